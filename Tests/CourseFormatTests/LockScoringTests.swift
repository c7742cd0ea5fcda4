import Course
import Testing

@testable import CourseFormat

/// A quiz's only question, before an edit and after it, and what is told of the edit.
private struct Edit: CustomTestStringConvertible {
  var name: String
  var before: String
  var after: String
  /// Without the words that all messages begin with; nil where nothing is told.
  var told: String?

  init(_ name: String, _ before: String, _ after: String, told: String?) {
    (self.name, self.before, self.after, self.told) = (name, before, after, told)
  }

  var testDescription: String { name }
}

@Suite("What course.lock says has changed") struct LockScoringTests {
  private let disk: TemporaryFolder
  private var folder: CourseFolder { CourseFolder(path: disk.path) }

  init() throws {
    disk = try TemporaryFolder()
    try disk.write("course.md", "# T\n\n## M\n- [Q](q.md)\n")
  }

  private func write(_ question: String) throws {
    try disk.write("q.md", "---\nkind: quiz\n---\n# T\n\n## Q\n`id: q`\(question)\n\n> [!NOTE]\n> So.\n")
  }

  private func pin() throws {
    let update = folder.updatedLock(folder.itemFiles, isWhole: true, accepts: false)
    try disk.write("course.lock", try #require(update.lock).text)
  }

  private func told() -> [String] { Checker.check(path: folder.path).filter { $0.code == .M017 }.map(\.message) }

  private static let options = "\n\n- [x] Yes\n- [ ] No\n- [ ] Maybe"

  private static let edits = [
    Edit("a reworded right option", options, "\n\n- [x] Yes, at once\n- [ ] No\n- [ ] Maybe", told: nil),
    Edit("a reworded wrong option", options, "\n\n- [x] Yes\n- [ ] Not at all\n- [ ] Maybe", told: nil),
    Edit("moved options", options, "\n\n- [ ] Maybe\n- [ ] No\n- [x] Yes", told: nil),
    Edit(
      "another right option", options, "\n\n- [ ] Yes\n- [x] No\n- [ ] Maybe",
      told: "\"No\" is right now and \"Yes\" is wrong now"),
    Edit("points", options, " `points: 2`" + options, told: "it is worth 2, not 1"),
    Edit(
      "a share", options, "\n\n- [x] Yes\n- [ ] No\n- [ ] Maybe `33%`", told: "\"Maybe\" gives 33% now"),
    Edit(
      "a reworded option that gives a share", options, "\n\n- [x] Yes\n- [ ] No\n- [ ] Perhaps `50%`",
      told: "\"Perhaps\" gives 50% now"),
    Edit(
      "one option more", options, options + "\n- [ ] Later", told: "the number of options is 4, not 3"),
    Edit(
      "a second right option", options, "\n\n- [x] Yes\n- [ ] No\n- [x] Maybe",
      told: "its kind was single and is multiple now"),
    Edit(
      "a blank's spelling", "\n\nSay [[hello|hi]].", "\n\nSay [[hello]].", told: "its blank takes other answers"),
    Edit(
      "a blank's number", "\n\n[[= 1]] and [[= 2]]", "\n\n[[= 1]] and [[= 3]]", told: "blank 2 takes other answers"),
    Edit("the text around a blank", "\n\nSay [[hello]].", "\n\nWe say [[hello]].", told: nil),
    Edit(
      "swapped partners", "\n\n- one -> 1\n- two -> 2\n- three -> 3", "\n\n- one -> 2\n- two -> 1\n- three -> 3",
      told: "\"one\" has another partner and \"two\" has another partner"),
    Edit("a reworded partner", "\n\n- one -> 1\n- two -> 2", "\n\n- one -> 1.\n- number two -> 2", told: nil),
    Edit(
      "a partner less", "\n\n- one -> 1\n- two -> 2\n- -> 3", "\n\n- one -> 1\n- two -> 2\n- three -> 3",
      told: "0 right sides belong to nothing, not 1"),
    Edit(
      "another order", "\n\n1. Listen\n2. Say sorry\n3. Mend", "\n\n1. Listen\n2. Mend\n3. Say sorry",
      told: "the right order is another"),
    Edit("a reworded step", "\n\n1. Listen\n2. Say sorry\n3. Mend", "\n\n1. Listen\n2. Apologise\n3. Mend", told: nil),
    Edit(
      "a rubric's points", "\n\nWrite.\n\n[[...]]\n\n- Names it `2`\n- Is kind",
      "\n\nWrite.\n\n[[...]]\n\n- Names it\n- Is kind",
      told: "\"Names it\" counts 1 now"),
  ]

  @Test("Each change of scoring is told in words, and a reworded answer is none", arguments: edits)
  private func change(_ edit: Edit) throws {
    try write(edit.before)
    try pin()
    #expect(told() == [])
    try write(edit.after)
    let beginning = "this question is scored in another way than when it was pinned, under the same rev: "
    #expect(told() == (edit.told.map { [beginning + $0] } ?? []))
  }

  @Test("A lock reads as it was written, whatever the kind of question", arguments: edits)
  private func reading(_ edit: Edit) throws {
    try write(edit.before)
    try pin()
    #expect(folder.lock().problems == [])
    #expect(!folder.updatedLock(folder.itemFiles, isWhole: true, accepts: false).isChanged)
  }

  @Test("A lock of one hash a question is read, tells that something changed, and is upgraded by pin")
  func upgrade() throws {
    try write(LockScoringTests.options)
    guard case .quiz(let quiz)? = folder.item("q.md").value, let question = quiz.questions.first else {
      throw Missing()
    }
    let old = "\(CourseLock.heading)\nq#q 1 \(question.scoringFingerprint)\n"
    try disk.write("course.lock", old)
    #expect(told() == [])
    try write("\n\n- [x] Yes\n- [ ] No\n- [ ] Later")
    #expect(told().count == 1)
    try pin()
    #expect(folder.lock().lock?.text == old)
    try write(LockScoringTests.options)
    try pin()
    #expect(folder.lock().lock?.entries["q#q"]?.scoring == .known(PinnedScoring(question)))
    #expect(told() == [])
  }
}
