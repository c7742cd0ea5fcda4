import Course

/// A question as a match carries it: what is read aloud, and what is right.
public struct MatchQuestion: Hashable, Sendable, Codable {
  /// The kinds that make sense aloud; written as keys, as modes are.
  public enum Kind: Hashable, Sendable, Codable {
    case single, multiple, trueFalse, number, ordering
  }

  public var id: String
  public var title: String
  /// What is asked, without marks.
  public var text: String
  public var kind: Kind
  /// In the order shown; none for a number.
  public var options: [String]
  /// The right options, rising; of steps to order, all of them in their right order.
  public var right: [Int]
  /// The smallest and the largest right number.
  public var low: Double
  public var high: Double
  public var explanation: String
  public var isSurvey: Bool
  /// What the author says to whoever picks each option; nil where nothing, and in matches of versions that left it out.
  public var remarks: [String]?

  /// Nil where the question cannot be played aloud.
  public init?(_ question: Question, seed: UInt32, shufflesOptions: Bool) {
    id = question.id
    title = question.title
    let prompt = question.prompt.plainText
    text = Self.aloud(prompt.isEmpty ? question.title : prompt)
    explanation = question.explanation.plainText
    isSurvey = question.isSurvey
    (options, right, low, high) = ([], [], 0, 0)
    let order = question.optionOrder(seed: seed, shuffled: shufflesOptions)
    switch question.body {
    case .choice(let body):
      guard MatchRules.optionCount.contains(body.options.count) else { return nil }
      kind = question.kind == .multiple ? .multiple : question.kind == .trueFalse ? .trueFalse : .single
      options = order.map { body.options[$0].plainText }
      let best = Set(body.rightOptions.map(\.plainText))
      right = options.indices.filter { best.contains(options[$0]) }
      let said = order.map { body.options[$0].feedback.plainText }
      if said.contains(where: { !$0.isEmpty }) { remarks = said }
    case .ordering(let body):
      guard MatchRules.optionCount.contains(body.items.count) else { return nil }
      kind = .ordering
      options = order.map { body.items[$0].plainText }
      right = body.items.indices.compactMap { order.firstIndex(of: $0) }
    case .fillIn(let body):
      guard body.blanks.count == 1, case .number(let range) = body.blanks[0].accepted else { return nil }
      kind = .number
      (low, high) = (range.lowerBound.tidied, range.upperBound.tidied)
    case .matching, .open: return nil
    }
    guard isSound else { return nil }
  }

  /// What stands for a gap.
  static let gap = "…"

  /// What people hear: a gap is three dots.
  private static func aloud(_ text: String) -> String {
    let gapped = text.split(separator: "____", omittingEmptySubsequences: false).joined(separator: gap)
    // A sentence that ends in a gap needs no fourth dot.
    let words = gapped.split(separator: gap + ".", omittingEmptySubsequences: false).joined(separator: gap)
      .split(whereSeparator: \.isWhitespace)
    // Nor is there anything to be heard of a gap behind a whole question.
    let isWhole = words.count > 1 && words.last ?? "" == gap && words[words.count - 2].hasSuffix("?")
    return (isWhole ? words.dropLast() : words[...]).joined(separator: " ")
  }

  /// Whether it can be asked and judged.
  var isSound: Bool {
    guard kind != .number else { return low <= high && low.isFinite && high.isFinite }
    return MatchRules.optionCount.contains(options.count) && right.allSatisfy(options.indices.contains)
      && Set(right).count == right.count && (isSurvey || !right.isEmpty)
      && (kind != .ordering || right.count == options.count)
  }

  public var isNumber: Bool { kind == .number }
  /// Whether one letter answers it.
  public var takesOneLetter: Bool { kind == .single || kind == .trueFalse }
  public var words: Int {
    ([text] + options).reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
  }

  /// Whether an answer wins the question; the graders of quizzes decide. A number is right within its bounds.
  public func isRight(_ answer: MatchAnswer) -> Bool {
    switch kind {
    case .number: answer.number.map { (low...high).contains($0) } ?? false
    case .single, .multiple, .trueFalse: Grade(share: choice.grade(texts(answer))).isRight
    case .ordering: Grade(share: steps.grade(texts(answer))).isRight
    }
  }

  private func texts(_ answer: MatchAnswer) -> [String] {
    answer.letters.filter(options.indices.contains).map { options[$0] }
  }

  var choice: ChoiceBody {
    let right = Set(right)
    return ChoiceBody(
      kind: kind == .multiple ? .multiple : .single,
      options: options.indices.map { place in
        let remark = remarks.flatMap { $0.indices.contains(place) ? $0[place] : nil } ?? ""
        return .init(
          text: [.text(options[place])], isCorrect: right.contains(place),
          feedback: remark.isEmpty ? [] : [.paragraph([.text(remark)])])
      })
  }

  var steps: OrderingBody { OrderingBody(items: right.map { .init(text: [.text(options[$0])]) }) }

  /// How far a number is from the right ones; 0 where it is right.
  public func distance(_ number: Double) -> Double { Swift.max(0, low - number, number - high) }

  /// Whether an answer says all that the question asks for.
  public func isComplete(_ answer: MatchAnswer) -> Bool {
    switch kind {
    case .number: answer.number != nil
    case .single, .trueFalse: answer.letters.count == 1
    case .multiple: !answer.letters.isEmpty
    case .ordering: answer.letters.count == options.count
    }
  }
}

/// What a team says.
public struct MatchAnswer: Hashable, Sendable, Codable {
  /// Options by their places: rising, or in the order said where that is the answer.
  public var letters: [Int]
  public var number: Double?

  public init(letters: [Int] = [], number: Double? = nil) {
    self.letters = letters
    self.number = number
  }
}

/// What a match takes of a quiz.
public struct MatchDraw: Hashable, Sendable {
  /// Why questions are left out.
  public enum Reason: Hashable, Sendable, CaseIterable {
    /// To fill in words, to match, to write: nothing to say aloud in a letter.
    case notAloud
    /// A survey, where not all answer.
    case survey
    /// More than one letter, where teams have four keys.
    case keys
  }

  public private(set) var questions: [MatchQuestion] = []
  public private(set) var tieBreaks: [MatchQuestion] = []
  /// For those that are made void.
  public private(set) var reserves: [MatchQuestion] = []
  public private(set) var leftOut: [Reason: Int] = [:]
  /// How many could be asked, those kept for a tie among them.
  public private(set) var playable = 0

  /// Draws by the seed, as quizzes do.
  ///
  /// - Parameters:
  ///   - count: At most so many questions.
  ///   - asked: Ids of those that were asked before, which come last.
  ///   - turns: How many teams take turns, where they do: as far as there are questions for it, each has as many turns.
  public init(
    _ quiz: Quiz, mode: MatchMode, answering: MatchAnswering, count: Int, seed: UInt32, asked: Set<String> = [],
    turns: Int? = nil
  ) {
    var found: [(question: MatchQuestion, rank: UInt64)] = []
    for question in quiz.questions {
      guard let carried = MatchQuestion(question, seed: seed, shufflesOptions: quiz.shuffle.movesOptions) else {
        leftOut[.notAloud, default: 0] += 1
        continue
      }
      if carried.isSurvey, mode != .secret {
        leftOut[.survey, default: 0] += 1
      } else if mode == .secret, answering == .keys,
        !carried.takesOneLetter || carried.options.count > MatchRules.answerKeys
      {
        leftOut[.keys, default: 0] += 1
      } else {
        var generator = SplitMix64(seed: UInt64(seed) ^ ("match/" + carried.id).stableHash)
        found.append((carried, generator.next()))
      }
    }
    playable = found.count
    let key = { (found: (question: MatchQuestion, rank: UInt64)) in
      (asked.contains(found.question.id) ? 1 : 0, found.rank, found.question.id)
    }
    var pool = found.sorted { key($0) < key($1) }.map(\.question)
    // A tie needs its questions more than a long match does; the match needs one.
    for isWanted in [
      { $0.isNumber },
      // Of two options, whoever is second could not miss.
      { $0.takesOneLetter && !$0.isSurvey && $0.options.count > 2 },
    ] as [(MatchQuestion) -> Bool] {
      guard pool.count > 1, let place = pool.lastIndex(where: isWanted) else { continue }
      tieBreaks.append(pool.remove(at: place))
    }
    questions = Array(pool.prefix(Swift.max(1, Swift.min(count, MatchRules.longestMatch))))
    var rest = Array(pool.dropFirst(questions.count))
    if let turns { evenOut(&rest, turns: turns) }
    reserves = Array(rest.filter { !$0.isSurvey && (turns == nil || !$0.isNumber) }.prefix(Self.reserveCount))
  }

  private static let reserveCount = 5

  /// Exchanges the last of the questions so that those that are answered in turns go round evenly: numbers, which all
  /// answer, for such as are answered in turns, or the other way.
  private mutating func evenOut(_ rest: inout [MatchQuestion], turns: Int) {
    let excess = questions.count { !$0.isNumber } % Swift.max(1, turns)
    guard excess > 0 else { return }
    for (isOld, count) in [({ $0.isNumber }, turns - excess), ({ !$0.isNumber }, excess)]
      as [((MatchQuestion) -> Bool, Int)]
    {
      let old = questions.indices.filter { isOld(questions[$0]) }.suffix(count)
      let new = rest.indices.filter { !isOld(rest[$0]) }.prefix(count)
      guard old.count == count, new.count == count else { continue }
      for (place, other) in zip(old, new) { (questions[place], rest[other]) = (rest[other], questions[place]) }
      return
    }
  }
}
