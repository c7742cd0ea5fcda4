import Course
import Phrases
import Training

extension PlainSession {
  /// Says what the learner keeps with a page.
  func tell(noteOf page: Lesson.Page, in item: ItemKey) {
    guard let note = state.progress.note(of: page, in: item) else { return }
    if note.isMarked { tell(say("You have marked this page.")) }
    guard !note.text.isEmpty else { return }
    let lines = note.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1 else { return tell(say("Your note: \(note.text)")) }
    tell(say("Your note:"))
    for line in lines { tell(String(line), indent: 2) }
  }

  /// Marks a page or takes its mark away.
  func mark(_ page: Lesson.Page, of item: ItemKey) {
    let marking = state.marking(page, of: item)
    record(.noted(marking))
    tell(marking.marked ? say("The page is marked.") : say("The page is no longer marked."))
  }

  /// What can be typed into a note besides its text.
  private enum NoteLine {
    case text(String)
    case end, anew, away, drop, leave
  }

  /// Asks for the lines of a page's note, until an empty one. A note that is there goes on below its last line. Whoever leaves
  /// in the middle keeps what is written.
  func writeNote(on page: Lesson.Page, of item: ItemKey) throws(Leaving) {
    let before = state.progress.note(of: page, in: item)?.text ?? ""
    var entry = TextEntry(limit: NoteScreen.limit, takesLines: true, text: before)
    tell(noteOf: page, in: item)
    let prompt = notePrompt(isNew: before.isEmpty)
    var hint = prompt.sentences(told: &told, leave: nil)
    /// A line that looks like a word for the program: the same once more is text.
    var doubted: String?
    writing: while true {
      let line: String
      do throws(Leaving) { line = try askText(hint) } catch {
        keep(entry, on: page, of: item)
        throw error
      }
      hint = ""
      if PlainLine(line).asksForHelp {
        for sentence in prompt.help(leave: nil) { tell(sentence) }
        continue
      }
      switch prompt.read(PlainLine(line)) {
      case .end, nil: break writing
      case .leave:
        keep(entry, on: page, of: item)
        throw Leaving()
      case .anew:
        entry.clear()
        tell(say("Begun anew. Until you write something, the old note stays."))
      case .drop: return tell(before.isEmpty ? say("Nothing was kept.") : say("The note is as it was."))
      case .away:
        entry.clear()
        record(.noted(.init(item: item, section: page.id, text: "", marked: isMarked(page, of: item))))
        return tell(say("The note is gone."))
      case .text(let text) where doubted != text && Self.looksLikeWord(text):
        doubted = text
        tellOnce(say("\"\(PlainWords.short(text))\" alone: type it once more if it belongs in your note."))
        tellOnce(Self.noteBack)
      case .text(let text):
        entry.insert(
          (entry.isBlank ? "" : "\n") + (text == "/" ? "" : text.hasPrefix("//") ? String(text.dropFirst()) : text))
        if entry.isFull { tell(say("Only \(NoteScreen.limit) letters fit into a note.")) }
      }
    }
    tell(keep(entry, on: page, of: item) ? say("The note is kept.") : say("Nothing has changed."))
  }

  /// Whether it is what ends or leaves things elsewhere, or begins with a stroke.
  private static func looksLikeWord(_ text: String) -> Bool {
    let line = PlainLine(text)
    return line.leaves
      || ["b", "back", "r", "n", "p", "s", "h", "m", "u", "undo", "again", "help"].contains(line.command)
      || (text.hasPrefix("/") && !text.hasPrefix("//") && text != "/")
  }

  private static var noteBack: String { say("/b goes back and keeps nothing of what you typed.") }

  private func notePrompt(isNew: Bool) -> PlainPrompt<NoteLine> {
    var words: [PlainWord<NoteLine>] = [
      .enter(.end, say("An empty line, or . alone, keeps it.")), .word(".", act: .end, ""),
      .word("/b", "/back", act: .drop, Self.noteBack),
      .word("/q", "/quit", act: .leave, say("/q keeps it and leaves.")),
    ]
    if !isNew {
      words += [
        .word("/x", act: .anew, say("/x begins it anew."), leads: true),
        .word("-", act: .away, say("- alone throws it away."), leads: true),
      ]
    }
    // Last, for whatever stands before it is read first.
    words.append(.text(say("/ alone leaves a line empty."), leads: false) { .text($0) })
    return PlainPrompt(isNew ? say("Write your note.") : say("Write on below your note."), words)
  }

  private func isMarked(_ page: Lesson.Page, of item: ItemKey) -> Bool {
    state.progress.note(of: page, in: item)?.isMarked ?? false
  }

  /// Whether there was something new to keep; a note that is empty now stays as it was.
  @discardableResult
  private func keep(_ entry: TextEntry, on page: Lesson.Page, of item: ItemKey) -> Bool {
    guard !entry.isBlank, entry.text != state.progress.note(of: page, in: item)?.text ?? "" else { return false }
    record(.noted(.init(item: item, section: page.id, text: entry.text, marked: isMarked(page, of: item))))
    return true
  }

  /// Lists what the learner keeps of a course, and asks for a page to go to.
  ///
  /// - Returns: What to open; `state.target` is its page. Nil: none was chosen.
  func askNote(in course: Course) throws(Leaving) -> CourseEntry? {
    let pages = state.keptPages(in: course)
    guard !pages.isEmpty else {
      tell(NoteWords.none())
      return nil
    }
    for (index, page) in pages.enumerated() {
      let title = page.note.isMarked ? say("\(page.title), marked") : page.title
      tell("\(index + 1)) \(title)")
      for line in page.note.text.split(separator: "\n") { tell("   " + line) }
    }
    guard let index = try askNumber(of: pages.count, say("Type a number to look there.")) else { return nil }
    guard let entry = pages[index].entry, let id = pages[index].pageID else {
      tell(say("That page cannot be opened."))
      return nil
    }
    state.target = PageTarget(item: entry.key, page: id)
    return entry
  }
}
