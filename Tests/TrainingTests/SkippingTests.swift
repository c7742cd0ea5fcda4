import Course
import Testing

@testable import Training

@Suite("Questions left for later")
struct SkippingTests {
  /// A quiz being taken with a journal beside it.
  private struct Sitting {
    var run: QuizRun
    var progress = Progress()

    init(seed: UInt32, shuffle: Quiz.Shuffle = .all) {
      let questions = (1...6).map { Sample.question("q\($0)", tries: 2, hints: 1) }
      let quiz = Quiz(title: "Quiz", questions: questions, passMark: 0.5, shuffle: shuffle)
      run = QuizRun(item: Sample.item, quiz: quiz, attempt: Attempt(seed: seed))
      keep(.started(.init(item: Sample.item, kind: .quiz, seed: seed)))
    }

    mutating func keep(_ entry: Event.Entry) {
      progress.apply(Event(sequence: progress.sequence + 1, time: "", entry: entry))
    }

    mutating func skip() {
      if let skipped = run.skip() { keep(.skipped(skipped)) }
    }

    @discardableResult
    mutating func answer(_ text: String) -> QuizRun.Onward? {
      guard var question = run.current, let answered = question.answer([text], confidence: .sure, milliseconds: 1)
      else { return nil }
      run.updateCurrent(question)
      keep(.answered(answered))
      return question.isDone ? run.goOn() : nil
    }

    /// The same quiz at the next start.
    var resumed: QuizRun { QuizRun(item: Sample.item, quiz: run.quiz, attempt: progress[Sample.item].attempt) }
  }

  private func ids(_ run: QuizRun) -> [String] { run.questions.map(\.question.id) }

  @Test("A question left for later comes again after the others, those left first before those left last")
  func comesAgain() {
    var sitting = Sitting(seed: 1, shuffle: .no)
    sitting.skip()
    sitting.answer("a")
    sitting.skip()
    #expect(ids(sitting.run) == ["q2", "q4", "q5", "q6", "q1", "q3"])
    #expect(sitting.run.current?.question.id == "q4" && sitting.run.laterCount == 2)
    let onward = (0..<3).map { _ in sitting.answer("a") }
    // All but those two answered: time to look at the list, and then straight through it.
    #expect(onward == [.question, .question, .overview] && sitting.run.hasOnlyLater)
    #expect(sitting.answer("a") == .question)
    #expect(sitting.answer("a") == .end)
    #expect(sitting.run.isComplete && sitting.run.laterCount == 0)
  }

  @Test("Without a question left for later there is nothing to look at before the end")
  func outOfTheWay() {
    var sitting = Sitting(seed: 1)
    let onward = (0..<6).map { _ in sitting.answer("a") }
    #expect(onward == Array(repeating: .question, count: 5) + [.end])
  }

  @Test("The next start finds the order, the place and what was left, whatever was done", arguments: 0..<60)
  func resumes(seed: Int) {
    var sitting = Sitting(seed: UInt32(seed), shuffle: seed.isMultiple(of: 2) ? .all : .no)
    var chance = SplitMix64(seed: UInt64(seed))
    for _ in 0..<14 where !sitting.run.isComplete {
      switch chance.next() % 4 {
      case 0: sitting.skip()
      case 1 where sitting.run.hasOnlyLater:
        let open = sitting.run.questions.indices.filter { !sitting.run.questions[$0].isDone }
        sitting.run.takeUp(open[Int(chance.next() % UInt64(open.count))])
        sitting.answer("a")
      case 2: sitting.answer("b")
      default: sitting.answer("a")
      }
      #expect(ids(sitting.resumed) == ids(sitting.run))
      #expect(sitting.resumed.index == sitting.run.index || sitting.run.hasOnlyLater)
      #expect(sitting.resumed.skipped == sitting.run.skipped)
    }
  }

  @Test("Handed in with questions open, those win nothing, and the mark decides")
  func handedIn() {
    var sitting = Sitting(seed: 1, shuffle: .no)
    for _ in 0..<3 { sitting.answer("a") }
    #expect(!sitting.run.result(defaultPassMark: nil).isPassed)
    sitting.run.handIn()
    #expect(sitting.run.current == nil && sitting.run.missed.map(\.id) == ["q4", "q5", "q6"])
    #expect(
      sitting.run.result(defaultPassMark: nil).isPassed && sitting.run.finished(defaultPassMark: nil).score == 0.5)
  }

  @Test("A question left for later stays so when its heading or its file's other questions change")
  func edited() {
    var sitting = Sitting(seed: 1, shuffle: .no)
    sitting.skip()
    sitting.skip()
    var quiz = sitting.run.quiz
    quiz.questions[0].id = "renamed"
    quiz.questions[0].formerIDs = ["q1"]
    quiz.questions.remove(at: 2)
    let resumed = QuizRun(item: Sample.item, quiz: quiz, attempt: sitting.progress[Sample.item].attempt)
    #expect(resumed.skipped == ["renamed", "q2"] && resumed.current?.question.id == "q4")
    #expect(ids(sitting.run.reloaded(quiz)).suffix(1) == ["q2"])
  }

  @Test("A draw keeps a question that was left for later")
  func drawn() {
    let questions = (1...12).map { Sample.question("q\($0)") }
    let quiz = Quiz(title: "Quiz", questions: questions, pools: [.init(count: 3, questions: questions.map(\.id))])
    var run = QuizRun(item: Sample.item, quiz: quiz, attempt: Attempt(seed: 5))
    guard let skipped = run.skip() else { return }
    for more in 13..<40 {
      var grown = quiz
      grown.questions += (13...more).map { Sample.question("q\($0)") }
      grown.pools[0].questions = grown.questions.map(\.id)
      let resumed = QuizRun(item: Sample.item, quiz: grown, attempt: Attempt(seed: 5, skipped: [skipped]))
      #expect(resumed.skipped.allSatisfy { ids(resumed).contains($0) } && resumed.questions.count == 3)
    }
  }

  @Test("Several answers may be begun at once, each of them is kept until it is handed in")
  func drafts() {
    var sitting = Sitting(seed: 1, shuffle: .no)
    for id in ["q1", "q2"] {
      sitting.keep(
        .drafted(.init(item: Sample.item.question(id), fingerprint: Sample.question(id).fingerprint, draft: [id])))
    }
    let draft = { (sitting: Sitting, id: String) in
      sitting.progress[Sample.item].attempt.draft(of: Sample.question(id), in: Sample.item)
    }
    #expect(draft(sitting, "q1") == ["q1"] && draft(sitting, "q2") == ["q2"])
    sitting.answer("a")
    #expect(draft(sitting, "q1") == [] && draft(sitting, "q2") == ["q2"])
  }
}
