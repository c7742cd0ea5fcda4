import Course

/// Compares a translation's questions with those of its original, never by their words (M018).
///
/// A question is found by its id; its answers by their places, since a translation writes them in the same order.
struct TranslationCheck {
  /// The original's path, as it is named to the author.
  let file: String

  /// Reports each question that is scored in another way than in the original, at its heading in the translation.
  static func report(_ translation: ItemReading, of original: ItemReading) {
    guard !translation.hasErrors, !original.hasErrors else { return }
    let check = TranslationCheck(file: original.findings.source.file)
    guard check.isSameKind(translation, original) else { return }
    check.reportRules(translation, original)
    if case .drill(let here)? = translation.item, case .drill(let there)? = original.item {
      return check.reportScenes(here, there, translation)
    }
    let originals = Dictionary(original.questions.map { ($0.id, $0) }) { first, _ in first }
    let sections = SectionOutline.all(in: translation)
    let ids = Set(translation.questions.map(\.id))
    // Where the original has one more, too, the two are one with another id, which is told already.
    let isWhole = originals.keys.allSatisfy(ids.contains)
    for question in translation.questions {
      // One that is drawn from another file is compared when that file is.
      guard
        let section = sections.first(where: {
          $0.findings.source.file == question.location.file && $0.heading.line == question.location.line
        })
      else { continue }
      guard let other = originals[question.id] else {
        if isWhole { check.reportSurplus(question, section) }
        continue
      }
      let differences = check.differences(question, other)
      guard !differences.isEmpty else { continue }
      section.findings.report(
        .M018, "this question is not the one in \(check.file): \(differences.joined(separator: "; "))",
        at: section.heading,
        help: "make the two alike, with the answers in the same order: a learner may change the language at any time")
    }
  }

  /// Reports a file that is a lesson here and a quiz there.
  private func isSameKind(_ translation: ItemReading, _ original: ItemReading) -> Bool {
    guard let here = translation.item?.kind, let there = original.item?.kind, here != there else { return true }
    let entry = translation.document?.frontMatter.entry("kind")
    let place = entry.map { $0.value.span ?? $0.key.span } ?? Span(line: 1, columns: 1...1)
    translation.findings.report(
      .M018, "this is a \(here.rawValue), and \(file), which it translates, is a \(there.rawValue)", at: place,
      help: "write kind: \(there.rawValue)")
    return false
  }

  /// Reports a question that the original does not have.
  private func reportSurplus(_ question: Question, _ section: SectionOutline) {
    section.findings.report(
      .M018, "\(file) has no question \"\(question.id)\", so only learners of this language are asked it",
      at: section.heading, help: "add it there, or take it out here")
  }

  /// Each in words that go on after a colon.
  private func differences(_ here: Question, _ there: Question) -> [String] {
    guard here.kind == there.kind else { return ["it is \(here.kind.rawValue) here, and \(there.kind.rawValue) there"] }
    var found = answers(here, there).map { [$0] } ?? []
    if here.tries != there.tries { found.append("it gives \(tries(here)) here, and \(tries(there)) there") }
    if here.points != there.points { found.append("it gives \(points(here)) here, and \(points(there)) there") }
    if here.revision != there.revision {
      found.append("it has rev: \(here.revision) here, and rev: \(there.revision) there")
    }
    return found
  }

  /// How the answers differ; nil when they do not.
  private func answers(_ here: Question, _ there: Question) -> String? {
    let (ours, theirs) = (here.body.answer.worths, there.body.answer.worths)
    guard ours != theirs else { return nil }
    guard ours.count == theirs.count else {
      return "the number of its \(TranslationCheck.noun(here.kind)) is \(ours.count) here, and \(theirs.count) there"
    }
    let places = ours.indices.filter { ours[$0] != theirs[$0] }.map { "\($0 + 1)" }
    let several = places.count > 1
    let noun = TranslationCheck.noun(here.kind)
    return "\(several ? "numbers" : "number") \(Spelling.list(places, "and")) of its \(noun) "
      + "\(several ? "do" : "does") not count the same"
  }

  private func tries(_ question: Question) -> String { question.tries == 1 ? "1 try" : "\(question.tries) tries" }

  private func points(_ question: Question) -> String {
    let points = question.points
    let number = points == points.rounded() && points < 1e15 ? String(Int(points)) : String(points)
    return number + (points == 1 ? " point" : " points")
  }

  private static func noun(_ kind: Question.Kind) -> String {
    switch kind {
    case .single, .multiple, .trueFalse: "options"
    case .fillIn: "blanks"
    case .matching: "pairs"
    case .ordering: "steps"
    case .open: "lines to compare with"
    }
  }
}
