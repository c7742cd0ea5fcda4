import Foundation
import Testing

extension EndToEnd {
  /// Several people at one terminal.
  @Suite("Several learners") struct ChooserStories {
    private let workspace: Workspace

    init() throws {
      workspace = try Workspace(courses: [Workspace.storiesCourse])
      for name in ["Ana", "Ben"] { _ = try workspace.lectern(["learners", "add", name]) }
      let set = try workspace.lectern(["learners", "pin", "Ben"], input: "2468\n2468\n")
      #expect(set.status == .exited(0))
      // Ben learned last.
      _ = try workspace.lectern(
        ["play", Story.file("quiz.md"), "--plain", "--learner", "Ben"], input: "2468\n1\n1 3\n")
    }

    @Test("Lectern asks who is learning; each goes on where they were, and somebody new gives a name")
    func fullScreen() throws {
      let story = try Story(program: ["lectern"], in: workspace)
      try story.waitUntil("the names") { $0.contains("Who is learning?") && $0.cursorLine.contains("Ben") }
      #expect(try story.screen().contains("learned last, PIN"))
      let before = try story.events().count
      try story.press(.enter)
      try story.waitFor("What is the PIN of Ben?")
      for typed in ["1", "2", "3"] {
        try story.type(typed)
        try story.press(.enter)
        try story.waitFor(typed == "3" ? "three times" : "That is not it.")
      }
      try story.press(.down, .enter)
      try story.waitUntil("Ana's home") { $0.contains("Start") && $0.lines[0].contains("Ana") }
      try story.press(.letter("L"))
      try story.waitFor("Who is learning?", "learning now")
      try story.press(.letter("n"))
      try story.waitFor("What is your name?")
      try story.type("ben")
      try story.press(.enter)
      try story.waitFor("somebody is called \"Ben\" already")
      try story.press(.control("u"))
      try story.type("Zo\u{EB}")
      try story.press(.enter)
      try story.waitUntil("Zo\u{EB}'s home") { $0.contains("Start") && $0.lines[0].contains("Zo\u{EB}") }
      #expect(workspace.learnerFolders().count == 3)
      #expect(try story.events().count == before)
      try story.press(.enter)
      try story.waitFor("Whoever waits at the counter")
      #expect(
        FileManager.default.fileExists(
          atPath: workspace.data.appending(path: "learners/zo/events.jsonl").path))
    }

    @Test("With --learner nobody is asked who learns; with one learner neither")
    func named() throws {
      let story = try Story(program: ["lectern", "--learner", "ana"], in: workspace)
      try story.waitUntil("home") { $0.contains("Start") && $0.lines[0].contains("Ana") }
      let alone = try Workspace(courses: [Workspace.storiesCourse])
      _ = try alone.lectern(["learners", "add", "Mia"])
      let second = try Story(program: ["lectern"], in: alone)
      try second.waitUntil("home") { $0.contains("Start") && $0.lines[0].contains("Mia") }
    }

    @Test("Line by line the names are numbered, and the PIN is asked for on standard error")
    func plain() throws {
      let run = try workspace.lectern(["--plain"], input: "1\n2468\nl\n2\nq\n")
      #expect(run.status == .exited(0), "\(run.errors)")
      for words in [
        "1) Ben, learned last, PIN", "2) Ana", "3) Somebody new", "Hello, Ben.", "Continue: Three questions",
        "1) Ben, learning now, PIN", "Hello, Ana.",
      ] {
        #expect(run.output.contains(words), "\(words) is missing in:\n\(run.output)")
      }
      #expect(run.errors.contains("PIN of Ben:") && !(run.output + run.errors).contains("2468"))
    }
  }
}
