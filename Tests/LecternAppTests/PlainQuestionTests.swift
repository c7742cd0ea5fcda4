import Course
import Testing
import Training

@testable import LecternApp

@Suite("Every kind of question in plain mode")
struct PlainQuestionTests {
  /// What one question's quiz says to these lines, and what it keeps.
  private func ask(_ question: Question, _ lines: [String]) -> (console: ScriptedConsole, keeper: MemoryKeeper) {
    let keeper = MemoryKeeper()
    return (playPlain(["1"] + lines, keeper: keeper, library: Kinds.library([question])), keeper)
  }

  struct Talk: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var question: Question
    var lines: [String]
    var said: [String]
    var responses: [[String]]
    var confidence: Event.Confidence = .sure
  }

  static let talks = [
    Talk(
      testDescription: "blanks are filled one at a time", question: Kinds.blanks, lines: ["Every time", "24"],
      said: [
        "2 tries; each miss costs 25 %.", "happens ____ (1) a customer", "____ (2) hours.",
        "Blank 1 of 2: type what belongs there", "Blank 2 of 2:", "Right.", "Each meeting counts.",
      ], responses: [["Every time", "24"]]),
    Talk(
      testDescription: "a blank that is wrong is told, and what was right at the end", question: Kinds.blanks,
      lines: ["never", "24", "", "seldom"],
      said: [
        "Partly right. One try left.", "Blank 1: not right.", "This blank is still empty.", "Blank 2 stays: 24.",
        "Blank 1: not right. You wrote: seldom. Right would be:",
      ], responses: [["never", "24"], ["seldom", "24"]]),
    Talk(
      testDescription: "a blank is left empty by whoever says that it is a guess", question: Kinds.blanks,
      lines: ["/g", "never", "", "never", "24"], said: ["This answer will be kept as a guess."],
      responses: [["never", ""], ["never", "24"]], confidence: .guessing),
    Talk(
      testDescription: "words for the program need a stroke where text is typed", question: Kinds.blank,
      lines: ["?", "/g", "q", "q"],
      said: [
        "\"q\" alone: type it once more if that is your answer.",
        "/g says that you are guessing", "/b goes back.", "/q leaves; your place is saved.", "Right would be: please",
      ],
      responses: [["q"]], confidence: .guessing),
    Talk(
      testDescription: "two strokes begin a text with one", question: Kinds.blank, lines: ["/x", "//b"],
      said: ["\"/x\" means nothing here."], responses: [["/b"]]),
    Talk(
      testDescription: "a hint can be had while typing", question: Kinds.blanks, lines: ["/h", "/h", "a", "1", "/b"],
      said: ["Think of the phone.", "There are no more hints."], responses: [["a", "1"]]),
    Talk(
      testDescription: "where a number is wanted, a letter is a word for the program", question: Kinds.blanks,
      lines: ["h", "h", "a", "h", "1"],
      said: ["\"h\" alone: type it once more", "Please type a number here.", "Think of the phone."],
      responses: [["h", "1"]]),
    Talk(
      testDescription: "matching takes all numbers on one line", question: Kinds.matching, lines: ["1 3 4"],
      said: ["Line 1: \"Not my job.\"", "To match with:", "3) Mediocrity", "such as 3 2 1", "Right."],
      responses: [
        [
          "\"Not my job.\" -> Misery", "\"Please hold.\" -> Mediocrity",
          "\"I'll stay with you until it's solved.\" -> Magnificence",
        ]
      ]),
    Talk(
      testDescription: "matching takes one number at a time", question: Kinds.matching,
      lines: ["1", "1", "2 g", "4"],
      said: [
        "Line 2: \"Please hold.\"", "1 is used already, and each number fits one line only.", "Line 2: not right.",
        "Line 3: right: Magnificence", "Partly right. One try left.",
      ],
      responses: [
        [
          "\"Not my job.\" -> Misery", "\"Please hold.\" -> Mystery",
          "\"I'll stay with you until it's solved.\" -> Magnificence",
        ]
      ], confidence: .guessing),
    Talk(
      testDescription: "steps are ordered by their numbers", question: Kinds.ordering,
      lines: ["1 2 3", "1 1 2 3", "2 4 3 1", "2 4 1 3"],
      said: [
        "1) Fix it", "such as 4 3 2 1", "Please type each number from 1 to 4 once", "Partly right. One try left.",
        "Right.",
      ],
      responses: [["Listen", "Apologise", "Follow up", "Fix it"], ["Listen", "Apologise", "Fix it", "Follow up"]]),
    Talk(
      testDescription: "a free answer ends with an empty line and is judged by its writer", question: Kinds.open,
      lines: ["", "Dear guest,", "q", "q", "", "7", "2"],
      said: [
        "Please write something", "you judge this yourself", "2) Offers a next step", "Please type numbers from 1 to 2",
        "By your own judgement: 1 of 3 points.", "Not met: Names the problem",
        "1 open answer, judged by yourself, does not count.",
      ], responses: [["Dear guest,\nq", "Offers a next step"]]),
    Talk(
      testDescription: "an opinion is thanked for", question: Kinds.survey, lines: ["2"],
      said: ["Thank you.", "You chose: Just right", "1 opinion does not count.", "Done. Thank you."],
      responses: [["Just right"]]),
    Talk(
      testDescription: "a clock is told of and does not run", question: Kinds.timed(Kinds.blank), lines: ["please"],
      said: ["a clock gives 20 seconds", "Right."], responses: [["please"]]),
  ]

  @Test("Each kind is asked, answered and explained line by line", arguments: talks)
  func talk(_ talk: Talk) {
    let (console, keeper) = ask(talk.question, talk.lines)
    for words in talk.said {
      #expect(console.said(words), "\(words) is missing in:\n\(console.transcript)")
    }
    #expect(keeper.answers.prefix(talk.responses.count).map(\.response) == talk.responses, "\(console.transcript)")
    #expect(keeper.answers.first?.confidence == talk.confidence)
  }

  @Test("A verdict is said once, though the author says it, too")
  func verdictOnce() {
    let question = Question(
      id: "q", title: "Q", prompt: [.paragraph([.text("What now?")])],
      body: .choice(
        .init(
          kind: .single,
          options: [
            .init(text: [.text("Wait")], isCorrect: false),
            .init(
              text: [.text("Act")], isCorrect: true, feedback: [.paragraph([.text("Right. The rule asks you to act.")])]
            ),
          ])))
    let (console, _) = ask(question, ["2"])
    #expect(Array(console.answer(to: 1).prefix(2)) == ["Right.", "The rule asks you to act."])
  }

  @Test(
    "Going back, leaving and the end of input answer nothing, whatever the kind",
    arguments: [TestCourse.question, Kinds.blanks, Kinds.matching, Kinds.ordering, Kinds.open, Kinds.survey],
    [["/b"], ["/q"], []])
  func leaves(question: Question, lines: [String]) {
    let (console, keeper) = ask(question, lines)
    #expect(keeper.answers.isEmpty && keeper.isClosed)
    #expect(console.written.last == "Your place is saved. Goodbye.")
  }

  @Test("A megabyte on one line is cut to the limit and said")
  func megabyte() {
    let (console, keeper) = ask(Kinds.blank, [String(repeating: "x", count: 1_000_000)])
    #expect(keeper.answers[0].response[0].count == 200 && console.said("Only the first 200 letters were taken."))
    let (open, kept) = ask(Kinds.open, [String(repeating: "x ", count: 500_000), "", "0"])
    #expect(kept.answers[0].response[0].count <= 4000 && open.said("Only 4000 letters fit"))
  }

  @Test("What is typed is cleaned before it is kept")
  func cleaned() {
    let (_, keeper) = ask(Kinds.blank, ["\u{1B}[31mplease\u{7}"])
    #expect(keeper.answers[0].response == ["please"])
  }
}
