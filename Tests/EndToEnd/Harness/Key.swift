/// A key of the keyboard, as tmux calls it.
struct Key {
  enum Name {
    case typed(String)
    case named(String)
  }
  let name: Name

  static let enter = Key(name: .named("Enter"))
  static let escape = Key(name: .named("Escape"))
  static let space = Key(name: .named("Space"))
  static let tab = Key(name: .named("Tab"))
  static let backspace = Key(name: .named("BSpace"))
  static let up = Key(name: .named("Up"))
  static let down = Key(name: .named("Down"))
  static let left = Key(name: .named("Left"))
  static let right = Key(name: .named("Right"))
  static let home = Key(name: .named("Home"))
  static let end = Key(name: .named("End"))
  static let pageUp = Key(name: .named("PPage"))
  static let pageDown = Key(name: .named("NPage"))
  /// Ctrl and a letter.
  static func control(_ letter: Character) -> Key { Key(name: .named("C-\(letter)")) }
  /// A letter, digit or sign.
  static func letter(_ letter: Character) -> Key { Key(name: .typed(String(letter))) }
}
