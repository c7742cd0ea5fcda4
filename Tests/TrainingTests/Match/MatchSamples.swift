import Course
import Training

/// Matches to play in tests. Times are in microseconds.
enum MatchSample {
  static func single(_ id: String, right: Int = 0, isSurvey: Bool = false) -> Question {
    var question = Question(
      id: id, title: id, prompt: [.paragraph([.text("What of \(id)?")])],
      body: .choice(
        .init(
          kind: .single,
          options: (0..<4).map { .init(text: [.text("\(id) option \($0)")], isCorrect: $0 == right && !isSurvey) })),
      explanation: [.paragraph([.text("Because.")])])
    question.isSurvey = isSurvey
    return question
  }

  static func number(_ id: String, _ range: ClosedRange<Double> = 40...42) -> Question {
    Question(
      id: id, title: id, prompt: [.paragraph([.text("How many? "), .blank(0)])],
      body: .fillIn(.init(blanks: [.init(.number(range), shown: "41")])))
  }

  /// Of two options, the first is right.
  static func two(_ id: String) -> Question {
    Question(
      id: id, title: id, prompt: [.paragraph([.text("Is \(id) so?")])],
      body: .choice(
        .init(kind: .trueFalse, options: [true, false].map { .init(text: [.text("\($0)")], isCorrect: $0) })))
  }

  static let multiple = Question(
    id: "multiple", title: "Which two?",
    body: .choice(
      .init(
        kind: .multiple,
        options: (0..<4).map { .init(text: [.text("choice \($0)")], isCorrect: $0 < 2) })))

  static let ordering = Question(
    id: "ordering", title: "Put them in order",
    body: .ordering(.init(items: ["one", "two", "three"].map { .init(text: [.text($0)]) })))

  static let written = Question(
    id: "written", title: "Words",
    body: .fillIn(.init(blanks: [.init(.words(["tea"]), shown: "tea")])))

  static func quiz(_ count: Int = 8) -> Quiz {
    Quiz(
      title: "Showdown",
      questions: (0..<count).map { single("q\($0)", right: $0 % 4) } + [
        number("n1"), multiple, ordering, written, single("opinion", isSurvey: true),
      ], shuffle: .no)
  }

  static func setup(
    _ mode: MatchMode, teams: Int = 3, questions: [Question]? = nil, ties: [Question] = [],
    reserves: [Question] = [], answering: MatchAnswering = .cards,
    isGentle: Bool = true, speed: Bool = false, wager: Bool = false, seed: UInt32 = 7
  ) -> MatchSetup {
    let asked = questions ?? (0..<4).map { single("q\($0)", right: $0 % 4) }
    let carried = { (question: Question) in MatchQuestion(question, seed: seed, shufflesOptions: false) }
    return MatchSetup(
      title: "Showdown", mode: mode, answering: answering,
      teams: (0..<teams).map { MatchTeam(name: "Team \($0)", keys: [UInt32(0x31 + $0)]) },
      questions: asked.compactMap(carried), tieBreaks: ties.compactMap(carried),
      reserves: reserves.compactMap(carried), seed: seed, isGentle: isGentle,
      hasSpeedBonus: speed, hasWager: wager)
  }

  static let second = 1_000_000

  /// A match with its first question open, and when that was.
  static func open(_ setup: MatchSetup) -> (play: MatchPlay, now: Int) {
    var play = MatchPlay(setup, now: 0)
    play.goOn(at: 0)
    play.goOn(at: second)
    return (play, second)
  }
}

extension MatchPlay {
  /// An answer in one letter.
  @discardableResult
  mutating func say(_ letter: Int, _ team: Int, at moment: Int) -> Bool {
    answer(team, MatchAnswer(letters: [letter]), at: moment)
  }

  /// What the match is by its events alone, as they would stand in a journal.
  static func replay(_ entries: [MatchEvent.Entry]) -> MatchHistory? { MatchHistory(entries) }
}
