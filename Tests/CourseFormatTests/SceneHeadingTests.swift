import Course
import Foundation
import Testing

@testable import CourseFormat

/// A heading with too many or too few signs, and lists that Markdown puts elsewhere: each is told once, as what it is.
@Suite("Scenes and replies that Markdown reads as something else")
struct SceneHeadingTests {
  private static let head = "---\nkind: drill\n---\n# T\n\nBrief.\n\n"
  private static let good = "## Good\n`ending: magnificence`\n"
  private static let bad = "## Bad\n`ending: misery`\n"
  private static let start = "## A\nHm.\n\n- [Yes](#good)\n- [No](#bad)\n"

  private func told(_ text: String) throws -> [String] {
    let disk = try TemporaryFolder()
    try disk.write("d.md", Self.head + text)
    return Checker.check(path: disk.path + "/d.md").filter { $0.severity != .info }.map {
      "\(summary($0)) \($0.message): \($0.help ?? "")"
    }
  }

  private static func unready(_ title: String, line: Int) -> String {
    "M021 \(line):1 \"\(title)\" is no scene yet, for its heading does not begin with ## and a space: "
      + "write ## and a space, as in ## \(title)"
  }

  static let headings: [(text: String, title: String, line: Int, mended: String)] = [
    (
      "## A\n- [Yes](#proof)\n- [No](#bad)\n\n#Proof\n\nSee?\n\n- [Well](#good)\n- [So](#bad)\n\n\(good)\n\(bad)",
      "Proof",
      12, "## Proof"
    ),
    ("\(start)\n### Good\n`ending: magnificence`\n\n\(bad)", "Good", 14, "## Good"),
    ("\(start)\n### Good\n\n`ending: magnificence`\n\n\(bad)", "Good", 14, "## Good"),
    ("\(start)\n#Good\n`ending: magnificence`\n\n\(bad)", "Good", 14, "## Good"),
    ("\(start)\n\(good)\n##Bad\n`ending: misery`\n", "Bad", 17, "## Bad"),
    ("\(start)\n\(good)\n##Bad\n\n`ending: misery`\n", "Bad", 17, "## Bad"),
    ("\(start)\n\(good)\n# Bad\n`ending: misery`\n", "Bad", 17, "## Bad"),
    ("\(start)##Good\n`ending: magnificence`\n\n\(bad)", "Good", 13, "## Good"),
    ("#A\n`time: 20s`\n\nHm.\n\n- [Yes](#good) `timeout`\n- [No](#bad)\n\n\(good)\n\(bad)", "A", 8, "## A"),
  ]

  @Test("A heading of a scene with other signs is told of once, and mended", arguments: headings)
  func heading(_ text: String, _ title: String, _ line: Int, _ mended: String) throws {
    #expect(try told(text) == [Self.unready(title, line: line)])
    let (bytes, _) = Mender.mend(Array((Self.head + text).utf8), file: "d.md")
    let whole = String(decoding: bytes, as: UTF8.self)
    #expect(whole.components(separatedBy: "\n")[line - 1] == mended)
    #expect(try told(String(whole.dropFirst(Self.head.count))) == [])
  }

  static let silent = [
    "## A\nHm.\n\n### Good to know\n\nSo.\n\n- [Yes](#good)\n- [No](#bad)\n\n\(good)\n\(bad)",
    "## A\nHm.\n\n### Good\n\nSo.\n\n- [Yes](#good)\n- [No](#bad)\n\n\(good)\n\(bad)",
    "## A\nHm.\n\n### Fine\n\nSo.\n\n- [Yes](#fine)\n- [No](#bad)\n\n## Good\n`id: fine` `ending: magnificence`\n\n\(bad)",
    "## A\n#good to see you\n\n- [Yes](#good)\n- [No](#bad)\n\n\(good)\n\(bad)",
  ]

  @Test("A smaller heading within a scene is left alone", arguments: silent)
  func within(_ text: String) throws { #expect(try told(text) == []) }

  @Test("Replies above the first heading stand in no scene")
  func homeless() throws {
    #expect(
      try told("- [Yes](#good)\n- [No](#good)\n\n\(Self.good)") == [
        "M021 8:1 these replies stand in no scene: "
          + "put a line like ## The call above them, and above what is said before them"
      ])
    #expect(try told("- bring a bag\n- and a hat\n\n\(Self.start)\n\(Self.good)\n\(Self.bad)") == [])
  }

  static let lists: [(String, String)] = [
    (
      "## A\n- a bag\n- a hat\n\n- [Yes](#good)\n- [No](#bad)\n",
      "D201 9:1 this list and the replies below it are one list, and these lines lead to no scene"
    ),
    (
      "## A\n- [Yes](#good)\n- [No](#bad)\n\n- a bag\n- a hat\n",
      "D201 12:1 this list and the replies above it are one list, and these lines lead to no scene"
    ),
  ]

  @Test("A list of words that is one with the replies is told of once", arguments: lists)
  func twoLists(_ text: String, _ expected: String) throws {
    let help = ": put a line of text between the two, or begin the lines of this one with another sign, *"
    #expect(try told("\(text)\n\(Self.good)\n\(Self.bad)") == [expected + help])
    let apart = text.replacingOccurrences(of: "- a ", with: "* a ")
    #expect(try !told("\(apart)\n\(Self.good)\n\(Self.bad)").contains { $0.hasPrefix("D201") })
  }

  @Test("A line among the replies that leads nowhere is told of where it stands")
  func among() throws {
    let told = try told("## A\n- [Yes](#good)\n- Hm\n- [No](#bad)\n\n\(Self.good)\n\(Self.bad)")
    #expect(told.map { $0.prefix(9) } == ["D201 10:1"])
  }
}
