import Course
import Foundation
import Testing
import Training

@testable import ProgressStore

@Suite("Learners")
struct LearnerTests {
  private let sandbox = StoreSandbox()

  private func learner(_ name: String, answers: Int = 2) throws -> Learner {
    let learner = try sandbox.data().createLearner(name: name)
    let store = try sandbox.data().open(learner)
    for number in 0..<answers { try store.record(StoreSandbox.answered("q\(number + 1)")) }
    return learner
  }

  private func reason(_ body: () throws -> Void) -> String? {
    do { try body() } catch { return "\(error)" }
    return nil
  }

  @Test("A learner is found by name, in capitals or not, and by the folder where several share a name")
  func finds() throws {
    let (ana, other, ben) = (try learner("Ana"), try learner("ANA"), try learner("Ben", answers: 0))
    let data = sandbox.data()
    #expect(try data.learner(named: "bEN").id == ben.id)
    #expect(try data.learner(named: "ana-2").id == other.id && data.learner(named: "ana").id == ana.id)
    #expect(reason { _ = try data.learner(named: "Ana") }?.contains("2 learners are called \"Ana\"") == true)
    #expect(reason { _ = try data.learner(named: "Ana") }?.contains("ana, ana-2") == true)
    #expect(
      reason { _ = try data.learner(named: "Zo\u{1B}[2J\u{202E}e") }?.contains("nobody called \"Zo[2Je\"") == true)
  }

  @Test("A name that is taken is refused, whoever asks for it and in whatever case")
  func refusesTaken() throws {
    let (ana, ben) = (try learner("Ana"), try learner("Ben"))
    let data = sandbox.data()
    #expect(reason { _ = try data.addLearner(name: "aNa") }?.contains("somebody is called \"Ana\" already") == true)
    #expect(reason { _ = try data.rename(ben, to: " ANA ") }?.contains("somebody is called \"Ana\" already") == true)
    #expect(reason { _ = try data.rename(ben, to: "\u{7}") }?.contains("a name needs a letter") == true)
    // One's own name in other letters is no one else's.
    #expect(try data.rename(ana, to: "ANA").name == "ANA")
  }

  @Test("Renaming keeps the folder, the journal and the fields of a newer version")
  func renames() throws {
    let learner = try learner("Ana")
    let path = sandbox.file(learner, "learner.json")
    try Data(#"{"v":1,"id":"ana","name":"Ana","created":"2026","theme":{"dark":[1,true,null]}}"#.utf8)
      .write(to: URL(filePath: path))
    let renamed = try sandbox.data().rename(sandbox.data().learner(named: "Ana"), to: "Maria")
    #expect(renamed.id == "ana" && sandbox.data().learners().map(\.name) == ["Maria"])
    let text = try String(contentsOfFile: path, encoding: .utf8).filter { !$0.isWhitespace }
    #expect(text.contains(#""theme":{"dark":[1,true,null]}"#) && text.contains(#""created":"2026""#), "\(text)")
    #expect(try sandbox.data().open(renamed).progress.sequence == 2)
  }

  @Test("A learner.json that cannot be read is not written over")
  func keepsUnreadable() throws {
    let learner = try learner("Ana")
    try Data("{torn".utf8).write(to: URL(filePath: sandbox.file(learner, "learner.json")))
    #expect(reason { _ = try sandbox.data().rename(learner, to: "Maria") }?.contains("lectern doctor --repair") == true)
    #expect(try String(contentsOfFile: sandbox.file(learner, "learner.json"), encoding: .utf8) == "{torn")
  }

  @Test("What is said of a learner comes from the journal, which is only read")
  func overview() throws {
    let learner = try learner("Ana", answers: 3)
    _ = try self.learner("Ben", answers: 0)
    let handle = try #require(FileHandle(forWritingAtPath: sandbox.file(learner)))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("torn".utf8))
    try handle.close()
    let before = try Data(contentsOf: URL(filePath: sandbox.file(learner)))
    let overviews = try sandbox.data().overviews()
    #expect(overviews.map(\.learner.name) == ["Ana", "Ben"] && overviews.map(\.events) == [3, 0])
    #expect(overviews[1].lastActive == nil && Timestamp(overviews[0].lastActive ?? "") != nil)
    #expect(try Data(contentsOf: URL(filePath: sandbox.file(learner))) == before)
  }

  @Test("What came last is told by the numbers of events, whatever the clock said")
  func lastByNumber() throws {
    let learner = try learner("Ana", answers: 0)
    let times = ["2026-11-22T09:00:00.000+01:00", "2026-11-21T09:00:00.000+01:00"]
    let lines = try times.enumerated().map {
      try JournalLine.encode(Event(sequence: $0 + 1, time: $1, entry: StoreSandbox.answered("q\($0)")))
    }
    try Data(lines.joined()).write(to: URL(filePath: sandbox.file(learner)))
    let (progress, last) = try sandbox.data().progress(of: learner)
    #expect(progress.sequence == 2 && last[ItemKey("course/quiz")]?.time == times[1])
    #expect(try sandbox.data().overviews().map(\.lastActive) == [times[1]])
  }

  // MARK: Export

  @Test("An export has everything that is held, in the files' own words, and nothing that steers a terminal")
  func exports() throws {
    let learner = try learner("Ana")
    let odd = JournalLine.seal(
      Array(#"{"at":"t","big":12345678901234567890123,"seq":3,"type":"levitated","v":1}"#.utf8))
    let wild = JournalLine.seal(Array("{\"at\":\"\u{202E}\u{E0041}\",\"seq\":4,\"type\":\"x\",\"v\":1}".utf8))
    // As it was written, and no JSON to the letter.
    let lax = JournalLine.seal(Array(#"{"at":"t","n":01,"seq":5,"type":"x","v":1}"#.utf8))
    let handle = try #require(FileHandle(forWritingAtPath: sandbox.file(learner)))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(odd + wild + lax + [0x22, 0xFF, 0x0A]))
    try handle.close()
    for (name, text) in [
      ("progress.json", "{\"seq\": 1}\n"), ("progress.json.old", "no \u{1B}JSON"),
      ("events.jsonl.damaged-2026-01-02", "r\n"),
      ("number", "01"),
    ] { try Data(text.utf8).write(to: URL(filePath: sandbox.file(learner, name))) }
    let matches = sandbox.path + "/matches"
    try FileManager.default.createDirectory(atPath: matches, withIntermediateDirectories: true)
    try Data("{\"who\":\"Ana\"}\n{\"who\":\"Ben\"}\n".utf8).write(to: URL(filePath: matches + "/m.jsonl"))

    let text = try sandbox.data().export(learner)
    #expect(!text.unicodeScalars.contains(where: Sanitizer.isHarmful))
    #expect(text.contains("12345678901234567890123"))
    let all = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect((all["learner"] as? [String: Any])?["name"] as? String == "Ana")
    let events = try #require(all["events"] as? [[String: Any]])
    #expect(events.map { $0["seq"] as? Int } == [1, 2, 3, 4] && events[3]["at"] as? String == "\u{202E}\u{E0041}")
    let unreadable = try #require(all["unreadable"] as? [[String: Any]])
    #expect((unreadable.first?["text"] as? String)?.hasPrefix(#"{"at":"t","n":01"#) == true)
    #expect(unreadable.last?["bytes"] as? [Int] == [0x22, 0xFF] && unreadable.last?["line"] as? Int == 6)
    let files = try #require(all["files"] as? [[String: Any]])
    #expect(
      files.compactMap { $0["name"] as? String } == [
        "events.jsonl.damaged-2026-01-02", "number", "progress.json", "progress.json.old",
      ])
    #expect(files.map { $0["text"] as? String } == ["r\n", "01", nil, "no \u{1B}JSON"])
    #expect((files[2]["json"] as? [String: Int]) == ["seq": 1])
    #expect(((all["matches"] as? [[String: Any]])?.first?["lines"] as? [[String: String]]) == [["who": "Ana"]])
  }

  @Test("An export into a file is for its owner alone, and replaces none unless it may")
  func exportsToFile() throws {
    let learner = try learner("Ana")
    let path = sandbox.path + "/export.json"
    try sandbox.data().export(learner, to: path, replacing: false)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    try Data("mine".utf8).write(to: URL(filePath: path))
    #expect(reason { try sandbox.data().export(learner, to: path, replacing: false) }?.contains("--force") == true)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    try sandbox.data().export(learner, to: path, replacing: true)
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("{\"format\":\"lectern-learner\""))
  }

  // MARK: Erasing

  /// All that stands under the data folder, names and bytes.
  private func everything() throws -> [UInt8] {
    var all: [UInt8] = []
    for case let url as URL in FileManager.default.enumerator(
      at: URL(filePath: sandbox.path), includingPropertiesForKeys: nil) ?? .init()
    {
      all += url.lastPathComponent.utf8
      if let bytes = try? Data(contentsOf: url) { all += bytes }
    }
    return all
  }

  private func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    Data(bytes).range(of: Data(text.utf8)) != nil
  }

  @Test("Erasing leaves no byte of a name under the data folder, and matches as whole as they were")
  func erases() throws {
    let name = "Zo\u{EB} \"Q\" L\u{F3}pez"
    let escapes = [#"Zo\u00eb \"Q\" L\u00f3pez"#, #"Zo\u00EB \"Q\" L\u00F3pez"#, "Zo\u{EB} \\\"Q\\\" L\u{F3}pez"]
    let (learner, ben) = (try learner(name), try learner("Ben"))
    for file in ["events.jsonl.damaged-2026-01-02", "progress.json.new-99999999", "progress.json.old"] {
      try Data(name.utf8).write(to: URL(filePath: sandbox.file(learner, file)))
    }
    try FileManager.default.createDirectory(
      atPath: sandbox.file(learner, "deep/er"), withIntermediateDirectories: true)
    let matches = sandbox.path + "/matches"
    try FileManager.default.createDirectory(atPath: matches, withIntermediateDirectories: true)
    let lines = escapes.map { JournalLine.seal(Array(#"{"n":1.50,"team":["Ben","\#($0)"],"\#($0)":2}"#.utf8)) }
    let torn = escapes.map { Array("{\"team\":[\"\($0)\"\n".utf8) }
    let all = (lines + torn).flatMap { $0 }
    try Data(all).write(to: URL(filePath: matches + "/2026-11-22-final.jsonl"))
    try Data(all).write(to: URL(filePath: matches + "/2026-11-22-final.jsonl.new-99999999"))

    let erasure = try sandbox.data().erase(learner)
    let left = try everything()
    let found = [name, "Zo\u{EB}", "zo-q-l-pez"] + escapes
    #expect(found.filter { contains(left, $0) } == [])
    #expect(erasure.rewritten.count == 2 && erasure.remaining.isEmpty)
    let match = try Data(contentsOf: URL(filePath: matches + "/2026-11-22-final.jsonl"))
    let kept = match.split(separator: UInt8(ascii: "\n")).map(Array.init)
    let expected = JournalLine.seal(Array(#"{"n":1.50,"team":["Ben","someone erased"],"someone erased":2}"#.utf8))
    #expect(kept.count == 6 && kept[0] == Array(expected.dropLast()) && kept[1] == kept[0] && kept[2] == kept[0])
    #expect(sandbox.data().learners().map(\.id) == [ben.id])
    #expect(try sandbox.data().open(ben).progress.sequence == 2)
  }

  @Test(
    "Whoever is called as a field or a type of the journal takes none of them along",
    arguments: ["v", "at", "type", "answered", "item"])
  func erasesField(name: String) throws {
    let learner = try learner(name)
    let matches = sandbox.path + "/matches"
    try FileManager.default.createDirectory(atPath: matches, withIntermediateDirectories: true)
    let event = { (team: String) in
      JournalLine.seal(
        Array(
          #"{"at":"2026-11-22T09:00:00Z","item":"c/q","seq":1,"team":["Ben","\#(team)"],"type":"answered","v":1}"#.utf8)
      )
    }
    try Data(event(name)).write(to: URL(filePath: matches + "/m.jsonl"))
    #expect(try sandbox.data().erase(learner).rewritten == ["matches/m.jsonl"])
    #expect(try Array(Data(contentsOf: URL(filePath: matches + "/m.jsonl"))) == event("someone erased"))
  }

  @Test("One name that six ask for at once is one learner's")
  func addsOnce() async throws {
    let path = sandbox.path
    let made = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<6 { group.addTask { (try? DataFolder(path: path).addLearner(name: "Ana")) != nil } }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(made == 1 && sandbox.data().learners().map(\.id) == ["ana"])
    #expect(Doctor(sandbox.data()).examine().allSatisfy { $0.path.hasPrefix("learners/ana") })
  }

  @Test("Others whose name or words are alike lose nothing, and it is said where the word still stands")
  func erasesAlone() throws {
    let (ana, anabel, lee) = (try learner("Ana"), try learner("Anabel"), try learner("Ana Lee"))
    let matches = sandbox.path + "/matches"
    try FileManager.default.createDirectory(atPath: matches, withIntermediateDirectories: true)
    let line = JournalLine.seal(Array(#"{"team":["Anabel","1Ana"]}"#.utf8))
    try Data(line).write(to: URL(filePath: matches + "/m.jsonl"))
    let erasure = try sandbox.data().erase(ana)
    #expect(erasure.rewritten.isEmpty && erasure.remaining == ["learners/\(lee.id)/learner.json"])
    #expect(try Array(Data(contentsOf: URL(filePath: matches + "/m.jsonl"))) == line)
    #expect(Set(sandbox.data().learners().map(\.id)) == [anabel.id, lee.id])
  }

  @Test("A terminal that still has the journal open writes nothing of the erased learner any more")
  func erasesUnderAnother() throws {
    let learner = try learner("Ana")
    let open = try sandbox.data().open(learner)
    _ = try sandbox.data().erase(learner)
    #expect(throws: StoreError.self) { try open.record(StoreSandbox.answered("late")) }
    #expect(throws: StoreError.self) { try open.saveSnapshot() }
    #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.path + "/learners") == [])
  }

  @Test("Whoever has the folder of somebody who was erased is told apart from them")
  func reAdded() throws {
    let learner = try learner("Ana")
    let data = sandbox.data()
    let renamed = try data.rename(learner, to: "Zoe")
    #expect(data.isStillThere(learner) && data.isStillThere(renamed))
    _ = try data.erase(learner)
    #expect(data.isStillThere(learner), "where nobody is, the journal itself says so")
    var other = try data.addLearner(name: "Ana")
    other.created = "2026-11-22T09:00:00.000+01:00"
    try data.write(other)
    #expect(other.id == learner.id && !data.isStillThere(learner) && data.isStillThere(other))
  }

  @Test("A folder that may not be looked into is somebody's, whose name nobody else gets")
  func closed() throws {
    _ = try sandbox.data().createLearner(name: "Ana")
    _ = try learner("Ben")
    let data = sandbox.data { call, path in
      call == .open && path.contains("/learners/ana/") ? .error(EACCES) : nil
    }
    #expect(data.closedFolders().map(\.name) == ["ana"] && data.learners().map(\.name) == ["Ben"])
    for refused in [
      reason { _ = try data.addLearner(name: "Ana") }, data.objection(to: " ana"),
      reason { _ = try data.learner(named: "ANA") },
    ] {
      #expect(refused?.contains("the folder ana is there for somebody") == true, "\(refused ?? "")")
      #expect(refused?.contains("no permission") == true)
    }
    #expect(data.objection(to: "Anabel") == nil && data.objection(to: "Ana Lee") == nil)
  }

  @Test("A link in a learner's place is not followed")
  func leavesLinks() throws {
    let learner = try learner("Ana")
    let real = sandbox.path + "/elsewhere"
    try FileManager.default.moveItem(atPath: sandbox.path + "/learners/ana", toPath: real)
    try FileManager.default.createSymbolicLink(atPath: sandbox.path + "/learners/ana", withDestinationPath: real)
    #expect(throws: StoreError.self) { try sandbox.data().erase(learner) }
    #expect(FileManager.default.fileExists(atPath: real + "/events.jsonl"))
  }
}
