import Course

/// Writes a quiz as a file of the course language, from questions that exist as values alone.
///
/// Text comes out as text: what would mean something in Markdown has a backslash. Options, numbers and steps to order can
/// be written; questions of other kinds are left out.
public enum QuizMarkdown {
  public static func text(of quiz: Quiz) -> String {
    let questions = quiz.questions.compactMap(text)
    return "---\nkind: quiz\n---\n# \(line(quiz.title))\n\n" + questions.joined(separator: "\n")
  }

  private static func text(of question: Question) -> String? {
    let prompt = question.prompt.map { paragraph($0.plainText) }.filter { !$0.isEmpty }
    guard let answer = answer(of: question.body) else { return nil }
    var parts = ["## \(line(question.title))\n`id: \(question.id)`" + (question.isSurvey ? " `survey`" : "")]
    switch answer {
    case .below(let lines): parts += prompt + [lines.joined(separator: "\n")]
    case .inside(let blank): parts += prompt.isEmpty ? [blank] : prompt.dropLast() + [(prompt.last ?? "") + " " + blank]
    }
    let explanation = question.explanation.map(\.plainText).joined(separator: "\n")
      .split(separator: "\n").map { "> " + line(String($0)) }
    if !explanation.isEmpty { parts.append((["> [!NOTE]"] + explanation).joined(separator: "\n")) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private enum Answer {
    case below([String])
    case inside(String)
  }

  private static func answer(of body: Question.Body) -> Answer? {
    switch body {
    case .choice(let body):
      .below(body.options.map { "- [\($0.isCorrect ? "x" : " ")] \(line($0.plainText))" })
    case .ordering(let body):
      .below(body.items.enumerated().map { "\($0.offset + 1). \(line($0.element.plainText))" })
    case .fillIn(let body):
      if case .number(let range)? = body.blanks.first?.accepted {
        .inside(
          range.lowerBound == range.upperBound
            ? "[[= \(number(range.lowerBound))]]" : "[[= \(number(range.lowerBound))..\(number(range.upperBound))]]")
      } else {
        nil
      }
    case .matching, .open: nil
    }
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }

  private static func paragraph(_ text: String) -> String {
    text.split(separator: "\n").map { line(String($0)) }.joined(separator: "\n")
  }

  /// One line, on which nothing means anything but itself. Source: CommonMark, "Backslash escapes".
  private static func line(_ text: String) -> String {
    var result = ""
    let clean = Sanitizer.cleanLine(text)
    let digits = clean.prefix { $0.isASCII && $0.isNumber }.count
    for (index, character) in clean.enumerated() {
      let beginsBlock =
        (index == 0 && "-+=".contains(character)) || (digits > 0 && index == digits && ".)".contains(character))
      if "\\`*_[]<>#|~&".contains(character) || beginsBlock { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
