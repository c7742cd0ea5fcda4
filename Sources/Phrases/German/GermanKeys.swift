extension German {
  /// Keys, and what several screens say of them.
  static let keys = """
    y [a key that says yes]
      j
    Up [a key]
      Auf
    Down [a key]
      Ab
    Left [a key]
      Links
    Right [a key]
      Rechts
    Space [a key]
      Leertaste
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
    leave at once; nothing that is saved is lost
      sofort beenden; Gespeichertes bleibt
    back
      zurück
    go back
      zurückgehen
    look for words in this course
      in diesem Kurs nach Wörtern suchen
    search
      suchen
    look for words in "{}"
      in „{}“ nach Wörtern suchen
    your notes and marks in this course
      Ihre Notizen und Markierungen in diesem Kurs
    quit
      beenden
    leave Lectern; nothing that is saved is lost
      Lectern beenden; Gespeichertes bleibt
    choose
      wählen
    open
      öffnen

    the line above
      die Zeile darüber
    the line below
      die Zeile darunter
    the first line
      die erste Zeile
    the last line
      die letzte Zeile
    the item above
      der Eintrag darüber
    the item below
      der Eintrag darunter
    the first item
      der erste Eintrag
    the last item
      der letzte Eintrag
    the name above
      der Name darüber
    the name below
      der Name darunter
    the first name
      der erste Name
    the last name
      der letzte Name
    the note above
      die Notiz darüber
    the note below
      die Notiz darunter
    the first note
      die erste Notiz
    the last note
      die letzte Notiz
    the option above
      die Möglichkeit darüber
    the option below
      die Möglichkeit darunter
    the first option
      die erste Möglichkeit
    the last option
      die letzte Möglichkeit
    the point above
      der Punkt darüber
    the point below
      der Punkt darunter
    the first point
      der erste Punkt
    the last point
      der letzte Punkt
    the problem above
      das Problem darüber
    the problem below
      das Problem darunter
    the first problem
      das erste Problem
    the last problem
      das letzte Problem
    the reply above
      die Antwort darüber
    the reply below
      die Antwort darunter
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
