import Course
import Phrases
import TerminalUI
import Training

/// Where a match is settled: the quiz, the mode, the length, the teams.
struct LobbyScreen: Screen {
  private(set) var plan: MatchPlan
  private(set) var lobby = MatchLobby()
  private(set) var isReady = false
  private var cursor = ListCursor()
  /// What the host has been asked, and answers with the same key again.
  private var asked: Doubt?
  private enum Doubt { case end, leave }
  /// What nobody has settled.
  private let standard: MatchPlan
  /// Digits that were typed on the line of the number of questions.
  private var digits = ""
  /// A team's name while it is typed.
  private(set) var naming: (team: Int, entry: TextEntry)?
  /// Whether nothing has been typed yet.
  private var isNameFresh = false
  private(set) var problem: String?
  /// Whether the program was begun for this lobby, so that leaving it leads back to the shell.
  private let isFirst: Bool
  /// Whether a quiz was asked for by name.
  private let isNamed: Bool

  /// - Parameter request: Nil: what was settled in the last lobby, or else what is standard.
  init(_ request: MatchRequest?, state: inout AppState, isFirst: Bool = false) {
    self.isFirst = isFirst
    isNamed = request?.quiz != nil
    plan = MatchPlan(request ?? MatchRequest(), seed: state.nextSeed())
    standard = plan
    if request == nil, let last = state.lastPlan { plan.settle(like: last) }
  }

  /// What it needs to know of the outside.
  var opening: Effect { .match(.openLobby(readsQuizzes: plan.quizzes.isEmpty)) }

  /// What can be chosen, from the top.
  enum Row: Hashable {
    case resume, start, earlier, quiz, mode, count, answering, gentle, speed, wager, opening
    case team(Int)
    case addTeam
  }

  var rows: [Row] {
    var rows: [Row] = lobby.offered == nil ? [.start] : [.resume, .start]
    if lobby.count > rows.count - 1 { rows.append(.earlier) }
    rows += [.quiz, .mode, .count]
    switch plan.mode {
    case .rounds: break
    case .secret: rows += [.answering, .wager]
    case .buzz: rows.append(.gentle)
    }
    if plan.tellsSpeed { rows.append(.speed) }
    rows.append(.opening)
    rows += plan.teams.indices.map { .team($0) }
    return plan.teams.count < MatchRules.teamCount.upperBound ? rows + [.addTeam] : rows
  }

  var marked: Row { rows[min(cursor.index, rows.count - 1)] }

  func keymap(in state: AppState) -> Keymap<Action> {
    if naming != nil {
      return Keymap(
        [
          .init([.enter], .select, say("keep"), help: say("keep the name")),
          .init([.escape], .back, say("cancel"), help: say("leave the name as it was")),
        ] + TextEntry.keys, text: { .insert(String(Character($0))) })
    }
    return Keymap(
      [
        .init(
          [.enter, .character(" ")], .select, marked == .start ? say("start") : say("choose"),
          help: say("begin, change what is marked, or name a team")),
        .init([.character("s")], .match(.goOn), say("start"), help: say("begin the match")),
      ] + (marked == .count ? Self.digitKeys : []) + ending + CommonKeys.list(of: .lines) + [
        .init([.left, .character("h")], .previous, say("change"), help: say("the one before; h too"), label: "←→"),
        .init([.right, .character("l")], .next, nil, help: say("the next one; l too")),
        .init([.character("+")], .match(.addTeam), say("team"), help: say("one more team, six at most")),
        .init([.character("-"), .delete], .match(.removeTeam), nil, help: say("take the marked team out")),
        .init([.character("r")], .match(.rules), say("rules"), help: say("all the rules of this match")),
        isFirst
          ? .init(
            CommonKeys.back.keys, asked == .leave || plan.isSettled(like: standard) ? .quit : .back, say("quit"),
            help: say("leave Lectern"), label: "Esc") : CommonKeys.back,
      ])
  }

  /// For the match that is offered and that nobody will go on with.
  private var ending: [Keymap<Action>.Binding] {
    guard marked == .resume, lobby.offered?.isPlayedElsewhere == false else { return [] }
    return [.init([.character("x")], .reset, say("end it"), help: say("end that match as it stands"))]
  }

  private static var digitKeys: [Keymap<Action>.Binding] {
    "0123456789".unicodeScalars.enumerated().map { index, digit in
      .init(
        [.character(digit)], .match(.key(digit)), index == 0 ? say("number") : nil,
        help: index == 0 ? say("how many questions") : "", label: index == 0 ? "0-9" : nil)
    }
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    // What comes by itself is no key of whoever types a name.
    case .tick, .resized, .shown, .matchNews: break
    default: if naming != nil { return name(action) }
    }
    if case .match(.key(let digit)) = action {
      type(digit)
      return .stay
    }
    let before = asked
    switch action {
    case .tick, .resized, .matchNews: break
    default: if asked != nil { (asked, problem) = (nil, nil) }
    }
    // Enter after a number says that it is whole.
    let isTyped = !digits.isEmpty
    digits = ""
    if cursor.take(action, count: rows.count, in: state.size) {
      if case .choose = action { return choose(in: &state) }
      return .stay
    }
    switch action {
    case .match(let command): return obey(command, in: &state)
    case .matchNews(.lobbyReady(let quizzes, let lobby)):
      if plan.quizzes.isEmpty { plan.offer(quizzes) }
      // A match that was left is the first thing to go on with; whoever comes back from elsewhere is where they were.
      if isReady, lobby.offered?.id != self.lobby.offered?.id { cursor = ListCursor() }
      self.lobby = lobby
      cursor.keep(within: rows.count)
      // Whoever names a quiz wants that one.
      if isNamed, !isReady { cursor = rows.firstIndex(of: .start).map { ListCursor($0) } ?? cursor }
      isReady = true
    case .matchNews(.opened(let history)):
      let screen = MatchScreen(history, in: state)
      return .push(screen, screen.opening)
    case .matchNews(.refused(let reason)): problem = MatchWords.refused(reason)
    case .shown where state.rematch != nil:
      if let match = state.rematch { plan.adopt(match) }
      state.rematch = nil
      guard let setup = plan.setup else { return .perform([opening]) }
      // The match that is over is let go.
      return .push(BriefingScreen(setup, enteredAt: state.moment), [opening])
    case .shown:
      return .perform([opening])
    case .select where isTyped: break
    case .select: return choose(in: &state)
    case .reset where marked == .resume:
      guard let offered = lobby.offered else { break }
      guard before == .end else {
        (asked, problem) = (.end, MatchWords.asksToEnd)
        break
      }
      problem = nil
      return .perform([.match(.end(offered.id)), opening])
    case .next: change(by: 1)
    case .previous: change(by: -1)
    // Names that were typed are not lost by one key too many.
    case .back where isFirst: (asked, problem) = (.leave, MatchWords.asksToLeave)
    case .back:
      state.lastPlan = plan
      return .pop
    default: break
    }
    cursor.keep(within: rows.count)
    return .stay
  }

  private mutating func obey(_ command: MatchCommand, in state: inout AppState) -> Outcome {
    switch command {
    case .goOn: return start(in: &state)
    case .addTeam:
      problem = nil
      plan.addTeam()
      cursor = rows.firstIndex(of: .team(plan.teams.count - 1)).map { ListCursor($0) } ?? cursor
    case .removeTeam:
      problem = nil
      if case .team(let index) = marked { plan.removeTeam(index) } else { problem = MatchWords.markTeam }
      cursor.keep(within: rows.count)
    case .rules:
      problem = plan.obstacle
      guard let setup = plan.setup else { break }
      return .push(TextScreen.rules(setup))
    default: break
    }
    return .stay
  }

  private mutating func choose(in state: inout AppState) -> Outcome {
    switch marked {
    case .resume:
      guard let offered = lobby.offered else { return .stay }
      return .perform([.match(.resume(offered.id))])
    case .start: return start(in: &state)
    case .earlier: return .push(MatchListScreen(), [.match(.list)])
    case .team(let index):
      isNameFresh = true
      naming = (index, TextEntry(limit: MatchRules.nameLimit, text: plan.teams[index].name))
    case .addTeam: plan.addTeam()
    default: change(by: 1)
    }
    return .stay
  }

  private mutating func start(in state: inout AppState) -> Outcome {
    problem = plan.obstacle
    guard let setup = plan.setup else { return .stay }
    // A match of its own each time, unless one was asked for by its number.
    defer { plan.seed = plan.seed &+ 1 }
    return plan.keysPerTeam == 0
      ? .push(BriefingScreen(setup, enteredAt: state.moment))
      : .push(BuzzerScreen(setup, keysPerTeam: plan.keysPerTeam))
  }

  /// The most questions that can be asked.
  private var most: Int {
    max(1, min(MatchRules.longestMatch, (plan.draw?.playable ?? 1) - (plan.draw?.tieBreaks.count ?? 0)))
  }

  /// Takes a digit of the number of questions: what was typed before it belongs to it, unless that is too many.
  private mutating func type(_ digit: Unicode.Scalar) {
    let isTooMany = (Int(digits + String(digit)) ?? 0) > most
    digits = (isTooMany ? "" : digits) + String(digit)
    guard let count = Int(digits), count > 0 else {
      digits = ""
      return
    }
    plan.count = min(most, count)
  }

  private mutating func change(by step: Int) {
    problem = nil
    func turn<Value: Equatable>(_ value: Value, _ all: [Value]) -> Value {
      let index = all.firstIndex(of: value) ?? 0
      return all[(index + step + all.count) % all.count]
    }
    switch marked {
    case .quiz:
      guard !plan.quizzes.isEmpty else { return }
      plan.quizIndex = (plan.quizIndex + step + plan.quizzes.count) % plan.quizzes.count
    case .mode: plan.mode = turn(plan.mode, MatchMode.allCases)
    case .count:
      plan.count = min(most, max(1, min(plan.count, most) + step))
    case .answering: plan.answering = turn(plan.answering, [.cards, .keys])
    case .gentle: plan.isGentle.toggle()
    case .speed: plan.hasSpeedBonus.toggle()
    case .wager: plan.hasWager.toggle()
    case .opening: plan.rules.hostOpens = plan.rules.hostOpens == true ? nil : true
    case .resume, .start, .earlier, .team, .addTeam: break
    }
  }

  private mutating func name(_ action: Action) -> Outcome {
    guard var naming else { return .stay }
    switch action {
    case .select:
      problem = plan.rename(naming.team, naming.entry.text) ? nil : MatchWords.nameTaken
      if problem == nil { self.naming = nil }
    case .back:
      self.naming = nil
      problem = nil
    default:
      // Another name, and not one more word of the old one; the arrows and Backspace keep that.
      if isNameFresh, case .insert = action { naming.entry.clear() }
      isNameFresh = false
      _ = naming.entry.take(action)
      problem = naming.entry.isFull ? MatchWords.lettersAtMost(MatchRules.nameLimit) : nil
      self.naming = naming
    }
    return .stay
  }

  func view(in state: AppState) -> Frame { LobbyView(screen: self, state: state).frame() }
}
