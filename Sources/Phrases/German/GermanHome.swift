extension German {
  /// Home.
  static let home = """
    open the marked line
      die markierte Zeile öffnen
    review
      wiederholen
    what comes up again
      was noch einmal drankommt
    progress
      Fortschritt
    what you know, and when you learned
      was Sie können und wann Sie gelernt haben
    learner
      Wechsel
    somebody else goes on
      jemand anderes lernt weiter
    Review
      Wiederholen
    You have finished everything there is. Open a course to go over it again.
      Sie haben alles geschafft, was es hier gibt. Öffnen Sie einen Kurs, um ihn noch einmal durchzugehen.
    Continue
      Weiter
    Next
      Als Nächstes
    Start
      Beginnen
    {}, page {} of {}
      {}, Seite {} von {}
    {}, p. {}/{}
      {}, S. {}/{}
    Reviews: {}
      Wiederholungen: {}
    broken
      fehlerhaft
    done
      fertig
    new
      neu
    There are no courses here yet.
      Hier gibt es noch keine Kurse.
    Start Lectern with a folder of courses:  lectern --courses FOLDER
      Starten Sie Lectern mit einem Ordner voller Kurse:  lectern --courses ORDNER
    A course is a folder with a file named course.md in it.
      Ein Kurs ist ein Ordner, in dem eine Datei namens course.md liegt.
    and 1 more problem; lectern check lists them all
    and {} more problems; lectern check lists them all
      one: und 1 weiteres Problem; lectern check zeigt alle
      other: und {} weitere Probleme; lectern check zeigt alle
    Lesson begun
      Lektion läuft
    Lesson next
      Lektion folgt
    Quiz begun
      Quiz läuft
    Quiz next
      Quiz folgt
    Drill begun
      Gespräch läuft
    Drill next
      Gespräch folgt

    not being saved: {}
      wird nicht gespeichert: {}
    Keys on this screen
      Tasten auf diesem Bildschirm
    This part of the course cannot be opened: its file has a mistake.
      Dieser Teil des Kurses lässt sich nicht öffnen: In seiner Datei ist ein Fehler.
    Everything else works. The person who wrote the course can mend it:
      Alles andere funktioniert. Wer den Kurs geschrieben hat, kann den Fehler beheben:
    {}, line {}:
      {}, Zeile {}:
    Too small: please make the window larger.
      Zu klein: Bitte vergrößern Sie das Fenster.
    There is no program here that could open it.
      Hier gibt es kein Programm, das es öffnen könnte.
    The course's folder has no such file.
      Der Ordner des Kurses enthält keine solche Datei.
    """
}
