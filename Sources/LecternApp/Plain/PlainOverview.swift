import Phrases
import Training

/// The list of all questions before a quiz is handed in with some of them open, line by line.
extension PlainSession {
  /// Lists the questions until one is chosen, on which the run then is, or the quiz is handed in.
  ///
  /// - Returns: What comes next; nil: the person wants to go back.
  func lookOver(_ run: inout QuizRun, _ mark: AttemptMark) throws(Leaving) -> QuizRun.Onward? {
    tell("")
    tell("\(OverviewWords.title): \(OverviewWords.summary(run))")
    let places = run.placesByNumber
    // Those that are answered are not to be chosen.
    for (index, question) in places.map({ run.questions[$0] }).enumerated() where !question.isDone {
      tell("\(index + 1)) \(question.question.title): \(OverviewWords.state(question))")
    }
    let prompt = PlainPrompt<Wish>([
      .enter(.first, say("Enter alone takes up the first question left for later.")),
      .number(upTo: run.questions.count, say("A number takes up that question.")) { .question($0) },
      .word("i", act: .handIn, say("i hands in as it stands."), leads: true), .back(.back),
    ])
    while true {
      let wish = try ask(prompt)
      if case .back = wish { return nil }
      if isChangedElsewhere(&run, mark) { return run.hasOnlyLater ? .overview : .question }
      switch wish {
      case .back: return nil
      case .handIn:
        let question = "\(OverviewWords.question(run)) \(OverviewWords.consequence(run))"
        guard try askYes(question) else { continue }
        if isChangedElsewhere(&run, mark) { return run.hasOnlyLater ? .overview : .question }
        run.handIn()
        return .question
      case .first:
        run.takeUp(run.questions.firstIndex { !$0.isDone } ?? 0)
        return .question
      case .question(let number):
        let index = places[number]
        guard !run.questions[index].isDone else {
          tell(say("That one is answered."))
          continue
        }
        run.takeUp(index)
        return .question
      }
    }
  }

  /// Whether another terminal has made the list another one, which then is listed anew.
  private func isChangedElsewhere(_ run: inout QuizRun, _ mark: AttemptMark) -> Bool {
    lookElsewhere()
    let before = run
    if let overtaken = state.overtaken(mark) {
      tell(overtaken.listWords)
      run = QuizRun(item: run.item, quiz: run.quiz, attempt: Attempt(seed: run.seed))
    } else {
      run = run.caughtUp(with: state.progress[run.item].attempt)
    }
    return run != before
  }

  private enum Wish {
    case first, handIn, back
    case question(Int)
  }
}
