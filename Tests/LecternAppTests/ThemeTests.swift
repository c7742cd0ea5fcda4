import Course
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("Themes")
struct ThemeTests {
  /// The colours and attributes of a lesson's page, as painted.
  private func styles(_ theme: ThemeChoice) -> Set<Style> {
    let terminal = ScriptedTerminal([.enter])
    var state = AppState(library: TestCourse.library, learnerName: "Ana", seed: 42)
    state.settings = LearnerSettings([.theme: theme.rawValue])
    Runtime(terminal: terminal, keeper: MemoryKeeper(), state: state, clock: { terminal.now }).run()
    return Set(terminal.frames.flatMap(\.cells).map(\.style))
  }

  @Test("Each theme paints the same page without what would be hard to see on its ground")
  func colours() {
    let plain = styles(.terminal)
    #expect(plain.contains { $0.foreground == .cyan } && plain.contains { $0.attributes.contains(.dim) })
    #expect(
      styles(.light).allSatisfy { ![.yellow, .cyan, .white, .brightYellow, .brightCyan].contains($0.foreground) })
    #expect(styles(.dark).allSatisfy { ![.blue, .red, .black].contains($0.foreground) })
    #expect(styles(.none).allSatisfy { $0.foreground == .terminalDefault && $0.background == .terminalDefault })
    #expect(styles(.none).contains { $0.attributes.contains(.dim) })
    let contrast = styles(.highContrast)
    #expect(contrast.allSatisfy { $0.foreground == .terminalDefault && !$0.attributes.contains(.dim) })
    #expect(contrast.contains { $0.attributes.contains(.bold) })
  }

  @Test("No theme changes a letter, and what is marked looks marked in all of them", arguments: ThemeChoice.allCases)
  func letters(_ theme: ThemeChoice) {
    for style in [Theme.selected, Theme.right, Theme.wrong, Theme.warning, Theme.title, Theme.focusedBlank] {
      #expect(theme.painted(style) != theme.painted(Theme.text), "\(style)")
    }
    var frame = Frame(size: Size(columns: 3, rows: 1))
    frame.put("a\u{65E5}", row: 0, column: 0, style: Theme.accent)
    #expect(frame.mapStyles(theme.painted).text == frame.text)
  }

  @Test("A learner can choose each theme, and no other")
  func choices() {
    #expect(LearnerSetting.theme.values == .words(ThemeChoice.allCases.map(\.rawValue)))
  }

  @Test("A paragraph from right to left stands at the right edge; for ears it stays where it is")
  func rightToLeft() {
    let block = [Block.paragraph([.text("\u{5E9}\u{5DC}\u{5D5}\u{5DD}")])]
    #expect(BlockLayout(width: 10, glyphs: .unicode).lines(block).map(\.text) == ["      \u{5E9}\u{5DC}\u{5D5}\u{5DD}"])
    let spoken = BlockLayout(width: 10, glyphs: .spoken, isSpoken: true).lines(block).map(\.text)
    #expect(spoken == ["\u{5E9}\u{5DC}\u{5D5}\u{5DD}"])
  }
}
