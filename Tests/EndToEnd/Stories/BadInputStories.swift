import Foundation
import Testing

extension EndToEnd {
  /// What is broken gets a sentence, never a crash, and everything else goes on working.
  @Suite("Bad input") struct BadInput {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    /// Starts full screen on a folder of courses, and line by line too, since both read it.
    private func open(_ folder: URL, saying words: String) throws {
      let plain = try workspace.lectern(["--courses", folder.path, "--plain"], input: "Ana\n")
      #expect((plain.output + plain.errors).contains(words), "\(words) is missing in:\n\(plain.output)\(plain.errors)")
      #expect(!plain.status.isCrash && plain.status == .exited(0))

      let story = try Story(program: ["lectern", "--courses", folder.path], in: workspace)
      let screen = try story.waitUntil("home") { $0.footer.contains("q quit") }
      #expect(screen.contains(words), "\(screen)")
      try story.press(.letter("q"))
      #expect(try story.exitStatus() == .exited(0))
    }

    @Test("A folder without courses says what a course is")
    func emptyFolder() throws {
      try FileManager.default.createDirectory(
        at: workspace.folder.appending(path: "empty"), withIntermediateDirectories: true)
      try open(workspace.folder.appending(path: "empty"), saying: "no courses")
    }

    @Test(
      "A folder that is not there, a file in place of one and a link to nowhere are named, and end with status 2",
      arguments: ["nowhere", "plain-file", "dangling"])
    func missingFolder(name: String) throws {
      try workspace.write("not a folder", to: "plain-file")
      try FileManager.default.createSymbolicLink(
        at: workspace.folder.appending(path: "dangling"),
        withDestinationURL: workspace.folder.appending(path: "nothing"))
      let folder = workspace.folder.appending(path: name).path
      let words = "--courses \(folder): there is no such folder"
      for arguments in [["--plain"], ["team", "--plain"]] {
        let run = try workspace.lectern(arguments + ["--courses", folder], input: "Ana\n")
        #expect(run.status == .exited(2) && run.errors == words + "\n", "\(run.output)\(run.errors)")
      }
      let story = try Story(program: ["lectern", "--courses", folder], in: workspace)
      #expect(try story.exitStatus() == .exited(2))
      #expect(workspace.learnerFolders().isEmpty)
    }

    @Test("A course that names a missing file plays the rest, and says which file")
    func missingFile() throws {
      try workspace.write(
        "---\nid: half\n---\n# Half a course\n\n## Only\n- [Gone](gone.md)\n- [Here](here.md)\n",
        to: "courses/half/course.md")
      try workspace.write("---\nkind: lesson\n---\n# Here\n\n## A page\nStill readable.\n", to: "courses/half/here.md")
      let run = try workspace.lectern(
        ["--courses", workspace.folder.appending(path: "courses").path, "--plain"],
        input: "Ana\n2\n1\n2\n")
      #expect(run.status == .exited(0))
      #expect(run.output.contains("gone.md") && run.output.contains("Still readable."), "\(run.output)")
    }

    @Test(
      "A file of anything but text neither crashes nor hangs, wherever it stands",
      arguments: ["course.md", "lesson.md", "quiz.md", "drill.md"],
      [Junk.randomBytes, .zeros, .fiveMegabytes, .deepNesting, .folder])
    func junk(name: String, junk: Junk) throws {
      let folder = workspace.folder.appending(path: "courses/stories")
      try FileManager.default.createDirectory(
        at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: Workspace.storiesCourse, to: folder)
      try junk.replace(folder.appending(path: name))

      let check = try workspace.lectern(["check", folder.path])
      #expect(check.status == .exited(1), "\(check.output)\(check.errors)")
      #expect(check.output.contains(name), "\(check.output)\(check.errors)")
      let play = try workspace.lectern(
        ["--courses", folder.path, "--plain"], input: "Ana\n1\n\n\n\n\n1\n1 3\n2\n\n1\n1\n")
      #expect(play.status == .exited(0), "\(play.output)\(play.errors)")
    }

    enum Junk: CaseIterable {
      case randomBytes, zeros, fiveMegabytes, deepNesting, folder

      func replace(_ file: URL) throws {
        try FileManager.default.removeItem(at: file)
        switch self {
        case .randomBytes:
          // A generator with a fixed seed (Marsaglia's xorshift), so that a failure can be had again.
          var state: UInt64 = 0x2545_F491_4F6C_DD1D
          let bytes = (0..<20_000).map { _ -> UInt8 in
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return UInt8(truncatingIfNeeded: state)
          }
          try Data(bytes).write(to: file)
        case .zeros: try Data(count: 4096).write(to: file)
        case .fiveMegabytes:
          try Data(String(repeating: "A line of perfectly good text.\n", count: 170_000).utf8).write(to: file)
        case .deepNesting:
          try Data(("# Deep\n\n" + String(repeating: "> ", count: 20_000) + "x\n").utf8).write(to: file)
        case .folder: try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
        }
      }
    }

    @Test("A name full of control characters becomes a harmless one", arguments: [true, false])
    func hostileName(isPlain: Bool) throws {
      let name = "A\u{1B}]0;owned\u{07}n\u{1B}[2J\u{9B}31ma\u{202E}"
      if isPlain {
        let run = try workspace.lectern(["--plain"], input: name + "\n")
        #expect(run.status == .exited(0))
        #expect(!run.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
        #expect(run.output.contains("Arrows and keys like them do nothing here"))
      } else {
        let story = try Story(program: ["lectern", "--learner", name], in: workspace)
        let screen = try story.waitUntil("home") { $0.footer.contains("q quit") }
        #expect(screen.title != "owned")
        #expect(try !String(decoding: story.transcript(), as: UTF8.self).contains("]0;owned\u{07}"))
      }
      for folder in workspace.learnerFolders() {
        #expect(folder.lastPathComponent.unicodeScalars.allSatisfy { $0.isASCII && $0.value > 0x20 })
        let learner = try String(contentsOf: folder.appending(path: "learner.json"), encoding: .utf8)
        #expect(!learner.contains("\\u001b") && !learner.unicodeScalars.contains("\u{202E}"))
      }
      // Line by line such a name is not taken.
      #expect(workspace.learnerFolders().count == (isPlain ? 0 : 1))
    }

    @Test("A name that is a path makes no folder elsewhere", arguments: ["../../escaped", "/etc/passwd", "..", "."])
    func pathAsName(name: String) throws {
      let run = try workspace.lectern(["--plain"], input: name + "\n")
      #expect(run.status == .exited(0))
      #expect(workspace.learnerFolders().count == 1)
      let inside = try FileManager.default.contentsOfDirectory(atPath: workspace.data.path)
      #expect(inside == ["learners"])
    }

    @Test("Where the data folder cannot be made, learning goes on and says that nothing is saved, and why")
    func noDataFolder() throws {
      let file = try workspace.write("in the way", to: "in-the-way")
      let run = try workspace.lectern(
        ["play", Story.file("quiz.md"), "--data", file.appending(path: "data").path, "--plain"], input: "Ana\n1\n")
      #expect(run.status == .exited(1))
      #expect(run.output.contains("Not being saved: a file stands where a folder is needed"), "\(run.output)")
      #expect(run.output.contains("in-the-way") && run.output.contains("Question 2 of 3"), "\(run.output)")
      #expect(!run.output.contains("Your place is saved"))
    }

    @Test("A damaged line costs that line alone, and nothing of it is deleted")
    func damagedJournal() throws {
      let quiz = ["play", Story.file("quiz.md"), "--plain"]
      #expect(try workspace.lectern(quiz, input: "Ana\n1\n1 3\n").status == .exited(0))
      let journal = try #require(workspace.learnerFolders().first).appending(path: "events.jsonl")
      var lines = try String(contentsOf: journal, encoding: .utf8).split(separator: "\n").map(String.init)
      let damaged = try #require(lines.firstIndex { $0.contains("#greeting") })
      lines[damaged] = String(lines[damaged].dropLast(20))
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: journal)
      try? FileManager.default.removeItem(at: journal.deletingLastPathComponent().appending(path: "progress.json"))

      // The question whose answer is lost is asked again, the other one is not.
      let run = try workspace.lectern(quiz, input: "1\n")
      #expect(run.status == .exited(0))
      #expect(run.output.contains("When do you greet") && !run.output.contains("Which two show"), "\(run.output)")
      #expect(run.output.contains("1 line of your journal could not be read"), "\(run.output)")
      let files = try FileManager.default.contentsOfDirectory(
        at: journal.deletingLastPathComponent(), includingPropertiesForKeys: nil)
      let kept = try files.filter { $0.lastPathComponent.hasPrefix("events.jsonl") }
        .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
      #expect(kept.contains(lines[damaged]))
    }
  }
}
