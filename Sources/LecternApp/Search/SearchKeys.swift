import TerminalUI

/// The keys and the words of a search whose places are shown on a page.
enum SearchKeys {
  typealias Binding = Keymap<Action>.Binding

  static let places = [
    Binding([.character("n")], .turnToPlace(1), "next place", help: "the next place of what was looked for"),
    Binding([.character("N")], .turnToPlace(-1), nil, help: "the place before"),
  ]
  static let end = Binding(
    [.escape, .character("q")], .back, "end search", help: "show the page without the places", label: "Esc")

  /// What is looked for, and which of the page's places is the current one.
  static func status(_ search: CourseSearch?, _ places: PagePlaces) -> [Span] {
    guard let search else { return [] }
    let number = places.current.map { "  \($0 + 1) of \(places.places.count)" } ?? ""
    return [Span(search.query.text + number, Theme.muted)]
  }
}
