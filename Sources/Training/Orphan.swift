import Course

/// Answers that no file of a course has a place for now. They are kept, and come back when their id does.
///
/// No screen tells of them: nothing can be done about them there. Tests hold by them that no edit loses an answer.
public struct Orphan: Hashable, Sendable {
  /// The name the file had.
  public var item: ItemKey
  /// The id the question had; nil: the whole file is gone from the course.
  public var question: String?
  /// How many answers wait.
  public var answers: Int

  public init(item: ItemKey, question: String?, answers: Int) {
    self.item = item
    self.question = question
    self.answers = answers
  }
}

extension Progress {
  /// What a learner did in a course that has no place in it now, file by file.
  ///
  /// - Parameter items: The course's files as far as they can be read; of the others nothing is said.
  public func orphans(in course: Course, items: [ItemKey: Item]) -> [Orphan] {
    let present = renaming(course.renames(items.mapValues(\.formerFiles)))
    let listed = Set(course.entries.map(\.key))
    let moved = present.movedQuestions(items)
    return present.items.keys.filter { $0.course == course.id }.sorted().flatMap { key -> [Orphan] in
      let records = present[key].questions.filter { moved[key]?.contains($0.key) != true }
      guard let item = items[key] else {
        let answers = records.values.reduce(0) { $0 + $1.answers }
        return listed.contains(key) ? [] : [Orphan(item: key, question: nil, answers: answers)]
      }
      let reconciliation = present[key].reconciliation(with: item.questions)
      return records.keys.filter { reconciliation.current($0) == nil }.sorted().map {
        Orphan(item: key, question: $0, answers: records[$0]?.answers ?? 0)
      }
    }
  }

  /// The questions that files of the course have taken over from other files (`was: file#id`), by the old file.
  private func movedQuestions(_ items: [ItemKey: Item]) -> [ItemKey: Set<String>] {
    var moved: [ItemKey: Set<String>] = [:]
    for (key, item) in items {
      for former in item.questions.flatMap(\.formerIDs) {
        guard let place = key.elsewhere(former) else { continue }
        moved[place.item, default: []].insert(place.question)
      }
    }
    return moved
  }
}
