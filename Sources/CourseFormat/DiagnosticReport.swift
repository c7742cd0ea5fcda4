import Course

/// Diagnostics as other programs read them.
public enum DiagnosticReport {
  /// One diagnostic as a JSON object on one line.
  ///
  /// Every field is always there. `file`, `code`, `severity` ("error", "warning", "info") and `message` are strings;
  /// `help` and `excerpt` are strings or null. `line` and `column` count from 1, columns in Unicode scalars; `endLine`
  /// and `endColumn` are where the stretch ends, the column being the one after it. All four are null where the file as
  /// a whole is meant.
  public static func json(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location
    let isPlaced = place.line > 0
    func number(_ value: Int) -> JSONText { isPlaced ? .number(value) : .null }
    func string(_ value: String?) -> JSONText { value.map(JSONText.string) ?? .null }
    return JSONText.object([
      ("file", .string(place.file)), ("line", number(place.line)), ("column", number(place.column)),
      ("endLine", number(place.line)), ("endColumn", number(place.column + place.length)),
      ("code", .string(diagnostic.code.rawValue)), ("severity", .string(diagnostic.severity.rawValue)),
      ("message", .string(diagnostic.message)), ("help", string(diagnostic.help)),
      ("excerpt", string(diagnostic.excerpt)),
    ]).text
  }

  /// All of them as one SARIF log (OASIS, "Static Analysis Results Interchange Format" 2.1.0).
  ///
  /// - Parameter version: Lectern's.
  public static func sarif(_ diagnostics: [Diagnostic], version: String) -> String {
    let codes = Set(diagnostics.map(\.code)).sorted { $0.rawValue < $1.rawValue }
    let indices = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    let driver: JSONText = .object([
      ("name", .string("Lectern")), ("version", .string(version)), ("semanticVersion", .string(version)),
      ("rules", .list(codes.map(rule))),
    ])
    let results = diagnostics.map { result($0, rule: indices[$0.code] ?? 0) }
    return JSONText.object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .string("2.1.0")),
      (
        "runs",
        .list([
          .object([
            ("tool", .object([("driver", driver)])), ("columnKind", .string("unicodeCodePoints")),
            ("results", .list(results)),
          ])
        ])
      ),
    ]).text
  }

  private static func rule(_ code: DiagnosticCode) -> JSONText {
    var members: [(String, JSONText)] = [
      ("id", .string(code.rawValue)), ("defaultConfiguration", .object([("level", level(code.severity))])),
    ]
    if let entry = Explanation.of(code) {
      let help = [("text", ExplanationPrinter.text(entry)), ("markdown", ExplanationPrinter.markdown(entry))]
      members += [
        ("shortDescription", message(entry.title)), ("fullDescription", message(ExplanationPrinter.plain(entry.why))),
        ("help", .object(help.map { ($0, .string($1)) })),
      ]
    }
    return .object(members)
  }

  private static func result(_ diagnostic: Diagnostic, rule: Int) -> JSONText {
    let artifact: JSONText = .object([("uri", .string(uri(diagnostic.location.file)))])
    var place = [("artifactLocation", artifact)]
    // A region begins on line 1; what concerns the file as a whole has none.
    if diagnostic.location.line > 0 { place.append(("region", region(diagnostic))) }
    var members: [(String, JSONText)] = [
      ("ruleId", .string(diagnostic.code.rawValue)), ("ruleIndex", .number(rule)),
      ("level", level(diagnostic.severity)),
      ("message", message(diagnostic.help.map { "\(diagnostic.message): \($0)" } ?? diagnostic.message)),
      ("locations", .list([.object([("physicalLocation", .object(place))])])),
    ]
    if let fix = diagnostic.fix {
      let change: JSONText = .object([
        ("artifactLocation", artifact), ("replacements", .list(fix.edits.map(replacement))),
      ])
      members.append(
        (
          "fixes",
          .list([.object([("description", message(diagnostic.help ?? "")), ("artifactChanges", .list([change]))])])
        )
      )
    }
    return .object(members)
  }

  private static func region(_ diagnostic: Diagnostic) -> JSONText {
    let place = diagnostic.location
    var members = stretch(line: place.line, from: place.column, to: place.column + place.length)
    if let excerpt = diagnostic.excerpt {
      let scalars = excerpt.unicodeScalars.dropFirst(place.column - 1).prefix(place.length)
      members.append(("snippet", message(String(String.UnicodeScalarView(scalars)))))
    }
    return .object(members)
  }

  private static func replacement(_ edit: Fix.Edit) -> JSONText {
    .object([
      ("deletedRegion", .object(stretch(line: edit.line, from: edit.column, to: edit.endColumn))),
      ("insertedContent", message(edit.replacement)),
    ])
  }

  private static func stretch(line: Int, from start: Int, to end: Int) -> [(String, JSONText)] {
    [
      ("startLine", .number(line)), ("startColumn", .number(start)), ("endLine", .number(line)),
      ("endColumn", .number(end)),
    ]
  }

  private static func message(_ text: String) -> JSONText { .object([("text", .string(text))]) }

  private static func level(_ severity: Diagnostic.Severity) -> JSONText {
    .string(severity == .info ? "note" : severity.rawValue)
  }

  /// A path as a URI reference (RFC 3986): bytes that are not unreserved are percent-encoded, slashes kept.
  static func uri(_ path: String) -> String {
    var result = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count < 2 ? "%0" + digits : "%" + digits
      }
    }
    return result
  }
}
