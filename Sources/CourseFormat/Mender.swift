import Course

/// Mends what is certain in a file; touches no disk.
public enum Mender {
  /// A round mends one thing a line; what a thousand rounds would be needed for is no author's file.
  private static let roundLimit = 50

  /// The file after every `Fix`, and what was told of where one was made, with the lines of the mended file.
  ///
  /// Each round reads the file anew, because one mending can show the next mistake. No byte outside the edits changes.
  ///
  /// - Parameters:
  ///   - file: Its name; `course.md` is read as a course.
  ///   - included: The kind of a file that includes it; nil: it says its own.
  public static func mend(
    _ bytes: [UInt8], file: String, as included: Item.Kind? = nil
  ) -> (bytes: [UInt8], mended: [Diagnostic]) {
    var bytes = bytes
    var mended: [Diagnostic] = []
    for _ in 0..<roundLimit {
      let round = compatible(diagnostics(bytes, file: file, as: included))
      if round.isEmpty { break }
      let edits = round.flatMap { $0.fix?.edits ?? [] }
      bytes = edits.map(Edit.init).applied(to: bytes)
      mended = (mended + round).map { moved($0, by: edits) }
    }
    return (bytes, mended.sorted { $0.location.line < $1.location.line })
  }

  /// The same at the line where it stands after some edits.
  private static func moved(_ diagnostic: Diagnostic, by edits: [Fix.Edit]) -> Diagnostic {
    var moved = diagnostic
    let place = (diagnostic.location.line, diagnostic.location.column)
    for edit in edits where (edit.line, edit.column) <= place {
      moved.location.line += edit.replacement.count(where: \.isNewline)
    }
    return moved
  }

  static func diagnostics(_ bytes: [UInt8], file: String, as included: Item.Kind? = nil) -> [Diagnostic] {
    file.split(separator: "/").last.map(String.init) == CourseFolder.fileName
      ? CourseFile.parse(bytes, folder: "course", file: file).diagnostics
      : included == nil
        ? ItemFile.parse(bytes, file: file).diagnostics : ItemFile.parse(bytes, file: file, as: included).diagnostics
  }

  /// Those with a fix that shares no line with an earlier one's.
  private static func compatible(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var taken: Set<Int> = []
    return diagnostics.filter { diagnostic in
      guard let fix = diagnostic.fix, taken.isDisjoint(with: fix.edits.map(\.line)) else { return false }
      taken.formUnion(fix.edits.map(\.line))
      return true
    }
  }
}
