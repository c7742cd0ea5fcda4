import Course

/// Takes a quiz out of Lectern.
public enum QuizExport {
  /// The quiz at a path in GIFT, with a warning (Q118) for everything that the format cannot carry.
  ///
  /// Nil when the file cannot be played or is no quiz; the diagnostics say why.
  public static func gift(path: String) -> Loaded<String> {
    guard case .source(let source) = FileReader.read(path, as: path) else {
      return Loaded(nil, Checker.check(path: path))
    }
    let place: Surroundings
    if let (folder, file) = CourseFolder.enclosing(file: path) {
      place = Surroundings(folder: folder, file: file)
    } else {
      let file = path.split(separator: "/").last.map(String.init) ?? path
      place = Surroundings(folder: CourseFolder(path: RelativePath.folder(of: path)), file: file)
    }
    let reading = ItemReading.read(source, in: place)
    // The quiz itself is read as it was typed already.
    func told() -> [Diagnostic] {
      let (own, others) = (reading.findings.diagnostics, reading.others.flatMap(\.findings.diagnostics))
      return own + others.named(as: TypedPath(path: path, file: place.file))
    }
    guard reading.loaded.value != nil else { return Loaded(nil, told()) }
    guard case .quiz(let quiz)? = reading.item else {
      reading.findings.reportFile(.M019, "only a quiz can be exported", help: "name a file with kind: quiz")
      return Loaded(nil, reading.findings.diagnostics)
    }
    var writer = GIFT()
    let text = writer.text(of: quiz)
    if !writer.quizLosses.isEmpty {
      reading.findings.reportFile(
        .Q118, writer.quizLosses.joined(separator: "; "), help: "set it again by hand where you import the file")
    }
    let files = Dictionary(reading.documents.map { ($0.findings.source.file, $0.findings) }) { first, _ in first }
    for (question, what) in writer.losses {
      let findings = files[question.location.file] ?? reading.findings
      findings.report(
        .Q118, what.joined(separator: "; "), at: findings.source.span(question.location),
        help: "set it again by hand where you import the file, or change the question")
    }
    return Loaded(text, told().filter { $0.code == .Q118 })
  }
}

extension SourceText {
  /// The stretch that a place in this file covers.
  fileprivate func span(_ location: SourceLocation) -> Span {
    let start = byteColumn(line: location.line, scalarColumn: location.column)
    let end = byteColumn(line: location.line, scalarColumn: location.column + location.length)
    return Span(line: location.line, columns: start...max(start, end - 1))
  }
}
