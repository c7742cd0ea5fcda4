import Foundation
import Testing

extension EndToEnd {
  /// What a learner has done, told without opening a course.
  @Suite("Progress told") struct ProgressStories {
    private let workspace: Workspace

    init() throws { workspace = try Workspace(courses: [Workspace.storiesCourse]) }

    private func progress(_ arguments: String...) throws -> Command {
      try workspace.lectern(["progress", "--courses", Workspace.storiesCourse.path] + arguments)
    }

    @Test("A course with its items, scores and reviews, as text and as JSON")
    func told() throws {
      #expect(try progress().output == "Nobody has learned here yet.\n")
      let run = try workspace.lectern(
        ["play", Story.file("quiz.md"), "--plain", "--learner", "Ana"], input: "2\n\n1 3\n2\n")
      #expect(run.status == .exited(0))
      let text = try progress().output
      for words in [
        "Ana, last active ", "Story Time: ", "  Three pages      not begun\n",
        "  Three questions  done (best 66 %)\n",
        "Reviews: ",
      ] { #expect(text.contains(words), "\(words) is missing in:\n\(text)") }

      let object = try JSONSerialization.jsonObject(with: Data(try progress("--json", "--learner", "ana").output.utf8))
      let json = try #require(object as? [String: Any])
      #expect(json["learner"] as? String == "Ana" && (json["others"] as? [Any])?.isEmpty == true)
      let course = try #require((json["courses"] as? [[String: Any]])?.first)
      #expect(course["id"] as? String == "stories" && course["percent"] as? Int == 33)
      let quiz = try #require((course["items"] as? [[String: Any]])?.first { $0["item"] as? String == "stories/quiz" })
      #expect(quiz["state"] as? String == "done" && quiz["bestPercent"] as? Int == 66)
      #expect(quiz["attempts"] as? Int == 1 && quiz["title"] as? String == "Three questions")
      let reviews = try #require(json["reviews"] as? [String: Any])
      // What was missed comes up again within minutes, what was right at once in two days.
      #expect(reviews["today"] as? Int == 1 && reviews["next"] as? [Int] == [0, 2, 0, 0, 0, 0, 0])
      #expect((reviews["twoWeeks"] as? [Int])?.count == 14)
      let days = try #require(json["studyDays"] as? [[String: Any]])
      #expect(days.count == 1 && days[0]["steps"] as? Int == 4)
      #expect((json["streak"] as? [String: Any])?["days"] as? Int == 1)
      #expect((json["sureButWrong"] as? [[String: Any]])?.map { $0["question"] as? String } == ["greeting"])
      #expect((json["objectives"] as? [Any])?.isEmpty == true)
      for words in ["What you know\n", "Today: 4 steps\n", "1) Greeting. Story Time: Three pages\n"] {
        #expect(text.contains(words), "\(words) is missing in:\n\(text)")
      }
    }

    @Test("Where the courses are not here, or all was reset, nothing is told that is not so")
    func notHere() throws {
      _ = try workspace.lectern(
        ["play", Story.file("quiz.md"), "--plain", "--learner", "Ana"], input: "2\n\n1 3\n2\n")
      let empty = try workspace.write("x", to: "nothing/here.txt").deletingLastPathComponent()
      let away = try workspace.lectern(["progress", "--courses", empty.path]).output
      #expect(
        away.contains("are not here") && !away.contains("Nothing here:") && !away.contains("Nothing yet"), "\(away)")
      let unknown = try workspace.lectern(["reset", "nonsense", "--yes"])
      #expect(unknown.status == .exited(1) && unknown.errors.contains("Nothing here is called nonsense"))
      _ = try workspace.lectern(
        ["reset", "stories", "--yes", "--courses", Workspace.storiesCourse.path])
      let begun = try progress().output
      #expect(!begun.contains("has not begun") && begun.contains("Today: 4 steps"), "\(begun)")
    }

    @Test("p shows progress, its last section leads to the lesson; a streak is off until it is chosen")
    func shown() throws {
      _ = try workspace.lectern(
        ["play", Story.file("quiz.md"), "--plain", "--learner", "Ana"], input: "2\n\n1 3\n2\n")
      let story = try Story(program: ["lectern"], in: workspace)
      try story.waitUntil("home") {
        $0.contains("33 %") && $0.contains("Lesson next") && $0.footer.contains("progress")
      }
      #expect(try !story.screen().contains("streak"))
      try story.press(.letter("p"))
      try story.waitFor("\u{25B8} What you know", "1 of the last 28 days; 1 in all.")
      try story.press(.tab, .tab, .tab)
      try story.waitUntil("the list") { $0.contains("\u{25B8} Greeting") && $0.footer.contains("Enter open") }
      try story.press(.enter)
      try story.waitFor("Whoever waits at the counter")
      try story.press(.escape)
      try story.waitFor("\u{25B8} Greeting")
      try story.press(.escape)
      // Looking at it has begun nothing.
      try story.waitUntil("home") { $0.contains("Next  Three pages") && $0.footer.contains("progress") }
      let set = try workspace.lectern(["learners", "set", "Ana", "streak=on"])
      #expect(set.status == .exited(0) && set.output.contains("days in a row are shown"), "\(set.output)\(set.errors)")
    }

    @Test("Notes and marks are written out course by course, as Markdown")
    func notes() throws {
      #expect(try workspace.lectern(["notes"]).output == "Nobody has learned here yet.\n")
      _ = try workspace.lectern(
        ["play", Story.file("lesson.md"), "--plain", "--learner", "Ana"], input: "n\nLook up first.\n\n\nm\n")
      let run = try workspace.lectern(["notes", "--courses", Workspace.storiesCourse.path])
      #expect(
        run.output == """
          # Story Time

          ## Three pages, page 1: The first page

          Look up first.

          ## Three pages, page 2: The second page

          *marked*

          """, "\(run.output)\(run.errors)")
    }

    @Test("A file that was renamed keeps what was done in it, and one that is gone goes by its key")
    func renamedFile() throws {
      let course = workspace.folder.appending(path: "courses/stories")
      try FileManager.default.createDirectory(
        at: course.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: Workspace.storiesCourse, to: course)
      let quiz = course.appending(path: "quiz.md")
      let run = try workspace.lectern(["play", quiz.path, "--plain", "--learner", "Ana"], input: "2\n\n1 3\n2\n")
      #expect(run.status == .exited(0))
      _ = try workspace.lectern(["play", course.path + "/lesson.md", "--plain"], input: "\n")
      let text = try String(contentsOf: quiz, encoding: .utf8)
      try workspace.write(
        text.replacingOccurrences(of: "kind: quiz\n", with: "kind: quiz\nwas: quiz.md\n"),
        to: "courses/stories/questions.md")
      let outline = try String(contentsOf: course.appending(path: "course.md"), encoding: .utf8)
      let edited = outline.replacingOccurrences(of: "(quiz.md)", with: "(questions.md)")
        .replacingOccurrences(of: "1. [Three pages](lesson.md)\n", with: "")
      try workspace.write(edited, to: "courses/stories/course.md")
      let told = try workspace.lectern(["progress", "--courses", course.path]).output
      #expect(told.contains("  Three questions  done (best 66 %)\n"), "\(told)")
      #expect(told.contains("In none of the courses here:\n  stories/lesson  under way\n"), "\(told)")
    }

    @Test("Where the course is not at hand, its items go by their keys; a stranger's name is refused")
    func withoutCourse() throws {
      _ = try workspace.lectern(["play", Story.file("quiz.md"), "--plain", "--learner", "Ana"], input: "2\n")
      let empty = workspace.folder.appending(path: "empty")
      try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
      let run = try workspace.lectern(["progress", "--courses", empty.path])
      #expect(
        run.status == .exited(0) && run.output.contains("In none of the courses here:\n  stories/quiz  under way\n"),
        "\(run.output)")
      let stranger = try progress("--learner", "Zed")
      #expect(stranger.status == .exited(1) && stranger.errors.contains("Nobody called \"Zed\" learns here"))
    }
  }
}
