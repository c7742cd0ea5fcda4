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

    /// The newest match's journal, as far as its lines are whole, read on from where it was read last.
    private final class Journal {
      private let folder: URL
      private var file: FileHandle?
      private var rest = Data()
      private var events: [String: [[String: Any]]] = [:]

      init(_ workspace: Workspace) { folder = workspace.data.appending(path: "matches") }

      /// The events of a type.
      func events(_ type: String) throws -> [[String: Any]] {
        if file == nil {
          let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".jsonl") }
          file = try names.max().map { try FileHandle(forReadingFrom: folder.appending(path: $0)) }
        }
        rest += try file?.readToEnd() ?? Data()
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
          let event = try JSONSerialization.jsonObject(with: rest[..<end]) as? [String: Any]
          events[event?["type"] as? String ?? "", default: []] += [event].compactMap { $0 }
          rest = Data(rest[(end + 1)...])
        }
        return events[type] ?? []
      }

      /// Takes what the program prints until there are so many events of a type; the last of them.
      func wait(for count: Int, _ type: String, from program: TerminalProgram) throws -> [String: Any] {
        let deadline = ContinuousClock.now + .seconds(20)
        while ContinuousClock.now < deadline {
          let found = try events(type)
          if found.count >= count { return found[count - 1] }
          _ = program.watch(for: .milliseconds(1))
        }
        throw StoryFailure("there were not \(count) events of type \(type) within 20 seconds")
      }
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
        try program.typeUnhurried(keys, until: words)
      }
      var random = SystemRandomNumberGenerator()
      var wrong: [String] = []
      let journal = Journal(workspace)
      let photos = 100
      let pairs = Torture.count(short: 200, full: 10_000)
      for round in 0..<(photos + pairs) {
        let first = Int.random(in: 0...1, using: &random)
        let keys = first == 0 ? ["q", "p"] : ["p", "q"]
        let isPhoto = round < 3 * photos && round % 3 == 2
        if isPhoto {
          program.type(keys.joined())
        } else {
          // Once this is shown, the press was read: the second one is later by more than the photo finish.
          program.type(keys[0])
          _ = try program.moment(of: "was first")
          let end = ContinuousClock.now + .microseconds(Int.random(in: 25_000...32_000, using: &random))
          while ContinuousClock.now < end {}
          program.type(keys[1])
        }
        let buzz = try journal.wait(for: round + 1, "buzzed", from: program)
        let photo = (buzz["photo"] as? [Int] ?? []).sorted()
        let isFair = isPhoto ? photo == [0, 1] : photo.isEmpty && buzz["team"] as? Int == first
        if !isFair { wrong.append("round \(round): \(buzz)") }
        // Taken back, the buzzers wait for the host, who gives more time: the match goes on for long.
        program.type("\u{15}")
        _ = try journal.wait(for: round + 1, "undone", from: program)
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
        try program.typeUnhurried(keys, until: words)
      }
      program.signal(SIGKILL)
      _ = program.end(within: .seconds(20))
      let scores = try workspace.lectern(["matches", "show"]).output
      #expect(scores.contains("Not over: question 2 of 4."))
      #expect(scores.contains("10"))
      let again = try start([])
      _ = try again.moment(of: "Resume question 2 of")
      again.type("\u{1B}[A\r")
      _ = try again.moment(of: "PAUSED")
      let after = try workspace.lectern(["matches", "show"]).output
      #expect(after == scores.replacing("\nNot over", with: "\nIt is being played just now.\nNot over"))
    }

    @Test("Two windows at one match: who plays it keeps it, stopped as well, and who is killed lets it go")
    func windows() throws {
      let playing = try start(["--teams", "Red,Blue", "--seed", "1", "--questions", "4"])
      _ = try playing.moment(of: "Start")
      for (keys, words) in [("s", "Teams answer"), ("\r", "Listen"), ("\r", "your turn"), ("a", "CORRECT")] {
        try playing.typeUnhurried(keys, until: words)
      }
      let other = try start([])
      _ = try other.moment(of: "Played in another window: question 1")
      other.type("\u{1B}[A\r")
      _ = try other.moment(of: "cannot be gone on with")
      playing.signal(SIGSTOP)
      let list = try workspace.lectern(["matches", "list"]).output
      #expect(list.contains("being played: question 1 of 4"), "\(list)")
      let id = try #require(list.split(separator: " ").first.map(String.init))
      #expect(try workspace.lectern(["matches", "export", id]).output.contains("10,"))
      let refused = try workspace.lectern(["team", "--resume", id])
      #expect(refused.status == .exited(1) && refused.errors.contains("being played in another window"))
      playing.signal(SIGKILL)
      _ = playing.end(within: .seconds(20))
      other.type("\r")
      // It has what was played meanwhile.
      _ = try other.moment(of: "CORRECT")
      #expect(try workspace.lectern(["team", "--resume", id, "--plain"]).status == .exited(1))
      other.signal(SIGTERM)
      _ = other.end(within: .seconds(20))
      let resumed = try workspace.lectern(["team", "--resume", id, "--plain"], input: "points 1 3 fair\nleave\nb\nq\n")
      #expect(resumed.status == .exited(0), "\(resumed.output)\(resumed.errors)")
      let show = try workspace.lectern(["matches", "show", id]).output
      #expect(show.contains("Red +3: fair") && !show.contains("being played"), "\(show)")
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
      #expect(list.contains("Rounds  Counting"))
      let show = try workspace.lectern(["matches", "show"]).output
      #expect(show.contains("Most missed:"), "\(show)")
      let csv = try workspace.lectern(["matches", "export", "--format", "csv"]).output
      #expect(csv.hasPrefix("match,number,id,question,team,answer,right,void,tieBreak,points,ms,joker,stake,"))
      #expect(csv.contains(",'=Red,"))
      #expect(csv.contains(",Blue,,,,,3,,,,,,,,,,,\"a, \"\"good\"\" one\"\r\n"), "\(csv)")
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
      // Another one that was only begun is not what is meant without an id.
      _ = try workspace.lectern(
        ["team", file, "--plain", "--seed", "4", "--teams", "Pink,Grey"], input: "\nleave\nq\n")
      #expect(try workspace.lectern(["matches", "list"]).output.contains("Pink"))
      #expect(try !workspace.lectern(["matches", "show"]).output.contains("Pink"))
      let missed = try workspace.lectern(["matches", "missed"]).output
      #expect(missed.contains(" right: ") && missed.hasSuffix(")\n"), "\(missed)")
      #expect(try workspace.lectern(["matches", "export", "../../etc"]).status == .exited(1))
    }

    @Test("Wrong usage says what is meant")
    func usage() throws {
      #expect(try workspace.lectern(["team", quiz, "--teams", "Red"]).status == .exited(2))
      #expect(try workspace.lectern(["team", quiz, "--questions", "0"]).status == .exited(2))
      #expect(try workspace.lectern(["team", "nowhere.md"]).status == .exited(2))
      #expect(try workspace.lectern(["team", quiz, "--mode", "chess"]).status == .exited(2))
      #expect(try workspace.lectern(["team", quiz, "--resume", "2026-11-28-1"]).status == .exited(2))
      #expect(try workspace.lectern(["team", "--resume", "2026-11-28-1"]).status == .exited(1))
    }
  }
}
