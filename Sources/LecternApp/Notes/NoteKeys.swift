import Course
import Phrases
import TerminalUI
import Training

/// The keys of a page that is to be kept.
enum NoteKeys {
  typealias Binding = Keymap<Action>.Binding

  /// - Parameters:
  ///   - besidePlaces: Whether `n` leads to the next place of a search, and a note needs another key.
  ///   - isRead: Whether the page is read, so that its footer has room for less urgent keys, too.
  static func page(besidePlaces: Bool = false, isRead: Bool = false) -> [Binding] {
    [
      Binding(
        [.character("n")], .note, besidePlaces ? nil : say("note"), help: say("write a note to this page, or change it")
      ),
      Binding(
        [.character("m")], .mark, isRead && !besidePlaces ? say("mark") : nil,
        help: say("mark this page to find it again, or take the mark away")),
    ]
  }
}

extension AppState {
  /// What is recorded when a page is marked, or its mark taken away.
  func marking(_ page: Lesson.Page, of item: ItemKey) -> Event.Noted {
    let note = progress.note(of: page, in: item)
    return Event.Noted(item: item, section: page.id, text: note?.text ?? "", marked: !(note?.isMarked ?? false))
  }
}
