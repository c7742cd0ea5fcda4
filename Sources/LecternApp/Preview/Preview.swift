import Course
import TerminalUI

/// What a trainer sees of a file while writing it, besides the file itself.
struct Preview: Sendable {
  /// The file's or the folder's own name.
  let name: String
  /// The item looked at; nil: the course, or what was asked for.
  var entry: CourseEntry?
  /// Whether the course's own page lies below the item.
  var hasCourse = false
  var pane = ProblemPane()
  /// Whether the file on disk can be played.
  private var isPlayable = true
  /// Whether what is on screen is the last version that could be played, and not the one on disk.
  var isStale = false
  /// Something to tell once.
  var notice: String? { didSet { isOfSave = false } }
  /// Whether the notice is about what was saved last; the next save makes it old.
  private var isOfSave = false
  /// When the files are read again, in `now` milliseconds; nil: nothing has changed.
  private var reloadAt: Int?
  /// When what was read is checked, in `now` milliseconds: after it is on screen.
  private var checkAt: Int?
  /// When the first change came that has not been read yet.
  private var changedAt: Int?

  /// Milliseconds of quiet after a change before it is read: a save is often several changes.
  private static let quiet = 25
  /// Changes that go on and on are read this often, in milliseconds.
  private static let patience = 100

  init(name: String) { self.name = name }

  // MARK: Changes

  mutating func filesChanged(now: Int) {
    let first = changedAt ?? now
    changedAt = first
    reloadAt = min(now + Self.quiet, max(now, first + Self.patience))
  }

  /// When there is something to do, in `now` milliseconds; nil: nothing.
  var wakeAt: Int? { reloadAt ?? checkAt }

  /// What is to be done now: the files read again, or else checked.
  mutating func dueEffect(now: Int) -> Effect? {
    guard let wakeAt, now >= wakeAt else { return nil }
    defer { (reloadAt, checkAt) = (nil, nil) }
    return reloadAt != nil ? .reload(entry) : .check(entry)
  }

  /// Takes in what was read; false where an editor is probably still saving, and it is read again in a moment.
  mutating func take(_ reading: PreviewReading, now: Int) -> Bool {
    if reading.isUnfinished, let changedAt, now < changedAt + Self.quiet + Self.patience {
      reloadAt = changedAt + Self.quiet + Self.patience
      return false
    }
    changedAt = nil
    // What changed meanwhile has been read.
    reloadAt = nil
    entry = reading.entry
    checkAt = now
    // What only the check finds stays in the list until the check has been made again, rather than coming and going
    // with every save.
    if !isPlayable || !reading.isPlayable {
      pane.take(reading.diagnostics, isUrgent: isPlayable && !reading.isPlayable)
    }
    isPlayable = reading.isPlayable
    return true
  }

  /// Takes in what could not be kept of the screen with a save; nil where all was.
  mutating func tellOfSave(_ lost: String?) {
    guard lost != nil || isOfSave else { return }
    notice = lost
    isOfSave = lost != nil
  }

  // MARK: The parts of the window

  /// Whether the list of problems needs the whole window.
  private func isWhole(in window: Size) -> Bool { window.rows < 16 }

  func showsPane(in window: Size) -> Bool { pane.isOpen && (pane.isFocused || !isWhole(in: window)) }

  /// Rows above the footer that are not the screen's.
  func rows(in window: Size) -> Int {
    if showsPane(in: window) { return isWhole(in: window) ? 0 : max(6, window.rows / 3) }
    if notice != nil { return told(in: window).count }
    return pane.summary != nil ? 1 : 0
  }

  /// The notice, set for a window.
  func told(in window: Size) -> [Line] {
    let lines = Line.wrap([Span(notice ?? "", Theme.warning)], width: Composer.textWidth(window))
    return Array(lines.prefix(3))
  }

  /// The screen with what stands below it.
  func frame(around inner: Frame, in state: AppState) -> Frame {
    let view = PreviewView(preview: self, state: state)
    if showsPane(in: state.window), isWhole(in: state.window) { return view.paneAlone() }
    return view.frame(around: inner, showsPane: showsPane(in: state.window))
  }

  /// In front of a title.
  var title: String { isStale ? "Preview (last good version)" : "Preview" }
}
