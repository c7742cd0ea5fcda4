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
    for (index, result) in results.enumerated() {
      let page = result.page
      tell("\(index + 1)) \(PageWords.title(of: page.entry, page: page.number, page.title))")
      let room = max(1, min(width, Self.widest) - 4)
      let excerpt = result.excerpt(of: query, length: room + 1).text
      tell("   " + TextWidth.truncate(excerpt, to: room, ellipsis: Glyphs.spoken.ellipsis))
    }
    if let later { tell(later) }
    let prompt = PlainPrompt<Wish>(
      [.number(upTo: results.count, say("Type a number to look there.")) { .page($0) }, .search { .look($0) }]
        + PlainWord.enterOrBack(.back))
    let page: SearchPage
    switch try ask(prompt) {
    case .back: return nil
    case .look(let words): return try look(for: words, in: course)
    case .page(let index): page = results[index].page
    }
    state.target = PageTarget(item: page.entry.key, page: page.id)
    return page.entry
  }

  private enum Wish {
    case back
    case look(String)
    case page(Int)
  }
}
