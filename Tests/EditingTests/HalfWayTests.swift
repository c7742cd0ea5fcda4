import Course
import CourseFormat
import Testing
import Training

/// A learner is in the middle of something, the author edits the file, and the learner comes back.
@Suite("Editing a course under a learner who is half-way through it")
struct HalfWayTests {
  static let files = [
    "course.md": """
    ---
    id: front-desk
    ---
    # The Front Desk

    ## Day one
    1. [The first minute](lesson.md)
    2. [Check yourself](quiz.md)
    3. [The early guest](drill.md)

    """,
    "lesson.md": """
    ---
    kind: lesson
    ---
    # The first minute

    Before the first heading.

    ## Look up
    Every guest is seen.

    ## Quick check
    Who should speak first?

    - [ ] The guest
    - [x] You

    ## The name
    Say it twice.

    ## The end
    That was all.

    """,
    "quiz.md": """
    ---
    kind: quiz
    shuffle: all
    draw: 4
    ---
    # Check yourself

    """
      + ["Alpha", "Beta", "Gamma", "Delta", "Epsilon"].map(question).joined(separator: "\n"),
    "drill.md": """
    ---
    kind: drill
    gauges:
      trust: 50
    ---
    # The early guest

    ## At the desk
    > **Amara:** "Is my room ready?"

    - [Not before three.](#silence) `trust -20` `misery`
    - [May I take your bag?](#silence) `trust +10` `magnificence`

    ## Silence
    She looks at the clock.

    - [There is a quiet corner.](#corner) `trust +10` `magnificence`
    - [You may wait here.](#left) `misery`

    ## Corner
    She sits down.

    - [Coffee?](#relief) `magnificence`
    - [I will call you.](#left) `mediocrity`

    ## Relief
    `ending: magnificence`

    She smiles.

    ## Left
    `ending: misery`

    She goes.

    """,
  ]

  static func question(_ name: String) -> String {
    """
    ## \(name)

    What about \(name)?

    - [x] Yes, \(name)
    - [ ] No, \(name)
    - [ ] Perhaps, \(name)

    """
  }

  // MARK: The lesson

  private static func inLesson() throws -> Classroom {
    let room = try Classroom(files)
    try room.begin("lesson.md", .lesson)
    try room.read(to: "look-up")
    try room.read(to: "quick-check", answering: "You")
    try room.read(to: "the-name")
    return room
  }

  struct Edit: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var old: String
    var new: String
    /// The page the learner sees, by its title.
    var page: String
    var isAnswered = true
    var orphans = 0
  }

  static let lessonEdits = [
    Edit(testDescription: "nothing", old: "twice", new: "twice", page: "The name"),
    Edit(testDescription: "a page put in", old: "## Look up", new: "## New\nText.\n\n## Look up", page: "The name"),
    Edit(
      testDescription: "pages moved", old: "## Look up\nEvery guest is seen.\n\n", new: "", page: "The name"),
    Edit(testDescription: "the page deleted", old: "## The name\nSay it twice.\n\n", new: "", page: "The end"),
    Edit(
      testDescription: "the page renamed with `was`", old: "## The name\n",
      new: "## Before\nText.\n\n## Their name\n`was: the-name`\n\n", page: "Their name"),
    Edit(
      testDescription: "the page renamed without `was`: its number", old: "## The name", new: "## Their name",
      page: "Their name"),
    Edit(
      testDescription: "the check renamed: its fingerprint", old: "## Quick check", new: "## Try it", page: "The name"),
    Edit(
      testDescription: "the check renamed with `was`, and edited", old: "## Quick check\nWho should speak first?",
      new: "## Try it\n`was: quick-check`\n\nWho is first to speak?", page: "The name"),
    Edit(testDescription: "an option changed", old: "] You", new: "] You, at once", page: "The name"),
    Edit(
      testDescription: "options turned round", old: "- [ ] The guest\n- [x] You", new: "- [x] You\n- [ ] The guest",
      page: "The name"),
    Edit(
      testDescription: "the check renamed and edited without `was`", old: "## Quick check\nWho should",
      new: "## Try it\nWho must", page: "The name", isAnswered: false, orphans: 1),
    Edit(
      testDescription: "`rev` raised", old: "## Quick check\n", new: "## Quick check\n`rev: 2`\n\n", page: "The name",
      isAnswered: false),
  ]

  @Test("A lesson", arguments: lessonEdits)
  func lesson(edit: Edit) throws {
    let room = try Self.inLesson()
    let journal = try room.journal()
    try room.edit("lesson.md", edit.old, edit.new)
    let run = try room.lesson()
    #expect(run.current.title == edit.page)
    #expect(run.checks.values.allSatisfy(\.isDone) == edit.isAnswered)
    #expect(try room.orphans().count == edit.orphans)
    #expect(try room.journal() == journal)
  }

  @Test("A lesson once finished stays finished, and says what is to be answered again")
  func finishedLesson() throws {
    let room = try Self.inLesson()
    try room.read(to: "the-end")
    let run = try room.lesson()
    #expect(run.isFinished)
    try room.record(.finished(run.finished))
    try room.edit("lesson.md", "## The end", "## More\nText.\n\n## Still more\nText.\n\n## The end")
    #expect(try room.progress()[run.item].isFinished)
    #expect(try !room.progress()[run.item].awaitsRetake(of: run.lesson.checks))
    try room.edit("lesson.md", "## Quick check\n", "## Quick check\n`rev: 2`\n\n")
    let reopened = try room.lesson()
    #expect(try room.progress()[run.item].isFinished)
    #expect(try room.progress()[run.item].awaitsRetake(of: reopened.lesson.checks))
    #expect(reopened.current.title == "Quick check" && reopened.currentCheck?.isRetake == true)
    try room.read(to: "quick-check", answering: "You")
    #expect(try !room.progress()[run.item].awaitsRetake(of: reopened.lesson.checks))
  }

  // MARK: The quiz

  /// Two questions answered; hands back their ids and all those asked, in order.
  private static func inQuiz() throws -> (room: Classroom, answered: [String], asked: [String]) {
    let room = try Classroom(files)
    try room.begin("quiz.md", .quiz)
    let asked = try room.quiz().questions.map(\.question.id)
    return (room, [try room.answer(), try room.answer()], asked)
  }

  private static func name(_ id: String) -> String { id.prefix(1).uppercased() + id.dropFirst() }

  @Test("A quiz that nobody edits goes on at the third question")
  func quiz() throws {
    let (room, answered, asked) = try Self.inQuiz()
    let run = try room.quiz()
    #expect(run.questions.map(\.question.id) == asked && Array(asked.prefix(2)) == answered && run.index == 2)
  }

  @Test("A quiz whose questions were moved, and one put in, keeps its order and what was answered")
  func reorderedQuiz() throws {
    let (room, answered, asked) = try Self.inQuiz()
    let names = ["Epsilon", "New", "Delta", "Gamma", "Beta", "Alpha"]
    let head = try #require(try room.text("quiz.md").components(separatedBy: "## ").first)
    try room.write("quiz.md", head + names.map(Self.question).joined(separator: "\n"))
    let run = try room.quiz()
    #expect(run.index == 2 && run.questions.prefix(2).map(\.question.id) == answered)
    let old = run.questions.map(\.question.id).filter { $0 != "new" }
    #expect(old == asked.filter(old.contains))
  }

  @Test("A question deleted under the learner vanishes from the quiz, and its answer stays on record")
  func deletedQuestion() throws {
    let (room, answered, _) = try Self.inQuiz()
    try room.edit("quiz.md", Self.question(Self.name(answered[0])), "")
    let run = try room.quiz()
    #expect(run.questions.first?.question.id == answered[1] && run.index == 1)
    #expect(try room.orphans() == [Orphan(item: run.item, question: answered[0], answers: 1)])
    // It comes back with its question.
    try room.write("quiz.md", try room.text("quiz.md") + "\n" + Self.question(Self.name(answered[0])))
    #expect(try room.quiz().questions.prefix(2).map(\.question.id) == answered)
    #expect(try room.orphans().isEmpty)
  }

  @Test("A renamed question stays answered: by its fingerprint, or by `was` when it was edited too")
  func renamedQuestion() throws {
    let (room, answered, _) = try Self.inQuiz()
    try room.edit("quiz.md", "## \(Self.name(answered[0]))\n", "## Something else\n")
    #expect(try room.quiz().questions.prefix(2).map(\.question.id) == ["something-else", answered[1]])
    try room.edit("quiz.md", "## \(Self.name(answered[1]))\n", "## Another\n`was: \(answered[1])`\n")
    try room.edit("quiz.md", "What about \(Self.name(answered[1]))?", "And \(Self.name(answered[1]))?")
    let run = try room.quiz()
    #expect(run.questions.prefix(2).map(\.question.id) == ["something-else", "another"] && run.index == 2)
    #expect(try room.orphans().isEmpty)
  }

  @Test("A changed option leaves the score and splits the statistics")
  func changedOption() throws {
    let (room, answered, _) = try Self.inQuiz()
    let before = try #require(try room.quiz().questions.first?.question)
    try room.edit("quiz.md", "] Yes, \(Self.name(answered[0]))", "] Certainly, \(Self.name(answered[0]))")
    let run = try room.quiz()
    let after = try #require(run.questions.first)
    #expect(after.isDone && after.score == 1 && after.lastGrade?.isRight == true)
    let records = try room.progress()[run.item].records(of: run.quiz.questions)
    let record = try #require(records[answered[0]])
    #expect(record.statistics[before.fingerprint]?.right == 1)
    #expect(record.statistics[after.question.fingerprint] == nil)
  }

  @Test("A raised `rev` asks a question of a quiz under way anew")
  func raisedRevision() throws {
    let (room, answered, asked) = try Self.inQuiz()
    try room.edit("quiz.md", "## \(Self.name(answered[0]))\n", "## \(Self.name(answered[0]))\n`rev: 2`\n")
    let run = try room.quiz()
    #expect(Set(run.questions.map(\.question.id)) == Set(asked))
    #expect(run.questions.first?.question.id == answered[1] && run.index == 1)
    var anew: [String] = []
    while try room.quiz().current != nil { anew.append(try room.answer()) }
    #expect(Set(anew) == Set(asked).subtracting([answered[1]]))
  }

  @Test("A quiz whose file is renamed goes on where its front matter says what it was called")
  func renamedFile() throws {
    let (room, answered, asked) = try Self.inQuiz()
    try room.rename("quiz.md", to: "questions.md")
    #expect(try room.quiz("questions.md").index == 0)
    #expect(try room.orphans() == [Orphan(item: ItemKey("front-desk/quiz"), question: nil, answers: 2)])
    try room.edit("questions.md", "kind: quiz\n", "kind: quiz\nwas: quiz.md\n")
    #expect(try room.quiz("questions.md").questions.map(\.question.id) == asked)
    let third = try room.answer("questions.md")
    #expect(try room.quiz("questions.md").index == 3 && !answered.contains(third))
    let standing = CourseStanding(course: try room.course(), progress: try room.progress())
    #expect(standing.state(ItemKey("front-desk/questions")) == .underway)
    #expect(try room.orphans().isEmpty)
  }

  // MARK: The drill

  private static func inDrill() throws -> Classroom {
    let room = try Classroom(files)
    try room.begin("drill.md", .drill)
    try room.say("May I take your bag?")
    try room.say("There is a quiet corner.")
    return room
  }

  static let drillEdits: [(String, String, String, String, Int)] = [
    ("nothing", "sits", "sits", "Corner", 0),
    ("a heading renamed with `was`", "", "", "Nook", 0),
    ("replies turned round", "`trust +10` `magnificence`\n- [You", "`magnificence` `trust +10`\n- [You", "Corner", 0),
    ("another effect", "(#corner) `trust +10`", "(#corner) `trust -10`", "Corner", 0),
    ("the reply reworded", "[There is a quiet corner.]", "[Sit in the corner.]", "Corner", 0),
    ("a reply before it reworded", "[May I take your bag?]", "[Your bag, please?]", "Corner", 0),
    (
      "another reply in its place", "[There is a quiet corner.](#corner) `trust +10` `magnificence`",
      "[Come back later.](#left) `misery`\n- [Look at the clock, too.](#corner) `mediocrity`", "Silence", 1
    ),
    ("a condition put on it", "(#corner) `trust +10`", "(#corner) `if trust > 90` `trust +10`", "Silence", 1),
    ("another way out of the first scene", "(#silence) `trust +10`", "(#corner) `trust +10`", "Corner", 1),
  ]

  @Test("A drill", arguments: drillEdits)
  func drill(edit: String, old: String, new: String, scene: String, lost: Int) throws {
    let room = try Self.inDrill()
    if old.isEmpty {
      try room.edit("drill.md", "## Corner\n", "## Nook\n`was: corner`\n\n")
      try room.edit("drill.md", "## Silence\n", "## The pause\n`was: silence`\n\n")
      try room.edit("drill.md", "(#corner)", "(#nook)")
      try room.edit("drill.md", "(#silence)", "(#the-pause)")
    } else {
      try room.edit("drill.md", old, new)
    }
    let run = try room.drill()
    #expect(run.scene?.title == scene && run.lostTurns == lost, "\(edit)")
  }

  @Test("A drill without the scene that was left goes on from the scene before it, and to its end")
  func deletedScene() throws {
    let room = try Self.inDrill()
    let text = try room.text("drill.md")
    let start = try #require(text.range(of: "## Corner"))
    let end = try #require(text.range(of: "## Relief"))
    try room.write("drill.md", text.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: ""))
    try room.edit("drill.md", "[There is a quiet corner.](#corner)", "[Have a coffee.](#relief)")
    #expect(try room.drill().scene?.title == "Silence" && room.drill().lostTurns == 1)
    try room.say("Have a coffee.")
    let run = try room.drill()
    #expect(run.ending?.title == "Relief" && run.lostTurns == 0 && run.turns.count == 2)
  }
}
