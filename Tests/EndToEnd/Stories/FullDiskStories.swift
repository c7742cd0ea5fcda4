#if os(Linux)
  import Foundation
  import TestSupport
  import Testing

  extension EndToEnd {
    /// A disk that is really full: a file system of 64 KiB in memory, mounted where only the program under test sees it.
    @Suite("A full disk") struct FullDisk {
      private let workspace: Workspace

      init() throws { workspace = try Workspace(courses: [Workspace.storiesCourse]) }

      /// A place with a small file system of its own for the data folder, and then a program (unshare(1), mount(8)).
      private static let mounting = [
        "unshare", "-Urm", "sh", "-c", "mount -t tmpfs -o size=64k tmpfs \"$LECTERN_DATA\" && exec \"$0\" \"$@\"",
      ]

      /// Whether this system lets its users mount anything; where it does not, a limit on file sizes stands in
      /// (`Unsaved`).
      static func isPossible() -> Bool {
        let environment = ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LECTERN_DATA": NSTemporaryDirectory()]
        return (try? Command.run(mounting + ["true"], environment: environment).status) == .exited(0)
      }

      @Test(
        "Full in the middle of a quiz: said at once, nothing half written, and all of it saved when there is room",
        .enabled(if: isPossible()))
      func fills() throws {
        let questions = (1...200).map { "## Colour \($0)\n\nThe sky is [[blue]].\n\n> [!NOTE]\n> On most days." }
        let quiz = try workspace.write(
          "---\nkind: quiz\nshuffle: no\n---\n# Colours\n\n" + questions.joined(separator: "\n\n") + "\n",
          to: "course/quiz.md")
        let program = try TerminalProgram(
          ["/usr/bin/env"] + Self.mounting + [Workspace.binary.path, "play", quiz.path],
          environment: workspace.environment, columns: 80, rows: 24)
        _ = try program.moment(of: "name")
        program.type("ana\r")
        _ = try program.moment(of: "Colours")
        program.type("\r")
        _ = try program.moment(of: "The sky")
        // What the program sees, seen from outside (proc(5)).
        let disk = URL(filePath: "/proc/\(program.id)/root" + workspace.data.path)
        func answered() throws -> Int {
          let journal = try workspace.events(inFolder: disk.appending(path: "learners/ana"))
          return journal.filter { $0.type == "answered" }.count
        }

        let filler = disk.appending(path: "filler")
        fill(filler)
        // The journal's last page may have room for some more.
        var count = 0
        var isSaved = true
        while isSaved {
          try #require(count < 100, "the disk takes more than it holds")
          program.type("blue\r")
          _ = try program.moment(of: "Right")
          count += 1
          // Of an answer that found no room not a byte is there: whole lines alone are read, or it throws.
          isSaved = try answered() == count
          let banner = Array("not being saved: the disk is full".utf8)
          #expect((program.seen.firstRange(of: banner) == nil) == isSaved, "answer \(count)")
          program.type("\r")
          _ = try program.moment(of: "The sky")
        }
        #expect(try answered() == count - 1)
        program.type("blue\r")
        _ = try program.moment(of: "Right")
        count += 1

        let end = Date.now
        try FileManager.default.removeItem(at: filler)
        program.type("\r")
        _ = try program.moment(of: "The sky")
        program.type("blue\r")
        _ = try program.moment(of: "Right")
        count += 1
        #expect(try answered() == count)
        // What waited tells when it happened, not when there was room.
        let format = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        let times = try workspace.events(inFolder: disk.appending(path: "learners/ana")).filter {
          $0.type == "answered"
        }
        .map { try Date($0.fields["at"] as? String ?? "", strategy: format) }
        #expect(times.filter { $0 <= end }.count == count - 1)
        program.type("\u{3}")
        #expect(program.end(within: .seconds(20)) == 0)
      }

      private func quiz() throws -> URL {
        let questions = (1...4).map { "## Sum \($0)\n\nWhat is \($0) + 1?\n\n- [x] \($0 + 1)\n- [ ] \($0)" }
        return try workspace.write(
          "---\nkind: quiz\nshuffle: no\n---\n# Sums\n\n" + questions.joined(separator: "\n\n") + "\n", to: "quiz.md")
      }

      @Test(
        "A match on a disk that fills: told before the start and in the middle; left and gone on with, it loses nothing",
        .enabled(if: isPossible()))
      func match() throws {
        let program = try TerminalProgram(
          ["/usr/bin/env"] + Self.mounting + [Workspace.binary.path, "team", try quiz().path, "--teams", "Red,Blue"],
          environment: workspace.environment, columns: 80, rows: 24)
        _ = try program.moment(of: "Start")
        let disk = URL(filePath: "/proc/\(program.id)/root" + workspace.data.path)
        let filler = disk.appending(path: "filler")
        fill(filler)
        // The lobby looks again whenever it comes into sight.
        program.type("r")
        _ = try program.moment(of: "Rules")
        program.type("\u{1B}")
        _ = try program.moment(of: "A match could not be saved here: the disk is full")
        try FileManager.default.removeItem(at: filler)
        for (keys, words) in [("s", "Teams answer"), ("\r", "Listen"), ("\r", "your turn")] {
          // An Enter that follows another one at once may be a key held too long.
          if keys == "\r" { _ = program.watch(for: .milliseconds(750)) }
          program.type(keys)
          _ = try program.moment(of: words)
        }
        fill(filler)
        let folder = disk.appending(path: "matches")
        /// How many corrections of the one match the disk has.
        func corrections() throws -> Int {
          let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".jsonl") }
          try #require(names.count == 1)
          let text = try String(contentsOf: folder.appending(path: names[0]), encoding: .utf8)
          return text.split(separator: "\n").count { $0.contains("\"type\":\"adjusted\"") }
        }
        // The journal's last page may have room for some more.
        var count = 0
        var isSaved = true
        while isSaved {
          try #require(count < 100, "the disk takes more than it holds")
          program.type("s")
          _ = try program.moment(of: "whose points")
          program.type("\r")
          _ = try program.moment(of: "points and a reason")
          program.type("+1 \(String(repeating: "x", count: 40))\r")
          _ = try program.moment(of: "PAUSED")
          count += 1
          isSaved = try corrections() == count
          let banner = "not being saved: the disk is full"
          // It stands below that word, and may come in the same bytes or after them.
          let isTold = program.seen.firstRange(of: Array(banner.utf8)) != nil
          if isSaved { #expect(!isTold, "correction \(count)") } else if !isTold { _ = try program.moment(of: banner) }
        }
        for (keys, words) in [
          ("\u{1B}", "Esc stays. 1 change"), ("\r", "Resume question 1 of"), ("\r", "PAUSED"),
        ] {
          program.type(keys)
          _ = try program.moment(of: words)
        }
        try FileManager.default.removeItem(at: filler)
        program.type("s")
        _ = try program.moment(of: "whose points")
        program.type("\r")
        _ = try program.moment(of: "points and a reason")
        program.type("+1 last\r")
        _ = try program.moment(of: "PAUSED")
        #expect(try corrections() == count + 1)
        program.type("\u{3}")
        #expect(program.end(within: .seconds(20)) == 0)
      }

      @Test("A match in a folder that cannot be written is told of in the lobby", .enabled(if: isPossible()))
      func readOnly() throws {
        let mounting = Self.mounting.map { $0.replacing("size=64k", with: "size=64k,ro") }
        let program = try TerminalProgram(
          ["/usr/bin/env"] + mounting + [Workspace.binary.path, "team", try quiz().path, "--teams", "Red,Blue"],
          environment: workspace.environment, columns: 80, rows: 24)
        _ = try program.moment(of: "A match could not be saved here: the disk is read-only")
        for (keys, words) in [
          ("s", "Teams answer"), ("\r", "not being saved: the disk is read-only"), ("\r", "your turn"),
          ("a", "CORRECT"),
          ("\u{1B}", "4 changes are not"), ("\r", "Resume question 1 of"), ("\r", "CORRECT"),
          ("\u{3}", "4 changes of a match are not saved."), ("q", ""),
        ] {
          if keys == "\r" { _ = program.watch(for: .milliseconds(750)) }
          program.type(keys)
          if !words.isEmpty { _ = try program.moment(of: words) }
        }
        // waitpid(2): it ended with status 1.
        #expect(program.end(within: .seconds(20)) == 256)
      }

      private func fill(_ file: URL) {
        let descriptor = open(file.path, O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
        let page = [UInt8](repeating: 0x78, count: 4096)
        while write(descriptor, page, page.count) == page.count {}
        close(descriptor)
      }
    }
  }
#endif
