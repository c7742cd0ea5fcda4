import Course
import Phrases
import Training

/// A course's page, line by line.
extension PlainSession {
  func contents(of course: Course) throws(Leaving) {
    survey(course)
    tell("")
    tell(course.title)
    if !state.standing(course).isStarted { tell(course.introduction) }
    while true {
      lookElsewhere()
      let standing = state.standing(course)
      var number = 0
      for module in course.modules {
        tell("")
        tell(module.title)
        if standing.shows(module) { tell(module.introduction) }
        for entry in module.entries {
          number += 1
          tell("\(number)) \(entry.title)" + (words(for: entry.key, standing).map { ", \($0)" } ?? ""))
        }
      }
      guard !course.entries.isEmpty else { return tell(say("There is nothing in this course yet.")) }
      let isBegun = standing.isStarted || course.entries.contains { state.undoingReset(of: $0) != nil }
      if isBegun {
        tell(say("reset 1 has the first one begin anew, reset all the whole course; undo takes that back."))
      }
      if state.offersCertificate(course) {
        tell(say("You have finished the whole course. \(TypedWord.certificate.spoken) writes your certificate."))
      }
      guard
        let choice = try askChoice(
          in: course,
          hint: say("Type a number to open it, /word to search, n for your notes, b to go back, q to leave."))
      else {
        return
      }
      switch choice {
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
      case .notes: if let entry = try askNote(in: course) { try play(entry, in: course) }
      case .look(let words):
        if let entry = try look(for: words, in: course) { try play(entry, in: course) }
      }
    }
  }

  /// What can be asked for on a course's page.
  private enum Choice {
    case open(CourseEntry)
    case reset(CourseEntry)
    case resetCourse, undo
    case look(String)
    case notes, certificate
  }

  /// Nil: back.
  private func askChoice(in course: Course, hint: String) throws(Leaving) -> Choice? {
    let entries = course.entries
    var hint = hint
    while true {
      let answer = try askCommand(hint)
      if answer.hasPrefix("/") { return .look(answer) }
      let words = answer.split(separator: " ").map(String.init)
      let entry = words.last.flatMap { Int($0) }.flatMap { entries.indices.contains($0 - 1) ? entries[$0 - 1] : nil }
      switch (words.first, words.count, entry) {
      case (nil, _, _), ("b", 1, _): return nil
      case ("undo", 1, _): return .undo
      case ("n", 1, _), ("notes", 1, _): return .notes
      case (TypedWord.certificate.rawValue, 1, _): return .certificate
      case ("reset", 2, _) where words[1] == "all": return .resetCourse
      case ("reset", 2, let entry?): return .reset(entry)
      case (_, 1, let entry?): return .open(entry)
      default:
        hint =
          entries.count == 1
          ? say("Please type 1, or q to leave.")
          : say("Please type a number from 1 to \(entries.count), or q to leave.")
      }
    }
  }

  /// Says what a reset forgets, and makes it when asked to.
  private func reset(_ title: String, _ reset: Event.Reset) throws(Leaving) {
    let losses = ResetWords.losses(state.progress.forgotten(by: reset))
    guard !losses.isEmpty else { return tell(ResetWords.nothing) }
    tell(say("Lectern then forgets:"))
    for loss in losses { tell("- " + loss) }
    tell(ResetWords.assurance(undo: say("undo on the course's page")))
    guard
      try askWord(
        ["yes", "y", "no", "n", "b", ""],
        hint: ResetWords.question(title, isCourse: reset.isCourse) + " " + say("Type yes, or Enter to keep it.")
      ).hasPrefix("y")
    else { return tell(say("Nothing was forgotten.")) }
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

  private func words(for key: ItemKey, _ standing: CourseStanding) -> String? {
    switch standing.state(key) {
    case .finished where standing.changed.contains(key): say("done, and changed since: do it again")
    case .finished(let score): score.map { say("done with \(percent($0))") } ?? say("done")
    case .attempted(let score):
      score.map { say("tried with \(percent($0)), not passed yet") } ?? say("tried, not passed yet")
    case .underway: say("under way")
    case .open: nil
    case .locked(let after): say("opens after \"\(after)\"")
    case .broken: say("broken")
    }
  }
}
