import Course
import Training

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The folder where every learner's progress is kept.
public struct DataFolder: Hashable, Sendable {
  public var path: String

  public init(path: String) { self.path = path }

  /// `explicit`, else `$LECTERN_DATA`, else `$XDG_DATA_HOME/lectern`, else `~/.local/share/lectern`.
  ///
  /// Source for the last two: the XDG Base Directory Specification, which also says to ignore a relative
  /// `XDG_DATA_HOME`.
  public static func locate(explicit: String?, environment: [String: String]) -> DataFolder {
    if let explicit, !explicit.isEmpty { return DataFolder(path: explicit) }
    if let own = environment["LECTERN_DATA"], !own.isEmpty { return DataFolder(path: own) }
    if let xdg = environment["XDG_DATA_HOME"], xdg.hasPrefix("/") { return DataFolder(path: xdg + "/lectern") }
    return DataFolder(path: (environment["HOME"] ?? ".") + "/.local/share/lectern")
  }

  private var learnersPath: String { path + "/learners" }
  private func folder(_ id: String) -> String { learnersPath + "/" + id }

  /// Everyone who has learned here, sorted by folder; unreadable ones are left out.
  public func learners() -> [Learner] {
    guard let names = try? FileAccess.names(in: learnersPath) else { return [] }
    return names.compactMap { name in
      // A journal without a readable name still belongs to somebody.
      guard let bytes = try? FileAccess.read(folder(name) + "/learner.json"),
        var learner = try? JSONDecoder().decode(Learner.self, from: Data(bytes))
      else {
        let hasJournal = FileAccess.modified(folder(name) + "/events.jsonl") > 0
        return hasJournal ? Learner(version: 1, id: name, name: Learner.cleanName(name) ?? name, created: "") : nil
      }
      learner.id = name
      learner.name = Learner.cleanName(learner.name) ?? name
      return learner
    }
  }

  /// Whoever learned last: the newest journal decides; nil when there is nobody.
  public func mostRecent(of learners: [Learner]) -> Learner? {
    learners.max { a, b in
      FileAccess.modified(folder(a.id) + "/events.jsonl") < FileAccess.modified(folder(b.id) + "/events.jsonl")
    }
  }

  /// Makes a learner with an empty journal.
  public func createLearner(name: String) throws(StoreError) -> Learner {
    guard let name = Learner.cleanName(name) else { throw StoreError(learnersPath, reason: "a name needs a letter") }
    let taken = Set((try? FileAccess.names(in: learnersPath)) ?? [])
    let slug = Learner.slug(name)
    var id = slug
    var number = 2
    while taken.contains(id) {
      id = "\(slug)-\(number)"
      number += 1
    }
    let learner = Learner(version: 1, id: id, name: name, created: Clock.now())
    try FileAccess.makeFolder(folder(id))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(learner) else { throw StoreError(folder(id), reason: "not writable as JSON") }
    do {
      try FileAccess.replace(folder(id) + "/learner.json", with: Array(bytes) + [UInt8(ascii: "\n")])
    } catch {
      // Or every new try would leave an empty folder behind and take the next number.
      FileAccess.removeEmptyFolder(folder(id))
      throw error
    }
    return learner
  }

  /// Opens a learner's journal and snapshot.
  public func open(_ learner: Learner) throws(StoreError) -> LearnerStore {
    try LearnerStore(folder: folder(learner.id))
  }
}
