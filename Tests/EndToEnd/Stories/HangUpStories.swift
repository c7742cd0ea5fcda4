import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Terminals that go away while someone is learning, at any moment and in every way.
  @Suite("Hang-ups") struct HangUps {
    /// How a terminal, or the program at it, may be taken away.
    enum Blow: CaseIterable {
      /// The link to a far terminal breaks (SIGHUP).
      case hangUp
      /// The window is closed: a signal, and no terminal any more.
      case closedWindow
      /// The same for a program that was told to ignore the signal (nohup(1)): only the end of input tells.
      case closedUnheard
      /// The system shuts down (SIGTERM).
      case shutdown
      /// Stopped, continued, and then the window closed.
      case stopped
      /// The window is dragged to fifty sizes, and then closed.
      case storm
    }

    private let workspace: Workspace
    private let quiz: String

    init() throws {
      workspace = try Workspace()
      let questions = (1...400).map { number in
        """
        ## Colour \(Self.name(number))

        The sky is [[blue]].

        > [!NOTE]
        > On most days.
        """
      }
      let text = "---\nkind: quiz\nshuffle: no\n---\n# Colours\n\n" + questions.joined(separator: "\n\n") + "\n"
      quiz = try workspace.write(text, to: "course/quiz.md").path
    }

    private static func name(_ number: Int) -> String { String("000\(number)".suffix(3)) }

    @Test("A terminal that goes away in any way: gone within a second, every answer kept, and half of one too")
    func blows() throws {
      var random = SystemRandomNumberGenerator()
      let rounds = Torture.count(short: 36, full: 1000)
      var learner = 0
      for round in 0..<rounds {
        // No quiz is endless.
        if round % 100 == 0 {
          learner += 1
          #expect(try workspace.lectern(["learners", "add", "ana\(learner)"]).status == .exited(0))
        }
        let blow = Blow.allCases[round % Blow.allCases.count]
        try play(blow, round: round, learner: "ana\(learner)", using: &random)
      }
    }

    @Test("A terminal that goes away in the middle of much typing: gone within a second, the journal whole")
    func middle() throws {
      var random = SystemRandomNumberGenerator()
      for round in 0..<Torture.count(short: 12, full: 300) {
        let learner = "ana\(round / 4)"
        if round % 4 == 0 { #expect(try workspace.lectern(["learners", "add", learner]).status == .exited(0)) }
        let blow: Blow = [.hangUp, .closedWindow, .closedUnheard, .shutdown][round % 4]
        let before = try events(of: learner).count
        let program = try start(blow, learner: learner, columns: 80, rows: 24)
        _ = try program.moment(of: "Colour")
        program.type(String(repeating: "blue\r\r", count: 100))
        // A moment passes that is no multiple of anything.
        let end = ContinuousClock.now + .microseconds(Int.random(in: 0...50_000, using: &random))
        while ContinuousClock.now < end {}
        try deal(blow, to: program, using: &random)
        try expectEnd(of: program, "round \(round), \(blow)")
        let events = try events(of: learner)
        #expect(events.count >= before && events.enumerated().allSatisfy { $1.sequence == $0 + 1 }, "round \(round)")
      }
    }

    @Test("Line by line, too: the end of the terminal is the end of the program, heard of or not")
    func plain() throws {
      var random = SystemRandomNumberGenerator()
      #expect(try workspace.lectern(["learners", "add", "ana"]).status == .exited(0))
      for (round, blow) in [Blow.hangUp, .closedWindow, .closedUnheard, .shutdown].enumerated() {
        let program = try start(blow, learner: "ana", columns: 80, rows: 24, more: ["--plain"])
        _ = try program.moment(of: "Colour " + Self.name(round + 1))
        program.type("blue\n")
        _ = try program.moment(of: "Right")
        try deal(blow, to: program, using: &random)
        try expectEnd(of: program, "\(blow)")
        #expect(try answers(of: "ana") == round + 1, "\(blow)")
      }
    }

    private func expectEnd(of program: TerminalProgram, _ told: String) throws {
      let start = ContinuousClock.now
      let status = try #require(program.end(within: .seconds(20)), "\(told): goes on")
      let time = ContinuousClock.now - start
      #expect(time < .seconds(1), "\(told): gone after \(time)")
      #expect(!ExitStatus(waitStatus: status).isCrash, "\(told): \(ExitStatus(waitStatus: status))")
    }

    /// Goes on with the quiz, answers a little, types half an answer, and deals the blow.
    private func play(
      _ blow: Blow, round: Int, learner: String, using random: inout some RandomNumberGenerator
    ) throws {
      let told = "round \(round), \(blow)"
      let before = try answers(of: learner)
      let size = [(80, 24), (40, 12), (200, 60)].randomElement(using: &random) ?? (80, 24)
      let program = try start(blow, learner: learner, columns: size.0, rows: size.1)
      if try events(of: learner).isEmpty {
        _ = try program.moment(of: "Enter")
        program.type("\r")
      }
      // Where it was left, to the question.
      _ = try program.moment(of: "Colour " + Self.name(before + 1))
      // What was begun last time stands there again: Ctrl-U takes it away.
      program.type("\u{15}")
      let count = Int.random(in: 0...3, using: &random)
      for number in 0..<count {
        program.type("blue\r")
        _ = try program.moment(of: "Right")
        program.type("\r")
        _ = try program.moment(of: "Colour " + Self.name(before + number + 2))
      }
      // The last letter stands nowhere else: when it is painted, all of them have been taken in.
      let last = ["\u{E9}", "\u{F8}", "\u{E5}", "\u{FE}", "\u{F1}"][round % 5]
      let half = "gr" + String(repeating: "e", count: round % 7) + last
      program.type(half)
      _ = try program.moment(of: last)

      try deal(blow, to: program, using: &random)
      try expectEnd(of: program, told)
      #expect(try answers(of: learner) == before + count, "\(told)")
      let end = try #require(try events(of: learner).last)
      #expect(end.fields["draft"] as? [String] == [half], "\(told): the last event is \(end.fields)")
    }

    private func start(_ blow: Blow, learner: String, columns: Int, rows: Int, more: [String] = []) throws
      -> TerminalProgram
    {
      let script =
        switch blow {
        case .closedUnheard: "trap '' HUP; exec \"$@\""
        // As a shell does it at a prompt: whoever waits hears of the stop, and continues.
        case .stopped: "set -m; \"$@\"; echo stopped; read _; fg"
        default: "exec \"$@\""
        }
      let command = [Workspace.binary.path, "play", quiz, "--learner", learner] + more
      return try TerminalProgram(
        ["/bin/sh", "-c", script, "sh"] + command, environment: workspace.environment, columns: columns, rows: rows)
    }

    private func deal(
      _ blow: Blow, to program: TerminalProgram, using random: inout some RandomNumberGenerator
    ) throws {
      switch blow {
      case .hangUp: program.signal(SIGHUP)
      case .shutdown: program.signal(SIGTERM)
      case .closedWindow, .closedUnheard: break
      case .stopped:
        program.type("\u{1A}")
        _ = try program.moment(of: "stopped")
        program.type("\n")
        _ = try program.moment(of: "Colour")
      case .storm:
        for _ in 0..<50 {
          program.resize(columns: .random(in: 1...200, using: &random), rows: .random(in: 1...60, using: &random))
        }
      }
      if blow != .hangUp, blow != .shutdown { program.hangUp() }
    }

    private func events(of learner: String) throws -> [RecordedEvent] {
      try workspace.events(inFolder: workspace.data.appending(path: "learners/\(learner)"))
    }

    private func answers(of learner: String) throws -> Int {
      try events(of: learner).filter { $0.type == "answered" }.count
    }
  }
}
