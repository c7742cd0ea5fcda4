/// A generator with a known seed, so that a failure can be had again.
struct Xorshift {
  var state: UInt64

  mutating func below(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(count))
  }

  mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }
}

/// Course files made by chance: whole ones of every kind, untidy in every way, and some that are made to confuse.
struct RandomText {
  var random: Xorshift

  init(seed: Int) { random = Xorshift(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1) }

  mutating func file() -> String {
    switch random.below(4) {
    case 0: head("kind: quiz") + many(1...4) { $0.question() }
    case 1: head("kind: drill\ngauges:\n  trust:  50") + many(1...4) { $0.scene() } + "\n## End\n`ending: misery`\n"
    default: head("kind: lesson") + many(0...3) { $0.block() } + many(0...4) { $0.page() }
    }
  }

  private mutating func head(_ facts: String) -> String {
    let mark = random.below(9) == 0 ? "\u{FEFF}" : ""
    let title = random.one(of: ["# T", "#  T  #", "T\n===", "# *T* `x`", "# T\\#", "   # T"])
    return mark + "---\n" + facts + random.one(of: ["", " ", "  \t"]) + "\n---\n" + gap() + title + "\n" + gap()
  }

  private mutating func many(_ range: ClosedRange<Int>, _ make: (inout RandomText) -> String) -> String {
    let count = range.lowerBound + random.below(range.count)
    return (0..<count).map { _ in make(&self) }.joined()
  }

  private mutating func gap() -> String { random.one(of: ["", "\n", "\n", "\n\n", " \n\n\n", "\t\n"]) }
  private mutating func tail() -> String { random.one(of: ["", "", "", " ", "  ", "   ", "\t", "\\", " \t  "]) }

  private mutating func word() -> String {
    random.one(of: [
      "a", "b c", "Wait.", "*so*", "**now**", "`code`", "`a  b`", "``x ` y``", "[l](#t)", "<!-- n -->", "日本", "\\*",
      "1.", "-",
      "#", "|", "a|b", "~~x~~", "&amp;", "é", "+ 3", "> x", "x  y", "trust", "👩‍👩‍👧", "[[", "http://a.b", "<!-- a\n b  -->",
      "`a\n  b`", "*", "_", "=", "---", "  ", "`", "\u{A0}",
    ])
  }

  private mutating func line() -> String {
    (0...random.below(4)).map { _ in word() }.joined(separator: random.one(of: [" ", " ", "  "])) + tail()
  }

  private mutating func paragraph(_ indent: String = "") -> String {
    (0...random.below(3)).map { index in
      (index == 0 ? indent : random.one(of: [indent, indent, "", indent + "  "])) + line()
    }.joined(separator: "\n") + "\n"
  }

  private mutating func block(_ indent: String = "", depth: Int = 0) -> String {
    let kind = random.below(depth > 2 ? 5 : 12)
    let text =
      switch kind {
      case 0, 1, 2: paragraph(indent)
      case 3:
        indent + random.one(of: ["```", "~~~", "``` swift"]) + "\n" + indent + "x  \n\n\n" + indent
          + random.one(of: ["```", "~~~", "* y", ""]) + "\n"
      case 4:
        indent + random.one(of: ["<!-- n  \n\n\n* x -->", "<!-- n -->", "---", "***", "* * *", "### H  ##", "H\n---"])
          + "\n"
      case 5, 6: list(indent, depth)
      case 7: quote(indent, depth)
      case 8: table(indent)
      case 9: indent + "    code  \n\n\n" + indent + "    more\n"
      case 10: indent + random.one(of: ["###  H", "####\tH #", "######", "Two\nlines\n==="]) + "\n"
      default: indent + "[r]: #t\n"
      }
    return text + gap()
  }

  private mutating func list(_ indent: String, _ depth: Int) -> String {
    let isNumbered = random.below(2) == 0
    var number = random.one(of: [0, 1, 1, 1, 9, 98, 999_999_997])
    let sign = random.one(of: ["-", "*", "+"])
    let space = random.one(of: [" ", " ", "  ", "   ", "\t"])
    let separator = random.one(of: ["", "", "\n", "\n\n", " \n"])
    return (0...random.below(4)).map { _ in
      let mark = isNumbered ? "\(number)\(random.one(of: [".", ".", ".", ")"]))" : random.below(9) == 0 ? "*" : sign
      number += random.one(of: [0, 1, 1, 2, 7])
      let inner =
        indent + String(repeating: " ", count: random.one(of: [mark.count + 1, mark.count + space.count, 2, 4]))
      let first = random.one(of: ["", "[ ] ", "[X] ", "[x] "]) + line()
      let rest = random.below(3) == 0 ? block(inner, depth: depth + 1) : ""
      return indent + mark + space + first + "\n" + rest
    }.joined(separator: separator)
  }

  private mutating func quote(_ indent: String, _ depth: Int) -> String {
    let mark = random.one(of: ["> ", ">", ">  ", "> > "])
    let inner =
      random.one(of: ["", "[!NOTE]\n", "**M:** x  \n"]) + block("", depth: depth + 1) + block("", depth: depth + 1)
    return inner.split(separator: "\n", omittingEmptySubsequences: false).map {
      indent + (random.below(12) == 0 ? "" : mark) + $0
    }.joined(separator: "\n") + "\n"
  }

  private mutating func table(_ indent: String) -> String {
    let columns = 1 + random.below(3)
    func row(_ cells: [String], _ edge: String) -> String { indent + edge + cells.joined(separator: "|") + edge + "\n" }
    let edge = random.one(of: ["|", "| ", ""])
    var text = row((0..<columns).map { _ in word() }, edge)
    text += row((0..<columns).map { _ in random.one(of: ["-", ":-", ":--:", "---:", " --- "]) }, edge)
    for _ in 0..<random.below(4) {
      text += row((0..<max(1, columns + random.one(of: [0, 0, 0, 1, -1]))).map { _ in word() }, edge)
    }
    return text
  }

  private mutating func heading() -> String {
    random.one(of: ["## ", "##  ", " ## ", "##\t"]) + "H\(random.below(99999))"
      + random.one(of: ["", " ##", "  ", "?"]) + "\n"
  }

  private mutating func page() -> String {
    heading() + random.one(of: ["", "", "`id: p\(random.below(9999))`\n\n", "\n\n`tags:  a`  \n\n"]) + gap()
      + many(1...3) { $0.block() }
  }

  private mutating func question() -> String {
    var text = heading() + random.one(of: ["", "`points: 2`   `tags: a`\n\n", "\n`difficulty: 1` \n\n"]) + "Why?\n\n"
    let sign = random.one(of: ["- ", "* ", "+ "])
    for option in 0..<3 {
      text += sign + (option == 0 ? random.one(of: ["[x] ", "[X] "]) : "[ ] ") + "o\(option)"
      text += random.one(of: ["", "  `last`", " `50%`"].suffix(option == 0 ? 1 : 2)) + tail() + "\n"
      text += random.one(of: ["", "  > so \n", "\n"])
    }
    return text + gap() + random.one(of: ["", "\n> [!TIP]\n> look  \n", "\n> [!NOTE]\n>\n>\n> so\n"]) + gap()
  }

  private mutating func scene() -> String {
    heading() + random.one(of: ["", "\n", "\n\n`time: 20s`\n\n"].prefix(2).map { $0 }) + block() + "\n"
      + "- [a  b](#end)   `trust +5`  `misery`" + tail() + "\n  > note  \n" + random.one(of: ["", "\n"])
      + "- [c](#end) `once`\n" + gap()
  }
}
