import Course
import Phrases
import Training

/// Numbered options.
struct PlainChoice: PlainAnswer {
  let body: ChoiceBody
  let order: [Int]
  let isSurvey: Bool

  var takesGuesses: Bool { !isSurvey }

  func present(on session: PlainSession) {
    for (index, option) in order.enumerated() { session.tell("\(index + 1)) \(body.options[option].plainText)") }
  }

  func ask(_ asking: inout PlainAsking) throws(Leaving) -> [String]? {
    let several = body.takesSeveral
    let ticked = several ? body.options.map(\.plainText).filter(asking.draft.contains) : []
    if !ticked.isEmpty {
      asking.session.tell(say("You had ticked: \(ticked.joined(separator: "; "))."))
      asking.session.tell(PlainAsking.keeping)
    }
    while true {
      let prompt =
        several ? say("Type the numbers of all that fit, such as 1 3.") : say("Type the number of your answer.")
      guard case .typed(let line) = try asking.line(prompt) else { return nil }
      if line.isEmpty, !ticked.isEmpty { return ticked }
      if let numbers = asking.numbers(in: line, upTo: order.count), !numbers.isEmpty, several || numbers.count == 1 {
        return Set(numbers.map { order[$0 - 1] }).sorted().map { body.options[$0].plainText }
      }
      asking.refuse(
        several
          ? say("Please type one or more numbers from 1 to \(order.count), with spaces between them.")
          : say("Please type one number from 1 to \(order.count)."))
    }
  }

  func explain(_ response: [String], isDone: Bool, on session: PlainSession) {
    let chosen = body.options.filter { response.contains($0.plainText) }
    if isSurvey, !chosen.isEmpty {
      session.tell("\(AnswerWords.chosen): \(chosen.map(\.plainText).joined(separator: "; "))")
    }
    guard !isSurvey else {
      for option in chosen { session.tell(option.feedback) }
      return
    }
    guard body.takesSeveral else { return explainOne(chosen, isDone: isDone, on: session) }
    let words = body.verdicts(response, isDone: isDone)
    for option in order {
      let text = body.options[option].plainText
      // What is said of an option stands with it: of two that were chosen, nobody could tell whose it is.
      if let verdict = words[option] { session.tell("\(text): \(verdict).") }
      guard response.contains(text), !body.options[option].feedback.isEmpty else { continue }
      if words[option] == nil { session.tell("\(text):") }
      session.tell(body.options[option].feedback, indent: 2)
    }
  }

  private func explainOne(_ chosen: [ChoiceBody.Option], isDone: Bool, on session: PlainSession) {
    let response = chosen.map(\.plainText)
    if isDone, !chosen.isEmpty, body.needsContrast(response) {
      session.tell("\(AnswerWords.chosen): \(response.joined(separator: "; "))")
    }
    // What the verdict has said is not said again.
    let isRight = Set(response) == Set(body.rightResponse)
    for option in chosen {
      session.tell(isRight ? option.feedback.without(verdict: Verdict.right) : option.feedback)
    }
    let right = Set(body.rightResponse)
    if isDone, !right.isEmpty, right.isDisjoint(with: response) {
      session.tell("\(AnswerWords.right): \(body.rightResponse.joined(separator: "; "))")
    }
  }
}
