import Course

/// One change to a file's bytes.
struct Edit: Hashable {
  var range: Range<Int>
  var replacement: [UInt8]

  init(_ range: Range<Int>, _ replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  init(_ range: Range<Int>, _ replacement: String) { self.init(range, Array(replacement.utf8)) }

  init(_ edit: Fix.Edit) { self.init(edit.range, edit.replacement) }

  init(at offset: Int, insert bytes: [UInt8]) { self.init(offset..<offset, bytes) }
}

extension [Edit] {
  /// The bytes with all edits made; one that overlaps an earlier one is left out.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    for edit in sorted(by: { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) })
    {
      guard edit.range.lowerBound >= position else { continue }
      result += bytes[position..<edit.range.lowerBound]
      result += edit.replacement
      position = edit.range.upperBound
    }
    return result + bytes[position...]
  }
}
