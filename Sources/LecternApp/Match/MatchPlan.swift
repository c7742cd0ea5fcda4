import Course
import TerminalUI
import Training

/// What is settled in the lobby, on the full screen and in plain mode alike.
struct MatchPlan: Hashable, Sendable {
  var quizzes: [MatchQuiz]
  var quizIndex = 0
  var mode = MatchMode.rounds
  var answering = MatchAnswering.cards
  var count = Self.standardCount
  var teams: [MatchTeam]
  var isGentle = true
  var hasSpeedBonus = false
  var hasWager = false
  var seed: UInt32
  var rules = MatchRules()
  /// Ids of questions that were asked in the matches before this one, which come last.
  private var asked: Set<String> = []
  /// The title of the quiz that was chosen in the lobby before this one.
  private var wanted: String?

  static let standardCount = 20

  init(_ request: MatchRequest, seed: UInt32) {
    quizzes = request.quiz.map { [$0] } ?? []
    mode = request.mode ?? .rounds
    count = request.questions ?? Self.standardCount
    self.seed = request.seed ?? seed
    let names = request.teams.map(MatchPlan.clean).filter { !$0.isEmpty }
    teams = (names.isEmpty ? Array(MatchWords.teamNames.prefix(2)) : names).prefix(MatchRules.teamCount.upperBound)
      .map { MatchTeam(name: $0) }
    while teams.count < MatchRules.teamCount.lowerBound { addTeam() }
  }

  /// A team's name as it may be shown.
  static func clean(_ name: String) -> String { String(Sanitizer.cleanLine(name).prefix(MatchRules.nameLimit)) }

  var quiz: MatchQuiz? { quizzes.indices.contains(quizIndex) ? quizzes[quizIndex] : nil }

  var draw: MatchDraw? {
    quiz.map {
      MatchDraw(
        $0.quiz, mode: mode, answering: answering, count: count, seed: seed, asked: asked,
        turns: mode == .rounds ? teams.count : nil)
    }
  }

  /// The keys each team needs of its own; 0 where the host keys everything.
  var keysPerTeam: Int { mode == .buzz ? 1 : mode == .secret && answering == .keys ? MatchRules.answerKeys : 0 }

  /// Whether teams press keys of their own, which tell how fast they are: cards are keyed by the host, later.
  var tellsSpeed: Bool { keysPerTeam > 0 }

  var hasAllKeys: Bool { teams.allSatisfy { $0.keys.count == keysPerTeam } }

  mutating func addTeam() {
    guard teams.count < MatchRules.teamCount.upperBound else { return }
    let taken = Set(teams.map { $0.name.lowercased() })
    // One that is called by a colour must not take it from a team that has had it.
    let kinds = TeamLook.kinds(of: teams.map(\.name))
    let names = MatchWords.teamNames.enumerated().filter { !taken.contains($0.element.lowercased()) }
    let name = (names.first { !kinds.contains($0.offset) } ?? names.first)?.element ?? MatchWords.team(teams.count + 1)
    teams.append(MatchTeam(name: name))
  }

  mutating func removeTeam(_ index: Int) {
    guard teams.count > MatchRules.teamCount.lowerBound, teams.indices.contains(index) else { return }
    teams.remove(at: index)
  }

  /// Gives a team a name; false where it is none, or another team has it.
  mutating func rename(_ index: Int, _ name: String) -> Bool {
    let name = Self.clean(name)
    let isTaken = teams.indices.contains { $0 != index && teams[$0].name.lowercased() == name.lowercased() }
    guard !name.isEmpty, !isTaken, teams.indices.contains(index) else { return false }
    teams[index].name = name
    return true
  }

  /// Settles another match like one that is over: the same teams and keys, other questions as far as there are any.
  mutating func adopt(_ match: Match) {
    let setup = match.setup
    (mode, answering, teams) = (setup.mode, setup.answering, match.namedTeams)
    (isGentle, hasSpeedBonus, hasWager) = (setup.isGentle, setup.hasSpeedBonus, setup.hasWager)
    (count, seed, rules.hostOpens) = (setup.questions.count, setup.seed &+ 1, setup.rules.hostOpens)
    if let place = quizzes.firstIndex(where: { $0.title == setup.title }) {
      quizIndex = place
    } else {
      // A quiz that is not here, or what was missed in another match: its questions came with the match.
      let questions = setup.allQuestions.map(\.asQuestion)
      quizzes.append(MatchQuiz(title: setup.title, quiz: Quiz(title: setup.title, questions: questions)))
      quizIndex = quizzes.count - 1
    }
    asked.formUnion(match.asked.map(\.question.id))
  }

  /// Settles everything as in another lobby, but the seed and the quizzes, which may have changed since.
  mutating func settle(like other: MatchPlan) {
    (mode, answering, count, teams) = (other.mode, other.answering, other.count, other.teams)
    (isGentle, hasSpeedBonus, hasWager) = (other.isGentle, other.hasSpeedBonus, other.hasWager)
    (asked, wanted, rules) = (other.asked, other.quiz?.title, other.rules)
  }

  /// Whether a host has settled nothing otherwise than there.
  func isSettled(like other: MatchPlan) -> Bool {
    var same = self
    same.settle(like: other)
    (same.asked, same.wanted) = (asked, wanted)
    return same == self
  }

  /// Takes the quizzes that can be chosen from.
  mutating func offer(_ quizzes: [MatchQuiz]) {
    self.quizzes = quizzes
    quizIndex = quizzes.firstIndex { $0.title == wanted } ?? 0
  }

  /// Whether teams take turns, and some have one more of them than others.
  var isUneven: Bool {
    guard mode == .rounds, let draw else { return false }
    return draw.questions.count { !$0.isNumber } % teams.count != 0
  }

  /// Why the match cannot begin yet; nil when it can.
  var obstacle: String? {
    guard let draw else { return MatchWords.noQuiz }
    if draw.questions.isEmpty { return MatchWords.nothingToAsk }
    if answering == .keys, mode == .secret, !MatchRules.keyTeamCount.contains(teams.count) {
      return MatchWords.tooManyTeamsForKeys
    }
    return nil
  }

  var setup: MatchSetup? {
    guard let quiz, let draw, obstacle == nil else { return nil }
    var setup = MatchSetup(
      title: quiz.title, mode: mode, answering: mode == .secret ? answering : .cards, teams: teams,
      questions: draw.questions, tieBreaks: draw.tieBreaks, reserves: draw.reserves, seed: seed, isGentle: isGentle,
      hasSpeedBonus: hasSpeedBonus && tellsSpeed, hasWager: hasWager, rules: rules)
    // Where teams have no keys of their own, the host keys a team's number for whoever is first in a tie: as they stand on
    // the screen.
    if keysPerTeam == 0 {
      for (seat, team) in Match(setup).seats.enumerated() {
        setup.teams[team].keys = [UInt32(UInt8(ascii: "1")) + UInt32(seat)]
      }
    }
    return setup
  }
}

/// Team keys as they are compared: a letter is the same with Shift or Caps Lock.
enum TeamKey {
  static func value(_ scalar: Unicode.Scalar) -> UInt32 {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first?.value ?? scalar.value : scalar.value
  }

  /// What a person reads of it.
  static func label(_ value: UInt32) -> String {
    let place = Int(value) - Int(firstCode)
    if others.indices.contains(place) { return others[place].words }
    return Unicode.Scalar(value).map { Key.character($0).words } ?? "?"
  }

  /// Keys that type nothing, which pedals and remote controls send; each is written down as a scalar for private use.
  static let others: [Key] =
    [.up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .insert, .delete, .tab]
    + (2...12).map { .function($0) }
  private static let firstCode: UInt32 = 0xF0000

  /// What stands for a key in a match's journal, as far as a team can have it.
  static func code(of key: Key) -> UInt32? {
    if case .character(let scalar) = key { return value(scalar) }
    return others.firstIndex(of: key).map { firstCode + UInt32($0) }
  }

  /// Bindings for such keys: all of them, or those that teams have.
  static func bindings(among keys: Set<UInt32>? = nil) -> [Keymap<Action>.Binding] {
    others.enumerated().compactMap { place, key in
      let code = firstCode + UInt32(place)
      guard keys?.contains(code) ?? true, let scalar = Unicode.Scalar(code) else { return nil }
      return .init([key], .match(.key(scalar)), nil, help: "")
    }
  }

  /// Option letters and digits, where the host types them in the same match, and what other keys of the screen mean.
  static func isReserved(_ scalar: Unicode.Scalar, in setup: MatchSetup) -> Bool {
    if scalar == " " || scalar == "?" { return true }
    let typesNumbers = setup.hasWager || setup.allQuestions.contains(where: \.isNumber)
    if typesNumbers, MatchEntry.numberKeys.contains(scalar) { return true }
    return setup.mode == .buzz && OptionLetter.index(scalar) != nil
  }
}

/// The letters A to H of options.
enum OptionLetter {
  static func name(_ index: Int) -> String {
    Unicode.Scalar(UInt8(clamping: 65 + index)).properties.uppercaseMapping
  }

  /// The key that says it.
  static func key(_ index: Int) -> Unicode.Scalar { Unicode.Scalar(UInt8(clamping: 97 + index)) }

  static func index(_ scalar: Unicode.Scalar) -> Int? {
    let value = Int(TeamKey.value(scalar)) - 97
    return (0..<MatchRules.optionCount.upperBound).contains(value) ? value : nil
  }
}
