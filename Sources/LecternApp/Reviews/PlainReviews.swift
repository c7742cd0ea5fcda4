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
      var queue = items[...]
      while let item = queue.first {
        if queue.count < items.count {
          lookElsewhere()
          // Somebody answered it at another terminal, who is the same learner.
          if state.isStale(item) {
            queue.removeFirst()
            continue
          }
        }
        tell("")
        let title = "\(item.place.course.title): \(item.question.title)"
        tell(
          say(
            queue.count, one: "Review, 1 question left. \(title)",
            other: "Review, \(queue.count) questions left. \(title)"
          ))
        typography = Typography(item.place.course.language)
        var isTaken = false
        let asked = try ask(
          item.run, drafts: .review,
          recording: { answer in
            lookElsewhere()
            isTaken = state.isStale(item)
            return isTaken ? nil : .reviewed(.init(answer, card: item.card))
          })
        if isTaken {
          tell(ReviewWords.isTaken)
          queue.removeFirst()
          continue
        }
        guard case .done(let answered) = asked, let answer = answered.answers.last else {
          return tellReviews(rated, right)
        }
        rated += 1
        if answer.isRight { right += 1 }
        if let entry = state.progress.reviews[answer.item] {
          tell(ReviewWords.comesUp(entry.card.due, from: state.wall, state.studyDays))
        }
        switch try askAfter(item, answer) {
        case .again:
          rated -= 1
          if answer.isRight { right -= 1 }
        case .goOn: queue.removeFirst()
        case .back: return tellReviews(rated, right)
        }
      }
    }
    tellReviews(rated, right)
  }

  /// What can be asked for after a review's answer.
  private enum Wish { case goOn, back, lesson, undo }
  /// What comes after it: the next question, nothing, or the same question because its answer was taken back.
  private enum After { case goOn, back, again }

  /// What a review's answer leads to besides the next question: the lesson, or taking it back.
  private func askAfter(_ item: ReviewItem, _ answer: Event.Answered) throws(Leaving) -> After {
    let lesson = answer.isRight || item.lesson == nil ? nil : state.teaching(item.question, of: item.place)
    var words: [PlainWord<Wish>] = [.enter(.goOn, say("Enter goes on."))]
    if let lesson {
      words.append(.word("o", act: .lesson, say("o opens the lesson \"\(lesson.entry.title)\"."), leads: true))
    }
    words += [
      .word("u", "undo", act: .undo, say("u takes the answer back, so that the question is asked again.")),
      .back(.back),
    ]
    while true {
      switch try ask(PlainPrompt(words)) {
      case .goOn: return .goOn
      case .back: return .back
      case .lesson: if let lesson { try look(at: lesson, in: item.place.course) }
      case .undo:
        guard keeper.unsaved == nil, let undone = state.progress.reviews.undoing(answer.item) else {
          tell(say("There is nothing to take back."))
          return .goOn
        }
        record(.undone(undone))
        guard state.progress.reviews.hasTakenBack(undone) else {
          tell(ReviewWords.ratedElsewhere)
          return .goOn
        }
        tell(say("Taken back; here is the question again."))
        return .again
      }
    }
  }

  private func tellReviews(_ rated: Int, _ right: Int) {
    tell("")
    tell(
      rated == 0
        ? (state.countDue > 0
          ? say("Nothing was answered; what is due waits.")
          : state.nothingDue)
        : ReviewWords.remembered(right, of: rated))
    for note in state.reviewNotes { tell(note) }
    if state.countWaiting == 0 || state.comesUpToday, state.countDue == 0, let next = state.nextReview {
      tell(say("The next question comes up \(ReviewWords.when(next, from: state.wall, state.studyDays))."))
    }
    let days = state.reviewForecast.map { "\($0.day): \($0.count)" }
    tell(say("What comes up: \(days.joined(separator: "; "))."))
  }
}
