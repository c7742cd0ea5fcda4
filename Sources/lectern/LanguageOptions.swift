import ArgumentParser
import Course
import CourseFormat
import LecternApp
import Phrases
import ProgressStore

/// The language that a command speaks, and reads courses in: what every command takes that talks to a learner.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        """
        Speak this language where Lectern can, as in de, and read courses in it where they are translated; otherwise \
        what the learner has set, or the system's.
        """),
      valueName: "tag"))
  var language: String?

  func validate() throws {
    if let language, Language(tag: language) == nil {
      throw ValidationError("--language needs a tag such as es or pt-BR.")
    }
  }

  private var named: Language? { language.flatMap { Language(tag: $0) } }

  /// What is spoken to this learner, or to whoever asks.
  func spoken(to learner: Learner? = nil) -> InterfaceLanguage {
    named.flatMap { InterfaceLanguage.named($0.code) } ?? learner?.settings.language ?? Launcher.interfaceLanguage
  }

  /// What courses are read in, and what goes before it.
  private func languages(of learner: Learner) -> (language: Language?, preferred: Language?) {
    if let named { return (named, nil) }
    return (Launcher.systemLanguage, learner.settings.language.flatMap { Language(tag: $0.code) })
  }

  /// A course's folder, to be read in the learner's language.
  func folder(_ path: String, of learner: Learner) -> CourseFolder {
    let (language, preferred) = languages(of: learner)
    return CourseFolder(path: path, language: language, preferring: preferred)
  }

  /// The courses at a path, to be read in the learner's language.
  func find(in path: String, of learner: Learner) -> (folders: [CourseFolder], problems: [Diagnostic]) {
    let (language, preferred) = languages(of: learner)
    return CourseFolder.find(in: path, language: language, preferring: preferred)
  }

  /// The courses in these folders, to be read in the learner's language.
  func library(_ folders: [String], of learner: Learner) -> Library {
    let (language, preferred) = languages(of: learner)
    return Library.open(folders, language: language, preferring: preferred)
  }
}
