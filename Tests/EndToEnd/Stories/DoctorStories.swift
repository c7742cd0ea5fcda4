import Foundation
import Testing

extension EndToEnd {
  /// A data folder that something has happened to, and the command that says what.
  @Suite("The doctor at work") struct DoctorStories {
    private let workspace: Workspace

    init() throws {
      workspace = try Workspace(courses: [Workspace.storiesCourse])
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: workspace.data.path)
    }

    @Test("A damaged line and an open file are named, nothing changes until asked, and then all is well")
    func mends() throws {
      let run = try workspace.lectern(
        ["play", Story.file("quiz.md"), "--plain", "--learner", "Ana"], input: "2\n\n1 3\n2\n")
      #expect(run.status == .exited(0))
      let well = try workspace.lectern(["doctor"])
      #expect(well.status == .exited(0) && well.output == "Nothing is wrong in \(workspace.data.path).\n")

      let folder = try #require(workspace.learnerFolders().first)
      let journal = folder.appending(path: "events.jsonl")
      let before = try workspace.events().count
      var bytes = try Data(contentsOf: journal)
      bytes[5] ^= 1
      try bytes.write(to: journal)
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: journal.path)
      let ill = try workspace.lectern(["doctor"])
      #expect(ill.status == .exited(1))
      for words in [
        "learners/ana/events.jsonl: others may use it (mode 644), and it should be its owner's alone.",
        "learners/ana/events.jsonl: line 1 is damaged, and \(before - 1) good lines are there.",
        "2 things are wrong; lectern doctor --repair mends them.",
      ] { #expect(ill.output.contains(words), "\(ill.output)\(ill.errors)") }
      #expect(try Data(contentsOf: journal) == bytes)

      let mended = try workspace.lectern(["doctor", "--repair"])
      #expect(mended.status == .exited(0), "\(mended.output)\(mended.errors)")
      #expect(
        mended.output.contains(
          "learners/ana/events.jsonl had 1 damaged line, which was put into learners/ana/events.jsonl.damaged-"))
      #expect(mended.output.hasSuffix("Nothing is wrong in \(workspace.data.path).\n"))
      #expect(try workspace.events().count == before - 1)
    }

    @Test("An empty name of a folder is a slip, and never the standard folder")
    func emptyFolderName() throws {
      for command in [
        ["doctor"], ["learners", "erase", "ana", "--yes"], ["--plain"], ["play", Story.file("quiz.md")],
      ] {
        #expect(try workspace.lectern(command + ["--data="]).status == .exited(2), "\(command)")
        let run = try workspace.lectern(command + ["--data", ""])
        #expect(
          run.status == .exited(2) && run.errors.contains("--data needs"), "\(command) \(run.output)\(run.errors)")
      }
    }

    @Test("A name that could steer the terminal does not, and a folder that is not there is no fault")
    func strangeNames() throws {
      let nowhere = try workspace.lectern(["doctor", "--data", workspace.folder.path + "/nowhere"])
      #expect(nowhere.status == .exited(0))
      #expect(
        nowhere.output == "There is no folder \(workspace.folder.path)/nowhere, so nobody has learned there yet.\n")
      let file = workspace.folder.appending(path: "file")
      try Data("text".utf8).write(to: file)
      for command in [["doctor"], ["progress"], ["learners", "list"]] {
        let run = try workspace.lectern(command + ["--data", file.path])
        #expect(run.status == .exited(1) && (run.output + run.errors).contains("file"), "\(run.output)\(run.errors)")
        #expect(!run.output.contains("Nobody has learned"))
      }
      try FileManager.default.createDirectory(
        at: workspace.data.appending(path: "learners/a\u{1B}[2Jb"), withIntermediateDirectories: true)
      let run = try workspace.lectern(["doctor"])
      #expect(run.output.contains("a[2Jb") && !run.output.unicodeScalars.contains("\u{1B}"))
    }
  }
}
