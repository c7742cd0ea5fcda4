import Foundation
import Testing

extension EndToEnd {
  @Suite("Interruptions") struct Interruptions {
    @Test(
      "The question stays through any size of window",
      arguments: [(100, 30), (200, 60), (40, 12), (20, 6), (1, 1)])
    func resize(columns: Int, rows: Int) throws {
      let story = try Story.atSecondQuestion()
      try story.press(.letter("a"))
      try story.resize(columns, rows)
      if columns >= 40 {
        try story.waitUntil("the footer on the last line") { $0.rows == rows && $0.footer.contains("2/3") }
        #expect(try story.screen().contains("Repeating it"))
      }
      try story.resize(80, 24)
      try story.waitUntil("the question again") { $0.contains("Which two show") && $0.footer.contains("answer") }
      // What was ticked before still is.
      try story.press(.letter("c"), .enter)
      try story.waitFor("Right")
      #expect(try story.answeredItems().count == 2)
    }

    @Test("Ctrl-Z gives the shell a sane terminal, and fg comes back to the same question")
    func suspend() throws {
      let story = try Story(shellOf: .init(80, 24))
      let before = try story.terminalState()
      try story.run("lectern play \(Story.file("quiz.md"))")
      try story.introduce()
      try story.reachSecondQuestion()
      try story.press(.letter("a"), .control("z"))
      #expect(try story.waitForShell() == 128 + SIGTSTP)
      #expect(try story.terminalState() == before)

      try story.run("fg")
      try story.waitUntil("the question") { $0.contains("Which two show") && $0.modes.isAlternate }
      try story.press(.letter("c"), .enter)
      try story.waitFor("Right")
      try story.press(.control("c"))
      try story.waitForShell()
      #expect(try story.terminalState() == before)
    }

    @Test("A window that changed while Lectern was stopped is filled after fg")
    func resizeWhileStopped() throws {
      let story = try Story(shellOf: .init(80, 24))
      try story.run("lectern")
      try story.introduce()
      try story.waitUntil("home") { $0.footer.contains("q quit") }
      try story.press(.control("z"))
      try story.waitForShell()
      try story.resize(100, 30)
      try story.run("fg")
      try story.waitUntil("home in the new size") { $0.rows == 30 && $0.footer.contains("q quit") }
    }

    @Test("A signal to end leaves a sane terminal and loses nothing", arguments: [SIGTERM, SIGHUP])
    func signals(signal: Int32) throws {
      let story = try Story(shellOf: .init(80, 24))
      let before = try story.terminalState()
      try story.run("lectern play \(Story.file("quiz.md"))")
      try story.introduce()
      try story.reachSecondQuestion()
      try story.send(signal: signal)
      let status = ExitStatus(shellStatus: try story.waitForShell())
      #expect(!status.isCrash, "\(status)")
      #expect(try story.terminalState() == before)
      #expect(try story.answeredItems() == ["stories/quiz#greeting"])

      try story.run("lectern")
      try story.resumeQuiz()
    }

    @Test("Ctrl-C leaves at once with a sane terminal, and the next start goes on at the same question")
    func controlC() throws {
      let story = try Story(shellOf: .init(80, 24))
      let before = try story.terminalState()
      try story.run("lectern play \(Story.file("quiz.md"))")
      try story.introduce()
      try story.reachSecondQuestion()
      try story.press(.control("c"))
      let status = ExitStatus(shellStatus: try story.waitForShell())
      #expect(!status.isCrash, "\(status)")
      #expect(try story.terminalState() == before)

      try story.run("lectern")
      try story.resumeQuiz()
    }

    @Test("After kill -9 the next start goes on at the same question")
    func killed() throws {
      let story = try Story.atSecondQuestion()
      try story.send(signal: SIGKILL)
      #expect(try story.exitStatus() == .signalled(SIGKILL))
      let next = try story.restarted()
      try next.resumeQuiz()
      #expect(try next.answeredItems() == ["stories/quiz#greeting"])
    }

    @Test("A closed window ends Lectern, with everything saved")
    func closedWindow() throws {
      let story = try Story.atSecondQuestion()
      try story.closeWindow()
      let status = try story.exitStatus()
      #expect(!status.isCrash, "\(status)")
      try story.restarted().resumeQuiz()
    }

    @Test("A talk that was left goes on with the reply that was next")
    func drillResumes() throws {
      let story = try Story(arguments: ["play", Story.file("drill.md")])
      try story.introduce()
      try story.waitFor("A guest stands before you")
      try story.press(.enter)
      try story.waitFor("Show me, please")
      try story.press(.letter("a"), .enter)
      try story.waitFor("Take a new one")
      try story.send(signal: SIGTERM)
      try story.exitStatus()
      let next = try story.restarted(arguments: ["play", Story.file("drill.md")])
      try next.waitFor("Here, the third rib", "Take a new one")
    }
  }
}
