import TestSupport

extension Bench {
  /// From a team's key to the last byte of the screen that is locked for it, and what wakes the program between questions.
  func buzzing() throws -> [Row] {
    let quiz = try workplace.corpus("match", Corpus(quizzes: 1, questions: 20)) + "/quiz-1.md"
    let program = try run(["team", quiz, "--mode", "buzz", "--teams", "Red,Blue"])
    let opening = [
      ("s", "Red: press"), ("q", "Blue: press"), ("p", "Now all"), ("\r", "Listen"), ("\r", "Question 1"),
      ("\r", "BUZZ!"),
    ]
    _ = try program.moment(of: "Start")
    for (keys, words) in opening {
      program.type(keys)
      _ = try program.moment(of: words)
    }
    let times = try (0..<300).map { round in
      guard let time = program.answer(to: round % 2 == 0 ? "q" : "p") else {
        throw Unmeasured("press \(round + 1) had no answer")
      }
      _ = program.watch(for: .milliseconds(40))
      // Taken back, it waits for the host, who opens the buzzers again.
      guard program.answer(to: "\u{15}") != nil, program.answer(to: "\r") != nil else {
        throw Unmeasured("press \(round + 1) could not be taken back")
      }
      return time.milliseconds
    }
    // Void: nothing is on until the host goes on.
    _ = program.answer(to: "\u{0B}")
    _ = program.watch(for: .milliseconds(500))
    let before = try ProcessFigures.wakeUps(of: program.id)
    _ = program.watch(for: .seconds(3))
    let count = try ProcessFigures.wakeUps(of: program.id) - before
    let p99 = times.quantile(0.99)
    return [
      Row(
        name: "buzzer to locked screen, p50", measured: Report.number(times.quantile(0.5), digits: 2) + " ms",
        target: ""),
      Row(
        name: "buzzer to locked screen, p99", measured: Report.number(p99, digits: 2) + " ms", target: "<= 5.00 ms",
        isMet: p99 <= 5),
      Row(name: "wake-ups in 3 seconds between questions", measured: "\(count)", target: "0", isMet: count == 0),
    ]
  }
}
