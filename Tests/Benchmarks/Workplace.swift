#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A temporary folder: a learner who has been here before, and courses made for measuring.
struct Workplace {
  let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/lectern-bench-" + UUID().uuidString
    for name in ["home", "data"] { try makeFolder(name) }
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// All that a measured program sees of its environment.
  var environment: [String: String] {
    [
      "HOME": folder + "/home", "LECTERN_DATA": folder + "/data", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
      "TZ": "UTC", "PATH": "/usr/bin:/bin",
    ]
  }

  /// A library of small courses in one module each: their folder.
  func library(courses: Int, items: Int) throws -> String {
    for course in 1...courses {
      let name = "library/course-\(course)"
      try makeFolder(name)
      let list = (1...items).map { "\($0). [Lesson \($0)](lesson-\($0).md)\n" }.joined()
      try write(
        "---\nid: course-\(course)\n---\n# Course \(course)\n\nOne of many.\n\n## Everything\n\(list)",
        to: name + "/course.md")
      for item in 1...items {
        try write(
          "---\nkind: lesson\n---\n# Lesson \(item)\n\n## A page\n\nA sentence to read.\n",
          to: name + "/lesson-\(item).md")
      }
    }
    return folder + "/library"
  }

  /// A lesson of one page, with everything that a page may hold, in parts of 16 rows: its file.
  func longLesson(parts: Int) throws -> String {
    var text = "---\nkind: lesson\n---\n# A long lesson\n\n## The page\n\n"
    for part in 1...parts {
      text += """
        ### Part \(part)

        A paragraph with *emphasis*, **strength**, `code`, a [link](https://example.org/\(part)) and enough words to be
        broken over a few lines, so that every screen of it is full of text, \(part) times over.

        - One thing, and another
        - Something else, with a line of its own that goes on for a while before it ends

        > Somebody says something worth a quotation.

        | Moment | What happens | What is felt |
        | --- | --- | --- |
        | \(part) | A greeting | Welcome |
        | \(part + 1) | A silence | Doubt |


        """
    }
    return try write(text, to: "long-\(parts).md")
  }

  /// A course of lessons to read, of some 65 bytes a sentence: its folder.
  func readingCourse(lessons: Int, pages: Int, sentences: Int) throws -> String {
    try makeFolder("reading")
    var random = SeededGenerator(state: 0x9E37_79B9_7F4A_7C15)
    for lesson in 1...lessons {
      var text = "---\nkind: lesson\n---\n# Lesson \(lesson)\n\n"
      for page in 1...pages {
        text += "## Page \(page)\n\n"
        for _ in 0..<sentences / 4 {
          text += (0..<4).map { _ in Corpus.sentence(10, &random) }.joined(separator: "\n") + "\n\n"
        }
      }
      try write(text, to: "reading/lesson-\(lesson).md")
    }
    let list = (1...lessons).map { "- [Lesson \($0)](lesson-\($0).md)\n" }.joined()
    try write("---\nid: reading\n---\n# Reading\n\n## Everything\n\(list)", to: "reading/course.md")
    return folder + "/reading"
  }

  /// A course of generated quizzes: its folder.
  func corpus(_ name: String, _ corpus: Corpus) throws -> String {
    try makeFolder(name)
    try corpus.forEachFile { file, text in try write(text, to: name + "/" + file) }
    return folder + "/" + name
  }

  private func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: folder + "/" + name, withIntermediateDirectories: true)
  }

  /// What a file of the workplace says.
  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)), as: UTF8.self)
  }

  /// Writes a file into the workplace: its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let path = folder + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }
}
