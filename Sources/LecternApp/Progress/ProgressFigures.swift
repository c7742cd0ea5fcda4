import Course
import Phrases
import Training

/// What only the files of the courses can tell of a learner's progress, for the screen, plain mode and `lectern progress`.
public struct ProgressFigures: Hashable, Sendable {
  /// A course's objectives, in its order.
  public struct CourseMastery: Hashable, Sendable {
    public let course: Course
    public let objectives: [Mastery]
  }

  /// A question that was answered wrong though the learner was sure, and has not been answered right since.
  public struct Miss: Hashable, Sendable {
    /// Where it is asked.
    let place: Place
    public let question: Question
    /// Where what it asks is taught: its own lesson, else the first one that asks about the same objective, else the one
    /// before it; nil where there is none.
    public let lesson: CourseEntry?
    /// The page that asks it, where it stands in a lesson.
    let page: String?
    /// Of the last wrong answer's event.
    let sequence: Int

    public var course: Course { place.course }
    /// The item that asks it.
    public var entry: CourseEntry { place.entry }
    /// What to open to learn it again.
    public var target: CourseEntry { lesson ?? place.entry }
  }

  /// Of the courses in which something was done.
  public private(set) var courses: [CourseMastery] = []
  /// The latest first.
  public private(set) var misses: [Miss] = []

  init() {}

  /// - Parameter state: Has read the courses that are to count (`shelvesForFigures`).
  init(_ state: AppState) {
    let begun = state.begunCourses
    for course in state.library.shelves.compactMap(\.course) where begun.contains(course.id) {
      add(course, in: state)
    }
    misses.sort { $0.sequence > $1.sequence }
  }

  private mutating func add(_ course: Course, in state: AppState) {
    // A question that a quiz draws from another file is one question, whatever it was answered in last.
    var found: [String: Found] = [:]
    var order: [String] = []
    var taught: [String: CourseEntry] = [:]
    for entry in course.entries {
      guard let item = state.library.read(entry, in: course)?.value, !item.questions.isEmpty else { continue }
      if case .lesson(let lesson) = item {
        for tag in lesson.checks.flatMap(\.tags) where taught[tag] == nil { taught[tag] = entry }
      }
      let cards = state.progress.cards(of: entry.key, as: item)
      for question in item.questions where question.isAutoGraded {
        let card = cards[question.id]?.entry
        let name = question.fingerprint
        if let known = found[name]?.card, (card?.sequence ?? 0) <= known.sequence { continue }
        if found[name] == nil { order.append(name) } else if card == nil { continue }
        found[name] = Found(
          question: question, card: card, place: Place(course: course, entry: entry), item: item)
      }
    }
    let questions = order.compactMap { found[$0] }
    courses.append(CourseMastery(course: course, objectives: Self.mastery(course, questions, state.wall.seconds)))
    for asked in questions {
      guard let card = asked.card, card.outcome == .sureButWrong else { continue }
      misses.append(
        Miss(
          place: asked.place, question: asked.question, lesson: asked.lesson(taught, in: state), page: asked.page,
          sequence: card.sequence))
    }
  }

  /// A question as its course has it, with its card and where it was answered last.
  private struct Found {
    let question: Question
    let card: ReviewDeck.Entry?
    let place: Place
    let item: Item

    /// Its own lesson; else the first one that asks about the same objective, else the one before it.
    func lesson(_ taught: [String: CourseEntry], in state: AppState) -> CourseEntry? {
      if item.kind == .lesson { return place.entry }
      return question.tags.lazy.compactMap { taught[$0] }.first ?? state.lesson(for: place, item)
    }

    /// The page that asks it, where that is in a lesson.
    var page: String? {
      guard case .lesson(let lesson) = item else { return nil }
      return lesson.pages.first { page in
        if case .check(let check) = page.content { check.id == question.id } else { false }
      }?.id
    }
  }

  /// The course's own objectives, then tags that it does not name; one that no question has is left out.
  private static func mastery(_ course: Course, _ questions: [Found], _ moment: Int) -> [Mastery] {
    var objectives = course.objectives
    for tag in questions.flatMap(\.question.tags) where !objectives.contains(where: { $0.tag == tag }) {
      objectives.append(Objective(tag: tag, title: tag))
    }
    return objectives.map { objective in
      var mastery = Mastery(of: objective)
      for asked in questions where asked.question.tags.contains(objective.tag) { mastery.count(asked.card, at: moment) }
      return mastery
    }.filter { $0.questions > 0 }
  }

  /// What courses tell of a progress, without a program around it.
  ///
  /// - Parameter library: Its courses are read as far as something was done in them.
  public init(of progress: Progress, in library: Library, at wall: WallTime) {
    var state = AppState(library: library, learnerName: nil, progress: progress)
    state.wall = wall
    for index in state.shelvesForFigures { state.library.read(index) }
    for course in state.library.shelves.compactMap(\.course) where state.hasLostItems(course) {
      state.take(state.survey(course))
    }
    self.init(state)
  }
}

extension AppState {
  /// The ids of the courses in which something was done.
  var begunCourses: Set<String> { Set(progress.items.lazy.filter { $0.value.isTouched }.map(\.key.course)) }

  /// The shelves to read before `ProgressFigures` knows all it can.
  var shelvesForFigures: [Int] { shelves(holding: begunCourses) }

  /// The study day that it is now.
  var today: CalendarDay { CalendarDay(number: studyDays.number(of: wall.seconds)) }

  /// How many steps each study day up to today saw; days without any are missing.
  var studySteps: [CalendarDay: Int] { progress.study.steps(dayStart: reviewSettings.dayStart, until: today) }

  /// "5-day streak"; nil where there is none to tell of.
  var streakWords: String? { streak.map { say("\($0)-day streak") } }

  /// How many days in a row; nil where the learner does not want to know, or there are not two.
  var streak: Int? {
    guard reviewSettings.showsStreak else { return nil }
    let steps = studySteps
    let length = Streak.length(until: today) { steps[$0] != nil }
    return length > 1 ? length : nil
  }

  /// Opens what a miss is learned again from.
  mutating func open(_ miss: ProgressFigures.Miss) -> [Effect] {
    if let page = miss.page { target = PageTarget(item: miss.entry.key, page: page) }
    return [.open(miss.target, in: miss.course)]
  }
}
