import Course
import Foundation
import Testing

@testable import CourseFormat

/// `lectern explain` tells the truth: each wrong example has its mistake and no other, each right one has none.
@Suite struct ExplanationTests {
  /// Remarks that may stand beside what an example shows, where it cannot well be written without.
  static let tolerated: [DiagnosticCode: Set<DiagnosticCode>] = [
    // Six questions are long enough without feedback on each option.
    .Q105: [.Q108], .Q106: [.Q108],
    // Feedback that belongs to no option leaves an option without.
    .M005: [.Q108],
  ]

  /// What is told of a drill with rated replies, whatever else there is.
  static let remark = DiagnosticCode.D209

  private static let switchToRecord = "LECTERN_RECORD"

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/diagnostics")

  /// What is told of an example's files: of its course if there is one, else of the first. What an export would lose is
  /// told by the export.
  private func told(_ example: Example, _ code: DiagnosticCode) throws -> [Diagnostic] {
    let disk = try TemporaryFolder()
    for file in example.files { try disk.write(file.name, file.text) }
    let first = try #require(example.files.first)
    let isCourse = example.files.contains { $0.name == "course.md" }
    let path = isCourse ? disk.path : disk.path + "/" + first.name
    let told = Checker.check(path: path) + (code == .Q118 ? QuizExport.gift(path: path).diagnostics : [])
    return told.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.location.file = diagnostic.location.file.split(separator: "/").last.map(String.init) ?? ""
      return diagnostic
    }
  }

  private func isAlone(_ code: DiagnosticCode, _ told: [Diagnostic]) -> Bool {
    let others = told.filter { $0.code != code && $0.code != Self.remark }
    return others.allSatisfy { Self.tolerated[code, default: []].contains($0.code) }
  }

  @Test("Every code has one entry, in the order of the codes")
  func complete() {
    #expect(Explanation.all.map(\.code) == DiagnosticCode.allCases)
  }

  @Test("The wrong example has this mistake and no other", arguments: DiagnosticCode.allCases)
  func wrong(_ code: DiagnosticCode) throws {
    let told = try told(#require(Explanation.of(code)).bad, code)
    let text = told.map(DiagnosticPrinter.text).joined(separator: "\n\n")
    #expect(told.count { $0.code == code } == 1 && isAlone(code, told), "\(text)")
    try compare(text + "\n", with: code.rawValue + ".txt")
  }

  @Test("The right example has no mistake", arguments: DiagnosticCode.allCases)
  func right(_ code: DiagnosticCode) throws {
    let told = try told(#require(Explanation.of(code)).good, code).filter { $0.code != code || code != Self.remark }
    #expect(isAlone(code, told) && !told.contains { $0.code == code }, "\(told.map(DiagnosticPrinter.text))")
  }

  private func compare(_ seen: String, with name: String) throws {
    let file = Self.folder.appending(path: name)
    if ProcessInfo.processInfo.environment[Self.switchToRecord] == "1" {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try seen.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let kept = try? String(contentsOf: file, encoding: .utf8)
    #expect(kept == seen, "\(name) differs; \(Self.switchToRecord)=1 keeps the new one")
  }

  @Test("A message is kept of every code, and of no other")
  func leftOver() throws {
    let kept = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    let expected = DiagnosticCode.allCases.map { $0.rawValue + ".txt" }
    #expect(kept == expected.sorted())
  }

  @Test("An entry fits the width it is given, examples aside", arguments: [40, 76, 120])
  func width(_ width: Int) {
    for entry in Explanation.all {
      let lines = ExplanationPrinter.text(entry, width: width).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { $0.count <= width || $0.hasPrefix("    ") }, "\(entry.code)")
      #expect(lines.allSatisfy { !$0.hasSuffix(" ") }, "\(entry.code)")
    }
    #expect(Explanation.all.allSatisfy { $0.title.count <= 68 && !$0.title.hasSuffix(".") })
  }

  @Test("A code is found in small letters, and a slip finds its neighbour")
  func find() {
    #expect(ExplanationPrinter.find(" d201").code == .D201)
    #expect(ExplanationPrinter.find("D2O1").nearest == .D201)
    #expect(ExplanationPrinter.find("M04").nearest == .M004)
    let none = ExplanationPrinter.find("colour")
    #expect(none.code == nil && none.nearest == nil)
  }

  @Test("The list names every code once")
  func list() {
    let lines = ExplanationPrinter.list().split(separator: "\n")
    let codes = lines.compactMap { DiagnosticCode(rawValue: String($0.drop { $0 == " " }.prefix(4))) }
    #expect(codes == DiagnosticCode.allCases)
    #expect(lines.allSatisfy { $0.count <= 76 })
  }
}
