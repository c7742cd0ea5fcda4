import TerminalUI

/// Which colours are painted. Whatever is chosen, words, marks and attributes say the same.
public enum ThemeChoice: String, Hashable, Sendable, CaseIterable {
  /// The sixteen colours as the terminal has them.
  case terminal
  /// Without those that are hard to read on a light ground.
  case light
  /// The bright ones, for a dark ground.
  case dark
  /// The terminal's own colour alone, nothing dim, and bold where there would be a colour.
  case highContrast = "high-contrast"
  /// Attributes only, as with NO_COLOR.
  case none

  /// A style as it is painted.
  ///
  /// - Parameter colors: How many the terminal has. With 256 a theme paints its ground, too, in colours that look the same
  ///   everywhere; with fewer it chooses among those of the terminal's theme.
  func painted(_ style: Style, colors: Int) -> Style {
    if colors >= 256, let palette { return palette.painted(style) }
    return switch self {
    case .terminal: style
    case .light: Style(style.foreground.onLight, on: style.background, style.attributes)
    case .dark: Style(style.foreground.onDark, on: style.background, style.attributes)
    case .highContrast:
      Style(
        on: .terminalDefault,
        style.attributes.subtracting(.dim).union(style.foreground == .terminalDefault ? [] : .bold))
    case .none: Style(on: .terminalDefault, style.attributes)
    }
  }

  /// Its fixed colours; nil where it has none.
  private var palette: Palette? {
    switch self {
    case .terminal, .none: nil
    case .light: .light
    case .dark: .dark
    case .highContrast: .highContrast
    }
  }
}

/// Fixed colours for a ground of its own. A test measures the contrast of each with it (WCAG 2.2, 1.4.3).
private struct Palette {
  let ground: Color
  let text: Color
  /// For what is dim elsewhere: how dim that is, no terminal says.
  let muted: Color
  /// Red, green, yellow, blue, magenta, cyan.
  let colors: [Color]

  private init(ground: UInt8, text: UInt8, muted: UInt8, colors: [UInt8]) {
    (self.ground, self.text, self.muted) = (.fixed(ground), .fixed(text), .fixed(muted))
    self.colors = colors.map { .fixed($0) }
  }

  static let light = Palette(ground: 231, text: 235, muted: 240, colors: [124, 22, 94, 19, 90, 24])
  static let dark = Palette(ground: 234, text: 252, muted: 247, colors: [210, 114, 221, 111, 176, 80])
  static let highContrast = Palette(ground: 16, text: 231, muted: 231, colors: [217, 120, 226, 153, 219, 51])

  func painted(_ style: Style) -> Style {
    let isDim = style.attributes.contains(.dim) && style.foreground == .terminalDefault
    return Style(
      isDim ? muted : color(style.foreground) ?? text, on: color(style.background) ?? ground,
      style.attributes.subtracting(.dim))
  }

  /// The fixed colour in place of one of the terminal's; nil for its default and what is no colour.
  private func color(_ named: Color) -> Color? {
    guard named.fixedNumber == nil, named != .terminalDefault else { return named.fixedNumber.map { _ in named } }
    // The bright ones come after the others in the same order; black and white are the ground's business.
    let hue = (Int(named.rawValue) - 1) % 8
    return (1...6).contains(hue) ? colors[hue - 1] : nil
  }
}

extension Color {
  /// Yellow and cyan vanish on white.
  fileprivate var onLight: Color {
    switch self {
    case .yellow, .brightYellow: .magenta
    case .cyan, .brightCyan: .blue
    case .brightRed: .red
    case .brightGreen: .green
    case .brightBlue: .blue
    case .brightMagenta: .magenta
    case .white, .brightWhite: .black
    default: self
    }
  }

  /// Blue and red are nearly black on black.
  fileprivate var onDark: Color {
    switch self {
    case .red: .brightRed
    case .green: .brightGreen
    case .yellow: .brightYellow
    case .blue: .brightBlue
    case .magenta: .brightMagenta
    case .cyan: .brightCyan
    case .black: .white
    default: self
    }
  }
}
