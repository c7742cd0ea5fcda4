import Course
import CourseFormat
import Phrases
import TerminalUI
import Training

/// Everything the program knows while it runs. Only `update` changes it; views only read it.
public struct AppState: Sendable {
  public var library: Library
  /// The display name; nil until the person has given one.
  public var learnerName: String?
  /// What the learner has done, under the names that files have now.
  public private(set) var progress: Progress
  /// The same under the names that files had then.
  private var recorded: Progress
  /// The names that files had, and have now.
  private(set) var renames: [ItemKey: ItemKey] = [:]
  /// Items with something to answer again, because their authors ask for it.
  private var changed: Set<ItemKey> = []
  /// The whole window.
  public var window: Size
  public var glyphs: Glyphs
  /// What courses are read in where a learner has set nothing, and whether the command line asked for it; nil: they are read
  /// as they were opened.
  var courseLanguage: (language: Language?, isAskedFor: Bool)?
  /// How many colours the terminal has.
  public var colorCount = 16
  /// What the interface speaks.
  public var language = InterfaceLanguage.english
  /// Milliseconds on a clock that only goes forward.
  public var now: Int
  /// When the key of the current action was pressed, in microseconds of the same clock; nil where no key has led to it.
  public var pressedAt: Int?
  /// How the last keys came.
  var keyStreak = KeyStreak()
  /// What the clock on the wall says.
  public var wall = WallTime()
  /// What the learner has set; as is standard while nobody learns.
  public var settings = LearnerSettings()
  /// Names of review cards that nothing can be asked of: their questions are gone, or their courses are not here.
  var absent: Set<String> = []
  /// What takes back the last review that was given here; nil where it is not on the disk, and its number is not sure.
  var ownReview: Event.Undone?
  /// What was due, and after which event, when the questions were looked for last.
  private var seenCards: SeenCards?
  /// What a surveyed course's items are.
  public private(set) var summaries: [ItemKey: ItemSummary] = [:]
  /// What kind of item comes next in the courses that home has shown; nil: its file has errors.
  var nextKinds: [ItemKey: Item.Kind?] = [:]
  /// Why the last events are not on disk; nil when all is saved.
  public var unsaved: String? { didSet { planRetry() } }
  /// What of the learner's is not on disk.
  public var unsavedMatter: UnsavedMatter = []
  /// What of team matches is not on the disk; nil when all is saved.
  var unsavedMatch: UnsavedMatch? { didSet { planRetry() } }
  /// Why anything that was done is not on the disk.
  var unsavedReason: String? { unsaved ?? unsavedMatch.flatMap { $0.changes > 0 ? $0.description : nil } }
  /// When what is not saved is tried again without being asked for, in `now` milliseconds.
  var retryAt: Int?
  /// When what was begun is recorded without being left, in `now` milliseconds; nil where the journal has it.
  var quietAt: Int?
  /// When that was done last.
  var keptAt: Int?
  /// Milliseconds without a key after which what was begun is recorded, and the fewest between two times.
  static let quietTime = 2000
  static let keepingInterval = 10_000
  /// Wrong PINs since the last right one.
  var pinMisses = 0
  /// Runs while no PIN is taken; nil otherwise.
  var pinPause: Countdown?
  static let retryInterval = 10_000

  private mutating func planRetry() {
    if unsavedReason == nil { retryAt = nil } else if retryAt == nil { retryAt = now + Self.retryInterval }
  }

  /// Something to tell once, at home; nil when all is well.
  public var notice: String?
  /// What `play` opens before home is seen; waits until there is a learner.
  public var first: (entry: CourseEntry, course: Course)?
  /// What a match is to be played with, before home is seen.
  var matchRequest: MatchRequest?
  /// What was settled in the lobby that was left last.
  var lastPlan: MatchPlan?
  /// The match that the lobby is to play again with other questions, once it is in front.
  var rematch: Match?
  /// The course that `play` named, whose page lies between home and whatever is opened.
  var firstCourse: Course?
  /// What a trainer sees of a file while writing it; nil where someone learns.
  var preview: Preview?
  /// What was looked for last, while its places are shown.
  var search: CourseSearch?
  /// Where the lesson that is opened next begins, to look something up.
  var target: PageTarget?
  /// What begins items that were opened to look something up, while nothing is done in them.
  var unbegun: [ItemKey: Event.Started] = [:]
  var random: SplitMix64
  /// The screens, the one in front last; never empty while the program runs.
  var screens: [any Screen] = []
  /// When each screen but the front one was covered, in `now` milliseconds.
  var coveredAt: [Int] = []

  /// - Parameters:
  ///   - people: Those to choose from where `learnerName` is nil; empty: somebody new is asked for a name.
  ///   - awaited: Whose PIN is asked for at once.
  public init(
    library: Library, learnerName: String?, progress: Progress = Progress(), people: [KnownLearner] = [],
    awaited: KnownLearner? = nil, size: Size = Size(columns: 80, rows: 24), glyphs: Glyphs = .unicode, now: Int = 0,
    seed: UInt64 = 0
  ) {
    self.library = library
    self.learnerName = learnerName
    self.progress = progress
    recorded = progress
    window = size
    self.glyphs = glyphs
    self.now = now
    random = SplitMix64(seed: seed)
    screens = [HomeScreen()]
    // Nobody is asked for a name before there is something to learn.
    if learnerName == nil, !library.shelves.isEmpty {
      screens.append(people.isEmpty ? NameScreen() : ChooserScreen(people: people))
      if let awaited { screens.append(PINScreen(person: awaited)) }
    }
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

  /// Whether clocks run on the screens.
  var timing: Timing {
    preview != nil ? .standing : !settings.hasTimers ? .off : settings.isOn(.motion) ? .running : .calm
  }

  /// When `tick` is wanted next, in `now` milliseconds; nil: nothing moves by itself.
  public var nextDeadline: Int? {
    [screens.last?.nextDeadline(in: self), preview?.wakeAt, retryAt, quietAt].compactMap { $0 }.min()
  }

  /// The keys of the screen in front, with those that work everywhere.
  public var keymap: Keymap<Action> {
    // Nobody answers what cannot be seen.
    guard let front = screens.last, !isTooSmall else { return Keymap(CommonKeys.everywhere) }
    var keymap = front.keymap(in: self)
    if let preview { keymap = preview.keymap(over: keymap, front: front, isRoot: screens.count == 1, window: window) }
    // Where text is typed, a question mark is a question mark.
    let common = keymap.text == nil ? CommonKeys.everywhere : CommonKeys.whileTyping
    // What a preview says of Ctrl-C in its own words is not said twice.
    let saysHowToLeave = keymap.bindings.contains { $0.keys == CommonKeys.leave.keys }
    keymap.bindings += common.filter { !saysHowToLeave || $0.keys != CommonKeys.leave.keys }
    return preview == nil ? keymap.inForce(settings).leading(toSettings: settingsKeys) : keymap
  }

  /// The keys that open the settings where nothing else has them; in a match they may be a team's.
  private var settingsKeys: [Key] {
    guard leadsToSettings, !(screens.last is MatchScreen) else { return [] }
    return (settings.keys.keys[.settings].flatMap(KeyName.init).flatMap(Key.init)).map { [$0] }
      ?? CommonKeys.settings.keys
  }

  /// What the wheel of the mouse means; nil: the same as the arrow key.
  func wheel(_ step: Int) -> Action? {
    isTooSmall || preview?.pane.isFocused == true ? nil : screens.last?.wheel(step, in: self)
  }

  /// What a key means now.
  func action(for key: Key) -> Action? {
    let quick = isTooSmall || preview != nil ? nil : screens.last?.quickAction(for: key)
    return quick ?? keymap.action(for: key)
  }

  /// The whole screen as it should look now.
  public func frame() -> Frame {
    guard !isTooSmall else { return tooSmall() }
    var frame = screens.last?.view(in: self) ?? Frame(size: size)
    if let preview { frame = preview.frame(around: frame, in: self) }
    if theme != .terminal { frame = frame.mapStyles { theme.painted($0, colors: colorCount) } }
    return glyphs == .ascii ? frame.foldedToASCII() : frame
  }

  var isTooSmall: Bool { window.columns < 20 || window.rows < 6 }

  private func tooSmall() -> Frame {
    var frame = Frame(size: window)
    let lines = Line.wrap([Span(say("Too small: please make the window larger."))], width: max(1, window.columns))
    for (row, line) in lines.enumerated() { frame.put(line, row: row, column: 0) }
    return frame
  }

  func standing(_ course: Course) -> CourseStanding {
    CourseStanding(
      course: preview == nil ? course : course.unlocked, progress: progress,
      broken: Set(summaries.lazy.filter(\.value.isBroken).map(\.key)), changed: changed)
  }

  /// Takes in what the journal holds now.
  mutating func take(_ recorded: Progress) {
    self.recorded = recorded
    progress = recorded.renaming(renames)
    changed = Set(summaries.filter { progress[$0.key].awaitsRetake(of: $0.value.revised) }.map(\.key))
  }

  /// Takes in what files are; one that says how it was called before brings its progress along.
  mutating func take(_ summaries: [ItemKey: ItemSummary]) {
    self.summaries.merge(summaries) { $1 }
    for id in Set(summaries.lazy.filter { !$0.value.formerFiles.isEmpty }.map(\.key.course)) {
      guard let course = library.course(id) else { continue }
      renames.merge(course.renames(self.summaries.mapValues(\.formerFiles))) { $1 }
    }
    take(recorded)
  }

  /// Whether something was done under a name that the course does not list: a file may have another name now.
  func hasLostItems(_ course: Course) -> Bool {
    let listed = Set(course.entries.map(\.key))
    return progress.items.keys.contains { $0.course == course.id && !listed.contains($0) }
  }

  private struct SeenCards {
    var due: Int
    var sequence: Int
  }

  /// Whether home tells of cards that are due and whose questions nobody has looked for: some may be gone. Where that would
  /// be to read very many courses, it waits for the review.
  var countsUnseenCards: Bool {
    guard screens.last is HomeScreen, preview == nil, learnerName != nil, countDue > 0 else { return false }
    guard seenCards?.due != countDue || seenCards?.sequence != progress.sequence else { return false }
    return shelvesForReviews.count <= 50
  }

  /// Takes in which cards were found to be gone.
  mutating func hasSeenCards(absent: Set<String>) {
    self.absent = absent
    seenCards = SeenCards(due: countDue, sequence: progress.sequence)
  }

  /// A fresh seed for a shuffle.
  mutating func nextSeed() -> UInt32 { UInt32(truncatingIfNeeded: random.next()) }
}
