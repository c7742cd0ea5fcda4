import Foundation
import Testing

/// What the terminal tells of files that change, each told by a report and none awaited by time.
@Suite("Watched folders", .serialized)
final class WatchTests {
  private let folder: URL

  init() throws {
    folder = URL(filePath: NSTemporaryDirectory()).appending(path: "lectern-watch-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder.appending(path: "course"), withIntermediateDirectories: true)
    try write("before", to: "course/file.md")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: path))
  }

  private func watching(by arguments: [String] = []) throws -> PseudoTerminal {
    let path = folder.appending(path: "course").path
    let terminal = try PseudoTerminal(arguments: ["--watch", path] + arguments)
    try terminal.report("shown")
    return terminal
  }

  /// The ways that editors save, as shell commands in the course's folder.
  static let saves = [
    "echo new > file.md",
    "echo new > other && mv other file.md",
    "mv file.md file.md~ && echo new > file.md",
    "rm file.md",
    "chmod 0 file.md",
    "rm file.md && mkdir file.md",
    "mkdir new",
  ]

  private func shell(_ command: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "[ ! -d course ] || cd course; " + command]
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(command)")
  }

  @Test("every way of saving is told", arguments: saves, [[], ["--look"]])
  func told(save: String, arguments: [String]) throws {
    let terminal = try watching(by: arguments)
    try shell(save)
    try terminal.report("filesChanged")
    terminal.type("q")
    #expect(try terminal.end() == 0)
  }

  @Test("an editor's hidden files wake nobody, and neither does reading", arguments: [[], ["--look"]])
  func hidden(arguments: [String]) throws {
    let terminal = try watching(by: arguments)
    try shell("echo swap > .file.md.swp && rm .file.md.swp && cat file.md > /dev/null")
    // The wait of this key ends without an event; a change would have been told first.
    terminal.type("t")
    try terminal.report("waited for nothing")
    terminal.type("q")
    try terminal.report("closed")
    #expect(!terminal.reports.contains("filesChanged"))
  }

  @Test("a folder that goes and comes back is watched again", arguments: [[], ["--look"]])
  func folderReturns(arguments: [String]) throws {
    let terminal = try watching(by: arguments)
    try shell("cd .. && mv course away")
    try terminal.report("filesChanged")
    try terminal.report("shown")
    try shell("mkdir course")
    try terminal.report("filesChanged")
    try terminal.report("shown")
    try shell("echo new > file.md")
    try terminal.report("filesChanged")
    terminal.type("q")
    #expect(try terminal.end() == 0)
  }
}
