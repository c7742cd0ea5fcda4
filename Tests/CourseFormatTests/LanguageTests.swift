import Course
import CourseFormat
import Testing

/// A course read in another language than it was written in.
@Suite struct LanguageTests {
  static let tags: [(String, String?)] = [
    ("es", "es"), ("ES", "es"), ("pt-BR", "pt-BR"), ("pt_br", "pt-BR"), ("es-419", "es-419"), ("haw", "haw"), ("", nil),
    ("C", nil), ("english", nil), ("e1", nil), ("es-", nil), ("zh-Hant-TW", nil), ("../x", nil),
  ]

  @Test("A tag is a language and perhaps a region", arguments: tags)
  func tag(_ text: String, _ expected: String?) {
    let language = Language(tag: text)
    #expect(language.map { ([$0.code] + ($0.region.map { [$0] } ?? [])).joined(separator: "-") } == expected)
  }

  static let locales: [(String, String?)] = [
    ("es_MX.UTF-8", "es"), ("de_DE@euro", "de"), ("C", nil), ("C.UTF-8", nil), ("POSIX", nil),
  ]

  @Test("A locale names a language, or none", arguments: locales)
  func locale(_ text: String, _ expected: String?) { #expect(Language(locale: text)?.code == expected) }

  private let disk: TemporaryFolder

  init() throws {
    disk = try TemporaryFolder()
    try disk.write(
      "course.md", "---\nid: c\ntags:\n  a: Attentive\n---\n# Course\n\n## One\n1. [First](a.md)\n2. [B](b.md)\n")
    try disk.write(
      "course.es.md", "---\ntags:\n  a: Atento\n---\n# Curso\n\nHola.\n\n## Uno\n1. [Primero](a.es.md)\n2. [Be](b.md)\n"
    )
    try disk.write("a.md", "---\nkind: lesson\n---\n# First\n\nHello\n")
    try disk.write("a.es.md", "---\nkind: lesson\n---\n# Primero\n\nHola\n")
    try disk.write("b.md", "---\nkind: lesson\n---\n# B\n\nHello\n")
    try disk.write("b.es.md", "---\nkind: lesson\n---\n# Roto\n\n## Q\n- [ ] a\n- [ ] b\n")
  }

  private func title(_ file: String, _ tag: String?) -> String? {
    CourseFolder(path: disk.path, language: tag.flatMap(Language.init(tag:))).item(file).value?.title
  }

  @Test("The nearest translation is read; without one, or with a broken one, the original is")
  func items() throws {
    #expect(title("a.md", nil) == "First")
    #expect(title("a.md", "es") == "Primero")
    #expect(title("a.md", "es-MX") == "Primero")
    #expect(title("a.md", "de") == "First")
    #expect(title("b.md", "es") == "B")
    try disk.write("a.es-MX.md", "---\nkind: lesson\n---\n# Primerito\n\nHola\n")
    #expect(title("a.md", "es-MX") == "Primerito")
    #expect(title("a.md", "es") == "Primero")
  }

  @Test("A translated course.md changes what is read, and nothing that progress is kept under")
  func course() throws {
    let original = try #require(CourseFolder(path: disk.path).course().value)
    let course = try #require(CourseFolder(path: disk.path, language: Language(tag: "es")).course().value)
    #expect(course.title == "Curso")
    #expect(course.introduction == [.paragraph([.text("Hola.")])])
    #expect(course.modules.map(\.title) == ["Uno"])
    #expect(course.entries.map(\.title) == ["Primero", "Be"])
    #expect(course.objectives == [Objective(tag: "a", title: "Atento")])
    #expect(course.id == "c")
    #expect(course.entries.map(\.key) == original.entries.map(\.key))
    #expect(course.entries.map(\.file) == ["a.md", "b.md"])
  }
}
