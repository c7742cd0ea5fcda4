import Course
import CourseFormat
import Foundation
import Testing
import Training

@Suite("The bundled courses")
struct BundledCoursesTests {
  private static let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "courses").path

  private static let folders = CourseFolder.find(in: path).folders

  private static let items: [(entry: CourseEntry, course: Course, item: Item)] = folders.flatMap { folder in
    guard let course = folder.course().value else { return [(entry: CourseEntry, course: Course, item: Item)]() }
    return course.entries.compactMap { entry in folder.item(entry.file).value.map { (entry, course, $0) } }
  }

  @Test("Nothing in them is worth a word from the checker")
  func clean() {
    #expect(!Self.folders.isEmpty)
    // What is merely good to know, such as a drill's best path, is no complaint.
    #expect(Checker.check(path: Self.path).filter { $0.severity != .info }.map(DiagnosticPrinter.text) == [])
    #expect(Self.items.count == Self.folders.compactMap { $0.course().value?.entries.count }.reduce(0, +))
  }

  @Test("Their layout is tidy")
  func tidy() throws {
    let files = CourseFiles.at(Self.path)
    #expect(files.problems.isEmpty && files.files.count > Self.items.count)
    for file in files.files {
      let text = try #require(CourseText.read(file).value)
      guard case .tidy(let bytes) = CourseFormat.Formatter.format(text) else {
        Issue.record("\(file.shown) cannot be formatted")
        continue
      }
      let isTidy = bytes == text.bytes
      #expect(isTidy, "run lectern format \(file.shown)")
    }
  }

  @Test("Every id is pinned, and their locks are up to date")
  func pinned() throws {
    for folder in Self.folders {
      for file in folder.itemFiles {
        let text = try #require(CourseText.read(path: folder.pathOf(file)).value)
        guard case .pinned(_, let ids) = Pinner.pin(text) else {
          Issue.record("\(file) cannot be pinned")
          continue
        }
        #expect(ids == [], "run lectern pin \(folder.path)")
      }
      let update = folder.updatedLock(folder.itemFiles, isWhole: true, accepts: false)
      #expect(update.lock != nil && !update.isChanged, "run lectern pin \(folder.path)")
    }
  }

  @Test("Every question names an objective, explains itself, and speaks to each wrong option")
  func questions() {
    for (entry, course, item) in Self.items {
      let questions: [Question] =
        switch item {
        case .lesson(let lesson): lesson.checks
        case .quiz(let quiz): quiz.questions
        case .drill: []
        }
      let tags = Set(course.objectives.map(\.tag))
      for question in questions {
        let place = "\(entry.file), \(question.id)"
        #expect(!question.tags.isEmpty && tags.isSuperset(of: question.tags), "\(place): tags")
        #expect(!question.explanation.isEmpty && !question.hints.isEmpty, "\(place): explanation or hint")
        guard case .choice(let body) = question.body else { continue }
        for option in body.options where !option.isCorrect {
          #expect(!option.feedback.isEmpty, "\(place): \(option.plainText)")
        }
      }
    }
  }

  @Test("Every drill reaches all its endings, is never stuck, and can be passed and failed")
  func drills() {
    var seen = 0
    for case (let entry, _, .drill(let drill)) in Self.items {
      seen += 1
      let walk = Walk(DrillRun(item: entry.key, drill: drill))
      #expect(walk.endings == Set(drill.endings.map(\.id)), "\(entry.file): endings reached")
      #expect(walk.stuck.isEmpty, "\(entry.file): stuck in \(walk.stuck)")
      #expect(walk.canPass && walk.canFail, "\(entry.file)")
      #expect(Set(drill.endings.compactMap(\.ending)) == Set(Moment.allCases), "\(entry.file): moments")
      #expect(drill.debrief != nil && !drill.briefing.isEmpty, "\(entry.file)")
    }
    #expect(seen >= 3)
  }

  /// Every state a drill can get into.
  private struct Walk {
    var endings: Set<String> = []
    var stuck: Set<String> = []
    var canPass = false
    var canFail = false

    init(_ start: DrillRun) {
      var seen: Set<DrillRun.State> = [start.state]
      var waiting = [start]
      while let run = waiting.popLast() {
        if let ending = run.ending {
          endings.insert(ending.id)
          if run.isPassed { canPass = true } else { canFail = true }
        } else if run.isOver {
          stuck.insert(run.state.scene)
        }
        for index in run.choices.indices where !run.isOver {
          var next = run
          _ = next.choose(index, milliseconds: 0)
          if seen.insert(next.state).inserted { waiting.append(next) }
        }
      }
    }
  }
}
