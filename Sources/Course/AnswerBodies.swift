/// Options of which one or several are right: single, multiple and true-false.
public struct ChoiceBody: AnswerBody {
  public var kind: Question.Kind
  public var options: [Option]
  /// The author's order must stand (`keep-order`); true-false always keeps it.
  public var keepsOrder: Bool

  public init(kind: Question.Kind, options: [Option], keepsOrder: Bool = false) {
    self.kind = kind
    self.options = options
    self.keepsOrder = keepsOrder
  }

  public var takesSeveral: Bool { kind == .multiple }

  public var fingerprintParts: [String] {
    options.map { $0.plainText + "\u{1E}" + ($0.credit.map { "\($0)" } ?? ($0.isCorrect ? "x" : "-")) }.sorted()
  }

  public var worths: [String] { options.map { $0.credit.map { "\($0)" } ?? ($0.isCorrect ? "x" : "-") } }

  /// What ticking each option gives, where the author wrote a share at one of them; nil where none has one.
  ///
  /// A ticked option without a share of its own gives everything where one is chosen, and a part of what the others
  /// leave where several are.
  public var shares: [Double]? {
    guard options.contains(where: { $0.credit != nil }) else { return nil }
    let given = options.reduce(0) { $0 + Swift.max(0, $1.credit ?? 0) }
    let others = options.count { $0.isCorrect && $0.credit == nil }
    let rest = takesSeveral ? Swift.max(0, 1 - given) / Double(Swift.max(1, others)) : 1
    return options.map { $0.credit ?? ($0.isCorrect ? rest : 0) }
  }

  public struct Option: Hashable, Sendable {
    public var text: [Inline]
    public var isCorrect: Bool
    /// The share of the points, -1 to 1, that ticking it gives, where the author says so.
    public var credit: Double?
    /// Stays at the end when options are shuffled.
    public var isLast: Bool
    public var feedback: [Block]

    public init(
      text: [Inline], isCorrect: Bool, credit: Double? = nil, isLast: Bool = false, feedback: [Block] = []
    ) {
      self.text = text
      self.isCorrect = isCorrect
      self.credit = credit
      self.isLast = isLast
      self.feedback = feedback
    }

    /// What identifies the option in progress, so that reordering a file is safe.
    public var plainText: String { text.plainText }
  }
}

/// Gaps in the prompt's sentences; `Inline.blank(n)` marks where the blank with index `n` stands.
public struct FillInBody: AnswerBody {
  public var blanks: [Blank]

  public init(blanks: [Blank]) { self.blanks = blanks }

  public var kind: Question.Kind { .fillIn }

  public var fingerprintParts: [String] {
    blanks.map { blank in
      switch blank.accepted {
      case .words(let words): blank.match.rawValue + "\u{1E}" + words.joined(separator: "\u{1E}")
      case .number(let range): "\(range.lowerBound)\u{1E}\(range.upperBound)"
      }
    }
  }

  /// A number is the same in every language; which words are right is not.
  public var worths: [String] {
    blanks.map { blank in
      switch blank.accepted {
      case .words: "words"
      case .number(let range): "\(range.lowerBound) \(range.upperBound)"
      }
    }
  }

  public struct Blank: Hashable, Sendable {
    public var accepted: Accepted
    public var match: Match
    /// What a learner is told was right: the first spelling, or the numbers taken, in words.
    public var shown: String

    public init(_ accepted: Accepted, match: Match = .close, shown: String) {
      self.accepted = accepted
      self.match = match
      self.shown = shown
    }
  }

  public enum Accepted: Hashable, Sendable {
    /// Any of these, at least one.
    case words([String])
    /// Any number from the lower to the upper bound, both included.
    case number(ClosedRange<Double>)
  }

  /// How near words must come. Source: the course language, "Blank".
  public enum Match: String, Hashable, Sendable, CaseIterable {
    /// Capitals, accents written another way, spaces, quotes and end punctuation do not matter.
    case close
    /// Every sign counts.
    case exact
    /// As `close`, and other words may stand around it.
    case contains
  }
}

/// Two columns whose lines belong together.
public struct MatchingBody: AnswerBody {
  public var pairs: [Pair]
  /// Right sides that belong to no left one.
  public var distractors: [[Inline]]

  public init(pairs: [Pair], distractors: [[Inline]] = []) {
    self.pairs = pairs
    self.distractors = distractors
  }

  public struct Pair: Hashable, Sendable {
    public var left: [Inline]
    public var right: [Inline]
    public var feedback: [Block]

    public init(left: [Inline], right: [Inline], feedback: [Block] = []) {
      self.left = left
      self.right = right
      self.feedback = feedback
    }
  }

  /// The right sides to choose from, each once, in file order.
  public var choices: [[Inline]] {
    var seen: Set<String> = []
    return (pairs.map(\.right) + distractors).filter { seen.insert($0.plainText).inserted }
  }

  public var kind: Question.Kind { .matching }

  public var worths: [String] { pairs.map { _ in "pair" } + distractors.map { _ in "-" } }

  public var fingerprintParts: [String] {
    (pairs.map { $0.left.plainText + "\u{1E}" + $0.right.plainText } + distractors.map { "\u{1E}" + $0.plainText })
      .sorted()
  }
}

/// Steps to be put into their right order, which is the author's.
public struct OrderingBody: AnswerBody {
  public var items: [Item]

  public init(items: [Item]) { self.items = items }

  public struct Item: Hashable, Sendable {
    public var text: [Inline]
    public var feedback: [Block]

    public init(text: [Inline], feedback: [Block] = []) {
      self.text = text
      self.feedback = feedback
    }

    public var plainText: String { text.plainText }
  }

  public var kind: Question.Kind { .ordering }
  public var worths: [String] { items.map { _ in "step" } }
  public var fingerprintParts: [String] { items.map(\.plainText) }
}

/// A text of the learner's own, which they compare with the author's rubric.
public struct OpenBody: AnswerBody {
  public var rubric: [Criterion]

  public init(rubric: [Criterion] = []) { self.rubric = rubric }

  public struct Criterion: Hashable, Sendable {
    public var text: [Inline]
    /// What meeting it is worth beside the others, above 0.
    public var points: Double

    public init(text: [Inline], points: Double = 1) {
      self.text = text
      self.points = points
    }

    public var plainText: String { text.plainText }
  }

  public var kind: Question.Kind { .open }
  public var worths: [String] { rubric.map { "\($0.points)" } }
  public var fingerprintParts: [String] { rubric.map { "\($0.plainText)\u{1E}\($0.points)" }.sorted() }
}
