import Course
import Phrases
import TerminalUI
import Training

/// All notes and marks of a course, in its order.
struct NotesScreen: Screen {
  private let course: Course
  private var notes: [KeptPage] = []
  private var isRead = false
  private var cursor = ListCursor()

  init(course: Course) { self.course = course }

  func keymap(in state: AppState) -> Keymap<Action> {
    let opening: [Keymap<Action>.Binding] =
      notes.isEmpty
      ? [] : [.init([.enter, .character(" "), .right], .select, say("open"), help: say("go to the marked page"))]
    return Keymap(
      opening + (notes.isEmpty ? [] : CommonKeys.list(of: .notes)) + [CommonKeys.back] + CommonKeys.scroll)
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    let isMoved = cursor.take(action, count: notes.count, rows: 2, in: state.size)
    switch action {
    case .back: return .pop
    case .keptPages(let pages): (notes, isRead) = (pages, true)
    case .shown: return .perform([.gatherNotes(course)])
    case .choose where isMoved: return update(.select, in: &state)
    case .select where notes.indices.contains(cursor.index):
      let page = notes[cursor.index]
      guard let entry = page.entry, let id = page.pageID else { return .stay }
      state.target = PageTarget(item: entry.key, page: id)
      return .perform([.open(entry, in: course)])
    default: break
    }
    cursor.keep(within: notes.count)
    return .stay
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(
      state, title: say("Notes in \(Typography(course.language).spelled(course.title))"),
      status: notes.isEmpty ? [] : [Span(Counted.pages(notes.count), Theme.muted)])
    var lines: [Line] = []
    var focus = 0..<1
    for (index, note) in notes.enumerated() {
      let isMarked = index == cursor.index
      if !lines.isEmpty { lines.append(.empty) }
      let start = lines.count
      let style = isMarked ? Theme.selected : Theme.text
      lines += Line.wrap(
        [Span(Typography(course.language).spelled(note.title), style)]
          + (note.note.isMarked ? [Span("  " + NoteWords.marked, Theme.accent)] : []),
        width: composer.width,
        firstPrefix: Line((isMarked ? state.glyphs.pointer : " ") + " ", style), prefix: Line("  "))
      lines += NoteWords.lines(note.note.text, width: max(1, composer.width - 2), state.glyphs).prefixed(Span("  "))
      for line in start..<lines.count { lines[line].target = .line(index) }
      if isMarked { focus = start..<lines.count }
    }
    if notes.isEmpty, isRead {
      let words = NoteWords.none(note: state.settings.key(of: .note), mark: state.settings.key(of: .mark))
      lines = Line.wrap([Span(words, Theme.muted)], width: composer.width)
    }
    let offset = Scrolling.listOffset(showing: focus, of: lines.count, height: composer.body.count)
    composer.draw(lines, offset: offset)
    composer.focus(row: composer.body.lowerBound + focus.lowerBound - offset)
    return composer.frame
  }
}
