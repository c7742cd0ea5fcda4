import Foundation
import Testing

extension EndToEnd {
  /// The pictures in the README, taken from the program itself: `make pictures` takes them anew.
  @Suite("Pictures") struct Pictures {
    private static let records = ProcessInfo.processInfo.environment["LECTERN_RECORD"] == "1"
    private static let readme = Workspace.repository.appending(path: "README.md")
    private static let course = Workspace.repository.appending(path: "courses/service-superstar")

    /// The screens that are shown, in the README's order.
    enum Picture: String, CaseIterable, Sendable { case home, lesson, answer, talk, debrief, search }

    /// Plays to a screen, and says what must stand on it before a picture is taken.
    private func play(to picture: Picture) throws -> (story: Story, words: [String]) {
      switch picture {
      case .home:
        let story = try Story(courses: [Workspace.repository.appending(path: "courses")])
        try story.introduce()
        try story.waitFor("Start")
        try story.press(.enter)
        try story.waitFor("page 1/")
        try story.press(.letter(" "))
        try story.waitFor("page 2/")
        try story.press(.escape)
        return (story, ["Continue"])
      case .lesson:
        let story = try open("their-wish.md")
        try story.waitFor("page 1/")
        try story.press(.letter(" "))
        return (story, ["page 2/"])
      case .answer:
        let story = try open("their-wish.md")
        for page in 1...5 {
          try story.waitFor("page \(page)/")
          try story.press(.right)
        }
        try story.waitFor("page 6/")
        try story.press(.letter("a"), .enter)
        return (story, ["Not quite"])
      case .talk:
        let story = try open("dark-suit.md")
        try story.waitFor("begin")
        try story.press(.enter)
        try story.waitFor("say it")
        try story.press(.letter("b"), .enter)
        return (story, ["You", "say it"])
      case .debrief:
        let story = try open("dark-suit.md")
        try story.waitFor("begin")
        try story.press(.enter)
        var screen = try story.waitFor("say it")
        while !screen.contains("The talk ends here") {
          try story.press(.letter("a"))
          let before = try story.waitFor("▸ a").text
          try story.press(.enter)
          screen = try story.waitUntil("the next line of the talk") { $0.text != before && $0.contains("You") }
        }
        // A key that is held goes on no further.
        try story.waitInVain(for: .milliseconds(750))
        try story.press(.enter)
        return (story, ["Debrief", "Turn 1 of"])
      case .search:
        let story = try Story(courses: [Self.course])
        try story.introduce()
        try story.waitFor("Start")
        try story.press(.letter("/"))
        try story.waitFor("Search in")
        try story.type("counter")
        return (story, ["counter", "places"])
      }
    }

    private func open(_ file: String) throws -> Story {
      let story = try Story(arguments: ["play", Self.course.appending(path: file).path])
      try story.introduce()
      return story
    }

    /// The rows, with one empty one where there are several.
    private func text(_ screen: Screen) -> String {
      var rows: [String] = []
      for row in screen.lines where !(row.isEmpty && rows.last?.isEmpty ?? true) { rows.append(row) }
      return rows.joined(separator: "\n")
    }

    @Test("Each picture in the README is what the program shows", arguments: Picture.allCases)
    func picture(_ picture: Picture) throws {
      let readme = try String(contentsOf: Self.readme, encoding: .utf8)
      let opening = "<!-- picture: \(picture.rawValue) -->\n```\n"
      let start = try #require(readme.range(of: opening), "README.md has no \(opening)")
      let end = try #require(readme.range(of: "\n```", range: start.upperBound..<readme.endIndex))
      let (story, words) = try play(to: picture)
      // A terminal is drawn row by row: the words may be there before the footer is.
      guard Self.records else {
        let expected = readme[start.upperBound..<end.lowerBound]
        try story.waitUntil("the picture in the README; make pictures takes it anew") { text($0) == expected }
        return
      }
      let shown = text(try story.waitUntil("the picture") { screen in words.allSatisfy(screen.contains) })
      let renewed = readme.replacingCharacters(in: start.upperBound..<end.lowerBound, with: shown)
      try Data(renewed.utf8).write(to: Self.readme, options: .atomic)
    }
  }
}
