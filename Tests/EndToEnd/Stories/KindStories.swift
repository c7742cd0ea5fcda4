import Foundation
import Testing

extension EndToEnd {
  /// A quiz with a question of every kind, from a Markdown file.
  @Suite("Every kind of question") struct Kinds {
    private static let quiz = Workspace.repository.appending(path: "Tests/Fixtures/courses/kinds/quiz.md").path

    @Test("A quiz of every kind is taken on the full screen, left in the middle, and gone on with at the same question")
    func everyKind() throws {
      let first = try Story(arguments: ["play", Self.quiz])
      try first.introduce()
      try first.waitFor("One answer is judged by yourself", "begin")
      try first.press(.enter)
      try first.fillBlanks()
      try first.press(.enter)
      try first.match()
      try first.press(.enter)
      try first.waitFor("Put the recovery steps in order.", "3/6")
      try first.press(.control("c"))
      #expect(try first.exitStatus() == .exited(0))

      let second = try first.restarted(arguments: ["play", Self.quiz])
      try second.waitFor("Put the recovery steps in order.", "3/6")
      try second.order()
      try second.press(.enter)
      try second.writeAnswer()
      try second.press(.enter)
      try second.waitUntil("a clock") { $0.contains("When do you greet") && $0.lines[0].contains("0:5") }
      let letter = try second.letter(of: "As soon as you see them")
      try second.press(.letter(letter), .enter)
      try second.waitFor("Right.", "A nod is a greeting too.")
      try second.press(.enter)
      try second.waitFor("How was the pace?")
      try second.press(.down, .enter)
      try second.waitFor("Thank you.")
      try second.press(.enter)
      try second.waitFor("Score: 4 of 4, 100 %", "1 open answer, judged by yourself, and 1 opinion, do not count.")

      let answers = try second.events(of: "answered")
      #expect(
        answers.map(\.item) == ["wait", "pairs", "steps", "apology", "greeting", "pace"].map { "kinds/quiz#" + $0 })
      #expect(answers.map(\.score) == [1, 1, 1, 2, 1, 0] && answers.map(\.maximum) == [1, 1, 1, 3, 1, 0])
      #expect(answers[0].response == ["every time", "24 hours"])
      #expect(answers[2].response == ["Listen", "Apologise", "Fix", "Follow up"])
      #expect(answers[3].response == ["Dear guest, the room was late?\nTea is on us.", "Names the problem"])
    }

    @Test("The same quiz is taken through a pipe")
    func plain() throws {
      let workspace = try Workspace()
      let run = try workspace.lectern(
        ["play", Self.quiz, "--plain"],
        input: "Ana\nevery time\n24\n1 2 3 g\n\n1 2 3 4\n\nSorry.\nTea?\n\n1 2\n1\n2\n")
      #expect(run.status == .exited(0))
      for words in [
        "happens ____ (1) a customer", "To match with:", "The right order:", "By your own judgement: 3 of 3 points.",
        "a clock gives 60 seconds", "You chose:", "Score:", "do not count.",
      ] {
        #expect(run.output.contains(words), "\(words) is missing in:\n\(run.output)")
      }
      #expect(try workspace.events(of: "answered").count == 6)
      #expect(try workspace.events(of: "finished").map(\.item) == ["kinds/quiz"])
    }
  }
}

extension Story {
  fileprivate func fillBlanks() throws {
    try waitFor("2 tries; each miss costs 25 %.", "A moment of truth happens")
    try type("every time")
    try press(.enter)
    try waitFor("One blank is still empty.", "happens every time")
    try type("24 hours")
    try press(.enter)
    try waitFor("Right.", "Each meeting counts.")
  }

  fileprivate func match() throws {
    try waitFor("Match each reply to its moment.")
    for (number, side) in ["Misery", "Mediocrity", "Magnificence"].enumerated() {
      try press(.letter(letter(of: side)))
      try waitUntil("\(number + 1) letters") { $0.lines.count { $0.contains("[_]") } == 2 - number }
    }
    try press(.enter)
    try waitFor("Right.", "Care shows in staying.")
  }

  /// Moves each step up to its place, from the first on.
  fileprivate func order() throws {
    for (place, step) in ["Listen", "Apologise", "Fix", "Follow up"].enumerated() {
      let number = try waitUntil("the step") { $0.contains(". \(step)") }.number(of: step)
      try press(Key(name: .named("Home")))
      try type(String(repeating: "j", count: number - 1) + String(repeating: "K", count: number - 1 - place))
      try waitFor("\(place + 1). \(step)")
    }
    try press(.enter)
    try waitFor("Right.", "The ears come first.")
  }

  fileprivate func writeAnswer() throws {
    try waitFor("Write two sentences")
    try type("Dear guest, the room was late?")
    try press(.enter)
    try type("Tea is on us.")
    try waitFor("late?", "Tea is on us.")
    try press(.control("d"))
    try waitFor("You judge this yourself")
    try press(.space, .enter)
    try waitFor("By your own judgement: 2 of 3 points.", "A name, a problem, a step.")
  }

  /// The letter that an option stands behind.
  fileprivate func letter(of option: String) throws -> Character {
    let line = try screen().lines.first { $0.contains("  " + option) } ?? ""
    let head = line[..<(line.range(of: "  " + option)?.lowerBound ?? line.startIndex)]
    return head.last ?? " "
  }
}

extension Screen {
  /// The number that a step stands behind.
  fileprivate func number(of step: String) -> Int {
    let line = lines.first { $0.contains(". " + step) } ?? ""
    return line.compactMap(\.wholeNumberValue).first ?? 1
  }
}
