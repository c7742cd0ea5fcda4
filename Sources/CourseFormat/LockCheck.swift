import Course

/// Compares a file's questions with what `course.lock` says of them.
struct LockCheck {
  let lock: CourseLock
  /// Its path in the course folder.
  let file: String

  /// Reports questions that are scored in another way under the same `rev` (M017).
  func report(_ reading: ItemReading) {
    for (_, place, findings) in places(reading) {
      findings.report(.M017, LockCheck.message, at: place, help: LockCheck.help)
    }
  }

  /// The same as values, for a file that is not being checked.
  func changed(_ reading: ItemReading) -> [(key: String, diagnostic: Diagnostic)] {
    places(reading).map { key, place, findings in
      let location = findings.source.location(place)
      let diagnostic = Diagnostic(
        .M017, LockCheck.message, at: location, help: LockCheck.help,
        excerpt: findings.source.excerpt(line: location.line))
      return (key, diagnostic)
    }
  }

  private static let message = "this question is scored in another way than when it was pinned, under the same rev"
  private static let help =
    "raise it, as in `rev: 2`, to ask for a retake, and run lectern pin; after a slip mended, run lectern pin --accept"

  private func places(_ reading: ItemReading) -> [(key: String, place: Span, findings: Findings)] {
    let sections = SectionOutline.all(in: reading)
    return reading.questions.compactMap { question in
      let key = CourseLock.key(file, question.id)
      guard let old = lock.entries[key], old.revision == question.revision,
        old.fingerprint != question.scoringFingerprint
      else { return nil }
      let (file, line) = (question.location.file, question.location.line)
      if let section = sections.first(where: { $0.findings.source.file == file && $0.heading.line == line }) {
        return (key, section.revision ?? section.heading, section.findings)
      }
      // One that is drawn from another file.
      let findings = reading.documents.first { $0.findings.source.file == file }?.findings ?? reading.findings
      return (key, Span(line: line, columns: 1...max(1, findings.source.range(ofLine: line).count)), findings)
    }
  }

  /// Reports, once a file, that progress hangs on headings in a course that people use (M016).
  static func reportUnpinned(_ reading: ItemReading) {
    let unpinned = SectionOutline.all(in: reading).filter { $0.isRecorded && !$0.isExplicit }
    for document in reading.documents {
      let here = unpinned.filter { $0.findings === document.findings }
      guard let first = here.first else { continue }
      let more = here.count == 1 ? "" : ", and of \(here.count - 1) more in this file"
      document.findings.report(
        .M016, "progress hangs on the words of this heading\(more)", at: first.heading,
        help: "run lectern pin for the course, and headings can change freely")
    }
  }
}

extension ItemReading {
  /// The questions whose answers are kept: a quiz's, or a lesson's checks.
  var questions: [Question] {
    switch item {
    case .lesson(let lesson): lesson.checks
    case .quiz(let quiz): quiz.questions
    case .drill, nil: []
    }
  }
}
