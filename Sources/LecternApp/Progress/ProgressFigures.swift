import Course
import Phrases
import Training

/// What only the files of the courses can tell of a learner's progress, for the screen, plain mode and `lectern progress`.
public struct ProgressFigures: Hashable, Sendable {
  /// A course's objectives, in its order.
  public struct CourseMastery: Hashable, Sendable {
    public let course: Course
    public let objectives: [Mastery]
    /// Where each is taught, by its tag: the first lesson that asks about it, at the page before; else what asks first.
    let taught: [String: Teaching]

    /// Those in which something was answered.
    public var begun: [Mastery] { objectives.filter { $0.answered > 0 } }
  }

  /// A page to learn something from.
  struct Teaching: Hashable, Sendable {
    var entry: CourseEntry
    /// Its id; nil where the item has none that stands out.
    var page: String?
  }

  /// How much of a course is done.
  public struct CourseFinish: Hashable, Sendable {
    public let course: Course
    /// Items finished, of so many.
    public let done, all: Int
    public var isFinished: Bool { done == all && all > 0 }
  }

  /// An objective in which something was answered, and where it is taught.
  struct BegunObjective: Hashable, Sendable {
    let course: Course
    let mastery: Mastery
    let taught: Teaching?
  }

  /// A question that was answered wrong though the learner was sure, and has not been answered right since.
  public struct Miss: Hashable, Sendable {
    /// Where it is asked.
    let place: Place
    public let question: Question
    /// Where what it asks is taught: its own lesson, else the first one that asks about the same objective, else the one
    /// before it; nil where there is none.
    public let lesson: CourseEntry?
    /// The lesson's page that teaches it, where one stands out.
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
  /// Of the same courses.
  public private(set) var finishes: [CourseFinish] = []

  var begun: [BegunObjective] {
    courses.flatMap { course in
      course.begun.map { .init(course: course.course, mastery: $0, taught: course.taught[$0.objective.tag]) }
    }
  }
  var finished: [CourseFinish] { finishes.filter(\.isFinished) }

  /// How many lines of a section lead on to something.
  func count(_ section: ProgressWords.Section) -> Int {
    switch section {
    case .objectives: begun.count
    case .misses: misses.count
    case .certificates: finished.count
    case .days, .forecast: 0
    }
  }

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
    var taught: [String: Teaching] = [:]
    var lessons: [ItemKey: Lesson] = [:]
    for entry in course.entries {
      guard let item = state.library.read(entry, in: course)?.value, !item.questions.isEmpty else { continue }
      if case .lesson(let lesson) = item {
        lessons[entry.key] = lesson
        for tag in lesson.checks.flatMap(\.tags) where taught[tag] == nil {
          taught[tag] = Teaching(entry: entry, page: lesson.page(about: [tag]))
        }
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
    var sources = taught
    for asked in questions {
      for tag in asked.question.tags where sources[tag] == nil { sources[tag] = Teaching(entry: asked.place.entry) }
    }
    courses.append(
      CourseMastery(
        course: course, objectives: Self.mastery(course, questions, state.wall.seconds), taught: sources))
    let required = course.required
    let done = required.count { state.progress[$0.key].isFinished }
    finishes.append(CourseFinish(course: course, done: done, all: required.count))
    for asked in questions {
      guard let card = asked.card, card.outcome == .sureButWrong else { continue }
      let lesson = asked.lesson(taught, in: state)
      misses.append(
        Miss(
          place: asked.place, question: asked.question, lesson: lesson,
          page: lesson.flatMap { lessons[$0.key]?.page(teaching: asked.question) }, sequence: card.sequence))
    }
  }

  /// A question as its course has it, with its card and where it was answered last.
  private struct Found {
    let question: Question
    let card: ReviewDeck.Entry?
    let place: Place
    let item: Item

    /// Its own lesson; else the first one that asks about the same objective, else the one before it.
    func lesson(_ taught: [String: Teaching], in state: AppState) -> CourseEntry? {
      if item.kind == .lesson { return place.entry }
      return question.tags.lazy.compactMap { taught[$0]?.entry }.first ?? state.lesson(for: place, item)
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
    target = PageTarget(item: miss.target.key, page: miss.page)
    return [.open(miss.target, in: miss.course)]
  }

  /// Opens what teaches an objective.
  mutating func open(_ objective: ProgressFigures.BegunObjective) -> [Effect] {
    guard let taught = objective.taught else { return [] }
    target = PageTarget(item: taught.entry.key, page: taught.page)
    return [.open(taught.entry, in: objective.course)]
  }
}
