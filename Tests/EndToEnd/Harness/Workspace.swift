import Foundation

/// A folder of one story's own: a home, the learners' data, and the terminal's socket. Gone when the story is.
///
/// A second story may use the same folder, as a person who comes back does.
final class Workspace {
  let folder: URL
  var home: URL { folder.appending(path: "home") }
  var data: URL { folder.appending(path: "data") }
  var programs: URL { folder.appending(path: "bin") }
  /// Names the file where `lectern` writes its process id when a story starts it.
  static let processVariable = "LECTERN_STORY_PROCESS"

  /// Tidies up when `lifeline` ends: when this object goes, or when the tests themselves do, however they end.
  private let undertaker: ChildProcess
  private let lifeline: Int32
  /// What comes before the arguments of the default command.
  private let courseArguments: String

  /// A new folder, with `lectern` on the story's PATH, which plays the courses given.
  init(courses: [URL] = []) throws {
    let name = "lectern-" + UUID().uuidString.prefix(8).lowercased()
    folder = URL(filePath: NSTemporaryDirectory()).appending(path: name).resolvingSymlinksInPath()
    for path in ["home", "data", "bin"] {
      try FileManager.default.createDirectory(at: folder.appending(path: path), withIntermediateDirectories: true)
    }

    let line = try PipeEnds()
    lifeline = line.writing
    let burial = """
      trap '' INT TERM HUP QUIT
      read _
      for socket in "$0"/*.socket; do tmux -S "$socket" kill-server; done
      rm -rf "$0"
      """
    undertaker = try ChildProcess.start(
      ["sh", "-c", burial, folder.path], environment: ProcessInfo.processInfo.environment, input: line.reading)
    close(line.reading)

    courseArguments = courses.map { "--courses '\($0.path)'" }.joined(separator: " ")
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "lectern.sh")
    try FileManager.default.createSymbolicLink(
      at: programs.appending(path: "lectern"), withDestinationURL: script)
  }

  deinit {
    close(lifeline)
    undertaker.wait()
  }

  /// Everything the program's environment holds, whoever runs the tests.
  var environment: [String: String] {
    [
      "PATH": programs.path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"),
      "HOME": home.path, "LECTERN_DATA": data.path, "LC_ALL": "C.UTF-8", "TZ": "UTC", "PS1": "ready> ",
      "TERM": "xterm-256color", "SHELL": "/bin/sh",
      // A Swift program that crashed waits in its backtracer otherwise.
      "SWIFT_BACKTRACE": "enable=no",
      // What `lectern.sh` starts, and with which courses.
      "LECTERN_STORY_BINARY": Self.binary.path, "LECTERN_STORY_COURSES": courseArguments,
    ]
  }

  /// Writes a text into this folder, with the folders that lead to it.
  @discardableResult
  func write(_ text: String, to path: String) throws -> URL {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file
  }

  /// Runs `lectern` without a terminal.
  func lectern(_ arguments: [String], input: String = "", locale: String = "C.UTF-8") throws -> Command {
    try Command.run(
      [programs.appending(path: "lectern").path] + arguments,
      environment: environment.merging(["LC_ALL": locale]) { $1 }, input: input)
  }

  /// The program under test, built beside the test bundle.
  static var binary: URL {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
      return bundle.bundleURL.deletingLastPathComponent().appending(path: "lectern")
    #else
      return Bundle.main.bundleURL.appending(path: "lectern")
    #endif
  }

  /// The repository, by this file's place in it.
  static var repository: URL {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder
  }

  /// The small course that the stories play.
  static var storiesCourse: URL { repository.appending(path: "Tests/Fixtures/courses/stories") }
}
