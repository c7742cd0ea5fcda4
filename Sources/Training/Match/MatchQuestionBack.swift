import Course

extension MatchQuestion {
  /// The same as a question of a quiz, to be written into a file.
  public var asQuestion: Question {
    let body: Question.Body =
      switch kind {
      case .number:
        .fillIn(.init(blanks: [.init(.number(low...Swift.max(low, high)), shown: low.written)]))
      case .ordering: .ordering(steps)
      case .single, .trueFalse, .multiple: .choice(choice)
      }
    let prompt: [Block] = text == title && !isNumber ? [] : [.paragraph(asked)]
    let explanation: [Block] = explanation.isEmpty ? [] : [.paragraph([.text(explanation)])]
    // What was drawn from another file has a name with a stroke.
    let plainID = id.split(separator: "/").joined(separator: "-")
    var question = Question(id: plainID, title: title, prompt: prompt, body: body, explanation: explanation)
    question.isSurvey = isSurvey
    return question
  }

  /// What is asked, with the gap of a number where it was; behind the text where that had none.
  private var asked: [Inline] {
    guard isNumber else { return [.text(text)] }
    guard let gap = text.firstRange(of: Self.gap) else { return [.text(text + " "), .blank(0)] }
    return [.text(String(text[..<gap.lowerBound])), .blank(0), .text(String(text[gap.upperBound...]))]
      .filter { $0 != .text("") }
  }
}
