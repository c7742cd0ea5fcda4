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
  /// Grades a response: the texts of the options chosen. Texts that are no option count for nothing.
  ///
  /// Single and true-false: 0 or 1, or the option's own share. Multiple: (ticked right - ticked wrong) / right, or the
  /// sum of the shares, within 0 and 1. Source: the course language, "Score".
  public func grade(_ response: [String]) -> Grade {
    switch body {
    case .choice(let body): body.grade(response)
    }
  }

  /// The response that would be fully right, in words.
  public var rightResponse: [String] {
    switch body {
    case .choice(let body): body.rightOptions.map(\.plainText)
    }
  }

  /// Tells this question from an edited one: kind, prompt, options and credits, nothing else.
  public var fingerprint: String {
    let asked = prompt.isEmpty ? title : prompt.plainText
    return ([kind.rawValue, asked] + answerParts).joined(separator: "\u{1F}").stableDigest
  }
}

extension ChoiceBody {
  fileprivate func grade(_ response: [String]) -> Grade {
    let chosen = options.filter { response.contains($0.plainText) }
    if options.contains(where: { $0.credit != nil }) {
      return Grade(share: chosen.reduce(0) { $0 + ($1.credit ?? ($1.isCorrect ? 1 : 0)) })
    }
    let right = rightOptions.count
    guard right > 0 else { return Grade(share: 0) }
    guard takesSeveral else { return Grade(share: chosen.count == 1 && chosen[0].isCorrect ? 1 : 0) }
    let hits = chosen.count(where: \.isCorrect)
    return Grade(share: Double(hits - (chosen.count - hits)) / Double(right))
  }

  /// What a learner should have chosen: the ticked options, or the best-paid one.
  public var rightOptions: [Option] {
    let ticked = options.filter(\.isCorrect)
    if !ticked.isEmpty { return ticked }
    let best = options.compactMap(\.credit).max() ?? 0
    return options.filter { best > 0 && $0.credit == best }
  }
}
