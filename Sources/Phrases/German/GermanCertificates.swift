extension German {
  /// The words of certificates. `verify` compares letter by letter: what is changed here makes older German ones look changed.
  static let certificates = """
    done [a certificate]
      fertig
    Version [a certificate]
      Fassung
    has finished the course [a certificate]
      hat den Kurs abgeschlossen:
    on [a certificate]
      am
    Number [a certificate]
      Nummer
    Course id [a certificate]
      Kurs-ID
    Name [a certificate]
      Name
    Course [a certificate]
      Kurs
    Finished [a certificate]
      Abgeschlossen
    Language [a certificate]
      Sprache
    Certificate of completion
      Zertifikat
    What was finished [a certificate]
      Was abgeschlossen wurde
    The number can be checked on the machine it was made on: lectern verify FILE.
      Die Nummer lässt sich auf dem Rechner prüfen, auf dem sie entstanden ist: lectern verify DATEI.
    It shows that the journal there holds these finishes.
      Sie zeigt, dass das Protokoll dort diese Abschlüsse enthält.
    It does not show who sat there, and whoever can write the journal can write any journal.
      Sie zeigt nicht, wer davor saß, und wer das Protokoll schreiben kann, kann jedes Protokoll schreiben.
    """
}
