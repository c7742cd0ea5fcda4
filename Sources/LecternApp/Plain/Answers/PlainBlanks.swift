import Course
import Phrases
import Training

/// Blanks, filled one at a time.
struct PlainBlanks: PlainAnswer {
  let body: FillInBody

  var takesText: Bool { true }

  func present(on session: PlainSession) {}

  func ask(_ asking: inout PlainAsking) throws(Leaving) -> [String]? {
    var response: [String] = []
    /// Whether the words for the program have been told.
    var isTold = false
    let kept = asking.draft.count == body.blanks.count ? asking.draft : body.blanks.map { _ in "" }
    // What was right in the try before stays, as on the full screen.
    let last = asking.run.isDone ? nil : asking.run.answers.last?.response
    while response.count < body.blanks.count {
      if let last, response.count < last.count, body.blanks[response.count].accepts(last[response.count]) {
        asking.session.tell(say("Blank \(response.count + 1) stays: \(last[response.count])."))
        response.append(last[response.count])
        continue
      }
      let before = kept[response.count]
      if !before.isEmpty { asking.session.tell(say("You had typed \"\(before)\" here; Enter alone keeps it.")) }
      asking.mayBeAnswer = { [blank = body.blanks[response.count]] in blank.isReadable($0) }
      guard case .typed(let typed) = try asking.line(prompt(for: response.count), goesOn: isTold)
      else { return nil }
      isTold = true
      let line = typed.isEmpty ? before : typed
      var text = TextEntry(limit: BlanksPad.limit)
      text.insert(line)
      if text.isFull { asking.session.tell(say("Only the first \(BlanksPad.limit) letters were taken.")) }
      // Half an answer can be handed in only as a guess, as on the full screen, and nothing at all is no answer.
      let isLeft = asking.isGuess && !(response.allSatisfy(\.isEmpty) && response.count == body.blanks.count - 1)
      if !line.isEmpty, !body.blanks[response.count].isReadable(text.text) {
        asking.refuse(say("Please type a number here."))
      } else if line.isEmpty, !isLeft {
        let isAlone = body.blanks.count == 1 || !asking.takesGuesses
        asking.refuse(
          isAlone || asking.isGuess
            ? say("Please type something; ? alone tells what else can be typed.")
            : say("This blank is still empty. To leave it so and answer as a guess: /g, and then Enter alone."))
      } else {
        response.append(text.text)
        asking.draft = response + kept.dropFirst(response.count)
      }
    }
    return response
  }

  private func prompt(for blank: Int) -> String {
    let all = body.blanks.count
    if all == 1 { return say("Type what belongs there.") }
    return blank == 0 ? say("Blank 1 of \(all): type what belongs there.") : say("Blank \(blank + 1) of \(all):")
  }

  func explain(_ response: [String], isDone: Bool, on session: PlainSession) {
    for verdict in body.verdicts(response, isDone: isDone, session.typography) { session.tell(verdict) }
  }
}
