import Course
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("What a preview keeps of what was being done")
struct PreviewKeepingTests {
  private func quiz(_ question: Question, _ change: (inout Question) -> Void = { _ in }) -> PreviewReading {
    var question = question
    change(&question)
    return .of(.quiz(Quiz(title: "Quiz", questions: [question], shuffle: .no)))
  }

  private func drill(_ change: (inout Drill) -> Void = { _ in }) -> PreviewReading {
    var drill = TestCourse.drill
    change(&drill)
    return .of(.drill(drill))
  }

  @Test("A scene that is called something else is no lost talk")
  func renamedScene() {
    let desk = ScriptedWorkbench(drill())
    let renamed = drill { drill in
      drill.scenes[0].role = .conversation([
        TestCourse.say("I'm sorry, let me look right now.", to: "search", [], .magnificence)
      ])
      drill.scenes[1].id = "search"
      drill.scenes[1].title = "The search"
    }
    preview(
      desk,
      [.enter, .firstReply, .see("It sits in the depot.")] + .save(renamed, in: desk)
        + [.see("It sits in the depot."), .dontSee("stops at")])
  }

  @Test("What a save has lost is told until the next one that can be played")
  func notice() {
    let desk = ScriptedWorkbench(drill())
    let gone = drill { $0.scenes[0].role = .conversation([TestCourse.say("New.", to: "look", [], .mediocrity)]) }
    preview(
      desk,
      [.enter, .firstReply, .see("It sits in the depot.")] + .save(gone, in: desk) + [.see("it stops at")]
        + .save(gone, in: desk) + [.see("New."), .dontSee("it stops at")])
  }

  @Test("What went wrong with the editor is told through the reading that follows")
  func editorNotice() {
    let desk = ScriptedWorkbench(drill())
    desk.problem = "No editor was found."
    preview(
      desk, [.letter("e"), .see("No editor was found.")] + .save(drill(), in: desk) + [.see("No editor was found.")])
  }

  @Test("A text that is being written stays when its rubric changes")
  func openText() {
    let desk = ScriptedWorkbench(quiz(Kinds.open))
    let changed = quiz(Kinds.open) {
      $0.body = .open(OpenBody(rubric: [.init(text: [.text("A new point")], points: 1)]))
    }
    preview(
      desk,
      [.enter] + "Hallo".unicodeScalars.map { .letter($0) } + [.see("Hallo")] + .save(changed, in: desk)
        + [.see("Hallo"), .key(.control("d")), .see("A new point")])
  }

  @Test("Ticks stay on the options that are still there")
  func ticks() {
    let desk = ScriptedWorkbench(quiz(TestCourse.multiple))
    let changed = quiz(TestCourse.multiple) { question in
      question.body = .choice(
        .init(
          kind: .multiple,
          options: [
            .init(text: [.text("Listen")], isCorrect: true), .init(text: [.text("Interrupt them")], isCorrect: false),
            .init(text: [.text("Ask")], isCorrect: true),
          ]))
    }
    preview(
      desk,
      [.enter, .letter("a"), .letter("b"), .letter("c")] + .save(changed, in: desk)
        + [.see("[x] Listen"), .see("[x] Ask"), .see("[ ] Interrupt them")])
  }

  @Test("Blanks keep what was typed when a spelling is added, and not when one of them goes")
  func blanks() {
    let desk = ScriptedWorkbench(quiz(Kinds.blank))
    let added = quiz(Kinds.blank) {
      $0.body = .fillIn(FillInBody(blanks: [.init(.words(["please", "pray"]), shown: "please")]))
    }
    let two = quiz(Kinds.blank) {
      $0.prompt = [.paragraph([.blank(0), .text(" and "), .blank(1)])]
      $0.body = .fillIn(
        FillInBody(blanks: [.init(.words(["please"]), shown: "please"), .init(.words(["so"]), shown: "so")]))
    }
    preview(
      desk,
      [.enter] + "plea".unicodeScalars.map { .letter($0) } + [.see("plea")] + .save(added, in: desk) + [.see("plea")]
        + .save(two, in: desk) + [.dontSee("plea")])
  }

  @Test("Pairs and steps stay by their words")
  func pairsAndSteps() {
    var before = MatchingPad(body: Kinds.pairs(["a", "b", "c"]), order: [0, 1, 2], response: nil)
    for choice in [2, 0] { _ = before.take(.choose(choice), width: 80) }
    var after = MatchingPad(body: Kinds.pairs(["c", "new", "a"]), order: [2, 1, 0], response: nil)
    after.keep(before)
    // a had got C, and b, which is gone, A.
    #expect(after.handIn(guessing: true).response == [MatchingBody.response([.text("a")], [.text("C")])])

    var steps = OrderingPad(body: Kinds.steps(["a", "b", "c"]), order: [0, 1, 2], response: nil)
    _ = steps.take(.carry(1), width: 80)
    var changed = OrderingPad(body: Kinds.steps(["new", "c", "b", "a"]), order: [0, 1, 2, 3], response: nil)
    changed.keep(steps)
    #expect(changed.response == ["b", "a", "c", "new"])
  }

  @Test("The list begins with what is wrong with the question on screen, until someone goes through it")
  func problemOnScreen() {
    var first = TestCourse.question
    first.location = SourceLocation(file: "file.md", line: 5)
    var second = TestCourse.multiple
    second.location = SourceLocation(file: "file.md", line: 50)
    let told = [7, 20, 30, 60].map {
      Diagnostic(
        .Q107, "no explanation \($0)", at: SourceLocation(file: "course/file.md", line: $0, column: 1), help: "mend")
    }
    let desk = ScriptedWorkbench(
      .of(.quiz(Quiz(title: "Quiz", questions: [first, second], shuffle: .no)), "file.md", told))
    preview(
      desk, size: Size(columns: 80, rows: 18),
      [.letter("]"), .see("no explanation 7"), .dontSee("no explanation 60"), .letter("]"), .see("2/2")]
        + [.see("no explanation 60"), .key(.tab), .key(.up), .see("no explanation 30")])
  }

  @Test("Nothing is carried into another question")
  func otherQuestion() {
    var other = Kinds.open
    other.id = "other"
    let desk = ScriptedWorkbench(.of(.quiz(Quiz(title: "Quiz", questions: [Kinds.open, other], shuffle: .no))))
    preview(
      desk,
      [.enter] + "Hallo".unicodeScalars.map { .letter($0) } + [.see("Hallo")] + .save(quiz(other), in: desk)
        + [.see("1/1"), .dontSee("Hallo")])
  }
}

extension HandIn {
  fileprivate var response: [String]? { if case .response(let response) = self { response } else { nil } }
}

extension Kinds {
  /// Small letters, each with its capital.
  fileprivate static func pairs(_ left: [String]) -> MatchingBody {
    MatchingBody(pairs: left.map { .init(left: [.text($0)], right: [.text($0.uppercased())]) })
  }

  fileprivate static func steps(_ texts: [String]) -> OrderingBody {
    OrderingBody(items: texts.map { .init(text: [.text($0)]) })
  }
}
