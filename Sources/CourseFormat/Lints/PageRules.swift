import Course

/// L302: a page that does not fit one screen of 80 columns and 24 rows.
enum PageHeight {
  /// The rows between the header and the footer of such a screen.
  static let rows = 21
  /// The columns that text takes there.
  static let columns = 76

  static func look(_ file: LintedFile) {
    for page in file.pages where page.content.check == nil {
      let lines = RowEstimate.lines(title: page.content.title, heading: page.place.line, page.blocks)
      guard lines.count > rows else { continue }
      let line = lines[rows]
      let end = lines[rows - 1] == line ? "within" : "before"
      page.findings.report(
        .L302,
        "this page takes \(lines.count) rows, and a screen of 80x24 shows \(rows): it ends \(end) this line",
        at: Span(line: line, column: 1, endLine: line + 1, endColumn: 0), help: help(page, line))
    }
  }

  private static func help(_ page: LintedPage, _ line: Int) -> String {
    var index = page.blocks.lastIndex { $0.span.line <= line } ?? 0
    // A heading goes with what stands below it.
    while index > 0, page.blocks[index - 1].headingLevel != nil { index -= 1 }
    guard index > 0 else {
      return "shorten it, or make two blocks of it and put a line of three hyphens, ---, between them"
    }
    return
      "begin a new page above line \(page.blocks[index].span.line): a line of three hyphens, ---, with a blank line before it"
  }
}

/// L303: six pages in a row without a question.
enum PagesWithoutCheck {
  static let most = 6

  static func look(_ file: LintedFile) {
    var count = 0
    for page in file.pages {
      count = page.content.check == nil ? count + 1 : 0
      guard count == most + 1 else { continue }
      page.findings.report(
        .L303, "six pages without a question come before this one", at: page.place,
        help: "ask something before it: a section with a list of check boxes, - [ ] and - [x]")
    }
  }
}

/// L304: a table wider than the text of a screen of 80 columns.
enum TableWidth {
  static func look(_ file: LintedFile) {
    look(file.document.introduction, file.document.findings)
    for section in file.document.sections { look(section.blocks, section.findings) }
  }

  private static func look(_ nodes: [MarkdownNode], _ findings: Findings) {
    for index in nodes.indices {
      switch nodes[index].kind {
      case .table: measure(nodes[index], findings)
      case .list, .item, .quote: look(nodes[index].children, findings)
      default: break
      }
    }
  }

  private static func measure(_ node: MarkdownNode, _ findings: Findings) {
    guard let width = TableEstimate(node)?.naturalWidth, width > PageHeight.columns else { return }
    findings.report(
      .L304, "this table is \(width) columns wide, and a screen of 80 has room for \(PageHeight.columns)",
      at: node.firstLine, help: "shorten its longest cells, or make two tables of it")
  }
}
