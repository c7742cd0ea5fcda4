import Phrases
import TerminalUI

/// Who is learning: everyone who has learned here, whoever learned last first, and somebody new.
struct ChooserScreen: Screen {
  private var people: [KnownLearner]
  private var cursor = ListCursor()
  private var problem: String?

  init(people: [KnownLearner]) { self.people = people }

  func keymap(in state: AppState) -> Keymap<Action> {
    let isFirst = state.learnerName == nil
    return Keymap(
      CommonKeys.list(of: .names) + [
        .init(
          [.enter, .character(" "), .right, .character("l")], .select, say("begin"),
          help: say("learn as the marked one")),
        .init([.character("n")], .next, nil, help: say("somebody new")),
        isFirst
          ? .init([.character("q")], .quit, say("quit"), help: say("leave Lectern")) : CommonKeys.back,
      ] + CommonKeys.scroll)
  }

  /// A list that waits says when its wait is over.
  func nextDeadline(in state: AppState) -> Int? { state.pinPause?.nextTick(now: state.now) }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    if state.pinPause?.isOver(now: state.now) ?? false { state.pinPause = nil }
    switch action {
    case .tick, .resized, .shown: return .stay
    default: problem = nil
    }
    switch action {
    case .back: return .pop
    case .next: return .push(NameScreen(isAmongOthers: true))
    case .select: return choose(state)
    case .choose:
      if cursor.take(action, count: people.count + 1, in: state.size) { return choose(state) }
    case .learnersListed(let people): self.people = people
    // It was given a PIN since the list was made.
    case .pinRefused: if people.indices.contains(cursor.index) { return .push(PINScreen(person: people[cursor.index])) }
    case .learnerFailed(let reason): problem = say("That cannot be done now: \(reason).")
    default: cursor.take(action, count: people.count + 1, in: state.size)
    }
    cursor.keep(within: people.count + 1)
    return .stay
  }

  private func choose(_ state: AppState) -> Outcome {
    guard people.indices.contains(cursor.index) else { return .push(NameScreen(isAmongOthers: true)) }
    let person = people[cursor.index]
    guard person.asksPIN else { return .perform([.openLearner(person.id, pin: nil)]) }
    return state.pinPauseWords == nil ? .push(PINScreen(person: person)) : .stay
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: "Lectern", status: [Composer.name(in: state)])
    var lines = [Line(ChooserWords.question, Theme.title), .empty]
    var focus = 0..<1
    for index in 0...people.count {
      if index == cursor.index { focus = lines.count..<lines.count + 1 }
      lines.append(row(index, width: composer.width, state).clicked(.line(index)))
    }
    if let problem = problem ?? state.pinPauseWords {
      lines += [.empty] + Line.wrap([Span(problem, Theme.warning)], width: composer.width)
      // Where both do not fit, why nothing happens is worth more than the names above.
      if lines.count - focus.lowerBound <= composer.body.count { focus = focus.lowerBound..<lines.count }
    }
    let offset = Scrolling.listOffset(showing: focus, of: lines.count, height: composer.body.count)
    composer.draw(lines, offset: offset)
    composer.focus(row: composer.body.lowerBound + focus.lowerBound - offset)
    return composer.frame
  }

  private func row(_ index: Int, width: Int, _ state: AppState) -> Line {
    let isNew = index == people.count
    let style = index == cursor.index ? Theme.selected : Theme.text
    let right =
      isNew ? "" : ChooserWords.remarks(index, people, current: state.learnerName).joined(separator: ", ")
    let name = isNew ? ChooserWords.somebodyNew : ChooserWords.name(people[index], among: people)
    let room = max(1, width - 4 - TextWidth.of(right))
    let cut = TextWidth.truncate(name, to: room, ellipsis: state.glyphs.ellipsis)
    let gap = String(repeating: " ", count: max(0, room - TextWidth.of(cut)) + 2)
    let head = (index == cursor.index ? state.glyphs.pointer : " ") + " "
    return Line([Span(head, style), Span(cut, style), Span(gap), Span(right, Theme.muted)])
  }
}
