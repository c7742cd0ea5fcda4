extension German {
  /// Drills, debriefs, and the end of an item.
  static let drills = """
    leave [a talk, which waits]
      verlassen
    leave; the talk waits for you
      verlassen; das Gespräch wartet auf Sie
    read on, then begin
      weiterlesen, dann beginnen
    debrief
      Rückblick
    see how it went
      sehen, wie es gelaufen ist
    say it
      sagen
    Choose a reply first: an arrow key, or its letter.
      Wählen Sie zuerst eine Antwort: mit einer Pfeiltaste oder ihrem Buchstaben.
    say what is marked
      sagen, was markiert ist
    go to the reply with this letter
      zur Antwort mit diesem Buchstaben
    forward through the talk
      im Gespräch nach vorn blättern
    look back through the talk
      im Gespräch zurückblättern
    The file has not all of this talk any more; it stops at "{}".
      In der Datei steht nicht mehr das ganze Gespräch; es hört bei „{}“ auf.
    This talk has changed since you left it. It goes on from the last place that still fits.
      Dieses Gespräch hat sich geändert, seit Sie es verlassen haben. Es geht an der letzten Stelle weiter, die \
    noch passt.
    Nobody knows what to say next. The talk ends here.
      Niemand weiß, wie es weitergeht. Das Gespräch endet hier.
    The talk ends here.
      Das Gespräch endet hier.
    You
      Sie
    time ran out
      die Zeit war um

    read on, then go on
      weiterlesen, dann weitergehen
    turn
      Schritt
    the turn before
      der Schritt davor
    the turn after
      der Schritt danach
    retry from here
      ab hier neu
    go back to this turn and try another way
      zu diesem Schritt zurückgehen und einen anderen Weg versuchen
    The talk got stuck.
      Das Gespräch ist stecken geblieben.
    Score {}.
      Ergebnis {}.
    Turn {} of {}
      Schritt {} von {}
    an ending: the talk got stuck before one
      ein Ausgang: das Gespräch ist vorher stecken geblieben
    To pass, end with {}.
      Zum Bestehen brauchen Sie am Ende {}.
    To pass you need, among other things: {}.
      Zum Bestehen brauchen Sie unter anderem: {}.
    {} {} or more
      {} mindestens {}
    {} above {}
      {} über {}
    {} {} or less
      {} höchstens {}
    {} below {}
      {} unter {}
    {} just {}
      {} genau {}
    {} anything but {}
      {} alles außer {}
    {}: {} or more needed, you had {}
      {}: mindestens {} nötig, Sie hatten {}
    {}: more than {} needed, you had {}
      {}: mehr als {} nötig, Sie hatten {}
    {}: {} or less needed, you had {}
      {}: höchstens {} nötig, Sie hatten {}
    {}: less than {} needed, you had {}
      {}: weniger als {} nötig, Sie hatten {}
    {}: just {} needed, you had {}
      {}: genau {} nötig, Sie hatten {}
    {}: anything but {} needed, you had {}
      {}: alles außer {} ist recht, Sie hatten {}
    {}: needed, and it happened
      {}: nötig, und es ist geschehen
    not said: {}, or something like it
      nicht gesagt: {} oder etwas Ähnliches
    said, and better not: {}
      gesagt, und besser nicht: {}
    {}: needed, and it did not happen
      {}: nötig, und es ist nicht geschehen
    {}: should not happen, and it did
      {}: sollte nicht geschehen, und es ist geschehen
    {}: should not happen, and it did not
      {}: sollte nicht geschehen, und es ist nicht geschehen
    {}; or {}
      {}; oder {}
    {}; and {}
      {}; und {}
    The coach has nothing to add here.
      Der Coach hat hier nichts hinzuzufügen.
    Coach
      Coach
    You could also have said:
      Sie hätten auch sagen können:
    What decides is not the score, but this:
      Es entscheidet nicht das Ergebnis, sondern dies:
    First score {}, best score {}; both are kept.
      Erstes Ergebnis {}, bestes Ergebnis {}; beide bleiben erhalten.
    the talk would have got stuck
      das Gespräch wäre stecken geblieben
    the same place as your reply
      dieselbe Stelle wie bei Ihrer Antwort
    the same place as your reply, with another effect
      dieselbe Stelle wie bei Ihrer Antwort, mit anderer Wirkung
    the ending "{}"
      der Ausgang „{}“
    an ending you have not seen
      ein Ausgang, den Sie noch nicht gesehen haben
    the same question again
      noch einmal dieselbe Frage
    where turn {} was
      die Stelle von Schritt {}
    a turn that this talk did not take
      eine Wendung, die dieses Gespräch nicht genommen hat

    Try again
      Noch einmal versuchen
    Next: {}
      Als Nächstes: {}
    Back to the course
      Zurück zum Kurs
    Your certificate
      Ihr Zertifikat
    again
      nochmal
    certificate
      Zertifikat
    do what is marked
      tun, was markiert ist
    next item
      nächster Eintrag
    go on to what comes next
      weiter zu dem, was als Nächstes kommt
    do this once more
      das noch einmal machen
    Lesson finished.
      Lektion abgeschlossen.
    Score: {} of {}, {}
      Ergebnis: {} von {}, {}
    Score: {}
      Ergebnis: {}
    You reached: {}
      Erreicht haben Sie: {}
    Done. Thank you.
      Geschafft. Vielen Dank.
    Passed: {} was needed.
      Bestanden: {} waren nötig.
    Passed: {} was needed. Well done.
      Bestanden: {} waren nötig. Gut gemacht.
    Not passed yet: {} is needed. Try again when you like.
      Noch nicht bestanden: {} sind nötig. Versuchen Sie es noch einmal, wenn Sie mögen.
    This drill is done.
      Dieses Gespräch ist geschafft.
    Not there yet. The same talk can go another way: try it again.
      Noch nicht am Ziel. Dasselbe Gespräch kann anders verlaufen: Versuchen Sie es noch einmal.
    Look at the debrief again
      Den Rückblick noch einmal ansehen
    You have passed this before, and that stays.
      Sie haben das schon einmal bestanden, und das bleibt.
    Still locked: {}.
      Noch gesperrt: {}.
    Still locked: {}, and 1 more.
    Still locked: {}, and {} more.
      one: Noch gesperrt: {} und 1 weiterer Teil.
      other: Noch gesperrt: {} und {} weitere Teile.
    First score {}, best score {}, in {} attempts.
      Erstes Ergebnis {}, bestes Ergebnis {}, bei {} Versuchen.
    {} of {} ending seen
    {} of {} endings seen
      one: {} von {} Ausgang gesehen
      other: {} von {} Ausgängen gesehen
    not seen yet
      noch nicht gesehen
    To look at again:
      Noch einmal ansehen:
    Do this lesson again
      Diese Lektion noch einmal machen
    Do this quiz again
      Dieses Quiz noch einmal machen
    Do this drill again
      Dieses Gespräch noch einmal führen
    You have finished the whole course "{}".
      Sie haben den ganzen Kurs „{}“ abgeschlossen.
    misery
      Misere
    mediocrity
      Mittelmaß
    magnificence
      Meisterschaft
    Misery
      Misere
    Mediocrity
      Mittelmaß
    Magnificence
      Meisterschaft
    {}: a moment of misery.
      {}: ein Moment der Misere.
    {}: a moment of mediocrity.
      {}: ein Moment des Mittelmaßes.
    {}: a moment of magnificence.
      {}: ein Moment der Meisterschaft.
    """
}
