import Course
import Phrases
import Training

extension PlainSession {
  /// Says what the learner keeps with a page.
  func tell(noteOf page: Lesson.Page, in item: ItemKey) {
    guard let note = state.progress.note(of: page, in: item) else { return }
    if note.isMarked { tell(say("You have marked this page.")) }
    if !note.text.isEmpty { tell(say("Your note: \(note.text)")) }
  }

  /// Marks a page or takes its mark away, or asks for its note.
  func keep(_ page: Lesson.Page, of item: ItemKey, isMark: Bool) throws(Leaving) {
    let note = state.progress.note(of: page, in: item)
    if isMark {
      let marking = state.marking(page, of: item)
      record(.noted(marking))
      return tell(marking.marked ? say("The page is marked.") : say("The page is no longer marked."))
    }
    let text = try askText(
      note.map(\.text) ?? "" == ""
        ? say("Type your note in one line; Enter alone writes none.")
        : say("Type the note anew in one line; Enter alone keeps it, - alone throws it away."))
    guard !text.isEmpty else { return }
    let kept = text == "-" ? "" : String(text.prefix(NoteScreen.limit))
    record(.noted(.init(item: item, section: page.id, text: kept, marked: note?.isMarked ?? false)))
    tell(kept.isEmpty ? say("The note is gone.") : say("The note is kept."))
  }

  /// Lists what the learner keeps of a course, and asks for a page to go to.
  ///
  /// - Returns: What to open; `state.target` is its page. Nil: none was chosen.
  func askNote(in course: Course) throws(Leaving) -> CourseEntry? {
    let pages = state.keptPages(in: course)
    guard !pages.isEmpty else {
      tell(NoteWords.none)
      return nil
    }
    for (index, page) in pages.enumerated() {
      let title = page.note.isMarked ? say("\(page.title), marked") : page.title
      tell("\(index + 1)) \(title)")
      for line in page.note.text.split(separator: "\n") { tell("   " + line) }
    }
    let answer = try askNumber(
      of: pages.count, hint: say("Type a number to go there, b to go back, q to leave."), words: ["b", ""])
    guard case .number(let index) = answer else { return nil }
    guard let entry = pages[index].entry, let id = pages[index].pageID else {
      tell(say("That page cannot be opened."))
      return nil
    }
    state.target = PageTarget(item: entry.key, page: id)
    return entry
  }
}
