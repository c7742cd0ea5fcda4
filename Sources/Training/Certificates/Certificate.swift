import Course
import Phrases

/// What a certificate says: who finished which course, when, and how, with a number that commits to the journal.
///
/// Every text in it is one clean line. The number is made by `ProgressStore`, which has the journal.
public struct Certificate: Hashable, Sendable {
  /// A lesson, quiz or drill of the course, and the finishes in the journal that stand for it.
  public struct Item: Hashable, Sendable {
    public var title: String
    /// The name it has in the journal.
    public var key: ItemKey
    /// The number of the event that finished it first.
    public var passedBy: Int
    /// The number of the event with its best score; the same one where that was the first.
    public var scoredBy: Int
    /// The best score from 0 to 100, rounded down; nil where nothing was scored.
    public var percent: Int?

    public init(title: String, key: ItemKey, passedBy: Int, scoredBy: Int, percent: Int?) {
      self.title = Sanitizer.cleanLine(title)
      self.key = ItemKey(Sanitizer.cleanLine(key.rawValue))
      (self.passedBy, self.scoredBy, self.percent) = (passedBy, scoredBy, percent)
    }

    /// "92 %", or "done" where nothing was scored: what the number is made of.
    public var score: String { percent.map { "\($0) %" } ?? "done" }
    /// The same in the language that is spoken.
    var shownScore: String { percent.map { "\($0) %" } ?? Self.done }
    static var done: String { say("done", in: "a certificate") }
  }

  /// The learner's display name.
  public var name: String
  /// The course's id.
  public var course: String
  public var title: String
  public var version: String?
  /// A BCP 47 tag: the course's.
  public var language: String
  /// The day of the last finish that was needed, as in 2026-11-22, in the local time that the journal has for it.
  public var date: String
  public var items: [Item]
  /// Eight groups of four hexadecimal digits; empty before it is made.
  public var number = ""

  public init(
    name: String, course: String, title: String, version: String?, language: String, date: String, items: [Item]
  ) {
    self.name = Sanitizer.cleanLine(name)
    self.course = Sanitizer.cleanLine(course)
    self.title = Sanitizer.cleanLine(title)
    let version = Sanitizer.cleanLine(version ?? "")
    self.version = version.isEmpty ? nil : version
    self.language = Sanitizer.cleanLine(language)
    self.date = Sanitizer.cleanLine(date)
    self.items = items
  }

  /// A share from 0 to 1 as a certificate counts it.
  public static func percent(_ share: Double) -> Int {
    Int((Swift.min(1, Swift.max(0, share)) * 100 + 1e-6).rounded(.down))
  }

  /// The day of a journal's time (RFC 3339).
  public static func day(of time: String) -> String { Sanitizer.cleanLine(String(time.prefix(10))) }

  /// All that it says, in an order that never changes: what the number is made of, beside the journal's own lines.
  public var statement: [String] {
    [name, course, title, version ?? "", language, date] + items.flatMap { [$0.title, $0.key.rawValue, $0.score] }
  }

  /// The kinds of file it is written as.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// One page of HTML.
    case html
    case text

    /// What such a file's name ends in.
    public var suffix: String { self == .html ? "html" : "txt" }
  }

  /// What it is written in: the course's language where Lectern speaks it, else English.
  var spoken: InterfaceLanguage {
    InterfaceLanguage.named(String(language.lowercased().prefix { $0 != "-" && $0 != "_" })) ?? .english
  }

  /// The whole file, in UTF-8 with a line feed at its end.
  public func written(as format: Format) -> String {
    spoken.whileSpoken { format == .html ? page : text }
  }

  /// A name for its files, without the suffix: lower-case ASCII letters, digits and hyphens.
  public var fileName: String {
    var name = "certificate"
    for scalar in course.lowercased().unicodeScalars.prefix(40) {
      switch scalar {
      case "a"..."z", "0"..."9":
        if name.utf8.count == 11 { name += "-" }
        name.unicodeScalars.append(scalar)
      default: if name.last != "-" { name += "-" }
      }
    }
    while name.last == "-" { name.removeLast() }
    return name
  }

  /// What a check of it can show, in the words that stand on it.
  static var meaning: [String] {
    [
      say("The number can be checked on the machine it was made on: lectern verify FILE."),
      say("It shows that the journal there holds these finishes."),
      say("It does not show who sat there, and whoever can write the journal can write any journal."),
    ]
  }
}
