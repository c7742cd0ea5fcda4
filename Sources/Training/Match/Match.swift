/// A match as its events left it: a pure fold. Whatever order they come in, those that do not fit change nothing.
public struct Match: Hashable, Sendable {
  public enum Stage: Hashable, Sendable {
    /// Nothing has been asked yet.
    case ready
    /// Wagers on the last question, which nobody has seen.
    case wagers
    /// The question is being read.
    case reading
    case open
    /// Buzz: this team answers.
    case won(Int)
    /// Nobody answers any more; so many steps of the answer are shown.
    case closed(Int)
    /// It is over; so many steps of the podium are shown.
    case over(Int)
  }

  public let setup: MatchSetup
  public private(set) var names: [String]
  public private(set) var asked: [AskedQuestion] = []
  public private(set) var adjustments: [MatchEvent.Adjusted] = []
  /// How many questions had been asked when each of them was made.
  private(set) var adjustedAfter: [Int] = []
  public private(set) var stage = Stage.ready
  private var wagers: [Int: Int] = [:]
  /// Whether it was ended in the middle of a question, of which nobody knows what would have come of it.
  public private(set) var isBrokenOff = false

  public init(_ setup: MatchSetup) {
    self.setup = setup
    names = setup.teams.map(\.name)
  }

  public var teams: Range<Int> { setup.teams.indices }
  public var current: AskedQuestion? { stage == .ready || stage == .wagers ? nil : asked.last }
  /// The current question's number, counted from 1; ties are not counted.
  public var number: Int { asked.count { !$0.isTieBreak } }
  public var isOver: Bool { if case .over = stage { true } else { false } }
  /// Steps of the answer that are shown; nil before it is closed.
  public var revealed: Int? { if case .closed(let steps) = stage { steps } else { nil } }
  public var currentWagers: [Int: Int] { stage == .wagers ? wagers : current?.wagers ?? [:] }

  // MARK: Scores

  public var scores: [Int] { teams.map(score) }

  public func score(_ team: Int) -> Int {
    asked.reduce(0) { $0 + $1.points(team, by: setup) }
      + adjustments.reduce(0) { $0 + ($1.team == team ? $1.points : 0) }
  }

  /// The scores that may be seen: what all answer unseen counts once its answer is shown.
  public var shownScores: [Int] {
    guard let current = asked.last, current.asking == .all || current.asking == .nearest, !current.isVoid else {
      return scores
    }
    if case .over = stage { return scores }
    guard revealed.map({ $0 < Swift.min(2, steps) }) ?? true, stage != .wagers else { return scores }
    return teams.map { score($0) - current.points($0, by: setup) }
  }

  /// Whether all answer the current question unseen, and what they have said is not shown yet.
  public var hidesAnswers: Bool {
    guard let current, !isOver, !current.isVoid, current.asking == .all || current.asking == .nearest else {
      return false
    }
    return !showsAnswer
  }

  /// The match as anybody may see it now: without what is hidden of the current question.
  public var asSeen: Match {
    var seen = self
    if stage == .wagers { seen.wagers = [:] }
    guard hidesAnswers else { return seen }
    let last = seen.asked.count - 1
    (seen.asked[last].answers, seen.asked[last].wagers, seen.asked[last].overruled) = ([:], [:], [:])
    return seen
  }

  /// How many buzzes a team has won.
  public func wonBuzzes(_ team: Int) -> Int {
    asked.reduce(0) { $0 + $1.buzzes.count { $0.team == team } }
  }

  public func hasUsedJoker(_ team: Int) -> Bool { asked.contains { $0.jokers.contains(team) && !$0.isVoid } }

  /// Teams by their place in the draw.
  func drawn(_ team: Int) -> Int { setup.order.firstIndex(of: team) ?? team }

  /// Teams in the order they are listed in: where they take turns, as they come.
  public var seats: [Int] { setup.mode == .rounds ? setup.order : Array(teams) }

  /// Who has won, or would now: several where the win is shared.
  public var winners: [Int] {
    let best = scores.max()
    var level = teams.filter { score($0) == best }
    for tie in asked where tie.isTieBreak && !tie.isVoid && level.count > 1 {
      let better = level.filter(tie.winners.contains)
      if !better.isEmpty { level = better }
    }
    return level
  }

  /// Whether the scores are level at the top, and a tie-break has decided.
  public var isWonByTieBreak: Bool {
    let best = scores.max()
    return winners.count == 1 && scores.count { $0 == best } > 1
  }

  /// Places, the best first: teams with the same place share it.
  public var ranking: [(place: Int, team: Int)] {
    let winners = Set(winners)
    let key = { (team: Int) in (winners.contains(team) ? 0 : 1, -score(team)) }
    let sorted = seats.enumerated().sorted {
      let (left, right) = (key($0.element), key($1.element))
      return (left.0, left.1, $0.offset) < (right.0, right.1, $1.offset)
    }
    return sorted.map(\.element).map { team in (1 + teams.count { key($0) < key(team) }, team) }
  }

  /// Whether it was ended with questions left.
  public var isCutShort: Bool { isOver && number < length }

  // MARK: What comes next

  public enum Next: Hashable, Sendable {
    case question(Int)
    case wagers
    /// The tie-break at this place of what may decide a tie, among these teams.
    case tieBreak(Int, [Int])
    case end
  }

  /// How many questions will be asked, ties left out: one of the reserve for each that was void, as far as there are any.
  /// Of those that are asked in turns, for a number that all answer costs nobody a turn.
  public var length: Int {
    let void = asked.count { $0.isVoid && !$0.isTieBreak && (setup.mode != .rounds || $0.asking == .turns) }
    return setup.questions.count + Swift.min(void, setup.reserves?.count ?? 0)
  }

  private func question(_ index: Int) -> MatchQuestion? {
    let reserve = index - setup.questions.count
    if reserve < 0 { return setup.questions[index] }
    return setup.reserves.flatMap { $0.indices.contains(reserve) ? $0[reserve] : nil }
  }

  /// What may decide a tie: what is kept back for it, and of the reserve what nothing else was replaced by.
  private var tiePool: [MatchQuestion] {
    let left = (setup.reserves ?? []).dropFirst(length - setup.questions.count)
    return setup.tieBreaks + left.filter { $0.takesOneLetter && $0.options.count > 2 }
  }

  public var next: Next {
    let index = number
    if index < length, let question = question(index) {
      let isLast = index == length - 1 && !question.isSurvey
      return setup.hasWager && isLast && stage != .wagers ? .wagers : .question(index)
    }
    let used = asked.count { $0.isTieBreak }
    let level = winners
    guard level.count > 1 else { return .end }
    // The nearest number is asked once; those who are still level then buzz.
    let void = asked.count { $0.isTieBreak && $0.isVoid }
    return used < Swift.min(setup.tieBreaks.count + void, tiePool.count) ? .tieBreak(used, level) : .end
  }

  /// How many steps an answer is shown in after it is closed.
  public var steps: Int {
    guard let current else { return 0 }
    let answer =
      if current.isVoid { 0 } else {
        switch current.asking {
        case .turns, .buzz: current.winners.isEmpty ? 1 : 0
        case .all: current.question.isSurvey ? 1 : 2
        case .nearest: 2
        }
      }
    return answer + (isHalfTime ? 1 : 0)
  }

  /// Whether half of the questions have been asked, and the match is long enough to say so.
  public var isHalfTime: Bool {
    let count = setup.questions.count
    return current?.isTieBreak == false && count >= MatchRules.halfTimeFrom && number * 2 == count + count % 2
  }

  /// Whether the last step shown is half-time.
  public var showsHalfTime: Bool { isHalfTime && revealed == steps }

  /// Podium steps: each place from the last one up, then the questions.
  public var podiumSteps: Int { podiumPlaces.count + 1 }

  /// Whether the last step is shown; points that are corrected then may leave fewer steps than have been.
  public var showsLastStep: Bool { if case .over(let shown) = stage { shown >= podiumSteps } else { false } }

  /// The places that are shown one by one, from the first to the third; teams that share one come up together.
  public var podiumPlaces: [Int] { Array(Set(ranking.map(\.place)).filter { $0 <= 3 }.sorted()) }

  /// Whether the room has seen what is right, or that the question is void.
  public var showsAnswer: Bool {
    guard let current, let revealed else { return false }
    if current.isVoid { return true }
    switch current.asking {
    case .turns, .buzz: return !current.winners.isEmpty || revealed >= 1
    case .all, .nearest: return revealed >= (current.question.isSurvey ? 1 : 2)
    }
  }

  /// Whether answers may still be put in: until the first of them is shown.
  public var takesAnswers: Bool {
    switch stage {
    case .open: true
    case .closed(0):
      current.map { $0.isVoid ? false : $0.asking == .nearest || ($0.asking == .all && setup.answering == .cards) }
        ?? false
    default: false
    }
  }

  // MARK: The fold

  public mutating func apply(_ entry: MatchEvent.Entry) {
    switch entry {
    case .shown: show()
    case .opened: if stage == .reading { stage = .open }
    case .answered(let answered): take(answered)
    case .missed(let missed): take(missed)
    case .buzzed(let buzzed): take(buzzed)
    case .closed: if isAnswerable { stage = .closed(0) }
    case .revealed: reveal()
    case .judged(let judged):
      guard isTeam(judged.team), !asked.isEmpty else { return }
      asked[asked.count - 1].overruled[judged.team] = judged.isRight
      // Who is overruled had a turn, if the question knows turns.
      if asked[asked.count - 1].asking == .buzz || asked[asked.count - 1].asking == .turns {
        if !asked[asked.count - 1].done.contains(judged.team) { asked[asked.count - 1].done.append(judged.team) }
        if case .won(judged.team) = stage { stage = .open }
        if isAnswerable, asked[asked.count - 1].isAnswered { stage = .closed(0) }
      }
    case .skipped:
      guard isAnswerable || revealed != nil else { return }
      asked[asked.count - 1].isVoid = true
      stage = .closed(0)
    case .adjusted(let adjusted):
      guard isTeam(adjusted.team) else { return }
      adjustments.append(adjusted.bounded)
      adjustedAfter.append(asked.count)
    case .renamed(let renamed): if isTeam(renamed.team) { names[renamed.team] = renamed.name }
    case .joker(let joker): play(joker: joker.team)
    case .wagering:
      guard isBetween, next == .wagers else { return }
      (stage, wagers) = (.wagers, [:])
    case .wagered(let wagered):
      guard stage == .wagers, isTeam(wagered.team) else { return }
      wagers[wagered.team] = wagered.points.bounded(to: 0...setup.rules.wagerLimit(score: score(wagered.team)))
    case .ended:
      guard !isOver else { return }
      (isBrokenOff, stage) = (isAnswerable, .over(0))
    case .began, .undone, .redone, .paused, .continued, .extended, .resumed, .unknown: break
    }
  }

  private func isTeam(_ team: Int) -> Bool { teams.contains(team) }

  /// Whether a question is on and not closed.
  private var isAnswerable: Bool {
    switch stage {
    case .reading, .open, .won: true
    case .ready, .wagers, .closed, .over: false
    }
  }

  /// Whether something new may come on.
  private var isBetween: Bool { stage == .ready || stage == .wagers || revealed != nil }

  private mutating func show() {
    guard isBetween else { return }
    switch next {
    case .question(let index):
      guard let question = question(index) else { return }
      let wagers = stage == .wagers ? wagers : nil
      asked.append(
        AskedQuestion(
          question, asking(question), teams: order(question), wagers: wagers, closesTwo: setup.rules.closesTwo ?? false)
      )
    case .tieBreak(let index, let level):
      let question = tiePool[index]
      asked.append(
        AskedQuestion(
          question, question.isNumber ? .nearest : .buzz, teams: level, isTieBreak: true,
          closesTwo: setup.rules.closesTwo ?? false))
    case .wagers, .end: return
    }
    stage = .reading
  }

  private func asking(_ question: MatchQuestion) -> AskedQuestion.Asking {
    if question.isNumber { return .nearest }
    switch setup.mode {
    case .rounds: return .turns
    case .secret: return .all
    case .buzz: return .buzz
    }
  }

  /// In turns: whoever comes next in the order drawn, and the one after.
  private func order(_ question: MatchQuestion) -> [Int] {
    guard asking(question) == .turns else { return Array(teams) }
    let start = asked.count { $0.asking == .turns && !$0.isVoid }
    return (0..<2).map { setup.order[(start + $0) % setup.order.count] }
  }

  private mutating func take(_ answered: MatchEvent.Answered) {
    guard var asked = asked.last, asked.teams.contains(answered.team), asked.question.isComplete(answered.answer)
    else { return }
    switch asked.asking {
    case .turns: guard stage == .open, asked.turn == answered.team else { return }
    case .buzz: guard stage == .won(answered.team) else { return }
    case .all, .nearest: guard takesAnswers else { return }
    }
    asked.answers[answered.team] = answered.bounded
    finish(&asked, answered.team)
  }

  private mutating func take(_ missed: MatchEvent.Missed) {
    guard var asked = asked.last else { return }
    guard stage == .won(missed.team) || (stage == .open && asked.turn == missed.team) else { return }
    asked.answers[missed.team] = nil
    finish(&asked, missed.team)
  }

  private mutating func finish(_ question: inout AskedQuestion, _ team: Int) {
    let hasTurns = question.asking == .turns || question.asking == .buzz
    if hasTurns { question.done.append(team) }
    asked[asked.count - 1] = question
    if hasTurns { stage = question.isAnswered ? .closed(0) : .open }
  }

  private mutating func take(_ buzzed: MatchEvent.Buzzed) {
    guard stage == .open, let current, current.asking == .buzz, current.free.contains(buzzed.team) else { return }
    asked[asked.count - 1].buzzes.append(buzzed.bounded)
    stage = .won(buzzed.team)
  }

  private mutating func reveal() {
    switch stage {
    case .closed(let shown) where shown < steps: stage = .closed(shown + 1)
    case .over(let shown) where shown < podiumSteps: stage = .over(shown + 1)
    default: break
    }
  }

  private mutating func play(joker team: Int) {
    guard takesJokers, isTeam(team), !hasUsedJoker(team) else { return }
    asked[asked.count - 1].jokers.insert(team)
  }

  /// Whether a joker may be declared for the current question, by those who have theirs.
  public var takesJokers: Bool { countsJokers && (isAnswerable || stage == .closed(0)) }

  /// Whether jokers count for the current question.
  public var countsJokers: Bool {
    guard let current, !current.isVoid, current.asking != .turns, current.asking != .buzz, !current.isTieBreak,
      !current.hasWagers,
      !current.question.isSurvey, setup.mode == .secret
    else { return false }
    return true
  }
}

extension MatchEvent.Answered {
  fileprivate var bounded: Self { Self(team: team, answer: answer, ms: ms.bounded(to: Bounds.milliseconds)) }
}

extension MatchEvent.Buzzed {
  fileprivate var bounded: Self {
    Self(
      team: team, photo: photo, rule: rule, ms: ms.bounded(to: Bounds.milliseconds),
      gap: gap.map { $0.bounded(to: Bounds.milliseconds) })
  }
}

extension MatchEvent.Adjusted {
  /// More points than any match gives.
  fileprivate var bounded: Self {
    let limit = MatchRules.adjustmentLimit
    return Self(team: team, points: points.bounded(to: -limit...limit), reason: reason)
  }
}
