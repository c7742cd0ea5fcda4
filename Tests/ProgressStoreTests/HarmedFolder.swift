import Course
import Foundation
import Training

@testable import ProgressStore

/// A data folder with a few learners, harmed by a seed in ways that it knows.
struct HarmedFolder {
  let sandbox = StoreSandbox(isInMemory: true)
  /// What a doctor has to find: kinds and paths, and nothing else.
  private(set) var expected: Set<Harm> = []
  /// By folder, every line of a journal that is as it was written.
  private(set) var good: [String: [[UInt8]]] = [:]
  /// Folders of learners whose journal a newer version has written to.
  private(set) var newer: Set<String> = []
  private var random: SplitMix64

  struct Harm: Hashable, CustomStringConvertible {
    var kind: Finding.Kind
    var path: String
    var description: String { "\(kind) in \(path)" }
  }

  /// Above any process number that a system gives.
  private static let gone = 99_999_999
  private static let feed = UInt8(ascii: "\n")

  init(seed: UInt64) throws {
    random = SplitMix64(seed: seed)
    for number in 0..<Int.random(in: 1...2, using: &random) {
      let learner = try sandbox.data().createLearner(name: "Learner \(number)")
      try harm(learner)
    }
    try harmRest()
  }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  private mutating func expect(_ kind: Finding.Kind, _ path: String) { expected.insert(Harm(kind: kind, path: path)) }

  private func write(_ bytes: [UInt8], _ path: String) throws {
    let place = "\(sandbox.path)/\(path)"
    try Data(bytes).write(to: URL(filePath: place))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place)
  }

  private func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(sandbox.path)/\(path)", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  private func write(_ snapshot: Snapshot, _ folder: String) throws {
    try write(try snapshot.encoded(), folder + "/progress.json")
  }

  // MARK: A learner

  private mutating func harm(_ learner: Learner) throws {
    let folder = "learners/\(learner.id)"
    let count = Int.random(in: 6...12, using: &random)
    // How many events the snapshot stands for.
    let known = chance(80) ? Int.random(in: 1...count, using: &random) : 0
    // Written without the store, which waits for the disk after each line.
    var lines: [[UInt8]] = []
    var progress = Progress()
    let timeless = chance(10) ? Int.random(in: 1...count, using: &random) : 0
    if timeless > 0 { expect(.impossibleTimes, folder + "/" + JournalFile.name) }
    for number in 1...count {
      let time = number == timeless ? "2026-02-30T09:00:00.123+01:00" : "2026-11-22T09:00:00.123+01:00"
      let event = Event(sequence: number, time: time, entry: StoreSandbox.answered("q\(number)"))
      lines.append(Array(try JournalLine.encode(event).dropLast()))
      progress.apply(event)
      guard number == known else { continue }
      let bytes = lines.flatMap { $0 + [Self.feed] }
      let ending = bytes.suffix(64).withUnsafeBytes { CRC32.checksum($0) }
      try write(Snapshot(progress: progress, bytes: bytes.count, ending: ending), folder)
    }
    let journal = try harmJournal(&lines, folder, known: known, sparing: timeless > 0 ? [lines[timeless - 1]] : [])
    if known > 0 { try harmSnapshot(learner, folder, journal) }
    try harmFiles(folder)
  }

  /// What the harm to a journal means for its snapshot.
  private struct JournalHarm {
    var isDamaged = false
    var isUnfit = false
  }

  private mutating func harmJournal(
    _ lines: inout [[UInt8]], _ folder: String, known: Int, sparing timeless: Set<[UInt8]>
  ) throws -> JournalHarm {
    let path = folder + "/" + JournalFile.name
    var harm = JournalHarm()
    let count = lines.count
    // What is told of these would be something else if they were damaged, too.
    var spared = timeless
    if chance(20) {
      let first = Int.random(in: 1..<count, using: &random)
      spared.formUnion(lines[(first - 1)...first])
      lines.swapAt(first - 1, first)
      expect(.outOfOrder, path)
      harm.isUnfit = known == first || known == first + 1
    }
    if chance(15) {
      let line = lines[Int.random(in: 0..<count, using: &random)]
      spared.insert(line)
      lines.append(line)
      expect(.repeated, path)
    }
    if chance(15) {
      let number = Int.random(in: 1...count, using: &random)
      for line in lines where JournalLine.decode(line)?.sequence == number { spared.insert(line) }
      let twin = Event(sequence: number, time: "2026-11-22T09:00:00.123+01:00", entry: StoreSandbox.answered("twin"))
      lines.append(Array(try JournalLine.encode(twin).dropLast()))
      expect(.sharedNumbers, path)
    }
    var next = count
    func sealed(_ fields: String, version: Int) -> [UInt8] {
      next += 1
      return Array(JournalLine.seal(Array(#"{"at":"t","seq":\#(next),\#(fields),"v":\#(version)}"#.utf8)).dropLast())
    }
    if chance(15) {
      lines.append(sealed(#""type":"levitated""#, version: 1))
      expect(.unknownTypes, path)
    }
    if chance(15) {
      lines.append(sealed(#""type":"answered","item":7"#, version: 1))
      expect(.unreadableEvents, path)
    }
    if chance(10) {
      // A newer version may have given a known type other fields.
      lines.append(sealed(#""type":"answered","item":7"#, version: 2))
      expect(.newer, path)
      newer.insert(folder)
    }
    good[folder] = lines
    var bytes: [UInt8] = []
    let hit =
      chance(30)
      ? Set(lines[..<count].indices.filter { !spared.contains(lines[$0]) }.shuffled(using: &random).prefix(3)) : []
    let lost = chance(20) && hit.isEmpty ? Int.random(in: 1..<lines.count, using: &random) : 0
    for (index, line) in lines.enumerated() {
      var line = line
      if hit.contains(index) {
        line[Int.random(in: line.indices, using: &random)] ^= 1
        good[folder]?.removeAll { $0 == lines[index] }
      }
      bytes += line
      if lost != index + 1 { bytes.append(Self.feed) }
    }
    if !hit.isEmpty {
      expect(.damagedLines, path)
      harm.isDamaged = true
    }
    if lost > 0 {
      expect(.lostFeed, path)
      if lost <= known { harm.isUnfit = true }
    }
    if chance(20) {
      bytes += lines[0].prefix(Int.random(in: 1..<lines[0].count - 1, using: &random))
      expect(.tornLine, path)
      harm.isDamaged = true
    }
    try write(bytes, path)
    return harm
  }

  private mutating func harmSnapshot(_ learner: Learner, _ folder: String, _ journal: JournalHarm) throws {
    let path = folder + "/progress.json"
    let text = try String(contentsOfFile: sandbox.file(learner, "progress.json"), encoding: .utf8)
    let reader = TapeReader()
    guard var snapshot = Snapshot(Array(text.utf8), reader) else { throw CocoaError(.coderReadCorrupt) }
    var found: Finding.Kind? = journal.isDamaged ? nil : journal.isUnfit ? .snapshotUnfit : nil
    switch Int.random(in: 0..<10, using: &random) {
    case 0:
      try write(Array(text.utf8.prefix(Int.random(in: 0..<text.utf8.count - 2, using: &random))), path)
      found = .snapshotUnreadable
    case 1:
      try write(Array(text.replacing("\"v\" : \(Snapshot.currentVersion)", with: "\"v\" : 1").utf8), path)
      found = .snapshotOfOtherVersion
    case 2:
      snapshot.ending ^= 1
      try write(snapshot, folder)
      if !journal.isDamaged { found = .snapshotUnfit }
    case 3:
      var progress = snapshot.progress
      let lost = Event(sequence: snapshot.sequence + 100, time: "t", entry: StoreSandbox.answered("lost"))
      progress.apply(lost)
      try write(Snapshot(progress: progress, bytes: snapshot.bytes, ending: snapshot.ending), folder)
      if !journal.isDamaged { found = .snapshotAhead }
    case 4:
      var progress = Progress()
      progress.apply(Event(sequence: snapshot.sequence, time: "t", entry: StoreSandbox.answered("other")))
      try write(Snapshot(progress: progress, bytes: snapshot.bytes, ending: snapshot.ending), folder)
      // One event of that number is what the journal says only where it says nothing else.
      if !journal.isDamaged, !journal.isUnfit { found = .snapshotDiffers }
    default: break
    }
    if let found { expect(found, path) }
  }

  private mutating func harmFiles(_ folder: String) throws {
    let who = folder + "/learner.json"
    switch Int.random(in: 0..<8, using: &random) {
    case 0:
      try FileManager.default.removeItem(atPath: "\(sandbox.path)/\(who)")
      expect(.learnerMissing, folder)
    case 1:
      try write(Array("{\"name\":\"x\",\"v".utf8), who)
      expect(.learnerUnreadable, who)
    case 2:
      try write(Array("{\"name\":\" \\u0007\",\"v\":1,\"kept\":[1]}".utf8), who)
      expect(.learnerNameless, who)
    case 3:
      try write(Array("{\"name\":\"\(folder)\",\"v\":1,\"settings\":{\"dayEnds\":\"noon\",\"kept\":[1]}}".utf8), who)
      expect(.learnerSettings, who)
    case 4:
      try write(Array("{\"name\":\"\(folder)\",\"v\":1,\"pin\":\"2468\"}".utf8), who)
      expect(.learnerPIN, who)
    default: break
    }
    if chance(20) { try open(chance(50) ? folder : folder + "/events.jsonl") }
    if chance(20) {
      try write(Array("{".utf8), folder + "/progress.json.new-\(Self.gone)")
      expect(.leftover, folder + "/progress.json.new-\(Self.gone)")
    }
    if chance(15) {
      try write(Array("r\n".utf8), folder + "/events.jsonl.damaged-2026-01-02")
      expect(.setAside, folder + "/events.jsonl.damaged-2026-01-02")
    }
    if chance(15) {
      // A name that is like those of Lectern's own, and is none.
      try write(Array("mine".utf8), folder + "/plan.new-\(Self.gone)")
      expect(.unknownFile, folder + "/plan.new-\(Self.gone)")
    }
    if chance(15) {
      try write(Array("mine".utf8), folder + "/notes.txt")
      expect(.unknownFile, folder + "/notes.txt")
    }
  }

  private mutating func open(_ path: String) throws {
    let mode = [0o755, 0o750, 0o701].randomElement(using: &random) ?? 0o755
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: "\(sandbox.path)/\(path)")
    expect(.openToOthers, path)
  }

  // MARK: The rest

  private mutating func harmRest() throws {
    if chance(10) { try open("learners") }
    if chance(15) {
      try write(Array("x".utf8), "learners/stray")
      expect(.wrongKind, "learners/stray")
    }
    if chance(15) {
      try FileManager.default.createSymbolicLink(
        atPath: "\(sandbox.path)/learners/linked", withDestinationPath: sandbox.path)
      expect(.wrongKind, "learners/linked")
    }
    if chance(10) {
      try makeFolder("learners/.erasing-\(Self.gone)")
      try write(Array("{".utf8), "learners/.erasing-\(Self.gone)/learner.json")
      expect(.erasingCutOff, "learners/.erasing-\(Self.gone)")
    }
    if chance(10) {
      try makeFolder("learners/nobody")
      expect(.emptyFolder, "learners/nobody")
    }
    if chance(10) {
      try makeFolder("learners/odd/progress.json")
      try write(Array(#"{"name":"Odd","v":1}"#.utf8), "learners/odd/learner.json")
      expect(.wrongKind, "learners/odd/progress.json")
    }
    if chance(20) {
      try makeFolder("matches")
      var line = JournalLine.seal(Array(#"{"at":"t","seq":1,"type":"scored","v":1}"#.utf8))
      let whole = line
      line[5] ^= 1
      try write(whole + line, "matches/2026-11-22-final.jsonl")
      expect(.damagedLines, "matches/2026-11-22-final.jsonl")
    }
  }
}
