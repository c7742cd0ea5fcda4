import Course

/// Q104: an option that speaks of the ones above it, where options are shuffled.
enum ShuffledReference {
  static func look(_ file: LintedFile) {
    guard let language = file.language else { return }
    for question in file.questions where question.movesOptions {
      guard let body = question.choice else { continue }
      for (index, option) in body.options.enumerated() where !option.isLast {
        let text = option.plainText
        guard language.isAboutOthers(text) else { continue }
        question.findings.report(
          .Q104, "\"\(Sanitizer.cleanLine(text))\" may come first: the options are shuffled",
          at: question.span(ofOption: index),
          help: "keep it at the end: write `last` after it, between backticks")
      }
    }
  }
}

/// Q105: the right option of single-choice questions is the longest one too often.
///
/// Too often means: in at least six questions, more often than a share of 1 in 100 of all files would show by chance,
/// if the longest option were right as often as any other.
enum LongestOption {
  static func look(_ file: LintedFile) {
    var count = 0
    var first: (question: LintedQuestion, option: Int)?
    var chances: [Double] = []
    for question in file.questions {
      guard let body = question.choice, body.kind == .single, body.options.count > 1 else { continue }
      guard let right = body.options.firstIndex(where: \.isCorrect) else { continue }
      chances.append(1 / Double(body.options.count))
      let lengths = body.options.map { DisplayWidth.of($0.plainText) }
      let isLongest = lengths.indices.allSatisfy { $0 == right || lengths[$0] < lengths[right] }
      guard isLongest else { continue }
      count += 1
      first = first ?? (question, right)
    }
    guard let first, Chance.isTooOften(count, of: chances) else { return }
    first.question.findings.report(
      .Q105, "in \(count) of \(chances.count) questions the longest option is the right one",
      at: first.question.span(ofOption: first.option),
      help: "make some wrong options as long, or right ones shorter: who guesses takes the longest")
  }
}

/// Q106: the right option stands in the same place too often, where options are not shuffled.
enum FixedPlace {
  static func look(_ file: LintedFile) {
    let fixed = file.questions.filter { !$0.movesOptions }
    report(fixed.filter { $0.choice?.kind == .single })
    report(fixed.filter { $0.choice?.kind == .trueFalse })
  }

  private static func report(_ questions: [LintedQuestion]) {
    var chances: [Double] = []
    var counts: [Int: (count: Int, first: LintedQuestion)] = [:]
    var places = 1
    for question in questions {
      guard let options = question.choice?.options, options.count > 1,
        let right = options.firstIndex(where: \.isCorrect)
      else { continue }
      chances.append(1 / Double(options.count))
      places = max(places, options.count)
      counts[right, default: (0, question)].count += 1
    }
    // The place that is looked at is the one that came up most: each of them had its chance.
    guard
      let (place, most) = counts.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }),
      Chance.isTooOften(most.count, of: chances, tries: places)
    else { return }
    let isTrueFalse = most.first.question.kind == .trueFalse
    let what =
      isTrueFalse
      ? "\"\(most.first.choice?.options[place].plainText ?? "")\" is right" : "option \(place + 1) is the right one"
    most.first.findings.report(
      .Q106, "in \(most.count) of \(chances.count) questions \(what)", at: most.first.span(ofOption: place),
      help: isTrueFalse
        ? "turn some of the statements round" : "move some right options, or let the options be shuffled")
  }
}
