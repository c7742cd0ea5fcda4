import Course
import Training

/// What a learner should do next.
extension AppState {
  /// The item touched last if it waits to be gone on with, else what its course has next, else what any course has.
  var next: (CourseEntry, Course)? {
    let courses = library.shelves.map(\.course)
    let recent = progress.lastItem.flatMap { key in courses.first { $0.id == key.course } }
    if let recent, let key = progress.lastItem, standing(recent).state(key) == .underway,
      let entry = recent.entries.first(where: { $0.key == key })
    {
      return (entry, recent)
    }
    let order = (recent.map { [$0] } ?? []) + courses.filter { $0.id != recent?.id }
    for course in order {
      if let entry = standing(course).next { return (entry, course) }
    }
    return nil
  }

  /// Onward from an item: what stands after it comes before what was left out earlier.
  func next(after place: Place) -> CourseEntry? {
    let standing = standing(place.course)
    let entries = place.course.entries
    let here = entries.firstIndex { $0.key == place.entry.key } ?? -1
    let later = entries.dropFirst(here + 1).first {
      switch standing.state($0.key) {
      case .open, .underway, .attempted: true
      case .locked, .finished, .broken: false
      }
    }
    return later ?? (standing.next?.key == place.entry.key ? nil : standing.next)
  }

  /// Opens what the command line named, once.
  mutating func openFirst() -> [Effect] {
    guard let first else { return [] }
    self.first = nil
    return [.open(first.entry, in: first.course)]
  }

  /// The attempt to go on with, or a new one and the event that begins it.
  mutating func attempt(for item: ItemKey, kind: Item.Kind) -> (Attempt, started: Event.Entry?) {
    let record = progress[item]
    if record.isOpen { return (record.attempt, nil) }
    let seed = nextSeed()
    return (Attempt(seed: seed), .started(.init(item: item, kind: kind, seed: seed)))
  }
}
