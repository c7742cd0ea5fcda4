import Phrases
import TerminalUI
import Training

/// All questions of a quiz with their states, before it is handed in with some of them open. Who answers everything never
/// sees it.
struct QuizOverview: Sendable {
  /// The line under the mark: a question by its number, or the line below them that hands in.
  private var mark: ListCursor
  var cursor: Int { mark.index }
  /// Which question of the run each line is.
  private let places: [Int]
  /// Whether handing in has been asked for and waits for a yes.
  private(set) var isConfirming = false

  /// - Parameter index: The question of the run that was looked at last; otherwise the mark is on what was left first.
  init(_ run: QuizRun, after index: Int? = nil) {
    places = run.placesByNumber
    let first = (index ?? run.questions.firstIndex { !$0.isDone }).flatMap(places.firstIndex)
    mark = ListCursor(first ?? run.questions.count)
  }

  func keymap(_ run: QuizRun) -> Keymap<Action> {
    typealias Binding = Keymap<Action>.Binding
    guard !isConfirming else {
      return Keymap([
        Binding(Key.yes, .handIn, say("hand in"), help: say("hand in as it stands")),
        Binding(
          CommonKeys.back.keys + [.character("n"), .enter], .back, say("not yet"), help: say("back to the list"),
          label: Key.enter.words),
      ])
    }
    let isQuestion = places.indices.contains(cursor)
    let short =
      !isQuestion ? say("hand in") : run.questions[places[cursor]].isDone ? say("look at it") : say("answer it")
    return Keymap(
      [Binding([.enter, .character(" ")], .select, short, help: say("go to the marked question, or hand in"))]
        + CommonKeys.list(of: .lines) + [
          Binding([.character("i")], .handIn, say("hand in"), help: say("hand in with questions open, after asking")),
          CommonKeys.back,
        ])
  }

  enum Result {
    case stay
    case open(Int)
    case handIn, leave
  }

  mutating func update(_ action: Action, _ run: QuizRun, in size: Size) -> Result {
    let isMoved = !isConfirming && mark.take(action, count: run.questions.count + 1, in: size)
    switch action {
    case .choose where isMoved: return update(.select, run, in: size)
    case .back where isConfirming: isConfirming = false
    case .back: return .leave
    case .handIn where isConfirming: return .handIn
    case .handIn: isConfirming = true
    case .select where places.indices.contains(cursor): return .open(places[cursor])
    case .select: isConfirming = true
    default: break
    }
    return .stay
  }

  // MARK: How it looks

  func draw(_ run: QuizRun, on composer: inout Composer) {
    let layout = BlockLayout(width: composer.width, glyphs: composer.glyphs)
    var lines = Line.wrap(
      [Span(isConfirming ? OverviewWords.question(run) : OverviewWords.title, Theme.title)], width: layout.width)
    guard !isConfirming else {
      lines += Line.wrap([Span(OverviewWords.consequence(run), Theme.text)], width: layout.width)
      composer.draw(lines)
      composer.focus(row: composer.body.lowerBound)
      return
    }
    lines += Line.wrap([Span(OverviewWords.summary(run), Theme.text)], width: layout.width) + [.empty]
    var focus = 0
    for (index, question) in places.map({ run.questions[$0] }).enumerated() {
      if index == cursor { focus = lines.count }
      lines.append(line(index, question, run, layout).clicked(.line(index)))
    }
    lines.append(.empty)
    if cursor == run.questions.count { focus = lines.count }
    lines += layout.item(
      "\(pointer(run.questions.count, layout)) ", [.text(OverviewWords.handIn)], style: style(run.questions.count)
    ).map { $0.clicked(.line(run.questions.count)) }
    let offset = Scrolling.offset(showing: focus..<focus + 1, of: lines.count, height: composer.body.count)
    composer.draw(lines, offset: offset)
    composer.focus(row: composer.body.lowerBound + focus - offset)
  }

  private func pointer(_ line: Int, _ layout: BlockLayout) -> String { line == cursor ? layout.glyphs.pointer : " " }
  private func style(_ line: Int) -> Style { line == cursor ? Theme.selected : Theme.text }

  /// A mark, the number and the title, and the state in words at the right end.
  private func line(_ index: Int, _ question: QuestionRun, _ run: QuizRun, _ layout: BlockLayout) -> Line {
    let number = String(index + 1)
    let padding = String(repeating: " ", count: max(0, String(run.questions.count).count - number.count))
    let mark = question.isDone ? layout.glyphs.dot : layout.glyphs.open
    let state = OverviewWords.state(question)
    let head = "\(pointer(index, layout)) \(mark) \(padding)\(number)  "
    let room = max(1, min(50, layout.width - TextWidth.of(head) - TextWidth.of(state) - 2))
    let title = TextWidth.truncate(question.question.title, to: room, ellipsis: layout.glyphs.ellipsis)
    let gap = String(repeating: " ", count: max(0, room - TextWidth.of(title)) + 2)
    return Line([
      Span(head + title + gap, style(index)), Span(state, question.isDone ? Theme.muted : Theme.warning),
    ])
  }
}

/// What is said before a quiz is handed in with questions open; the full screen and plain mode say the same words.
enum OverviewWords {
  static var title: String { say("Before you hand in") }
  static var handIn: String { say("Hand in as it stands") }
  static var skipped: String { say("Left for later.") }

  /// "2 left for later"; nil where nothing is.
  static func later(_ run: QuizRun) -> String? { run.laterCount > 0 ? say("\(run.laterCount) left for later") : nil }

  static func state(_ question: QuestionRun) -> String { question.isDone ? say("answered") : say("left for later") }

  static func summary(_ run: QuizRun) -> String {
    let open = run.questions.count { !$0.isDone }
    let (all, done) = (run.questions.count, run.questions.count - open)
    return say(
      all, one: "\(done) of \(all) question answered, \(open) left for later.",
      other: "\(done) of \(all) questions answered, \(open) left for later.")
  }

  static func question(_ run: QuizRun) -> String {
    let open = run.questions.count { !$0.isDone }
    return say(
      open, one: "Hand in with 1 question not answered?", other: "Hand in with \(open) questions not answered?")
  }

  static func consequence(_ run: QuizRun) -> String {
    let questions = run.questions.filter { !$0.isDone }
    let open = questions.count
    guard questions.contains(where: { run.quiz.counts($0.question) }) else {
      return say(
        open, one: "It does not count; this attempt is over then.",
        other: "None of them counts; this attempt is over then.")
    }
    return say(
      open, one: "It counts as not answered and wins no points, and this attempt is over.",
      other: "They count as not answered and win no points, and this attempt is over.")
  }
}
