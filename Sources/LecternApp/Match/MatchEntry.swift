import TerminalUI
import Training

/// What the host puts in for a team: letters where one alone is not the answer, and a number's digits.
struct MatchEntry: Hashable, Sendable {
  private(set) var letters: [Int] = []
  private(set) var digits = ""
  /// The letter that was pressed last, and when, in microseconds.
  private var last: Press?

  private struct Press: Hashable {
    var letter: Int
    var at: Int
  }

  /// A key that comes again within that is held or bounces; in microseconds.
  static let grace = 300_000
  private static let digitLimit = 12
  /// What a number is typed with.
  static let numberKeys = "0123456789.,-".unicodeScalars

  enum Outcome: Hashable {
    case nothing
    /// It says all that is asked for, and is handed in.
    case complete
    case refused(String)
    /// A letter of several went out again.
    case takenBack(Int)
  }

  /// Whether the sign before its last three digits may part thousands, as in 1,600: nobody would know which number it is.
  static func isAmbiguous(_ text: String) -> Bool {
    let parts = text.drop { $0 == "-" }.split(omittingEmptySubsequences: false) { ".,".contains($0) }
    return parts.count == 2 && (1...3).contains(parts[0].count) && parts[0].first != "0" && parts[1].count == 3
  }

  var isEmpty: Bool { letters.isEmpty && digits.isEmpty }
  /// How much of it there is.
  var count: Int { max(letters.count, digits.count) }

  mutating func clear() { (letters, digits) = ([], "") }

  mutating func erase() {
    last = nil
    if !digits.isEmpty { digits.removeLast() } else if !letters.isEmpty { letters.removeLast() }
  }

  /// Takes a digit, or a sign where a number may have one.
  mutating func takeDigit(_ scalar: Unicode.Scalar, isStake: Bool) -> Outcome {
    guard Self.numberKeys.contains(scalar), !isStake || !".,-".unicodeScalars.contains(scalar) else {
      return .refused(isStake ? MatchWords.digitsAlone : MatchWords.digitsAndSigns)
    }
    guard digits.count < Self.digitLimit else { return .refused(MatchWords.digitsAtMost(Self.digitLimit)) }
    digits.unicodeScalars.append(scalar)
    return .nothing
  }

  /// Takes the letter of an option.
  mutating func takeLetter(_ letter: Int, of question: MatchQuestion, at moment: Int) -> Outcome {
    if question.takesOneLetter {
      letters = [letter]
      return .complete
    }
    // Letters go in and out by the same key, so a key that is held would do both.
    let isHeld = last.map { $0.letter == letter && moment - $0.at < Self.grace } ?? false
    last = Press(letter: letter, at: moment)
    guard !isHeld else { return .nothing }
    if let place = letters.firstIndex(of: letter) {
      letters.remove(at: place)
      return .takenBack(letter)
    }
    letters.append(letter)
    // As where several are right, Enter hands it in: until then letters go in and out.
    return .nothing
  }
}
