/// What GitHub makes of a heading so that links can point at it.
enum Slug {
  /// Lower case, letters, digits, `-` and `_` kept, spaces become hyphens, the rest dropped.
  static func make(_ heading: String) -> String {
    var heading = heading
    return heading.withUTF8(ofASCII) ?? ofAnything(heading)
  }

  /// The same for ASCII, whose bytes tell all there is to know; nil where there is more.
  private static func ofASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    return String(unsafeUninitializedCapacity: bytes.count) { slug in
      var count = 0
      for byte in bytes {
        switch byte {
        case UInt8(ascii: " "): slug[count] = UInt8(ascii: "-")
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug[count] = byte | 0x20
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
          UInt8(ascii: "_"):
          slug[count] = byte
        default: continue
        }
        count += 1
      }
      return count
    }
  }

  private static func ofAnything(_ heading: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in heading.lowercased().unicodeScalars {
      if scalar == " " {
        result.append("-")
      } else if isKept(scalar) {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether an explicit id may hold a scalar: no white space, and nothing that separates the parts of a progress key.
  static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { isKept($0) || $0 == "." }
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar == "-" || scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || ("0"..."9").contains(scalar)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
      return true
    default: return false
    }
  }

  /// Hands out slugs as GitHub does: the second of the same name ends in `-1`.
  struct Counter {
    private var seen: [String: Int] = [:]

    mutating func next(_ slug: String) -> String {
      guard let count = seen[slug] else {
        seen[slug] = 0
        return slug
      }
      var number = count
      repeat { number += 1 } while seen["\(slug)-\(number)"] != nil
      seen[slug] = number
      seen["\(slug)-\(number)"] = 0
      return "\(slug)-\(number)"
    }
  }
}
