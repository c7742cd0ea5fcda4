import Course
import Phrases
import TerminalUI
import Training

/// How one kind of question is asked line by line.
protocol PlainAnswer {
  /// Whether lines are the learner's own words, so that a word for the program needs a stroke before it: `/h`.
  var takesText: Bool { get }
  var takesGuesses: Bool { get }
  /// Says what there is to choose from, below the prompt.
  func present(on session: PlainSession)
  /// Asks until there is a response, in the form of `GradedBody`; nil: the person wants to go back.
  func ask(_ asking: inout PlainAsking) throws(Leaving) -> [String]?
  /// What is said of an answer below the verdict; what was right only when the question is done.
  func explain(_ response: [String], isDone: Bool, on session: PlainSession)
}

extension PlainAnswer {
  var takesText: Bool { false }
  var takesGuesses: Bool { true }
}

extension QuestionRun {
  /// How this question's kind is asked.
  var plainAnswer: any PlainAnswer {
    switch question.body {
    case .choice(let body): PlainChoice(body: body, order: optionOrder, isSurvey: question.isSurvey)
    case .fillIn(let body): PlainBlanks(body: body)
    case .matching(let body): PlainMatching(body: body, order: optionOrder)
    case .ordering(let body): PlainOrdering(body: body, order: optionOrder)
    case .open(let body): PlainOpen(body: body)
    }
  }
}

/// One try at a question: reads lines, and does what all kinds can, such as hints.
///
/// The words are `h`, `g`, `b` and `q`; a stroke before them always works, and where lines are text it is needed. A
/// question mark alone lists them. Text that begins with a stroke is typed with two.
struct PlainAsking {
  let session: PlainSession
  var run: QuestionRun
  private let takesGuesses: Bool
  /// Whether lines are text now.
  var takesText: Bool
  /// Whether the person has said that they are guessing.
  var isGuess = false
  /// Whether the question may be left for later, and whether it was.
  private let maySkip: Bool
  private(set) var isSkipped = false
  /// What stands there of the answer, in the form of `AnswerPad.draft`: kept when the person leaves, and offered again.
  var draft: [String]
  /// Whether the person may do away with it.
  var mayBeginAnew = false

  init(
    session: PlainSession, run: QuestionRun, answer: any PlainAnswer, maySkip: Bool = false, draft: [String] = []
  ) {
    self.draft = draft
    self.maySkip = maySkip
    self.session = session
    self.run = run
    takesGuesses = answer.takesGuesses && session.state.settings.isOn(.confidence)
    takesText = answer.takesText
  }

  enum Line {
    case typed(String)
    case back
    /// What stood there is done away with.
    case anew
  }

  /// What is said below an answer that was begun and is whole.
  static var keeping: String { say("Enter alone hands that in.") }

  /// The next line that is no word for the program.
  mutating func line(_ prompt: String) throws(Leaving) -> Line {
    var prompt = prompt
    while true {
      let line = try session.askText(prompt)
      let word = line.lowercased()
      let quit = TypedWord.english(String(word.drop { $0 == "/" })) == "quit"
      let isWord = word.hasPrefix("/") && !word.hasPrefix("//")
      switch isWord ? String(word.dropFirst()) : takesText ? "" : word {
      case "b": return .back
      case "q": throw Leaving()
      case let other where !other.isEmpty && quit: throw Leaving()
      case "s" where maySkip:
        isSkipped = true
        return .back
      case "x" where mayBeginAnew:
        draft = []
        return .anew
      case "h": giveHint()
      case "g" where takesGuesses:
        isGuess = true
        session.tell(say("This answer will be kept as a guess."))
      default:
        if word == "?" {
          session.tell(words)
        } else if isWord {
          session.tell(say("\"\(line)\" means nothing here. ? alone lists what can be typed."))
        } else {
          return .typed(takesText && line.hasPrefix("//") ? String(line.dropFirst()) : line)
        }
      }
      prompt = ""
    }
  }

  private mutating func giveHint() {
    if run.revealHint(), let hint = run.question.hints.dropFirst(run.hintsShown - 1).first {
      session.tell(say("Hint:"))
      session.tell(hint, indent: 2)
    } else {
      session.tell(say("There are no more hints."))
    }
  }

  /// The words that may be typed instead of an answer, for the end of a prompt.
  var words: String {
    let stroke = takesText ? "/" : ""
    var words: [String] = []
    if !takesText, takesGuesses { words.append(say("add g if you are guessing")) }
    if run.hintsShown < run.question.hints.count { words.append(say("\(stroke)h for a hint")) }
    if takesText, takesGuesses { words.append(say("/g if you are guessing")) }
    if mayBeginAnew { words.append(say("\(stroke)x to begin anew")) }
    if maySkip { words.append(say("\(stroke)s to leave it for later")) }
    words += [say("\(stroke)b to go back"), say("\(stroke)q to leave")]
    return words.joined(separator: ", ") + "."
  }

  /// The numbers in a line, counted from 1 and at most `count`; nil where something else stands there. A `g` among them
  /// says that the answer is a guess.
  mutating func numbers(in line: String, upTo count: Int) -> [Int]? {
    let words = line.lowercased().split { " ,;".contains($0) }
    let numbers = words.filter { $0 != "g" }.map { Int($0) }
    guard numbers.allSatisfy({ $0.map { (1...max(1, count)).contains($0) } == true }) else { return nil }
    if takesGuesses, words.contains("g") { isGuess = true }
    return numbers.compactMap { $0 }
  }
}
