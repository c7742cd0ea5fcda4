import Course
import CourseFormat
import Testing

/// A place is where the author sees it, wherever in the file it stands.
@Suite struct ColumnTests {
  /// Each holds this once; it is what the diagnostic must point at.
  private static let image = "![](a.png)"

  static let contexts: [(what: String, text: String)] = [
    ("in a paragraph", "Text ![](a.png) and more"),
    ("on its second line", "Text\nand ![](a.png) more"),
    ("on an indented second line", "Text\n   and ![](a.png) more"),
    ("on its third line", "Text\nand\n  then ![](a.png)"),
    ("after a hard break of spaces", "Text  \nand ![](a.png)"),
    ("after a hard break of a backslash", "Text\\\nand ![](a.png)"),
    ("two lines after a hard break of a backslash", "Text\\\nand *more*\n  then ![](a.png)"),
    ("after two hard breaks of a backslash", "> Text\\\n> and *more*\\\n>then `x` ![](a.png)"),
    ("above a table without a blank line", "Text ![](a.png)\n| a | b |\n|---|---|\n| c | d |"),
    ("on the second line above a table", "Text\nand ![](a.png)\n| a | b |\n|---|---|\n| c | d |"),
    ("in a table's second header cell under text", "Text\nmore\n| a | b ![](a.png) |\n|---|---|\n| c | d |"),
    ("in a table's row under text", "Text\n| a | b |\n|---|---|\n| c | d ![](a.png) |"),
    ("after an entity", "A &amp; B ![](a.png)"),
    ("after escapes", "A \\* \\[B\\] ![](a.png)"),
    ("after a code span", "`a` ``b`c`` ![](a.png)"),
    ("after a code span of two lines", "`a\nb` c ![](a.png)"),
    ("in emphasis", "A *b ![](a.png) c*"),
    ("in strong emphasis on a second line", "A **b\nc ![](a.png) d**"),
    ("after a struck word", "~~a~~ ![](a.png)"),
    ("in a link", "[a ![](a.png)](https://example.org)"),
    ("after a link with a title", "[a](https://example.org \"b\") ![](a.png)"),
    ("after a link of two lines", "[a\nb](https://example.org) ![](a.png)"),
    ("after a comment", "a <!-- b --> ![](a.png)"),
    ("after wide text", "日本語 ![](a.png)"),
    ("after wide text on a second line", "日本\n語 ![](a.png)"),
    ("after an emoji of several scalars", "👩‍👩‍👧‍👦 🇪🇸 ![](a.png)"),
    ("after combining marks", "e\u{301}\u{302} ![](a.png)"),
    ("after tabs", "a\tb\t![](a.png)"),
    ("in a heading", "### A ![](a.png) ###"),
    ("in an indented heading", "   ### A ![](a.png)"),
    ("in a list", "- a ![](a.png)"),
    ("in a list on a second line", "- a\n  b ![](a.png)"),
    ("in a list on a lazy line", "- a\nb ![](a.png)"),
    ("in a list on a deep line", "- a\n       b ![](a.png)"),
    ("in a list after a tab", "-\ta ![](a.png)"),
    ("in a list on a second line after a tab", "-\ta\n\tb ![](a.png)"),
    ("in a list's second paragraph", "- a\n\n  b ![](a.png)"),
    ("in a list's second paragraph after a tab", "- a\n\n\tb ![](a.png)"),
    ("in a list in a list", "- a\n  - b ![](a.png)"),
    ("in a list in a list on a second line", "- a\n  - b\n    c ![](a.png)"),
    ("in a list in a list on a lazy line", "- a\n  - b\nc ![](a.png)"),
    ("in a list in a list after a tab", "- a\n\t- b ![](a.png)"),
    ("in a numbered list", "10. a\n    b ![](a.png)"),
    ("in a quote", "> a ![](a.png)"),
    ("in a quote without a space", ">a ![](a.png)"),
    ("in a quote on a second line", "> a\n> b ![](a.png)"),
    ("in a quote on a second line without a space", "> a\n>b ![](a.png)"),
    ("in a quote on a lazy line", "> a\nb ![](a.png)"),
    ("in a quote in a quote", "> > a\n> > b ![](a.png)"),
    ("in a quote in a quote on a lazy line", "> > a\n> b ![](a.png)"),
    ("in a quote in a list", "- a\n  > b\n  > c ![](a.png)"),
    ("in a list in a quote", "> - a\n>   b ![](a.png)"),
    ("in a list in a quote in a list", "- a\n  > - b\n  >   c ![](a.png)"),
    ("in a callout", "> [!TIP]\n> a ![](a.png)"),
    ("in a text that begins with a quote mark", "a\n\\> b ![](a.png)"),
    ("in a table", "| a | b |\n|---|---|\n| c | d ![](a.png) |"),
    ("in a table without edges", "a | b\n--|--\nc | ![](a.png)"),
    ("in a table after wide text", "| a | b |\n|---|---|\n| 日本 | ![](a.png) |"),
    ("in a table after an escaped bar", "| a | b |\n|---|---|\n| c \\| d | ![](a.png) |"),
    ("in a cell after an escaped bar", "| a | b |\n|---|---|\n| c | d \\| e ![](a.png) |"),
    ("in a table in a list", "- x\n\n  | a | b |\n  |---|---|\n  | c | ![](a.png) |"),
    ("in a table in a quote", "> | a | b |\n> |---|---|\n> | c | ![](a.png) |"),
    ("in a table's header", "| a ![](a.png) | b |\n|---|---|\n| c | d |"),
    ("in a table under a paragraph", "Text\n| a ![](a.png) | b |\n|---|---|\n| c | d |"),
    ("after a reference", "[a]: b.md\n\nc ![](a.png)"),
    ("after a reference without a blank line", "[a]: https://example.org\nc ![](a.png)"),
    ("after two references", "[a]: https://example.org\n[b]:\n  b.md\n  c *d* ![](a.png)"),
    ("on the line after a text after a reference", "- [a]: https://example.org\n  c *d*\n  e ![](a.png)"),
    ("after a fenced block", "```\na\n```\nb ![](a.png)"),
  ]

  /// Line ends and beginnings that must not move a column.
  private static let shapes: [@Sendable (String) -> String] = [
    { $0 }, { String($0.unicodeScalars.flatMap { $0 == "\n" ? ["\r", "\n"] : [$0] }.map(Character.init)) },
    { "\u{FEFF}" + $0 },
  ]

  @Test("What is meant stands at the place that is named", arguments: contexts)
  func place(_ what: String, _ text: String) throws {
    for shape in Self.shapes {
      let source = shape("---\nkind: lesson\n---\n# T\n\n\(text)\n")
      let told = ItemFile.parse(Array(source.utf8), file: "l.md").diagnostics.filter { $0.code == .M014 }
      let diagnostic = try #require(told.first, "\(what)")
      let excerpt = try #require(diagnostic.excerpt)
      let meant = excerpt.unicodeScalars.dropFirst(diagnostic.location.column - 1).prefix(diagnostic.location.length)
      #expect(String(String.UnicodeScalarView(meant)) == Self.image, "\(what): \(diagnostic.location)")
    }
  }
}
