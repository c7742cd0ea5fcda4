import Course
import Phrases
import TerminalUI

/// Sets blocks of Markdown as lines of a given width, as a good terminal reader does.
struct BlockLayout {
  var width: Int
  let glyphs: Glyphs
  var style: Style = Theme.text
  /// For ears: quotes are named in a word, and tables are `Header: value`, since columns make no sense aloud.
  var isSpoken = false
  /// Of the course's language.
  var typography = Typography(nil)
  /// How the blank with this index is drawn; nil: as an empty line.
  var blank: ((Int) -> [Span])?

  /// The blocks with an empty line between them.
  func lines(_ blocks: [Block]) -> [Line] {
    var lines: [Line] = []
    for block in blocks {
      let part = self.lines(block)
      if !lines.isEmpty, !part.isEmpty { lines.append(.empty) }
      lines += part
    }
    return lines
  }

  private func lines(_ block: Block) -> [Line] {
    switch block {
    case .heading(let level, let text):
      wrap(text, style: style.adding(level <= 3 ? .bold : [.bold, .italic]))
    case .paragraph(let text):
      if text.count == 1, case .image(let source, let alternative, let title) = text[0] {
        image(source, alternative, title)
      } else {
        wrap(text, style: style)
      }
    case .list(let list): self.lines(list)
    case .quote(let blocks) where isSpoken: self.lines(blocks, under: say("Quote"), style: style)
    case .quote(let blocks):
      narrower(by: 2).with(style.adding(.italic)).lines(blocks).prefixed(Span(glyphs.quote + " ", Theme.muted))
    case .callout(let callout, let blocks): self.lines(callout, blocks)
    case .code(_, let text):
      (text.hasSuffix("\n") ? text.dropLast() : text[...]).split(separator: "\n", omittingEmptySubsequences: false)
        .flatMap { line in
          Line.wrap([Span(isSpoken ? String(line) : expanded(line), Theme.code)], width: max(1, width - 2))
        }.prefixed(Span("  "))
    case .table(let table): TableLayout(table: table, layout: self).lines()
    case .rule: [Line(String(repeating: glyphs.dash, count: isSpoken ? 3 : width), Theme.muted)]
    }
  }

  /// A line of code with spaces in place of tabs, each up to a multiple of four columns.
  private func expanded(_ line: Substring) -> String {
    guard line.utf8.contains(UInt8(ascii: "\t")) else { return String(line) }
    var result = ""
    for (index, piece) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { result += String(repeating: " ", count: 4 - TextWidth.of(result) % 4) }
      result += piece
    }
    return result
  }

  private func lines(_ list: ListBlock) -> [Line] {
    var lines: [Line] = []
    let numberWidth = list.start.map { String($0 + list.items.count - 1).count } ?? 0
    for (index, item) in list.items.enumerated() {
      let marker =
        if let start = list.start {
          String(repeating: " ", count: numberWidth - String(start + index).count) + "\(start + index). "
        } else {
          glyphs.bullet + " "
        }
      let indent = TextWidth.of(marker)
      let layout = narrower(by: indent)
      let part = list.isTight ? item.flatMap { layout.lines([$0]) } : layout.lines(item)
      if !list.isTight, !lines.isEmpty { lines.append(.empty) }
      // What runs from right to left begins at the right edge, and its mark stands there.
      if !isSpoken, var first = part.first, first.isRightToLeft {
        let sign = " " + String(marker.drop { $0 == " " }.dropLast())
        first.spans.append(Span(sign, Theme.accent))
        lines += [first] + part.dropFirst()
        continue
      }
      lines += (part.isEmpty ? [.empty] : part).prefixed(
        first: Span(marker, Theme.accent), rest: Span(String(repeating: " ", count: indent)))
    }
    return lines
  }

  private func lines(_ callout: Callout, _ blocks: [Block]) -> [Line] {
    let look: Style =
      switch callout {
      case .note: Style(.blue, on: .terminalDefault, .bold)
      case .tip: Style(.green, on: .terminalDefault, .bold)
      case .important: Style(.magenta, on: .terminalDefault, .bold)
      case .warning: Style(.yellow, on: .terminalDefault, .bold)
      case .caution: Style(.red, on: .terminalDefault, .bold)
      }
    return lines(blocks, under: name(of: callout), style: look)
  }

  private func name(of callout: Callout) -> String {
    switch callout {
    case .note: say("Note")
    case .tip: say("Tip")
    case .important: say("Important")
    case .warning: say("Warning")
    case .caution: say("Caution")
    }
  }

  /// Blocks behind a bar, under a word of their own.
  func lines(_ blocks: [Block], under heading: String, style: Style) -> [Line] {
    ([Line(heading, style)] + narrower(by: 2).lines(blocks)).prefixed(Span(glyphs.bar + " ", style))
  }

  /// Text that runs from right to left is set to the right edge. The order of its letters on a row is the terminal's.
  func wrap(_ text: [Inline], style: Style) -> [Line] {
    let lines = Line.wrap(spans(text, style), width: width)
    return !isSpoken && lines.first?.isRightToLeft ?? false ? lines.map { $0.trailing(in: width) } : lines
  }

  /// The runs of an inline text, each in its style.
  func spans(_ text: [Inline], _ style: Style) -> [Span] {
    text.flatMap { inline -> [Span] in
      switch inline {
      case .text(let text): [Span(typography.held(text), style)]
      case .code(let text): [Span(text, Style(Theme.code.foreground, on: style.background, style.attributes))]
      case .emphasis(let inner): spans(inner, style.adding(.italic))
      case .strong(let inner): spans(inner, style.adding(.bold))
      // Few terminals draw a line through letters, and a text that does not hold any more must not be read as one that does.
      case .strikethrough(let inner): spans([.text("~")] + inner + [.text("~")], style.adding([.dim, .strikethrough]))
      case .link(let destination, let inner):
        spans(
          inner,
          Style(Theme.link.foreground, on: style.background, style.attributes.union(look(destination, .underline)))
        ).map { $0.clicked(PageLinks.target(destination)) }
      case .image(let source, let alternative, let title):
        [
          Span(
            "[\(words(source, alternative, title))\(file(source))]", style.adding(look(source, .italic))
          ).clicked(PageLinks.target(source))
        ]
      case .softBreak: [Span(" ", style)]
      case .lineBreak: [Span("\n", style)]
      case .blank(let index): blank?(index) ?? [Span(isSpoken ? "____ (\(index + 1))" : "____", style)]
      }
    }
  }

  /// The attributes of a link, other ones where it is in focus.
  private func look(_ destination: String, _ usual: Style.Attributes) -> Style.Attributes {
    PageLinks.isFocused(destination) ? PageLinks.focusLook : usual
  }

  /// What an image within a text is of, as words.
  private func words(_ source: String, _ alternative: String, _ title: String) -> String {
    let words = typography.spelled([alternative, title].filter { !$0.isEmpty }.joined(separator: ". "))
    return PageLinks.isMissing(source) ? say("image, not there: \(words)") : say("image: \(words)")
  }

  /// An image that stands by itself: its description in a frame, its title below as the caption.
  private func image(_ source: String, _ alternative: String, _ title: String) -> [Line] {
    let target = PageLinks.target(source)
    let isMissing = PageLinks.isMissing(source)
    let label = Span(
      isMissing ? say("Image (not there)") : say("Image"),
      (isMissing ? Theme.warning : Theme.muted).adding(look(source, []))
    ).clicked(target)
    guard !isSpoken, width >= 12, TextWidth.of(label.text) + 6 <= width else {
      let words = [alternative + file(source), title].filter { !$0.isEmpty }.joined(separator: ". ")
      return Line.wrap([label, Span(": \(typography.spelled(words))", style)], width: width)
    }
    let description = typography.spelled(alternative.isEmpty ? title : alternative)
    let inner = Line.wrap([Span(description, style.adding(.italic)).clicked(target)], width: width - 4)
    let labelWidth = TextWidth.of(label.text)
    let columns = max(labelWidth + 2, inner.map(\.width).max() ?? 0)
    let edge = { (count: Int) in Span(String(repeating: glyphs.dash, count: count), Theme.muted) }
    let corner = { (index: Int) in Span(glyphs.corners[index], Theme.muted) }
    let side = Span(glyphs.quote, Theme.muted)
    let rows = inner.map { line in
      Line([side, Span(" ")] + line.spans + [Span(String(repeating: " ", count: columns - line.width + 1)), side])
    }
    return [Line([corner(0), edge(1), Span(" "), label, Span(" "), edge(columns - labelWidth - 1), corner(1)])] + rows
      + [Line([corner(2), edge(columns + 2), corner(3)])]
      + (alternative.isEmpty || title.isEmpty
        ? [] : narrower(by: 2).wrap([.text(title)], style: style).prefixed(Span("  ")))
  }

  /// Where an image lies, for those who cannot open it with a key.
  private func file(_ source: String) -> String { isSpoken ? ", " + say("file \(PageLinks.written(source))") : "" }

  func narrower(by columns: Int) -> BlockLayout {
    var layout = self
    layout.width = max(1, width - columns)
    return layout
  }

  private func with(_ style: Style) -> BlockLayout {
    var layout = self
    layout.style = style
    return layout
  }
}

extension [Line] {
  /// Every line behind the same mark.
  func prefixed(_ prefix: Span) -> [Line] { prefixed(first: prefix, rest: prefix) }

  /// A hanging indent: the mark before the first line, its width before the others.
  func prefixed(first: Span, rest: Span) -> [Line] {
    enumerated().map { index, line in
      var line = line
      line.spans.insert(index == 0 ? first : rest, at: 0)
      return line
    }
  }
}
