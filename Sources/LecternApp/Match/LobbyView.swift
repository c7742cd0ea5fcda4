import TerminalUI
import Training

/// How the lobby looks.
struct LobbyView {
  let screen: LobbyScreen
  let state: AppState

  private var plan: MatchPlan { screen.plan }

  func frame() -> Frame {
    let status = screen.lobby.obstacle.map { [Span(MatchWords.unsaved($0.reason), Theme.warning)] } ?? []
    var composer = Composer(state, title: MatchWords.title, status: status)
    var lines: [Line] = []
    var focus = 0..<1
    var column = 0
    for (index, row) in screen.rows.enumerated() {
      if case .quiz = row { lines.append(.empty) }
      if case .team(0) = row { lines.append(.empty) }
      let isMarked = row == screen.marked
      let line = self.line(row, isMarked: isMarked, width: composer.width).clicked(.line(index))
      if isMarked {
        focus = lines.count..<lines.count + 1
        if case .team(let team) = row, let naming = screen.naming, naming.team == team {
          column = 4 + naming.entry.window(width: MatchRules.nameLimit + 1).caret
        }
      }
      lines.append(line)
    }
    lines.append(.empty)
    let obstacle = screen.lobby.obstacle.map { [(MatchWords.cannotBeSaved($0.description), Theme.warning)] } ?? []
    let notes = screen.problem.map { [($0, Theme.warning)] } ?? obstacle + remarks.map { ($0, Theme.muted) }
    for (text, style) in notes { lines += Line.wrap([Span(text, style)], width: composer.width) }
    let offset = Scrolling.offset(showing: focus, of: lines.count, height: composer.body.count)
    composer.draw(lines, offset: offset)
    composer.focus(row: composer.body.lowerBound + focus.lowerBound - offset, column: column)
    return composer.frame
  }

  /// What the teams should know of the questions.
  private var remarks: [String] {
    guard screen.isReady || plan.quiz != nil else { return [MatchWords.searching] }
    guard let draw = plan.draw else { return [MatchWords.noQuiz] }
    let stays = screen.lobby.offered == nil ? [] : [MatchWords.staysInList]
    return [plan.obstacle].compactMap { $0 } + stays + MatchWords.leftOut(draw)
      + [plan.isUneven ? MatchWords.uneven : nil, MatchWords.kept(draw)].compactMap { $0 }
  }

  private func line(_ row: LobbyScreen.Row, isMarked: Bool, width: Int) -> Line {
    let style = isMarked ? Theme.selected : Theme.text
    let pointer = (isMarked ? state.glyphs.pointer : " ") + " "
    switch row {
    case .team(let index):
      let look = TeamLook.all(plan.teams.map(\.name), state.glyphs)[index]
      if let naming = screen.naming, naming.team == index {
        return Line([
          Span(pointer, style), look.sign, Span(" "),
          Span(naming.entry.window(width: MatchRules.nameLimit + 1).text, Theme.blank),
        ])
      }
      return Line([
        Span(pointer, style), look.sign, Span(" "), Span(look.name, style),
      ])
    case .addTeam: return Line(pointer + MatchWords.addTeam, style)
    case .start: return Line([Span(pointer + MatchWords.start, isMarked ? Theme.selected : Theme.key)])
    case .earlier: return Line(pointer + MatchWords.earlier(screen.lobby.count), style)
    case .resume:
      let words =
        screen.lobby.offered.map {
          $0.isPlayedElsewhere ? MatchWords.elsewhere($0.match) : MatchWords.resume($0.match)
        } ?? ""
      return Line([Span(pointer + TextWidth.truncate(words, to: width - 2, ellipsis: state.glyphs.ellipsis), style)])
    default:
      let (label, value) = words(row)
      let column = width >= 60 ? 16 : 10
      let padded = label + String(repeating: " ", count: max(1, column - TextWidth.of(label)))
      let room = max(1, width - column - 2)
      return Line([
        Span(pointer + padded, style),
        Span(
          TextWidth.truncate(value, to: room, ellipsis: state.glyphs.ellipsis), isMarked ? Theme.selected : Theme.key),
      ])
    }
  }

  private func words(_ row: LobbyScreen.Row) -> (String, String) {
    switch row {
    case .quiz: (MatchWords.quizLabel, plan.quiz?.title ?? "-")
    case .mode: (MatchWords.modeLabel, MatchWords.explain(plan.mode))
    case .count:
      (
        MatchWords.questionsLabel,
        MatchWords.questions(plan.draw?.questions.count ?? 0, of: plan.draw?.playable ?? 0)
      )
    case .answering: (MatchWords.answersLabel, MatchWords.answering(plan.answering))
    case .gentle: (MatchWords.wrongLabel, MatchWords.gentle(plan.isGentle, plan.rules))
    case .speed: (MatchWords.speedLabel, MatchWords.speed(plan.hasSpeedBonus, plan.rules))
    case .wager: (MatchWords.lastLabel, MatchWords.wagerChoice(plan.hasWager))
    case .opening: (MatchWords.openingLabel, MatchWords.opening(byHost: plan.rules.hostOpens == true))
    case .resume, .start, .earlier, .team, .addTeam: ("", "")
    }
  }
}
