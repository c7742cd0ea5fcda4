import Foundation
import Testing

extension EndToEnd {
  /// Learning with the mouse alone, but for what is written.
  @Suite("Clicks") struct ClickingStories {
    private let workspace: Workspace

    init() throws {
      workspace = try Workspace(courses: [Workspace.storiesCourse])
      _ = try workspace.lectern(["learners", "add", "Ana"])
      _ = try workspace.lectern(["learners", "set", "Ana", "mouse=on"])
    }

    private func answered(_ story: Story) throws {
      try story.waitFor("Enter go on")
      try story.click("Enter go on")
    }

    @Test("A quiz of every kind is taken by clicks")
    func everyKind() throws {
      let quiz = Workspace.repository.appending(path: "Tests/Fixtures/courses/kinds/quiz.md").path
      let story = try Story(program: ["lectern", "play", quiz], in: workspace)
      try story.click("Enter begin")
      try story.waitFor("A moment of truth")
      try story.type("every time")
      try story.waitFor("every time_")
      try story.click("________ hours")
      try story.type("24")
      try story.waitFor("24______ hours")
      try story.click("Enter answer")
      try story.waitFor("Each meeting counts.")
      try answered(story)

      for (line, letter) in [("Please hold.", "Mediocrity"), ("Not my job.", "Misery"), ("I'll stay", "Magnificence")] {
        try story.click(line)
        try story.click(letter)
      }
      try story.click("Enter answer")
      try story.waitFor("Care shows in staying.")
      try answered(story)

      try story.waitFor("Put the recovery steps in order.")
      for (place, step) in ["Listen", "Apologise", "Fix", "Follow up"].enumerated() {
        try story.click(step)
        try story.waitFor("Picked up")
        try story.click("\(place + 1). ")
        try story.waitUntilGone("Picked up")
      }
      try story.click("Enter answer")
      try story.waitFor("The ears come first.")
      try answered(story)

      try story.waitFor("Write two sentences")
      try story.type("Sorry.")
      try story.click("Ctrl-D done")
      try story.click("Names the problem")
      try story.waitFor("[x] Names the problem")
      try story.click("Enter finish")
      try story.waitFor("A name, a problem, a step.")
      try answered(story)

      try story.click("As soon as you see them")
      try story.waitFor("\u{25B8}")
      try story.click("Enter answer")
      try story.waitFor("A nod is a greeting too.")
      try answered(story)
      // How sure one is has its key in the footer, as everything has on the help page.
      try story.click("Just right")
      try story.click("? help")
      try story.click("answer with what is marked")
      try story.waitFor("Thank you.")
      try answered(story)
      try story.waitFor("Score: 4 of 4, 100 %")

      let answers = try story.events(of: "answered")
      #expect(answers.map(\.score) == [1, 1, 1, 2, 1, 0])
    }
  }
}
