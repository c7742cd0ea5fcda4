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
    /// Whether it is an image that the course's folder does not have.
    let isMissing: Bool
  }

  private(set) var links: [Link] = []
  private(set) var focus: Int?

  init() {}

  /// - Parameter isMissing: Whether an image with this source cannot be shown.
  init(_ blocks: [Block], isMissing: (String) -> Bool = { _ in false }) {
    var marker = LinkMarker(focus: nil)
    _ = marker.marked(blocks)
    links = marker.links.map { link in
      Link(
        destination: link.destination, isImage: link.isImage, label: link.label,
        isMissing: link.isImage && isMissing(link.destination))
    }
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
    var marker = LinkMarker(focus: focus, missing: Set(links.indices.filter { links[$0].isMissing }))
    return marker.marked(blocks)
  }

  /// The line that shows the focused link.
  func row(in lines: [Line]) -> Int? {
    guard focus != nil else { return nil }
    return lines.firstIndex { $0.spans.contains { $0.style.attributes.isSuperset(of: Self.focusLook) } }
  }

  /// How the link in focus looks; nothing else has both.
  static let focusLook: Style.Attributes = [.reverse, .underline]
  /// Stands around the number before each destination and behind the letters of its look; no author can write it.
  private static let mark = "\u{0}"

  fileprivate static func numbered(_ destination: String, _ index: Int, isFocused: Bool, isMissing: Bool) -> String {
    "\(mark)\(index)\(mark)\(isFocused ? focusedLetter : "")\(isMissing ? missingLetter : "")\(mark)\(destination)"
  }

  private static let focusedLetter = "f"
  private static let missingLetter = "m"

  /// Nothing, a number, the letters of the look and what the author wrote; empty for a destination without a number.
  private static func parts(_ destination: String) -> [Substring] {
    destination.hasPrefix(mark)
      ? destination.split(separator: mark, maxSplits: 3, omittingEmptySubsequences: false) : []
  }

  /// What the author wrote, without the number.
  static func written(_ destination: String) -> String { parts(destination).last.map(String.init) ?? destination }

  private static func letters(_ destination: String) -> Substring {
    let parts = parts(destination)
    return parts.count > 3 ? parts[2] : ""
  }

  /// Whether a numbered destination is that of the link in focus.
  static func isFocused(_ destination: String) -> Bool { letters(destination).contains(focusedLetter) }

  /// Whether a numbered destination is that of an image that is not there.
  static func isMissing(_ destination: String) -> Bool { letters(destination).contains(missingLetter) }

  /// What a click on a link with this numbered destination means; nil where it has no number.
  static func target(_ destination: String) -> ClickTarget? {
    let parts = parts(destination)
    return parts.count > 2 ? Int(parts[1]).map { .option($0) } : nil
  }
}

/// Goes through blocks as they are read, counting links.
private struct LinkMarker {
  let focus: Int?
  /// The images that are not there.
  var missing: Set<Int> = []
  private(set) var links: [PageLinks.Link] = []

  init(focus: Int?, missing: Set<Int> = []) { (self.focus, self.missing) = (focus, missing) }

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
      case .image(let source, let alternative, let title):
        let label = alternative.isEmpty ? title : alternative
        marked.append(
          .image(source: counted(source, isImage: true, label), alternative: alternative, title: title))
      case .text, .code, .softBreak, .lineBreak, .blank: marked.append(inline)
      }
    }
    return marked
  }

  private mutating func counted(_ destination: String, isImage: Bool, _ label: String) -> String {
    let index = links.count
    links.append(.init(destination: destination, isImage: isImage, label: label, isMissing: missing.contains(index)))
    return PageLinks.numbered(destination, index, isFocused: index == focus, isMissing: missing.contains(index))
  }
}
