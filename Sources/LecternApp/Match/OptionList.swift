import TerminalUI
import Training

/// A question's options with their letters, large where there is room.
struct OptionList {
  let view: MatchView
  let current: AskedQuestion

  private var glyphs: Glyphs { view.glyphs }
  private var question: MatchQuestion { current.question }
  private var match: Match { view.match }

  /// Whether what is right is shown.
  private var showsRight: Bool {
    match.showsAnswer && !current.isVoid && !question.isSurvey
  }

  /// Whether it shows who said what.
  private var showsAnswers: Bool {
    current.asking == .all || current.asking == .nearest ? (match.revealed ?? 0) >= 1 : true
  }

  func lines(width: Int, isBig: Bool) -> [Line] {
    question.isNumber ? numbers(width: width, isBig: isBig) : options(width: width, isBig: isBig) + answersBelow(width)
  }

  /// Where an answer is put in, a click on an option is its letter.
  private func options(width: Int, isBig: Bool) -> [Line] {
    let lines = shownOptions(width: width, isBig: isBig)
    guard view.screen.takesEntry else { return lines.flatMap(\.lines) }
    return lines.flatMap { index, lines in
      lines.map { $0.clicked(.key(.character(OptionLetter.key(index)))) }
    }
  }

  private func shownOptions(width: Int, isBig: Bool) -> [(index: Int, lines: [Line])] {
    question.options.indices.map {
      let index = question.kind == .ordering && showsRight ? question.right[$0] : $0
      return (index, option(index, width, isBig))
    }
  }

  private func option(_ index: Int, _ width: Int, _ isBig: Bool) -> [Line] {
    let letter = OptionLetter.name(index)
    let isRight = showsRight && question.kind != .ordering && question.right.contains(index)
    let isWrong = isTriedInVain(index)
    let isOut = (showsRight && !isRight && question.kind != .ordering) || isWrong
    let style = isRight ? Theme.right : isOut ? Theme.muted : Theme.text
    var spans = [Span(glyphs.spelled(question.options[index]), style)]
    if isRight { spans.append(Span("  \(glyphs.done) \(MatchWords.correct)", Theme.right)) }
    if isWrong { spans.append(Span("  \(glyphs.failed) \(MatchWords.wrong)", Theme.wrong)) }
    let answers = signs(index)
    if current.asking != .all { spans += answers }
    // Where all answer, what the host keys for one team is nobody else's before the answer is shown.
    let isPicked = current.asking != .all && view.screen.entry.letters.contains(index)
    let letterStyle =
      isPicked ? Theme.selected.adding(.reverse) : isRight ? Theme.right : isOut ? Theme.muted : Theme.accent
    if isBig, let big = BigText.lines(letter, letterStyle, glyphs) {
      var text = Line.wrap(spans, width: max(1, width - 6))
      if current.asking == .all, !answers.isEmpty { text.append(Line(answers)) }
      let rows = max(BigText.rows, text.count)
      let above = (rows - text.count) / 2
      return (0..<rows).map { row in
        let place = row - above
        let left = row < big.count ? big[row].spans : [Span("   ")]
        return Line([Span(" ")] + left + [Span("  ")] + (text.indices.contains(place) ? text[place].spans : []))
      }
    }
    let prefix = Line([Span(isPicked ? "[\(letter)]" : " \(letter) ", letterStyle), Span(" ")])
    if current.asking == .all, !answers.isEmpty { spans += [Span("  ")] + answers }
    return Line.wrap(spans, width: width, firstPrefix: prefix, prefix: Line("    "))
  }

  /// Whether a team has said it in its turn, and it was wrong.
  private func isTriedInVain(_ index: Int) -> Bool {
    guard question.takesOneLetter, current.asking == .turns || current.asking == .buzz, !current.isVoid else {
      return false
    }
    return current.done.contains { !current.isRight($0) && current.answers[$0]?.answer.letters == [index] }
  }

  /// The teams that chose one option: their glyphs, and where all answer a bar that can be seen from the back of the room,
  /// and how many they are.
  private func signs(_ index: Int) -> [Span] {
    guard showsAnswers, question.takesOneLetter else { return [] }
    let teams = current.teams.filter { current.answers[$0]?.answer.letters == [index] }
    guard !teams.isEmpty else { return [] }
    let bar = String(repeating: glyphs.full, count: teams.count * 3) + " \(teams.count)"
    return (current.asking == .all ? [Span(bar, Theme.accent)] : []) + [Span("  ")]
      + teams.flatMap { [Span(view.looks[$0].glyph + view.looks[$0].letter, view.looks[$0].style), Span(" ")] }
  }

  /// What teams answered with several letters.
  private func answersBelow(_ width: Int) -> [Line] {
    guard showsAnswers, !question.takesOneLetter else { return [] }
    return current.teams.compactMap { team in
      guard let answer = current.answers[team]?.answer else { return nil }
      let letters = answer.letters.map(OptionLetter.name).joined(separator: " ")
      let isJudged = showsRight || current.asking == .turns || current.asking == .buzz
      return Line([view.looks[team].title, Span("  " + letters, Theme.key)] + (isJudged ? verdict(team) : []))
    }
  }

  private func verdict(_ team: Int) -> [Span] {
    current.isRight(team)
      ? [Span("  \(glyphs.done) \(MatchWords.correct)", Theme.right)]
      : [Span("  \(glyphs.failed) \(MatchWords.wrong)", Theme.wrong)]
  }

  /// Of a number, what each team wrote, and what was right.
  private func numbers(width: Int, isBig: Bool) -> [Line] {
    guard (match.revealed ?? 0) >= 1 else { return [] }
    let answered = current.teams.filter { current.answers[$0] != nil }
    let sorted = answered.sorted { number($0) < number($1) }
    var lines = sorted.map { team in
      Line(
        [view.looks[team].title, Span("  " + MatchWords.number(number(team)), Theme.key)]
          + (showsRight && current.isRight(team)
            ? [Span("  \(glyphs.done) \(MatchWords.nearest)", Theme.right)] : []))
    }
    guard showsRight else { return lines }
    lines.append(.empty)
    let right = MatchWords.rightAnswer(question)
    if isBig, let big = BigText.lines(right, Theme.right, glyphs) {
      lines += big.map { Line([Span("  ")] + $0.spans) }
    } else {
      lines.append(Line("\(glyphs.done) \(right)", Theme.right))
    }
    return lines
  }

  private func number(_ team: Int) -> Double { current.answers[team]?.answer.number ?? 0 }
}
