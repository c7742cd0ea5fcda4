import Foundation
import Testing

extension EndToEnd {
  /// Beginning an item anew, and taking that back.
  @Suite("Reset") struct ResetStories {
    @Test("A quiz half done is reset on the course's page; after a restart it is still to be taken back, and is")
    func fullScreen() throws {
      let story = try Story.atSecondQuestion()
      try story.press(.escape)
      try story.waitUntil("home") { $0.footer.contains("q quit") }
      let openCourse = { (story: Story) in
        try story.press(.end, .enter)
        try story.waitFor("The only week")
        try story.press(.home, .down)
        try story.waitUntil("the mark on the quiz") { $0.cursorLine.contains("Three questions") }
      }
      try openCourse(story)
      try story.press(.letter("x"))
      try story.waitFor("Begin \"Three questions\" anew?", "where you are in it", "your answers to 1 question")
      #expect(try story.events(of: "reset").isEmpty)
      try story.press(.letter("y"))
      try story.waitFor("Reset. u takes it back.")
      #expect(try story.events(of: "reset").map(\.item) == ["stories/quiz"])
      try story.press(.control("c"))
      #expect(try story.exitStatus() == .exited(0))

      let later = try story.restarted()
      try later.waitUntil("home") { $0.contains("Start") && $0.footer.contains("q quit") }
      try openCourse(later)
      try later.waitFor("Reset. u takes it back.")
      try later.press(.letter("u"))
      try later.waitFor("Taken back", "go on")
      let undone = try #require(try later.events(of: "undone").first)
      #expect(undone.fields["of"] as? Int == (try later.events(of: "reset").first?.sequence))
      try later.press(.enter)
      try later.waitFor("Which two show")
    }

    @Test("A second terminal in the middle of the quiz goes on after a reset, and its answers count")
    func twoTerminals() throws {
      let first = try Story.atSecondQuestion()
      let reset = try first.workspace.lectern(["reset", Story.file("quiz.md"), "--yes"])
      #expect(reset.status == .exited(0), "\(reset.errors)")
      try first.press(.letter("a"), .letter("c"), .enter)
      try first.waitFor("Right")
      #expect(try first.events().suffix(3).map(\.type) == ["reset", "started", "answered"])
      let seeds = try first.events(of: "started").map { $0.fields["seed"] as? Int }
      #expect(seeds.count == 2 && seeds[0] == seeds[1])
      try first.waitFor("was reset at another terminal")
      let late = try first.workspace.lectern(["reset", Story.file("quiz.md"), "--undo"])
      #expect(late.status == .exited(1) && late.errors.contains("no reset of Three questions to take back"))
      let second = try first.restarted()
      try second.waitFor("Continue", "Three questions")
    }

    @Test("From the command line: named by file or by name, asked at a terminal, --yes without one")
    func command() throws {
      let workspace = try Workspace(courses: [Workspace.storiesCourse])
      let nobody = try workspace.lectern(["reset", "stories"])
      #expect(nobody.status == .exited(1) && nobody.errors.contains("Nobody has learned here yet."))
      _ = try workspace.lectern(["play", Story.file("quiz.md"), "--plain"], input: "Ana\n2\n\n1 3\n2\n")
      let courses = ["--courses", Workspace.storiesCourse.path]
      let unsure = try workspace.lectern(["reset", "stories/quiz"] + courses, input: "yes\n")
      #expect(unsure.status == .exited(2) && unsure.errors.contains("--yes"))
      #expect(try workspace.events(of: "reset").isEmpty)
      let done = try workspace.lectern(["reset", "stories/quiz", "--yes", "--learner", "ana"] + courses)
      #expect(
        done.output == "Three questions begins anew for Ana; lectern reset --undo takes it back.\n", "\(done.errors)")
      #expect(try !workspace.lectern(["progress"] + courses).output.contains("best"))
      let again = try workspace.lectern(["reset", "stories", "--yes"])
      #expect(again.status == .exited(1) && again.errors.contains("has done nothing in stories"))
      let undone = try workspace.lectern(["reset", Workspace.storiesCourse.path, "--undo"])
      #expect(undone.output == "Taken back: \"Three questions\" is as it was.\n", "\(undone.errors)")
      #expect(try workspace.lectern(["progress"] + courses).output.contains("best"))

      let story = try Story(program: ["sh", "-i"], in: workspace)
      try story.waitUntil("the shell's prompt") { $0.cursorLine.hasPrefix("ready>") }
      try story.run("lectern reset \(Story.file("quiz.md"))")
      try story.waitFor("Lectern then forgets", "your answers to 3 questions", "Type yes to go on:")
      try story.press(.enter)
      #expect(try story.waitForShell() == 1)
      #expect(try story.screen().contains("Nothing was reset.") && workspace.events(of: "reset").count == 1)
    }
  }
}
