import ArgumentParser
import Course
import CourseFormat
import LecternApp
import Phrases
import ProgressStore
import Training

/// Writes out what a learner has noted.
struct NotesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "notes",
      abstract: say("Print your notes and marks as Markdown."),
      discussion: [
        say(
          """
          Course by course, under the lesson and the page that each belongs to. Notes of courses that are not here come \
          last, under the names that the journal has.
          """
        )
      ].joined(separator: "\n"))
  }

  @Option(help: ArgumentHelp(say("Whose; otherwise of whoever learned last."), valueName: "name"))
  var learner: String?

  @OptionGroup var courses: CourseOptions

  @OptionGroup var speech: LanguageOptions

  @OptionGroup var options: DataOptions

  func run() throws {
    guard let found = try options.unlockedOrLast(learner) else {
      return Output.tell(say("Nobody has learned here yet."))
    }
    try speech.spoken(to: found).whileSpoken { try write(for: found) }
  }

  private func write(for found: Learner) throws {
    let progress = try refusing { try options.folder.progress(of: found) }.progress
    guard !progress.notes.isEmpty else {
      return Output.tell(say("\(Sanitizer.cleanLine(found.name)) has no notes yet."))
    }
    let folders = try courses.folders
    let texts = NoteReport(of: progress, in: speech.library(folders, of: found)).texts
    print(Sanitizer.clean(texts.joined(separator: "\n")), terminator: "")
  }
}
