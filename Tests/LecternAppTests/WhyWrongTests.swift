import Course
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("Why an answer was wrong")
struct WhyWrongTests {
  typealias Step = ScriptedTerminal.Step

  private func quiz(_ question: Question, _ steps: [Step]) {
    play([.enter, .enter] + steps, library: Kinds.library([question]))
  }

  private func plain(_ question: Question, _ lines: [String]) -> ScriptedConsole {
    playPlain(["1"] + lines, library: Kinds.library([question]))
  }

  @Test("A wrong option without a word of its own is set beside the right one")
  func single() {
    quiz(
      TestCourse.question,
      [
        .key(.character("c")), .enter, .see("You chose"), .see("Right would be"),
        .check { frame in
          let row = frame.text.first { $0.contains("Wait and see") && $0.contains("Act as you would") }
          Expect.that(row != nil, "not side by side:", frame)
        },
      ])
    // Where the author has said why, that is enough.
    quiz(
      TestCourse.question,
      [.key(.character("a")), .enter, .see("Equal is not the same"), .dontSee("You chose")])
    quiz(TestCourse.question, [.key(.character("b")), .enter, .see("Right."), .dontSee("Right would be")])
    let console = plain(TestCourse.question, ["3"])
    #expect(console.said("You chose: Wait and see"))
    #expect(console.said("Right would be: Act as you would hope someone acts for you"))
    #expect(!plain(TestCourse.question, ["1"]).said("You chose"))
  }

  @Test("Where several are to be chosen, each option says whether it was chosen and is right")
  func multiple() {
    let again: [Step] = [.enter, .key(.character("b")), .key(.character("a")), .enter]
    quiz(
      TestCourse.multiple,
      [
        .key(.character("a")), .key(.character("b")), .enter, .see("✓ a  [x] Listen"), .see("✗ b  [x] Interrupt"),
        .dontSee("not chosen"),
      ] + again + [.see("→ c  [ ] Ask"), .see("Options marked → are right and were not chosen.")])
    quiz(
      TestCourse.multiple,
      [.key(.character("a")), .enter, .dontSee("not chosen"), .enter, .key(.character("a")), .enter] + [
        .see("  b  [ ] Interrupt")
      ])
    quiz(
      TestCourse.multiple, [.key(.character("a")), .key(.character("c")), .enter, .see("Right."), .dontSee("marked →")])
    let console = plain(TestCourse.multiple, ["1 2", "1 2"])
    #expect(console.said("Interrupt: chosen, not right.") && console.said("Ask: not chosen, but right."))
    // The list has said it.
    #expect(!console.said("Right would be"))
    #expect(!plain(TestCourse.multiple, ["1", "1"]).said("Interrupt: not chosen"))
  }

  @Test("What is said of one of several options, steps or pairs stands below it")
  func below() {
    let text = { (words: String) -> [Block] in [.paragraph([.text(words)])] }
    var question = TestCourse.multiple
    question.body = .choice(
      .init(
        kind: .multiple,
        options: [
          .init(text: [.text("Listen")], isCorrect: true, feedback: text("It costs nothing.")),
          .init(text: [.text("Interrupt")], isCorrect: false, feedback: text("They stop talking.")),
          .init(text: [.text("Ask")], isCorrect: true, feedback: text("Then you know.")),
        ]))
    question.tries = 1
    let follows = { (lines: [String], first: String, second: String) -> Bool in
      zip(lines, lines.dropFirst()).contains { $0.0.contains(first) && $0.1.contains(second) }
    }
    let pairs = [("Listen", "It costs nothing."), ("Interrupt", "They stop talking.")]
    quiz(
      question,
      [
        .key(.character("a")), .key(.character("b")), .enter, .dontSee("Then you know"),
        .check { frame in
          for (option, words) in pairs {
            Expect.that(follows(frame.text, option, words), "not below \(option):", frame)
          }
        },
      ])
    let console = plain(question, ["1 2"])
    for (option, words) in pairs { #expect(follows(console.written, option, words), "\(console.transcript)") }
    #expect(!console.said("Then you know"))
    let matched = plain(Kinds.matching, ["1 3 4"])
    #expect(follows(matched.written, "Line 3: right: Magnificence", "That is what they remember."))
    quiz(
      Kinds.matching,
      ["a", "c", "d"].map { .key(.character(Unicode.Scalar($0)!)) } + [
        .enter,
        .check { frame in
          Expect.that(follows(frame.text, "Magnificence", "That is what they remember."), "not below the pair:", frame)
        },
      ])
  }

  @Test("A blank says what was written and what would have been right")
  func blank() {
    quiz(Kinds.blank, [Step].type("now") + [.enter, .see("You wrote: now. Right would be: please")])
    #expect(plain(Kinds.blank, ["now"]).said("You wrote: now. Right would be: please"))
  }

  @Test("Pairs are counted, and each wrong one is told with what it was matched with")
  func matching() {
    quiz(
      Kinds.matching, ["b", "c", "a"].map { .key(.character($0)) } + [.enter, .see("pairs")])
    let console = plain(Kinds.matching, ["1 2 4", "1 2 4"])
    #expect(console.said("2 of 3 pairs are right."))
    #expect(console.said("Line 2: not right; you matched: Mystery; right would be: Mediocrity"))
    #expect(!plain(Kinds.matching, ["1 3 4"]).said("pairs"))
  }

  @Test("A step that breaks the order says where it belongs, once nothing is left to try")
  func ordering() {
    let console = plain(Kinds.ordering, ["1 2 3 4", "1 2 3 4"])
    #expect(console.said("Your order:") && console.said("not in the right order.") && console.said("belongs at "))
    let moved: [Step] = [.key(.character("J")), .enter, .dontSee("belongs at"), .enter]
    quiz(Kinds.ordering, moved + [.key(.character("J")), .enter, .see("The right order")])
  }
}
