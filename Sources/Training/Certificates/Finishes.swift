import Course
import Phrases

/// The finishes in a journal that count: those that met what the item asks for, and that no reset has taken.
public struct Finishes: Sendable {
  public struct Finish: Hashable, Sendable {
    public var item: ItemKey
    /// The event's number, as the journal has it.
    public var sequence: Int
    /// RFC 3339.
    public var time: String
    /// 0 to 1; nil where nothing was scored.
    public var score: Double?
  }

  private var standing: [ItemKey: [Finish]] = [:]
  /// What resets took, by the numbers of their events.
  private var taken: [Int: [ItemKey: [Finish]]] = [:]

  /// - Parameter events: Those of one journal, in any order.
  public init(_ events: some Sequence<Event>) {
    // The fold knows which resets can be taken back.
    var progress = Progress()
    for event in events.sorted(by: { $0.sequence < $1.sequence }) {
      var numbered = event
      // Lines that share a number are all read, one after the other.
      numbered.sequence = Swift.max(event.sequence, progress.sequence + 1)
      switch event.entry {
      case .finished(let finished) where finished.passed:
        standing[finished.item, default: []].append(
          Finish(item: finished.item, sequence: event.sequence, time: event.time, score: finished.score))
      case .reset(let reset):
        let lost = standing.filter { reset.covers($0.key) }
        for key in lost.keys { standing[key] = nil }
        taken[numbered.sequence] = lost
      case .undone(let undone) where progress.canUndoReset(undone.of):
        standing.merge(taken.removeValue(forKey: undone.of) ?? [:]) { $1 + $0 }
      default: break
      }
      progress.apply(numbered)
    }
  }

  /// Those of an item under all its names, the first one first.
  public func finishes(of names: [ItemKey]) -> [Finish] {
    names.flatMap { standing[$0] ?? [] }.sorted { $0.sequence < $1.sequence }
  }
}

/// A course as a certificate asks for it: the items that it takes to finish it, with the names that their files had.
public struct CertificateRequest: Hashable, Sendable {
  struct Item: Hashable, Sendable {
    var title: String
    var names: [ItemKey]
    var isBroken: Bool
  }

  /// The course's title.
  public var title: String { course.title }
  let course: Course
  let items: [Item]

  /// - Parameters:
  ///   - renames: The names that files had, and have now.
  ///   - broken: Items whose files have errors.
  public init(course: Course, renames: [ItemKey: ItemKey] = [:], broken: Set<ItemKey> = []) {
    self.course = course
    items = course.required.map { entry in
      Item(
        title: entry.title, names: [entry.key] + renames.filter { $0.value == entry.key }.keys.sorted(),
        isBroken: broken.contains(entry.key))
    }
  }

  /// What came of it.
  public enum Outcome: Hashable, Sendable {
    case finished(Certificate)
    /// Titles of the items that are still to be finished, with a remark where a file has errors.
    case missing([String])
    /// The course has no items.
    case nothingToFinish
  }

  /// The certificate, but for its number, where all items are finished.
  public func outcome(for name: String, by finishes: Finishes) -> Outcome {
    guard !items.isEmpty else { return .nothingToFinish }
    var found: [Certificate.Item] = []
    var missing: [String] = []
    var last: Finishes.Finish?
    for item in items {
      let all = finishes.finishes(of: item.names)
      guard let first = all.first else {
        missing.append(item.isBroken ? say("\(item.title) (its file has a mistake and cannot be opened)") : item.title)
        continue
      }
      // The earliest of the best.
      let best = all.reduce(first) { ($1.score ?? -1) > ($0.score ?? -1) ? $1 : $0 }
      found.append(
        Certificate.Item(
          title: item.title, key: best.item, passedBy: first.sequence, scoredBy: best.sequence,
          percent: best.score.map(Certificate.percent)))
      if last.map({ $0.sequence < first.sequence }) ?? true { last = first }
    }
    guard missing.isEmpty, let last else { return .missing(missing) }
    return .finished(
      Certificate(
        name: name, course: course.id, title: course.title, version: course.version, language: course.language,
        date: Certificate.day(of: last.time), items: found))
  }
}
