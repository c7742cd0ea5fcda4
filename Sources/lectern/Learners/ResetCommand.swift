import ArgumentParser
import Course
import CourseFormat
import LecternApp
import Phrases
import ProgressStore
import Training

/// Has an item or a course begin like new, and takes that back.
struct ResetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reset",
      abstract: say("Have a lesson, quiz, drill or course begin anew, or take that back."),
      discussion: [
        say(
          """
          What was done in it counts no more: neither place nor scores, nor its questions in reviews. The journal keeps \
          it all, and --undo brings it back for as long as nothing new is done there. It asks first.
          """
        ),
        say("Exit status: 0 when it is done, 1 when it could not be, 2 for wrong usage."),
      ].joined(separator: "\n"))
  }

  @Argument(
    help: ArgumentHelp(
      say("A course folder, a file in one, or the name that lectern progress --json has for it: course or course/file.")
    ),
    completion: .file(extensions: ["md"]))
  var item: String

  @Option(help: ArgumentHelp(say("Whose; otherwise of whoever learned last."), valueName: "name"))
  var learner: String?

  @Flag(help: ArgumentHelp(say("Take the last reset back.")))
  var undo = false

  @Flag(help: ArgumentHelp(say("Do not ask.")))
  var yes = false

  @OptionGroup var courses: CourseOptions

  @OptionGroup var speech: LanguageOptions

  @OptionGroup var options: DataOptions

  func run() throws {
    guard let found = try options.unlockedOrLast(learner) else {
      throw ExitStatus(code: ExitStatus.failure, message: say("Nobody has learned here yet."))
    }
    try speech.spoken(to: found).whileSpoken { try reset(for: found) }
  }

  private func reset(for found: Learner) throws {
    let places = try courses.folders
    let target = try ResetTarget(item, courses: places)
    let store = try refusing { try options.folder.open(found) }
    if undo { return try takeBack(target, store) }
    let losses = ResetWords.losses(store.progress.forgotten(by: target.reset))
    let isKnown = target.isHere || store.progress.undoableReset(in: ItemKey(target.reset.item).course) != nil
    guard !losses.isEmpty || isKnown else {
      throw ExitStatus(
        code: ExitStatus.failure,
        message: say("Nothing here is called \(target.title); lectern progress --json says what there is."))
    }
    guard !losses.isEmpty else {
      throw ExitStatus(code: ExitStatus.failure, message: say("\(found.name) has done nothing in \(target.title)."))
    }
    guard try yes || isSure(target, losses, found) else {
      throw ExitStatus(code: ExitStatus.failure, message: say("Nothing was reset."))
    }
    try refusing { _ = try store.record(.reset(target.reset)) }
    Output.tell(say("\(target.title) begins anew for \(found.name); lectern reset --undo takes it back."))
  }

  private func takeBack(_ target: ResetTarget, _ store: LearnerStore) throws {
    let progress = target.isCourse ? store.progress : store.progress.renaming(target.renames)
    let last =
      target.isCourse
      ? progress.undoableReset(in: target.reset.item) : progress.undoableReset(of: ItemKey(target.reset.item))
    guard let last else {
      throw ExitStatus(code: ExitStatus.failure, message: say("There is no reset of \(target.title) to take back."))
    }
    try refusing { _ = try store.record(.undone(.init(item: last.reset.item, of: last.sequence))) }
    print(ResetWords.takenBack(target.title(of: last.reset), isCourse: last.reset.isCourse))
  }

  private func isSure(_ target: ResetTarget, _ losses: [String], _ learner: Learner) throws -> Bool {
    let console = StandardConsole()
    guard console.isTerminal else {
      throw ExitStatus(
        code: ExitStatus.usage,
        message: say("Without a terminal to ask at, --yes says that you mean it. Nothing was reset."))
    }
    console.write(say("Of what \(learner.name) did, Lectern then forgets:"))
    for loss in losses { console.write("- " + loss) }
    console.write(ResetWords.assurance(undo: "lectern reset --undo"))
    console.prompt(
      ResetWords.question(target.title, isCourse: target.isCourse) + " " + say("Type yes to go on:") + " ")
    return TypedWord.isYes(Sanitizer.cleanLine(console.readLine() ?? ""))
  }
}

/// What is to begin anew, as someone named it.
struct ResetTarget {
  /// One clean line.
  let title: String
  let reset: Event.Reset
  /// The names that the course's files had, and have now.
  let renames: [ItemKey: ItemKey]
  /// Of the course and its items, by what a reset says in `item`; empty where the course is not here.
  private let titles: [String: String]
  var isCourse: Bool { reset.isCourse }
  /// Whether its course was found.
  private(set) var isHere = true

  /// - Parameter courses: Where a course may be that is named by its id.
  init(_ name: String, courses: [String]) throws {
    guard let kind = FileKind(name) else {
      let id = ItemKey(name).course
      let folders = courses.flatMap { CourseFolder.find(in: $0).folders }
      let folder = folders.first { $0.course().value?.id == id }
      self.init(key: name, in: folder)
      isHere =
        folder?.course().value.map { $0.id == name || $0.entries.contains { $0.key.rawValue == name } } ?? false
      return
    }
    if kind == .folder {
      let folder = CourseFolder(path: name)
      guard let course = folder.course().value else { throw Self.unreadable(name) }
      self.init(key: course.id, in: folder)
    } else if let (folder, file) = CourseFolder.enclosing(file: name) {
      guard let course = folder.course().value else { throw Self.unreadable(name) }
      let original = folder.translationName(file)?.original ?? file
      let key = ItemKey(course: course.id, file: original, language: course.language).rawValue
      self.init(key: file == CourseFolder.fileName ? course.id : key, in: folder)
    } else {
      // A lone file is played as a course of one item.
      guard let entry = Library.single(path: name).course?.entries.first else { throw Self.unreadable(name) }
      self.init(key: entry.key.rawValue, in: nil)
    }
  }

  /// What a reset is of, in one clean line.
  func title(of reset: Event.Reset) -> String {
    Sanitizer.cleanLine(reset.item == self.reset.item ? title : titles[reset.item] ?? reset.item)
  }

  private static func titles(of course: Course?) -> [String: String] {
    guard let course else { return [:] }
    return Dictionary(course.entries.map { ($0.key.rawValue, $0.title) }) { first, _ in first }
      .merging([course.id: course.title]) { $1 }
  }

  private static func unreadable(_ name: String) -> ExitStatus {
    ExitStatus(
      code: ExitStatus.failure,
      message: say("\(Sanitizer.cleanLine(name)) is no course that can be read; lectern check says what is wrong."))
  }

  /// - Parameter folder: Its course, which knows its title and its former names; nil where it is not here.
  private init(key: String, in folder: CourseFolder?) {
    let course = folder?.course().value
    let isItem = key.contains("/")
    guard isItem, let folder, let course else {
      title = Sanitizer.cleanLine(isItem ? key : course?.title ?? key)
      reset = isItem ? Event.Reset(item: ItemKey(key)) : Event.Reset(course: key)
      renames = [:]
      titles = Self.titles(of: course)
      return
    }
    titles = Self.titles(of: course)
    var items: [ItemKey: Item] = [:]
    for entry in course.entries { items[entry.key] = folder.item(entry.file).value }
    let key = ItemKey(key)
    renames = course.renames(items.mapValues(\.formerFiles))
    title = Sanitizer.cleanLine(course.entries.first { $0.key == key }?.title ?? key.rawValue)
    reset = Event.Reset(
      item: key, former: renames.filter { $0.value == key }.map(\.key),
      formerIDs: items[key]?.questions.flatMap(\.formerIDs) ?? [])
  }
}
