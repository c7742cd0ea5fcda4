import Course
import Phrases
import Training

/// Lettered lines, and numbered ones to match them with.
struct PlainMatching: PlainAnswer {
  let body: MatchingBody
  private let choices: [[Inline]]

  init(body: MatchingBody, order: [Int]) {
    self.body = body
    let all = body.choices
    choices = order.map { all[$0] }
  }

  func present(on session: PlainSession) {
    for (index, pair) in body.pairs.enumerated() { session.tell("\(line(index)): \(pair.left.plainText)") }
    session.tell(say("To match with:"))
    for (index, choice) in choices.enumerated() { session.tell("\(index + 1)) \(choice.plainText)") }
    if body.reusesChoices { session.tell(say("A number may fit more than once.")) }
  }

  /// No letter, since `b` goes back, and no number alone, since those are what to match with.
  private func line(_ index: Int) -> String { say("Line \(index + 1)") }

  func ask(_ asking: inout PlainAsking) throws(Leaving) -> [String]? {
    var given = begun(asking.draft)
    if !given.isEmpty {
      let words = given.enumerated().map { say("line \($0.offset + 1) with \($0.element)") }.joined(separator: ", ")
      asking.session.tell(say("You had matched \(words). Go on, or type all numbers anew."))
    }
    while given.count < body.pairs.count {
      let prompt =
        given.isEmpty
        ? say("Type a number for each line from the top, such as \(example), or one at a time.")
        : say("Number for line \(given.count + 1), \"\(body.pairs[given.count].left.plainText)\":")
      guard case .typed(let line) = try asking.line(prompt, goesOn: !given.isEmpty) else { return nil }
      let numbers = asking.numbers(in: line, upTo: choices.count)
      let kept = numbers?.count == body.pairs.count ? [] : given
      guard let numbers, !numbers.isEmpty, kept.count + numbers.count <= body.pairs.count
      else {
        asking.refuse(
          given.isEmpty
            ? say("Please type \(body.pairs.count) numbers from 1 to \(choices.count), with spaces between them.")
            : say("Please type one number from 1 to \(choices.count)."))
        continue
      }
      if !body.reusesChoices, let twice = Self.twice(numbers, after: kept) {
        asking.refuse(
          say("\(twice) is used already, and each number fits one line only. Please type that again."))
        continue
      }
      given = kept + numbers
      asking.draft = body.pairs.indices.map { $0 < given.count ? choices[given[$0] - 1].plainText : "" }
    }
    return zip(body.pairs, given).map { MatchingBody.response($0.left, choices[$1 - 1]) }
  }

  /// The first number that is there twice.
  private static func twice(_ numbers: [Int], after given: [Int]) -> Int? {
    var taken = Set(given)
    return numbers.first { !taken.insert($0).inserted }
  }

  /// The numbers that lines from the top had got; the last line is asked in any case.
  private func begun(_ draft: [String]) -> [Int] {
    guard draft.count == body.pairs.count else { return [] }
    var numbers: [Int] = []
    for text in draft.dropLast() {
      let free = choices.indices.filter { body.reusesChoices || !numbers.contains($0 + 1) }
      guard let index = free.first(where: { choices[$0].plainText == text }) else { break }
      numbers.append(index + 1)
    }
    return numbers
  }

  private var example: String {
    (1...max(1, min(body.pairs.count, choices.count))).reversed().map(String.init).joined(separator: " ")
  }

  func explain(_ response: [String], isDone: Bool, on session: PlainSession) {
    if let verdict = body.verdict(response) { session.tell(verdict) }
    for (index, pair) in body.pairs.enumerated() {
      let isRight = response.contains(MatchingBody.response(pair.left, pair.right))
      guard isRight || isDone else {
        session.tell("\(line(index)): \(say("not right."))")
        continue
      }
      session.tell("\(line(index)): \(verdict(on: pair, isRight: isRight, response))")
      session.tell(pair.feedback, indent: 3)
    }
  }

  private func verdict(on pair: MatchingBody.Pair, isRight: Bool, _ response: [String]) -> String {
    let right = pair.right.plainText
    if isRight { return say("right: \(right)") }
    guard let chosen = body.chosen(for: pair, in: response) else { return say("not right; right would be: \(right)") }
    return say("not right; you matched: \(chosen); right would be: \(right)")
  }
}
