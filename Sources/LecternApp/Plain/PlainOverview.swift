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
    let hint = say(
      """
      Enter takes up the first question left for later, a number that question; i hands in as it stands, b goes back, \
      q leaves.
      """)
    while true {
      let answer = try askCommand(hint)
      switch answer {
      case "b": return false
      case "i":
        tell("\(OverviewWords.question(run)) \(OverviewWords.consequence(run))")
        guard try askWord(["y", "yes", "n", "no", ""], hint: say("y hands in; n or Enter does not.")).hasPrefix("y")
        else { continue }
        run.handIn()
        return true
      default:
        let first = run.questions.firstIndex { !$0.isDone } ?? 0
        guard let index = answer.isEmpty ? first : Int(answer).map({ $0 - 1 }), run.questions.indices.contains(index)
        else {
          tell(say("There is no \"\(answer)\" here."))
          continue
        }
        guard !run.questions[index].isDone else {
          tell(say("That one is answered."))
          continue
        }
        run.takeUp(index)
        return true
      }
    }
  }
}
