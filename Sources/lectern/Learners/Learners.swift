import ArgumentParser
import Course
import CourseFormat
import LecternApp
import Phrases
import ProgressStore
import TerminalUI
import Training

/// Who learns here, and what is held of each.
struct Learners: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say("Say who learns here; add, rename, export or erase someone, or say how they learn."),
      discussion: """
        A learner is called by their name, in capitals or not, or by the name of their folder.
        Exit status: 0 when it is done, 1 when it could not be, 2 for wrong usage.
        """,
      subcommands: [List.self, Add.self, Rename.self, Export.self, Erase.self, Settings.self, PIN.self],
      defaultSubcommand: List.self)
  }
}

/// Where progress is kept: what every command takes that looks at it.
struct DataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("Where progress is kept, instead of $LECTERN_DATA or ~/.local/share/lectern."), valueName: "folder"),
    completion: .directory)
  var data: String?

  /// An empty name is a variable that was not set, and no word for the standard folder.
  static func check(_ data: String?) throws {
    if data == "" { throw ValidationError("--data needs the name of a folder, and got an empty one.") }
  }

  func validate() throws { try Self.check(data) }

  var folder: DataFolder { DataFolder.locate(explicit: data, environment: Launcher.environment) }
}

extension Learners {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List everyone who learns here (the default).",
      discussion: """
        --json prints one object a line for each: name, folder, lastActive (RFC 3339, or null), events, pin, \
        dailyLimit (a number, or null for no limit), dayEnds (as in 04:00), timers, language (as in de, or system).
        """)

    @Flag(help: "Print JSON, one object a line.")
    var json = false

    @OptionGroup var options: DataOptions

    func run() throws {
      let overviews = try refusing { try options.folder.overviews() }
      let closed = options.folder.closedFolders()
      for (name, error) in closed {
        complain(say("Somebody's folder, \(Sanitizer.cleanLine(name)), cannot be looked into: \(error)"))
      }
      guard closed.isEmpty || !overviews.isEmpty else { throw ExitStatus(code: ExitStatus.failure) }
      if json {
        for overview in overviews { print(Self.json(overview)) }
        return
      }
      guard !overviews.isEmpty else { return Output.tell(say("Nobody has learned here yet.")) }
      let rows = overviews.map(Self.row)
      let widths = (0..<6).map { column in rows.map { TextWidth.of($0[column]) }.max() ?? 0 }
      for row in rows {
        var line = ""
        for (cell, width) in zip(row, widths) {
          line += cell + String(repeating: " ", count: width - TextWidth.of(cell) + 2)
        }
        while line.last == " " { line.removeLast() }
        print(line)
      }
    }

    private static func row(_ overview: LearnerOverview) -> [String] {
      let last = overview.lastActive.map { say("last active \(Moment.shown($0))") } ?? say("not begun")
      let settings = overview.learner.settings
      return [
        name(overview), Sanitizer.cleanLine(overview.learner.id), last,
        say(overview.events, one: "1 event", other: "\(overview.events) events"),
        overview.learner.hasPIN ? say("PIN") : "",
        settings.changed.isEmpty && settings.keys.keys.isEmpty ? "" : settings.words,
      ]
    }

    /// The longest names are cut on a terminal, or one of them would push every column off it.
    private static func name(_ overview: LearnerOverview) -> String {
      let name = Sanitizer.cleanLine(overview.learner.name)
      return Output.columns == nil
        ? name : TextWidth.truncate(name, to: 24, ellipsis: InterfaceLanguage.isForASCII ? "..." : "…")
    }

    private static func json(_ overview: LearnerOverview) -> String {
      let settings = overview.learner.settings
      return JSONText.object([
        ("name", .string(overview.learner.name)), ("folder", .string(overview.learner.id)),
        ("lastActive", overview.lastActive.map(JSONText.string) ?? .null), ("events", .number(overview.events)),
        ("pin", .bool(overview.learner.hasPIN)),
        ("dailyLimit", settings.reviews.dailyLimit.map(JSONText.number) ?? .null),
        ("dayEnds", .string(settings.dayEnds)), ("timers", .bool(settings.hasTimers)),
        ("language", .string(settings.language?.code ?? LearnerSetting.language.standard)),
      ]).text
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Add someone who has not learned here yet.")

    @Argument(help: "What they are called.")
    var name: String

    @OptionGroup var options: DataOptions

    func run() throws {
      let learner = try refusing { try options.folder.addLearner(name: name) }
      print(say("\(learner.name) can begin: lectern --learner \(Shell.word(learner.name))"))
    }
  }

  struct Rename: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give someone another name; all they have done stays theirs.")

    @Argument(help: "What they are called now.")
    var old: String

    @Argument(help: "What they are to be called.")
    var new: String

    @OptionGroup var options: DataOptions

    func run() throws {
      let (before, after) = try refusing {
        let before = try options.unlocked(old)
        return (before, try options.folder.rename(before, to: new))
      }
      Output.tell(
        say("\(before.name) is called \(after.name) now; the folder is still \(Sanitizer.cleanLine(after.id))."))
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write everything that is held of someone as one JSON text.",
      discussion: """
        It has the fields format, v, exported, folder, learner (what learner.json says), events (all of them, in the \
        journal's own words), files (everything else in the folder: snapshots, lines that were set aside), and where \
        there is any, unreadable (damaged lines of the journal) and matches (lines that name the learner).
        """)

    @Argument(help: "Whose.")
    var name: String

    @Option(
      name: .shortAndLong, help: ArgumentHelp("Write into this file, which nobody else may read.", valueName: "file"),
      completion: .file())
    var output: String?

    @Flag(help: "Replace the file if it is there already.")
    var force = false

    @OptionGroup var options: DataOptions

    func run() throws {
      let data = options.folder
      let learner = try options.unlocked(name)
      guard let output else { return print(try refusing { try data.export(learner) }, terminator: "") }
      try refusing { try data.export(learner, to: output, replacing: force) }
      Output.tell(say("Written to \(Sanitizer.cleanLine(output))."))
    }
  }

  struct Erase: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Remove everything that is held of someone, for good.",
      discussion: """
        Removes their folder with all that is in it, and puts "someone erased" for their name in matches they were in. \
        It asks first, and cannot be undone; lectern learners export keeps a copy.
        Where there is a PIN it is asked for. Who answers for the machine and does not know it says --force.
        """)

    @Argument(help: "Who.")
    var name: String

    @Flag(help: "Do not ask whether it is meant; the PIN, where there is one, is asked for.")
    var yes = false

    @Flag(help: "Ask for no PIN, as the owner of the machine may who does not know it.")
    var force = false

    @OptionGroup var options: DataOptions

    func run() throws {
      let data = options.folder
      let finished = try refusing { try data.finishErasing() }
      for name in finished {
        Output.tell(say("Erasing \(Sanitizer.cleanLine(name)), which had been cut off, is finished."))
      }
      if finished.contains(where: { $0.lowercased() == name.lowercased() }), (try? data.learner(named: name)) == nil {
        return
      }
      let learner = try force ? refusing { try data.learner(named: name) } : options.unlocked(name)
      guard try yes || isSure(learner) else {
        throw ExitStatus(code: ExitStatus.failure, message: say("Nothing was erased."))
      }
      let erasure = try refusing { try data.erase(learner) }
      print(
        erasure.remaining.isEmpty
          ? say("Everything that was held of \(learner.name) is gone.")
          : say("The folder of \(learner.name) is gone, with all that was in it."))
      for file in erasure.rewritten { Output.tell(say("\(Sanitizer.cleanLine(file)) names nobody in their place.")) }
      for file in erasure.remaining {
        let name = Sanitizer.cleanLine(file)
        print(
          file.hasPrefix("learners/")
            ? say("\(name) is another learner's and has the same name or word in it: left as it is.")
            : say(
              """
              \(name) has the name, or the folder's, in it or is called so, and is not Lectern's to change: left as it \
              is.
              """
            ))
      }
    }

    /// A name typed once more: no slip of a finger erases anyone.
    private func isSure(_ learner: Learner) throws -> Bool {
      let console = StandardConsole()
      guard console.isTerminal else {
        throw ExitStatus(
          code: ExitStatus.usage,
          message: say("Without a terminal to ask at, --yes says that you mean it. Nothing was erased."))
      }
      console.write(
        say("This removes all that \(learner.name) has done (folder \(Sanitizer.cleanLine(learner.id))), for good."))
      console.prompt(say("Type the name to go on:") + " ")
      return console.readLine().flatMap(Learner.cleanName) == learner.name
    }
  }
}

/// Turns what the store refuses into the program's exit status.
func refusing<Result>(_ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let error as StoreError {
    throw ExitStatus(code: ExitStatus.failure, message: error.sentence)
  }
}

/// A journal's time as people write it.
enum Moment {
  /// `2026-11-22 09:00` of `2026-11-22T09:00:00.123+01:00`, as the spoken language writes dates.
  static func shown(_ time: String) -> String {
    guard Timestamp(time) != nil else { return say("at a time that the journal does not tell") }
    let parts = time.prefix(16).split { "-T".contains($0) }.map { Sanitizer.cleanLine(String($0)) }
    guard parts.count == 4 else { return Sanitizer.cleanLine(String(time.prefix(16))) }
    return say("\(parts[0])-\(parts[1])-\(parts[2]) \(parts[3])")
  }
}

/// Words of a command that someone may copy.
enum Shell {
  static func word(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy {
      ($0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z"))
        || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
    }
    return isPlain && !text.isEmpty ? text : "'" + text.replacing("'", with: #"'\''"#) + "'"
  }
}
