import Foundation
import Testing

extension EndToEnd {
  @Suite("Editing a course that someone is taking") struct Editing {
    /// Someone in the stories' course, in a folder of its own, left with Ctrl-C when the steps are done.
    private func leave(_ file: String, after steps: (Story) throws -> Void) throws -> (
      workspace: Workspace, course: URL
    ) {
      let workspace = try Workspace()
      let course = workspace.folder.appending(path: "courses/stories")
      try FileManager.default.createDirectory(
        at: course.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: Workspace.storiesCourse, to: course)
      let story = try Story(program: ["lectern", "play", course.appending(path: file).path], in: workspace)
      try story.introduce()
      try steps(story)
      try story.press(.control("c"))
      try story.exitStatus()
      return (workspace, course)
    }

    private func edit(_ file: URL, _ changes: [(String, String)]) throws {
      var text = try String(contentsOf: file, encoding: .utf8)
      for (old, new) in changes {
        try #require(text.contains(old))
        text = text.replacingOccurrences(of: old, with: new)
      }
      try Data(text.utf8).write(to: file)
    }

    @Test("A quiz renamed, with one question renamed and one put in, goes on behind the one that was answered")
    func quiz() throws {
      let (workspace, course) = try leave("quiz.md") { try $0.reachSecondQuestion() }
      let file = course.appending(path: "questions.md")
      try FileManager.default.moveItem(at: course.appending(path: "quiz.md"), to: file)
      try edit(course.appending(path: "course.md"), [("(quiz.md)", "(questions.md)")])
      try edit(
        file,
        [
          ("kind: quiz\n", "kind: quiz\nwas: quiz.md\n"), ("`id: greeting`", "`id: first-look` `was: greeting`"),
          ("When do you greet someone", "When would you greet someone"),
          ("## Greeting", "## Phone\n\nWho hangs up first?\n\n- [x] The guest\n- [ ] You\n\n## Greeting"),
        ])

      let story = try Story(
        program: ["lectern", "--courses", course.deletingLastPathComponent().path], in: workspace)
      try story.waitFor("Continue", "Three questions")
      try story.press(.enter)
      // Put in before the one that was answered, it is the first of four.
      try story.waitFor("Who hangs up first?", "1/4")
      try story.press(.letter("a"), .enter)
      try story.waitFor("Right")
      #expect(try story.answeredItems() == ["stories/quiz#greeting", "stories/questions#phone"])
      try story.press(.enter)
      try story.waitFor("Which two show", "3/4")
    }

    @Test("A talk whose last reply was taken out goes on before it and says so, and the next start knows the way")
    func drill() throws {
      let (workspace, course) = try leave("drill.md") { story in
        try story.waitFor("A guest stands before you")
        try story.press(.enter)
        try story.waitFor("Show me, please")
        try story.press(.letter("a"), .enter)
        try story.waitFor("Here, the third rib")
      }
      let file = course.appending(path: "drill.md")
      try edit(
        file, [("[Show me, please](#the-look) `magnificence`", "[May I see it?](#the-look) `mediocrity`")])

      let story = try Story(program: ["lectern", "play", file.path], in: workspace)
      try story.waitFor("A guest stands before you")
      try story.press(.enter)
      try story.waitFor("This talk has changed since you left it", "May I see it?")
      try story.press(.letter("a"), .enter)
      try story.waitFor("Here, the third rib")
      try story.press(.control("c"))
      try story.exitStatus()

      let again = try Story(program: ["lectern", "play", file.path], in: workspace)
      try again.waitFor("Here, the third rib", "May I see it?")
      #expect(try !again.screen().contains("This talk has changed"))
    }
  }
}
