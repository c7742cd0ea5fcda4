import TestSupport

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Measures a built `lectern` from outside, as a person at a terminal meets it, and prints a table.
///
/// A figure over its target is told, not failed: machines differ. The status is 1 only when something could not be
/// measured at all.
@main
enum Main {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == StoreFigures.argument, arguments.count == 3 {
      exit(StoreFigures.openLearner(CommandLine.arguments[2], output: CommandLine.arguments[3]))
    }
    guard let binary = arguments.first, let courses = arguments.dropFirst().first else {
      print("usage: bench LECTERN COURSES [terminal|match|store|check|hostile]")
      exit(2)
    }
    do {
      let workplace = try Workplace()
      defer { workplace.remove() }
      let bench = Bench(lectern: absolute(binary), courses: absolute(courses), workplace: workplace)
      print(Report.table(try bench.rows(only: arguments.dropFirst(2).first)))
    } catch {
      print("bench: \(error)")
      exit(1)
    }
  }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }
}

/// The measurements, each as rows of the table.
struct Bench {
  let lectern: String
  let courses: String
  let workplace: Workplace

  private var itself: String { CommandLine.arguments[0] }

  static let runs = 15
  static let keyPresses = 500

  /// The figures of one part, or of all of them.
  func rows(only part: String?) throws -> [Row] {
    let parts: [(name: String, rows: () throws -> [Row])] = [
      ("terminal", terminal),
      ("match", buzzing),
      ("store", { try StoreFigures(program: itself, workplace: workplace).rows() }),
      ("check", { try CheckFigures(lectern: lectern, cmark: Self.find("cmark-gfm"), workplace: workplace).rows() }),
      ("hostile", { try HostileFigures(lectern: lectern, workplace: workplace).rows() }),
    ]
    return try parts.filter { part == nil || part == $0.name }.flatMap { try $0.rows() }
  }

  /// What a person at a terminal meets.
  private func terminal() throws -> [Row] {
    try introduceLearner()
    return try start() + memory() + keys() + answers() + search() + traffic() + idling() + explorer()
  }

  /// Somebody who has been here before, so that Lectern opens at home.
  private func introduceLearner() throws {
    let program = try run(["--courses", courses, "--plain"])
    _ = try program.moment(of: "> ")
    // The terminal's echo is an answer too: only the program's own words say that the learner is on the disk.
    program.type("Ana\n")
    _ = try program.moment(of: "Hello, Ana")
    program.type("q\n")
    _ = try program.moment(of: "Goodbye")
  }

  func run(_ arguments: [String], columns: Int = 80, rows: Int = 24) throws -> TerminalProgram {
    try TerminalProgram([lectern] + arguments, environment: workplace.environment, columns: columns, rows: rows)
  }

  /// The word in home's footer: the last row there is.
  private static let homeIsPainted = "quit"
  /// In the last row of gtypist's start screen.
  private static let gtypistIsPainted = "ESCAPE to go bac"

  /// From the start of the process to the first whole frame, beside gtypist and with a library 1,000 courses large.
  private func start() throws -> [Row] {
    let library = try workplace.library(courses: 1000, items: 20)
    let gtypist = try Self.find("gtypist")
    let cases: [([String], String)] = [
      ([lectern, "--courses", courses], Self.homeIsPainted),
      ([gtypist], Self.gtypistIsPainted),
      ([lectern, "--courses", library], Self.homeIsPainted),
    ]
    var times = cases.map { _ in [Double]() }
    // Interleaved, so that whatever else the machine does meets them all; the first round only warms up.
    for round in 0...Self.runs {
      for (index, (command, words)) in cases.enumerated() {
        let program = try TerminalProgram(command, environment: workplace.environment, columns: 80, rows: 24)
        let time = (try program.moment(of: words) - program.start).milliseconds
        if round > 0 { times[index].append(time) }
      }
    }
    let medians = times.map { $0.quantile(0.5) }
    let (ratio, growth) = (medians[0] / medians[1], medians[2] / medians[0])
    return [
      Row(name: "start to first frame", measured: Report.number(medians[0]) + " ms", target: ""),
      Row(name: "gtypist's start", measured: Report.number(medians[1]) + " ms", target: ""),
      Row(
        name: "start, lectern / gtypist", measured: Report.number(ratio, digits: 2) + "x", target: "<= 1.00x",
        isMet: ratio <= 1),
      Row(name: "start with 1,000 courses x 20", measured: Report.number(medians[2]) + " ms", target: ""),
      Row(
        name: "1,000 courses / bundled courses", measured: Report.number(growth, digits: 2) + "x", target: "<= 3.00x",
        isMet: growth <= 3),
    ]
  }

  private func memory() throws -> [Row] {
    let cases = [("memory, bundled courses", courses), ("memory, 1,000 courses x 20", workplace.folder + "/library")]
    return try cases.map { name, courses in
      let program = try run(["--courses", courses])
      _ = try program.moment(of: Self.homeIsPainted)
      let peak = try ProcessFigures.peakMegabytes(of: program.id)
      return Row(name: name, measured: Report.number(peak) + " MB", target: "<= 25.0 MB", isMet: peak <= 25)
    }
  }

  /// Scrolling at 200x60 through a page of four screens, and through one that nobody should write.
  private func keys() throws -> [Row] {
    let usual = try answerTimes(parts: 15)
    let endless = try answerTimes(parts: 100)
    let (p50, p99) = (usual.quantile(0.5), usual.quantile(0.99))
    return [
      Row(name: "key to frame at 200x60, p50", measured: Report.number(p50, digits: 2) + " ms", target: ""),
      Row(
        name: "key to frame at 200x60, p99", measured: Report.number(p99, digits: 2) + " ms", target: "<= 2.00 ms",
        isMet: p99 <= 2),
      Row(
        name: "the same, p99, on a page seven times as long",
        measured: Report.number(endless.quantile(0.99), digits: 2) + " ms", target: ""),
    ]
  }

  /// From each key to the last byte it painted, in milliseconds.
  private func answerTimes(parts: Int) throws -> [Double] {
    let program = try run(["play", try workplace.longLesson(parts: parts)], columns: 200, rows: 60)
    _ = try program.moment(of: "page 1/")
    _ = program.watch(for: .milliseconds(100))
    // As the program reads them in application mode: down, down, up, Space, Page Up. Each changes what is shown.
    let round = ["\u{1B}OB", "\u{1B}OB", "\u{1B}OA", " ", "\u{1B}[5~"]
    return try (0..<Self.keyPresses).map { press in
      guard let time = program.answer(to: round[press % round.count]) else {
        throw Unmeasured("key press \(press + 1) had no answer")
      }
      return time.milliseconds
    }
  }

  /// From Enter on an answer to the last byte of its feedback: the answer is on the disk by then.
  private func answers() throws -> [Row] {
    let folder = try workplace.corpus("answers", Corpus(quizzes: 1, questions: 200))
    let program = try run(["play", folder + "/quiz-1.md"])
    _ = try program.moment(of: "200 questions")
    _ = program.answer(to: "\r")
    let times = try (0..<200).map { number in
      _ = program.answer(to: "a")
      guard let time = program.answer(to: "\r"), program.answer(to: "\r") != nil else {
        throw Unmeasured("answer \(number + 1) had no feedback")
      }
      return time.milliseconds
    }
    let p99 = times.quantile(0.99)
    return [
      Row(name: "answer to feedback, p50", measured: Report.number(times.quantile(0.5), digits: 2) + " ms", target: ""),
      Row(
        name: "answer to feedback, p99", measured: Report.number(p99, digits: 2) + " ms", target: "<= 10.00 ms",
        isMet: p99 <= 10),
    ]
  }

  /// Three seconds in which nobody touches a key.
  private func idling() throws -> [Row] {
    let program = try run(["--courses", courses])
    _ = try program.moment(of: Self.homeIsPainted)
    _ = program.watch(for: .milliseconds(500))
    let before = try ProcessFigures.wakeUps(of: program.id)
    let printed = program.watch(for: .seconds(3))
    let count = try ProcessFigures.wakeUps(of: program.id) - before
    return [
      Row(name: "wake-ups in 3 idle seconds", measured: "\(count)", target: "0", isMet: count == 0),
      Row(name: "bytes printed in 3 idle seconds", measured: "\(printed)", target: "0", isMet: printed == 0),
    ]
  }

  /// A program's file, by the folders of PATH.
  static func find(_ name: String) throws -> String {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin"
    let folders = path.split(separator: ":").map(String.init) + ["/usr/games"]
    guard let folder = folders.first(where: { access("\($0)/\(name)", X_OK) == 0 }) else {
      throw Unmeasured("\(name) is not installed; `make bench` installs it where it can")
    }
    return "\(folder)/\(name)"
  }
}
