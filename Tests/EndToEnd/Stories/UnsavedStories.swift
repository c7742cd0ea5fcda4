import Foundation
import Testing

extension EndToEnd {
  /// Where nothing can be written, learning goes on all the same and nobody is left in doubt.
  @Suite("A place that cannot be written") struct Unsaved {
    private let workspace: Workspace

    init() throws { workspace = try Workspace(courses: [Workspace.storiesCourse]) }

    @Test("A course whose progress cannot be kept says so, is played on, and is remembered until the end")
    func fileForFolder() throws {
      let file = try workspace.write("no folder\n", to: "plain-file")
      // The lesson's pages, the quiz's answers, and then home and the course's page.
      let run = try workspace.lectern(
        ["--plain", "--data", file.path + "/below"], input: "Ana\n1\n\n\n\n\n1\n1 3\n2\nb\n2\n")
      // Whoever runs it from a script has to know that something is lost.
      #expect(run.status == .exited(1))
      for words in [
        "Not being saved: ", "Hello, Ana", "Lesson finished", "Score: 3 of 3, 100 %", "Passed",
        "2) Course: Story Time, 66 % done", "1) Three pages, done", "2) Three questions, done with 100 %",
        "Not saved: ",
      ] {
        #expect(run.output.contains(words), "\(words) is missing in:\n\(run.output)\(run.errors)")
      }
      #expect(!run.output.contains("Your place is saved"))
      // Said once, not after every answer.
      #expect(run.output.components(separatedBy: "Not being saved").count == 2, "\(run.output)")
      #expect(try String(contentsOf: file, encoding: .utf8) == "no folder\n")
    }

    @Test(
      "A new name on the command line begins there as one that is typed does, and so does a journal that cannot be read"
    )
    func named() throws {
      let file = try workspace.write("no folder\n", to: "plain-file")
      let new = try workspace.lectern(
        ["play", Story.file("quiz.md"), "--plain", "--learner", "Ana", "--data", file.path + "/below"],
        input: "2\n\n1 3\n2\nb\n")
      #expect(new.status == .exited(1) && new.output.contains("Score: ") && new.output.contains("Not being saved: "))
      _ = try workspace.lectern(["learners", "add", "Ben"])
      let folder = try #require(workspace.learnerFolders().first)
      try FileManager.default.createDirectory(
        at: folder.appending(path: "events.jsonl"), withIntermediateDirectories: true)
      let known = try workspace.lectern(
        ["play", Story.file("quiz.md"), "--plain", "--learner", "Ben"], input: "2\n\n1 3\n2\nb\n")
      #expect(known.status == .exited(1) && known.output.contains("Score: "), "\(known.output)\(known.errors)")
      #expect(known.output.contains("Not being saved: a folder stands where a file is needed"))
      #expect(workspace.learnerFolders().count == 1)
    }

    @Test("Where folders can be made but no byte written, every new try leaves nothing behind")
    func fullDisk() throws {
      // A file size limit of nothing fails writes as a full disk does, and ends before the folder does.
      let shell = [
        "/bin/sh", "-c", "trap '' XFSZ; ulimit -f 0; exec \"$0\" --plain", workspace.programs.path + "/lectern",
      ]
      let run = try Command.run(shell, environment: workspace.environment, input: "Ana\n1\n\n\n\n")
      #expect(!run.status.isCrash)
      #expect(
        run.output.contains("Not being saved: ") && run.output.contains("Page 3 of 3"), "\(run.output)\(run.errors)")
      #expect(workspace.learnerFolders().isEmpty)
    }
  }
}
