import Course
import TerminalUI
import Training

/// The end of an item: how it went, what to look at again, and what comes next.
struct FinishScreen: Screen {
  let place: Place
  let kind: Item.Kind
  var quiz: QuizResult?
  /// The questions that lost points.
  var missed: [Question] = []
  /// What was asked and counted for nothing, in a sentence; nil where there was none.
  var uncounted: String?
  var drill: DrillRun?
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
  private var wantsAnotherTry: Bool {
    if let quiz { return !quiz.isPassed }
    if let drill { return !drill.isPassed }
    return false
  }

  private func next(in state: AppState) -> CourseEntry? { state.next(after: place) }

  func keymap(in state: AppState) -> Keymap<Action> {
    typealias Binding = Keymap<Action>.Binding
    let again = Binding([.character("r")], .again, "try again", help: "do this \(kind.rawValue) again")
    var keys: [Binding]
    if wantsAnotherTry {
      keys = [
        Binding([.enter, .character("r")], .again, "try again", help: "do this \(kind.rawValue) again"),
        Binding([.character("n")], .next, next(in: state) == nil ? nil : "next item", help: "leave it and go on"),
      ]
    } else {
      let label = next(in: state) == nil ? "back" : "next"
      keys = [Binding([.enter, .character(" "), .character("n")], .next, label, help: "go on to what comes next")]
      if kind != .lesson { keys.append(again) }
    }
    return Keymap(
      keys + [CommonKeys.back] + ScrollPosition.keys)
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    case .back: return .pop
    case .again: return .perform([.open(place.entry, in: place.course)])
    case .next:
      guard let next = next(in: state) else { return .pop }
      return .perform([.open(next, in: place.course)])
    default: scroll.take(action, lines: lines(in: state).count, in: state.size)
    }
    return .stay
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: place.entry.title)
    composer.draw(lines(in: state), offset: scroll.offset)
    composer.focus(row: composer.body.lowerBound)
    return composer.frame
  }

  private func lines(in state: AppState) -> [Line] {
    let width = Composer.textWidth(state.size)
    let glyphs = state.glyphs
    let wrap = { (text: String, style: Style) in Line.wrap([Span(text, style)], width: width) }
    var lines: [Line] = []
    if let quiz {
      if quiz.maximum > 0 {
        lines += wrap("Score: \(points(quiz.points)) of \(points(quiz.maximum)), \(percent(quiz.share))", Theme.title)
        lines.append(Line(glyphs.gauge(quiz.share, width: min(40, width)), quiz.isPassed ? Theme.right : Theme.warning))
      }
      if let uncounted { lines += wrap(uncounted, Theme.muted) }
      lines.append(.empty)
      if quiz.isPassed, quiz.maximum == 0 || quiz.passMark == nil {
        lines += wrap("\(glyphs.done) Done. Thank you.", Theme.right)
      } else if quiz.isPassed {
        lines += wrap("\(glyphs.done) Passed. Well done.", Theme.right)
      } else if let mark = quiz.passMark {
        lines += wrap(
          "\(glyphs.failed) Not passed yet: \(percent(mark)) is needed. Try again when you like.", Theme.warning)
      }
      if !missed.isEmpty {
        lines += [.empty] + wrap("To look at again:", Theme.title)
        for question in missed { lines += wrap("  \(glyphs.bullet) \(question.title)", Theme.text) }
      }
    } else if let drill {
      if let score = drill.score { lines += wrap("Score: \(percent(score))", Theme.title) }
      if let ending = drill.ending { lines += wrap("You reached: \(ending.title)", Theme.text) }
      lines.append(.empty)
      if drill.isPassed {
        lines += wrap("\(glyphs.done) This drill is done.", Theme.right)
      } else {
        lines += wrap(
          "\(glyphs.failed) Not there yet. The same call can go another way: try it again.", Theme.warning)
      }
    } else {
      lines += wrap("\(glyphs.done) Lesson finished.", Theme.right)
    }
    let share = state.standing(place.course).share
    let bar = glyphs.gauge(share, width: width >= 60 ? 20 : 10)
    lines += [.empty] + wrap("\(place.course.title)  \(bar) \(percent(share))", Theme.muted) + [.empty]
    if let next = next(in: state) {
      lines += wrap("Next: \(next.title)", Theme.text)
    } else if share >= 1 {
      lines += wrap("\(glyphs.done) You have finished the whole course \"\(place.course.title)\".", Theme.right)
    }
    return lines
  }
}
