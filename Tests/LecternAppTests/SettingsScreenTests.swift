import Course
import TerminalUI
import Testing

@testable import LecternApp
@testable import Training

@Suite("The settings screen")
struct SettingsScreenTests {
  typealias Step = ScriptedTerminal.Step

  private let key = { (letter: Unicode.Scalar) in Step.key(.character(letter)) }

  /// To the line of a setting; the keys of single commands come after all of them.
  private func to(_ setting: LearnerSetting?) -> [Step] {
    let index = setting.flatMap { LearnerSetting.allCases.firstIndex(of: $0) } ?? LearnerSetting.allCases.count
    return Array(repeating: .key(.down), count: index)
  }

  @Test("A comma at home opens it; every setting has its line, and Esc comes back")
  func opens() {
    play([
      key(","), .see("Settings"), .see("▸ Language"), .see("Theme"), .see("terminal's own"), .see("NO_COLOR wins"),
      .key(.end),
      .see("▸ Single keys"), .escape, .see("The Warm Welcome"),
    ])
  }

  @Test("It is one key away on every screen where no text is typed, and not in itself")
  func everywhere() {
    let there: [Step] = [key(","), .see("▸ Language"), .escape]
    play(
      there + [.key(.down), .enter, .see("Week one")] + there + [.enter, .see("page 1/3")] + there + [.see("page 1/3")])
    play([key(","), key("?"), .dontSee(", settings")])
  }

  @Test("The help page leads there, too, and a preview has none")
  func fromHelp() {
    play([.enter, key("?"), .see("settings"), key(","), .see("▸ Language"), .escape, .escape, .see("page 1/3")])
    var state = AppState(library: TestCourse.library, learnerName: "Ana", seed: 42)
    #expect(state.keymap.bindings.contains { if case .showSettings = $0.action { true } else { false } })
    state.learnerName = nil
    #expect(!state.keymap.bindings.contains { if case .showSettings = $0.action { true } else { false } })
  }

  @Test("Enter and the arrows change a value at once, round the ends, and each change is saved")
  func changes() {
    let (terminal, keeper) = play(
      [key(",")] + to(.mouse) + [
        .see("▸ Mouse"), .enter, key("h"), key("l"), .key(.up), .key(.up), .key(.left), .see("no colours"),
        .key(.right), .see("terminal's own"), .key(.right), .see("light"),
      ])
    #expect(
      keeper.changes == [
        .value(.mouse, "on"), .value(.mouse, "off"), .value(.mouse, "on"), .value(.theme, "none"),
        .value(.theme, "terminal"), .value(.theme, "light"),
      ])
    #expect(terminal.mouse && terminal.lastFrame.cells.allSatisfy { $0.style.foreground != .cyan })
  }

  @Test("A number and a time of day are typed; what is not fit is said, and changes nothing")
  func typed() {
    let keeper = MemoryKeeper()
    play(
      [key(",")] + to(.dailyLimit) + [.enter, .see("Reviews a day"), .key(.control("u"))] + Step.typed("many") + [
        .enter, .see("Please type a whole number from 1 to 9999"), .key(.control("u")),
      ] + Step.typed("30") + [.enter, .see("▸ Reviews a day"), .see("30"), .key(.down), .enter, .key(.control("u"))]
        + Step.typed("3:30") + [.enter, .see("03:30"), .enter, .escape, .see("03:30")], keeper: keeper)
    #expect(keeper.changes == [.value(.dailyLimit, "30"), .value(.dayEnds, "3:30")])
  }

  @Test("A field opens with the present value: Enter keeps it, a letter replaces it, and arrows mend it")
  func present() {
    let keeper = MemoryKeeper()
    play(
      [key(",")] + to(.dailyLimit) + [.enter, .see("▸ 30"), .enter, .see("Motion"), .enter] + Step.typed("25") + [
        .see("▸ 25"), .enter, .enter, .see("▸ 25"), .key(.end), .key(.backspace), .key(.backspace), .enter,
        .see("▸ Reviews a day"), .see("25"), .key(.down), .enter, .see("▸ 04:00"), .key(.left), .key(.backspace),
        key("3"), .see("▸ 04:30"), .enter, .enter, .escape,
      ], keeper: keeper)
    #expect(keeper.changes == [.value(.dailyLimit, "25"), .value(.dayEnds, "04:30")])
  }

  @Test("The arrows change a number and a time as they change words")
  func stepped() {
    let keeper = MemoryKeeper()
    play(
      [key(",")] + to(.dailyLimit) + [
        .key(.right), .see("50"), .key(.left), .see("30"), .key(.right), .key(.right), .see("100"), .key(.right),
        .see("200"), .key(.right), .see("no limit"),
        .key(.down), .key(.left), .see("03:00"), key("l"), key("l"), .see("05:00"),
      ], keeper: keeper)
    #expect(keeper.changes.count == 9)
    let limit = LearnerSetting.dailyLimit
    #expect(limit.value(beside: "5", step: -1) == "5" && limit.value(beside: "33", step: -1) == "30")
    #expect(LearnerSetting.dayEnds.value(beside: "00:30", step: -1) == "23:30")
    #expect(LearnerSetting.theme.value(beside: "none", step: 1) == "terminal")
  }

  @Test("A change that cannot be saved acts all the same, and the banner says why")
  func unsaved() {
    let keeper = MemoryKeeper()
    keeper.refusal = "the disk is full"
    play([key(",")] + to(.mouse) + [.enter, .see("not being saved: the disk is full"), .see("on")], keeper: keeper)
  }

  @Test("Clocks that are turned off from the help page are gone at once, and come back")
  func timers() {
    let library = Kinds.library([Kinds.timed(TestCourse.question)])
    let toTimers = [key("?"), key(",")] + to(.timers)
    play(
      [.enter, .enter, .see("0:")] + toTimers + [.see("▸ Timers"), .enter, .escape, .escape, .dontSee("0:")] + toTimers
        + [.enter, .escape, .escape, .see("0:")], library: library)
  }

  @Test("Whoever does not want to be asked for it hands in without a word on how sure they were")
  func confidence() {
    let keeper = MemoryKeeper()
    keeper.settings = LearnerSettings([.confidence: "off"])
    play([.enter, .key(.right), .key(.right), .dontSee("guess"), key("b"), .enter], keeper: keeper)
    #expect(keeper.answers.map(\.confidence) == [.unasked])
    #expect(keeper.answers.map(\.rating).allSatisfy { $0 == .good || $0 == .again })
    let plain = MemoryKeeper()
    plain.settings = keeper.settings
    let console = playPlain(["1", "", "", "2"], keeper: plain)
    #expect(!console.said("guessing") && plain.answers.map(\.confidence) == [.unasked])
  }

  @Test("Without praise a result is told by itself")
  func praise() {
    let keeper = MemoryKeeper()
    keeper.settings = LearnerSettings([.praise: "off"])
    play(
      [.enter, .key(.right), .key(.right), .key(.down), .enter, .dontSee("Not quite")], keeper: keeper,
      library: ReviewTests.library)
    let result = QuizResult(points: 1, maximum: 1, share: 1, passMark: 0.5, isPassed: true)
    #expect(FinishWords.verdict(result, praises: true).hasSuffix("Well done."))
    #expect(!FinishWords.verdict(result, praises: false).contains("Well done"))
  }

  @Test("A calm clock changes every tenth second, and every fifth towards its end")
  func calm() {
    let clock = Countdown(seconds: 34, now: 0, timing: .calm)
    var faces: [Int] = []
    var now = 0
    while !clock.isOver(now: now) {
      faces.append(clock.secondsLeft(now: now))
      now = clock.nextTick(now: now + 1) ?? 34_000
    }
    #expect(faces == [34, 30, 20, 10, 10, 5] && now == 34_000)
    #expect(Countdown(seconds: 34, now: 0).nextTick(now: 1) == 1000)
  }

  @Test("Another language is spoken from the next frame on, and in plain mode from the next line")
  func language() {
    let keeper = MemoryKeeper()
    play(
      [key(","), .see("Settings"), .key(.right), .key(.right), .see("Einstellungen"), .see("Deutsch")], keeper: keeper)
    #expect(keeper.changes == [.value(.language, "en"), .value(.language, "de")])
    let console = playPlain(["settings", "1", "3", "b", "einstellungen", "b", "q"])
    #expect(console.said("1) Sprache: Deutsch") && console.said("1) Als Nächstes:"), "\(console.transcript)")
    #expect(!console.said("gibt es hier nicht"), "\(console.transcript)")
  }

  @Test("Plain mode lists settings and changes them by numbers")
  func plain() {
    let keeper = MemoryKeeper()
    let console = playPlain(
      ["settings", "2", "3", "10", "no", "30", "12", "hint=g", "hint=H", "fly=x", "b", "b", "q"], keeper: keeper)
    #expect(keeper.changes == [.value(.theme, "dark"), .value(.dailyLimit, "30"), .key(.hint, "H")])
    for words in [
      "2) Theme: terminal's own", "Saved. Theme: dark", "g cannot do hint: at a question", "\"fly=x\" means",
    ] {
      #expect(console.said(words), "\(words) is missing in:\n\(console.transcript)")
    }
  }
}

extension ScriptedTerminal.Step {
  /// Keys as a person types them.
  fileprivate static func typed(_ text: String) -> [Self] { [Self].type(text) }
}
