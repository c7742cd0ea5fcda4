import Course
import Phrases
import Training

/// Numbered steps, put in order by typing their numbers.
struct PlainOrdering: PlainAnswer {
  let body: OrderingBody
  let order: [Int]

  func present(on session: PlainSession) {
    for (place, item) in order.enumerated() { session.tell("\(place + 1)) \(body.items[item].plainText)") }
  }

  func ask(_ asking: inout PlainAsking) throws(Leaving) -> [String]? {
    let example = Array(1...max(1, order.count)).map(String.init).reversed().joined(separator: " ")
    let texts = body.items.map(\.plainText)
    let before = asking.draft.sorted() == texts.sorted() ? asking.draft : []
    if !before.isEmpty {
      asking.session.tell(say("You had this order: \(before.joined(separator: "; "))."))
      asking.session.tell(PlainAsking.keeping)
    }
    while true {
      let prompt = say("Type the numbers in the right order, such as \(example).")
      guard case .typed(let line) = try asking.line(prompt) else { return nil }
      if line.isEmpty, !before.isEmpty { return before }
      if let numbers = asking.numbers(in: line, upTo: order.count), numbers.count == order.count,
        Set(numbers).count == order.count
      {
        return numbers.map { body.items[order[$0 - 1]].plainText }
      }
      asking.refuse(say("Please type each number from 1 to \(order.count) once, with spaces between them."))
    }
  }

  func explain(_ response: [String], isDone: Bool, on session: PlainSession) {
    let inOrder = body.inOrder(response)
    if !response.isEmpty, response != body.rightResponse {
      session.tell(say("Your order:"))
      for (place, text) in response.enumerated() {
        // The place that it has, or should have: which of two was moved is nothing to hear.
        let right = isDone ? body.rightPlace(of: text) : nil
        let verdict =
          right.map { $0 == place + 1 ? say("in its place") : say("belongs at \($0)") }
          ?? (inOrder.contains(place) ? say("in the right order") : say("not in the right order"))
        session.tell("\(place + 1). \(text): \(verdict).")
      }
    }
    guard isDone else { return }
    if response != body.rightResponse {
      session.tell(say("The right order:"))
    }
    for (place, item) in body.items.enumerated() where response != body.rightResponse || !item.feedback.isEmpty {
      session.tell("\(place + 1). \(item.plainText)")
      session.tell(item.feedback, indent: 3)
    }
  }
}
