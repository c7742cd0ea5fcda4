import Foundation
import Testing

extension EndToEnd {
  /// Who learns at a place, told and changed from the command line.
  @Suite("Learners") struct LearnersStories {
    private let workspace: Workspace

    init() throws { workspace = try Workspace(courses: [Workspace.storiesCourse]) }

    private func take(quizAs name: String) throws {
      let run = try workspace.lectern(
        ["play", Story.file("quiz.md"), "--plain", "--learner", name], input: "2\n\n1 3\n2\n")
      #expect(run.status == .exited(0), "\(run.output)\(run.errors)")
    }

    private func json(_ text: some StringProtocol) throws -> [String: Any] {
      try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test("Learners are added, listed, renamed, exported and erased; then nothing is left of the name")
    func fromBeginningToEnd() throws {
      #expect(try workspace.lectern(["learners"]).output == "Nobody has learned here yet.\n")
      #expect(try workspace.lectern(["learners", "add", "Ana"]).output == "Ana can begin: lectern --learner Ana\n")
      let taken = try workspace.lectern(["learners", "add", "ana"])
      #expect(taken.status == .exited(1) && taken.errors.contains("Somebody is called \"Ana\" already"))
      try take(quizAs: "ana")

      let list = try workspace.lectern(["learners", "list"]).output
      #expect(list.contains(/^Ana  ana  last active \d{4}-\d\d-\d\d \d\d:\d\d  \d+ events\n$/), "\(list)")
      let line = try json(try workspace.lectern(["learners", "list", "--json"]).output)
      #expect(line["name"] as? String == "Ana" && line["folder"] as? String == "ana")
      #expect(line["events"] as? Int == (try workspace.events().count))

      let renamed = try workspace.lectern(["learners", "rename", "Ana", "Zo\u{EB} L\u{F3}pez"])
      #expect(renamed.output == "Ana is called Zo\u{EB} L\u{F3}pez now; the folder is still ana.\n")
      let exported = try workspace.lectern(["learners", "export", "zo\u{EB} l\u{F3}pez"]).output
      #expect((try json(exported)["events"] as? [Any])?.count == (try workspace.events().count))
      let file = workspace.folder.appending(path: "export.json").path
      #expect(try workspace.lectern(["learners", "export", "ana", "--output", file]).status == .exited(0))
      let again = try workspace.lectern(["learners", "export", "ana", "--output", file])
      #expect(again.status == .exited(1) && again.errors.contains("--force"))

      let unsure = try workspace.lectern(["learners", "erase", "ana"], input: "Zo\u{EB} L\u{F3}pez\n")
      #expect(unsure.status == .exited(2) && unsure.errors.contains("--yes") && workspace.learnerFolders().count == 1)
      let erased = try workspace.lectern(["learners", "erase", "ana", "--yes"])
      #expect(erased.output == "Everything that was held of Zo\u{EB} L\u{F3}pez is gone.\n", "\(erased.errors)")
      #expect(workspace.learnerFolders().isEmpty)
      let gone = try workspace.lectern(["learners", "export", "ana"])
      #expect(gone.status == .exited(1) && gone.errors.contains("Nobody called \"ana\" learns here"))
    }

    @Test("Settings are set and listed, the summary counts by them, and what is no setting is refused with a reason")
    func settings() throws {
      _ = try workspace.lectern(["learners", "add", "Ana"])
      let set = try workspace.lectern(["learners", "set", "ana", "daily-limit=30", "day-ends=03:00"])
      #expect(set.output == "Ana: at most 30 reviews a day, which ends at 03:00.\n", "\(set.errors)")
      #expect(try workspace.lectern(["learners"]).output.contains("at most 30 reviews a day, which ends at 03:00"))
      let line = try json(try workspace.lectern(["learners", "list", "--json"]).output)
      #expect(line["dailyLimit"] as? Int == 30 && line["dayEnds"] as? String == "03:00")
      let wrong = try workspace.lectern(["learners", "set", "ana", "day-ends=25:00"])
      #expect(wrong.status == .exited(1) && wrong.errors.contains("\"25:00\" is not what day-ends takes"))
      let unknown = try workspace.lectern(["learners", "set", "ana", "colour=red"])
      #expect(unknown.status == .exited(2) && unknown.errors.contains("daily-limit=…, a whole number"))
      let file = try #require(workspace.learnerFolders().first).appending(path: "learner.json")
      let text = try String(contentsOf: file, encoding: .utf8).replacing("03:00", with: "teatime")
      try Data(text.utf8).write(to: file)
      let doctor = try workspace.lectern(["doctor"])
      #expect(doctor.status == .exited(1) && doctor.output.contains("its setting dayEnds is not a time of day"))
      let start = try workspace.lectern(["--plain"], input: "q\n")
      #expect(start.status == .exited(0) && start.output.contains("its setting dayEnds is not a time of day"))
      #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }

    @Test("Of two learners with one name, the second is reached by the folder's name")
    func sharedName() throws {
      for id in ["ana", "ana-2"] {
        try workspace.write("{\"v\":1,\"name\":\"Ana\"}", to: "data/learners/\(id)/learner.json")
      }
      let unsure = try workspace.lectern(["learners", "erase", "Ana", "--yes"])
      #expect(unsure.status == .exited(1) && unsure.errors.contains("2 learners are called \"Ana\""))
      try take(quizAs: "ana-2")
      let lines = try workspace.lectern(["learners", "list", "--json"]).output.split(separator: "\n").map(json)
      #expect(lines.map { $0["folder"] as? String } == ["ana", "ana-2"])
      #expect(lines.map { $0["events"] as? Int == 0 } == [true, false])
    }

    @Test("An erasing that was cut off is finished by the next one, which need not find anybody")
    func cutOff() throws {
      _ = try workspace.lectern(["learners", "add", "Ana"])
      let folder = try #require(workspace.learnerFolders().first)
      let away = folder.deletingLastPathComponent().appending(path: ".erasing-1")
      try FileManager.default.moveItem(at: folder, to: away)
      let run = try workspace.lectern(["learners", "erase", "Ana", "--yes"])
      #expect(
        run.status == .exited(0) && run.output == "Erasing Ana, which had been cut off, is finished.\n", "\(run.errors)"
      )
      #expect(!FileManager.default.fileExists(atPath: away.path))
    }

    @Test("At a terminal the name is typed once more before anything is erased")
    func asks() throws {
      _ = try workspace.lectern(["learners", "add", "Ana"])
      let story = try Story(program: ["sh", "-i"], in: workspace)
      try story.waitUntil("the shell's prompt") { $0.cursorLine.hasPrefix("ready>") }
      try story.run("lectern learners erase ana")
      try story.waitFor("Type the name to go on:")
      try story.type("yes")
      try story.press(.enter)
      #expect(try story.waitForShell() == 1)
      #expect(try story.screen().contains("Nothing was erased.") && workspace.learnerFolders().count == 1)
      try story.run("lectern learners erase ana")
      try story.waitUntil("the question again") { $0.cursorLine.hasPrefix("Type the name to go on:") }
      try story.type("Ana")
      try story.press(.enter)
      #expect(try story.waitForShell() == 0)
      #expect(workspace.learnerFolders().isEmpty)
    }
  }
}
