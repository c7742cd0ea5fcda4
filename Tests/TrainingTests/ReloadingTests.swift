import Course
import Testing
import Training

/// What stays of a run when the author changes the file under it.
@Suite("Runs of files that change")
struct ReloadingTests {
  private let item = ItemKey("course/item")

  private func question(_ id: String, _ options: [String] = ["yes", "no"], hints: Int = 0, why: String = "") -> Question
  {
    Question(
      id: id, title: id,
      body: .choice(
        ChoiceBody(
          kind: .single,
          options: options.enumerated().map { .init(text: [.text($1)], isCorrect: $0 == 0) }, keepsOrder: true)),
      hints: Array(repeating: [.paragraph([.text("hint")])], count: hints),
      explanation: why.isEmpty ? [] : [.paragraph([.text(why)])])
  }

  private func lesson(_ pages: [String], check: Question? = nil) -> Lesson {
    var made = pages.map { Lesson.Page(id: $0, title: $0, content: .text([])) }
    if let check { made.append(Lesson.Page(id: check.id, title: check.title, content: .check(check))) }
    return Lesson(title: "Lesson", pages: made)
  }

  private func at(_ page: Int, of pages: [String]) -> LessonRun {
    var run = LessonRun(item: item, lesson: lesson(pages), progress: ItemProgress())
    run.turn(to: page)
    return run
  }

  @Test(
    "a lesson stays on its page by id, else by number, else on the last",
    arguments: [
      (["a", "b", "c"], 1, ["new", "a", "b", "c"], 2),
      (["a", "b", "c"], 2, ["c", "b", "a"], 0),
      (["a", "b", "c"], 1, ["a", "renamed", "c"], 1),
      (["a", "b", "c"], 2, ["a"], 0),
      (["a", "same", "same"], 2, ["a", "same", "new", "same"], 1),
    ])
  func page(before: [String], page: Int, after: [String], expected: Int) {
    #expect(at(page, of: before).reloaded(lesson(after)).page == expected)
  }

  private func texts(_ pages: [(String, [String])]) -> Lesson {
    Lesson(
      title: "Lesson",
      pages: pages.map { id, lines in
        Lesson.Page(id: id, title: id, content: .text(lines.map { .paragraph([.text($0)]) }))
      })
  }

  @Test("a renamed page is found by its lines where another one was put in above it")
  func pageByContent() {
    var run = LessonRun(
      item: item, lesson: texts([("a", ["One."]), ("b", ["Two.", "Three.", "Four."])]), progress: ItemProgress())
    run.turn(to: 1)
    let after = [("a", ["One."]), ("new", ["Two.", "Five."]), ("renamed", ["Two.", "Three.", "Six."])]
    #expect(run.reloaded(texts(after)).page == 2)
    // A page that was there before is itself, whatever it says now.
    #expect(run.reloaded(texts([("a", ["Two.", "Three."]), ("x", ["Other."]), ("y", [])])).page == 1)
  }

  @Test("an answer stays with a question that asks the same, and goes with one that does not")
  func answers() {
    var run = LessonRun(item: item, lesson: lesson(["a"], check: question("q")), progress: ItemProgress())
    run.turn(to: 1)
    var check = run.checks["q"]
    _ = check?.answer(["no"], confidence: .sure, milliseconds: 5)
    if let check { run.updateCheck(check) }

    let explained = run.reloaded(lesson(["a"], check: question("q", why: "because")))
    #expect(explained.currentCheck?.answers.first?.response == ["no"])
    #expect(explained.currentCheck?.question.explanation.isEmpty == false)
    let changed = run.reloaded(lesson(["a"], check: question("q", ["yes", "never"])))
    #expect(changed.currentCheck?.answers.isEmpty == true)
  }

  private func quiz(_ questions: [Question]) -> Quiz { Quiz(title: "Quiz", questions: questions, shuffle: .no) }

  @Test("a quiz stays at its question, the answers before it kept")
  func quizStays() {
    var run = QuizRun(item: item, quiz: quiz(["a", "b", "c"].map { question($0) }), attempt: Attempt(seed: 1))
    var first = run.questions[0]
    _ = first.answer(["yes"], confidence: .sure, milliseconds: 1)
    run.updateCurrent(first)
    run.advance()
    let after = run.reloaded(quiz(["new", "b", "a"].map { question($0) }))
    #expect(after.current?.question.id == "b")
    #expect(after.questions.map(\.answers.count) == [0, 0, 1])
    // Its question gone, the number counts.
    #expect(run.reloaded(quiz([question("x"), question("y")])).current?.question.id == "y")
    #expect(run.reloaded(quiz([])).current == nil)
  }

  @Test("any question can be turned to, done or not, and no other")
  func quizTurns() {
    var run = QuizRun(item: item, quiz: quiz(["a", "b"].map { question($0) }), attempt: Attempt(seed: 1))
    #expect(run.turn(to: 1) && run.current?.question.id == "b")
    #expect(!run.turn(to: 2) && !run.turn(to: -1) && run.index == 1)
  }

  private func scene(_ id: String, _ choices: [(String, String)], ending: Moment? = nil) -> Scene {
    let replies = choices.map { Choice(text: [.text($0.0)], target: $0.1) }
    return Scene(id: id, title: id, role: ending.map { .ending($0) } ?? .conversation(replies))
  }

  private func drill(
    replies: [String] = ["hello", "and then?"], first: String = "middle", without: String? = nil
  ) -> Drill {
    let scenes = [
      scene("start", [(replies[0], first)]), scene("middle", [(replies[1], "end")]),
      scene("end", [], ending: .magnificence),
    ]
    return Drill(title: "Drill", gauges: [.init(name: "trust", start: 50)], scenes: scenes.filter { $0.id != without })
  }

  @Test(
    "a talk is said again as far as the file still has it",
    arguments: [
      (["hello", "and then?"], "middle", "end", 2),
      (["hello", "And then?"], "middle", "end", 2),
      // Every word is another: a translation.
      (["bonjour", "et puis ?"], "middle", "end", 2),
      // Other words that lead elsewhere are another reply.
      (["changed", "and then?"], "end", "start", 0),
    ])
  func talk(replies: [String], first: String, scene: String, turns: Int) {
    var run = DrillRun(item: item, drill: drill())
    for _ in 0..<2 { _ = run.choose(0, milliseconds: 0) }
    let after = run.reloaded(drill(replies: replies, first: first))
    #expect(after.state.scene == scene && after.turns.count == turns)
  }

  @Test("a talk goes on through a scene whose heading and links have changed")
  func renamedScene() {
    var run = DrillRun(item: item, drill: drill())
    _ = run.choose(0, milliseconds: 0)
    var renamed = drill(first: "centre")
    renamed.scenes[1].id = "centre"
    let after = run.reloaded(renamed)
    #expect(after.state.scene == "centre" && after.isWhole(after: run))
    run.jump(to: "middle")
    #expect(run.reloaded(renamed).state.scene == "centre" && run.reloaded(renamed).isWhole(after: run))
    #expect(!run.reloaded(drill(without: "middle")).isWhole(after: run))
  }

  @Test("a talk that was begun in the middle is begun there again, or at the start where that is gone")
  func jumped() {
    var run = DrillRun(item: item, drill: drill())
    run.jump(to: "middle")
    _ = run.choose(0, milliseconds: 0)
    #expect(run.state.scene == "end")
    #expect(run.reloaded(drill()).state.scene == "end")
    #expect(run.reloaded(drill(without: "middle")).state.scene == "start")
    run.jump(to: "nowhere")
    #expect(run.state.scene == "end")
  }
}
