import Foundation
import Testing

extension EndToEnd {
  @Suite("lectern check") struct Check {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    @Test("A course without mistakes has status 0")
    func fine() throws {
      let run = try workspace.lectern(["check", Workspace.storiesCourse.path])
      #expect(run.status == .exited(0), "\(run.output)")
      #expect(run.errors == "")
    }

    @Test("A mistake is told with its code, place, line and a way out, and has status 1")
    func mistake() throws {
      let file = try workspace.write(
        """
        ---
        kind: drill
        ---
        # The missing parcel

        ## The call
        - [Look right now](#look-up)
        - [Transfer the call](#cold-trasnfer)

        ## Look up
        `ending: magnificence`

        Found.

        ## Cold transfer
        `ending: misery`

        A stranger answers.
        """, to: "parcel.md")
      let run = try workspace.lectern(["check", file.path])
      #expect(run.status == .exited(1))
      let lines = run.output.split(separator: "\n").map(String.init)
      let first = try #require(lines.firstIndex { $0.hasPrefix("error[D201]: ") }, "\(run.output)")
      #expect(lines[first + 1].contains("parcel.md:8:"))
      #expect(lines[first + 2].hasSuffix("8 | - [Transfer the call](#cold-trasnfer)"))
      // The carets stand under the link's target.
      let target = try #require(lines[first + 2].range(of: "cold-trasnfer"))
      let carets = try #require(lines[first + 3].range(of: "^^^^^^^^^^^^^"))
      #expect(
        lines[first + 2].distance(from: lines[first + 2].startIndex, to: target.lowerBound)
          == lines[first + 3].distance(from: lines[first + 3].startIndex, to: carets.lowerBound))
      let help = lines[first + 4].trimmingCharacters(in: .whitespaces)
      #expect(help.hasPrefix("help: ") && help.contains("#cold-transfer"))
    }

    @Test("Warnings alone have status 0")
    func warning() throws {
      let file = try workspace.write(
        """
        ---
        kind: drill
        ---
        # Two doors

        ## The door
        - [Open it](#the-room)
        - [Knock](#the-room)

        ## The room
        `ending: magnificence`

        ## The cellar
        `ending: misery`
        """, to: "doors.md")
      let run = try workspace.lectern(["check", file.path])
      #expect(run.status == .exited(0), "\(run.output)")
      #expect(run.output.contains("warning[D211]"), "\(run.output)")
    }

    @Test("A broken checkbox is explained, mended, and then nothing is wrong, even for the strict")
    func mending() throws {
      let text = "---\nkind: quiz\n---\n# Q\n\n## Who?\n- [x]You\n  > Yes.\n- [ ] They\n  > No.\n"
      let file = try workspace.write(text, to: "quiz.md")
      #expect(try workspace.lectern(["check", file.path, "--format", "json"]).output.hasPrefix("{\"file\":"))
      #expect(try workspace.lectern(["explain", "m004"]).output.hasPrefix("M004 "))
      let run = try workspace.lectern(["check", "--fix", "--strict", file.path])
      #expect(run.status == .exited(0), "\(run.output)\(run.errors)")
      #expect(run.output.hasPrefix("1 problem mended in "))
      #expect(run.output.hasSuffix("No problems found.\n"))
      #expect(try String(contentsOf: file, encoding: .utf8) == text.replacingOccurrences(of: "[x]You", with: "[x] You"))
    }

    @Test(
      "Wrong usage has status 2 and a sentence on standard error",
      arguments: [["check"], ["check", "nowhere/at-all"], ["check", "--no-such-switch", "."], ["--no-such-switch"]])
    func usage(arguments: [String]) throws {
      let run = try workspace.lectern(arguments)
      #expect(run.status == .exited(2), "\(run.output)\(run.errors)")
      #expect(!run.errors.isEmpty && run.output.isEmpty)
    }

    @Test("What is printed never steers a terminal, whatever the file holds")
    func hostileFile() throws {
      let file = try workspace.write(
        "---\nkind: quiz\n---\n# Q\u{1B}]0;owned\u{07}\n\n## Which\u{1B}[2J?\n- [x] One&#27;[31m\n- [ ] Two\n",
        to: "quiz.md")
      let run = try workspace.lectern(["check", file.path])
      #expect(run.status == .exited(1))
      #expect(!run.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
    }
  }
}
