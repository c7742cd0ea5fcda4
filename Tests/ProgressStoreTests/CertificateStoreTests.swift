import Course
import Foundation
import Testing
import Training

@testable import ProgressStore

@Suite("Certificates by the journal")
struct CertificateStoreTests {
  private let sandbox = StoreSandbox()
  private var data: DataFolder { sandbox.data() }

  private static let course: Course = {
    let entries = ["lesson", "quiz"].map { name in
      CourseEntry(
        key: ItemKey("course/\(name)"), title: name.capitalized, file: "\(name).md", isSequential: true,
        location: SourceLocation(file: "course.md"))
    }
    return Course(
      id: "course", title: "Story Time", version: "1.0", modules: [CourseModule(title: "Week", entries: entries)])
  }()

  /// Someone who has finished the course.
  private func graduate(_ name: String) throws -> Learner {
    let learner = try data.createLearner(name: name)
    let store = try data.open(learner)
    try store.record(.finished(.init(item: ItemKey("course/lesson"), kind: .lesson, score: nil, passed: true)))
    try store.record(
      .finished(.init(item: ItemKey("course/quiz"), kind: .quiz, score: 0.75, passed: true)), at: "2026-11-03T09:00:00Z"
    )
    return learner
  }

  private func certificate(_ learner: Learner) throws -> Certificate {
    guard case .finished(let certificate) = try data.certificate(of: learner, for: .init(course: Self.course)) else {
      throw CancellationError()
    }
    return certificate
  }

  /// What does not hold: the first word of each finding.
  private func faults(_ certificate: Certificate) throws -> [String] {
    try data.check(certificate).findings.filter { !$0.holds }.map { String($0.words.prefix { $0 != ":" }) }
  }

  @Test("A certificate holds for the journal it was made from, and asking again gives the same number")
  func holds() throws {
    let ana = try graduate("Ana")
    let certificate = try certificate(ana)
    #expect(certificate.number.contains(/^([0-9A-F]{4}-){7}[0-9A-F]{4}$/) && certificate.date == "2026-11-03")
    #expect(try self.certificate(ana) == certificate)
    let check = try data.check(certificate)
    #expect(check.holds && check.learner?.id == "ana", "\(check.findings)")
    // What is learned afterwards, and a reset, take nothing back.
    let store = try data.open(ana)
    try store.record(.finished(.init(item: ItemKey("course/quiz"), kind: .quiz, score: 1, passed: true)))
    try store.record(.reset(.init(course: "course")))
    #expect(try data.check(certificate).holds)
  }

  @Test("A changed name, score, date or number each says so, and nothing else does")
  func changes() throws {
    let ana = try graduate("Ana")
    let other = try graduate("Ben")
    let real = try certificate(ana)
    let changes: [(words: [String], change: (inout Certificate) -> Void)] = [
      (["Name"], { $0.name = "Eve" }), (["Name"], { $0.name = "Ben" }), (["Quiz"], { $0.items[1].percent = 100 }),
      (["Date"], { $0.date = "2020-01-01" }), (["Number"], { $0.number = "0000-0000-0000-0000-0000-0000-0000-0000" }),
      (["Number"], { $0.title = "Another Course" }), (["Number"], { $0.version = nil }),
      (["Number"], { $0.items[0].title = "Flying" }), (["Number"], { $0.items.removeLast() }),
      (["Quiz", "Date", "Number"], { $0.items[1].passedBy = 17 }),
      (["Lesson", "Date", "Number"], { $0.items[0].key = ItemKey("other/lesson") }),
      (["Name", "Date"], { ($0.name, $0.date) = ("Eve", "2020-01-01") }),
    ]
    for (words, change) in changes {
      var changed = real
      change(&changed)
      let found = try faults(changed)
      // Without the last item, the day is that of another finish.
      #expect(found.filter { changed.items.count == 2 || $0 != "Date" } == words, "\(found)")
      #expect(try !data.check(changed).holds)
    }
    #expect(try data.check(certificate(other)).learner?.name == "Ben")
  }

  @Test("After a renaming the certificate says whom it was made for, and no longer holds as a whole")
  func renamed() throws {
    let ana = try graduate("Ana")
    let certificate = try certificate(ana)
    _ = try data.rename(ana, to: "Zo\u{EB}")
    let check = try data.check(certificate)
    #expect(try faults(certificate) == ["Name"])
    #expect(check.findings.first?.words == "Name: the certificate was made for Ana, who is called Zo\u{EB} here now.")
  }

  @Test("Where a PIN is set, a check says what is wrong and not what is right instead")
  func pin() throws {
    let ana = try graduate("Ana")
    var certificate = try certificate(ana)
    try data.setPIN("2468", of: ana)
    #expect(try data.check(certificate).holds)
    (certificate.name, certificate.date, certificate.items[1].percent) = ("Eve", "2020-01-01", 100)
    let words = try data.check(certificate).findings.map(\.words).joined(separator: " ")
    #expect(!words.contains("Ana") && !words.contains("2026") && !words.contains("75"), "\(words)")
  }

  @Test("A journal that is gone, or was begun anew, confirms nothing")
  func erased() throws {
    let ana = try graduate("Ana")
    let certificate = try certificate(ana)
    try FileManager.default.removeItem(atPath: sandbox.file(ana))
    #expect(try faults(certificate) == ["Lesson", "Quiz", "Date", "Number"])
    _ = try graduate("Ben")
    let check = try data.check(certificate)
    #expect(!check.holds && check.learner?.name != nil)
    try FileManager.default.removeItem(atPath: sandbox.path)
    #expect(try data.check(certificate).learner == nil)
  }

  @Test("A line of the journal that is changed and sealed again gives another number")
  func tampered() throws {
    let ana = try graduate("Ana")
    let certificate = try certificate(ana)
    let path = sandbox.file(ana)
    let lines = try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n")).map(Array.init)
    let forged = lines.flatMap { line in
      let text = String(decoding: JournalLine.unsealed(line), as: UTF8.self)
      return JournalLine.seal(Array(text.replacing("2026-11-03T09:00:00Z", with: "2026-11-03T10:00:00Z").utf8))
    }
    try Data(forged).write(to: URL(filePath: path))
    #expect(try faults(certificate) == ["Number"])
  }
}
