import Course
import Phrases
import Training

/// A course's page, line by line: all of it the first time, and then what comes next.
extension PlainSession {
  func contents(of course: Course) throws(Leaving) {
    survey(course)
    let language = typography
    defer { typography = language }
    typography = Typography(course.language)
    tell("")
    tell(course.title)
    if !state.standing(course).isStarted { tell(course.introduction) }
    // Where nothing comes next, the lines are all there is to choose from.
    var listsAll = toldContents.insert(course.id).inserted || state.standing(course).next == nil
    var isBack = false
    while true {
      lookElsewhere()
      let standing = state.standing(course)
      // Whoever comes back from somewhere hears where they are.
      if isBack {
        tell("")
        tell(standing.isStarted ? say("\(course.title), \(percent(standing.share)) done") : course.title)
      }
      guard !course.entries.isEmpty else { return tell(say("There is nothing in this course yet.")) }
      if listsAll { list(course, standing, sumsUp: true) }
      listsAll = false
      tell(next: standing)
      isBack = true
      switch try ask(prompt(for: course, standing)) {
      case .back: return
      case .list:
        list(course, standing, sumsUp: false)
        isBack = false
      case .about:
        tell(course.introduction)
        isBack = false
      case .open(let entry):
        if case .locked(let after) = standing.state(entry.key) {
          tell(say("\"\(entry.title)\" opens after \"\(after)\"."))
        } else {
          try play(entry, in: course)
        }
      case .reset(let entry): try reset(entry.title, state.reset(of: entry))
      case .resetCourse: try reset(course.title, Event.Reset(course: course.id))
      case .undo: undoReset(in: course)
      case .certificate: try writeCertificate(for: course)
      case .notes: try play(from: .notes, in: course)
      case .look(let words): try play(from: .hits(words), in: course)
      }
    }
  }

  /// What can be asked for on a course's page.
  private enum Wish {
    case open(CourseEntry)
    case reset(CourseEntry)
    case look(String)
    case list, about, resetCourse, undo, notes, certificate, back
  }

  private func prompt(for course: Course, _ standing: CourseStanding) -> PlainPrompt<Wish> {
    let entries = course.entries
    let next = standing.next
    let (list, reset, all, undo) = (
      TypedWord.list.spoken, TypedWord.reset.spoken, TypedWord.all.spoken, TypedWord.undo.spoken
    )
    var words: [PlainWord<Wish>] = [
      .number(upTo: entries.count, say("Type a number to open that line.")) { .open(entries[$0]) },
      next.map { .enter(.open($0), say("Enter alone opens what comes next.")) }
        ?? .enter(.back, say("Enter alone goes back.")),
      .word("list", act: .list, say("\(list) tells all lines."), leads: true), .search { .look($0) },
      .word("n", "notes", act: .notes, say("n lists your notes and marks in this course.")),
    ]
    if standing.isStarted, !course.introduction.isEmpty {
      words.append(.word("about", act: .about, say("\(TypedWord.about.spoken) tells what the course is about.")))
    }
    let hasReset = state.progress.undoableReset(in: course.id) != nil
    if standing.isStarted || entries.contains(where: { state.undoingReset(of: $0) != nil }) {
      words += [
        .numbered("reset", upTo: entries.count, say("\(reset) 1 has the first line begin anew, after asking.")) {
          .reset(entries[$0])
        },
        .word("reset all", act: .resetCourse, say("\(reset) \(all) has the whole course begin anew, after asking.")),
        .word("undo", act: .undo, hasReset ? say("\(undo) takes the last reset back.") : ""),
      ]
    }
    let certificate = TypedWord.certificate.spoken
    words.append(
      state.offersCertificate(course)
        ? .word(
          "certificate", act: .certificate,
          say("You have finished the whole course. \(certificate) writes your certificate."), leads: true)
        : .word("certificate", act: .certificate, say("\(certificate) tells what is missing for a certificate.")))
    return PlainPrompt(words + [.back(.back)])
  }

  // MARK: The list

  /// - Parameter sumsUp: Whether lines that cannot be opened yet are one line.
  private func list(_ course: Course, _ standing: CourseStanding, sumsUp: Bool) {
    var number = 1
    for module in course.modules {
      tell("")
      tell(title(of: module, standing))
      if standing.shows(module) { tell(module.introduction) }
      var entries = module.entries[...]
      while let entry = entries.first {
        let locked = entries.prefix { if case .locked = standing.state($0.key) { true } else { false } }
        if sumsUp, locked.count > 1, case .locked(let after) = standing.state(entry.key) {
          let last = number + locked.count - 1
          tell(say("\(number) to \(last)) \(locked.count) more, which open one by one after \"\(after)\""))
          entries = entries.dropFirst(locked.count)
          number += locked.count
        } else if sumsUp, case let done = doneInFront(of: entries, standing), done > 2 {
          tell(say("\(number) to \(number + done - 1)) \(done) that are done"))
          entries = entries.dropFirst(done)
          number += done
        } else {
          tell(line(number, entry, standing))
          entries = entries.dropFirst()
          number += 1
        }
      }
    }
  }

  /// How many lines from the first on are done and need no second look.
  private func doneInFront(of entries: ArraySlice<CourseEntry>, _ standing: CourseStanding) -> Int {
    entries.prefix { entry in
      if case .finished = standing.state(entry.key) { !standing.changed.contains(entry.key) } else { false }
    }.count
  }

  /// A module's title, and how much of it is done.
  private func title(of module: CourseModule, _ standing: CourseStanding) -> String {
    let done = module.entries.count { if case .finished = standing.state($0.key) { true } else { false } }
    let all = module.entries.count
    if module.isOptional, all > 0, done == 0 { return say("\(module.title): optional") }
    if all > 0, done == all { return say("\(module.title): done") }
    return standing.isStarted && all > 0 ? say("\(module.title): \(done) of \(all) done") : module.title
  }

  private func line(_ number: Int, _ entry: CourseEntry, _ standing: CourseStanding) -> String {
    "\(number)) \(entry.title)" + (words(for: entry.key, standing).map { ", \($0)" } ?? "")
  }

  private func tell(next standing: CourseStanding) {
    guard let next = standing.next, let index = standing.course.entries.firstIndex(where: { $0.key == next.key }) else {
      return
    }
    tell("")
    tell(say("Next: \(line(index + 1, next, standing))"))
  }

  private func words(for key: ItemKey, _ standing: CourseStanding) -> String? {
    switch standing.state(key) {
    case .finished where standing.changed.contains(key): say("done, and changed since: do it again")
    case .finished(let score): score.map { say("done with \(percent($0))") } ?? say("done")
    case .attempted(let score):
      score.map { say("tried with \(percent($0)), not passed yet") } ?? say("tried, not passed yet")
    case .underway: say("under way")
    case .open: state.summaries[key].map(ItemSummaryWords.estimate)
    case .locked(let after):
      [state.summaries[key].map(ItemSummaryWords.estimate), say("opens after \"\(after)\"")]
        .compactMap { $0 }.joined(separator: ", ")
    case .broken: say("broken")
    }
  }

  // MARK: Beginning anew

  /// Says what a reset forgets, and makes it when asked to.
  private func reset(_ title: String, _ reset: Event.Reset) throws(Leaving) {
    let losses = ResetWords.losses(state.progress.forgotten(by: reset))
    guard !losses.isEmpty else { return tell(ResetWords.nothing) }
    tell(say("Lectern then forgets:"))
    for loss in losses { tell("- " + loss) }
    tell(ResetWords.assurance(undo: say("undo on the course's page")))
    guard try askYes(ResetWords.question(title, isCourse: reset.isCourse)) else {
      return tell(say("Nothing was forgotten."))
    }
    record(.reset(reset))
    tell(say("Reset. undo takes it back."))
  }

  private func undoReset(in course: Course) {
    guard keeper.unsaved == nil, let forgotten = state.progress.undoableReset(in: course.id) else {
      return tell(say("There is no reset to take back."))
    }
    record(.undone(.init(item: forgotten.reset.item, of: forgotten.sequence)))
    let reset = forgotten.reset
    let title = course.entries.first { $0.key.rawValue == reset.item }?.title ?? reset.item
    tell(ResetWords.takenBack(reset.isCourse ? course.title : title, isCourse: reset.isCourse))
  }
}
