/// The sixteen colours every terminal names and its own default, whose look is the terminal's theme, so that a person's
/// light or dark ground is respected; and the fixed ones of terminals with 256, which look the same everywhere.
///
/// The raw value is 0 for the default, otherwise one more than the colour's number; the last of the 256 has none.
public struct Color: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  private init(named index: UInt8) { rawValue = index + 1 }

  /// One of the fixed colours.
  ///
  /// - Parameter number: From 16 to 254: a cube of six steps each of red, green and blue, then grays.
  public static func fixed(_ number: UInt8) -> Color { Color(rawValue: min(254, max(16, number)) + 1) }

  /// The number of a fixed colour; nil where the terminal's theme decides what it looks like.
  public var fixedNumber: UInt8? { rawValue > 16 ? rawValue - 1 : nil }

  public static let terminalDefault = Color(rawValue: 0)
  public static let black = Color(named: 0)
  public static let red = Color(named: 1)
  public static let green = Color(named: 2)
  public static let yellow = Color(named: 3)
  public static let blue = Color(named: 4)
  public static let magenta = Color(named: 5)
  public static let cyan = Color(named: 6)
  public static let white = Color(named: 7)
  public static let brightBlack = Color(named: 8)
  public static let brightRed = Color(named: 9)
  public static let brightGreen = Color(named: 10)
  public static let brightYellow = Color(named: 11)
  public static let brightBlue = Color(named: 12)
  public static let brightMagenta = Color(named: 13)
  public static let brightCyan = Color(named: 14)
  public static let brightWhite = Color(named: 15)
}

extension Color: CustomStringConvertible {
  private static let names = [
    "terminalDefault", "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "brightBlack",
    "brightRed", "brightGreen", "brightYellow", "brightBlue", "brightMagenta", "brightCyan", "brightWhite",
  ]

  public var description: String {
    Int(rawValue) < Self.names.count ? Self.names[Int(rawValue)] : "fixed \(rawValue - 1)"
  }
}

/// How a cell looks.
public struct Style: Hashable, Sendable {
  public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let bold = Attributes(rawValue: 1)
    public static let dim = Attributes(rawValue: 2)
    public static let italic = Attributes(rawValue: 4)
    public static let underline = Attributes(rawValue: 8)
    public static let reverse = Attributes(rawValue: 16)
    public static let strikethrough = Attributes(rawValue: 32)
  }

  public var foreground: Color
  public var background: Color
  public var attributes: Attributes

  public init(
    _ foreground: Color = .terminalDefault, on background: Color = .terminalDefault, _ attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  public static let plain = Style()

  /// This style with more attributes.
  public func adding(_ more: Attributes) -> Style {
    Style(foreground, on: background, attributes.union(more))
  }
}
