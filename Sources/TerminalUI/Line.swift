/// A run of text in one style.
public struct Span: Hashable, Sendable {
  public var text: String
  public var style: Style
  /// What a click on it means, whatever its line says; nil: what the line says.
  public var target: ClickTarget?

  public init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  /// The same text, a click on which means this.
  public func clicked(_ target: ClickTarget?) -> Span {
    var span = self
    span.target = target
    return span
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

  /// Its runs, each with the line's target where it has none of its own: to stand in a line beside others.
  public var targetedSpans: [Span] {
    target == nil ? spans : spans.map { $0.clicked($0.target ?? target) }
  }

  /// Columns.
  public var width: Int { spans.reduce(0) { $0 + TextWidth.of($1.text) } }
  public var text: String { spans.map(\.text).joined() }
}
