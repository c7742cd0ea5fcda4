import Course
import TerminalUI
import Training

/// A lesson's pages, one at a time; some of them ask a question.
struct LessonScreen: Screen {
  let place: Place
  private(set) var run: LessonRun
  private var pane: QuestionPane?
  private var scroll = 0

  init(place: Place, lesson: Lesson, progress: ItemProgress, now: Int) {
    self.place = place
    run = LessonRun(item: place.entry.key, lesson: lesson, progress: progress)
    pane = run.currentCheck.map { QuestionPane(run: $0, now: now) }
  }

  func keymap(in state: AppState) -> Keymap<Action> {
    typealias Binding = Keymap<Action>.Binding
    let turning = [
      Binding([.right, .character("n")], .next, nil, help: "next page"),
      Binding([.left], .previous, pane == nil ? nil : "previous", help: "previous page"),
    ]
    guard let pane else {
      let isLast = run.isAtEnd && !hasMoreBelow(state)
      return Keymap(
        [
          Binding([.character(" "), .enter], .select, isLast ? "finish" : "next", help: "go on: scroll, or next page"),
          Binding([.character("b")], .previous, run.page > 0 ? "previous" : nil, help: "previous page"),
          Binding([.up, .character("k")], .move(-1), nil, help: "scroll up"),
          Binding([.down, .character("j")], .move(1), nil, help: "scroll down"),
        ] + turning + CommonKeys.scroll + [CommonKeys.back])
    }
    return Keymap(pane.keys() + turning + [CommonKeys.back])
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    case .back: return .pop
    case .next: return goOn(state)
    case .previous: return turn(to: run.page - 1, state)
    default: break
    }
    if var pane {
      let result = pane.update(action, in: state)
      self.pane = pane
      switch result {
      case .nothing: return .stay
      case .goOn: return goOn(state)
      case .answered(let answered):
        run.updateCheck(pane.run)
        return .perform([.record(.answered(answered))] + finishIfDone(state))
      }
    }
    return read(action, state)
  }

  private mutating func read(_ action: Action, _ state: AppState) -> Outcome {
    let height = Composer.bodyRows(state.size)
    let furthest = max(0, lines(in: state).count - height)
    switch action {
    case .move(let rows): scroll = min(furthest, max(0, scroll + rows))
    case .page(let direction): scroll = min(furthest, max(0, scroll + direction * max(1, height - 1)))
    case .first: scroll = 0
    case .last: scroll = furthest
    case .select:
      // A narrower window may have left the scroll past the end.
      guard scroll < furthest else { return goOn(state) }
      scroll = min(furthest, scroll + max(1, height - 1))
    default: break
    }
    return .stay
  }

  /// The next page, or the end: the finish screen, or back to a question that waits.
  private mutating func goOn(_ state: AppState) -> Outcome {
    guard run.isAtEnd else { return turn(to: run.page + 1, state) }
    if let open = run.firstOpenCheck {
      guard open != run.page else { return .stay }
      return turn(to: open, state)
    }
    return .replace(FinishScreen(place: place, kind: .lesson), finishIfDone(state))
  }

  private mutating func turn(to page: Int, _ state: AppState) -> Outcome {
    guard run.turn(to: page) else { return .stay }
    scroll = 0
    pane = run.currentCheck.map { QuestionPane(run: $0, now: state.now) }
    return .perform([.record(.viewed(run.viewed))] + finishIfDone(state))
  }

  /// The `finished` event, once.
  private func finishIfDone(_ state: AppState) -> [Effect] {
    guard run.isFinished, !state.progress[place.entry.key].isFinished else { return [] }
    return [.record(.finished(run.finished))]
  }

  private func lines(in state: AppState) -> [Line] {
    LessonView.lines(run.current, width: Composer.textWidth(state.size), glyphs: state.glyphs)
  }

  private func hasMoreBelow(_ state: AppState) -> Bool {
    lines(in: state).count - scroll > Composer.bodyRows(state.size)
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(
      state, title: run.lesson.title, place: ("page", "\(run.page + 1)/\(run.lesson.pages.count)"))
    if let pane {
      QuestionView(pane: pane, state: state).draw(on: &composer)
    } else {
      let lines = lines(in: state)
      let offset = min(scroll, max(0, lines.count - composer.body.count))
      composer.draw(lines, offset: offset)
      composer.focus(row: composer.body.lowerBound)
    }
    return composer.frame
  }
}

/// How a page of a lesson looks.
enum LessonView {
  static func lines(_ page: Lesson.Page, width: Int, glyphs: Glyphs) -> [Line] {
    let layout = BlockLayout(width: width, glyphs: glyphs)
    var lines: [Line] = []
    if let title = page.title { lines += Line.wrap([Span(title, Theme.title)], width: width) + [.empty] }
    if case .text(let blocks) = page.content { lines += layout.lines(blocks) }
    return lines
  }
}
