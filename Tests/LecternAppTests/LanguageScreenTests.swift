import Course
import Phrases
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("Screens in other languages")
struct LanguageScreenTests {
  /// A screen of the snapshots, whichever suite it is from.
  struct Shown: CustomTestStringConvertible, Sendable {
    var name: String
    var steps: @Sendable () -> [ScriptedTerminal.Step]
    var library: @Sendable () -> Library
    var keeper: @MainActor @Sendable () -> MemoryKeeper

    var testDescription: String { name }

    @MainActor func draw(in language: InterfaceLanguage, _ size: Size) -> Frame {
      let keeper = keeper()
      keeper.language = language
      return play(steps(), keeper: keeper, library: library(), size: size, wall: ReviewTests.wall).terminal.lastFrame
    }

    static let all: [Shown] =
      ScreenSnapshotTests.Story.allCases.map { story in
        Shown(
          name: story.rawValue, steps: { story.steps }, library: { story.library }, keeper: { story.keeper })
      }
      + QuestionSnapshotTests.Story.allCases.map { story in
        Shown(
          name: "question-" + story.rawValue, steps: { story.steps }, library: { Kinds.library(story.questions) },
          keeper: { MemoryKeeper() })
      }
  }

  static let sizes = [Size(columns: 40, rows: 12), Size(columns: 80, rows: 24)]

  // MARK: Nothing is hard-wired

  @Test("Every word of the interface is said, so that it can be translated", arguments: Shown.all)
  @MainActor func everythingIsSaid(_ shown: Shown) {
    var words = Self.strings(in: shown.keeper())
    let library = shown.library()
    words += library.shelves.flatMap { shelf -> [String] in
      guard let course = shelf.readCourse().value else { return [shelf.name] }
      return Self.strings(in: course) + course.entries.flatMap { Self.strings(in: shelf.readItem($0)) }
    }
    let typed = Self.typed(in: shown.steps())
    // Names, keys that are called the same everywhere, what the tests' keeper says, and the name of a command.
    words += [
      "Lectern Esc Tab F1 F5 D201", "7C3F-0A11-58D2-99E4-1B6D-F0C7-3E25-A480",
      "/home/ana/courses/certificate-test.html .txt", "review",
    ]
    let vocabulary = Set(words.flatMap(Self.words))
    let frame = shown.draw(in: .masked, Size(columns: 80, rows: 24))
    for line in frame.text {
      var unsaid = Self.words(line).filter { $0.count > 1 && !vocabulary.contains($0) && !typed.contains($0) }
      // An excerpt may end in the middle of a word.
      if let last = unsaid.last, line.hasSuffix(last) || line.hasSuffix(last + "…"),
        vocabulary.contains(where: { $0.hasPrefix(last) })
      {
        unsaid.removeLast()
      }
      #expect(unsaid.isEmpty, "never said: \(unsaid)\n\(frame.text.joined(separator: "\n"))")
    }
  }

  private static func typed(in steps: [ScriptedTerminal.Step]) -> String {
    steps.map { step in
      switch step {
      case .event(.key(.character(let scalar))): String(Character(scalar))
      case .event(.paste(let text)): text
      default: " "
      }
    }.joined()
  }

  /// The words of a text that are not masked.
  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber || $0 == "ж" }.map(String.init).filter { $0.contains { $0.isLetter } }
  }

  /// All texts that a value holds.
  private static func strings(in value: Any) -> [String] {
    if let text = value as? String { return [text] }
    return Mirror(reflecting: value).children.flatMap { strings(in: $0.value) }
  }

  // MARK: German fits

  @Test(
    "A footer has the same keys in German as in English, or one fewer", arguments: Shown.all,
    sizes)
  @MainActor func footers(_ shown: Shown, _ size: Size) {
    // Two arrows are one key of the footer, and can be clicked each by itself.
    let keys = { (frame: Frame) in
      let areas = frame.clickAreas.filter { $0.row == size.rows - 1 }
      return areas.filter { area in
        !areas.contains { $0.columns.count > area.columns.count && $0.columns.contains(area.columns.lowerBound) }
      }
    }
    let (english, german) = (shown.draw(in: .english, size), shown.draw(in: .german, size))
    let (wanted, found) = (keys(english), keys(german))
    let words = "\(english.text.last ?? "")\n\(german.text.last ?? "")"
    #expect(found.count >= wanted.count - 1, "\(words)")
    // What comes next, the way out and help are never left out. Yes has a letter of its own in German.
    let first = { (areas: [ClickArea]) in areas.prefix(3).map(\.target) }
    let yes = { (targets: [ClickTarget]) in targets.map { $0 == .key(.character("j")) ? .key(.character("y")) : $0 } }
    #expect(yes(first(found)) == yes(first(wanted)), "\(words)")
  }

  @Test("Nothing is cut in German that is not cut in English", arguments: Shown.all, sizes)
  @MainActor func cuts(_ shown: Shown, _ size: Size) {
    let cut = { (frame: Frame) in frame.text.filter { $0.contains("…") } }
    let (english, german) = (shown.draw(in: .english, size), shown.draw(in: .german, size))
    #expect(cut(german).count <= cut(english).count, "\(cut(german).joined(separator: "\n"))")
  }
}
