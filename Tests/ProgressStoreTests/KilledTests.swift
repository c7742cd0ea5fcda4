import Course
import Foundation
import TestSupport
import Testing
import Training

@testable import ProgressStore

@Suite("Programs that are killed, and many at once", .serialized)
struct KilledTests {
  @Test("Killed at any instant: no acknowledged answer is lost, and no file unreadable")
  func killed() throws {
    let rounds = Torture.count(short: 300, full: 10_000)
    var random = SystemRandomNumberGenerator()
    var sandbox = StoreSandbox()
    var acknowledged: [String] = []
    var learner: Learner?
    var torn = 0
    for round in 0..<rounds {
      // A new learner now and then, so that being made is among the instants.
      if round % 40 == 0 {
        (sandbox, acknowledged, learner) = (StoreSandbox(), [], nil)
      }
      let probe = try Probe([sandbox.path, "Ana", "1000000", "r\(round)", "7"])
      // So many lines are read, then a moment passes that is no multiple of anything.
      acknowledged += try probe.lines(Int.random(in: 0...6, using: &random))
      let end = ContinuousClock.now + .microseconds(Int.random(in: 0...1500, using: &random))
      while ContinuousClock.now < end {}
      probe.kill()
      acknowledged += try probe.rest()
      learner = sandbox.data().learners().first ?? learner
      guard let learner else {
        #expect(acknowledged.isEmpty)
        continue
      }
      let store = try sandbox.data().open(learner)
      // Linux may stop the write(2) of a program that is killed between two pages of the file's cache: such a line was
      // never acknowledged, and is set aside.
      var health = store.health
      if health.setAside == 1 {
        torn += 1
        (health.setAside, health.setAsideIn, health.isMended) = (0, nil, false)
      }
      #expect(health == JournalHealth(), "round \(round): \(store.health)")
      let found = try sandbox.answersIfAny(learner)
      // One more may be there than was acknowledged: the kill came between the disk and the word.
      let known = Set(found)
      #expect(known.count == found.count, "round \(round): an answer stands twice")
      #expect(acknowledged.allSatisfy(known.contains), "round \(round): lost \(Set(acknowledged).subtracting(known))")
      #expect(store.progress.sequence == found.count)
      acknowledged = Array(known)
    }
    // Seen once in 10,000 rounds; where it comes often, it is no accident.
    #expect(torn <= max(1, rounds / 1000))
  }

  @Test("Eight programs answer for one learner at once: every line is there and whole, and the numbers rise by one")
  func eightAtOnce() throws {
    let each = Torture.count(short: 150, full: 5000)
    let sandbox = StoreSandbox()
    let learner = try sandbox.data().createLearner(name: "Ana")
    let probes = try (0..<8).map { try Probe([sandbox.path, "Ana", "\(each)", "p\($0)", "100"]) }
    for probe in probes {
      let said = try probe.rest()
      #expect(said.count == each, "\(said.last ?? "nothing was said")")
    }
    let bytes = try Data(contentsOf: URL(filePath: sandbox.file(learner)))
    let events = bytes.split(separator: UInt8(ascii: "\n")).map { JournalLine.decode($0) }
    #expect(events.count == 8 * each)
    #expect(events.enumerated().allSatisfy { $1?.sequence == $0 + 1 })
    let ids = try sandbox.answers(learner).compactMap { $0 }
    for number in 0..<8 {
      #expect(ids.filter { $0.hasPrefix("p\(number)-") } == (0..<each).map { "p\(number)-\($0)" })
    }
    #expect(try sandbox.data().open(learner).progress.sequence == 8 * each)
  }
}
