import Course
import TerminalUI
import Training

/// A question on screen, in a quiz or on a lesson's page: the mark, the ticks, the answer's feedback.
struct QuestionPane: Hashable, Sendable {
  private(set) var run: QuestionRun
  /// The line the mark is on: an index into the options as shown.
  private(set) var cursor = 0
  /// Indices into the author's options.
  private(set) var ticked: Set<Int> = []
  /// Whether the last answer's feedback stands on screen.
  private(set) var showsFeedback: Bool
  /// Rows scrolled by hand; nil follows what matters.
  private(set) var scroll: Int?
  /// A word to the learner, such as that nothing is ticked yet.
  private(set) var notice: String?
  /// When the question appeared, in `now` milliseconds.
  private var since: Int

  init(run: QuestionRun, now: Int) {
    self.run = run
    since = now
    showsFeedback = run.isDone
  }

  /// The letters of options. Left out are those that mean something else on the same screen: g h j k n q x.
  static let letters = Array("abcdefilmoprstuvwyz").map(String.init)

  var body: ChoiceBody {
    switch run.question.body {
    case .choice(let body): body
    case .fillIn, .matching, .ordering, .open: ChoiceBody(kind: .single, options: [])
    }
  }

  /// The options in the order shown.
  var shownOptions: [(index: Int, option: ChoiceBody.Option)] { run.optionOrder.map { ($0, body.options[$0]) } }

  /// Whether the question still takes an answer.
  var isAsking: Bool { !run.isDone && !showsFeedback }

  func keys(in state: AppState) -> [Keymap<Action>.Binding] {
    typealias Binding = Keymap<Action>.Binding
    guard isAsking else {
      let short = hasMore(in: state) ? "more" : run.isDone ? "go on" : "try again"
      return [Binding([.enter, .character(" ")], .select, short, help: short), CommonKeys.back] + ScrollPosition.keys
    }
    var keys: [Binding] = []
    let count = run.optionOrder.count
    keys.append(
      Binding([.enter], .select, "answer", help: body.takesSeveral ? "answer with what is ticked" : "answer: I am sure")
    )
    if body.takesSeveral {
      keys.append(Binding([.character(" "), .character("x")], .toggle, "tick", help: "tick or untick the option"))
    }
    keys.append(Binding([.character("g")], .guess, "guess", help: "answer, but I am guessing"))
    if run.hintsShown < run.question.hints.count {
      keys.append(Binding([.character("h")], .hint, "hint", help: "show the next hint"))
    }
    keys.append(CommonKeys.back)
    keys += CommonKeys.list(what: "option")
    for index in 0..<min(count, Self.letters.count) {
      guard let key = Self.letters[index].unicodeScalars.first else { continue }
      keys.append(
        Binding(
          [.character(key)], .choose(index), nil,
          help: body.takesSeveral ? "tick option \(Self.letters[index])" : "go to option \(Self.letters[index])"))
    }
    return keys + CommonKeys.scroll
  }

  /// What the pane did with an action.
  enum Result {
    case nothing
    case answered(Event.Answered)
    /// The learner has read the feedback and wants to go on.
    case goOn
  }

  mutating func update(_ action: Action, in state: AppState) -> Result {
    notice = nil
    switch action {
    case .shown(let away): since += away
    case .page(let direction):
      scrollBy(direction * max(1, Composer.bodyRows(state.size) - 1), in: state)
    case .move(let step) where !isAsking:
      scrollBy(step, in: state)
    case .move(let step):
      moveCursor(to: cursor + step)
    case .first: moveCursor(to: 0)
    case .last: moveCursor(to: run.optionOrder.count - 1)
    case .choose(let index) where isAsking && run.optionOrder.indices.contains(index):
      moveCursor(to: index)
      if body.takesSeveral { toggle() }
    case .toggle where isAsking: toggle()
    case .hint where isAsking:
      if run.revealHint() { scroll = nil }
    case .select where !isAsking && hasMore(in: state):
      scrollBy(max(1, Composer.bodyRows(state.size) - 1), in: state)
    case .select where !isAsking:
      if run.isDone { return .goOn }
      askAgain(now: state.now)
    case .select: return answer(.sure, now: state.now)
    case .guess where isAsking: return answer(.guessing, now: state.now)
    default: break
    }
    return .nothing
  }

  private mutating func moveCursor(to index: Int) {
    cursor = min(max(0, index), run.optionOrder.count - 1)
    scroll = nil
  }

  private mutating func toggle() {
    guard body.takesSeveral, run.optionOrder.indices.contains(cursor) else { return }
    let option = run.optionOrder[cursor]
    if ticked.remove(option) == nil { ticked.insert(option) }
  }

  private mutating func answer(_ confidence: Event.Confidence, now: Int) -> Result {
    guard run.optionOrder.indices.contains(cursor) else { return .nothing }
    if body.takesSeveral, ticked.isEmpty {
      notice = "Tick at least one option first: Space, or its letter."
      return .nothing
    }
    let chosen = body.takesSeveral ? ticked : [run.optionOrder[cursor]]
    let response = chosen.sorted().map { body.options[$0].plainText }
    guard let answered = run.answer(response, confidence: confidence, milliseconds: now - since) else {
      return .nothing
    }
    showsFeedback = true
    scroll = nil
    return .answered(answered)
  }

  private mutating func askAgain(now: Int) {
    showsFeedback = false
    ticked = []
    since = now
    scroll = nil
  }

  /// Whether something stands below the last line on screen.
  private func hasMore(in state: AppState) -> Bool {
    let view = QuestionView(pane: self, state: state)
    let height = Composer.bodyRows(state.size)
    return view.offset(height: height) < view.lines.count - height
  }

  private mutating func scrollBy(_ rows: Int, in state: AppState) {
    let set = QuestionView(pane: self, state: state)
    let height = Composer.bodyRows(state.size)
    let furthest = max(0, set.lines.count - height)
    scroll = min(furthest, max(0, set.offset(height: height) + rows))
  }
}
