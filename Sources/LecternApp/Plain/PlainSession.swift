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
  /// The questions that the quiz that was ended last lost points in.
  var missed: [Question] = []
  /// What a search from inside a lesson leads to.
  var found: CourseEntry?
  /// Of the course that is read.
  private(set) var typography = Typography(nil)
  /// The talk that has just ended, which may be gone back into.
  var talked: DrillRun?

  /// Columns; lines are broken so that a terminal need not.
  static let width = 76

  public init(
    console: any Console, keeper: any ProgressKeeper, state: AppState, matches: (any MatchKeeper)? = nil,
    clock: @escaping () -> Int, wall: @escaping () -> WallTime = { WallTime() }
  ) {
    self.console = console
    self.keeper = keeper
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
  public func run() -> Bool { state.language.whileSpoken { talk() } }

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
      guard let line = console.readLine(), !["q", "quit"].contains(TypedWord.english(Sanitizer.cleanLine(line))) else {
        return
      }
      keeper.refresh()
    }
    tell(say("Your place is saved. Goodbye."))
  }

  // MARK: Talking

  var now: Int { clock() }

  /// Writes text, broken into lines. The one sink of plain mode: whatever gets here is cleaned.
  ///
  /// - Parameter indent: In columns, of all its lines.
  func tell(_ text: String, indent: Int = 0) {
    let margin = Line(String(repeating: " ", count: indent))
    let lines =
      text.isEmpty
      ? [Line.empty] : Line.wrap([Span(text)], width: Self.width, firstPrefix: margin, prefix: margin)
    for line in lines { write(line) }
  }

  /// Writes blocks of Markdown, set without drawn lines.
  func tell(_ blocks: [Block], indent: Int = 0) {
    let layout = BlockLayout(
      width: Self.width - indent, glyphs: .spoken, isSpoken: true, typography: typography)
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
    if ["q", "quit"].contains(TypedWord.english(answer)) { throw Leaving() }
    return answer
  }

  /// Asks for a line that is a word for the program, in small letters and in English.
  func askCommand(_ hint: String) throws(Leaving) -> String {
    let answer = try ask(hint).lowercased()
    return answer.hasPrefix("/") ? answer : TypedWord.english(answer)
  }

  /// Asks for a line, whatever it says.
  func askText(_ hint: String) throws(Leaving) -> String {
    if !hint.isEmpty { tell(hint) }
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
      let answer = try askCommand(hint)
      if words.contains(answer) || (answer.hasPrefix("/") && words.contains("/")) { return .word(answer) }
      if let number = Int(answer), number >= 1, number <= count { return .number(number - 1) }
      hint =
        count == 1
        ? say("Please type 1, or q to leave.") : say("Please type a number from 1 to \(count), or q to leave.")
    }
  }

  /// Asks until the answer is one of the words; "" is Enter alone.
  func askWord(_ words: Set<String>, hint: String) throws(Leaving) -> String {
    while true {
      let answer = try askCommand(hint)
      if words.contains(answer) || (answer.hasPrefix("/") && words.contains("/")) { return answer }
      tell(say("\"\(answer)\" means nothing here."))
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
    if let reason = keeper.unsaved, reason != warnedOf { tell(say("Not being saved: \(reason)")) }
    warnedOf = keeper.unsaved
    if let notice = keeper.notice, notice != state.notice {
      state.notice = notice
      tell(notice)
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
      tell("")
      tell("Lectern" + (state.streakWords.map { ", \($0)" } ?? ""))
      for problem in state.library.problems {
        tell(say("Problem in \(problem.location.file): \(problem.message)"))
        if let help = problem.help { tell("  \(help)") }
      }
      if state.countsUnseenCards { state.hasSeenCards(absent: state.readReviews().absent) }
      state.nextKinds.merge(state.readNextKinds(on: state.library.shelves.indices)) { $1 }
      let choices = HomeScreen.choices(in: state)
      guard !choices.isEmpty else {
        tell(say("There are no courses here yet. Start Lectern with a folder of courses: lectern --courses FOLDER"))
        return
      }
      for (index, choice) in choices.enumerated() { tell("\(index + 1)) \(title(choice))") }
      if state.countWaiting > 0, let limit = state.reviewSettings.dailyLimit {
        tell(say("Reviews: \(ReviewWords.waiting(state.countWaiting, limit: limit))"))
      }
      let words = PlainWords.sentence([
        state.deck.entries.isEmpty ? nil : say("r shows what comes up again"), say("p tells your progress"),
        say("l lets somebody else learn"), say("t plays in teams"),
        say("\(TypedWord.settings.spoken) lists what can be set"),
        say("q leaves"),
      ])
      let answer = try ask(say("Type a number; Enter alone takes 1.") + " " + words)
      if answer.lowercased() == "t" {
        try teamMatch(MatchRequest())
        continue
      }
      if answer.lowercased() == "p" {
        try progress()
        continue
      }
      if [TypedWord.settings.rawValue, ","].contains(TypedWord.english(answer)) {
        try changeSettings()
        if state.language != .current { return try speakingAnew { try home() } }
        continue
      }
      if answer.lowercased() == "l" {
        try changeLearner()
        if state.language != .current { return try speakingAnew { try home() } }
        continue
      }
      if answer.lowercased() == "r", !state.deck.entries.isEmpty {
        try review()
        continue
      }
      guard let index = answer.isEmpty ? 0 : Int(answer).map({ $0 - 1 }), choices.indices.contains(index) else {
        tell(say("There is no \"\(answer)\" here."))
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

  /// Goes on in the language that has been chosen.
  func speakingAnew(_ body: () throws -> Void) throws(Leaving) {
    do { try state.language.whileSpoken(body) } catch { throw Leaving() }
  }

  private func title(_ choice: HomeScreen.Choice) -> String {
    switch choice {
    case .next(let entry, let course):
      let record = state.progress[entry.key]
      guard state.standing(course).state(entry.key) == .underway else { return say("Next: \(entry.title)") }
      let title = entry.title
      let place = record.pages > 0 ? say("\(title), page \(record.page) of \(record.pages)") : title
      return say("Continue: \(place)")
    case .review(let count): return say("Review: \(ReviewWords.due(count))")
    case .shelf(let index):
      guard let course = state.library.shelves[index].course else {
        return say("Course: \(state.library.shelves[index].name), broken")
      }
      let standing = state.standing(course)
      guard standing.isStarted else { return say("Course: \(course.title), new") }
      let next = state.nextWords(standing, isInSentence: true)
      return say("Course: \(course.title), \(percent(standing.share)) done") + (next.isEmpty ? "" : ", \(next)")
    }
  }

  /// Reads what a course's items are.
  func survey(_ course: Course) { state.take(state.survey(course)) }

  // MARK: Items

  /// Plays an item, and what comes after it for as long as the person says so.
  func play(_ entry: CourseEntry, in course: Course) throws(Leaving) {
    typography = Typography(course.language)
    var upcoming: CourseEntry? = entry
    while let entry = upcoming {
      lookElsewhere()
      guard let loaded = state.library.read(entry, in: course) else { return }
      tell("")
      guard let item = loaded.value else {
        state.take([entry.key: .broken])
        tell(loaded.diagnostics, of: entry.title)
        return
      }
      state.take([entry.key: item.summary])
      let place = Place(course: course, entry: entry)
      talked = nil
      tell(item.title)
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
    if isCourseDone { tell(FinishWords.courseFinished(place.course)) }
    let isTalk = talked.map { !$0.turns.isEmpty } ?? false
    let again = PlainWords.sentence([
      passed ? say("r to do this again") : say("Enter or r to try again"),
      isTalk ? say("u with a turn's number to try another way from there") : nil, PlainWords.back,
    ])
    let onward =
      next.map { passed ? say("Enter for the next: \($0.title);") : say("n for the next: \($0.title);") }
    let look = missed.isEmpty ? nil : say("A number opens the lesson on that question.")
    let certificate = isCourseDone ? say("\(TypedWord.certificate.spoken) writes your certificate.") : nil
    let hint = [onward, again, look, certificate].compactMap { $0 }.joined(separator: " ")
    while true {
      let answer = try askCommand(hint)
      switch answer {
      case "b": return nil
      case "r": return place.entry
      case "n" where next != nil: return next
      case "": return passed ? next : place.entry
      case TypedWord.certificate.rawValue where isCourseDone: try writeCertificate(for: place.course)
      case _ where rewind(answer, place): return place.entry
      default:
        guard let number = Int(answer), missed.indices.contains(number - 1) else {
          tell(say("\"\(answer)\" means nothing here."))
          continue
        }
        let (entry, page) = state.teaching(missed[number - 1], of: place)
        state.target = page.map { PageTarget(item: entry.key, page: $0) }
        return entry
      }
    }
  }

  private func tell(_ diagnostics: [Diagnostic], of title: String) {
    tell(say("\"\(title)\" cannot be opened: its file has a mistake. Everything else works."))
    for diagnostic in diagnostics where diagnostic.severity == .error {
      let place = diagnostic.location
      let file = place.line > 0 ? say("\(place.file), line \(place.line):") : "\(place.file):"
      tell("\(file) \(diagnostic.message)")
      if let help = diagnostic.help { tell("  \(help)") }
    }
  }
}

/// What several prompts have.
enum PlainWords {
  static var back: String { say("b to go back") }
  static var leave: String { say("q to leave") }

  /// What may be typed, one after the other.
  static func sentence(_ parts: [String?]) -> String { parts.compactMap { $0 }.joined(separator: ", ") + "." }
}

extension Glyphs {
  /// For ears: words and marks that a screen reader says, nothing drawn.
  static let spoken = Glyphs(
    pointer: ">", done: "+", failed: "x", open: ".", locked: "-", broken: "!", bullet: "-", bar: " ", quote: ">",
    full: "#", empty: "-", more: "", less: "", dash: "-", dot: "o", arrow: "->", ellipsis: "...", ticked: "[x]",
    unticked: "[ ]", shades: [".", "-", "+", "*", "#"], corners: ["", "", "", ""])
}
