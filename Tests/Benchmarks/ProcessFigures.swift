import TestSupport

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What the system says of a running process (proc(5), /proc/PID/status).
enum ProcessFigures {
  /// The most memory it ever held, in megabytes of 1024 * 1024 bytes (VmHWM).
  static func peakMegabytes(of id: Int32) throws -> Double {
    Double(try field("VmHWM", of: id)) / 1024
  }

  /// How often it woke up and went to sleep again of its own accord.
  static func wakeUps(of id: Int32) throws -> Int {
    try field("voluntary_ctxt_switches", of: id)
  }

  private static func field(_ name: String, of id: Int32) throws -> Int {
    let path = "/proc/\(id)/status"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Unmeasured("\(path) cannot be read; this figure needs Linux")
    }
    let line = text.split(separator: "\n").first { $0.hasPrefix(name + ":") }
    guard let value = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Int($0) }) else {
      throw Unmeasured("\(path) has no \(name)")
    }
    return value
  }
}
