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
/// A stroke before the words always works, and where lines are text it is needed. A question mark alone tells all of them.
/// Text that begins with a stroke is typed with two.
struct PlainAsking {
  let session: PlainSession
  var run: QuestionRun
  let takesGuesses: Bool
  /// Whether lines are text now.
  var takesText: Bool
  /// Whether a line could be the answer: one that cannot needs no stroke to be a word for the program.
  var mayBeAnswer: @Sendable (String) -> Bool = { _ in true }
  /// Whether the person has said that they are guessing.
  var isGuess = false
  /// Whether the question may be left for later, and whether it was.
  private let maySkip: Bool
  private(set) var isSkipped = false
  /// What else can be done on the page of a lesson that asks the question, and what of it was asked for.
  private let page: PageWords?
  private(set) var wish: PageWish?
  /// A line that looks like a word for the program where text is typed: the same once more is the answer.
  private var doubted: String?

  /// What the page of a lesson offers beside its question.
  struct PageWords {
    /// Whether there is a page before this one, and one after it.
    var hasBefore: Bool
    var hasNext: Bool
  }

  enum PageWish: Hashable {
    case before, next, note, mark
    case look(String)
  }
  /// What stands there of the answer, in the form of `AnswerPad.draft`: kept when the person leaves, and offered again.
  var draft: [String]
  /// How an answer of several lines ends, said where no other sentence leads.
  var ending = ""
  /// Whether the person may do away with it.
  var mayBeginAnew = false

  init(
    session: PlainSession, run: QuestionRun, answer: any PlainAnswer, maySkip: Bool = false, page: PageWords? = nil,
    draft: [String] = []
  ) {
    self.draft = draft
    self.page = page
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

  /// Whether a line was just refused, and what is wanted was said with it.
  private var isRefused = false

  /// Says why a line is no answer.
  mutating func refuse(_ reason: String) {
    session.tellOnce(reason)
    isRefused = true
  }

  private enum Word {
    case hint, guess, skip, anew, back, leave
    case page(PageWish)
  }

  /// The words for the program that can be typed now.
  private var words: [PlainWord<Word>] {
    let stroke = takesText ? "/" : ""
    var words: [PlainWord<Word>] = []
    if takesGuesses {
      let help =
        takesText
        ? say("/g says that you are guessing; then type your answer.")
        : say("g beside the answer says that you are guessing.")
      words.append(.word("g", act: .guess, help))
    }
    let hints = run.question.hints.count
    if hints > 0 {
      let isLeft = run.hintsShown < hints
      words.append(.word("h", act: .hint, isLeft ? say("\(stroke)h gives a hint.") : "", leads: true))
    } else {
      words.append(.word("h", act: .hint, ""))
    }
    if mayBeginAnew { words.append(.word("x", act: .anew, say("\(stroke)x begins anew."))) }
    if maySkip { words.append(.word("s", act: .skip, say("\(stroke)s leaves the question for later."))) }
    if let page {
      if page.hasNext {
        words.append(.word("s", "skip", act: .page(.next), say("\(stroke)s goes on without an answer.")))
      }
      if page.hasBefore {
        words.append(.word("p", act: .page(.before), say("\(stroke)p turns to the page before.")))
      }
      words += [
        .word("n", "note", act: .page(.note), say("\(stroke)n writes a note to this page, or changes it.")),
        .word(
          "m", "mark", act: .page(.mark), say("\(stroke)m marks this page to find it again, or takes the mark away.")),
      ]
    }
    words.append(.word("b", "back", act: .back, say("\(stroke)b goes back.")))
    words.append(.word("q", "quit", act: .leave, takesText ? say("/q leaves; your place is saved.") : PlainWords.leave))
    return words
  }

  /// The next line that is no word for the program.
  ///
  /// - Parameters:
  ///   - lead: What is to be typed, a sentence.
  ///   - goesOn: Whether this is one more line of the same answer, for which the words need not be told.
  mutating func line(_ lead: String, goesOn: Bool = false) throws(Leaving) -> Line {
    // The words for leaving are those of this table, with their stroke.
    let passage = session.passage
    defer { isRefused = false }
    var hint = isRefused ? "" : goesOn ? lead : PlainPrompt(lead, words).sentences(told: &session.told, leave: nil)
    while true {
      let line = try session.askText(hint)
      hint = ""
      let isWord = line.hasPrefix("/") && !line.hasPrefix("//")
      let typed = PlainLine(isWord ? String(line.dropFirst()) : line)
      let isFree = isWord || !takesText || !mayBeAnswer(line)
      switch isFree ? words.lazy.compactMap({ $0.read(typed) }).first : nil {
      case .back: return .back
      case .leave: throw Leaving()
      case .skip:
        isSkipped = true
        return .back
      case .anew:
        draft = []
        return .anew
      case .hint: giveHint()
      case .guess:
        isGuess = true
        session.tell(say("This answer will be kept as a guess."))
      case .page(let wish):
        self.wish = wish
        return .back
      case nil:
        if typed.asksForHelp || (typed.saysHelp && isFree) {
          for sentence in PlainPrompt(lead.isEmpty ? ending : lead, words).help(leave: nil) + [again] {
            session.tellOnce(sentence)
          }
        } else if typed.asksAgain, isFree {
          session.repeatPassage(passage)
          hint = lead
        } else if isWord, page != nil, !takesText {
          wish = .look(line)
          return .back
        } else if takesText, doubted != line, let word = words.first(where: { $0.read(typed) != nil }) {
          doubted = line
          session.tellOnce(say("\"\(line)\" alone: type it once more if that is your answer."))
          session.tellOnce(word.help)
        } else if isWord {
          session.tellOnce(say("\"\(PlainWords.short(line))\" means nothing here. ? tells what can be typed."))
        } else {
          return .typed(takesText && line.hasPrefix("//") ? String(line.dropFirst()) : line)
        }
      }
    }
  }

  private var again: String { takesText ? say("/\(TypedWord.again.spoken) tells this once more.") : PlainWords.again }

  private mutating func giveHint() {
    if run.revealHint(), let hint = run.question.hints.dropFirst(run.hintsShown - 1).first {
      session.tell(say("Hint:"))
      session.tell(hint, indent: 2)
    } else {
      session.tellOnce(say("There are no more hints."))
    }
  }

  /// The numbers in a line, counted from 1 and at most `count`; nil where something else stands there. A `g` among them
  /// says that the answer is a guess.
  mutating func numbers(in line: String, upTo count: Int) -> [Int]? {
    // `1g` is typed as often as `1 g`.
    let words = line.lowercased().split { " ,;".contains($0) }.flatMap { word -> [Substring] in
      word.count > 1 && word.last == "g" ? [word.dropLast(), "g"] : [word]
    }
    let numbers = words.filter { $0 != "g" }.map { Int($0) }
    guard numbers.allSatisfy({ $0.map { (1...max(1, count)).contains($0) } == true }) else { return nil }
    if takesGuesses, words.contains("g") { isGuess = true }
    return numbers.compactMap { $0 }
  }
}
