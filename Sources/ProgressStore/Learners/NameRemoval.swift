import Course

/// Finds a learner's name in files that others share, and takes it out of them.
///
/// It is the name where no letter and no digit touches it: Ana is not in Anabel. Letters are the same however their accents
/// are written (Unicode's canonical equivalence), as they are when a learner is looked for; a text that is the name and
/// nothing else is so in capitals, too.
struct NameRemoval {
  static let replacement = "someone erased"

  let name: String
  private let letters: [Character]

  init(_ name: String) {
    self.name = name
    letters = Array(name)
  }

  /// Whether a text says the name, in capitals or not.
  func isMentioned(in text: String) -> Bool {
    NameRemoval(name.lowercased()).cleaned(Array(text.lowercased())) != nil
  }

  /// Whether a file's bytes do, as they are or in JSON's escapes.
  func isMentioned(in bytes: [UInt8]) -> Bool {
    isIn(bytes) || isMentioned(in: String(decoding: bytes, as: UTF8.self))
  }

  /// Whether a file's bytes say the name, as it is or in JSON's escapes.
  func isIn(_ bytes: [UInt8]) -> Bool {
    bytes.split(separator: UInt8(ascii: "\n")).contains { cleaned(Array($0)) != nil }
  }

  /// A file without the name, its lines sealed anew where they were whole; nil where nothing says it.
  func cleanedFile(_ bytes: [UInt8]) -> [UInt8]? {
    var hasChanged = false
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line -> [UInt8] in
      guard let cleaned = cleaned(Array(line)) else { return Array(line) }
      hasChanged = true
      return cleaned
    }
    return hasChanged ? Array(lines.joined(separator: [UInt8(ascii: "\n")])) : nil
  }

  /// A line without the name; nil where it does not say it.
  func cleaned(_ line: [UInt8]) -> [UInt8]? {
    let isSealed = line.withUnsafeBytes { JournalLine.isWhole($0) }
    if let object = cleanedJSON(isSealed ? JournalLine.unsealed(line) : line) {
      return isSealed ? Array(JournalLine.seal(object).dropLast()) : object
    }
    return isSealed ? nil : cleanedText(line)
  }

  /// Every string of a JSON text but the format's own words; nil where none says the name, or it is no JSON.
  private func cleanedJSON(_ json: [UInt8]) -> [UInt8]? {
    json.withUnsafeBytes { bytes -> [UInt8]? in
      var tape = JSONTape()
      guard tape.read(bytes) else { return nil }
      return tape.nodes.withUnsafeBufferPointer { nodes -> [UInt8]? in
        let text = TapeText(bytes: bytes, nodes: nodes)
        var result: [UInt8] = []
        var place = 0
        for index in Self.removable(nodes, text) {
          let node = nodes[index]
          guard let string = text.string(node), let cleaned = cleaned(string) else { continue }
          result += bytes[place..<node.bytes.lowerBound]
          result += StrictJSON.quoted(cleaned).dropFirst().dropLast()
          place = node.bytes.upperBound
        }
        guard place > 0 else { return nil }
        return result + bytes[place...]
      }
    }
  }

  /// The strings of a JSON text that a name may stand in, by their places: not what a line's `type` is, nor a key that
  /// looks like a field's. Somebody may be called `at` or `item`, and a line without these says nothing any more.
  private static func removable(_ nodes: UnsafeBufferPointer<JSONTape.Node>, _ text: TapeText) -> [Int] {
    var found: [Int] = []
    func add(_ index: Int, isTop: Bool) {
      switch nodes[index].kind {
      case .string, .escapedString: found.append(index)
      case .array:
        var place = index + 1
        for _ in 0..<nodes[index].count {
          add(place, isTop: false)
          place = nodes[place].next
        }
      case .object:
        var key = index + 1
        for _ in 0..<nodes[index].count {
          let name = text.string(nodes[key]) ?? ""
          if !isField(name) { found.append(key) }
          if !isTop || name != "type" { add(key + 1, isTop: false) }
          key = nodes[key + 1].next
        }
      case .number, .true, .false, .null: break
      }
    }
    if !nodes.isEmpty { add(0, isTop: true) }
    return found
  }

  /// Whether a key is written as the format's are: a small letter of ASCII, then more letters of ASCII.
  private static func isField(_ key: String) -> Bool {
    guard let first = key.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
    return key.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
  }

  private func cleaned(_ text: String) -> String? {
    if !name.isEmpty, text.lowercased() == name.lowercased() { return Self.replacement }
    return cleaned(Array(text))
  }

  private func cleaned(_ all: [Character]) -> String? {
    guard !letters.isEmpty else { return nil }
    var result = ""
    var place = 0
    var start = 0
    while start + letters.count <= all.count {
      let end = start + letters.count
      if all[start] == letters[0], all[start..<end].elementsEqual(letters), !Self.touches(all, start - 1),
        !Self.touches(all, end)
      {
        result += String(all[place..<start]) + Self.replacement
        place = end
        start = end
      } else {
        start += 1
      }
    }
    return place > 0 ? result + String(all[place...]) : nil
  }

  private static func touches(_ characters: [Character], _ index: Int) -> Bool {
    guard characters.indices.contains(index), let scalar = characters[index].unicodeScalars.first else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// A line that is damaged or no JSON: the name's bytes, as they are and in JSON's escapes.
  private func cleanedText(_ line: [UInt8]) -> [UInt8]? {
    var result = line
    var hasChanged = false
    for form in forms where !form.isEmpty {
      var start = 0
      while start + form.count <= result.count {
        let end = start + form.count
        if result[start] == form[0], result[start..<end].elementsEqual(form),
          start == 0 || !Self.isWord(result[start - 1]), end == result.count || !Self.isWord(result[end])
        {
          result.replaceSubrange(start..<end, with: Self.replacement.utf8)
          hasChanged = true
          start += Self.replacement.utf8.count
        } else {
          start += 1
        }
      }
    }
    return hasChanged ? result : nil
  }

  private var forms: Set<[UInt8]> {
    let quoted = Array(StrictJSON.quoted(name).dropFirst().dropLast())
    return [Array(name.utf8), quoted, escaped(isUppercase: false), escaped(isUppercase: true)]
  }

  /// The name with everything beyond ASCII in escapes.
  private func escaped(isUppercase: Bool) -> [UInt8] {
    name.utf16.flatMap { unit -> [UInt8] in
      if unit < 0x80, unit != 0x22, unit != 0x5C { return [UInt8(unit)] }
      if unit < 0x80 { return [UInt8(ascii: "\\"), UInt8(unit)] }
      let digits = String(unit, radix: 16, uppercase: isUppercase)
      return Array((#"\u"# + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
      true
    default: false
    }
  }
}
