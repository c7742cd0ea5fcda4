import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Line by line, through pipes: what screen readers and scripts get.
  @Suite("Plain mode") struct Plain {
    private let workspace: Workspace

    init() throws { workspace = try Workspace(courses: [Workspace.storiesCourse]) }

    @Test("A quiz is taken through a pipe")
    func quiz() throws {
      let run = try workspace.lectern(
        ["play", Story.file("quiz.md"), "--plain"], input: "Ana\n2\n\n1 3\n2\n")
      #expect(run.status == .exited(0))
      for words in ["What is your name?", "1) As soon as you see them", "Not quite", "Right", "Score"] {
        #expect(run.output.contains(words), "\(words) is missing in:\n\(run.output)")
      }
      #expect(!run.output.unicodeScalars.contains("\u{1B}"))
      #expect(try workspace.events(of: "answered").map(\.score) == [0, 1, 1])
      #expect(try workspace.events(of: "finished").map(\.item) == ["stories/quiz"])
    }

    @Test(
      "Ctrl-C, a hang-up and a termination lose nothing of what was typed: they leave as the end of input does",
      arguments: [SIGINT, SIGHUP, SIGTERM])
    func signals(signal: Int32) throws {
      #expect(try workspace.lectern(["learners", "add", "Ana"]).status == .exited(0))
      let program = try TerminalProgram(
        [Workspace.binary.path, "play", Story.file("lesson.md"), "--plain", "--learner", "Ana"],
        environment: workspace.environment, columns: 80, rows: 24)
      _ = try program.moment(of: "writes a note")
      program.type("n\r")
      // Each prompt is waited for: what ends the program takes a line that was not read yet from the terminal.
      _ = try program.moment(of: "empty.\r\n> ")
      program.type("The first line\r")
      _ = try program.moment(of: "The first line\r\n> ")
      if signal == SIGINT { program.type("\u{3}") } else { program.signal(signal) }
      if signal != SIGHUP {
        _ = try program.moment(of: "What was typed since the last Enter is not kept.\r\nYour place is saved. Goodbye.")
      }
      #expect(program.end(within: .seconds(20)) == 0)
      let notes = try workspace.lectern(["notes", "--learner", "Ana"] + ["--courses"] + [Workspace.storiesCourse.path])
      #expect(notes.output.contains("The first line"), "\(notes.output)\(notes.errors)")
    }

    @Test("Through a pipe each prompt has a line of its own")
    func prompts() throws {
      let run = try workspace.lectern(["play", Story.file("quiz.md"), "--plain"], input: "Ana\nx\n1\n")
      let prompts = run.output.split(separator: "\n").filter { $0.hasPrefix("> ") || $0 == ">" }
      #expect(prompts.count >= 4 && prompts.allSatisfy { $0.allSatisfy { "> ".contains($0) } && $0.count <= 2 })
    }

    @Test(
      "Options may stand before the command, and a value is never taken for it",
      arguments: [
        ["--learner", "Play", "--plain", "play"], ["--plain", "--language=en", "--learner=Play", "play"],
        ["--language", "en", "play", "--learner", "Play", "--plain"],
      ])
    func optionsFirst(arguments: [String]) throws {
      // Without courses of the default command before them.
      let workspace = try Workspace(courses: [])
      let run = try workspace.lectern(arguments + [Story.file("quiz.md")], input: "2\n\n1 3\n2\n")
      #expect(run.status == .exited(0), "\(run.output)\(run.errors)")
      #expect(run.output.contains("Score"), "\(run.output)\(run.errors)")
      #expect(try workspace.lectern(["learners"]).output.hasPrefix("Play  play  last active "))
    }

    @Test("A course or a file without a command is played, and what is neither is said to be")
    func withoutCommand() throws {
      let workspace = try Workspace(courses: [])
      for arguments in [[], ["--plain"], ["--learner", "Ana"]] {
        let run = try workspace.lectern(arguments + [Story.file("quiz.md")], input: "Ana\n2\n")
        #expect(run.status == .exited(0) && run.output.contains("Question "), "\(run.output)\(run.errors)")
      }
      let wrong = try workspace.lectern(["plya"])
      #expect(wrong.status == .exited(2) && wrong.errors.contains("plya: there is no such command, course or file"))
    }

    @Test("A learner may have the name of a command")
    func namedLikeACommand() throws {
      let workspace = try Workspace(courses: [])
      let run = try workspace.lectern(["--learner", "play"], input: "")
      #expect(run.status == .exited(0) && run.errors.isEmpty, "\(run.output)\(run.errors)")
    }

    @Test("A folder for progress may be named before the command")
    func dataFirst() throws {
      let workspace = try Workspace(courses: [])
      let data = workspace.folder.appending(path: "elsewhere").path
      let run = try workspace.lectern(
        ["--data", data, "play", Story.file("quiz.md"), "--plain"], input: "Ana\n2\n\n1 3\n2\n")
      #expect(run.status == .exited(0), "\(run.output)\(run.errors)")
      #expect(try workspace.lectern(["--data", data, "learners"]).output.hasPrefix("Ana  ana  last active "))
    }

    @Test("A file that cannot be played ends with status 1")
    func unplayable() throws {
      let file = try workspace.write("---\nkind: quiz\n---\n# T\n\n## Q\n\n- [ ] a\n- [ ] b\n", to: "q.md")
      let run = try workspace.lectern(["play", file.path, "--plain"], input: "Ana\n")
      #expect(run.status == .exited(1) && run.output.contains("cannot be opened"), "\(run.output)")
    }

    @Test("A pipe needs no switch to be noticed")
    func pipeWithoutSwitch() throws {
      let run = try workspace.lectern([], input: "Ana\n")
      #expect(run.status == .exited(0) && run.output.contains("Three pages") && run.errors == "")
    }

    @Test("Input that ends in the middle saves and leaves with status 0; the next run goes on there")
    func endOfInput() throws {
      let first = try workspace.lectern(["play", Story.file("quiz.md"), "--plain"], input: "Ana\n1\n")
      #expect(first.status == .exited(0))
      #expect(first.output.contains("Which two show"))
      #expect(try workspace.events(of: "answered").map(\.item) == ["stories/quiz#greeting"])

      let second = try workspace.lectern(["play", Story.file("quiz.md"), "--plain"], input: "1 3\n")
      #expect(!second.output.contains("What is your name?") && !second.output.contains("When do you greet"))
      #expect(second.output.contains("What do you say last?"))
      #expect(try workspace.events(of: "answered").count == 2)
    }

    @Test("No input at all is a newcomer who thought better of it")
    func noInput() throws {
      let run = try workspace.lectern(["--plain"])
      #expect(run.status == .exited(0))
      #expect(workspace.learnerFolders().isEmpty)
    }

    @Test(
      "What is no answer is asked again", arguments: ["9", "0", "-1", "one", "1 2", "99999999999999999999", "\u{1B}[A"])
    func noAnswer(line: String) throws {
      let run = try workspace.lectern(["play", Story.file("quiz.md"), "--plain"], input: "Ana\n\(line)\n1\n")
      #expect(run.status == .exited(0))
      #expect(run.output.contains("Which two show"))
      #expect(try workspace.events(of: "answered").map(\.score) == [1])
    }

    @Test("A drill is talked through")
    func drill() throws {
      let run = try workspace.lectern(["play", Story.file("drill.md"), "--plain"], input: "Ana\n1\n2\n")
      #expect(run.status == .exited(0))
      #expect(run.output.contains("Here, the third rib") && run.output.contains("The rain will not wait"))
      #expect(try workspace.events(of: "chose").count == 2)
    }

    @Test("On a terminal lines are as wide as it is, or as COLUMNS says, words whole", arguments: [nil, "30"])
    func width(columns: String?) throws {
      var environment = ["TERM": "dumb"]
      environment["COLUMNS"] = columns
      let story = try Story(
        size: .init(40, 24), program: ["lectern", "--plain", "--learner", "Ana"],
        in: Workspace(courses: [Workspace.storiesCourse]), environment: environment)
      try story.waitFor("Type a number to open")
      try story.type("1")
      try story.press(.enter)
      let screen = try story.waitFor("Page 1 of 3")
      let widest = screen.lines.map(\.count).max() ?? 0
      #expect(widest <= (columns == nil ? 39 : 29) && widest > 20, "\(screen)")
    }

    @Test("An arrow key in a terminal that cannot move its cursor is told of, and is no answer")
    func arrow() throws {
      let story = try Story(
        program: ["lectern", "--plain", "--learner", "Ana"], in: Workspace(courses: [Workspace.storiesCourse]),
        environment: ["TERM": "dumb"])
      try story.waitFor("Type a number to open that line.")
      try story.press(.down)
      try story.press(.enter)
      try story.waitFor("Arrows and keys like them do nothing here")
      try story.type("q")
      try story.press(.enter)
      #expect(try story.exitStatus() == .exited(0))
    }

    @Test("Pages, quiz and drill of the whole course, one after another")
    func wholeCourse() throws {
      let run = try workspace.lectern(
        ["--plain"], input: "Ana\n1\n\n\n\n\n1\n1 3\n2\n\n1\n1\n")
      #expect(run.status == .exited(0))
      #expect(
        try workspace.events(of: "finished").map(\.item) == ["stories/lesson", "stories/quiz", "stories/drill"],
        "\(run.output)")
    }
  }
}
