import Course

extension Event {
  /// An item, or a whole course, is to begin like new: what was done in it before counts no more.
  ///
  /// The journal keeps it all, and an `Undone` with the number of this event brings it back.
  public struct Reset: Hashable, Sendable, Codable {
    /// The item, `course-id/file`, or a whole course by its id.
    public var item: String
    /// Other names under which it was worked on: those that the file had before, and `course-id/file#id` of each question
    /// that it has from another file. Written only where there are some.
    public var was: [String]?

    /// A whole course, with all that was ever done under its id.
    public init(course: String) { item = course }

    /// - Parameters:
    ///   - item: The item under its present name.
    ///   - former: The names that its file had.
    ///   - formerIDs: What `was` says of its questions; those that stayed in the file need no mention.
    public init(item: ItemKey, former: [ItemKey] = [], formerIDs: [String] = []) {
      self.item = item.rawValue
      let moved = formerIDs.compactMap { item.elsewhere($0) }.map { $0.item.question($0.question) }
      let names = Set(former.map(\.rawValue) + moved).subtracting([self.item]).sorted()
      was = names.isEmpty ? nil : names
    }

    /// Whether it is a whole course.
    public var isCourse: Bool { !item.utf8.contains(UInt8(ascii: "/")) }

    /// Whether all that was done under this name is meant.
    public func covers(_ key: ItemKey) -> Bool {
      isCourse ? key.course == item : key.rawValue == item || was?.contains(key.rawValue) ?? false
    }

    /// The single questions in other files that are meant: `course-id/file#id`.
    var questions: [String] { was?.filter { $0.utf8.contains(UInt8(ascii: "#")) } ?? [] }
  }
}

extension Event.Entry {
  /// The items in which this does something that a reset before it can no longer be taken back over. Opening an item and
  /// looking at its first page is not yet doing something in it.
  var worked: [ItemKey] {
    switch self {
    case .viewed(let viewed): viewed.page > 1 ? [viewed.item] : []
    case .answered(let answered): [answered.itemKey]
    case .drafted(let drafted): drafted.draft.isEmpty ? [] : [drafted.itemKey]
    case .skipped(let skipped): [skipped.itemKey]
    case .chose(let chose): [chose.item]
    case .finished(let finished): [finished.item]
    case .reviewed(let reviewed): ([reviewed.item] + (reviewed.was ?? [])).map(Event.itemKey(of:))
    case .started, .draftedReview, .undone, .reset, .noted, .unknown: []
    }
  }
}
