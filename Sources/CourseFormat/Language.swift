import Course

/// The language a learner reads in: a BCP 47 tag of a language and perhaps a region, as in `es` or `pt-BR`.
public struct Language: Hashable, Sendable {
  /// Two or three small letters.
  public let code: String
  /// Two capitals or three digits.
  public let region: String?

  /// Nil for what is no such tag.
  public init?(tag: String) {
    let parts = tag.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }.map(String.init)
    guard let first = parts.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy(Language.isLetter),
      parts.count <= 2
    else { return nil }
    if let second = parts.dropFirst().first {
      let isRegion =
        (second.utf8.count == 2 && second.utf8.allSatisfy(Language.isLetter))
        || (second.utf8.count == 3 && second.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
      guard isRegion else { return nil }
    }
    code = first.lowercased()
    region = parts.dropFirst().first?.uppercased()
  }

  /// From a locale's name such as `es_MX.UTF-8@euro`; nil for `C` and `POSIX`, which name no language (setlocale(3)).
  public init?(locale: String) { self.init(tag: String(locale.prefix { $0 != "." && $0 != "@" })) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// What a file's translations may be called, the nearest first: `a.md` as `a.pt-BR.md`, `a.pt-br.md`, `a.pt.md`.
  func names(of file: String) -> [String] {
    guard file.hasSuffix(".md") else { return [] }
    let base = file.dropLast(3)
    var tags = region.map { ["\(code)-\($0)", "\(code)-\($0.lowercased())"] } ?? []
    tags.append(code)
    return tags.map { "\(base).\($0).md" }
  }
}

/// A file's name as a translation: `footing.es.md` says in Spanish what `footing.md` says.
///
/// The one place that takes such names apart; `Language.names` puts them together.
public struct TranslationName: Hashable, Sendable {
  /// The path of the file that is translated.
  public let original: String
  /// As the name has it: a BCP 47 tag.
  public let tag: String
  public let language: Language

  /// Nil for a name that no learner's language asks for.
  public init?(_ file: String) {
    guard file.hasSuffix(".md") else { return nil }
    let stem = file.dropLast(3)
    guard let dot = stem.lastIndex(of: "."), dot > stem.startIndex, stem[stem.index(before: dot)] != "/" else {
      return nil
    }
    let original = String(stem[..<dot]) + ".md"
    let tag = String(stem[stem.index(after: dot)...])
    guard let language = Language(tag: tag), language.names(of: original).contains(file) else { return nil }
    (self.original, self.tag, self.language) = (original, tag, language)
  }
}

extension CourseFolder {
  /// The folder as it is read: in the preferred language where the course is in it or any of its files is translated into
  /// it, else in the other one.
  public func settled(for course: Course) -> CourseFolder {
    guard let preferred else { return self }
    let wanted = CourseFolder(path: path, language: preferred)
    let isThere =
      Language(tag: course.language)?.code == preferred.code
      || ([CourseFolder.fileName] + course.entries.map(\.file)).contains { wanted.translation(of: $0) != nil }
    return isThere ? wanted : CourseFolder(path: path, language: language)
  }

  /// The file itself, or its translation into the learner's language where there is one.
  func translation(of file: String) -> String? { language?.names(of: file).first(where: holds) }

  /// A course with the texts of its translated `course.md`; what is counted and saved stays as the original says.
  func translated(_ course: Course) -> Course {
    guard let name = translation(of: CourseFolder.fileName), case .source(let source) = source(name),
      let other = CourseFile.parse(source, folder: self.name).value
    else { return course }
    var course = course
    course.title = other.title
    course.introduction = other.introduction
    let objectives = Dictionary(other.objectives.map { ($0.tag, $0.title) }) { first, _ in first }
    for index in course.objectives.indices {
      course.objectives[index].title = objectives[course.objectives[index].tag] ?? course.objectives[index].title
    }
    let entries = Dictionary(other.entries.map { (original($0.file), $0.title) }) { first, _ in first }
    for index in course.modules.indices {
      if index < other.modules.count {
        course.modules[index].title = other.modules[index].title
        course.modules[index].introduction = other.modules[index].introduction
      }
      for entry in course.modules[index].entries.indices {
        let file = course.modules[index].entries[entry].file
        course.modules[index].entries[entry].title = entries[file] ?? course.modules[index].entries[entry].title
      }
    }
    return course
  }

  /// A translated `course.md` may name the translated files: `a.es.md` stands for `a.md`.
  private func original(_ file: String) -> String {
    guard let name = TranslationName(file), name.language.code == language?.code else { return file }
    return name.original
  }
}

extension CourseFolder {
  /// What a file translates, if it is a translation: a file that the course lists under a name of that form is none.
  public func translationName(_ file: String) -> TranslationName? {
    guard let name = TranslationName(file), holds(name.original) else { return nil }
    let listed = CourseFolder(path: path).course().value?.entries ?? []
    return listed.contains { $0.file == file } ? nil : name
  }

  /// The same for a file named by a path, inside a course or alone.
  public static func translationName(at path: String) -> TranslationName? {
    if let (folder, file) = enclosing(file: path) { return folder.translationName(file) }
    return TranslationName(path).flatMap { Disk.isFile($0.original) ? $0 : nil }
  }
}
