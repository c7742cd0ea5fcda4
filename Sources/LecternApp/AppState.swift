import Course
import CourseFormat
import TerminalUI
import Training

/// Everything the program knows while it runs. Only `update` changes it; views only read it.
public struct AppState: Sendable {
  public var library: Library
  /// The display name; nil until the person has given one.
  public var learnerName: String?
  public var progress: Progress
  /// The whole window.
  public var window: Size
  public var glyphs: Glyphs
  /// Milliseconds on a clock that only goes forward.
  public var now: Int
  /// What a surveyed course's items are.
  public var summaries: [ItemKey: ItemSummary] = [:]
  /// Why the last events are not on disk; nil when all is saved.
  public var unsaved: String?
  /// Something to tell once, at home; nil when all is well.
  public var notice: String?
  /// What `play` opens before home is seen; waits until there is a learner.
  public var first: (entry: CourseEntry, course: Course)?
  /// The course that `play` named, whose page lies between home and whatever is opened.
  private(set) var firstCourse: Course?
  /// What a trainer sees of a file while writing it; nil where someone learns.
  var preview: Preview?
  var random: SplitMix64
  /// The screens, the one in front last; never empty while the program runs.
  var screens: [any Screen] = []
  /// When each screen but the front one was covered, in `now` milliseconds.
  var coveredAt: [Int] = []

  public init(
    library: Library, learnerName: String?, progress: Progress = Progress(), size: Size = Size(columns: 80, rows: 24),
    glyphs: Glyphs = .unicode, now: Int = 0, seed: UInt64 = 0
  ) {
    self.library = library
    self.learnerName = learnerName
    self.progress = progress
    window = size
    self.glyphs = glyphs
    self.now = now
    random = SplitMix64(seed: seed)
    screens = [HomeScreen()]
    // Nobody is asked for a name before there is something to learn.
    if learnerName == nil, !library.shelves.isEmpty { screens.append(NameScreen()) }
    coveredAt = Array(repeating: now, count: screens.count - 1)
  }

  /// Begins with a course's page in front of home; leaving it leads home.
  public mutating func begin(with course: Course) {
    firstCourse = course
    screens.insert(CourseScreen(course: course, state: self), at: 1)
    coveredAt.append(now)
  }

  /// What screens have of the window.
  public var size: Size {
    Size(columns: window.columns, rows: window.rows - (preview?.rows(in: window) ?? 0))
  }

  /// When `tick` is wanted next, in `now` milliseconds; nil: nothing moves by itself.
  public var nextDeadline: Int? {
    [screens.last?.nextDeadline(now: now), preview?.reloadAt].compactMap { $0 }.min()
  }

  /// The keys of the screen in front, with those that work everywhere.
  public var keymap: Keymap<Action> {
    // Nobody answers what cannot be seen.
    guard let front = screens.last, !isTooSmall else { return Keymap(CommonKeys.everywhere) }
    var keymap = front.keymap(in: self)
    if let preview { keymap = preview.keymap(over: keymap, front: front, isRoot: screens.count == 1, window: window) }
    // Where text is typed, a question mark is a question mark.
    keymap.bindings += keymap.text == nil ? CommonKeys.everywhere : CommonKeys.whileTyping
    return keymap
  }

  /// The whole screen as it should look now.
  public func frame() -> Frame {
    guard !isTooSmall else { return tooSmall() }
    var frame = screens.last?.view(in: self) ?? Frame(size: size)
    if let preview { frame = preview.frame(around: frame, in: self) }
    return glyphs == .ascii ? frame.foldedToASCII() : frame
  }

  var isTooSmall: Bool { window.columns < 20 || window.rows < 6 }

  private func tooSmall() -> Frame {
    var frame = Frame(size: window)
    let lines = Line.wrap([Span("Please make the window larger.")], width: max(1, window.columns))
    for (row, line) in lines.enumerated() { frame.put(line, row: row, column: 0) }
    return frame
  }

  func standing(_ course: Course) -> CourseStanding {
    CourseStanding(
      course: preview == nil ? course : course.unlocked, progress: progress,
      broken: Set(summaries.lazy.filter(\.value.isBroken).map(\.key)))
  }

  /// A fresh seed for a shuffle.
  mutating func nextSeed() -> UInt32 { UInt32(truncatingIfNeeded: random.next()) }
}
