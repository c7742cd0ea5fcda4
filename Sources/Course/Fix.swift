/// A mending that is certain: what to replace in an author's file so that a diagnostic is settled.
public struct Fix: Hashable, Sendable {
  /// A stretch within one line, and what to put there.
  public struct Edit: Hashable, Sendable {
    /// What to take out, in bytes from the file's start, a byte order mark counted; empty where something is put in.
    public var range: Range<Int>
    public var replacement: String
    /// The line that `range` lies in, counted from 1.
    public var line: Int
    /// Where `range` begins, counted from 1 in Unicode scalars.
    public var column: Int
    /// The column after its end.
    public var endColumn: Int

    public init(range: Range<Int>, replacement: String, line: Int, column: Int, endColumn: Int) {
      self.range = range
      self.replacement = replacement
      self.line = line
      self.column = column
      self.endColumn = endColumn
    }
  }

  /// At least one, in the order of the file; none overlaps another.
  public var edits: [Edit]

  /// Nil without an edit.
  public init?(_ edits: [Edit]) {
    guard !edits.isEmpty else { return nil }
    self.edits = edits
  }
}
