import Phrases
import TerminalUI
import Training

/// What the learner knows, when they learned, what comes up for review, and what they were sure of and got wrong.
struct ProgressScreen: Screen {
  typealias Section = ProgressWords.Section

  static let forecastDays = 14

  /// Nil before the courses have been read.
  private var figures: ProgressFigures?
  private var section = Section.objectives
  /// The miss with the mark, while its section is the current one.
  private var cursor = ListCursor()
  private var scroll = ScrollPosition()

  private var missCount: Int { figures?.misses.count ?? 0 }
  /// Whether the arrows move the mark, and do not scroll.
  private var choosesMiss: Bool { section == .misses && missCount > 0 }

  func keymap(in state: AppState) -> Keymap<Action> {
    typealias Binding = Keymap<Action>.Binding
    let opening = Binding(
      [.enter, .character(" "), .right], .select, say("open"),
      help: say("open the lesson that teaches the marked question"))
    return Keymap(
      (choosesMiss ? [opening] : [])
        + [
          Binding([.tab], .turnToSection(1), say("section"), help: say("to the next section")),
          Binding([.backTab], .turnToSection(-1), nil, help: say("to the section before")),
          Binding(
            [.up, .character("k")], .move(-1), choosesMiss ? say("choose") : say("scroll"),
            help: choosesMiss ? say("the question above") : say("scroll up"), label: "↑↓"),
          Binding(
            [.down, .character("j")], .move(1), nil,
            help: choosesMiss ? say("the question below") : say("scroll down")),
          CommonKeys.back, Binding([.home], .first, nil, help: say("to the beginning")),
          Binding([.end], .last, nil, help: say("to the end")),
        ] + CommonKeys.scroll)
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    case .back: return .pop
    case .figured(let figures): self.figures = figures
    case .shown: return .perform([.gatherFigures])
    case .select:
      guard choosesMiss, let miss = figures?.misses[cursor.index] else { return .stay }
      return .perform(state.open(miss))
    case .choose(let line): return choose(line, &state)
    case .turnToSection(let step): turn(by: step, state)
    case .move(let step) where choosesMiss: moveMark(by: step, state)
    case .move(1) where section != .misses && scroll.isAtEnd(lines: layout(in: state).lines.count, in: state.size):
      // Further down there is only the mark.
      (section, cursor) = (.misses, ListCursor())
    case .first, .last:
      section = action.isFirst ? .objectives : .misses
      cursor.take(action, count: missCount, in: state.size)
      scroll.take(action, lines: layout(in: state).lines.count, in: state.size)
    default: scroll.take(action, lines: layout(in: state).lines.count, in: state.size)
    }
    cursor.keep(within: missCount)
    return .stay
  }

  /// A heading turns to its section; a miss is opened.
  private mutating func choose(_ line: Int, _ state: inout AppState) -> Outcome {
    if let chosen = Section(rawValue: line) {
      turn(by: chosen.rawValue - section.rawValue, state)
    } else if let miss = ProgressView.miss(ofLine: line), miss < missCount {
      (section, cursor) = (.misses, ListCursor(miss))
      return update(.select, in: &state)
    }
    return .stay
  }

  private mutating func turn(by step: Int, _ state: AppState) {
    let all = Section.allCases
    section = all[(section.rawValue + step + all.count) % all.count]
    cursor = ListCursor()
    let view = layout(in: state)
    scroll = ScrollPosition(offset: view.starts[section.rawValue])
    scroll.take(.resized, lines: view.lines.count, in: state.size)
  }

  private mutating func moveMark(by step: Int, _ state: AppState) {
    guard cursor.index + step >= 0 else {
      // Above the first one, the page scrolls again.
      section = .forecast
      return scroll.take(.move(step), lines: layout(in: state).lines.count, in: state.size)
    }
    cursor.take(.move(step), count: missCount, in: state.size)
    let view = layout(in: state)
    let rows = view.misses[cursor.index]
    let height = Composer.bodyRows(state.size)
    let lowest = min(scroll.offset, rows.lowerBound - (cursor.index == 0 ? 1 : 0))
    scroll = ScrollPosition(offset: max(lowest, rows.upperBound - height))
    scroll.take(.resized, lines: view.lines.count, in: state.size)
  }

  private func layout(in state: AppState) -> ProgressView {
    ProgressView(state: state, figures: figures, section: section, marked: choosesMiss ? cursor.index : nil)
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: say("Progress"), status: [Span(state.learnerName ?? "", Theme.muted)])
    let view = layout(in: state)
    composer.draw(view.lines, offset: scroll.offset)
    let focus = choosesMiss ? view.misses[cursor.index].lowerBound : view.starts[section.rawValue]
    composer.focus(row: composer.body.lowerBound + focus - scroll.offset)
    return composer.frame
  }
}

extension Action {
  fileprivate var isFirst: Bool { if case .first = self { true } else { false } }
}
