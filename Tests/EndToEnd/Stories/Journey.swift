import Foundation
import Testing

/// The steps that many stories begin with.
extension Story {
  /// A file of the stories' course.
  static func file(_ name: String) -> String { Workspace.storiesCourse.appending(path: name).path }

  /// Answers the first run's question.
  func introduce(as name: String = "Ana") throws {
    try waitFor("What is your name?")
    try type(name)
    try waitFor(name)
    try press(.enter)
    try waitUntilGone("What is your name?")
  }

  /// A newcomer at home, where the first lesson waits.
  static func atHome(size: Size = Size(80, 24)) throws -> Story {
    let story = try Story(size: size)
    try story.introduce()
    try story.waitUntil("home") { $0.contains("Three pages") && $0.footer.contains("q quit") }
    return story
  }

  /// A newcomer before the quiz's second question, the first one answered right.
  static func atSecondQuestion(size: Size = Size(80, 24)) throws -> Story {
    let story = try Story(size: size, arguments: ["play", file("quiz.md")])
    try story.introduce()
    try story.reachSecondQuestion()
    return story
  }

  /// From the quiz's introduction to its second question.
  func reachSecondQuestion() throws {
    try waitUntil("the quiz's introduction") { $0.contains("Three questions") && $0.footer.contains("begin") }
    try press(.enter)
    try waitFor("When do you greet someone")
    try press(.letter("a"), .enter)
    try waitFor("Right")
    try press(.enter)
    try waitFor("Which two show")
  }

  /// From home, by its first line, back to where the quiz was left.
  func resumeQuiz() throws {
    try waitFor("Continue", "Three questions")
    try press(.enter)
    try waitFor("Which two show")
  }

  /// The questions whose answers are on disk.
  func answeredItems() throws -> [String] { try events(of: "answered").map(\.item) }
}
