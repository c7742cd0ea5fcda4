import Course
import CourseFormat
import Phrases
import TerminalUI
import Testing
import Training

// The drill's effect, not the app's.
import enum Course.Effect

@testable import LecternApp

enum Expect {
  static func that(_ condition: Bool, _ message: String, _ frame: Frame) {
    if !condition { Issue.record("\(message)\n\(frame.text.joined(separator: "\n"))") }
  }
}

/// Keeps progress in memory, and refuses when told to.
final class MemoryKeeper: ProgressKeeper {
  private(set) var learnerName: String?
  private(set) var progress = Progress()
  private(set) var entries: [Event.Entry] = []
  private(set) var unsaved: String?
  private(set) var notice: String?
  var settings = LearnerSettings()
  /// What was changed, in order.
  private(set) var changes: [SettingChange] = []
  var language = InterfaceLanguage.english
  /// Who learns here, with their PINs where they have some.
  var people: [KnownLearner] = []
  var pins: [String: String] = [:]
  /// What each has done.
  var journals: [String: Progress] = [:]
  /// The PINs that were tried; nil where none was asked for.
  private(set) var openings: [String?] = []
  private(set) var isClosed = false
  var refusal: String?
  /// What the clock on the wall says of each event; no time, no review.
  var time = ""
  private(set) var retries = 0

  init(learner: String? = "Ana") { learnerName = learner }

  func learners() -> [KnownLearner] { people }

  func open(learner id: String, pin: String?) -> LearnerOpening {
    openings.append(pin)
    guard let person = people.first(where: { $0.id == id }) else { return .refused("nobody learns there any more") }
    guard pins[id] == pin else { return .wrongPIN }
    if let refusal { return .refused(refusal) }
    (learnerName, progress) = (person.name, journals[id] ?? Progress())
    return .opened
  }

  func createLearner(name: String) -> String? {
    guard refusal == nil else { return refusal }
    guard !people.contains(where: { $0.name == name }) else { return "somebody is called \"\(name)\" already" }
    (learnerName, progress) = (name, Progress())
    return nil
  }

  func record(_ entry: Event.Entry) {
    entries.append(entry)
    unsaved = refusal
    progress.apply(Event(sequence: progress.sequence + 1, time: time, entry: entry))
  }

  var unsavedMatter: UnsavedMatter {
    guard unsaved != nil else { return [] }
    var matter: UnsavedMatter = entries.isEmpty ? [] : .answers
    if !changes.isEmpty { matter.insert(.settings) }
    return matter
  }

  func change(_ change: SettingChange) {
    changes.append(change)
    _ = settings.take(change)
    if case .value(.language, _) = change { language = settings.language ?? .english }
    unsaved = refusal
  }

  /// What another terminal sets before the next look there.
  var settingsElsewhere: LearnerSettings?

  func refresh() {
    settings = settingsElsewhere ?? settings
    settingsElsewhere = nil
    if unsaved != nil { retries += 1 }
    if refusal == nil { unsaved = nil }
  }
  func close() { isClosed = true }

  /// Why nothing can be written; nil where it can.
  var writingFailure: String?
  private(set) var writtenCertificates: [Certificate] = []

  func offerCertificate(_ request: CertificateRequest) -> CertificateOffer {
    let events = entries.enumerated().map {
      Event(sequence: $0.offset + 1, time: time.isEmpty ? "2026-11-22T09:00:00Z" : time, entry: $0.element)
    }
    let outcome = request.outcome(for: learnerName ?? "", by: Finishes(events))
    guard case .finished(var certificate) = outcome else {
      return .refused(CertificateWords.refusal(outcome, request, of: learnerName ?? "", naming: CertificateWords.few))
    }
    certificate.number = "7C3F-0A11-58D2-99E4-1B6D-F0C7-3E25-A480"
    let start = "/home/ana/courses/certificate-test"
    return .ready(certificate, page: start + ".html", text: start + ".txt")
  }

  func writeCertificate(_ offer: CertificateOffer) -> CertificateWriting {
    if let writingFailure { return .failed(writingFailure) }
    if case .ready(let certificate, _, _) = offer { writtenCertificates.append(certificate) }
    return .written
  }

  var answers: [Event.Answered] { entries.compactMap { if case .answered(let answer) = $0 { answer } else { nil } } }
  var choices: [Event.Chose] { entries.compactMap { if case .chose(let chose) = $0 { chose } else { nil } } }
  var finished: [Event.Finished] {
    entries.compactMap { if case .finished(let finished) = $0 { finished } else { nil } }
  }
}

/// A small course with one item of each kind and one that is broken.
enum TestCourse {
  /// A course as it was changed for a test, with another lesson where one is given.
  static func library(of course: Course, lesson: Lesson? = nil) -> Library {
    Library(shelves: [
      Library.Shelf(
        name: "test", readCourse: { Loaded(course, []) },
        readItem: { entry in
          guard let lesson, entry.file.contains("lesson") else { return TestCourse.load(entry) }
          return Loaded(.lesson(lesson), [])
        })
    ])
  }

  static func entry(_ file: String, _ title: String, sequential: Bool = true) -> CourseEntry {
    CourseEntry(
      key: ItemKey(course: "test", file: file), title: title, file: file, isSequential: sequential,
      location: SourceLocation(file: "course.md"))
  }

  static let course = Course(
    id: "test", title: "The Warm Welcome", passMark: 0.5,
    introduction: [.paragraph([.text("What a newcomer reads first.")])],
    modules: [
      CourseModule(
        title: "Week one",
        entries: [
          entry("lesson.md", "Five traits"), entry("quiz.md", "Check your footing"), entry("drill.md", "The parcel"),
        ]),
      CourseModule(title: "Whenever you like", entries: [entry("broken.md", "Broken", sequential: false)]),
    ])

  static let question = Question(
    id: "golden-rule", title: "Golden Rule",
    prompt: [.paragraph([.text("What does the Golden Rule ask of you here?")])],
    body: .choice(
      .init(
        kind: .single,
        options: [
          .init(
            text: [.text("Apply the same script to everyone")], isCorrect: false,
            feedback: [.paragraph([.text("Equal is not the same as considerate.")])]),
          .init(
            text: [.text("Act as you would hope someone acts for you")], isCorrect: true,
            feedback: [.paragraph([.text("Yes, that is it.")])]),
          .init(text: [.text("Wait and see")], isCorrect: false),
        ])),
    hints: [[.paragraph([.text("Put yourself on the other side of the counter.")])]],
    explanation: [.paragraph([.text("The rule starts from the other person's seat.")])], tags: ["golden-rule"])

  static let multiple = Question(
    id: "calls", title: "Calls", prompt: [.paragraph([.text("Which of these help? Choose all that fit.")])],
    body: .choice(
      .init(
        kind: .multiple,
        options: [
          .init(text: [.text("Listen")], isCorrect: true), .init(text: [.text("Interrupt")], isCorrect: false),
          .init(text: [.text("Ask")], isCorrect: true),
        ])), tries: 2, penalty: 0.5)

  static let lesson = Lesson(
    title: "Five traits",
    pages: [
      .init(
        id: "start", title: nil,
        content: .text([
          .paragraph([
            .text("Superstars are "), .strong([.text("positive")]), .text(" people, and "),
            .emphasis([.text("enthusiastic")]), .text(" ones. "),
            .text("They answer quickly, strive for excellence, and are attentive to every person they meet."),
          ]),
          .list(
            ListBlock(items: [
              [.paragraph([.text("One thing that matters")])],
              [
                .paragraph([.text("Another")]), .list(ListBlock(start: 1, items: [[.paragraph([.text("nested")])]])),
              ],
            ])),
          .callout(.tip, [.paragraph([.text("Smile before you lift the phone.")])]),
        ])),
      .init(
        id: "table", title: "Moments",
        content: .text([
          .table(
            Table(
              alignments: [.leading, .trailing],
              header: [[.text("Moment")], [.text("Expected")]],
              rows: [
                [[.text("Misery")], [.text("less than expected")]],
                [[.text("Magnificence")], [.text("far beyond what was expected")]],
              ])),
          .quote([.paragraph([.text("Thanks for waiting.")])]), .code(language: nil, "a  b\nc"),
        ])),
      .init(id: "check", title: "Check", content: .check(question)),
    ])

  static let quiz = Quiz(
    title: "Check your footing", introduction: [.paragraph([.text("Three questions about footing.")])],
    questions: [
      question, multiple,
      Question(
        id: "tf", title: "Perception is what counts.",
        body: .choice(
          .init(
            kind: .trueFalse,
            options: [.init(text: [.text("True")], isCorrect: true), .init(text: [.text("False")], isCorrect: false)]))),
    ], shuffle: .no)

  static func say(
    _ text: String, to target: String, _ effects: [Effect] = [], timeout: Bool = false, _ moment: Moment,
    note: String? = nil
  ) -> Choice {
    Choice(
      text: [.text(text)], target: target, effects: effects, isTimeout: timeout, moment: moment,
      note: note.map { [.paragraph([.text($0)])] } ?? [])
  }

  static let drill = Drill(
    title: "The missing parcel", briefing: [.paragraph([.text("You work on the parcel desk.")])],
    gauges: [.init(name: "trust", start: 50), .init(name: "patience", start: 40)],
    passCondition: .compare(gauge: "trust", .greaterOrEqual, 60),
    scenes: [
      Scene(
        id: "call", title: "The call",
        beats: [.speech(speaker: "Maria", [.paragraph([.text("\"My parcel was due on Monday!\"")])])],
        role: .conversation([
          say(
            "I'm sorry, let me look right now.", to: "look", [.adjust(gauge: "trust", by: 15)], .magnificence,
            note: "A fast, personal promise."),
          say("That's the courier's problem.", to: "end", [.adjust(gauge: "trust", by: -30)], .misery),
          say("(say nothing)", to: "end", [], timeout: true, .misery, note: "Silence is an answer too."),
        ]), timeLimit: 20),
      Scene(
        id: "look", title: "Look up", beats: [.narration([.paragraph([.text("It sits in the depot.")])])],
        role: .conversation([
          say("Offer to have it delivered tonight", to: "delighted", [], .magnificence),
          say("Ask her to collect it", to: "end", [], .mediocrity),
        ])),
      Scene(
        id: "delighted", title: "Delighted",
        beats: [.narration([.paragraph([.text("Maria texts you a photo of the parcel.")])])],
        role: .ending(.magnificence)),
      Scene(
        id: "end", title: "Cold", beats: [.narration([.paragraph([.text("The line goes dead.")])])],
        role: .ending(.misery)),
      Scene(
        id: "debrief", title: "Debrief",
        beats: [.narration([.paragraph([.text("Which trait would have changed the first ten seconds?")])])],
        role: .debrief),
    ])

  static let library = Library(shelves: [
    Library.Shelf(name: "welcome", readCourse: { Loaded(course, []) }, readItem: load)
  ])

  @Sendable static func load(_ entry: CourseEntry) -> Loaded<Item> {
    switch entry.file {
    case "lesson.md": return Loaded(.lesson(lesson), [])
    case "quiz.md": return Loaded(.quiz(quiz), [])
    case "drill.md": return Loaded(.drill(drill), [])
    default:
      let problem = Diagnostic(
        .D201, "this choice leads nowhere", at: SourceLocation(file: "broken.md", line: 35, column: 29),
        help: "there is no scene \"cold-trasnfer\"; did you mean #cold-transfer?")
      return Loaded(nil, [problem])
    }
  }
}

/// Runs a script from a fresh start and hands back what happened.
@discardableResult
func play(
  _ steps: [ScriptedTerminal.Step], keeper: MemoryKeeper = MemoryKeeper(), library: Library = TestCourse.library,
  size: Size = Size(columns: 80, rows: 24), wall: WallTime = WallTime()
) -> (terminal: ScriptedTerminal, keeper: MemoryKeeper) {
  let terminal = ScriptedTerminal(size: size, steps)
  var state = AppState(
    library: library, learnerName: keeper.learnerName, progress: keeper.progress, people: keeper.people, seed: 42)
  state.settings = keeper.settings
  state.language = keeper.language
  Runtime(terminal: terminal, keeper: keeper, state: state, clock: { terminal.now }, wall: { wall }).run()
  return (terminal, keeper)
}
