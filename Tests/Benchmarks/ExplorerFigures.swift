import DrillGenerator
import TestSupport

extension Bench {
  /// `lectern check` on a drill of 500 scenes and four gauges, every situation of which is walked.
  func explorer() throws -> [Row] {
    var drill = GeneratedDrill(seed: 7, scenes: 500)
    drill.gauges = 4
    // Three levels each, which keeps the walk within its limits.
    drill.step = 50
    let file = try workplace.write(drill.text(), to: "drill-500.md")
    let times = try (0..<5).map { _ in
      let program = try TerminalProgram(
        [lectern, "check", file], environment: workplace.environment, columns: 80, rows: 24)
      // The figures of a whole walk; a walk that was given up would say "only".
      return (try program.moment(of: "best path") - program.start).milliseconds
    }
    let median = times.quantile(0.5)
    return [
      Row(
        name: "check of a drill with 500 scenes", measured: Report.number(median) + " ms", target: "<= 1000.0 ms",
        isMet: median <= 1000)
    ]
  }
}
