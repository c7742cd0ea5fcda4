import Foundation
import Testing

extension EndToEnd {
  @Suite("Questions left for later") struct SkippingStories {
    private static let quiz = Workspace.repository.appending(path: "Tests/Fixtures/courses/kinds/quiz.md").path

    @Test(
      "Ctrl-S and s leave questions for later; after Ctrl-C they are there, with what was typed, and handed in open")
    func acrossARestart() throws {
      let first = try Story(arguments: ["play", Self.quiz])
      try first.introduce()
      try first.waitFor("begin")
      try first.press(.enter)
      try first.waitFor("A moment of truth happens", "Ctrl-G guess")
      try first.type("every ti")
      try first.press(.control("s"))
      try first.waitFor("Match each reply", "1 left for later", "2/6")
      try first.press(.letter("s"))
      try first.waitFor("Put the recovery steps in order.", "2 left for later")
      // Each is on the disk before the next question is seen.
      #expect(try first.events(of: "skipped").count == 2 && first.events(of: "drafted").count == 1)
      try first.press(.control("c"))
      #expect(try first.exitStatus() == .exited(0))

      let second = try first.restarted(arguments: ["play", Self.quiz])
      try second.waitFor("Put the recovery steps in order.", "2 left for later", "3/6")
      for key in [Key.letter("s"), .control("s"), .letter("s"), .letter("s")] { try second.press(key) }
      try second.waitFor("Before you hand in", "0 of 6 questions answered, 6 left for later.")
      try second.press(.enter)
      try second.waitFor("every ti")
      try second.press(.control("s"))
      try second.waitFor("Before you hand in")
      try second.press(.letter("i"))
      try second.waitFor("Hand in with 6 questions not answered?")
      try second.press(.letter("y"))
      try second.waitFor("Score: 0 of 4")
      #expect(try second.events(of: "finished").count == 1)
    }
  }
}
