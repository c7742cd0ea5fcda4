import Foundation
import HostileTexts
import Testing

extension EndToEnd {
  @Suite("Harmful names and paths") struct Safety {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    /// Characters that a file's name can hold on the disk, and should not.
    private static let name = "n\u{1B}[31m\u{7}\u{8}\u{9B}2J\n\t\u{202E}x\u{200E}\u{2028}\u{E0041}\u{7F}y"
    private static let quiz = "---\nkind: quiz\n---\n# Q\n\n## Who?\n- [x]You\n- [ ] They\n"

    @Test("No command prints a harmful character of a file's or a folder's name, of an option, or of a typed name")
    func names() throws {
      let folder = Self.name + "-folder"
      try workspace.write("# T\n\n## M\n- [A](a.md)\n- [B](no.md)\n", to: folder + "/course.md")
      for (file, text) in [
        ("a.md", Self.quiz), ("q.md", Self.quiz.replacing("[x]You", with: "[x] You")),
        ("d.md", "---\nkind: drill\n---\n# D\n\n## A\n- [x](#b)\n\n## B\n`ending: misery`\n"), ("empty.md", ""),
        ("lesson.md", "---\nkind: lesson\n---\nText\n"),
      ] {
        try workspace.write(text, to: folder + "/" + file)
        try workspace.write(text, to: Self.name + file)
      }
      var paths = [folder, folder + "/a.md", Self.name + "missing.md", "-" + Self.name]
      paths += ["a.md", "q.md", "d.md", "empty.md", "lesson.md"].map { Self.name + $0 }
      let commands = [
        ["check"], ["check", "--format", "json"], ["check", "--format", "sarif"], ["format", "--check"],
        ["format", "--stdout"], ["export"], ["graph"], ["graph", "--format", "dot"], ["graph", "--format", "mermaid"],
        ["explain"], ["preview"], ["new", "quiz"], ["new", "course"], ["play", "--plain"], ["--courses"],
        ["check", "--fix"], ["format"], ["pin"], ["--" + Self.name], ["check", "--format", Self.name], [Self.name],
      ]
      for command in commands {
        for path in paths {
          let full = path.hasPrefix("-") ? path : workspace.folder.appending(path: path).path
          let run = try workspace.lectern(command + [full], input: "Ana\u{1B}[31m\u{202E}\n1\n\u{9B}\n1\nq\n")
          for text in [run.output, run.errors] {
            #expect(SafeScalars.harmful(in: text) == [], "\(command): \(text)")
          }
          if case .exited = run.status { continue }
          Issue.record("\(command) ended with \(run.status)")
        }
      }
    }

    @Test("A file is mended under its own name, and none that is called alike")
    func alike() throws {
      let tidy = Self.quiz.replacing("[x]You", with: "[x] You")
      try workspace.write("# T\n\n## M\n- [A](<a  b.md>)\n", to: "c/course.md")
      let file = try workspace.write(Self.quiz, to: "c/a  b.md")
      let other = try workspace.write(Self.quiz, to: "c/a b.md")
      _ = try workspace.lectern(["check", "--fix", workspace.folder.path + "/c"])
      #expect(try String(contentsOf: file, encoding: .utf8) == tidy)
      #expect(try String(contentsOf: other, encoding: .utf8) == Self.quiz)
    }

    @Test("With a named file its parts are mended, and none that is called alike or lies outside the course")
    func included() throws {
      let part = "## Who?\n- [x]You\n- [ ] They\n"
      try workspace.write("# T\n\n## M\n- [A](a.md)\n", to: "c/course.md")
      try workspace.write(
        "---\nkind: quiz\n---\n# Q\n\n[x](part.md \"include\")\n\n[y](out.md \"include\")\n", to: "c/a.md")
      let included = try workspace.write(part, to: "c/part.md")
      let same = try workspace.write(part, to: "part.md")
      let outside = try workspace.write(part.replacing("Who", with: "Whom"), to: "outside.md")
      try FileManager.default.createSymbolicLink(
        atPath: workspace.folder.path + "/c/out.md", withDestinationPath: "../outside.md")
      _ = try Command.run(
        ["sh", "-c", "cd \"$0\" && exec lectern check --fix c/a.md", workspace.folder.path],
        environment: workspace.environment)
      #expect(try String(contentsOf: included, encoding: .utf8) == part.replacing("[x]You", with: "[x] You"))
      #expect(try String(contentsOf: same, encoding: .utf8) == part)
      #expect(try String(contentsOf: outside, encoding: .utf8) == part.replacing("Who", with: "Whom"))
    }

    @Test(
      "Commands that write leave alone what lies outside the course that was named",
      arguments: ["format", "pin", "check"])
    func outside(command: String) throws {
      let outside = try workspace.write(Self.quiz, to: "outside/q.md")
      let lock = try workspace.write("# Written by lectern pin\n", to: "outside/course.lock")
      try workspace.write(
        "# T\n\n## M\n- [A](link.md)\n- [B](out/q.md)\n- [C](../outside/q.md)\n- [D](%2e%2e/outside/q.md)\n",
        to: "c/course.md")
      for (name, target) in [
        ("link.md", "../outside/q.md"), ("out", "../outside"), ("course.lock", "../outside/course.lock"),
      ] {
        try FileManager.default.createSymbolicLink(
          atPath: workspace.folder.path + "/c/" + name, withDestinationPath: target)
      }
      let run = try workspace.lectern(
        [command] + (command == "check" ? ["--fix"] : []) + [workspace.folder.path + "/c"])
      #expect(run.status == .exited(1))
      #expect(try String(contentsOf: outside, encoding: .utf8) == Self.quiz)
      #expect(try String(contentsOf: lock, encoding: .utf8) == "# Written by lectern pin\n")
      let left = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path + "/outside").sorted()
      #expect(left == ["course.lock", "q.md"])
    }
  }
}
