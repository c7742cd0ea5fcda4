extension German {
  /// Questions and quizzes.
  static let questions = """
    You chose
      Sie haben gewählt
    Right would be
      Richtig wäre
    chosen, right
      gewählt, richtig
    chosen, not right
      gewählt, nicht richtig
    not chosen, but right
      nicht gewählt, wäre aber richtig
    {} of {} pairs is right.
    {} of {} pairs are right.
      one: {} von {} Paaren ist richtig.
      other: {} von {} Paaren sind richtig.
    guess
      raten
    answer, but I am guessing
      antworten, aber ich rate
    hint
      Tipp
    show the next hint
      den nächsten Tipp zeigen
    Hint
      Tipp
    Time ran out: this is what you have written.
      Die Zeit ist um: Das haben Sie geschrieben.
    Time ran out.
      Die Zeit ist um.
    Why
      Warum
    This question has changed since you answered it.
      Diese Frage hat sich geändert, seit Sie sie beantwortet haben.
    more
      mehr
    No answer was given.
      Sie haben keine Antwort gegeben.
    Thank you.
      Vielen Dank.
    Right.
      Richtig.
    Partly right.
      Teilweise richtig.
    Not quite.
      Nicht ganz.
    Thank you. Only you can judge this answer.
      Vielen Dank. Diese Antwort können nur Sie selbst beurteilen.
    By your own judgement: {} of {}.
      Nach Ihrem eigenen Urteil: {} von {}.
    One try left.
    {} tries left.
      one: Noch ein Versuch.
      other: Noch {} Versuche.
    {} tries.
      {} Versuche.
    {} tries; each miss costs {}.
      {} Versuche; jeder Fehlversuch kostet {}.
    One try left; each miss costs {}.
    {} tries left; each miss costs {}.
      one: Noch ein Versuch; jeder Fehlversuch kostet {2}.
      other: Noch {} Versuche; jeder Fehlversuch kostet {}.
    {} left
      noch {}
    1 second
    {} seconds
      one: 1 Sekunde
      other: {} Sekunden
    1 minute
    {} minutes
      one: 1 Minute
      other: {} Minuten
    {} and {}
      {} und {}
    +time
      +Zeit
    time
      Zeit
    the same time once more, as often as you need it
      die gleiche Zeit noch einmal, so oft Sie sie brauchen

    answer
      Antwort
    the next empty blank; when all are filled: answer, I am sure
      die nächste leere Lücke; wenn alle gefüllt sind: antworten, ich bin sicher
    the next blank
      die nächste Lücke
    the blank before
      die Lücke davor
    Only {} letters fit here.
      Hier passen nur {} Zeichen hinein.
    Type what belongs in the blank first.
      Geben Sie zuerst ein, was in die Lücke gehört.
    Fill in at least one blank first.
      Füllen Sie zuerst mindestens eine Lücke aus.
    One blank is still empty. To leave it so and answer as a guess: {}.
    {} blanks are still empty. To leave it so and answer as a guess: {}.
      one: Eine Lücke ist noch leer. Wenn Sie raten und sie leer lassen wollen: {2}.
      other: {} Lücken sind noch leer. Wenn Sie raten und sie leer lassen wollen: {}.
    You wrote: {}.
      Sie haben geschrieben: {}.
    Blank {}: right.
      Lücke {}: richtig.
    Blank {}: not right.
      Lücke {}: nicht richtig.

    tick
      Kreuz
    tick or untick the option
      die Möglichkeit ankreuzen oder das Kreuz entfernen
    tick the option with this letter
      die Möglichkeit mit diesem Buchstaben ankreuzen
    go to the option with this letter
      zur Möglichkeit mit diesem Buchstaben
    No line here is called {}; the letters are {}.
      Keine Zeile heißt hier {}; die Buchstaben sind {}.
    This question has no hints.
      Zu dieser Frage gibt es keine Hinweise.
    answer with what is ticked
      mit dem Angekreuzten antworten
    answer with what is marked
      mit dem Markierten antworten
    answer with what is ticked: I am sure
      mit dem Angekreuzten antworten: ich bin sicher
    answer with what is marked: I am sure
      mit dem Markierten antworten: ich bin sicher
    look it up
      nachschlagen
    drop the step here
      den Schritt hier ablegen
    Dropped here. Enter once more answers.
      Hier abgelegt. Noch einmal Enter antwortet.
    Choose an option first: an arrow key, or its letter.
      Wählen Sie zuerst eine Möglichkeit: mit einer Pfeiltaste oder ihrem Buchstaben.
    Tick at least one option first: {}, or its letter.
      Kreuzen Sie zuerst mindestens eine Möglichkeit an: {} oder ihr Buchstabe.

    answer: I am sure
      antworten: ich bin sicher
    line
      Zeile
    clear
      entfernen
    take the letter away again
      den Buchstaben wieder entfernen
    match the line with the letter before
      der Zeile den Buchstaben davor zuordnen
    match the line with the next letter
      der Zeile den nächsten Buchstaben zuordnen
    match the line with this letter
      der Zeile diesen Buchstaben zuordnen
    match
      zuordnen
    Type a letter for each line first.
      Geben Sie zuerst für jede Zeile einen Buchstaben ein.
    One line has no letter yet. To leave it so and answer as a guess: {}.
    {} lines have no letter yet. To leave it so and answer as a guess: {}.
      one: Eine Zeile hat noch keinen Buchstaben. Wenn Sie raten und sie so lassen wollen: {}.
      other: {} Zeilen haben noch keinen Buchstaben. Wenn Sie raten und sie so lassen wollen: {}.
    A letter may fit more than once.
      Ein Buchstabe kann mehrmals passen.
    (nothing)
      (nichts)

    hand it in
      abgeben
    finish the text, and compare it with what was asked for
      den Text abschließen und mit dem vergleichen, was gefragt war
    finish: what is ticked is in my text
      abschließen: was angekreuzt ist, steht in meinem Text
    {} stood at another line, which is open again.
      {} stand an einer anderen Zeile, die nun wieder offen ist.
    Please type a number here.
      Bitte tippen Sie hier eine Zahl.
    1 point
      1 Punkt
    {} points
      {} Punkte
    tick or untick the point
      den Punkt ankreuzen oder das Kreuz entfernen
    tick the point with this letter
      den Punkt mit diesem Buchstaben ankreuzen
    Write something first.
      Schreiben Sie zuerst etwas.
    What was asked for
      Was gefragt war
    You judge this yourself: tick what your text does.
      Das beurteilen Sie selbst: Kreuzen Sie an, was Ihr Text leistet.

    answer with the steps as they stand: I am sure
      mit der Reihenfolge antworten, wie sie steht: ich bin sicher
    drop
      ablegen
    pick up
      nehmen
    pick the step up, or drop it
      den Schritt aufnehmen oder ablegen
    move
      rücken
    up
      nach oben
    down
      nach unten
    move the step up at once
      den Schritt gleich nach oben schieben
    move the step down at once
      den Schritt gleich nach unten schieben
    to the first place
      an die erste Stelle
    to the last place
      an die letzte Stelle
    Move a step first: {} picks it up, the arrows move it.
      Verschieben Sie zuerst einen Schritt: {} nimmt ihn auf, die Pfeile bewegen ihn.
    Picked up: ↑↓ move it, {} drops it.
      Aufgenommen: ↑↓ bewegen, {} legt ab.
    Steps marked {} come in the right order; those marked {} break it.
      Schritte mit {} stehen in der richtigen Reihenfolge; die mit {} stören sie.
    belongs at {}
      gehört an Stelle {}
    Your order
      Ihre Reihenfolge
    The right order
      Die richtige Reihenfolge

    hand in
      abgeben
    hand in as it stands
      abgeben, wie es ist
    not yet
      noch nicht
    back to the list
      zurück zur Liste
    look at it
      ansehen
    answer it
      antworten
    go to the marked question, or hand in
      zur markierten Frage gehen oder abgeben
    hand in with questions open, after asking
      mit offenen Fragen abgeben, nach Rückfrage
    Before you hand in
      Bevor Sie abgeben
    Hand in as it stands
      Abgeben, wie es ist
    Left for later.
      Für später aufgehoben.
    {} left for later
      {} für später
    answered
      beantwortet
    left for later
      für später
    {} of {} question answered, {} left for later.
    {} of {} questions answered, {} left for later.
      one: {} von {} Frage beantwortet, {} für später aufgehoben.
      other: {} von {} Fragen beantwortet, {} für später aufgehoben.
    Hand in with 1 question not answered?
    Hand in with {} questions not answered?
      one: Mit 1 unbeantworteten Frage abgeben?
      other: Mit {} unbeantworteten Fragen abgeben?
    It counts as not answered and wins no points, and this attempt is over.
    They count as not answered and win no points, and this attempt is over.
      one: Sie gilt dann als nicht beantwortet und bringt keine Punkte, und dieser Versuch ist zu Ende.
      other: Sie gelten dann als nicht beantwortet und bringen keine Punkte, und dieser Versuch ist zu Ende.

    read on, then begin the quiz
      weiterlesen, dann das Quiz beginnen
    skip
      später
    leave the question for later; it comes again after the others
      die Frage für später aufheben; sie kommt nach den anderen wieder
    question {}
      Frage {}
    You can stop at any point and go on later at the same question.
      Sie können jederzeit aufhören und später bei derselben Frage weitermachen.
    1 question
    {} questions
      one: 1 Frage
      other: {} Fragen
    {}, drawn from {}.
      {}, aus {} ausgewählt.
    You need {} to pass.
      Zum Bestehen brauchen Sie {}.
    Some questions take more than one try; they say how many, and what a miss costs.
      Bei manchen Fragen haben Sie mehr als einen Versuch; dort steht, wie viele und was ein Fehlversuch kostet.
    {} tries a question; each miss costs {}.
      {} Versuche je Frage; jeder Fehlversuch kostet {}.
    {} tries a question.
      {} Versuche je Frage.
    A clock gives {} for each question.
      Für jede Frage haben Sie {} Zeit.
    Some questions have a clock; it starts when the question appears.
      Manche Fragen haben eine Uhr; sie läuft, sobald die Frage erscheint.
    One answer is judged by yourself and does not count.
    {} answers are judged by yourself and do not count.
      one: Eine Antwort beurteilen Sie selbst; sie zählt nicht.
      other: {} Antworten beurteilen Sie selbst; sie zählen nicht.
    1 open answer, judged by yourself
    {} open answers, judged by yourself
      one: 1 offene Antwort, die Sie selbst beurteilt haben
      other: {} offene Antworten, die Sie selbst beurteilt haben
    {}, does not count.
    {}, do not count.
      one: {}, zählt nicht.
      other: {}, zählen nicht.
    1 opinion does not count.
    {} opinions do not count.
      one: 1 Meinung zählt nicht.
      other: {} Meinungen zählen nicht.
    1 opinion
    {} opinions
      one: 1 Meinung
      other: {} Meinungen
    {}, and {}, do not count.
      {}, und {} zählen nicht.
    from {} to {}
      von {} bis {}
    {}, give or take {}
      {} plus oder minus {}
    Options marked {} are right and were not chosen.
      Möglichkeiten mit {} sind richtig und wurden nicht gewählt.
    """
}
