import ArgumentParser
import Course
import CourseFormat
import LecternApp
import Phrases

/// Opens one course or one of its files directly.
struct Play: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say("Open one course, lesson, quiz or drill directly."))
  }

  @Argument(
    help: ArgumentHelp(say("A course folder, or a lesson, quiz or drill file.")), completion: .file(extensions: ["md"]))
  var path: String

  @OptionGroup var options: PlayOptions

  func run() throws {
    guard let kind = FileKind(path) else {
      throw ExitStatus(
        code: ExitStatus.usage, message: say("\(Sanitizer.cleanLine(path)): there is no such file or folder"))
    }
    var launcher = options.launcher
    let language = try options.chosenLanguage()
    guard kind == .file else {
      // A folder of courses opens at home, a course at its own page.
      guard FileKind(path + "/" + CourseFolder.fileName) == .file else {
        return try launcher.launch(Library.open([path], language: language))
      }
      let (library, course) = Library.course(CourseFolder(path: path, language: language))
      return try launcher.launch(library, beginningWith: course, isNamed: true)
    }
    guard var (folder, file) = CourseFolder.enclosing(file: path, language: language) else {
      let (library, course) = Library.single(path: path)
      return try launcher.launch(
        library, opening: course.flatMap { course in course.entries.first.map { ($0, course) } }, isNamed: true)
    }
    // A translation is its original in another language: progress is one.
    if let name = folder.translationName(file) {
      folder = CourseFolder(path: folder.path, language: name.language)
      launcher.courseLanguage = name.language
      file = name.original
    }
    let (library, course) = Library.course(folder)
    guard let course, file != CourseFolder.fileName else {
      return try launcher.launch(library, beginningWith: course, isNamed: true)
    }
    let entry =
      course.entries.first { $0.file == file }
      ?? CourseEntry(
        key: ItemKey(course: course.id, file: file, language: course.language),
        title: folder.item(file).value?.title ?? file, file: file,
        isSequential: false,
        location: SourceLocation(file: file))
    try launcher.launch(library, opening: (entry, course), isNamed: true)
  }
}
