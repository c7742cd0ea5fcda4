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

  /// Whether the program can tell right from wrong: not in a survey, and not in an open question.
  public var isAutoGraded: Bool { isScored && kind != .open }
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
    let response = Set(response)
    let chosen = options.filter { response.contains($0.plainText) }
    if let shares {
      return zip(options, shares).reduce(0) { $0 + (response.contains($1.0.plainText) ? $1.1 : 0) }
    }
    let right = rightOptions.count
    guard right > 0 else { return 0 }
    guard takesSeveral else { return chosen.count == 1 && chosen[0].isCorrect ? 1 : 0 }
    let hits = chosen.count(where: \.isCorrect)
    return Double(hits - (chosen.count - hits)) / Double(right)
  }

  public var rightResponse: [String] { rightOptions.map(\.plainText) }

  /// What a learner should have chosen: the ticked options, or where shares pay more for another one, the best-paid.
  public var rightOptions: [Option] {
    let ticked = options.filter(\.isCorrect)
    guard let shares, !(takesSeveral && !ticked.isEmpty) else { return ticked }
    let best = shares.max() ?? 0
    return zip(options, shares).filter { best > 0 && $0.1 == best }.map(\.0)
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
    let response = Set(response)
    return share(of: pairs.count { response.contains(MatchingBody.response($0.left, $0.right)) }, pairs.count)
  }

  public var rightResponse: [String] { pairs.map { MatchingBody.response($0.left, $0.right) } }

  public static func response(_ left: [Inline], _ right: [Inline]) -> String {
    left.plainText + " -> " + right.plainText
  }
}

/// The response is the items' texts in the learner's order.
extension OrderingBody: GradedBody {
  /// (longest run in rising order - 1) / (items - 1); a lone item needs only to be there.
  public func grade(_ response: [String]) -> Double {
    let run = longestRun(of: response).count
    return items.count > 1 ? Double(run - 1) / Double(items.count - 1) : Double(run)
  }

  /// Which texts of a response stand in their right order: indices into it, rising, as many as possible.
  ///
  /// Texts that are no item, or more often than they are items, belong to no run.
  public func longestRun(of response: [String]) -> [Int] {
    var free = Dictionary(grouping: items.indices.reversed()) { items[$0].plainText }
    let places = response.map { free[$0]?.popLast() }
    // Patience sorting: where the best run of each length ends, and what stands before each text in its run.
    var ends: [(place: Int, index: Int)] = []
    var before: [Int: Int] = [:]
    for (index, place) in places.enumerated() {
      guard let place else { continue }
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if ends[middle].place < place { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = ends[low - 1].index }
      if low < ends.count { ends[low] = (place, index) } else { ends.append((place, index)) }
    }
    var run: [Int] = []
    var next = ends.last?.index
    while let index = next {
      run.append(index)
      next = before[index]
    }
    return run.reversed()
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
