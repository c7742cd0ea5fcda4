/// Questions with a score at the end.
public struct Quiz: Hashable, Sendable {
  public enum Shuffle: String, Hashable, Sendable, CaseIterable {
    case options, questions, all, no
    public var movesQuestions: Bool { self == .questions || self == .all }
    public var movesOptions: Bool { self == .options || self == .all }
  }

  /// A number of questions taken by chance from several.
  public struct Pool: Hashable, Sendable {
    /// How many are asked.
    public var count: Int
    /// The ids of the questions to take them from, in file order.
    public var questions: [String]

    public init(count: Int, questions: [String]) {
      self.count = count
      self.questions = questions
    }
  }

  public var title: String
  /// What stands before the first `##`.
  public var introduction: [Block]
  /// Those of the file itself, then those of the files that its pools draw from.
  public var questions: [Question]
  /// Filled in order; what one pool has taken, the next leaves. A question in no pool is always asked.
  public var pools: [Pool]
  /// The share of points, 0 to 1, that passes; nil: handing it in is enough.
  public var passMark: Double?
  public var shuffle: Shuffle
  /// Whether what learners award themselves for open questions counts towards the score.
  public var countsOpen: Bool

  public init(
    title: String, introduction: [Block] = [], questions: [Question], pools: [Pool] = [], passMark: Double? = nil,
    shuffle: Shuffle = .options, countsOpen: Bool = false
  ) {
    self.title = title
    self.introduction = introduction
    self.questions = questions
    self.pools = pools
    self.passMark = passMark
    self.shuffle = shuffle
    self.countsOpen = countsOpen
  }

  /// How many questions one run asks.
  public var length: Int {
    let pooled = pools.reduce(into: Set<String>()) { $0.formUnion($1.questions) }
    let drawn = pools.reduce(0) { $0 + $1.count }
    return Swift.min(questions.count, questions.count { !pooled.contains($0.id) } + drawn)
  }
}
