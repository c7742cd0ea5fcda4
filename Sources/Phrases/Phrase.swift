/// A sentence of the interface, in the English words that stand in the code, with the values that stand in it.
///
/// Written as a string literal: `"Question \(3) of \(7)"` has the key `Question {} of {}`, under which a `Catalogue`
/// holds its translation, and the arguments `3` and `7`.
public struct Phrase: ExpressibleByStringInterpolation, Sendable {
  /// The sentence in English, with its values.
  public let english: String
  /// The values, in the order of the English sentence.
  public let arguments: [String]
  /// Where each value stands in `english`, in UTF-8 code units.
  private let places: [Range<Int>]

  public init(stringLiteral value: String) { (english, arguments, places) = (value, [], []) }

  public init(stringInterpolation: StringInterpolation) {
    english = stringInterpolation.english
    arguments = stringInterpolation.arguments
    places = stringInterpolation.places
  }

  /// The English words with `{}` for each value.
  public var key: String { places.isEmpty ? english : pieces.joined(separator: "{}") }

  /// The words around the values: one piece more than there are values.
  var pieces: [Substring] {
    let bytes = english.utf8
    var pieces: [Substring] = []
    var end = bytes.startIndex
    var offset = 0
    for place in places {
      let start = bytes.index(end, offsetBy: place.lowerBound - offset)
      pieces.append(english[end..<start])
      end = bytes.index(start, offsetBy: place.count)
      offset = place.upperBound
    }
    return pieces + [english[end...]]
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var english = ""
    fileprivate var arguments: [String] = []
    fileprivate var places: [Range<Int>] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      english.reserveCapacity(literalCapacity + 8 * interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) { english += literal }

    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      let text = value.description
      let start = english.utf8.count
      english += text
      arguments.append(text)
      places.append(start..<english.utf8.count)
    }

    @available(*, unavailable, message: "a number with decimals is written by decimal(_:)")
    public mutating func appendInterpolation(_ value: Double) {}
  }
}

/// The sentence in the language that is spoken now.
///
/// Called with a literal, so that the sentence can be found in the code: a test reads every `say("…")` there is.
public func say(_ phrase: Phrase) -> String { InterfaceLanguage.current.words(for: phrase, in: nil) }

/// The same for words that mean one thing here and another thing elsewhere.
///
/// - Parameter context: What they mean here, in English. It is part of the key and is never shown.
public func say(_ phrase: Phrase, in context: StaticString) -> String {
  InterfaceLanguage.current.words(for: phrase, in: context)
}

/// A sentence that depends on how many there are.
///
/// English has two forms; a translation has as many as its language needs. It is given the values of `other`.
public func say(_ count: Int, one: Phrase, other: Phrase) -> String {
  InterfaceLanguage.current.words(for: count, one: one, other: other)
}

/// A number with few decimals, and with none where it is whole: `2`, `2.5`, in German `2,5`.
///
/// - Parameter digits: The most that stand behind the sign.
public func decimal(_ value: Double, digits: Int = 1) -> String {
  if value == value.rounded(), abs(value) < 1e9 { return String(Int(value)) }
  let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
  let rounded = (value * scale).rounded() / scale
  let text = rounded == rounded.rounded() && abs(rounded) < 1e9 ? String(Int(rounded)) : String(rounded)
  let sign = InterfaceLanguage.current.decimalSign
  return sign == "." ? text : String(text.map { $0 == "." ? sign : $0 })
}
