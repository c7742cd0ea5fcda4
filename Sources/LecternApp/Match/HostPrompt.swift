import Course
import TerminalUI
import Training

/// Something the host is asked in the middle of a match: which team first, and then perhaps a line of text.
///
/// Arrows and Enter answer it and no letter or digit does, for those may be keys of teams, who are pressing them just then.
struct HostPrompt: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case adjust, rename, judge, joker, leave }

  let kind: Kind
  /// The teams to choose from.
  let teams: [Int]
  private(set) var marked = 0
  /// The team that was chosen, where a line of text follows.
  private(set) var team: Int?
  private(set) var entry = TextEntry(limit: Self.entryLimit)
  private(set) var problem: String?
  /// Whether the name that stands there is the old one, for the first letter to replace.
  private var hasOldName = false

  private static let entryLimit = 60

  /// - Parameter first: The team that is marked at first.
  init(_ kind: Kind, teams: [Int], first: Int? = nil) {
    self.kind = kind
    self.teams = teams
    marked = first.flatMap { teams.firstIndex(of: $0) } ?? 0
  }

  /// Whether letters are text now.
  var takesText: Bool { team != nil }

  var markedTeam: Int? { teams.indices.contains(marked) ? teams[marked] : nil }

  enum Outcome {
    case stay
    case cancel
    case leave
    /// The match is over, as it stands.
    case end
    case done(MatchEvent.Entry)
  }

  mutating func take(_ action: Action, _ match: Match) -> Outcome {
    switch action {
    case .tick, .resized, .matchNews, .shown: return .stay
    default: problem = nil
    }
    switch action {
    case .back: return .cancel
    case .select where kind == .leave: return .leave
    case .reset where kind == .leave: return .end
    case .select: return team == nil ? choose(match) : finish(match)
    case .match(.turnToTeam(let step)) where team == nil && !teams.isEmpty:
      marked = (marked + step + teams.count) % teams.count
    default:
      guard takesText else { break }
      if hasOldName, case .insert = action { entry = TextEntry(limit: entry.limit) }
      hasOldName = false
      _ = entry.take(action)
      if entry.isFull { problem = MatchWords.lettersAtMost(entry.limit) }
    }
    return .stay
  }

  private mutating func choose(_ match: Match) -> Outcome {
    guard let team = markedTeam else { return .cancel }
    switch kind {
    case .joker: return .done(.joker(.init(team: team)))
    case .judge: return .done(.judged(.init(team: team, isRight: !(match.current?.isRight(team) ?? false))))
    case .rename:
      entry = TextEntry(limit: MatchRules.nameLimit, text: match.names[team])
      hasOldName = true
    case .adjust, .leave: break
    }
    self.team = team
    return .stay
  }

  private mutating func finish(_ match: Match) -> Outcome {
    guard let team else { return .stay }
    if kind == .adjust {
      switch Self.adjustment(entry.text, team) {
      case .success(let adjusted): return .done(.adjusted(adjusted))
      case .failure(let refusal): problem = refusal.reason
      }
    } else if kind == .rename {
      let name = MatchPlan.clean(entry.text)
      let isTaken = match.teams.contains { $0 != team && match.names[$0].lowercased() == name.lowercased() }
      if !name.isEmpty, !isTaken { return .done(.renamed(.init(team: team, name: name))) }
      problem = MatchWords.nameTaken
    }
    return .stay
  }

  /// Why a line cannot be taken.
  struct Refusal: Error {
    var reason: String
  }

  /// "-5 shouting": points, and a reason that has to be there.
  static func adjustment(_ text: String, _ team: Int) -> Result<MatchEvent.Adjusted, Refusal> {
    let clean = Sanitizer.cleanLine(text)
    // The reason may follow the number without a space, as whoever was asked for it types on.
    let number = clean.prefix { "+-0123456789".contains($0) }
    let reason = clean.dropFirst(number.count).drop { $0 == " " }
    let parts = (number.isEmpty ? [clean[...]] : [number]) + (reason.isEmpty ? [] : [reason])
    guard parts.count == 2, let points = Int(parts[0]), points != 0 else {
      let hasNumber = parts.first.flatMap { Int($0) } ?? 0 != 0
      return .failure(Refusal(reason: hasNumber ? MatchWords.reasonMissing : MatchWords.adjustForm))
    }
    let limit = MatchRules.adjustmentLimit
    guard (-limit...limit).contains(points) else { return .failure(Refusal(reason: MatchWords.pointsAtMost(limit))) }
    return .success(MatchEvent.Adjusted(team: team, points: points, reason: String(parts[1])))
  }

  // MARK: How it looks

  /// What it says, its choices or its entry, wrapped.
  ///
  /// - Parameter unsaved: How many changes are not on the disk.
  func lines(_ match: Match, _ looks: [TeamLook], _ glyphs: Glyphs, unsaved: Int, width: Int) -> [Line] {
    let trouble = problem.map { Line.wrap([Span($0, Theme.warning)], width: width) } ?? []
    return trouble + Line.wrap(spans(match, looks, glyphs, unsaved: unsaved), width: width)
  }

  private func spans(_ match: Match, _ looks: [TeamLook], _ glyphs: Glyphs, unsaved: Int) -> [Span] {
    guard kind != .leave else {
      return [Span(unsaved == 0 ? MatchWords.leave : MatchWords.leave(unsaved: unsaved), Theme.title)]
    }
    if let team {
      let words = kind == .adjust ? MatchWords.adjustBy(match.names[team]) : MatchWords.newName(match.names[team])
      return [Span(words + " ", Theme.title), Span(entry.text, Theme.blank)]
    }
    let choices = teams.enumerated().flatMap { place, team -> [Span] in
      let isMarked = place == marked
      return [
        Span("  "), Span(isMarked ? glyphs.pointer : " ", Theme.selected), looks[team].sign,
        Span("\u{A0}" + looks[team].name, isMarked ? looks[team].style.adding(.underline) : looks[team].style),
      ]
    }
    var spans = [Span(MatchWords.ask(kind), Theme.title)] + choices
    if kind == .judge, let team = markedTeam {
      let isRight = match.current?.isRight(team) ?? false
      spans.append(Span("  " + (isRight ? MatchWords.judgesWrong : MatchWords.judgesRight), Theme.muted))
    }
    return spans
  }
}
