import Foundation
import Testing

/// The articles that a course stands on lend it ideas and figures, never sentences. They are not in this repository:
/// what is kept of them are hashes, written by `hash-sources.py`.
@Suite("The courses' own words")
struct OwnWordsTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// So many words in a row are a sentence taken over.
  private static let run = 8

  /// On a page that names one of these, what stands in quotation marks or italics may be theirs: a line, or a title.
  private static let authors = ["Bob Conklin", "Sam Walton", "Cary Cavitt", "Phone.com"]

  private static func hashes() throws -> Set<UInt64> {
    let file = root.appending(path: "Tests/Fixtures/sources/service-superstar.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return Set(lines.compactMap { UInt64($0, radix: 16) })
  }

  @Test("No eight words in a row are an article's, but for quotations whose author the page names")
  func ownWords() throws {
    let hashes = try Self.hashes()
    #expect(hashes.count > 4000)
    let folder = Self.root.appending(path: "courses").path
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".md") }
    #expect(files.count > 40)
    var quoted = 0
    for file in files {
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      for page in text.components(separatedBy: "\n## ") {
        let taken = Self.taken(from: page, hashes)
        guard !taken.isEmpty else { continue }
        let named = Self.authors.contains { page.contains($0) }
        let left = named ? Self.taken(from: Self.withoutQuotations(page), hashes) : taken
        #expect(left == [], "\(file), \(page.prefix { $0 != "\n" })")
        quoted += 1
      }
    }
    // The same lines are quoted on several pages; without them, nothing would be held here.
    #expect(quoted >= 5)
  }

  @Test("Words are runs of letters and digits, and hashed as the script hashes them")
  func words() {
    #expect(Self.words("Don't “Stop”, \nÉva: 25-95%!") == ["don", "t", "stop", "éva", "25", "95"])
    // Source: the reference vectors of FNV-1a, 64 bits.
    #expect(Self.hash("") == 0xCBF2_9CE4_8422_2325)
    #expect(Self.hash("foobar") == 0x8594_4171_F739_67E8)
    let line = "There is only one boss. The customer. And he can fire everybody"
    #expect(Self.withoutQuotations("> \"\(line)\n> now.\" So *he* said.").contains("boss") == false)
  }

  // MARK: Runs of words

  /// The runs of a text that are a source's, too.
  private static func taken(from text: String, _ hashes: Set<UInt64>) -> [String] {
    let words = words(text)
    guard words.count >= run else { return [] }
    return (0...(words.count - run)).map { words[$0..<($0 + run)].joined(separator: " ") }
      .filter { hashes.contains(hash($0)) }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().precomposedStringWithCanonicalMapping.unicodeScalars.split { !belongs($0) }.map { String($0) }
  }

  private static func belongs(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber: true
    default: false
    }
  }

  /// FNV-1a, 64 bits.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// A page with a word in place of what stands in quotation marks or in italics.
  private static func withoutQuotations(_ page: String) -> String {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.map { $0.drop { $0 == " " || $0 == ">" } }.joined(separator: "\n")
    return text.replacing(/"[^"]*"|\*+[^*]+\*+/, with: " (quoted) ")
  }
}
