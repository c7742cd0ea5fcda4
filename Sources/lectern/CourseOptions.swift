import ArgumentParser
import Phrases

/// Which courses a command looks at.
struct CourseOptions: ParsableArguments {
  @Option(
    name: .customLong("courses"),
    help: ArgumentHelp(
      say(
        "A course, or a folder of courses; may be given several times. Otherwise the courses installed with Lectern."),
      valueName: "folder"),
    completion: .directory)
  var named: [String] = []

  /// Those named, which have to be there, or the ones that come with Lectern.
  var folders: [String] {
    get throws { named.isEmpty ? CourseLocations.standard() : try CourseLocations.present(named) }
  }
}
