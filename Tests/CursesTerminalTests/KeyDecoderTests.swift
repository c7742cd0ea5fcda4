import TerminalUI
import Testing

@testable import CursesTerminal

@Suite("Keys from bytes")
struct KeyDecoderTests {
  typealias Event = KeyDecoder.Event

  private func decoder() -> KeyDecoder {
    var sequences = KeySequences()
    for (bytes, key) in KeySequences.linuxConsole { sequences.add(bytes, key) }
    return KeyDecoder(sequences: sequences)
  }

  private func events(_ bytes: [UInt8]) -> [Event] {
    var decoder = decoder()
    decoder.feed(bytes)
    decoder.flush()
    return decoder.takeEvents()
  }

  struct Example: CustomTestStringConvertible, Sendable {
    let bytes: String
    let keys: [Key]
    init(_ bytes: String, _ keys: Key...) { (self.bytes, self.keys) = (bytes, keys) }
    var testDescription: String { bytes.debugDescription }
  }

  @Test("Where nobody has said what a terminal sends, UTF-8 is read, and what is none is kept as ISO 8859-1")
  func strayBytes() {
    let keys = { (bytes: [UInt8]) in
      var decoder = KeyDecoder(sequences: KeySequences(), keepsStrayBytes: true)
      decoder.feed(bytes)
      return decoder.takeEvents()
    }
    let typed = { (text: String) in text.unicodeScalars.map { Event.key(.character($0)) } }
    #expect(keys(Array("J\u{F6}rg \u{6F22}".utf8)) == typed("J\u{F6}rg \u{6F22}"))
    #expect(keys([0x4A, 0xF6, 0x72, 0x67]) == typed("J\u{F6}rg"))
    #expect(keys([0xE9, 0xE8, 0x0D]) == typed("\u{E9}\u{E8}") + [.key(.enter)])
    #expect(keys([0xC3, 0xE9, 0xA9, 0x20]) == typed("\u{C3}\u{E9}\u{A9} "))
    // The controls of the upper half are no text, and elsewhere such bytes are noise.
    #expect(keys([0x85, 0xC1]) == typed("\u{C1}"))
    #expect(events([0x4A, 0xF6, 0x72]) == typed("Jr"))
    let pasted = [0x1B, 0x5B, 0x32, 0x30, 0x30, 0x7E, 0xF6, 0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E] as [UInt8]
    #expect([[], typed("\u{F6}"), [.paste("\u{F6}")]].contains(keys(pasted)))
  }

  @Test(
    "A mouse's reports are presses, their ends and turns of the wheel, with places from 0; all others are swallowed")
  func mouse() {
    let place = Position(row: 3, column: 299)
    #expect(events(Array("\u{1B}[<0;300;4M".utf8)) == [.mouse(MouseEvent(.press, at: place))])
    #expect(events(Array("\u{1B}[<0;300;4m".utf8)) == [.mouse(MouseEvent(.release, at: place))])
    #expect(events(Array("\u{1B}[<64;300;4M\u{1B}[<65;300;4M".utf8)).count == 2)
    #expect(events(Array("\u{1B}[<65;300;4M".utf8)) == [.mouse(MouseEvent(.wheelDown, at: place))])
    // Other buttons, keys held, places that are none, and broken reports.
    for report in ["2;3;4m", "2;3;4M", "4;3;4M", "35;3;4M", "0;0;4M", "0;3M", ";;M", "0;3;99999M", "0;3;4;5M", "M"] {
      #expect(events(Array("\u{1B}[<\(report)x".utf8)) == [.key(.character("x"))], "\(report)")
    }
  }

  static let examples = [
    Example("a", .character("a")),
    Example(" ~", .character(" "), .character("~")),
    Example("\r", .enter), Example("\n", .enter), Example("\r\n", .enter, .enter),
    Example("\u{7F}", .backspace), Example("\u{8}", .backspace), Example("\t", .tab),
    Example("\u{1}\u{3}\u{1A}", .control("a"), .control("c"), .control("z")),
    Example("\u{1C}\u{1F}", .control("\\"), .control("_")),
    Example("\0"),
    Example("é漢👋", .character("é"), .character("漢"), .character("👋")),
    Example("e\u{301}", .character("e"), .character("\u{301}")),
    Example("\u{85}"),
    Example("\u{1B}", .escape), Example("\u{1B}\u{1B}", .escape, .escape),
    Example("\u{1B}\u{1B}\u{1B}", .escape, .escape, .escape),
    Example("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", .up, .down, .right, .left),
    Example("\u{1B}OA\u{1B}OB\u{1B}OC\u{1B}OD", .up, .down, .right, .left),
    Example("\u{1B}[H\u{1B}OH\u{1B}[1~\u{1B}[7~", .home, .home, .home, .home),
    Example("\u{1B}[F\u{1B}OF\u{1B}[4~\u{1B}[8~", .end, .end, .end, .end),
    Example("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~", .insert, .delete, .pageUp, .pageDown),
    Example("\u{1B}[Z", .backTab),
    Example(
      "\u{1B}OP\u{1B}[11~\u{1B}[[A\u{1B}[15~\u{1B}[24~", .function(1), .function(1), .function(1), .function(5),
      .function(12)),
    Example("\u{1B}OM\u{1B}Oj\u{1B}Op\u{1B}Oy", .enter, .character("*"), .character("0"), .character("9")),
    // Shift and Ctrl leave a moving key what it is.
    Example("\u{1B}[1;2A\u{1B}[1;5C\u{1B}[5;5~\u{1B}[a\u{1B}Od", .up, .right, .pageUp, .up, .left),
    // Alt is nothing, and no text.
    Example("\u{1B}a"), Example("\u{1B}\r"), Example("\u{1B}éx", .character("x")),
    Example("\u{1B}[1;3Ax", .character("x")),
    Example("\u{1B}\u{1B}[Ax", .character("x")), Example("\u{1B}\u{1B}ax", .escape, .character("x")),
    // What means nothing here is swallowed whole.
    Example("\u{1B}[99~x", .character("x")), Example("\u{1B}[?1;2cx", .character("x")),
    Example("\u{1B}[12;40Rx", .character("x")), Example("\u{1B}[<2;3;4mx", .character("x")),
    Example("\u{1B}[M !!x", .character("x")), Example("\u{1B}[Ix", .character("x")),
    Example("\u{1B}[1;2Px", .character("x")),
    Example("\u{1B}[27;5;13~x", .character("x")), Example("\u{1B}[99999999999999999999~x", .character("x")),
    Example("\u{1B}]11;rgb:0/0/0\u{7}x", .character("x")), Example("\u{1B}P1$r0m\u{1B}\\x", .character("x")),
    Example("\u{1B}[1;"), Example("\u{1B}["), Example("\u{1B}O"), Example("\u{1B}]unfinished"),
    Example("\u{1B}[1\u{1B}[Ax", .up, .character("x")), Example("\u{1B}[1\nx", .character("x")),
    Example("\u{1B}[201~x", .character("x")),
  ]

  @Test("bytes become keys, and never text that nobody typed", arguments: examples)
  func keys(example: Example) {
    #expect(events(Array(example.bytes.utf8)) == example.keys.map { .key($0) })
  }

  @Test("it does not matter how the bytes were cut", arguments: examples)
  func pieces(example: Example) {
    var decoder = decoder()
    var found: [Event] = []
    for byte in example.bytes.utf8 {
      decoder.feed(CollectionOfOne(byte))
      found += decoder.takeEvents()
    }
    decoder.flush()
    #expect(found + decoder.takeEvents() == events(Array(example.bytes.utf8)))
  }

  @Test(
    "bytes that are not UTF-8 are dropped, and what follows is read",
    arguments: [
      [0xFF], [0xC3], [0xC3, 0xFF], [0x80, 0xBF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xE2, 0x82],
    ] as [[UInt8]])
  func invalid(bytes: [UInt8]) {
    #expect(events(bytes + Array("xé".utf8)) == [.key(.character("x")), .key(.character("é"))])
  }

  @Test("a lone Escape waits a moment for the rest of a sequence, plain text waits for nothing")
  func patience() {
    var decoder = decoder()
    #expect(decoder.patience == nil)
    decoder.feed([0x1B])
    #expect(decoder.patience == KeyDecoder.escapeDelay)
    #expect(decoder.takeEvents() == [])
    decoder.feed(Array("[A".utf8))
    #expect(decoder.patience == nil)
    #expect(decoder.takeEvents() == [.key(.up)])
  }

  @Test("terminfo's sequences come before custom")
  func terminfo() {
    var sequences = KeySequences()
    sequences.add(Array("\u{1B}[7$".utf8), .home)
    sequences.add(Array("\u{1B}M".utf8), .up)
    sequences.add(Array("a".utf8), .down)
    var decoder = KeyDecoder(sequences: sequences)
    decoder.feed(Array("\u{1B}[7$\u{1B}Ma".utf8))
    #expect(decoder.takeEvents() == [.key(.home), .key(.up), .key(.character("a"))])
  }

  // MARK: Paste

  private func pasted(_ text: String) -> [UInt8] { Array("\u{1B}[200~\(text)\u{1B}[201~".utf8) }

  @Test("a paste arrives whole, with newlines for returns")
  func paste() {
    #expect(events(pasted("one\rtwo\r\nthree\nè")) == [.paste("one\ntwo\nthree\nè")])
    #expect(events(pasted("")) == [.paste("")])
    #expect(events(pasted("\u{1B}[A\u{3}q")) == [.paste("\u{1B}[A\u{3}q")])
    #expect(events(pasted("a") + Array("q".utf8) + pasted("b")) == [.paste("a"), .key(.character("q")), .paste("b")])
  }

  @Test("a paste whose end got lost is handed over in the end")
  func lostEnd() {
    var decoder = decoder()
    decoder.feed(Array("\u{1B}[200~half".utf8))
    #expect(decoder.takeEvents() == [])
    #expect(decoder.patience == KeyDecoder.pasteDelay)
    decoder.flush()
    #expect(decoder.takeEvents() == [.paste("half")])
    #expect(decoder.patience == nil)
  }

  @Test("a paste is capped, and its end is still found")
  func cap() {
    var decoder = decoder()
    decoder.feed(Array("\u{1B}[200~".utf8))
    let piece = [UInt8](repeating: UInt8(ascii: "a"), count: KeyDecoder.pasteLimit / 8)
    for _ in 0..<9 { decoder.feed(piece) }
    decoder.feed(Array("\u{1B}[201~q".utf8))
    let events = decoder.takeEvents()
    #expect(events.count == 2)
    #expect(events.last == .key(.character("q")))
    if case .paste(let text) = events.first { #expect(text.utf8.count == KeyDecoder.pasteLimit) }
  }
}
