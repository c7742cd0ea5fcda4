import Foundation
import Testing

extension EndToEnd {
  /// A trainer begins a course, pins it and tidies it.
  @Suite("lectern new, pin and format") struct Author {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private func path(_ name: String) -> String { workspace.folder.appending(path: name).path }

    private func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

    private func names(in folder: String) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: path(folder)).sorted()
    }

    /// The codes that `lectern check` tells of, but for its map of a drill, which is no complaint.
    private func complaints(_ name: String) throws -> [String] {
      let run = try workspace.lectern(["check", path(name)])
      #expect(run.status == .exited(0), "\(run.output)")
      return run.output.matches(of: /(?m)^[a-z]+\[(\w+)\]/).map { String($0.1) }.filter { $0 != "D209" }
    }

    // MARK: new

    @Test("A new course checks clean, and its lesson, quiz and drill are played to the end")
    func newCourse() throws {
      let new = try workspace.lectern(["new", "course", path("front-desk")])
      #expect(new.status == .exited(0) && new.output.contains("lectern play"), "\(new.output)\(new.errors)")
      #expect(try complaints("front-desk") == [])
      let answers = [("first-minute", "Ana\n\n\n2\n\n"), ("check-yourself", "2\n\n1 3\n\n1\n"), ("early-guest", "2\n")]
      for (file, input) in answers {
        let run = try workspace.lectern(["play", path("front-desk/\(file).md"), "--plain"], input: input)
        #expect(run.status == .exited(0), "\(run.errors)")
        #expect(!run.output.contains("<!--"))
      }
      let finished = try workspace.events(of: "finished")
      #expect(finished.map(\.item) == ["first-minute", "check-yourself", "early-guest"].map { "front-desk/" + $0 })
    }

    @Test(
      "A new file tells the line that lists it, and the course with that line is clean",
      arguments: ["lesson", "quiz", "drill"])
    func newFile(kind: String) throws {
      _ = try workspace.lectern(["new", "course", path("c")])
      let list = try text("c/course.md")
      let new = try workspace.lectern(["new", kind, path("c/the next one")])
      #expect(new.status == .exited(0) && new.errors == "", "\(new.errors)")
      #expect(try text("c/course.md") == list)
      let line = "- [The next one](<the next one.md>)"
      #expect(new.output.contains("    \(line)\n"), "\(new.output)")
      try workspace.write(list + line + "\n", to: "c/course.md")
      #expect(try complaints("c") == [])
    }

    @Test("What is there already is never touched")
    func neverOverwrites() throws {
      try workspace.write("mine", to: "c/a.md")
      for arguments in [["lesson", path("c/a.md")], ["drill", path("c/a")], ["course", path("c")]] {
        let run = try workspace.lectern(["new"] + arguments)
        #expect(run.status == .exited(1) && run.errors.contains("nothing was changed"), "\(run.errors)")
      }
      symlink("nowhere.md", path("c/link.md"))
      #expect(try workspace.lectern(["new", "quiz", path("c/link.md")]).status == .exited(1))
      #expect(try text("c/a.md") == "mine")
      #expect(try names(in: "c") == ["a.md", "link.md"])
    }

    @Test(
      "A place that cannot be is told of in a sentence, and nothing is made",
      arguments: [
        (["lesson", "no/such/a.md"], "there is no folder"), (["lesson", "."], "this is a folder"),
        (["quiz", ".hidden"], "hidden"), (["quiz", "a#b"], "the sign #"), (["lesson", "course.md"], "only a course"),
        (["course", "c.md"], "a course is a folder"), (["lesson", "a", "--title", " "], "--title needs"),
        (["lesson", "a\u{1B}b"], "cannot be seen"), (["lesson", "course.md/a"], "is a file"),
        (["poem", "a"], "poem"),
      ])
    func wrongPlace(arguments: [String], sentence: String) throws {
      try workspace.write("# T\n", to: "c/course.md")
      let command = [arguments[0], path("c/" + arguments[1])] + arguments.dropFirst(2)
      let run = try workspace.lectern(["new"] + command)
      #expect(run.status == .exited(2) && run.errors.contains(sentence), "\(run.errors)")
      #expect(!run.errors.contains("\u{1B}"))
      #expect(try names(in: "c") == ["course.md"])
    }

    @Test("A full disk leaves nothing half-written", arguments: ["new course", "new lesson", "pin", "format"])
    func fullDisk(command: String) throws {
      let lesson = "---\nkind: lesson\n---\n# T\n\n* a\n\n## P\n\nb\n"
      try workspace.write(lesson, to: "c/a.md")
      let place = path(command == "new lesson" ? "c/b.md" : command == "new course" ? "d" : "c/a.md")
      // No file may grow past nothing: every write fails as it does on a full disk.
      let script = "trap '' XFSZ; ulimit -f 0; exec \"$@\""
      let run = try Command.run(
        ["sh", "-c", script, "sh", Workspace.binary.path] + command.split(separator: " ").map(String.init) + [place],
        environment: workspace.environment)
      #expect(run.status == .exited(1) && !run.errors.isEmpty, "\(run.output)\(run.errors)")
      #expect(try names(in: "c") == ["a.md"] && text("c/a.md") == lesson)
      #expect(!FileManager.default.fileExists(atPath: path("d")))
    }

    // MARK: pin

    @Test("Pinning keeps a learner's place, and lets the heading change")
    func pin() throws {
      let quiz = "---\nkind: quiz\nshuffle: no\n---\n# T\n\n## First\n- [x] a\n- [ ] b\n\n## Second\n- [x] a\n- [ ] b\n"
      try workspace.write("---\nid: c\n---\n# C\n\n## M\n- [Q](quiz.md)\n", to: "c/course.md")
      try workspace.write(quiz, to: "c/quiz.md")
      _ = try workspace.lectern(["play", path("c/quiz.md"), "--plain"], input: "Ana\n1\n")
      let run = try workspace.lectern(["pin", path("c")])
      #expect(run.status == .exited(0) && run.output.contains("first, second"), "\(run.output)\(run.errors)")
      #expect(try text("c/course.lock").split(separator: "\n").count == 3)
      try workspace.write(
        try text("c/quiz.md").replacingOccurrences(of: "## First", with: "## Another"), to: "c/quiz.md")
      let again = try workspace.lectern(["play", path("c/quiz.md"), "--plain"], input: "1\n")
      #expect(!again.output.contains("Another") && again.output.contains("Second"), "\(again.output)")
      #expect(try workspace.events(of: "answered").map(\.item) == ["c/quiz#first", "c/quiz#second"])
      let idle = try workspace.lectern(["pin", path("c")])
      #expect(idle.status == .exited(0) && idle.output.contains("already"))
    }

    @Test("Scoring that changed under the same rev is told by check and by pin, until it is accepted")
    func scoring() throws {
      _ = try workspace.lectern(["new", "course", path("c")])
      _ = try workspace.lectern(["pin", path("c")])
      let reworded = try text("c/check-yourself.md").replacingOccurrences(of: "Look up and raise", with: "Raise")
      try workspace.write(reworded, to: "c/check-yourself.md")
      #expect(try complaints("c") == [])
      let quiz = reworded.replacingOccurrences(of: "`id: first-word`", with: "`id: first-word` `points: 3`")
      try workspace.write(quiz, to: "c/check-yourself.md")
      #expect(try complaints("c") == ["M017"])
      let pin = try workspace.lectern(["pin", path("c")])
      #expect(pin.status == .exited(1) && pin.output.contains("M017"), "\(pin.output)")
      #expect(pin.output.contains("it is worth 3, not 1"), "\(pin.output)")
      #expect(pin.output.contains("stay as they were pinned: check-yourself#"), "\(pin.output)")
      #expect(try workspace.lectern(["pin", path("c"), "--accept"]).status == .exited(0))
      #expect(try complaints("c") == [])
    }

    @Test("A question that is gone is told by check, kept by pin, and let go of when that is accepted")
    func goneQuestion() throws {
      _ = try workspace.lectern(["new", "course", path("c")])
      _ = try workspace.lectern(["pin", path("c")])
      let lock = try text("c/course.lock")
      try workspace.write(lock + "check-yourself#zzz 1 0123456789abcdef\n", to: "c/course.lock")
      #expect(try complaints("c") == ["M022"])
      let kept = try workspace.lectern(["pin", path("c")])
      #expect(kept.status == .exited(0) && kept.output.contains("any more: check-yourself#zzz."), "\(kept.output)")
      let dropped = try workspace.lectern(["pin", path("c"), "--accept"])
      #expect(dropped.output.contains("no longer listed: check-yourself#zzz"), "\(dropped.output)")
      #expect(try text("c/course.lock") == lock)
    }

    @Test("A course.md with errors leaves the lock as it is")
    func brokenCourse() throws {
      _ = try workspace.lectern(["new", "course", path("c")])
      _ = try workspace.lectern(["pin", path("c")])
      let lock = try text("c/course.lock")
      try workspace.write("---\nno-such-key: 1\n---\n# T\n", to: "c/course.md")
      let run = try workspace.lectern(["pin", path("c")])
      #expect(run.status == .exited(1) && run.errors.contains("it has errors"), "\(run.errors)")
      #expect(try text("c/course.lock") == lock)
    }

    @Test("A lock that Lectern did not write is left alone")
    func foreignLock() throws {
      _ = try workspace.lectern(["new", "course", path("c")])
      try workspace.write("mine\n", to: "c/course.lock")
      let run = try workspace.lectern(["pin", path("c")])
      #expect(run.status == .exited(1) && run.output.contains("M019"), "\(run.output)")
      #expect(try text("c/course.lock") == "mine\n")
    }

    @Test("Translations are tidied with their course, and left to their author by pin")
    func translations() throws {
      _ = try workspace.lectern(["new", "course", path("c")])
      let original = try text("c/check-yourself.md")
      try workspace.write(
        original.replacingOccurrences(of: "\n\n## ", with: "\n\n\n\n## "), to: "c/check-yourself.es.md")
      let tidied = try workspace.lectern(["format", path("c")])
      #expect(tidied.output.contains("c/check-yourself.es.md tidied\n"), "\(tidied.output)\(tidied.errors)")
      #expect(try text("c/check-yourself.es.md") == text("c/check-yourself.md"))
      let pinned = try workspace.lectern(["pin", path("c")])
      #expect(pinned.status == .exited(0) && pinned.output.contains("originals: \(path("c/check-yourself.es.md"))\n"))
    }

    // MARK: format

    private static let untidy = "---\nkind: lesson\n---\n# T\n\n* a\n* b   \n\n\n\nc"
    private static let tidy = "---\nkind: lesson\n---\n# T\n\n- a\n- b\n\nc\n"

    @Test("An untidy file is named by --check, printed by --stdout, and then made tidy")
    func format() throws {
      let file = try workspace.write(Self.untidy, to: "a.md").path
      let check = try workspace.lectern(["format", "--check", file])
      #expect(check.status == .exited(1) && check.output == "\(file) is not tidy\n")
      #expect(try workspace.lectern(["format", "--stdout", file]).output == Self.tidy)
      #expect(try text("a.md") == Self.untidy)
      #expect(try workspace.lectern(["format", file]).status == .exited(0))
      #expect(try text("a.md") == Self.tidy)
      #expect(try workspace.lectern(["format", "--check", file]).status == .exited(0))
    }

    @Test("Permissions stay, a link stays a link, and nothing is left beside the file")
    func replacement() throws {
      try workspace.write(Self.untidy, to: "real/a.md")
      chmod(path("real/a.md"), 0o640)
      mkdir(path("c"), 0o755)
      symlink("../real/a.md", path("c/link.md"))
      #expect(try workspace.lectern(["format", path("c/link.md")]).status == .exited(0))
      #expect(try text("real/a.md") == Self.tidy)
      #expect(try names(in: "real") == ["a.md"])
      let attributes = try FileManager.default.attributesOfItem(atPath: path("real/a.md"))
      #expect(attributes[.posixPermissions] as? Int == 0o640)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("c/link.md")) == "../real/a.md")
    }

    @Test("A file with errors is left as it is, and the others are tidied")
    func errors() throws {
      let broken = "---\nkind: quiz\n---\n# T\n\n## Q\n* [x]a\n"
      let files = [try workspace.write(broken, to: "b.md").path, try workspace.write(Self.untidy, to: "a.md").path]
      let run = try workspace.lectern(["format"] + files)
      #expect(run.status == .exited(1) && run.errors.contains("it has errors"), "\(run.errors)")
      #expect(try text("b.md") == broken && text("a.md") == Self.tidy)
    }

    @Test("A file that format leaves alone is not called tidy")
    func notTidied() throws {
      try workspace.write("---\nkind: quiz\n---\n# T\n\n## Q\n\n- [ ] a\n- [ ] b\n", to: "c/a.md")
      try workspace.write("---\nid: c\n---\n# C\n\n## M\n\n- [A](a.md)\n", to: "c/course.md")
      let run = try workspace.lectern(["format", path("c")])
      #expect(run.status == .exited(1) && run.output == "The other was tidy already.\n", "\(run.output)")
      #expect(run.errors.contains("left as it is, because it has errors"))
    }
  }
}
