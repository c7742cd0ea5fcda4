import Foundation
import Testing

extension EndToEnd {
  /// A course in two languages, and a quiz that leaves for another program.
  @Suite("Translations and export") struct Translations {
    private let workspace: Workspace

    init() throws {
      workspace = try Workspace()
      try workspace.write(
        "---\nid: c\n---\n# Course\n\n## Days\n\n- [Hello](quiz.md)\n- [Two](quiz.two.md)\n", to: "c/course.md")
      try workspace.write(quiz("Hello", "Who greets?", "You", "They"), to: "c/quiz.md")
      try workspace.write(quiz("Hola", "¿Quién saluda?", "Tú", "Otros"), to: "c/quiz.es.md")
      try workspace.write(quiz("Two", "Who else?", "All", "None"), to: "c/quiz.two.md")
    }

    private func quiz(_ title: String, _ question: String, _ right: String, _ wrong: String) -> String {
      "---\nkind: quiz\nshuffle: no\n---\n# \(title)\n\n## \(question)\n\n`id: greet`\n\n- [x] \(right)\n- [ ] \(wrong)\n"
        .replacingOccurrences(of: "\n\n`id", with: "\n`id")
    }

    private func path(_ name: String) -> String { workspace.folder.appending(path: name).path }

    private func play(_ file: String, _ arguments: [String] = [], locale: String = "C.UTF-8") throws -> String {
      try workspace.lectern(["play", "--plain", path(file)] + arguments, input: "Ana\n1\n", locale: locale).output
    }

    @Test("The language asked for is read, else the system's, else the course's own")
    func languages() throws {
      #expect(try play("c/quiz.md").contains("Who greets?"))
      #expect(try play("c/quiz.md", ["--language", "es"]).contains("¿Quién saluda?"))
      #expect(try play("c/quiz.md", ["--language", "es-MX"]).contains("¿Quién saluda?"))
      #expect(try play("c/quiz.md", locale: "es_ES.UTF-8").contains("¿Quién saluda?"))
      #expect(try play("c/quiz.md", ["--language", "de"], locale: "es_ES.UTF-8").contains("Who greets?"))
      let wrong = try workspace.lectern(["play", "--plain", path("c/quiz.md"), "--language", "klingon"])
      #expect(wrong.status == .exited(2) && wrong.errors.contains("es or pt-BR"))
    }

    @Test("A language that a learner has set goes before the system's, where a course has it; --language before both")
    func learners() throws {
      try workspace.write(quiz("Hallo", "Wer grüßt?", "Sie", "Andere"), to: "c/quiz.de.md")
      #expect(try workspace.lectern(["learners", "add", "Ana"]).status == .exited(0))
      let play = { (arguments: [String]) in
        try workspace.lectern(
          ["play", "--plain", path("c/quiz.md")] + arguments, input: "q\n", locale: "es_ES.UTF-8"
        ).output
      }
      #expect(try play([]).contains("¿Quién saluda?"))
      #expect(try workspace.lectern(["learners", "set", "Ana", "language=de"]).status == .exited(0))
      #expect(try play([]).contains("Wer grüßt?"))
      #expect(try play(["--language", "es"]).contains("¿Quién saluda?"))
      // What is told of it on the command line is read as it is shown.
      _ = try workspace.lectern(["play", "--plain", path("c/quiz.md")], input: "1\nb\n")
      let progress = { (arguments: [String]) in
        let courses = ["--courses", path("c")]
        return try workspace.lectern(["progress"] + courses + arguments, locale: "es_ES.UTF-8").output
      }
      for (language, title) in [("de", "Hallo"), ("es", "Hola")] {
        try workspace.write("# \(title)\n\n## \(title)\n\n- [\(title)](quiz.md)\n", to: "c/course.\(language).md")
      }
      let (own, asked) = (try progress([]), try progress(["--language", "es"]))
      #expect(own.contains("  Hallo  ") && asked.contains("  Hola  "), "\(own)\n\(asked)")
      // The course itself is in English.
      #expect(try workspace.lectern(["learners", "set", "Ana", "language=en"]).status == .exited(0))
      #expect(try play([]).contains("Who greets?"))
    }

    @Test("A translation that is played by its name is its original: progress is one")
    func oneProgress() throws {
      #expect(try play("c/quiz.es.md").contains("¿Quién saluda?"))
      let events = try FileManager.default.subpathsOfDirectory(atPath: workspace.data.path).filter {
        $0.hasSuffix("events.jsonl")
      }.map { try String(contentsOf: workspace.data.appending(path: $0), encoding: .utf8) }.joined()
      #expect(events.contains("c/quiz#greet") && !events.contains("quiz.es"))
    }

    @Test("A file that the course lists is pinned under its own name, however it looks")
    func listed() throws {
      let run = try workspace.lectern(["pin", path("c")])
      #expect(run.status == .exited(0), "\(run.output)\(run.errors)")
      let lock = try String(contentsOfFile: path("c/course.lock"), encoding: .utf8)
      #expect(lock.contains("\nquiz#greet ") && lock.contains("\nquiz.two#greet "))
      #expect(try workspace.lectern(["pin", path("c/quiz.two.md")]).status == .exited(0))
      #expect(try workspace.lectern(["pin", path("c/quiz.es.md")]).errors.contains("takes its ids from"))
    }

    @Test("An exported quiz goes to standard output, what is lost to standard error")
    func export() throws {
      let file = try workspace.write(
        quiz("Hello", "Who greets?", "You", "They") + "\n> [!TIP]\n> Who is at home?\n", to: "hints.md")
      let run = try workspace.lectern(["export", file.path])
      #expect(run.status == .exited(0))
      #expect(run.output == "// Hello\n\n::Who greets?::[html]<p>Who greets?</p>{\n=You\n~They\n}\n")
      #expect(run.errors.contains("warning[Q118]: the hints are left out"))
      #expect(try workspace.lectern(["export", path("c/course.md")]).status == .exited(1))
    }
  }
}
