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
    case .inside(let blank):
      // What is asked says where the gap is, or has it at its end.
      let gap = line(Inline.blank(0).plainText)
      let place = prompt.firstIndex { $0.contains(gap) }
      parts +=
        place.map { place in
          prompt.enumerated().map { $0.offset == place ? $0.element.replacing(first: gap, with: blank) : $0.element }
        } ?? prompt.dropLast() + [[prompt.last, blank].compactMap { $0 }.joined(separator: " ")]
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
      .below(
        body.options.flatMap { option in
          ["- [\(option.isCorrect ? "x" : " ")] \(line(option.plainText))"]
            + option.feedback.plainText.split(separator: "\n").map { "  > " + line(String($0)) }
        })
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

  private static func number(_ value: Double) -> String { value.written }

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

extension String {
  /// With a text in place of the first of another.
  fileprivate func replacing(first old: String, with new: String) -> String {
    guard let place = firstRange(of: old) else { return self }
    return String(self[..<place.lowerBound]) + new + String(self[place.upperBound...])
  }
}
