/// A text made to harm: the worst of its kind that we know, of about as many bytes as are asked for.
public struct HostileText: Sendable {
  public let name: String
  /// What its file says it is: `lesson`, `quiz` or `drill`.
  public let kind: String
  private let make: @Sendable (Shape) -> String

  /// The whole file, with front matter and a title where the text brings none of its own.
  public func file(size: Int) -> String {
    let text = make(Shape(size: size))
    return text.hasPrefix("---\n") ? text : "---\nkind: \(kind)\n---\n# T\n\n" + text
  }

  public static let all: [HostileText] = (repeated + counted + frontMatter).map(HostileText.init)

  private typealias Entry = (name: String, kind: String, make: @Sendable (Shape) -> String)

  private init(_ entry: Entry) { (name, kind, make) = entry }

  /// One piece again and again.
  private static let repeated: [Entry] = [
    ("one line of letters", "lesson", "a"), ("one line of words", "lesson", "word "),
    ("one line of full stops", "lesson", ". "),
    ("quotes, 99 deep", "lesson", String(repeating: ">", count: 99) + "a\n\n"),
    ("quotes in quotes", "lesson", "> "), ("quoted lines", "lesson", "> a\n"), ("quotes apart", "quiz", "> a\n\n"),
    ("list items", "lesson", "- a\n"), ("numbered items", "quiz", "1. a\n"),
    ("lists of changing signs", "quiz", "- a\n* a\n"),
    ("emphasis in emphasis", "lesson", "*a **a "), ("emphasis to close", "lesson", "a** b* "),
    ("stars and underlines", "lesson", "*_ "), ("stars", "lesson", "*"), ("struck out", "lesson", "~a~~b "),
    ("brackets", "lesson", "["), ("brackets closed", "lesson", "[]"), ("brackets to close", "lesson", "]"),
    ("links that never end", "lesson", "[a]("), ("ends of links", "lesson", "]("), ("images", "lesson", "![a](b "),
    ("links with a space", "lesson", "[a](b c.md) "), ("links", "lesson", "[a](b.md) "),
    ("anchors", "lesson", "[a](#b)\n"),
    ("images of nothing", "lesson", "![](b.png)\n"), ("blanks", "lesson", "## a\n[[a]]\n"),
    ("open blanks", "lesson", "[["),
    ("code spans", "lesson", "`a` "), ("attributes", "quiz", "`id: a` "),
    ("attributes of an option", "quiz", "`50%` `last` "),
    ("HTML comments", "lesson", "<!-- a -->\n"), ("open comments", "lesson", "a <!--\n"),
    ("comments in a line", "lesson", "a <!-- b --> "),
    ("tags", "lesson", "<b>"), ("open tags", "lesson", "<a b=\""), ("entities", "lesson", "&#27;"),
    ("named entities", "lesson", "&amp;"),
    ("open entities", "lesson", "&"), ("backslashes", "lesson", "\\`"), ("control characters", "lesson", "\u{1B}"),
    ("right to left", "lesson", "\u{202E}a"), ("tag characters", "lesson", "\u{E0041}"),
    ("combining marks", "lesson", "\u{301}"),
    ("wide characters", "lesson", "日"), ("families", "lesson", "👩‍👩‍👧‍👦"), ("line ends", "lesson", "\n"),
    ("lone CRs", "lesson", "\r"),
    ("tabs", "lesson", "\t"), ("spaces", "lesson", " "), ("hyphens", "lesson", "-"), ("rules", "lesson", "---\n\n"),
    ("pages", "lesson", "## a\nx\n\n---\n"), ("headings", "lesson", "## a\n"),
    ("headings underlined", "lesson", "a\n---\n"),
    ("fences", "lesson", "```\n"), ("small tables", "lesson", "|a|\n|-|\n|b|\n\n"),
    ("callouts", "lesson", "> [!NOET]\n\n"),
    ("missing spaces", "lesson", "##a\n\n"), ("hashes", "lesson", "#"), ("speakers", "drill", "> **A:** b\n"),
    ("scenes to nowhere", "drill", "## a\n- [b](#c)\n"), ("hints", "quiz", "> [!TIP]\n> a\n\n"),
    ("hard breaks", "lesson", "a\\\n"), ("hard breaks and emphasis", "lesson", "abcdef*g*\\\n"),
    ("quoted hard breaks and emphasis", "lesson", "> abcdef*g*\\\n"), ("struck words", "lesson", "~~a~~ "),
    ("spelt out control characters", "lesson", "a&#27;\n"), ("invisible characters", "lesson", "a\u{200B}"),
    ("look-alikes", "lesson", "p\u{0430}y "), ("look-alikes in lines", "lesson", "word p\u{0430}y\n"),
    ("sentences", "lesson", "A dog. "), ("vowels", "lesson", "aeiouy"),
    ("addresses", "lesson", "<http://a>"), ("pipes", "lesson", "|"), ("pipes in lines", "lesson", "|a\n"),
    ("quotation marks", "lesson", "[a](b \""),
  ].map { name, kind, piece in (name, kind, { $0.fill(piece) }) }

  /// Pieces that differ, and shapes that only a beginning or an end makes harmful.
  private static let counted: [Entry] = [
    ("100,000 options", "quiz", { s in "## q\n" + s.numbered(100_000) { "- [ ] \($0)\n" } }),
    ("options with feedback", "quiz", { s in "## q\n" + s.numbered(100_000) { "- [ ] \($0)\n  > no\n" } }),
    ("options with attributes", "quiz", { s in "## q\n" + s.numbered(100_000) { "- [x] \($0) `1%` `lats`\n" } }),
    ("many attributes of one option", "quiz", { s in "## q\n- [x] a " + s.fill("`last` ") + "\n- [ ] b\n" }),
    ("50,000 headings", "lesson", { s in s.numbered(50_000) { "## heading \($0)\n" } }),
    ("50,000 equal ids", "quiz", { s in s.numbered(50_000) { _ in "## a\n`id: a`\n" } }),
    ("slugs that meet", "lesson", { s in s.numbered(40_000) { "## a\n\n## a-\($0)\n" } }),
    ("50,000 questions", "quiz", { s in s.numbered(50_000) { "## \($0)\n- [x] a\n" } }),
    ("50,000 scenes", "drill", { s in s.numbered(50_000) { "## s\($0)\n- [a](#s\($0 + 1))\n" } }),
    (
      "50,000 choices", "drill",
      { s in "## a\n" + s.numbered(50_000) { "- [c\($0)](#b)\n" } + "\n## b\n`ending: misery`\n" }
    ),
    ("50,000 choices to nowhere", "drill", { s in "## a\n" + s.numbered(50_000) { "- [c\($0)](#no-\($0))\n" } }),
    ("choices of one line", "drill", { s in "## a\n- [c](#b) " + s.fill("`set a` ") + "\n" }),
    ("flags that nobody sets", "drill", { s in "## a\n" + s.numbered(50_000) { "- [c\($0)](#a) `if f\($0)`\n" } }),
    ("a condition without end", "drill", { s in "## a\n- [c](#a) `if a" + s.fill(" and not a") + "`\n" }),
    ("negations", "drill", { s in "## a\n- [c](#a) `if" + s.fill(" not") + " a`\n" }),
    ("routes in a circle", "drill", { s in s.numbered(40_000) { "## s\($0)\n`route`\n- [a](#s\($0 + 1))\n" } }),
    ("backticks of growing length", "lesson", { s in s.numbered(1430) { String(repeating: "`", count: $0) + " " } }),
    ("stars of growing length", "lesson", { s in s.numbered(1430) { String(repeating: "*", count: $0) + "a " } }),
    (
      "a table of 10,000 columns", "lesson",
      { s in s.wide("|a") + "\n" + s.wide("|-") + "\n" + s.wide("|b") + "\n" }
    ),
    ("a table of 100,000 rows", "lesson", { s in "|a|b|\n|-|-|\n" + s.fill("|c|d|\n") }),
    ("a wide table with short rows", "lesson", { s in s.wide("|a") + "\n" + s.wide("|-") + "\n" + s.fill("|\n") }),
    ("rows of a table that may be", "lesson", { s in s.fill("a|b\n|-|-|-|\n") }),
    ("link references", "lesson", { s in s.numbered(80_000) { "[r\($0)]: /a\n" } }),
    (
      "link references used", "lesson",
      { s in s.numbered(40_000) { "[r\($0)]: /a\n" } + "\n" + s.numbered(90_000) { "[r\($0)] " } }
    ),
    (
      "one reference used", "lesson",
      { s in "[r]: " + String(repeating: "a", count: 300_000) + "\n\n" + String(repeating: "[r] ", count: 180_000) }
    ),
    ("link definitions that fail", "lesson", { s in s.fill("[a]: <\n") }),
    (
      "a list 60 deep", "lesson",
      { s in (0..<1400).map { String(repeating: "  ", count: $0 % 60) + "- a\n" }.joined() + s.half("- a\n") }
    ),
    ("a list of growing depth", "lesson", { s in s.numbered(1440) { String(repeating: " ", count: $0) + "- a\n" } }),
    (
      "quotes of growing depth", "lesson",
      { s in s.numbered(20_000) { String(repeating: ">", count: 1 + $0 % 99) + " a\n" } }
    ),
    ("lazy lines under quotes", "lesson", { s in String(repeating: ">", count: 99) + " a\n" + s.fill("a\n") }),
    ("nearly closed comments", "lesson", { s in s.fill("a <!-- - - ") }),
    ("one comment", "lesson", { s in "<!--" + s.fill("\n") + "-->" }),
    ("paragraph of lines", "lesson", { s in s.fill("a\n") }),
    ("emphasis over lines", "lesson", { s in s.fill("*a*\n") }),
    ("spoken turns", "drill", { s in "## a\n> " + s.fill("**A:** b\n> ") }),
    ("a blank before open ones", "lesson", { s in "## a\n[[a]] " + s.fill("[[") + "\n" }),
    ("answers of one blank", "quiz", { s in "## a\n[[a" + s.fill("|a") + "]]\n" }),
    ("100,000 pairs", "quiz", { s in "## a\n" + s.numbered(100_000) { "- a\($0) -> b\n" } }),
    ("100,000 steps", "quiz", { s in "## a\n" + s.numbered(100_000) { "1. a\($0)\n" } }),
    (
      "a free answer of 100,000 points", "quiz", { s in "## a\n[[...]]\n\n" + s.numbered(100_000) { "- a\($0) `2`\n" } }
    ),
    ("blanks of one line", "quiz", { s in "## a\n" + s.fill("[[a]] ") + "\n" }),
    ("blanks of one cell", "lesson", { s in "## a\n|a|\n|-|\n|" + s.fill("[[a]] ") + "|\n" }),
    ("blanks cut by emphasis", "quiz", { s in "## a\n" + s.fill("[[*a*]] ") + "\n" }),
    ("marks of one cell", "lesson", { s in "|a|\n|-|\n|" + s.fill("*a* ") + "|\n" }),
    ("a row of many cells", "lesson", { s in "|a|\n|-|\n" + s.fill("|a") + "|\n" }),
    ("bars in one cell", "lesson", { s in "|a|\n|-|\n|" + s.fill("*a*\\|") + "|\n" }),
    ("pairs of one line", "quiz", { s in "## a\n- " + s.fill("a -> ") + "\n" }),
    ("an attribute of words", "quiz", { s in "## a\n`" + s.fill("id ") + "`\n" }),
    ("an attribute of commas", "quiz", { s in "## a\n`" + s.fill("a,") + "`\n" }),
    ("a question of nots", "quiz", { s in "## a\n" + s.fill("Which is not a ") + "?\n\n- [x] a\n- [ ] b\n" }),
    ("backticks of one option", "quiz", { s in "## a\n- [x] " + s.fill("a `") + "\n- [ ] b\n" }),
    ("a line of a rubric", "quiz", { s in "## a\n\n[[...]]\n\n" + s.fill("- a `2`\n") }),
    ("includes", "lesson", { s in s.numbered(50_000) { "[a](b\($0).md \"include\")\n\n" } }),
    (
      "a link of growing depth", "lesson",
      { s in s.numbered(700) { "[" + String(repeating: "a", count: $0) + "](b.md) " } }
    ),
    ("random signs", "quiz", { s in s.signs() }),
  ]

  private static let frontMatter: [Entry] = [
    ("front matter of keys", "lesson", { s in "---\n" + s.numbered(100_000) { "k\($0): 1\n" } + "---\n" }),
    ("front matter of one value", "lesson", { s in "---\na: \"" + s.fill("b") + "\"\n---\n" }),
    ("front matter of open lists", "lesson", { s in "---\n" + s.fill("[") + "\n---\n" }),
    ("front matter of spaces", "lesson", { s in "---\n" + s.fill(" ") + "\n---\n" }),
    ("front matter of folded lines", "lesson", { s in "---\na: " + s.fill("b\n  ") + "\n---\n" }),
    ("front matter without end", "lesson", { s in "---\n" + s.fill("a: 1\n") }),
    ("front matter of key marks", "lesson", { s in "---\n" + s.fill("? ") + "\n---\n" }),
    ("front matter of tags", "lesson", { s in "---\ntags: [" + s.fill("a,") + "]\n---\n" }),
    (
      "front matter of one gauge's name", "drill",
      { s in "---\nkind: drill\ngauges:\n  " + s.fill("a") + ": 1\n---\n## a\n" }
    ),
  ]
}

/// Builds texts of about one size.
struct Shape: Sendable {
  /// Bytes.
  let size: Int

  /// One piece again and again.
  func fill(_ piece: String) -> String { String(repeating: piece, count: size / piece.utf8.count) }

  func half(_ piece: String) -> String { String(repeating: piece, count: size / 2 / piece.utf8.count) }

  /// One piece for each column of a table that is as wide as the size allows, 10,000 at most.
  func wide(_ piece: String) -> String { String(repeating: piece, count: min(10_000, size / 20)) }

  /// Pieces made from their number until the text is long enough, or there are so many.
  func numbered(_ count: Int, _ piece: (Int) -> String) -> String {
    var text = ""
    for number in 0..<count where text.utf8.count < size { text += piece(number) }
    return text
  }

  /// Whatever Markdown treats specially, in an order that follows no rule (Marsaglia's xorshift with a fixed seed).
  func signs() -> String {
    let signs = Array("*_`[]()!<>&\\~|-\n a#:")
    var state: UInt64 = 88_172_645_463_325_252
    var text = ""
    for _ in 0..<size {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      text.append(signs[Int(state % UInt64(signs.count))])
    }
    return text
  }
}
