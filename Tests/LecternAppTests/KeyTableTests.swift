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
    case is LobbyScreen: [.lobby, .typed]
    case is BriefingScreen: [.lobby]
    case is BuzzerScreen: [.teamKeys]
    case is MatchScreen: [.match, .typed]
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
      // A team's own key is theirs, whatever it is elsewhere.
      if case .match(.key) = binding.action { return [] }
      guard let command = binding.action.command else {
        return names.filter { !place.reserved.contains($0) }
      }
      // The key of the settings yields to every other one.
      guard let standard = place.standard[command] else { return command == .settings ? [] : [command.rawValue] }
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

  @Test("In a match no key opens the settings, whatever the host is asked: it may be a team's")
  func noSettings() {
    for command in [MatchCommand.adjust, .rename, .judge, .leave] {
      var state = AppState(library: MatchCourse.singles, learnerName: "Ana", seed: 42)
      var screen = MatchScreen(MatchSample.tie)
      _ = command == .leave ? screen.update(.back, in: &state) : screen.update(.match(command), in: &state)
      state.screens.append(screen)
      let action = state.action(for: .character(","))
      if case .showSettings = action { Issue.record("\(command)") }
    }
  }

  @Test("The table knows the keys of the screens of a match, too")
  @MainActor func match() {
    var state = AppState(library: MatchCourse.singles, learnerName: "Ana", seed: 42)
    let setup = MatchSample.wagers.match.setup
    let screens: [any Screen] = [
      LobbyScreen(MatchRequest(), state: &state), BriefingScreen(setup), BuzzerScreen(setup, keysPerTeam: 1),
      MatchScreen(MatchSample.wagers), MatchScreen(MatchSample.number(steps: 0)), MatchScreen(MatchSample.tie),
      MatchScreen(MatchSample.podium(steps: 3)),
    ]
    for screen in screens {
      state.screens.append(screen)
      let kinds = Self.places(screen)
      let found = KeyTable.places.filter { kinds.contains($0.kind) }.compactMap { Self.missing($0, state.keymap) }
      #expect(found.min { $0.count < $1.count } == [], "\(type(of: screen))")
    }
  }

  @Test("The settings list every command, each with the keys that it has where its row stands")
  func groups() {
    let rows = KeyGroup.allCases.flatMap(\.rows)
    #expect(Set(rows.map(\.command)) == Set(KeyCommand.allCases))
    #expect(Set(rows).count == rows.count)
    for row in rows {
      #expect(KeyTable.place(row.kind)?.standard[row.command] != nil, "\(row)")
      // Enter, Esc and the arrows are in no table: what has no key there must have one of those.
      let names = LearnerSettings().keyNames(of: row)
      #expect(!names.isEmpty || !row.fixedKeys.isEmpty, "\(row)")
    }
    // Nothing of one place in the row of another.
    var settings = LearnerSettings()
    let row = { (command: KeyCommand, kind: KeyTable.Kind) in KeyGroup.row(of: command, at: kind) }
    for (command, kind, keys) in [
      (KeyCommand.back, KeyTable.Kind.course, ["q"]), (.tick, .question, ["space", "x"]),
      (.next, .home, ["space", "l"]),
      (.next, .page, ["space"]), (.next, .question, []), (.next, .typedAnswer, ["ctrl-d"]), (.note, .page, ["n"]),
      (.undo, .debrief, ["u"]),
    ] {
      #expect(row(command, kind).map { settings.keyNames(of: $0) } == keys, "\(command)")
    }
    #expect(settings.take(.key(.next, "Z")) == nil)
    #expect(row(.next, .page).map { settings.keyNames(of: $0) } == ["Z"])
    #expect(row(.next, .question).map { settings.keyNames(of: $0) } == [])
  }

  @Test("The keys in brackets are those of the screens, and nobody can take them")
  @MainActor func fixed() {
    let home = play([]).terminal
    #expect(!home.frames.isEmpty)
    let places: [(ScreenSnapshotTests.Story, KeyTable.Kind)] = [
      (.home, .home), (.course, .course), (.lesson, .page), (.check, .question), (.drill, .drill), (.debrief, .debrief),
    ]
    for (story, kind) in places {
      let keeper = story.keeper
      let terminal = ScriptedTerminal(story.steps)
      let state = AppState(
        library: story.library, learnerName: keeper.learnerName, progress: keeper.progress, seed: 42)
      let runtime = Runtime(terminal: terminal, keeper: keeper, state: state, clock: { terminal.now })
      runtime.run()
      for row in KeyGroup.allCases.flatMap(\.rows) where row.kind == kind && ![.openLink, .clear].contains(row.command)
      {
        for key in row.fixedKeys {
          #expect(runtime.state.keymap.action(for: key)?.command == row.command, "\(story) \(row): \(key)")
        }
      }
    }
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
