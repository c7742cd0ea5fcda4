import Course

/// Mends files where they lie.
public enum FileMender {
  public enum Outcome {
    /// What was mended; nothing was written if there is none.
    case mended([Diagnostic])
    /// A sentence without a full stop that says why the file was left as it was.
    case failed(String)
  }

  /// Mends what is certain in one file; a link stays a link, and its target is mended.
  ///
  /// - Parameter included: The kind of a file that includes it; nil: it says its own.
  public static func mend(_ file: FoundFile, as included: Item.Kind? = nil) -> Outcome {
    switch FileReader.bytes(file) {
    case .problem(let problem): return .failed(problem.message)
    case .bytes(let bytes):
      let (mended, told) = Mender.mend(bytes, file: file.shown, as: included)
      if mended == bytes { return .mended([]) }
      do {
        try FileWriter.replace(file, holding: bytes, with: mended)
      } catch {
        return .failed(error.sentence)
      }
      return .mended(told)
    }
  }
}
