import Foundation
import Testing

/// Everything that drives a real terminal runs one after another: each story has the machine to itself.
@Suite("End to end", .serialized) enum EndToEnd {}

extension EndToEnd {
  /// The harness held against small shell programs, so that a story that fails speaks of Lectern.
  @Suite("The harness") struct Harness {
    private func story(_ script: String, patience: Duration = .seconds(20)) throws -> Story {
      try Story(program: ["sh", "-c", script], in: Workspace(), patience: patience)
    }

    @Test("What is typed reaches the program, what it prints is seen, and its exit status is told")
    func conversation() throws {
      let story = try story("printf 'Name? '; read name; echo \"Hello, $name.\"; exit 7")
      try story.waitFor("Name?")
      try story.type("Ana; José 日本;")
      try story.press(.enter)
      #expect(try story.exitStatus() == .exited(7))
      #expect(try story.screen().contains("Hello, Ana; José 日本;."))
    }

    @Test("The transcript has every byte from the first one on")
    func transcript() throws {
      let story = try story(#"printf '\033[1mbold\033[0m\n'; read x"#)
      try story.waitFor("bold")
      #expect(try String(decoding: story.transcript(), as: UTF8.self).hasPrefix("\u{1B}[1mbold\u{1B}[0m"))
    }

    @Test("A wait in vain shows the whole screen")
    func vainWait() throws {
      let story = try story("echo something else; read x", patience: .milliseconds(300))
      try story.waitFor("something")
      let failure = #expect(throws: StoryFailure.self) { try story.waitFor("Continue") }
      let message = failure.map(String.init(describing:)) ?? ""
      for part in ["EndToEndTests/HarnessTests.swift:", "in vain for [\"Continue\"]", "│something else", "80x24"] {
        #expect(message.contains(part), "\(part) is missing in: \(message)")
      }
    }

    @Test("A wait ends at once when the program has ended, with its last words")
    func endedWait() throws {
      let story = try story("echo last words; exit 3")
      let failure = #expect(throws: StoryFailure.self) { try story.waitFor("Continue") }
      let message = failure.map(String.init(describing:)) ?? ""
      #expect(message.contains("ended: exit status 3") && message.contains("│last words"), "\(message)")
    }

    @Test("Words that leave the screen are waited for")
    func gone() throws {
      let story = try story(#"echo question; read x; printf '\033[H\033[2J'; echo answer; read x"#)
      try story.waitFor("question")
      try story.press(.enter)
      #expect(try story.waitUntilGone("question").lines.count == 24)
      try story.waitFor("answer")
    }

    @Test("A program learns of a new size")
    func resize() throws {
      let story = try story("trap 'stty size' WINCH; echo started; while :; do read x; done")
      try story.waitFor("started")
      try story.resize(100, 30)
      let screen = try story.waitFor("30 100")
      #expect(screen.columns == 100 && screen.rows == 30)
    }

    @Test(
      "A signal reaches the program", arguments: [("trap 'exit 5' TERM;", ExitStatus.exited(5)), ("", .signalled(15))])
    func signals(trap: String, status: ExitStatus) throws {
      let story = try story("\(trap) echo started; while :; do read x; done")
      try story.waitFor("started")
      try story.send(signal: SIGTERM)
      #expect(try story.exitStatus() == status)
    }

    @Test("A shell tells a command's status, stops it and goes on with it")
    func shell() throws {
      let story = try Story(shellOf: .init(80, 24))
      try story.run("(exit 42)")
      #expect(try story.waitForShell() == 42)
      try story.run("sh -c 'echo asking; read answer; echo \"said $answer\"; exit 9'")
      try story.waitUntil("the question") { $0.lines.contains("asking") }
      try story.press(.control("z"))
      #expect(try story.waitForShell() == 128 + SIGTSTP)
      try story.run("fg")
      try story.type("yes")
      try story.press(.enter)
      #expect(try story.waitForShell() == 9)
      #expect(try story.screen().contains("said yes"))
    }

    @Test(
      "A terminal left in another state is told from a sane one",
      arguments: [
        ("true", true), ("stty -echo", false), (#"printf '\033[?1049h'"#, false), (#"printf '\033[?25l'"#, false),
        (#"printf '\033[?1000h'"#, false), (#"printf '\033[?2004h'"#, false), (#"printf '\033[?1h'"#, false),
        (#"printf '\033[?2004h\033[?25l\033[?2004l\033[?25h'"#, true),
      ])
    func terminalState(command: String, isSane: Bool) throws {
      let story = try Story(shellOf: .init(80, 24))
      let before = try story.terminalState()
      try story.run(command)
      // With the echo off the prompt still comes back.
      try story.waitForShell()
      #expect(try (story.terminalState() == before) == isSane)
    }

    @Test("A closed window ends the program, and it can still say how")
    func closedWindow() throws {
      let story = try story("trap 'exit 4' HUP; echo started; while :; do read x; done")
      try story.waitFor("started")
      try story.closeWindow()
      #expect(try story.exitStatus() == .exited(4))
    }

    @Test("Nothing is left of a story that is over, though its program ignores every signal")
    func nothingLeft() throws {
      let outside = try Workspace()
      let witness = outside.folder.appending(path: "witness").path
      #expect(mkfifo(witness, 0o600) == 0)
      let reading = open(witness, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
      defer { close(reading) }

      var story: Story? = try story(
        "exec 7> \(witness); trap '' TERM HUP INT QUIT; echo deaf; while :; do read x; done")
      try story?.waitFor("deaf")
      let folder = try #require(story?.workspace.folder)
      story = nil
      #expect(!FileManager.default.fileExists(atPath: folder.path))
      // The pipe hangs up when the last process that holds it has gone.
      var wait = pollfd(fd: reading, events: 0, revents: 0)
      #expect(poll(&wait, 1, 20_000) == 1 && Int32(wait.revents) & Int32(POLLHUP) != 0)
    }

    @Test("A program without a terminal is fed, read and timed")
    func command() throws {
      let environment = ProcessInfo.processInfo.environment
      let input = String(repeating: "a line\n", count: 50_000)
      let count = try Command.run(["wc", "-l"], environment: environment, input: input)
      #expect(count.output.trimmingCharacters(in: .whitespaces) == "50000\n" && count.status == .exited(0))
      let deaf = try Command.run(["sh", "-c", "echo no >&2; exit 2"], environment: environment, input: input)
      #expect(deaf.status == .exited(2) && deaf.errors == "no\n")
      let failure = #expect(throws: StoryFailure.self) {
        try Command.run(
          ["sh", "-c", "echo waiting; exec tail -f /dev/null"], environment: environment, patience: .milliseconds(300))
      }
      #expect(failure?.description.hasSuffix("waiting\n") == true)
    }

    @Test("What learners did is read from every learner's journal")
    func journal() throws {
      let workspace = try Workspace()
      try workspace.write(
        """
        {"v":1,"seq":1,"type":"started","item":"stories/quiz"}
        {"v":1,"seq":2,"type":"answered","item":"stories/quiz#wait","response":["One"],"score":1,"max":1}

        """, to: "data/learners/ana/events.jsonl")
      let answers = try workspace.events(of: "answered")
      #expect(answers.map(\.item) == ["stories/quiz#wait"])
      #expect(answers.first?.response == ["One"] && answers.first?.score == 1 && answers.first?.sequence == 2)
      try workspace.write("not JSON\n", to: "data/learners/bo/events.jsonl")
      #expect(throws: (any Error).self) { try workspace.events() }
    }
  }
}
