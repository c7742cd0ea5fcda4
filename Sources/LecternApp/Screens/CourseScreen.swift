import Course
import CourseFormat
import Phrases
import TerminalUI
import Training

/// A course's modules and items, and where the learner stands in each.
struct CourseScreen: Screen {
  let course: Course
  private var cursor: ListCursor
  /// What came next when this screen was last in front.
  private var seenNext: ItemKey?
  /// Rows scrolled up beyond the first item, to read what stands above it.
  private var lift = 0
  /// What came of the last key where nothing else shows it: why the marked item cannot be opened, for one.
  private var notice: String?

  init(course: Course, state: AppState) {
    self.course = course
    cursor = ListCursor(Self.firstChoice(course, state))
    seenNext = state.standing(course).next?.key
    // A newcomer reads from the first line on, and not from the first item.
    if !state.standing(course).isStarted { lift = Self.top }
  }

  /// More rows than stand above any item.
  private static let top = 1 << 20

  /// The same page of a course whose file has changed, the mark on the same item.
  func reloaded(_ course: Course) -> CourseScreen {
    var screen = CourseScreen(course: course, cursor: cursor, seenNext: seenNext)
    let key = marked?.key
    screen.cursor = ListCursor(course.entries.firstIndex { $0.key == key } ?? cursor.index)
    screen.cursor.keep(within: course.entries.count)
    return screen
  }

  private init(course: Course, cursor: ListCursor, seenNext: ItemKey?) {
    (self.course, self.cursor, self.seenNext) = (course, cursor, seenNext)
  }

  /// What comes next, so that Enter is right without looking.
  private static func firstChoice(_ course: Course, _ state: AppState) -> Int {
    state.standing(course).next.flatMap { next in course.entries.firstIndex { $0.key == next.key } } ?? 0
  }

  func keymap(in state: AppState) -> Keymap<Action> {
    Keymap(
      CommonKeys.list(of: .items) + [
        .init(
          [.enter, .character(" "), .right, .character("l")], .select, isLocked(state) ? nil : say("open"),
          help: say("open the marked item"))
      ] + undoKeys(state) + [
        .init(CommonKeys.back.keys + [.left], .back, say("back"), help: say("go back"), label: "Esc")
      ] + (state.preview == nil ? [CommonKeys.search(in: course)] : []) + certificateKeys(state) + resetKeys(state)
        + (state.preview == nil ? [CommonKeys.notes(isShown: state.size.columns >= 60)] : []) + CommonKeys.scroll)
  }

  private var spelling: Typography { Typography(course.language) }

  private var marked: CourseEntry? {
    course.entries.indices.contains(cursor.index) ? course.entries[cursor.index] : nil
  }

  private func isLocked(_ state: AppState) -> Bool {
    guard let marked, case .locked = state.standing(course).state(marked.key) else { return false }
    return true
  }

  private func certificateKeys(_ state: AppState) -> [Keymap<Action>.Binding] {
    guard state.preview == nil else { return [] }
    // Before the course is finished, the key says what is missing.
    let key = CertificateConsent.key
    return [.init(key.keys, key.action, state.offersCertificate(course) ? key.short : nil, help: key.help)]
  }

  private func undoKeys(_ state: AppState) -> [Keymap<Action>.Binding] {
    guard let marked, state.undoingReset(of: marked) != nil else { return [] }
    return [.init([.character("u")], .rewind, say("undo"), help: say("take the reset back"))]
  }

  private func resetKeys(_ state: AppState) -> [Keymap<Action>.Binding] {
    // What is tried out in a preview is forgotten anyway.
    guard state.preview == nil, let marked else { return [] }
    let isBegun = state.progress[marked.key].isTouched
    return [
      .init(
        [.character("x")], .reset, isBegun ? say("reset") : nil,
        help: say("have the marked item begin anew; asks first")),
      .init([.character("X")], .resetCourse, nil, help: say("have the whole course begin anew; asks first")),
    ]
  }

  /// Asks about a reset, where there is something to forget.
  private mutating func ask(_ title: String, _ reset: Event.Reset, _ state: AppState) -> Outcome {
    guard !state.progress.forgotten(by: reset).isEmpty else {
      notice = ResetWords.nothing
      return .stay
    }
    return .push(ConsentScreen(ResetConsent(subject: title, reset: reset)))
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    let entries = course.entries
    notice = nil
    let wasLifted = lift
    switch action {
    // Nobody has pressed a key.
    case .shown, .resized, .tick, .progressed: break
    default: lift = 0
    }
    switch action {
    case .move(let step) where step < 0 && cursor.index == 0: lift = wasLifted - step
    case .page(let step) where step < 0 && cursor.index == 0: lift = wasLifted - step * Composer.bodyRows(state.size)
    case .first:
      // To what stands above the list, unless the mark would be lost from sight by it.
      let wasFirst = cursor.index == 0
      cursor = ListCursor(0)
      lift = wasFirst || !hides(lift: Self.top, state) ? Self.top : 0
    case .move(let step) where step > 0 && hides(lift: wasLifted, state): lift = lowered(wasLifted, by: step, state)
    case .page(let step) where step > 0 && hides(lift: wasLifted, state):
      lift = lowered(wasLifted, by: step * Composer.bodyRows(state.size), state)
    case _ where cursor.take(action, count: entries.count, in: state.size):
      if case .choose = action { return update(.select, in: &state) }
    case .back: return .pop
    case .certificate: return CertificateConsent.opened(for: course)
    case .note: return .push(NotesScreen(course: course), [.gatherNotes(course)])
    case .search: return .push(SearchScreen(course: course), [.gatherPages(course)])
    case .reset: if let marked { return ask(marked.title, state.reset(of: marked), state) }
    case .resetCourse: return ask(course.title, Event.Reset(course: course.id), state)
    case .rewind:
      guard let marked, let undone = state.undoingReset(of: marked) else { return .stay }
      let isCourse = undone.item == course.id
      notice = ResetWords.takenBack(isCourse ? course.title : marked.title, isCourse: isCourse)
      return .perform([.record(.undone(undone))])
    case .shown where state.standing(course).next?.key != seenNext:
      cursor = ListCursor(Self.firstChoice(course, state))
    case .select:
      guard let marked else { break }
      if case .locked(let after) = state.standing(course).state(marked.key) {
        notice = say("This opens after \"\(after)\".")
      } else {
        return .perform([.open(marked, in: course)])
      }
    default: break
    }
    cursor.keep(within: entries.count)
    seenNext = state.standing(course).next?.key
    return .stay
  }

  /// Whether the marked line is below the screen, scrolled up this far.
  private func hides(lift: Int, _ state: AppState) -> Bool {
    guard lift > 0 else { return false }
    let page = page(in: state)
    return page.focus.upperBound > max(0, page.offset - lift) + Composer.bodyRows(state.size)
  }

  private func lowered(_ lift: Int, by rows: Int, _ state: AppState) -> Int {
    max(0, min(lift, page(in: state).offset) - rows)
  }

  func view(in state: AppState) -> Frame {
    let page = page(in: state)
    var composer = Composer(
      state, title: spelling.spelled(course.title),
      status: [Span(percent(state.standing(course).share), Theme.muted)])
    let offset = max(0, page.offset - lift)
    composer.draw(page.lines, offset: offset)
    composer.focus(
      row: min(composer.body.lowerBound + page.focus.lowerBound - offset, max(0, composer.body.upperBound - 1)))
    return composer.frame
  }

  /// All lines, those of the marked item among them, and how many are above the screen while nobody scrolls.
  private func page(in state: AppState) -> (lines: [Line], focus: Range<Int>, offset: Int) {
    let standing = state.standing(course)
    let width = Composer.textWidth(state.size)
    let layout = BlockLayout(width: width, glyphs: state.glyphs, typography: spelling)
    var lines = layout.lines(course.introduction)
    if !lines.isEmpty { lines.append(.empty) }
    // Whoever has begun finds it above the list.
    let introduced = standing.isStarted ? lines.count : 0
    var focus = 0..<1
    var index = 0
    for (place, module) in course.modules.enumerated() {
      if place > 0 { lines.append(.empty) }
      lines += head(module, standing, width: width, state.glyphs)
      if standing.shows(module) { lines += layout.lines(module.introduction) }
      for entry in module.entries {
        let isMarked = index == cursor.index
        if isMarked { focus = lines.count..<lines.count + 1 }
        lines.append(
          row(entry, standing, isMarked: isMarked, width: width, state: state).clicked(.line(index)))
        if isMarked, let notice = notice ?? resetNote(entry, state) {
          lines += Line.wrap(
            [Span(notice, Theme.warning)], width: width, firstPrefix: Line("    "), prefix: Line("    "))
          focus = focus.lowerBound..<lines.count
        }
        index += 1
      }
    }
    if course.entries.isEmpty {
      lines += Line.wrap([Span(say("This course has no lessons, quizzes or drills yet."))], width: width)
    }
    let height = Composer.bodyRows(state.size)
    guard lines.count > height else { return (lines, focus, 0) }
    let listed = focus.lowerBound - introduced..<focus.upperBound - introduced
    let offset = Scrolling.listOffset(showing: listed, of: lines.count - introduced, height: height)
    return (lines, focus, introduced + offset)
  }

  private func resetNote(_ entry: CourseEntry, _ state: AppState) -> String? {
    guard let undone = state.undoingReset(of: entry) else { return nil }
    let key = state.settings.key(of: .undo)
    return undone.item == course.id
      ? say("The course was reset. \(key) takes it back.") : say("Reset. \(key) takes it back.")
  }

  /// A module's title, and at its right how much of it is done.
  private func head(_ module: CourseModule, _ standing: CourseStanding, width: Int, _ glyphs: Glyphs) -> [Line] {
    let done = module.entries.count { if case .finished = standing.state($0.key) { true } else { false } }
    let all = module.entries.count
    let isOffer = module.isOptional && done == 0
    let words =
      all == 0
      ? ""
      : done == all ? "\(glyphs.done) \(say("done"))" : isOffer ? say("optional") : say("\(done) of \(all) done")
    let room = max(1, width - TextWidth.of(words) - 2)
    var lines = Line.wrap([Span(spelling.spelled(module.title), Theme.title)], width: room)
    guard let first = lines.first, !words.isEmpty else { return lines }
    let gap = String(repeating: " ", count: room - first.width + 2)
    lines[0] = Line(first.spans + [Span(gap), Span(words, done == all ? Theme.right : Theme.muted)])
    return lines
  }

  private func row(
    _ entry: CourseEntry, _ standing: CourseStanding, isMarked: Bool, width: Int, state: AppState
  ) -> Line {
    let glyphs = state.glyphs
    let (sign, word, wordStyle): (String, String, Style) =
      switch standing.state(entry.key) {
      case .finished where standing.changed.contains(entry.key): (glyphs.done, say("changed, do again"), Theme.warning)
      case .finished(let score) where state.isAgainUnderway(entry.key):
        (glyphs.done, score.map { say("\(percent($0)), go on") } ?? say("go on"), Theme.accent)
      case .finished(let score): (glyphs.done, score.map(percent) ?? say("done"), Theme.right)
      case .attempted(let score):
        (glyphs.open, score.map { say("\(percent($0)), try again") } ?? say("try again"), Theme.warning)
      case .underway: (glyphs.dot, say("go on"), Theme.accent)
      case .open: (glyphs.open, state.summaries[entry.key].map(ItemSummaryWords.estimate) ?? "", Theme.muted)
      case .locked: (glyphs.locked, later(entry, state, width: width), Theme.muted)
      case .broken: (glyphs.broken, say("broken"), Theme.wrong)
      }
    let style = isMarked ? Theme.selected : sign == glyphs.locked ? Theme.muted : Theme.text
    let head = (isMarked ? glyphs.pointer : " ") + " "
    let room = max(1, width - 6 - TextWidth.of(word))
    let title = TextWidth.truncate(spelling.spelled(entry.title), to: room, ellipsis: glyphs.ellipsis)
    let gap = String(repeating: " ", count: max(0, room - TextWidth.of(title)) + 2)
    return Line([
      Span(head, style), Span(sign + " ", wordStyle), Span(title, style), Span(gap), Span(word, wordStyle),
    ])
  }

  /// Of a locked item; a wide screen says how long it takes, too.
  private func later(_ entry: CourseEntry, _ state: AppState, width: Int) -> String {
    guard width >= 60, let minutes = state.summaries[entry.key]?.minutes else { return say("later") }
    return say("later, \(minutes) min")
  }
}

extension CourseScreen: SourceScreen {
  func source(in state: AppState) -> SourceLocation? {
    marked?.location ?? SourceLocation(file: CourseFolder.fileName)
  }
}
