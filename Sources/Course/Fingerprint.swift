extension Question {
  /// Tells this question from an edited one: kind, prompt, options and credits, nothing else. 16 hexadecimal digits.
  public var fingerprint: String {
    let asked = prompt.isEmpty ? title : prompt.plainText
    let text = ([kind.rawValue, asked] + body.answer.fingerprintParts).joined(separator: "\u{1F}")
    let digits = String(text.stableHash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension StringProtocol {
  /// A 64-bit hash that is the same in every run and on every machine.
  ///
  /// Source: FNV-1a, RFC 9923.
  public var stableHash: UInt64 {
    utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
