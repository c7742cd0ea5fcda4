/// A place in an author's file, as an editor would name it.
public struct SourceLocation: Hashable, Sendable, Comparable {
  /// The file's path relative to the course folder (or as the person named it, for a lone file).
  public var file: String
  /// The line, counted from 1; 0 means the file as a whole.
  public var line: Int
  /// The column, counted from 1 in Unicode scalars; a tab counts as one.
  public var column: Int
  /// How many scalars are meant, at least 1; never past the end of the line.
  public var length: Int

  public init(file: String, line: Int = 0, column: Int = 1, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
  }

  public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}
