import Course
import Training

/// Where what a question asks is taught.
extension AppState {
  /// The lesson and the id of its page: what the question's own words link to; else the page before a check that is this
  /// very question or shares an objective with it, in the nearest lesson that is open; else the lesson before the item in
  /// its module; else the item itself.
  func teaching(_ question: Question, of place: Place) -> (entry: CourseEntry, page: String?) {
    let standing = standing(place.course)
    let isOpen = { (entry: CourseEntry) in
      switch standing.state(entry.key) {
      case .locked, .broken: false
      default: true
      }
    }
    if let linked = linked(from: question, of: place), isOpen(linked.entry) { return linked }
    var lessonBefore: CourseEntry?
    let module = place.course.modules.first { $0.entries.contains { $0.key == place.entry.key } }
    for entry in place.course.nearest(to: place.entry) where isOpen(entry) {
      guard case .lesson(let lesson)? = library.read(entry, in: place.course)?.value else { continue }
      if let page = lesson.page(teaching: question) { return (entry, page) }
      let isBefore = module?.entries.prefix { $0.key != place.entry.key }.contains { $0.key == entry.key } ?? false
      if isBefore, lessonBefore == nil { lessonBefore = entry }
    }
    return (lessonBefore ?? place.entry, nil)
  }

  /// The lesson, and its page perhaps, that the explanation links to, or a hint.
  private func linked(from question: Question, of place: Place) -> (entry: CourseEntry, page: String?)? {
    for blocks in [question.explanation] + question.hints {
      for link in PageLinks(blocks).links where !link.isImage {
        guard case .item(let entry, let page) = LinkTarget(link, from: place),
          case .lesson(let lesson)? = library.read(entry, in: place.course)?.value
        else { continue }
        let linked = page.flatMap { id in lesson.pages.first { $0.id == id }?.id }
        return (entry, linked ?? lesson.page(teaching: question))
      }
    }
    return nil
  }
}

extension Course {
  /// Its items: what stands before one, from there to the beginning, and then what follows it.
  fileprivate func nearest(to entry: CourseEntry) -> [CourseEntry] {
    let entries = entries
    guard let here = entries.firstIndex(where: { $0.key == entry.key }) else { return entries }
    return entries[...here].reversed() + entries[(here + 1)...]
  }
}

extension Lesson {
  /// The page before the check that asks this question, or one with the same objective; the check's own page where no
  /// text stands before it.
  func page(teaching question: Question) -> String? {
    pages.firstIndex { $0.check?.fingerprint == question.fingerprint }.map(page(before:))
      ?? page(about: question.tags)
  }

  /// The same for the first check with one of these objectives.
  func page(about tags: [String]) -> String? {
    let tags = Set(tags)
    return pages.firstIndex { $0.check.map { !tags.isDisjoint(with: $0.tags) } ?? false }.map(page(before:))
  }

  private func page(before index: Int) -> String { (pages[..<index].last { $0.check == nil } ?? pages[index]).id }
}
