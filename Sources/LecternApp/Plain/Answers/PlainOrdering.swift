import Course
import Training

/// Numbered steps, put in order by typing their numbers.
struct PlainOrdering: PlainAnswer {
  let body: OrderingBody
  let order: [Int]

  func present(on session: PlainSession) {
    for (place, item) in order.enumerated() { session.say("\(place + 1)) \(body.items[item].plainText)") }
  }

  func ask(_ asking: inout PlainAsking) throws(Leaving) -> [String]? {
    let example = Array(1...max(1, order.count)).map(String.init).reversed().joined(separator: " ")
    let texts = body.items.map(\.plainText)
    let before = asking.draft.sorted() == texts.sorted() ? asking.draft : []
    if !before.isEmpty {
      asking.session.say("You had this order: \(before.joined(separator: "; ")). \(PlainAsking.keeping)")
    }
    while true {
      let prompt = "Type the numbers in the right order, such as \(example); add g if you are guessing, \(asking.words)"
      guard case .typed(let line) = try asking.line(prompt) else { return nil }
      if line.isEmpty, !before.isEmpty { return before }
      if let numbers = asking.numbers(in: line, upTo: order.count), numbers.count == order.count,
        Set(numbers).count == order.count
      {
        return numbers.map { body.items[order[$0 - 1]].plainText }
      }
      asking.session.say("Please type each number from 1 to \(order.count) once, with spaces between them.")
    }
  }

  func explain(_ response: [String], isDone: Bool, on session: PlainSession) {
    let inOrder = body.inOrder(response)
    if !response.isEmpty, response != body.rightResponse {
      session.say("Your order:")
      for (place, text) in response.enumerated() {
        let belongs = isDone ? body.rightPlace(of: text).map { "belongs at \($0)" } : nil
        let verdict = inOrder.contains(place) ? "in the right order" : belongs ?? "not in the right order"
        session.say("\(place + 1). \(text): \(verdict).")
      }
    }
    guard isDone else { return }
    if response != body.rightResponse {
      session.say("The right order:")
      for (place, item) in body.items.enumerated() { session.say("\(place + 1). \(item.plainText)") }
    }
    for item in body.items { session.say(item.feedback) }
  }
}
