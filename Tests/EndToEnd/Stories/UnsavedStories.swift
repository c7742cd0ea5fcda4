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
      #expect(!run.status.isCrash)
      for words in [
        "Not being saved: ", "Hello, Ana", "Lesson finished", "Score: 100 %", "Passed",
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
