import Course
import TerminalUI

/// The links and images of a page in the order in which they are read, and the one in focus.
struct PageLinks: Hashable, Sendable {
  struct Link: Hashable, Sendable {
    /// As the author wrote it: an address, or a path from the file that holds it.
    let destination: String
    let isImage: Bool
    /// The words that are the link, or what the image is of.
    let label: String
  }

  private(set) var links: [Link] = []
  private(set) var focus: Int?

  init() {}

  init(_ blocks: [Block]) {
    var marker = LinkMarker(focus: nil)
    _ = marker.marked(blocks)
    links = marker.links
  }

  var focused: Link? { focus.map { links[$0] } }

  /// To the next link or the one before; round the ends.
  mutating func move(by step: Int) {
    guard !links.isEmpty else { return }
    focus = focus.map { ($0 + step + links.count) % links.count } ?? (step > 0 ? 0 : links.count - 1)
  }

  /// To the link with this index.
  mutating func focus(on index: Int) {
    if links.indices.contains(index) { focus = index }
  }

  /// The blocks with their links numbered and the focused one marked, for `BlockLayout` to show.
  func marked(_ blocks: [Block]) -> [Block] {
    guard !links.isEmpty else { return blocks }
    var marker = LinkMarker(focus: focus)
    return marker.marked(blocks)
  }

  /// The line that shows the focused link.
  func row(in lines: [Line]) -> Int? {
    guard focus != nil else { return nil }
    return lines.firstIndex { $0.spans.contains { $0.style.attributes.isSuperset(of: Self.focusLook) } }
  }

  /// How the link in focus looks; nothing else has both.
  static let focusLook: Style.Attributes = [.reverse, .underline]
  /// Stands around the number before each destination, twice behind that of the link in focus; no author can write it.
  private static let mark = "\u{0}"

  fileprivate static func numbered(_ destination: String, _ index: Int, isFocused: Bool) -> String {
    "\(mark)\(index)\(mark)\(isFocused ? mark : "")\(destination)"
  }

  private static func parts(_ destination: String) -> [Substring] {
    destination.hasPrefix(mark) ? destination.split(separator: mark, omittingEmptySubsequences: false) : []
  }

  /// Whether a numbered destination is that of the link in focus.
  static func isFocused(_ destination: String) -> Bool { parts(destination).count > 3 }

  /// What a click on a link with this numbered destination means; nil where it has no number.
  static func target(_ destination: String) -> ClickTarget? {
    let parts = parts(destination)
    return parts.count > 2 ? Int(parts[1]).map { .option($0) } : nil
  }
}

/// Goes through blocks as they are read, counting links.
private struct LinkMarker {
  let focus: Int?
  private(set) var links: [PageLinks.Link] = []

  init(focus: Int?) { self.focus = focus }

  mutating func marked(_ blocks: [Block]) -> [Block] {
    var marked: [Block] = []
    for block in blocks { marked.append(self.marked(block)) }
    return marked
  }

  private mutating func marked(_ block: Block) -> Block {
    switch block {
    case .heading(let level, let text): return .heading(level: level, inlines(text))
    case .paragraph(let text): return .paragraph(inlines(text))
    case .list(var list):
      for index in list.items.indices { list.items[index] = marked(list.items[index]) }
      return .list(list)
    case .quote(let blocks): return .quote(marked(blocks))
    case .callout(let callout, let blocks): return .callout(callout, marked(blocks))
    case .table(var table):
      for index in table.header.indices { table.header[index] = inlines(table.header[index]) }
      for row in table.rows.indices {
        for column in table.rows[row].indices { table.rows[row][column] = inlines(table.rows[row][column]) }
      }
      return .table(table)
    case .code, .rule: return block
    }
  }

  private mutating func inlines(_ text: [Inline]) -> [Inline] {
    var marked: [Inline] = []
    for inline in text {
      switch inline {
      case .emphasis(let inner): marked.append(.emphasis(inlines(inner)))
      case .strong(let inner): marked.append(.strong(inlines(inner)))
      case .strikethrough(let inner): marked.append(.strikethrough(inlines(inner)))
      case .link(let destination, let inner):
        marked.append(.link(destination: counted(destination, isImage: false, inner.plainText), inner))
      case .image(let source, let alternative):
        marked.append(.image(source: counted(source, isImage: true, alternative), alternative: alternative))
      case .text, .code, .softBreak, .lineBreak, .blank: marked.append(inline)
      }
    }
    return marked
  }

  private mutating func counted(_ destination: String, isImage: Bool, _ label: String) -> String {
    defer { links.append(.init(destination: destination, isImage: isImage, label: label)) }
    return PageLinks.numbered(destination, links.count, isFocused: links.count == focus)
  }
}
