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
    var run = LessonRun(item: key, lesson: lesson, progress: state.progress[key])
    while true {
      record(.viewed(run.viewed))
      say("")
      say("Page \(run.page + 1) of \(lesson.pages.count)" + (run.current.title.map { ": \($0)" } ?? ""))
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
      let hint = onward + (run.page > 0 ? ", p for the page before" : "") + ", b to go back, q to leave."
      switch try askWord(["", "b", "p"], hint: hint) {
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
    if attempt.answers.isEmpty { say(quiz.introduction) }
    // Nothing left to ask: a quiz without questions, or a journal cut off before the end was written.
    if run.isComplete { record(.finished(run.finished(defaultPassMark: place.course.passMark))) }
    while let current = run.current {
      say("")
      say("Question \(run.index + 1) of \(run.questions.count): \(current.question.title)")
      guard let answered = try ask(current) else { return false }
      run.updateCurrent(answered)
      if run.isComplete { record(.finished(run.finished(defaultPassMark: place.course.passMark))) }
      run.advance()
    }
    let result = run.result(defaultPassMark: place.course.passMark)
    say("")
    say("Score: \(percent(result.share)).")
    if result.isPassed {
      say("Passed. Well done.")
    } else if let mark = result.passMark {
      say("Not passed yet: \(percent(mark)) is needed.")
    }
    if !run.missed.isEmpty { say("To look at again:") }
    for question in run.missed { say("- \(question.title)") }
    return true
  }

  /// Asks a question until it is done; an earlier answer is told again. Nil: the person wants to go back.
  private func ask(_ question: QuestionRun) throws(Leaving) -> QuestionRun? {
    var run = question
    switch run.question.body {
    case .choice(let body):
      say(run.question.prompt)
      for (index, option) in run.optionOrder.enumerated() { say("\(index + 1)) \(body.options[option].plainText)") }
      if run.isDone { explain(run) }
      let since = now
      while !run.isDone {
        switch try askOptions(&run, body) {
        case .back: return nil
        case .again: continue
        case .answer(let response, let confidence):
          guard let answered = run.answer(response, confidence: confidence, milliseconds: now - since) else {
            return run
          }
          record(.answered(answered))
          explain(run)
        }
      }
    case .fillIn, .matching, .ordering, .open: break
    }
    return run
  }

  private enum Reply {
    case answer([String], Event.Confidence)
    case back
    /// It was no answer, and something has been said about it.
    case again
  }

  /// What one typed line says to a question.
  private func askOptions(_ run: inout QuestionRun, _ body: ChoiceBody) throws(Leaving) -> Reply {
    let several = body.takesSeveral ? "Type the numbers of all that fit, such as 1 3" : "Type a number"
    let hints = run.hintsShown < run.question.hints.count ? ", h for a hint" : ""
    let line = try ask("\(several); add g if you are guessing\(hints), b to go back, q to leave.").lowercased()
    if line == "b" { return .back }
    if line == "h" {
      if run.revealHint(), let hint = run.question.hints.dropFirst(run.hintsShown - 1).first {
        say("Hint:")
        say(hint, indent: 2)
      } else {
        say("There are no more hints.")
      }
      return .again
    }
    let words = line.split { $0 == " " || $0 == "," }
    let numbers = words.filter { $0 != "g" }.map { Int($0) }
    let valid = numbers.compactMap { $0 }.filter { (1...run.optionOrder.count).contains($0) }
    guard !valid.isEmpty, valid.count == numbers.count, body.takesSeveral || valid.count == 1 else {
      say(
        body.takesSeveral
          ? "Please type one or more numbers from 1 to \(run.optionOrder.count), with spaces between them."
          : "Please type one number from 1 to \(run.optionOrder.count).")
      return .again
    }
    let chosen = Set(valid.map { run.optionOrder[$0 - 1] }).sorted().map { body.options[$0].plainText }
    return .answer(chosen, words.contains("g") ? .guessing : .sure)
  }

  private func explain(_ run: QuestionRun) {
    guard let answer = run.answers.last, let grade = run.lastGrade, case .choice(let body) = run.question.body else {
      return
    }
    say(grade.isRight ? "Right." : grade.isPartlyRight ? "Partly right." : "Not quite.")
    for option in body.options where answer.response.contains(option.plainText) { say(option.feedback) }
    guard run.isDone else {
      say(run.triesLeft == 1 ? "One try left." : "\(run.triesLeft) tries left.")
      return
    }
    if !grade.isRight { say("Right would be: \(run.question.rightResponse.joined(separator: "; "))") }
    if !run.question.explanation.isEmpty {
      say("Why:")
      say(run.question.explanation, indent: 2)
    }
  }
}
