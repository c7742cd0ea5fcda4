import ArgumentParser
import LecternApp
import Phrases

/// Opens the courses at home.
struct Start: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say("Open your courses where you left off (the default)."))
  }

  @OptionGroup var courses: CourseOptions

  @OptionGroup var options: PlayOptions

  func run() throws {
    let folders = try courses.folders
    try options.launcher.launch(Library.open(folders, language: options.chosenLanguage()))
  }
}
