import Course
import Phrases
import Training

/// Quizzes and their questions, line by line.
extension PlainSession {
  /// - Parameter isPeek: Whether it is looked at from a link: then an attempt begins with the first thing done in it.
  func play(_ quiz: Quiz, _ place: Place, isPeek: Bool) throws(Leaving) -> Ending {
    var (attempt, started) = state.attempt(for: place.entry.key, kind: .quiz)
    func begin() {
      if let event = started { record(event) }
      started = nil
    }
    if !isPeek { begin() }
    var run = QuizRun(item: place.entry.key, quiz: quiz, attempt: attempt)
    var ended = state.progress[run.item].attempts
    var mark: AttemptMark { AttemptMark(item: run.item, seed: run.seed, ended: ended) }
    let passMark = place.course.passMark
    if !attempt.isBegun {
      tell(quiz.introduction)
      for fact in run.facts(passMark: run.result(defaultPassMark: passMark).passMark, hasClock: false) { tell(fact) }
    }
    // Nothing left to ask: a quiz without questions, or a journal cut off before the end was written.
    if run.isComplete {
      begin()
      record(.finished(run.finished(defaultPassMark: passMark)))
    }
    var onward: QuizRun.Onward = run.hasOnlyLater ? .overview : .question
    while !run.isHandedIn, let current = run.current ?? run.questions.first(where: { !$0.isDone }) {
      if onward == .overview {
        // Read before the run is lent out.
        let mark = mark
        guard let next = try lookOver(&run, mark) else { return .left }
        onward = next
        if run.isHandedIn { record(.finished(run.finished(defaultPassMark: passMark))) }
        continue
      }
      tell("")
      let later = OverviewWords.later(run).map { ", \($0)" } ?? ""
      let number = say("Question \(run.number(of: current)) of \(run.questions.count)")
      tell("\(number)\(later): \(current.question.title)")
      var overtaken: Overtaken?
      var given = current.answers.count
      var isTaken = false
      let asked = try ask(current, maySkip: run.questions.count > 1, beginning: begin) { answer in
        lookElsewhere()
        overtaken = state.overtaken(mark)
        if overtaken != nil {
          ended = state.progress[run.item].attempts
          record(.started(.init(item: run.item, kind: .quiz, seed: run.seed)))
          return .answered(answer)
        }
        run = run.caughtUp(with: state.progress[run.item].attempt)
        isTaken = run.current.map { $0.answers.count > given } ?? false
        given += 1
        return isTaken ? nil : .answered(answer)
      }
      if isTaken, let there = run.current {
        tellTaken(by: there)
        onward = there.isDone ? run.goOn() : .question
        continue
      }
      switch asked {
      case .back, .wish: return .left
      case .skipped(let asked):
        run.updateCurrent(asked)
        begin()
        lookElsewhere()
        let isOurs = state.overtaken(mark) == nil
        if let skipped = run.skip(), isOurs { record(.skipped(skipped)) }
        tell(OverviewWords.skipped)
        onward = run.hasOnlyLater ? .overview : .question
      case .done(let answered):
        if let overtaken, let answer = answered.answers.last {
          run = run.begunAnew(with: answer)
          tell(overtaken.quizWords)
        }
        run.updateCurrent(answered)
        if run.isComplete { record(.finished(run.finished(defaultPassMark: passMark))) }
        onward = run.goOn()
        // What is said of a miss is heard before the next question begins.
        if !run.isComplete, answered.question.isAutoGraded, Verdict(answered, praises: false)?.isMiss == true,
          try !askAfterMiss(of: answered.question, place)
        {
          return .left
        }
      }
    }
    sum(run, passMark)
    return .done(missed: run.missed)
  }

  /// After a miss: goes on, or looks up what teaches it first; false where the person goes back.
  private func askAfterMiss(of question: Question, _ place: Place) throws(Leaving) -> Bool {
    enum Wish { case goOn, back, lesson }
    let taught = state.teaching(question, of: place)
    let isThere = taught.entry.key != place.entry.key
    let words: [PlainWord<Wish>] =
      [.enter(.goOn, say("Enter goes on."))]
      + (isThere
        ? [.word("o", act: .lesson, say("o opens the lesson \"\(taught.entry.title)\"."), leads: true)] : [])
      + [.back(.back)]
    while true {
      switch try ask(PlainPrompt(words)) {
      case .goOn: return true
      case .back: return false
      case .lesson: try look(at: taught, in: place.course)
      }
    }
  }

  private func sum(_ run: QuizRun, _ passMark: Double?) {
    let result = run.result(defaultPassMark: passMark)
    tell("")
    if let score = FinishWords.score(result) { tell(score + ".") }
    if let uncounted = run.uncounted { tell(uncounted) }
    tell(FinishWords.verdict(result, praises: state.settings.isOn(.praise)))
    if let scores = FinishWords.scores(state.progress[run.item]) { tell(scores) }
    let missed = run.missed
    if !missed.isEmpty { tell(FinishWords.lookAgain) }
    for (index, question) in missed.enumerated() { tell("\(index + 1)) \(question.title)") }
  }

  /// What came of asking a question.
  enum Asked {
    case done(QuestionRun)
    /// It was left for later, with the hints that were given.
    case skipped(QuestionRun)
    /// The person wants to go back.
    case back
    /// Something that the page of a lesson offers beside its question, which is as it was, with the hints that were given.
    case wish(PlainAsking.PageWish, QuestionRun)
  }

  /// Where what was begun of an answer is kept.
  enum Drafts { case attempt, review }

  /// Asks a question until it is done; an earlier answer is told again.
  ///
  /// - Parameters:
  ///   - maySkip: Whether it may be left for later.
  ///   - page: What the page of a lesson offers beside it.
  ///   - drafts: Where what was begun of an answer is kept, and offered again.
  ///   - begin: Comes before anything of it is recorded.
  ///   - event: What the journal keeps of an answer; nil where it is not taken.
  func ask(
    _ question: QuestionRun, maySkip: Bool = false, page: PlainAsking.PageWords? = nil, drafts: Drafts = .attempt,
    beginning begin: () -> Void = {},
    recording event: (Event.Answered) -> Event.Entry? = { .answered($0) }
  ) throws(Leaving) -> Asked {
    var run = question
    let plain = run.plainAnswer
    if run.isRetake { tell(say("This question has changed since you answered it.")) }
    tell(run.question.prompt)
    if run.question.isSurvey, !run.isDone { tell(MatchWords.survey + ".") }
    if let seconds = run.question.timeLimit, !run.isDone, state.settings.hasTimers {
      tell(say("(On the full screen a clock gives \(Countdown.words(seconds)) for this. Here there is no clock.)"))
    }
    plain.present(on: self)
    if run.isDone {
      tell(answerOf: run)
      explain(run, plain)
    }
    let since = now
    if !run.isDone, let stakes = run.stakes { tell(stakes) }
    while !run.isDone {
      var asking = PlainAsking(
        session: self, run: run, answer: plain, maySkip: maySkip, page: page, draft: draft(of: run, drafts))
      let response: [String]?
      do throws(Leaving) { response = try plain.ask(&asking) } catch {
        keep(asking.draft, of: run, drafts, beginning: begin)
        throw error
      }
      run = asking.run
      if response == nil { keep(asking.draft, of: run, drafts, beginning: begin) }
      guard let response else {
        beginPassage()
        if let wish = asking.wish { return .wish(wish, run) }
        return asking.isSkipped ? .skipped(run) : .back
      }
      beginPassage()
      let confidence: Event.Confidence =
        !state.settings.isOn(.confidence) ? .unasked : asking.isGuess ? .guessing : .sure
      guard let answered = run.answer(response, confidence: confidence, milliseconds: now - since) else { break }
      begin()
      // Whoever asks says why it is not taken, and what counts in its place.
      guard let entry = event(answered) else { break }
      record(entry)
      explain(run, plain, isOwnGuess: confidence == .guessing)
    }
    return .done(run)
  }

  /// What was begun of an answer when the question was left.
  private func draft(of run: QuestionRun, _ place: Drafts) -> [String] {
    let drafts = place == .review ? state.progress.reviewDrafts : state.progress[run.item].attempt.drafts
    return drafts.draft(of: run.question, in: run.item)
  }

  private func keep(_ draft: [String], of run: QuestionRun, _ place: Drafts, beginning begin: () -> Void) {
    guard draft != self.draft(of: run, place) else { return }
    begin()
    let drafted = Event.Drafted(
      item: run.item.question(run.question.id), fingerprint: run.question.fingerprint, draft: draft)
    record(place == .review ? .draftedReview(drafted) : .drafted(drafted))
  }

  /// What was chosen, to somebody who comes back to a question; of words and lines it is said with the verdict.
  private func tell(answerOf run: QuestionRun) {
    guard case .choice(let body) = run.question.body, !run.question.isSurvey, let answer = run.answers.last else {
      return
    }
    let chosen = body.options.map(\.plainText).filter(answer.response.contains)
    if !chosen.isEmpty, !body.takesSeveral, !body.needsContrast(answer.response) {
      tell("\(AnswerWords.chosen): \(chosen.joined(separator: "; "))")
    }
  }

  /// Says that another terminal's answer counts, and how that went.
  func tellTaken(by there: QuestionRun) {
    tell(ReviewWords.isTaken)
    explain(there, there.plainAnswer)
  }

  private func explain(_ run: QuestionRun, _ plain: any PlainAnswer, isOwnGuess: Bool = false) {
    guard let answer = run.answers.last,
      let verdict = Verdict(run, praises: state.settings.isOn(.praise), isOwnGuess: isOwnGuess)
    else {
      return
    }
    tell(verdict.words + (run.triesLeftWords.map { " " + $0 } ?? ""))
    plain.explain(answer.response, isDone: run.isDone, on: self)
    if run.isDone, !run.question.explanation.isEmpty {
      tell(say("Why:"))
      tell(run.question.explanation, indent: 2)
    }
  }
}
