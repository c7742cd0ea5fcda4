import ArgumentParser
import LecternApp

/// Opens the courses at home.
struct Start: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open your courses where you left off (the default).")

  @OptionGroup var courses: CourseOptions

  @OptionGroup var options: PlayOptions

  func run() throws {
    let folders = try courses.folders
    try options.launcher.launch(Library.open(folders, language: options.chosenLanguage()))
  }
}
