import Course
import ProgressStore
import Training

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Answers questions as fast as the disk allows, and says of each on standard output that it is saved, once it is.
///
///     StoreProbe DATA LEARNER COUNT PREFIX [SNAPSHOT-EVERY]
///
/// Tests kill it, or run many at once. Its learner is made where there is none.
@main
struct StoreProbe {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 5, let count = Int(arguments[3]) else { exit(2) }
    let interval = arguments.count > 5 ? Int(arguments[5]) ?? 0 : 0
    do {
      let data = DataFolder(path: arguments[1])
      let learner = try data.learners().first { $0.name == arguments[2] } ?? data.createLearner(name: arguments[2])
      let store = try data.open(learner)
      for number in 0..<count {
        let id = "\(arguments[4])-\(number)"
        try store.record(answered(id))
        say(id + "\n")
        if interval > 0, number % interval == interval - 1 { try store.saveSnapshot() }
      }
    } catch {
      say("failed \(error)\n")
      exit(1)
    }
  }

  private static func answered(_ id: String) -> Event.Entry {
    .answered(
      .init(
        item: ItemKey("course/quiz").question(id), fingerprint: "0123456789abcdef",
        response: ["An answer of some length, as people give them"], score: 1, max: 1, confidence: .sure, ms: 1))
  }

  private static func say(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
  }
}
