extension German {
  /// The words that plain mode takes for a match.
  static let matchWords = """
    pass [a word to type in a match]
      passe
    undo [a word to type in a match]
      rückgängig
    redo [a word to type in a match]
      wieder
    skip [a word to type in a match]
      ungültig
    lock [a word to type in a match]
      schluss
    scores [a word to type in a match]
      stand
    why [a word to type in a match]
      warum
    rules [a word to type in a match]
      regeln
    again [a word to type in a match]
      nochmal
    help [a word to type in a match]
      hilfe
    leave [a word to type in a match]
      verlassen
    overrule [a word to type in a match]
      anders
    joker [a word to type in a match]
      joker
    rename [a word to type in a match]
      name
    points [a word to type in a match]
      punkte
    resume [a word to type in a match]
      fortsetzen
    end [a word to type in a match]
      ende
    That match is over now.
      Dieses Spiel ist jetzt zu Ende.
    It cannot be ended: {}.
      Es lässt sich nicht beenden: {}.
    end it
      beenden
    end the marked match as it stands; it can be opened and taken back from
      das markierte Spiel beenden, wie es steht; es lässt sich öffnen und zurücknehmen
    rematch [a word to type in a match]
      revanche
    missed [a word to type in a match]
      falsche
    list [a word to type in a match]
      liste
    matches [a word to type in a match]
      spiele
    quiz [a word to type in a match]
      quiz
    mode [a word to type in a match]
      art
    questions [a word to type in a match]
      fragen
    teams [a word to type in a match]
      teams
    wrong [a word to type in a match]
      falsch
    stake [a word to type in a match]
      einsatz
    rounds [a word to type in a match]
      runden
    secret [a word to type in a match]
      verdeckt
    buzz [a word to type in a match]
      buzzer
    free [a word to type in a match]
      frei
    costs [a word to type in a match]
      kostet
    on [a word to type in a match]
      an
    off [a word to type in a match]
      aus
    """
}
