import TestSupport

extension Bench {
  /// What a key costs a slow line: the bytes to the terminal at 80x24.
  func traffic() throws -> [Row] {
    let list = try run(["--courses", try workplace.library(courses: 30, items: 20)])
    _ = try list.moment(of: "quit")
    let moves = try (0..<40).map { press in try bytes(of: press < 20 ? "\u{1B}OB" : "\u{1B}OA", in: list) }.sorted()
    let lesson = try run(["play", try workplace.readingCourse(lessons: 1, pages: 20, sentences: 16) + "/lesson-1.md"])
    _ = try lesson.moment(of: "page 1/20")
    let turns = try (0..<19).map { _ in try bytes(of: "\u{1B}OC", in: lesson) }
    // A list that reaches the edge of the screen goes on by half of one, so nine moves of ten change two lines.
    let (move, scroll, turn) = (moves[moves.count * 9 / 10 - 1], moves.last ?? 0, turns.max() ?? 0)
    return [
      Row(name: "bytes for a move in a list, p90", measured: "\(move)", target: "<= 200", isMet: move <= 200),
      Row(name: "bytes for one that scrolls it, most", measured: "\(scroll)", target: "<= 4000", isMet: scroll <= 4000),
      Row(name: "bytes for the next page, most", measured: "\(turn)", target: "<= 4000", isMet: turn <= 4000),
    ]
  }

  private func bytes(of key: String, in program: TerminalProgram) throws -> Int {
    guard program.answer(to: key) != nil else { throw Unmeasured("a key had no answer") }
    return program.answeredBytes
  }
}
