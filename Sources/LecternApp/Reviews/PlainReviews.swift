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
        if index > 0 {
          lookElsewhere()
          // Somebody answered it at another terminal, who is the same learner.
          if state.isStale(item) { continue }
        }
        say("")
        say(
          "Review, \(counted(items.count - index, "question")) left. \(item.place.course.title): \(item.question.title)"
        )
        let asked = try ask(item.run, keepsDrafts: false) { .reviewed(.init($0, card: item.card)) }
        guard case .done(let answered) = asked, let answer = answered.answers.last else {
          return tellReviews(rated, right)
        }
        rated += 1
        if answer.isRight { right += 1 }
        if let entry = state.progress.reviews[answer.item] {
          say("Comes up again \(ReviewWords.when(entry.card.due, from: state.wall, state.studyDays)).")
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
    let lookUp = lesson.map { ", o for the lesson \"\($0.title)\"" } ?? ""
    let hint = "Enter to go on\(lookUp), u to take the answer back, q to leave."
    switch try askWord(lesson == nil ? ["", "u"] : ["", "u", "o"], hint: hint) {
    case "o":
      guard let lesson else { return }
      state.target = page.map { PageTarget(item: lesson.key, page: $0) }
      try play(lesson, in: item.place.course)
    case "u":
      guard let undone = state.progress.reviews.undoing(answer.item) else {
        return say("There is nothing to take back.")
      }
      record(.undone(undone))
      guard state.progress.reviews.hasTakenBack(undone) else { return say(ReviewWords.ratedElsewhere) }
      rated -= 1
      if answer.isRight { right -= 1 }
      say("Taken back; the question comes up again.")
    default: break
    }
  }

  private func tellReviews(_ rated: Int, _ right: Int) {
    say("")
    let isLimit = state.countWaiting > 0
    say(
      rated == 0
        ? (isLimit ? "That is all for today." : "Nothing is due.")
        : "Done for now: \(right) of \(counted(rated, "question")) remembered.")
    for note in state.reviewNotes { say(note) }
    let days = state.reviewForecast.map { "\($0.day) \($0.count)" }
    say("What comes up: " + days.joined(separator: ", ") + ".")
  }
}
