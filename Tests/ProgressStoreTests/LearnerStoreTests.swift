import Course
import Foundation
import Testing
import Training

@testable import ProgressStore

@Suite("A learner's journal")
struct LearnerStoreTests {
  /// A data folder of its own for each test, removed afterwards.
  private final class Sandbox {
    let folder = DataFolder(path: NSTemporaryDirectory() + "lectern-store-" + UUID().uuidString)
    deinit { try? FileManager.default.removeItem(atPath: folder.path) }

    func file(_ learner: Learner, _ name: String) -> String { "\(folder.path)/learners/\(learner.id)/\(name)" }
    func lines(_ learner: Learner) throws -> [String] {
      try String(contentsOfFile: file(learner, "events.jsonl"), encoding: .utf8).split(separator: "\n").map(String.init)
    }
  }

  private let item = ItemKey("course/quiz")
  private func answered(_ id: String, _ response: String = "An \"option\" / ünïcode") -> Event.Entry {
    .answered(
      .init(
        item: item.question(id), fingerprint: "00ff", response: [response], score: 1, max: 1, confidence: .guessing,
        ms: 8200))
  }

  private let allEntries: [Event.Entry] = [
    .started(.init(item: ItemKey("a/b"), kind: .drill, seed: .max)),
    .viewed(.init(item: ItemKey("a/l"), page: 3, pages: 5, scroll: 2)),
    .chose(.init(item: ItemKey("a/b"), scene: "s", choice: "c", timeout: true, moment: .misery, ms: 20_000)),
    .viewed(.init(item: ItemKey("a/l"), page: 4, pages: 5, section: "look-up")),
    .chose(.init(item: ItemKey("a/b"), scene: "s", choice: "d", timeout: false, moment: nil, ms: 0)),
    .chose(.init(item: ItemKey("a/b"), scene: "s", choice: "d", timeout: false, moment: nil, ms: 0, after: 1)),
    .chose(
      .init(item: ItemKey("a/b"), scene: "s", choice: "d", timeout: false, moment: nil, ms: 0, to: "t", place: 2)),
    .answered(
      .init(
        item: "a/b#q", fingerprint: "f", response: [], score: 0, max: 1, confidence: .sure, ms: 0, revision: 3)),
    .finished(.init(item: ItemKey("a/b"), kind: .drill, score: 0.5, passed: false, ending: "e")),
    .finished(.init(item: ItemKey("a/l"), kind: .lesson, score: nil, passed: true)),
    .answered(
      .init(
        item: "a/b#open", fingerprint: "f", response: ["I", "said so"], score: 1, max: 1, confidence: .sure, ms: 0,
        isSelfGraded: true)),
    .reviewed(
      .init(
        item: "a/b#q", fingerprint: "f", rating: .hard, response: ["x"], score: 1, max: 1, confidence: .guessing,
        ms: 7, was: ["a/b#old", "a/c#old"])),
    .reviewed(
      .init(
        item: "a/b#q", fingerprint: "f", rating: .again, response: [], score: 0, max: 2, confidence: .sure, ms: 7)),
    .undone(.init(item: "a/b#q", of: 11)),
    .skipped(.init(item: "a/q#two", fingerprint: "f")),
    .noted(.init(item: ItemKey("a/l"), section: "look-up", text: "Ask \"Jo\"\nsoon", marked: true)),
  ]

  @Test("Every kind of event comes back from its line as it went in")
  func roundTrips() throws {
    for entry in allEntries + [answered("q")] {
      let event = Event(sequence: 12, time: "2026-11-22T09:00:00.123+01:00", entry: entry)
      let line = try JournalLine.encode(event)
      #expect(line.last == UInt8(ascii: "\n") && line.count { $0 == UInt8(ascii: "\n") } == 1)
      #expect(JournalLine.decode(line.dropLast()) == event)
    }
  }

  @Test("A line has the fields, and the checksum, that the journal's format names")
  func format() throws {
    let event = Event(sequence: 12, time: "2026-11-22T09:00:00.123+01:00", entry: answered("golden-rule", "x"))
    let text = String(decoding: try JournalLine.encode(event), as: UTF8.self)
    let bare =
      #"{"at":"2026-11-22T09:00:00.123+01:00","confidence":"guessing","fingerprint":"00ff","#
      + #""item":"course/quiz#golden-rule","max":1,"ms":8200,"response":["x"],"score":1,"seq":12,"type":"answered","v":1}"#
    #expect(text == bare.dropLast() + #","crc":""# + CRC32.text(Array(bare.utf8)) + "\"}\n")
  }

  @Test("The checksum is the one of zlib and PNG")
  func checksum() {
    #expect(CRC32.text(Array("123456789".utf8)) == "cbf43926")
    #expect(CRC32.text([]) == "00000000")
  }

  @Test("A changed bit anywhere in a line is noticed")
  func noticesBits() throws {
    let line = Array(try JournalLine.encode(Event(sequence: 1, time: "t", entry: answered("q"))).dropLast())
    for index in line.indices {
      for bit in 0..<8 {
        var damaged = line
        damaged[index] ^= 1 << UInt8(bit)
        #expect(JournalLine.decode(damaged[...]) == nil, "byte \(index), bit \(bit)")
      }
    }
  }

  @Test("An event of an unknown type keeps its place in the sequence")
  func unknownType() throws {
    let bare = #"{"at":"t","seq":3,"something":{"new":[1]},"type":"levitated","v":1}"#
    let line = bare.dropLast() + #","crc":""# + CRC32.text(Array(bare.utf8)) + "\"}"
    #expect(JournalLine.decode(Array(line.utf8)[...])?.entry == .unknown(type: "levitated"))
  }

  @Test("What was recorded is there when the learner is opened again, with a snapshot and without")
  func reopens() throws {
    let sandbox = Sandbox()
    let learner = try sandbox.folder.createLearner(name: "Ana")
    let store = try sandbox.folder.open(learner)
    for entry in allEntries { try store.record(entry) }
    #expect(try sandbox.folder.open(learner).progress == store.progress)
    try store.saveSnapshot()
    try store.record(answered("later"))
    let reopened = try sandbox.folder.open(learner)
    #expect(reopened.progress == store.progress)
    #expect(reopened.progress.sequence == allEntries.count + 1)
  }

  @Test("Two terminals write to one learner; the sequence rises strictly and each sees the other")
  func sharesJournal() throws {
    let sandbox = Sandbox()
    let learner = try sandbox.folder.createLearner(name: "Ana")
    let one = try sandbox.folder.open(learner)
    let two = try sandbox.folder.open(learner)
    for number in 0..<10 { try (number % 2 == 0 ? one : two).record(answered("q\(number)")) }
    try one.record(answered("last"))
    #expect(one.progress[item].attempt.answers.count == 11)
    #expect(try sandbox.lines(learner).count == 11)
    #expect(one.progress.sequence == 11)
  }

  @Test("A torn last line costs that line alone")
  func tornLine() throws {
    let sandbox = Sandbox()
    let learner = try sandbox.folder.createLearner(name: "Ana")
    try sandbox.folder.open(learner).record(answered("one"))
    let path = sandbox.file(learner, "events.jsonl")
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(#"{"at":"2026","seq":2,"ty"#.utf8))
    try handle.close()
    let store = try sandbox.folder.open(learner)
    #expect(store.progress.sequence == 1)
    try store.record(answered("two"))
    let reopened = try sandbox.folder.open(learner)
    #expect(reopened.progress.sequence == 2 && reopened.health.setAside == 0)
    #expect(store.health.setAside == 1)
    #expect(reopened.progress[item].attempt.answers.map(\.questionID) == ["one", "two"])
  }

  @Test("A snapshot that does not fit the journal is put aside and the journal read whole")
  func staleSnapshot() throws {
    let sandbox = Sandbox()
    let learner = try sandbox.folder.createLearner(name: "Ana")
    let store = try sandbox.folder.open(learner)
    for number in 0..<3 { try store.record(answered("q\(number)")) }
    try store.saveSnapshot()
    let path = sandbox.file(learner, "events.jsonl")
    let first = try #require(try sandbox.lines(learner).first)
    try (first + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try sandbox.folder.open(learner).progress.sequence == 1)
    try "not json".write(toFile: sandbox.file(learner, "progress.json"), atomically: true, encoding: .utf8)
    #expect(try sandbox.folder.open(learner).progress.sequence == 1)
  }

  @Test("A snapshot in an older form is rebuilt from the journal, not misread")
  func olderSnapshot() throws {
    let sandbox = Sandbox()
    let learner = try sandbox.folder.createLearner(name: "Ana")
    let store = try sandbox.folder.open(learner)
    try store.record(answered("q"))
    try store.saveSnapshot()
    let path = sandbox.file(learner, "progress.json")
    let snapshot = try String(contentsOfFile: path, encoding: .utf8)
    let older = snapshot.replacingOccurrences(of: "\"v\" : \(Snapshot.currentVersion)", with: "\"v\" : 1")
      .replacingOccurrences(of: #""attempts" : 0"#, with: #""attempts" : 9"#)
    #expect(older != snapshot)
    try older.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try sandbox.folder.open(learner).progress == store.progress)
  }

  @Test("Review cards come back from the snapshot as the journal gives them")
  func reviewCards() throws {
    let sandbox = Sandbox()
    let learner = try sandbox.folder.createLearner(name: "Ana")
    let store = try sandbox.folder.open(learner)
    for id in ["one", "two", "one"] { try store.record(answered(id)) }
    let journal = store.progress.reviews
    #expect(journal.entries.count == 2 && journal[item.question("one")]?.sequence == 3)
    try store.saveSnapshot()
    let path = sandbox.file(learner, "progress.json")
    let reopened = try sandbox.folder.open(learner)
    #expect(reopened.progress.reviews == journal)
    // A card changed in it by hand costs the snapshot alone, and so does one that cannot be read.
    let snapshot = try String(contentsOfFile: path, encoding: .utf8)
    for other in [" 3 r + 00ff", ""] {
      let changed = snapshot.replacingOccurrences(of: " 3 a + 00ff", with: other)
      #expect(changed != snapshot)
      try changed.write(toFile: path, atomically: true, encoding: .utf8)
      #expect(try sandbox.folder.open(learner).progress.reviews == journal)
    }
  }

  @Test("Lines of an older or a newer program stay as they are, byte for byte, with fields that nobody here knows")
  func keepsLines() throws {
    let sandbox = Sandbox()
    let learner = try sandbox.folder.createLearner(name: "Ana")
    let bodies = [
      #"{"at":"t","item":"c/l","page":2,"pages":5,"scroll":0,"seq":1,"type":"viewed","v":1}"#,
      #"{"at":"t","confidence":"sure","fingerprint":"f","item":"c/q#a","max":1,"mood":["new"],"ms":1,"#
        + #""response":["x"],"score":1,"seq":2,"type":"answered","v":1}"#,
      #"{"at":"t","choice":"c","item":"c/d","ms":1,"scene":"s","seq":3,"timeout":false,"type":"chose","v":1}"#,
    ]
    let old = bodies.map { $0.dropLast() + #","crc":""# + CRC32.text(Array($0.utf8)) + "\"}\n" }.joined()
    try old.write(toFile: sandbox.file(learner, "events.jsonl"), atomically: true, encoding: .utf8)
    let store = try sandbox.folder.open(learner)
    #expect(store.health.setAside == 0 && store.progress.sequence == 3)
    #expect(store.progress[ItemKey("c/l")].section == nil && store.progress[ItemKey("c/l")].page == 2)
    #expect(store.progress[ItemKey("c/q")].attempt.answers.first?.revision == 1)
    try store.record(answered("q"))
    try store.saveSnapshot()
    let now = try String(contentsOfFile: sandbox.file(learner, "events.jsonl"), encoding: .utf8)
    #expect(now.hasPrefix(old) && now.count > old.count)
  }

  @Test("A journal that has lost its beginning sets the snapshot aside and says so")
  func shortJournal() throws {
    let sandbox = Sandbox()
    let learner = try sandbox.folder.createLearner(name: "Ana")
    let store = try sandbox.folder.open(learner)
    try store.record(answered("q"))
    try store.saveSnapshot()
    let snapshot = try String(contentsOfFile: sandbox.file(learner, "progress.json"), encoding: .utf8)
    // What was kept before stays.
    try "older".write(toFile: sandbox.file(learner, "progress.json.old"), atomically: true, encoding: .utf8)
    try "".write(toFile: sandbox.file(learner, "events.jsonl"), atomically: true, encoding: .utf8)
    let reopened = try sandbox.folder.open(learner)
    #expect(reopened.health.isJournalShort && !store.health.isJournalShort)
    try reopened.saveSnapshot()
    let kept = try #require(reopened.health.snapshotKept)
    #expect(kept == sandbox.file(learner, "progress.json.old-2"))
    #expect(try String(contentsOfFile: kept, encoding: .utf8) == snapshot)
    #expect(try String(contentsOfFile: sandbox.file(learner, "progress.json.old"), encoding: .utf8) == "older")
  }

  @Test("What another terminal wrote is seen after a refresh")
  func refreshes() throws {
    let sandbox = Sandbox()
    let learner = try sandbox.folder.createLearner(name: "Ana")
    let one = try sandbox.folder.open(learner)
    let two = try sandbox.folder.open(learner)
    try one.record(answered("q"))
    #expect(two.progress.sequence == 0)
    two.refresh()
    #expect(two.progress == one.progress)
  }

  @Test("A journal whose learner.json is damaged still belongs to somebody")
  func damagedLearner() throws {
    let sandbox = Sandbox()
    let learner = try sandbox.folder.createLearner(name: "Ana")
    try sandbox.folder.open(learner).record(answered("q"))
    try "{".write(toFile: sandbox.file(learner, "learner.json"), atomically: true, encoding: .utf8)
    let found = try #require(sandbox.folder.learners().first)
    #expect(found.name == "ana")
    #expect(try sandbox.folder.open(found).progress.sequence == 1)
    // And so does a summary whose journal is gone.
    try sandbox.folder.open(found).saveSnapshot()
    try FileManager.default.removeItem(atPath: sandbox.file(learner, "events.jsonl"))
    #expect(sandbox.folder.learners().map(\.name) == ["ana"])
  }

  @Test("A refused write is an error with a reason, and nothing counts as recorded")
  func refused() throws {
    let sandbox = Sandbox()
    let learner = try sandbox.folder.createLearner(name: "Ana")
    let store = try sandbox.folder.open(learner)
    try FileManager.default.createDirectory(
      atPath: sandbox.file(learner, "events.jsonl"), withIntermediateDirectories: false)
    #expect(throws: StoreError.self) { try store.record(answered("q")) }
    #expect(store.progress.sequence == 0)
  }

  @Test(
    "A typed name becomes a clean display name and a plain folder name",
    arguments: [
      ("Ana", "Ana", "ana"), ("  Ana   María ", "Ana María", "ana-mar-a"), ("\u{1B}[31mRed\u{7}", "[31mRed", "31mred"),
      ("../../etc", "../../etc", "etc"), ("李雷", "李雷", "learner"), ("a\u{202E}b", "ab", "ab"),
    ])
  func names(typed: String, shown: String, folder: String) throws {
    let sandbox = Sandbox()
    let learner = try sandbox.folder.createLearner(name: typed)
    #expect(learner.name == shown && learner.id == folder)
    #expect(sandbox.folder.learners() == [learner])
  }

  @Test("A name is bounded in letters and in marks")
  func boundedNames() {
    #expect(Learner.cleanName(String(repeating: "x", count: 1_000))?.count == Learner.nameLimit)
    let marked = Learner.cleanName("e" + String(repeating: "\u{301}", count: 100_000))
    #expect(marked?.unicodeScalars.count == Learner.nameLimit * 4)
  }

  @Test("An empty name is refused, and a second learner of one name gets a folder of their own")
  func sameNames() throws {
    let sandbox = Sandbox()
    #expect(throws: StoreError.self) { try sandbox.folder.createLearner(name: " \u{1B} ") }
    #expect(try sandbox.folder.createLearner(name: "Ana").id == "ana")
    #expect(try sandbox.folder.createLearner(name: "Ana").id == "ana-2")
  }

  @Test("Folders and files are for their owner alone")
  func modes() throws {
    let sandbox = Sandbox()
    let learner = try sandbox.folder.createLearner(name: "Ana")
    let store = try sandbox.folder.open(learner)
    try store.record(answered("q"))
    try store.saveSnapshot()
    let mode = { (path: String) in
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode(sandbox.folder.path) == 0o700)
    for name in ["learner.json", "events.jsonl", "progress.json"] {
      #expect(try mode(sandbox.file(learner, name)) == 0o600, "\(name)")
    }
  }

  @Test(
    "The data folder is the one named, else the environment's, else the standard's",
    arguments: [
      ("/x", ["LECTERN_DATA": "/y"], "/x"), (nil, ["LECTERN_DATA": "/y", "XDG_DATA_HOME": "/z"], "/y"),
      (nil, ["XDG_DATA_HOME": "/z", "HOME": "/h"], "/z/lectern"),
      (nil, ["XDG_DATA_HOME": "relative", "HOME": "/h"], "/h/.local/share/lectern"),
    ] as [(String?, [String: String], String)])
  func locates(explicit: String?, environment: [String: String], path: String) {
    #expect(DataFolder.locate(explicit: explicit, environment: environment).path == path)
  }
}
