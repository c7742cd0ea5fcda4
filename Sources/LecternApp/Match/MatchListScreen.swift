import Phrases
import TerminalUI
import Training

/// All matches that were begun here, the newest first: to go on with one, or to look at one that is over and take back.
struct MatchListScreen: Screen {
  private var matches: [KeptMatch] = []
  private var isRead = false
  private var cursor = ListCursor()
  private var problem: String?
  /// Whether the host has been asked whether the marked match is to end.
  private var asksToEnd = false

  func keymap(in state: AppState) -> Keymap<Action> {
    let opening: [Keymap<Action>.Binding] =
      matches.isEmpty
      ? []
      : [
        .init(
          [.enter, .character(" "), .right], .select, say("go on"),
          help: say("go on with the marked match; one that is over opens at its last page, to be taken back from"))
      ]
    return Keymap(
      opening + ending + (matches.isEmpty ? [] : CommonKeys.list(of: .lines)) + [CommonKeys.back] + CommonKeys.scroll)
  }

  /// For a match that nobody will go on with.
  private var ending: [Keymap<Action>.Binding] {
    guard matches.indices.contains(cursor.index), !matches[cursor.index].match.isOver else { return [] }
    return [
      .init(
        [.character("x")], .reset, say("end it"),
        help: say("end the marked match as it stands; it can be opened and taken back from"))
    ]
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    let isMoved = cursor.take(action, count: matches.count, rows: 2, in: state.size)
    let wasAskedToEnd = asksToEnd
    switch action {
    case .tick, .resized, .matchNews: break
    default: if wasAskedToEnd { (asksToEnd, problem) = (false, nil) }
    }
    switch action {
    case .back: return .pop
    case .shown: return .perform([.match(.list)])
    case .choose where isMoved: return update(.select, in: &state)
    case .select where matches.indices.contains(cursor.index):
      return .perform([.match(.resume(matches[cursor.index].id))])
    case .reset where matches.indices.contains(cursor.index):
      guard wasAskedToEnd else {
        (asksToEnd, problem) = (true, MatchWords.asksToEnd)
        break
      }
      return .perform([.match(.end(matches[cursor.index].id))])
    case .matchNews(.listed(let matches)): (self.matches, isRead) = (matches, true)
    case .matchNews(.opened(let history)):
      let screen = MatchScreen(history, in: state)
      return .replace(screen, screen.opening)
    case .matchNews(.refused(let reason)): problem = MatchWords.refused(reason)
    default: if isMoved { problem = nil }
    }
    cursor.keep(within: matches.count)
    return .stay
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: MatchWords.earlierTitle)
    let width = composer.width
    let cut = { (text: String) in TextWidth.truncate(text, to: max(1, width - 2), ellipsis: state.glyphs.ellipsis) }
    var lines: [Line] = []
    var focus = 0..<1
    for (index, kept) in matches.enumerated() {
      let isMarked = index == cursor.index
      let style = isMarked ? Theme.selected : Theme.text
      if isMarked { focus = lines.count..<lines.count + 2 }
      let head = (isMarked ? state.glyphs.pointer : " ") + " "
      // One that is over has its result, wherever it is still looked at.
      let isPlayed = kept.isPlayedElsewhere && !kept.match.isOver
      let below = isPlayed ? MatchWords.playedElsewhere : MatchWords.scores(kept)
      lines.append(Line(head + cut(MatchWords.standing(kept)), style).clicked(.line(index)))
      lines.append(
        Line("  " + cut(below), isPlayed ? Theme.warning : Theme.muted).clicked(.line(index)))
    }
    if matches.isEmpty, isRead { lines = [Line(MatchWords.noMatches, Theme.muted)] }
    if let problem {
      lines += [.empty] + Line.wrap([Span(problem, Theme.warning)], width: width)
      if lines.count - focus.lowerBound <= composer.body.count { focus = focus.lowerBound..<lines.count }
    }
    let offset = Scrolling.listOffset(showing: focus, of: lines.count, height: composer.body.count)
    composer.draw(lines, offset: offset)
    composer.focus(row: composer.body.lowerBound + focus.lowerBound - offset)
    return composer.frame
  }
}
