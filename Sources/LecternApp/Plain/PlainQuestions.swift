import Course
import Training

/// Lessons and quizzes, line by line. Each `play` returns whether the item came to its end.
extension PlainSession {
  func play(_ lesson: Lesson, _ place: Place) throws(Leaving) -> Bool {
    let key = place.entry.key
    guard !lesson.pages.isEmpty else { return false }
    if !state.progress[key].isTouched {
      record(.started(.init(item: key, kind: .lesson, seed: state.nextSeed())))
    }
    var run = LessonRun(item: key, lesson: lesson, progress: state.progress.record(of: key, as: .lesson(lesson)))
    if let target = state.target, target.item == key,
      let page = lesson.pages.firstIndex(where: { $0.id == target.page })
    {
      run.turn(to: page)
    }
    state.target = nil
    while true {
      record(.viewed(run.viewed()))
      say("")
      say("Page \(run.page + 1) of \(lesson.pages.count)" + (run.current.title.map { ": \($0)" } ?? ""))
      say(noteOf: run.current, in: key)
      switch run.current.content {
      case .text(let blocks): say(blocks)
      case .check:
        if let check = run.currentCheck {
          guard let answered = try ask(check) else { return false }
          run.updateCheck(answered)
        }
      }
      if run.isFinished, !state.progress[key].isFinished { record(.finished(run.finished)) }
      let isLast = run.isAtEnd && run.firstOpenCheck == nil
      let onward =
        run.isAtEnd ? (isLast ? "Enter to finish" : "Enter for the open question") : "Enter for the next page"
      let hint =
        onward + (run.page > 0 ? ", p for the page before" : "")
        + ", n for a note, m to mark the page, /word to search, b to go back, q to leave."
      var answer = try askWord(["", "b", "p", "/", "n", "m"], hint: hint)
      while answer.hasPrefix("/") || answer == "n" || answer == "m" {
        if answer.hasPrefix("/") {
          found = try look(for: answer, in: place.course)
          if found != nil { return false }
        } else {
          try keep(run.current, of: key, isMark: answer == "m")
        }
        answer = try askWord(["", "b", "p", "/", "n", "m"], hint: hint)
      }
      switch answer {
      case "b": return false
      case "p": run.turn(to: run.page - 1)
      default:
        if !run.isAtEnd {
          run.turn(to: run.page + 1)
        } else if let open = run.firstOpenCheck {
          run.turn(to: open)
        } else {
          say("Lesson finished.")
          return true
        }
      }
    }
  }

  func play(_ quiz: Quiz, _ place: Place) throws(Leaving) -> Bool {
    let (attempt, started) = state.attempt(for: place.entry.key, kind: .quiz)
    if let started { record(started) }
    var run = QuizRun(item: place.entry.key, quiz: quiz, attempt: attempt)
    var ended = state.progress[run.item].attempts
    let passMark = place.course.passMark
    if attempt.answers.isEmpty {
      say(quiz.introduction)
      for fact in run.facts(passMark: run.result(defaultPassMark: passMark).passMark, hasClock: false) { say(fact) }
    }
    // Nothing left to ask: a quiz without questions, or a journal cut off before the end was written.
    if run.isComplete { record(.finished(run.finished(defaultPassMark: passMark))) }
    while let current = run.current {
      say("")
      say("Question \(run.index + 1) of \(run.questions.count): \(current.question.title)")
      var wasReset = false
      let answered = try ask(current) { answer in
        lookElsewhere()
        if state.isReset(run, ended: ended) {
          wasReset = true
          ended = state.progress[run.item].attempts
          record(.started(.init(item: run.item, kind: .quiz, seed: run.seed)))
        }
        return .answered(answer)
      }
      guard let answered else { return false }
      if wasReset, let answer = answered.answers.last {
        run = run.begunAnew(with: answer)
        say(ResetWords.elsewhere)
      }
      run.updateCurrent(answered)
      if run.isComplete { record(.finished(run.finished(defaultPassMark: passMark))) }
      run.advance()
    }
    sum(run, passMark)
    return true
  }

  private func sum(_ run: QuizRun, _ passMark: Double?) {
    let result = run.result(defaultPassMark: passMark)
    say("")
    if result.maximum > 0 { say("Score: \(percent(result.share)).") }
    if let uncounted = run.uncounted { say(uncounted) }
    if result.isPassed {
      say(result.maximum > 0 && result.passMark != nil ? "Passed. Well done." : "Done. Thank you.")
    } else if let mark = result.passMark {
      say("Not passed yet: \(percent(mark)) is needed.")
    }
    if !run.missed.isEmpty { say("To look at again:") }
    for question in run.missed { say("- \(question.title)") }
  }

  /// Asks a question until it is done; an earlier answer is told again. Nil: the person wants to go back.
  ///
  /// - Parameter event: What the journal keeps of an answer.
  func ask(
    _ question: QuestionRun, recording event: (Event.Answered) -> Event.Entry = { .answered($0) }
  ) throws(Leaving) -> QuestionRun? {
    var run = question
    let plain = run.plainAnswer
    if run.isRetake { say("This question has changed since you answered it.") }
    say(run.question.prompt)
    if let seconds = run.question.timeLimit, !run.isDone {
      say("(On the full screen a clock gives \(Countdown.words(seconds)) for this. Here there is no clock.)")
    }
    plain.present(on: self)
    if run.isDone { explain(run, plain) }
    let since = now
    while !run.isDone {
      if let stakes = run.stakes { say(stakes) }
      var asking = PlainAsking(session: self, run: run, answer: plain)
      let response = try plain.ask(&asking)
      run = asking.run
      guard let response else { return nil }
      let confidence: Event.Confidence = asking.isGuess ? .guessing : .sure
      guard let answered = run.answer(response, confidence: confidence, milliseconds: now - since) else { break }
      record(event(answered))
      explain(run, plain)
    }
    return run
  }

  private func explain(_ run: QuestionRun, _ plain: any PlainAnswer) {
    guard let answer = run.answers.last, let verdict = Verdict(run) else { return }
    say(verdict.words + (run.triesLeftWords.map { " " + $0 } ?? ""))
    plain.explain(answer.response, isDone: run.isDone, on: self)
    if run.isDone, !run.question.explanation.isEmpty {
      say("Why:")
      say(run.question.explanation, indent: 2)
    }
  }
}
