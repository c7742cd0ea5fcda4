import Course
import Training

/// Blanks, filled one at a time.
struct PlainBlanks: PlainAnswer {
  let body: FillInBody

  var takesText: Bool { true }

  func present(on session: PlainSession) {}

  func ask(_ asking: inout PlainAsking) throws(Leaving) -> [String]? {
    var response: [String] = []
    let kept = asking.draft.count == body.blanks.count ? asking.draft : body.blanks.map { _ in "" }
    while response.count < body.blanks.count {
      let name = body.blanks.count == 1 ? "" : "Blank \(response.count + 1) of \(body.blanks.count): "
      let how = response.isEmpty ? "type what belongs there; ? alone for a hint and other words." : ""
      let prompt = name.isEmpty ? how.prefix(1).uppercased() + how.dropFirst() : name + how
      let before = kept[response.count]
      if !before.isEmpty { asking.session.say("You had typed \"\(before)\" here; Enter alone keeps it.") }
      guard case .typed(let typed) = try asking.line(prompt) else { return nil }
      let line = typed.isEmpty ? before : typed
      var text = TextEntry(limit: BlanksPad.limit)
      text.insert(line)
      if text.isFull { asking.session.say("Only the first \(BlanksPad.limit) letters were taken.") }
      // Nobody is stuck at a blank; but nothing at all is no answer.
      if line.isEmpty, response.allSatisfy(\.isEmpty), response.count == body.blanks.count - 1 {
        asking.session.say("Please type something, or /b to go back.")
      } else {
        response.append(text.text)
        asking.draft = response + kept.dropFirst(response.count)
      }
    }
    return response
  }

  func explain(_ response: [String], isDone: Bool, on session: PlainSession) {
    for verdict in body.verdicts(response, isDone: isDone) { session.say(verdict) }
  }
}
