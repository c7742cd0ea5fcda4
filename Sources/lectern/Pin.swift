import ArgumentParser
import Course
import CourseFormat
import Phrases

/// Writes down the ids that headings imply, and how each question is scored.
struct Pin: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say("Write down ids, so that headings can change and progress stays."),
      discussion: """
        Below each heading that a learner's progress hangs on comes a line with its id. Nothing else in your files changes.
        Beside course.md, course.lock says how each question is scored: lectern check tells when that has changed.
        A question that is gone stays listed there, so that nobody's answers are forgotten, until you pass --accept.
        Exit status: 0 when all is written, 1 when something could not be, 2 for wrong usage.
        """)
  }

  @Argument(help: "Course folders, folders of courses, or single files.", completion: .file())
  var paths: [String]

  @Flag(help: "Take changes in scoring as they are, without a new rev, and let go of questions that are gone.")
  var accept = false

  func run() throws {
    try FileKind.require(paths)
    var hasFailed = false
    for path in paths {
      let isWhole = FileKind(path) == .folder
      let files = CourseFiles.at(path)
      for problem in files.problems {
        print(DiagnosticPrinter.text(problem), terminator: "\n\n")
        hasFailed = true
      }
      for file in files.files where !(isWhole && CourseText.isCourseFile(file.name)) {
        if !pin(file) { hasFailed = true }
      }
      let translations = files.translations.map(\.name).filter { !CourseText.isCourseFile($0) }
      if !translations.isEmpty {
        print("Translations are yours to bring up to date, with the ids of their originals: \(list(translations))")
      }
      for (folder, items) in courses(at: path) where !lock(folder, items, isWhole: isWhole) { hasFailed = true }
    }
    if hasFailed { throw ExitStatus(code: ExitStatus.failure) }
  }

  /// The courses that a path stands for, each with the files in question.
  private func courses(at path: String) -> [(CourseFolder, [String])] {
    if FileKind(path) == .folder { return CourseFolder.find(in: path).folders.map { ($0, $0.itemFiles) } }
    guard let (folder, file) = CourseFolder.enclosing(file: path), !CourseText.isCourseFile(path) else { return [] }
    return [(folder, [file])]
  }

  /// Pins one file and says what was done; false when it could not be.
  private func pin(_ file: FoundFile) -> Bool {
    let name = file.shown
    guard !CourseText.isCourseFile(file.name) else {
      complain("\(name): this lists a course's files; name its folder to pin them all")
      return false
    }
    if let original = CourseFolder.translationName(at: file.name)?.original {
      complain("\(name): a translation takes its ids from \(Sanitizer.cleanLine(original)); copy its lines of ids")
      return false
    }
    let loaded = CourseText.read(file)
    guard let text = loaded.value else {
      for problem in loaded.diagnostics { print(DiagnosticPrinter.text(problem), terminator: "\n\n") }
      return false
    }
    switch Pinner.pin(text) {
    case .refused(let errors):
      complain(
        errors.isEmpty
          ? "\(name): left as it is, because an id could not be written without changing something else"
          : "\(name): left as it is, because it has errors; lectern check says which")
      return false
    case .pinned(_, let ids) where ids.isEmpty:
      print("\(name): every id is written down already")
      return true
    case .pinned(let bytes, let ids):
      do {
        try FileWriter.replace(file, holding: text.bytes, with: bytes)
      } catch {
        complain("\(error)")
        return false
      }
      print("\(name): \(ids.count) \(ids.count == 1 ? "id" : "ids") written down: \(ids.joined(separator: ", "))")
      return true
    }
  }

  /// Brings a course's lock up to date; false when it could not be, or not wholly.
  private func lock(_ folder: CourseFolder, _ files: [String], isWhole: Bool) -> Bool {
    guard folder.course().value != nil else {
      // Without it nobody knows which files are the course's, and their lines would be lost.
      let list = Sanitizer.cleanLine(folder.pathOf(CourseFolder.fileName))
      complain("\(list): it has errors, so course.lock is left as it is; lectern check says which")
      return false
    }
    let update = folder.updatedLock(files, isWhole: isWhole, accepts: accept)
    for problem in update.problems { print(DiagnosticPrinter.text(problem), terminator: "\n\n") }
    guard let lock = update.lock else { return false }
    let path = folder.pathOf(CourseLock.fileName)
    do {
      let text = Array(lock.text.utf8)
      if let old = update.old {
        // A link that leads out of the course is none of its files.
        if update.isChanged, let file = folder.found(CourseLock.fileName) {
          try FileWriter.replace(file, holding: old, with: text)
        }
      } else {
        try FileWriter.create(path, with: text)
      }
    } catch {
      complain("\(error)")
      return false
    }
    let name = Sanitizer.cleanLine(path)
    let done = update.old == nil ? "written" : update.isChanged ? "brought up to date" : "up to date already"
    let held = update.held.isEmpty ? "" : ", but these questions stay as they were pinned: \(list(update.held))"
    print("\(name): \(done)\(held)")
    if !update.lost.isEmpty {
      print(
        accept
          ? "\(name): these questions are gone, and no longer listed: \(list(update.lost))"
          : """
          \(name): kept, though nothing in the course is called so any more: \(list(update.lost)). Write `was:` where \
          they live on (lectern explain M022), or let them go with lectern pin --accept.
          """)
    }
    return update.problems.isEmpty
  }

  private func list(_ keys: [String]) -> String { Sanitizer.cleanLine(keys.joined(separator: ", ")) }
}
