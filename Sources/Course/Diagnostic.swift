/// One thing an author should know about a file: where, what, why, and how to mend it.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: String, Sendable, CaseIterable {
    /// The file cannot be played.
    case error
    /// It plays, and a learner would suffer.
    case warning
    /// Good to know.
    case info
  }

  public var code: DiagnosticCode
  /// Usually `code.severity`; some codes are milder in some places.
  public var severity: Severity
  /// One sentence without a full stop, in the author's words: "this choice leads nowhere".
  public var message: String
  public var location: SourceLocation
  /// How to mend it, in a sentence.
  public var help: String?
  /// The source line that `location` points into, without its line end, sanitised.
  public var excerpt: String?
  /// How the program can mend it; nil where only the author can know what is meant.
  public var fix: Fix?

  public init(
    _ code: DiagnosticCode, _ message: String, at location: SourceLocation, help: String? = nil,
    excerpt: String? = nil, severity: Severity? = nil, fix: Fix? = nil
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.message = message
    self.location = location
    self.help = help
    self.excerpt = excerpt
    self.fix = fix
  }

  /// By what tells two apart: the rest follows from it, and the source line may be a megabyte long.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(location)
    hasher.combine(message)
  }
}
