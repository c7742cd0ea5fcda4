import Course
import Testing

@testable import CourseFormat

/// Attributes where they have no effect, and words of a drill that are nearly attributes.
@Suite struct ShownAttributeTests {
  private static let answers = "\n\n- [x] a\n- [ ] b\n"
  private static let one =
    "this attribute does not stand directly below the heading, and is shown as text: "
    + "move it to the line below the heading, with a blank line after it"
  private static let several =
    "these attributes do not stand directly below the heading, and are shown as text: "
    + "move them to the line below the heading, with a blank line after them"

  @Test("Attributes at the end of the question are told of")
  func behind() {
    #expect(toldOf(.quiz, "## Q\nIt [[is|was]] so `match: contains`\n") == ["M008 2:19 \(Self.one)"])
    #expect(toldOf(.quiz, "## Q\nWhich? `time: 20s` `tries: 2`\(Self.answers)") == ["M008 2:9 \(Self.several)"])
    #expect(toldOf(.quiz, "## Q\nWhich? `keep-order`\(Self.answers)") == ["M008 2:9 \(Self.one)"])
    #expect(toldOf(.quiz, "## Q\nWhich? `survey`\n\n- [ ] a\n- [ ] b\n") == ["M008 2:9 \(Self.one)"])
    #expect(places(.lesson, "## Q\nWhich? `tries: 2`\(Self.answers)") == ["M008 2:9"])
  }

  @Test(
    "Code to be read is left alone",
    arguments: ["Type `print: 2`", "Type `tries: 2`.", "Type `survey`", "Type `last`", "`tries: 2` is code"])
  func code(_ line: String) { #expect(places(.quiz, "## Q\nWhich?\n\n\(line) now\(Self.answers)") == []) }

  @Test("Attributes below a title, and in headings that take none, are warned of")
  func headings() {
    #expect(places(.lesson, "`id: x`\n\n## A\nText.\n") == ["M008 1:1"])
    #expect(
      toldOf(.lesson, "## A\n\n### Sub `id: sub`\n\nText.\n") == [
        "M008 3:10 a heading of this kind has no attributes, and so learners read this one: "
          + "take it out, or begin the heading with ## if a part of its own begins here"
      ])
    #expect(places(.lesson, "## A\n\n### The key `name: x`\n\nText.\n") == [])
  }

  @Test("A module takes no attribute but optional, and nothing else is moved")
  func module() {
    let course = "---\nid: a\n---\n# C\n\n## One `id: one`\n\n- [A](a.md)\n\n## Two\n`id: two`\n\n- [B](b.md)\n"
    let told = CourseFile.parse(Array(course.utf8), folder: "c").diagnostics
    #expect(
      told.map { "\(summary($0)) \($0.message): \($0.help ?? "")" } == [
        "M008 6:9 a module has no attribute but `optional`, and this one stands in its heading: take it out",
        "M008 11:1 a module has no attribute but `optional`, and so learners read this line: take it out",
      ])
    #expect(Mender.mend(Array(course.utf8), file: "course.md").bytes == Array(course.utf8))
  }

  @Test("What is optional is said below a module's heading; nearly said, or in the heading, it is reported and moved")
  func optional() throws {
    let read = { (module: String) in
      CourseFile.parse(Array("---\nid: a\n---\n# C\n\n## One\n\n- [A](a.md)\n\n\(module)\n".utf8), folder: "c")
    }
    let module = "## Extra\n`optional`\n\nAs you like.\n\n- [B](b.md)"
    let course = try #require(read(module).value)
    #expect(read(module).diagnostics.isEmpty && course.modules.map(\.isOptional) == [false, true])
    #expect(course.modules[1].introduction.plainText == "As you like.")
    #expect(course.required.map(\.file) == ["a.md"] && course.entries.count == 2)
    for (slip, told) in [
      ("`Optional`", "M002 11:1 `Optional` is no attribute of a module: did you mean `optional`?"),
      ("`optionel`", "M002 11:1 `optionel` is no attribute of a module: did you mean `optional`?"),
    ] {
      let diagnostics = read("## Extra\n\(slip)\n\n- [B](b.md)").diagnostics
      #expect(diagnostics.map { "\(summary($0)) \($0.message): \($0.help ?? "")" } == [told])
    }
    // A line of nothing but a space that is not broken says nothing.
    #expect(try #require(read("## Extra\n\u{A0}\n\n- [B](b.md)").value).modules.map(\.isOptional) == [false, false])
    let heading = "---\nid: a\n---\n# C\n\n## Extra `optional`\n\n- [A](a.md)\n"
    let mended = Mender.mend(Array(heading.utf8), file: "course.md").bytes
    #expect(String(decoding: mended, as: UTF8.self).contains("## Extra\n`optional`\n\n- [A]"))
  }

  @Test("A deeper heading above a list of items begins no module")
  func deep() {
    let course = "---\nid: a\n---\n# C\n\n## One\n\n- [A](a.md)\n\n### Two\n\n- [B](b.md)\n"
    let told = CourseFile.parse(Array(course.utf8), folder: "c").diagnostics
    #expect(
      told.map { "\(summary($0)) \($0.message): \($0.help ?? "")" } == [
        "M021 10:1 this heading begins no module, and the items below it belong to the module above: "
          + "begin it with ##, or take it out"
      ])
  }

  private func reply(_ attributes: String) -> [String] {
    drill("## A\n- [x](#end) \(attributes)\n- [y](#end)\n").diagnostics.map {
      "\($0.code) \($0.message): \($0.help ?? "")"
    }
  }

  static let ratings = [
    ("mediocre", "mediocrity"), ("magnificence!", "magnificence"), ("bad", "misery"), ("worst", "misery"),
    ("good", "magnificence"), ("miserable", "misery"),
  ]

  @Test("A rating in other words is told of", arguments: ratings)
  func rating(_ written: String, _ meant: String) {
    #expect(reply("`\(written)`") == ["M002 `\(written)` is shown as text: did you mean `\(meant)`?"])
  }

  @Test("A rating behind a key, and a gauge apart from its change, are told of")
  func apart() {
    #expect(reply("`rating: misery`") == ["M021 a rating is a word alone: write `misery`"])
    #expect(
      reply("`trust` `-20`") == ["M021 a gauge and its change stand in one pair of backticks: write `trust -20`"])
    let head = "---\nkind: drill\ngauges:\n  trust: 50\n---\n# T\n\n## A\n- [x](#end) "
    let tail = "\n- [y](#end)\n\n## End\n`ending: misery`\n"
    let mended = Mender.mend(Array((head + "`trust` `-20` `misery`" + tail).utf8), file: "d.md").bytes
    #expect(String(decoding: mended, as: UTF8.self) == head + "`trust -20` `misery`" + tail)
    #expect(
      reply("`trust +1` **set promised**") == [
        "M021 this attribute stands in emphasis, which makes text of it: "
          + "take the signs around it away: write `set promised`"
      ])
    #expect(
      reply("`set 1st`") == ["M021 the name of a flag begins with a letter: write another one, as in `set promised`"])
  }

  @Test("What means nothing for an option or a rubric is told of where it stands beside an attribute")
  func strangers() {
    #expect(places(.quiz, "## Q\n- [ ] a `50%` `keep-order`\n- [x] b\n") == ["M021 2:16"])
    #expect(places(.quiz, "## Q\n- [ ] a `once`\n- [x] b\n") == [])
    for written in ["-1", "1.5", "50%"] {
      #expect(
        toldOf(.quiz, "## Q\n[[...]]\n\n- a `2`\n- b `\(written)`\n") == [
          "M021 5:6 the points of a line of a rubric are a whole number above 0: write it alone, as in `2`"
        ])
    }
  }

  @Test("What means nothing above a question's text is told of once")
  func above() { #expect(places(.quiz, "## Q\n`last`\nWhich?\(Self.answers)") == ["M021 2:2"]) }

  @Test("A word that is nearly `survey` behind attributes is told of once")
  func survey() {
    #expect(
      toldOf(.quiz, "## Q\n`id: x` servey\n\n- [ ] a\n- [ ] b\n") == [
        "M002 2:8 `servey` is no attribute of a question: did you mean `survey`?"
      ])
    #expect(
      toldOf(.quiz, "## Q\n`kind: survey`\n\n- [ ] a\n- [ ] b\n") == [
        "M021 2:2 there is no kind of question called \"survey\": write `survey` alone"
      ])
  }
}

/// A drill's names, routes and endings.
@Suite struct DrillSlipTests {
  private func told(_ text: String, head: String = "gauges:\n  trust: 50\n") throws -> [String] {
    let disk = try TemporaryFolder()
    try disk.write("d.md", "---\nkind: drill\n\(head)---\n# T\n\n\(text)\n\n## End\n`ending: misery`\n")
    return Checker.check(path: disk.path + "/d.md").filter { ![.D209, .D212].contains($0.code) }.map {
      "\($0.severity.rawValue)[\($0.code)]: \($0.message): \($0.help ?? "")"
    }
  }

  private static let route =
    "## A\n- [x](#r) `trust +10`\n- [y](#r) `trust -30`\n\n## R\n`route`\n\n- [Ok](#end) `if trust >= 60`\n"

  @Test("A route whose conditions leave nothing open needs no other line")
  func route() throws {
    #expect(try told(Self.route + "- [No](#b) `if trust < 60`\n\n## B\n`ending: misery`\n") == [])
    let open = try told(Self.route + "- [No](#b) `if trust < 59`\n\n## B\n`ending: misery`\n")
    #expect(open.map { $0.prefix(11) } == ["error[D203]"])
    #expect(RouteConditions([.flag("a"), .not(.flag("a"))]).leaveNothingOpen)
    #expect(!RouteConditions([.flag("a"), .not(.flag("b"))]).leaveNothingOpen)
    #expect(!RouteConditions((0..<20).map { .flag("f\($0)") } + [.not(.flag("f0"))]).leaveNothingOpen)
  }

  @Test("A pass that a wrong name keeps from everybody is an error")
  func pass() throws {
    let scene = "## A\n- [x](#end) `trust +1`\n"
    #expect(
      try told(scene, head: "gauges:\n  trust: 50\npass: Trust >= 60\n") == [
        "error[M007]: there is no gauge \"Trust\": did you mean trust?"
      ])
    #expect(
      try told(scene, head: "gauges:\n  trust: 50\npass: magnificence\n") == [
        "error[M007]: no choice sets the flag \"magnificence\": `pass` asks for gauges and flags: write a condition, as in "
          + "pass: trust >= 60, or take the line out"
      ])
    #expect(
      try told(scene, head: "gauges:\n  trust: 50\npass: trust >= 40 and not angry\n").map { $0.prefix(8) } == [
        "warning["
      ])
    #expect(
      try told(scene, head: "gauges:\n  trust: 50\npass: trust >= 90\n").map { $0.prefix(11) } == ["error[D210]"])
  }

  @Test("A gauge that is nowhere named is one mistake, and replies that are never offered are an error")
  func names() throws {
    let gauge = "## A\n- [x](#end) `trust +1`\n- [y](#end) `trust +2`\n- [z](#end) `trust +3`\n"
    #expect(
      try told(gauge, head: "") == [
        "warning[M007]: there is no gauge \"trust\": name it under gauges: at the top of the file"
      ])
    #expect(
      try told("## A\n- [x](#end) `if x`\n") == [
        "error[M007]: no choice sets the flag \"x\": let a choice end with `set x`"
      ])
  }

  @Test("A link to a scene without its #, and one in what is told, lead nowhere")
  func links() throws {
    #expect(
      try told("## A\n- [x](#end)\n- [y](end)\n") == [
        "error[D201]: without a # this link leads to a file, not to the scene: write (#end)"
      ])
    #expect(try told("## A\nSee [this](#nope).\n\n- [x](#end)\n").map { $0.prefix(11) } == ["error[M013]"])
    #expect(try told("## A\nSee [this](#end).\n\n- [x](#end)\n") == [])
  }

  @Test("Where a talk begins, and what a debrief needs, is said")
  func scenes() throws {
    #expect(
      try told("## First\n`ending: misery`\n\n## A\n- [x](#end)\n") == [
        "error[D202]: the talk begins with this scene, the first of the file, and ends with it: "
          + "move the scene that the talk begins with above it"
      ])
    #expect(
      try told("## A\n- [x](#end)\n\n## Debrief\n\nSo?\n").first?.hasSuffix("or `debrief` below the heading") == true)
  }

  @Test("Replies that all begin with a bullet, and scenes with one sign, are told as that")
  func signs() throws {
    #expect(
      try told("## A\nHi.\n\n\u{25E6} [x](#end)\n\u{25E6} [y](#end)\n") == [
        "error[M021]: this sign is not the hyphen that begins a reply: begin each reply with a hyphen and a space"
      ])
    let disk = try TemporaryFolder()
    for sign in ["#", "###"] {
      try disk.write(
        "e.md", "---\nkind: drill\n---\n# T\n\n\(sign) A\n\nHi.\n\n- [x](#end)\n\n\(sign) End\n`ending: misery`\n")
      #expect(Checker.check(path: disk.path + "/e.md").map(summary) == ["M021 6:1", "M021 12:1"])
    }
  }

  @Test("A line of hyphens below the replies is not shown")
  func rule() throws {
    guard case .drill(let read)? = drill("## A\nHi.\n\n- [x](#end)\n- [y](#end)\n\n---\n").value else {
      throw Missing()
    }
    #expect(read.scenes[0].beats == [.narration([.paragraph([.text("Hi.")])])])
  }
}
