import Course

/// Refuses the few inputs that make cmark-gfm work for minutes, before it sees them.
///
/// Measured on version 0.29.0.gfm.6 with files of 1 MiB: containers nested by the thousand, a table's delimiter row
/// under thousands of lines of text (the parser looks through all of them, squared), wide tables with many short rows
/// (missing cells are made), unfinished HTML declarations (each searches the rest of the file), a long link definition
/// used a hundred thousand times (each use is a copy), and a file of nothing but lines or marks, whose tree would take
/// hundreds of megabytes. No course comes near these limits.
struct NestingGuard {
  private static let markerLimit = 100
  private static let tableWorkLimit = 400_000_000
  private static let cellLimit = 200_000
  /// In one line, for each cell is added at the end of a list that is gone through.
  private static let barLimit = 1_000
  private static let declarationLimit = 200
  private static let lineLimit = 150_000
  private static let markerTotal = 300_000
  private static let signLimit = 300_000
  /// In bytes that the uses of link definitions may come to.
  private static let definitionLimit = 32 << 20

  private let findings: Findings
  /// How many lines in a row are not blank, this one included.
  private var run = 0
  private var tableWork = 0
  /// The columns of the widest delimiter row in this run of lines, and the cells it could have made so far.
  private var columns = 0
  private var cells = 0
  private var declarations = 0
  private var markers = 0
  private var signs = 0
  /// The bytes since the link definition that this run of lines may hold began, and the most so far.
  private var definition: Int?
  private var longestDefinition = 0
  private var closings = 0

  /// Whether the file is safe to parse; if not, the findings say why.
  static func allows(_ findings: Findings, skipping lines: Int) -> Bool {
    var state = NestingGuard(findings: findings)
    let source = findings.source
    guard lines < source.lineCount else { return true }
    guard source.lineCount <= lineLimit else {
      return state.refuse(
        "this file has more than \(lineLimit) lines", lineLimit + 1, "split it into several files")
    }
    return source.bytes.withUnsafeBufferPointer { bytes in
      for line in lines + 1...source.lineCount {
        let end = line < source.lineCount ? source.lineStarts[line] : bytes.count
        let text = UnsafeBufferPointer(rebasing: bytes[source.lineStarts[line - 1]..<end])
        guard state.allows(text, line: line) else { return false }
      }
      return true
    }
  }

  private init(findings: Findings) { self.findings = findings }

  private mutating func allows(_ text: UnsafeBufferPointer<UInt8>, line: Int) -> Bool {
    let shape = LineShape(text)
    guard shape.markers <= NestingGuard.markerLimit else {
      return refuse("this line opens too many quotes or lists inside one another", line, "take out most of the marks")
    }
    markers += shape.markers
    guard markers <= NestingGuard.markerTotal else {
      return refuse("this file holds more than \(NestingGuard.markerTotal) quotes and list items", line, "split it")
    }
    signs += shape.signs
    guard signs <= NestingGuard.signLimit else {
      return refuse(
        "this file holds more than \(NestingGuard.signLimit) brackets and other signs", line, "split it")
    }
    guard allowsDefinitions(text, shape) else {
      return refuse(
        "the links of this file repeat a very long address or title", line, "shorten what stands after ]: above it")
    }
    declarations += shape.declarations
    guard declarations <= NestingGuard.declarationLimit else {
      return refuse("this file is full of HTML declarations", line, "take out what begins with <? or <!")
    }
    guard !shape.isBlank else {
      (run, columns) = (0, 0)
      return true
    }
    run += 1
    if shape.isDelimiterRow {
      tableWork += run * run
      columns = max(columns, shape.pipes + 1)
    }
    cells += columns
    guard tableWork <= NestingGuard.tableWorkLimit, cells <= NestingGuard.cellLimit,
      shape.pipes <= NestingGuard.barLimit
    else {
      return refuse("the table here is too large", line, "split it, and put a blank line before and after each table")
    }
    return true
  }

  /// Every use of a link definition copies its address and title, which end at a blank line at the latest.
  private mutating func allowsDefinitions(_ text: UnsafeBufferPointer<UInt8>, _ shape: LineShape) -> Bool {
    closings += shape.closings
    if shape.isBlank { definition = nil }
    if definition != nil || shape.holdsDefinition {
      let bytes = (definition ?? 0) + text.count
      definition = bytes
      longestDefinition = max(longestDefinition, bytes)
    }
    return closings * longestDefinition <= NestingGuard.definitionLimit
  }

  private func refuse(_ message: String, _ line: Int, _ help: String) -> Bool {
    findings.report(.M019, message, at: Span(line: line, columns: 1...1), help: help)
    return false
  }
}

/// What one line could be, seen from its bytes alone.
private struct LineShape {
  /// Quote and list marks at its beginning.
  var markers = 0
  var pipes = 0
  /// Characters that Markdown makes a piece of the tree of, each by itself: brackets, emphasis, backslashes and others.
  var signs = 0
  /// `<?` and `<!` that begin no comment.
  var declarations = 0
  /// Square brackets that close, and whether a colon follows one, as in `[name]: address`.
  var closings = 0
  var holdsDefinition = false
  var isBlank = true
  /// Only the signs of a table's delimiter row, a hyphen among them.
  var isDelimiterRow: Bool { hasHyphen && !hasOther }
  private var hasHyphen = false
  private var hasOther = false

  /// Whether a byte is counted wherever it stands: one of ! & * < and [ \ ] _ ` | ~, a bit for each.
  private static func isSign(_ byte: UInt8) -> Bool {
    let low: UInt64 = 1 << 0x21 | 1 << 0x26 | 1 << 0x2A | 1 << 0x3C
    let high: UInt64 = 7 << 0x1B | 1 << 0x1F | 1 << 0x20 | 1 << 0x3C | 1 << 0x3E
    return byte < 0x80 && (byte < 0x40 ? low : high) &>> UInt64(byte) & 1 != 0
  }

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var isLeading = true
    var index = -1
    while true {
      index += 1
      // Behind the first letter of a line only signs are of interest.
      if hasOther, !isLeading { while index < text.count, !LineShape.isSign(text[index]) { index += 1 } }
      guard index < text.count else { return }
      let byte = text[index]
      guard byte & 0xDF < UInt8(ascii: "A") || byte & 0xDF > UInt8(ascii: "Z") else {
        (isLeading, hasOther, isBlank) = (false, true, false)
        continue
      }
      let next = index + 1 < text.count ? text[index + 1] : UInt8(ascii: "\n")
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: continue
      case UInt8(ascii: ">"): if isLeading { markers += 1 }
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"):
        if byte == UInt8(ascii: "-") { hasHyphen = true }
        if byte == UInt8(ascii: "*") { signs += 1 }
        if isLeading, next <= 0x20 { markers += 1 } else { isLeading = false }
      case UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "|"):
        pipes += 1
        isLeading = false
      case UInt8(ascii: ":"): isLeading = false
      case UInt8(ascii: "<"):
        signs += 1
        (isLeading, hasOther) = (false, true)
        let isComment = index + 2 < text.count && next == UInt8(ascii: "!") && text[index + 2] == UInt8(ascii: "-")
        if next == UInt8(ascii: "?") || (next == UInt8(ascii: "!") && !isComment) { declarations += 1 }
      case UInt8(ascii: "]"):
        (isLeading, hasOther) = (false, true)
        closings += 1
        signs += 1
        if next == UInt8(ascii: ":") { holdsDefinition = true }
      case UInt8(ascii: "["), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "!"),
        UInt8(ascii: "&"), UInt8(ascii: "\\"):
        signs += 1
        (isLeading, hasOther) = (false, true)
      default:
        (isLeading, hasOther) = (false, true)
      }
      isBlank = false
    }
  }
}
