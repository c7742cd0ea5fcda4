import Course

/// How many rows blocks take on a screen, and which line of the source each row begins with.
///
/// LecternApp sets the rows themselves (`BlockLayout`), and this room may not see it; a test over all bundled pages
/// holds the two against each other.
struct RowEstimate {
  private let width: Int

  /// The source line of each row of a page: its heading, an empty row, and the blocks.
  static func lines(title: String?, heading: Int, _ blocks: [MarkdownNode]) -> [Int] {
    let estimate = RowEstimate(width: PageHeight.columns)
    var lines: [Int] = []
    if let title {
      var wrap = RowWrap(width: estimate.width)
      wrap.add(title, line: heading)
      lines = wrap.finish(heading)
      lines.append(heading)
    }
    return lines + estimate.lines(blocks)
  }

  private init(width: Int) { self.width = max(1, width) }

  /// The blocks with an empty row between them.
  private func lines(_ blocks: [MarkdownNode]) -> [Int] {
    var lines: [Int] = []
    for block in blocks {
      let part = self.lines(block)
      if !lines.isEmpty, let first = part.first { lines.append(first) }
      lines += part
    }
    return lines
  }

  private func lines(_ block: MarkdownNode) -> [Int] {
    switch block.kind {
    case .paragraph where block.children.count == 1 && block.children[0].isImage:
      // Its description, in a frame.
      var wrap = RowWrap(width: max(1, width - 4))
      wrap.add(block.plainText, line: block.span.line)
      return [block.span.line] + wrap.finish(block.span.line) + [block.span.line]
    case .paragraph, .heading: return wrap(block.children, line: block.span.line)
    case .list(let start, let isTight):
      let marker = start.map { String($0 + block.children.count - 1).utf8.count + 2 } ?? 2
      return list(block.children, isTight: isTight, RowEstimate(width: width - marker))
    case .quote:
      let inner = RowEstimate(width: width - 2)
      // A callout's mark is shown as its name, on a row of its own.
      guard let first = block.children.first, first.isCalloutMark else { return inner.lines(block.children) }
      var paragraph = first
      paragraph.children.removeFirst(min(2, first.children.count))
      let rest = Array(block.children.dropFirst())
      return [block.span.line] + inner.lines(paragraph.children.isEmpty ? rest : [paragraph] + rest)
    case .codeBlock(_, let text):
      var lines: [Int] = []
      let text = text.hasSuffix("\n") ? text.dropLast() : text[...]
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        var wrap = RowWrap(width: max(1, width - 2))
        wrap.add(String(line), line: min(block.span.line + index, block.span.endLine))
        lines += wrap.finish(block.span.line)
      }
      return lines
    case .table: return TableEstimate(block)?.lines(width: width) ?? []
    case .rule: return [block.span.line]
    default: return []
    }
  }

  private func list(_ items: [MarkdownNode], isTight: Bool, _ inner: RowEstimate) -> [Int] {
    var lines: [Int] = []
    for item in items {
      let part = isTight ? item.children.flatMap { inner.lines($0) } : inner.lines(item.children)
      if !isTight, !lines.isEmpty { lines.append(item.span.line) }
      lines += part.isEmpty ? [item.span.line] : part
    }
    return lines
  }

  private func wrap(_ nodes: [MarkdownNode], line: Int) -> [Int] {
    var wrap = RowWrap(width: width)
    wrap.add(nodes)
    return wrap.finish(line)
  }
}

extension MarkdownNode {
  fileprivate var isImage: Bool { if case .image = kind { true } else { false } }

  /// Whether a quote's first paragraph begins with a callout's mark, alone on its line.
  fileprivate var isCalloutMark: Bool {
    guard isParagraph, case .text(let text)? = children.first?.kind, text.hasPrefix("[!"), text.hasSuffix("]"),
      Callout(rawValue: text.dropFirst(2).dropLast().lowercased()) != nil
    else { return false }
    return children.count < 2 || children[1].isBreak
  }
}

/// Fills rows with words, as many as fit.
struct RowWrap {
  private let width: Int
  private var rows: [Int] = []
  private var used = 0
  /// The word that is being read; words of several styles have no place to break between them.
  private var word = 0
  private var wordLine = 0
  private var spaces = 0

  init(width: Int) { self.width = width }

  mutating func add(_ nodes: [MarkdownNode]) {
    for node in nodes {
      switch node.kind {
      case .text(let text), .code(let text): add(text, line: node.span.line)
      case .emphasis, .strong, .strikethrough, .link: add(node.children)
      case .image: add("[image: \(node.plainText)]", line: node.span.line)
      case .softBreak: space()
      case .lineBreak:
        endWord()
        (used, spaces) = (0, 0)
      default: break
      }
    }
  }

  mutating func add(_ text: String, line: Int) {
    for character in text {
      switch character {
      case " ", "\t": space()
      case "\n": break
      default:
        if word == 0 { wordLine = line }
        word += DisplayWidth.of(character)
        // A line may end after a hyphen between letters, after a dash, and beside an ideograph.
        if character == "\u{2014}" || character == "\u{2013}" || DisplayWidth.of(character) == 2 { endWord() }
      }
    }
  }

  /// The rows' source lines; at least one.
  mutating func finish(_ line: Int) -> [Int] {
    endWord()
    return rows.isEmpty ? [line] : rows
  }

  private mutating func space() {
    endWord()
    spaces += 1
  }

  private mutating func endWord() {
    guard word > 0 else { return }
    if used == 0 || used + spaces + word > width {
      rows.append(wordLine)
      // A word that is longer than a row is cut.
      var left = word
      while left > width {
        rows.append(wordLine)
        left -= width
      }
      used = left
    } else {
      used += spaces + word
    }
    (word, spaces) = (0, 0)
  }
}
