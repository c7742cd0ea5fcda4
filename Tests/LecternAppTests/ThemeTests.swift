import Course
import Foundation
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("Themes")
struct ThemeTests {
  /// The colours and attributes of a lesson's page, as painted.
  private func styles(_ theme: ThemeChoice, colors: Int = 16) -> Set<Style> {
    let terminal = ScriptedTerminal([.enter])
    var state = AppState(library: TestCourse.library, learnerName: "Ana", seed: 42)
    state.settings = LearnerSettings([.theme: theme.rawValue])
    state.colorCount = colors
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
      for colors in [16, 256] {
        #expect(theme.painted(style, colors: colors) != theme.painted(Theme.text, colors: colors), "\(style)")
      }
    }
    var frame = Frame(size: Size(columns: 3, rows: 1))
    frame.put("a\u{65E5}", row: 0, column: 0, style: Theme.accent)
    #expect(frame.mapStyles { theme.painted($0, colors: 256) }.text == frame.text)
  }

  // MARK: 256 colours

  /// Red, green and blue of a fixed colour, from 0 to 255 each, as xterm defines them (its `256colres.pl`).
  private func components(_ number: Int) -> [Double] {
    guard number < 232 else { return Array(repeating: Double(8 + 10 * (number - 232)), count: 3) }
    let steps = [0.0, 95, 135, 175, 215, 255]
    return [(number - 16) / 36, (number - 16) / 6 % 6, (number - 16) % 6].map { steps[$0] }
  }

  /// Relative luminance (WCAG 2.2).
  private func luminance(_ color: Color) throws -> Double {
    let linear = components(Int(try #require(color.fixedNumber))).map { component in
      let share = component / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  private func contrast(_ style: Style) throws -> Double {
    let both = try [luminance(style.foreground), luminance(style.background)].sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
  }

  @Test(
    "With 256 colours each theme has a ground of its own, on which every style can be read (WCAG 1.4.3), or more than that",
    arguments: [(ThemeChoice.light, 4.5), (.dark, 4.5), (.highContrast, 7)])
  func contrasts(_ theme: ThemeChoice, least: Double) throws {
    let hues: [Color] = [
      .terminalDefault, .black, .red, .green, .yellow, .blue, .magenta, .cyan, .white, .brightBlack, .brightRed,
      .brightGreen, .brightYellow, .brightBlue, .brightMagenta, .brightCyan, .brightWhite,
    ]
    var grounds: Set<Color> = []
    for hue in hues {
      for attributes in [Style.Attributes(), .dim, .bold, .reverse] {
        let painted = theme.painted(Style(hue, on: .terminalDefault, attributes), colors: 256)
        let measured = try contrast(painted)
        #expect(measured >= least, "\(hue): \(painted) has \(measured)")
        // How dim that is, no terminal says.
        #expect(!painted.attributes.contains(.dim))
        grounds.insert(painted.background)
      }
    }
    #expect(grounds.count == 1)
    let shown = styles(theme, colors: 256)
    #expect(shown.allSatisfy { $0.foreground.fixedNumber != nil && grounds.contains($0.background) }, "\(shown)")
  }

  @Test("With fewer colours, and in the other themes, no fixed colour is painted")
  func fewerColours() {
    for theme in ThemeChoice.allCases {
      #expect(styles(theme).allSatisfy { $0.foreground.fixedNumber == nil && $0.background.fixedNumber == nil })
    }
    for theme in [ThemeChoice.terminal, .none] { #expect(styles(theme, colors: 256) == styles(theme)) }
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
