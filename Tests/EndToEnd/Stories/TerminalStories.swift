import Foundation
import Testing

extension EndToEnd {
  @Suite("Terminals") struct Terminals {
    @Test(
      "A terminal that cannot place its cursor, or that has no name, gets the line by line mode",
      arguments: ["dumb", ""])
    func simpleTerminals(name: String) throws {
      let story = try Story(environment: ["TERM": name])
      try story.waitFor("What is your name?", ">")
      try story.type("Ana")
      try story.press(.enter)
      try story.waitFor("1)", "Three pages")
      #expect(try !story.screen().modes.isAlternate)
      #expect(try !story.transcript().contains(0x1B), "an escape sequence reached a terminal that knows none")
      try story.type("q")
      try story.press(.enter)
      #expect(try story.exitStatus() == .exited(0))
    }

    @Test(
      "Every other terminal gets full screen, one that nobody knows too",
      arguments: ["xterm", "xterm-256color", "screen", "linux", "vt100", "no-such-terminal"])
    func fullScreen(name: String) throws {
      let story = try Story(environment: ["TERM": name])
      try story.introduce()
      try story.waitUntil("home") { $0.footer.contains("q quit") }
      try story.press(.letter("q"))
      #expect(try story.exitStatus() == .exited(0))
    }

    @Test("NO_COLOR leaves colours away")
    func noColor() throws {
      func colors(in environment: [String: String]) throws -> Int {
        let story = try Story(environment: environment)
        try story.introduce()
        try story.waitUntil("home") { $0.footer.contains("q quit") }
        let text = try String(decoding: story.transcript(), as: UTF8.self)
        return text.matches(of: /\u{1B}\[[0-9;]*m/).count { match in
          match.output.dropFirst(2).dropLast().split(separator: ";").contains { code in
            Int(code).map { (30...38).contains($0) || (40...48).contains($0) || (90...107).contains($0) } ?? false
          }
        }
      }
      #expect(try colors(in: ["NO_COLOR": "1"]) == 0)
      #expect(try colors(in: ["NO_COLOR": ""]) > 0)
    }

    @Test(
      "A theme paints its own ground where there are 256 colours, and nothing with NO_COLOR or fewer",
      arguments: [
        (["TERM": "xterm-256color"], true), (["TERM": "xterm-256color", "NO_COLOR": "1"], false),
        (["TERM": "screen"], false),
      ])
    func themeOf256(environment: [String: String], paints: Bool) throws {
      let workspace = try Workspace(courses: [Workspace.storiesCourse])
      _ = try workspace.lectern(["learners", "add", "Ana"])
      _ = try workspace.lectern(["learners", "set", "Ana", "theme=light"])
      let story = try Story(program: ["lectern"], in: workspace, environment: environment)
      try story.waitUntil("home") { $0.footer.contains("q quit") }
      let text = try String(decoding: story.transcript(), as: UTF8.self)
      // Colour 231 behind the letters, by SGR 48 (ECMA-48 8.3.117, ISO 8613-6).
      #expect(text.contains(/\u{1B}\[[0-9;]*48[;:]5[;:]231/) == paints, "\(text.debugDescription)")
    }

    @Test("A locale without UTF-8 gets nothing it cannot show")
    func plainLocale() throws {
      let story = try Story(environment: ["LC_ALL": "C"])
      try story.introduce()
      try story.waitUntil("home") { $0.footer.contains("q quit") }
      #expect(try story.transcript().allSatisfy { $0 < 0x80 })
    }

    @Test("The hardware cursor stands on what is marked, for those who listen to the screen")
    func cursor() throws {
      let story = try Story.atSecondQuestion()
      try story.press(.letter("b"))
      try story.waitUntil("the cursor on option b") { $0.cursorLine.contains("Finishing the sentence") }
      try story.press(.down)
      try story.waitUntil("the cursor on option c") { $0.cursorLine.contains("Asking one question") }
    }
  }
}
