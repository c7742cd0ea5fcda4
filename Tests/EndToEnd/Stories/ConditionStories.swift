import Foundation
import Testing

extension EndToEnd {
  /// Terminals, locales and windows that are not what one would wish for.
  @Suite("Bad conditions") struct BadConditions {
    private static let kinds = [
      "linux", "screen", "tmux-256color", "xterm-kitty", "vt100", "xterm", "xterm-16color",
    ]

    @Test("Any terminal shows the settings, a lesson and a question, and is left as it was", arguments: kinds)
    func serves(name: String) throws {
      let story = try Story(shellOf: Story.Size(80, 24), environment: ["TERM": name])
      let before = try story.terminalState()
      try story.run("lectern")
      try story.introduce()
      try story.waitUntil("home") { $0.footer.contains("q quit") }
      try story.press(.letter(","))
      try story.waitFor("Settings", "Theme")
      try story.press(.escape)
      try story.waitFor("Start")
      try story.press(.enter)
      try story.waitFor("page 1/3")
      try story.press(.control("c"))
      #expect(try story.waitForShell() == 0)
      #expect(try story.terminalState() == before)
    }

    @Test("A locale without UTF-8 gets ASCII alone on every screen, and nothing is garbled", arguments: ["C", "POSIX"])
    func plainLocale(locale: String) throws {
      let workspace = try Workspace(courses: [Workspace.storiesCourse])
      _ = try workspace.lectern(["learners", "add", "Zo\u{EB} \u{674E}"])
      let story = try Story(
        program: ["lectern", "play", Story.file("quiz.md")], in: workspace, environment: ["LC_ALL": locale])
      try story.reachSecondQuestion()
      try story.press(.letter("a"))
      try story.waitFor("> a  [x] Repeating it in your own words")
      try story.press(.escape)
      // Each letter that cannot be shown is one sign, and none is left out.
      let screen = try story.waitFor("Continue")
      #expect(screen.header.contains("Zoe ?"))
      try story.press(.letter(","))
      try story.waitFor("> Language")
      #expect(try story.transcript().allSatisfy { $0 < 0x80 })
    }

    @Test("A name typed in a locale without UTF-8 is kept as it was typed, and German is spelled in ASCII")
    func nameInPlainLocale() throws {
      let workspace = try Workspace(courses: [Workspace.storiesCourse])
      let story = try Story(program: ["lectern", "--language", "de"], in: workspace, environment: ["LC_ALL": "C"])
      try story.waitFor("Wie heissen Sie?")
      try story.type("J\u{F6}rg")
      try story.waitFor("Jorg")
      try story.press(.enter)
      try story.waitFor("Beginnen")
      try story.press(.letter(","))
      try story.waitUntil("settings in German") { $0.contains("Sprache") && $0.contains("fuer") }
      try story.press(.control("c"))
      #expect(try story.exitStatus() == .exited(0))
      #expect(try story.transcript().allSatisfy { $0 < 0x80 })
      #expect(try workspace.lectern(["learners"]).output.hasPrefix("J\u{F6}rg  "))
    }

    @Test("A megabyte pasted into a field is taken as far as it fits, at once, and that is said")
    func paste() throws {
      let story = try Story()
      try story.waitFor("What is your name?")
      let before = ContinuousClock.now
      try story.paste(String(repeating: "Ana ", count: 262_144))
      try story.waitFor("Only 60 letters fit into a name.")
      #expect(ContinuousClock.now - before < .seconds(5))
      try story.press(.enter)
      try story.waitUntil("home") { $0.header.contains("Ana Ana") && $0.footer.contains("q quit") }
      try story.press(.enter)
      try story.waitFor("page 1/3")
      try story.press(.letter("n"))
      try story.waitFor("In your own words")
      try story.paste(String(repeating: "words and\n", count: 104_858))
      try story.waitFor("Only 4000 letters fit into a note.")
    }

    @Test("A storm of window sizes ends in a screen that is whole")
    func storm() throws {
      let story = try Story.atHome()
      for step in 0..<60 { try story.resize(20 + step * 37 % 150, 6 + step * 17 % 50) }
      try story.resize(80, 24)
      let screen = try story.waitUntil("home at its size") { $0.columns == 80 && $0.footer.contains("q quit") }
      #expect(screen.contains("Three pages") && screen.header.contains("Ana"))
      try story.press(.enter)
      try story.waitFor("page 1/3")
    }

    @Test("A window that is too small says so, and shows the same page when it is large enough again")
    func tooSmall() throws {
      let story = try Story(size: Story.Size(40, 12))
      try story.introduce()
      try story.waitFor("Start", "Three pages")
      try story.press(.enter)
      try story.waitFor("1/3")
      try story.press(.right)
      try story.waitFor("2/3")
      for size in [Story.Size(18, 12), Story.Size(40, 4)] {
        try story.resize(size.columns, size.rows)
        try story.waitFor("Too small", "window")
        try story.resize(40, 12)
        try story.waitFor("2/3", "A greeting takes")
      }
    }

    @Test("The longest names and titles leave the smallest screens whole")
    func longNames() throws {
      let title = String(repeating: "Very Long Titles and How to Bear Them ", count: 8)
      let workspace = try Workspace()
      try workspace.write("---\nid: long\n---\n# \(title)\n\n## \(title)\n1. [\(title)](a.md)\n", to: "long/course.md")
      try workspace.write("---\nkind: lesson\n---\n# \(title)\n\n## \(title)\n\nThe text.\n", to: "long/a.md")
      let name = String(repeating: "Wolfeschlegelsteinhausen", count: 3).prefix(60)
      let story = try Story(
        size: Story.Size(40, 12),
        program: [
          "lectern", "start", "--courses", workspace.folder.appending(path: "long").path, "--learner", String(name),
        ], in: workspace)
      let home = try story.waitUntil("home") { $0.footer.contains("? help") && $0.contains("Very Long") }
      #expect(home.header.contains("Lectern  ") && home.header.contains("Wolfeschlegel"))
      #expect(home.header.hasSuffix("\u{2026}") && home.lines.allSatisfy { $0.count <= 40 })
      try story.press(.down, .enter)
      try story.waitUntil("the course") { $0.header.contains("Very Long") && $0.footer.contains("? help") }
      try story.press(.enter)
      try story.waitFor("1/1", "The text.")
      try story.press(.letter(","))
      try story.waitFor("Settings")
    }

    @Test(
      "A theme paints its own colours, on a ground of its own where there are 256, and NO_COLOR wins over it",
      arguments: [8, 256])
    func themes(colors: Int) throws {
      let workspace = try Workspace(courses: [Workspace.storiesCourse])
      _ = try workspace.lectern(["learners", "add", "Ana"])
      func codes(_ theme: String, _ more: [String: String] = [:]) throws -> Set<Substring> {
        _ = try workspace.lectern(["learners", "set", "Ana", "theme=\(theme)"])
        let story = try Story(
          program: ["lectern"], in: workspace,
          environment: ["TERM": colors == 8 ? "xterm" : "xterm-256color"].merging(more) { $1 })
        try story.waitUntil("home") { $0.footer.contains("q quit") }
        let text = try String(decoding: story.transcript(), as: UTF8.self)
        return Set(text.matches(of: /\u{1B}\[(?:[0-9;]*;)?([34]8;5;[0-9]+|3[0-7]|9[0-7])m/).map(\.output.1))
      }
      let isRich = colors == 256
      // The mark is cyan as it is, blue on a light ground, and bright on a dark one.
      #expect(try codes("terminal").contains("36"))
      #expect(try codes("light").isSuperset(of: isRich ? ["38;5;24", "48;5;231"] : ["34"]))
      #expect(try codes("light").isDisjoint(with: ["33", "36", "93", "96"]))
      #expect(try codes("dark").isSuperset(of: isRich ? ["38;5;80", "48;5;234"] : ["36"]))
      #expect(try codes("high-contrast").contains("48;5;16") == isRich)
      #expect(try codes("none").isEmpty)
      for theme in ["terminal", "dark"] { #expect(try codes(theme, ["NO_COLOR": "1"]).isEmpty, "\(theme)") }
    }
  }
}
