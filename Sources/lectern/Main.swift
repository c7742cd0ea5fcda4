import ArgumentParser
import Course
import LecternApp
import Phrases

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
    // A file that may not grow any more (setrlimit(2), RLIMIT_FSIZE) is then an error that can be told, and no end.
    signal(SIGXFSZ, SIG_IGN)
    Launcher.interfaceLanguage.whileSpoken(start)
  }

  private static func start() {
    do {
      if let courses = try plainStart {
        return try Launcher().launch(Library.open(courses, language: Launcher.systemLanguage))
      }
      var command = try Lectern.parseAsRoot(try arguments)
      try command.run()
    } catch let status as ExitStatus {
      if let message = status.message { complain(message) }
      exit(status.code)
    } catch {
      let code = Lectern.exitCode(for: error)
      // `--help`, `--version` and completion scripts arrive here too, as successes.
      if code.isSuccess {
        print(HelpWords.spoken(Lectern.fullMessage(for: error)))
        exit(0)
      }
      complain(HelpWords.spoken(Lectern.fullMessage(for: error)))
      exit(code == .validationFailure ? ExitStatus.usage : ExitStatus.failure)
    }
  }
}

extension Main {
  /// The folders of courses to open where nothing else is asked for; nil where there is something to parse.
  ///
  /// By far the most common starts, `lectern` and `make run`'s, need no parser, whose set-up is a good part of
  /// the way to the first screen.
  private static var plainStart: [String]? {
    get throws {
      let arguments = CommandLine.arguments.dropFirst()
      if arguments.isEmpty { return CourseLocations.standard() }
      guard arguments.count == 2, arguments.first == "--courses", let folder = arguments.last, !folder.hasPrefix("-")
      else { return nil }
      return try CourseLocations.present([folder])
    }
  }

  /// The command line with its command first: options that stand before it move behind it, where the parser looks for
  /// them. A course or a file without a command is to be played.
  private static var arguments: [String] {
    get throws {
      var arguments = Array(CommandLine.arguments.dropFirst())
      var index = 0
      // What stands behind an option is its value, whatever it is: a learner may be called Play.
      while index < arguments.count, let isWithValue = PlayOptions.takesNext(arguments[index]) {
        index += isWithValue ? 2 : 1
      }
      let commands = Lectern.configuration.subcommands.map { $0._commandName }
      guard index < arguments.count, !arguments[index].hasPrefix("-"), arguments[index] != "help" else {
        return arguments
      }
      let word = arguments[index]
      guard !commands.contains(word) else {
        arguments.insert(arguments.remove(at: index), at: 0)
        return arguments
      }
      guard FileKind(word) != nil else {
        throw ExitStatus(
          code: ExitStatus.usage,
          message: say(
            "\(Sanitizer.cleanLine(word)): there is no such command, course or file; lectern --help lists the commands")
        )
      }
      return ["play"] + arguments
    }
  }
}

/// Ends the program with a status and perhaps a sentence on standard error.
struct ExitStatus: Error {
  static let failure: Int32 = 1
  static let usage: Int32 = 2

  var code: Int32
  var message: String?
}

/// Writes a line to standard error. What was typed may be in it, a file's name or an option: it is cleaned here.
func complain(_ message: String) {
  var bytes = Array(Output.broken(Sanitizer.clean(message), columns: Output.errorColumns).utf8) + [UInt8(ascii: "\n")]
  while !bytes.isEmpty {
    let wrote = write(STDERR_FILENO, bytes, bytes.count)
    guard wrote > 0 else { return }
    bytes.removeFirst(wrote)
  }
}
