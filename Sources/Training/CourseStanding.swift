import Course

/// Where a learner stands in a course: what is open, what is done, what comes next.
public struct CourseStanding: Hashable, Sendable {
  public enum State: Hashable, Sendable {
    /// Waits for the item named here.
    case locked(after: String)
    case open
    /// Begun and not ended.
    case underway
    /// Ended without what it asks for, 0 to 1.
    case attempted(Double?)
    case finished(Double?)
    /// Its file has errors.
    case broken
  }

  public let course: Course
  public let states: [ItemKey: State]
  /// The share finished of the items that have to be, 0 to 1.
  public let share: Double
  /// Items with answered questions that their author asks to be answered again.
  public let changed: Set<ItemKey>
  /// What to do next: the item underway that comes first, else the first open one that has to be finished; nil when all of
  /// those are.
  public let next: CourseEntry?
  /// Those of the items underway that are gone on with before anything new: all but what nobody has to finish and was only
  /// opened.
  private let begun: Set<ItemKey>

  /// `broken` items hold nobody up: the next one opens as if they were finished.
  public init(course: Course, progress: Progress, broken: Set<ItemKey> = [], changed: Set<ItemKey> = []) {
    self.course = course
    self.changed = changed
    var states: [ItemKey: State] = [:]
    for module in course.modules {
      // The nearest item above that is not finished: what opens this one.
      var blocker: CourseEntry?
      for entry in module.entries {
        let record = progress[entry.key]
        let state: State =
          if broken.contains(entry.key) {
            .broken
          } else if record.isFinished {
            .finished(record.bestScore)
          } else if entry.isSequential, let blocker, !record.isTouched {
            .locked(after: blocker.title)
          } else if record.isOpen || (record.page > 0 && record.attempts == 0) {
            .underway
          } else if record.attempts > 0 {
            .attempted(record.bestScore)
          } else {
            .open
          }
        states[entry.key] = state
        if entry.isSequential, !record.isFinished, state != .broken { blocker = entry }
      }
    }
    self.states = states
    let required = course.required
    let done = required.count { progress[$0.key].isFinished }
    share = required.isEmpty ? 0 : Double(done) / Double(required.count)
    let isRequired = Set(required.map(\.key))
    let begun = Set(
      course.entries.lazy.map(\.key).filter {
        states[$0] == .underway && (isRequired.contains($0) || progress[$0].page > 1 || progress[$0].attempt.isBegun)
      })
    self.begun = begun
    next =
      course.entries.first { begun.contains($0.key) }
      ?? required.first {
        switch states[$0.key] {
        case .open, .attempted: true
        default: false
        }
      }
  }

  /// Whether an item is to be gone on with.
  public func goesOn(_ key: ItemKey) -> Bool { begun.contains(key) }

  public func state(_ key: ItemKey) -> State { states[key] ?? .open }

  /// Whether the text of a module is still of use: until all that it holds is finished.
  public func shows(_ module: CourseModule) -> Bool {
    !module.introduction.isEmpty
      && (module.entries.isEmpty
        || module.entries.contains { if case .finished = state($0.key) { false } else { true } })
  }

  public var isStarted: Bool {
    states.values.contains {
      switch $0 {
      case .underway, .attempted, .finished: true
      case .open, .locked, .broken: false
      }
    }
  }
}
