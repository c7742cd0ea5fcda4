import Course
import Phrases

/// How texts of a language are set: a course's, which its front matter names as `language`.
struct Typography: Hashable, Sendable {
  /// Between a number's whole part and its decimals.
  private(set) var decimalSign: Character = "."
  /// Whether a space stands before `; : ! ?` and inside « », and holds them to their words.
  private(set) var spacesPunctuation = false
  /// Which spelling its letters have where there is nothing but ASCII; nil: they lose their marks.
  private var spelling: InterfaceLanguage?

  /// - Parameter tag: As BCP 47 has it, `fr` or `de-CH`. Nil, or one that is not known: as in English.
  init(_ tag: String?) {
    let parts = (tag ?? "").lowercased().split { $0 == "-" || $0 == "_" }.map(String.init)
    guard let code = parts.first else { return }
    let region = parts.dropFirst().first { $0.utf8.count == 2 }
    spacesPunctuation = code == "fr"
    spelling = InterfaceLanguage.isForASCII ? InterfaceLanguage.named(code) : nil
    let isPoint = region.map { Self.withPoint.contains("\(code)-\($0)") } ?? false
    if Self.withComma.contains(code), !isPoint { decimalSign = "," }
  }

  /// Languages that write 2,5. Source: Unicode CLDR, the decimal symbol of each locale.
  private static let withComma = Set(
    """
    af az be bg bs ca cs da de el es et eu fi fo fr gl hr hu hy id is it ka kk ky lt lv mk nb nl nn no pl pt ro ru sk sl \
    sq sr sv tr uk uz vi
    """.split(separator: " ").map(String.init))
  /// And those of them that write 2.5 in some countries.
  private static let withPoint: Set = [
    "de-ch", "de-li", "it-ch", "es-mx", "es-us", "es-gt", "es-hn", "es-ni", "es-pa", "es-pe", "es-pr", "es-sv", "es-do",
  ]

  /// A text as it is written where it goes to: with `ae` for `ä` in German on a terminal that has nothing but ASCII.
  func spelled(_ text: String) -> String { spelling?.inASCII(text) ?? text }

  /// A text whose lines will not break where the language lets none break.
  func held(_ text: String) -> String {
    let text = spelled(text)
    guard spacesPunctuation, text.utf8.contains(UInt8(ascii: " ")) else { return text }
    var held = ""
    held.reserveCapacity(text.utf8.count + 8)
    var rest = text[...]
    while let letter = rest.popFirst() {
      let isHeld = rest.first.map { ";:!?»%".contains($0) } ?? false || held.last == "«"
      held.append(letter == " " && !held.isEmpty && isHeld ? "\u{A0}" : letter)
    }
    return held
  }

  /// A number that an author wrote with a point.
  func number(_ text: some StringProtocol) -> String {
    decimalSign == "." ? String(text) : String(text.map { $0 == "." ? decimalSign : $0 })
  }
}

extension Place {
  /// A title of its course, as it is written where it goes to.
  func spelled(_ title: String) -> String { Typography(course.language).spelled(title) }
}

extension FillInBody.Blank {
  /// What would have been right, in words.
  func words(_ typography: Typography) -> String {
    guard case .number = accepted else { return shown }
    let bounds = shown.split(separator: "..").map { typography.number($0) }
    if bounds.count == 2 { return say("from \(bounds[0]) to \(bounds[1])") }
    let parts = shown.split(separator: " \u{B1} ").map { typography.number($0) }
    if parts.count == 2 { return say("\(parts[0]), give or take \(parts[1])") }
    return typography.number(shown)
  }
}
