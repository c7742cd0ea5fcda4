import Course
import Phrases

/// Finding learners by what they are called, and giving them names.
extension DataFolder {
  /// Everyone who has learned here, or why that cannot be told.
  public func everyone() throws(StoreError) -> [Learner] {
    if let obstacle { throw obstacle }
    guard files.exists(learnersPath) else { return [] }
    return try files.names(in: learnersPath).filter { !$0.hasPrefix(".") }.compactMap(learner)
  }

  /// Folders of learners that may not be looked into: of each whose it seems to be, and why.
  public func closedFolders() -> [(name: String, reason: StoreError)] {
    guard let names = try? files.names(in: learnersPath) else { return [] }
    return names.filter { !$0.hasPrefix(".") }.compactMap { name in
      do throws(StoreError) {
        _ = try files.read(folder(name) + "/" + Learner.fileName)
        return nil
      } catch {
        return error.isRefusal && learner(in: name) == nil ? (name, error) : nil
      }
    }
  }

  /// Why a name may be somebody's whose folder cannot be looked into; nil where none is like it.
  private func objectionOfClosed(_ name: String) -> String? {
    let slug = Learner.slug(name)
    return closedFolders().first { closed in
      closed.name == slug || (closed.name.hasPrefix(slug + "-") && Int(closed.name.dropFirst(slug.count + 1)) != nil)
    }.map { Self.closed($0.name, $0.reason) }
  }

  private static func closed(_ name: String, _ error: StoreError) -> String {
    let folder = Sanitizer.cleanLine(name)
    return say(
      """
      the folder \(folder) is there for somebody who seems to be called so, and cannot be looked into: \(error.reason)
      """)
  }

  /// The learner of a name, in capitals or not; one of several who share it is told by their folder's name.
  public func learner(named wanted: String) throws(StoreError) -> Learner {
    let everyone = try everyone()
    let found = everyone.filter { $0.isCalled(wanted) }
    if found.count == 1, let learner = found.first { return learner }
    if let learner = everyone.first(where: { $0.id == wanted }) { return learner }
    let shown = Sanitizer.cleanLine(wanted)
    if found.isEmpty {
      if let reason = objectionOfClosed(wanted) { throw StoreError(learnersPath, reason: reason) }
      throw StoreError(
        learnersPath, reason: say("nobody called \"\(shown)\" learns here, and lectern learners list says who does"))
    }
    let folders = found.map { Sanitizer.cleanLine($0.id) }.joined(separator: ", ")
    throw StoreError(
      learnersPath,
      reason: say("\(found.count) learners are called \"\(shown)\"; say which by the name of the folder: \(folders)"))
  }

  /// Makes a learner whose name nobody has yet.
  public func addLearner(name: String) throws(StoreError) -> Learner {
    try files.makeFolder(learnersPath)
    return try namesLocked { () throws(StoreError) in
      try requireFree(name, for: nil)
      return try createLearner(name: name)
    }
  }

  /// Gives a learner another name; their folder, their journal and whatever else is known of them stay.
  public func rename(_ learner: Learner, to name: String) throws(StoreError) -> Learner {
    guard let clean = Learner.cleanName(name) else { throw StoreError(learnersPath, reason: Self.needsLetter) }
    return try namesLocked { () throws(StoreError) in
      try requireFree(clean, for: learner)
      return try change(learner) { $0.name = clean }
    }
  }

  /// One program at a time looks whether a name is free and takes it.
  ///
  /// What is locked is the folder itself. A file system that cannot do that has whoever makes the folder first win, and
  /// the second is told apart by its number.
  private func namesLocked<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
    let lock = try? StoreLock(folder: learnersPath, files)
    defer { lock?.release() }
    return try body()
  }

  static var needsLetter: String { say("a name needs a letter, or another sign that can be seen") }

  private func requireFree(_ name: String, for learner: Learner?) throws(StoreError) {
    if let reason = objectionOfClosed(name) { throw StoreError(learnersPath, reason: reason) }
    guard let other = try everyone().first(where: { $0.isCalled(name) && $0.id != learner?.id }) else { return }
    throw StoreError(folder(other.id), reason: Self.isTaken(by: other))
  }

  /// Why somebody new cannot have a name; nil where they can, or where nobody can tell who learns here.
  public func objection(to name: String) -> String? {
    (try? everyone())?.first { $0.isCalled(name) }.map(Self.isTaken) ?? objectionOfClosed(name)
  }

  private static func isTaken(by other: Learner) -> String {
    say("somebody is called \"\(other.name)\" already, so choose a name that tells the two apart")
  }

  /// Rewrites what is known of a learner, under the lock and from what the disk has then: another terminal may have changed
  /// the name while this one waited for an answer.
  func change(_ learner: Learner, _ body: (inout Learner) -> Void) throws(StoreError) -> Learner {
    let place = folder(learner.id)
    let lock = try StoreLock(place + "/lock", files)
    defer { lock.release() }
    let path = place + "/" + Learner.fileName
    var current = learner
    if let bytes = try files.read(path) {
      guard let known = Learner(json: bytes) else {
        throw StoreError(path, reason: say("it cannot be read, and lectern doctor --repair puts another in its place"))
      }
      guard !known.isNewer else {
        throw StoreError(path, reason: say("a newer Lectern has written this file, and this one changes nothing in it"))
      }
      guard known.created == learner.created || known.created.isEmpty || learner.created.isEmpty else {
        throw StoreError(path, reason: say("\(learner.name) was erased, and somebody else has the folder now"))
      }
      current = known
      current.id = learner.id
      current.name = Learner.cleanName(known.name) ?? learner.name
    }
    body(&current)
    try write(current)
    return current
  }
}

extension Learner {
  static let fileName = "learner.json"

  /// Whether a typed name is this learner's.
  func isCalled(_ typed: String) -> Bool { Learner.cleanName(typed)?.lowercased() == name.lowercased() }
}
