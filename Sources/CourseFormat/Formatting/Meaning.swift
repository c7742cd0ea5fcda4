import Course

/// All that a file says, without its layout: equal before and after formatting.
struct Meaning: Equatable {
  let item: Item?
  let course: Course?
  /// What the parser tells of, without places: a layout that changes this changes how the file reads.
  let codes: [DiagnosticCode]
  /// Front matter, keys with their values.
  let facts: [String]
  /// The Markdown tree, with white space and attribute marks made alike.
  let tree: String
  /// How many nodes the tree has.
  let nodeCount: Int
  /// Comments, which no item holds.
  let comments: [String]

  /// Nil for a file that has errors.
  static func of(_ text: CourseText) -> Meaning? {
    let course = text.isCourseFile ? CourseFile.parse(text.source, folder: "course") : nil
    let item = text.isCourseFile ? nil : text.reading.loaded
    let diagnostics = course?.diagnostics ?? item?.diagnostics ?? []
    guard course?.value != nil || item?.value != nil, !diagnostics.contains(where: { $0.severity == .error }) else {
      return nil
    }
    let findings = Findings(text.source)
    let frontMatter = FrontMatter.read(findings)
    guard let tree = MarkdownParser.parse(findings, skipping: frontMatter.lineCount) else { return nil }
    var writer = TreeWriter()
    writer.write(tree.blocks)
    return Meaning(
      item: item?.value?.unplaced, course: course?.value?.unplaced, codes: diagnostics.map(\.code),
      facts: frontMatter.entries.map(\.words), tree: writer.text,
      nodeCount: writer.count, comments: tree.html.map { $0.text.withPlainLineEnds })
  }
}

/// Writes a tree down in full, places left out.
private struct TreeWriter {
  private(set) var text = ""
  private(set) var count = 0

  /// The commonest are named here: to have a value describe itself takes far longer than to parse it.
  private func name(of kind: MarkdownNode.Kind) -> String {
    switch kind {
    case .paragraph: "p"
    case .softBreak: "s"
    case .emphasis: "e"
    case .strong: "b"
    case .strikethrough: "d"
    case .cell: "|"
    case .row(let isHeader): isHeader ? "R" : "r"
    case .item(nil): "i"
    case .item(true?): "i+"
    case .item(false?): "i-"
    case .list(let start, let tight): "l\(start ?? -1)\(tight)"
    case .quote: "q"
    case .heading(let level): "h\(level)"
    case .lineBreak: "n"
    case .link(let destination, let title): "a<\(destination)><\(title)>"
    case .code(let words): "`\(words)`"
    case .blank(let words, nil): "[[\(words)]]"
    default: "\(kind)"
    }
  }

  mutating func write(_ nodes: [MarkdownNode]) {
    count += nodes.count
    for node in nodes {
      if case .text(let words) = node.kind {
        // White space between words reads as one space, and at the end of a line as none; items hold the words exactly.
        text += "t" + words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      } else {
        text += name(of: node.kind)
      }
      guard !node.children.isEmpty else { continue }
      text += "("
      write(node.children)
      text += ")"
    }
  }
}

extension FrontMatter.Entry {
  fileprivate var words: String {
    switch value {
    case .scalar(let scalar): "\(key.text)=\(scalar.text)"
    case .list(let items): "\(key.text)=[\(items.map(\.text))]"
    case .map(let pairs): "\(key.text)={\(pairs.map { [$0.key.text, $0.value.text] })}"
    }
  }
}

extension String {
  /// Line feeds for every kind of line end.
  fileprivate var withPlainLineEnds: String {
    String(decoding: Array(utf8).withPlainLineEnds, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Line feeds for every kind of line end.
  var withPlainLineEnds: [UInt8] {
    guard contains(UInt8(ascii: "\r")) else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(count)
    for index in indices {
      if self[index] != UInt8(ascii: "\r") {
        result.append(self[index])
      } else if index + 1 == count || self[index + 1] != UInt8(ascii: "\n") {
        result.append(UInt8(ascii: "\n"))
      }
    }
    return result
  }
}
