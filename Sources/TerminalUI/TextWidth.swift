/// How many columns text takes on a terminal.
public enum TextWidth {
  /// One thing a person sees as a character: what is painted, and the columns it takes (1 or 2).
  public struct Cluster: Hashable, Sendable {
    public var glyph: Glyph
    public var width: UInt8
  }

  /// The clusters of a text, in order; scalars that take no place of their own are folded in or dropped.
  public static func clusters(_ text: some StringProtocol) -> [Cluster] {
    text.unicodeScalars.map { Cluster(glyph: Glyph(base: $0.value), width: 1) }
  }

  /// Columns.
  public static func of(_ text: some StringProtocol) -> Int {
    clusters(text).reduce(0) { $0 + Int($1.width) }
  }
}
