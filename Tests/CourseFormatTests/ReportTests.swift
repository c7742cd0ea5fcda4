import Course
import Foundation
import Testing

@testable import CourseFormat

/// What other programs read: JSON a line, and SARIF as its specification has it.
@Suite struct ReportTests {
  private static let file = "week 1/Grüße & mehr.md"

  private func diagnostics() -> [Diagnostic] {
    let text = "---\nkind: quiz\n---\n# T\n\n## 日本\n- [x]\"A\"\t\\\n- [ ] B `lsat`\n"
    return ItemFile.parse(Array(text.utf8), file: Self.file).diagnostics
      + [Diagnostic(.M019, "no\u{1}thing", at: SourceLocation(file: "/tmp/a:b.md"))]
  }

  // MARK: JSON

  private struct Line: Decodable, Equatable {
    var file: String
    var line: Int?
    var column: Int?
    var endLine: Int?
    var endColumn: Int?
    var code: String
    var severity: String
    var message: String
    var help: String?
    var excerpt: String?
  }

  @Test("A diagnostic is one JSON object on one line, with every field")
  func json() throws {
    let told = diagnostics()
    #expect(told.map(\.code) == [.M004, .M002, .M019])
    for diagnostic in told {
      let text = DiagnosticReport.json(diagnostic)
      #expect(!text.contains("\n"))
      let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      #expect(
        object.keys.sorted() == [
          "code", "column", "endColumn", "endLine", "excerpt", "file", "help", "line", "message", "severity",
        ])
      let line = try JSONDecoder().decode(Line.self, from: Data(text.utf8))
      let place = diagnostic.location
      let isPlaced = place.line > 0
      #expect(
        line
          == Line(
            file: place.file, line: isPlaced ? place.line : nil, column: isPlaced ? place.column : nil,
            endLine: isPlaced ? place.line : nil, endColumn: isPlaced ? place.column + place.length : nil,
            code: diagnostic.code.rawValue, severity: diagnostic.severity.rawValue, message: diagnostic.message,
            help: diagnostic.help, excerpt: diagnostic.excerpt))
    }
  }

  @Test("Whatever a string holds comes back from JSON as it was")
  func strings() throws {
    let all = String(String.UnicodeScalarView((0..<0x250).compactMap(Unicode.Scalar.init))) + "\u{2028}😀"
    let data = Data(JSONText.list([.string(all), .bool(true), .null, .number(-7), .object([])]).text.utf8)
    let back = try #require(try JSONSerialization.jsonObject(with: data) as? [Any])
    #expect(back[0] as? String == all)
    #expect(back.count == 5 && back[1] as? Bool == true && back[3] as? Int == -7)
  }

  // MARK: SARIF

  /// What the specification requires of a log, and what we say in it; decoding fails where a required name is missing.
  private struct Log: Decodable {
    struct Message: Decodable { var text: String }
    struct Help: Decodable { var text: String, markdown: String }
    struct Configuration: Decodable { var level: String }
    struct Rule: Decodable {
      var id: String, shortDescription: Message, fullDescription: Message, help: Help
      var defaultConfiguration: Configuration
    }
    struct Driver: Decodable { var name: String, version: String, rules: [Rule] }
    struct Tool: Decodable { var driver: Driver }
    struct Artifact: Decodable { var uri: String }
    struct Region: Decodable {
      var startLine: Int, startColumn: Int, endLine: Int, endColumn: Int
      var snippet: Message?
    }
    struct Physical: Decodable { var artifactLocation: Artifact, region: Region? }
    struct Location: Decodable { var physicalLocation: Physical }
    struct Replacement: Decodable { var deletedRegion: Region, insertedContent: Message }
    struct Change: Decodable { var artifactLocation: Artifact, replacements: [Replacement] }
    struct Fix: Decodable { var description: Message, artifactChanges: [Change] }
    struct Result: Decodable {
      var ruleId: String, ruleIndex: Int, level: String, message: Message, locations: [Location]
      var fixes: [Fix]?
    }
    struct Run: Decodable { var tool: Tool, columnKind: String, results: [Result] }
    var version: String, runs: [Run]
  }

  private func log(_ diagnostics: [Diagnostic]) throws -> Log {
    try JSONDecoder().decode(Log.self, from: Data(DiagnosticReport.sarif(diagnostics, version: "1.2.3").utf8))
  }

  @Test("A SARIF log has what the specification asks for")
  func sarif() throws {
    let log = try log(diagnostics())
    #expect(log.version == "2.1.0")
    let run = try #require(log.runs.first)
    #expect(log.runs.count == 1 && run.columnKind == "unicodeCodePoints")
    #expect(run.tool.driver.name == "Lectern" && run.tool.driver.version == "1.2.3")
    #expect(run.tool.driver.rules.map(\.id) == ["M002", "M004", "M019"])
    #expect(run.results.map(\.ruleId) == ["M004", "M002", "M019"])
    for result in run.results {
      #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId)
      #expect(["error", "warning", "note"].contains(result.level))
      #expect(result.locations.count == 1 && !result.message.text.isEmpty)
    }
    for rule in run.tool.driver.rules {
      #expect(rule.shortDescription.text == Explanation.all.first { $0.code.rawValue == rule.id }?.title)
      #expect(!rule.help.text.isEmpty && rule.help.markdown.contains("````markdown\n"))
      #expect(!rule.fullDescription.text.contains("\n"))
    }
  }

  @Test("Files are percent-encoded, places count scalars, and a file as a whole has no place")
  func places() throws {
    let results = try log(diagnostics()).runs[0].results
    let places = results.map { $0.locations[0].physicalLocation }
    #expect(
      places.map(\.artifactLocation.uri) == [
        "week%201/Gr%C3%BC%C3%9Fe%20%26%20mehr.md", "week%201/Gr%C3%BC%C3%9Fe%20%26%20mehr.md",
        "file:///tmp/a%3Ab.md",
      ])
    #expect(places[0].region?.startLine == 7 && places[0].region?.startColumn == 3 && places[0].region?.endColumn == 6)
    #expect(places[0].region?.snippet?.text == "[x]")
    #expect(places[2].region == nil)
  }

  @Test("A mending that is certain is a fix: applied as SARIF has it, it makes what --fix makes")
  func fixes() throws {
    let results = try log(diagnostics()).runs[0].results
    #expect(results.map { $0.fixes?.count ?? 0 } == [1, 0, 0])
    let fix = try #require(results[0].fixes?.first)
    #expect(
      fix.artifactChanges.map(\.artifactLocation.uri) == [results[0].locations[0].physicalLocation.artifactLocation.uri]
    )
    let edit = try #require(fix.artifactChanges[0].replacements.first)
    // Nothing is deleted: the region is the point after the bracket.
    #expect((edit.deletedRegion.startColumn, edit.deletedRegion.endColumn) == (6, 6))
    #expect(edit.insertedContent.text == " ")
  }

  @Test("No diagnostics make an empty log, not none")
  func empty() throws {
    let run = try log([]).runs[0]
    #expect(run.results.isEmpty && run.tool.driver.rules.isEmpty)
  }
}
