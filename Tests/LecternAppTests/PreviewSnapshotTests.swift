import Course
import TerminalUI
import Testing

@testable import LecternApp

@Suite("How a preview looks")
struct PreviewSnapshotTests {
  typealias Step = ScriptedTerminal.Step

  enum Scene: String, CaseIterable, Sendable {
    case clean = "preview"
    case problems = "preview-problems"
    case problemsChosen = "preview-problems-chosen"
    case problemsHidden = "preview-problems-hidden"
    case lastGood = "preview-last-good"
    case waiting = "preview-waiting"
    case answers = "preview-answers"
    case notice = "preview-notice"

    func play(size: Size, glyphs: Glyphs = .unicode) -> Frame {
      let found = [Samples.remark, Samples.warning, Samples.error]
      let desk = ScriptedWorkbench(.of(.quiz(TestCourse.quiz)))
      let steps: [Step]
      switch self {
      case .clean: steps = [.letter("]")]
      case .problems, .problemsChosen, .problemsHidden:
        desk.reading.diagnostics = found
        // A small screen shows no list until it is asked for.
        let keys: [Scene: [Step]] =
          size.rows < 16
          ? [.problemsChosen: [.letter("d"), .key(.down)], .problems: [.letter("d")]]
          : [.problemsChosen: [.key(.tab), .key(.down)], .problemsHidden: [.letter("d")]]
        steps = [.letter("]")] + (keys[self] ?? [])
      case .lastGood: steps = [.letter("]")] + .save(.of(nil, "file.md", [Samples.error]), in: desk)
      case .waiting:
        desk.reading = .of(nil, "file.md", [Samples.error])
        steps = []
      case .answers: steps = [.letter("]"), .letter("A")]
      case .notice:
        desk.problem = "\"emcas\" is not installed. Set the variable EDITOR to the name of your editor."
        steps = [.letter("e")]
      }
      return preview(desk, size: size, glyphs: glyphs, steps).lastFrame
    }
  }

  @Test(
    "Every part looks as it was last approved, at three sizes", arguments: Scene.allCases, ScreenSnapshotTests.sizes)
  @MainActor func looks(_ scene: Scene, _ size: Size) {
    Snapshot.check(scene.play(size: size), named: scene.rawValue)
  }

  @Test("Nothing but ASCII is drawn where only ASCII can be shown", arguments: Scene.allCases)
  @MainActor func ascii(_ scene: Scene) {
    for line in scene.play(size: Size(columns: 80, rows: 24), glyphs: .ascii).text {
      #expect(line.utf8.allSatisfy { $0 < 0x80 }, "\(line)")
    }
  }

  @Test("No window is too small to crash on, and every frame has its size", arguments: Scene.allCases)
  @MainActor func tiny(_ scene: Scene) {
    for columns in [1, 2, 19, 20, 21, 39] {
      for rows in [1, 2, 5, 6, 7, 11, 15, 16, 17] {
        let size = Size(columns: columns, rows: rows)
        #expect(scene.play(size: size).size == size)
      }
    }
  }
}
