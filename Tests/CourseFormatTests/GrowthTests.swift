import Course
import HostileTexts
import Testing

@testable import CourseFormat

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The work grows with a file, not with its square: what takes seconds here would take hours at 1 MiB.
@Suite("The work that hostile texts make") struct GrowthTests {
  private static let small = 8 << 10
  private static let factor = 4

  /// This thread's own time in milliseconds, for other tests run beside it; the least of three tries.
  private func work(_ text: String, _ read: ([UInt8]) -> Void) -> Double {
    let bytes = Array(text.utf8)
    return (0..<3).map { _ in
      let start = threadTime()
      read(bytes)
      return threadTime() - start
    }.min() ?? 0
  }

  private func threadTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
  }

  private func read(_ bytes: [UInt8]) {
    let reading = ItemReading.read(SourceText(file: "item.md", bytes: bytes))
    LinkCheck.paths(reading)
    LintRule.check(reading, course: CourseStyle())
    for diagnostic in reading.diagnostics { _ = DiagnosticPrinter.text(diagnostic) }
  }

  @Test("A text four times as long takes eight times as long at most", arguments: HostileText.all.map(\.name))
  func growth(_ name: String) throws {
    let text = try #require(HostileText.all.first { $0.name == name })
    let long = work(text.file(size: Self.small * Self.factor), read)
    // Too little to compare.
    guard long > 60 else { return }
    let short = work(text.file(size: Self.small), read)
    #expect(long <= short * Double(2 * Self.factor), "\(short) ms, then \(long) ms")
  }
}
