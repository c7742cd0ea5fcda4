import Course

/// Tidies a course file's layout by small edits, and never what it says.
///
/// Every rule proposes edits; the file is parsed before and after, and edits that change its meaning are left out. So a
/// rule may be simple where Markdown is not. Rules run until nothing changes: what is tidy stays as it is.
public struct Formatter {
  public enum Outcome: Sendable {
    /// The tidy file; the same bytes when it was tidy.
    case tidy([UInt8])
    /// Nothing may be written: the file has errors (these), or no safe way was found (none).
    case refused([Diagnostic])
    /// Nothing was tried: so many marks stand in it that to read it a few times would take seconds.
    case crowded
  }

  /// How many bytes may be parsed in all: a course takes a dozen times its size, a file made to confuse thousands.
  private static let workLimit = 1 << 20
  private static let timesItsSize = 24
  /// The same in nodes, for a file with many marks: its bytes take ten times as long as a course's.
  private static let nodeLimit = 2_000_000
  /// A file with more marks than this is read no more than that takes to see: each reading would be most of a second.
  private static let markLimit = 75_000
  private static let roundLimit = 8

  /// Tidies a file.
  public static func format(_ text: CourseText) -> Outcome {
    guard text.bytes.count(where: isMark) <= markLimit else { return .crowded }
    guard let meaning = Meaning.of(text) else { return .refused(errors(of: text)) }
    var formatter = Formatter(meaning: meaning, size: text.bytes.count)
    let plain = text.source.bytes.withPlainLineEnds
    guard let bytes = formatter.run(text, plain) else { return .refused([]) }
    return .tidy(text.source.bytes.hasWindowsLineEnds ? bytes.withWindowsLineEnds : bytes)
  }

  /// Signs that make nodes within a line, each of which the parser has to pair with others.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "|"):
      true
    default: false
    }
  }

  private static func errors(of text: CourseText) -> [Diagnostic] {
    let diagnostics =
      text.isCourseFile
      ? CourseFile.parse(text.source, folder: "course").diagnostics : text.reading.diagnostics
    return diagnostics.filter { $0.severity == .error }
  }

  private let meaning: Meaning
  private var work = 0

  private let workLimit: Int

  private init(meaning: Meaning, size: Int) {
    self.meaning = meaning
    let times = max(2, Formatter.nodeLimit / max(1, meaning.nodeCount))
    workLimit = min(Formatter.workLimit + Formatter.timesItsSize * size, times * size)
  }

  private mutating func run(_ text: CourseText, _ plain: [UInt8]) -> [UInt8]? {
    var bytes = plain
    guard bytes == text.source.bytes || keeps(text.with(bytes)) else { return nil }
    var page = FormatPage(text.with(bytes))
    for _ in 0..<Formatter.roundLimit {
      let before = bytes
      for rule in FormatRule.all {
        // Most rules change nothing: the page is read anew only where one did.
        if !page.source.bytes.elementsEqual(bytes) { page = FormatPage(text.with(bytes)) }
        bytes = apply(rule.changes(page), to: page)
        guard work <= workLimit else { return nil }
      }
      if bytes == before { return bytes }
    }
    return nil
  }

  /// The bytes with those changes made that keep the meaning.
  private mutating func apply(_ changes: [FormatChange], to page: FormatPage) -> [UInt8] {
    let bytes = page.source.bytes
    let changes = changes.filter { $0.edits.contains { !bytes[$0.range].elementsEqual($0.replacement) } }
    var kept: [FormatChange] = []
    keep(changes[...], after: &kept, of: page)
    return kept.flatMap(\.edits).applied(to: bytes)
  }

  /// Adds to `kept` all changes that can be made beside it, halving what cannot be made as a whole.
  private mutating func keep(_ changes: ArraySlice<FormatChange>, after kept: inout [FormatChange], of page: FormatPage)
  {
    guard !changes.isEmpty, work <= workLimit else { return }
    let edits = (kept + changes).flatMap(\.edits)
    if keeps(page.text.with(edits.applied(to: page.source.bytes))) {
      kept += changes
    } else if changes.count > 1 {
      let middle = changes.startIndex + changes.count / 2
      keep(changes[..<middle], after: &kept, of: page)
      keep(changes[middle...], after: &kept, of: page)
    }
  }

  private mutating func keeps(_ text: CourseText) -> Bool {
    work += text.bytes.count
    return Meaning.of(text) == meaning
  }
}

extension [UInt8] {
  /// Whether every line ends with CR and LF, as Windows has it: git may want it so.
  fileprivate var hasWindowsLineEnds: Bool {
    let (cr, lf) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))
    guard contains(cr) else { return false }
    return indices.allSatisfy { index in
      switch self[index] {
      case cr: index + 1 < count && self[index + 1] == lf
      case lf: index > 0 && self[index - 1] == cr
      default: true
      }
    }
  }

  /// CR and LF for every line feed.
  fileprivate var withWindowsLineEnds: [UInt8] {
    flatMap { $0 == UInt8(ascii: "\n") ? [UInt8(ascii: "\r"), $0] : [$0] }
  }
}

/// Edits that only make sense together.
struct FormatChange {
  var edits: [Edit]

  init(_ edits: [Edit]) { self.edits = edits }
  init(_ range: Range<Int>, _ replacement: String) { self.init([Edit(range, replacement)]) }
}

/// One thing that should look the same everywhere. The order of the table is the order they are applied in.
struct FormatRule: Sendable {
  let changes: @Sendable (FormatPage) -> [FormatChange]

  static let all: [FormatRule] = [
    FormatRule(changes: LineRules.trailingSpace),
    FormatRule(changes: FrontMatterRules.spacing),
    FormatRule(changes: HeadingRules.underlined),
    FormatRule(changes: HeadingRules.signs),
    FormatRule(changes: ListRules.bullets),
    FormatRule(changes: ListRules.checkboxes),
    FormatRule(changes: ListRules.numbers),
    FormatRule(changes: LineRules.attributeSpace),
    FormatRule(changes: TableRules.columns),
    FormatRule(changes: BlankLineRules.missing),
    FormatRule(changes: BlankLineRules.surplus),
    FormatRule(changes: LineRules.end),
  ]
}
