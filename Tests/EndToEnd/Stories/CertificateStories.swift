import Foundation
import Testing

extension EndToEnd {
  /// A course to its end, and the certificate that is checked afterwards.
  @Suite("Certificates") struct CertificateStories {
    private let workspace: Workspace
    private var courses: [String] { ["--courses", Workspace.storiesCourse.path] }

    init() throws { workspace = try Workspace(courses: [Workspace.storiesCourse]) }

    private func play(_ file: String, _ input: String, as name: String = "Ana") throws {
      let run = try workspace.lectern(["play", Story.file(file), "--plain", "--learner", name], input: input)
      #expect(run.status == .exited(0), "\(run.output)\(run.errors)")
    }

    private func graduate(_ name: String = "Ana") throws {
      try play("lesson.md", "\n\n\nb\n", as: name)
      try play("quiz.md", "1\n1 3\n1\n", as: name)
      try play("drill.md", "1\n1\n", as: name)
    }

    @Test("Refused by name while something is missing, then written, and it holds until anything is changed")
    func writtenAndVerified() throws {
      #expect(try workspace.lectern(["certificate"] + courses).errors.contains("Nobody has learned here yet."))
      try play("lesson.md", "\n\n\nb\n")
      let early = try workspace.lectern(["certificate"] + courses)
      #expect(
        early.status == .exited(1) && early.errors.contains("- Three questions\n- Three scenes"), "\(early.errors)")
      #expect(early.output.isEmpty)
      try play("quiz.md", "1\n1 3\n1\n")
      try play("drill.md", "1\n1\n")

      let text = try workspace.lectern(["certificate", "stories"] + courses).output
      for words in ["Name: Ana\n", "Course: Story Time\n", "Version: 1.0\n", "66 %   Three questions\n"] {
        #expect(text.contains(words), "\(words) is missing in:\n\(text)")
      }
      let page = workspace.folder.appending(path: "c.html").path
      #expect(try workspace.lectern(["certificate", "--output", page] + courses).status == .exited(0))
      let again = try workspace.lectern(["certificate", "--output", page] + courses)
      #expect(again.status == .exited(1), "what is there stays")
      let data = workspace.folder.appending(path: "c.dat").path
      let unclear = try workspace.lectern(["certificate", "--output", data] + courses)
      #expect(unclear.status == .exited(2) && unclear.errors.contains("say --format html or --format text"))
      #expect(
        try workspace.lectern(["certificate", "--output", data, "--format", "html"] + courses).status == .exited(0))
      let html = try String(contentsOfFile: page, encoding: .utf8)
      #expect(html.contains("Three questions") && !html.contains("<script"))

      for (name, certificate) in [("c.txt", text), ("c.html", html)] {
        let file = try workspace.write(certificate, to: name).path
        let fine = try workspace.lectern(["verify", file])
        #expect(fine.status == .exited(0) && fine.output.contains("All of it holds"), "\(fine.output)\(fine.errors)")
        for (old, new, fault) in [("Ana", "Eve", "Name:"), ("66 %", "96 %", "Three questions:")] {
          try workspace.write(certificate.replacing(old, with: new), to: name)
          let forged = try workspace.lectern(["verify", file])
          #expect(forged.status == .exited(1) && forged.output.contains("DOES NOT HOLD \(fault)"), "\(forged.output)")
        }
        // What is shown besides is told, too.
        try workspace.write(certificate.replacing("Story Time", with: "Story Time\n<i>with honours</i>"), to: name)
        #expect(try workspace.lectern(["verify", file]).status == .exited(1))
      }
      let file = try workspace.write(text, to: "c.txt").path
      let both = try workspace.lectern(["verify", file, "/nowhere/c.html", data])
      #expect(both.status == .exited(2) && both.errors.contains("there is no such file"))
      #expect(both.output.components(separatedBy: "All of it holds").count == 3, "\(both.output)")
      #expect(both.output.contains("\n\n\(data):\n"))
      let german = try workspace.lectern(["verify", file, "--language", "de"]).output
      #expect(german.contains("Alles stimmt") && !german.contains("holds"), "\(german)")
      #expect(try workspace.lectern(["learners", "erase", "ana", "--yes"]).status == .exited(0))
      let erased = try workspace.lectern(["verify", file])
      #expect(erased.status == .exited(1) && erased.output.contains("It cannot be confirmed here"), "\(erased.output)")
    }

    @Test("Files that are no certificate are refused with a reason, and nothing in them reaches the terminal")
    func notACertificate() throws {
      let missing = try workspace.lectern(["verify", "/nowhere/c.html"])
      #expect(missing.status == .exited(2) && missing.errors.contains("there is no such file"))
      #expect(try workspace.lectern(["verify", workspace.home.path]).errors.contains("not an ordinary file"))
      let large = try workspace.write(String(repeating: "a", count: (1 << 20) + 1), to: "large").path
      #expect(try workspace.lectern(["verify", large]).errors.contains("larger than 1 MiB"))
      let hostile = """
        Certificate of completion

        Name: \u{1B}]0;owned\u{7}Ana\u{202E}
        Course: \u{1B}[2JStory
        Finished: 2026-11-22
        Number: \u{9B}31m0
        Course id: stories
        Language: en

        What was finished

        done   \u{1B}[31mThree pages
               event 5, stories/lesson
        """
      let file = try workspace.write(hostile, to: "hostile.txt").path
      try graduate()
      let told = try workspace.lectern(["verify", file])
      #expect(told.status == .exited(1) && told.output.contains("Ana"))
      let isClean = (told.output + told.errors).unicodeScalars.allSatisfy {
        $0 == "\n" || (!$0.properties.isBidiControl && $0.properties.generalCategory != .control)
      }
      #expect(isClean, "\(told.output.debugDescription)")
    }

    @Test("On the full screen c asks, says where, and writes both files; a second time beside the first ones")
    func fullScreen() throws {
      try graduate()
      let story = try Story(program: ["sh", "-i"], in: workspace)
      try story.waitUntil("the shell's prompt") { $0.cursorLine.hasPrefix("ready>") }
      try story.run("cd '\(workspace.home.path)' && lectern")
      try story.waitUntil("home") { $0.contains("Story Time") && $0.footer.contains("q quit") }
      try story.press(.end, .enter)
      try story.waitUntil("the course's page") { $0.contains("The only week") && $0.footer.contains("c certificate") }
      let names = {
        try FileManager.default.contentsOfDirectory(atPath: workspace.home.path).filter { $0.hasPrefix("cert") }
      }
      for expected in [
        ["certificate-stories.html", "certificate-stories.txt"],
        [
          "certificate-stories-2.html", "certificate-stories-2.txt", "certificate-stories.html",
          "certificate-stories.txt",
        ],
      ] {
        let before = try names()
        try story.press(.letter("c"))
        try story.waitFor("Write the certificate of Ana")
        #expect(try names() == before || names().sorted() == before.sorted())
        try story.press(.letter("y"))
        try story.waitFor("Your certificate is written")
        #expect(try names().sorted() == expected)
        try story.press(.enter)
        try story.waitFor("The only week")
      }
      for name in ["certificate-stories.html", "certificate-stories-2.txt"] {
        let check = try workspace.lectern(["verify", workspace.home.appending(path: name).path])
        #expect(check.status == .exited(0), "\(check.output)\(check.errors)")
      }
    }

    @Test("Where the current folder cannot be written, the home folder is asked for instead")
    func homeFolder() throws {
      try graduate()
      let story = try Story(program: ["sh", "-i"], in: workspace)
      try story.waitUntil("the shell's prompt") { $0.cursorLine.hasPrefix("ready>") }
      // A folder that is gone takes no file from anybody.
      let gone = workspace.folder.appending(path: "gone").path
      try story.run("mkdir '\(gone)' && cd '\(gone)' && rmdir '\(gone)' && lectern")
      try story.waitUntil("home") { $0.contains("Story Time") && $0.footer.contains("q quit") }
      try story.press(.end, .enter)
      try story.waitFor("The only week")
      try story.press(.letter("c"))
      try story.waitFor("Write the certificate of Ana")
      #expect(!FileManager.default.fileExists(atPath: workspace.home.appending(path: "certificate-stories.txt").path))
      try story.press(.letter("y"))
      try story.waitFor("Your certificate is written")
      #expect(FileManager.default.fileExists(atPath: workspace.home.appending(path: "certificate-stories.txt").path))
    }
  }
}
