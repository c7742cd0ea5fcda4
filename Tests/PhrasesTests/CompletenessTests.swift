import Foundation
import Testing

@testable import Phrases

@Suite("The German catalogue")
struct CompletenessTests {
  struct Place: CustomStringConvertible {
    var file: String
    var line: Int
    var description: String { "\(file):\(line)" }
  }

  /// Everything that the sources say, by its key, with a place where they do.
  private static func said() throws -> (keys: [String: Place], faults: [String]) {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    let files = (found?.allObjects as? [URL] ?? []).filter {
      $0.pathExtension == "swift" && !$0.path.contains("/Sources/Phrases/")
    }
    var keys: [String: Place] = [:]
    var faults: [String] = []
    for file in files {
      let phrases = SaidPhrases(try String(contentsOf: file, encoding: .utf8))
      let name = file.lastPathComponent
      for call in phrases.calls { for key in call.keys { keys[key] = Place(file: name, line: call.line) } }
      faults += phrases.kept.map { "\(name):\($0): a value that is made once keeps one language; make it computed" }
      faults += phrases.wordless.map {
        "\(name):\($0): say(…) without a literal cannot be found; say it where it is written"
      }
    }
    return (keys, faults)
  }

  @Test("Everything that is said has a German sentence, and no sentence is left over")
  func complete() throws {
    let (said, faults) = try Self.said()
    for fault in faults { Issue.record("\(fault)") }
    #expect(said.count > 20)
    let german = German.catalogue.keys
    let missing = said.filter { !german.contains($0.key) }.sorted { "\($0.value)" < "\($1.value)" }
    if !missing.isEmpty {
      Issue.record("Not in German:\n\(missing.map { "\($0.value)\n\($0.key)" }.joined(separator: "\n"))")
    }
    let unused = german.subtracting(said.keys).sorted()
    if !unused.isEmpty { Issue.record("Said nowhere:\n\(unused.joined(separator: "\n"))") }
  }

  @Test("A sentence has the values of the English one, each once at least, and no others")
  func placeholders() {
    let catalogue = German.catalogue
    for key in catalogue.keys {
      // A plural's forms have the values of its second line.
      let count = Self.placeholders(in: key.split(separator: "\n").last ?? "").count
      for (category, form) in catalogue.forms(of: key) {
        let used = Self.placeholders(in: form[...])
        let isNumbered = used.contains { !$0.isEmpty }
        let numbers = isNumbered ? used.map { Int($0) ?? 0 } : Array(0..<used.count).map { $0 + 1 }
        #expect(numbers.allSatisfy { (1...max(1, count)).contains($0) }, "\(form)")
        // The form for one may leave the number out, as the English one does.
        let one = Self.placeholders(in: key.split(separator: "\n").first ?? "").count
        #expect(Set(numbers).count >= (category == .one ? one : count), "\(key)\n\(form)")
      }
    }
  }

  private static func placeholders(in text: Substring) -> [String] {
    text.matches(of: /\{([0-9]*)\}/).map { String($0.output.1) }
  }

  @Test("German sentences have German quotation marks and no space at their ends")
  func typography() {
    for key in German.catalogue.keys {
      for form in German.catalogue.forms(of: key).values {
        #expect(!form.contains { "\"'“‘”’".contains($0) && $0 != "“" }, "\(form)")
        #expect(form.count { $0 == "„" } == form.count { $0 == "“" }, "\(form)")
        #expect(form.first != " " && form.last != " ", "\(form)")
      }
    }
  }

  @Test("Every plural has the forms that German needs")
  func plurals() {
    for key in German.catalogue.keys where key.contains("\n") {
      #expect(Set(German.catalogue.forms(of: key).keys) == [.one, .other], "\(key)")
    }
  }

  @Test("What is said is found in code: in calls over several lines, choices, contexts, plurals and interpolations")
  func scanner() {
    let phrases = SaidPhrases(
      #"""
        // say("not this")
        let a = say("one") + say(isTwo ? "two" : "three", in: "counting")
        session.say("a member")
        let b = say(
          count, one: "1 card, \(say("inner", in: "x"))",
          other: "\(count) \"cards\" \(f(")"))")
        func say(_ x: String) {}
        let c = say("""
          long \
          line \(x)
          """)
        static let d =
          say("kept")
        let e = say(words)
      """#)
    #expect(
      phrases.calls.map(\.keys) == [
        ["one"], ["two [counting]", "three [counting]"], ["inner [x]"],
        ["1 card, {}\n{} \"cards\" {}"], ["long line {}"], ["kept"],
      ])
    #expect(phrases.kept == [12])
    #expect(phrases.wordless == [14])
  }
}
