import Phrases
import TerminalUI

/// The keys and the words of a search whose places are shown on a page.
enum SearchKeys {
  typealias Binding = Keymap<Action>.Binding

  static var places: [Binding] {
    [
      Binding(
        [.character("n")], .turnToPlace(1), say("next place"), help: say("the next place of what was looked for")),
      Binding([.character("N")], .turnToPlace(-1), nil, help: say("the place before")),
    ]
  }

  /// What is looked for, and the current place among all of them, counted from 1.
  static func status(_ search: CourseSearch, _ place: Int?) -> [Span] {
    let number = place.map { "  " + say("\($0) of \(search.count)") } ?? ""
    return [Span(search.query.text + number, Theme.muted)]
  }

  /// Of a query, so many places in pages that open later; nil where there are none.
  static func later(_ count: Int) -> String? {
    count == 0
      ? nil : say(count, one: "1 more in a page that opens later", other: "\(count) more in pages that open later")
  }
}
