import ArgumentParser

/// Which courses a command looks at.
struct CourseOptions: ParsableArguments {
  @Option(
    name: .customLong("courses"),
    help: ArgumentHelp(
      "A course, or a folder of courses; may be given several times. Otherwise the courses installed with Lectern.",
      valueName: "folder"),
    completion: .directory)
  var named: [String] = []

  /// Those named, or the ones that come with Lectern.
  var folders: [String] { named.isEmpty ? CourseLocations.standard() : named }
}
