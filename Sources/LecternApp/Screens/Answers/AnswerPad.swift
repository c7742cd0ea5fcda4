import Course
import Phrases
import TerminalUI
import Training

/// How one kind of question takes its answer on the full screen: its keys, what they do, and how it looks before and
/// after. What all kinds share, such as hints, the clock and the feedback's frame, is `QuestionPane`'s.
protocol AnswerPad: Sendable {
  /// The keys of this kind, those for the footer first. Handing in is `.select`.
  var keys: [Keymap<Action>.Binding] { get }
  /// Whether letters are typed text just now, and no commands.
  var takesText: Bool { get }
  /// Whether something is held that a button of the mouse which is let go puts down.
  var takesDrops: Bool { get }
  /// Whether it makes sense to say that an answer is a guess.
  var takesGuesses: Bool { get }
  /// Whether the question's clock runs on.
  var isTimed: Bool { get }
  /// The response that stands there, where it is complete. Its form is that of `GradedBody`.
  var response: [String]? { get }
  /// How many of its lines have letters to be chosen by.
  var letterCount: Int { get }
  /// What the learner has set: texts name the keys that are in force.
  var settings: LearnerSettings { get set }

  /// Takes a key's action, and says a word about it where one is needed.
  mutating func take(_ action: Action, width: Int) -> String?
  /// Puts back what is held, where something is; whether there was.
  mutating func cancel() -> Bool
  /// The learner wants to hand in what stands there.
  mutating func handIn(guessing: Bool) -> HandIn
  /// The clock has run out.
  mutating func timeOut() -> HandIn
  /// Another try begins.
  mutating func askAgain()
  /// What stands there and would be missed; empty where nothing was given. `take(draft:)` puts it back.
  var draft: [String] { get }
  mutating func take(draft: [String])
  /// Takes over what was given to the same question before its author changed it, as far as it still fits.
  mutating func keep(_ before: any AnswerPad)

  /// The prompt and what is being answered.
  func asking(_ prompt: [Block], _ layout: BlockLayout) -> AnswerSheet
  /// The prompt and what was answered; what was right only when the question is done.
  func answered(_ prompt: [Block], _ response: [String], isDone: Bool, _ layout: BlockLayout) -> AnswerSheet
  /// What is said of the answer below the verdict.
  func feedback(_ response: [String], isDone: Bool, _ layout: BlockLayout) -> [Line]
}

extension AnswerPad {
  var takesText: Bool { false }
  var takesDrops: Bool { false }
  var takesGuesses: Bool { true }
  var isTimed: Bool { true }
  var letterCount: Int { 0 }
  mutating func cancel() -> Bool { false }
  mutating func timeOut() -> HandIn { .response(response ?? []) }
  func feedback(_ response: [String], isDone: Bool, _ layout: BlockLayout) -> [Line] { [] }
}

/// What comes of handing in.
enum HandIn {
  case response([String])
  /// It cannot be taken yet, and why; without a reason, something else is asked first.
  case notYet(String?)
}

/// What a pad puts on the page.
struct AnswerSheet {
  var lines: [Line] = []
  /// The lines that must be on screen.
  var focus = 0..<1
  /// Where the hardware cursor goes: a line and a column.
  var cursor = Position(row: 0, column: 0)

  init(_ lines: [Line]) { self.lines = lines }

  /// Begins with the prompt and an empty line.
  init(_ prompt: [Block], _ layout: BlockLayout) {
    guard !prompt.isEmpty else { return }
    lines = layout.lines(prompt) + [.empty]
  }

  /// Adds lines that must be on screen, the cursor at their beginning.
  mutating func addFocused(_ more: [Line]) {
    focus = lines.count..<lines.count + max(1, more.count)
    cursor = Position(row: lines.count, column: 0)
    lines += more
  }
}

extension QuestionRun {
  /// The pad for this question's kind of answer.
  var pad: any AnswerPad {
    switch question.body {
    case .choice(let body): ChoicePad(body: body, order: optionOrder, isSurvey: question.isSurvey)
    case .fillIn(let body): BlanksPad(body: body, response: answers.last?.response)
    case .matching(let body): MatchingPad(body: body, order: optionOrder, response: answers.last?.response)
    case .ordering(let body): OrderingPad(body: body, order: optionOrder, response: answers.last?.response)
    case .open(let body): OpenPad(body: body)
    }
  }
}

/// The letters that lines are chosen by.
enum ChoiceLetters {
  /// Left out are those that mean something else on the same screen: g h j k n q s x.
  static let all = Array("abcdefilmoprtuvwyz").map(String.init)

  static subscript(index: Int) -> String { index < all.count ? all[index] : " " }

  /// A key for each of the first `count` lines. The first one speaks for all of them on the help page.
  static func keys(_ count: Int, help: String) -> [Keymap<Action>.Binding] {
    all.prefix(count).enumerated().compactMap { index, letter in
      letter.unicodeScalars.first.map {
        .init(
          [.character($0)] + digit(index), .choose(index), nil, help: index == 0 ? help : "",
          label: index == 0 ? range(count) : nil)
      }
    }
  }

  /// For those who count instead; no digit means anything else where lines have letters.
  private static func digit(_ index: Int) -> [Key] {
    index < 9 ? String(index + 1).unicodeScalars.map { .character($0) } : []
  }

  /// The first `count` letters as they are written in a row: `a–d`, or `a–f i l`.
  static func range(_ count: Int) -> String {
    var runs: [(first: String, last: String, length: Int)] = []
    for letter in all.prefix(count) {
      let next = runs.last?.last.unicodeScalars.first.flatMap { Unicode.Scalar($0.value + 1) }
      if next == letter.unicodeScalars.first, let run = runs.popLast() {
        runs.append((run.first, letter, run.length + 1))
      } else {
        runs.append((letter, letter, 1))
      }
    }
    return runs.map { run in
      run.length == 1 ? run.first : run.length == 2 ? "\(run.first) \(run.last)" : "\(run.first)–\(run.last)"
    }.joined(separator: " ")
  }

  /// What is said of a key that is no letter of the first `count` lines; nil where it is none that could be meant for one.
  static func notice(of key: Key, _ count: Int) -> String? {
    guard count > 0, case .character(let scalar) = key, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    else { return nil }
    return say("No line here is called \(String(Character(scalar))); the letters are \(range(count)).")
  }
}

/// How a line of an answer is judged: a mark and a colour, which mean the same.
enum Judged {
  case right, wrong, neither
  /// Taken, where there is no right and wrong.
  case chosen
  /// Right, and not taken where several are to be.
  case missed

  func mark(_ glyphs: Glyphs) -> String {
    switch self {
    case .right: glyphs.done
    case .wrong: glyphs.failed
    case .neither: " "
    case .chosen: glyphs.pointer
    case .missed: glyphs.arrow
    }
  }

  var style: Style {
    switch self {
    case .right: Theme.right
    case .wrong: Theme.wrong
    case .neither: Theme.muted
    case .chosen: Theme.selected
    case .missed: Theme.warning
    }
  }
}

extension BlockLayout {
  /// A line of an answer behind its head, wrapped under itself.
  func item(_ head: String, _ text: [Inline], style: Style) -> [Line] {
    let indent = TextWidth.of(head)
    return narrower(by: indent).wrap(text, style: style).prefixed(
      first: Span(head, style), rest: Span(String(repeating: " ", count: indent)))
  }

  /// Blocks set in by some columns.
  func lines(_ blocks: [Block], inset columns: Int) -> [Line] {
    narrower(by: columns).lines(blocks).prefixed(Span(String(repeating: " ", count: columns)))
  }

  /// Whether there is room for two columns side by side.
  var hasColumns: Bool { width >= 60 }

  /// Two columns side by side, or one above the other where they would be too narrow.
  func columns(_ left: (BlockLayout) -> [Line], _ right: (BlockLayout) -> [Line]) -> [Line] {
    guard hasColumns else { return left(self) + [.empty] + right(self) }
    let gap = 4
    let half = narrower(by: (width + gap) / 2)
    let (first, second) = (left(half), right(half))
    return (0..<max(first.count, second.count)).map { row in
      let line = row < first.count ? first[row] : .empty
      guard row < second.count else { return line }
      let filling = Span(String(repeating: " ", count: half.width + gap - line.width)).clicked(line.target)
      return Line(line.targetedSpans + [filling] + second[row].targetedSpans)
    }
  }
}
