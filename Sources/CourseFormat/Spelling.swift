/// Guesses what an author meant to type.
enum Spelling {
  /// The candidate nearest to `word`, if it is near enough to be a slip; the first of equals.
  static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    let typed = Array(word.lowercased().unicodeScalars.prefix(100))
    let isASCII = word.utf8.allSatisfy { $0 < 0x80 }
    lazy var plain = LetterForms.all.map { Array($0.plain(word).prefix(100)) }
    let allowed = max(1, typed.count / 3)
    var best: (distance: Int, word: String)?
    // A file could name a hundred thousand; a guess among the first thousand will do.
    for candidate in candidates.lazy.prefix(1000) {
      let other = Array(candidate.lowercased().unicodeScalars.prefix(100))
      var nearest = Int.max
      if abs(other.count - typed.count) <= allowed { nearest = distance(typed, other) }
      if nearest > 1, !isASCII || !candidate.utf8.allSatisfy({ $0 < 0x80 }) {
        for (forms, plain) in zip(LetterForms.all, plain) {
          let other = Array(forms.plain(candidate).prefix(100))
          // One more than the words themselves: of two candidates, the one with the same letters is nearer.
          if abs(other.count - plain.count) <= allowed { nearest = min(nearest, distance(plain, other) + 1) }
        }
      }
      if nearest <= allowed, nearest < best?.distance ?? .max { best = (nearest, candidate) }
    }
    return best?.word
  }

  /// How many scalars to insert, delete, replace or swap with a neighbour (optimal string alignment distance).
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var older = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      row.reserveCapacity(b.count + 1)
      for j in 1...b.count {
        var cost = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, older[j - 2] + 1) }
        row.append(cost)
      }
      (older, previous) = (previous, row)
    }
    return previous[b.count]
  }

  /// `a, b or c`, for help lines.
  static func list(_ words: [String], _ last: String = "or") -> String {
    guard let end = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(last) " + end
  }
}
