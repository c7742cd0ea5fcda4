import Phrases
import Training

/// The list of all questions before a quiz is handed in with some of them open, line by line.
extension PlainSession {
  /// Lists the questions until one is chosen, on which the run then is, or the quiz is handed in.
  ///
  /// - Returns: Whether the quiz goes on; false: the person wants to go back.
  func lookOver(_ run: inout QuizRun) throws(Leaving) -> Bool {
    tell("")
    tell("\(OverviewWords.title): \(OverviewWords.summary(run))")
    for (index, question) in run.questions.enumerated() {
      tell("\(index + 1)) \(question.question.title): \(OverviewWords.state(question))")
    }
    let prompt = PlainPrompt<Wish>([
      .enter(.first, say("Enter alone takes up the first question left for later.")),
      .number(upTo: run.questions.count, say("A number takes up that question.")) { .question($0) },
      .word("i", act: .handIn, say("i hands in as it stands.")), .back(.back),
    ])
    while true {
      switch try ask(prompt) {
      case .back: return false
      case .handIn:
        let question = "\(OverviewWords.question(run)) \(OverviewWords.consequence(run))"
        guard try askYes(question) else { continue }
        run.handIn()
        return true
      case .first:
        run.takeUp(run.questions.firstIndex { !$0.isDone } ?? 0)
        return true
      case .question(let index):
        guard !run.questions[index].isDone else {
          tell(say("That one is answered."))
          continue
        }
        run.takeUp(index)
        return true
      }
    }
  }

  private enum Wish {
    case first, handIn, back
    case question(Int)
  }
}
