import ArgumentParser
import LecternApp

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The one place where the program's exit status is decided: 0 fine, 1 errors, 2 wrong usage.
@main
enum Main {
  static func main() {
    do {
      // By far the most common start needs no parser, whose set-up takes as long as drawing the first screen.
      guard CommandLine.argc > 1 else { return try Launcher().launch(Library.open(CourseLocations.standard())) }
      var command = try Lectern.parseAsRoot(arguments)
      try command.run()
    } catch let status as ExitStatus {
      if let message = status.message { complain(message) }
      exit(status.code)
    } catch {
      let code = Lectern.exitCode(for: error)
      // `--help`, `--version` and completion scripts arrive here too, as successes.
      if code.isSuccess {
        print(Lectern.fullMessage(for: error))
        exit(0)
      }
      complain(Lectern.fullMessage(for: error))
      exit(code == .validationFailure ? ExitStatus.usage : ExitStatus.failure)
    }
  }
}

extension Main {
  /// The command line with a `--plain` that stands before its command moved behind it, where the parser looks for it.
  private static var arguments: [String] {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let commands = Lectern.configuration.subcommands.map { $0._commandName }
    guard let index = arguments.firstIndex(where: commands.contains),
      arguments[..<index].allSatisfy({ $0 == "--plain" })
    else { return arguments }
    arguments.insert(arguments.remove(at: index), at: 0)
    return arguments
  }
}

/// Ends the program with a status and perhaps a sentence on standard error.
struct ExitStatus: Error {
  static let failure: Int32 = 1
  static let usage: Int32 = 2

  var code: Int32
  var message: String?
}

/// Writes a line to standard error.
func complain(_ message: String) {
  var bytes = Array(message.utf8) + [UInt8(ascii: "\n")]
  while !bytes.isEmpty {
    let wrote = write(STDERR_FILENO, bytes, bytes.count)
    guard wrote > 0 else { return }
    bytes.removeFirst(wrote)
  }
}
