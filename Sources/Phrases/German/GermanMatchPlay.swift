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
    NO ANSWER
      KEINE ANTWORT
    The clock begins anew.
      Die Uhr beginnt von vorn.
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
      Schreiben Sie eine Zahl auf: Wer am nächsten dran ist, gewinnt
    Numbers up!
      Zahlen hoch!
    Hands up! Who was first? {}
      Hände hoch! Wer war zuerst? {}
    BUZZ!
      BUZZERN!
    Wait… then {}
      Moment… dann {}
    may still answer: {} [after a team's name]
      darf noch: {}
    is asked [after a team's name]
      ist gleich dran
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
    at the same moment
      im selben Moment
    {} ms apart
      {} ms auseinander
    Nobody has it
      Niemand hat es
    NEAREST
      AM NÄCHSTEN
    {} to {}
      {} bis {}
    Nobody has answered. Enter shows the answer.
      Niemand hat geantwortet. Enter zeigt die Antwort.
    All in. Enter shows the answers.
      Alle da. Enter zeigt die Antworten.
    {} of {} have answered. Enter shows the answers.
      {} von {} haben geantwortet. Enter zeigt die Antworten.
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
    close [let no more answers in]
      schließen
    answers [what teams have said]
      Antworten
    solution
      auflösen
    half-time
      Halbzeit
    next [what comes in a match]
      weiter
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
    Leave the match? Enter leaves, and it can be gone on with; Ctrl-X ends it; Esc stays.
      Das Spiel verlassen? Enter verlässt es, und es kann weitergehen; Strg-X beendet es; Esc bleibt.
    Final result
      Endergebnis
    A shared win: {}
      Ein geteilter Sieg: {}
    {} wins!
      {} gewinnt!
    {} wins by the tie-break!
      {} gewinnt durch das Stechen!
    {} was behind by {} after question {}.
      {1} lag nach Frage {3} mit {2} zurück.
    {} and {} once pressed at the same moment.
      {} und {} drückten einmal im selben Moment.
    The closest finish: {} ms between {} and {}.
      Das engste Finish: {} ms zwischen {} und {}.
    {} led from the first question to the last.
      {} führte von der ersten Frage bis zur letzten.
    {} took it with the last question.
      {} holte es mit der letzten Frage.
    Rematch
      Revanche
    Play the missed one
    Play the {} missed ones
      one: Die falsche spielen
      other: Die {} falschen spielen
    End [a match is over]
      Ende
    Most missed
      Am häufigsten falsch
    Nobody missed these
      Diese wurden nicht verfehlt
    No question was missed.
      Keine Frage war falsch.

    {} is in. That is all of them.
      {} ist dabei. Das sind alle.
    {} is in. Missing: {}.
      {} ist dabei. Es fehlen: {}.
    All have answered.
      Alle haben geantwortet.
    {} of {} have answered.
      {} von {} haben geantwortet.
    The question is not open yet.
      Die Frage ist noch nicht frei.
    That changes nothing now.
      Das ändert jetzt nichts.
    The match waits: it can be gone on with.
      Das Spiel wartet: Es lässt sich fortsetzen.
    "{}" means nothing here. Type help for what does.
      „{}“ bedeutet hier nichts. hilfe sagt, was Sie eingeben können.
    Scores: {}
      Punkte: {}
    Answer: {}
      Antwort: {}
    {}: {} of {} right
      {}: {} von {} richtig
    no answer
      keine Antwort
    Enter asks the first question; help lists what can be typed.
      Enter stellt die erste Frage; hilfe zeigt, was Sie eingeben können.
    A team's number and its stake, as in 1 20. Enter asks the question.
      Die Nummer eines Teams und sein Einsatz, etwa 1 20. Enter stellt die Frage.
    Read it aloud; Enter opens it.
      Lesen Sie sie vor; Enter gibt sie frei.
    The letter they say, or pass.
      Der Buchstabe, den sie sagen, oder passe.
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
      Enter geht weiter; warum erklärt; rückgängig nimmt zurück.
    Enter goes on.
      Enter geht weiter.
    Enter lists the questions most missed.
      Enter zählt auf, was am häufigsten falsch war.
    The letters they say, as in a c; pass where there are none.
      Die Buchstaben, die sie sagen, etwa a c; passe, wo es keine gibt.
    The letters in their order, as in c a b; pass where there are none.
      Die Buchstaben in ihrer Reihenfolge, etwa c a b; passe, wo es keine gibt.
    The letter they say; pass where there is none.
      Der Buchstabe, den sie sagen; passe, wo es keinen gibt.
    Enter goes on. A letter is the answer of the team whose turn it is.
      Enter geht weiter. Ein Buchstabe ist die Antwort des Teams, das dran ist.
    pass: no answer. lock: no more answers. skip: the question is void.
      passe: keine Antwort. schluss: keine Antworten mehr. ungültig: Die Frage zählt nicht.
    undo and redo: take back and make again, as often as you like.
      rückgängig und wieder: zurücknehmen und wiederherstellen, so oft Sie wollen.
    overrule TEAM: right becomes wrong, and wrong right.
      anders TEAM: Richtig wird falsch, und falsch richtig.
    joker TEAM: their joker counts now.
      joker TEAM: Dessen Joker zählt jetzt.
    lock: no more answers. skip: the question is void.
      schluss: keine Antworten mehr. ungültig: Die Frage zählt nicht.
    again tells the question once more.
      nochmal sagt die Frage noch einmal.
    And a reason, as in points 1 -5 shouting.
      Und ein Grund, etwa punkte 1 -5 Geschrei.
    End this match as it stands? {}. {}
      Dieses Spiel beenden, so wie es steht? {}. {}
    x again ends it as it stands; it stays among the earlier ones.
      Noch einmal x beendet es, so wie es steht; es bleibt bei den früheren.
    points TEAM NUMBER REASON: corrects points. rename TEAM NAME.
      punkte TEAM ZAHL GRUND: berichtigt Punkte. name TEAM NAME: gibt einen anderen Namen.
    scores, why, rules, help. leave: the match waits. q leaves Lectern; the match waits as well.
      stand, warum, regeln, hilfe. verlassen: Das Spiel wartet. q beendet Lectern; das Spiel wartet auch dann.
    TEAM is a team's number or its name.
      TEAM ist die Nummer eines Teams oder sein Name.
    resume goes on with the match above.
      fortsetzen setzt das Spiel oben fort.
    rematch asks the same teams other questions; missed asks what was missed.
      revanche fragt dieselben Teams anderes; falsche fragt, was falsch war.
    help tells how to change what is settled; b goes back.
      hilfe sagt, wie sich das ändern lässt; b geht zurück.
    mode rounds, mode secret or mode buzz says how it is played.
      art runden, art verdeckt oder art buzzer legt fest, wie gespielt wird.
    questions and a number says how many are asked, as in questions 12.
      fragen und eine Zahl legt fest, wie viele gestellt werden, etwa fragen 12.
    teams and names with commas between them says who plays, as in teams Red, Blue.
      teams und Namen mit Kommas dazwischen legt fest, wer spielt, etwa teams Rot, Blau.
    quiz and a number takes another quiz, as in quiz 2.
      quiz und eine Zahl nimmt ein anderes Quiz, etwa quiz 2.
    wrong costs has a wrong answer in Buzz cost points; wrong free has it cost nothing.
      falsch kostet: Eine falsche Antwort kostet im Buzzer-Spiel Punkte; falsch frei: Sie kostet nichts.
    stake on has the last question of Secret be for a stake; stake off has it be like the others.
      einsatz an: Die letzte Frage von Verdeckt geht um einen Einsatz; einsatz aus: Sie ist wie die anderen.
    list tells what is settled; rules tells the rules of this match.
      liste sagt, was festgelegt ist; regeln sagt die Regeln dieses Spiels.
    No match is waiting here.
      Hier wartet kein Spiel.
    That counts in {} only.
      Das zählt nur bei {}.
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
    the tie-break
      das Stechen
    question {} of {}
      Frage {} von {}
    not over: {}
      nicht zu Ende: {}
    Not over: {}.
      Nicht zu Ende: {}.
    1 of its lines could not be read.
    {} of its lines could not be read.
      one: 1 seiner Zeilen war nicht lesbar.
      other: {} seiner Zeilen waren nicht lesbar.
    A shared win.
      Ein geteilter Sieg.
    Won by the tie-break.
      Durch das Stechen gewonnen.
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
