import Course

/// How a question is scored, with enough of it to say later what has changed; its words are kept as hashes alone.
struct PinnedScoring: Hashable, Sendable {
  /// An option, a blank, a pair, a step or a line of a rubric.
  struct Place: Hashable, Sendable {
    /// Of its words; empty for a blank, which is told by where it stands.
    var words: String
    /// What it counts: `x`, `-`, a share or points; a hash of what it is answered with; empty for a step.
    var worth: String
  }

  var kind: Question.Kind
  var points: Double
  var places: [Place]
  /// What each place is called in a message; empty in one that was read from a lock.
  private var names: [String] = []

  init(_ question: Question) {
    kind = question.kind
    points = question.points
    let named: [(name: String, place: Place)]
    switch question.body {
    case .choice(let body):
      named = zip(body.options, body.worths).map { ($0.plainText, Place($0.plainText, $1)) }
    case .fillIn(let body):
      named = body.fingerprintParts.map { ("", Place(words: "", worth: PinnedScoring.hash($0))) }
    case .matching(let body):
      named =
        body.pairs.map {
          ($0.left.plainText, Place($0.left.plainText, PinnedScoring.hash($0.right.plainText)))
        } + body.distractors.map { ($0.plainText, Place($0.plainText, "-")) }
    case .ordering(let body): named = body.items.map { ($0.plainText, Place($0.plainText, "")) }
    case .open(let body): named = zip(body.rubric, body.worths).map { ($0.plainText, Place($0.plainText, $1)) }
    }
    // Moving options changes nothing, and must not change the file either.
    let isOrdered = kind == .ordering || kind == .fillIn
    let sorted =
      isOrdered ? named : named.sorted { ($0.place.words, $0.place.worth) < ($1.place.words, $1.place.worth) }
    places = sorted.map(\.place)
    names = sorted.map(\.name)
  }

  static func == (one: PinnedScoring, other: PinnedScoring) -> Bool {
    one.kind == other.kind && one.points == other.points && one.places == other.places
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(places)
  }

  /// Enough to tell a question's options from each other.
  private static func hash(_ text: String) -> String { String(text.stableDigest.prefix(8)) }

  // MARK: In course.lock

  /// `single:1.0:x=5e6f7a8b,-=1a2b3c4d`, without a space.
  var text: String {
    "\(kind.rawValue):\(points):" + places.map { "\($0.worth)=\($0.words)" }.joined(separator: ",")
  }

  init?(_ text: Substring) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, let kind = Question.Kind(rawValue: String(parts[0])), let points = Double(parts[1]),
      points.isFinite
    else { return nil }
    (self.kind, self.points, places) = (kind, points, [])
    for place in parts[2].split(separator: ",", omittingEmptySubsequences: false) where !parts[2].isEmpty {
      let halves = place.split(separator: "=", omittingEmptySubsequences: false)
      guard halves.count == 2, halves.allSatisfy({ $0.utf8.allSatisfy(PinnedScoring.isPlain) }),
        halves[1].utf8.count == (kind == .fillIn ? 0 : 8)
      else { return nil }
      places.append(Place(words: String(halves[1]), worth: String(halves[0])))
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  // MARK: What has changed

  /// What is scored differently in this one, in words; empty where nothing is, as when an option was reworded.
  func changes(since old: PinnedScoring) -> [String] {
    if kind != old.kind { return ["its kind was \(old.kind.rawValue) and is \(kind.rawValue) now"] }
    let worth = points == old.points ? [] : ["it is worth \(points.plain), not \(old.points.plain)"]
    return worth + answerChanges(since: old)
  }

  private func answerChanges(since old: PinnedScoring) -> [String] {
    let noun = PinnedScoring.nouns[kind] ?? "places"
    let (count, oldCount) = (places.count, old.places.count)
    let size = count == oldCount ? [] : ["the number of \(noun) is \(count), not \(oldCount)"]
    switch kind {
    case .single, .multiple, .trueFalse, .open: return size + worthChanges(since: old)
    case .fillIn:
      let changed = zip(places, old.places).enumerated().filter { $0.element.0 != $0.element.1 }.map {
        "\($0.offset + 1)"
      }
      guard size.isEmpty, !changed.isEmpty else { return size }
      let which = count == 1 ? "its blank takes" : "blank \(Spelling.list(changed, "and")) takes"
      return ["\(which) other answers"]
    case .matching: return size + pairChanges(since: old)
    case .ordering:
      let (words, oldWords) = (places.map(\.words), old.places.map(\.words))
      let (kept, oldKept) = (Set(words), Set(oldWords))
      let isMoved = words.filter(oldKept.contains) != oldWords.filter(kept.contains)
      return size + (isMoved ? ["the right order is another"] : [])
    }
  }

  private static let nouns: [Question.Kind: String] = [
    .single: "options", .multiple: "options", .trueFalse: "options", .fillIn: "blanks", .matching: "pairs",
    .ordering: "steps", .open: "lines in the rubric",
  ]

  /// What the options count, each told by its words; of those whose words are new, only how many count what.
  private func worthChanges(since old: PinnedScoring) -> [String] {
    var before = Dictionary(old.places.map { ($0.words, $0.worth) }, uniquingKeysWith: { first, _ in first })
    var told: [String] = []
    var reworded: [(name: String, worth: String)] = []
    for (place, name) in zip(places, names) {
      guard let worth = before.removeValue(forKey: place.words) else {
        reworded.append((name, place.worth))
        continue
      }
      if worth != place.worth { told.append(said(name, place.worth)) }
    }
    // A reworded option that counts what one of the vanished ones did takes its place.
    var vanished = before.values.sorted()
    for (name, worth) in reworded {
      if let place = vanished.firstIndex(of: worth) {
        vanished.remove(at: place)
      } else if worth != "-" || places.count == old.places.count {
        told.append(said(name, worth))
      }
    }
    return told
  }

  /// Left sides that belong to another right side of those that there were before.
  private func pairChanges(since old: PinnedScoring) -> [String] {
    let before = Dictionary(old.places.map { ($0.words, $0.worth) }, uniquingKeysWith: { first, _ in first })
    let known = Set(old.places.flatMap { [$0.worth, $0.words] })
    let (spare, oldSpare) = (places.count { $0.worth == "-" }, old.places.count { $0.worth == "-" })
    if spare != oldSpare, places.count == old.places.count {
      return ["\(spare) right sides belong to nothing, not \(oldSpare)"]
    }
    return zip(places, names).compactMap { place, name in
      guard let worth = before[place.words], worth != place.worth, known.contains(place.worth) else { return nil }
      return "\"\(PinnedScoring.cut(name))\" has another partner"
    }
  }

  /// `"Sit down." is right now`
  private func said(_ name: String, _ worth: String) -> String {
    let text = "\"\(PinnedScoring.cut(name))\""
    switch worth {
    case "x": return text + " is right now"
    case "-": return text + " is wrong now"
    default:
      guard let share = Double(worth) else { return text + " counts otherwise now" }
      return kind == .open ? "\(text) counts \(share.plain) now" : "\(text) gives \((share * 100).plain)% now"
    }
  }

  private static func cut(_ name: String) -> String { DrillWords.cut(Sanitizer.cleanLine(name), to: 30) }
}

extension Double {
  /// With two digits behind the point at most, and none for a whole number.
  fileprivate var plain: String {
    let text = "\((self * 100).rounded() / 100)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension PinnedScoring.Place {
  fileprivate init(_ words: String, _ worth: String) {
    self.init(words: String(words.stableDigest.prefix(8)), worth: worth)
  }
}
