/// Which form of a sentence goes with a number. Each language has some of these, and all have `other`.
///
/// Source: Unicode CLDR, Language Plural Rules (unicode.org/reports/tr35/tr35-numbers.html).
public enum PluralCategory: String, CaseIterable, Sendable {
  case zero, one, two, few, many, other
}

/// The sentences of one language, under their English ones.
///
/// Its text has the English sentence at the start of a line, and the translation indented by two columns below it:
///
/// ```text
/// Question {} of {}
///   Frage {} von {}
/// {} of {}
///   von {2} Stücken {1}
/// 1 card is due
/// {} cards are due
///   one: 1 Karte ist fällig
///   other: {} Karten sind fällig
/// Open [a kind of question]
///   Offen
/// ```
///
/// `{}` stands for the next value, `{2}` for the second one. Two English lines are the two forms of a plural, followed by
/// the forms of this language. What stands in brackets at the end of the English line is its context.
public struct Catalogue: Sendable {
  enum Entry: Hashable, Sendable {
    case one(String)
    case plural([PluralCategory: String])
  }

  private(set) var entries: [String: Entry] = [:]

  /// - Parameter texts: Entries in the form above.
  public init(_ texts: [String]) {
    var keys: [Substring] = []
    var isTranslated = false
    entries.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count / 80 })
    for line in texts.lazy.flatMap({ $0.split(separator: "\n") }) {
      if !line.hasPrefix("  ") {
        if isTranslated { keys.removeAll(keepingCapacity: true) }
        isTranslated = false
        keys.append(line)
        continue
      }
      isTranslated = true
      put(line.dropFirst(2), under: keys)
    }
  }

  private mutating func put(_ translation: Substring, under keys: [Substring]) {
    guard keys.count > 1 else {
      if let key = keys.first { entries[String(key)] = .one(String(translation)) }
      return
    }
    guard let colon = translation.firstIndex(of: ":"),
      let category = PluralCategory(rawValue: String(translation[..<colon]))
    else { return }
    let key = keys.joined(separator: "\n")
    var forms: [PluralCategory: String] = [:]
    if case .plural(let known) = entries[key] { forms = known }
    forms[category] = String(translation[translation.index(after: colon)...].drop { $0 == " " })
    entries[key] = .plural(forms)
  }

  /// What each entry is to be found under: its English line with its context, or both lines of a plural.
  public var keys: Set<String> { Set(entries.keys) }

  /// All forms of an entry; empty where there is none.
  public func forms(of key: String) -> [PluralCategory: String] {
    switch entries[key] {
    case .one(let text): [.other: text]
    case .plural(let forms): forms
    case nil: [:]
    }
  }

  /// A sentence with `{}` for its values; nil where the catalogue does not have it.
  func form(of phrase: Phrase, in context: StaticString?) -> String? {
    let key = context.map { "\(phrase.key) [\($0)]" } ?? phrase.key
    guard case .one(let form) = entries[key] else { return nil }
    return form
  }

  func form(one: Phrase, other: Phrase, as category: PluralCategory) -> String? {
    guard case .plural(let forms) = entries[one.key + "\n" + other.key] else { return nil }
    return forms[category] ?? forms[.other]
  }

  /// Puts values in for `{}`, one after the other, and for `{2}`, by number.
  static func fill(_ form: String, with arguments: [String]) -> String {
    guard !arguments.isEmpty else { return form }
    var words = ""
    var next = 0
    var rest = form[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      words += rest[..<open]
      let number = rest[rest.index(after: open)..<close]
      let index = number.isEmpty ? next : (Int(number) ?? 0) - 1
      if number.isEmpty { next += 1 }
      if arguments.indices.contains(index) { words += arguments[index] }
      rest = rest[rest.index(after: close)...]
    }
    return words + rest
  }
}
