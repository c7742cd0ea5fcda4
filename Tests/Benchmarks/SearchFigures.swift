import TestSupport

extension Bench {
  /// Looking through a course of a megabyte of lessons: from the stroke and the first letter to the list of pages.
  func search() throws -> [Row] {
    let program = try run(["play", try workplace.readingCourse(lessons: 40, pages: 20, sentences: 16)])
    _ = try program.moment(of: "Lesson 1")
    _ = program.watch(for: .milliseconds(100))
    var (opening, letters): ([Double], [Double]) = ([], [])
    for round in 0..<10 {
      guard let open = program.answer(to: "/") else { throw Unmeasured("the stroke had no answer") }
      opening.append(open.milliseconds)
      for letter in ["p", "r", "o", "m", "i", "s", "e"] {
        guard let time = program.answer(to: letter) else {
          throw Unmeasured("letter \(letter) of round \(round) had no answer")
        }
        letters.append(time.milliseconds)
      }
      _ = program.answer(to: "\u{1B}")
    }
    let whole = opening.quantile(0.5) + letters.quantile(0.5)
    return [
      Row(
        name: "search in a course of 1 MB, its first list", measured: Report.number(whole) + " ms",
        target: "<= 50.0 ms", isMet: whole <= 50),
      Row(
        name: "the same, each letter more, p99", measured: Report.number(letters.quantile(0.99), digits: 2) + " ms",
        target: ""),
    ]
  }
}
