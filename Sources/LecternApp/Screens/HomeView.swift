import Course
import Phrases
import TerminalUI
import Training

/// How home looks.
struct HomeView {
  private(set) var lines: [Line] = []
  private(set) var focus = 0..<1
  private let state: AppState
  private let width: Int

  /// Courses out of sight take up a line and no time.
  init(state: AppState, cursor: Int, inSight: Range<Int>, width: Int) {
    self.state = state
    self.width = width
    let choices = HomeScreen.choices(in: state)
    if choices.isEmpty { drawNoCourses() }
    for (index, choice) in choices.enumerated() {
      let start = lines.count
      switch choice {
      case .next(let entry, let course):
        drawNext(entry, course, isMarked: index == cursor)
        if index + 1 == choices.count || !choices[index + 1].isReview {
          drawLimit()
          lines.append(.empty)
        }
      case .review(let count):
        let key = state.settings.key(of: .review)
        let long = ReviewWords.due(count)
        let fits = TextWidth.of(long) <= room(beside: say("Review"), key)
        drawRow(say("Review"), fits ? long : Counted.questions(count), key, isMarked: index == cursor)
        drawLimit()
        lines.append(.empty)
      case .shelf(let shelf):
        if inSight.contains(shelf) {
          drawShelf(state.library.shelves[shelf], isMarked: index == cursor)
        } else {
          lines.append(.empty)
        }
      }
      for line in start..<lines.count { lines[line].target = .line(index) }
      if index == cursor { focus = start..<max(start + 1, lines.count) }
    }
    if state.next == nil, state.library.shelves.contains(where: { $0.course != nil }) {
      lines +=
        [.empty]
        + wrap(
          say("You have finished everything there is. Open a course to go over it again."), Theme.right)
    }
    drawProblems()
    if let notice = state.notice { lines += [.empty] + wrap(notice, Theme.warning) }
  }

  private mutating func drawNext(_ entry: CourseEntry, _ course: Course, isMarked: Bool) {
    let record = state.progress[entry.key]
    let standing = state.standing(course)
    let isUnderway = standing.state(entry.key) == .underway || state.isAgainUnderway(entry.key)
    let verb = isUnderway ? say("Continue") : standing.isStarted ? say("Next") : say("Start")
    // Enter opens this line only while the mark is on it.
    let enter = Key.enter.words
    let right = width < 60 ? "" : isMarked ? enter : String(repeating: " ", count: TextWidth.of(enter))
    let title = Place(course: course, entry: entry).spelled(entry.title)
    var text = title
    if isUnderway, record.pages > 0 {
      let room = self.room(beside: verb, right)
      text = say("\(title), page \(record.page) of \(record.pages)")
      if TextWidth.of(text) > room { text = shortened(title, record, room: room) }
    }
    drawRow(verb, text, right, isMarked: isMarked)
  }

  /// The title is cut before the page is.
  private func shortened(_ title: String, _ record: ItemProgress, room: Int) -> String {
    let words = { (title: String) in say("\(title), p. \(record.page)/\(record.pages)") }
    let left = max(1, room - TextWidth.of(words("")))
    return words(TextWidth.truncate(title, to: left, ellipsis: state.glyphs.ellipsis))
  }

  /// Columns for the text of a row between its word and what stands at its right edge.
  private func room(beside word: String, _ right: String) -> Int {
    max(1, width - 2 - (word.isEmpty ? 0 : TextWidth.of(word) + 2) - TextWidth.of(right) - (right.isEmpty ? 0 : 2))
  }

  /// Why no more reviews are offered than that, or none at all.
  private mutating func drawLimit() {
    guard state.preview == nil, state.countWaiting > 0, let limit = state.reviewSettings.dailyLimit else { return }
    let words = say("Reviews: \(ReviewWords.waiting(state.countWaiting, limit: limit))")
    lines += Line.wrap(
      [Span(words, Theme.muted)], width: width, firstPrefix: Line("  "), prefix: Line("  "))
  }

  private mutating func drawShelf(_ shelf: Library.Shelf, isMarked: Bool) {
    guard let course = shelf.course else {
      let word = shelf.isUnread ? "" : "\(state.glyphs.broken) \(say("broken"))"
      return drawRow("", shelf.name, word, isMarked: isMarked)
    }
    let standing = state.standing(course)
    let (done, new) = (say("done"), say("new"))
    let share = standing.share >= 1 ? done : standing.isStarted ? percent(standing.share) : new
    let shareWidth = max(5, TextWidth.of(done), TextWidth.of(new))
    var right = String(repeating: " ", count: max(0, shareWidth - TextWidth.of(share))) + share
    if width >= 60 {
      right = state.glyphs.gauge(standing.share, width: 20) + "  " + right
      // Nothing is kept free for it before anything is begun.
      if !state.nextKinds.isEmpty {
        let next = state.nextWords(standing)
        right += "  " + next + String(repeating: " ", count: max(0, nextWidth - TextWidth.of(next)))
      }
    }
    drawRow("", Typography(course.language).spelled(course.title), right, isMarked: isMarked)
  }

  /// Columns of the longest words for what comes next: "Lesson begun".
  private let nextWidth = NextWords.all.map { TextWidth.of($0) }.max() ?? 0

  /// One line: the mark, a word, the text cut to what room there is, and something at the right edge.
  private mutating func drawRow(_ word: String, _ text: String, _ right: String, isMarked: Bool) {
    let style = isMarked ? Theme.selected : Theme.text
    let head = (isMarked ? state.glyphs.pointer : " ") + " " + (word.isEmpty ? "" : word + "  ")
    let room = room(beside: word, right)
    let cut = TextWidth.truncate(text, to: room, ellipsis: state.glyphs.ellipsis)
    let gap = String(repeating: " ", count: max(0, room - TextWidth.of(cut)) + (right.isEmpty ? 0 : 2))
    lines.append(Line([Span(head, style), Span(cut, style), Span(gap), Span(right, Theme.muted)]))
  }

  private mutating func drawNoCourses() {
    lines += wrap(say("There are no courses here yet."), Theme.title) + [.empty]
    lines += wrap(say("Start Lectern with a folder of courses:  lectern --courses FOLDER"), Theme.text)
    lines += wrap(say("A course is a folder with a file named course.md in it."), Theme.muted)
  }

  private mutating func drawProblems() {
    guard !state.library.problems.isEmpty else { return }
    lines.append(.empty)
    for problem in state.library.problems.prefix(5) {
      lines += wrap("\(state.glyphs.broken) \(problem.location.file): \(problem.message)", Theme.warning)
      if let help = problem.help { lines += wrap("  \(help)", Theme.muted) }
    }
    let rest = state.library.problems.count - 5
    guard rest > 0 else { return }
    lines += wrap(
      say(
        rest, one: "and 1 more problem; lectern check lists them all",
        other: "and \(rest) more problems; lectern check lists them all"), Theme.muted)
  }

  private func wrap(_ text: String, _ style: Style) -> [Line] { Line.wrap([Span(text, style)], width: width) }
}
