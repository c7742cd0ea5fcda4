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
  func painted(_ style: Style) -> Style {
    switch self {
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
    case .terminalDefault, .black, .red, .green, .blue, .magenta, .brightBlack: self
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
    case .terminalDefault, .white, .brightBlack, .brightRed, .brightGreen, .brightYellow, .brightBlue, .brightMagenta,
      .brightCyan, .brightWhite:
      self
    }
  }
}
