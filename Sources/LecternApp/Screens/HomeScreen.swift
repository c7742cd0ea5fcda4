import Course
import Phrases
import TerminalUI
import Training

/// The first screen: what to do next, and the courses.
struct HomeScreen: Screen {
  private var cursor = ListCursor()
  /// What stood in the first line when the mark was last moved.
  private var seenNext: ItemKey?

  /// What can be chosen here, from the top.
  enum Choice {
    /// Boxed, so that a thousand shelves take a thousand words and not a thousand courses' room.
    indirect case next(CourseEntry, Course)
    /// So many questions that are due for review.
    case review(Int)
    /// The shelf at this index.
    case shelf(Int)

    var isReview: Bool { if case .review = self { true } else { false } }
  }

  static func choices(in state: AppState) -> [Choice] {
    var choices: [Choice] = []
    let due = state.preview == nil ? state.countDue : 0
    if due > 0 { choices.append(.review(due)) }
    if let (entry, course) = state.next {
      // What was begun is gone on with first; another course comes after what was learned.
      let isNew =
        !state.standing(course).isStarted
        && state.library.shelves.contains { shelf in
          shelf.course.map { state.standing($0).isStarted } ?? false
        }
      choices.insert(.next(entry, course), at: isNew ? choices.count : 0)
    }
    return choices + state.library.shelves.indices.map { .shelf($0) }
  }

  /// The shelves whose lines may be on screen: as many as there are rows, around the mark.
  func shelvesInSight(_ state: AppState) -> Range<Int> {
    let rows = Composer.bodyRows(state.size)
    return (cursor.index - rows - 1..<cursor.index + rows + 1).clamped(to: 0..<state.library.shelves.count)
  }

  func keymap(in state: AppState) -> Keymap<Action> {
    guard !state.library.shelves.isEmpty else { return Keymap([CommonKeys.quit]) }
    return Keymap(
      CommonKeys.list(of: .lines) + [
        .init(
          [.enter, .character(" "), .right, .character("l")], .select, say("open"), help: say("open the marked line"))
      ]
        + (state.progress.reviews.entries.isEmpty
          ? []
          : [
            .init(
              [.character("r")], .review, state.countDue > 0 ? say("review") : nil, help: say("what comes up again"))
          ])
        + (state.preview == nil && state.learnerName != nil
          ? [.init([.character("p")], .showProgress, say("progress"), help: say("what you know, and when you learned"))]
          : [])
        + [CommonKeys.quit]
        + (markedCourse(state).map {
          [CommonKeys.search(in: $0), CommonKeys.notes(isShown: state.size.columns >= 100)]
        }
          ?? [])
        + (state.offersSettings ? [CommonKeys.settings] : [])
        + (state.preview == nil && state.learnerName != nil
          ? [.init([.character("L")], .changeLearner, say("learner"), help: say("somebody else goes on"))]
          : [])
        + (state.preview == nil
          ? [.init([.character("t")], .teamMatch, say("team"), help: say("a quiz for teams at this screen"))] : [])
        + CommonKeys.scroll)
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    let choices = Self.choices(in: state)
    let isMoved = cursor.take(action, count: choices.count, in: state.size)
    switch action {
    case .choose where isMoved: return update(.select, in: &state)
    case .showProgress: return .push(ProgressScreen(), [.gatherFigures])
    case .teamMatch:
      let lobby = LobbyScreen(nil, state: &state)
      return .push(lobby, [lobby.opening])
    case .changeLearner: return .push(ChooserScreen(people: []), [.listLearners])
    case .search:
      guard let course = markedCourse(state) else { return .stay }
      return .push(SearchScreen(course: course), [.survey(course), .gatherPages(course)])
    case .note:
      guard let course = markedCourse(state) else { return .stay }
      return .push(NotesScreen(course: course), [.survey(course), .gatherNotes(course)])
    case .review: return .push(ReviewScreen(), [.gatherReviews])
    case .gathered(_, let absent): state.hasSeenCards(absent: absent)
    case .select where choices.indices.contains(cursor.index): return open(choices[cursor.index], state)
    // Something new to do comes first; after a look at the help the mark stays.
    case .shown where state.next?.0.key != seenNext: cursor = ListCursor()
    default: break
    }
    cursor.keep(within: choices.count)
    seenNext = state.next?.0.key
    return .stay
  }

  /// The course of the marked line, or the one to go on with; nothing of a course is looked for in a preview.
  private func markedCourse(_ state: AppState) -> Course? {
    let choices = Self.choices(in: state)
    guard state.preview == nil, choices.indices.contains(cursor.index) else { return nil }
    switch choices[cursor.index] {
    case .next(_, let course): return course
    case .shelf(let index): return state.library.shelves[index].course
    case .review: return state.next?.1
    }
  }

  private func open(_ choice: Choice, _ state: AppState) -> Outcome {
    switch choice {
    case .next(let entry, let course):
      return .perform([.open(entry, in: course)])
    case .review:
      return .push(ReviewScreen(), [.gatherReviews])
    case .shelf(let index):
      let shelf = state.library.shelves[index]
      switch shelf.content {
      case .open(let course): return .push(CourseScreen(course: course, state: state), [.survey(course)])
      case .broken(let diagnostics): return .push(TextScreen.problem(title: shelf.name, diagnostics))
      case .unread: return .stay
      }
    }
  }

  func view(in state: AppState) -> Frame {
    var status = [Composer.name(in: state)]
    if let streak = state.streakWords { status += [Span(" \(state.glyphs.open) ", Theme.muted), Span(streak)] }
    var composer = Composer(state, title: "Lectern", status: status)
    let view = HomeView(state: state, cursor: cursor.index, inSight: shelvesInSight(state), width: composer.width)
    let offset = Scrolling.listOffset(showing: view.focus, of: view.lines.count, height: composer.body.count)
    composer.draw(view.lines, offset: offset)
    composer.focus(row: composer.body.lowerBound + view.focus.lowerBound - offset)
    return composer.frame
  }
}
