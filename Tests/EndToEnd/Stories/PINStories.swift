import Foundation
import Testing

extension EndToEnd {
  /// A learner whose progress is asked for before it is shown.
  @Suite("A PIN at the door") struct PINStories {
    private let workspace: Workspace

    init() throws {
      workspace = try Workspace(courses: [Workspace.storiesCourse])
      _ = try workspace.lectern(["learners", "add", "Ana"])
      let set = try workspace.lectern(["learners", "pin", "Ana"], input: "2468\n2468\n")
      #expect(set.status == .exited(0) && set.output.contains("no security"), "\(set.errors)")
    }

    @Test("Line by line, the third try may be right; three wrong ones open nothing, and others are not asked")
    func plain() throws {
      let right = try workspace.lectern(["play", Story.file("quiz.md"), "--plain"], input: "1\n2\n2468\n2\n\n1 3\n2\n")
      #expect(right.status == .exited(0) && right.output.contains("Score"), "\(right.output)\(right.errors)")
      let wrong = try workspace.lectern(["--plain", "--learner", "ana"], input: "1\n2\n3\n2468\n")
      #expect(wrong.status == .exited(1) && wrong.errors.contains("Without the PIN of Ana") && wrong.output.isEmpty)
      for command in [["progress"], ["learners", "export", "Ana"], ["learners", "pin", "Ana", "--remove"]] {
        let run = try workspace.lectern(command, input: "1\n2\n3\n")
        #expect(run.status == .exited(1) && run.output.isEmpty, "\(command) \(run.output)")
      }
      let other = try workspace.lectern(["--plain", "--learner", "Ben"], input: "")
      #expect(other.status == .exited(0) && !other.errors.contains("PIN"))
      #expect(try workspace.lectern(["learners"]).output.contains("PIN"))
      let removed = try workspace.lectern(["learners", "pin", "ana", "--remove"], input: "2468\n")
      #expect(removed.status == .exited(0))
      #expect(try workspace.lectern(["--plain", "--learner", "ana"]).errors.isEmpty)
    }

    @Test("Who does not know the PIN renames and erases nobody, but for the owner of the machine, who says so")
    func erasing() throws {
      for command in [["rename", "Ana", "Ben"], ["erase", "Ana", "--yes"]] {
        let refused = try workspace.lectern(["learners"] + command, input: "4321\n")
        #expect(refused.status == .exited(1) && refused.errors.contains("Without the PIN of Ana nothing is opened"))
      }
      #expect(try workspace.lectern(["learners", "rename", "Ana", "Ben"], input: "2468\n").status == .exited(0))
      #expect(try workspace.lectern(["learners", "erase", "Ben", "--yes", "--force"]).status == .exited(0))
      #expect(workspace.learnerFolders().isEmpty)
    }

    @Test("Two that differ set no PIN")
    func differing() throws {
      _ = try workspace.lectern(["learners", "add", "Ben"])
      let run = try workspace.lectern(["learners", "pin", "Ben"], input: "2468\n2469\n")
      #expect(run.status == .exited(1) && run.errors.contains("not the same"))
      #expect(try workspace.lectern(["--plain", "--learner", "Ben"]).errors.isEmpty)
    }

    @Test("A command asks at the terminal itself, and Ctrl-C there leaves it as it was")
    func command() throws {
      let story = try Story(program: ["sh", "-i"], in: workspace)
      try story.waitUntil("the shell's prompt") { $0.cursorLine.hasPrefix("ready>") }
      let before = try story.terminalState()
      try story.run("lectern progress")
      try story.waitFor("PIN of Ana:")
      try story.press(.control("c"))
      #expect(try story.waitForShell() == 1)
      #expect(try story.terminalState() == before)
    }

    @Test(
      "A signal that ends a command while it asks leaves the terminal as it was, too", arguments: [SIGTERM, SIGHUP])
    func signalled(number: Int32) throws {
      let story = try Story(program: ["sh", "-i"], in: workspace)
      try story.waitUntil("the shell's prompt") { $0.cursorLine.hasPrefix("ready>") }
      let before = try story.terminalState()
      try story.run("lectern progress")
      try story.waitFor("PIN of Ana:")
      try story.send(signal: number)
      #expect(try story.waitForShell() == 128 + number)
      #expect(try story.terminalState() == before)
    }

    @Test("What someone has set is changed with their PIN only, and told without")
    func settings() throws {
      let refused = try workspace.lectern(["learners", "set", "Ana", "streak=on"], input: "4321\n")
      #expect(refused.status == .exited(1) && refused.errors.contains("Without the PIN of Ana"))
      let told = try workspace.lectern(["learners", "set", "Ana"])
      #expect(told.status == .exited(0) && !told.output.contains("days in a row"))
      let set = try workspace.lectern(["learners", "set", "Ana", "streak=on"], input: "2468\n")
      #expect(set.status == .exited(0) && set.output.contains("days in a row"))
    }

    @Test("At a terminal it is asked for on the screen, nobody can read it, and Ctrl-C leaves all as it was")
    func terminal() throws {
      let story = try Story(program: ["sh", "-i"], in: workspace)
      try story.waitUntil("the shell's prompt") { $0.cursorLine.hasPrefix("ready>") }
      let before = try story.terminalState()
      try story.run("lectern")
      try story.waitFor("What is the PIN of Ana?")
      try story.press(.control("c"))
      #expect(try story.waitForShell() == 0)
      #expect(try story.terminalState() == before)
      try story.run("lectern")
      try story.waitFor("What is the PIN of Ana?")
      try story.type("1357")
      try story.press(.enter)
      try story.waitFor("That is not it.")
      try story.type("24x")
      try story.press(.backspace)
      try story.type("68")
      try story.waitUntil("four letters that nobody can read") {
        $0.cursorLine.contains("\u{2022}\u{2022}\u{2022}\u{2022}")
      }
      try story.press(.enter)
      try story.waitFor("Story Time")
      try story.press(.letter("q"))
      #expect(try story.waitForShell() == 0)
      let seen = String(decoding: try story.transcript(), as: UTF8.self)
      #expect(["1357", "24x", "2468"].filter(seen.contains) == [])
      #expect(try story.terminalState() == before)
    }
  }
}
