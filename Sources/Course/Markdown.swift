/// A run of text inside a paragraph. All text is sanitised when the file is loaded.
public indirect enum Inline: Hashable, Sendable {
  case text(String)
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  case link(destination: String, [Inline])
  /// `title` is shown as its caption; empty: none.
  case image(source: String, alternative: String, title: String = "")
  /// A line end in the source that reads as a space.
  case softBreak
  case lineBreak
  /// A gap for the learner to fill: an index into `FillInBody.blanks`.
  case blank(Int)
}

/// A piece of a page. What a person reads, free of positions and attributes.
public indirect enum Block: Hashable, Sendable {
  /// A heading inside a page: level 3 to 6.
  case heading(level: Int, [Inline])
  case paragraph([Inline])
  case list(ListBlock)
  case quote([Block])
  case callout(Callout, [Block])
  case code(language: String?, String)
  case table(Table)
  case rule
}

public struct ListBlock: Hashable, Sendable {
  /// The first number of a numbered list, nil for bullets.
  public var start: Int?
  /// Whether the author left no blank lines between the items.
  public var isTight: Bool
  public var items: [[Block]]

  public init(start: Int? = nil, isTight: Bool = true, items: [[Block]]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

/// GitHub's five alerts.
public enum Callout: String, Hashable, Sendable, CaseIterable {
  case note, tip, important, warning, caution
}

public struct Table: Hashable, Sendable {
  public enum Alignment: Hashable, Sendable { case leading, center, trailing }
  /// One alignment a column; every row has as many cells.
  public var alignments: [Alignment]
  public var header: [[Inline]]
  public var rows: [[[Inline]]]

  public init(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}

extension Inline {
  /// The text alone, without marks; breaks become spaces.
  public var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .emphasis(let inner), .strong(let inner), .link(_, let inner): inner.plainText
    // Signs that show it where nothing can be drawn.
    case .strikethrough(let inner): "~" + inner.plainText + "~"
    case .image(_, let alternative, _): alternative
    case .softBreak, .lineBreak: " "
    case .blank: "____"
    }
  }
}

extension [Inline] {
  public var plainText: String { count == 1 ? self[0].plainText : map(\.plainText).joined() }
}

extension Block {
  /// The text alone, one line a paragraph or item.
  public var plainText: String {
    switch self {
    case .heading(_, let text), .paragraph(let text): text.plainText
    case .list(let list): list.items.map(\.plainText).joined(separator: "\n")
    case .quote(let blocks), .callout(_, let blocks): blocks.plainText
    case .code(_, let text): text
    case .table(let table):
      ([table.header] + table.rows).map { $0.map(\.plainText).joined(separator: " | ") }.joined(separator: "\n")
    case .rule: ""
    }
  }
}

extension [Block] {
  public var plainText: String { map(\.plainText).joined(separator: "\n") }
}
