import Course

extension Event {
  /// A page's note was written, changed or thrown away, or the page was marked: what holds from then on.
  public struct Noted: Hashable, Sendable, Codable {
    public var item: ItemKey
    /// The page's id.
    public var section: String
    /// The learner's own text; empty where there is none.
    public var text: String
    /// Whether the page is marked, to be found again.
    public var marked: Bool

    public init(item: ItemKey, section: String, text: String = "", marked: Bool = false) {
      self.item = item
      self.section = section
      self.text = text
      self.marked = marked
    }
  }
}

/// What a learner keeps with a page: a text of their own, a mark, or both.
public struct PageNote: Hashable, Sendable, Codable {
  /// The file under the name that it had when the note was written.
  public internal(set) var item: ItemKey
  /// The page's id as it was then.
  public let section: String
  public let text: String
  public let isMarked: Bool
  /// When it was changed last (RFC 3339).
  public let time: String
}

extension Progress {
  /// The note of a page as it is now, under its id or one that it had.
  public func note(of page: Lesson.Page, in item: ItemKey) -> PageNote? {
    ([page.id] + page.formerIDs).lazy.compactMap { notes[item.question($0)] }.first
  }

  mutating func fold(_ noted: Event.Noted, time: String) {
    let isEmpty = noted.text.isEmpty && !noted.marked
    notes[noted.item.question(noted.section)] =
      isEmpty
      ? nil
      : PageNote(
        item: noted.item, section: noted.section, text: noted.text, isMarked: noted.marked, time: time)
  }

  /// Brings notes of files that have other names now under these.
  mutating func renameNotes(_ renames: [ItemKey: ItemKey]) {
    for (key, note) in notes {
      guard let now = renames[note.item] else { continue }
      notes[key] = nil
      var moved = note
      moved.item = now
      let place = now.question(note.section)
      if notes[place] == nil { notes[place] = moved }
    }
  }
}
