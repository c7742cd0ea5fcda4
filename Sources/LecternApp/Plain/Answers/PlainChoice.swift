import Course
import Training

/// Numbered options.
struct PlainChoice: PlainAnswer {
  let body: ChoiceBody
  let order: [Int]
  let isSurvey: Bool

  var takesGuesses: Bool { !isSurvey }

  func present(on session: PlainSession) {
    for (index, option) in order.enumerated() { session.say("\(index + 1)) \(body.options[option].plainText)") }
  }

  func ask(_ asking: inout PlainAsking) throws(Leaving) -> [String]? {
    let several = body.takesSeveral
    let what = several ? "Type the numbers of all that fit, such as 1 3" : "Type a number"
    let guess = takesGuesses ? "add g if you are guessing, " : ""
    let ticked = several ? body.options.map(\.plainText).filter(asking.draft.contains) : []
    if !ticked.isEmpty {
      asking.session.say("You had ticked: \(ticked.joined(separator: "; ")). \(PlainAsking.keeping)")
    }
    while true {
      guard case .typed(let line) = try asking.line("\(what); \(guess)\(asking.words)") else { return nil }
      if line.isEmpty, !ticked.isEmpty { return ticked }
      if let numbers = asking.numbers(in: line, upTo: order.count), !numbers.isEmpty, several || numbers.count == 1 {
        return Set(numbers.map { order[$0 - 1] }).sorted().map { body.options[$0].plainText }
      }
      asking.session.say(
        several
          ? "Please type one or more numbers from 1 to \(order.count), with spaces between them."
          : "Please type one number from 1 to \(order.count).")
    }
  }

  func explain(_ response: [String], isDone: Bool, on session: PlainSession) {
    let chosen = body.options.filter { response.contains($0.plainText) }
    if isSurvey, !chosen.isEmpty { session.say("You chose: \(chosen.map(\.plainText).joined(separator: "; "))") }
    guard !isSurvey else {
      for option in chosen { session.say(option.feedback) }
      return
    }
    let words = body.verdicts(response, isDone: isDone)
    for option in order {
      if let verdict = words[option] { session.say("\(body.options[option].plainText): \(verdict).") }
    }
    if isDone, !chosen.isEmpty, body.needsContrast(response) {
      session.say("\(AnswerWords.chosen): \(chosen.map(\.plainText).joined(separator: "; "))")
    }
    for option in chosen { session.say(option.feedback) }
    let right = Set(body.rightResponse)
    if isDone, !right.isEmpty, right != Set(chosen.map(\.plainText)) {
      session.say("\(AnswerWords.right): \(body.rightResponse.joined(separator: "; "))")
    }
  }
}
