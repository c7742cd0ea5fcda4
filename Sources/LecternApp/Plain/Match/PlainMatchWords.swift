import Training

/// What plain mode says besides the words of the screens.
enum PlainMatchWords {
  static let nothing = "That changes nothing now."
  static let left = "The match waits: it can be gone on with."
  static func unknown(_ line: String) -> String { "\"\(line)\" means nothing here. Type help for what does." }

  static func scores(_ match: Match) -> String {
    "Scores: " + match.teams.map { "\(match.names[$0]) \(match.shownScores[$0])" }.joined(separator: ", ")
  }

  static func answer(of team: Int, _ asked: AskedQuestion) -> String {
    guard let answer = asked.answers[team]?.answer else { return "no answer" }
    if let number = answer.number { return MatchWords.number(number) }
    return answer.letters.map(OptionLetter.name).joined(separator: " ")
  }

  /// What may be typed now.
  static func hint(_ match: Match) -> String {
    let teams = match.teams.map { "\($0 + 1) \(match.names[$0])" }.joined(separator: ", ")
    switch match.stage {
    case .ready: return "Enter asks the first question; help lists what can be typed."
    case .wagers: return "A team's number and its stake, as in 1 20. Enter asks the question."
    case .reading: return "Read it aloud; Enter opens it."
    case .won: return "The letter they say, or pass."
    case .open:
      switch match.current?.asking {
      case .turns: return answerHint(match) + " pass, or Enter, where there is none."
      case .buzz: return "Who was first: \(teams). Enter ends it."
      default:
        return
          "A team's number and its answer, as in \(match.current?.question.isNumber == true ? "1 40" : "1 b"): \(teams). Enter ends it."
      }
    case .closed(let shown):
      if shown == 0, match.takesAnswers { return "More answers, or Enter to show them." }
      return shown < match.steps ? "Enter shows more." : "Enter goes on; why explains; undo takes back."
    case .over: return "Enter goes on."
    }
  }

  private static func answerHint(_ match: Match) -> String {
    switch match.current?.question.kind {
    case .multiple: "The letters they say, as in a c."
    case .ordering: "The letters in their order, as in c a b."
    default: "The letter they say."
    }
  }

  static let help = [
    "Enter goes on. A letter is the answer of the team whose turn it is.",
    "pass: no answer. lock: no more answers. skip: the question is void.",
    "undo and redo: take back and make again, as often as you like.",
    "overrule TEAM: right becomes wrong, and wrong right. joker TEAM: their joker counts now.",
    "points TEAM NUMBER REASON: corrects points. rename TEAM NAME.",
    "scores, why, rules, help. leave: the match waits. q leaves Lectern; the match waits as well.",
    "TEAM is a team's number or its name.",
  ]
}
