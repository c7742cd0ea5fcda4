import Course
import Training

/// Looks at every file under the data folder, and changes nothing.
public struct Doctor {
  let data: DataFolder
  var files: FileAccess { data.files }

  public init(_ data: DataFolder) { self.data = data }

  /// What was found, in the order of the files.
  public func examine() -> [Finding] {
    var found: [Finding] = []
    // A folder with other things in it is somebody's own, who may open it to whomever they like.
    let inside = (try? files.names(in: data.path)) ?? []
    let isOurs = !inside.isEmpty && Set(inside).isSubset(of: ["learners", DataFolder.matchesName])
    guard let kind = kind("", isOurs: isOurs, &found) else { return found }
    guard isExpected(kind == .link ? .folder : kind, .folder, "", &found) else { return found }
    for name in names("", &found) {
      switch name {
      case "learners": examineLearners(&found)
      case DataFolder.matchesName: examineMatches(&found)
      default: examineOther(name, &found)
      }
    }
    return found
  }

  private func examineLearners(_ found: inout [Finding]) {
    guard let kind = kind("learners", &found), isExpected(kind, .folder, "learners", &found) else { return }
    for name in names("learners", &found) {
      let path = "learners/" + name
      let isErasing = DataFolder.erasingProcess(name) != nil
      guard isErasing || !name.hasPrefix("."), isLearners(path) else {
        examineOther(path, &found)
        continue
      }
      guard let kind = self.kind(path, &found), isExpected(kind, .folder, path, &found) else { continue }
      if !isErasing {
        examineLearner(path, &found)
      } else if !StoreLock.isHeld(absolute(path) + "/lock", files) {
        // Whoever erases holds the lock to the end; a process of that number may be another one by now.
        add(.erasingCutOff, path, "erasing someone was cut off here, and what is left is still here", &found)
      }
    }
    examineNames(&found)
  }

  /// Whether something of Lectern's stands in a folder, or nothing at all, or nobody can tell.
  private func isLearners(_ folder: String) -> Bool {
    guard (try? files.look(at: absolute(folder)))??.kind == .folder,
      let names = try? files.names(in: absolute(folder)), !names.isEmpty
    else { return true }
    return names.contains { name in
      name == "lock" || [JournalFile.name, Learner.fileName, "progress.json"].contains { name.hasPrefix($0) }
    }
  }

  /// Names that several learners have: `learners add` and `rename` refuse them, and `--learner` cannot tell them apart.
  private func examineNames(_ found: inout [Finding]) {
    var owners: [String: Learner] = [:]
    for learner in data.learners() {
      let name = learner.name.lowercased()
      if let owner = owners[name] {
        add(
          .sharedName, "learners/" + learner.id,
          "\(learner.name) is what learners/\(owner.id) is called, too; lectern learners rename gives one of them another "
            + "name", &found)
      } else {
        owners[name] = learner
      }
    }
  }

  private func examineMatches(_ found: inout [Finding]) {
    let folder = DataFolder.matchesName
    guard let kind = kind(folder, &found), isExpected(kind, .folder, folder, &found) else { return }
    for name in names(folder, &found) where !isTemporary(folder, name, nil, &found) {
      let path = folder + "/" + name
      let isLock = name == "lock" || name.hasSuffix(MatchTurn.ending)
      guard name.hasSuffix(MatchStore.ending) || isLock else {
        examineOther(path, &found)
        continue
      }
      guard let kind = self.kind(path, &found), isExpected(kind, .file, path, &found), !isLock,
        let bytes = read(path, &found)
      else { continue }
      found += JournalExamination(reading: JournalReading(bytes), path: path).findings(withEvents: false)
    }
  }

  private func examineOther(_ path: String, _ found: inout [Finding]) {
    let isLearners = [Learner.fileName, JournalFile.name].contains {
      (try? files.look(at: absolute(path + "/" + $0)))??.kind == .file
    }
    add(
      .unknownFile, path,
      isLearners
        ? "this holds what a learner's folder does, but only those in learners are read; it is left alone"
        : "this is none of Lectern's files, and is left alone", &found)
  }

  // MARK: One learner

  private func examineLearner(_ folder: String, _ found: inout [Finding]) {
    let before = found.count
    let names = names(folder, &found)
    // The folder itself could not be read.
    if names.isEmpty, found.count > before { return }
    // Of what programs left behind, only what holds something.
    let content = names.filter { name in
      guard name != "lock", FileAccess.writer(ofTemporary: name) != nil, Self.isOurs(folder, name) else {
        return name != "lock"
      }
      return ((try? files.look(at: absolute(folder + "/" + name)))??.size ?? 0) > 0
    }
    if content.isEmpty { add(.emptyFolder, folder, "nobody has learned in this folder yet", &found) }
    // A line that is being written now is no torn one.
    let lockPath = data.path + "/" + folder + "/lock"
    let isLockable = (try? files.look(at: lockPath))??.kind == .file
    let lock = isLockable ? try? StoreLock(lockPath, files) : nil
    defer { lock?.release() }
    if !content.isEmpty, !names.contains(Learner.fileName) {
      add(.learnerMissing, folder, "learner.json, which says who this is, is missing", &found)
    }
    var journal: Journal? = Journal(bytes: [], reading: JournalReading([]))
    if names.contains(JournalFile.name) { journal = examineJournal(folder + "/" + JournalFile.name, &found) }
    let isMissing = !names.contains(JournalFile.name)
    if let journal, journal.reading.lines.isEmpty { examineLost(folder, names, isMissing, &found) }
    for name in names where name != JournalFile.name && !isTemporary(folder, name, journal, &found) {
      let path = folder + "/" + name
      switch name {
      case "lock":
        if let kind = kind(path, &found) { _ = isExpected(kind, .file, path, &found) }
      case Learner.fileName: examineWho(path, &found)
      case "progress.json":
        guard let kind = kind(path, &found), isExpected(kind, .file, path, &found), let bytes = read(path, &found),
          let journal
        else { continue }
        let examination = SnapshotExamination(
          bytes: bytes, journal: journal.bytes, reading: journal.reading, path: path, isMissing: isMissing)
        if let finding = examination.finding() { found.append(finding) }
      case _ where Self.isSetAside(name):
        guard let kind = kind(path, &found), isExpected(kind, .file, path, &found) else { continue }
        guard let bytes = read(path, &found) else { continue }
        guard name.hasPrefix("progress.json"), let journal else {
          let isOfJournal = name.hasPrefix(JournalFile.name)
          let sentence = Self.sentence(ofSetAside: bytes, journal: isOfJournal ? journal?.bytes : nil)
          let what = "this is what Lectern could not read" + (isOfJournal ? " of the journal" : "")
          add(.setAside, path, "\(what), set aside; \(sentence)", &found)
          continue
        }
        found.append(
          SnapshotExamination(
            bytes: bytes, journal: journal.bytes, reading: journal.reading, path: path, isMissing: isMissing
          ).findingOfKept())
      default: examineOther(path, &found)
      }
    }
    guard journal?.reading.isNewer ?? false else { return }
    for index in found.indices[before...] where Self.ofJournal.contains(found[index].kind) {
      found[index].isNewer = true
    }
  }

  /// What is said of lines that were set aside.
  private static func sentence(ofSetAside bytes: [UInt8], journal: [UInt8]?) -> String {
    let feed = UInt8(ascii: "\n")
    let lines = bytes.split(separator: feed)
    guard !lines.isEmpty else { return "nothing is in it" }
    let there = Set((journal ?? []).split(separator: feed))
    if lines.allSatisfy(there.contains) { return "the journal has all that is in it" }
    let read = JournalReading(bytes).lines
    if !read.isEmpty, read.allSatisfy({ there.contains($0.bytes[...]) }) {
      return "the journal has what could be read of it, and nothing else has the rest, so keep it"
    }
    return "nothing else has it, so keep it"
  }

  /// A learner's journal as it is.
  struct Journal {
    var bytes: [UInt8]
    var reading: JournalReading
  }

  /// Nil where it cannot be read.
  private func examineJournal(_ path: String, _ found: inout [Finding]) -> Journal? {
    guard let kind = kind(path, &found), isExpected(kind, .file, path, &found), let bytes = read(path, &found) else {
      return nil
    }
    let reading = JournalReading(bytes)
    found += JournalExamination(reading: reading, path: path).findings()
    return Journal(bytes: bytes, reading: reading)
  }

  private func examineWho(_ path: String, _ found: inout [Finding]) {
    guard let kind = kind(path, &found), isExpected(kind, .file, path, &found), let bytes = read(path, &found) else {
      return
    }
    guard let learner = Learner(json: bytes) else {
      return add(.learnerUnreadable, path, "this file, which says who learns here, cannot be read", &found)
    }
    if learner.isNewer {
      return add(
        .newer, path,
        "a newer Lectern has written this (version \(learner.version)), so this one changes nothing in it",
        &found)
    }
    if Learner.cleanName(learner.name) == nil { add(.learnerNameless, path, "no name stands in it", &found) }
    if let problem = learner.pinProblem { add(.learnerPIN, path, problem, &found) }
    for problem in learner.settings.problems { add(.learnerSettings, path, problem, &found) }
  }

  /// Where a journal has no line that can be read, and lines of it were set aside.
  private func examineLost(_ folder: String, _ names: [String], _ isMissing: Bool, _ found: inout [Finding]) {
    let aside = names.filter { name in
      [".damaged-", ".new-"].contains { name.hasPrefix(JournalFile.name + $0) }
        && ((try? files.look(at: absolute(folder + "/" + name)))??.size ?? 0) > 0
    }
    guard !aside.isEmpty else { return }
    let what = isMissing ? "this journal is missing" : "this journal has no line that can be read"
    add(
      .journalShort, folder + "/" + JournalFile.name,
      "\(what), and what was in it is only in \(aside.joined(separator: ", "))", &found)
  }

  /// Files that Lectern has put out of the way and keeps.
  static func isSetAside(_ name: String) -> Bool {
    ["events.jsonl.damaged-", "learner.json.damaged-", "progress.json.old"].contains { name.hasPrefix($0) }
  }

  // MARK: One file

  func absolute(_ path: String) -> String { path.isEmpty ? data.path : data.path + "/" + path }

  func add(_ kind: Finding.Kind, _ path: String, _ sentence: String, _ found: inout [Finding]) {
    found.append(Finding(kind: kind, path: path, sentence: sentence))
  }

  /// What stands there; nil where nothing does or it cannot be looked at. Whoever may enter too much is told of.
  func kind(_ path: String, isOurs: Bool = true, _ found: inout [Finding]) -> FileLook.Kind? {
    do {
      guard let look = try files.look(at: absolute(path)) else { return nil }
      if isOurs, look.isOpenToOthers, look.kind == .file || look.kind == .folder {
        let mode = String(look.mode & 0o777, radix: 8)
        add(.openToOthers, path, "others may use it (mode \(mode)), and it should be its owner's alone", &found)
      }
      if isOurs, look.lacks(owner: path) {
        let mode = String(look.mode & 0o777, radix: 8)
        add(.notWritable, path, "its owner may not write here (mode \(mode)), so nothing new can be saved", &found)
      }
      return look.kind
    } catch {
      add(.unreadable, path, "this cannot be looked at: \(error.reason)", &found)
      return nil
    }
  }

  func isExpected(
    _ kind: FileLook.Kind, _ expected: FileLook.Kind, _ path: String, _ found: inout [Finding]
  ) -> Bool {
    guard kind != expected else { return true }
    let what =
      switch kind {
      case .file: "a file"
      case .folder: "a folder"
      case .link: "a link"
      case .other: "something that is neither file nor folder"
      }
    add(.wrongKind, path, "\(what) stands where a \(expected.rawValue) should be, and is not looked into", &found)
    return false
  }

  private func names(_ folder: String, _ found: inout [Finding]) -> [String] {
    do { return try files.names(in: absolute(folder)) } catch {
      add(.unreadable, folder, "this folder cannot be read: \(error.reason)", &found)
      return []
    }
  }

  func read(_ path: String, _ found: inout [Finding]) -> [UInt8]? {
    do { return try files.read(absolute(path)) } catch {
      add(.unreadable, path, "this cannot be read: \(error.reason)", &found)
      return nil
    }
  }
}
