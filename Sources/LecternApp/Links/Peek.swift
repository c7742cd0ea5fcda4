import Course
import Phrases
import TerminalUI
import Training

/// The page that a lesson is to open at, once, to look something up: a peek. It leaves the learner's place where it was, and
/// the item as new as it was, until somebody goes on from there.
struct PageTarget: Hashable, Sendable {
  let item: ItemKey
  /// The page's id; nil: where the learner left it.
  let page: String?
  /// Whether it is one of a search's pages.
  var isOfSearch = false
  /// Whether the last of the places on it is wanted, not the first.
  var isLast = false
}

extension AppState {
  /// Whether what is opened now is only looked up. Nothing is recorded in a preview, so nothing is different there.
  func isPeek(at item: ItemKey) -> Bool { preview == nil && target?.item == item }

  /// The effects with what begins an item before the first thing done in it, where it was opened to look something up.
  mutating func begun(_ effects: [Effect]) -> [Effect] {
    guard !unbegun.isEmpty else { return effects }
    return effects.flatMap { effect -> [Effect] in
      guard case .record(let entry) = effect, let item = entry.itemWorkedOn,
        let started = unbegun.removeValue(forKey: item)
      else { return [effect] }
      return [.record(.started(started)), effect]
    }
  }

  /// Takes the list of a search from below the page in front, from which the learner reads on.
  mutating func endSearch() {
    search = nil
    guard let index = screens.lastIndex(where: { $0 is SearchScreen }) else { return }
    screens.remove(at: index)
    coveredAt.remove(at: index)
  }

  /// Takes what shows other pages of a lesson from below the one in front, from which the learner has gone on.
  ///
  /// - Returns: What is to be recorded of them before they go.
  mutating func dropLessons(of item: ItemKey) -> [Effect] {
    let isOther = { (screen: any Screen) in (screen as? LessonScreen)?.place.entry.key == item }
    let dropped = screens.indices.filter { isOther(screens[$0]) }
    let effects = dropped.flatMap { screens[$0].leaving(in: self) }
    for index in dropped.reversed() {
      screens.remove(at: index)
      coveredAt.remove(at: index)
    }
    return effects
  }
}

extension Event.Entry {
  /// The lesson, quiz or drill in which this does something.
  fileprivate var itemWorkedOn: ItemKey? {
    switch self {
    case .viewed(let viewed): viewed.item
    case .answered(let answered): answered.itemKey
    case .drafted(let drafted): drafted.itemKey
    case .skipped(let skipped): skipped.itemKey
    case .chose(let chose): chose.item
    case .finished(let finished): finished.item
    case .started, .reviewed, .draftedReview, .undone, .reset, .noted, .unknown: nil
    }
  }
}

/// The keys and the words of looking something up.
enum PeekKeys {
  typealias Binding = Keymap<Action>.Binding

  static var back: Binding {
    Binding(
      CommonKeys.back.keys, .back, say("back"), help: say("back to where you came from; your place is kept"),
      label: "Esc")
  }

  /// What goes on from a page that is only looked up.
  ///
  /// - Parameters:
  ///   - isRead: Whether the page's end is on screen.
  ///   - isLast: Whether no page comes after it.
  static func onward(isRead: Bool, isLast: Bool) -> Binding {
    Binding(
      [.character(" "), .enter], .select, !isRead ? say("next") : isLast ? nil : say("read on here"),
      help: isLast
        ? say("scroll; at the end, back to where you came from")
        : say("scroll, or read on from here: this is then your place"))
  }

  static func title(_ title: String) -> String { say("Looking up: \(title)") }

  /// Of a question that was missed: where what it asks is taught.
  static func teaching(_ pane: QuestionPane) -> [Binding] {
    guard pane.run.isDone, pane.run.lastGrade.map({ !$0.isRight }) ?? false else { return [] }
    return [Binding([.character("o")], .lookUp, say("lesson"), help: say("open the page that teaches it"))]
  }
}
