import Course

/// Compares a file's questions with what `course.lock` says of them.
struct LockCheck {
  let lock: CourseLock
  /// Its path in the course folder.
  let file: String

  /// A question that is scored in another way than when it was pinned.
  private struct Change {
    var key: String
    var message: String
    var place: Span
    var findings: Findings
  }

  /// Reports questions that are scored in another way under the same `rev` (M017).
  func report(_ reading: ItemReading) {
    for change in changes(reading) {
      change.findings.report(.M017, change.message, at: change.place, help: LockCheck.help)
    }
  }

  /// The same as values, for a file that is not being checked.
  func changed(_ reading: ItemReading) -> [(key: String, diagnostic: Diagnostic)] {
    changes(reading).map { change in
      let source = change.findings.source
      let location = source.location(change.place)
      let diagnostic = Diagnostic(
        .M017, Sanitizer.cleanLine(change.message), at: location, help: LockCheck.help,
        excerpt: source.excerpt(line: location.line))
      return (change.key, diagnostic)
    }
  }

  private static let help =
    "raise it, as in `rev: 2`, to ask for a retake, and run lectern pin; after a slip mended, run lectern pin --accept"

  private func changes(_ reading: ItemReading) -> [Change] {
    let sections = SectionOutline.all(in: reading)
    return reading.questions.compactMap { question in
      let key = CourseLock.key(file, question.id)
      guard let old = lock.entries[key], old.revision == question.revision,
        let message = LockCheck.message(question, old.scoring)
      else { return nil }
      let (file, line) = (question.location.file, question.location.line)
      if let section = sections.first(where: { $0.findings.source.file == file && $0.heading.line == line }) {
        return Change(
          key: key, message: message, place: section.revision ?? section.heading, findings: section.findings)
      }
      // One that is drawn from another file.
      let findings = reading.documents.first { $0.findings.source.file == file }?.findings ?? reading.findings
      let place = Span(line: line, columns: 1...max(1, findings.source.range(ofLine: line).count))
      return Change(key: key, message: message, place: place, findings: findings)
    }
  }

  /// What has changed, in words; nil where nothing is scored differently.
  private static func message(_ question: Question, _ old: CourseLock.Entry.Scoring) -> String? {
    switch old {
    case .hashed(let digest):
      digest == question.scoringFingerprint
        ? nil
        : "since it was pinned, under the same rev, this question's answers, what they count or its points have changed"
    case .known(let old):
      told(PinnedScoring(question).changes(since: old))
    }
  }

  /// The first three changes in one sentence.
  private static func told(_ changes: [String]) -> String? {
    guard !changes.isEmpty else { return nil }
    let more = changes.count > 3 ? ["\(changes.count - 3) more changes"] : []
    return "this question is scored in another way than when it was pinned, under the same rev: "
      + Spelling.list(changes.prefix(3) + more, "and")
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
