import Course
import CourseFormat
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("A preview")
struct PreviewTests {
  typealias Step = ScriptedTerminal.Step

  private func lesson(_ titles: [String]) -> Item {
    .lesson(
      Lesson(
        title: "Lesson",
        pages: titles.enumerated().map { index, title in
          .init(
            id: title, title: title, content: .text([.paragraph([.text("About \(title).")])]),
            location: SourceLocation(file: "file.md", line: 10 + index))
        }))
  }

  private func changedQuiz(_ change: (inout Quiz) -> Void) -> Item {
    var quiz = TestCourse.quiz
    change(&quiz)
    return .quiz(quiz)
  }

  private func changedDrill(_ change: (inout Drill) -> Void) -> Item {
    var drill = TestCourse.drill
    change(&drill)
    return .drill(drill)
  }

  // MARK: Keeping the place

  @Test("A saved lesson is shown at the same page, wherever that is now")
  func lessonPage() {
    let desk = ScriptedWorkbench(.of(lesson(["one", "two", "three"])))
    preview(
      desk,
      [.see("Preview: Lesson"), .see("About one."), .letter("]"), .see("About two.")]
        + .save(.of(lesson(["zero", "one", "two", "three"])), in: desk)
        + [.see("About two."), .see("3/4"), .letter("["), .see("About one."), .letter("["), .letter("["), .letter("[")]
        + [.see("About zero.")])
  }

  @Test("A quiz stays at its question, with the answer already given and the text as it is now")
  func quizQuestion() {
    let desk = ScriptedWorkbench(.of(.quiz(TestCourse.quiz)))
    let explained = changedQuiz {
      $0.questions[0].explanation = [.paragraph([.text("A better reason.")])]
      $0.questions.swapAt(0, 2)
    }
    preview(
      desk,
      [.enter, .see("Golden Rule"), .letter("a"), .enter, .see("Not quite"), .see("The rule starts")]
        + .save(.of(explained), in: desk)
        + [.see("Not quite"), .see("A better reason."), .see("3/3"), .dontSee("The rule starts")])
  }

  @Test("A question that asks something else now is asked anew")
  func changedQuestion() {
    let desk = ScriptedWorkbench(.of(.quiz(TestCourse.quiz)))
    let other = changedQuiz { $0.questions[0].prompt = [.paragraph([.text("Another prompt?")])] }
    preview(
      desk,
      [.enter, .letter("a"), .enter, .see("Not quite")] + .save(.of(other), in: desk) + [
        .see("Another prompt?"), .dontSee("Not quite"),
      ]
    )
  }

  @Test("Ticks that wait to be answered stay through a save")
  func ticks() {
    let desk = ScriptedWorkbench(.of(.quiz(TestCourse.quiz)))
    let hinted = changedQuiz { $0.questions[1].hints = [[.paragraph([.text("New hint")])]] }
    preview(
      desk,
      [.letter("]"), .letter("]"), .letter("a"), .see("[x]")] + .save(.of(hinted), in: desk)
        + [.see("[x]"), .letter("h"), .see("New hint")])
  }

  @Test("A talk is said again through the new file, and stops with a sentence where it has changed")
  func talk() {
    let desk = ScriptedWorkbench(.of(.drill(TestCourse.drill)))
    let told = changedDrill { $0.scenes[1].beats = [.narration([.paragraph([.text("It fell off the van.")])])] }
    let gone = changedDrill { drill in
      drill.scenes[0].role = .conversation([TestCourse.say("Something new.", to: "look", [], .mediocrity)])
    }
    preview(
      desk,
      [.enter, .firstReply, .see("It sits in the depot.")] + .save(.of(told), in: desk)
        + [.see("It fell off the van."), .see("I'm sorry"), .dontSee("stops at")]
        + .save(.of(gone), in: desk)
        + [.see("it stops at \"The call\""), .see("Something new."), .key(.down), .dontSee("stops at")])
  }

  @Test("Coach's notes are seen in the debrief as they are now")
  func debrief() {
    let desk = ScriptedWorkbench(.of(.drill(TestCourse.drill)))
    let noted = changedDrill { drill in
      drill.scenes[0].role = .conversation([
        TestCourse.say("I'm sorry, let me look right now.", to: "look", [], .magnificence, note: "A new note.")
      ])
    }
    preview(
      desk,
      [.enter, .firstReply, .firstReply, .enter, .see("A fast, personal promise.")] + .save(.of(noted), in: desk)
        + [.see("A new note."), .escape, .see("Maria texts you")])
  }

  @Test("A file that becomes another kind is opened as that")
  func otherKind() {
    let desk = ScriptedWorkbench(.of(lesson(["one"])))
    preview(desk, [.see("About one.")] + .save(.of(.quiz(TestCourse.quiz)), in: desk) + [.see("3 questions.")])
  }

  @Test("Clocks stand still while someone writes")
  func clocks() {
    let desk = ScriptedWorkbench(.of(.drill(TestCourse.drill)))
    let terminal = preview(desk, [.enter, .see("0:20"), .pass(60_000), .see("0:20"), .see("courier's problem")])
    #expect(terminal.waits.dropFirst().allSatisfy { $0 == nil }, "nothing moves by itself: \(terminal.waits)")
  }

  // MARK: Saves that are under way

  @Test("A file that is empty for a moment shows no error, and one that stays empty does")
  func halfSaved() {
    let desk = ScriptedWorkbench(.of(lesson(["one"])))
    preview(
      desk,
      .save(.empty, in: desk) + [.see("About one."), .dontSee("error")]
        + .save(.of(lesson(["new"])), in: desk) + [.see("About new."), .dontSee("error")]
        + .save(.empty, in: desk) + [.dontSee("error"), .pass(200), .see("error"), .see("About new.")])
  }

  @Test("Changes that never pause are shown all the same, about ten times a second")
  func storm() {
    let desk = ScriptedWorkbench(.of(lesson(["one"])))
    preview(desk, (0..<100).flatMap { _ in [Step.event(.filesChanged), .pass(10)] })
    #expect((9...13).contains(desk.readings), "\(desk.readings)")
  }

  @Test("A key pressed while a save is due is not lost")
  func keyDuringSave() {
    let desk = ScriptedWorkbench(.of(lesson(["one", "two"])))
    preview(desk, [.event(.filesChanged), .late(50, .character("]")), .see("About two.")])
  }

  // MARK: What is wrong

  @Test("A file that breaks keeps its last good version on screen, says so, and recovers")
  func lastGoodVersion() {
    let desk = ScriptedWorkbench(.of(lesson(["one", "two"])))
    preview(
      desk,
      [.letter("]")] + .save(.of(nil, "file.md", [Samples.error]), in: desk)
        + [.see("last good version"), .see("About two."), .see("D201"), .see("^^^^"), .see("1 error")]
        + .save(.of(lesson(["one", "two, mended"])), in: desk)
        + [.see("About two, mended."), .dontSee("last good"), .dontSee("D201")])
  }

  @Test("A file that could never be played waits for its first good version")
  func neverGood() {
    let desk = ScriptedWorkbench(.of(nil, "file.md", [Samples.error]))
    preview(
      desk,
      [.see("cannot be played yet"), .dontSee("last good"), .see("D201"), .letter("e")]
        + .save(.of(lesson(["one"])), in: desk) + [.see("About one.")])
    #expect(desk.edits.first?.line == 35)
  }

  @Test("Errors stand first, the list is walked with the arrows, and Enter edits the marked one")
  func walking() {
    let desk = ScriptedWorkbench(.of(lesson(["one"]), "file.md", [Samples.remark, Samples.warning, Samples.error]))
    preview(
      desk,
      [
        .see("1 error, 1 warning, 1 remark"), .see("D201"), .key(.tab), .key(.down), .see("▸ warning[Q107]"), .enter,
        .escape, .letter("e"),
      ])
    #expect(desk.edits.map(\.line) == [7, 10])
  }

  @Test("The list closes and opens with a key, and a line tells of it meanwhile")
  func closing() {
    let desk = ScriptedWorkbench(.of(lesson(["one"]), "file.md", [Samples.warning]))
    preview(
      desk,
      [.see("Q107"), .letter("d"), .dontSee("Q107"), .see("1 warning  d shows")]
        // Whoever closed it is not bothered by the next save, unless nothing can be played any more.
        + .save(.of(lesson(["one"]), "file.md", [Samples.warning, Samples.remark]), in: desk)
        + [.dontSee("Q107"), .see("1 warning, 1 remark  d shows")]
        + .save(.of(nil, "file.md", [Samples.error]), in: desk) + [.see("D201"), .letter("d"), .dontSee("D201")])
  }

  @Test("Remarks alone open no list")
  func remarks() {
    let desk = ScriptedWorkbench(.of(lesson(["one"]), "file.md", [Samples.remark]))
    preview(desk, [.dontSee("Q108"), .see("1 remark  d shows"), .letter("d"), .see("Q108")])
  }

  @Test("On a small screen the list has all of it, and comes when it is called")
  func small() {
    let desk = ScriptedWorkbench(.of(lesson(["one"]), "file.md", [Samples.error]))
    preview(
      desk, size: Size(columns: 40, rows: 12),
      [
        .see("1 error  d shows"), .see("About one."), .letter("d"), .see("D201"), .dontSee("About one."), .letter("d"),
        .see("About one."),
      ])
  }

  // MARK: Looking freely

  @Test("Answers are shown with a key, and follow the file")
  func answers() {
    let desk = ScriptedWorkbench(.of(.quiz(TestCourse.quiz)))
    let renamed = changedQuiz { $0.questions[0].explanation = [.paragraph([.text("A better reason.")])] }
    preview(
      desk,
      [.letter("]"), .letter("A"), .see("✓ Act as you"), .see("Equal is not"), .see("The rule starts")]
        + .save(.of(renamed), in: desk) + [.see("A better reason."), .escape, .see("Enter answer")])
  }

  @Test("Every scene of a drill can be looked at, the endings too")
  func scenes() {
    let desk = ScriptedWorkbench(.of(.drill(TestCourse.drill)))
    preview(
      desk,
      [.see("You work on the parcel desk")] + [Step](repeating: .letter("]"), count: 4)
        + [
          .see("The line goes dead."), .letter("]"), .see("The line goes dead."), .letter("["),
          .see("texts you a photo"),
        ]
        + [Step](repeating: .letter("["), count: 5) + [.see("You work on the parcel desk")])
  }

  @Test("A letter that the question needs gives way to a capital, as the footer says")
  func letters() {
    var quiz = TestCourse.quiz
    let options = (1...6).map { ChoiceBody.Option(text: [.text("Option \($0)")], isCorrect: $0 == 1) }
    quiz.questions = [
      Question(
        id: "q", title: "Six", body: .choice(.init(kind: .single, options: options)),
        location: SourceLocation(file: "file.md", line: 3))
    ]
    let desk = ScriptedWorkbench(.of(.quiz(quiz), "file.md", [Samples.warning]))
    preview(
      desk,
      [.letter("]"), .see("E edit"), .see("D hide"), .letter("e"), .letter("d"), .see("Q107"), .letter("D")]
        + [.dontSee("Q107"), .letter("E")])
    #expect(desk.edits.map(\.line) == [3])
  }

  @Test("In a course every item can be opened, and Esc leads back to the page of the course")
  func course() {
    let desk = ScriptedWorkbench(PreviewReading(course: TestCourse.course))
    preview(
      desk,
      [.see("Preview: The Warm Welcome"), .dontSee("later"), .key(.down), .key(.down), .enter]
        + [.see("You work on the parcel desk"), .escape, .see("Whenever you like"), .key(.up), .enter]
        + [.see("3 questions."), .letter("e")])
    #expect(desk.edits == [SourceLocation(file: "quiz.md", line: 1)])
  }

  @Test("What ends an item lies over it: Esc comes back")
  func ending() {
    let desk = ScriptedWorkbench(.of(lesson(["one"])))
    preview(
      desk,
      [.space, .see("Lesson finished"), .escape, .see("About one.")] + .save(.of(lesson(["two"])), in: desk)
        + [.see("About two.")])
  }

  @Test("q leaves; Esc does not")
  func leaving() {
    let desk = ScriptedWorkbench(.of(lesson(["one"])))
    let terminal = preview(desk, [.escape, .see("About one."), .see("q quit"), .letter("q"), .see("never reached")])
    // The file, the same when it has been checked, and what Esc left as it was.
    #expect(terminal.frames.count == 3)
  }

  @Test(
    "Where text is typed, q is a letter, Esc stays, and the footer shows the key that leaves",
    arguments: [Kinds.blank, Kinds.open], [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)])
  func typingAtTheRoot(question: Question, size: Size) {
    let desk = ScriptedWorkbench(.of(.quiz(Quiz(title: "Quiz", questions: [question], shuffle: .no))))
    let typed = preview(
      desk, size: size,
      [.enter, .see("^C quit")] + .type("quiet q") + [.see("quiet q"), .escape, .see("quiet q")]
        + [
          .check { frame in
            Expect.that(!frame.text.joined().contains("q quit"), "q must not be shown as a command", frame)
          }, .key(.function(1)), .scroll(to: "leave the preview"), .see("leave the preview"), .dontSee("leave at once"),
          .escape,
        ])
    #expect(typed.lastFrame.text.contains { $0.contains("quiet q") }, "The preview must still be there")
    preview(desk, [.enter, .key(.control("c")), .see("never reached")])
  }

  // MARK: Editing

  @Test("The editor opens at what is on screen, and what it saved is shown at once")
  func editing() {
    let desk = ScriptedWorkbench(.of(lesson(["one", "two"])))
    desk.whileEditing = { desk.reading = .of(self.lesson(["one", "two", "three"])) }
    let terminal = preview(desk, [.letter("]"), .letter("e"), .see("2/3")])
    #expect(desk.edits == [SourceLocation(file: "file.md", line: 11)])
    #expect(terminal.loans == 1)
  }

  @Test("An editor that does not work says why, until the next key")
  func brokenEditor() {
    let desk = ScriptedWorkbench(.of(lesson(["one", "two"])))
    desk.problem = "\"emcas\" is not installed."
    preview(desk, [.letter("e"), .see("\"emcas\" is not installed."), .letter("]"), .dontSee("not installed")])
  }

  @Test(
    "What is wrong with an editor is told whole over the list of problems, too, at any size",
    arguments: [Size(columns: 40, rows: 12), Size(columns: 80, rows: 24)])
  func brokenEditorFromTheList(size: Size) {
    let desk = ScriptedWorkbench(.of(lesson(["one"]), "file.md", [Samples.warning]))
    desk.problem = "\"emcas\" is not installed. Set the variable EDITOR to the name of your editor."
    preview(
      desk, size: size,
      [
        .pass(30), size.rows < 16 ? .letter("d") : .key(.tab), .letter("e"),
        .check { frame in
          let text = frame.text.joined(separator: " ").split(separator: " ").joined(separator: " ")
          Expect.that(text.contains("the name of your editor."), "The notice must stand there whole", frame)
        }, .key(.down), .dontSee("not installed"), .see("Q107"),
      ])
  }

  @Test("Outside a preview its keys do nothing")
  func learning() {
    play([.enter, .letter("]"), .letter("e"), .see("Superstars are"), .dontSee("Preview"), .dontSee("edit")])
  }
}
