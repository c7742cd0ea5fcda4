import Course
import CourseFormat
import Training

/// Reviews, line by line.
extension PlainSession {
  /// Asks what is due until nothing is, or the person goes back.
  func review() throws(Leaving) {
    var (rated, right) = (0, 0)
    while true {
      lookElsewhere()
      for index in state.shelvesForReviews { state.library.read(index) }
      let (items, absent) = state.readReviews()
      state.absent.formUnion(absent)
      guard !items.isEmpty else { break }
      for (index, item) in items.enumerated() {
        tell("")
        tell(
          "Review, \(counted(items.count - index, "question")) left. \(item.place.course.title): \(item.question.title)"
        )
        let run = item.run(seed: state.nextSeed())
        let asked = try ask(run) { .reviewed(.init($0, card: item.card)) }
        guard case .done(let answered) = asked, let answer = answered.answers.last else {
          return tellReviews(rated, right)
        }
        rated += 1
        if answer.isRight { right += 1 }
        if let entry = state.progress.reviews[answer.item] {
          tell("Comes up again \(ReviewWords.when(entry.card.due, from: state.wall, state.studyDays)).")
        }
        try askAfter(item, answer, &rated, &right)
      }
    }
    tellReviews(rated, right)
  }

  /// What a review's answer leads to besides the next question: the lesson, or taking it back.
  private func askAfter(
    _ item: ReviewItem, _ answer: Event.Answered, _ rated: inout Int, _ right: inout Int
  ) throws(Leaving) {
    let lesson = answer.isRight ? nil : item.lesson
    let lookUp = lesson.map { ", o for the lesson \"\($0.title)\"" } ?? ""
    let hint = "Enter to go on\(lookUp), u to take the answer back, q to leave."
    switch try askWord(lesson == nil ? ["", "u"] : ["", "u", "o"], hint: hint) {
    case "o": if let lesson { try play(lesson, in: item.place.course) }
    case "u":
      guard let undone = state.progress.reviews.undoing(answer.item) else {
        return tell("There is nothing to take back.")
      }
      record(.undone(undone))
      guard state.progress.reviews.hasTakenBack(undone) else { return tell(ReviewWords.ratedElsewhere) }
      rated -= 1
      if answer.isRight { right -= 1 }
      tell("Taken back; the question comes up again.")
    default: break
    }
  }

  private func tellReviews(_ rated: Int, _ right: Int) {
    tell("")
    let isLimit = state.countWaiting > 0
    tell(
      rated == 0
        ? (isLimit ? "That is all for today." : "Nothing is due.")
        : "Done for now: \(right) of \(counted(rated, "question")) remembered.")
    for note in state.reviewNotes { tell(note) }
    let days = state.reviewForecast.map { "\($0.day) \($0.count)" }
    tell("What comes up: " + days.joined(separator: ", ") + ".")
  }
}
