import TestSupport

/// How fast `lectern check` is: on 17 MB of quizzes beside cmark-gfm, which only parses, and on a very long course.
struct CheckFigures {
  let lectern: String
  let cmark: String
  let workplace: Workplace

  private static let runs = 5

  func rows() throws -> [Row] { try corpus() + longCourse() }

  /// The same bytes through the checker and through cmark-gfm.
  private func corpus() throws -> [Row] {
    let folder = try workplace.corpus("corpus", Corpus(quizzes: 200, questions: 200))
    let files = (1...200).map { "\(folder)/quiz-\($0).md" }
    let commands = [
      [lectern, "check", folder],
      [cmark, "-e", "table", "-e", "tasklist", "-e", "strikethrough"] + files,
    ]
    var results = commands.map { _ in [FinishedProgram]() }
    // Interleaved, so that whatever else the machine does meets both; the first round only warms up.
    for round in 0...Self.runs {
      for (index, command) in commands.enumerated() {
        let finished = try run(command)
        if round > 0 { results[index].append(finished) }
      }
    }
    let wall = results.map { $0.map(\.wall).quantile(0.5) }
    let cpu = results.map { $0.map(\.cpu).quantile(0.5) }
    let peak = results[0].map(\.peakMegabytes).quantile(1)
    return [
      Row(name: "check, 17 MB in 200 quizzes", measured: Report.number(wall[0]) + " ms", target: ""),
      Row(name: "cmark-gfm on the same", measured: Report.number(wall[1]) + " ms", target: ""),
      .ratio("check / cmark-gfm, time", wall[0] / wall[1], atMost: 1),
      .ratio("check / cmark-gfm, processor time", cpu[0] / cpu[1], atMost: 2.5),
      .megabytes("memory of that check", peak, atMost: 150),
    ]
  }

  /// 10,000 small files: the time grows with them and the memory hardly.
  private func longCourse() throws -> [Row] {
    let short = try run([lectern, "check", workplace.corpus("short", Corpus(quizzes: 1000, questions: 1))])
    let long = try run([lectern, "check", workplace.corpus("long", Corpus(quizzes: 10_000, questions: 1))])
    return [
      Row(
        name: "check, a course of 10,000 items", measured: Report.number(long.wall) + " ms", target: "<= 3000 ms",
        isMet: long.wall <= 3000),
      .megabytes("memory, a course of 1,000 items", short.peakMegabytes, atMost: 150),
      .megabytes("memory, a course of 10,000 items", long.peakMegabytes, atMost: 150),
    ]
  }

  private func run(_ command: [String]) throws -> FinishedProgram {
    let finished = try FinishedProgram(command, environment: workplace.environment)
    guard finished.status == 0 else {
      throw Unmeasured("\(command.prefix(3).joined(separator: " ")) ended with status \(finished.status)")
    }
    return finished
  }
}

extension Row {
  static func ratio(_ name: String, _ value: Double, atMost limit: Double) -> Row {
    Row(
      name: name, measured: Report.number(value, digits: 2) + "x",
      target: "<= " + Report.number(limit, digits: 2) + "x", isMet: value <= limit)
  }

  static func megabytes(_ name: String, _ value: Double, atMost limit: Double) -> Row {
    Row(
      name: name, measured: Report.number(value) + " MB", target: "<= " + Report.number(limit) + " MB",
      isMet: value <= limit)
  }
}
