import TerminalUI

/// Turns the bytes of a keyboard into keys and pastes.
///
/// A value that knows no terminal: bytes go in as they are read, however they were cut, and events come out. It stands
/// in place of curses' own reading, which loses a character whose bytes arrive in two reads, and needs a system call
/// for each byte of a paste.
struct KeyDecoder {
  enum Event: Hashable {
    case key(Key)
    case mouse(MouseEvent)
    case paste(String)
  }

  /// How long the rest of a begun sequence may take, in milliseconds, before what is there has to be taken as it is:
  /// a lone Escape at once, a paste whose end got lost some time later.
  static let escapeDelay: Int64 = 25
  static let pasteDelay: Int64 = 2000
  /// The most a paste may hold, in bytes; the rest is dropped.
  static let pasteLimit = 4 << 20
  /// A sequence longer than this is noise.
  private static let sequenceLimit = 4096

  private enum State {
    case text
    /// Escape and what followed it so far.
    case sequence([UInt8])
    /// Bytes that belong to something ignored: an X10 mouse report.
    case skip(Int)
    /// The rest of a character typed with Alt.
    case altCharacter
    /// A message to programs that we never asked for (OSC, DCS and their like), up to its terminator.
    case string(length: Int, sawEscape: Bool)
    case paste
  }

  private let sequences: KeySequences
  /// Decodes a byte of a locale that is not UTF-8: a scalar, or nil when it makes none (yet).
  private let decodeLocal: ((UInt8) -> Unicode.Scalar?)?
  /// Whether bytes that are no UTF-8 are letters of ISO 8859-1, and not noise: in a locale without letters beyond ASCII
  /// nobody has said what a terminal sends, and nothing that is typed may be lost.
  private let keepsStrayBytes: Bool
  private var state = State.text
  private var character = UTF8Assembler()
  private var pasted: [UInt8] = []
  private var events: [Event] = []

  init(
    sequences: KeySequences, decodeLocal: ((UInt8) -> Unicode.Scalar?)? = nil, keepsStrayBytes: Bool = false
  ) {
    self.sequences = sequences
    self.decodeLocal = decodeLocal
    self.keepsStrayBytes = keepsStrayBytes
  }

  /// How long to wait for more bytes before `flush()`; nil when nothing is begun.
  // Inlined, this switch crashes the optimizer of Swift 6.3.1 (CopyPropagation, in release builds only).
  @inline(never)
  var patience: Int64? {
    switch state {
    case .text: nil
    case .paste: Self.pasteDelay
    default: Self.escapeDelay
    }
  }

  /// The events so far, oldest first; they are handed over once.
  mutating func takeEvents() -> [Event] {
    defer { events.removeAll(keepingCapacity: true) }
    return events
  }

  /// Takes bytes as the terminal sent them.
  mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { feed(byte) }
  }

  /// Ends what is begun, because nothing more came: Escape was the key, or the sequence is broken.
  mutating func flush() {
    switch state {
    case .sequence(let bytes) where bytes.allSatisfy { $0 == 0x1B }:
      for _ in bytes { events.append(.key(.escape)) }
    case .paste: endPaste()
    default: break
    }
    state = .text
  }

  private mutating func feed(_ byte: UInt8) {
    switch state {
    case .text: text(byte)
    case .sequence(let bytes): extend(bytes, byte)
    case .skip(let count): state = count > 1 ? .skip(count - 1) : .text
    case .altCharacter:
      guard byte & 0xC0 == 0x80 else {
        state = .text
        return text(byte)
      }
    case .string(let length, let sawEscape):
      let ends = byte == 0x07 || (sawEscape && byte == UInt8(ascii: "\\")) || length >= Self.sequenceLimit
      state = ends ? .text : .string(length: length + 1, sawEscape: byte == 0x1B)
    case .paste: paste(byte)
    }
  }

  // MARK: Text

  private mutating func text(_ byte: UInt8) {
    if character.isBegun, !UTF8Assembler.goesOn(byte) { keepStray(character.takeRest()) }
    switch byte {
    case 0x1B: state = .sequence([byte])
    case 0x0A, 0x0D: events.append(.key(.enter))
    case 0x09: events.append(.key(.tab))
    case 0x08, 0x7F: events.append(.key(.backspace))
    case 0x00: break
    case 0x01...0x1A: events.append(.key(.control(Character(Unicode.Scalar(byte + 0x60)))))
    case 0x1C...0x1F: events.append(.key(.control(Character(Unicode.Scalar(byte + 0x40)))))
    case 0x20...0x7E: events.append(.key(.character(Unicode.Scalar(byte))))
    default:
      let scalar = decodeLocal.map { $0(byte) } ?? character.take(byte)
      // The controls of the upper half are no text either.
      if let scalar, scalar.value >= 0xA0 { events.append(.key(.character(scalar))) }
      keepStray(character.takeStray())
    }
  }

  private mutating func keepStray(_ bytes: [UInt8]) {
    guard keepsStrayBytes else { return }
    for byte in bytes where byte >= 0xA0 { events.append(.key(.character(Unicode.Scalar(byte)))) }
  }

  // MARK: Sequences

  private mutating func extend(_ begun: [UInt8], _ byte: UInt8) {
    var bytes = begun
    bytes.append(byte)
    if bytes == sequences.pasteStart {
      state = .paste
    } else if let key = sequences.keys[bytes] {
      finish(key)
    } else if sequences.beginnings.contains(bytes) {
      state = .sequence(bytes)
    } else if bytes.count == 2 {
      afterEscape(byte)
    } else if bytes[1] == 0x1B {
      afterTwoEscapes(bytes)
    } else if bytes[1] == UInt8(ascii: "[") || bytes[1] == UInt8(ascii: "O") {
      control(bytes)
    } else {
      state = .text
    }
  }

  private mutating func afterEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "O"), 0x1B: state = .sequence([0x1B, byte])
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      state = .string(length: 0, sawEscape: false)
    case 0xC0...: state = .altCharacter
    // Alt and a key: nothing we have, and not to be typed as the key alone.
    default: state = .text
    }
  }

  /// Escape twice is Escape pressed twice, or rxvt's way to say Alt before an arrow.
  private mutating func afterTwoEscapes(_ bytes: [UInt8]) {
    let rest = Array(bytes[1...])
    if rest.count == 2, rest[1] == 0x1B {
      events.append(.key(.escape))
      state = .sequence(rest)
    } else if rest.count == 2, rest[1] != UInt8(ascii: "["), rest[1] != UInt8(ascii: "O") {
      events.append(.key(.escape))
      afterEscape(rest[1])
    } else {
      state = rest.count > 2 && isComplete(rest) ? .text : .sequence(bytes)
    }
  }

  private mutating func control(_ bytes: [UInt8]) {
    guard let last = bytes.last else { return }
    if last == 0x1B {
      state = .sequence([last])
    } else if last < 0x20 || last > 0x7E || bytes.count > Self.sequenceLimit {
      state = .text
    } else if !isComplete(bytes) {
      state = .sequence(bytes)
    } else if bytes == Array("\u{1B}[M".utf8) {
      state = .skip(3)
    } else if bytes[1] == UInt8(ascii: "["), bytes[2] == UInt8(ascii: "<") {
      if let event = Self.mouse(bytes[3...]) { events.append(.mouse(event)) }
      state = .text
    } else {
      finish(sequences.key(of: bytes))
    }
  }

  /// A report `b;x;yM` in SGR form, where x and y count from 1; nil where it is of no use to us: other buttons, a
  /// key held with it.
  ///
  /// Source: xterm's ctlseqs, "Extended coordinates", mode 1006.
  private static func mouse(_ bytes: ArraySlice<UInt8>) -> MouseEvent? {
    let numbers = bytes.dropLast().split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? -1 }
    let isLetGo = bytes.last == UInt8(ascii: "m")
    guard isLetGo || bytes.last == UInt8(ascii: "M"), numbers.count == 3, (1...9999).contains(numbers[1]),
      (1...9999).contains(numbers[2])
    else { return nil }
    let kinds: [Int: MouseEvent.Kind] = isLetGo ? [0: .release] : [0: .press, 64: .wheelUp, 65: .wheelDown]
    return kinds[numbers[0]].map { MouseEvent($0, at: Position(row: numbers[2] - 1, column: numbers[1] - 1)) }
  }

  /// Whether an `ESC [` or `ESC O` sequence has its last byte.
  private func isComplete(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 2, let last = bytes.last else { return false }
    return (0x40...0x7E).contains(last)
  }

  private mutating func finish(_ key: Key?) {
    if let key { events.append(.key(key)) }
    state = .text
  }

  // MARK: Paste

  private mutating func paste(_ byte: UInt8) {
    pasted.append(byte)
    let end = sequences.pasteEnd
    if byte == end.last, pasted.count >= end.count, pasted.suffix(end.count).elementsEqual(end) {
      pasted.removeLast(end.count)
      endPaste()
      state = .text
    } else if pasted.count >= Self.pasteLimit + end.count {
      // Keeps the tail in which the end may be found.
      pasted.removeSubrange(Self.pasteLimit..<Self.pasteLimit + 1)
    }
  }

  private mutating func endPaste() {
    // Terminals send Return for a line's end.
    let bytes = pasted.prefix(Self.pasteLimit)
    let isLatin = keepsStrayBytes && String(validating: bytes, as: UTF8.self) == nil
    let text =
      isLatin
      ? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })) : String(decoding: bytes, as: UTF8.self)
    pasted = []
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\r" || $0 == "\r\n" || $0 == "\n" }
    events.append(.paste(lines.joined(separator: "\n")))
  }
}

/// Puts a scalar together from UTF-8 bytes that come one at a time.
struct UTF8Assembler {
  private var bytes: [UInt8] = []
  private var stray: [UInt8] = []

  /// Whether a byte is none that begins a character.
  static func goesOn(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  var isBegun: Bool { !bytes.isEmpty }

  /// The bytes of a character that was begun and not ended; handed over once.
  mutating func takeRest() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// The bytes that turned out to be no UTF-8; handed over once.
  mutating func takeStray() -> [UInt8] {
    guard !stray.isEmpty else { return [] }
    defer { stray.removeAll(keepingCapacity: true) }
    return stray
  }

  mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
    if !Self.goesOn(byte) { stray += takeRest() }
    bytes.append(byte)
    let length =
      switch bytes[0] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0 else {
      stray += takeRest()
      return nil
    }
    guard bytes.count == length else { return nil }
    let whole = takeRest()
    let scalar = String(validating: whole, as: UTF8.self)?.unicodeScalars.first
    if scalar == nil { stray += whole }
    return scalar
  }
}
