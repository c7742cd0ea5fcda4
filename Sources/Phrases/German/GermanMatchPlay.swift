extension German {
  /// A match while it is played, in plain mode too, and what commands say of it.
  static let matchPlay = """
    Tie-break
      Stechen
    CORRECT
      RICHTIG
    WRONG
      FALSCH
    PAUSED
      PAUSE
    VOID: nobody scores
      UNGÜLTIG: niemand bekommt Punkte
    Half-time
      Halbzeit
    All to play for.
      Noch ist alles offen.
    Answer [what is right]
      Antwort
    Why [an explanation]
      Warum
    An opinion: no right, no wrong
      Eine Meinung: kein Richtig, kein Falsch
    The screen is blank. The same key brings it back.
      Der Bildschirm ist leer. Dieselbe Taste holt alles zurück.
    Listen… the buzzers are closed
      Hören Sie … die Buzzer sind zu
    Listen…
      Hören Sie …
    your turn, for {}
      dran, für {}
    yours to steal, for {}
      darf stehlen, für {}
    All teams: make up your minds
      Alle Teams: Entscheiden Sie sich
    All teams: press your key
      Alle Teams: Drücken Sie Ihre Taste
    Cards up!
      Karten hoch!
    Write down a number: the nearest wins
      Schreiben Sie eine Zahl auf: Die nächste gewinnt
    Numbers up!
      Zahlen hoch!
    Hands up! Who was first? {}
      Hände hoch! Wer war zuerst? {}
    BUZZ!
      BUZZERN!
    Ready: {}
      Bereit: {}
    {}: locked in
      {}: festgelegt
    answers [after a team's name]
      antwortet
    was first [after a team's name]
      war zuerst
    Too many keys at once: nobody has it
      Zu viele Tasten auf einmal: niemand hat es
    Too early: {}
      Zu früh: {}
    PHOTO FINISH {}: {}
      FOTOFINISH {}: {}
    PHOTO FINISH {}: {}, by the lower score
      FOTOFINISH {}: {}, weniger Punkte
    PHOTO FINISH {}: {}, by fewer buzzes won
      FOTOFINISH {}: {}, seltener vorn
    PHOTO FINISH {}: {}, by the draw
      FOTOFINISH {}: {}, durch das Los
    Nobody has it
      Niemand hat es
    NEAREST
      AM NÄCHSTEN
    {} to {}
      {} bis {}
    All in. Enter shows the answers.
      Alle da. Enter zeigt die Antworten.
    Level: {}.
      Gleichstand: {}.
    continue
      weiter
    first question
      erste Frage
    the question
      die Frage
    open [let teams answer]
      freigeben
    reveal
      auflösen
    next [what comes in a match]
      weiter
    end
      Ende
    The last question is for a stake
      Bei der letzten Frage geht es um einen Einsatz
    {}: stake 0 to {}, unseen:
      {}: Einsatz 0 bis {}, verdeckt:
    All stakes are in. Enter shows the question.
      Alle Einsätze sind da. Enter zeigt die Frage.
    Correct whose points?
      Wessen Punkte berichtigen?
    Rename which team?
      Welches Team umbenennen?
    Overrule for which team?
      Für welches Team anders urteilen?
    Whose joker?
      Wessen Joker?
    {}: points and a reason, as in -5 shouting:
      {}: Punkte und ein Grund, etwa -5 gerufen:
    {}: new name:
      {}: neuer Name:
    A number first, then a reason.
      Erst eine Zahl, dann ein Grund.
    That name is taken, or empty.
      Diesen Namen gibt es schon, oder er ist leer.
    Leave the match? Enter leaves, Esc stays. It can be gone on with.
      Das Spiel verlassen? Enter verlässt es, Esc bleibt. Es lässt sich fortsetzen.
    Final result
      Endergebnis
    A shared win: {}
      Ein geteilter Sieg: {}
    {} wins!
      {} gewinnt!
    Most missed
      Am häufigsten falsch
    No question was missed.
      Keine Frage war falsch.

    That changes nothing now.
      Das ändert jetzt nichts.
    The match waits: it can be gone on with.
      Das Spiel wartet: Es lässt sich fortsetzen.
    "{}" means nothing here. Type help for what does.
      „{}“ bedeutet hier nichts. help zeigt, was etwas bedeutet.
    Scores: {}
      Punkte: {}
    Answer: {}
      Antwort: {}
    {}: {} of {} right
      {}: {} von {} richtig
    no answer
      keine Antwort
    Enter asks the first question; help lists what can be typed.
      Enter stellt die erste Frage; help zeigt, was Sie eingeben können.
    A team's number and its stake, as in 1 20. Enter asks the question.
      Die Nummer eines Teams und sein Einsatz, etwa 1 20. Enter stellt die Frage.
    Read it aloud; Enter opens it.
      Lesen Sie sie vor; Enter gibt sie frei.
    The letter they say, or pass.
      Der Buchstabe, den sie sagen, oder pass.
    Who was first: {}. Enter ends it.
      Wer war zuerst: {}. Enter beendet die Frage.
    A team's number and the number they say, as in 1 40: {}. Enter ends it.
      Die Nummer eines Teams und die Zahl, die es sagt, etwa 1 40: {}. Enter beendet die Frage.
    A team's number and its letter, as in 1 b: {}. Enter ends it.
      Die Nummer eines Teams und sein Buchstabe, etwa 1 b: {}. Enter beendet die Frage.
    More answers, or Enter to show them.
      Weitere Antworten, oder Enter, um sie zu zeigen.
    Enter shows more.
      Enter zeigt mehr.
    Enter goes on; why explains; undo takes back.
      Enter geht weiter; why erklärt; undo nimmt zurück.
    Enter goes on.
      Enter geht weiter.
    The letters they say, as in a c; pass, or Enter, where there are none.
      Die Buchstaben, die sie sagen, etwa a c; pass oder Enter, wo es keine gibt.
    The letters in their order, as in c a b; pass, or Enter, where there are none.
      Die Buchstaben in ihrer Reihenfolge, etwa c a b; pass oder Enter, wo es keine gibt.
    The letter they say; pass, or Enter, where there is none.
      Der Buchstabe, den sie sagen; pass oder Enter, wo es keinen gibt.
    Enter goes on. A letter is the answer of the team whose turn it is.
      Enter geht weiter. Ein Buchstabe ist die Antwort des Teams, das dran ist.
    pass: no answer. lock: no more answers. skip: the question is void.
      pass: keine Antwort. lock: keine Antworten mehr. skip: Die Frage ist ungültig.
    undo and redo: take back and make again, as often as you like.
      undo und redo: zurücknehmen und wiederherstellen, so oft Sie wollen.
    overrule TEAM: right becomes wrong, and wrong right. joker TEAM: their joker counts now.
      overrule TEAM: Richtig wird falsch, und falsch richtig. joker TEAM: Dessen Joker zählt jetzt.
    points TEAM NUMBER REASON: corrects points. rename TEAM NAME.
      points TEAM ZAHL GRUND: berichtigt Punkte. rename TEAM NAME.
    scores, why, rules, help. leave: the match waits. q leaves Lectern; the match waits as well.
      scores, why, rules, help. leave: Das Spiel wartet. q beendet Lectern; das Spiel wartet auch dann.
    TEAM is a team's number or its name.
      TEAM ist die Nummer eines Teams oder sein Name.
    resume goes on with the match above.
      resume setzt das Spiel oben fort.
    mode rounds, secret or buzz; questions 12; teams Red, Blue; quiz 2; wrong free or costs; stake on or off; rules; b \
    goes back.
      mode rounds, secret oder buzz; questions 12; teams Rot, Blau; quiz 2; wrong free oder costs; stake on oder off; \
    rules; b geht zurück.
    Enter begins.
      Enter beginnt.
    "{}" sets nothing here.
      „{}“ stellt hier nichts ein.
    quiz {}: {}
      quiz {}: {}
    Teams: {}
      Teams: {}

    No match has been played here yet.
      Hier wurde noch kein Spiel gespielt.
    {}: there is no such match that can be read; lectern matches lists them
      {}: Ein solches lesbares Spiel gibt es nicht; lectern matches listet alle auf
    {} cannot be read
      {} ist nicht lesbar
    No question of this match was missed.
      In diesem Spiel war keine Frage falsch.
    not over: question {} of {}
      nicht zu Ende: Frage {} von {}
    Not over: question {} of {}.
      Nicht zu Ende: Frage {} von {}.
    1 of its lines could not be read.
    {} of its lines could not be read.
      one: 1 seiner Zeilen war nicht lesbar.
      other: {} seiner Zeilen waren nicht lesbar.
    A shared win.
      Ein geteilter Sieg.
    Corrected by the host:
      Von der Spielleitung berichtigt:
    Most missed:
      Am häufigsten falsch:
    {} of {} right: {}
      {} von {} richtig: {}
    Look again: {}
      Noch einmal: {}
    """
}
