import Course

/// Q107: a question that explains nothing; Q108: wrong options that leave whoever picks them alone.
///
/// Feedback on every option stands for an explanation. Where there is neither, one line says it all.
enum MissingFeedback {
  static func look(_ file: LintedFile) {
    // An opinion needs no reason, and a free answer is compared with its rubric.
    for question in file.questions where !question.question.isSurvey && question.question.kind != .open {
      let hasExplanation = !question.question.explanation.isEmpty
      let options = question.choice?.options ?? []
      let isExplained = hasExplanation || (!options.isEmpty && options.allSatisfy { !$0.feedback.isEmpty })
      if !isExplained, question.isToldBelow { continue }
      if !isExplained {
        question.findings.report(
          .Q107, "no explanation follows this question", at: question.heading,
          help: "add one after the answers: a line > [!NOTE], and below it > and why the answer is right")
      } else {
        // Whoever is wrong about True or False needs the reason alone.
        if question.question.kind != .trueFalse { tell(options, question) }
      }
    }
  }

  private static func tell(_ options: [ChoiceBody.Option], _ question: LintedQuestion) {
    let silent = options.indices.filter { index in
      !options[index].isCorrect && options[index].feedback.isEmpty && !isTold(options[index], index, question)
    }
    guard let first = silent.first else { return }
    let names = silent.prefix(3).map { "\"\(short(options[$0].plainText))\"" }
    let rest = silent.count - names.count
    let list = Spelling.list(rest > 0 ? names + ["\(rest) more"] : names, "and")
    question.findings.report(
      .Q108, "nothing is said to whoever picks \(list)", at: question.span(ofOption: first),
      help: options[first].text.contains(.softBreak)
        ? "begin the line below it with > if that says why; if not, add one: > and what is tempting about it, and what is wrong"
        : "add an indented line below it: > and what is tempting about it, and what is wrong")
  }

  /// Whether a line of an option is told of as its feedback.
  private static func isTold(_ option: ChoiceBody.Option, _ index: Int, _ question: LintedQuestion) -> Bool {
    let breaks = option.text.count { $0 == .softBreak }
    // Its place is looked for among all options, of which a file may have a hundred thousand.
    guard breaks > 0, index < 100 else { return false }
    let line = question.span(ofOption: index).line
    return question.findings.has(.M005, in: line...line + breaks)
  }

  private static func short(_ text: String) -> String {
    text.count <= 32 ? text : text.prefix(30) + "…"
  }
}
