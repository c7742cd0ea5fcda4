import Course
import Phrases
import Training

/// What a learner should do next.
extension AppState {
  /// The item touched last if it waits to be gone on with, else what its course has next, else what any course has.
  var next: (CourseEntry, Course)? {
    let recent = progress.lastItem.flatMap { library.course($0.course) }
    if let recent, let key = progress.lastItem, standing(recent).goesOn(key) || isAgainUnderway(key),
      let entry = recent.entries.first(where: { $0.key == key })
    {
      return (entry, recent)
    }
    if let recent, let entry = standing(recent).next { return (entry, recent) }
    for shelf in library.shelves {
      if let course = shelf.course, course.id != recent?.id, let entry = standing(course).next {
        return (entry, course)
      }
    }
    return nil
  }

  /// Whether another attempt at something that is finished was begun, and not ended.
  func isAgainUnderway(_ key: ItemKey) -> Bool {
    let record = progress[key]
    return record.isFinished && record.isOpen && record.attempt.isBegun
  }

  /// The shelves to read before home can be shown: those on screen, the course learned from last, and as many more as
  /// it takes to find something to do.
  var unreadInSight: [Int] {
    guard let home = screens.last as? HomeScreen else { return [] }
    let shelves = library.shelves
    let inSight = home.shelvesInSight(self).filter { shelves[$0].isUnread }
    if !inSight.isEmpty { return inSight }
    if let last = progress.lastItem?.course, library.course(last) == nil {
      // Most folders are named after their course; only a renamed one costs a search.
      if let named = shelves.firstIndex(where: { $0.isUnread && $0.name == last }) { return [named] }
      return nextUnread
    }
    return next == nil ? nextUnread : []
  }

  /// What kind of item comes next in the begun courses that home shows, as far as that is not known: one file a course.
  func readNextKinds() -> [ItemKey: Item.Kind?] {
    guard let home = screens.last as? HomeScreen, preview == nil else { return [:] }
    return readNextKinds(on: home.shelvesInSight(self))
  }

  /// The same of these shelves.
  func readNextKinds(on indices: Range<Int>) -> [ItemKey: Item.Kind?] {
    var found: [ItemKey: Item.Kind?] = [:]
    let begun = begunCourses
    for course in indices.compactMap({ library.shelves[$0].course }) where begun.contains(course.id) {
      let standing = standing(course)
      guard standing.isStarted, let entry = standing.next, nextKinds[entry.key] == nil else { continue }
      found.updateValue(library.read(entry, in: course)?.value?.kind, forKey: entry.key)
    }
    return found
  }

  /// What comes next in a course that is begun: "Drill next", "Lesson begun"; empty where that is not known.
  func nextWords(_ standing: CourseStanding, isInSentence: Bool = false) -> String {
    guard standing.isStarted, let entry = standing.next, let kind = nextKinds[entry.key] ?? nil else { return "" }
    let isUnderway = standing.state(entry.key) == .underway
    return isInSentence
      ? NextWords.inSentence(kind, isUnderway: isUnderway) : NextWords.words(kind, isUnderway: isUnderway)
  }

  private var nextUnread: [Int] {
    Array(library.shelves.indices.lazy.filter { library.shelves[$0].isUnread }.prefix(20))
  }

  /// Onward from an item: what stands after it comes before what was left out earlier. Nobody is led into an optional
  /// module, but within one.
  func next(after place: Place) -> CourseEntry? {
    let standing = standing(place.course)
    let own = place.course.modules.first { $0.entries.contains { $0.key == place.entry.key } }
    let candidates = Set((place.course.required + (own?.entries ?? [])).map(\.key))
    let entries = place.course.entries.filter { candidates.contains($0.key) }
    let here = entries.firstIndex { $0.key == place.entry.key } ?? -1
    let later = entries.dropFirst(here + 1).first {
      switch standing.state($0.key) {
      case .open, .underway, .attempted: true
      case .locked, .finished, .broken: false
      }
    }
    return later ?? (standing.next?.key == place.entry.key ? nil : standing.next)
  }

  /// What the way onward from an item leads past because it is locked.
  func lockedAfter(_ place: Place) -> [CourseEntry] {
    let standing = standing(place.course)
    let entries = place.course.entries
    let here = entries.firstIndex { $0.key == place.entry.key } ?? -1
    let next = next(after: place).flatMap { next in entries.firstIndex { $0.key == next.key } } ?? entries.count
    return entries[(here + 1)..<max(here + 1, next)].filter {
      if case .locked = standing.state($0.key) { true } else { false }
    }
  }

  /// Whether Enter tries an item again that has come to its end: after an attempt that missed what it asks for, as long as none
  /// has met it. The key keeps its meaning, however often it is tried.
  func suggestsAnotherTry(at place: Place, isPassed: Bool) -> Bool {
    !isPassed && !progress[place.entry.key].isFinished
  }

  /// Opens what the command line named, once.
  mutating func openFirst() -> [Effect] {
    defer { first = nil }
    return (firstCourse.map { [.survey($0)] } ?? []) + (first.map { [.open($0.entry, in: $0.course)] } ?? [])
  }

  /// The attempt to go on with, or a new one and the event that begins it.
  mutating func attempt(for item: ItemKey, kind: Item.Kind) -> (Attempt, started: Event.Entry?) {
    let record = progress[item]
    if record.isOpen { return (record.attempt, nil) }
    // One that was opened, here or at another terminal, and in which nothing was done: two terminals share it.
    if record.isWaiting { return (record.attempt, nil) }
    let seed = nextSeed()
    return (Attempt(seed: seed), .started(.init(item: item, kind: kind, seed: seed)))
  }
}

/// What comes next in a course, in two words.
enum NextWords {
  static func words(_ kind: Item.Kind, isUnderway: Bool) -> String {
    switch kind {
    case .lesson: isUnderway ? say("Lesson begun") : say("Lesson next")
    case .quiz: isUnderway ? say("Quiz begun") : say("Quiz next")
    case .drill: isUnderway ? say("Drill begun") : say("Drill next")
    }
  }

  /// The same, not at the beginning.
  static func inSentence(_ kind: Item.Kind, isUnderway: Bool) -> String {
    switch kind {
    case .lesson: isUnderway ? say("lesson begun") : say("lesson next")
    case .quiz: isUnderway ? say("quiz begun") : say("quiz next")
    case .drill: isUnderway ? say("drill begun") : say("drill next")
    }
  }

  static var all: [String] {
    [Item.Kind.lesson, .quiz, .drill].flatMap { [words($0, isUnderway: true), words($0, isUnderway: false)] }
  }
}
