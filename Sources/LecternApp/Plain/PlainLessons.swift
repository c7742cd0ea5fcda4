import Course
import Phrases
import Training

/// Lessons, line by line.
extension PlainSession {
  /// What can be asked for on a page.
  private enum Wish {
    case goOn, back, before, note, mark, links
    /// The page that teaches what its question asked.
    case lesson
    case look(String)
    /// Where a link leads, by its place among the page's links.
    case follow(Int)
  }

  /// - Parameter isPeek: Whether a page is looked up: nothing of it is recorded until a question of it is answered or the
  ///   person reads on from there.
  func play(_ lesson: Lesson, _ place: Place, isPeek: Bool) throws(Leaving) -> Ending {
    let key = place.entry.key
    guard !lesson.pages.isEmpty else { return .left }
    var isPeek = isPeek
    if !isPeek { begin(key, seed: state.nextSeed()) }
    var run = LessonRun(item: key, lesson: lesson, progress: state.progress.record(of: key, as: .lesson(lesson)))
    if let target = state.target, target.item == key,
      let page = lesson.pages.firstIndex(where: { $0.id == target.page })
    {
      run.turn(to: page)
    }
    state.target = nil
    if isPeek { tell(say("You are looking this up; your place stays where it was.")) }
    /// What is read here is recorded from now on.
    func settle(_ run: LessonRun) {
      guard isPeek else { return }
      isPeek = false
      // Who reads on here has left the list behind.
      trail.removeAll(where: \.isList)
      begin(key, seed: 0)
      record(.viewed(run.viewed()))
    }
    while true {
      if !isPeek { record(.viewed(run.viewed())) }
      tell("")
      tell(say("Page \(run.page + 1) of \(lesson.pages.count)") + (run.current.title.map { ": \($0)" } ?? ""))
      tell(noteOf: run.current, in: key)
      var links: [PlainLink] = []
      switch run.current.content {
      case .text(let blocks):
        let onPage = LessonView.links(run.current) { state.lacks($0, at: place) }
        tell(onPage.marked(blocks))
        links = PlainLink.all(onPage, of: place, lesson)
        if !links.isEmpty { tell(PlainLink.sentence(links)) }
      case .check:
        if let check = run.currentCheck {
          var given = check.answers.count
          var isTaken = false
          let asked = try ask(
            check, page: pageWords(run), beginning: { if isPeek { begin(key, seed: 0) } },
            recording: { answer in
              lookElsewhere()
              if !isPeek { beginAnewIfReset(&run) }
              run = run.caughtUp(with: state.progress.record(of: key, as: .lesson(lesson)))
              isTaken = run.currentCheck.map { $0.answers.count > given } ?? false
              given += 1
              return isTaken ? nil : .answered(answer)
            })
          if case .wish(let wish, let here) = asked {
            run.updateCheck(here)
            if let entry = try obey(wish, &run, place) {
              return .elsewhere(entry.item, by: [stop(place, run, isPeek: isPeek), .hits(entry.words)])
            }
            continue
          }
          guard case .done(let answered) = asked else { return .left }
          if isTaken, let there = run.currentCheck {
            tellTaken(by: there)
            if !there.isDone { continue }
          } else {
            run.updateCheck(answered)
          }
        }
      }
      if !isPeek { finish(run) }
      let taught = taught(run, place)
      var wish = try ask(prompt(for: run, links: links.count, isPeek: isPeek, taught: taught))
      var isSettled = false
      while !isSettled {
        switch wish {
        case .note, .mark:
          if case .mark = wish { mark(run.current, of: key) } else { try writeNote(on: run.current, of: key) }
        case .look(let words):
          if let entry = try look(for: words, in: place.course) {
            return .elsewhere(entry, by: [stop(place, run, isPeek: isPeek), .hits(words)])
          }
        case .follow(let index):
          if let entry = follow(links[index], from: place) {
            return .elsewhere(entry, by: [stop(place, run, isPeek: isPeek)])
          }
        case .links: tell(PlainLink.sentence(links))
        case .lesson:
          if let taught {
            state.target = taught.page.map { PageTarget(item: taught.entry.key, page: $0) }
            return .elsewhere(taught.entry, by: [stop(place, run, isPeek: isPeek)])
          }
        case .goOn, .back, .before: isSettled = true
        }
        if !isSettled { wish = try ask(prompt(for: run, links: links.count, isPeek: isPeek, taught: taught)) }
      }
      lookElsewhere()
      if !isPeek { beginAnewIfReset(&run) }
      run = run.caughtUp(with: state.progress.record(of: key, as: .lesson(lesson)))
      switch wish {
      case .back: return .left
      case .before: run.turn(to: run.page - 1)
      // There is nothing more to read here, and looking something up finishes nothing.
      case _ where isPeek && run.isAtEnd: return .left
      default:
        settle(run)
        finish(run)
        guard turnOn(&run) else {
          tell(say("Lesson finished."))
          return .done()
        }
      }
    }
  }

  /// What can be done on a page besides answering its question.
  private func pageWords(_ run: LessonRun) -> PlainAsking.PageWords {
    PlainAsking.PageWords(hasBefore: run.page > 0, hasNext: !run.isAtEnd)
  }

  /// Does what is asked for in place of an answer.
  ///
  /// - Returns: What a search has led to, and the words of it; nil where the lesson goes on.
  private func obey(
    _ wish: PlainAsking.PageWish, _ run: inout LessonRun, _ place: Place
  ) throws(Leaving) -> (item: CourseEntry, words: String)? {
    switch wish {
    case .before: run.turn(to: run.page - 1)
    case .next: run.turn(to: run.page + 1)
    case .note: try writeNote(on: run.current, of: place.entry.key)
    case .mark: mark(run.current, of: place.entry.key)
    case .look(let words):
      guard let entry = try look(for: words, in: place.course) else { return nil }
      return (entry, words)
    }
    return nil
  }

  private func begin(_ key: ItemKey, seed: UInt32) {
    guard !state.progress[key].isTouched else { return }
    record(.started(.init(item: key, kind: .lesson, seed: seed)))
  }

  /// A lesson that another terminal has reset begins anew, at the same page.
  private func beginAnewIfReset(_ run: inout LessonRun) {
    guard !state.progress[run.item].isTouched else { return }
    let page = run.page
    begin(run.item, seed: state.nextSeed())
    run = LessonRun(item: run.item, lesson: run.lesson, progress: state.progress[run.item])
    run.turn(to: page)
    tell(Overtaken.lessonWords)
  }

  private func finish(_ run: LessonRun) {
    if run.isFinished, !state.progress[run.item].isFinished { record(.finished(run.finished)) }
  }

  /// To the next page, or to a question that waits; false at the end.
  private func turnOn(_ run: inout LessonRun) -> Bool {
    guard run.isAtEnd else { return run.turn(to: run.page + 1) }
    return run.firstOpenCheck.map { run.turn(to: $0) } ?? false
  }

  private func stop(_ place: Place, _ run: LessonRun, isPeek: Bool) -> Stop {
    .page(place.entry, id: run.current.id, isPeek: isPeek)
  }

  /// The page that teaches what was answered wrong here.
  private func taught(_ run: LessonRun, _ place: Place) -> TaughtPage? {
    guard let check = run.currentCheck, check.isDone, Verdict(check, praises: false)?.isMiss == true else { return nil }
    let taught = state.teaching(check.question, of: place)
    return taught.lockedAfter == nil && taught.page != nil ? taught : nil
  }

  private func prompt(for run: LessonRun, links: Int, isPeek: Bool, taught: TaughtPage?) -> PlainPrompt<Wish> {
    let onward =
      !run.isAtEnd
      ? (isPeek ? say("Enter reads on from here.") : say("Enter turns to the next page."))
      : isPeek
        ? say("Enter alone goes back.")
        : run.firstOpenCheck == nil
          ? say("Enter finishes the lesson.") : say("Enter turns to the question that is open.")
    var words: [PlainWord<Wish>] = [.enter(.goOn, onward)]
    if let taught {
      words.append(
        .word(
          "o", act: .lesson,
          taught.entry.key == run.item
            ? say("o opens the page that teaches it.") : say("o opens the lesson \"\(taught.entry.title)\"."),
          leads: true))
    }
    if run.page > 0 { words.append(.word("p", act: .before, say("p turns to the page before."))) }
    if links > 0 {
      let link = TypedWord.link.spoken
      words.append(
        .numbered("link", upTo: links, say("\(link) and a number opens that link, as in \(link) 1.")) { .follow($0) })
      words.append(.word("link", "links", act: .links, ""))
    }
    words += [
      .word("n", "note", act: .note, say("n writes a note to this page, or changes it.")),
      .word("m", "mark", act: .mark, say("m marks this page to find it again, or takes the mark away.")),
      .search { .look($0) },
      // Whoever looks something up wants to be back above all.
      isPeek && trail.isEmpty ? .word("b", "back", act: .back, say("b goes back."), leads: true) : backWord(.back),
    ]
    return PlainPrompt(words)
  }
}
