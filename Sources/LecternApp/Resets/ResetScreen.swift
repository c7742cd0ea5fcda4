import Course
import Phrases
import TerminalUI
import Training

/// An item or a course that is to begin like new, and what that means.
struct ResetConsent: Consent {
  /// Of the item, or the course.
  let subject: String
  let reset: Event.Reset

  var title: String { say("Reset") }

  var choice: (yes: Binding, no: Refusal)? {
    (
      Binding(Key.yes, .reset, say("begin anew"), help: say("forget it and begin anew")),
      Refusal(short: say("keep it"), help: say("go back and keep everything"))
    )
  }

  func take(_ action: Action) -> Outcome? {
    if case .reset = action { Outcome(.pop, [.record(.reset(reset))]) } else { nil }
  }

  func lines(width: Int, in state: AppState) -> [Line] {
    let wrap = { (text: String, style: Style) in Line.wrap([Span(text, style)], width: width) }
    var lines = wrap(ResetWords.question(subject, isCourse: reset.isCourse), Theme.title)
    lines += wrap(say("Lectern then forgets:"), Theme.text)
    for loss in ResetWords.losses(state.progress.forgotten(by: reset)) {
      lines += Line.wrap(
        [Span(loss)], width: width, firstPrefix: Line("  \(state.glyphs.bullet) "), prefix: Line("    "))
    }
    return lines + [.empty] + wrap(ResetWords.assurance(undo: state.settings.key(of: .undo)), Theme.muted)
  }
}

extension AppState {
  /// The reset of an item, with all the names under which it was worked on.
  func reset(of entry: CourseEntry) -> Event.Reset {
    Event.Reset(
      item: entry.key, former: renames.filter { $0.value == entry.key }.map(\.key),
      formerIDs: summaries[entry.key]?.formerQuestions ?? [])
  }

  /// What takes a reset back that covers an item; nil where nothing does, or where it is not saved yet and has no number
  /// that is sure.
  func undoingReset(of entry: CourseEntry) -> Event.Undone? {
    guard unsaved == nil, let forgotten = progress.undoableReset(of: entry.key) else { return nil }
    return Event.Undone(item: forgotten.reset.item, of: forgotten.sequence)
  }
}
