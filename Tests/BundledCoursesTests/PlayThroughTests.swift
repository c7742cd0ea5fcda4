import Course
import CourseFormat
import Foundation
import Testing
import Training

@testable import LecternApp

@Suite("The bundled courses, played from end to end in plain mode")
struct PlayThroughTests {
  private static let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "courses").path
  static let courses = CourseFolder.find(in: path).folders.map { folder in
    folder.path.split(separator: "/").last.map(String.init) ?? ""
  }

  private func library(_ name: String) throws -> (library: Library, course: Course) {
    let (library, course) = Library.course(CourseFolder(path: Self.path + "/" + name))
    return (library, try #require(course))
  }

  @Test("With every answer right and the best reply each time, all is finished with full marks", arguments: courses)
  func best(_ name: String) throws {
    let (library, course) = try library(name)
    let keeper = RecordingKeeper()
    let guide = CourseGuide(library: library, course: course, keeper: keeper, aim: .best)
    var state = AppState(library: library, learnerName: "Ana", seed: 7)
    state.begin(with: course)
    PlainSession(console: guide, keeper: keeper, state: state, clock: { 0 }).run()
    #expect(guide.problems == [])
    for entry in course.entries {
      let record = keeper.progress[entry.key]
      #expect(record.isFinished && record.attempts == 1, "\(entry.key): \(guide.lastWords)")
      guard let item = library.read(entry, in: course)?.value, item.kind != .lesson else { continue }
      #expect(record.bestScore == guide.expected(item), "\(entry.key)")
    }
  }

  @Test(
    "With every answer wrong and the worst reply each time, nothing counts, and everything comes to an end",
    arguments: courses)
  func worst(_ name: String) throws {
    let (library, course) = try library(name)
    for entry in course.entries {
      let keeper = RecordingKeeper()
      let guide = CourseGuide(library: library, course: course, keeper: keeper, aim: .worst)
      let session = PlainSession(
        console: guide, keeper: keeper, state: AppState(library: library, learnerName: "Ana", seed: 7), clock: { 0 })
      try? session.play(entry, in: course)
      #expect(guide.problems == [], "\(entry.key)")
      let record = keeper.progress[entry.key]
      #expect(record.attempts == 1, "\(entry.key): \(guide.lastWords)")
      guard let item = library.read(entry, in: course)?.value, item.kind != .lesson else { continue }
      #expect(record.bestScore == guide.expected(item) && !record.isFinished, "\(entry.key): \(record.bestScore ?? -1)")
    }
  }
}

/// Keeps progress in memory.
private final class RecordingKeeper: ProgressKeeper {
  let learnerName: String? = "Ana"
  private(set) var progress = Progress()
  let unsaved: String? = nil
  let notice: String? = nil
  let settings = LearnerSettings()

  func learners() -> [KnownLearner] { [] }
  func open(learner id: String, pin: String?) -> LearnerOpening { .refused("") }
  func createLearner(name: String) -> String? { nil }
  func record(_ entry: Event.Entry) {
    progress.apply(Event(sequence: progress.sequence + 1, time: "", entry: entry))
  }
  func change(_ change: SettingChange) {}
  func refresh() {}
  func offerCertificate(_ request: CertificateRequest) -> CertificateOffer { .refused([]) }
  func writeCertificate(_ offer: CertificateOffer) -> CertificateWriting { .failed("there is no disk") }
  func close() {}
}
