import ArgumentParser
import LecternApp

/// Opens the courses at home.
struct Start: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open your courses where you left off (the default).")

  @Option(
    name: .customLong("courses"),
    help: ArgumentHelp(
      "A course, or a folder of courses; may be given several times. Otherwise the courses installed with Lectern.",
      valueName: "folder"),
    completion: .directory)
  var courses: [String] = []

  @OptionGroup var options: PlayOptions

  func run() throws {
    let folders = courses.isEmpty ? CourseLocations.standard() : courses
    try options.launcher.launch(Library.open(folders, language: options.chosenLanguage()))
  }
}
