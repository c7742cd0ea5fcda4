import Course
import CourseFormat
import TerminalUI
import Training

/// Lectern as a linear transcript: no cursor movement, numbered choices, one question at a time.
///
/// For pipes, dumb terminals and screen readers; also how scripts drive the program. The end of input saves and leaves.
public final class PlainSession {
  let console: any Console
  let keeper: any ProgressKeeper
  var state: AppState
  private let clock: () -> Int
  private let wall: () -> WallTime
  private var warnedOf: String?
  /// The questions that the quiz that was ended last lost points in.
  var missed: [Question] = []
  /// What a search from inside a lesson leads to.
  var found: CourseEntry?
  /// The talk that has just ended, which may be gone back into.
  var talked: DrillRun?

  /// Columns; lines are broken so that a terminal need not.
  static let width = 76

  public init(
    console: any Console, keeper: any ProgressKeeper, state: AppState, clock: @escaping () -> Int,
    wall: @escaping () -> WallTime = { WallTime() }
  ) {
    self.console = console
    self.keeper = keeper
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
    let first = state.first
    do {
      if let notice = state.notice { say(notice) }
      if !state.library.shelves.isEmpty { try meet() }
      if let first = state.first { try play(first.entry, in: first.course) }
      if let course = state.firstCourse { try contents(of: course) }
      try home()
    } catch {
      say("")
      if state.learnerName == nil { say("Goodbye.") } else { takeLeave() }
    }
    keeper.close()
    return first.map { state.library.read($0.entry, in: $0.course)?.value != nil } ?? true
  }

  /// Says that all is saved, or asks what to do about what is not.
  private func takeLeave() {
    while let reason = keeper.unsaved {
      say("Not saved: \(reason). Enter tries again, q leaves without saving.")
      console.prompt("> ")
      guard let line = console.readLine(), !["q", "quit"].contains(Sanitizer.cleanLine(line).lowercased()) else {
        return
      }
      keeper.refresh()
    }
    say("Your place is saved. Goodbye.")
  }

  // MARK: Talking

  var now: Int { clock() }

  /// Writes text, broken into lines. The one sink of plain mode: whatever gets here is cleaned.
  func say(_ text: String) {
    for line in text.isEmpty ? [Line.empty] : Line.wrap([Span(text)], width: Self.width) { write(line) }
  }

  /// Writes blocks of Markdown, set without drawn lines.
  func say(_ blocks: [Block], indent: Int = 0) {
    let layout = BlockLayout(width: Self.width - indent, glyphs: .spoken, isSpoken: true)
    for line in layout.lines(blocks).prefixed(Span(String(repeating: " ", count: indent))) { write(line) }
  }

  private func write(_ line: Line) {
    var text = Sanitizer.clean(line.text)
    while text.last == " " { text.removeLast() }
    console.write(text)
  }

  /// Asks for a line. `q` leaves, everywhere and at once.
  func ask(_ hint: String) throws(Leaving) -> String {
    let answer = try askText(hint)
    if answer.lowercased() == "q" || answer.lowercased() == "quit" { throw Leaving() }
    return answer
  }

  /// Asks for a line, whatever it says.
  func askText(_ hint: String) throws(Leaving) -> String {
    if !hint.isEmpty { say(hint) }
    console.prompt("> ")
    guard let line = console.readLine() else { throw Leaving() }
    state.wall = wall()
    return Sanitizer.cleanLine(line)
  }

  /// Asks until the answer is the number of an option, counted from 1, or one of the words. Where a stroke is among
  /// them, so is every answer that begins with one.
  func askNumber(of count: Int, hint: String, words: Set<String> = []) throws(Leaving) -> Answer {
    var hint = hint
    while true {
      let answer = try ask(hint).lowercased()
      if words.contains(answer) || (answer.hasPrefix("/") && words.contains("/")) { return .word(answer) }
      if let number = Int(answer), number >= 1, number <= count { return .number(number - 1) }
      hint = count == 1 ? "Please type 1, or q to leave." : "Please type a number from 1 to \(count), or q to leave."
    }
  }

  /// Asks until the answer is one of the words; "" is Enter alone.
  func askWord(_ words: Set<String>, hint: String) throws(Leaving) -> String {
    while true {
      let answer = try ask(hint).lowercased()
      if words.contains(answer) || (answer.hasPrefix("/") && words.contains("/")) { return answer }
      say("\"\(answer)\" means nothing here.")
    }
  }

  enum Answer {
    /// Counted from 0.
    case number(Int)
    case word(String)
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
  }

  /// Says once that nothing is being saved, and why.
  func warnIfUnsaved() {
    if let reason = keeper.unsaved, reason != warnedOf { say("Not being saved: \(reason)") }
    warnedOf = keeper.unsaved
    if let notice = keeper.notice, notice != state.notice {
      state.notice = notice
      say(notice)
    }
  }

  // MARK: Home and courses

  private func home() throws(Leaving) {
    for index in state.library.shelves.indices {
      state.library.read(index)
      if let course = state.library.shelves[index].course, state.hasLostItems(course) { survey(course) }
    }
    while true {
      lookElsewhere()
      say("")
      say("Lectern" + (state.streakWords.map { ", \($0)" } ?? ""))
      for problem in state.library.problems {
        say("Problem in \(problem.location.file): \(problem.message)")
        if let help = problem.help { say("  \(help)") }
      }
      state.nextKinds.merge(state.readNextKinds(on: state.library.shelves.indices)) { $1 }
      let choices = HomeScreen.choices(in: state)
      guard !choices.isEmpty else {
        say("There are no courses here yet. Start Lectern with a folder of courses: lectern --courses FOLDER")
        return
      }
      for (index, choice) in choices.enumerated() { say("\(index + 1)) \(title(choice))") }
      if state.countWaiting > 0, let limit = state.reviewSettings.dailyLimit {
        say("Reviews: " + ReviewWords.waiting(state.countWaiting, limit: limit))
      }
      let reviews = state.deck.entries.isEmpty ? "" : " r shows what comes up again,"
      let answer = try ask(
        "Type a number; Enter alone takes 1.\(reviews) p tells your progress, l lets somebody else learn, "
          + "\(Self.settingsWord) lists what can be set, q leaves.")
      if answer.lowercased() == "p" {
        try progress()
        continue
      }
      if [Self.settingsWord, ","].contains(answer.lowercased()) {
        try changeSettings()
        continue
      }
      if answer.lowercased() == "l" {
        try changeLearner()
        continue
      }
      if answer.lowercased() == "r", !state.deck.entries.isEmpty {
        try review()
        continue
      }
      guard let index = answer.isEmpty ? 0 : Int(answer).map({ $0 - 1 }), choices.indices.contains(index) else {
        say("There is no \"\(answer)\" here.")
        continue
      }
      switch choices[index] {
      case .next(let entry, let course): try play(entry, in: course)
      case .review: try review()
      case .shelf(let index):
        let shelf = state.library.shelves[index]
        switch shelf.content {
        case .open(let course): try contents(of: course)
        case .broken(let diagnostics): tell(diagnostics, of: shelf.name)
        case .unread: break
        }
      }
    }
  }

  private func title(_ choice: HomeScreen.Choice) -> String {
    switch choice {
    case .next(let entry, let course):
      let record = state.progress[entry.key]
      guard state.standing(course).state(entry.key) == .underway else { return "Next: \(entry.title)" }
      return "Continue: \(entry.title)" + (record.pages > 0 ? ", page \(record.page) of \(record.pages)" : "")
    case .review(let count): return "Review: \(ReviewWords.due(count))"
    case .shelf(let index):
      guard let course = state.library.shelves[index].course else {
        return "Course: \(state.library.shelves[index].name), broken"
      }
      let standing = state.standing(course)
      guard standing.isStarted else { return "Course: \(course.title), new" }
      let next = state.nextWords(standing).lowercased()
      return "Course: \(course.title), \(percent(standing.share)) done" + (next.isEmpty ? "" : ", \(next)")
    }
  }

  /// Reads what a course's items are.
  func survey(_ course: Course) { state.take(state.survey(course)) }

  // MARK: Items

  /// Plays an item, and what comes after it for as long as the person says so.
  func play(_ entry: CourseEntry, in course: Course) throws(Leaving) {
    var upcoming: CourseEntry? = entry
    while let entry = upcoming {
      lookElsewhere()
      guard let loaded = state.library.read(entry, in: course) else { return }
      say("")
      guard let item = loaded.value else {
        state.take([entry.key: .broken])
        tell(loaded.diagnostics, of: entry.title)
        return
      }
      state.take([entry.key: item.summary])
      let place = Place(course: course, entry: entry)
      talked = nil
      say(item.title)
      missed = []
      let isDone =
        switch item {
        case .lesson(let lesson): try play(lesson, place)
        case .quiz(let quiz): try play(quiz, place)
        case .drill(let drill): try play(drill, place)
        }
      if let found {
        upcoming = found
        self.found = nil
        continue
      }
      guard isDone else { return }
      upcoming = try askOnward(from: place)
    }
  }

  /// What to play after an item; nil: back to where it was chosen.
  private func askOnward(from place: Place) throws(Leaving) -> CourseEntry? {
    let next = state.next(after: place)
    let passed = state.progress[place.entry.key].isFinished
    let isCourseDone = state.offersCertificate(place.course)
    if isCourseDone { say(FinishWords.courseFinished(place.course)) }
    let rewinding =
      talked.map { $0.turns.isEmpty ? "" : ", u with a turn's number to try another way from there" } ?? ""
    let again = (passed ? "r to do this again" : "Enter or r to try again") + rewinding + ", b to go back."
    let onward = next.map { passed ? "Enter for the next: \($0.title); " : "n for the next: \($0.title); " } ?? ""
    let look = missed.isEmpty ? "" : " A number opens the lesson on that question."
    let certificate = isCourseDone ? " \(Self.certificateWord) writes your certificate." : ""
    while true {
      let answer = try ask(onward + again + look + certificate).lowercased()
      switch answer {
      case "b": return nil
      case "r": return place.entry
      case "n" where next != nil: return next
      case "": return passed ? next : place.entry
      case Self.certificateWord where isCourseDone: try writeCertificate(for: place.course)
      case _ where rewind(answer, place): return place.entry
      default:
        guard let number = Int(answer), missed.indices.contains(number - 1) else {
          say("\"\(answer)\" means nothing here.")
          continue
        }
        let (entry, page) = state.teaching(missed[number - 1], of: place)
        state.target = page.map { PageTarget(item: entry.key, page: $0) }
        return entry
      }
    }
  }

  private func tell(_ diagnostics: [Diagnostic], of title: String) {
    say("\"\(title)\" cannot be opened: its file has a mistake. Everything else works.")
    for diagnostic in diagnostics where diagnostic.severity == .error {
      let place = diagnostic.location
      say("\(place.file)\(place.line > 0 ? ", line \(place.line)" : ""): \(diagnostic.message)")
      if let help = diagnostic.help { say("  \(help)") }
    }
  }
}

extension Glyphs {
  /// For ears: words and marks that a screen reader says, nothing drawn.
  static let spoken = Glyphs(
    pointer: ">", done: "+", failed: "x", open: ".", locked: "-", broken: "!", bullet: "-", bar: " ", quote: ">",
    full: "#", empty: "-", more: "", less: "", dash: "-", dot: "o", arrow: "->", ellipsis: "...", ticked: "[x]",
    unticked: "[ ]", shades: [".", "-", "+", "*", "#"], corners: ["", "", "", ""])
}
