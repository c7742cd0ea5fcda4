import Course
import CourseFormat
import Phrases
import Training

/// Lessons, quizzes and drills one after another, line by line.
extension PlainSession {
  /// How an item was left.
  enum Ending {
    /// It came to its end: with the questions that lost points, and the talk that it was, which may be gone back into.
    case done(missed: [Question] = [], talk: DrillRun? = nil)
    /// The person wants to go back.
    case left
    /// A link or a search leads elsewhere; the page is gone back to afterwards.
    case elsewhere(CourseEntry, by: [Stop])
  }

  /// What is gone back to from something that was looked up.
  enum Stop {
    /// A page of a lesson; nil: the lesson as it was left. `isPeek`: whether it was looked up itself.
    case page(CourseEntry, id: String?, isPeek: Bool)
    /// The pages that have some words.
    case hits(String)
    /// The learner's notes and marks.
    case notes

    var isList: Bool { if case .page = self { false } else { true } }
  }

  /// Reads what a course's items are.
  func survey(_ course: Course) { state.take(state.survey(course)) }

  /// Plays an item, and what comes after it for as long as the person says so. `state.target` is the page to begin with.
  ///
  /// - Parameter isPeek: Whether something is looked up, so that the learner's place stays where it was until they read on.
  func play(_ entry: CourseEntry, in course: Course, isPeek: Bool = false) throws(Leaving) {
    try play((entry, isPeek), in: course, by: [])
  }

  /// Opens what is chosen from a list of pages, and lists them again when the person comes back.
  func play(from list: Stop, in course: Course) throws(Leaving) {
    if let entry = try choose(from: list, in: course) { try play((entry, true), in: course, by: [list]) }
  }

  private func play(
    _ first: (entry: CourseEntry, isPeek: Bool), in course: Course, by stops: [Stop]
  ) throws(Leaving) {
    let (before, language) = (trail, typography)
    defer { (trail, typography) = (before, language) }
    (trail, typography) = (stops, Typography(course.language))
    var upcoming = Optional(first)
    while let (entry, isPeek) = upcoming {
      switch try playOne(Place(course: course, entry: entry), isPeek: isPeek) {
      case .elsewhere(let entry, let stops):
        trail += stops
        upcoming = (entry, true)
        continue
      case .done(let missed, let talk):
        if let next = try askOnward(from: Place(course: course, entry: entry), missed, talk) {
          upcoming = (next, false)
          continue
        }
      case .left: break
      }
      upcoming = try goBack(in: course)
    }
  }

  /// To the last stop on the way here; nil: there is none left.
  private func goBack(in course: Course) throws(Leaving) -> (entry: CourseEntry, isPeek: Bool)? {
    while let stop = trail.popLast() {
      if case .page(let entry, let page, let isPeek) = stop {
        state.target = page.map { PageTarget(item: entry.key, page: $0) }
        return (entry, isPeek)
      }
      lookElsewhere()
      tell("")
      if let entry = try choose(from: stop, in: course) {
        trail.append(stop)
        return (entry, true)
      }
    }
    return nil
  }

  /// - Returns: The item of the page that is chosen, which is `state.target`.
  private func choose(from list: Stop, in course: Course) throws(Leaving) -> CourseEntry? {
    switch list {
    case .page(let entry, _, _): entry
    case .hits(let words): try look(for: words, in: course)
    case .notes: try askNote(in: course)
    }
  }

  private func playOne(_ place: Place, isPeek: Bool) throws(Leaving) -> Ending {
    lookElsewhere()
    let entry = place.entry
    guard let loaded = state.library.read(entry, in: place.course) else { return .left }
    tell("")
    guard let item = loaded.value else {
      state.take([entry.key: .broken])
      tell(loaded.diagnostics, of: entry.title)
      return .left
    }
    state.take([entry.key: item.summary])
    tell(item.title)
    return switch item {
    case .lesson(let lesson): try play(lesson, place, isPeek: isPeek)
    case .quiz(let quiz): try play(quiz, place, isPeek: isPeek)
    case .drill(let drill): try play(drill, place, isPeek: isPeek)
    }
  }

  /// What can be asked for at the end of an item.
  private enum Wish {
    case back, again, next, certificate
    /// The place of a missed question among them.
    case look(Int)
    /// To a turn of the talk.
    case rewind(Int)
    /// What the coach says of a turn, and of all of them.
    case turn(Int)
    case turns
  }

  /// What to play after an item; nil: back to where it was chosen.
  private func askOnward(from place: Place, _ missed: [Question], _ talk: DrillRun?) throws(Leaving) -> CourseEntry? {
    let next = state.next(after: place)
    // Enter keeps its meaning, however often it is tried.
    let suggestsAgain = !isPassed(place)
    let isCourseDone = state.offersCertificate(place.course)
    if isCourseDone { tell(FinishWords.courseFinished(place.course)) }
    if suggestsAgain, let locked = FinishWords.stillLocked(state.lockedAfter(place)) { tell(locked) }
    var words: [PlainWord<Wish>] = []
    if suggestsAgain {
      words.append(.enter(.again, say("Enter alone, or r, tries this again.")))
    } else if let next {
      words.append(.enter(.next, say("Enter alone opens the next: \(next.title).")))
    } else {
      words.append(.enter(.back, say("Enter alone goes back.")))
    }
    if let next {
      // The same key after every result; where Enter does it, nobody has to hear of another.
      words.append(
        .word("n", act: .next, suggestsAgain ? say("n opens the next: \(next.title).") : "", leads: suggestsAgain))
    }
    words.append(
      suggestsAgain
        ? .word("r", act: .again, "") : .word("r", act: .again, say("r does this once more."), leads: !isPassed(place)))
    if let talk, !talk.turns.isEmpty {
      words.append(
        .numbered(
          "u", upTo: talk.turns.count, say("u and the number of a turn tries another way from there, as in u 1.")
        ) {
          .rewind($0)
        })
    }
    if let talk, isBrief(talk) {
      let turn = TypedWord.turn.spoken
      words += [
        .numbered(
          "turn", upTo: talk.turns.count,
          say(
            "\(turn) and a number tells what the coach says of it and what else could have been said, as in \(turn) 1."),
          leads: true
        ) { .turn($0) },
        .word("turns", act: .turns, say("\(TypedWord.turns.spoken) tells that of all of them.")),
      ]
    }
    if !missed.isEmpty {
      words.append(.number(upTo: missed.count, say("A number opens what teaches that question.")) { .look($0) })
    }
    if isCourseDone {
      words.append(
        .word(
          "certificate", act: .certificate, say("\(TypedWord.certificate.spoken) writes your certificate."), leads: true
        ))
    }
    words.append(backWord(.back))
    while true {
      switch try ask(PlainPrompt(words)) {
      case .back: return nil
      case .again: return place.entry
      case .next: return next
      case .certificate: try writeCertificate(for: place.course)
      case .rewind(let turn):
        if let talk {
          rewind(talk, to: turn, place)
          tell(say("Turn \(turn + 1) once more."))
        }
        return place.entry
      case .turn(let turn): if let talk { tellTurn(turn, of: talk, place) }
      case .turns: if let talk { for turn in talk.turns.indices { tellTurn(turn, of: talk, place) } }
      case .look(let index):
        try look(at: state.teaching(missed[index], of: place), in: place.course)
      }
    }
  }

  /// Opens the page that teaches something, without moving the place, or says why that is not open yet.
  func look(at taught: TaughtPage, in course: Course) throws(Leaving) {
    if let after = taught.lockedAfter { return tell(TextScreen.taughtLaterWords(taught.entry, after: after)) }
    state.target = taught.page.map { PageTarget(item: taught.entry.key, page: $0) }
    try play(taught.entry, in: course, isPeek: true)
  }

  private func isPassed(_ place: Place) -> Bool { state.progress[place.entry.key].isFinished }

  /// The word that goes back: to the page that a link led away from, or the list that this was chosen from.
  func backWord<Act>(_ act: Act) -> PlainWord<Act> {
    switch trail.last {
    case .page(let entry, _, _): .word("b", "back", act: act, say("b goes back to \"\(entry.title)\"."), leads: true)
    case .hits: .word("b", "back", act: act, say("b goes back to the pages that were found."), leads: true)
    case .notes: .word("b", "back", act: act, say("b goes back to your notes."), leads: true)
    case nil: .back(act)
    }
  }

  func tell(_ diagnostics: [Diagnostic], of title: String) {
    tell(say("\"\(title)\" cannot be opened: its file has a mistake. Everything else works."))
    for diagnostic in diagnostics where diagnostic.severity == .error {
      let place = diagnostic.location
      let file = place.line > 0 ? say("\(place.file), line \(place.line):") : "\(place.file):"
      tell("\(file) \(diagnostic.message)")
      if let help = diagnostic.help { tell("  \(help)") }
    }
  }
}
