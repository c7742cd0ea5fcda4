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
    the question [what is taken back]
      die Frage
    that it was open [what is taken back]
      dass sie frei war
    what {} said [what is taken back]
      was {} gesagt hat
    that {} had no answer [what is taken back]
      dass {} keine Antwort hatte
    that {} was first [what is taken back]
      dass {} zuerst war
    that it was closed [what is taken back]
      dass sie geschlossen war
    what was shown last [what is taken back]
      was zuletzt gezeigt wurde
    the judgement on {} [what is taken back]
      das Urteil über {}
    that it was void [what is taken back]
      dass sie ungültig war
    the correction of {}'s points [what is taken back]
      die Berichtigung der Punkte von {}
    a team's name [what is taken back]
      der Name eines Teams
    {}'s joker [what is taken back]
      der Joker von {}
    the call for stakes [what is taken back]
      die Frage nach Einsätzen
    {}'s stake [what is taken back]
      der Einsatz von {}
    the end [what is taken back]
      das Ende
    Taken back: {}.
      Zurückgenommen: {}.
    Made again: {}.
      Wieder gemacht: {}.
    {} is called {} now.
      {} heißt jetzt {}.
    A team's number and its letters, as in 1 a c: {}. Enter ends it.
      Die Nummer eines Teams und seine Buchstaben, etwa 1 a c: {}. Enter beendet es.
    A team's number and its letters in their order, as in 1 c a b: {}. Enter ends it.
      Die Nummer eines Teams und seine Buchstaben in ihrer Reihenfolge, etwa 1 c a b: {}. Enter beendet es.
    Enter leaves the match; undo takes back.
      Enter verlässt das Spiel; rückgängig nimmt zurück.
    Enter goes on. A team's number and a letter, as in 1 b, is what that team answers.
      Enter macht weiter. Die Nummer eines Teams und ein Buchstabe, etwa 1 b, ist die Antwort dieses Teams.
    Enter goes on. A team's number says who was first; then a letter is its answer.
      Enter macht weiter. Die Nummer eines Teams sagt, wer zuerst war; dann ist ein Buchstabe seine Antwort.
    There are {} to {} teams, each with a name of its own, as in teams Red, Blue.
      Es gibt {} bis {} Teams, jedes mit eigenem Namen, etwa teams Rot, Blau.
    1 to {} can be asked, as in questions 12.
      1 bis {} können gefragt werden, etwa fragen 12.
    help tells what can be set.
      hilfe sagt, was eingestellt werden kann.
    question {}, {}: counted as right
      Frage {}, {}: als richtig gewertet
    question {}, {}: counted as wrong
      Frage {}, {}: als falsch gewertet
    the rules of this match
      die Regeln dieses Spiels
    Question {} of {}: an opinion
      Frage {} von {}: eine Meinung
    Question {} of {}, for a stake
      Frage {} von {}, um einen Einsatz
    No question counted.
      Keine Frage hat gezählt.
    {} of {} right
      {} von {} richtig
    There is nothing to take back.
      Es gibt nichts zurückzunehmen.
    There is nothing to make again.
      Es gibt nichts wieder zu machen.
    All in. Enter closes the question.
      Alle da. Enter schließt die Frage.
    No answer yet: {}. Enter again goes on without.
      Noch keine Antwort: {}. Noch einmal Enter macht ohne sie weiter.
    A letter is out again; 1 is in.
    A letter is out again; {} are in.
      one: Ein Buchstabe ist wieder draußen; 1 ist drin.
      other: Ein Buchstabe ist wieder draußen; {} sind drin.
    That is no number.
      Das ist keine Zahl.
    Does that sign part thousands? Type the number without it, or with a 0 at its end.
      Trennt das Zeichen Tausender? Bitte die Zahl ohne das Zeichen tippen, oder mit einer 0 am Ende.
    Jokers are declared before the answers are shown.
      Joker werden angesagt, bevor die Antworten zu sehen sind.
    next [what comes in a match]
      weiter
    {}: a stake first, 0 at least.
      {}: zuerst einen Einsatz, mindestens 0.
    The clock stands, and nothing is taken. Enter goes on.
      Die Uhr steht, und nichts wird angenommen. Enter macht weiter.
    All are in. Tab chooses the team whose answer is to change.
      Alle haben geantwortet. Tab wählt das Team, dessen Antwort sich ändern soll.
    {} letters are needed, and {} are in.
      {} Buchstaben müssen es sein, {} sind da.
    The explanation comes with the answer.
      Die Erklärung kommt mit der Auflösung.
    That came right after the answer before it. {}, it is your turn.
      Das kam gleich nach der Antwort davor. {}, ihr seid dran.
    {} is out again.
      {} ist wieder draußen.
    {} is out again; in: {}.
      {} ist wieder draußen; drin: {}.
    That came too late: the time was over.
      Das kam zu spät: Die Zeit war um.
    {} was wrong already. Another one, please.
      {} war schon falsch. Bitte etwas anderes.
    {} is no number.
      {} ist keine Zahl.
    Only digits, please.
      Bitte nur Ziffern.
    Only digits, please, with a point, a comma or a minus.
      Bitte nur Ziffern, mit Punkt, Komma oder Minus.
    {} digits at most.
      Höchstens {} Ziffern.
    {} letters at most.
      Höchstens {} Buchstaben.
    {} points at most, up or down.
      Höchstens {} Punkte, nach oben oder unten.
    {} may stake 0 to {}.
      {} darf 0 bis {} einsetzen.
    There is nothing to overrule here.
      Hier gibt es nichts anders zu urteilen.
    Overrule once what is right is shown.
      Urteilen Sie anders, wenn zu sehen ist, was richtig ist.
    No joker counts for this question.
      Für diese Frage zählt kein Joker.
    Every team has played its joker.
      Alle Teams haben ihren Joker gespielt.
    {} has played its joker.
      {} hat seinen Joker gespielt.
    {} plays its joker.
      {} spielt seinen Joker.
    The host counts it as right: {}
      Die Spielleitung wertet es als richtig: {}
    The host counts it as wrong: {}
      Die Spielleitung wertet es als falsch: {}
    Enter counts it as right.
      Enter wertet es als richtig.
    Enter counts it as wrong.
      Enter wertet es als falsch.
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
    Every team had these
      Diese hatten alle Teams
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
      „{}“ bedeutet hier nichts. hilfe zeigt, was etwas bedeutet.
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
    The letters they say, as in a c; pass, or Enter, where there are none.
      Die Buchstaben, die sie sagen, etwa a c; passe oder Enter, wo es keine gibt.
    The letters in their order, as in c a b; pass, or Enter, where there are none.
      Die Buchstaben in ihrer Reihenfolge, etwa c a b; passe oder Enter, wo es keine gibt.
    The letter they say; pass, or Enter, where there is none.
      Der Buchstabe, den sie sagen; passe oder Enter, wo es keinen gibt.
    Enter goes on. A letter is the answer of the team whose turn it is.
      Enter geht weiter. Ein Buchstabe ist die Antwort des Teams, das dran ist.
    pass: no answer. lock: no more answers. skip: the question is void.
      passe: keine Antwort. schluss: keine Antworten mehr. ungültig: Die Frage zählt nicht.
    undo and redo: take back and make again, as often as you like.
      rückgängig und wieder: zurücknehmen und wiederherstellen, so oft Sie wollen.
    overrule TEAM: right becomes wrong, and wrong right. joker TEAM: their joker counts now.
      anders TEAM: Richtig wird falsch, und falsch richtig. joker TEAM: Dessen Joker zählt jetzt.
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
    mode rounds, secret or buzz; questions 12; teams Red, Blue; quiz 2; wrong free or costs; stake on or off; list \
    tells all of it; rules; b goes back.
      art runden, verdeckt oder buzzer; fragen 12; teams Rot, Blau; quiz 2; falsch frei oder kostet; einsatz an oder \
    aus; liste sagt alles noch einmal; regeln; b geht zurück.
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
