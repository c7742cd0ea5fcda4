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

  /// The longest note taken, in letters: about two pages.
  static let limit = 4000
  /// Columns of the bar before the text.
  private static let indent = 2

  init(_ page: Lesson.Page, of place: Place, note: PageNote?) {
    (item, self.page) = (place.entry.key, page)
    title = page.title ?? place.entry.title
    entry = TextEntry(limit: Self.limit, takesLines: true, text: note?.text ?? "")
  }

  func keymap(in state: AppState) -> Keymap<Action> {
    Keymap(
      [
        .init(
          [.escape, .control("d")], .back, say("keep it"), help: say("keep the note and go back; an empty one goes")),
        .init([.enter], .insert("\n"), say("new line"), help: say("begin a new line")),
        .init([.up], .move(-1), nil, help: say("a line up")), .init([.down], .move(1), nil, help: say("a line down")),
      ] + TextEntry.keys, text: { .insert(String(Character($0))) })
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    problem = nil
    switch action {
    // What is recorded on leaving is what stands here.
    case .back: return .pop
    case .move(let rows):
      entry.moveCaret(rows: rows, width: max(1, Composer.textWidth(state.size) - Self.indent))
    default:
      if entry.take(action), entry.isFull { problem = say("Only \(Self.limit) letters fit into a note.") }
    }
    return .stay
  }

  func leaving(in state: AppState) -> [Effect] {
    let before = state.progress.note(of: page, in: item)
    let text = entry.isBlank ? "" : Sanitizer.clean(entry.text)
    guard text != before?.text ?? "" else { return [] }
    return [
      .record(.noted(.init(item: item, section: page.id, text: text, marked: before?.isMarked ?? false)))
    ]
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: say("Note: \(title)"))
    let (rows, caret) = entry.layOut(width: max(1, composer.width - Self.indent))
    var lines = rows.map { Line([Span(state.glyphs.bar + " ", Theme.accent), Span($0)]) }
    if entry.isBlank { lines += [.empty] + Line.wrap([Span(Self.advice, Theme.muted)], width: composer.width) }
    if let problem { lines += [.empty] + Line.wrap([Span(problem, Theme.warning)], width: composer.width) }
    let offset = Scrolling.offset(
      showing: caret.row..<caret.row + 1, of: lines.count, height: composer.body.count)
    composer.draw(lines, offset: offset)
    composer.focus(row: composer.body.lowerBound + caret.row - offset, column: Self.indent + caret.column)
    return composer.frame
  }

  private static var advice: String {
    say("In your own words. It stands below the page from then on, for you alone.")
  }
}
