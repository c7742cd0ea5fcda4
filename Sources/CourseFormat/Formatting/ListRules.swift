/// One sign for bullets, one for a ticked box, and numbers that count.
enum ListRules {
  /// A hyphen for every bullet of a list.
  @Sendable static func bullets(_ page: FormatPage) -> [FormatChange] {
    page.nodes.compactMap { node in
      guard node.isList, !node.isNumbered else { return nil }
      let edits = node.children.compactMap { item -> Edit? in
        let start = page.start(item)
        guard start < page.source.bytes.count,
          page.source.bytes[start] == UInt8(ascii: "*") || page.source.bytes[start] == UInt8(ascii: "+")
        else { return nil }
        return Edit(start..<start + 1, "-")
      }
      return edits.isEmpty ? nil : FormatChange(edits)
    }
  }

  /// A small x in every ticked box.
  @Sendable static func checkboxes(_ page: FormatPage) -> [FormatChange] {
    page.nodes.compactMap { node in
      guard case .item(checked: true?) = node.kind else { return nil }
      let line = page.source.range(ofLine: node.span.line)
      let text = page.source.bytes[page.start(node)..<line.upperBound]
      guard let open = text.firstIndex(of: UInt8(ascii: "[")), open + 1 < text.endIndex,
        text[open + 1] == UInt8(ascii: "X")
      else { return nil }
      return FormatChange(open + 1..<open + 2, "x")
    }
  }

  /// Numbers that rise by one, or stay the same where the first two are the same; numbers that fall are left alone.
  @Sendable static func numbers(_ page: FormatPage) -> [FormatChange] {
    page.nodes.compactMap { node in
      guard case .list(let start?, _) = node.kind else { return nil }
      let places = node.children.map { item -> Range<Int> in
        let first = page.start(item)
        let digits = page.source.bytes[first..<page.source.range(ofLine: item.span.line).upperBound].prefix(
          while: \.isDigit)
        return digits.startIndex..<digits.endIndex
      }
      guard places.allSatisfy({ !$0.isEmpty }) else { return nil }
      let written = places.map { String(decoding: page.source.bytes[$0], as: UTF8.self) }
      // Which of them is right only the author knows.
      let values = written.compactMap { Int($0) }
      guard zip(values, values.dropFirst()).allSatisfy({ $0 <= $1 }) else { return nil }
      let step = written.count > 1 && written[0] == written[1] ? 0 : 1
      let edits = written.indices.compactMap { index -> Edit? in
        let number = String(start + index * step)
        return number == written[index] ? nil : Edit(places[index], number)
      }
      return edits.isEmpty ? nil : FormatChange(edits)
    }
  }
}
