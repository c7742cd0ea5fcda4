import Training

/// Something that was mended, or could not be.
public struct Repair: Hashable, Sendable {
  /// From the data folder.
  public var path: String
  /// What was done, as it goes on after the path.
  public var sentence: String
  public var isDone: Bool
}

/// Mends what is safe to mend. Nothing that holds data is deleted.
extension Doctor {
  public func repair() -> [Repair] {
    var repairs: [Repair] = []
    let found = examine()
    for finding in found where finding.kind == .openToOthers {
      attempt(finding.path, "is its owner's alone now", &repairs) { () throws(StoreError) in
        let path = absolute(finding.path)
        guard let look = try files.look(at: path) else { return }
        try files.setMode(look.mode & 0o700, of: path)
      }
    }
    for finding in found where finding.kind == .notWritable {
      attempt(finding.path, "can be written by its owner now", &repairs) { () throws(StoreError) in
        let path = absolute(finding.path)
        guard let look = try files.look(at: path) else { return }
        try files.setMode(look.mode | (look.neededMode(finding.path) ?? 0), of: path)
      }
    }
    for finding in found where finding.kind == .leftover {
      attempt(finding.path, "was removed", &repairs) { () throws(StoreError) in
        try files.remove(absolute(finding.path))
      }
    }
    for finding in found where finding.kind == .erasingCutOff && finding.isMendable {
      attempt(finding.path, "was removed, which finishes the erasing", &repairs) { () throws(StoreError) in
        try data.removeErased(absolute(finding.path))
      }
    }
    // Learner by learner, each by what is wrong with their files now that these can be reached.
    let now = repairs.isEmpty ? found : examine()
    let learners = Dictionary(grouping: now, by: { Self.learnerFolder($0.path) })
    for (folder, findings) in learners.sorted(by: { $0.key < $1.key }) where !folder.isEmpty {
      repair(folder, Set(findings.filter { !$0.isNewer }.map(\.kind)), &repairs)
    }
    return repairs
  }

  private static func learnerFolder(_ path: String) -> String {
    let parts = path.split(separator: "/")
    return parts.count >= 2 && parts[0] == "learners" ? parts[0...1].joined(separator: "/") : ""
  }

  private func attempt(
    _ path: String, _ sentence: String, _ repairs: inout [Repair], _ body: () throws(StoreError) -> Void
  ) {
    do throws(StoreError) {
      try body()
      repairs.append(Repair(path: path, sentence: sentence, isDone: true))
    } catch {
      repairs.append(Repair(path: path, sentence: "could not be mended: \(error.reason)", isDone: false))
    }
  }

  private static let journalKinds: Set<Finding.Kind> = [.damagedLines, .tornLine, .lostFeed]
  /// What is left as it is where a newer version has written the journal.
  static let ofJournal = journalKinds.union(snapshotKinds)
  private static let snapshotKinds: Set<Finding.Kind> = [
    .snapshotUnreadable, .snapshotOfOtherVersion, .snapshotUnfit, .snapshotAhead, .snapshotDiffers,
  ]
  private static let whoKinds: Set<Finding.Kind> = [.learnerMissing, .learnerUnreadable, .learnerNameless]

  private func repair(_ folder: String, _ kinds: Set<Finding.Kind>, _ repairs: inout [Repair]) {
    if !kinds.isDisjoint(with: Self.whoKinds) { repairWho(folder, kinds, &repairs) }
    let isDamaged = !kinds.isDisjoint(with: Self.journalKinds)
    if isDamaged {
      let path = folder + "/" + JournalFile.name
      do throws(StoreError) {
        let lock = try StoreLock(absolute(folder) + "/lock", files)
        defer { lock.release() }
        let (lines, file) = try JournalFile(folder: absolute(folder), files).setAside()
        let place = file.map { String($0.dropFirst(data.path.count + 1)) } ?? ""
        let sentence =
          lines == 0
          ? "has every line for itself again"
          : "had \(Finding.count(lines, "damaged line, which was", "damaged lines, which were")) put into \(place), and "
            + "nothing was deleted"
        repairs.append(Repair(path: path, sentence: sentence, isDone: true))
      } catch {
        repairs.append(Repair(path: path, sentence: "could not be mended: \(error.reason)", isDone: false))
        return
      }
    }
    // What a summary is held against is there only now.
    let now =
      isDamaged
      ? Set(examine().filter { Self.learnerFolder($0.path) == folder && !$0.isNewer }.map(\.kind)) : kinds
    if !now.isDisjoint(with: Self.snapshotKinds) { rebuildSnapshot(folder, &repairs) }
  }

  private func rebuildSnapshot(_ folder: String, _ repairs: inout [Repair]) {
    let path = folder + "/progress.json"
    guard (try? files.look(at: absolute(path)))??.kind == .file else { return }
    attempt(path, "was written anew from the journal, and the one before it is kept beside it", &repairs) {
      () throws(StoreError) in
      // Without the lock, as every summary is written: it is replaced whole, and whoever writes one at the same time has
      // made it from the same journal.
      let kept = files.freeName(absolute(path) + ".old")
      try files.rename(absolute(path), to: kept)
      try LearnerStore(folder: absolute(folder), files).saveSnapshot()
    }
  }

  private func repairWho(_ folder: String, _ kinds: Set<Finding.Kind>, _ repairs: inout [Repair]) {
    let id = String(folder.dropFirst("learners/".count))
    let path = folder + "/" + Learner.fileName
    let name = Learner.cleanName(id) ?? "learner"
    if let bytes = (try? files.read(absolute(path))).flatMap({ $0 }), Learner(json: bytes)?.isNewer ?? false { return }
    if kinds.contains(.learnerUnreadable) {
      let kept = files.freeName(absolute(path) + ".damaged-" + Clock.today())
      attempt(path, "was set aside as \(kept.split(separator: "/").last ?? "")", &repairs) { () throws(StoreError) in
        try files.rename(absolute(path), to: kept)
      }
      if repairs.last?.isDone == false { return }
    }
    attempt(path, "says \"\(name)\", the folder's name, until lectern learners rename gives another", &repairs) {
      () throws(StoreError) in
      let learner = Learner(version: Learner.currentVersion, id: id, name: name, created: "")
      _ = try data.change(learner) { $0.name = name }
    }
  }
}
