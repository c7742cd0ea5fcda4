import Foundation
import Testing

extension EndToEnd {
  /// Lectern speaks the learner's language.
  @Suite("German") struct German {
    private let workspace: Workspace

    init() throws { workspace = try Workspace(courses: [Workspace.storiesCourse]) }

    /// Ana, who has chosen German.
    private func addAna() throws {
      for arguments in [["learners", "add", "Ana"], ["learners", "set", "Ana", "language=de"]] {
        let run = try workspace.lectern(arguments)
        #expect(run.status == .exited(0), "\(run.output)\(run.errors)")
      }
    }

    @Test("Whoever has chosen German learns in German, answers with German letters, and is said goodbye to in German")
    func fullScreen() throws {
      try addAna()
      let story = try Story(program: ["lectern"], in: workspace)
      try story.waitUntil("home in German") { $0.contains("Beginnen") && $0.footer.contains("q beenden") }
      try story.press(.letter("?"))
      try story.waitFor("Tasten auf diesem Bildschirm", "Lectern beenden; Gespeichertes bleibt", "Strg-C", "Pos1")
      try story.press(.escape)
      try story.waitFor("Beginnen")
      try story.press(.enter)
      try story.waitFor("The first page", "Leertaste weiter", "Seite 1/3")
      try story.press(.escape)
      try story.waitFor("Weiter  Three pages, Seite 1 von 3")
      try story.press(.end, .enter)
      try story.waitFor("The only week", "weiter", "später")
      try story.press(.home, .letter("x"))
      try story.waitFor("„Three pages“ neu beginnen?", "j Neubeginn")
      try story.press(.letter("j"))
      try story.waitFor("Beginnt neu. u macht das rückgängig.")
      #expect(try story.events(of: "reset").map(\.item) == ["stories/lesson"])
      try story.press(.control("c"))
      #expect(try story.exitStatus() == .exited(0))
    }

    @Test("A small screen in German has its footer and what it asks")
    func smallScreen() throws {
      try addAna()
      let story = try Story(size: .init(40, 12), program: ["lectern"], in: workspace)
      try story.waitUntil("home in German") { $0.contains("Beginnen") && $0.footer.contains("q beenden  ?") }
      try story.press(.letter("p"))
      try story.waitFor("Was Sie können", "Noch nichts.")
      try story.press(.escape)
      try story.waitFor("Beginnen")
      try story.press(.letter("q"))
      #expect(try story.exitStatus() == .exited(0))
    }

    @Test("Plain mode speaks the system's language and takes its words, and English ones still")
    func plain() throws {
      let lines = [
        "Ana", "1", "b", "neu 1", "nein", "neu 1", "ja", "rückgängig", "reset 1", "yes", "undo", "neu alles", "j",
        "beenden",
      ]
      let run = try workspace.lectern(
        ["play", "--plain", Workspace.storiesCourse.path], input: lines.joined(separator: "\n") + "\n",
        locale: "de_DE.UTF-8")
      #expect(run.status == .exited(0))
      for words in [
        "Willkommen bei Lectern.", "Wie heißen Sie?", "Guten Tag, Ana.", "Seite 1 von 3", "b geht zurück.",
        "„Three pages“ neu beginnen?", "Nichts wurde vergessen.", "Beginnt neu.", "Zurückgenommen",
        "Den ganzen Kurs „Story Time“ neu beginnen?", "Ihre Stelle ist gespeichert. Auf Wiedersehen.",
      ] {
        let text = run.output.replacing("\n", with: " ")
        #expect(text.contains(words), "\(words) is missing in:\n\(run.output)")
      }
      #expect(try workspace.events(of: "reset").map(\.item) == ["stories/lesson", "stories/lesson", "stories"])
      #expect(try workspace.events(of: "undone").count == 2)
    }

    @Test("A quiz is taken in German, and what was answered is told in German")
    func quiz() throws {
      let run = try workspace.lectern(
        ["play", Story.file("quiz.md"), "--plain"], input: "Ana\n2\n\n1 3\n2\n", locale: "de_AT")
      for words in [
        "Frage 1 von 3", "Nicht ganz.", "Richtig.", "Ergebnis: 2 von 3, 66,6 %.", "Bestanden: 60 % waren nötig.",
      ] {
        #expect(run.output.contains(words), "\(words) is missing in:\n\(run.output)")
      }
      let courses = ["progress", "--courses", Workspace.storiesCourse.path]
      let progress = try workspace.lectern(courses, locale: "de_DE.UTF-8").output
      for words in [
        "Ana, zuletzt aktiv", "Story Time: 33 % geschafft", "Was Sie können", "Heute: ", "Was zur Wiederholung ansteht",
      ] {
        #expect(progress.contains(words), "\(words) is missing in:\n\(progress)")
      }
      #expect(try workspace.lectern(courses).output.contains("last active"))
    }

    @Test(
      "The learner's setting goes before the system's language, and the variables before each other",
      arguments: [
        ("", ["LC_ALL": "de_DE.UTF-8"], true), ("", ["LC_ALL": "en_US.UTF-8", "LANG": "de_DE.UTF-8"], false),
        ("", ["LC_ALL": "", "LC_MESSAGES": "de", "LANG": "fr_FR"], true), ("", ["LC_ALL": "", "LANG": "de_CH"], true),
        ("en", ["LC_ALL": "de_DE.UTF-8"], false), ("de", ["LC_ALL": "C"], true),
        ("system", ["LC_ALL": "de_DE"], true), ("", ["LC_ALL": "fr_FR.UTF-8"], false),
      ] as [(String, [String: String], Bool)])
    func choosing(setting: String, variables: [String: String], isGerman: Bool) throws {
      #expect(try workspace.lectern(["learners", "add", "Ana"]).status == .exited(0))
      if !setting.isEmpty {
        #expect(try workspace.lectern(["learners", "set", "Ana", "language=\(setting)"]).status == .exited(0))
      }
      let run = try Command.run(
        [workspace.programs.appending(path: "lectern").path, "--plain"],
        environment: workspace.environment.merging(variables) { $1 }, input: "q\n")
      #expect(run.output.contains(isGerman ? "q beendet" : "q leaves"), "\(run.output)")
    }

    @Test("The help of a learner's command is in the system's language, the parser's own words among it")
    func help() throws {
      for arguments in [["--help"], ["progress", "--help"], ["team", "--help"], ["help", "verify"]] {
        let run = try workspace.lectern(arguments, locale: "de_DE.UTF-8")
        let text = run.output + run.errors
        #expect(text.contains("AUFRUF: lectern"), "\(text)")
        for word in ["OVERVIEW", "USAGE", "OPTIONS", "Show help", "Show the version", "for detailed help"] {
          #expect(!text.contains(word), "\(word) in \(text)")
        }
        let english = try workspace.lectern(arguments, locale: "C.UTF-8")
        #expect((english.output + english.errors).contains("USAGE: lectern"))
      }
    }

    @Test(
      "What the parser finds wrong with a command line is told in German, too",
      arguments: [
        (["--hlp"], "Fehler: Die Option '--hlp' gibt es nicht."),
        (["progress", "--jsn"], "Fehler: Die Option '--jsn' gibt es nicht. Ist '--json' gemeint?"),
        (["progress", "--language"], "Fehler: Zu '--language <tag>' fehlt der Wert."),
        (["reset"], "Fehler: Es fehlt '<item>'."),
        (["progress", "a"], "Fehler: 'a' ist zu viel."),
        (["progress", "a", "b"], "Fehler: 2 Angaben sind zu viel: 'a', 'b'"),
        (["team", "--questions", "x"], "Fehler: Der Wert 'x' passt nicht zu '--questions <number>'."),
        (
          ["team", "--mode", "x"],
          "Fehler: Der Wert 'x' passt nicht zu '--mode <mode>'. Möglich sind 'rounds', 'secret' oder 'buzz'."
        ),
      ])
    func usage(arguments: [String], words: String) throws {
      let run = try workspace.lectern(arguments, locale: "de_DE.UTF-8")
      let lines = run.errors.split(separator: "\n").map(String.init)
      #expect(lines.first == words, "\(run.errors)")
      #expect(lines.contains { $0.hasPrefix("Aufruf: lectern") }, "\(run.errors)")
      #expect(lines.last?.hasPrefix("  Mehr dazu sagt ") == true, "\(run.errors)")
      #expect(run.status == .exited(2))
    }

    @Test("--language has Lectern speak it, whatever the learner has chosen")
    func named() throws {
      try addAna()
      #expect(try workspace.lectern(["--plain", "--language", "en"], input: "q\n").output.contains("q leaves"))
      #expect(try workspace.lectern(["--plain", "--language", "es"], input: "q\n").output.contains("q beendet"))
      let guest = try workspace.lectern(["--plain", "--language", "de-AT", "--learner", "Ben"], input: "q\n")
      #expect(guest.output.contains("q beendet"))
    }

    @Test("A language that Lectern does not speak is refused with those that it does")
    func unknown() throws {
      #expect(try workspace.lectern(["learners", "add", "Ana"]).status == .exited(0))
      let run = try workspace.lectern(["learners", "set", "Ana", "language=klingon"])
      #expect(run.status == .exited(1) && run.errors.contains("system, en or de"), "\(run.errors)")
    }

    @Test("The tools of trainers and of whoever looks after a machine speak English everywhere")
    func tools() throws {
      try workspace.write("---\nid: c\n---\n# C\n\n## M\n\n- [Gone](gone.md)\n", to: "c/course.md")
      let path = workspace.folder.appending(path: "c").path
      #expect(
        try workspace.lectern(["check", path], locale: "de_DE.UTF-8").output
          == workspace.lectern(["check", path]).output)
      #expect(
        try workspace.lectern(["doctor"], locale: "de_DE.UTF-8").output == workspace.lectern(["doctor"]).output)
    }
  }
}
