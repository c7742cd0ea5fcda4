import Foundation
import Testing

extension EndToEnd {
  @Suite("A preview") struct Previews {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    /// A lesson of three pages, the second of which says this.
    private func lesson(_ text: String) -> String {
      """
      ---
      kind: lesson
      ---
      # Three pages

      ## The first page

      Nothing to see yet.

      ## The second page

      \(text)

      ## The third page

      The end.

      """
    }

    @discardableResult
    private func write(_ text: String) throws -> URL { try workspace.write(text, to: "course/lesson.md") }

    /// As vim, emacs and Visual Studio Code do it.
    private func saveByRename(_ text: String) throws {
      let other = try workspace.write(text, to: "course/lesson.md.tmp")
      let file = workspace.folder.appending(path: "course/lesson.md")
      guard rename(other.path, file.path) == 0 else { throw SystemError("rename") }
    }

    /// A preview of the lesson at its second page.
    private func story(environment: [String: String] = [:]) throws -> Story {
      try workspace.write("# Course\n\n## Part\n- [Lesson](lesson.md)\n", to: "course/course.md")
      let file = try write(lesson("First words."))
      let story = try Story(program: ["lectern", "preview", file.path], in: workspace, environment: environment)
      try story.waitFor("Preview: Three pages", "Nothing to see yet")
      try story.press(.letter("]"))
      try story.waitFor("First words.", "2/3")
      return story
    }

    /// An editor that is a shell script, with its file as $2 and the line as $1.
    private func editor(_ script: String) throws -> [String: String] {
      let file = try workspace.write("#!/bin/sh\n" + script, to: "bin/vim")
      chmod(file.path, 0o755)
      return ["VISUAL": "vim", "EDITOR": "false"]
    }

    @Test("A folder typed with a slash at its end is called without it")
    func slash() throws {
      try workspace.write("# Course\n\n## Part\n- [Lesson](lesson.md)\n", to: "course/course.md")
      try write(lesson("<b>Broken</b>"))
      let story = try Story(
        program: ["lectern", "preview", workspace.folder.path + "/course/"], in: workspace, environment: [:])
      try story.waitFor("Lesson", "course/lesson.md:12")
      try story.press(.enter)
      try story.waitFor("Preview: Lesson", "course/lesson.md:12")
      #expect(try !story.screen().text.contains("//"))
    }

    @Test("A save by renaming is on screen within 200 milliseconds, at the same page")
    func renamed() throws {
      let story = try story()
      var fastest = Duration.seconds(60)
      for round in 1...5 {
        let start = ContinuousClock.now
        try saveByRename(lesson("Words number \(round)."))
        try story.waitFor("Words number \(round).", "2/3")
        fastest = min(fastest, ContinuousClock.now - start)
      }
      #expect(fastest < .milliseconds(200))
      #expect(workspace.learnerFolders().isEmpty, "a preview is nobody's learning")
    }

    @Test("A thousand saves in a row end with the last one on screen, and leave nothing open")
    func storm() throws {
      let story = try story()
      #if os(Linux)
        let before = try story.openDescriptors()
      #endif
      for round in 1...1000 { try saveByRename(lesson("Words number \(round), all of them.")) }
      try story.waitFor("Words number 1000, all of them.", "2/3")
      // The check that follows a frame is over when a key is answered.
      try story.press(.letter("?"))
      try story.waitFor("Keys on this screen")
      #if os(Linux)
        #expect(try story.openDescriptors() == before)
      #endif
    }

    @Test("A file that breaks, goes, or becomes a folder keeps its last good version, and comes back")
    func trouble() throws {
      let story = try story()
      let file = workspace.folder.appending(path: "course/lesson.md")
      try write(lesson("<b>Broken</b>"))
      try story.waitFor("last good version", "First words.", "error[M012]", "lesson.md:12")
      try FileManager.default.removeItem(at: file)
      try story.waitFor("First words.", "there is no such file")
      try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
      try story.waitFor("First words.", "this is a folder")
      try FileManager.default.removeItem(at: file)
      try write(String(repeating: "Much too long.\n", count: 100_000))
      try story.waitFor("First words.", "larger than 1 MiB")
      try write(lesson("All is well again."))
      try story.waitFor("All is well again.", "2/3")
      try story.waitUntilGone("error")
    }

    @Test("The editor gets the line on screen and a terminal in order, and what it saves is shown")
    func editor() throws {
      let script = """
        echo "$@" > "$HOME/arguments"
        stty -a | tr ' ;' '\\n\\n' | grep -x -e icanon -e echo > "$HOME/modes"
        echo "Type a word:"
        read word
        sed "s/First words/$word/" "$2" > "$2.new" && mv "$2.new" "$2"
        """
      let story = try story(environment: try editor(script))
      try story.press(.letter("e"))
      try story.waitUntil("the editor") { $0.contains("Type a word:") && !$0.modes.isAlternate }
      try story.type("Edited")
      try story.press(.enter)
      try story.waitUntil("the page") { $0.contains("Edited.") && $0.contains("2/3") && $0.modes.isAlternate }
      let file = workspace.folder.appending(path: "course/lesson.md").path
      let said = try String(contentsOf: workspace.home.appending(path: "arguments"), encoding: .utf8)
      #expect(said == "+10 \(file)\n")
      #expect(try String(contentsOf: workspace.home.appending(path: "modes"), encoding: .utf8) == "icanon\necho\n")
      // The keys are ours again.
      try story.press(.letter("["))
      try story.waitFor("Nothing to see yet")
      try story.press(.letter("q"))
      #expect(try story.exitStatus() == .exited(0))
    }

    @Test("Ctrl-C in the editor ends the editor alone, and the preview says so")
    func interrupt() throws {
      let story = try story(environment: try editor("echo Editing; read word"))
      try story.press(.letter("e"))
      try story.waitFor("Editing")
      try story.press(.control("c"))
      try story.waitFor("\"vim\" was ended by signal 2.", "First words.")
    }

    @Test("Ctrl-Z in the editor stops both, and fg goes on in the editor")
    func suspend() throws {
      try workspace.write("# Course\n\n## Part\n- [Lesson](lesson.md)\n", to: "course/course.md")
      let file = try write(lesson("First words."))
      let environment = try editor("echo Editing; read word; echo \"$word\" > \"$HOME/word\"; exit 3")
      let story = try Story(program: ["sh", "-i"], in: workspace, environment: environment)
      try story.waitUntil("the shell's prompt") { $0.cursorLine.hasPrefix("ready>") }
      let before = try story.terminalState()
      try story.run("lectern preview \(file.path)")
      try story.waitFor("Nothing to see yet")
      try story.press(.letter("e"))
      try story.waitFor("Editing")
      try story.press(.control("z"))
      try story.waitForShell()
      try story.run("fg")
      try story.waitUntil("the job") { $0.cursorLine.isEmpty }
      try story.type("Continued")
      try story.press(.enter)
      try story.waitFor("\"vim\" ended with status 3.", "Nothing to see yet")
      #expect(try String(contentsOf: workspace.home.appending(path: "word"), encoding: .utf8) == "Continued\n")
      try story.press(.letter("q"))
      #expect(try story.waitForShell() == 0)
      #expect(try story.terminalState() == before)
    }

    @Test("An editor that is not there is named")
    func missing() throws {
      let story = try story(environment: ["VISUAL": "'no such editor' -x"])
      try story.press(.letter("e"))
      try story.waitFor("\"no such editor\" is not installed", "First words.")
    }

    @Test("Nothing at all happens while nothing changes")
    func idle() throws {
      let story = try story()
      try workspace.write("swap", to: "course/.lesson.md.swp")
      try story.waitInVain(for: .milliseconds(300))
    }

    @Test("Without a full-screen terminal it says what to use instead", arguments: [[], ["--plain"]])
    func noTerminal(flags: [String]) throws {
      let file = try write(lesson("First words."))
      let run = try workspace.lectern(["preview", file.path] + flags)
      #expect(run.status == .exited(2))
      for words in ["full-screen terminal", "lectern check", "lectern play --plain"] {
        #expect(run.errors.contains(words), "\(run.errors)")
      }
      #expect(run.errors.split(separator: "\n").count == 1)
    }
  }
}
