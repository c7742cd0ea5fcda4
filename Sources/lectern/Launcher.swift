import Course
import CourseFormat
import CursesTerminal
import LecternApp
import Phrases
import ProgressStore
import TerminalUI
import Training

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Wires the rooms together and runs: full screen where the terminal can, line by line where not.
struct Launcher {
  var isPlain = false
  /// `--data`
  var data: String?
  /// `--learner`
  var learner: String?
  /// What `--language` has the interface speak; nil where it says nothing, or a language that Lectern does not speak.
  var language: InterfaceLanguage?
  /// What `--language` has courses read in.
  var courseLanguage: Language?

  /// - Parameters:
  ///   - course: Whose page to begin with, home lying behind it.
  ///   - first: What to open at once.
  ///   - match: What the lobby of a team match begins with; nil: it is not asked for.
  ///   - isNamed: Whether the person named one course or file, so that it is a failure when that cannot be opened.
  func launch(
    _ library: Library, beginningWith course: Course? = nil, opening first: (entry: CourseEntry, course: Course)? = nil,
    isNamed: Bool = false, match: MatchRequest? = nil
  ) throws {
    if let learner, Learner.cleanName(learner) == nil {
      throw ExitStatus(code: ExitStatus.usage, message: say("--learner needs a name with at least one letter"))
    }
    let isFullScreen = !isPlain && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    let keeper: DiskKeeper
    do {
      keeper = try DiskKeeper(
        data: DataFolder.locate(explicit: data, environment: Self.environment), learner: learner,
        language: language)
      if !isFullScreen, let awaited = keeper.awaited {
        try PINPrompt.unlock(awaited)
        try keeper.open(awaited)
      }
    } catch let error as StoreError {
      throw ExitStatus(code: ExitStatus.failure, message: say("Your progress cannot be opened: \(error)"))
    }
    var generator = SystemRandomNumberGenerator()
    var state = AppState(
      library: library, learnerName: keeper.learnerName, progress: keeper.progress,
      people: keeper.learnerName == nil ? keeper.learners() : [], awaited: keeper.awaited.map { KnownLearner($0) },
      now: Self.monotonicMilliseconds(), seed: generator.next())
    state.settings = keeper.settings
    let shown = state.readCourses(
      named: courseLanguage, system: Self.systemLanguage, course ?? first?.course)
    state.first = first.map { first in
      let course = shown ?? first.course
      return (course.entries.first { $0.key == first.entry.key } ?? first.entry, course)
    }
    if course != nil, let shown { state.begin(with: shown) }
    let matches = DiskMatchKeeper(data: keeper.data)
    state.notice = keeper.notice
    state.unsaved = keeper.unsaved
    state.language = keeper.language
    // The teams' names are of its language.
    if let match { state.begin(match: match) }

    guard isFullScreen else {
      let isOpened = runPlain(keeper, state, matches) && (!isNamed || course != nil || first != nil)
      try Self.close(matches)
      // It has been told, and asked about.
      if !isOpened || keeper.unsaved != nil { throw ExitStatus(code: ExitStatus.failure) }
      return
    }
    do {
      let terminal = try CursesTerminal.open(colors: Self.hasColors)
      if !terminal.isUTF8 { state.glyphs = .ascii }
      state.colorCount = terminal.colorCount
      InterfaceLanguage.$isForASCII.withValue(!terminal.isUTF8) {
        Runtime(
          terminal: terminal, keeper: keeper, state: state, matches: matches, clock: Self.monotonicMilliseconds,
          wall: Self.wallTime, opener: OutsideOpener.open
        ).run()
      }
      terminal.close()
    } catch {
      complain(say("\(error) Lectern goes on line by line."))
      runPlain(keeper, state, matches)
    }
    try Self.close(matches)
    // Whoever runs Lectern from a script has to know, too.
    if let unsaved = keeper.unsaved {
      let words = "\(keeper.unsavedMatter.words) \(say("The reason: \(unsaved)"))"
      throw ExitStatus(code: ExitStatus.failure, message: words)
    }
  }

  /// Says what of matches is lost now.
  private static func close(_ matches: DiskMatchKeeper) throws {
    guard let unsaved = matches.close() else { return }
    throw ExitStatus(
      code: ExitStatus.failure,
      message: say(
        unsaved.changes, one: "1 change of a match is not saved: \(unsaved.description)",
        other: "\(unsaved.changes) changes of a match are not saved: \(unsaved.description)"))
  }

  /// Whether what was to be opened at once could be.
  @discardableResult
  private func runPlain(_ keeper: DiskKeeper, _ state: AppState, _ matches: DiskMatchKeeper) -> Bool {
    let console = StandardConsole()
    if console.isTerminal { TypedLines.endOnSignals() }
    return PlainSession(
      console: console, keeper: keeper, state: state, matches: matches,
      clock: Self.monotonicMilliseconds, wall: Self.wallTime
    ).run()
  }

  /// Never goes back, whatever happens to the wall clock (clock_gettime(2), CLOCK_MONOTONIC).
  static func monotonicMilliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }

  /// The clock on the wall (clock_gettime(2), CLOCK_REALTIME), and how far it is ahead of UTC (localtime_r(3)).
  static func wallTime() -> WallTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    var local = tm()
    localtime_r(&time.tv_sec, &local)
    return WallTime(seconds: Int(time.tv_sec), offset: Int(local.tm_gmtoff))
  }

  /// What the locale says that messages are to be in (locale(7)).
  static var systemLanguage: Language? {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty { return Language(locale: value) }
    }
    return nil
  }

  /// What the interface speaks where nobody has chosen anything else.
  static var interfaceLanguage: InterfaceLanguage {
    systemLanguage.flatMap { InterfaceLanguage.named($0.code) } ?? .english
  }

  /// Whether the person wants colours. Source: no-color.org.
  static var hasColors: Bool { environment["NO_COLOR", default: ""].isEmpty }

  /// The variables Lectern reads.
  static var environment: [String: String] {
    var found: [String: String] = [:]
    for name in ["LECTERN_DATA", "XDG_DATA_HOME", "HOME", "NO_COLOR"] {
      if let value = getenv(name) { found[name] = String(cString: value) }
    }
    return found
  }
}
