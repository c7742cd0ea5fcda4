import Course
import Phrases
import TerminalUI
import Training

/// Looks through a course while the words are typed, and goes to the page that is chosen.
struct SearchScreen: Screen {
  private let course: Course
  /// Where the learner was: the first result there or after it is marked.
  private let origin: (item: ItemKey, page: Int)?
  private var words: TextEntry
  private var pages: SearchableCourse?
  private var results: [SearchResult] = []
  private var cursor = 0

  /// The longest text looked for, in letters.
  private static let limit = 80

  init(course: Course, origin: (item: ItemKey, page: Int)? = nil, query: SearchQuery? = nil) {
    (self.course, self.origin) = (course, origin)
    words = TextEntry(limit: Self.limit, text: query?.text ?? "")
  }

  private var query: SearchQuery? { SearchQuery(words.text) }

  func keymap(in state: AppState) -> Keymap<Action> {
    Keymap(
      [
        .init([.enter], .select, results.isEmpty ? nil : say("open"), help: say("go to the marked page")),
        .init([.up], .move(-1), results.count > 1 ? say("choose") : nil, help: say("the page above"), label: "↑↓"),
        .init([.down], .move(1), nil, help: say("the page below")),
        .init([.escape], .back, say("back"), help: say("go back")),
      ] + CommonKeys.scroll + TextEntry.keys, text: { .insert(String(Character($0))) })
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    case .back: return .pop
    case .searchable(let pages):
      self.pages = pages
      find()
    case .choose(let index) where results.indices.contains(index):
      cursor = index
      return open(&state)
    case .select: return open(&state)
    case .move(let step): cursor += step
    case .page(let step): cursor += step * max(1, Composer.bodyRows(state.size) / 2 - 1)
    default: if words.take(action) { find() }
    }
    cursor = min(max(0, cursor), max(0, results.count - 1))
    return .stay
  }

  private mutating func find() {
    results = query.flatMap { pages?.results(for: $0) } ?? []
    cursor = 0
    guard let origin else { return }
    let order = Dictionary(
      course.entries.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let here = order[origin.item] ?? 0
    cursor =
      results.firstIndex {
        let place = order[$0.page.entry.key] ?? 0
        return place > here || (place == here && $0.page.number >= origin.page)
      } ?? 0
  }

  private func open(_ state: inout AppState) -> Outcome {
    guard let query, results.indices.contains(cursor) else { return .stay }
    let search = CourseSearch(query: query, course: course, results: results)
    return Outcome(.pop, state.go(to: cursor, of: search))
  }

  func view(in state: AppState) -> Frame {
    let count = results.reduce(0) { $0 + $1.count }
    var composer = Composer(
      state, title: say("Search in \(course.title)"),
      status: query == nil || pages == nil
        ? [] : [Span(say(count, one: "1 place", other: "\(count) places"), Theme.muted)])
    let label = "\(state.glyphs.pointer) "
    let (shown, column) = words.window(width: composer.width - 3)
    let field = Line([Span(label, Theme.selected), Span(shown)])
    let rows = composer.body.dropFirst(2)
    // Two lines each; only those in sight are set, for there may be thousands.
    let focus = cursor * 2..<cursor * 2 + 2
    var lines = [Line](repeating: .empty, count: results.count * 2)
    let offset = Scrolling.offset(showing: focus, of: lines.count, height: rows.count)
    for index in (offset / 2..<(offset + rows.count) / 2 + 1).clamped(to: results.indices) {
      let set = self.rows(results[index], isMarked: index == cursor, width: composer.width, state.glyphs)
      for (row, line) in set.prefix(2).enumerated() { lines[index * 2 + row] = line.clicked(.line(index)) }
    }
    if results.isEmpty { lines = Line.wrap([Span(advice, Theme.muted)], width: composer.width) }
    composer.draw([field], rows: composer.body.prefix(1))
    composer.draw(lines, offset: results.isEmpty ? 0 : offset, rows: rows)
    composer.focus(row: composer.body.lowerBound, column: TextWidth.of(label) + column)
    return composer.frame
  }

  private var advice: String {
    if pages == nil { return "" }
    if query == nil { return say("Type what you are looking for; the pages that have it are listed here.") }
    return say("No open page of this course has these words.")
  }

  private func rows(_ result: SearchResult, isMarked: Bool, width: Int, _ glyphs: Glyphs) -> [Line] {
    let (page, style) = (result.page, isMarked ? Theme.selected : Theme.text)
    let count = result.count > 1 ? "  \(result.count)" : ""
    let name = PageWords.title(of: page.entry, page: page.number, page.title)
    let title = TextWidth.truncate(
      name, to: max(1, width - 2 - TextWidth.of(count)), ellipsis: glyphs.ellipsis)
    var lines = [
      Line([
        Span((isMarked ? glyphs.pointer : " ") + " ", style), Span(title, style), Span(count, Theme.muted),
      ])
    ]
    if let query {
      let excerpt = result.excerpt(of: query, length: max(1, width - 4))
      let text = TextWidth.truncate(excerpt.text, to: max(1, width - 4), ellipsis: "")
      lines.append(
        Line([Span("    ")] + Line(text, Theme.muted).adding([.bold, .underline], to: excerpt.place).spans))
    }
    return lines
  }
}

/// What was looked for last, for as long as its places are shown.
struct CourseSearch: Sendable {
  let query: SearchQuery
  let course: Course
  let results: [SearchResult]

  /// The result before or after a page, or on it; around the ends.
  func neighbour(of item: ItemKey, page: String, step: Int) -> Int? {
    guard !results.isEmpty else { return nil }
    if let here = results.firstIndex(where: { $0.page.entry.key == item && $0.page.id == page }) {
      return (here + step + results.count) % results.count
    }
    return step > 0 ? 0 : results.count - 1
  }
}

/// The page that a lesson is to open at, once.
struct PageTarget: Hashable, Sendable {
  let item: ItemKey
  let page: String
  /// Whether it is one of a search's pages.
  var isOfSearch = false
  /// Whether the last of the places on it is wanted, not the first.
  var isLast = false
}

extension AppState {
  /// Begins to show a search's places, at one of its pages.
  mutating func go(to result: Int, of search: CourseSearch, isLast: Bool = false) -> [Effect] {
    let page = search.results[result].page
    self.search = search
    target = PageTarget(item: page.entry.key, page: page.id, isOfSearch: true, isLast: isLast)
    return [.open(page.entry, in: search.course)]
  }
}
