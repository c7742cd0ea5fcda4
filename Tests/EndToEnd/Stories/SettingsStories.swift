import Foundation
import Testing

extension EndToEnd {
  /// Settings, from the screen to the file and back.
  @Suite("Settings") struct SettingsStories {
    private let workspace: Workspace

    init() throws {
      workspace = try Workspace(courses: [Workspace.storiesCourse])
      _ = try workspace.lectern(["learners", "add", "Ana"])
    }

    private func start(_ arguments: [String] = []) throws -> Story {
      try Story(program: ["lectern"] + arguments, in: workspace)
    }

    private var file: String {
      get throws {
        let folder = try #require(workspace.learnerFolders().first)
        return try String(contentsOf: folder.appending(path: "learner.json"), encoding: .utf8)
      }
    }

    @Test("What is set on the screen acts at once, is on the disk at once, and is there the next time")
    func saved() throws {
      let story = try start()
      try story.waitUntil("home") { $0.footer.contains("q quit") }
      try story.press(.letter(","))
      try story.waitFor("Theme")
      try story.press(.down, .enter)
      try story.waitUntil("the next theme") { $0.cursorLine.contains("light") }
      #expect(try file.contains(#""theme" : "light""#))
      // Killed at once, nothing of it is lost.
      try story.send(signal: SIGKILL)
      try story.exitStatus()
      let again = try start()
      try again.waitUntil("home") { $0.footer.contains("q quit") }
      try again.press(.letter(","), .down)
      try again.waitUntil("the theme") { $0.cursorLine.contains("light") }
      #expect(try workspace.lectern(["learners", "set", "Ana"]).output.contains("theme light"))
    }

    @Test("A change that cannot be saved is a banner, acts all the same, and is saved once it can be")
    func readOnly() throws {
      let story = try start()
      try story.waitUntil("home") { $0.footer.contains("q quit") }
      let folder = try #require(workspace.learnerFolders().first)
      let (name, aside) = (folder.appending(path: "learner.json"), workspace.folder.appending(path: "aside.json"))
      // A folder in the file's place: whoever runs the tests, it cannot be replaced.
      try FileManager.default.moveItem(at: name, to: aside)
      try FileManager.default.createDirectory(at: name, withIntermediateDirectories: false)
      try story.press(.letter(","), .down, .enter)
      try story.waitUntil("the banner") { $0.header.contains("not being saved") && $0.cursorLine.contains("light") }
      try FileManager.default.removeItem(at: name)
      try FileManager.default.moveItem(at: aside, to: name)
      try story.press(.down, .enter)
      try story.waitUntil("no banner") { !$0.header.contains("not being saved") }
      #expect(try file.contains(#""theme" : "light""#) && file.contains(#""motion" : "off""#))
    }

    @Test("The mouse is the terminal's until it is turned on, then clicks and scrolls, and is given back on leaving")
    func mouse() throws {
      let story = try Story(
        program: ["sh", "-i"], in: workspace)
      try story.waitUntil("the shell's prompt") { $0.cursorLine.hasPrefix("ready>") }
      try story.run("lectern")
      let home = try story.waitUntil("home") { $0.footer.contains("q quit") }
      #expect(!home.modes.isMouseReported)
      try story.press(.letter(","), .down, .down, .down, .enter)
      try story.waitUntil("the mouse") { $0.cursorLine.contains("on") && $0.modes.isMouseReported }
      try story.click("Esc back")
      try story.waitUntil("home") { $0.footer.contains("q quit") }
      // The wheel goes down a line, and up again.
      try story.type("\u{1B}[<65;10;10M")
      try story.waitUntil("the line below") { $0.cursorLine.contains("Story Time") }
      try story.type("\u{1B}[<64;10;10M")
      try story.waitUntil("the line above") { $0.cursorLine.contains("Three pages") }
      try story.press(.control("z"))
      try story.waitForShell()
      #expect(try !story.screen().modes.isMouseReported)
      try story.run("fg")
      try story.waitUntil("home again") { $0.footer.contains("q quit") && $0.modes.isMouseReported }
      try story.press(.letter("q"))
      #expect(try story.waitForShell() == 0)
      #expect(try !story.screen().modes.isMouseReported)
    }

    @Test("A click chooses an option, one on the footer answers with it, and the wheel scrolls a page")
    func clicking() throws {
      _ = try workspace.lectern(["learners", "set", "Ana", "mouse=on"])
      let story = try start(["play", Story.file("quiz.md")])
      try story.click("Enter begin")
      try story.click("As soon as you see them")
      try story.waitFor("\u{25B8}")
      try story.click("Enter answer")
      try story.waitFor("Right")
      let text = (1...60).map { "Line number \($0) of the page.\n" }.joined(separator: "\n")
      let page = try workspace.write("---\nkind: lesson\n---\n# Long\n\n## Page\n\n\(text)", to: "long.md")
      let lesson = try start(["play", page.path])
      try lesson.waitFor("Line number 1 of the page.")
      for _ in 0..<4 { try lesson.type("\u{1B}[<65;10;10M") }
      try lesson.waitUntilGone("Line number 1 of the page.")
      for _ in 0..<4 { try lesson.type("\u{1B}[<64;10;10M") }
      try lesson.waitFor("Line number 1 of the page.")
    }

    @Test("A command is given a key on the screen; the footer has it from then on, and the doctor is content")
    func keys() throws {
      let story = try start()
      try story.waitUntil("home") { $0.footer.contains("q quit") }
      try story.press(.letter(","), .end, .enter)
      try story.waitFor("Keys of single commands", "Everywhere", "what the keys do")
      for _ in 0..<40 {
        if try story.screen().cursorLine.contains("begin a course anew") { break }
        let line = try story.screen().cursorLine
        try story.press(.down)
        try story.waitUntil("the next line") { $0.cursorLine != line }
      }
      try story.press(.enter)
      try story.waitFor("Press the key")
      try story.press(.letter("c"))
      try story.waitFor("on a course's page it does", "\"certificate\"; choose another key", "Press another key")
      try story.press(.letter("Z"))
      try story.waitUntilGone("Press another key")
      #expect(try file.contains(#""reset-course" : "Z""#))
      let set = try workspace.lectern(["learners", "set", "Ana", "key.quit=Q", "keys=vi"])
      #expect(set.output.contains("keys vi") && set.output.contains("quit is Q"), "\(set.errors)")
      let again = try start()
      try again.waitUntil("the new key") { $0.footer.contains("Q quit") }
      try again.press(.letter("q"), .letter("Q"))
      #expect(try again.exitStatus() == .exited(0))
      let doctor = try workspace.lectern(["doctor"])
      #expect(!doctor.output.contains("learner.json"), "\(doctor.output)")
    }

    @Test("The command line refuses a key with place, reason and fix, and the doctor tells of one in the file")
    func conflicts() throws {
      let refused = try workspace.lectern(["learners", "set", "Ana", "key.hint=g"])
      #expect(refused.status == .exited(1))
      #expect(refused.errors.contains("g cannot do hint: at a question it does guess; choose another key"))
      #expect(try workspace.lectern(["learners", "set", "Ana", "key.fly=g"]).status == .exited(2))
      #expect(try workspace.lectern(["learners", "set", "Ana", "key.hint=H"]).output.contains("hint is H"))
      let folder = try #require(workspace.learnerFolders().first)
      try Data(try file.replacing(#""H""#, with: #""g""#).utf8).write(to: folder.appending(path: "learner.json"))
      let doctor = try workspace.lectern(["doctor"])
      #expect(doctor.status == .exited(1) && doctor.output.contains("g cannot do hint: at a question"))
      let story = try start()
      try story.waitFor("g cannot do hint")
      #expect(try workspace.lectern(["learners", "set", "Ana", "key.hint=standard"]).status == .exited(0))
      let after = try workspace.lectern(["doctor"])
      #expect(!after.output.contains("learner.json"), "\(after.output)")
    }
  }
}
