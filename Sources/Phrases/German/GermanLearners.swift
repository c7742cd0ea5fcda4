extension German {
  /// The first run, who learns, PINs, and leaving.
  static let learners = """
    begin
      Start
    learn as the marked one
      unter dem markierten Namen lernen
    somebody new
      jemand Neues
    leave Lectern
      Lectern beenden
    That cannot be done now: {}.
      Das geht gerade nicht: {}.
    That was not the PIN three times. In 1 second it can be tried again.
    That was not the PIN three times. In {} seconds it can be tried again.
      one: Das war dreimal nicht die PIN. In 1 Sekunde können Sie es wieder versuchen.
      other: Das war dreimal nicht die PIN. In {} Sekunden können Sie es wieder versuchen.
    learning now
      lernt gerade
    learned last
      hat zuletzt gelernt
    PIN
      PIN
    Who is learning?
      Wer lernt?
    Somebody new
      Jemand Neues
    That is not it.
      Das ist sie nicht.
    begin with this name
      mit diesem Namen beginnen
    go back to the names
      zurück zu den Namen
    Please type a name first; any name you like to be called.
      Bitte geben Sie zuerst einen Namen ein, einen beliebigen, mit dem Sie angesprochen werden möchten.
    That name cannot be taken: {}.
      Dieser Name geht nicht: {}.
    Welcome.
      Willkommen.
    Your name keeps your place: come back any time and go on where you were.
      Ihr Name hält Ihren Platz frei: Kommen Sie jederzeit zurück und machen Sie dort weiter, wo Sie waren.
    What is your name?
      Wie heißen Sie?
    begin with this PIN
      mit dieser PIN beginnen
    What is the PIN of {}?
      Wie lautet die PIN von {}?
    A forgotten PIN can be taken out: lectern learners pin --help says how.
      Eine vergessene PIN lässt sich entfernen: lectern learners pin --help sagt, wie.

    try to save again, and leave once it is saved
      noch einmal speichern und beenden, sobald alles gespeichert ist
    stay and go on learning
      bleiben und weiterlernen
    leave without what is not saved
      beenden ohne das, was nicht gespeichert ist
    Your last answers are not saved.
      Ihre letzten Antworten sind nicht gespeichert.
    Your last settings are not saved.
      Ihre letzten Einstellungen sind nicht gespeichert.
    Your last answers and settings are not saved.
      Ihre letzten Antworten und Einstellungen sind nicht gespeichert.
    Nothing can be saved now.
      Zurzeit lässt sich nichts speichern.
    The reason: {}
      Der Grund: {}
    They are kept as long as Lectern runs, and it tries again every {} seconds. Once they are saved it leaves by \
    itself. If you leave now, they are lost.
      Solange Lectern läuft, gehen sie nicht verloren; alle {} Sekunden versucht es wieder, sie zu speichern. \
    Sobald das gelingt, beendet es sich von selbst. Wenn Sie jetzt beenden, sind sie weg.
    try again
      nochmal
    go on
      weiter
    leave
      beenden
    """
}
