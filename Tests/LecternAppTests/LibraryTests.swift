import Course
import CourseFormat
import Foundation
import Testing
import Training

@testable import LecternApp

@Suite("The library")
struct LibraryTests {
  /// Two folders whose courses have one id.
  static let twins = Library(
    shelves: ["first", "second"].map { name in
      Library.Shelf(
        name: name,
        readCourse: {
          var course = TestCourse.course
          course.title = "Course in \(name)"
          return Loaded(course, [])
        }, readItem: TestCourse.load)
    })

  @Test("Of two courses with one id the second is broken, and says which folder has the id already")
  func oneID() throws {
    var library = Self.twins
    library.read(0)
    library.read(1)
    #expect(library.shelves[0].course?.title == "Course in first")
    #expect(library.course("test")?.title == "Course in first")
    guard case .broken(let diagnostics) = library.shelves[1].content else {
      Issue.record("the second course is open: its progress would mix with the first one's")
      return
    }
    let problem = try #require(diagnostics.first)
    #expect(diagnostics.count == 1 && problem.severity == .error)
    #expect(problem.message.contains("\"first\"") && problem.message.contains("\"test\""))
    #expect(problem.location.file == "second/course.md")
    #expect(problem.help?.contains("id:") == true)
  }

  @Test("A course that is read again stays open")
  func readAgain() {
    var library = Self.twins
    library.put(Loaded(TestCourse.course, []), on: 0)
    library.put(Loaded(TestCourse.course, []), on: 0)
    #expect(library.shelves[0].course != nil)
  }

  @Test("Home lists both courses of one id, and opening the second says what is wrong")
  func oneIDAtHome() {
    play(
      [
        .see("Course in first"), .see("second"), .key(.end), .enter, .see("already has the id \"test\""), .escape,
        .see("Course in first"),
      ], library: Self.twins)
    let console = playPlain(["3"], library: Self.twins)
    #expect(console.said("3) Course: second, broken") && console.said("already has the id \"test\""))
  }

  @Test(
    "A share is shown in whole percent, rounded down, so that nobody reads of a mark they have not reached",
    arguments: [
      (0, "0 %"), (0.004, "0 %"), (0.29, "29 %"), (0.57, "57 %"), (2.0 / 3, "66 %"), (0.796, "79 %"), (0.8, "80 %"),
      (0.1 + 0.7, "80 %"), (0.999, "99 %"), (1, "100 %"),
    ] as [(Double, String)])
  func percentages(share: Double, shown: String) {
    #expect(percent(share) == shown)
  }

  @Test("A preview finds the images of a course and those beside a file on its own, and opens no others")
  func images() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lectern-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let files: [(String, String)] = [
      ("with/course.md", "# C\n\n## M\n- [L](sub/a.md)\n"), ("with/sub/a.md", "# L\n"), ("with/sub/b.png", "x"),
      ("lone/a.md", "# L\n"), ("lone/b.png", "x"),
    ]
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    for (file, image) in [("with/sub/a.md", "sub/b.png"), ("lone/a.md", "b.png")] {
      let source = PreviewSource(path: folder.appending(path: file).path, isFolder: false)
      let library = Library(previewing: source)
      let reading = source.read(nil)
      let course = try #require(reading.course)
      let place = Place(course: course, entry: try #require(reading.entry))
      #expect(library.locate(image, in: course)?.hasSuffix(image) == true)
      #expect(library.locate("../" + image, in: course) == nil)
      let state = AppState(library: library, learnerName: "Ana")
      #expect(!state.lacks("b.png", at: place) && state.lacks("c.png", at: place))
    }
  }
}
