import Course
import Testing

@testable import Training

@Suite("A quiz, a lesson and a drill edited under a learner")
struct EditedItemTests {
  private func fold(_ entries: [Event.Entry]) -> Progress {
    var progress = Progress()
    for (index, entry) in entries.enumerated() {
      progress.apply(Event(sequence: index + 1, time: "", entry: entry))
    }
    return progress
  }

  // MARK: Quizzes

  private static func quiz(_ ids: [String], _ shuffle: Quiz.Shuffle, pools: [Quiz.Pool] = []) -> Quiz {
    Quiz(
      title: "", questions: ids.map { Sample.question($0, options: [Sample.option($0, right: true)]) }, pools: pools,
      shuffle: shuffle)
  }

  /// Answers the first `count` questions, and hands back the attempt with the ids in the order they were asked.
  private static func answer(_ count: Int, of quiz: Quiz, seed: UInt32) -> (attempt: Attempt, asked: [String]) {
    var run = QuizRun(item: Sample.item, quiz: quiz, attempt: Attempt(seed: seed))
    var attempt = Attempt(seed: seed)
    for _ in 0..<count {
      guard var question = run.current else { break }
      if let answered = question.answer(["?"], confidence: .sure, milliseconds: 0) { attempt.answers.append(answered) }
      run.updateCurrent(question)
      run.advance()
    }
    return (attempt, run.questions.map(\.question.id))
  }

  @Test(
    "What was answered stays in front, what is new is asked, what is gone is not, and the rest keep their order",
    arguments: Quiz.Shuffle.allCases, 0..<UInt32(20))
  func insertsAndRemoves(shuffle: Quiz.Shuffle, seed: UInt32) {
    let (attempt, asked) = Self.answer(3, of: Self.quiz(["a", "b", "c", "d", "e", "f"], shuffle), seed: seed)
    let gone = asked[4]
    let lostAnswer = asked[1]
    let ids = ["x", "f", "e", "d", "y", "c", "b", "a"].filter { $0 != gone && $0 != lostAnswer }
    let run = QuizRun(item: Sample.item, quiz: Self.quiz(ids, shuffle), attempt: attempt)
    let order = run.questions.map(\.question.id)
    #expect(Set(order) == Set(ids) && order.count == ids.count)
    #expect(Array(order.prefix(2)) == [asked[0], asked[2]])
    #expect(run.index == 2)
    let waiting = asked[3...].filter { $0 != gone }
    if shuffle.movesQuestions { #expect(order.filter(waiting.contains) == waiting) }
  }

  @Test("A pool keeps what was answered, also where it draws fewer now", arguments: 0..<UInt32(20))
  func poolKeeps(seed: UInt32) {
    let ids = (1...9).map { "q\($0)" }
    let quiz = Self.quiz(ids, .all, pools: [.init(count: 5, questions: ids)])
    let (attempt, asked) = Self.answer(3, of: quiz, seed: seed)
    let more = ids + ["new1", "new2", "new3"]
    let same = QuizRun(
      item: Sample.item, quiz: Self.quiz(more, .all, pools: [.init(count: 5, questions: more)]), attempt: attempt)
    #expect(same.questions.count == 5 && same.questions.prefix(3).map(\.question.id) == Array(asked.prefix(3)))
    let fewer = QuizRun(
      item: Sample.item, quiz: Self.quiz(ids, .all, pools: [.init(count: 2, questions: ids)]), attempt: attempt)
    #expect(fewer.questions.map(\.question.id) == Array(asked.prefix(3)) && fewer.isComplete)
  }

  // MARK: Lessons

  private static func lesson(_ ids: [String], was: [String: String] = [:]) -> Lesson {
    Lesson(
      title: "",
      pages: ids.map { id in
        var page = Lesson.Page(id: id, title: id, content: .text([]))
        page.formerIDs = was[id].map { [$0] } ?? []
        return page
      })
  }

  @Test(
    "A lesson reopens at the page it was left at: by id, by `was`, else by number",
    arguments: [
      (["a", "b", "c", "d"], [:], 2), (["x", "y", "a", "b", "c", "d"], [:], 4), (["d", "c", "b", "a"], [:], 1),
      (["a", "z", "d"], ["z": "c"], 1), (["a", "b", "d", "e"], [:], 2), (["a"], [:], 0),
    ] as [([String], [String: String], Int)])
  func findsPage(ids: [String], was: [String: String], page: Int) {
    let before = Self.lesson(["a", "b", "c", "d"])
    var run = LessonRun(item: Sample.item, lesson: before, progress: ItemProgress())
    run.turn(to: 2)
    let progress = fold([.viewed(run.viewed())])
    let after = LessonRun(item: Sample.item, lesson: Self.lesson(ids, was: was), progress: progress[Sample.item])
    #expect(after.page == page)
  }

  @Test("The furthest page is found by its id, so that a page put in before it is not the end of the lesson")
  func furthest() {
    let before = Self.lesson(["a", "b", "c"])
    var run = LessonRun(item: Sample.item, lesson: before, progress: ItemProgress())
    var entries = [Event.Entry.viewed(run.viewed())]
    for page in [1, 2, 0] {
      run.turn(to: page)
      entries.append(.viewed(run.viewed()))
    }
    let record = fold(entries)[Sample.item]
    #expect(LessonRun(item: Sample.item, lesson: Self.lesson(["a", "x", "b", "c"]), progress: record).isFinished)
    #expect(!LessonRun(item: Sample.item, lesson: Self.lesson(["a", "b", "c", "x"]), progress: record).isFinished)
    #expect(LessonRun(item: Sample.item, lesson: Self.lesson(["a"]), progress: record).isFinished)
  }

  @Test("A journal without page ids goes by numbers")
  func oldJournal() {
    let record = fold([.viewed(.init(item: Sample.item, page: 3, pages: 4))])[Sample.item]
    #expect(LessonRun(item: Sample.item, lesson: Self.lesson(["x", "a", "b", "c"]), progress: record).page == 2)
  }

  // MARK: Drills

  private static func turn(_ scene: String, _ choice: String) -> Event.Chose {
    .init(item: Sample.item, scene: scene, choice: choice, timeout: false, moment: nil, ms: 0)
  }

  /// The parcel drill, after "look" and "blame": the talk stands in the escalation.
  private static let underway = Attempt(seed: 0, turns: [turn("the-call", "look"), turn("look-up", "blame")])

  private static func edited(_ edit: (inout Drill) -> Void) -> DrillRun {
    var drill = Sample.parcel
    edit(&drill)
    return DrillRun(item: Sample.item, drill: drill, attempt: underway)
  }

  private static func rename(_ old: String, to new: String, was: [String], in drill: inout Drill) {
    for index in drill.scenes.indices {
      if drill.scenes[index].id == old {
        drill.scenes[index].id = new
        drill.scenes[index].formerIDs = was
      }
      guard case .conversation(var choices) = drill.scenes[index].role else { continue }
      for place in choices.indices where choices[place].target == old { choices[place].target = new }
      drill.scenes[index].role = .conversation(choices)
    }
  }

  @Test(
    "A scene with a new id is found by `was`, or by a reply that no other scene offers", arguments: [["look-up"], []])
  func renamedScene(was: [String]) {
    let run = Self.edited { Self.rename("look-up", to: "the-depot", was: was, in: &$0) }
    #expect(run.state.scene == "escalation" && run.lostTurns == 0 && run.turns[1].scene.id == "the-depot")
  }

  @Test("A renamed scene whose replies are offered elsewhere, too, is found by `was` alone", arguments: [true, false])
  func renamedAmongTwins(hasFormerID: Bool) {
    let run = Self.edited { drill in
      Self.rename("look-up", to: "the-depot", was: hasFormerID ? ["look-up"] : [], in: &drill)
      drill.scenes.append(
        Scene(id: "twin", title: "", role: .conversation([Sample.choice("blame", to: "escalation")])))
    }
    #expect(run.state.scene == (hasFormerID ? "escalation" : "the-depot"))
    #expect(run.lostTurns == (hasFormerID ? 0 : 1))
  }

  @Test("A reply that is gone leaves the talk where it was to be said, and says so")
  func goneChoice() {
    let run = Self.edited { $0.scenes[1].role = .conversation(Array($0.scenes[1].choices.dropLast())) }
    #expect(run.state.scene == "look-up" && run.lostTurns == 1)
  }

  /// What the journal keeps of saying "look" and "blame", and the drill with other replies in the second scene.
  private static func journalled(then choices: [Choice]) -> DrillRun {
    var said = DrillRun(item: Sample.item, drill: Sample.parcel)
    let turns = [0, 2].compactMap { said.choose($0, milliseconds: 1) }
    var drill = Sample.parcel
    drill.scenes[1].role = .conversation(choices)
    return DrillRun(item: Sample.item, drill: drill, attempt: Attempt(seed: 0, turns: turns))
  }

  private static let tonight = Sample.choice("tonight", to: "outcome", moment: .magnificence)
  private static let collect = Sample.choice("collect", to: "outcome", moment: .mediocrity)
  private static let blaming = Sample.choice("You were out.", to: "escalation", moment: .misery)

  @Test(
    "A reply whose words were corrected is found where it stood, or as the only one that leads and counts the same",
    arguments: [[tonight, collect, blaming], [blaming, tonight, collect], [blaming, collect, blaming]])
  func rewordedChoice(choices: [Choice]) {
    let run = Self.journalled(then: choices)
    #expect(run.state.scene == "escalation" && run.lostTurns == 0 && run.turns[1].choice == Self.blaming)
  }

  @Test(
    "Other words that lead elsewhere, count otherwise, or could be either of two are a real change",
    arguments: [
      [tonight, collect, Sample.choice("You were out.", to: "outcome", moment: .misery)],
      [tonight, collect, Sample.choice("You were out.", to: "escalation", moment: .mediocrity)],
      [blaming, blaming, tonight], [tonight, collect],
      // The old words are still there, but not to be said.
      [Sample.choice("blame", to: "escalation", if: .flag("never"), moment: .misery), collect, blaming],
    ])
  func otherChoice(choices: [Choice]) {
    let run = Self.journalled(then: choices)
    #expect(run.state.scene == "look-up" && run.lostTurns == 1)
  }

  @Test("A reworded reply is found though its target has a new id, and where the clock took it, only a clock's")
  func rewordedAndRenamed() {
    var drill = Sample.parcel
    drill.scenes[1].role = .conversation([Self.tonight, Self.collect, Self.blaming])
    Self.rename("escalation", to: "trouble", was: ["escalation"], in: &drill)
    var turns = [
      Event.Chose(
        item: Sample.item, scene: "the-call", choice: "look", timeout: false, moment: .magnificence, ms: 1),
      Event.Chose(
        item: Sample.item, scene: "look-up", choice: "blame", timeout: false, moment: .misery, ms: 1, to: "escalation",
        place: 2),
    ]
    #expect(DrillRun(item: Sample.item, drill: drill, attempt: .init(seed: 0, turns: turns)).state.scene == "trouble")
    turns[1].timeout = true
    #expect(DrillRun(item: Sample.item, drill: drill, attempt: .init(seed: 0, turns: turns)).lostTurns == 1)
  }

  @Test("A scene that is gone leaves the talk where the reply before it leads now")
  func goneScene() {
    let run = Self.edited { drill in
      drill.scenes.remove(at: 1)
      drill.scenes[0].role = .conversation([Sample.choice("look", to: "escalation")])
    }
    #expect(run.state.scene == "escalation" && run.lostTurns == 1)
  }

  @Test("A changed effect counts as it is now; where a reply is no longer offered, the talk stops before it")
  func changedEffect() {
    let softer = Self.edited { drill in
      drill.scenes[0].role = .conversation([
        Sample.choice("look", to: "look-up", [.adjust(gauge: "trust", by: 1)])
      ])
    }
    #expect(softer.state.gauges["trust"] == 41 && softer.lostTurns == 0)
    let closed = Self.edited { drill in
      drill.scenes[1].role = .conversation([
        Sample.choice("blame", to: "escalation", if: .flag("never")), Sample.choice("tonight", to: "outcome"),
      ])
    }
    #expect(closed.state.scene == "look-up" && closed.lostTurns == 1)
  }

  @Test("What is said after a lost reply takes its place in the journal, and the talk goes on from there")
  func goesOnAfterLoss() throws {
    var drill = Sample.parcel
    drill.scenes[1].role = .conversation(Array(drill.scenes[1].choices.dropLast()))
    var run = DrillRun(item: Sample.item, drill: drill, attempt: Self.underway)
    let said = run.choose(1, milliseconds: 1)
    let chose = try #require(said)
    #expect(chose.after == 1 && run.lostTurns == 0)
    let entries: [Event.Entry] =
      [.started(.init(item: Sample.item, kind: .drill, seed: 0))] + (Self.underway.turns + [chose]).map { .chose($0) }
    let attempt = fold(entries)[Sample.item].attempt
    #expect(attempt.turns.map(\.choice) == ["look", "collect"])
    #expect(DrillRun(item: Sample.item, drill: drill, attempt: attempt) == run)
  }

  @Test("An ending with another id is still one that was seen")
  func seenEndings() {
    var drill = Sample.parcel
    Self.rename("delighted", to: "happy", was: ["delighted"], in: &drill)
    #expect(drill.endings(seen: ["delighted", "gone", "satisfied"]) == ["happy", "satisfied"])
  }

  // MARK: Files

  private static func entry(_ file: String) -> CourseEntry {
    CourseEntry(
      key: ItemKey(course: "sample", file: file), title: file, file: file, isSequential: true,
      location: SourceLocation(file: "course.md"))
  }

  private static let course = Course(
    id: "sample", title: "", modules: [CourseModule(title: "", entries: [entry("new.md"), entry("other.md")])])

  @Test("A former name that is still listed is no former name, and the first file to claim one has it")
  func renames() {
    let keys = Self.course.entries.map(\.key)
    #expect(Self.course.renames([keys[0]: ["old.md", "other.md"]]) == [ItemKey("sample/old"): keys[0]])
    #expect(Self.course.renames([keys[0]: ["old.md"], keys[1]: ["old.md"]]) == [ItemKey("sample/old"): keys[0]])
  }

  @Test("A quiz whose file is renamed half-way goes on, ends once, and begins anew")
  func renamedQuiz() throws {
    let quiz = Self.quiz(["a", "b", "c", "d"], .all)
    let old = ItemKey("sample/old")
    let new = ItemKey("sample/new")
    let renames = [old: new]
    var entries: [Event.Entry] = [.started(.init(item: old, kind: .quiz, seed: 9))]
    var asked: [String] = []
    func run() -> QuizRun {
      let now = fold(entries).renaming(renames)
      return QuizRun(item: asked.count < 2 ? old : new, quiz: quiz, attempt: now[new].attempt)
    }
    for _ in 0..<4 {
      var question = try #require(run().current)
      asked.append(question.question.id)
      let answered = question.answer(["?"], confidence: .sure, milliseconds: 0)
      entries.append(.answered(try #require(answered)))
    }
    #expect(Set(asked).count == 4 && run().isComplete)
    #expect(fold(entries).renaming(renames).lastItem == new)
    entries.append(.finished(.init(item: new, kind: .quiz, score: 0.5, passed: true)))
    let done = fold(entries).renaming(renames)
    #expect(done[new].attempts == 1 && !done[new].isOpen && done[new].attempt.answers.isEmpty)
    #expect(done[new].questions.count == 4 && done.items[old] == nil)
    #expect(CourseStanding(course: Self.course, progress: done).state(new) == .finished(0.5))
    entries.append(.started(.init(item: new, kind: .quiz, seed: 3)))
    #expect(fold(entries).renaming(renames)[new].attempt == Attempt(seed: 3))
  }

  @Test(
    "An attempt that was opened before `was` was written goes on with the older one, and stays with it",
    arguments: [Quiz.Shuffle.no, .all])
  func openedTooEarly(shuffle: Quiz.Shuffle) throws {
    let quiz = Self.quiz(["a", "b", "c", "d"], shuffle)
    let (old, new) = (ItemKey("sample/old"), ItemKey("sample/new"))
    var entries: [Event.Entry] = [.started(.init(item: old, kind: .quiz, seed: 9))]
    var asked: [String] = []
    func answer(_ item: ItemKey, _ renames: [ItemKey: ItemKey]) throws {
      let attempt = fold(entries).renaming(renames)[item].attempt
      var question = try #require(QuizRun(item: item, quiz: quiz, attempt: attempt).current)
      asked.append(question.question.id)
      let answered = question.answer(["?"], confidence: .sure, milliseconds: 0)
      entries.append(.answered(try #require(answered)))
    }
    for _ in 0..<2 { try answer(old, [:]) }
    entries.append(.started(.init(item: new, kind: .quiz, seed: 4)))
    for _ in 0..<2 { try answer(new, [old: new]) }
    #expect(Set(asked).count == 4)
    #expect(fold(entries).renaming([old: new])[new].attempt.answers.map(\.questionID) == asked)
  }

  @Test("An attempt that was begun anew before `was` was written stands by itself")
  func begunAnew() throws {
    let quiz = Self.quiz(["a", "b", "c"], .no)
    let (old, new) = (ItemKey("sample/old"), ItemKey("sample/new"))
    var entries: [Event.Entry] = []
    for (item, count) in [(old, 2), (new, 1)] {
      entries.append(.started(.init(item: item, kind: .quiz, seed: 9)))
      for _ in 0..<count {
        let attempt = fold(entries)[item].attempt
        var question = try #require(QuizRun(item: item, quiz: quiz, attempt: attempt).current)
        let answered = question.answer(["?"], confidence: .sure, milliseconds: 0)
        entries.append(.answered(try #require(answered)))
      }
    }
    #expect(fold(entries).renaming([old: new])[new].attempt.answers.map(\.questionID) == ["a"])
  }

  @Test("What has no place in the course is listed, and what comes back is not")
  func orphans() {
    let answered = { (item: String) in
      Event.Entry.answered(
        .init(item: item, fingerprint: item, response: [], score: 0, max: 1, confidence: .sure, ms: 0))
    }
    let progress = fold(
      ["sample/new#a", "sample/new#gone", "sample/lost#x", "sample/lost#x", "else/where#x"].map(answered))
    var quiz = Self.quiz(["a"], .no)
    let new = ItemKey("sample/new")
    #expect(
      progress.orphans(in: Self.course, items: [new: .quiz(quiz)]) == [
        Orphan(item: ItemKey("sample/lost"), question: nil, answers: 2),
        Orphan(item: new, question: "gone", answers: 1),
      ])
    quiz.formerFiles = ["lost.md"]
    quiz.questions[0].formerIDs = ["gone", "x"]
    #expect(progress.orphans(in: Self.course, items: [new: .quiz(quiz)]).isEmpty)
    #expect(progress.orphans(in: Self.course, items: [:]).map(\.item) == [ItemKey("sample/lost")])
  }

  @Test("Translations share their keys")
  func translations() {
    let key = ItemKey(course: "c", file: "footing.md", language: "en")
    #expect(ItemKey(course: "c", file: "footing.es.md", language: "es") == key)
    #expect(ItemKey(course: "c", file: "week.one.md", language: "en").rawValue == "c/week.one")
  }
}
