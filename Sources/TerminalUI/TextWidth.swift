/// How many columns text takes on a terminal.
///
/// Curses adds up the widths of scalars while terminals disagree about joined ones, so only what both count alike is
/// ever painted. A joined or tinted emoji is drawn as its first part. An emoji that needs a variation selector to be
/// one keeps the width of its scalar: the selector cannot be painted, since it would make curses and the terminal
/// disagree about every column after it. A flag is drawn as its two letters.
public enum TextWidth {
  /// One painted thing: what stands in a cell, and the columns it takes (1 or 2).
  ///
  /// A grapheme cluster is one of these, or several where it has more spacing scalars than one: Devanagari vowel
  /// signs take columns of their own.
  public struct Cluster: Hashable, Sendable {
    public var glyph: Glyph
    public var width: UInt8

    public init(glyph: Glyph, width: UInt8) {
      self.glyph = glyph
      self.width = width
    }
  }

  /// The clusters of a text, in order; scalars that take no place of their own are folded in or dropped.
  public static func clusters(_ text: some StringProtocol) -> [Cluster] {
    withBytes(of: text) { bytes in
      var clusters: [Cluster] = []
      clusters.reserveCapacity(bytes.count)
      GraphemeScanner.scan(bytes) { grapheme, _ in
        forEachCluster(in: grapheme) { clusters.append($0) }
        return true
      }
      return clusters
    }
  }

  /// Columns.
  public static func of(_ text: some StringProtocol) -> Int {
    withBytes(of: text) { bytes in
      if isPrintableASCII(bytes) { return bytes.count }
      var columns = 0
      GraphemeScanner.scan(bytes) { grapheme, _ in
        columns += width(of: grapheme)
        return true
      }
      return columns
    }
  }

  /// The text where it fits into `columns`; else as much of its beginning as fits before `ellipsis`, which then ends it.
  ///
  /// An ellipsis wider than `columns` is left out.
  public static func truncate(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    guard columns > 0 else { return "" }
    let tail = of(ellipsis) <= columns ? ellipsis : ""
    let room = columns - of(tail)
    return withBytes(of: text) { bytes in
      if bytes.count <= columns, isPrintableASCII(bytes) { return text }
      var used = 0
      var kept = 0
      var fits = true
      GraphemeScanner.scan(bytes) { grapheme, range in
        used += width(of: grapheme)
        if used <= room, !grapheme.isSpace { kept = range.upperBound }
        fits = used <= columns
        return fits
      }
      return fits ? text : string(bytes, 0..<kept) + tail
    }
  }

  /// The text where it fits into `columns`; else its beginning and, twice as long, its end, with `ellipsis` between them.
  public static func truncateMiddle(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    guard of(text) > columns else { return text }
    let room = columns - of(ellipsis)
    guard room > 1 else { return truncate(text, to: columns, ellipsis: ellipsis) }
    let start = truncate(text, to: room / 3, ellipsis: "")
    var end = Substring(text)
    while of(end) > room - of(start) { end = end.dropFirst() }
    return start + ellipsis + end
  }

  // MARK: One grapheme cluster

  static func width(of grapheme: Grapheme) -> Int {
    switch grapheme {
    case .ascii(let byte): return byte >= 0x20 && byte != 0x7F ? 1 : 0
    case .other:
      var columns = 0
      forEachCluster(in: grapheme) { columns += Int($0.width) }
      return columns
    }
  }

  /// Hands over the cells of a grapheme cluster, from left to right.
  static func forEachCluster(in grapheme: Grapheme, _ body: (Cluster) -> Void) {
    switch grapheme {
    case .ascii(let byte):
      if byte >= 0x20, byte != 0x7F { body(Cluster(glyph: Glyph(base: UInt32(byte)), width: 1)) }
    case .other(let character):
      var current: Cluster?
      for scalar in character.unicodeScalars {
        let value = scalar.value
        switch ScalarWidth(value) {
        case .none: continue
        case .mark:
          // A mark with nothing before it sits on a space, as Unicode shows one that stands alone.
          var cluster = current ?? Cluster(glyph: .space, width: 1)
          if !cluster.glyph.compose(jamo: value) { cluster.glyph.add(mark: value) }
          current = cluster
        case .columns(let width):
          if let letter = regionalLetter(value) {
            if let current { body(current) }
            current = Cluster(glyph: Glyph(base: letter), width: 1)
          } else if let before = current {
            // Later parts of a joined emoji, and skin tones, are not painted; other spacing scalars are (see Cluster).
            if isPictograph(scalar) { continue }
            body(before)
            current = Cluster(glyph: Glyph(base: value), width: width)
          } else {
            current = Cluster(glyph: Glyph(base: value), width: width)
          }
        }
      }
      if let current { body(current) }
    }
  }

  /// The letter a regional indicator stands for: a flag's two columns hold `F` and `R` on every terminal alike.
  private static func regionalLetter(_ value: UInt32) -> UInt32? {
    (0x1F1E6...0x1F1FF).contains(value) ? value - 0x1F1E6 + 0x41 : nil
  }

  private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0xFF && scalar.properties.isEmoji
  }

  // MARK: Bytes

  static func withBytes<Result>(
    of text: some StringProtocol, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if let result = text.utf8.withContiguousStorageIfAvailable(body) { return result }
    // Only strings bridged from Objective-C have no bytes in a row; a copy has.
    return ContiguousArray(text.utf8).withUnsafeBufferPointer(body)
  }

  static func isPrintableASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  static func string(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}

/// What one scalar does to the columns.
enum ScalarWidth {
  /// Controls, joiners, variation selectors: nothing to paint.
  case none
  /// Joins what stands before it.
  case mark
  case columns(UInt8)

  init(_ value: UInt32) {
    if value < 0x300 {
      self = value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0xAD ? .none : .columns(1)
      return
    }
    // The block of tags, in which the table knows the assigned ones alone.
    if (0xE0000...0xE007F).contains(value) {
      self = .none
      return
    }
    self = TextWidthTable.ranges.withUnsafeBufferPointer { table in
      var low = 0
      var high = table.count / 3
      while low < high {
        let middle = (low + high) / 2
        if table[middle * 3 + 1] < value { low = middle + 1 } else { high = middle }
      }
      guard low * 3 < table.count, table[low * 3] <= value else { return .columns(1) }
      switch table[low * 3 + 2] {
      case 0: return .mark
      case 2: return .columns(2)
      default: return .none
      }
    }
  }
}

extension Glyph {
  /// Joins a Hangul vowel or final consonant to the syllable so far; false when they do not form one.
  ///
  /// Terminals draw a whole syllable reliably, and its conjoining parts only with luck.
  fileprivate mutating func compose(jamo: UInt32) -> Bool {
    guard mark1 == 0 else { return false }
    if (0x1100...0x1112).contains(base), (0x1161...0x1175).contains(jamo) {
      base = 0xAC00 + ((base - 0x1100) * 21 + (jamo - 0x1161)) * 28
      return true
    }
    if (0xAC00...0xD7A3).contains(base), (base - 0xAC00) % 28 == 0, (0x11A8...0x11C2).contains(jamo) {
      base += jamo - 0x11A7
      return true
    }
    return false
  }
}
