import ArgumentParser
import Course
import CourseFormat
import Phrases

extension CourseTemplate: ExpressibleByArgument {}

/// Writes a small example to begin with.
struct New: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say("Begin a course, a lesson, a quiz or a drill with a small example."),
      discussion: """
        Nothing that exists is ever overwritten.
        Exit status: 0 when it is written, 1 when it could not be, 2 for wrong usage.
        """)
  }

  @Argument(help: "What to begin: course, lesson, quiz or drill.")
  var kind: CourseTemplate

  @Argument(help: "The new folder of a course, or the new file.", completion: .file())
  var path: String

  @Option(help: ArgumentHelp("Its title; otherwise the name of the file or folder, as words.", valueName: "text"))
  var title: String?

  func run() throws {
    if kind == .course { try makeCourse() } else { try makeFile() }
  }

  // MARK: A file

  private func makeFile() throws {
    let place = try NewPlace(path, suffix: ".md")
    guard place.name != CourseFolder.fileName else {
      throw usage("\(place.shown): only a course's own file has this name; lectern new course makes one")
    }
    let title = try title(for: place.name)
    do {
      try FileWriter.create(place.path, with: Array(kind.text(title: title).utf8))
    } catch {
      throw ExitStatus(code: ExitStatus.failure, message: error.description)
    }
    print("\(place.shown) is written.\n")
    if let (list, file) = place.course {
      print("To make it part of the course, add this line to \(Sanitizer.cleanLine(list)):\n")
      print("    \(CourseTemplate.entry(title: title, file: file))\n")
    } else {
      print("It is part of no course yet, and plays all the same.\n")
    }
    suggest(place)
  }

  // MARK: A course

  private func makeCourse() throws {
    let place = try NewPlace(path)
    guard !place.name.hasSuffix(".md") else {
      throw usage("\(place.shown): a course is a folder; give it a name without .md")
    }
    let title = try title(for: place.name)
    let files = CourseTemplate.courseFiles(title: title, id: CourseTemplate.id(ofFolder: place.name))
    do {
      try NewFolder.make(place.path, files: files.map { ($0.name, Array($0.text.utf8)) })
    } catch {
      throw ExitStatus(code: ExitStatus.failure, message: error.description)
    }
    print("\(place.shown) is written, with these files:\n")
    for file in files { print("    \(file.name)") }
    print("\nRename and change them as you like; course.md lists them.\n")
    suggest(place)
  }

  private func suggest(_ place: NewPlace) {
    print("Try next:\n")
    print("    lectern play \(place.quoted)")
    print("    lectern check \(place.quoted)")
  }

  private func title(for name: String) throws -> String {
    let words = title.map(Sanitizer.cleanLine) ?? CourseTemplate.title(ofFile: name)
    if words.contains(where: { $0.isLetter || $0.isNumber }) { return words }
    throw usage(
      title == nil
        ? "\(Sanitizer.cleanLine(path)): this name holds no letter to make a title of; give one with --title"
        : "--title needs at least one letter")
  }

  private func usage(_ message: String) -> ExitStatus { ExitStatus(code: ExitStatus.usage, message: message) }
}
