import Course
import Phrases
import TerminalUI
import Training

/// A page's note, being written. Going back keeps it; an empty one is none.
struct NoteScreen: Screen {
  private let item: ItemKey
  private let page: Lesson.Page
  private let title: String
  private var entry: TextEntry
  private var problem: String?
  /// What stood there when the note was opened, and what stood here when it was recorded in between: any other text in the
  /// journal is another terminal's.
  private var known: [String]
  private var isChanged = false

  /// The longest note taken, in letters: about two pages.
  static let limit = 4000
  /// Columns of the bar before the text.
  private static let indent = 2

  init(_ page: Lesson.Page, of place: Place, note: PageNote?) {
    (item, self.page) = (place.entry.key, page)
    title = page.title ?? place.entry.title
    known = [note?.text ?? ""]
    entry = TextEntry(limit: Self.limit, takesLines: true, text: known[0])
  }

  var followsJournal: Bool { true }

  func keymap(in state: AppState) -> Keymap<Action> {
    Keymap(
      [
        .init(
          [.escape, .control("d")], .back, say("keep it"), help: say("keep the note and go back; an empty one goes")),
        .init([.enter], .insert("\n"), say("new line"), help: say("begin a new line")),
        .init([.up], .move(-1), nil, help: say("a line up")), .init([.down], .move(1), nil, help: say("a line down")),
      ] + TextEntry.keys(takesLines: true), text: { .insert(String(Character($0))) })
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    problem = nil
    switch action {
    // What is recorded on leaving is what stands here.
    case .back: return .pop
    // What stands here in a quiet moment is recorded.
    case .tick: known = [known[0], text]
    case .move(let rows):
      entry.moveCaret(rows: rows, width: max(1, Composer.textWidth(state.size) - Self.indent))
    case .placeCaret(let place):
      entry.placeCaret(
        at: Position(row: place.row, column: place.column - Self.indent),
        width: max(1, Composer.textWidth(state.size) - Self.indent))
    default:
      guard entry.take(action) else { return .stay }
      isChanged = true
      if entry.isFull { problem = say("Only \(Self.limit) letters fit into a note.") }
    }
    return .stay
  }

  /// As the journal would have it.
  private var text: String {
    var text = entry.isBlank ? "" : Sanitizer.clean(entry.text)
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }

  func leaving(in state: AppState) -> [Effect] {
    let now = state.progress.note(of: page, in: item)
    let there = now?.text ?? ""
    var text = text
    guard isChanged, text != there else { return [] }
    // What was written at another terminal meanwhile stays, above what was written here.
    if !there.isEmpty, !known.contains(there), !text.hasPrefix(there) {
      text = text.isEmpty ? there : there + "\n" + text
    }
    guard text != there else { return [] }
    return [
      .record(.noted(.init(item: item, section: page.id, text: text, marked: now?.isMarked ?? false)))
    ]
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: say("Note: \(title)"))
    let (texts, caret) = entry.layOut(width: max(1, composer.width - Self.indent))
    var lines = texts.enumerated().map { row, text in
      Line([Span(state.glyphs.bar + " ", Theme.accent), Span(text)]).clicked(.caret(row: row))
    }
    if entry.isBlank { lines += [.empty] + Line.wrap([Span(Self.advice, Theme.muted)], width: composer.width) }
    // Below all the text, wherever that is scrolled to.
    let below = problem.map { Line.wrap([Span($0, Theme.warning)], width: composer.width) } ?? []
    let rows = composer.body.dropLast(min(below.count, composer.body.count - 1))
    let offset = Scrolling.offset(showing: caret.row..<caret.row + 1, of: lines.count, height: rows.count)
    composer.draw(lines, offset: offset, rows: rows)
    composer.draw(below, rows: composer.body.suffix(composer.body.count - rows.count))
    composer.focus(row: composer.body.lowerBound + caret.row - offset, column: Self.indent + caret.column)
    return composer.frame
  }

  private static var advice: String {
    say("In your own words. It stands below the page from then on, for you alone.")
  }
}
