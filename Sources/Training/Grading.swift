import Course

/// What an answer is worth.
public struct Grade: Hashable, Sendable {
  /// The share of the question's points, 0 to 1.
  public var share: Double

  public init(share: Double) { self.share = Swift.min(1, Swift.max(0, share)) }

  public var isRight: Bool { share >= 1 - 1e-9 }
  public var isPartlyRight: Bool { share > 1e-9 && !isRight }
}

extension Question {
  /// Grades a response, in the form that its kind of answer has (see `GradedBody.grade`). Whatever an edit of the file
  /// made of a saved response, it is read as far as it makes sense and never fails.
  ///
  /// An answer to a survey is always right. Source: the course language, "Score".
  public func grade(_ response: [String]) -> Grade {
    isSurvey ? Grade(share: 1) : Grade(share: body.graded.grade(response))
  }

  /// The response that would be fully right; empty where none is, in a survey or an open question.
  public var rightResponse: [String] { isSurvey ? [] : body.graded.rightResponse }

  /// Whether it can win or lose points: a survey cannot.
  public var isScored: Bool { !isSurvey }
}

/// A kind of answer that can be judged.
public protocol GradedBody {
  /// The share of the points, which may lie outside 0 to 1, that a response gives.
  func grade(_ response: [String]) -> Double
  var rightResponse: [String] { get }
}

extension Question.Body {
  public var graded: any GradedBody {
    switch self {
    case .choice(let body): body
    case .fillIn(let body): body
    case .matching(let body): body
    case .ordering(let body): body
    case .open(let body): body
    }
  }
}

/// The response is the texts of the options chosen.
extension ChoiceBody: GradedBody {
  /// Single and true-false: 0 or 1, or the option's own share. Multiple: (ticked right - ticked wrong) / right, or the
  /// sum of the shares. Texts that are no option count for nothing.
  public func grade(_ response: [String]) -> Double {
    let chosen = options.filter { response.contains($0.plainText) }
    if options.contains(where: { $0.credit != nil }) {
      return chosen.reduce(0) { $0 + ($1.credit ?? ($1.isCorrect ? 1 : 0)) }
    }
    let right = rightOptions.count
    guard right > 0 else { return 0 }
    guard takesSeveral else { return chosen.count == 1 && chosen[0].isCorrect ? 1 : 0 }
    let hits = chosen.count(where: \.isCorrect)
    return Double(hits - (chosen.count - hits)) / Double(right)
  }

  public var rightResponse: [String] { rightOptions.map(\.plainText) }

  /// What a learner should have chosen: the ticked options, or the best-paid one.
  public var rightOptions: [Option] {
    let ticked = options.filter(\.isCorrect)
    if !ticked.isEmpty { return ticked }
    let best = options.compactMap(\.credit).max() ?? 0
    return options.filter { best > 0 && $0.credit == best }
  }
}

/// The response is one text for each blank, in their order.
extension FillInBody: GradedBody {
  /// The share of blanks filled right.
  public func grade(_ response: [String]) -> Double {
    share(of: zip(blanks, response).count { $0.accepts($1) }, blanks.count)
  }

  public var rightResponse: [String] { blanks.map(\.shown) }
}

/// The response is one text for each pair that got a right side: `left -> right`.
extension MatchingBody: GradedBody {
  /// The share of pairs that belong together.
  public func grade(_ response: [String]) -> Double {
    share(of: pairs.count { response.contains(MatchingBody.response($0.left, $0.right)) }, pairs.count)
  }

  public var rightResponse: [String] { pairs.map { MatchingBody.response($0.left, $0.right) } }

  public static func response(_ left: [Inline], _ right: [Inline]) -> String {
    left.plainText + " -> " + right.plainText
  }
}

/// The response is the items' texts in the learner's order.
extension OrderingBody: GradedBody {
  /// (longest run in rising order - 1) / (items - 1).
  public func grade(_ response: [String]) -> Double {
    guard items.count > 1 else { return 1 }
    let places = Dictionary(items.enumerated().map { ($1.plainText, $0) }) { first, _ in first }
    // Patience sorting: the last place of the best run of each length.
    var ends: [Int] = []
    for place in response.compactMap({ places[$0] }) {
      let length = ends.firstIndex { $0 >= place } ?? ends.count
      if length < ends.count { ends[length] = place } else { ends.append(place) }
    }
    return Double(ends.count - 1) / Double(items.count - 1)
  }

  public var rightResponse: [String] { items.map(\.plainText) }
}

/// The response is the learner's text, then the texts of the criteria that they say it meets.
extension OpenBody: GradedBody {
  /// Met points / all points; without a rubric, any text is enough.
  public func grade(_ response: [String]) -> Double {
    let total = rubric.reduce(0) { $0 + $1.points }
    guard total > 0 else { return response.first.map { $0.contains { !$0.isWhitespace } } == true ? 1 : 0 }
    let met = Set(response.dropFirst())
    return rubric.reduce(0) { $0 + (met.contains($1.plainText) ? $1.points : 0) } / total
  }

  public var rightResponse: [String] { [] }
}

private func share(of right: Int, _ all: Int) -> Double { all == 0 ? 0 : Double(right) / Double(all) }
