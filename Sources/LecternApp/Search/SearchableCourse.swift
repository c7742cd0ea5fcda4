import Course
import Training

/// The pages of a course that may be looked through: its lessons, those that are open and those that are not yet.
public struct SearchableCourse: Hashable, Sendable {
  let course: Course
  let pages: [SearchPage]
  /// Those of lessons that open later: how often they have something is told, and no more.
  let laterPages: [SearchPage]

  /// What a query finds: the pages that have it, in the order of the course, and how often.
  func results(for query: SearchQuery) -> [SearchResult] {
    pages.compactMap { page in
      let count = query.count(in: page.folded)
      return count > 0 ? SearchResult(page: page, count: count) : nil
    }
  }
}

extension SearchableCourse {
  /// How often the pages that open later have what is looked for.
  func countLater(for query: SearchQuery) -> Int { laterPages.reduce(0) { $0 + query.count(in: $1.folded) } }
}

/// One page of a lesson, in the form in which it is looked through.
struct SearchPage: Hashable, Sendable {
  let entry: CourseEntry
  let id: String
  /// Counted from 1.
  let number: Int
  let title: String?
  let body: String
  /// The title, too.
  let folded: [UInt8]

  init(entry: CourseEntry, number: Int, _ page: Lesson.Page) {
    self.entry = entry
    (id, title, self.number) = (page.id, page.title, number)
    // What a check asks may be looked for, and what there is to choose from; what is right may not.
    let body =
      switch page.content {
      case .text(let blocks): blocks.plainText
      case .check(let question): ([question.prompt.plainText] + question.choices).joined(separator: "\n")
      }
    self.body = body
    let text = title.map { $0 + "\n" + body } ?? body
    folded = SearchQuery.fold(text)
  }
}

/// A page that has what was looked for, so many times.
struct SearchResult: Hashable, Sendable {
  let page: SearchPage
  let count: Int

  /// A piece of the page around the first place below its title, of so many letters at most, and where the place is in
  /// it; the page's beginning where only the title has it.
  func excerpt(of query: SearchQuery, length: Int) -> (text: String, place: Range<Int>) {
    let letters = Array(page.body)
    var folded: [String] = []
    var origin: [Int] = []
    for (index, letter) in letters.enumerated() {
      let piece = letter.isWhitespace ? " " : letter.lowercased()
      if piece == " ", folded.last == " " { continue }
      folded.append(piece)
      origin.append(index)
    }
    let wanted = query.text.map { $0.isWhitespace ? " " : $0.lowercased() }
    let starts = folded.indices.dropLast(max(0, wanted.count - 1))
    let found = starts.first { start in wanted.indices.allSatisfy { folded[start + $0] == wanted[$0] } }
    let start = found ?? 0
    let before = min(start, max(0, (length - wanted.count) / 3))
    // From the beginning of a word.
    var from = start - before
    while from > 0, from < start, folded[from - 1] != " " { from += 1 }
    let end = min(folded.count, from + length)
    let text = (from..<end).map { folded[$0] == " " ? " " : String(letters[origin[$0]]) }.joined()
    return (text, found == nil ? 0..<0 : start - from..<min(end, start + wanted.count) - from)
  }
}

extension AppState {
  /// A course's lessons, read.
  func searchable(_ course: Course) -> SearchableCourse {
    let standing = standing(course)
    var (pages, laterPages): ([SearchPage], [SearchPage]) = ([], [])
    for entry in course.entries {
      guard case .lesson(let lesson)? = library.read(entry, in: course)?.value else { continue }
      let found = lesson.pages.enumerated().map { SearchPage(entry: entry, number: $0.offset + 1, $0.element) }
      if case .locked = standing.state(entry.key) { laterPages += found } else { pages += found }
    }
    return SearchableCourse(course: course, pages: pages, laterPages: laterPages)
  }
}

extension Question {
  /// The options that there are to choose from; the order of steps would tell what is right.
  fileprivate var choices: [String] {
    if case .choice(let body) = body { body.options.map(\.plainText) } else { [] }
  }
}
