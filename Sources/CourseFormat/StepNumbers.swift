import Course

extension Findings {
  /// Says that the numbers of some steps fall: nobody knows then whether the numbers are right or the lines.
  func reportFallingNumber(of steps: [MarkdownNode]) {
    var above: Int?
    for step in steps {
      let start = source.offset(line: step.span.line, column: step.span.column)
      let digits = source.bytes[start...].prefix(10).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return }
      if let above, number < above {
        // What tears a list apart begins its numbers anew.
        guard !hasError(in: steps[0].span.line...max(steps[0].span.line, steps[steps.count - 1].span.endLine)) else {
          return
        }
        return report(
          .M021, "\(number) stands below \(above), and Lectern takes the steps in the order of their lines",
          at: source.span(digits.startIndex..<digits.endIndex),
          help: "put the lines into the right order and number them 1, 2, 3; learners see them mixed")
      }
      above = number
    }
  }
}
