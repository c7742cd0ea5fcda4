import Course
import Phrases
import TerminalUI
import Training

/// All notes and marks of a course, in its order.
struct NotesScreen: Screen {
  private let course: Course
  private var notes: [KeptPage] = []
  private var isRead = false
  private var cursor = 0

  init(course: Course) { self.course = course }

  func keymap(in state: AppState) -> Keymap<Action> {
    let opening: [Keymap<Action>.Binding] =
      notes.isEmpty
      ? [] : [.init([.enter, .character(" "), .right], .select, say("open"), help: say("go to the marked page"))]
    return Keymap(
      opening + (notes.isEmpty ? [] : CommonKeys.list(of: .notes)) + [CommonKeys.back] + CommonKeys.scroll)
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    case .back: return .pop
    case .keptPages(let pages): (notes, isRead) = (pages, true)
    case .shown: return .perform([.gatherNotes(course)])
    case .move(let step): cursor += step
    case .page(let step): cursor += step * max(1, Composer.bodyRows(state.size) / 3)
    case .first: cursor = 0
    case .last: cursor = notes.count - 1
    case .choose(let index) where notes.indices.contains(index):
      cursor = index
      return update(.select, in: &state)
    case .select where notes.indices.contains(cursor):
      let page = notes[cursor]
      guard let entry = page.entry, let id = page.pageID else { return .stay }
      state.target = PageTarget(item: entry.key, page: id)
      return .perform([.open(entry, in: course)])
    default: break
    }
    cursor = min(max(0, cursor), max(0, notes.count - 1))
    return .stay
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(
      state, title: say("Notes in \(course.title)"),
      status: notes.isEmpty ? [] : [Span(Counted.pages(notes.count), Theme.muted)])
    var lines: [Line] = []
    var focus = 0..<1
    for (index, note) in notes.enumerated() {
      let isMarked = index == cursor
      if !lines.isEmpty { lines.append(.empty) }
      let start = lines.count
      let style = isMarked ? Theme.selected : Theme.text
      lines += Line.wrap(
        [Span(note.title, style)] + (note.note.isMarked ? [Span("  " + NoteWords.marked, Theme.accent)] : []),
        width: composer.width,
        firstPrefix: Line((isMarked ? state.glyphs.pointer : " ") + " ", style), prefix: Line("  "))
      lines += NoteWords.lines(note.note.text, width: max(1, composer.width - 2), state.glyphs).prefixed(Span("  "))
      for line in start..<lines.count { lines[line].target = .line(index) }
      if isMarked { focus = start..<lines.count }
    }
    if notes.isEmpty, isRead {
      lines = Line.wrap([Span(NoteWords.none, Theme.muted)], width: composer.width)
    }
    let offset = Scrolling.offset(showing: focus, of: lines.count, height: composer.body.count)
    composer.draw(lines, offset: offset)
    composer.focus(row: composer.body.lowerBound + focus.lowerBound - offset)
    return composer.frame
  }
}
