import Course

/// What a number in a journal may be. A line may have the right checksum and say anything: what is folded in is brought
/// within these bounds, here and nowhere else, so that no screen has to ask whether a score can be shown.
enum Bounds {
  /// Of pages and rows: more than any file has.
  static let places = 0...1_000_000
  /// Milliseconds: more than eleven days.
  static let milliseconds = 0...1_000_000_000
  static let counts = 0...1_000_000_000
  static let shares = 0.0...1.0
  static let points = 0.0...1_000_000_000.0
  /// Of events: those that follow can still be counted. A line with another number says nothing that can be put in order.
  static let sequences = -(1 << 53)...(1 << 53)
}

extension Comparable {
  /// The nearest value in a range; what compares with nothing is at its start.
  func bounded(to range: ClosedRange<Self>) -> Self {
    guard !range.contains(self) else { return self }
    return self > range.upperBound ? range.upperBound : range.lowerBound
  }
}

extension Event.Viewed {
  mutating func bound() {
    page = page.bounded(to: 1...Bounds.places.upperBound)
    pages = pages.bounded(to: Bounds.places)
    scroll = scroll.bounded(to: Bounds.places)
  }
}

extension Event.Answered {
  mutating func bound() {
    max = max.bounded(to: Bounds.points)
    score = score.bounded(to: 0...max)
    ms = ms.bounded(to: Bounds.milliseconds)
  }
}

extension Event.Chose {
  mutating func bound() { ms = ms.bounded(to: Bounds.milliseconds) }
}

extension Event.Finished {
  mutating func bound() { score = score?.bounded(to: Bounds.shares) }
}

extension Progress {
  /// Whether it is what events can have led to, as far as its numbers go; a summary on disk may say anything, too.
  var isWithinBounds: Bool {
    items.values.allSatisfy(\.isWithinBounds)
      && forgotten.allSatisfy { $0.items.values.allSatisfy(\.isWithinBounds) }
  }
}

extension ItemProgress {
  fileprivate var isWithinBounds: Bool {
    [page, pages, scroll, furthestPage].allSatisfy(Bounds.places.contains) && Bounds.counts.contains(attempts)
      && [firstScore, bestScore].allSatisfy { $0.map(Bounds.shares.contains) ?? true }
      && questions.values.allSatisfy(\.isWithinBounds)
      && attempt.answers.allSatisfy { answer in
        var bounded = answer
        bounded.bound()
        return bounded == answer
      } && attempt.turns.allSatisfy { Bounds.milliseconds.contains($0.ms) }
  }
}

extension QuestionRecord {
  fileprivate var isWithinBounds: Bool {
    statistics.values.allSatisfy {
      [$0.answers, $0.right, $0.sure, $0.sureAndRight].allSatisfy(Bounds.counts.contains)
    }
  }
}
