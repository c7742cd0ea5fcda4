extension German {
  /// Plain mode.
  static let plain = """
    yes [a word to type]
      ja
    no [a word to type]
      nein
    quit [a word to type]
      beenden
    back [a word to type]
      zurück
    undo [a word to type]
      rückgängig
    reset [a word to type]
      neu
    all [a word to type]
      alles
    certificate [a word to type]
      zertifikat
    notes [a word to type]
      notizen
    settings [a word to type]
      einstellungen
    about [a word to type]
      überblick
    help [a word to type]
      hilfe
    again [a word to type]
      nochmal
    {} tells this once more.
      {} sagt das noch einmal.
    /{} tells this once more.
      /{} sagt das noch einmal.
    {}s goes on without an answer.
      {}s geht ohne Antwort weiter.
    {}p turns to the page before.
      {}p blättert zur Seite davor.
    {}n writes a note to this page, or changes it.
      {}n schreibt eine Notiz zu dieser Seite oder ändert sie.
    {}m marks this page to find it again, or takes the mark away.
      {}m markiert diese Seite zum Wiederfinden oder nimmt die Markierung weg.
    "{}" alone: type it once more if that is your answer.
      „{}“ allein: Tippen Sie es noch einmal, wenn das Ihre Antwort ist.
    {} is used already, and each number fits one line only. Please type that again.
      {} ist schon vergeben, und jede Zahl passt nur zu einer Zeile. Bitte tippen Sie das noch einmal.
    That is all for now.
      Das ist vorerst alles.
    Enter begins. help tells what else can be typed.
      Enter beginnt. hilfe sagt, was Sie noch eingeben können.
    {} tells all of them again.
      {} nennt alle noch einmal.
    Saved. {}: {}
      Gespeichert. {}: {}
    {} to {}) {} that are done
      {} bis {}) {}, die fertig sind
    On the full screen a clock runs for some replies. Here there is none.
      Im Vollbild läuft bei manchen Antworten eine Uhr. Hier gibt es keine.
    {} rises by {}, to {}
      {} steigt um {} auf {}
    {} falls by {}, to {}
      {} sinkt um {} auf {}
    {} {}
      {} {}
    {}, go on
      {}, weiter
    delete to the beginning of the line
      bis zum Anfang der Zeile löschen
    turn [a word to type]
      schritt
    turns [a word to type]
      schritte
    {} and a number tells what the coach says of it and what else could have been said, as in {} 1.
      {} mit einer Zahl sagt, was der Coach dazu meint und was man noch hätte sagen können, wie in {} 1.
    {} tells that of all of them.
      {} sagt das von allen.
    {} tells all of them.
      {} nennt alle.
    And 1 more.
    And {} more.
      one: Und 1 weitere.
      other: Und {} weitere.
    y [a word to type]
      j
    Welcome to Lectern.
      Willkommen bei Lectern.
    PIN of {}:
      PIN von {}:
    Hello, {}.
      Guten Tag, {}.
    Please type a name; any name you like to be called.
      Bitte geben Sie einen Namen ein, einen beliebigen, mit dem Sie angesprochen werden möchten.
    Goodbye.
      Auf Wiedersehen.
    Not saved: {}. Enter tries again, q leaves without saving.
      Nicht gespeichert: {}. Enter versucht es noch einmal, q beendet, ohne zu speichern.
    What was typed since the last Enter is not kept.
      Was seit dem letzten Enter getippt wurde, ist nicht gespeichert.
    Your place is saved. Goodbye.
      Ihre Stelle ist gespeichert. Auf Wiedersehen.
    "{}" means nothing here.
      „{}“ hat hier keine Bedeutung.
    Not being saved: {}
      Wird nicht gespeichert: {}
    Problem in {}: {}
      Problem in {}: {}
    There are no courses here yet. Start Lectern with a folder of courses: lectern --courses FOLDER
      Hier gibt es noch keine Kurse. Starten Sie Lectern mit einem Ordner voller Kurse: lectern --courses ORDNER
    Continue: {}
      Weiter: {}
    Course: {}, broken
      Kurs: {}, fehlerhaft
    Course: {}, new
      Kurs: {}, neu
    Course: {}, {} done
      Kurs: {}, {} geschafft
    lesson begun
      Lektion läuft
    lesson next
      Lektion folgt
    quiz begun
      Quiz läuft
    quiz next
      Quiz folgt
    drill begun
      Gespräch läuft
    drill next
      Gespräch folgt
    {} writes your certificate.
      {} schreibt Ihr Zertifikat.
    "{}" cannot be opened: its file has a mistake. Everything else works.
      „{}“ lässt sich nicht öffnen: In der Datei ist ein Fehler. Alles andere funktioniert.

    There is nothing in this course yet.
      In diesem Kurs gibt es noch nichts.
    You have finished the whole course. {} writes your certificate.
      Sie haben den ganzen Kurs abgeschlossen. {} schreibt Ihr Zertifikat.
    "{}" opens after "{}".
      „{}“ öffnet sich nach „{}“.
    undo on the course's page
      rückgängig auf der Seite des Kurses
    Nothing was forgotten.
      Nichts wurde vergessen.
    Reset. undo takes it back.
      Beginnt neu. rückgängig nimmt das zurück.
    There is no reset to take back.
      Es gibt kein Zurücksetzen, das rückgängig zu machen wäre.
    done, and changed since: do it again
      abgeschlossen und seither geändert: bitte noch einmal
    done with {}
      abgeschlossen mit {}
    tried with {}, not passed yet
      versucht mit {}, noch nicht bestanden
    tried, not passed yet
      versucht, noch nicht bestanden
    under way
      begonnen
    opens after "{}"
      öffnet sich nach „{}“
    Nothing was written.
      Nichts wurde geschrieben.
    Your certificate is written. Number {}
      Ihr Zertifikat ist geschrieben. Nummer {}

    Page {} of {}
      Seite {} von {}
    You have marked this page.
      Sie haben diese Seite markiert.
    Your note: {}
      Ihre Notiz: {}
    The page is marked.
      Die Seite ist markiert.
    The page is no longer marked.
      Die Seite ist nicht mehr markiert.
    The note is gone.
      Die Notiz ist weg.
    The note is kept.
      Die Notiz ist gespeichert.
    {}, marked
      {}, markiert
    That page cannot be opened.
      Diese Seite lässt sich nicht öffnen.
    Type the words after the stroke, as in /listen.
      Geben Sie die Wörter nach dem Schrägstrich ein, wie in /zuhören.
    No open page of this course has "{}".
      Auf keiner offenen Seite dieses Kurses steht „{}“.
    1 page with "{}":
    {} pages with "{}":
      one: 1 Seite mit „{2}“:
      other: {} Seiten mit „{}“:

    Question {} of {}
      Frage {} von {}
    (On the full screen a clock gives {} for this. Here there is no clock.)
      (Auf dem vollen Bildschirm läuft dafür eine Uhr: {}. Hier läuft keine.)
    Why:
      Warum:
    Hint:
      Tipp:
    There are no more hints.
      Es gibt keine weiteren Tipps.
    This answer will be kept as a guess.
      Diese Antwort gilt als geraten.
    Enter alone hands that in.
      Enter allein gibt das ab.
    You had typed "{}" here; Enter alone keeps it.
      Hier hatten Sie „{}“ geschrieben; Enter allein behält es.
    You had ticked: {}.
      Angekreuzt hatten Sie: {}.
    You had this order: {}.
      Ihre Reihenfolge war: {}.
    line {} with {}
      Zeile {} mit Nummer {}
    Line {}
      Zeile {}
    {}, {} done
      {}, {} erledigt
    Turn {} once more.
      Noch einmal Schritt {}.
    g tells all gauges.
      g nennt alle Anzeigen.
    t tells the talk so far.
      t wiederholt das bisherige Gespräch.
    Number for line {}, "{}":
      Nummer für Zeile {}, „{}“:
    An empty line ends your answer.
      Eine leere Zeile beendet Ihre Antwort.
    in its place
      an der richtigen Stelle
    "{}" alone: type it once more if it belongs in your note.
      Nur „{}“: Geben Sie es noch einmal ein, wenn es in Ihre Notiz gehört.
    By your own judgement: {} of {} points.
      Nach Ihrem eigenen Urteil: {} von {} Punkten.
    It does not count; this attempt is over then.
    None of them counts; this attempt is over then.
      one: Sie zählt ohnehin nicht; dieser Versuch ist dann vorbei.
      other: Sie zählen ohnehin nicht; dieser Versuch ist dann vorbei.

    Right, by a guess.
      Richtig, geraten.
    not done: {}
      nicht getan: {}
    done, and better not: {}
      getan, und besser nicht: {}
    Picked up: ↑↓ move it, {} drops it; or click where it belongs.
      Aufgenommen: ↑↓ bewegen ihn, {} legt ihn ab; oder klicken Sie, wo er hingehört.
    Enter says that you are sure, {} that you are guessing. Both count alike; what you guess comes up again sooner.
      Enter sagt, dass Sie sicher sind, {}, dass Sie raten. Beides zählt gleich; Geratenes kommt früher wieder.
    How much of it you would remember now, over all of its questions:
      Wie viel davon Sie jetzt noch wüssten, über alle seine Fragen:
    {}: no answer yet. {} closes the question as it is.
      {}: noch keine Antwort. {} schließt die Frage, wie sie ist.
    Final result, ended early
      Endergebnis, vorzeitig beendet
    Nobody has won.
      Niemand hat gewonnen.
    more [a word to type]
      mehr
    {} tells the last page.
    {} tells of {} more.
      one: {1} nennt die letzte Seite.
      other: {1} nennt {2} weitere.

    You had matched {}. Go on, or type all numbers anew.
      Zugeordnet hatten Sie: {}. Machen Sie weiter, oder tippen Sie alle Nummern neu.
    You had written:
      Sie hatten geschrieben:
    Gone. Write your answer; an empty line ends it.
      Gelöscht. Schreiben Sie Ihre Antwort; eine leere Zeile beendet sie.
    Only the first {} letters were taken.
      Nur die ersten {} Zeichen wurden übernommen.
    Blank {} of {}:
      Lücke {} von {}:
    Please type one or more numbers from 1 to {}, with spaces between them.
      Bitte geben Sie eine oder mehrere Zahlen von 1 bis {} ein, mit Leerzeichen dazwischen.
    Please type one number from 1 to {}.
      Bitte geben Sie eine Zahl von 1 bis {} ein.
    To match with:
      Zuzuordnen:
    A number may fit more than once.
      Eine Zahl kann mehrmals passen.
    Please type {} numbers from 1 to {}, with spaces between them.
      Bitte geben Sie {} Zahlen von 1 bis {} ein, mit Leerzeichen dazwischen.
    not right.
      nicht richtig.
    right: {}
      richtig: {}
    not right; right would be: {}
      nicht richtig; richtig wäre: {}
    not right; you matched: {}; right would be: {}
      nicht richtig; Sie haben zugeordnet: {}; richtig wäre: {}
    What was asked for; you judge this yourself:
      Was gefragt war; das beurteilen Sie selbst:
    Please type numbers from 1 to {}, with spaces between them, or 0.
      Bitte geben Sie Zahlen von 1 bis {} ein, mit Leerzeichen dazwischen, oder 0.
    Only {} letters fit; the rest was left out.
      Nur {} Zeichen passen hinein; der Rest wurde weggelassen.
    Not met: {}
      Nicht erfüllt: {}
    Please type each number from 1 to {} once, with spaces between them.
      Bitte geben Sie jede Zahl von 1 bis {} einmal ein, mit Leerzeichen dazwischen.
    Your order:
      Ihre Reihenfolge:
    in the right order
      in der richtigen Reihenfolge
    not in the right order
      nicht in der richtigen Reihenfolge
    The right order:
      Die richtige Reihenfolge:
    That one is answered.
      Die ist schon beantwortet.

    The talk goes on. This was said last:
      Das Gespräch geht weiter. Zuletzt wurde gesagt:
    You: {}
      Sie: {}
    Score: {}.
      Ergebnis: {}.
    Debrief
      Rückblick
    Turn {}, {}: {}
      Schritt {}, {}: {}
    Turn {}: {}
      Schritt {}: {}
    {} (leads to {})
      {} (Folge: {})

    Review, 1 question left. {}
    Review, {} questions left. {}
      one: Wiederholung, noch 1 Frage. {2}
      other: Wiederholung, noch {} Fragen. {}
    There is nothing to take back.
      Es gibt nichts zurückzunehmen.
    What comes up: {}.
      Was ansteht: {}.
    """
}
