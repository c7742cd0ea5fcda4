import Course
import Training

/// What can be said of a learner in one line.
public struct LearnerOverview: Sendable {
  public var learner: Learner
  /// When they did something last, as the journal has it; nil before that.
  public var lastActive: String?
  /// How many events the journal holds.
  public var events: Int
}

/// An event's place in the journal and what the clock said then; what came later is decided by the place.
public struct LastEvent: Hashable, Sendable, Comparable {
  public var sequence: Int
  /// RFC 3339.
  public var time: String

  public static func < (a: LastEvent, b: LastEvent) -> Bool { a.sequence < b.sequence }
}

extension DataFolder {
  /// Reads the journal of each, and changes nothing.
  public func overviews() throws(StoreError) -> [LearnerOverview] {
    var overviews: [LearnerOverview] = []
    for learner in try everyone() {
      let reading = try reading(of: learner)
      let last = reading.events.max { $0.sequence < $1.sequence }
      overviews.append(
        LearnerOverview(
          learner: learner, lastActive: last.map { Sanitizer.cleanLine($0.time) }, events: reading.lines.count))
    }
    return overviews
  }

  /// What a learner has done, read from the journal without changing anything.
  public func progress(of learner: Learner) throws(StoreError) -> (progress: Progress, last: [ItemKey: LastEvent]) {
    let events = try reading(of: learner).events
    var last: [ItemKey: LastEvent] = [:]
    for event in events.sorted(by: { $0.sequence < $1.sequence }) {
      if let item = event.entry.item { last[item] = LastEvent(sequence: event.sequence, time: event.time) }
    }
    return (Progress(byNumber: events), last)
  }
}

extension Event.Entry {
  /// The item it happened in; nil where this version cannot tell.
  fileprivate var item: ItemKey? {
    switch self {
    case .started(let started): started.item
    case .viewed(let viewed): viewed.item
    case .answered(let answered): answered.itemKey
    case .drafted(let drafted), .draftedReview(let drafted): drafted.itemKey
    case .skipped(let skipped): skipped.itemKey
    case .chose(let chose): chose.item
    case .finished(let finished): finished.item
    case .reviewed(let reviewed): ItemKey(String(reviewed.item.prefix { $0 != "#" }))
    case .noted(let noted): noted.item
    case .undone, .reset, .unknown: nil
    }
  }
}
