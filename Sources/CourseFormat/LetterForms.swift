/// What people type for letters that their keyboard lacks: `e` for `é`, and `u` or `ue` for `ü`.
struct LetterForms {
  /// Without accents, and with German's two letters for one.
  static let all = [LetterForms(spelt: [:]), LetterForms(spelt: ["ä": "ae", "ö": "oe", "ü": "ue", "å": "aa"])]

  /// Letters that stand for others here, before accents are dropped.
  private let spelt: [Character: String]

  /// A word in small letters without accents, as far as anybody would read it.
  func plain(_ word: String) -> [Unicode.Scalar] {
    let letters = word.prefix(100).lowercased().map { letter -> String in
      spelt[letter] ?? LetterForms.apart[letter] ?? LetterForms.bare[letter].map(String.init) ?? String(letter)
    }
    return letters.flatMap(\.unicodeScalars)
  }

  /// Letters that no accent makes of another.
  private static let apart: [Character: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
  ]

  /// The letters with one accent or two, by what they are without: equal characters are equal however they are written.
  private static let bare: [Character: Character] = {
    let marks =
      "\u{300}\u{301}\u{302}\u{303}\u{304}\u{306}\u{307}\u{308}\u{30A}\u{30B}\u{30C}\u{31B}\u{323}\u{327}\u{328}"
      .unicodeScalars.map { String($0) }
    var bare: [Character: Character] = [:]
    for letter in "abcdefghijklmnopqrstuvwxyz" {
      for mark in marks {
        bare[Character(String(letter) + mark)] = letter
        for other in marks where other != mark { bare[Character(String(letter) + mark + other)] = letter }
      }
    }
    return bare
  }()
}
