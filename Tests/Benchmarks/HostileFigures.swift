import HostileTexts

/// How long `lectern check` takes over the worst files that it reads, and how much memory.
struct HostileFigures {
  let lectern: String
  let workplace: Workplace

  private static let milliseconds = 1000.0
  private static let megabytes = 256.0

  func rows() throws -> [Row] {
    let figures = try HostileText.all.map { text in (text.name, try measure(text)) }
    let slow = figures.filter {
      $0.1.isLost || $0.1.wall > Self.milliseconds || $0.1.peakMegabytes > Self.megabytes
    }
    let slowest = figures.map(\.1.wall).quantile(1)
    let largest = figures.map(\.1.peakMegabytes).quantile(1)
    return slow.map { name, figure in
      Row(
        name: "hostile: \(name)",
        measured: Report.number(figure.wall) + " ms, " + Report.number(figure.peakMegabytes) + " MB"
          + (figure.isLost ? ", ended with status \(figure.status)" : ""), target: "", isMet: false)
    } + [
      Row(
        name: "hostile: slowest of \(figures.count) files of 1 MiB", measured: Report.number(slowest) + " ms",
        target: "<= 1000 ms", isMet: slowest <= Self.milliseconds),
      .megabytes("hostile: most memory of those", largest, atMost: Self.megabytes),
    ]
  }

  private static let size = 1_040_000

  private func measure(_ text: HostileText) throws -> FinishedProgram {
    let file = try workplace.write(text.file(size: Self.size), to: "hostile.md")
    return try FinishedProgram([lectern, "check", file], environment: workplace.environment, isLimited: true)
  }
}

extension FinishedProgram {
  /// What the checker's own exit statuses leave: it crashed, or reached a limit.
  fileprivate var isLost: Bool { status > 1 }
}
