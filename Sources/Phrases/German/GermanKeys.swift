extension German {
  /// Keys, and what several screens say of them.
  static let keys = """
    y [a key that says yes]
      j
    Space [a key]
      Leer
    Ctrl-{} [a key]
      Strg-{}
    Enter [a key]
      Enter
    Esc [a key]
      Esc
    Shift-Tab [a key]
      Umschalt-Tab
    Backspace [a key]
      Rück
    Del [a key]
      Entf
    Ins [a key]
      Einfg
    PgUp [a key]
      Bild↑
    PgDn [a key]
      Bild↓
    Home [a key]
      Pos1
    End [a key]
      Ende

    help
      Hilfe
    what the keys do here
      was die Tasten hier bewirken
    pause Lectern and return to the shell (fg comes back)
      Lectern anhalten und zur Shell zurückkehren (fg führt zurück)
    leave at once; everything is saved
      sofort beenden; alles ist gespeichert
    back
      zurück
    go back
      zurückgehen
    look for words in this course
      in diesem Kurs nach Wörtern suchen
    your notes and marks in this course
      Ihre Notizen und Markierungen in diesem Kurs
    quit
      Ende
    leave Lectern; everything is saved
      Lectern beenden; alles ist gespeichert
    choose
      wählen
    open
      öffnen

    the line above; k too
      die Zeile darüber; auch mit k
    the line below; j too
      die Zeile darunter; auch mit j
    the first line
      die erste Zeile
    the last line
      die letzte Zeile
    the item above; k too
      der Eintrag darüber; auch mit k
    the item below; j too
      der Eintrag darunter; auch mit j
    the first item
      der erste Eintrag
    the last item
      der letzte Eintrag
    the name above; k too
      der Name darüber; auch mit k
    the name below; j too
      der Name darunter; auch mit j
    the first name
      der erste Name
    the last name
      der letzte Name
    the note above; k too
      die Notiz darüber; auch mit k
    the note below; j too
      die Notiz darunter; auch mit j
    the first note
      die erste Notiz
    the last note
      die letzte Notiz
    the option above; k too
      die Möglichkeit darüber; auch mit k
    the option below; j too
      die Möglichkeit darunter; auch mit j
    the first option
      die erste Möglichkeit
    the last option
      die letzte Möglichkeit
    the point above; k too
      der Punkt darüber; auch mit k
    the point below; j too
      der Punkt darunter; auch mit j
    the first point
      der erste Punkt
    the last point
      der letzte Punkt
    the problem above; k too
      das Problem darüber; auch mit k
    the problem below; j too
      das Problem darunter; auch mit j
    the first problem
      das erste Problem
    the last problem
      das letzte Problem
    the reply above; k too
      die Antwort darüber; auch mit k
    the reply below; j too
      die Antwort darunter; auch mit j
    the first reply
      die erste Antwort
    the last reply
      die letzte Antwort

    scroll up
      nach oben blättern
    scroll down
      nach unten blättern
    """
}
