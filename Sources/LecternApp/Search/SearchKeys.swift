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
  static var end: Binding {
    Binding(
      [.escape, .character("q")], .back, say("end search"), help: say("show the page without the places"), label: "Esc")
  }

  /// What is looked for, and which of the page's places is the current one.
  static func status(_ search: CourseSearch?, _ places: PagePlaces) -> [Span] {
    guard let search else { return [] }
    let number = places.current.map { "  " + say("\($0 + 1) of \(places.places.count)") } ?? ""
    return [Span(search.query.text + number, Theme.muted)]
  }
}
