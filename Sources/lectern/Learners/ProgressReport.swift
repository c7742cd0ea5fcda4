import Course
import CourseFormat
import LecternApp
import Phrases
import ProgressStore
import Training

/// A course in which something was done, read once for all that is told of it.
struct BegunCourse: Sendable {
  let course: Course
  /// Those that can be read.
  let items: [ItemKey: Item]

  /// The begun ones among these; of two with one id, the first.
  static func read(_ folders: [CourseFolder], of progress: Progress) -> [BegunCourse] {
    let begun = Set(progress.items.keys.filter { progress[$0].isTouched }.map(\.course))
    var told: Set<String> = []
    return folders.compactMap { folder in
      guard let course = folder.course().value, begun.contains(course.id), told.insert(course.id).inserted else {
        return nil
      }
      var items: [ItemKey: Item] = [:]
      for entry in course.entries { items[entry.key] = folder.item(entry.file).value }
      return BegunCourse(course: course, items: items)
    }
  }

  /// What was read, as a shelf.
  var shelf: Library.Shelf {
    Library.Shelf(
      name: course.id, readCourse: { Loaded(course, []) }, readItem: { Loaded(items[$0.key], []) })
  }
}

/// What a learner has done, course by course.
struct ProgressReport {
  struct Line {
    var key: ItemKey
    /// Nil where no course here lists it.
    var title: String?
    var state: State
    /// 0 to 1.
    var best: Double?
    var attempts: Int
    var last: LastEvent?
  }

  /// The words that JSON has for where an item stands.
  enum State: String { case open, locked, underway, attempted, done, changed, broken }

  struct CourseShare {
    var id: String
    var title: String
    /// 0 to 1.
    var share: Double
    var items: [Line]
    var last: LastEvent? { items.compactMap(\.last).max() }
  }

  private(set) var courses: [CourseShare] = []
  /// What was done in files that no course here lists.
  private(set) var others: [Line] = []
  /// Questions to look at again: today with all that is overdue, and the seven days after it.
  let reviews: [Int]

  /// - Parameters:
  ///   - deck: The cards that can be asked.
  ///   - last: The last event in each item.
  ///   - begun: The courses in which something was done.
  ///   - now: Seconds since 1970-01-01T00:00:00Z.
  ///   - limit: How many reviews a day may bring.
  init(
    of recorded: Progress, _ deck: ReviewDeck, last recordedLast: [ItemKey: LastEvent], in begun: [BegunCourse],
    now: Int, days: StudyDays, limit: Int?
  ) {
    reviews = deck.forecast(from: now, days: 8, in: days, limit: limit)
    var rest = Set(recorded.items.keys.filter { recorded[$0].isTouched })
    for begun in begun {
      let (course, items) = (begun.course, begun.items)
      let renames = course.renames(items.mapValues(\.formerFiles))
      let progress = recorded.renaming(renames)
      var last = recordedLast
      for (old, new) in renames {
        last[new] = [last[new], recordedLast[old]].compactMap { $0 }.max()
        rest.remove(old)
      }
      let changed = items.filter { key, item in
        progress[key].awaitsRetake(of: item.questions.filter { $0.revision > 1 })
      }
      let standing = CourseStanding(
        course: course, progress: progress, broken: Set(course.entries.map(\.key).filter { items[$0] == nil }),
        changed: Set(changed.keys))
      let entries = course.entries.map { entry in
        Line(
          key: entry.key, title: entry.title, state: State(standing, entry.key), best: progress[entry.key].bestScore,
          attempts: progress[entry.key].attempts, last: last[entry.key])
      }
      rest.subtract(entries.map(\.key))
      courses.append(CourseShare(id: course.id, title: course.title, share: standing.share, items: entries))
    }
    others = rest.sorted().map { key in
      let record = recorded[key]
      let state: State =
        record.isFinished ? .done : record.isOpen || record.attempts == 0 ? .underway : .attempted
      return Line(
        key: key, title: nil, state: state, best: record.bestScore, attempts: record.attempts,
        last: recordedLast[key])
    }
  }
}

extension ProgressReport.State {
  fileprivate init(_ standing: CourseStanding, _ key: ItemKey) {
    self =
      switch standing.state(key) {
      case .locked: .locked
      case .open: .open
      case .underway: .underway
      case .attempted: .attempted
      case .finished: standing.changed.contains(key) ? .changed : .done
      case .broken: .broken
      }
  }

  /// As a person reads it.
  var words: String {
    switch self {
    case .open: say("not begun")
    case .locked: say("opens later")
    case .underway: say("under way")
    case .attempted: say("tried, not passed yet")
    case .done: say("done")
    case .changed: say("done, and changed since: do it again")
    case .broken: say("broken")
    }
  }
}
