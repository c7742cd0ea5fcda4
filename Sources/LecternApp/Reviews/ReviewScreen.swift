import Course
import Phrases
import TerminalUI
import Training

/// Questions that come up again, from all courses, one after the other.
struct ReviewScreen: Screen {
  /// What is left to ask, the current one first.
  private var queue: [ReviewItem] = []
  /// The question on screen; nil before the first and after the last one.
  private var pane: QuestionPane?
  private var rated = 0
  private var right = 0
  /// Whether the answer on screen was to be taken back, and another terminal's stands after it.
  private var isRatedElsewhere = false
  /// Whether what is due has been looked for, and what was found absent told.
  private var hasGathered = false
  /// Whether it is looked for because its time has come, and not because the question before was left.
  private var isWaiting = false
  private var scroll = ScrollPosition()

  /// Whether the question before was answered at another terminal while it was on screen here.
  private var wasTakenAway = false

  /// Whether an answer that was just given can be taken back: this terminal's own, whose number in the journal is sure.
  private func undoing(_ state: AppState) -> Event.Undone? {
    guard let pane, pane.run.isDone, let own = state.ownReview,
      own.item == pane.run.item.question(pane.run.question.id)
    else { return nil }
    return state.progress.reviews.undoing(own.item).flatMap { $0 == own ? $0 : nil }
  }

  /// Whether the answer on screen does not count any more, for one from another terminal came after it.
  private func isOutdone(_ state: AppState) -> Bool {
    if isRatedElsewhere { return true }
    guard let pane, pane.run.isDone, let own = state.ownReview, let entry = state.progress.reviews[own.item] else {
      return false
    }
    return own.item == pane.run.item.question(pane.run.question.id) && entry.sequence > own.of
  }

  private var wasMissed: Bool { pane?.run.lastGrade.map { !$0.isRight } ?? false }

  var followsJournal: Bool { true }

  func keymap(in state: AppState) -> Keymap<Action> {
    typealias Binding = Keymap<Action>.Binding
    guard let pane else {
      let begin = Binding([.enter, .character(" ")], .select, say("begin"), help: say("begin with the first question"))
      return Keymap((queue.isEmpty ? [] : [begin]) + [CommonKeys.back] + ScrollPosition.keys)
    }
    guard !pane.isAsking else { return pane.keymap(in: state) }
    var more: [Binding] = []
    if queue.first?.lesson != nil { more += PeekKeys.teaching(pane) }
    if undoing(state) != nil, !isRatedElsewhere {
      more.append(Binding([.character("u")], .rewind, say("undo"), help: say("take this answer back and answer again")))
    }
    return pane.keymap(in: state, and: more)
  }

  /// While nothing is due: when what is said of the next question changes, or it is due.
  func nextDeadline(in state: AppState) -> Int? {
    if let pane { return pane.nextDeadline(now: state.now) }
    guard hasGathered, queue.isEmpty, state.countWaiting == 0,
      let next = state.nextReview
    else { return nil }
    return state.now + ReviewWords.secondsToChange(next, from: state.wall) * 1000
  }

  func leaving(in state: AppState) -> [Effect] {
    isTakenAway(state) ? [] : pane?.drafting(state.progress.reviewDrafts) { .draftedReview($0) } ?? []
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    case .back: return pane?.cancel() ?? false ? .stay : .pop
    case .gathered(let items, let absent):
      state.hasSeenCards(absent: absent)
      hasGathered = true
      queue = items
      // Whoever waits for it is told first.
      if rated > 0, !isWaiting { ask(&state) }
      isWaiting = false
      return .stay
    default: break
    }
    guard var pane else { return overview(action, &state) }
    switch action {
    case .lookUp:
      guard let item = queue.first, item.lesson != nil else { return .stay }
      return .perform([.findTeaching(item.question, of: item.place.entry, in: item.place.course)])
    // Somebody answered it at another terminal, who is the same learner.
    case .select where pane.isAsking && isTakenAway(state), .guess where pane.isAsking && isTakenAway(state):
      let outcome = goOn(&state)
      wasTakenAway = true
      self.pane?.tell(ReviewWords.takenAway)
      return outcome
    case .rewind:
      guard let undone = undoing(state), !isRatedElsewhere else { return .stay }
      return .perform([.takeBack(undone)])
    case .takenBack(let isDone):
      isRatedElsewhere = !isDone
      guard isDone else { return .stay }
      rated -= 1
      if !wasMissed { right -= 1 }
      ask(&state)
      return .stay
    default: break
    }
    let result = pane.update(action, in: state)
    self.pane = pane
    switch result {
    case .nothing: return .stay
    case .answered(let answered):
      guard let item = queue.first else { return .stay }
      rated += 1
      if answered.isRight { right += 1 }
      return .perform([.record(.reviewed(.init(answered, card: item.card)))])
    case .goOn:
      queue.removeFirst()
      return goOn(&state)
    }
  }

  private func isTakenAway(_ state: AppState) -> Bool { queue.first.map(state.isStale) ?? false }

  /// The next question that was not answered elsewhere since.
  private mutating func goOn(_ state: inout AppState) -> Outcome {
    queue = Array(queue.drop(while: state.isStale))
    ask(&state)
    // What was forgotten comes up again within minutes.
    return queue.isEmpty ? .perform([.gatherReviews]) : .stay
  }

  private mutating func ask(_ state: inout AppState) {
    isRatedElsewhere = false
    wasTakenAway = false
    pane = queue.first.map {
      QuestionPane(
        run: $0.run, now: state.now,
        draft: state.progress.reviewDrafts.draft(of: $0.question, in: $0.place.entry.key))
    }
    scroll = ScrollPosition()
  }

  private mutating func overview(_ action: Action, _ state: inout AppState) -> Outcome {
    switch action {
    case .select where !queue.isEmpty: return goOn(&state)
    case .tick, .shown, .select:
      guard queue.isEmpty, hasGathered, state.countDue > 0 else { return .stay }
      isWaiting = true
      return .perform([.gatherReviews])
    default: scroll.take(action, lines: lines(in: state).count, in: state.size)
    }
    return .stay
  }

  // MARK: View

  func view(in state: AppState) -> Frame {
    var composer = Composer(
      state, title: pane == nil ? say("Reviews") : queue.first.map { $0.place.spelled($0.place.course.title) } ?? "",
      status: pane == nil ? [] : [Span(say("Review"), Theme.muted)],
      place: pane == nil ? nil : (say("\(queue.count) to go"), "\(queue.count)"))
    if var pane {
      pane.footnote = footnote(state)
      QuestionView(pane: pane, state: state).draw(on: &composer)
    } else {
      composer.draw(lines(in: state), offset: scroll.offset)
      composer.focus(row: composer.body.lowerBound)
    }
    return composer.frame
  }

  /// When an answered question comes up again.
  private func footnote(_ state: AppState) -> String? {
    guard !isOutdone(state) else { return ReviewWords.ratedElsewhere }
    guard let pane, pane.run.isDone,
      let entry = state.progress.reviews[pane.run.item.question(pane.run.question.id)]
    else { return nil }
    return ReviewWords.comesUp(entry.card.due, from: state.wall, state.studyDays)
  }

  private func lines(in state: AppState) -> [Line] {
    let width = Composer.textWidth(state.size)
    let wrap = { (text: String, style: Style) in Line.wrap([Span(text, style)], width: width) }
    let guess = state.settings.key(of: .guess)
    var lines: [Line] = []
    if wasTakenAway { lines += wrap(ReviewWords.takenAway, Theme.warning) }
    if rated > 0 {
      let words = ReviewWords.remembered(right, of: rated)
      lines += right > 0 ? wrap("\(state.glyphs.done) \(words)", Theme.right) : wrap(words, Theme.title)
    }
    if !queue.isEmpty { lines += wrap(ReviewWords.due(queue.count) + ".", Theme.title) }
    if rated == 0, !queue.isEmpty {
      lines += wrap(
        say(
          """
          They are mixed from your courses, those that have waited longest first. Answer as you remember it; \(guess) says that \
          you were guessing, and brings a question back sooner.
          """), Theme.text)
    } else if rated == 0, hasGathered {
      lines += wrap(state.nothingDue, Theme.title)
    }
    for note in state.reviewNotes { lines += wrap(note, Theme.text) }
    if queue.isEmpty, state.countWaiting == 0 || state.comesUpToday, let next = state.nextReview {
      lines += wrap(
        say("The next question comes up \(ReviewWords.when(next, from: state.wall, state.studyDays))."), Theme.text)
    }
    lines += [.empty] + wrap(say("What comes up"), Theme.title)
    let forecast = state.reviewForecast
    let most = max(1, forecast.map(\.count).max() ?? 1)
    let dayWidth = max(10, forecast.map { TextWidth.of($0.day) }.max() ?? 0) + 1
    for (day, count) in forecast {
      let label = "  " + day + String(repeating: " ", count: dayWidth - TextWidth.of(day))
      let room = max(4, min(40, width - 20))
      let bar = String(repeating: state.glyphs.full, count: (count * room + most - 1) / most)
      lines.append(
        Line([Span(label), Span(bar, Theme.accent), Span((bar.isEmpty ? "" : " ") + "\(count)", Theme.muted)]))
    }
    return lines
  }
}

extension ReviewScreen {
  func wheel(_ step: Int, in state: AppState) -> Action? { pane?.wheel(step, in: state) }
  var takesDrops: Bool { pane?.takesDrops ?? false }
  func quickAction(for key: Key) -> Action? { pane?.quickAction(for: key) }
}
