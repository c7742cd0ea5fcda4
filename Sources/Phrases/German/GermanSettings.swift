extension German {
  /// Settings, and the keys of single commands.
  static let settings = """
    settings
      Einstellungen
    colours, clocks, keys and more
      Farben, Uhren, Tasten und mehr
    Settings
      Einstellungen
    Single keys
      Einzelne Tasten
    Keys of single commands
      Tasten einzelner Befehle
    Give a command another key; help and footers name those in force.
      Gibt einem Befehl eine andere Taste; Hilfe und Fußzeile nennen sie.
    Language
      Sprache
    Theme
      Farben
    Motion
      Bewegung
    Mouse
      Maus
    Keys
      Tasten
    Timers
      Uhren
    Sure or guessing
      Sicher oder geraten
    Praise
      Lob
    Days in a row
      Tage in Folge
    Reviews a day
      Wiederholungen am Tag
    A day ends at
      Ein Tag endet um
    What Lectern speaks, and what courses are read in where they are translated into it.
      Was Lectern spricht, und worin Kurse gelesen werden, die darin übersetzt sind.
    The colours, for a light or a dark ground; NO_COLOR wins over it.
      Für hellen oder dunklen Grund; NO_COLOR geht vor.
    Off: clocks move once in ten seconds only. Nothing else moves.
      Aus: Uhren gehen alle zehn Sekunden weiter; sonst bewegt sich nichts.
    On: clicks and the wheel work; to select text, hold Shift.
      Ein: Klicks und Rad wirken; Text wählt man mit der Umschalttaste aus.
    vi: h, l, g, G, Ctrl-F and Ctrl-B move, too, where they are free.
      vi: auch h, l, g, G, Strg-F und Strg-B bewegen, wo sie frei sind.
    Off: questions and drills have no clocks; in a team match they belong to the game.
      Aus: Fragen und Gespräche haben keine Uhr; im Teamspiel gehört sie zum Spiel.
    Off: nobody asks whether you are guessing.
      Aus: Niemand fragt, ob Sie raten.
    Off: results are told without warm words.
      Aus: Ergebnisse stehen für sich, ohne freundliche Worte.
    On: home counts your days in a row; a rest day a week is free.
      Ein: Die Startseite zählt Tage in Folge; ein Ruhetag je Woche ist frei.
    How many reviews a day brings at most.
      Wie viele Wiederholungen ein Tag höchstens bringt.
    Until then, whoever learns after midnight is in the day before.
      Bis dahin zählt, wer nach Mitternacht lernt, zum Tag davor.
    the system's
      wie das System
    terminal's own
      wie das Terminal
    high contrast
      hoher Kontrast
    no colours
      keine Farben
    on [a setting]
      ein
    off [a setting]
      aus
    light
      hell
    dark
      dunkel
    standard
      üblich
    {} changed
      {} geändert
    set
      setzen
    change
      ändern
    the next value, or another one
      der nächste Wert oder ein anderer
    the value before
      der Wert davor
    the value after
      der Wert danach
    the setting above
      die Einstellung darüber
    the setting below
      die Einstellung darunter
    the first setting
      die erste Einstellung
    the last setting
      die letzte Einstellung
    the command above
      der Befehl darüber
    the command below
      der Befehl darunter
    the first command
      der erste Befehl
    the last command
      der letzte Befehl
    set it
      setzen
    set it to this; the present value is kept
      auf diesen Wert setzen; der jetzige bleibt, wie er ist
    go back and leave it as it is
      zurückgehen und es lassen, wie es ist
    Please type {}.
      Bitte tippen Sie {}.
    leave the key as it is
      die Taste lassen, wie sie ist
    give it another key
      eine andere Taste geben
    give it the standard keys back
      die üblichen Tasten zurückgeben
    Press the key that is to do this; Esc leaves it.
      Drücken Sie die Taste, die das tun soll; Esc lässt es.
    Only {} letters fit into a name.
      In einen Namen passen nur {} Zeichen.
    only {} letters
      nur {} Zeichen
    Not right.
      Nicht richtig.
    answer with what is there, as it is
      so antworten, wie es dasteht
    {}, as it is now
      {}, wie es jetzt ist
    That cannot be: {}.
      Das geht nicht: {}.
    Saved.
      Gespeichert.

    open, answer, go on
      öffnen, antworten, weiter
    to the beginning
      zum Anfang
    to the end
      zum Ende
    a screen up
      eine Seite hinauf
    a screen down
      eine Seite hinunter
    next page
      nächste Seite
    previous page
      vorige Seite
    leave Lectern
      Lectern beenden
    what the keys do
      was die Tasten bewirken
    these settings
      diese Einstellungen
    answer as a guess
      geraten antworten
    the next hint
      der nächste Hinweis
    skip a question for later
      eine Frage auf später verschieben
    A command's own key is the same in all places. Those in brackets always do it, too.
      Die eigene Taste eines Befehls ist überall dieselbe. Die in Klammern wirken immer auch.
    Enter, Esc and the arrows always mean the same here.
      Eingabetaste, Esc und die Pfeile bedeuten hier immer dasselbe.
    In a match letters are answers and buzzers, so the host's keys are fixed; with Ctrl they work in every match.
      In einem Spiel sind Buchstaben Antworten und Buzzer; darum stehen die Tasten der Spielleitung fest, und mit Strg wirken sie in jedem Spiel.
    Press another key; Esc leaves it.
      Drücken Sie eine andere Taste; Esc lässt es.
    "{}"
      „{}“
    Everywhere [where keys count]
      Überall
    Lists [where keys count]
      Listen
    Reading [where keys count]
      Lesen
    Questions [where keys count]
      Fragen
    Drills [where keys count]
      Gespräche
    Match [where keys count]
      Teamspiel
    open what is marked
      öffnen, was markiert ist
    undo a reset
      Zurücksetzen rückgängig machen
    notes of a course
      Notizen zu einem Kurs
    write a note
      eine Notiz schreiben
    undo an answer in reviews
      eine Antwort beim Wiederholen zurücknehmen
    answer, being sure
      antworten, sicher
    finish a text
      einen Text abschließen
    take a letter away again
      einen Buchstaben wieder wegnehmen
    retry from a turn
      von einem Zug an neu versuchen
    tick an option, pick up a step
      ankreuzen, einen Schritt aufnehmen
    more time
      mehr Zeit
    move a step up
      einen Schritt hinauf
    move a step down
      einen Schritt hinunter
    take a letter away
      einen Buchstaben wegnehmen
    hand in a quiz
      ein Quiz abgeben
    do an item again
      etwas noch einmal machen
    take back; try another way
      zurücknehmen; anders versuchen
    the lesson of a question
      die Lektion zu einer Frage
    reviews
      Wiederholungen
    somebody else goes on
      jemand anderes lernt weiter
    play in teams
      in Teams spielen
    look for words
      nach Wörtern suchen
    notes
      Notizen
    mark a page
      eine Seite markieren
    begin an item anew
      etwas neu beginnen
    begin a course anew
      einen Kurs neu beginnen
    next place found
      nächste Fundstelle
    place found before
      vorige Fundstelle
    open a link
      einen Verweis öffnen

    at home
      auf der Startseite
    on a course's page
      auf der Seite eines Kurses
    on a page of a lesson
      auf der Seite einer Lektion
    on a page with places that were looked for
      auf einer Seite mit Fundstellen
    at a question
      bei einer Frage
    after an answer
      nach einer Antwort
    where an answer is typed
      wo eine Antwort getippt wird
    where a name, a note or words are typed
      wo ein Name, eine Notiz oder Wörter getippt werden
    in the list of a quiz's questions
      in der Liste der Fragen eines Quiz
    before a quiz is handed in
      vor dem Abgeben eines Quiz
    in a drill
      in einem Gespräch
    in a debrief
      in einer Nachbesprechung
    at the end of an item
      am Ende eines Teils
    on the progress screen
      beim Fortschritt
    in the list of notes
      in der Liste der Notizen
    in the list of learners
      in der Liste der Lernenden
    in the settings
      in den Einstellungen
    where text is read
      wo Text gelesen wird
    on a page that is left again
      auf einer Seite, die man wieder verlässt
    where yes or no is asked
      wo nach Ja oder Nein gefragt wird
    in the lobby of a match
      in der Vorbereitung eines Spiels
    where teams choose their keys
      wo Teams ihre Tasten wählen
    in a match
      in einem Spiel
    where what is not saved is asked about
      wo nach Ungespeichertem gefragt wird
    {} cannot do {}: {} it is needed for something else; choose another key
      {} kann nicht {} bewirken: {} wird die Taste für anderes gebraucht; wählen Sie eine andere
    {} cannot do {}: {} it does {}; choose another key, or give {} another one first
      {} kann nicht {} bewirken: {} bewirkt sie {}; wählen Sie eine andere Taste, oder geben Sie zuerst {} eine andere
    "{}" cannot do {}: {}
      „{}“ kann nicht {} bewirken: {}
    space [a key, as a word to type]
      leertaste
    ctrl [a key, as a word to type]
      strg
    none [no limit, as a word to type]
      keine
    a letter or sign other than ?, {}, f2 to f12 or {} with a letter other than c, h, i, j, m and z can; Enter, Esc, Backspace, the arrows and Tab keep their meaning
      möglich sind ein Buchstabe oder Zeichen außer ?, {}, f2 bis f12 oder {} mit einem Buchstaben außer c, h, i, j, m und z, etwa strg-k; Enter, Esc, die Rücktaste, die Pfeile und Tab bleiben, was sie sind
    its keys name "{}", which is no command; lectern learners set lists them
      ihre Tasten nennen „{}“, was kein Befehl ist; lectern learners set zählt alle auf
    among its keys, {}
      unter ihren Tasten: {}
    among its keys is one that is no text, so the standard one counts
      unter ihren Tasten ist eine, die kein Text ist; es gilt die übliche
    its keys are no JSON object, so the standard ones count
      ihre Tasten sind kein JSON-Objekt; es gelten die üblichen
    """
}
