import Course
import Phrases
import TerminalUI

extension PlainSession {
  /// Looks through a course for the words after a stroke, lists the pages that have them, and asks for one.
  ///
  /// - Returns: What to open; `state.target` is its page. Nil: none was chosen.
  func look(for words: String, in course: Course) throws(Leaving) -> CourseEntry? {
    guard let query = SearchQuery(String(words.drop { $0 == "/" })) else {
      tell(say("Type the words after the stroke, as in /listen."))
      return nil
    }
    let searchable = state.searchable(course)
    let results = searchable.results(for: query)
    let later = SearchKeys.later(searchable.countLater(for: query))
    guard !results.isEmpty else {
      tell(say("No open page of this course has \"\(query.text)\"."))
      if let later { tell(later) }
      return nil
    }
    tell(
      say(
        results.count, one: "1 page with \"\(query.text)\":",
        other: "\(results.count) pages with \"\(query.text)\":"))
    var told = 0
    tellMore(of: results, for: query, told: &told, later)
    while true {
      let rest = results.count - told
      let more = say(
        rest, one: "\(TypedWord.more.spoken) tells the last page.",
        other: "\(TypedWord.more.spoken) tells of \(rest) more.")
      let prompt = PlainPrompt<Wish>(
        [.number(upTo: results.count, say("Type a number to look there.")) { .page($0) }]
          + (rest > 0 ? [.word("more", act: .more, more, leads: true)] : []) + [.search { .look($0) }]
          + PlainWord.enterOrBack(.back))
      switch try ask(prompt) {
      case .back: return nil
      case .more: tellMore(of: results, for: query, told: &told, later)
      case .look(let words): return try look(for: words, in: course)
      case .page(let index):
        let page = results[index].page
        state.target = PageTarget(item: page.entry.key, page: page.id)
        return page.entry
      }
    }
  }

  /// Nobody listens to a hundred pages to hear the first one.
  private func tellMore(of results: [SearchResult], for query: SearchQuery, told: inout Int, _ later: String?) {
    for (index, result) in results.enumerated().dropFirst(told).prefix(Self.resultsAtOnce) {
      let page = result.page
      tell("\(index + 1)) \(PageWords.title(of: page.entry, page: page.number, page.title))")
      let room = max(1, min(width, Self.widest) - 4)
      let excerpt = result.excerpt(of: query, length: room + 1).text
      tell("   " + TextWidth.truncate(excerpt, to: room, ellipsis: Glyphs.spoken.ellipsis))
    }
    told = min(results.count, told + Self.resultsAtOnce)
    if told == results.count, let later { tell(later) }
  }

  private static let resultsAtOnce = 8

  private enum Wish {
    case back, more
    case look(String)
    case page(Int)
  }
}
