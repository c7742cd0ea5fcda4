import Course
import Testing

@testable import CourseFormat

@Suite("course.lock") struct LockTests {
  private let disk: TemporaryFolder
  private var folder: CourseFolder { CourseFolder(path: disk.path + "/c") }

  init() throws {
    disk = try TemporaryFolder()
    try disk.write(
      "c/course.md",
      "---\nversion: 1\n---\n# T\n\n## M\n- [Q](first quiz.md)\n".replacing(
        "(first quiz.md)", with: "(<first quiz.md>)"))
    try writeQuiz()
  }

  /// A quiz whose only question can be changed in one place.
  private func writeQuiz(
    attributes: String = "`id: q`", prompt: String = "Why?", right: String = "a", heading: String = "A"
  ) throws {
    try disk.write(
      "c/first quiz.md",
      "---\nkind: quiz\n---\n# T\n\n## \(heading)\n\(attributes)\n\n\(prompt)\n\n- [x] \(right)\n- [ ] b\n  > no\n\n> [!NOTE]\n> so\n"
    )
  }

  private func writeLock(accepts: Bool = false) throws {
    let update = folder.updatedLock(folder.itemFiles, isWhole: true, accepts: accepts)
    try disk.write("c/course.lock", try #require(update.lock).text)
  }

  /// What the checker says of pinning.
  private func told() -> [String] {
    Checker.check(path: folder.path).filter {
      ["M016", "M017", "M022", "M019", "M020", "M021", "M013"].contains($0.code.rawValue)
    }
    .map(summary)
  }

  @Test("It lists each question with its rev and its scoring, under a line that says what it is")
  func text() throws {
    try writeLock()
    let lock = try #require(folder.lock().lock)
    #expect(lock.entries.keys.sorted() == ["first quiz#q"])
    let lines = lock.text.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].hasPrefix("# Written by lectern pin"))
    #expect(lines[1].wholeMatch(of: /first quiz#q 1 single:1.0:[-x]=[0-9a-f]{8},[-x]=[0-9a-f]{8}/) != nil)
    #expect(told() == [])
  }

  private static let edits: [String: (attributes: String, prompt: String, right: String, isScored: Bool)] = [
    "another prompt": ("`id: q`", "And why?", "a", false),
    "a reworded right answer": ("`id: q`", "Why?", "c", false),
    "another kind": ("`id: q`", "Why?", "a\n- [x] c", true),
    "other points": ("`id: q` `points: 2`", "Why?", "a", true),
    "other credits": ("`id: q`", "Why?", "a `50%`", true),
    "another tag": ("`id: q` `tags: x`", "Why?", "a", false),
    "another answer under a new rev": ("`id: q` `rev: 2`", "Why?", "a `50%`", false),
  ]

  @Test("A change of scoring under the same rev is told, and no other change", arguments: edits.keys.sorted())
  func change(_ what: String) throws {
    try writeLock()
    let edit = try #require(LockTests.edits[what])
    try writeQuiz(attributes: edit.attributes, prompt: edit.prompt, right: edit.right)
    #expect(told() == (edit.isScored ? ["M017 6:1"] : []))
  }

  @Test("The place is the rev where there is one")
  func place() throws {
    try writeQuiz(attributes: "`id: q` `rev: 3`")
    try writeLock()
    try writeQuiz(attributes: "`id: q` `rev: 3`", right: "a `50%`")
    #expect(told() == ["M017 7:10"])
  }

  @Test("Pinning again keeps the old line until rev is raised or the change accepted")
  func pinAgain() throws {
    try writeLock()
    let old = folder.lock().lock
    try writeQuiz(right: "a `50%`")
    #expect(folder.updatedLock(folder.itemFiles, isWhole: true, accepts: false).problems.map(\.code) == [.M017])
    try writeLock()
    #expect(folder.lock().lock == old && told() == ["M017 6:1"])
    try writeLock(accepts: true)
    #expect(folder.lock().lock != old && told() == [])
  }

  @Test("Lines of other files stay when one file is pinned, and go, once accepted, when all are")
  func otherFiles() throws {
    try writeLock()
    try disk.write("c/course.lock", try #require(folder.lock().lock).text + "gone#x 1 0123456789abcdef\n")
    let one = folder.updatedLock(["first quiz.md"], isWhole: false, accepts: false)
    #expect(one.lock?.entries.keys.sorted() == ["first quiz#q", "gone#x"] && !one.isChanged)
    let all = folder.updatedLock(folder.itemFiles, isWhole: true, accepts: true)
    #expect(all.lock?.entries.keys.sorted() == ["first quiz#q"] && all.isChanged)
  }

  // MARK: Questions that are gone

  @Test("A pinned id that is gone is told at its file, kept by pin, and dropped when that is accepted")
  func lostId() throws {
    try writeLock()
    try writeQuiz(attributes: "`id: other`")
    let told = Checker.check(path: folder.path).filter { $0.code == .M022 }
    #expect(told.map(\.location.file) == ["\(folder.path)/first quiz.md"] && told.map(\.location.line) == [0])
    #expect(told.first?.help?.contains("`was: q`") == true)
    let kept = folder.updatedLock(folder.itemFiles, isWhole: true, accepts: false)
    #expect(kept.lost == ["first quiz#q"])
    #expect(kept.lock?.entries.keys.sorted() == ["first quiz#other", "first quiz#q"])
    let dropped = folder.updatedLock(folder.itemFiles, isWhole: true, accepts: true)
    #expect(dropped.lost == ["first quiz#q"] && dropped.lock?.entries.keys.sorted() == ["first quiz#other"])
    let one = folder.updatedLock(["first quiz.md"], isWhole: false, accepts: false)
    #expect(one.lost == kept.lost && one.lock == kept.lock)
  }

  /// What is told of pinned questions that are gone when the quiz alone is checked.
  private func toldAlone() -> [String] {
    let path = folder.path + "/first quiz.md"
    return Checker.check(path: path).filter { $0.code == .M022 }.map { $0.location.file == path ? summary($0) : "" }
  }

  @Test("A pinned id that is gone is told when its file alone is checked, unless another file has it now")
  func lostIdOfOneFile() throws {
    try disk.write("c/course.md", "# T\n\n## M\n- [Q](<first quiz.md>)\n- [R](r.md)\n")
    try disk.write("c/r.md", "---\nkind: lesson\n---\n# R\n\nText.\n")
    try writeLock()
    try disk.write("c/course.lock", try #require(folder.lock().lock).text + "r#gone 1 0123456789abcdef\n")
    #expect(toldAlone() == [])
    try writeQuiz(attributes: "`id: other`")
    #expect(toldAlone() == ["M022 0:1"])
    try disk.write("c/r.md", "---\nkind: lesson\n---\n# R\n\n## A\n`was: first quiz.md#q`\n\n- [x] a\n- [ ] b\n")
    #expect(toldAlone() == [])
    try disk.write("c/r.md", "---\nkind: lesson\n---\n# R\n\n## A\n- [ ] a\n- [ ] b\n")
    #expect(toldAlone() == [])
  }

  @Test("A pinned id that `was` names is not gone, and pin lets go of its line")
  func formerId() throws {
    try writeLock()
    try writeQuiz(attributes: "`id: other` `was: q`")
    #expect(told() == [])
    let update = folder.updatedLock(folder.itemFiles, isWhole: true, accepts: false)
    #expect(update.lost == [] && update.lock?.entries.keys.sorted() == ["first quiz#other"])
  }

  /// The course with its quiz in another file.
  @Test("A renamed question that another quiz draws is told of once, where it stands")
  func drawn() throws {
    try disk.write("c/course.md", "---\nversion: 1\n---\n# T\n\n## M\n- [Q](<first quiz.md>)\n- [F](final.md)\n")
    try disk.write("c/final.md", "---\nkind: quiz\ndraw: 1 from first quiz.md\n---\n# F\n")
    try writeLock()
    #expect(folder.lock().lock?.entries.keys.sorted() == ["final#first quiz/q", "first quiz#q"])
    try writeQuiz(attributes: "`id: other`")
    let told = Checker.check(path: folder.path).filter { $0.code == .M022 }
    #expect(told.map { $0.location.file.split(separator: "/").last } == ["first quiz.md"])
    // What its advice says mends both.
    try writeQuiz(attributes: "`id: other` `was: q`")
    #expect(self.told() == [])
  }

  private func moveQuiz(front: String, attributes: String = "`id: q`") throws {
    try writeLock()
    try disk.write("c/course.md", "---\nversion: 1\n---\n# T\n\n## M\n- [Q](new.md)\n")
    try disk.write(
      "c/new.md",
      "---\nkind: quiz\n\(front)---\n# T\n\n## A\n\(attributes)\n\nWhy?\n\n- [x] a\n- [ ] b\n  > no\n\n> [!NOTE]\n> so\n"
    )
  }

  @Test("A file that is gone is told at the lock's line, unless another says that it was called so")
  func lostFile() throws {
    try moveQuiz(front: "")
    #expect(told() == ["M022 2:1"])
    #expect(folder.updatedLock(folder.itemFiles, isWhole: true, accepts: false).lost == ["first quiz#q"])
    try moveQuiz(front: "was: first quiz.md\n")
    #expect(told() == [])
    #expect(folder.updatedLock(folder.itemFiles, isWhole: true, accepts: false).lost == [])
    try moveQuiz(front: "", attributes: "`id: q` `was: first quiz.md#q`")
    #expect(told() == [])
  }

  @Test("A question that the file's new name lacks is told at the file's new name")
  func lostIdOfRenamedFile() throws {
    try moveQuiz(front: "was: first quiz.md\n", attributes: "`id: other`")
    #expect(told() == ["M022 0:1"])
    let places = Checker.check(path: folder.path).filter { $0.code == .M022 }.map(\.location.file)
    #expect(places == ["\(folder.path)/new.md"])
  }

  @Test("As long as a file has errors, nobody says that a question is gone")
  func lostOrBroken() throws {
    try disk.write("c/course.md", "# T\n\n## M\n- [Q](<first quiz.md>)\n- [R](r.md)\n")
    try disk.write("c/r.md", "---\nkind: quiz\n---\n# T\n\n## R\n\n- [ ] a\n- [ ] b\n")
    try disk.write("c/course.lock", CourseLock.heading + "\nfirst quiz#gone 1 0123456789abcdef\n")
    #expect(told() == [])
    let update = folder.updatedLock(folder.itemFiles, isWhole: true, accepts: true)
    #expect(update.lost == [] && update.lock?.entries.keys.contains("first quiz#gone") == true)
  }

  @Test("A file with errors keeps its lines")
  func fileWithErrors() throws {
    try writeLock()
    try disk.write("c/first quiz.md", "---\nkind: quiz\n---\n# T\n\n## A\n- [x]a\n")
    let update = folder.updatedLock(folder.itemFiles, isWhole: true, accepts: false)
    #expect(update.lock?.entries.keys.sorted() == ["first quiz#q"] && !update.isChanged)
  }

  private static let damaged: [String: (bytes: [UInt8], told: String)] = [
    "a foreign file": (Array("{\"version\": 3}\n".utf8), "M019 0:1"),
    "an empty file": ([], "M019 0:1"),
    "no text": ([0xFF, 0xFE, 0], "M019 0:1"),
    "a merge gone wrong": (
      Array((CourseLock.heading + "\n<<<<<<< ours\na#b 1 0123456789abcdef\n").utf8), "M021 2:1"
    ),
    "a line twice": (
      Array((CourseLock.heading + "\na#b 1 0123456789abcdef\na#b 1 0123456789abcdef\n").utf8), "M021 3:1"
    ),
    "half a line": (Array((CourseLock.heading + "\na#b 1 0123").utf8), "M021 2:1"),
    "half a scoring": (Array((CourseLock.heading + "\na#b 1 single:1.0:x=0123\n").utf8), "M021 2:1"),
    "no scoring": (Array((CourseLock.heading + "\na#b 1 single:nan:x=01234567\n").utf8), "M021 2:1"),
    "control characters": (Array((CourseLock.heading + "\na\u{1B}#b 1 0123456789abcdef").utf8), "M021 2:1"),
    "too much": ([UInt8](repeating: 0x61, count: 2_000_000), "M019 0:1"),
  ]

  @Test("A damaged lock or another file of its name is told of", arguments: damaged.keys.sorted())
  func damage(_ what: String) throws {
    let (bytes, expected) = try #require(LockTests.damaged[what])
    try disk.write("c/course.lock", bytes)
    #expect(told() == [expected])
    let isOurs = expected.hasPrefix("M021")
    #expect((folder.updatedLock(folder.itemFiles, isWhole: true, accepts: false).lock != nil) == isOurs)
  }

  @Test("Links out of the folder are not followed, and folders and pipes are told of")
  func links() throws {
    try disk.write("outside.lock", CourseLock().text)
    disk.link("c/course.lock", to: "../outside.lock")
    #expect(told() == ["M020 0:1"])
    #expect(folder.updatedLock(folder.itemFiles, isWhole: true, accepts: false).lock == nil)
  }

  @Test("A folder, a pipe and a link to nothing are no lock", arguments: ["folder", "pipe", "link"])
  func noFile(_ what: String) {
    switch what {
    case "folder": disk.makeFolder("c/course.lock")
    case "pipe": disk.makePipe("c/course.lock")
    default: disk.link("c/course.lock", to: "nothing")
    }
    #expect(told().count == 1)
    #expect(folder.updatedLock(folder.itemFiles, isWhole: true, accepts: false).lock == nil)
  }

  @Test("Only a course with a version is told of ids that headings imply")
  func unpinned() throws {
    try writeQuiz(attributes: "`points: 1`", heading: "Some words")
    #expect(told() == ["M016 6:1"])
    try disk.write("c/course.md", "# T\n\n## M\n- [Q](<first quiz.md>)\n")
    #expect(told() == [])
  }
}
