import Course
import CourseFormat
import Foundation
import ProgressStore
import Testing
import Training

/// A course on disk, and one learner with a journal on disk. Everything is opened anew for each step, as after a restart.
final class Classroom {
  private let folder: URL
  private let learner: Learner

  init(_ files: [String: String]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "lectern-editing-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder.appending(path: "course"), withIntermediateDirectories: true)
    learner = try DataFolder(path: folder.appending(path: "data").path).createLearner(name: "Ana")
    for (file, text) in files { try write(file, text) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ file: String, _ text: String) throws {
    try text.write(to: folder.appending(path: "course/" + file), atomically: true, encoding: .utf8)
  }

  func text(_ file: String) throws -> String {
    try String(contentsOf: folder.appending(path: "course/" + file), encoding: .utf8)
  }

  /// Replaces a piece of a file that stands in it.
  func edit(_ file: String, _ old: String, _ new: String) throws {
    let before = try text(file)
    #expect(before.contains(old), "\(file) has no \"\(old)\"")
    try write(file, before.replacingOccurrences(of: old, with: new))
  }

  func rename(_ old: String, to new: String) throws {
    let course = folder.appending(path: "course")
    try FileManager.default.moveItem(at: course.appending(path: old), to: course.appending(path: new))
    try edit("course.md", "(\(old))", "(\(new))")
  }

  /// The bytes of the journal.
  func journal() throws -> Data {
    let path = folder.appending(path: "data/learners/\(learner.id)/events.jsonl")
    return FileManager.default.fileExists(atPath: path.path) ? try Data(contentsOf: path) : Data()
  }

  // MARK: What the program does

  private var courseFolder: CourseFolder { CourseFolder(path: folder.appending(path: "course").path) }
  private func store() throws -> LearnerStore {
    try DataFolder(path: folder.appending(path: "data").path).open(learner)
  }

  func course() throws -> Course { try #require(courseFolder.course().value) }

  func items() throws -> [ItemKey: Item] {
    Dictionary(
      try course().entries.compactMap { entry in courseFolder.item(entry.file).value.map { (entry.key, $0) } }
    ) { first, _ in first }
  }

  /// Progress as the files call things now.
  func progress() throws -> Training.Progress {
    try store().progress.renaming(try course().renames(try items().mapValues(\.formerFiles)))
  }

  func orphans() throws -> [Orphan] { try store().progress.orphans(in: course(), items: items()) }

  func record(_ entry: Event.Entry) throws {
    let store = try store()
    try store.record(entry)
    if store.progress.sequence % 3 == 0 { try store.saveSnapshot() }
  }

  private func item(_ file: String) throws -> (key: ItemKey, item: Item) {
    let entry = try #require(try course().entries.first { $0.file == file })
    let loaded = courseFolder.item(file)
    return (entry.key, try #require(loaded.value, "\(loaded.diagnostics)"))
  }

  func lesson(_ file: String = "lesson.md") throws -> LessonRun {
    let (key, item) = try item(file)
    guard case .lesson(let lesson) = item else { throw Missing.kind }
    return LessonRun(item: key, lesson: lesson, progress: try progress().record(of: key, as: item))
  }

  func quiz(_ file: String = "quiz.md") throws -> QuizRun {
    let (key, item) = try item(file)
    guard case .quiz(let quiz) = item else { throw Missing.kind }
    return QuizRun(item: key, quiz: quiz, attempt: try progress()[key].attempt)
  }

  func drill(_ file: String = "drill.md") throws -> DrillRun {
    let (key, item) = try item(file)
    guard case .drill(let drill) = item else { throw Missing.kind }
    return DrillRun(item: key, drill: drill, attempt: try progress()[key].attempt)
  }

  enum Missing: Error { case kind, question }

  // MARK: What the learner does

  func begin(_ file: String, _ kind: Item.Kind, seed: UInt32 = 7) throws {
    try record(.started(.init(item: try item(file).key, kind: kind, seed: seed)))
  }

  /// Turns to the page with an id, and answers the check there if it is one.
  func read(to section: String, answering response: String? = nil, _ file: String = "lesson.md") throws {
    var run = try lesson(file)
    let page = try #require(run.lesson.pages.firstIndex { $0.id == section })
    run.turn(to: page)
    try record(.viewed(run.viewed()))
    guard let response, var check = run.currentCheck else { return }
    let answered = check.answer([response], confidence: .sure, milliseconds: 1)
    try record(.answered(try #require(answered)))
  }

  /// Answers the question that is asked now, and hands back its id.
  @discardableResult
  func answer(_ file: String = "quiz.md") throws -> String {
    guard var question = try quiz(file).current else { throw Missing.question }
    let answered = question.answer(question.question.rightResponse, confidence: .sure, milliseconds: 1)
    try record(.answered(try #require(answered)))
    return question.question.id
  }

  func say(_ words: String, _ file: String = "drill.md") throws {
    var run = try drill(file)
    let index = try #require(run.choices.firstIndex { $0.plainText == words }, "\"\(words)\" is not offered")
    let chose = run.choose(index, milliseconds: 1)
    try record(.chose(try #require(chose)))
  }
}
