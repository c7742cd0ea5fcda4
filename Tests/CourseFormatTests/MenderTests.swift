import Course
import Foundation
import Testing

@testable import CourseFormat

/// `lectern check --fix` mends what is certain, and nothing else.
@Suite struct MenderTests {
  private static let head = "---\nkind: quiz\n---\n# T\n\n"
  private static let rest = "\n\n> [!NOTE]\n> So.\n"

  static let mended: [(what: String, wrong: String, right: String)] = [
    ("a tick without a space", "## Q\n- [x]A\n- [ ] B", "## Q\n- [x] A\n- [ ] B"),
    ("empty brackets", "## Q\n- [x] A\n- [] B", "## Q\n- [x] A\n- [ ] B"),
    ("wide brackets", "## Q\n- [ x ] A\n- [  ]B", "## Q\n- [x] A\n- [ ] B"),
    ("a capital tick", "## Q\n- [X]A\n- [ ] B", "## Q\n- [X] A\n- [ ] B"),
    ("a sign without a space", "## Q\n-[x] A\n-[ ] B\n- [ ] C", "## Q\n- [x] A\n- [ ] B\n- [ ] C"),
    ("no space at all", "## Q\n- [x] A\n-[]B", "## Q\n- [x] A\n- [ ] B"),
    ("a number without a space", "## Q\n1. [x] A\n2.[ ] B", "## Q\n1. [x] A\n2. [ ] B"),
    ("an option that feedback swallows", "## Q\n- [x] A\n  > Yes.\n-[ ] B", "## Q\n- [x] A\n  > Yes.\n- [ ] B"),
    ("two hyphens", "## Q\n- [x] A\n-- [ ] B", "## Q\n- [x] A\n- [ ] B"),
    ("feedback at the margin", "## Q\n- [x] A\n> Yes.\n> So.\n- [ ] B", "## Q\n- [x] A\n  > Yes.\n  > So.\n- [ ] B"),
    (
      "feedback at the margin after blank lines", "## Q\n- [x] A\n\n> Yes.\n\n- [ ] B",
      "## Q\n- [x] A\n\n  > Yes.\n\n- [ ] B"
    ),
    ("feedback under a number", "## Q\n1. [x] A\n> Yes.\n2. [ ] B", "## Q\n1. [x] A\n   > Yes.\n2. [ ] B"),
    (
      "feedback under an indented option", "## Q\n  - [x] A\n> Yes.\n  - [ ] B",
      "## Q\n  - [x] A\n    > Yes.\n  - [ ] B"
    ),
    ("feedback after a tab", "## Q\n-\t[x] A\n> Yes.\n-\t[ ] B", "## Q\n-\t[x] A\n    > Yes.\n-\t[ ] B"),
    (
      "feedback that goes on without a sign", "## Q\n- [x] A\n> Yes,\nso.\n- [ ] B",
      "## Q\n- [x] A\n  > Yes,\nso.\n- [ ] B"
    ),
    (
      "feedback too far in", "## Q\n- [x] A\n      > Yes.\n      > So.\n- [ ] B",
      "## Q\n- [x] A\n  > Yes.\n  > So.\n- [ ] B"
    ),
    ("feedback that is code", "## Q\n- [x] A\n\n      > Yes.\n- [ ] B", "## Q\n- [x] A\n\n  > Yes.\n- [ ] B"),
    ("an option without its hyphen", "## Q\n- [x] A\n[ ] B\n- [ ] C", "## Q\n- [x] A\n- [ ] B\n- [ ] C"),
    ("two options on one line", "## Q\n- [x] A - [ ] B", "## Q\n- [x] A\n- [ ] B"),
    (
      "feedback that a callout follows without a blank line", "## Q\n- [x] A\n- [ ] B\n> No.\n> [!TIP]\n> Look.",
      "## Q\n- [x] A\n- [ ] B\n  > No.\n\n> [!TIP]\n> Look."
    ),
    (
      "a heading with another space", "## Q\n- [x] A\n- [ ] B\n\n##\u{A0}R\n- [x] A\n- [ ] B",
      "## Q\n- [x] A\n- [ ] B\n\n## R\n- [x] A\n- [ ] B"
    ),
    ("two signs", "## Q\n- [x] A\n* [ ] B", "## Q\n- [x] A\n- [ ] B"),
    ("the first with another sign", "## Q\n* [x] A\n- [ ] B\n- [ ] C", "## Q\n- [x] A\n- [ ] B\n- [ ] C"),
    ("the last with another sign", "## Q\n* [x] A\n* [ ] B\n- [ ] C", "## Q\n* [x] A\n* [ ] B\n* [ ] C"),
    ("another sign behind a number", "## Q\nWell?\n\n1. A\n2) B\n3. C", "## Q\nWell?\n\n1. A\n2. B\n3. C"),
    ("signs by turns", "## Q\n* [x] A\n- [ ] B\n* [ ] C\n+ [ ] D", "## Q\n* [x] A\n* [ ] B\n* [ ] C\n* [ ] D"),
    (
      "attributes glued to a text", "## Q\n`points: 2`\nWhat?\n\n- [x] A\n- [ ] B",
      "## Q\n`points: 2`\n\nWhat?\n\n- [x] A\n- [ ] B"
    ),
    (
      "attributes in the heading", "## Q `id: a` `points: 2`\n- [x] A\n- [ ] B",
      "## Q\n`id: a`\n`points: 2`\n- [x] A\n- [ ] B"
    ),
    (
      "a heading without a space", "## Q\n- [x] A\n- [ ] B\n\n##R\n- [x] A\n- [ ] B",
      "## Q\n- [x] A\n- [ ] B\n\n## R\n- [x] A\n- [ ] B"
    ),
    (
      "a heading that an option swallows", "## Q\n- [x] A\n- [ ] B\n##R\n- [x] A\n- [ ] B",
      "## Q\n- [x] A\n- [ ] B\n## R\n- [x] A\n- [ ] B"
    ),
    (
      "a hint without its sign", "## Q\n- [x] A\n- [ ] B\n\n> [TIP]\n> Look.",
      "## Q\n- [x] A\n- [ ] B\n\n> [!TIP]\n> Look."
    ),
  ]

  @Test("What is certain is mended", arguments: mended)
  func mends(_ what: String, _ wrong: String, _ right: String) {
    let (bytes, told) = Mender.mend(Array((Self.head + wrong + Self.rest).utf8), file: "q.md")
    #expect(String(decoding: bytes, as: UTF8.self) == Self.head + right + Self.rest, "\(what)")
    #expect(!told.isEmpty)
    #expect(Mender.diagnostics(bytes, file: "q.md").map(DiagnosticPrinter.text) == [], "\(what)")
  }

  static let kept = [
    "## Q\n- [x] A\n- [ ]\n", "## Q\n- [x] A\n- B\n", "## Q\n- [x] A\n1. [ ] B\n", "## Q\n- [x] A\n  -[ ] B\n- [ ] C\n",
    "## Q\n- [x] A\n- [ ] B\n\nText\n---\n", "## Q\nWhat\n2.[ ] A\n\n- [x] A\n- [ ] B\n",
    "## Q\n- [x] A\n- [ ] B `lsat`\n",
    "## Q\n- [x] A\n- [ ] B\n\n> [NOTE] So it is.\n", "## The `id: a` word\n- [x] A\n- [ ] B\n",
    "## Q\n- [x] A\n- \\[x]B\n",
    "## Q\n- [x]: A\n- [ ] B\n", "## Q\n- [x], A\n- [ ] B\n", "## Q\n- [x] A\n- [** ] B\n", "## Q\n- [x] A\n- [*]B\n",
    "## Q\n- [x] A\n- [ ] B\n  > n\n> [!NOTE] So.\n",
    "## Q\n- [x] A\n- [ ] B\n> **Ana:** Well?\n\nWhat now?\n", "## Q\n- [x] A\n- [ ] B\n> Well?\n\nWhat now?\n",
    "## Q\n- [x] A\n- [ ] B\n> Well?\nWhat now?\n", "## Q\n- [x] A\n      > Yes.\n      So.\n- [ ] B\n",
    "## Q\n- [x] A\n- [ ] B\n\n#Title\n", "## Q\n- [x] A&#27;\n- [ ] B\n", "## Q\n- [x] A\n- [ ] A\n",
  ]

  @Test("What only the author can know is left as it is", arguments: kept)
  func keeps(_ text: String) {
    let bytes = Array((Self.head + text).utf8)
    #expect(!Mender.diagnostics(bytes, file: "q.md").isEmpty)
    #expect(Mender.mend(bytes, file: "q.md").bytes == bytes)
  }

  @Test("A course's list and a drill's replies get their spaces")
  func otherFiles() {
    let course = Mender.mend(Array("# T\n\n##M\n1. [A](a.md)\n2.[B](b.md)\n".utf8), file: "x/course.md")
    #expect(String(decoding: course.bytes, as: UTF8.self) == "# T\n\n## M\n1. [A](a.md)\n2. [B](b.md)\n")
    let head = "---\nkind: drill\n---\n# T\n\n"
    let drill = Mender.mend(
      Array((head + "## A\n- [x](#b)\n-[y](#b) `once, misery`\n\n## B\n`ending: misery`\n").utf8), file: "d.md")
    #expect(
      String(decoding: drill.bytes, as: UTF8.self)
        == head + "## A\n- [x](#b)\n- [y](#b) `once` `misery`\n\n## B\n`ending: misery`\n")
  }

  @Test("A coach's note finds its place below its reply")
  func notes() {
    let head = "---\nkind: drill\n---\n# T\n\n"
    let rest = "- [y](#b)\n\n## B\n`ending: misery`\n"
    for wrong in ["- [x](#b) `once` > Why.\n", "- [x](#b) `once`\n> Why.\n", "- [x](#b) `once`\n       > Why.\n"] {
      let (bytes, _) = Mender.mend(Array((head + "## A\n" + wrong + rest).utf8), file: "d.md")
      #expect(String(decoding: bytes, as: UTF8.self) == head + "## A\n- [x](#b) `once`\n  > Why.\n" + rest)
    }
  }

  @Test("What was mended is told at the lines of the mended file, whichever round mended it")
  func lines() {
    let head = "---\nkind: quiz\n---\n# T\n\n"
    let wrong = head + "## Q\n`points: 2`\nWhat?\n\n- [x]A - [ ] B\n-[ ] C\n"
    let (bytes, mended) = Mender.mend(Array(wrong.utf8), file: "q.md")
    #expect(
      String(decoding: bytes, as: UTF8.self) == head + "## Q\n`points: 2`\n\nWhat?\n\n- [x] A\n- [ ] B\n- [ ] C\n")
    #expect(
      mended.map { "\($0.location.line) \($0.message)" } == [
        "7 this line of attributes runs into the text below it", "11 this is no checkbox",
        "12 a second option begins on this line", "13 a space is missing after \"-\"",
      ])
  }

  @Test("What was mended is told line by line, and counted")
  func report() {
    let wrong = "---\nkind: quiz\n---\n# T\n\n## Q\n- [x]A\n- []B\n"
    let told = Mender.mend(Array(wrong.utf8), file: "q.md").mended
    #expect(
      DiagnosticPrinter.mended(told, in: "q.md") == """
        2 problems mended in q.md
          line 7: M004, this is no checkbox
          line 8: M004, this is no checkbox
        """)
    #expect(DiagnosticPrinter.summary(told) == "2 errors in 1 file.")
    #expect(DiagnosticPrinter.summary([]) == "No problems found.")
  }
}

/// Every file that ships or is tested with, broken by chance: mending brings back each byte.
@Suite struct MenderPropertyTests {
  /// Breaks a file in ways that leave no doubt what it said before.
  private struct Breaker {
    var random: Chance32
    var bytes: [[UInt8]]
    private(set) var count = 0
    /// What stands in blocks of code means nothing, broken or whole.
    private let code: Set<Int>

    init(_ file: [UInt8], seed: Int) {
      random = Chance32(state: UInt32(truncatingIfNeeded: seed &* 2_654_435_761 | 1))
      let lines = Breaker.lines(file)
      bytes = lines
      var isCode = false
      code = Set(
        lines.indices.filter {
          let isFence = String(decoding: lines[$0], as: UTF8.self).hasPrefix("```")
          if isFence { isCode.toggle() }
          return isCode || isFence
        })
    }

    static func lines(_ file: [UInt8]) -> [[UInt8]] {
      var lines: [[UInt8]] = [[]]
      for byte in file {
        lines[lines.count - 1].append(byte)
        if byte == UInt8(ascii: "\n") { lines.append([]) }
      }
      return lines
    }

    private func text(_ index: Int) -> String {
      bytes.indices.contains(index) ? String(decoding: bytes[index], as: UTF8.self) : ""
    }

    private mutating func set(_ index: Int, _ text: String) {
      bytes[index] = Array(text.utf8)
      count += 1
    }

    mutating func run(isQuestions: Bool) {
      var isGlued: [Int] = []
      var start = bytes.indices.dropFirst().first { text($0).hasPrefix("---") } ?? 0
      start = text(0).contains("---") ? start : 0
      for index in start..<bytes.count where random.next() % 3 == 0 && !code.contains(index) {
        let line = text(index)
        let isOption = isQuestions && (line.hasPrefix("- [ ] ") || line.hasPrefix("- [x] "))
        if isOption {
          breakOption(index, line)
        } else if !isQuestions, line.hasPrefix("- ["), line.contains("](") {
          set(index, "-" + line.dropFirst(2))
        } else if line.hasPrefix("## "), index > 0 {
          set(index, "##" + line.dropFirst(3))
        } else if isQuestions, line.hasPrefix("  > "),
          text(index - 1).hasPrefix("- [") || text(index - 1).hasPrefix("* [")
        {
          var next = index
          while text(next).hasPrefix("  > ") {
            set(next, String(text(next).dropFirst(2)))
            next += 1
          }
        } else if line.hasPrefix("`"), text(index - 1).hasPrefix("##"),
          text(index + 1).allSatisfy(\.isNewline), text(index + 2).first?.isLetter == true
        {
          isGlued.append(index + 1)
        }
      }
      for index in isGlued.reversed() {
        bytes.remove(at: index)
        count += 1
      }
    }

    /// Whether another sign on this line is the odd one out: of half a list's signs nobody could tell which are wrong.
    private func wouldBeOdd(_ index: Int) -> Bool {
      func isEnd(_ index: Int) -> Bool { text(index).hasPrefix("## ") || !bytes.indices.contains(index) }
      var (start, end) = (index, index)
      while !isEnd(start - 1) { start -= 1 }
      while !isEnd(end + 1) { end += 1 }
      let section = (start...end).map { text($0) }
      return !section.contains { $0.hasPrefix("* ") } && section.count { $0.hasPrefix("- [") } > 2
    }

    private mutating func breakOption(_ index: Int, _ line: String) {
      let isFirst = !text(index - 1).hasPrefix("  >") && !text(index - 1).hasPrefix("- [")
      switch random.next() % 4 {
      case 0: set(index, String(line.prefix(5)) + line.dropFirst(6))
      case 1: set(index, "-" + line.dropFirst(2))
      case 2 where !isFirst && wouldBeOdd(index): set(index, "*" + line.dropFirst(1))
      default: if line.hasPrefix("- [ ]") { set(index, "- []" + line.dropFirst(5)) }
      }
    }
  }

  /// Xorshift (Marsaglia, 2003): the same numbers on every machine.
  private struct Chance32 {
    var state: UInt32

    mutating func next() -> Int {
      state ^= state << 13
      state ^= state >> 17
      state ^= state << 5
      return Int(state)
    }
  }

  /// Ways to keep a text that an editor may choose.
  private static let shapes: [(name: String, make: @Sendable (String) -> [UInt8])] = [
    ("as it is", { Array($0.utf8) }),
    ("Windows line ends", { Array($0.replacingOccurrences(of: "\n", with: "\r\n").utf8) }),
    ("a byte order mark", { [0xEF, 0xBB, 0xBF] + Array($0.utf8) }),
    ("no line end at the end", { Array($0.utf8.dropLast()) }),
    (
      "spaces at the ends of lines",
      { text in
        Array(
          text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : $0 + " \t" }
            .joined(separator: "\n").utf8)
      }
    ),
  ]

  private static let files: [URL] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return ["courses", "Tests/Fixtures/courses"].flatMap { folder in
      let found = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
      return (found?.compactMap { $0 as? URL } ?? [])
        .filter { $0.pathExtension == "md" && $0.lastPathComponent != "README.md" }
    }.sorted { $0.path < $1.path }
  }()

  @Test("A broken file is mended to the byte, and mending it again changes nothing", arguments: 1...6)
  func property(_ seed: Int) throws {
    var broken = 0
    for (number, file) in Self.files.enumerated() {
      let original = try String(contentsOf: file, encoding: .utf8)
      let isQuestions = original.contains("kind: quiz") || original.contains("kind: lesson")
      let name = file.lastPathComponent
      for (shape, make) in Self.shapes {
        let whole = make(original)
        #expect(Mender.mend(whole, file: name).mended.isEmpty, "\(name) has something to mend already")
        var breaker = Breaker(whole, seed: seed * 1000 + number)
        breaker.run(isQuestions: isQuestions)
        broken += breaker.count
        let wrong = breaker.bytes.flatMap { $0 }
        let (mended, told) = Mender.mend(wrong, file: name)
        // A yes or no: the bytes themselves would fill the screen.
        let isWhole = mended == whole
        #expect(isWhole, "\(name), \(shape), seed \(seed): \(Self.difference(mended, whole))")
        #expect(told.count <= breaker.count && (wrong == whole) == told.isEmpty, "\(name), \(shape)")
        #expect(Mender.mend(mended, file: name).mended.isEmpty)
        #expect(Mender.diagnostics(mended, file: name) == Mender.diagnostics(whole, file: name))
      }
    }
    #expect(broken > 200)
  }

  /// The first line that differs.
  private static func difference(_ a: [UInt8], _ b: [UInt8]) -> String {
    let pairs = zip(Breaker.lines(a), Breaker.lines(b)).enumerated()
    guard let first = pairs.first(where: { $0.element.0 != $0.element.1 }) else { return "the length" }
    let (seen, wanted) = first.element
    return
      "line \(first.offset + 1): \(String(decoding: seen, as: UTF8.self)) for \(String(decoding: wanted, as: UTF8.self))"
  }
}
