import Course
import Phrases
import Training

/// Home, line by line.
extension PlainSession {
  /// What can be asked for there.
  private enum Wish {
    /// A line, counted from 0.
    case line(Int)
    case review, progress, learner, team, settings
    case look(String, Course)
    case notes(Course)
  }

  func home() throws(Leaving) {
    for index in state.library.shelves.indices {
      state.library.read(index)
      if let course = state.library.shelves[index].course, state.hasLostItems(course) { survey(course) }
    }
    while true {
      lookElsewhere()
      typography = Typography(nil)
      let choices = tellHome()
      guard !choices.isEmpty else {
        return tell(
          say("There are no courses here yet. Start Lectern with a folder of courses: lectern --courses FOLDER"))
      }
      switch try ask(PlainPrompt(words(for: choices))) {
      case .line(let index): try open(choices[index])
      case .review: try review()
      case .progress: try progress()
      case .look(let words, let course):
        survey(course)
        try play(from: .hits(words), in: course)
      case .notes(let course):
        survey(course)
        try play(from: .notes, in: course)
      case .team: try teamMatch(MatchRequest())
      case .settings:
        try changeSettings()
        if state.language != .current { return try speakingAnew { try home() } }
      case .learner:
        try changeLearner()
        if state.language != .current { return try speakingAnew { try home() } }
      }
    }
  }

  private func words(for choices: [HomeScreen.Choice]) -> [PlainWord<Wish>] {
    let isReviewing = !state.deck.entries.isEmpty
    return [
      .number(upTo: choices.count, say("Type a number to open that line.")) { .line($0) },
      .enter(.line(0), say("Enter alone opens 1.")),
    ]
      + (isReviewing
        ? [.word("r", "review", act: .review, say("r asks what comes up again, or tells when it does."))] : [])
      + [
        .word("p", "progress", act: .progress, say("p tells your progress."))
      ]
      + (courseToSearch(choices).map { course in
        [
          .search(in: course.title) { .look($0, course) },
          .word("n", "notes", act: .notes(course), say("n lists your notes and marks in \(course.title).")),
        ]
      } ?? []) + [
        .word(
          "learner", "l", act: .learner, say("\(TypedWord.learner.spoken) lets somebody else learn.")),
        .word("t", "team", act: .team, say("t plays a quiz in teams.")),
        .word("settings", ",", act: .settings, say("\(TypedWord.settings.spoken) lists what can be set.")),
      ]
  }

  /// The course to go on with, else the first.
  private func courseToSearch(_ choices: [HomeScreen.Choice]) -> Course? {
    for choice in choices { if case .next(_, let course) = choice { return course } }
    return state.next?.1 ?? state.library.shelves.lazy.compactMap(\.course).first
  }

  /// - Returns: What the numbered lines stand for.
  private func tellHome() -> [HomeScreen.Choice] {
    tell("")
    tell("Lectern" + (state.streakWords.map { ", \($0)" } ?? ""))
    for problem in state.library.problems {
      tell(say("Problem in \(problem.location.file): \(problem.message)"))
      if let help = problem.help { tell("  \(help)") }
    }
    if state.countsUnseenCards { state.hasSeenCards(absent: state.readReviews().absent) }
    state.nextKinds.merge(state.readNextKinds(on: state.library.shelves.indices)) { $1 }
    let choices = HomeScreen.choices(in: state)
    for (index, choice) in choices.enumerated() { tell("\(index + 1)) \(title(choice))") }
    if !choices.isEmpty, state.countWaiting > 0, let limit = state.reviewSettings.dailyLimit {
      tell(say("Reviews: \(ReviewWords.waiting(state.countWaiting, limit: limit))"))
    }
    return choices
  }

  private func open(_ choice: HomeScreen.Choice) throws(Leaving) {
    switch choice {
    case .next(let entry, let course): try play(entry, in: course)
    case .review: try review()
    case .shelf(let index):
      let shelf = state.library.shelves[index]
      switch shelf.content {
      case .open(let course): try contents(of: course)
      case .broken(let diagnostics): tell(diagnostics, of: shelf.name)
      case .unread: break
      }
    }
  }

  /// Goes on in the language that has been chosen.
  func speakingAnew(_ body: () throws -> Void) throws(Leaving) {
    do { try state.language.whileSpoken(body) } catch { throw Leaving() }
  }

  private func title(_ choice: HomeScreen.Choice) -> String {
    switch choice {
    case .next(let entry, let course):
      let record = state.progress[entry.key]
      guard state.standing(course).state(entry.key) == .underway || state.isAgainUnderway(entry.key) else {
        return say("Next: \(entry.title)")
      }
      let title = entry.title
      let place = record.pages > 0 ? say("\(title), page \(record.page) of \(record.pages)") : title
      return say("Continue: \(place)")
    case .review(let count): return say("Review: \(ReviewWords.due(count))")
    case .shelf(let index):
      guard let course = state.library.shelves[index].course else {
        return say("Course: \(state.library.shelves[index].name), broken")
      }
      let standing = state.standing(course)
      guard standing.isStarted else { return say("Course: \(course.title), new") }
      let next = state.nextWords(standing, isInSentence: true)
      return say("Course: \(course.title), \(percent(standing.share)) done") + (next.isEmpty ? "" : ", \(next)")
    }
  }
}
