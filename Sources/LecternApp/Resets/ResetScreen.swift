import Course
import Phrases
import TerminalUI
import Training

/// Asks before an item or a course begins like new, and says what that means.
struct ResetScreen: Screen {
  /// Of the item, or the course.
  let title: String
  let reset: Event.Reset
  private var scroll = ScrollPosition()

  init(title: String, reset: Event.Reset) {
    self.title = title
    self.reset = reset
  }

  func keymap(in state: AppState) -> Keymap<Action> {
    Keymap(
      [
        .init(Key.yes, .reset, say("begin anew"), help: say("forget it and begin anew")),
        .init(
          CommonKeys.back.keys + [.character("n"), .enter, .left], .back, say("keep it"),
          help: say("go back and keep everything"),
          label: "Esc"),
      ] + ScrollPosition.keys)
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    case .reset: return Outcome(.pop, [.record(.reset(reset))])
    case .back: return .pop
    default: scroll.take(action, lines: lines(in: state).count, in: state.size)
    }
    return .stay
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: say("Reset"))
    composer.draw(lines(in: state), offset: scroll.offset)
    composer.focus(row: composer.body.lowerBound)
    return composer.frame
  }

  private func lines(in state: AppState) -> [Line] {
    let width = Composer.textWidth(state.size)
    let wrap = { (text: String, style: Style) in Line.wrap([Span(text, style)], width: width) }
    var lines = wrap(ResetWords.question(title, isCourse: reset.isCourse), Theme.title)
    lines += wrap(say("Lectern then forgets:"), Theme.text)
    for loss in ResetWords.losses(state.progress.forgotten(by: reset)) {
      lines += Line.wrap(
        [Span(loss)], width: width, firstPrefix: Line("  \(state.glyphs.bullet) "), prefix: Line("    "))
    }
    return lines + [.empty] + wrap(ResetWords.assurance(undo: "u"), Theme.muted)
  }
}

extension AppState {
  /// The reset of an item, with all the names under which it was worked on.
  func reset(of entry: CourseEntry) -> Event.Reset {
    Event.Reset(
      item: entry.key, former: renames.filter { $0.value == entry.key }.map(\.key),
      formerIDs: summaries[entry.key]?.formerQuestions ?? [])
  }

  /// Whether a quiz was reset while an attempt at it was under way here: then the attempt is not in the journal any more.
  /// One that ended at another terminal was not reset.
  ///
  /// - Parameter ended: How many attempts had ended when this one began.
  func isReset(_ run: QuizRun, ended: Int) -> Bool {
    let record = progress[run.item]
    return preview == nil
      && (record.attempts < ended || (record.attempts == ended && record.attempt.seed != run.seed))
  }

  /// What takes a reset back that covers an item; nil where nothing does, or where it is not saved yet and has no number
  /// that is sure.
  func undoingReset(of entry: CourseEntry) -> Event.Undone? {
    guard unsaved == nil, let forgotten = progress.undoableReset(of: entry.key) else { return nil }
    return Event.Undone(item: forgotten.reset.item, of: forgotten.sequence)
  }
}
