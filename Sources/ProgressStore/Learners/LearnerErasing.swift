import Phrases

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What came of erasing a learner.
public struct Erasure: Sendable {
  /// Journals of matches that named the learner and now name nobody, by their paths in the data folder.
  public internal(set) var rewritten: [String] = []
  /// Files that have the same name or word in them or are called so, and were left alone: those of other learners, and what
  /// is none of Lectern's.
  public internal(set) var remaining: [String] = []
}

extension DataFolder {
  static let matchesName = "matches"
  static let erasedPrefix = ".erasing-"

  /// The process that renamed a learner's folder to erase it; nil for a path that is none of those.
  static func erasingProcess(_ path: String) -> pid_t? {
    let name = path.split(separator: "/").last ?? ""
    guard name.hasPrefix(erasedPrefix), let process = pid_t(name.dropFirst(erasedPrefix.count)), process > 0 else {
      return nil
    }
    return process
  }

  private var matchesPath: String { path + "/" + Self.matchesName }

  /// Removes everything that is held of a learner, and their name from the matches they were in.
  public func erase(_ learner: Learner) throws(StoreError) -> Erasure {
    let place = folder(learner.id)
    guard try files.look(at: place)?.kind == .folder else {
      throw StoreError(
        place, reason: say("this is no folder of Lectern's own; a link and what it leads to are yours to remove"))
    }
    var erasure = Erasure()
    // The name goes from the matches first: where that fails, the learner is still there to be erased again.
    let removal = NameRemoval(learner.name)
    let isShared = try everyone().contains { $0.id != learner.id && $0.name == learner.name }
    if !isShared { erasure.rewritten = try rewriteMatches(removal) }
    try eraseFolder(place)
    erasure.remaining = try otherFiles("").filter { file in
      // How a learner's folder is called is theirs, and others' names begin alike.
      let isNamed =
        !file.hasPrefix("learners/")
        && [learner.name, learner.id].contains {
          NameRemoval($0).isMentioned(in: file)
        }
      let bytes = (try? files.read(path + "/" + file)) ?? []
      let isMatch = file.hasPrefix(Self.matchesName + "/") && file.split(separator: "/").count == 2
      return isNamed || (isMatch ? removal.isIn(bytes) : removal.isMentioned(in: bytes))
    }
    return erasure
  }

  /// Whoever has the journal open at another terminal finds no folder any more, and is told that nothing is saved.
  private func eraseFolder(_ place: String) throws(StoreError) {
    // No line is being written while the folder goes.
    let lock = try StoreLock(place + "/lock", files)
    defer { lock.release() }
    let away = learnersPath + "/" + Self.erasedPrefix + String(getpid())
    try files.rename(place, to: away)
    try removeErased(away)
  }

  /// Removes a folder that was renamed to be erased. What says who it was goes late, and the lock last: whoever holds that
  /// is at work here.
  func removeErased(_ folder: String) throws(StoreError) {
    let last = [Learner.fileName, "lock"]
    for name in try files.names(in: folder).filter({ !last.contains($0) }) + last {
      try files.removeTree(folder + "/" + name)
    }
    try files.removeTree(folder)
    files.syncFolder(learnersPath)
  }

  /// Finishes erasings that were cut off.
  ///
  /// - Returns: The names that they were of, as far as they can still be told; the folder's where not.
  public func finishErasing() throws(StoreError) -> [String] {
    guard files.exists(learnersPath) else { return [] }
    var finished: [String] = []
    for name in try files.names(in: learnersPath) where Self.erasingProcess(name) != nil {
      let folder = learnersPath + "/" + name
      guard try files.look(at: folder)?.kind == .folder, !StoreLock.isHeld(folder + "/lock", files) else { continue }
      let learner = (try? files.read(folder + "/" + Learner.fileName)).flatMap { $0 }.flatMap(Learner.init(json:))
      try removeErased(folder)
      finished.append(learner.flatMap { Learner.cleanName($0.name) } ?? name)
    }
    return finished
  }

  private func rewriteMatches(_ removal: NameRemoval) throws(StoreError) -> [String] {
    guard try files.look(at: matchesPath)?.kind == .folder else { return [] }
    let named = try matchFiles().filter { removal.isIn((try? files.read($0)) ?? []) }
    guard !named.isEmpty else { return [] }
    let lock = try StoreLock(matchesPath + "/lock", files)
    defer { lock.release() }
    for file in named {
      guard let bytes = try files.read(file), let cleaned = removal.cleanedFile(bytes) else { continue }
      try files.replace(file, with: cleaned)
    }
    return named.map { String($0.dropFirst(path.count + 1)) }
  }

  private func matchFiles() throws(StoreError) -> [String] {
    guard try files.look(at: matchesPath)?.kind == .folder else { return [] }
    var found: [String] = []
    for name in try files.names(in: matchesPath) where try files.look(at: matchesPath + "/" + name)?.kind == .file {
      found.append(matchesPath + "/" + name)
    }
    return found
  }

  /// The lines of matches that name a learner, file by file.
  func matchLines(naming name: String) throws(StoreError) -> [(String, [[UInt8]])] {
    let removal = NameRemoval(name)
    var found: [(String, [[UInt8]])] = []
    for file in try matchFiles() {
      let lines = (try files.read(file) ?? []).split(separator: UInt8(ascii: "\n")).map(Array.init)
      let named = lines.filter { removal.cleaned($0) != nil }
      if !named.isEmpty { found.append((String(file.dropFirst(path.count + 1)), named)) }
    }
    return found
  }

  /// The ordinary files below a folder, by their paths in the data folder; what links lead to is not looked at.
  private func otherFiles(_ folder: String) throws(StoreError) -> [String] {
    var found: [String] = []
    for name in (try? files.names(in: folder.isEmpty ? path : path + "/" + folder)) ?? [] {
      let file = folder.isEmpty ? name : folder + "/" + name
      switch (try? files.look(at: path + "/" + file))??.kind {
      case .file: found.append(file)
      case .folder: found += try otherFiles(file)
      default: break
      }
    }
    return found
  }
}
