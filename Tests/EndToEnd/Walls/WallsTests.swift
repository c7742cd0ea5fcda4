import Foundation
import Testing

@Suite("The house") struct Walls {
  /// Every source file of the package.
  private static func sources() throws -> [SourceFile] {
    let root = Workspace.repository
    let found = FileManager.default.enumerator(at: root.appending(path: "Sources"), includingPropertiesForKeys: nil)
    let files = (found?.allObjects as? [URL] ?? []).filter { ["swift", "c", "h"].contains($0.pathExtension) }
    return try files.map { file in
      let path = file.path.dropFirst(root.path.count).drop { $0 == "/" }
      return SourceFile(path: String(path), text: try String(contentsOf: file, encoding: .utf8))
    }.sorted { $0.path < $1.path }
  }

  @Test("Every source file keeps to the rules of the house")
  func sourcesKeepTheRules() throws {
    let sources = try Self.sources()
    #expect(Set(sources.map(\.room)) == Set(HouseRules.mayImport.keys), "the rooms and the table are not the same")
    for breach in sources.flatMap(HouseRules.breaches) { Issue.record("\(breach)") }
  }

  @Test(
    "A breach of a rule is found, with its line",
    arguments: [
      ("Course/A.swift", "import Foundation"),
      ("Course/A.swift", "import Glibc"),
      ("TerminalUI/A.swift", "public import Course"),
      ("Training/A.swift", "import struct CourseFormat.Checker"),
      ("LecternApp/A.swift", "@preconcurrency import ProgressStore"),
      ("LecternApp/A.swift", "  import Glibc"),
      ("CourseFormat/A.swift", "import FoundationEssentials"),
      ("CursesTerminal/A.swift", "let x = 1; import Course"),
      ("LecternApp/A.swift", "exit(1)"),
      ("CTerminal/a.c", "  exit(1);"),
      ("CursesTerminal/A.swift", "curses.paint()"),
      ("CCmark/shim.h", "#include <ncurses.h>"),
      ("CTerminal/include/CTerminal.h", "#include <curses.h>"),
      ("CTerminal/include/CTerminal.h", "#include <term.h>"),
      ("Course/A.swift", "let x = try! f()"),
      ("Course/A.swift", "let x = y as! Int"),
      ("Course/A.swift", "let x = y!"),
      ("Course/A.swift", "let x = y[0]!.z"),
      ("Course/A.swift", "let x = f()![1]"),
      ("Course/A.swift", #"let x = "a" + y!"#),
      ("Course/A.swift", "var x: Int!"),
      ("lectern/A.swift", "@testable import LecternApp"),
    ])
  func breachIsFound(path: String, code: String) {
    let file = SourceFile(path: "Sources/\(path)", text: "// first line\n\(code)\n")
    #expect(HouseRules.breaches(of: file).map(\.line) == [2], "\(HouseRules.breaches(of: file))")
  }

  @Test(
    "What only looks like a breach is none",
    arguments: [
      ("Course/A.swift", "// import Foundation, try! and exit( are words here"),
      ("Course/A.swift", "/* x! /* nested! */ y! */ let a = 1"),
      ("Course/A.swift", #"let greeting = "Hello! exit(1)""#),
      ("Course/A.swift", ##"let raw = #"a "quoted!" try! word"# + "!""##),
      ("Course/A.swift", #"let text = "\(names.map { "\($0)!" }.joined())!""#),
      ("Course/A.swift", "let text = \"\"\"\n  Wow!\n  \"Hi!\"\n  \"\"\""),
      ("Course/A.swift", "if !isDone && a != b, x !== y {}"),
      ("CursesTerminal/A.swift", "import CTerminal\nimport TerminalUI\nlet c = CursesTerminal()"),
      ("ProgressStore/A.swift", "#if canImport(Glibc)\n  import Glibc\n#endif\nimport FoundationEssentials"),
      ("lectern/A.swift", "import ArgumentParser\nexit(2)"),
      ("CTerminal/terminal.c", "#include <curses.h>\nif (!x) _exit(1); a = b!=c;"),
      ("CTerminal/include/CTerminal.h", "// curses.h stays out\n#include <stdint.h>"),
      ("Course/Important.swift", "let important = reimport + imports"),
    ])
  func noBreach(path: String, code: String) {
    let file = SourceFile(path: "Sources/\(path)", text: code + "\n")
    #expect(HouseRules.breaches(of: file) == [])
  }

  @Test("A file over 400 lines, a drawer for odds and ends, and an unknown room are found")
  func shapes() {
    let long = SourceFile(path: "Sources/Course/A.swift", text: String(repeating: "\n", count: 401))
    #expect(HouseRules.breaches(of: long).map(\.line) == [401])
    let fits = SourceFile(path: "Sources/Course/A.swift", text: String(repeating: "\n", count: 400))
    #expect(HouseRules.breaches(of: fits) == [])
    #expect(HouseRules.breaches(of: SourceFile(path: "Sources/Course/Utils.swift", text: "")).count == 1)
    #expect(HouseRules.breaches(of: SourceFile(path: "Sources/Cellar/A.swift", text: "")).count == 1)
  }
}
