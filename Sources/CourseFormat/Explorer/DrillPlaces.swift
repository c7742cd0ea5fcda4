import Course

/// Where a drill's parts stand in its file, for what can be told only when all of it has been read.
struct DrillPlaces {
  var names: DrillNames
  var pass: Span?
  /// The conditions of replies and of a route's lines, by where the reply or line stands.
  var conditions: [SourceLocation: FileSpan] = [:]
  /// `when` and `time`, by their scenes' ids.
  var triggers: [String: FileSpan] = [:]
  var timers: [String: FileSpan] = [:]
}

/// A stretch of one of the files that an item is made of.
struct FileSpan {
  /// Of that file.
  let findings: Findings
  let span: Span
}

extension Findings {
  /// The whole line that a location in this file, or in one that it includes, points to.
  func line(of location: SourceLocation) -> FileSpan {
    let findings = included[location.file] ?? self
    let length = findings.source.range(ofLine: location.line).count
    return FileSpan(findings: findings, span: Span(line: location.line, columns: 1...max(1, length)))
  }

  /// Adds a diagnostic where it belongs: to this file, or to one that it includes.
  func report(
    _ code: DiagnosticCode, _ message: String, at place: FileSpan, help: String?, severity: Diagnostic.Severity? = nil
  ) {
    place.findings.report(code, message, at: place.span, help: help, severity: severity)
  }
}
