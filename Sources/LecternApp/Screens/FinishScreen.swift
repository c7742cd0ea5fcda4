import Course
import Phrases
import TerminalUI
import Training

/// The end of an item: how it went, what to look at again, and what comes next.
struct FinishScreen: Screen {
  /// What can be done here; Enter does what is marked.
  enum Choice: Hashable, Sendable {
    case again(isNeeded: Bool)
    case next(CourseEntry)
    /// Nothing is left to do in the course.
    case back
    case certificate
    /// The talk's map once more, with what the coach says.
    case debrief
    /// A question that lost points: where it is taught is opened.
    case missed(Question)

    func words(kind: Item.Kind) -> String {
      switch self {
      case .again(let isNeeded): isNeeded ? say("Try again") : FinishWords.doAgain(kind)
      case .next(let entry): say("Next: \(entry.title)")
      case .back: say("Back to the course")
      case .certificate: say("Your certificate")
      case .debrief: say("Look at the debrief again")
      case .missed(let question): question.title
      }
    }
  }

  let place: Place
  let kind: Item.Kind
  var quiz: QuizResult?
  /// The questions that lost points.
  var missed: [Question] = []
  /// What was asked and counted for nothing, in a sentence; nil where there was none.
  var uncounted: String?
  var drill: DrillRun?
  /// Which of the choices is marked.
  private(set) var cursor = 0
  private var scroll = ScrollPosition()

  init(
    place: Place, kind: Item.Kind, quiz: QuizResult? = nil, missed: [Question] = [], uncounted: String? = nil,
    drill: DrillRun? = nil
  ) {
    self.place = place
    self.kind = kind
    self.quiz = quiz
    self.missed = missed
    self.uncounted = uncounted
    self.drill = drill
  }

  /// Whether the item asks for another attempt before the next one.
  var wantsAnotherTry: Bool {
    if let quiz { return !quiz.isPassed }
    if let drill { return !drill.isPassed }
    return false
  }

  private func next(in state: AppState) -> CourseEntry? { state.next(after: place) }

  /// What to do first comes first, so that Enter is right without looking.
  func choices(in state: AppState) -> [Choice] {
    let next = next(in: state).map(Choice.next)
    var choices: [Choice]
    if state.suggestsAnotherTry(at: place, isPassed: !wantsAnotherTry) {
      choices = [.again(isNeeded: true)] + [next].compactMap { $0 }
    } else if wantsAnotherTry {
      choices = [next ?? .back, .again(isNeeded: true)]
    } else {
      choices = [next ?? .back] + (kind == .lesson ? [] : [.again(isNeeded: false)])
    }
    if state.offersCertificate(place.course) { choices.insert(.certificate, at: 1) }
    if drill.map({ !$0.turns.isEmpty }) ?? false { choices.append(.debrief) }
    return choices + missed.map(Choice.missed)
  }

  private func marked(in state: AppState) -> Choice? {
    let choices = choices(in: state)
    return choices.indices.contains(cursor) ? choices[cursor] : nil
  }

  func keymap(in state: AppState) -> Keymap<Action> {
    typealias Binding = Keymap<Action>.Binding
    let label: String =
      switch marked(in: state) {
      case .again(let isNeeded): isNeeded ? say("try again") : say("again")
      case .next: say("next")
      case .back, nil: say("back")
      case .certificate: say("certificate")
      case .debrief: say("debrief")
      case .missed: say("look it up")
      }
    var keys = [Binding([.enter, .character(" ")], .select, label, help: say("do what is marked"))]
    if choices(in: state).count > 1 { keys += CommonKeys.list(of: .lines) }
    keys.append(
      Binding(
        [.character("n")], .next, wantsAnotherTry && next(in: state) != nil ? say("next item") : nil,
        help: say("go on to what comes next")))
    if kind != .lesson {
      keys.append(
        Binding(
          [.character("r")], .again, wantsAnotherTry ? nil : say("again"), help: say("do this once more")))
    }
    if state.offersCertificate(place.course) { keys.append(CertificateConsent.key) }
    return Keymap(keys + [CommonKeys.back] + ScrollPosition.keys)
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    case .choose(let index) where choices(in: state).indices.contains(index):
      cursor = index
      return take(choices(in: state)[index], state)
    case .back: return .pop
    case .select: return marked(in: state).map { take($0, state) } ?? .pop
    case .again: return take(.again(isNeeded: wantsAnotherTry), state)
    case .next: return take(next(in: state).map(Choice.next) ?? .back, state)
    case .certificate: return take(.certificate, state)
    case .move(let step): move(by: step, state)
    case .first, .last:
      if case .first = action { cursor = 0 } else { cursor = choices(in: state).count - 1 }
      fallthrough
    default: scroll.take(action, lines: FinishView(screen: self, state: state).lines.count, in: state.size)
    }
    return .stay
  }

  private func take(_ choice: Choice, _ state: AppState) -> Outcome {
    switch choice {
    case .again: .perform([.open(place.entry, in: place.course)])
    case .next(let entry): .perform([.open(entry, in: place.course)])
    case .back: .pop
    case .certificate: CertificateConsent.opened(for: place.course)
    case .debrief: drill.map { .replace(DebriefScreen(place: place, run: $0)) } ?? .stay
    case .missed(let question): .perform([.findTeaching(question, of: place.entry, in: place.course)])
    }
  }

  /// To another line, and where there is none, on through the text.
  private mutating func move(by step: Int, _ state: AppState) {
    let isThere = choices(in: state).indices.contains(cursor + step)
    if isThere { cursor += step }
    let view = FinishView(screen: self, state: state)
    guard isThere else { return scroll.take(.move(step), lines: view.lines.count, in: state.size) }
    let height = Composer.bodyRows(state.size)
    let focus = view.places[cursor]
    if focus.lowerBound < scroll.offset { scroll = ScrollPosition(offset: focus.lowerBound) }
    if focus.upperBound > scroll.offset + height { scroll = ScrollPosition(offset: focus.upperBound - height) }
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: place.spelled(place.entry.title))
    let view = FinishView(screen: self, state: state)
    composer.draw(view.lines, offset: scroll.offset)
    let focus = view.places.indices.contains(cursor) ? view.places[cursor].lowerBound - scroll.offset : 0
    let row = composer.body.lowerBound + focus
    composer.focus(row: composer.body.contains(row) ? row : composer.body.lowerBound)
    return composer.frame
  }
}
