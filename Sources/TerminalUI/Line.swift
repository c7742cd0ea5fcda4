/// A run of text in one style.
public struct Span: Hashable, Sendable {
  public var text: String
  public var style: Style

  public init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// One row's worth of styled text.
public struct Line: Hashable, Sendable {
  public var spans: [Span]
  /// What a click on it means; nil: nothing.
  public var target: ClickTarget?

  public init(_ spans: [Span] = []) { self.spans = spans }
  public init(_ text: String, _ style: Style = .plain) { spans = [Span(text, style)] }

  public static let empty = Line()

  /// The same line, a click on which means this.
  public func clicked(_ target: ClickTarget) -> Line {
    var line = self
    line.target = target
    return line
  }

  /// Columns.
  public var width: Int { spans.reduce(0) { $0 + TextWidth.of($1.text) } }
  public var text: String { spans.map(\.text).joined() }
}
