import Course
import Testing
import Training

@testable import LecternApp

@Suite("Plain mode")
struct PlainSessionTests {
  static let lesson = ["1", "", "", "2", ""]
  static let quiz = ["2 g", "1", "1 3", "2"]
  static let drill = ["1", "1"]

  /// A keeper for whom everything before an item is done.
  static func keeper(before item: String) -> MemoryKeeper {
    let keeper = MemoryKeeper()
    for (name, kind) in [("lesson", Item.Kind.lesson), ("quiz", .quiz)] where name < item || item == "drill" {
      keeper.record(.finished(.init(item: ItemKey("test/" + name), kind: kind, score: nil, passed: true)))
    }
    return keeper
  }

  /// An event in a few words.
  static func words(_ entry: Event.Entry) -> String {
    switch entry {
    case .started(let started): "started \(started.item)"
    case .viewed(let viewed): "viewed \(viewed.page)/\(viewed.pages)"
    case .answered(let answered): "answered \(answered.item) \(answered.score) of \(answered.max)"
    case .drafted(let drafted): "drafted \(drafted.item) \(drafted.draft)"
    case .draftedReview(let drafted): "drafted-review \(drafted.item) \(drafted.draft)"
    case .skipped(let skipped): "skipped \(skipped.item)"
    case .chose(let chose): "chose \(chose.scene) \(chose.moment?.rawValue ?? "")"
    case .finished(let finished): "finished \(finished.item) \(finished.passed)"
    case .reviewed(let reviewed): "reviewed \(reviewed.item) \(reviewed.rating)"
    case .undone(let undone): "undone \(undone.item) \(undone.of)"
    case .noted(let noted): "noted \(noted.section) \(noted.text)\(noted.marked ? " marked" : "")"
    case .reset(let reset): "reset \(reset.item)"
    case .unknown(let type): type
    }
  }

  static let lessonEvents = [
    "started test/lesson", "viewed 1/3", "viewed 2/3", "viewed 3/3", "answered test/lesson#golden-rule 1.0 of 1.0",
    "finished test/lesson true",
  ]
  static let quizEvents = [
    "started test/quiz", "answered test/quiz#golden-rule 1.0 of 1.0", "answered test/quiz#calls 0.5 of 1.0",
    "answered test/quiz#calls 0.5 of 1.0", "answered test/quiz#tf 0.0 of 1.0", "finished test/quiz true",
  ]
  static let drillEvents = [
    "started test/drill", "chose call magnificence", "chose look magnificence", "finished test/drill true",
  ]

  @Test("A lesson, a quiz and a drill are played one after another, and every step is recorded in its order")
  func wholeCourse() {
    let keeper = MemoryKeeper()
    let console = playPlain(Self.lesson + [""] + Self.quiz + [""] + Self.drill + ["b"], keeper: keeper)
    #expect(console.untyped.isEmpty)
    #expect(
      keeper.entries.map(Self.words) == Self.lessonEvents + Self.quizEvents + Self.drillEvents, "\(console.transcript)")
    for key in ["lesson", "quiz", "drill"] { #expect(keeper.progress[ItemKey("test/" + key)].isFinished) }
    #expect(keeper.isClosed)
  }

  @Test("A session says whether the file that was named could be opened")
  func named() {
    #expect(opensPlain("quiz.md"))
    #expect(!opensPlain("broken.md"))
  }

  @Test("A lesson is read page by page, its question asked and explained, and its end said")
  func lesson() {
    let console = playPlain(Self.lesson)
    for words in [
      "Page 1 of 3", "Page 2 of 3: Moments", "2) Act as you would hope", "Right.", "Yes, that is it.", "Why:",
      "Lesson finished.", "Enter alone opens the next: Check your footing.",
    ] {
      #expect(console.said(words), "\(words) is missing in:\n\(console.transcript)")
    }
  }

  @Test("A quiz tells right from wrong, takes a second try, and ends with score, verdict and what was missed")
  func quiz() {
    let keeper = Self.keeper(before: "quiz")
    let console = playPlain(["1"] + Self.quiz, keeper: keeper)
    for words in [
      "Question 1 of 3: Golden Rule", "Partly right.", "One try left.", "Not quite.", "Right would be: True",
      "Score: 1.5 of 3, 50 %.", "Passed: 50 % was needed.", "2) Perception is what counts.",
    ] {
      #expect(console.said(words), "\(words) is missing in:\n\(console.transcript)")
    }
    #expect(
      keeper.finished.last == .init(item: ItemKey("test/quiz"), kind: .quiz, score: 0.5, passed: true))
  }

  @Test(
    "A g beside the number says that the answer is a guess, wherever it stands",
    arguments: [
      ("2", .sure), ("2 g", .guessing), ("g 2", .guessing), ("2,g", .guessing), ("2 G", .guessing), ("g|2", .guessing),
    ] as [(String, Event.Confidence)])
  func guessing(lines: String, confidence: Event.Confidence) {
    let keeper = Self.keeper(before: "quiz")
    playPlain(["1"] + lines.split(separator: "|").map(String.init), keeper: keeper)
    #expect(keeper.answers.map(\.confidence) == [confidence])
    #expect(keeper.answers.map(\.response) == [["Act as you would hope someone acts for you"]])
  }

  @Test(
    "What is no answer is asked again, records nothing and costs no try", arguments: ["4", "0", "1 2", "2 x", ""])
  func noAnswer(line: String) {
    let keeper = Self.keeper(before: "quiz")
    let console = playPlain(["1", line], keeper: keeper)
    #expect(keeper.answers.isEmpty)
    #expect(console.said("Please type one number from 1 to 3."), "\(console.transcript)")
  }

  @Test("A hint is given on request and is no answer")
  func hint() {
    let keeper = Self.keeper(before: "quiz")
    let console = playPlain(["1", "h", "h"], keeper: keeper)
    #expect(console.said("Put yourself on the other side of the counter.") && console.said("There are no more hints."))
    #expect(keeper.answers.isEmpty)
  }

  @Test("A drill is talked through without a clock and debriefed turn by turn")
  func drill() {
    let keeper = Self.keeper(before: "drill")
    let console = playPlain(["1"] + Self.drill, keeper: keeper)
    for words in [
      "You work on the parcel desk.", "Maria: \"My parcel was due on Monday!\"",
      "On the full screen a clock runs for some replies.",
      "trust 50; patience 40.", "You: I'm sorry, let me look right now.", "trust rises by 15, to 65.",
      "Delighted: a moment of magnificence.", "Score: 100 %.", "1 of 2 endings seen:", "This drill is done.",
      "Turn 1, magnificence: I'm sorry", "A fast, personal promise.",
    ] {
      #expect(console.said(words), "\(words) is missing in:\n\(console.transcript)")
    }
    #expect(keeper.choices.map(\.timeout) == [false, false])
    #expect(keeper.finished.last?.ending == "delighted")
  }

  @Test("Leaving in the middle keeps the place, and the next time goes on there", arguments: [["q"], []])
  func leaves(by lines: [String]) {
    let keeper = Self.keeper(before: "drill")
    let first = playPlain(["1", "1"] + lines, keeper: keeper)
    #expect(first.written.last == "Your place is saved. Goodbye." && keeper.isClosed)
    let second = playPlain(["1", "1"], keeper: keeper)
    #expect(
      second.said("1) Continue: The parcel") && second.said("This was said last:")
        && second.said("My parcel was due") && second.said("You: I'm sorry"))
    #expect(keeper.entries.suffix(4).map(Self.words) == Self.drillEvents)
  }
}
