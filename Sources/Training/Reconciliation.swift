import Course

/// Which question of a file each recorded one is now, after the file was edited.
///
/// Source: the course language, "Ids: progress survives edits".
public struct Reconciliation: Hashable, Sendable {
  public enum Finding: Hashable, Sendable {
    /// Id and fingerprint are what they were.
    case kept
    /// The id is there with another text, other options or credits: the score stays, the statistics are split.
    case edited
    /// The id is gone, and the question has this one now.
    case renamed(to: String)
    /// Nothing in the file answers to it: the record waits, and comes back when its id does.
    case orphaned
  }

  /// By recorded id.
  public let findings: [String: Finding]

  /// - Parameter recorded: The fingerprints that questions had when they were answered, by the ids they had then.
  public init(recorded: [String: Set<String>], questions: [Question]) {
    let present = Dictionary(questions.map { ($0.id, $0.fingerprint) }) { first, _ in first }
    let lost = recorded.filter { present[$0.key] == nil }
    let places = lost.isEmpty ? [:] : Self.places(of: lost, among: questions, recorded)
    findings = Dictionary(
      uniqueKeysWithValues: recorded.map { id, fingerprints in
        guard let fingerprint = present[id] else { return (id, places[id].map(Finding.renamed) ?? .orphaned) }
        return (id, fingerprints == [fingerprint] ? .kept : .edited)
      })
  }

  /// The id that a recorded question has now; nil for an orphan.
  public func current(_ id: String) -> String? {
    switch findings[id] {
    case .kept, .edited: id
    case .renamed(let now): now
    case .orphaned, nil: nil
    }
  }

  /// Where questions went whose ids the file has no more: what `was` says comes before what a fingerprint shows.
  private static func places(
    of lost: [String: Set<String>], among questions: [Question], _ recorded: [String: Set<String>]
  ) -> [String: String] {
    var places: [String: String] = [:]
    for question in questions {
      for former in question.formerIDs where lost[former] != nil && places[former] == nil {
        places[former] = question.id
      }
    }
    let unclaimed = lost.filter { places[$0.key] == nil }
    let carriers = unclaimed.values.reduce(into: [String: Int]()) { counts, fingerprints in
      for fingerprint in fingerprints { counts[fingerprint, default: 0] += 1 }
    }
    let owners = owners(questions, recorded)
    for (id, fingerprints) in unclaimed {
      let found = fingerprints.reduce(into: Set<String>()) { found, fingerprint in
        guard carriers[fingerprint] == 1, let owners = owners[fingerprint], owners.count == 1 else { return }
        found.formUnion(owners)
      }
      if found.count == 1 { places[id] = found.first }
    }
    return places
  }

  /// The ids of the questions with a fingerprint. One that no question has now is looked for among those that the
  /// file's questions were answered under, so that a rename holds through the next edit.
  private static func owners(_ questions: [Question], _ recorded: [String: Set<String>]) -> [String: Set<String>] {
    var now: [String: Set<String>] = [:]
    var earlier: [String: Set<String>] = [:]
    for question in questions {
      now[question.fingerprint, default: []].insert(question.id)
      for fingerprint in recorded[question.id] ?? [] { earlier[fingerprint, default: []].insert(question.id) }
    }
    return now.merging(earlier) { now, _ in now }
  }
}

extension Attempt {
  /// The answers that count for a file's questions as they are now, and those that do not any more.
  struct Standing {
    /// By the id that the question has now, in the order given.
    var answers: [String: [Event.Answered]] = [:]
    /// The ids of the questions answered, in the order of their last answers: one that was left for later between two
    /// tries comes where it was taken up again.
    var order: [String] = []
    /// The ids of the questions that were left for later, in that order.
    var skipped: [String] = []
    /// The ids of questions whose answers were all given before `rev` was raised: they are to be answered again.
    var retakes: Set<String> = []
  }

  func standing(among questions: [Question]) -> Standing {
    var standing = Standing()
    guard !answers.isEmpty || !skipped.isEmpty else { return standing }
    var recorded = answers.reduce(into: [String: Set<String>]()) {
      $0[$1.questionID, default: []].insert($1.fingerprint)
    }
    for question in skipped { recorded[question.questionID, default: []].insert(question.fingerprint) }
    let reconciliation = Reconciliation(recorded: recorded, questions: questions)
    let revisions = Dictionary(questions.map { ($0.id, $0.revision) }) { first, _ in first }
    for answer in answers {
      guard let id = reconciliation.current(answer.questionID), let revision = revisions[id] else { continue }
      if answer.revision < revision {
        standing.retakes.insert(id)
      } else {
        standing.answers[id, default: []].append(answer)
      }
    }
    var seen: Set<String> = []
    standing.order = answers.reversed().compactMap { reconciliation.current($0.questionID) }
      .filter { standing.answers[$0] != nil && seen.insert($0).inserted }.reversed()
    standing.skipped = skipped.compactMap { reconciliation.current($0.questionID) }
    standing.retakes.subtract(standing.order)
    return standing
  }
}
