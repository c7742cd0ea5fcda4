import Course
import Foundation
import Synchronization
import Testing
import Training

@testable import ProgressStore

@Suite("A disk that has room for a line and for nothing else")
struct TightDiskTests {
  private let sandbox = StoreSandbox()

  private func learner(torn: String) throws -> Learner {
    let learner = try sandbox.data().createLearner(name: "Ana")
    try sandbox.data().open(learner).record(StoreSandbox.answered("q1"))
    let file = try FileHandle(forWritingTo: URL(filePath: sandbox.file(learner)))
    try file.seekToEnd()
    try file.write(contentsOf: Data(torn.utf8))
    try file.close()
    return learner
  }

  private func aside(_ learner: Learner, _ end: String = "") throws -> String {
    try String(contentsOfFile: sandbox.file(learner, "events.jsonl.damaged-\(Clock.today())\(end)"), encoding: .utf8)
  }

  @Test("A torn line that can be copied and not taken out is copied once, and every event is saved behind it")
  func copiedOnce() throws {
    let learner = try learner(torn: "{\"torn")
    let store = try sandbox.data { call, _ in call == .rename ? .error(ENOSPC) : nil }.open(learner)
    #expect(store.health.unreadableLines == 1)
    for number in 2...4 { try store.record(StoreSandbox.answered("q\(number)")) }
    #expect(try aside(learner) == "{\"torn\n")
    #expect(try sandbox.answers(learner) == ["q1", nil, "q2", "q3", "q4"])
    // Then there is room again.
    let later = try sandbox.data().open(learner)
    #expect(later.progress.sequence == 4 && later.health.setAside == 1)
    #expect(try sandbox.answers(learner) == ["q1", "q2", "q3", "q4"])
    #expect(try aside(learner) == "{\"torn\n")
  }

  @Test("Damaged lines are on the disk, and so is the name of their file, before the journal is replaced")
  func safeFirst() throws {
    let learner = try learner(torn: "{\"torn")
    let calls = Mutex<[String]>([])
    let folder = String(sandbox.file(learner, "").dropLast())
    _ = try sandbox.data { call, path in
      let name = path == folder ? "folder" : path.contains(".damaged-") ? "aside" : path.contains(".new-") ? "new" : ""
      if [.write, .sync, .rename].contains(call), !name.isEmpty { calls.withLock { $0.append("\(call) \(name)") } }
      return nil
    }.open(learner)
    let made = calls.withLock { $0 }
    #expect(made.prefix(4) == ["write aside", "sync aside", "sync folder", "write new"], "\(made)")
  }

  @Test("Of a copy that was cut short nothing is left, and what stands there without its end is ended first")
  func cutShort() throws {
    let learner = try learner(torn: "{\"torn")
    let isFull = Atomic(true)
    let data = sandbox.data { call, path in
      call == .write && path.contains(".damaged-") && isFull.load(ordering: .relaxed) ? .cutShort(3, ENOSPC) : nil
    }
    let store = try data.open(learner)
    try store.record(StoreSandbox.answered("q2"))
    #expect(try aside(learner) == "")
    try Data("stump".utf8).write(to: URL(filePath: sandbox.file(learner, "events.jsonl.damaged-\(Clock.today())")))
    isFull.store(false, ordering: .relaxed)
    try store.record(StoreSandbox.answered("q3"))
    #expect(try aside(learner) == "stump\n{\"torn\n")
    #expect(try sandbox.answers(learner) == ["q1", "q2", "q3"])
  }

  @Test("Where something else has the name of the file for damaged lines, another one is taken")
  func otherName() throws {
    let learner = try learner(torn: "{\"torn")
    let path = sandbox.file(learner, "events.jsonl.damaged-\(Clock.today())")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: sandbox.path + "/nowhere")
    let store = try sandbox.data().open(learner)
    #expect(store.health.setAside == 1 && store.health.setAsideIn == path + "-2")
    #expect(try aside(learner, "-2") == "{\"torn\n")
  }

  @Test("A lock that somebody holds is waited for once; then each event is refused at once, until they let go")
  func heldLock() throws {
    let learner = try sandbox.data().createLearner(name: "Ana")
    let store = try sandbox.data().open(learner, patience: 50)
    let lock = try StoreLock(sandbox.file(learner, "lock"), .system)
    let looks = Mutex(0)
    let counting = try sandbox.data { call, _ in
      if call == .lock { looks.withLock { $0 += 1 } }
      return nil
    }.open(learner, patience: 50)
    for _ in 0..<3 { #expect(throws: StoreError.self) { try counting.record(StoreSandbox.answered("q1")) } }
    #expect(looks.withLock { $0 } == 51 + 1 + 1)
    lock.release()
    try counting.record(StoreSandbox.answered("q1"))
    try store.record(StoreSandbox.answered("q2"))
    #expect(try sandbox.answers(learner) == ["q1", "q2"])
  }

  @Test("A lock that was waited for while its folder went is no lock of the one that came after")
  func folderGone() throws {
    let learner = try sandbox.data().createLearner(name: "Ana")
    let path = sandbox.file(learner, "lock")
    let isFirst = Atomic(true)
    let folder = sandbox.path + "/learners/ana"
    let files = FileAccess { call, _ in
      if call == .lock, isFirst.exchange(false, ordering: .relaxed) {
        try? FileManager.default.moveItem(atPath: folder, toPath: folder + "-gone")
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try? Data().write(to: URL(filePath: folder + "/lock"))
      }
      return nil
    }
    #expect(throws: StoreError.self) { _ = try StoreLock(path, files) }
    _ = try StoreLock(path, files)
  }

  @Test("A new folder is on the disk with its name: the folder it was made in is synced, too")
  func folders() throws {
    let synced = Mutex<[String]>([])
    let data = sandbox.data { call, path in
      if call == .sync { synced.withLock { $0.append(path) } }
      return nil
    }
    let learner = try data.addLearner(name: "Ana")
    let parent = FileAccess.parent(of: sandbox.path) ?? ""
    let expected: Set = [parent, sandbox.path, sandbox.path + "/learners", sandbox.path + "/learners/\(learner.id)"]
    #expect(synced.withLock { expected.subtracting($0) } == [])
  }

  @Test("A name that was changed while somebody was asked for a PIN stays, and nobody else's PIN is set")
  func renamedMeanwhile() throws {
    let data = sandbox.data()
    let learner = try data.addLearner(name: "Ana")
    _ = try data.rename(learner, to: "Carla")
    #expect(try data.setPIN("2468", of: learner).name == "Carla")
    #expect(data.learners().map(\.name) == ["Carla"] && data.learners().first?.hasPIN == true)
    _ = try data.erase(data.learners()[0])
    var other = try data.addLearner(name: "Ana")
    other.created = "2026-11-22T09:00:00.000+01:00"
    try data.write(other)
    #expect(throws: StoreError.self) { try data.setPIN("1357", of: learner) }
    #expect(data.learners().first?.hasPIN == false)
  }

  @Test("A check of the last bytes that was put off is not taken for another file's after the journal was read anew")
  func postponedCheck() throws {
    let learner = try sandbox.data().createLearner(name: "Ana")
    let store = try sandbox.data().open(learner)
    try store.record(StoreSandbox.answered("q1"))
    let whole = try Data(contentsOf: URL(filePath: sandbox.file(learner)))
    let journal = Journal(sandbox.file(learner), .system)
    #expect(try journal.readOn { _ in })
    // A line feed alone is too little to check by, and leaves the check for later.
    try (whole + Data("\n".utf8)).write(to: URL(filePath: sandbox.file(learner)))
    #expect(try journal.readOn { _ in })
    journal.restart()
    try whole.write(to: URL(filePath: sandbox.file(learner)))
    #expect(try journal.readOn { _ in })
    var other = Array(whole)
    other[other.count - 9] ^= 1
    try Data(other).write(to: URL(filePath: sandbox.file(learner)))
    #expect(try !journal.readOn { _ in })
  }
}
