import Course
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("The table of keys")
struct KeyTableTests {
  /// The places of the table that a screen may be.
  private static func places(_ screen: any Screen) -> [String] {
    switch screen {
    case is HomeScreen: ["at home"]
    case is CourseScreen: ["on a course's page"]
    case is LessonScreen:
      ["on a page of a lesson", "on a page with places that were looked for"] + places(ofQuestion: "where text is read")
    case is QuizScreen:
      places(ofQuestion: "in the list of a quiz's questions") + ["before a quiz is handed in", "where text is read"]
    case is ReviewScreen: places(ofQuestion: "where text is read")
    case is DrillScreen: ["in a drill", "where text is read"]
    case is DebriefScreen: ["in a debrief"]
    case is FinishScreen: ["at the end of an item"]
    case is ProgressScreen: ["on the progress screen"]
    case is NotesScreen: ["in the list of notes"]
    case is ChooserScreen: ["in the list of learners"]
    case is SettingsScreen, is KeysScreen: ["in the settings"]
    case is TextScreen: ["on a page that is left again"]
    case is ConsentScreen<ResetConsent>, is ConsentScreen<CertificateConsent>:
      ["where yes or no is asked", "on a page that is left again"]
    case is UnsavedScreen: ["where what is not saved is asked about"]
    default: ["where a name, a note or words are typed"]
    }
  }

  private static func places(ofQuestion last: String) -> [String] {
    ["at a question", "after an answer", "where an answer is typed", last]
  }

  /// What a place of the table lacks of a screen's keys; nil where it is another kind of place.
  private static func missing(_ place: KeyTable.Place, _ keymap: Keymap<Action>) -> [String]? {
    guard place.takesText == (keymap.text != nil) else { return nil }
    return keymap.bindings.flatMap { binding -> [String] in
      let names = binding.keys.compactMap { $0.name.flatMap(KeyName.init)?.text }
      guard let command = binding.action.command else {
        return names.filter { !place.reserved.contains($0) }
      }
      guard let standard = place.standard[command] else { return [command.rawValue] }
      return names.filter { !standard.contains($0) && KeyName($0)?.text != "f5" }
        .map { command.rawValue + " " + $0 }
    }
  }

  @Test(
    "The table knows every key of every screen: what it says of two commands on one screen is true",
    arguments: ScreenSnapshotTests.Story.allCases)
  @MainActor func covers(_ story: ScreenSnapshotTests.Story) {
    var runtime: Runtime?
    var steps: [ScriptedTerminal.Step] = []
    let look = ScriptedTerminal.Step.check { frame in
      guard let state = runtime?.state, let front = state.screens.last else { return }
      let names = Self.places(front)
      let found = KeyTable.places.filter { names.contains($0.name) }.compactMap { Self.missing($0, state.keymap) }
      let best = found.min { $0.count < $1.count }
      Expect.that(best == [], "\(type(of: front)) is none of \(names), for these keys: \(best ?? [])", frame)
    }
    for step in story.steps { steps += [look, step] }
    let terminal = ScriptedTerminal(steps + [look, .key(.function(1)), look, .key(.character(",")), look])
    let keeper = story.keeper
    let state = AppState(
      library: story.library, learnerName: keeper.learnerName, progress: keeper.progress, people: keeper.people,
      seed: 42)
    let made = Runtime(
      terminal: terminal, keeper: keeper, state: state, clock: { terminal.now }, wall: { ReviewTests.wall })
    runtime = made
    made.run()
  }

  @Test("No two commands share a standard key on one screen, but for those that are never there together")
  func standard() {
    for place in KeyTable.places {
      var owners: [String: [KeyCommand]] = [:]
      for (command, keys) in place.standard { for key in keys { owners[key, default: []].append(command) } }
      let shared = owners.filter { $0.value.count > 1 }.keys.sorted()
      let allowed: Set = ["space", "x", "q", "y", "n"]
      #expect(shared.allSatisfy(allowed.contains), "\(place.name): \(shared)")
    }
  }

  @Test("The letters of options are those of the screens")
  func letters() { #expect(KeyTable.optionLetters == ChoiceLetters.all) }
}
