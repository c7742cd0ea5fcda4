import Course
import Phrases
import Training

/// The folder where every learner's progress is kept.
public struct DataFolder: Sendable {
  public let path: String
  let files: FileAccess

  public init(path: String) { self.init(path: path, .system) }

  init(path: String, _ files: FileAccess) {
    self.path = path
    self.files = files
  }

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

  var learnersPath: String { path + "/learners" }
  func folder(_ id: String) -> String { learnersPath + "/" + id }

  /// Everyone who has learned here, sorted by folder; unreadable ones are left out.
  public func learners() -> [Learner] {
    guard let names = try? files.names(in: learnersPath) else { return [] }
    return names.filter { !$0.hasPrefix(".") }.compactMap(learner)
  }

  /// What stands in the folder's place where it is no folder; nil where it is one, or nothing is there.
  public var obstacle: StoreError? {
    files.exists(path) && !files.isFolder(path) ? StoreError(path, reason: say("this is a file and no folder")) : nil
  }

  /// Whether there is such a folder.
  public var isThere: Bool { files.isFolder(path) }

  /// Whose folder this is; nil when nobody has learned there.
  public func learner(in name: String) -> Learner? {
    // A journal without a readable name still belongs to somebody.
    guard let bytes = try? files.read(folder(name) + "/learner.json"),
      var learner = Learner(json: bytes)
    else {
      // And so does what is left of one.
      let hasJournal = [JournalFile.name, "progress.json", "progress.json.old"].contains {
        files.modified(folder(name) + "/" + $0) > 0
      }
      guard hasJournal else { return nil }
      var learner = Learner(version: 1, id: name, name: Learner.cleanName(name) ?? name, created: "")
      learner.isUnreadable = true
      return learner
    }
    learner.id = name
    learner.name = Learner.cleanName(learner.name) ?? name
    return learner
  }

  /// Whether the folder of a learner who was opened before is theirs still, and not that of somebody who came after
  /// them and has the same name. Where that cannot be told, it is.
  public func isStillThere(_ learner: Learner) -> Bool {
    guard !learner.created.isEmpty, let now = self.learner(in: learner.id), !now.created.isEmpty else { return true }
    return now.created == learner.created
  }

  /// What changes whenever somebody rewrites what is known of a learner: the file's number, size and time of change.
  public func stamp(of learner: Learner) -> [Int] { files.stamp(of: folder(learner.id) + "/" + Learner.fileName) }

  /// Whoever learned last: the newest journal decides; nil when there is nobody.
  public func mostRecent(of learners: [Learner]) -> Learner? {
    learners.max { files.modified(journal(of: $0)) < files.modified(journal(of: $1)) }
  }

  /// Whether a learner has a journal, however empty.
  public func hasBegun(_ learner: Learner) -> Bool { files.exists(journal(of: learner)) }

  private func journal(of learner: Learner) -> String { folder(learner.id) + "/" + JournalFile.name }

  /// Makes a learner with an empty journal.
  public func createLearner(name: String) throws(StoreError) -> Learner {
    guard let name = Learner.cleanName(name) else { throw StoreError(learnersPath, reason: Self.needsLetter) }
    try files.makeFolder(learnersPath)
    let slug = Learner.slug(name)
    var id = slug
    var number = 2
    // Whoever makes the folder has it: two terminals may be asked for one name at once.
    while try !files.makeNewFolder(folder(id)) {
      id = "\(slug)-\(number)"
      number += 1
    }
    let learner = Learner(version: Learner.currentVersion, id: id, name: name, created: Clock.now())
    do {
      try write(learner)
    } catch {
      // Or every new try would leave an empty folder behind and take the next number.
      files.removeEmptyFolder(folder(id))
      throw error
    }
    return learner
  }

  func write(_ learner: Learner) throws(StoreError) {
    try files.replace(folder(learner.id) + "/" + Learner.fileName, with: learner.json)
  }

  /// Opens a learner's journal and snapshot.
  ///
  /// - Parameter patience: How long another program's lock is waited for, in milliseconds.
  public func open(_ learner: Learner, patience: Int = 3000) throws(StoreError) -> LearnerStore {
    try LearnerStore(folder: folder(learner.id), files, patience: patience)
  }
}
