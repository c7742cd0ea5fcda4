extension Line {
  /// Breaks styled text into lines of at most `width` columns.
  public static func wrap(
    _ spans: [Span], width: Int, firstPrefix: Line = .empty, prefix: Line = .empty
  ) -> [Line] { [Line(firstPrefix.spans + spans)] }
}
extension TextWidth {
  public static func truncate(_ text: String, to columns: Int, ellipsis: String = "…") -> String { text }
}
