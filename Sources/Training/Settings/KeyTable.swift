/// Which commands can be given on which screen, with the standard keys that can be taken from them.
///
/// Two commands may have one key where they are never on one screen; this says where they are. A test holds it against
/// the keys of the screens themselves.
public enum KeyTable {
  public struct Place: Sendable {
    /// As in the middle of a sentence.
    public let name: String
    /// Whether letters are typed text there.
    public let takesText: Bool
    public let standard: [KeyCommand: [String]]
    /// Keys that mean something else there: the letters of options, or what edits text.
    public let reserved: Set<String>

    init(
      _ name: String, takesText: Bool = false, _ standard: [KeyCommand: [String]], reserved: Set<String> = []
    ) {
      self.name = name
      self.takesText = takesText
      self.standard = standard.merging([.help: [], .quit: []]) { first, _ in first }
      self.reserved = reserved
    }
  }

  private typealias Keys = [KeyCommand: [String]]

  private static func joined(_ parts: Keys...) -> Keys {
    parts.reduce(into: [:]) { $0.merge($1) { _, last in last } }
  }

  private static let scrolling: Keys = [
    .up: ["k"], .down: ["j"], .first: [], .last: [], .pageUp: [], .pageDown: [],
  ]
  private static let reading = joined(scrolling, [.next: ["space"], .back: ["q"]])
  private static let list = joined(scrolling, [.next: ["space", "l"], .back: ["q"]])
  /// The letters of options: all that mean nothing else on the screens that have them.
  public static let optionLetters = "abcdefilmoprtuvwyz".map(String.init)
  /// Of a field that text is typed into.
  private static let editing: Keys = [
    .first: ["ctrl-a"], .last: ["ctrl-e"], .clear: [], .up: [], .down: [], .pageUp: [], .pageDown: [],
  ]
  private static let deleting: Set<String> = ["ctrl-u", "ctrl-w"]

  /// Every screen that takes commands.
  public static let places: [Place] = [
    Place(
      "at home",
      joined(
        list,
        [
          .review: ["r"], .progress: ["p"], .quit: ["q"], .search: ["/"], .note: ["n"], .learner: ["L"],
          .settings: [","],
        ]
      ).filter { $0.key != .back }),
    Place(
      "on a course's page",
      joined(
        list,
        [
          .undo: ["u"], .search: ["/"], .note: ["n"], .certificate: ["c"], .reset: ["x"], .resetCourse: ["X"],
        ])),
    Place(
      "on a page of a lesson",
      joined(
        reading,
        [
          .openLink: ["o"], .previousPage: ["b"], .nextPage: [], .search: ["/"], .note: ["n"], .mark: ["m"],
        ])),
    Place(
      "on a page with places that were looked for",
      joined(
        reading,
        [
          .openLink: ["o"], .previousPage: ["b"], .nextPage: [], .search: ["/"], .note: ["n"], .mark: ["m"],
          .nextPlace: ["n"], .previousPlace: ["N"],
        ])),
    Place(
      "at a question",
      [
        .up: ["k"], .down: ["j"], .first: [], .last: [], .pageUp: [], .pageDown: [], .next: [], .back: ["q"],
        .tick: ["space", "x"], .stepUp: ["K"], .stepDown: ["J"], .clear: ["x", "space"], .guess: ["g", "ctrl-g"],
        .hint: ["h", "ctrl-t"], .skip: ["s", "ctrl-s"], .moreTime: ["+"], .previousPage: [], .nextPage: [],
        .search: ["/"], .note: ["n"], .mark: ["m"],
      ], reserved: Set(optionLetters)),
    Place(
      "after an answer",
      joined(
        reading,
        [
          .lesson: ["o"], .undo: ["u"], .previousPage: [], .nextPage: [], .search: ["/"], .note: ["n"], .mark: ["m"],
          .skip: ["s", "ctrl-s"],
        ])),
    Place(
      "where an answer is typed", takesText: true,
      joined(
        editing,
        [
          .next: ["ctrl-d"], .back: [], .guess: ["ctrl-g"], .hint: ["ctrl-t"], .skip: ["ctrl-s"], .moreTime: [],
          .previousPage: ["ctrl-p"], .nextPage: ["ctrl-n"],
        ]), reserved: deleting),
    Place(
      "where a name, a note or words are typed", takesText: true,
      joined(editing, [.next: [], .back: ["ctrl-d"]]), reserved: deleting),
    Place("in the list of a quiz's questions", joined(reading, [.handIn: ["i"]])),
    Place("before a quiz is handed in", [.handIn: ["y"], .back: ["q", "n"]]),
    Place(
      "in a drill",
      [
        .up: ["k"], .down: ["j"], .first: [], .last: [], .pageUp: [], .pageDown: [], .next: [], .back: ["q"],
        .moreTime: ["+"],
      ], reserved: Set(optionLetters)),
    Place("in a debrief", joined(reading, [.previousPage: [], .nextPage: [], .undo: ["u"]])),
    Place("at the end of an item", joined(reading, [.nextPage: ["n"], .again: ["r"], .certificate: ["c"]])),
    Place("on the progress screen", reading),
    Place("in the list of notes", reading),
    Place("in the list of learners", joined(list, [.nextPage: ["n"], .quit: ["q"]])),
    Place("in the settings", joined(list, [.previousPage: ["h"]]), reserved: ["x"]),
    Place("where text is read", reading),
    Place("on a page that is left again", joined(scrolling, [.back: ["q", "space"], .settings: [","]])),
    Place("where yes or no is asked", joined(scrolling, [.next: ["y"], .reset: ["y"], .back: ["q", "n"]])),
    Place("where what is not saved is asked about", [.next: ["r"], .quit: ["q"], .back: []]),
  ]
}
