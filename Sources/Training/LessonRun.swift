import Course

/// A lesson being read.
public struct LessonRun: Hashable, Sendable {
  public let item: ItemKey
  public let lesson: Lesson
  /// Counted from 0.
  public private(set) var page: Int
  /// The runs of the lesson's checks, by question id.
  public private(set) var checks: [String: QuestionRun]
  /// Pages seen, counted from 1.
  public private(set) var furthestPage: Int

  /// Opens a lesson where `progress` left it; a finished one opens at its first page.
  public init(item: ItemKey, lesson: Lesson, progress: ItemProgress) {
    self.item = item
    self.lesson = lesson
    let standing = progress.attempt.standing(among: lesson.checks)
    checks = Dictionary(
      lesson.checks.map {
        (
          $0.id,
          QuestionRun(
            item: item, question: $0, seed: progress.attempt.seed, shufflesOptions: true,
            answers: standing.answers[$0.id] ?? [], isRetake: standing.retakes.contains($0.id))
        )
      }
    ) { first, _ in first }
    let last = Swift.max(0, lesson.pages.count - 1)
    let saved = lesson.place(of: progress.section, number: progress.page)
    page = progress.isFinished && saved == last ? 0 : saved
    furthestPage = 0
    if progress.furthestPage > 0 {
      furthestPage = lesson.place(of: progress.furthestSection, number: progress.furthestPage) + 1
    }
    // Whoever had finished comes for what is to be answered again.
    if progress.isFinished, let retake = lesson.pages.firstIndex(where: { $0.check.map(isRetake) ?? false }) {
      page = retake
    }
    furthestPage = Swift.max(furthestPage, page + 1)
  }

  private func isRetake(_ question: Question) -> Bool { checks[question.id]?.isRetake == true }

  public var isAtEnd: Bool { page + 1 >= lesson.pages.count }
  public var current: Lesson.Page { lesson.pages[page] }
  /// The question on this page, if it is one.
  public var currentCheck: QuestionRun? { current.check.flatMap { checks[$0.id] } }

  /// Finished means: last page seen and every check answered. Source: the course language, 7.
  public var isFinished: Bool { furthestPage >= lesson.pages.count && checks.values.allSatisfy(\.isDone) }
  /// The first page whose question still waits for an answer, counted from 0.
  public var firstOpenCheck: Int? {
    lesson.pages.firstIndex { $0.check.map { checks[$0.id]?.isDone == false } ?? false }
  }

  public mutating func updateCheck(_ run: QuestionRun) { checks[run.question.id] = run }

  /// The same reading once the journal has been read anew: answers that were given at another terminal are in it.
  public func caughtUp(with progress: ItemProgress) -> LessonRun {
    var run = self
    for (id, there) in LessonRun(item: item, lesson: lesson, progress: progress).checks
    where there.answers.count > checks[id]?.answers.count ?? 0 {
      run.checks[id] = there
    }
    return run
  }

  /// Turns to a page, counted from 0; false when there is no such page.
  @discardableResult
  public mutating func turn(to page: Int) -> Bool {
    guard lesson.pages.indices.contains(page) else { return false }
    self.page = page
    furthestPage = Swift.max(furthestPage, page + 1)
    return true
  }

  /// The same reading of a lesson whose file has changed: the page that the current one has become, else the one with
  /// the same number; answers stay with the questions that ask the same.
  public func reloaded(_ lesson: Lesson) -> LessonRun {
    var run = LessonRun(item: item, lesson: lesson, progress: ItemProgress())
    for check in lesson.checks {
      if let kept = checks[check.id]?.asking(check) { run.updateCheck(kept) }
    }
    run.turn(to: currentPage(in: lesson) ?? Swift.min(page, lesson.pages.count - 1))
    return run
  }

  /// Where the current page is in a changed file: by its id, by an id it had, else the new page with most of its lines;
  /// nil where nothing there looks like it.
  public func currentPage(in changed: Lesson) -> Int? {
    guard lesson.pages.indices.contains(page) else { return nil }
    let pages = changed.pages
    // Sections of the same name are told apart by how near they are.
    func nearest(_ found: [Int]) -> Int? { found.min { abs($0 - page) < abs($1 - page) } }
    if let same = nearest(pages.indices.filter { pages[$0].id == current.id }) { return same }
    if let renamed = nearest(pages.indices.filter { pages[$0].formerIDs.contains(current.id) }) { return renamed }
    let known = Set(lesson.pages.map(\.id))
    let lines = current.lines
    let alike = pages.indices.filter { !known.contains(pages[$0].id) }
      .map { (place: $0, common: lines.intersection(pages[$0].lines).count) }
    guard let most = alike.map(\.common).max(), most > 0 else { return nil }
    return nearest(alike.filter { $0.common == most }.map(\.place))
  }

  /// What the journal keeps of the end.
  public var finished: Event.Finished { Event.Finished(item: item, kind: .lesson, score: nil, passed: true) }

  /// What the journal keeps of the page on screen.
  ///
  /// - Parameter scroll: Rows scrolled down.
  public func viewed(scroll: Int = 0) -> Event.Viewed {
    Event.Viewed(item: item, page: page + 1, pages: lesson.pages.count, section: current.id, scroll: scroll)
  }
}

extension Lesson.Page {
  /// What stands on it, line by line, without its heading.
  fileprivate var lines: Set<Substring> {
    let text =
      switch content {
      case .text(let blocks): blocks.plainText
      case .check(let question):
        ([question.prompt.plainText] + question.body.answer.fingerprintParts).joined(separator: "\n")
      }
    return Set(text.split(whereSeparator: \.isNewline))
  }
}

extension Lesson {
  /// Where a page seen earlier is now, counted from 0: by its id, by an id it had, else by its number, from 1, then.
  func place(of section: String?, number: Int) -> Int {
    let there = Swift.min(Swift.max(0, number - 1), Swift.max(0, pages.count - 1))
    guard let section else { return there }
    return pages.firstIndex { $0.id == section } ?? pages.firstIndex { $0.formerIDs.contains(section) } ?? there
  }
}
