extension German {
  /// Progress, reviews, resets and certificates.
  static let progress = """
    section
      Abschnitt
    to the next section
      zum nächsten Abschnitt
    to the section before
      zum Abschnitt davor
    scroll
      blättern
    scroll up
      nach oben blättern
    scroll down
      nach unten blättern
    Progress
      Fortschritt
    {}, {} of {}
      {}, {} von {}
    What you know
      Was Sie können
    When you learned
      Wann Sie gelernt haben
    What comes up for review
      Was zur Wiederholung ansteht
    Sure, but wrong: look again
      Sicher, aber falsch: noch einmal
    Certificates
      Zertifikate
    {}: finished, and its certificate can be written.
      {}: abgeschlossen, und das Zertifikat kann geschrieben werden.
    {}: {} of {} done.
      {}: {} von {} erledigt.
    1 objective, and no question answered yet.
    {} objectives, and no question answered yet.
      one: 1 Lernziel, und noch keine Frage beantwortet.
      other: {} Lernziele, und noch keine Frage beantwortet.
    1 more objective without an answer yet.
    {} more objectives without an answer yet.
      one: 1 weiteres Lernziel, noch ohne Antwort.
      other: {} weitere Lernziele, noch ohne Antwort.
    Nothing yet. A course that you have begun here stands here.
      Noch nichts. Hier stehen die Kurse, die Sie hier begonnen haben.
    Nothing yet. It fills as you answer questions.
      Noch nichts. Das füllt sich, wenn Sie Fragen beantworten.
    Nothing here: no answer that you were sure of is still wrong.
      Hier ist nichts: Keine Antwort, bei der Sie sicher waren, ist noch falsch.
    {}, {} of {} answered
      {}, {} von {} beantwortet
    solid
      sicher
    good
      gut
    growing
      im Aufbau
    just begun
      am Anfang
    Jan
      Jan
    Feb
      Feb
    Mar
      Mär
    Apr
      Apr
    May
      Mai
    Jun
      Jun
    Jul
      Jul
    Aug
      Aug
    Sep
      Sep
    Oct
      Okt
    Nov
      Nov
    Dec
      Dez
    Mon
      Mo
    Tue
      Di
    Wed
      Mi
    Thu
      Do
    Fri
      Fr
    Sat
      Sa
    Sun
      So
    {} {} {}
      {}, {}. {}
    today
      heute
    tomorrow
      morgen
    Today
      Heute
    No day yet.
      Noch kein Tag.
    {} of the last 28 days; {} in all.
      An {} der letzten 28 Tage; insgesamt an {}.
    A step is an answer, a reply, a page or an item finished.
      Ein Schritt ist eine Antwort, ein Satz im Gespräch, eine Seite oder ein abgeschlossener Eintrag.
    {}-day streak
      {} Tage in Folge
    {}-day streak; one rest day in seven does not break it.
      {} Tage in Folge; ein Ruhetag von sieben unterbricht sie nicht.
    {} and more
      {} und mehr
    none
      keine
    Steps a day: {}
      Schritte am Tag: {}
    1 step
    {} steps
      one: 1 Schritt
      other: {} Schritte
    Nothing in the next two weeks.
      In den nächsten zwei Wochen nichts.
    In {}:
      In {}:

    begin with the first question
      mit der ersten Frage beginnen
    lesson
      Lektion
    open the page that teaches it
      die Seite öffnen, auf der das steht
    take this answer back and answer again
      diese Antwort zurücknehmen und neu antworten
    Reviews
      Wiederholungen
    Review: {}
      Wiederholung: {}
    {} to go
      noch {}
    They are mixed from your courses, those that have waited longest first. Answer as you remember it; {} says that \
    you were guessing, and brings a question back sooner.
      Sie sind aus Ihren Kursen gemischt; was am längsten gewartet hat, kommt zuerst. Antworten Sie, wie Sie es in \
    Erinnerung haben; {} sagt, dass Sie geraten haben, und bringt eine Frage früher zurück.
    The next question comes up {}.
      Die nächste Frage kommt {}.
    What comes up
      Was ansteht
    in a moment
      gleich
    in 1 minute
    in {} minutes
      one: in 1 Minute
      other: in {} Minuten
    in 1 hour
    in {} hours
      one: in 1 Stunde
      other: in {} Stunden
    in 1 day
    in {} days
      one: in 1 Tag
      other: in {} Tagen
    Done for now: {} of 1 question remembered.
    Done for now: {} of {} questions remembered.
      one: Fürs Erste geschafft: {} von 1 Frage gewusst.
      other: Fürs Erste geschafft: {} von {} Fragen gewusst.
    Comes up again {}.
      Kommt {} wieder.
    about 1 minute
    about {} minutes
      one: etwa 1 Minute
      other: etwa {} Minuten
    1 question due, {}
    {} questions due, {}
      one: 1 Frage fällig, {2}
      other: {} Fragen fällig, {}
    {} more tomorrow: your daily limit is {}.
      {} weitere morgen: Ihre Tagesgrenze ist {}.
    {} more on the days after this one: your daily limit is {}.
      {} weitere an den folgenden Tagen: Ihre Tagesgrenze ist {}.
    1 question is left out: its course is not open here or has it no more, or its file has errors.
    {} questions are left out: their courses are not open here or have them no more, or files have errors.
      one: 1 Frage fällt weg: Ihr Kurs ist hier nicht geöffnet oder hat sie nicht mehr, oder ihre Datei hat Fehler.
      other: {} Fragen fallen weg: Ihre Kurse sind hier nicht geöffnet oder haben sie nicht mehr, oder ihre Dateien haben Fehler.
    It was answered at another terminal meanwhile, and that answer counts, not this one.
      Sie wurde inzwischen an einem anderen Terminal beantwortet, und jene Antwort zählt, nicht diese.
    Nothing was answered; what is due waits.
      Es wurde nichts beantwortet; was fällig ist, wartet.
    It was answered at another terminal since, and that answer counts. There is nothing to take back here.
      Sie wurde inzwischen an einem anderen Terminal beantwortet, und jene Antwort zählt. Hier gibt es nichts \
    zurückzunehmen.
    That is all for today.
      Das war alles für heute.
    Nothing is due.
      Nichts ist fällig.

    begin anew
      Neubeginn
    forget it and begin anew
      es vergessen und neu beginnen
    go back and keep everything
      zurückgehen und alles behalten
    Reset
      Neu beginnen
    Lectern then forgets:
      Lectern vergisst dann:
    Begin the whole course "{}" anew?
      Den ganzen Kurs „{}“ neu beginnen?
    Begin "{}" anew?
      „{}“ neu beginnen?
    what you did in 1 item, {} of them done
    what you did in {} items, {} of them done
      one: was Sie in 1 Eintrag getan haben, davon {2} abgeschlossen
      other: was Sie in {} Einträgen getan haben, davon {} abgeschlossen
    what you did in 1 item
    what you did in {} items
      one: was Sie in 1 Eintrag getan haben
      other: was Sie in {} Einträgen getan haben
    where you are in it
      wo Sie darin stehen
    that it is done
      dass er abgeschlossen ist
    your best score, {}, and {}
      Ihr bestes Ergebnis, {}, und {}
    1 attempt
    {} attempts
      one: 1 Versuch
      other: {} Versuche
    your answers to 1 question
    your answers to {} questions
      one: Ihre Antworten auf 1 Frage
      other: Ihre Antworten auf {} Fragen
    1 question in your reviews
    {} questions in your reviews
      one: 1 Frage in Ihren Wiederholungen
      other: {} Fragen in Ihren Wiederholungen
    Your journal keeps it all. Afterwards {} takes the reset back, until you do something new there.
      In Ihrem Protokoll bleibt alles erhalten. Danach nimmt {} das Zurücksetzen zurück, bis Sie dort etwas Neues tun.
    This quiz was reset at another terminal and begins anew with this answer; what came before it is asked again.
      Dieses Quiz wurde an einem anderen Terminal zurückgesetzt und beginnt mit dieser Antwort neu; was davor kam, \
    wird noch einmal gefragt.
    This quiz was finished at another terminal. This answer begins it anew; what came before it is asked again.
      Dieses Quiz wurde an einem anderen Terminal beendet. Diese Antwort beginnt es neu; was davor kam, wird noch einmal \
    gefragt.
    reset at another terminal
      an einem anderen Terminal zurückgesetzt
    The question before was answered at another terminal meanwhile, and that answer counts.
      Die Frage davor wurde inzwischen an einem anderen Terminal beantwortet, und jene Antwort zählt.
    This talk was reset at another terminal. It goes on here, as one of its own.
      Dieses Gespräch wurde an einem anderen Terminal zurückgesetzt. Hier geht es als eigenes Gespräch weiter.
    This talk was ended at another terminal. It goes on here, as one of its own.
      Dieses Gespräch wurde an einem anderen Terminal beendet. Hier geht es als eigenes Gespräch weiter.
    This quiz was reset at another terminal. Here it begins anew.
      Dieses Quiz wurde an einem anderen Terminal zurückgesetzt. Hier beginnt es neu.
    This quiz was finished at another terminal. Here it begins anew.
      Dieses Quiz wurde an einem anderen Terminal beendet. Hier beginnt es neu.
    This lesson was reset at another terminal. It begins anew with this page.
      Diese Lektion wurde an einem anderen Terminal zurückgesetzt. Sie beginnt mit dieser Seite neu.
    This question was answered at another terminal meanwhile, and that answer counts.
      Diese Frage wurde inzwischen an einem anderen Terminal beantwortet, und jene Antwort zählt.
    This question was answered at another terminal meanwhile, and that answer counts. What was begun here was not handed in.
      Diese Frage wurde inzwischen an einem anderen Terminal beantwortet, und jene Antwort zählt. Was hier begonnen war, \
    wurde nicht abgegeben.
    This talk went on at another terminal. It stands here now.
      Dieses Gespräch ging an einem anderen Terminal weiter. Hier steht es jetzt.
    Taken back: the whole course "{}" is as it was.
      Zurückgenommen: Der ganze Kurs „{}“ ist wieder, wie er war.
    Taken back: "{}" is as it was.
      Zurückgenommen: „{}“ ist wieder, wie es war.
    There is nothing to forget here.
      Hier gibt es nichts zu vergessen.

    write your certificate; asks first
      Ihr Zertifikat schreiben; fragt vorher
    write it
      schreiben
    write both files
      beide Dateien schreiben
    not now
      nein
    go back and write nothing
      zurückgehen und nichts schreiben
    Certificate
      Zertifikat
    Write the certificate of {} for "{}"?
      Das Zertifikat von {} für „{}“ schreiben?
    A page to print, and the same as text:
      Eine Seite zum Drucken, und dasselbe als Text:
    It could not be written: {}.
      Es ließ sich nicht schreiben: {}.
    Your certificate is written:
      Ihr Zertifikat ist geschrieben:
    Number {}
      Nummer {}
    A browser shows the page and prints it on one sheet.
      Ein Browser zeigt die Seite und druckt sie auf ein Blatt.
    There is nothing to finish in "{}" yet, so there is no certificate.
      In „{}“ gibt es noch nichts abzuschließen, also auch kein Zertifikat.
    {} has not finished "{}" yet. Still to do:
      {} hat „{}“ noch nicht abgeschlossen. Noch offen:
    - and 1 more, which the course's page lists
    - and {} more, which the course's page lists
      one: - und 1 weitere, die auf der Seite des Kurses steht
      other: - und {} weitere, die auf der Seite des Kurses stehen
    When all of it is done and passed, the certificate can be written.
      Wenn alles geschafft und bestanden ist, lässt sich das Zertifikat schreiben.
    {} (its file has a mistake and cannot be opened)
      {} (in der Datei ist ein Fehler, sie lässt sich nicht öffnen)
    Its number commits to your journal: lectern verify FILE checks it on this machine. It shows that the journal \
    here holds these finishes; it cannot show who sat there.
      Seine Nummer gehört zu Ihrem Protokoll: lectern verify DATEI prüft sie auf diesem Rechner. Sie zeigt, dass \
    das Protokoll hier diese Abschlüsse enthält; wer davor saß, kann sie nicht zeigen.
    """
}
