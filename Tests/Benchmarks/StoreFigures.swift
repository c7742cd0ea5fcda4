import Course
import ProgressStore
import TestSupport
import Training

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How fast the learner's journal is: an append beside the bare calls of the system, and opening a long one.
struct StoreFigures {
  /// This program, which opens a learner in a process of its own when `argument` is its first argument.
  let program: String
  let workplace: Workplace

  static let argument = "--open-learner"
  private static let appends = 2000
  private static let events = 100_000
  private static let runs = 5

  func rows() throws -> [Row] { try append() + opening() }

  // MARK: Appending

  /// Each append beside a write(2) and an fdatasync(2) of as many bytes, one after the other on the same disk.
  private func append() throws -> [Row] {
    let data = DataFolder(path: workplace.folder + "/store")
    let store = try data.open(data.createLearner(name: "Ana"))
    let path = workplace.folder + "/store/bare"
    let file = Self.bareFile(path)
    guard file >= 0 else { throw Unmeasured("\(path) cannot be written") }
    defer { close(file) }
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: 240)
    var (times, bare): ([Double], [Double]) = ([], [])
    for number in 0..<Self.appends {
      let start = ContinuousClock.now
      try store.record(Self.answered(number))
      let middle = ContinuousClock.now
      guard write(file, line, line.count) == line.count, Self.sync(file) == 0 else {
        throw Unmeasured("\(path) cannot be written")
      }
      times.append((middle - start).milliseconds)
      bare.append((ContinuousClock.now - middle).milliseconds)
    }
    let (p50, bareP50) = (times.quantile(0.5), bare.quantile(0.5))
    return [
      Row(name: "append with sync, p50", measured: Report.number(p50, digits: 3) + " ms", target: ""),
      Row(name: "write and fdatasync alone, p50", measured: Report.number(bareP50, digits: 3) + " ms", target: ""),
      .ratio("append / write and fdatasync", p50 / bareP50, atMost: 1.5),
    ]
  }

  private static func bareFile(_ path: String) -> Int32 { open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600) }

  private static func sync(_ file: Int32) -> Int32 {
    #if canImport(Darwin)
      fcntl(file, F_FULLFSYNC)
    #else
      fdatasync(file)
    #endif
  }

  /// Answers over 2,000 questions, as a learner of many months gives them.
  private static func answered(_ number: Int) -> Event.Entry {
    let quiz = ItemKey("course-\(number / 40 % 5)/quiz-\(number / 200 % 10)")
    return .answered(
      .init(
        item: quiz.question("question-\(number % 40)"), fingerprint: "0123456789abcdef",
        response: ["Act as you would hope that someone acts for you"], score: number % 4 == 0 ? 0 : 1, max: 1,
        confidence: number % 3 == 0 ? .guessing : .sure, ms: 8200))
  }

  // MARK: Opening

  private func opening() throws -> [Row] {
    let path = workplace.folder + "/long"
    let data = DataFolder(path: path)
    let store = try data.open(data.createLearner(name: "Ana"))
    var entries: [Event.Entry] = []
    for number in 0..<Self.events {
      // A quiz is handed in after forty answers.
      if number % 41 == 40 {
        let quiz = ItemKey("course-\(number / 40 % 5)/quiz-\(number / 200 % 10)")
        entries.append(.finished(.init(item: quiz, kind: .quiz, score: 0.8, passed: true)))
      } else {
        entries.append(Self.answered(number))
      }
      if entries.count == 1000 {
        try store.record(contentsOf: entries)
        entries = []
      }
    }
    let journal = try measure(path)
    try store.saveSnapshot()
    let snapshot = try measure(path)
    return [
      Row(
        name: "open 100,000 events, journal alone", measured: Report.number(journal.time) + " ms",
        target: "<= 400.0 ms", isMet: journal.time <= 400),
      .megabytes("memory of that", journal.memory, atMost: 60),
      Row(
        name: "open 100,000 events, with snapshot", measured: Report.number(snapshot.time) + " ms",
        target: "<= 30.0 ms", isMet: snapshot.time <= 30),
    ]
  }

  /// Milliseconds to open, the median, and the most memory of the process in megabytes.
  private func measure(_ path: String) throws -> (time: Double, memory: Double) {
    var (times, memory): ([Double], [Double]) = ([], [])
    for _ in 0..<Self.runs {
      let output = workplace.folder + "/opened"
      let finished = try FinishedProgram([program, Self.argument, path, output], environment: workplace.environment)
      guard finished.status == 0, let time = Double(try workplace.read("opened")) else {
        throw Unmeasured("the learner could not be opened")
      }
      times.append(time)
      memory.append(finished.peakMegabytes)
    }
    return (times.quantile(0.5), memory.quantile(1))
  }

  /// What the process does: opens the one learner there, and writes down how many milliseconds that took.
  static func openLearner(_ path: String, output: String) -> Int32 {
    let data = DataFolder(path: path)
    let start = ContinuousClock.now
    guard let learner = data.learners().first, let store = try? data.open(learner),
      store.progress.sequence == events
    else { return 1 }
    let time = Array(String((ContinuousClock.now - start).milliseconds).utf8)
    let file = bareFile(output)
    defer { close(file) }
    return ftruncate(file, 0) == 0 && write(file, time, time.count) == time.count ? 0 : 1
  }
}
