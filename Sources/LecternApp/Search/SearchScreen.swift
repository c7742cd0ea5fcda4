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
  /// Places in pages that cannot be opened yet.
  private var laterCount = 0
  private var cursor = ListCursor()

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
    case .select: return open(&state)
    // Home and End move within the words.
    case .first, .last: _ = words.take(action)
    case _ where cursor.take(action, count: results.count, rows: 2, in: state.size):
      if case .choose = action { return open(&state) }
    default: if words.take(action) { find() }
    }
    return .stay
  }

  private mutating func find() {
    results = query.flatMap { pages?.results(for: $0) } ?? []
    laterCount = query.flatMap { pages?.countLater(for: $0) } ?? 0
    cursor = ListCursor()
    guard let origin else { return }
    let order = Dictionary(
      course.entries.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let here = order[origin.item] ?? 0
    let first = results.firstIndex {
      let place = order[$0.page.entry.key] ?? 0
      return place > here || (place == here && $0.page.number >= origin.page)
    }
    cursor = ListCursor(first ?? 0)
  }

  private func open(_ state: inout AppState) -> Outcome {
    guard let query, results.indices.contains(cursor.index) else { return .stay }
    let search = CourseSearch(query: query, course: course, results: results)
    // The list waits below.
    return .perform(state.go(to: cursor.index, of: search))
  }

  func view(in state: AppState) -> Frame {
    let count = results.reduce(0) { $0 + $1.count }
    let found =
      query == nil || pages == nil ? [] : [Span(say(count, one: "1 place", other: "\(count) places"), Theme.muted)]
    var composer = Composer(
      state, title: say("Search in \(Typography(course.language).spelled(course.title))"),
      status: words.isFull ? [Span(say("only \(Self.limit) letters"), Theme.warning)] : found)
    let label = "\(state.glyphs.pointer) "
    let (shown, column) = words.window(width: composer.width - 3)
    let field = Line([Span(label, Theme.selected), Span(shown)])
    let rows = composer.body.dropFirst(2)
    // Two lines each; only those in sight are set, for there may be thousands.
    let focus = cursor.index * 2..<cursor.index * 2 + 2
    var lines = [Line](repeating: .empty, count: results.count * 2)
    let offset = Scrolling.listOffset(showing: focus, of: lines.count, height: rows.count)
    for index in (offset / 2..<(offset + rows.count) / 2 + 1).clamped(to: results.indices) {
      let set = self.rows(results[index], isMarked: index == cursor.index, width: composer.width, state.glyphs)
      for (row, line) in set.prefix(2).enumerated() { lines[index * 2 + row] = line.clicked(.line(index)) }
    }
    if results.isEmpty { lines = Line.wrap([Span(advice, Theme.muted)], width: composer.width) }
    let later = SearchKeys.later(laterCount).map { TextWidth.truncate($0, to: composer.width) } ?? ""
    composer.draw([field, Line(later, Theme.muted)], rows: composer.body.prefix(2))
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
    let name = Typography(course.language).spelled(PageWords.title(of: page.entry, page: page.number, page.title))
    let title = TextWidth.truncate(
      name, to: max(1, width - 2 - TextWidth.of(count)), ellipsis: glyphs.ellipsis)
    var lines = [
      Line([
        Span((isMarked ? glyphs.pointer : " ") + " ", style), Span(title, style), Span(count, Theme.muted),
      ])
    ]
    if let query {
      // One letter more than there is room for, so that what is cut off is seen to be.
      let room = max(1, width - 4)
      let excerpt = result.excerpt(of: query, length: room + 1)
      let text = TextWidth.truncate(excerpt.text, to: room, ellipsis: glyphs.ellipsis)
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

  /// How many places there are.
  var count: Int { results.reduce(0) { $0 + $1.count } }

  /// Which of all places, counted from 1, the current one of a page is; nil where the page has none.
  func place(in places: PagePlaces, of item: ItemKey, page: String) -> Int? {
    guard let here = results.firstIndex(where: { $0.page.entry.key == item && $0.page.id == page }) else { return nil }
    let before = results[..<here].reduce(0) { $0 + $1.count }
    // How a page is set may hide a place of it, or part one.
    return before + min((places.current ?? 0) + 1, results[here].count)
  }

  /// The result before or after a page, or on it; around the ends.
  func neighbour(of item: ItemKey, page: String, step: Int) -> Int? {
    guard !results.isEmpty else { return nil }
    if let here = results.firstIndex(where: { $0.page.entry.key == item && $0.page.id == page }) {
      return (here + step + results.count) % results.count
    }
    return step > 0 ? 0 : results.count - 1
  }
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
