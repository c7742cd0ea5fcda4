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
      let head = heading(title, width)
      if match.stage != .ready, let big = bigStandings(width: width, rows: rows - head.count) { return head + big }
      return head + standings(match.ranking, width: width, isRoomy: rows > match.teams.count * 2 + 2)
    }
    if match.showsLastStep { return missed(width) }
    let places = match.podiumPlaces
    let hidden = places.count - shown
    let seen = match.ranking.filter { !places.prefix(max(0, hidden)).contains($0.place) }
    let title = heading(match.isCutShort ? MatchWords.endedEarly : MatchWords.finalResult, width)
    guard hidden <= 0 else {
      return title + standings(seen, width: width, isRoomy: rows > match.teams.count * 2 + 4)
    }
    let winners = winners(width: width, rows: rows - title.count - seen.count - 1) + [.empty]
    let left = rows - title.count - winners.count
    return title + winners + standings(seen, width: width, isRoomy: left >= seen.count * 2)
  }

  /// Who has won, as large as there is room for, and a line of how it came to that.
  private func winners(width: Int, rows: Int) -> [Line] {
    let winners = match.winners
    let line = Line.wrap([Span(MatchWords.result(match), Theme.right)], width: width)
    let story = MatchStory(match).lines.map { MatchWords.story($0, match.names) }.joined(separator: " ")
    let told = line + (story.isEmpty ? [] : Line.wrap([Span(story)], width: width))
    guard winners.count == 1 else { return told }
    let name = match.names[winners[0]].uppercased()
    for draw in [BigText.huge, BigText.lines] {
      guard let big = draw(name, view.looks[winners[0]].style, glyphs), big.allSatisfy({ $0.width <= width }),
        big.count + 1 + told.count <= rows
      else { continue }
      return big + [.empty] + told
    }
    return told
  }

  /// Everybody looks at the scores at half-time; nil where they cannot be drawn as large as that.
  private func bigStandings(width: Int, rows: Int) -> [Line]? {
    var lines: [Line] = []
    let scores = match.ranking.compactMap { BigText.lines(String(match.score($0.team)), Theme.key, glyphs) }
    let scoreWidth = scores.flatMap { $0.map(\.width) }.max() ?? 0
    // The same in small ones before them.
    let nameWidth = view.looks.map { TextWidth.of($0.name) }.max() ?? 0
    let numberWidth = match.scores.map { String($0).count }.max() ?? 0
    let leadWidth = 4 + nameWidth + 1 + numberWidth + 3
    let room = width - leadWidth - scoreWidth - 1
    guard scores.count == match.teams.count else { return nil }
    for ((place, team), score) in zip(match.ranking, scores) {
      let look = view.looks[team]
      let number = String(match.score(team))
      guard let name = BigText.lines(look.name.uppercased(), look.style, glyphs), name.allSatisfy({ $0.width <= room })
      else { return nil }
      for (row, line) in name.enumerated() {
        let isMiddle = row == BigText.rows / 2
        let name = look.name + String(repeating: " ", count: nameWidth - TextWidth.of(look.name))
        let lead = [
          Span("\(place)", Theme.muted), Span(" "), look.sign, Span(" "), Span(name, look.style),
          Span(String(repeating: " ", count: 1 + numberWidth - number.count) + number + "   ", Theme.key),
        ]
        let gap = String(repeating: " ", count: room - line.width + 1 + scoreWidth - score[row].width)
        let blank = [Span(String(repeating: " ", count: leadWidth))]
        lines.append(Line((isMiddle ? lead : blank) + line.spans + [Span(gap)] + score[row].spans))
      }
      lines.append(.empty)
    }
    lines.removeLast()
    return lines.count <= rows ? lines : nil
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
        Span(self.bar(score, of: best, width: bar), look.style), Span("\(score)", Theme.key),
      ])
      return isRoomy ? [row, .empty] : [row]
    }
  }

  /// A bar with a gap behind it; where there are no points there is none.
  private func bar(_ score: Int, of best: Int, width: Int) -> String {
    guard score > 0 else { return "" }
    let cells = max(1, Int((Double(score) / Double(best) * Double(width)).rounded()))
    return String(repeating: glyphs.full, count: min(width, cells)) + "  "
  }

  /// A bar for each question: those that were missed, the most missed first, and those that every team had.
  private func missed(_ width: Int) -> [Line] {
    let summary = MatchSummary(match)
    let missed = summary.mostMissed
    let known = summary.figures.filter { figure in !missed.contains(figure) }
    var lines =
      summary.figures.isEmpty
      ? Line.wrap([Span(MatchWords.noneCounted)], width: width)
      : missed.isEmpty
        ? Line.wrap([Span(MatchWords.noneMissed, Theme.right)], width: width) + [.empty]
        : heading(MatchWords.mostMissed, width) + missed.map { line($0, width) }
    guard !known.isEmpty else { return lines }
    if !missed.isEmpty { lines += [.empty] + Line.wrap([Span(MatchWords.allKnew, Theme.title)], width: width) }
    return lines + known.map { line($0, width) }
  }

  private func line(_ figure: MatchSummary.Figure, _ width: Int) -> Line {
    let words = width >= 40 ? MatchWords.right(figure) : "\(figure.right)/\(figure.all)"
    let right = 8 + 2 + TextWidth.of(words)
    let title = TextWidth.truncate(
      glyphs.spelled(figure.text), to: max(1, width - right - 2), ellipsis: glyphs.ellipsis)
    let gap = String(repeating: " ", count: max(1, width - right - TextWidth.of(title)))
    return Line([
      Span(title), Span(gap), Span(glyphs.gauge(figure.share, width: 8), Theme.accent),
      Span("  " + words, Theme.muted),
    ])
  }
}
