import Course

/// Where a drill's parts stand in its file, for what can be told only when all of it has been read.
struct DrillPlaces {
  var names: DrillNames
  var pass: Span?
  /// The conditions of replies and of a route's lines, by where the reply or line stands.
  var conditions: [SourceLocation: Span] = [:]
  /// `when` and `time`, by their scenes' ids.
  var triggers: [String: Span] = [:]
  var timers: [String: Span] = [:]
}

extension Findings {
  /// The whole line that a location points to.
  func line(of location: SourceLocation) -> Span {
    Span(line: location.line, columns: 1...max(1, source.range(ofLine: location.line).count))
  }
}
