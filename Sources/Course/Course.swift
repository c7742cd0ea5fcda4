/// A course as `course.md` describes it: what there is to learn, in which order. Its items are separate files.
public struct Course: Hashable, Sendable {
  /// From the front matter, else the folder's name; the first part of every progress key.
  public var id: String
  public var title: String
  public var version: String?
  /// A BCP 47 tag.
  public var language: String
  /// The share of points, 0 to 1, that a quiz without its own `pass` asks for.
  public var passMark: Double?
  /// The school grade that its lessons should not read above; nil: nobody minds.
  public var readingGrade: Double?
  public var objectives: [Objective]
  public var introduction: [Block]
  public var modules: [CourseModule]

  public init(
    id: String, title: String, version: String? = nil, language: String = "en", passMark: Double? = nil,
    readingGrade: Double? = nil, objectives: [Objective] = [], introduction: [Block] = [], modules: [CourseModule] = []
  ) {
    self.id = id
    self.title = title
    self.version = version
    self.language = language
    self.passMark = passMark
    self.readingGrade = readingGrade
    self.objectives = objectives
    self.introduction = introduction
    self.modules = modules
  }

  /// Every item in the order of the file.
  public var entries: [CourseEntry] { modules.flatMap(\.entries) }

  /// The items that have to be finished for the course to be: those of modules that are not optional. A course of optional
  /// modules alone asks for all of them.
  public var required: [CourseEntry] {
    let required = modules.filter { !$0.isOptional }.flatMap(\.entries)
    return required.isEmpty ? entries : required
  }
}

/// Something a learner is meant to be able to do; questions name it in `tags`.
public struct Objective: Hashable, Sendable {
  public var tag: String
  public var title: String

  public init(tag: String, title: String) {
    self.tag = tag
    self.title = title
  }
}

/// A `##` section of `course.md`.
public struct CourseModule: Hashable, Sendable {
  public var title: String
  public var introduction: [Block]
  public var entries: [CourseEntry]
  /// Whether the course is finished without its items, too.
  public var isOptional: Bool

  public init(title: String, introduction: [Block] = [], entries: [CourseEntry] = [], isOptional: Bool = false) {
    self.title = title
    self.introduction = introduction
    self.entries = entries
    self.isOptional = isOptional
  }
}

/// One line of a module: a link to a lesson, a quiz or a drill.
public struct CourseEntry: Hashable, Sendable {
  public var key: ItemKey
  public var title: String
  /// The file's path relative to the course folder.
  public var file: String
  /// Whether it stands in a numbered list, where each item waits for the one before it.
  public var isSequential: Bool
  public var location: SourceLocation

  public init(key: ItemKey, title: String, file: String, isSequential: Bool, location: SourceLocation) {
    self.key = key
    self.title = title
    self.file = file
    self.isSequential = isSequential
    self.location = location
  }
}

/// What an item's progress is kept under: `course-id/file`, the file without `.md`.
public struct ItemKey: Hashable, Sendable, Comparable, CustomStringConvertible {
  public var rawValue: String

  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// - Parameter language: The course's own. `footing.es.md` of a Spanish course is `footing`: translations share keys.
  public init(course: String, file: String, language: String? = nil) {
    var name = file[...]
    if name.hasSuffix(".md") { name = name.dropLast(3) }
    if let language, !language.isEmpty, name.hasSuffix("." + language) { name = name.dropLast(language.count + 1) }
    rawValue = course + "/" + name
  }

  /// The course's id: what stands before the first slash.
  public var course: String { String(rawValue.prefix { $0 != "/" }) }
  public var description: String { rawValue }
  public static func < (a: ItemKey, b: ItemKey) -> Bool { a.rawValue < b.rawValue }

  /// What a question's progress is kept under: `course-id/file#id`.
  public func question(_ id: String) -> String { rawValue + "#" + id }
}

/// In JSON a key is a plain string, also where it names an entry of an object.
extension ItemKey: Codable, CodingKeyRepresentable {
  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  public var codingKey: any CodingKey { Key(stringValue: rawValue) }
  public init?(codingKey: some CodingKey) { rawValue = codingKey.stringValue }
}

/// A file a learner can open.
public enum Item: Hashable, Sendable {
  case lesson(Lesson)
  case quiz(Quiz)
  case drill(Drill)

  public enum Kind: String, Hashable, Sendable, CaseIterable, Codable { case lesson, quiz, drill }

  public var kind: Kind {
    switch self {
    case .lesson: .lesson
    case .quiz: .quiz
    case .drill: .drill
    }
  }

  public var title: String {
    switch self {
    case .lesson(let lesson): lesson.title
    case .quiz(let quiz): quiz.title
    case .drill(let drill): drill.title
    }
  }

  /// What it asks, in file order; a drill asks nothing.
  public var questions: [Question] {
    switch self {
    case .lesson(let lesson): lesson.checks
    case .quiz(let quiz): quiz.questions
    case .drill: []
    }
  }

  /// Paths it had in earlier versions of the course, from the course folder.
  public var formerFiles: [String] {
    switch self {
    case .lesson(let lesson): lesson.formerFiles
    case .quiz(let quiz): quiz.formerFiles
    case .drill(let drill): drill.formerFiles
    }
  }
}
