import Course
import Foundation
import Synchronization
import TestSupport
import Testing
import Training

@testable import ProgressStore

@Suite("A file system that fails")
struct FaultTests {
  /// Has the calls from one number on fail, so many of them.
  private final class Plan: Sendable {
    let calls = Mutex<[FileCall]>([])
    let isOver = Atomic(false)
    private let first: Int
    private let length: Int
    private let fault: Fault

    init(from first: Int, length: Int, _ fault: Fault) {
      (self.first, self.length, self.fault) = (first, length, fault)
    }

    func answer(_ call: FileCall) -> Fault? {
      calls.withLock { calls in
        calls.append(call)
        let index = calls.count - 1
        guard !isOver.load(ordering: .relaxed), index >= first, index - first < length else { return nil }
        // Interrupted calls are tried again at once, and would be for ever.
        if case .cutShort = fault, call != .write { return nil }
        return fault
      }
    }
  }

  /// What a session leaves: which answers it was told are saved, and which wait.
  private struct Session {
    var saved: [String] = []
    var waiting: [String] = []
    var learner: Learner?
    /// Where something waits, the store that was told of it: it knows what may stand on the disk already.
    var store: LearnerStore?
  }

  /// Five answers, a snapshot in between, and a second opening; what fails waits and is tried again with the next.
  private func play(_ data: DataFolder, _ sandbox: StoreSandbox) throws -> Session {
    var session = Session()
    for number in 1...5 {
      session.waiting.append("q\(number)")
      do {
        if session.learner == nil { session.learner = try data.createLearner(name: "Ana") }
        if session.store == nil { session.store = try session.learner.map { try data.open($0) } }
        while let next = session.waiting.first, let store = session.store {
          try store.record(StoreSandbox.answered(next))
          session.waiting.removeFirst()
          session.saved.append(next)
        }
        if number == 3 {
          try session.store?.saveSnapshot()
          session.store = nil
        }
      } catch is StoreError {}
      // Acknowledged means there, whoever looks.
      if let learner = session.learner {
        let found = Set(try sandbox.answersIfAny(learner))
        #expect(Set(session.saved).isSubset(of: found), "acknowledged and not there")
      }
    }
    return session
  }

  /// The number of calls in a session that nothing disturbs.
  private func undisturbed() throws -> [FileCall] {
    let sandbox = StoreSandbox()
    let plan = Plan(from: .max, length: 0, .error(EIO))
    let session = try play(sandbox.data { call, _ in plan.answer(call) }, sandbox)
    #expect(session.saved.count == 5)
    return plan.calls.withLock { $0 }
  }

  @Test(
    "Every call made to fail in turn, once, twice running and from then on: old or new, never between",
    arguments: [Fault.error(EIO), .cutShort(7, ENOSPC)]
      + (Torture.isFull ? [.error(ENOSPC), .error(EACCES), .cutShort(1, EIO)] : []))
  func everyCall(fault: Fault) throws {
    let calls = try undisturbed()
    #expect(Set(calls).isSuperset(of: [.makeFolder, .open, .read, .look, .write, .sync, .rename, .lock]))
    for length in [1, 2, 1000] {
      for first in calls.indices {
        let sandbox = StoreSandbox()
        let plan = Plan(from: first, length: length, fault)
        var session = try play(sandbox.data { call, _ in plan.answer(call) }, sandbox)
        let place = "from call \(first) (\(calls[first].rawValue)), \(length) of them"
        // Then the disk is well again.
        let data = sandbox.data()
        let learner = try session.learner ?? data.createLearner(name: "Ana")
        plan.isOver.store(true, ordering: .relaxed)
        let store = try session.store ?? data.open(learner)
        for id in session.waiting { try store.record(StoreSandbox.answered(id)) }
        session.saved += session.waiting
        let found = try data.open(learner).progress[ItemKey("course/quiz")].attempt.answers.map(\.questionID)
        #expect(found == (1...5).map { "q\($0)" }, "\(place)")
        let files = try FileManager.default.contentsOfDirectory(atPath: "\(sandbox.path)/learners/\(learner.id)")
        #expect(!files.contains { $0.contains(".new-") }, "\(place) left \(files)")
      }
    }
  }

  @Test("A call that a signal interrupts is made again, and nobody notices")
  func interrupted() throws {
    let sandbox = StoreSandbox()
    let counter = Mutex(0)
    let data = sandbox.data { _, _ in
      counter.withLock { count in
        count += 1
        return count % 2 == 1 ? .error(EINTR) : nil
      }
    }
    let session = try play(data, sandbox)
    #expect(session.saved.count == 5 && session.waiting.isEmpty)
  }

  @Test("A write that the system cuts short: what was acknowledged is there, and nothing of the rest")
  func reallyCutShort() throws {
    // A limit on the size of files stops a write half-way, as a full disk does (setrlimit(2), RLIMIT_FSIZE).
    let sandbox = StoreSandbox()
    let probe = try Probe(limitedTo: 2, [sandbox.path, "Ana", "100", "q"])
    let said = try probe.rest()
    let learner = try #require(sandbox.data().learners().first)
    #expect(said.last?.hasPrefix("failed the file may not grow any more") == true, "\(said)")
    #expect(said.count > 1 && said.count < 20)
    #expect(try sandbox.answers(learner) == said.dropLast())
    let store = try sandbox.data().open(learner)
    #expect(store.health == JournalHealth())
    try store.record(StoreSandbox.answered("later"))
    #expect(try sandbox.answers(learner) == said.dropLast() + ["later"])
  }

  @Test("A stopped terminal that holds the lock is not waited for for ever")
  func heldLock() throws {
    let sandbox = StoreSandbox()
    let learner = try sandbox.data().createLearner(name: "Ana")
    let store = try sandbox.data().open(learner)
    let file = open(sandbox.file(learner, "lock"), O_RDWR | O_CREAT, 0o600)
    #expect(flock(file, LOCK_EX) == 0)
    let error = #expect(throws: StoreError.self) { try store.record(StoreSandbox.answered("q1")) }
    #expect(error?.reason.contains("another Lectern") == true)
    // A program that another test starts just now may hold the descriptor for a moment, and with it the lock.
    #expect(flock(file, LOCK_UN) == 0)
    close(file)
    try store.record(StoreSandbox.answered("q1"))
    #expect(try sandbox.answers(learner) == ["q1"])
  }
}
