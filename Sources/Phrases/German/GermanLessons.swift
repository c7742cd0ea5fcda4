extension German {
  /// Lessons, a course's page, links, notes and searches.
  static let lessons = """
    next
      weiter
    next page
      nächste Seite
    previous
      zurück
    previous page
      vorige Seite
    go on: scroll, or next page
      weiter: blättern oder nächste Seite
    finish
      fertig
    page {}
      Seite {}
    a screen up
      einen Bildschirm nach oben
    a screen down
      einen Bildschirm nach unten
    to the beginning
      an den Anfang
    to the end
      ans Ende
    Quote
      Zitat
    Note
      Hinweis
    Tip
      Tipp
    Important
      Wichtig
    Warning
      Warnung
    Caution
      Vorsicht
    image: {}
      Bild: {}
    image, not there: {}
      Bild, fehlt: {}
    Image
      Bild
    Image (not there)
      Bild (fehlt)

    open the marked item
      den markierten Eintrag öffnen
    take the reset back
      das Zurücksetzen rückgängig machen
    undo
      rückgängig
    reset
      neu
    have the marked item begin anew; asks first
      den markierten Eintrag neu beginnen lassen; fragt vorher
    have the whole course begin anew; asks first
      den ganzen Kurs neu beginnen lassen; fragt vorher
    optional
      freiwillig
    {}: optional
      {}: freiwillig
    This course has no lessons, quizzes or drills yet.
      Dieser Kurs hat noch keine Lektionen, Quizze oder Gespräche.
    The course was reset. {} takes it back.
      Der Kurs beginnt neu. {} macht das rückgängig.
    Reset. {} takes it back.
      Beginnt neu. {} macht das rückgängig.
    This opens after "{}".
      Das öffnet sich nach „{}“.
    changed, do again
      geändert, bitte neu
    {}, try again
      {}, noch einmal
    later
      später
    later, {} min
      später, {} min
    {} of {} done
      {} von {} erledigt
    lesson, {} min
      Lektion, {} min
    quiz, {} min
      Quiz, {} min
    drill, {} min
      Gespräch, {} min

    links
      Links
    images
      Bilder
    to the next link or image
      zum nächsten Link oder Bild
    to the link or image before
      zum Link oder Bild davor
    open the image in focus
      das ausgewählte Bild öffnen
    open the link in focus
      den ausgewählten Link öffnen
    It leads out of the course's folder.
      Er führt aus dem Ordner des Kurses hinaus.
    Lectern opens web and mail addresses only.
      Lectern öffnet nur Web- und Mailadressen.
    Not opened
      Nicht geöffnet

    {}, page {}
      {}, Seite {}
    {}, page "{}" (its course is not here)
      {}, Seite „{}“ (der Kurs ist nicht hier)
    {}, a page that is gone
      {}, eine Seite, die es nicht mehr gibt
    marked
      markiert
    No notes here yet. On a lesson's page, {} writes one and {} marks the page.
      Hier gibt es noch keine Notizen. Auf der Seite einer Lektion schreibt {} eine, und {} markiert die Seite.
    Your note
      Ihre Notiz
    note
      Notiz
    mark
      merken
    write a note to this page, or change it
      eine Notiz zu dieser Seite schreiben oder ändern
    mark this page to find it again, or take the mark away
      diese Seite zum Wiederfinden markieren oder die Markierung entfernen
    keep it
      behalten
    keep the note and go back; an empty one goes
      die Notiz behalten und zurückgehen; eine leere verschwindet
    new line
      Zeile
    begin a new line
      eine neue Zeile beginnen
    a line up
      eine Zeile nach oben
    a line down
      eine Zeile nach unten
    Only {} letters fit into a note.
      In eine Notiz passen nur {} Zeichen.
    Note: {}
      Notiz: {}
    In your own words. It stands below the page from then on, for you alone.
      In Ihren eigenen Worten. Sie steht von nun an unter der Seite, nur für Sie.
    go to the marked page
      zur markierten Seite gehen
    Notes in {}
      Notizen in {}
    1 page
    {} pages
      one: 1 Seite
      other: {} Seiten

    next place
      nächste
    the next place of what was looked for
      die nächste gefundene Stelle
    the place before
      die Stelle davor
    {} of {}
      {} von {}
    1 more in a page that opens later
    {} more in pages that open later
      one: 1 weitere auf einer Seite, die sich später öffnet
      other: {} weitere auf Seiten, die sich später öffnen
    Looking up: {}
      Nachsehen: {}
    back to where you came from; your place is kept
      dorthin zurück, wo Sie herkamen; Ihre Stelle bleibt
    read on here
      hier weiterlesen
    scroll, or read on from here: this is then your place
      blättern, oder von hier weiterlesen: Dann ist dies Ihre Stelle
    open the link or image, or go to the first of several
      den Verweis oder das Bild öffnen, oder zum ersten von mehreren gehen
    scroll; at the end, back to where you came from
      blättern; am Ende dorthin zurück, wo Sie herkamen
    A lesson
      Eine Lektion
    The lesson "{}" teaches this. It opens after "{}".
      Die Lektion „{}“ behandelt das. Sie wird nach „{}“ frei.
    No open lesson of this course teaches this.
      Keine offene Lektion dieses Kurses behandelt das.
    the page above
      die Seite darüber
    the page below
      die Seite darunter
    Search in {}
      Suche in {}
    1 place
    {} places
      one: 1 Stelle
      other: {} Stellen
    Type what you are looking for; the pages that have it are listed here.
      Geben Sie ein, was Sie suchen; die Seiten, auf denen es steht, erscheinen hier.
    No open page of this course has these words.
      Auf keiner offenen Seite dieses Kurses stehen diese Wörter.

    a letter to the left
      ein Zeichen nach links
    a letter to the right
      ein Zeichen nach rechts
    to the beginning of the line
      an den Anfang der Zeile
    to the end of the line
      ans Ende der Zeile
    delete the letter before
      das Zeichen davor löschen
    delete the letter after
      das Zeichen danach löschen
    delete the word before
      das Wort davor löschen
    delete everything
      alles löschen
    file {}
      Datei {}
    """
}
