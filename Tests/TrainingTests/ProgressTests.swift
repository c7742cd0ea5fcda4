import Course
import Testing

@testable import Training

@Suite("Progress and standing")
struct ProgressTests {
  private func fold(_ entries: [Event.Entry]) -> Progress {
    var progress = Progress()
    for (index, entry) in entries.enumerated() {
      progress.apply(Event(sequence: index + 1, time: "", entry: entry))
    }
    return progress
  }

  static let course: Course = {
    let entry = { (file: String, sequential: Bool) in
      CourseEntry(
        key: ItemKey(course: "c", file: file), title: file, file: file, isSequential: sequential,
        location: SourceLocation(file: "course.md"))
    }
    return Course(
      id: "c", title: "C",
      modules: [
        CourseModule(title: "1", entries: [entry("one.md", true), entry("two.md", true), entry("three.md", true)]),
        CourseModule(title: "2", entries: [entry("free.md", false)]),
      ])
  }()

  private func key(_ name: String) -> ItemKey { ItemKey("c/" + name) }
  private func finished(_ name: String, passed: Bool = true, score: Double? = nil) -> Event.Entry {
    .finished(.init(item: key(name), kind: .quiz, score: score, passed: passed))
  }

  @Test("What was begun in a review is no work on its item; an answer, a review or a reset ends it")
  func reviewDrafts() {
    let draft = { (text: String) in
      Event.Entry.draftedReview(
        .init(item: "c/one#q", fingerprint: "f", draft: text.isEmpty ? [] : [text]))
    }
    #expect(fold([draft("a"), draft("b")]).reviewDrafts.map(\.draft) == [["b"]])
    #expect(fold([draft("a")]).items.isEmpty && fold([draft("a")]).lastItem == nil)
    #expect(fold([draft("a"), draft("")]).reviewDrafts.isEmpty)
    let answered = Event.Answered(
      item: "c/one#q", fingerprint: "f", response: ["x"], score: 1, max: 1, confidence: .sure, ms: 1)
    let reviewed = Event.Reviewed(
      item: "c/one#q", fingerprint: "f", rating: .good, response: ["x"], score: 1, max: 1, confidence: .sure, ms: 1)
    var progress = Progress()
    let entries: [Event.Entry] = [
      .answered(answered), draft("a"), .reviewed(reviewed), draft("b"), .answered(answered), draft("c"),
      .reset(.init(item: key("one"))),
    ]
    var left: [Int] = []
    for (index, entry) in entries.enumerated() {
      progress.apply(Event(sequence: index + 1, time: "2026-11-22T09:00:00.000+01:00", entry: entry))
      left.append(progress.reviewDrafts.count)
    }
    #expect(left == [0, 1, 0, 1, 0, 1, 0])
  }

  @Test("An event that was folded in already changes nothing")
  func appliesOnce() {
    var progress = fold([.viewed(.init(item: key("one"), page: 2, pages: 5))])
    let before = progress
    progress.apply(Event(sequence: 1, time: "", entry: finished("one")))
    #expect(progress == before)
  }

  @Test("Finishing keeps first and best score, and closes the attempt")
  func scores() {
    let answered = Event.Answered(
      item: "c/one#q", fingerprint: "", response: ["a"], score: 1, max: 1, confidence: .sure, ms: 1)
    let progress = fold([
      .started(.init(item: key("one"), kind: .quiz, seed: 5)), .answered(answered),
      finished("one", passed: false, score: 0.4), finished("one", score: 0.9), finished("one", score: 0.7),
    ])
    let record = progress[key("one")]
    #expect(record.firstScore == 0.4 && record.bestScore == 0.9)
    #expect(record.isFinished && !record.isOpen && record.attempt.answers.isEmpty)
  }

  @Test("A lesson's answered checks stay answered after it is finished")
  func keepsChecks() {
    let answered = Event.Answered(
      item: "c/one#q", fingerprint: "", response: ["a"], score: 1, max: 1, confidence: .sure, ms: 1)
    let progress = fold([
      .started(.init(item: key("one"), kind: .lesson, seed: 5)), .answered(answered),
      .finished(.init(item: key("one"), kind: .lesson, score: nil, passed: true)),
    ])
    #expect(progress[key("one")].attempt.answers.count == 1)
  }

  @Test("A numbered list opens item by item; bullets are free")
  func unlocks() {
    let new = CourseStanding(course: Self.course, progress: Progress())
    #expect(new.state(key("one")) == .open)
    #expect(new.state(key("two")) == .locked(after: "one.md"))
    #expect(new.state(key("three")) == .locked(after: "two.md"))
    #expect(new.state(key("free")) == .open)
    #expect(new.next?.file == "one.md" && !new.isStarted && new.share == 0)

    let later = CourseStanding(course: Self.course, progress: fold([finished("one")]))
    #expect(later.state(key("two")) == .open)
    #expect(later.state(key("three")) == .locked(after: "two.md"))
    #expect(later.next?.file == "two.md" && later.share == 0.25)
  }

  @Test("The text of a module stands there until all that it holds is finished")
  func moduleTexts() {
    var module = Self.course.modules[0]
    module.introduction = [.paragraph([.text("Bring headphones.")])]
    let begun = CourseStanding(course: Self.course, progress: fold([finished("one"), finished("two")]))
    #expect(begun.shows(module) && !begun.shows(Self.course.modules[0]))
    let done = CourseStanding(course: Self.course, progress: fold(["one", "two", "three"].map { finished($0) }))
    #expect(!done.shows(module))
    module.entries = []
    #expect(done.shows(module))
  }

  @Test("A broken item holds nobody up")
  func passesBroken() {
    let standing = CourseStanding(course: Self.course, progress: Progress(), broken: [key("one")])
    #expect(standing.state(key("one")) == .broken)
    #expect(standing.next?.file == "two.md")
  }

  @Test("What was begun comes first; what failed may be tried again")
  func prefersUnderway() {
    let failed = fold([finished("one", passed: false, score: 0.5)])
    #expect(CourseStanding(course: Self.course, progress: failed).state(key("one")) == .attempted(0.5))
    let reading = fold([.viewed(.init(item: key("free"), page: 1, pages: 3))])
    #expect(CourseStanding(course: Self.course, progress: reading).next?.file == "free.md")
  }

  @Test("A lesson reopens at its page, and a finished one at the start")
  func reopens() {
    let lesson = Lesson(
      title: "", pages: (1...3).map { .init(id: "\($0)", title: nil, content: .text([])) })
    let reading = fold([.viewed(.init(item: key("one"), page: 2, pages: 3))])
    #expect(LessonRun(item: key("one"), lesson: lesson, progress: reading[key("one")]).page == 1)
    let done = fold([
      .viewed(.init(item: key("one"), page: 3, pages: 3)),
      .finished(.init(item: key("one"), kind: .lesson, score: nil, passed: true)),
    ])
    #expect(LessonRun(item: key("one"), lesson: lesson, progress: done[key("one")]).page == 0)
    let shorter = Lesson(title: "", pages: [lesson.pages[0]])
    #expect(LessonRun(item: key("one"), lesson: shorter, progress: reading[key("one")]).page == 0)
  }

  @Test("A lesson with a check is finished only when the check is answered")
  func needsChecks() {
    let lesson = Lesson(
      title: "",
      pages: [
        .init(id: "q", title: nil, content: .check(Sample.question("q"))),
        .init(id: "end", title: nil, content: .text([])),
      ])
    var run = LessonRun(item: key("one"), lesson: lesson, progress: ItemProgress())
    run.turn(to: 1)
    #expect(!run.isFinished && run.firstOpenCheck == 0)
    run.turn(to: 0)
    if var check = run.currentCheck {
      _ = check.answer(["b"], confidence: .sure, milliseconds: 0)
      run.updateCheck(check)
    }
    #expect(run.isFinished && run.firstOpenCheck == nil)
  }
}
