/// A language that the interface speaks.
///
/// English is what the code says; it has no catalogue, and speaking it costs nothing. The catalogue of another one is
/// read when its first sentence is said.
public final class InterfaceLanguage: Hashable, Sendable {
  /// As BCP 47 has it: `de`.
  public let code: String
  /// What it calls itself.
  public let name: String
  /// Between a number's whole part and its decimals.
  public let decimalSign: Character
  /// Which form of a sentence goes with a number.
  private let plural: @Sendable (Int) -> PluralCategory
  private let wording: Wording
  /// How letters are written where there is nothing but ASCII, in their language's own way.
  private let asciiSpellings: [Character: String]

  private enum Wording: Sendable {
    case asWritten
    case translated(@Sendable () -> Catalogue)
    case masked
  }

  private init(
    code: String, name: String, decimalSign: Character, _ wording: Wording, asciiSpellings: [Character: String] = [:],
    plural: @escaping @Sendable (Int) -> PluralCategory = { $0 == 1 ? .one : .other }
  ) {
    (self.code, self.name, self.decimalSign, self.wording, self.plural) = (code, name, decimalSign, wording, plural)
    self.asciiSpellings = asciiSpellings
  }

  public static let english = InterfaceLanguage(code: "en", name: "English", decimalSign: ".", .asWritten)
  public static let german = InterfaceLanguage(
    code: "de", name: "Deutsch", decimalSign: ",", .translated { German.catalogue },
    asciiSpellings: ["ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"])
  /// All that a learner may choose from.
  public static let all = [english, german]

  /// English with a `ж` for each letter that is said, and values as they are: what can still be read on a screen comes from
  /// a course or a person, or was never said. Everything stands where it stands in English.
  public static let masked = InterfaceLanguage(code: "en-XA", name: "English", decimalSign: ".", .masked)

  /// A language for tests, with decimal commas.
  static func testing(
    _ catalogue: Catalogue, plural: @escaping @Sendable (Int) -> PluralCategory
  ) -> InterfaceLanguage {
    InterfaceLanguage(code: "xx", name: "Test", decimalSign: ",", .translated { catalogue }, plural: plural)
  }

  /// What is spoken now. Whoever draws a screen, runs a plain session or a command sets it around all of it.
  @TaskLocal public static var current = InterfaceLanguage.english

  /// Whether what is said goes to a terminal that shows nothing but ASCII. Whoever wires such a terminal sets it around all
  /// that is done there.
  @TaskLocal public static var isForASCII = false

  /// A text of this language with those letters spelled that have a spelling in ASCII: `zaehlt`, `Strasse`. All others stay.
  public func inASCII(_ text: String) -> String {
    guard !asciiSpellings.isEmpty, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return text.reduce(into: "") { $0 += asciiSpellings[$1] ?? String($1) }
  }

  /// Nil where the interface does not speak it.
  ///
  /// - Parameter code: The language alone, without a region.
  public static func named(_ code: String) -> InterfaceLanguage? { all.first { $0.code == code } }

  public static func == (left: InterfaceLanguage, right: InterfaceLanguage) -> Bool { left === right }
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }

  /// Does something in this language.
  public func whileSpoken<Result>(_ body: () throws -> Result) rethrows -> Result {
    if self === Self.current { return try body() }
    return try Self.$current.withValue(self) { try body() }
  }

  private static func masked(_ phrase: Phrase) -> String {
    let words = phrase.pieces.map { String($0.map { $0.isLetter ? "ж" : $0 }) }
    return zip(words, phrase.arguments + [""]).map { $0 + $1 }.joined()
  }

  /// A translation before values stand in it: these are not of this language.
  private func written(_ form: String) -> String { Self.isForASCII ? inASCII(form) : form }

  func words(for phrase: Phrase, in context: StaticString?) -> String {
    switch wording {
    case .asWritten: phrase.english
    case .translated(let catalogue):
      catalogue().form(of: phrase, in: context).map { Catalogue.fill(written($0), with: phrase.arguments) }
        ?? phrase.english
    case .masked: Self.masked(phrase)
    }
  }

  func words(for count: Int, one: Phrase, other: Phrase) -> String {
    let english = count == 1 ? one.english : other.english
    return switch wording {
    case .asWritten: english
    case .translated(let catalogue):
      catalogue().form(one: one, other: other, as: plural(count)).map {
        Catalogue.fill(written($0), with: other.arguments)
      } ?? english
    case .masked: Self.masked(count == 1 ? one : other)
    }
  }
}

/// German, one piece of text for each part of the interface. The sentences are those of the code; a test holds that none
/// is missing, and none is left over.
///
/// The reader is `Sie`; quotation marks are „…“; an ellipsis, a dash and a percent sign stand as in German type.
public enum German {
  /// Read once, when the first sentence is said.
  public static let catalogue = Catalogue([
    keys, help, home, certificates, commands, drills, learners, lessons, matchHost, matchKeeping, matchPlay, matchWords,
    matches,
    plain,
    plainWords, progress, questions, settings, store,
  ])
}
