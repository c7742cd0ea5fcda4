import Course
import Training

/// A screen that shows a part of an author's file.
protocol SourceScreen: Screen {
  /// Where in the files that part stands; nil where it stands nowhere.
  func source(in state: AppState) -> SourceLocation?
}

/// A lesson, a quiz or a drill on screen.
protocol ItemScreen: SourceScreen {
  var place: Place { get }
  /// The question on screen, if there is one.
  var question: Question? { get }
  /// Goes `step` pages, questions or scenes on without answering; stays where there is none.
  mutating func turn(by step: Int, in state: AppState) -> Outcome
  /// This screen for a file that has changed, at the same place as far as the file still has it; nil when the file is
  /// of another kind now.
  func reloaded(_ item: Item, place: Place, in state: AppState) -> Reloaded?
}

/// A screen made anew from a changed file.
struct Reloaded {
  var screen: any ItemScreen
  /// What could not be kept, in a sentence; nil when all was.
  var notice: String?
}

extension QuestionPane {
  /// The pane for the same question in a changed file: as it is while the question asks the same, else a new one with
  /// what still fits of an answer that waits to be handed in.
  func reloaded(_ run: QuestionRun, now: Int) -> QuestionPane {
    guard let kept = self.run.asking(run.question) else {
      var pane = QuestionPane(run: run, now: now, timing: .standing)
      if isAsking { pane.keep(pad) }
      return pane
    }
    var pane = self
    pane.replace(kept)
    return pane
  }
}
