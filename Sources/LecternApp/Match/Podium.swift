import TerminalUI
import Training

/// The standings: before the first question, at half-time and at the end, where places come up one by one.
struct Podium {
  let view: MatchView

  private var match: Match { view.match }
  private var glyphs: Glyphs { view.glyphs }

  func lines(width: Int, rows: Int) -> [Line] {
    guard case .over(let shown) = match.stage else {
      let title = match.stage == .ready ? match.setup.title : MatchWords.halfTime
      return heading(title, width) + standings(match.ranking, width: width, isRoomy: rows > match.teams.count * 2 + 2)
    }
    if shown == match.podiumSteps { return missed(width) }
    let hidden = min(3, match.teams.count) - shown
    let ranking = match.ranking
    // Teams that share the last hidden place come up together.
    let places = Set(ranking.prefix(max(0, hidden)).map(\.place))
    let seen = ranking.filter { !places.contains($0.place) }
    var lines = heading(MatchWords.finalResult, width)
    if hidden <= 0 {
      lines += winners(width: width, isRoomy: rows >= match.teams.count * 2 + 6) + [.empty]
    }
    return lines + standings(seen, width: width, isRoomy: rows > match.teams.count * 2 + 4)
  }

  /// Who has won: in large letters where there is room.
  private func winners(width: Int, isRoomy: Bool) -> [Line] {
    let winners = match.winners
    let names = winners.map { match.names[$0] }
    let words = names.count == 1 ? MatchWords.winner(names[0]) : MatchWords.shared(names.joined(separator: ", "))
    let line = Line.wrap([Span(words, Theme.right)], width: width)
    guard isRoomy, winners.count == 1,
      let big = BigText.lines(names[0].uppercased(), view.looks[winners[0]].style, glyphs),
      big.allSatisfy({ $0.width <= width })
    else { return line }
    return big + line
  }

  private func heading(_ text: String, _ width: Int) -> [Line] {
    Line.wrap([Span(text, Theme.title)], width: width) + [.empty]
  }

  private func standings(_ ranking: [(place: Int, team: Int)], width: Int, isRoomy: Bool) -> [Line] {
    let best = max(1, match.scores.max() ?? 1)
    let nameWidth = view.looks.map { TextWidth.of($0.name) }.max() ?? 0
    return ranking.flatMap { place, team -> [Line] in
      let look = view.looks[team]
      let score = match.score(team)
      let name = look.name + String(repeating: " ", count: nameWidth - TextWidth.of(look.name))
      let bar = max(4, width - nameWidth - 16)
      let row = Line([
        Span(match.stage == .ready ? "   " : "\(place). ", Theme.muted), look.sign, Span(" "),
        Span(name, look.style), Span("  "),
        Span(glyphs.gauge(Double(max(0, score)) / Double(best), width: bar), look.style), Span("  \(score)", Theme.key),
      ])
      return isRoomy ? [row, .empty] : [row]
    }
  }

  /// The questions with the fewest right answers, with a bar each.
  private func missed(_ width: Int) -> [Line] {
    let summary = MatchSummary(match)
    let found = summary.fewestRightFirst
    guard !summary.mostMissed.isEmpty else {
      return heading(MatchWords.mostMissed, width) + [Line(MatchWords.noneMissed, Theme.right)]
    }
    return heading(MatchWords.mostMissed, width)
      + found.flatMap { figure -> [Line] in
        let title = TextWidth.truncate(figure.title, to: max(1, width - 20), ellipsis: glyphs.ellipsis)
        let gap = String(repeating: " ", count: max(1, width - 18 - TextWidth.of(title)))
        return [
          Line([
            Span(title), Span(gap), Span(glyphs.gauge(figure.share, width: 8), Theme.accent),
            Span("  \(figure.right)/\(figure.all)", Theme.muted),
          ])
        ]
      }
  }
}
