import Course
import Foundation
import Synchronization
import TestSupport
import Testing
import Training

@testable import ProgressStore

@Suite("Whose turn it is to write into a match")
struct MatchTurnTests {
  private static let began = MatchEvent.Entry.began(
    MatchSetup(
      title: "Match", mode: .rounds, teams: ["Red", "Blue"].map { MatchTeam(name: $0) },
      questions: [
        Question(
          id: "q", title: "Is it?",
          body: .choice(
            .init(kind: .single, options: ["yes", "no"].map { .init(text: [.text($0)], isCorrect: $0 == "yes") })))
      ].compactMap { MatchQuestion($0, seed: 1, shufflesOptions: false) }, seed: 1))

  private static func point(_ number: Int) -> MatchEvent.Entry {
    .adjusted(.init(team: 0, points: 1, reason: "point \(number)"))
  }

  private func names(_ sandbox: StoreSandbox) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: sandbox.path + "/matches").sorted()
  }

  @Test("A match that is played is read by everybody and opened by nobody; closed, it leaves its journal alone")
  func holds() throws {
    let sandbox = StoreSandbox()
    let data = sandbox.data()
    let store = try data.createMatch()
    try store.record([Self.began])
    #expect(data.isPlayed(store.id) && data.match(store.id) != nil)
    let refused = #expect(throws: StoreError.self) { try data.openMatch(store.id) }
    #expect(refused?.reason == "it is being played in another window")
    #expect(Doctor(data).examine().isEmpty)
    store.close()
    #expect(throws: StoreError.self) { try store.record([.shown]) }
    #expect(!data.isPlayed(store.id))
    #expect(try names(sandbox) == [store.id + ".jsonl", "lock"])
    let again = try data.openMatch(store.id)
    try again.record([.shown])
    #expect(data.match(store.id)?.events.map(\.sequence) == [1, 2])
  }

  @Test("Who is stopped keeps the match, and who is killed keeps nobody out")
  func signals() throws {
    let sandbox = StoreSandbox()
    let probe = try Probe([sandbox.path, "match", "100000000", "p"])
    _ = try probe.lines(3)
    let id = try #require(sandbox.data().matchIDs().first)
    probe.signal(SIGSTOP)
    #expect(sandbox.data().isPlayed(id))
    #expect(throws: StoreError.self) { try sandbox.data().openMatch(id) }
    #expect((sandbox.data().match(id)?.events.count ?? 0) >= 3)
    probe.kill()
    #expect(!sandbox.data().isPlayed(id))
    // What it left in the folder is known, and does no harm.
    #expect(Doctor(sandbox.data()).examine().filter { $0.kind != .tornLine }.isEmpty)
    let store = try sandbox.data().openMatch(id)
    try store.record([.ended])
    store.close()
    #expect(sandbox.data().match(id)?.match.isOver == true)
    #expect(try !names(sandbox).contains { $0.hasSuffix(".playing") })
  }

  @Test("What a failed write may have left counts once, however it failed")
  func countsOnce() throws {
    // The write arrives, the disk does not say so, and it cannot be cut off again; or a part of it arrives.
    for part in [nil, 20] as [Int?] {
      let isFailing = Flag()
      let sandbox = StoreSandbox()
      let data = sandbox.data { call, path in
        guard isFailing.isSet, path.hasSuffix(".jsonl") else { return nil }
        switch call {
        case .sync where part == nil: return .error(EIO)
        case .truncate: return .error(EIO)
        case .write: return part.map { .cutShort($0, EIO) }
        default: return nil
        }
      }
      let store = try data.createMatch()
      try store.record([Self.began, Self.point(1)])
      var waiting = [(Self.point(2), "2026-11-28T14:00:00Z")]
      isFailing.set(true)
      #expect(throws: StoreError.self) { try store.record(waiting) }
      waiting.append((Self.point(3), "2026-11-28T14:00:01Z"))
      #expect(throws: StoreError.self) { try store.record(waiting) }
      isFailing.set(false)
      waiting.append((Self.point(4), "2026-11-28T14:00:02Z"))
      try store.record(waiting)
      let record = try #require(data.match(store.id))
      #expect(record.match.score(0) == 4, "\(part ?? -1)")
      #expect(record.events.map(\.sequence) == [1, 2, 3, 4, 5], "\(part ?? -1)")
      // What waited tells when it happened.
      #expect(record.events.suffix(3).map(\.time) == waiting.map(\.1))
    }
  }

  @Test("Whether a match could be kept is tried out, and nothing is left of it")
  func tries() throws {
    let sandbox = StoreSandbox()
    #expect(sandbox.data().tryMatch() == nil)
    #expect(!FileManager.default.fileExists(atPath: sandbox.path + "/matches"))
    let full = sandbox.data { call, _ in call == .write ? .error(ENOSPC) : nil }
    #expect(full.tryMatch()?.reason == "the disk is full")
    #expect(!FileManager.default.fileExists(atPath: sandbox.path + "/matches"))
    try sandbox.data().createMatch().record([Self.began])
    let closed = sandbox.data { call, _ in call == .open ? .error(EROFS) : nil }
    #expect(closed.tryMatch()?.reason == "the disk is read-only")
    #expect(try names(sandbox).count == 2)
  }

  @Test("Of a match that nothing could be written of, nothing is left")
  func empty() throws {
    let sandbox = StoreSandbox()
    let data = sandbox.data { call, _ in call == .write ? .error(ENOSPC) : nil }
    let store = try data.createMatch()
    #expect(throws: StoreError.self) { try store.record([Self.began]) }
    store.close()
    #expect(try names(sandbox) == ["lock"])
  }

  @Test("A number that nothing can follow is no event's")
  func numbers() throws {
    let sandbox = StoreSandbox()
    let store = try sandbox.data().createMatch()
    try store.record([Self.began])
    store.close()
    let path = "\(sandbox.path)/matches/\(store.id).jsonl"
    let handle = try FileHandle(forWritingTo: URL(filePath: path))
    try handle.seekToEnd()
    let line = #"{"at":"","seq":9223372036854775807,"type":"ended","v":1}"#
    try handle.write(contentsOf: Data(JournalLine.seal(Array(line.utf8))))
    try handle.close()
    #expect(sandbox.data().match(store.id)?.match.isOver == false)
    try sandbox.data().openMatch(store.id).record([.ended])
    #expect(sandbox.data().match(store.id)?.events.map(\.sequence) == [1, 2])
  }

  private final class Flag: Sendable {
    private let value = Atomic(false)
    var isSet: Bool { value.load(ordering: .relaxed) }
    func set(_ value: Bool) { self.value.store(value, ordering: .relaxed) }
  }
}
