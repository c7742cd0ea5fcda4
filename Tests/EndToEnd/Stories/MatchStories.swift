import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Team matches at a real terminal, and the commands that tell of them.
  @Suite("Matches") struct Matches {
    private let workspace: Workspace
    private let quiz: String

    init() throws {
      workspace = try Workspace(courses: [])
      let questions = (1...8).map { number in
        """
        ## Number \(number)
        `id: n-\(number)`

        What comes after *\(number)*, in [the book]? Say it: 1. or 2.

        - [x] \(number + 1)
        - [ ] # nothing *at all*
        - [ ] - \(number)_a

        > [!NOTE]
        > It is one more: \(number) + 1.
        """
      }
      quiz = try workspace.write(
        "---\nkind: quiz\nshuffle: no\n---\n# Counting\n\n" + questions.joined(separator: "\n\n") + "\n", to: "quiz.md"
      ).path
    }

    private func start(_ arguments: [String]) throws -> TerminalProgram {
      try TerminalProgram(
        [Workspace.binary.path, "team", quiz] + arguments, environment: workspace.environment, columns: 80, rows: 24)
    }

    /// Types keys, Enter not sooner than the program takes it for another one, and waits for what they bring.
    private func type(_ keys: String, into program: TerminalProgram, until words: String) throws {
      if keys == "\r" { _ = program.watch(for: .milliseconds(750)) }
      program.type(keys)
      _ = try program.moment(of: words)
    }

    /// The journal's lines of the newest match, as far as they are whole.
    private func events() throws -> [[String: Any]] {
      let folder = workspace.data.appending(path: "matches")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".jsonl") }
      guard let name = names.max() else { return [] }
      let lines = try Data(contentsOf: folder.appending(path: name)).split(separator: UInt8(ascii: "\n"))
      return lines.compactMap { try? JSONSerialization.jsonObject(with: $0) as? [String: Any] }
    }

    /// Takes what the program prints until its journal has so many events of a type.
    private func wait(for count: Int, _ type: String, from program: TerminalProgram) throws -> [[String: Any]] {
      let deadline = ContinuousClock.now + .seconds(20)
      while ContinuousClock.now < deadline {
        let found = try events().filter { $0["type"] as? String == type }
        if found.count >= count { return found }
        _ = program.watch(for: .milliseconds(5))
      }
      throw StoryFailure("there were not \(count) events of type \(type) within 20 seconds")
    }

    @Test(
      "Pairs of buzzers: whoever is read first wins by more than 25 ms, and what comes with one read is a photo finish")
    func pairs() throws {
      let program = try start(["--mode", "buzz", "--teams", "Red,Blue", "--seed", "1"])
      _ = try program.moment(of: "Start")
      for (keys, words) in [
        ("s", "Red: press"), ("q", "Blue: press"), ("p", "Now all"), ("\r", "Listen"), ("\r", "Question 1"),
        ("\r", "BUZZ!"),
      ] {
        try type(keys, into: program, until: words)
      }
      var random = SystemRandomNumberGenerator()
      var wrong: [String] = []
      let count = Torture.count(short: 300, full: 3000)
      for round in 0..<count {
        let first = Int.random(in: 0...1, using: &random)
        let keys = first == 0 ? ["q", "p"] : ["p", "q"]
        if round % 3 == 2 {
          program.type(keys.joined())
        } else {
          // Once this is shown, the press was read: the second one is later by more than the photo finish.
          program.type(keys[0])
          _ = try program.moment(of: "was first")
          let end = ContinuousClock.now + .microseconds(Int.random(in: 25_000...32_000, using: &random))
          while ContinuousClock.now < end {}
          program.type(keys[1])
        }
        let buzz = try wait(for: round + 1, "buzzed", from: program)[round]
        let photo = (buzz["photo"] as? [Int] ?? []).sorted()
        let isFair = round % 3 == 2 ? photo == [0, 1] : photo.isEmpty && buzz["team"] as? Int == first
        if !isFair { wrong.append("round \(round): \(buzz)") }
        // Taken back, the buzzers wait for the host, with the clock as it stood: there has to be more time.
        program.type("\u{15}")
        _ = try wait(for: round + 1, "undone", from: program)
        program.type("\u{14}\r")
        // All that was printed before is taken with it.
        _ = try program.moment(of: "BUZZ!")
      }
      #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    }

    @Test("Killed in the middle, the match goes on at its question with its score")
    func killed() throws {
      let program = try start(["--teams", "Red,Blue", "--seed", "1", "--questions", "4"])
      _ = try program.moment(of: "Start")
      for (keys, words) in [
        ("s", "Teams answer"), ("\r", "Listen"), ("\r", "your turn"), ("a", "CORRECT"), ("\r", "Listen"),
      ] {
        try type(keys, into: program, until: words)
      }
      program.signal(SIGKILL)
      _ = program.end(within: .seconds(20))
      let scores = try workspace.lectern(["matches", "show"]).output
      #expect(scores.contains("Not over: question 2 of 4."))
      #expect(scores.contains("10"))
      let again = try start([])
      _ = try again.moment(of: "Resume question 2?")
      again.type("\r")
      _ = try again.moment(of: "PAUSED")
      let after = try workspace.lectern(["matches", "show"]).output
      #expect(after == scores)
    }

    @Test("A match through a pipe, and what the commands say of it")
    func commands() throws {
      let empty = try workspace.lectern(["matches"])
      #expect(empty.output == "No match has been played here yet.\n")
      #expect(try workspace.lectern(["matches", "show"]).status == .exited(1))
      let run = try workspace.lectern(
        ["team", quiz, "--plain", "--teams", "=Red,Blue", "--questions", "2", "--seed", "4"],
        input: "\n\n\nb\na\n\n\nb\nc\npoints 2 3 a, \"good\" one\n\n\n\nb\n")
      #expect(run.status == .exited(0), "\(run.output)\(run.errors)")
      #expect(run.output.contains("yours to steal"))
      let list = try workspace.lectern(["matches", "list"]).output
      #expect(list.contains("rounds  Counting"))
      let show = try workspace.lectern(["matches", "show"]).output
      #expect(show.contains("Most missed:"), "\(show)")
      let csv = try workspace.lectern(["matches", "export", "--format", "csv"]).output
      #expect(csv.hasPrefix("match,number,id,question,team,answer,right,void,tieBreak,points,ms\r\n"))
      #expect(csv.contains(",'=Red,"))
      let json = try workspace.lectern(["matches", "export", "--format", "json"]).output
      let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
      #expect((object["questions"] as? [Any])?.isEmpty == false)
      let review = try workspace.lectern(["matches", "review"])
      let file = try workspace.write(review.output, to: "again.md").path
      let check = try workspace.lectern(["check", file])
      #expect(check.status == .exited(0), "\(check.output)\(check.errors)\n\(review.output)")
      #expect(review.output.contains("`id: n-"))
      // What had meaning in Markdown is text again.
      let played = try workspace.lectern(["team", file, "--plain", "--seed", "4"], input: "\n\n\nleave\nq\n").output
      #expect(played.contains("# nothing at all"), "\(played)")
      #expect(played.contains("in [the book]? Say it: 1. or 2."), "\(played)")
      #expect(try workspace.lectern(["matches", "missed"]).output.contains("of"))
      #expect(try workspace.lectern(["matches", "export", "../../etc"]).status == .exited(1))
    }

    @Test("Wrong usage says what is meant")
    func usage() throws {
      #expect(try workspace.lectern(["team", quiz, "--teams", "Red"]).status == .exited(2))
      #expect(try workspace.lectern(["team", quiz, "--questions", "0"]).status == .exited(2))
      #expect(try workspace.lectern(["team", "nowhere.md"]).status == .exited(2))
      #expect(try workspace.lectern(["team", quiz, "--mode", "chess"]).status == .exited(2))
    }
  }
}
