import TerminalUI

/// The places of a search on the page in front, one of them the current one.
struct PagePlaces: Hashable, Sendable {
  private(set) var places: [SearchPlace] = []
  private(set) var current: Int?

  init() {}

  /// - Parameter current: The one to be current, if there is one.
  init(_ query: SearchQuery?, in lines: [Line], current: Int?) {
    places = query?.places(in: lines) ?? []
    self.current = places.isEmpty ? nil : current.map { min(max(0, $0), places.count - 1) }
  }

  /// The line of the current place.
  var row: Int? { current.map { places[$0].row } }

  /// To the next place, or the one before; false where the page has none there.
  mutating func move(by step: Int) -> Bool {
    let next = current.map { $0 + step } ?? (step > 0 ? 0 : places.count - 1)
    guard places.indices.contains(next) else { return false }
    current = next
    return true
  }
}
