import Course

/// Sets blocks as HTML on one line, for formats that carry it.
enum HTMLText {
  static func of(_ blocks: [Block]) -> String { blocks.map(block).joined() }

  static func of(_ text: [Inline]) -> String { text.map(inline).joined() }

  /// The five signs that mean something in HTML, spelt out.
  static func escape(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "<br>"
      default: result.append(character)
      }
    }
    return result
  }

  private static func block(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text): return tag("h\(level)", of(text))
    case .paragraph(let text): return tag("p", of(text))
    case .list(let list):
      return tag(list.start == nil ? "ul" : "ol", list.items.map { tag("li", of($0)) }.joined())
    case .quote(let blocks): return tag("blockquote", of(blocks))
    case .callout(let callout, let blocks):
      return tag(
        "blockquote", tag("b", callout.rawValue.prefix(1).uppercased() + callout.rawValue.dropFirst()) + of(blocks))
    case .code(_, let text): return tag("pre", escape(text))
    case .table(let table):
      let head = tag("tr", table.header.map { tag("th", of($0)) }.joined())
      return tag("table", head + table.rows.map { tag("tr", $0.map { tag("td", of($0)) }.joined()) }.joined())
    case .rule: return "<hr>"
    }
  }

  private static func inline(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): escape(text)
    case .code(let text): tag("code", escape(text))
    case .emphasis(let inner): tag("em", of(inner))
    case .strong(let inner): tag("strong", of(inner))
    case .strikethrough(let inner): tag("s", of(inner))
    // A course's links lead to its own files, which stay behind.
    case .link(let destination, let inner) where destination.lowercased().hasPrefix("https://"):
      "<a href=\"\(escape(destination))\">\(of(inner))</a>"
    case .link(_, let inner): of(inner)
    case .image(_, let alternative, let title):
      tag("em", escape(alternative)) + (title.isEmpty ? "" : " (\(escape(title)))")
    case .softBreak: " "
    case .lineBreak: "<br>"
    case .blank: "_____"
    }
  }

  private static func tag(_ name: String, _ inner: String) -> String { "<\(name)>\(inner)</\(name)>" }
}
