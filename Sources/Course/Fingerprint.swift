extension Question {
  /// What makes up the question's scoring, to tell an edited question by; reordering options is no change.
  ///
  /// Part of every fingerprint in learners' journals and in `course.lock`: a part changed here makes every question
  /// look edited.
  public var answerParts: [String] {
    switch body {
    case .choice(let body): body.options.map(\.fingerprintPart).sorted()
    }
  }

  /// Tells this question from one that is scored differently: kind, answers with their credits, and points.
  ///
  /// The words of the prompt do not count: mending a slip there changes no one's score.
  public var scoringFingerprint: String {
    ([kind.rawValue, "\(points)"] + answerParts).joined(separator: "\u{1F}").stableDigest
  }
}

extension ChoiceBody.Option {
  fileprivate var fingerprintPart: String {
    plainText + "\u{1E}" + (credit.map { "\($0)" } ?? (isCorrect ? "x" : "-"))
  }
}

extension StringProtocol {
  /// A 64-bit hash that is the same in every run and on every machine.
  ///
  /// Source: FNV-1a, RFC 9923.
  public var stableHash: UInt64 {
    utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// The stable hash as 16 hexadecimal digits.
  public var stableDigest: String {
    let digits = String(stableHash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
