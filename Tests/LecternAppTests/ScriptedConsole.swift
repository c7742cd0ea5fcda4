import LecternApp
import Testing
import Training

/// A console that types a list of lines, then ends its input, and keeps all that was written.
final class ScriptedConsole: Console {
  private var typing: [String]
  private(set) var written: [String] = []
  /// How many lines had been written when each line was typed.
  private var places: [Int] = []
  /// What happens elsewhere just before a line is typed, by the line's place.
  private let meanwhile: [Int: () -> Void]
  let columns: Int?
  let isASCII: Bool

  init(_ lines: [String], columns: Int? = nil, isASCII: Bool = false, meanwhile: [Int: () -> Void] = [:]) {
    (typing, self.columns, self.isASCII, self.meanwhile) = (lines, columns, isASCII, meanwhile)
  }

  /// Lines that nobody asked for.
  var untyped: [String] { typing }
  var transcript: String { written.joined(separator: "\n") }
  /// Whether some line has these words.
  func said(_ words: String) -> Bool { written.contains { $0.contains(words) } }

  /// What was written from the line with this place among those that were typed to the next one.
  func answer(to place: Int) -> [String] {
    Array(written[places[place]..<(places.indices.contains(place + 1) ? places[place + 1] : written.count)])
  }

  func readLine() -> String? {
    meanwhile[places.count]?()
    places.append(written.count)
    return typing.isEmpty ? nil : typing.removeFirst()
  }
  func readSecret(_ question: String) -> String? {
    written.append(question)
    return readLine()
  }
  func write(_ line: String) { written.append(line) }
  func prompt(_ text: String) {}
}

/// Whether a plain session that is to open a file at once could open it.
func opensPlain(_ file: String) -> Bool {
  var state = AppState(library: TestCourse.library, learnerName: "Ana", seed: 42)
  state.first = (TestCourse.entry(file, file), TestCourse.course)
  return PlainSession(console: ScriptedConsole([]), keeper: MemoryKeeper(), state: state, clock: { 0 }).run()
}

/// Plays in plain mode from a fresh start until the lines are used up.
///
/// - Parameter meanwhile: What happens elsewhere just before a line is typed, by the line's place.
@discardableResult
func playPlain(
  _ lines: [String], keeper: MemoryKeeper = MemoryKeeper(), library: Library = TestCourse.library,
  wall: WallTime = WallTime(), columns: Int? = nil, isASCII: Bool = false, meanwhile: [Int: () -> Void] = [:]
) -> ScriptedConsole {
  let console = ScriptedConsole(lines, columns: columns, isASCII: isASCII, meanwhile: meanwhile)
  var state = AppState(library: library, learnerName: keeper.learnerName, progress: keeper.progress, seed: 42)
  state.settings = keeper.settings
  state.language = keeper.language
  var now = 0
  let clock = {
    now += 100
    return now
  }
  PlainSession(console: console, keeper: keeper, state: state, clock: clock, wall: { wall }).run()
  return console
}
