import Testing

@testable import ProgressStore

/// Strings are cut eight bytes at a time, so what ends or spoils one is tried at each place of such a step.
@Suite("Where a string ends")
struct TapeStringTests {
  private func read(_ text: [UInt8]) -> [String]? {
    text.withUnsafeBytes { TapeReader().decode([String].self, from: $0) }
  }

  /// A list with one string of these bytes, as they are.
  private func list(_ bytes: [UInt8]) -> [UInt8] { Array("[\"".utf8) + bytes + Array("\"]".utf8) }

  private static let plain = Array("abcdefghijklmnopqrstuvwxyz".utf8)

  @Test("Every byte, at every place of strings of every length, is taken as RFC 8259 says", arguments: 0...24)
  func bytes(length: Int) {
    #expect(read(list(Array(Self.plain[..<length]))) == [String(decoding: Self.plain[..<length], as: UTF8.self)])
    for place in 0..<length {
      for byte in UInt8.min...UInt8.max {
        var bytes = Array(Self.plain[..<length])
        bytes[place] = byte
        // Quotes end it, a backslash begins an escape that the letters behind it seldom are, and no byte from 0x80 on
        // stands alone in UTF-8.
        let isText = byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
        let isEscape = byte == UInt8(ascii: "\\") && place + 1 < length && "bfnrt".utf8.contains(bytes[place + 1])
        let found = read(list(bytes))
        if isEscape {
          #expect(found?.first?.utf8.count == length - 1, "\\ at \(place)")
        } else {
          #expect(found == (isText ? [String(decoding: bytes, as: UTF8.self)] : nil), "\(byte) at \(place)")
        }
      }
    }
  }

  @Test("Letters of several bytes at every place, and an escaped quote behind them", arguments: 0...16)
  func letters(before: Int) {
    let start = String(decoding: Self.plain[..<before], as: UTF8.self)
    #expect(read(Array("[\"\(start)é€😀\\\"Ω\", \"\(start)\"]".utf8)) == [start + "é€😀\"Ω", start])
  }

  @Test("A list of strings holds strings alone")
  func lists() {
    #expect(read(Array("[]".utf8)) == [])
    for other in ["[\"a\", 1]", "[\"a\", null]", "[[\"a\"]]", "{\"a\": \"b\"}", "\"a\"", "[\"a\""] {
      #expect(read(Array(other.utf8)) == nil, "\(other)")
    }
  }
}
