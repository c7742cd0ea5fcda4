/// What a match tells of its questions.
public struct MatchSummary: Hashable, Sendable {
  public struct Figure: Hashable, Sendable {
    public var id: String
    public var title: String
    /// What the room was asked; its title was never on screen.
    public var text: String
    /// How many teams had it, and how many could have: of those that take turns or buzz, who tried, or one where nobody did.
    public var right: Int
    public var all: Int

    public init(id: String, title: String, text: String, right: Int, all: Int) {
      self.id = id
      self.title = title
      self.text = text
      self.right = right
      self.all = all
    }

    /// 0 to 1; 1 where nobody answered.
    public var share: Double { all == 0 ? 1 : Double(right) / Double(all) }
  }

  /// In the order asked, what is being asked, ties and void questions left out.
  public let figures: [Figure]

  public init(_ match: Match) {
    // What the room has not seen the answer of has been missed by nobody yet.
    let isAsking = match.current != nil && !match.showsAnswer && !match.isOver
    let asked = isAsking || match.isBrokenOff ? match.asked.dropLast() : match.asked[...]
    figures = asked.filter { !$0.isTieBreak && !$0.isVoid && !$0.question.isSurvey }.map { asked in
      let (right, tried) = asked.tally
      let all = asked.asking == .all || asked.asking == .nearest ? asked.teams.count : max(1, tried)
      return Figure(
        id: asked.question.id, title: asked.question.title, text: asked.question.text, right: right, all: all)
    }
  }

  /// All of them, those that were missed most first.
  public var fewestRightFirst: [Figure] {
    figures.enumerated().sorted { ($0.element.share, $0.offset) < ($1.element.share, $1.offset) }.map(\.element)
  }

  /// Those that not every team had that could have, the most missed first.
  public var mostMissed: [Figure] { fewestRightFirst.filter { $0.right < $0.all } }
}

extension MatchSetup {
  /// The same teams with what was missed in a match, in the order asked there; nil where nothing was.
  ///
  /// - Parameter title: What the new match is called.
  public init?(missedIn match: Match, title: String) {
    let missed = Set(MatchSummary(match).mostMissed.map(\.id))
    let questions = (match.setup.questions + (match.setup.reserves ?? [])).filter { missed.contains($0.id) }
    guard !questions.isEmpty else { return nil }
    let asked = Set(match.asked.map(\.question.id))
    self = match.setup
    self = MatchSetup(
      title: title, mode: mode, answering: answering, teams: match.namedTeams, questions: questions,
      tieBreaks: tieBreaks.filter { !asked.contains($0.id) }, seed: seed &+ 1, isGentle: isGentle,
      hasSpeedBonus: hasSpeedBonus, hasWager: hasWager, rules: rules)
  }
}

extension Match {
  /// The teams with their keys, under the names that they have now.
  public var namedTeams: [MatchTeam] { zip(names, setup.teams).map { MatchTeam(name: $0, keys: $1.keys) } }

  /// What was settled, with the teams under the names that they have now.
  public var namedSetup: MatchSetup {
    var setup = setup
    setup.teams = namedTeams
    return setup
  }
}
