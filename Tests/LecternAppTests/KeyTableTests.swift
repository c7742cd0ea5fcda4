import Course
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("The table of keys")
struct KeyTableTests {
  /// The places of the table that a screen may be.
  private static func places(_ screen: any Screen) -> [KeyTable.Kind] {
    switch screen {
    case is HomeScreen: [.home]
    case is CourseScreen: [.course]
    case is LessonScreen:
      [.page, .places] + places(ofQuestion: .reading)
    case is QuizScreen:
      places(ofQuestion: .overview) + [.handingIn, .reading]
    case is ReviewScreen: places(ofQuestion: .reading)
    case is DrillScreen: [.drill, .reading]
    case is DebriefScreen: [.debrief]
    case is FinishScreen: [.finish]
    case is ProgressScreen: [.progress]
    case is NotesScreen: [.notes]
    case is ChooserScreen: [.learners]
    case is SettingsScreen, is KeysScreen: [.settings]
    case is TextScreen: [.text]
    case is ConsentScreen<ResetConsent>, is ConsentScreen<CertificateConsent>:
      [.asking, .text]
    case is UnsavedScreen: [.unsaved]
    default: [.typed]
    }
  }

  private static func places(ofQuestion last: KeyTable.Kind) -> [KeyTable.Kind] {
    [.question, .answered, .typedAnswer, last]
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
      let kinds = Self.places(front)
      let found = KeyTable.places.filter { kinds.contains($0.kind) }.compactMap { Self.missing($0, state.keymap) }
      let best = found.min { $0.count < $1.count }
      Expect.that(best == [], "\(type(of: front)) is none of \(kinds), for these keys: \(best ?? [])", frame)
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
      #expect(shared.allSatisfy(allowed.contains), "\(place.kind): \(shared)")
    }
  }

  @Test("The letters of options are those of the screens")
  func letters() { #expect(KeyTable.optionLetters == ChoiceLetters.all) }
}
