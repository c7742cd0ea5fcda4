import Course
import CourseFormat
import Phrases
import TerminalUI
import Training

/// Lectern as a linear transcript: no cursor movement, numbered choices, one question at a time.
///
/// For pipes, dumb terminals and screen readers; also how scripts drive the program. The end of input saves and leaves.
public final class PlainSession {
  let console: any Console
  let keeper: any ProgressKeeper
  let matches: (any MatchKeeper)?
  var state: AppState
  private let clock: () -> Int
  private let wall: () -> WallTime
  private var warnedOf: String?
  /// Of the course that is read.
  var typography = Typography(nil)
  /// Sentences on what can be typed that were told.
  var told: Set<String> = []
  /// The lines told since the last one that was taken: what is told again to whoever asks for it.
  private(set) var passage: [String] = []
  /// The ids of the courses whose contents were told.
  var toldContents: Set<String> = []
  /// The pages that a link or a search led away from, the last one last.
  var trail: [Stop] = []

  /// The most columns of a line, however wide the terminal is.
  static let widest = 76
  /// The columns that lines are broken to; they stay whole where no terminal shows them.
  var width: Int { console.columns.map { min(max(1, $0), Self.widest) } ?? 1 << 30 }

  /// What the learner has set, and is called, as far as it was taken in from the keeper.
  private var seen: (settings: LearnerSettings, name: String?)

  public init(
    console: any Console, keeper: any ProgressKeeper, state: AppState, matches: (any MatchKeeper)? = nil,
    clock: @escaping () -> Int, wall: @escaping () -> WallTime = { WallTime() }
  ) {
    self.console = console
    self.keeper = keeper
    seen = (keeper.settings, keeper.learnerName)
    self.matches = matches
    self.state = state
    self.clock = clock
    self.wall = wall
    self.state.wall = wall()
  }

  /// Runs until the person leaves; `state.first` is opened at once.
  ///
  /// - Returns: Whether what was to be opened at once could be.
  @discardableResult
  public func run() -> Bool {
    InterfaceLanguage.$isForASCII.withValue(console.isASCII) { state.language.whileSpoken { talk() } }
  }

  private func talk() -> Bool {
    let first = state.first
    do {
      if let notice = state.notice { tell(notice) }
      if let request = state.matchRequest {
        try teamMatch(request)
        throw Leaving()
      }
      if !state.library.shelves.isEmpty { try meet() }
      if let first = state.first { try play(first.entry, in: first.course) }
      if let course = state.firstCourse { try contents(of: course) }
      try home()
    } catch {
      tell("")
      if state.learnerName == nil { tell(say("Goodbye.")) } else { state.language.whileSpoken { takeLeave() } }
    }
    keeper.close()
    return first.map { state.library.read($0.entry, in: $0.course)?.value != nil } ?? true
  }

  /// Says that all is saved, or asks what to do about what is not.
  private func takeLeave() {
    while let reason = keeper.unsaved {
      tell(say("Not saved: \(reason). Enter tries again, q leaves without saving."))
      console.prompt("> ")
      guard let line = console.readLine().map({ PlainLine(Sanitizer.cleanLine($0)) }), !line.leaves else { return }
      if !line.asksForHelp { keeper.refresh() }
    }
    if console.isCutShort { tell(say("What was typed since the last Enter is not kept.")) }
    tell(say("Your place is saved. Goodbye."))
  }

  // MARK: Talking

  var now: Int { clock() }

  /// Writes text, broken into lines. The one sink of plain mode: whatever gets here is cleaned.
  ///
  /// - Parameter indent: In columns, of all its lines.
  func tell(_ text: String, indent: Int = 0) {
    let margin = Line(String(repeating: " ", count: indent))
    let text = typography.spelled(text)
    let lines =
      text.isEmpty ? [Line.empty] : Line.wrap([Span(text)], width: width, firstPrefix: margin, prefix: margin)
    for line in lines { write(line) }
  }

  /// Writes blocks of Markdown, set without drawn lines.
  func tell(_ blocks: [Block], indent: Int = 0) {
    let layout = BlockLayout(
      width: max(1, width - indent), glyphs: .spoken, isSpoken: true, typography: typography)
    for line in layout.lines(blocks).prefixed(Span(String(repeating: " ", count: indent))) { write(line) }
  }

  private func write(_ line: Line) {
    var text = Sanitizer.clean(line.text)
    while text.last == " " { text.removeLast() }
    text = console.isASCII ? text.foldedToASCII() : text
    passage.append(text)
    console.write(text)
  }

  /// What is told from now on is what `again` tells.
  func beginPassage(_ lines: [String] = []) { passage = lines }

  /// Tells what is heard once: a prompt, a mistake, a word on what can be typed.
  func tellOnce(_ text: String) {
    let before = passage
    tell(text)
    passage = before
  }

  /// Tells it again.
  func repeatPassage(_ lines: [String]) {
    for line in lines.drop(while: \.isEmpty) { console.write(line) }
  }

  /// Asks for a line. `q` leaves, everywhere and at once.
  func ask(_ hint: String) throws(Leaving) -> String {
    let answer = try askText(hint)
    if PlainLine(answer).leaves { throw Leaving() }
    beginPassage()
    return answer
  }

  /// Asks for a line, whatever it says.
  ///
  /// Arrows and keys like them do nothing in plain mode; the terminal sends them as letters that nobody typed. Those before
  /// a text are left out. In it they mean that somebody wanted to mend it, so it is not taken.
  func askText(_ hint: String) throws(Leaving) -> String {
    if !hint.isEmpty { tellOnce(hint) }
    while true {
      console.prompt("> ")
      guard let line = console.readLine() else { throw Leaving() }
      state.wall = wall()
      let (text, hasKeys) = TypedKeys.removed(from: line)
      if text.unicodeScalars.contains("\u{FFFD}") {
        tellOnce(
          say("Some letters of that line are not UTF-8 and cannot be read, so it was not taken. Please type it again."))
      } else if hasKeys {
        tellOnce(
          say("Arrows and keys like them do nothing here, so that line was not taken. Please type it again."))
      } else {
        return Sanitizer.cleanLine(text)
      }
    }
  }

  /// Saves an event before anything is said about it.
  func record(_ entry: Event.Entry) {
    keeper.record(entry)
    state.take(keeper.progress)
    warnIfUnsaved()
  }

  /// Takes in what the same learner did at other terminals.
  func lookElsewhere() {
    keeper.refresh()
    state.take(keeper.progress)
    // What the learner has set meanwhile at another terminal; the language waits for the next start.
    guard keeper.settings != seen.settings || keeper.learnerName != seen.name else { return }
    seen = (keeper.settings, keeper.learnerName)
    (state.settings, state.learnerName) = (keeper.settings, keeper.learnerName)
  }

  /// Says once that nothing is being saved, and why.
  func warnIfUnsaved() {
    if let reason = keeper.unsaved, reason != warnedOf { tell(say("Not being saved: \(reason)")) }
    warnedOf = keeper.unsaved
    if let notice = keeper.notice, notice != state.notice {
      state.notice = notice
      tell(notice)
    }
  }
}

extension Glyphs {
  /// For ears: words and marks that a screen reader says, nothing drawn.
  static let spoken = Glyphs(
    pointer: ">", done: "+", failed: "x", half: "~", open: ".", locked: "-", broken: "!", bullet: "-", bar: " ",
    quote: ">",
    full: "#", empty: "-", more: "", less: "", dash: "-", dot: "o", arrow: "->", ellipsis: "...", ticked: "[x]",
    unticked: "[ ]", shades: [".", "-", "+", "*", "#"], corners: ["", "", "", ""])
}
