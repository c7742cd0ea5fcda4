import ArgumentParser
import Course
import CourseFormat
import LecternApp
import Phrases
import ProgressStore
import Training

/// Writes a certificate for a course that is finished.
struct CertificateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "certificate",
      abstract: say("Write a certificate for a course that you have finished, as a page to print or as text."),
      discussion: [
        say(
          """
          It says your name, the course and its version, the day of the last finish that was needed, the best scores \
          that passed, and a number that lectern verify can check. What the number shows: the journal on this machine holds these \
          finishes, and nothing on the certificate was changed. What it does not show: who sat there. It is no \
          signature, for whoever can write the journal can write any journal.
          """
        ),
        say("Exit status: 0 when it is done, 1 when it could not be, 2 for wrong usage."),
      ].joined(separator: "\n"))
  }

  @Argument(
    help: ArgumentHelp(
      say("A course folder, or the id or title of a course. Needed where you have begun more than one.")),
    completion: .directory)
  var course: String?

  @Option(help: ArgumentHelp(say("Whose; otherwise of whoever learned last."), valueName: "name"))
  var learner: String?

  @Option(
    help: ArgumentHelp(say("Write it here instead of to standard output; what is there stays."), valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: ArgumentHelp(say("html or text; otherwise by the name of the output, and text on standard output.")))
  var format: Certificate.Format?

  @OptionGroup var courses: CourseOptions

  @OptionGroup var speech: LanguageOptions

  @OptionGroup var options: DataOptions

  func run() throws {
    guard let found = try options.unlockedOrLast(learner) else {
      throw Self.refusal(say("Nobody has learned here yet."))
    }
    try speech.spoken(to: found).whileSpoken { try write(for: found) }
  }

  private func write(for found: Learner) throws {
    let folder = try courseFolder(of: found)
    guard let request = CertificateRequest(folder) else {
      throw Self.refusal(
        say("\(Sanitizer.cleanLine(folder.path)) is no course that can be read; lectern check says why."))
    }
    let outcome = try refusing { try options.folder.certificate(of: found, for: request) }
    guard case .finished(let certificate) = outcome else {
      throw Self.refusal(CertificateWords.refusal(outcome, request, of: found.name).joined(separator: "\n"))
    }
    try write(certificate)
  }

  private static func refusal(_ words: String) -> ExitStatus { ExitStatus(code: ExitStatus.failure, message: words) }

  private func write(_ certificate: Certificate) throws {
    guard let output else {
      return print(certificate.written(as: format ?? .text), terminator: "")
    }
    let format = try format(of: output)
    do throws(FileProblem) {
      try FileWriter.create(output, with: Array(certificate.written(as: format).utf8))
    } catch {
      throw Self.refusal(say("The certificate could not be written: \(error.description)"))
    }
    Output.tell(say("The certificate of \(certificate.name) is in \(Sanitizer.cleanLine(output))."))
  }

  /// What was asked for, else what the file's name says.
  private func format(of output: String) throws -> Certificate.Format {
    if let format { return format }
    let name = output.lowercased()
    if [".html", ".htm"].contains(where: name.hasSuffix) { return .html }
    if [".txt", ".text"].contains(where: name.hasSuffix) { return .text }
    throw ExitStatus(
      code: ExitStatus.usage,
      message: say(
        "\(Sanitizer.cleanLine(output)) ends in neither .html nor .txt: say --format html or --format text with it."))
  }

  /// The course named, or the only one that the learner has begun.
  private func courseFolder(of learner: Learner) throws -> CourseFolder {
    if let course, FileKind(course) == .folder { return speech.folder(course, of: learner) }
    let places = try courses.folders
    let folders = places.flatMap { speech.find(in: $0, of: learner).folders }
    if let course {
      let wanted = Sanitizer.cleanLine(course).lowercased()
      let match = folders.first { folder in
        folder.course().value.map { [$0.id.lowercased(), $0.title.lowercased()].contains(wanted) } ?? false
      }
      if let match { return match }
      throw Self.refusal(
        say("There is no course \"\(Sanitizer.cleanLine(course))\" here; --courses says where to look."))
    }
    let progress = try refusing { try options.folder.progress(of: learner) }.progress
    let begun = Set(progress.items.keys.filter { progress[$0].isTouched }.map(\.course))
    let candidates = folders.compactMap { folder in
      folder.course().value.flatMap { begun.contains($0.id) ? (folder: folder, title: $0.title) : nil }
    }
    if candidates.count == 1, let only = candidates.first { return only.folder }
    guard !candidates.isEmpty else {
      throw Self.refusal(say("\(learner.name) has begun none of the courses here; --courses says where to look."))
    }
    throw ExitStatus(
      code: ExitStatus.usage,
      message: say("Which course? \(candidates.map { "\"\($0.title)\"" }.joined(separator: ", "))"))
  }
}

extension Certificate.Format: ExpressibleByArgument {}

extension CertificateRequest {
  /// For the course in a folder, its items read; nil where it is none that can be read.
  init?(_ folder: CourseFolder) {
    guard let course = folder.course().value else { return nil }
    var items: [ItemKey: Item] = [:]
    for entry in course.entries { items[entry.key] = folder.item(entry.file).value }
    self.init(
      course: course, renames: course.renames(items.mapValues(\.formerFiles)),
      broken: Set(course.entries.map(\.key).filter { items[$0] == nil }))
  }
}
