import Course

/// The small examples that `lectern new` writes: they check clean, play, and say in comments what is what.
public enum CourseTemplate: String, CaseIterable, Sendable {
  case course, lesson, quiz, drill

  /// A lesson, a quiz or a drill of this title; for a course, its `course.md`.
  public func text(title: String, id: String = "course") -> String {
    body.replacing("{title}", with: CourseTemplate.markdown(title)).replacing("{id}", with: id)
  }

  /// What a new course holds, by file name.
  public static func courseFiles(title: String, id: String) -> [(name: String, text: String)] {
    [
      (CourseFolder.fileName, course.text(title: title, id: id)),
      ("first-minute.md", lesson.text(title: "The first minute")),
      ("check-yourself.md", quiz.text(title: "Check yourself")),
      ("early-guest.md", drill.text(title: "Drill: The early guest")),
    ]
  }

  /// A title as a file's name tells it: `checking-your-footing.md` as "Checking your footing".
  public static func title(ofFile name: String) -> String {
    let plain = RelativePath.withoutExtension(name)
    let words = Sanitizer.cleanLine(plain.replacing("-", with: " ").replacing("_", with: " "))
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// A course's id as its folder's name tells it.
  public static func id(ofFolder name: String) -> String {
    let slug = Slug.make(Sanitizer.cleanLine(name))
    return slug.isEmpty ? "course" : slug
  }

  /// A text with a backslash before every sign that Markdown would take for its own.
  static func markdown(_ text: String) -> String {
    var result = ""
    for character in Sanitizer.cleanLine(text) {
      if "\\`*_[]<>&~#".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// The line that lists a file in `course.md`.
  public static func entry(title: String, file: String) -> String {
    let isPlain = file.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789-_./".unicodeScalars.contains($0)
    }
    return "- [\(markdown(title))](\(isPlain ? file : "<\(file)>"))"
  }

  private var body: String {
    switch self {
    case .course: CourseTemplate.courseText
    case .lesson: CourseTemplate.lessonText
    case .quiz: CourseTemplate.quizText
    case .drill: CourseTemplate.drillText
    }
  }
}
