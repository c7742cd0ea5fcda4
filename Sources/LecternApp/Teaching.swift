import Course
import Training

/// The page that teaches what a question asks.
public struct TaughtPage: Hashable, Sendable {
  let entry: CourseEntry
  /// The page's id; nil where none of the lesson's is known to.
  let page: String?
  /// The title of what is to be finished before the lesson opens; nil where it is open.
  var lockedAfter: String?
}

/// Where what a question asks is taught.
extension AppState {
  /// What the question's own words link to; else the nearest lesson with a check that is this very question or shares an
  /// objective with it, open ones first; else the lesson before the item in its module; else the item itself. Of the
  /// lesson's pages, the one that has most of the question's words.
  func teaching(_ question: Question, of place: Place) -> TaughtPage {
    let standing = standing(place.course)
    if let linked = linked(from: question, of: place), standing.lock(of: linked.entry) == nil { return linked }
    var lessonBefore: TaughtPage?
    var locked: TaughtPage?
    let module = place.course.modules.first { $0.entries.contains { $0.key == place.entry.key } }
    for entry in place.course.nearest(to: place.entry) where standing.state(entry.key) != .broken {
      let lock = standing.lock(of: entry)
      guard lock == nil || locked == nil, case .lesson(let lesson)? = library.read(entry, in: place.course)?.value
      else {
        continue
      }
      if let page = lesson.page(teaching: question) {
        guard let lock else { return TaughtPage(entry: entry, page: page) }
        locked = TaughtPage(entry: entry, page: page, lockedAfter: lock)
      }
      let isBefore = module?.entries.prefix { $0.key != place.entry.key }.contains { $0.key == entry.key } ?? false
      if isBefore, lessonBefore == nil, lock == nil {
        lessonBefore = TaughtPage(entry: entry, page: lesson.page(withWordsOf: question))
      }
    }
    return locked ?? lessonBefore ?? TaughtPage(entry: place.entry, page: nil)
  }

  /// The lesson, and its page perhaps, that the explanation links to, or a hint.
  private func linked(from question: Question, of place: Place) -> TaughtPage? {
    for blocks in [question.explanation] + question.hints {
      for link in PageLinks(blocks).links where !link.isImage {
        guard case .item(let entry, let page) = LinkTarget(link, from: place),
          case .lesson(let lesson)? = library.read(entry, in: place.course)?.value
        else { continue }
        let linked = page.flatMap { id in lesson.pages.first { $0.id == id }?.id }
        return TaughtPage(entry: entry, page: linked ?? lesson.page(teaching: question))
      }
    }
    return nil
  }
}

extension CourseStanding {
  /// What an item opens after; nil where it is open.
  fileprivate func lock(of entry: CourseEntry) -> String? {
    if case .locked(let after) = state(entry.key) { after } else { nil }
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
  /// Of a lesson that has this question, or one with the same objective, for a check: the page with most of the question's
  /// words, of this very question one that stands before it; else the page before that check.
  func page(teaching question: Question) -> String? {
    if let own = pages.firstIndex(where: { $0.check?.fingerprint == question.fingerprint }) {
      return Self.page(in: Array(pages[..<own]), withWordsOf: question) ?? page(before: own)
    }
    guard let other = page(about: question.tags) else { return nil }
    return page(withWordsOf: question) ?? other
  }

  /// The page before the first check with one of these objectives; the check's own page where no text stands before it.
  func page(about tags: [String]) -> String? {
    let tags = Set(tags)
    return pages.firstIndex { $0.check.map { !tags.isDisjoint(with: $0.tags) } ?? false }.map(page(before:))
  }

  func page(withWordsOf question: Question) -> String? { Self.page(in: pages, withWordsOf: question) }

  private func page(before index: Int) -> String { (pages[..<index].last { $0.check == nil } ?? pages[index]).id }

  /// The text page that has most of a question's words. A word counts by its rarity among the pages, and all of them by the
  /// page's length (Manning, Raghavan and Schütze, "Introduction to Information Retrieval", 6.2 and 6.3).
  private static func page(in pages: [Page], withWordsOf question: Question) -> String? {
    let texts = pages.compactMap { page -> (id: String, title: Set<String>, words: Set<String>)? in
      guard case .text(let blocks) = page.content else { return nil }
      let title = page.title ?? ""
      return (page.id, stems(of: title), stems(of: title + "\n" + blocks.plainText))
    }
    let asked = stems(of: question.wording)
    let name = stems(of: question.title)
    var spread: [String: Int] = [:]
    for word in texts.flatMap(\.words) { spread[word, default: 0] += 1 }
    let weighed = texts.map { id, title, words in
      let found = asked.intersection(words).map { 1 - Double(spread[$0] ?? 0) / Double(texts.count + 1) }
      // Added up in an order of its own each time, sums would differ by their last bits.
      let weight = found.sorted().reduce(0, +) / Double(max(1, words.count)).squareRoot()
      // Two titles that share words are about one thing.
      return (id: id, weight: weight * (1 + Self.titleWeight * Double(title.intersection(name).count)))
    }
    let best = weighed.map(\.weight).max() ?? 0
    return best > 0 ? weighed.first { $0.weight == best }?.id : nil
  }

  private static let titleWeight = 0.5

  /// A text's words as far as their endings are not changed by grammar; the shortest say nothing.
  private static func stems(of text: String) -> Set<String> {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return Set(words.filter { $0.count >= 4 || $0.contains(where: \.isNumber) }.map { String($0.prefix(6)) })
  }
}

extension Question {
  /// All that says what it is about.
  fileprivate var wording: String {
    ([title, prompt.plainText, explanation.plainText] + hints.map(\.plainText) + rightResponse).joined(separator: "\n")
  }
}
