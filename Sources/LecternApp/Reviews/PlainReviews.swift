import Course
import CourseFormat
import Phrases
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
      state.hasSeenCards(absent: absent)
      guard !items.isEmpty else { break }
      for (index, item) in items.enumerated() {
        if index > 0 {
          lookElsewhere()
          // Somebody answered it at another terminal, who is the same learner.
          if state.isStale(item) { continue }
        }
        tell("")
        let left = items.count - index
        let title = "\(item.place.course.title): \(item.question.title)"
        tell(
          say(left, one: "Review, 1 question left. \(title)", other: "Review, \(left) questions left. \(title)"))
        let asked = try ask(item.run, drafts: .review) { .reviewed(.init($0, card: item.card)) }
        guard case .done(let answered) = asked, let answer = answered.answers.last else {
          return tellReviews(rated, right)
        }
        rated += 1
        if answer.isRight { right += 1 }
        if let entry = state.progress.reviews[answer.item] {
          tell(ReviewWords.comesUp(entry.card.due, from: state.wall, state.studyDays))
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
    let (lesson, page) =
      answer.isRight || item.lesson == nil ? (nil, nil) : state.teaching(item.question, of: item.place)
    let hint =
      lesson.map {
        say("Enter to go on, o for the lesson \"\($0.title)\", u to take the answer back, q to leave.")
      } ?? say("Enter to go on, u to take the answer back, q to leave.")
    switch try askWord(lesson == nil ? ["", "u"] : ["", "u", "o"], hint: hint) {
    case "o":
      guard let lesson else { return }
      state.target = page.map { PageTarget(item: lesson.key, page: $0) }
      try play(lesson, in: item.place.course)
    case "u":
      guard let undone = state.progress.reviews.undoing(answer.item) else {
        return tell(say("There is nothing to take back."))
      }
      record(.undone(undone))
      guard state.progress.reviews.hasTakenBack(undone) else { return tell(ReviewWords.ratedElsewhere) }
      rated -= 1
      if answer.isRight { right -= 1 }
      tell(say("Taken back; the question comes up again."))
    default: break
    }
  }

  private func tellReviews(_ rated: Int, _ right: Int) {
    tell("")
    let isLimit = state.countWaiting > 0
    tell(
      rated == 0
        ? (isLimit ? say("That is all for today.") : say("Nothing is due."))
        : ReviewWords.remembered(right, of: rated))
    for note in state.reviewNotes { tell(note) }
    let days = state.reviewForecast.map { "\($0.day) \($0.count)" }
    tell(say("What comes up: \(days.joined(separator: ", "))."))
  }
}
