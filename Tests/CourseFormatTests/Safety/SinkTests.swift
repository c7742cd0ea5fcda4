import Course
import Foundation
import HostileTexts
import Testing

@testable import CourseFormat

/// Nothing harmful reaches a terminal, wherever an author writes it and however it is spelt.
@Suite("No harmful character gets out of a course's files")
struct SinkTests {
  /// A file read as the program reads it, and what would be withheld because of its errors as well.
  private struct Page {
    var values: [Any] = []
    var diagnostics: [Diagnostic] = []

    init() {}

    init(_ bytes: [UInt8], file: String) {
      let source = SourceText(file: file, bytes: bytes)
      if file == "course.md" {
        let document = Document.read(source)
        values.append(CourseFileParser.parse(document, folder: "x"))
        diagnostics = document.findings.diagnostics
      } else {
        let reading = ItemReading.read(source)
        LinkCheck.paths(reading)
        LinkCheck.existence(
          reading, exists: { _ in false }, leadsOut: { _ in false }, nearest: { _ in nil }, anchors: { _ in [] })
        DrillReview.report(reading)
        LintRule.check(reading, course: CourseStyle(language: "en", readingGrade: 1))
        if let item = reading.item { values.append(item) }
        diagnostics = reading.diagnostics
      }
    }
  }

  /// What is wrong with what a page becomes, in every form that it can leave the program in.
  private func harm(_ page: Page) -> [String] {
    var found: [String] = []
    func look(_ what: String, _ text: String, isLine: Bool = false) {
      found += SafeScalars.harmful(in: text, isLine: isLine).map { "\(what): \($0)" }
    }
    for text in page.values.flatMap(strings) { look("value", text) }
    for diagnostic in page.diagnostics {
      look("message", diagnostic.message, isLine: true)
      look("help", diagnostic.help ?? "", isLine: true)
      look("excerpt", diagnostic.excerpt ?? "")
      look("text", DiagnosticPrinter.text(diagnostic))
      let json = DiagnosticReport.json(diagnostic)
      look("JSON", json, isLine: true)
      if (try? JSONSerialization.jsonObject(with: Data(json.utf8))) == nil { found.append("JSON: not valid") }
    }
    let sarif = DiagnosticReport.sarif(page.diagnostics, version: "1")
    look("SARIF", sarif, isLine: true)
    if (try? JSONSerialization.jsonObject(with: Data(sarif.utf8))) == nil { found.append("SARIF: not valid") }
    for case let item as Item in page.values {
      switch item {
      case .drill(let drill):
        for format in DrillGraph.Format.allCases { look("\(format)", DrillGraph(drill).drawing(format)) }
      case .quiz(let quiz):
        var gift = GIFT()
        look("GIFT", gift.text(of: quiz))
      case .lesson: break
      }
    }
    return found
  }

  @Test("In every place of a file, in every spelling", arguments: HarmfulPages.Spelling.allCases)
  private func places(_ spelling: HarmfulPages.Spelling) {
    // A key of YAML has 1024 characters at most.
    let texts = HarmfulPages.texts(spelling, of: SafeScalars.telling, length: 60)
    for (text, value) in zip(texts, HarmfulPages.texts(.yaml, of: SafeScalars.telling, length: 60)) {
      for (name, page) in HarmfulPages.pages(text, value: value) {
        let page = Page(Array(page.utf8), file: name)
        let isRead = !page.values.isEmpty
        #expect(isRead || name == "faults.md", "\(name) was not read")
        #expect(harm(page) == [], "\(name)")
      }
    }
  }

  @Test("One by one, as an entity with a name or without")
  func single() {
    let names = ["&ZeroWidthSpace;", "&lrm;", "&rlm;", "&NewLine;", "&Tab;", "&zwj;", "&zwnj;", "&shy;"]
    for text in names + SafeScalars.telling.map({ "&#\($0.value);" }) {
      let tree = Page(Array("---\nkind: lesson\n---\n# \(text)\n\n\(text)\n".utf8), file: "a.md")
      #expect(harm(tree) == [])
    }
  }

  @Test("All scalars there are, as they are and as entities")
  func allScalars() {
    for spelling in [HarmfulPages.Spelling.raw, .hexadecimal] {
      let lines = HarmfulPages.texts(spelling, of: SafeScalars.all, length: 64)
      for start in stride(from: 0, to: lines.count, by: 1000) {
        let some = lines[start..<min(start + 1000, lines.count)]
        let bytes = Array("---\nkind: lesson\n---\n# T\n\n\(some.joined(separator: "\n"))\n".utf8)
        // Rules of style have nothing to say here, and would take a minute for it.
        let document = Document.read(SourceText(file: "a.md", bytes: bytes))
        var page = Page()
        page.values = [document.introduction]
        page.diagnostics = document.findings.diagnostics
        #expect(!document.introduction.isEmpty)
        #expect(harm(page) == [])
      }
    }
  }

  @Test("A harmful character that is spelt out is an error of its own")
  func told() {
    for scalar in SafeScalars.all where !SafeScalars.mayPass(scalar) && scalar != "\0" && scalar != "\r" {
      let codes = ["&#\(scalar.value);", String(scalar)].map { text in
        ItemFile.parse(Array("---\nkind: lesson\n---\n# T\n\nSee \(text) here.\n".utf8), file: "a.md").diagnostics
          .map(\.code)
      }
      #expect(codes == [[.M010], [.M010]], "U+\(String(scalar.value, radix: 16))")
    }
  }
}
