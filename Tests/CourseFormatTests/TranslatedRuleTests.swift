import Course
import CourseFormat
import Testing

/// What decides in a translation is compared with the original, besides its questions.
@Suite struct TranslatedRuleTests {
  private let disk: TemporaryFolder

  init() throws {
    disk = try TemporaryFolder()
    try disk.write("course.md", "---\nid: c\n---\n# C\n\n## M\n\n- [A](a.md)\n")
  }

  private func told(_ original: String, _ translation: String) throws -> [String] {
    try disk.write("a.md", original)
    try disk.write("a.es.md", translation)
    return Checker.check(path: disk.path + "/a.es.md").filter { $0.code == .M018 }.map {
      "\(summary($0)) \($0.message)"
    }
  }

  private func quiz(_ pass: String, _ attributes: String = "`id: q`") -> String {
    "---\nkind: quiz\n\(pass)---\n# T\n\n## Q\n\(attributes)\n\n- [x] a\n- [ ] b\n"
  }

  @Test("A quiz's pass and its questions' tries")
  func quiz() throws {
    #expect(
      try told(quiz("pass: 100%\n"), quiz("pass: 0%\n")) == [
        "M018 3:1 \"pass\" is 0% here, and 100% in a.md, which this translates"
      ])
    #expect(
      try told(quiz("pass: 100%\n"), quiz("")) == [
        "M018 1:1 \"pass\" is not given here, and 100% in a.md, which this translates"
      ])
    #expect(
      try told(quiz(""), quiz("", "`id: q` `tries: 3`")) == [
        "M018 6:1 this question is not the one in a.md: it gives 3 tries here, and 1 try there"
      ])
    #expect(try told(quiz("pass: 80%\n"), quiz("pass: 80%\n")) == [])
  }

  private func drill(_ front: String, _ first: String, _ second: String) -> String {
    "---\nkind: drill\n\(front)---\n# T\n\n## A\n`id: a`\n\n- [x](#e) `\(first)`\n- [y](#e) `trust +1` `\(second)`\n\n"
      + "## E\n`ending: misery`\n"
  }

  @Test("A drill's gauges, its pass and its ratings")
  func drill() throws {
    let front = "gauges:\n  trust: 50\npass: trust >= 40\n"
    let original = drill(front, "misery", "magnificence")
    #expect(try told(original, original) == [])
    #expect(
      try told(original, drill("gauges:\n  trust: 60\npass: trust >= 10\n", "misery", "magnificence")) == [
        "M018 3:1 \"gauges\" is trust: 60 here, and trust: 50 in a.md, which this translates",
        "M018 5:1 \"pass\" is trust >= 10 here, and trust >= 40 in a.md, which this translates",
      ])
    #expect(
      try told(original, drill(front, "magnificence", "misery")) == [
        "M018 9:1 this scene is not the one in a.md: numbers 1 and 2 of its replies do not count the same"
      ])
  }
}
