import Phrases

/// Which commands can be given on which screen, with the standard keys that can be taken from them.
///
/// Two commands may have one key where they are never on one screen; this says where they are. A test holds it against
/// the keys of the screens themselves.
public enum KeyTable {
  /// A kind of screen.
  public enum Kind: CaseIterable, Sendable {
    case home, course, page, places, question, answered, typedAnswer, typed, overview, handingIn, drill, debrief,
      finish, progress, notes, learners, settings, reading, text, asking, unsaved, lobby, teamKeys, match

    /// As in the middle of a sentence.
    public var name: String {
      switch self {
      case .home: say("at home")
      case .course: say("on a course's page")
      case .page: say("on a page of a lesson")
      case .places: say("on a page with places that were looked for")
      case .question: say("at a question")
      case .answered: say("after an answer")
      case .typedAnswer: say("where an answer is typed")
      case .typed: say("where a name, a note or words are typed")
      case .overview: say("in the list of a quiz's questions")
      case .handingIn: say("before a quiz is handed in")
      case .drill: say("in a drill")
      case .debrief: say("in a debrief")
      case .finish: say("at the end of an item")
      case .progress: say("on the progress screen")
      case .notes: say("in the list of notes")
      case .learners: say("in the list of learners")
      case .settings: say("in the settings")
      case .reading: say("where text is read")
      case .text: say("on a page that is left again")
      case .asking: say("where yes or no is asked")
      case .unsaved: say("where what is not saved is asked about")
      case .lobby: say("in the lobby of a match")
      case .teamKeys: say("where teams choose their keys")
      case .match: say("in a match")
      }
    }
  }

  public struct Place: Sendable {
    public let kind: Kind
    /// Whether letters are typed text there.
    public let takesText: Bool
    public let standard: [KeyCommand: [String]]
    /// Keys that mean something else there: the letters of options, or what edits text.
    public let reserved: Set<String>

    init(
      _ kind: Kind, takesText: Bool = false, _ standard: [KeyCommand: [String]], reserved: Set<String> = []
    ) {
      self.kind = kind
      self.takesText = takesText
      self.standard = standard.merging([.help: [], .quit: []]) { first, _ in first }
      self.reserved = reserved
    }
  }

  /// What stands for a kind of screen; nil where the table has none.
  public static func place(_ kind: Kind) -> Place? { places.first { $0.kind == kind } }

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
  /// The same lines by number.
  private static let optionDigits = (1...9).map(String.init)
  /// Of a field that text is typed into.
  private static let editing: Keys = [
    .first: ["ctrl-a"], .last: ["ctrl-e"], .clear: [], .up: [], .down: [], .pageUp: [], .pageDown: [],
  ]
  private static let deleting: Set<String> = ["ctrl-u", "ctrl-w"]

  /// The letters of the host's keys in a match.
  private static let hostLetters = "purktolyxvsnw"

  /// Every screen that takes commands.
  public static let places: [Place] = [
    Place(
      .home,
      joined(
        list,
        [
          .review: ["r"], .progress: ["p"], .quit: ["q"], .search: ["/"], .note: ["n"], .learner: ["L"], .team: ["t"],
          .settings: [","],
        ]
      ).filter { $0.key != .back }),
    Place(
      .course,
      joined(
        list,
        [
          .undo: ["u"], .search: ["/"], .note: ["n"], .certificate: ["c"], .reset: ["x"], .resetCourse: ["X"],
        ])),
    Place(
      .page,
      joined(
        reading,
        [
          .openLink: ["o"], .previousPage: ["p"], .nextPage: [], .search: ["/"], .note: ["n"], .mark: ["m"],
        ])),
    Place(
      .places,
      joined(
        reading,
        [
          .openLink: ["o"], .previousPage: ["p"], .nextPage: [], .search: ["/"], .note: ["n"], .mark: ["m"],
          .nextPlace: ["n"], .previousPlace: ["N"],
        ])),
    Place(
      .question,
      [
        .up: ["k"], .down: ["j"], .first: [], .last: [], .pageUp: [], .pageDown: [], .next: [], .back: ["q"],
        .tick: ["space", "x"], .stepUp: ["K"], .stepDown: ["J"], .clear: ["x", "space"], .guess: ["g", "ctrl-g"],
        .hint: ["h", "ctrl-t"], .skip: ["s", "ctrl-s"], .moreTime: ["+"], .previousPage: [], .nextPage: [],
        .search: ["/"], .note: ["n"], .mark: ["m"],
      ], reserved: Set(optionLetters + optionDigits)),
    Place(
      .answered,
      joined(
        reading,
        [
          .lesson: ["o"], .undo: ["u"], .previousPage: [], .nextPage: [], .search: ["/"], .note: ["n"], .mark: ["m"],
          .skip: ["s", "ctrl-s"],
        ])),
    Place(
      .typedAnswer, takesText: true,
      joined(
        editing,
        [
          .next: ["ctrl-d"], .back: [], .guess: ["ctrl-g"], .hint: ["ctrl-t"], .skip: ["ctrl-s"], .moreTime: [],
          .previousPage: ["ctrl-p"], .nextPage: ["ctrl-n"],
        ]), reserved: deleting),
    Place(
      .typed, takesText: true,
      joined(editing, [.next: [], .back: ["ctrl-d"]]), reserved: deleting),
    Place(.overview, joined(reading, [.handIn: ["i"]])),
    Place(.handingIn, [.handIn: ["y"], .back: ["q", "n"]]),
    Place(
      .drill,
      [
        .up: ["k"], .down: ["j"], .first: [], .last: [], .pageUp: [], .pageDown: [], .next: [], .back: ["q"],
        .moreTime: ["+"],
      ], reserved: Set(optionLetters + optionDigits)),
    Place(.debrief, joined(reading, [.previousPage: [], .nextPage: [], .undo: ["u"]])),
    Place(.finish, joined(reading, [.nextPage: ["n"], .again: ["r"], .certificate: ["c"]])),
    Place(.progress, reading),
    Place(.notes, reading),
    Place(.learners, joined(list, [.nextPage: ["n"], .quit: ["q"]])),
    Place(.settings, joined(list, [.next: ["space"], .previousPage: ["h"], .nextPage: ["l"]]), reserved: ["x"]),
    Place(.reading, reading),
    Place(.text, joined(scrolling, [.back: ["q", "space"], .settings: [","]])),
    Place(.asking, joined(scrolling, [.next: ["y"], .reset: ["y"], .back: ["q", "n"]])),
    Place(.unsaved, [.next: ["r"], .quit: ["q"], .back: []]),
    Place(
      .lobby, joined(list, [.next: ["space"], .previousPage: ["h"], .nextPage: ["l"]]),
      reserved: Set(["+", "-", "s", "r", "x", "f2"] + (0...9).map(String.init))),
    // In a match letters are answers and buzzers, so that the host's keys are always there with Ctrl.
    Place(.teamKeys, takesText: true, [.next: [], .back: []]),
    Place(
      .match, takesText: true, [.next: [], .back: [], .pageUp: [], .pageDown: []],
      reserved: Set(hostLetters.flatMap { [String($0), "ctrl-\($0)"] } + ["space", "f2"])),
  ]
}
