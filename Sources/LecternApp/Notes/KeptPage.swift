import Course
import Phrases
import TerminalUI
import Training

/// A page with a note or a mark, and where it is now.
public struct KeptPage: Hashable, Sendable {
  /// The lesson; nil where the course no longer has it.
  let entry: CourseEntry?
  /// The page's id now; nil where the lesson no longer has it, or cannot be opened yet.
  let pageID: String?
  /// What it is called: the lesson, the page's number, its heading.
  public let title: String
  public let note: PageNote
}

extension AppState {
  /// The notes and marks of a course in the order of its pages; those that have no place now come last.
  public func keptPages(in course: Course) -> [KeptPage] {
    var left = progress.notes.filter { $0.value.item.course == course.id }
    var kept: [KeptPage] = []
    for entry in course.entries where left.contains(where: { $0.value.item == entry.key }) {
      guard case .lesson(let lesson)? = library.read(entry, in: course)?.value else { continue }
      var isLocked = false
      if case .locked = standing(course).state(entry.key) { isLocked = true }
      for (index, page) in lesson.pages.enumerated() {
        guard let note = progress.note(of: page, in: entry.key) else { continue }
        left[note.item.question(note.section)] = nil
        let title = PageWords.title(of: entry, page: index + 1, page.title)
        kept.append(KeptPage(entry: entry, pageID: isLocked ? nil : page.id, title: title, note: note))
      }
    }
    return kept
      + left.sorted { $0.key < $1.key }.map { _, note in
        let title = course.entries.first { $0.key == note.item }?.title ?? note.item.rawValue
        let words =
          course.entries.isEmpty
          ? say("\(title), page \"\(note.section)\" (its course is not here)") : say("\(title), a page that is gone")
        return KeptPage(entry: nil, pageID: nil, title: words, note: note)
      }
  }
}

/// A learner's notes, course by course.
public struct NoteReport {
  /// Each course's as Markdown; what no course here has comes last.
  public let texts: [String]

  public init(of progress: Progress, in library: Library) {
    var state = AppState(library: library, learnerName: nil, progress: progress)
    for index in library.shelves.indices { state.library.read(index) }
    var texts: [String] = []
    var found: Set<String> = []
    for course in state.library.shelves.compactMap(\.course) {
      found.insert(course.id)
      guard progress.notes.contains(where: { $0.value.item.course == course.id }) else { continue }
      state.take(state.survey(course))
      texts.append(NoteWords.markdown(state.keptPages(in: course), of: course))
    }
    for id in Set(progress.notes.values.map(\.item.course)).subtracting(found).sorted() {
      let course = Course(id: id, title: id, modules: [])
      texts.append(NoteWords.markdown(state.keptPages(in: course), of: course))
    }
    self.texts = texts.filter { !$0.isEmpty }
  }
}

/// How a page is called in lists.
enum PageWords {
  /// The lesson, the page's number counted from 1, and its heading where it has one.
  static func title(of entry: CourseEntry, page: Int, _ heading: String?) -> String {
    let place = say("\(entry.title), page \(page)")
    return heading.map { "\(place): \($0)" } ?? place
  }
}

/// What is said of notes, and how one is set.
public enum NoteWords {
  static var marked: String { say("marked") }
  static func none(note: String = "n", mark: String = "m") -> String {
    say("No notes here yet. On a lesson's page, \(note) writes one and \(mark) marks the page.")
  }

  /// A note as lines of a width.
  static func lines(_ text: String, width: Int, _ glyphs: Glyphs) -> [Line] {
    guard !text.isEmpty else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      Line.wrap([Span(String(line))], width: max(1, width - 2))
    }.prefixed(Span(glyphs.bar + " ", Theme.accent))
  }

  /// A page's note below its text; nothing where there is none.
  static func below(_ note: PageNote?, width: Int, _ glyphs: Glyphs) -> [Line] {
    guard let note, !note.text.isEmpty else { return [] }
    return [.empty, Line([Span(glyphs.bar + " ", Theme.accent), Span(say("Your note"), Theme.title)])]
      + lines(note.text, width: width, glyphs)
  }

  /// A course's notes as Markdown.
  public static func markdown(_ pages: [KeptPage], of course: Course) -> String {
    guard !pages.isEmpty else { return "" }
    return "# \(course.title)\n"
      + pages.map { page in
        "\n## \(page.title)\n" + (page.note.isMarked ? "\n*\(marked)*\n" : "")
          + (page.note.text.isEmpty ? "" : "\n\(page.note.text)\n")
      }.joined()
  }
}
