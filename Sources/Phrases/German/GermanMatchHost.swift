extension German {
  /// What the host of a match is told: what a key could not do and why, and what it has done.
  static let matchHost = """
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
    Enter goes on. A team's number and the number they say, as in 1 40, is what that team answers.
      Enter macht weiter. Die Nummer eines Teams und seine Zahl, etwa 1 40, ist die Antwort dieses Teams.
    Open: whose hand is up first?
      Frei: Wessen Hand ist zuerst oben?
    Open again, for {}.
      Wieder frei, für {}.
    Enter goes on. A team's number says who was first; then a letter is its answer.
      Enter macht weiter. Die Nummer eines Teams sagt, wer zuerst war; dann ist ein Buchstabe seine Antwort.
    There are {} to {} teams, each with a name of its own, as in teams Red, Blue.
      Es gibt {} bis {} Teams, jedes mit eigenem Namen, etwa teams Rot, Blau.
    1 to {} can be asked, as in questions 12.
      1 bis {} können gefragt werden, etwa fragen 12.
    help tells what can be set.
      hilfe sagt, was eingestellt werden kann.
    the tie-break: void
      das Stechen: ungültig
    question {}: void
      Frage {}: ungültig
    ended early
      vorzeitig beendet
    Ended early: {}.
      Vorzeitig beendet: {}.
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
    And a reason, as in -5 shouting.
      Und ein Grund, etwa -5 gerufen.
    That is no number.
      Das ist keine Zahl.
    Does that sign part thousands? Type the number without it, or with a 0 at its end.
      Trennt das Zeichen Tausender? Bitte die Zahl ohne das Zeichen tippen, oder mit einer 0 am Ende.
    Jokers are declared before the question closes.
      Joker werden angesagt, bevor die Frage geschlossen wird.
    {}: a stake first, 0 at least.
      {}: zuerst einen Einsatz, mindestens 0.
    The clock stands, and nothing is taken. Enter goes on.
      Die Uhr steht, und nichts wird angenommen. Enter macht weiter.
    All are in. Tab chooses the team whose answer is to change.
      Alle haben geantwortet. Tab wählt das Team, dessen Antwort sich ändern soll.
    {} letters are needed; there are {} so far.
      {} Buchstaben sind nötig; bisher sind es {}.
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
    One of the reserve is asked for it at the end.
      Dafür kommt am Ende eine aus der Reserve.
    {} was not asked.
      {} war nicht gefragt.
    That changes nothing: {} has it already. Count that as wrong first.
      Das ändert nichts: {} hat die Frage schon. Werten Sie das zuerst als falsch.
    The answer has been seen, so that nobody else can have it.
      Die Antwort war schon zu sehen, deshalb bekommt sie niemand sonst.
    Esc once more leaves; the teams and all that was settled here are gone then.
      Noch einmal Esc verlässt das Programm; die Teams und alles Eingestellte sind dann weg.
    Enter keeps what was typed; Backspace takes it back.
      Enter behält das Getippte; die Rücktaste nimmt es zurück.
    Mark the team that is to go.
      Markieren Sie das Team, das gehen soll.
    That was the last question for the tie: Enter shares the win, undo asks it again.
      Das war die letzte Frage um den Gleichstand: Mit Enter wird der Sieg geteilt, Rückgängig stellt sie noch einmal.
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
    """
}
