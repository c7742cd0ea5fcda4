extension German {
  /// What of a match is on the disk, who plays it, and those that were played before.
  static let matchKeeping = """
    Leave the match? Enter leaves, Ctrl-X ends it, Esc stays. 1 change is not on the disk: it is kept as long as Lectern runs.
    Leave the match? Enter leaves, Ctrl-X ends it, Esc stays. {} changes are not on the disk: they are kept as long as Lectern runs.
      one: Das Spiel verlassen? Enter verlässt es, Strg-X beendet es, Esc bleibt. 1 Änderung ist nicht gespeichert: Sie bleibt, solange \
    Lectern läuft.
      other: Das Spiel verlassen? Enter verlässt es, Strg-X beendet es, Esc bleibt. {} Änderungen sind nicht gespeichert: Sie bleiben, \
    solange Lectern läuft.
    1 change of a match is not saved.
    {} changes of a match are not saved.
      one: 1 Änderung eines Spiels ist nicht gespeichert.
      other: {} Änderungen eines Spiels sind nicht gespeichert.
    1 change of a match is not saved: {}
    {} changes of a match are not saved: {}
      one: 1 Änderung eines Spiels ist nicht gespeichert: {}
      other: {} Änderungen eines Spiels sind nicht gespeichert: {}
    The match waits: it can be gone on with. 1 change is not on the disk: it is kept as long as Lectern runs.
    The match waits: it can be gone on with. {} changes are not on the disk: they are kept as long as Lectern runs.
      one: Das Spiel wartet: Es lässt sich fortsetzen. 1 Änderung ist nicht gespeichert: Sie bleibt, solange Lectern läuft.
      other: Das Spiel wartet: Es lässt sich fortsetzen. {} Änderungen sind nicht gespeichert: Sie bleiben, solange \
    Lectern läuft.
    A match could not be saved here: {}
      Ein Spiel ließe sich hier nicht speichern: {}
    it is being played in another window
      es wird gerade in einem anderen Fenster gespielt
    {}: it is being played in another window
      {}: Es wird gerade in einem anderen Fenster gespielt
    Played in another window: question {}, {}
      In einem anderen Fenster gespielt: Frage {}, {}
    It is being played just now.
      Es wird gerade gespielt.
    being played: {}
      wird gespielt: {}
    It cannot be gone on with: {}.
      Es lässt sich nicht fortsetzen: {}.
    there is no such match that can be read
      ein solches lesbares Spiel gibt es nicht
    another window has gone on with this match
      ein anderes Fenster hat dieses Spiel fortgesetzt
    it is not open any more
      es ist nicht mehr geöffnet
    Start loses nothing of the match above: it stays among the earlier ones.
      Mit „Beginnen“ geht von dem Spiel oben nichts verloren: Es bleibt bei den früheren.
    matches [a word to type in a match]
      spiele
    Earlier matches: {}
      Frühere Spiele: {}
    Earlier matches
      Frühere Spiele
    Over: {}
      Zu Ende: {}
    Just begun: {}
      Eben begonnen: {}
    Question {} of {}: {}
      Frage {} von {}: {}
    go on with the marked match; one that is over opens at its last page, to be taken back from
      das markierte Spiel fortsetzen; eines, das zu Ende ist, öffnet auf der letzten Seite, um etwas zurückzunehmen
    matches lists earlier ones; resume 2 goes on with number 2 of them, end 2 ends it.
      spiele listet frühere auf; fortsetzen 2 setzt die Nummer 2 davon fort.
    """
}
