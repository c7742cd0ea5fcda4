// Clocks are set by faketime(1), which Linux has.
#if os(Linux)
  import Foundation
  import TestSupport
  import Testing

  extension EndToEnd {
    /// Clocks on the wall that jump while someone learns; the clock that measures goes on as it does in life.
    @Suite("Clocks") struct Clocks {
      private let workspace: Workspace
      private let clock: URL

      init() throws {
        workspace = try Workspace(courses: [Workspace.storiesCourse])
        clock = workspace.folder.appending(path: "clock")
        #expect(try workspace.lectern(["learners", "add", "ana"]).status == .exited(0))
      }

      /// What the clock on the wall says from now on, as in `2026-11-27T10:00:00Z`.
      private func set(_ time: String) throws {
        let seconds = Int(try Date(time, strategy: .iso8601).timeIntervalSince1970)
        // Replaced at once: it is read whenever the program asks for the time.
        try Data("@\(seconds)\n".utf8).write(to: clock, options: .atomic)
      }

      /// `lectern` in a zone, whose clock on the wall is set by `set(_:)`.
      private func clocked(_ arguments: [String], zone: String) -> (command: [String], environment: [String: String]) {
        // faketime knows where its library lies; what it is to say comes from the file.
        let shell = "exec faketime -f +0 env -u FAKETIME \"$0\" \"$@\""
        let settings = [
          "FAKETIME_TIMESTAMP_FILE": clock.path, "FAKETIME_FMT": "%s", "FAKETIME_NO_CACHE": "1",
          "FAKETIME_DONT_FAKE_MONOTONIC": "1",
          "DONT_FAKE_MONOTONIC": "1", "TZ": zone,
        ]
        return (
          ["/bin/sh", "-c", shell, Workspace.binary.path] + arguments, workspace.environment.merging(settings) { $1 }
        )
      }

      private func run(_ arguments: [String], zone: String = "UTC", input: String = "") throws -> Command {
        let (command, environment) = clocked(arguments, zone: zone)
        return try Command.run(command, environment: environment, input: input)
      }

      /// Plays the quiz on the full screen, its questions at these times; what the journal says then.
      private func play(_ times: [String], zone: String) throws -> [RecordedEvent] {
        try set(times[0])
        let (command, environment) = clocked(["play", Story.file("quiz.md")], zone: zone)
        let program = try TerminalProgram(command, environment: environment, columns: 80, rows: 24)
        _ = try program.moment(of: "Three questions")
        program.type("\r")
        for (number, (words, keys)) in [("greet someone", "a\r"), ("Which two", "ac\r"), ("say last", "b\r")]
          .enumerated()
        {
          _ = try program.moment(of: words)
          try set(times[number + 1])
          program.type(keys)
          _ = try program.moment(of: "Right")
          program.type("\r")
        }
        _ = try program.moment(of: "100")
        program.type("\u{3}")
        #expect(program.end(within: .seconds(20)) == 0)
        return try workspace.events()
      }

      private func expectSane(_ events: [RecordedEvent]) {
        #expect(events.enumerated().allSatisfy { $1.sequence == $0 + 1 })
        let durations = events.compactMap { ($0.fields["ms"] as? NSNumber)?.intValue }
        #expect(durations.count >= 3 && durations.allSatisfy { (0..<60_000).contains($0) }, "\(durations)")
      }

      private func times(_ events: [RecordedEvent], _ type: String) -> [String] {
        events.filter { $0.type == type }.compactMap { $0.fields["at"] as? String }
      }

      @Test("Set back and forward by ten years: the order is that of the numbers, no time is negative, nothing is lost")
      func tenYears() throws {
        let events = try play(
          ["2026-11-27T10:00:00Z", "2016-11-27T10:00:00Z", "2036-11-27T10:00:00Z", "2026-11-27T10:05:00Z"], zone: "UTC")
        expectSane(events)
        #expect(times(events, "answered").map { $0.prefix(10) } == ["2016-11-27", "2036-11-27", "2026-11-27"])

        // All three come up by the right clock: the overdue, the one dated ahead, and the new one on its day.
        try set("2026-11-29T11:00:00Z")
        let progress = ["progress", "--json", "--courses", Workspace.storiesCourse.path]
        let object = try JSONSerialization.jsonObject(with: Data(try run(progress).output.utf8))
        let json = try #require(object as? [String: Any])
        #expect((json["reviews"] as? [String: Any])?["today"] as? Int == 3)
        let item = (json["courses"] as? [[String: Any]])?.first.flatMap { $0["items"] as? [[String: Any]] }?
          .first { $0["item"] as? String == "stories/quiz" }
        #expect(item?["bestPercent"] as? Int == 100)

        // Reviewed once by the right clock, none of them comes up a second time.
        let review = ["--plain", "--courses", Workspace.storiesCourse.path]
        let first = try run(review, input: "r\n1\n\n2\n\n1 3\n\nq\n")
        #expect(times(try workspace.events(), "reviewed").count == 3, "\(first.output)\(first.errors)")
        try set("2026-11-29T11:00:30Z")
        let (second, health) = (try run(review, input: "q\n"), try run(["doctor", "--repair"]))
        #expect(!second.output.contains("Review:"), "\(second.output)")
        #expect(health.status == .exited(0) && !health.output.contains("events.jsonl"), "\(health.output)")
      }

      @Test("Across both changes of summer time: local times are told, and the hour that comes twice puts nothing back")
      func summerTime() throws {
        for (hour, due, offsets) in [
          ("2026-10-25", "2026-10-27", ["+02:00", "+01:00"]), ("2026-03-29", "2026-03-31", ["+01:00", "+02:00"]),
        ] {
          let story = try Clocks()
          // 01:00 UTC is the moment of both changes, in all of the European Union.
          let events = try story.play(
            ["00:58:00", "00:59:30", "01:00:30", "01:10:00"].map { "\(hour)T\($0)Z" }, zone: "Europe/Berlin")
          story.expectSane(events)
          let told = story.times(events, "answered")
          #expect(told.map { String($0.suffix(6)) } == [offsets[0], offsets[1], offsets[1]], "\(told)")
          // Two days on they come up with the day, at four o'clock of the new time.
          let morning = offsets[1] == "+01:00" ? "03:00:10Z" : "02:00:10Z"
          try story.set("\(due)T\(morning)")
          let progress = try story.run(["progress", "--courses", Workspace.storiesCourse.path], zone: "Europe/Berlin")
          #expect(progress.output.contains("3 due today"), "\(progress.output)")
        }
      }
    }
  }
#endif
