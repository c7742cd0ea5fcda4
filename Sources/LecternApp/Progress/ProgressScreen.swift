import Phrases
import TerminalUI
import Training

/// What the learner knows, when they learned, what comes up for review, what they were sure of and got wrong, and which
/// courses they have finished.
struct ProgressScreen: Screen {
  typealias Section = ProgressWords.Section

  static let forecastDays = 14

  /// Nil before the courses have been read.
  private var figures: ProgressFigures?
  private var section = Section.objectives
  /// The line with the mark, where the current section has such lines.
  private var cursor = ListCursor()
  private var scroll = ScrollPosition()

  /// How many lines of a section can be marked, and opened.
  private func count(_ section: Section) -> Int { figures?.count(section) ?? 0 }
  /// Whether the arrows move the mark, and do not scroll.
  private var isChoosing: Bool { count(section) > 0 }

  func keymap(in state: AppState) -> Keymap<Action> {
    typealias Binding = Keymap<Action>.Binding
    let opening = Binding([.enter, .character(" "), .right], .select, say("open"), help: say("open the marked line"))
    let moving =
      isChoosing
      ? CommonKeys.list(of: .lines).prefix(2)
      : [
        Binding([.up, .character("k")], .move(-1), say("scroll"), help: say("scroll up"), label: "↑↓"),
        Binding([.down, .character("j")], .move(1), nil, help: say("scroll down")),
      ]
    return Keymap(
      (isChoosing ? [opening] : [])
        + [
          Binding([.tab], .turnToSection(1), say("section"), help: say("to the next section")),
          Binding([.backTab], .turnToSection(-1), nil, help: say("to the section before")),
        ] + moving + [
          CommonKeys.back, Binding([.home], .first, nil, help: say("to the beginning")),
          Binding([.end], .last, nil, help: say("to the end")),
        ] + CommonKeys.scroll)
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    case .back: return .pop
    case .figured(let figures): self.figures = figures
    case .shown: return .perform([.gatherFigures])
    case .select: return isChoosing ? open(&state) : .stay
    case .turnToSection(let step):
      let all = Section.allCases
      turn(to: all[(section.rawValue + step + all.count) % all.count], state)
    case .choose(let line): return choose(line, &state)
    case .move(let step): move(by: step, state)
    case .first:
      (section, cursor) = (.objectives, ListCursor())
      take(action, state)
    case .last:
      section = Section.allCases.last { count($0) > 0 } ?? .certificates
      cursor = ListCursor(count(section) - 1)
      take(action, state)
    default: take(action, state)
    }
    cursor.keep(within: count(section))
    return .stay
  }

  private mutating func take(_ action: Action, _ state: AppState) {
    scroll.take(action, lines: layout(in: state).lines.count, in: state.size)
  }

  /// A heading turns to its section; a thing in one is opened.
  private mutating func choose(_ line: Int, _ state: inout AppState) -> Outcome {
    guard let target = ProgressView.target(ofLine: line) else { return .stay }
    guard let index = target.index, index < count(target.section) else {
      turn(to: target.section, state)
      return .stay
    }
    (section, cursor) = (target.section, ListCursor(index))
    return open(&state)
  }

  private mutating func turn(to section: Section, _ state: AppState) {
    (self.section, cursor) = (section, ListCursor())
    scroll = ScrollPosition(offset: layout(in: state).starts[section.rawValue])
    take(.resized, state)
  }

  private func open(_ state: inout AppState) -> Outcome {
    guard let figures else { return .stay }
    switch section {
    case .objectives: return .perform(state.open(figures.begun[cursor.index]))
    case .misses: return .perform(state.open(figures.misses[cursor.index]))
    case .certificates: return CertificateConsent.opened(for: figures.finished[cursor.index].course)
    case .days, .forecast: return .stay
    }
  }

  /// To another marked line, through the page where there is none, and from one section into the next.
  private mutating func move(by step: Int, _ state: AppState) {
    if isChoosing, (0..<count(section)).contains(cursor.index + step) {
      cursor = ListCursor(cursor.index + step)
      return reveal(state)
    }
    let beyond = Section.allCases.filter { step > 0 ? $0 > section : $0 < section }
    guard let target = step > 0 ? beyond.first(where: { count($0) > 0 }) : beyond.last(where: { count($0) > 0 }) else {
      return take(.move(step), state)
    }
    let wasIn = section
    section = target
    cursor = ListCursor(step > 0 ? 0 : count(target) - 1)
    let rows = layout(in: state).marks[cursor.index]
    let isInSight =
      step > 0 ? rows.lowerBound < scroll.offset + Composer.bodyRows(state.size) : rows.upperBound > scroll.offset
    if isInSight { return reveal(state) }
    // Through what lies between; a section without lines to mark is the current one meanwhile.
    section = count(wasIn) > 0 ? (step > 0 ? beyond.first : beyond.last) ?? wasIn : wasIn
    take(.move(step), state)
  }

  /// Scrolls as far as it takes to have the marked line on screen, and the section's heading with its first one.
  private mutating func reveal(_ state: AppState) {
    let view = layout(in: state)
    let rows = view.marks[cursor.index]
    let height = Composer.bodyRows(state.size)
    let lowest = min(scroll.offset, rows.lowerBound - (cursor.index == 0 ? 1 : 0))
    scroll = ScrollPosition(offset: max(lowest, rows.upperBound - height))
    scroll.take(.resized, lines: view.lines.count, in: state.size)
  }

  private func layout(in state: AppState) -> ProgressView {
    ProgressView(state: state, figures: figures, section: section, marked: isChoosing ? cursor.index : nil)
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: say("Progress"), status: [Span(state.learnerName ?? "", Theme.muted)])
    let view = layout(in: state)
    composer.draw(view.lines, offset: scroll.offset)
    let focus = isChoosing ? view.marks[cursor.index].lowerBound : view.starts[section.rawValue]
    composer.focus(row: composer.body.lowerBound + focus - scroll.offset)
    return composer.frame
  }
}
