import Course
import TerminalUI
import Training

/// Something the host is asked in the middle of a match: which team first, and then perhaps a line of text.
struct HostPrompt: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case adjust, rename, judge, joker, leave }

  let kind: Kind
  private(set) var team: Int?
  private(set) var entry = TextEntry(limit: 60)
  private(set) var problem: String?

  init(_ kind: Kind) { self.kind = kind }

  /// Whether letters are text now.
  var takesText: Bool { team != nil && (kind == .adjust || kind == .rename) }

  enum Outcome {
    case stay
    case cancel
    case leave
    case done(MatchEvent.Entry)
  }

  mutating func take(_ action: Action, _ match: Match) -> Outcome {
    problem = nil
    switch action {
    case .back: return .cancel
    case .select where kind == .leave: return .leave
    case .match(.key(let scalar)):
      guard team == nil, kind != .leave, let number = Int(String(Character(scalar))),
        match.teams.contains(number - 1)
      else { return .stay }
      return chose(number - 1, match)
    case .select: return finish(match)
    default: if takesText { _ = entry.take(action) }
    }
    return .stay
  }

  private mutating func chose(_ team: Int, _ match: Match) -> Outcome {
    switch kind {
    case .joker: return .done(.joker(.init(team: team)))
    case .judge: return .done(.judged(.init(team: team, isRight: !(match.current?.isRight(team) ?? false))))
    case .rename: entry = TextEntry(limit: MatchRules.nameLimit, text: match.names[team])
    case .adjust, .leave: break
    }
    self.team = team
    return .stay
  }

  private mutating func finish(_ match: Match) -> Outcome {
    guard let team else { return .stay }
    if kind == .adjust {
      if let adjusted = Self.adjustment(entry.text, team) { return .done(.adjusted(adjusted)) }
      problem = MatchWords.adjustForm
    } else if kind == .rename {
      let name = MatchPlan.clean(entry.text)
      let isTaken = match.teams.contains { $0 != team && match.names[$0].lowercased() == name.lowercased() }
      if !name.isEmpty, !isTaken { return .done(.renamed(.init(team: team, name: name))) }
      problem = MatchWords.nameTaken
    }
    return .stay
  }

  /// "-5 shouting": points, and a reason that has to be there.
  static func adjustment(_ text: String, _ team: Int) -> MatchEvent.Adjusted? {
    let parts = Sanitizer.cleanLine(text).split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let points = Int(parts[0]), points != 0 else { return nil }
    return MatchEvent.Adjusted(team: team, points: points, reason: String(parts[1]))
  }

  /// What it says, in one line and its entry.
  ///
  /// - Parameter unsaved: How many changes are not on the disk.
  func words(_ match: Match, unsaved: Int) -> String {
    if let problem { return problem + " " }
    guard kind != .leave else { return unsaved == 0 ? MatchWords.leave : MatchWords.leave(unsaved: unsaved) }
    guard let team else {
      let teams = match.teams.map { "\($0 + 1) \(match.names[$0])" }.joined(separator: "  ")
      return MatchWords.ask(kind) + "  " + teams
    }
    return (kind == .adjust ? MatchWords.adjustBy(match.names[team]) : MatchWords.newName(match.names[team])) + " "
  }

  var text: String? { takesText ? entry.text : nil }
}
