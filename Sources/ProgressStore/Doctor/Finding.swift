/// Something that a look at the data folder found, in one true sentence.
public struct Finding: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    // Journals.
    case damagedLines, tornLine, lostFeed, unreadableEvents, outOfOrder, repeated, sharedNumbers, newer, unknownTypes
    case missingNumbers, impossibleTimes, journalShort
    // Snapshots.
    case snapshotUnreadable, snapshotOfOtherVersion, snapshotUnfit, snapshotAhead, snapshotDiffers
    // Who it is.
    case learnerMissing, learnerUnreadable, learnerNameless, learnerSettings, learnerPIN, sharedName
    // Files as such.
    case openToOthers, notWritable, leftover, wrongKind, unreadable, setAside, erasingCutOff, unknownFile, emptyFolder
  }

  public var kind: Kind
  /// From the data folder; empty for that folder itself.
  public var path: String
  /// What is the matter, as it goes on after the path.
  public var sentence: String
  /// Whether a newer version has written what it is about, so that this one leaves it as it is.
  var isNewer = false

  /// Whether something should be otherwise; what is not wrong is only worth knowing.
  public var isWrong: Bool {
    switch kind {
    // A line that stands there twice counts once, and nothing is the worse for it.
    case .unknownTypes, .snapshotOfOtherVersion, .setAside, .unknownFile, .emptyFolder, .missingNumbers,
      .impossibleTimes, .repeated:
      false
    default: true
    }
  }

  /// Whether `--repair` does something about it.
  public var isMendable: Bool {
    if isNewer { return false }
    return switch kind {
    case .damagedLines, .tornLine, .lostFeed: path.hasPrefix("learners/")
    case .snapshotUnreadable, .snapshotOfOtherVersion, .snapshotUnfit, .snapshotAhead, .snapshotDiffers,
      .learnerMissing, .learnerUnreadable, .learnerNameless, .openToOthers, .notWritable, .leftover:
      true
    case .erasingCutOff: DataFolder.erasingProcess(path) != nil
    default: false
    }
  }
}

extension Finding {
  /// "line 3", "lines 3, 4 and 9", "lines 1, 2, 3, 4, 5, 6, 7, 8 and 31 more".
  static func lines(_ numbers: [Int]) -> String {
    let shown = 8
    guard numbers.count > 1 else { return "line \(numbers.first ?? 0)" }
    let texts =
      numbers.count <= shown + 1
      ? numbers.map(String.init)
      : numbers.prefix(shown).map(String.init) + ["\(numbers.count - shown) more"]
    return "lines " + texts.dropLast().joined(separator: ", ") + " and " + (texts.last ?? "")
  }

  /// "number 4", "numbers 4 and 7 to 9"; only a few of many.
  static func numbers(_ ranges: [ClosedRange<Int>]) -> String {
    let shown = 8
    var texts = ranges.prefix(shown).flatMap { range in
      range.count <= 2 ? range.map(String.init) : ["\(range.lowerBound) to \(range.upperBound)"]
    }
    if ranges.count > shown { texts.append("more") }
    guard texts.count > 1 || ranges.first?.count ?? 1 > 1 else { return "number \(texts.first ?? "")" }
    let last = texts.removeLast()
    return "numbers " + (texts.isEmpty ? last : texts.joined(separator: ", ") + " and " + last)
  }

  static func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }
}
