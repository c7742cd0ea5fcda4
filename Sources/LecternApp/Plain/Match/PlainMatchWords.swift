import Phrases
import Training

/// What plain mode says besides the words of the screens.
enum PlainMatchWords {
  static var reasonMissing: String { say("And a reason, as in points 1 -5 shouting.") }
  static var notOpen: String { say("The question is not open yet.") }
  static var nothing: String { say("That changes nothing now.") }
  static func left(unsaved changes: Int) -> String {
    changes == 0
      ? say("The match waits: it can be gone on with.")
      : say(
        changes,
        one:
          "The match waits: it can be gone on with. 1 change is not on the disk: it is kept as long as Lectern runs.",
        other: """
          The match waits: it can be gone on with. \(changes) changes are not on the disk: they are kept as long as Lectern \
          runs.
          """)
  }
  static func renamed(_ old: String, _ new: String) -> String { say("\(old) is called \(new) now.") }

  /// That a team has answered, and who has not; not what it said.
  static func isIn(_ team: String, missing: [String]) -> String {
    missing.isEmpty
      ? say("\(team) is in. That is all of them.")
      : say("\(team) is in. Missing: \(missing.joined(separator: ", ")).")
  }

  /// That nobody answers any more.
  static func closed(_ asked: AskedQuestion) -> String {
    let count = asked.teams.count { asked.answers[$0] != nil }
    return count == asked.teams.count
      ? say("All have answered.") : say("\(count) of \(asked.teams.count) have answered.")
  }

  static func unknown(_ line: String) -> String {
    say("\"\(PlainWords.short(line))\" means nothing here. Type help for what does.")
  }
  static func scores(_ match: Match) -> String {
    let scores = match.shownScores
    return say("Scores: \(match.teams.map { "\(match.names[$0]) \(scores[$0])" }.joined(separator: ", "))")
  }
  static func right(_ question: MatchQuestion) -> String { say("Answer: \(MatchWords.rightAnswer(question))") }
  static func missed(_ figure: MatchSummary.Figure) -> String {
    say("\(figure.text): \(figure.right) of \(figure.all) right")
  }

  static func answer(of team: Int, _ asked: AskedQuestion) -> String {
    guard let answer = asked.answers[team]?.answer else { return say("no answer") }
    if let number = answer.number { return MatchWords.number(number) }
    return answer.letters.map(OptionLetter.name).joined(separator: " ")
  }

  /// What may be typed now.
  static func hint(_ match: Match) -> String {
    let asked = match.current.map { $0.asking == .buzz ? $0.free : $0.teams } ?? Array(match.teams)
    let teams = asked.map { "\($0 + 1) \(match.names[$0])" }.joined(separator: ", ")
    switch match.stage {
    case .ready: return say("Enter asks the first question; help lists what can be typed.")
    case .wagers: return say("A team's number and its stake, as in 1 20. Enter asks the question.")
    case .reading: return say("Read it aloud; Enter opens it.")
    case .won: return say("The letter they say, or pass.")
    case .open:
      switch match.current?.asking {
      case .turns: return turnHint(match)
      case .buzz: return say("Who was first: \(teams). Enter ends it.")
      default:
        return switch match.current?.question.kind {
        case .number: say("A team's number and the number they say, as in 1 40: \(teams). Enter ends it.")
        case .multiple: say("A team's number and its letters, as in 1 a c: \(teams). Enter ends it.")
        case .ordering: say("A team's number and its letters in their order, as in 1 c a b: \(teams). Enter ends it.")
        default: say("A team's number and its letter, as in 1 b: \(teams). Enter ends it.")
        }
      }
    case .closed(let shown):
      if shown == 0, match.takesAnswers { return say("More answers, or Enter to show them.") }
      return shown < match.steps ? say("Enter shows more.") : say("Enter goes on; why explains; undo takes back.")
    case .over:
      return match.showsLastStep
        ? say("Enter leaves the match; undo takes back.") : say("Enter lists the questions most missed.")
    }
  }

  private static func turnHint(_ match: Match) -> String {
    switch match.current?.question.kind {
    case .multiple: say("The letters they say, as in a c; pass where there are none.")
    case .ordering: say("The letters in their order, as in c a b; pass where there are none.")
    default: say("The letter they say; pass where there is none.")
    }
  }

  static var open: String { say("Open: whose hand is up first?") }
  static func openAgain(_ teams: [String]) -> String { say("Open again, for \(teams.joined(separator: ", ")).") }

  static func help(_ match: Match) -> [String] {
    let answering =
      switch match.setup.mode {
      case _ where match.current?.question.isNumber == true:
        say("Enter goes on. A team's number and the number they say, as in 1 40, is what that team answers.")
      case .rounds: say("Enter goes on. A letter is the answer of the team whose turn it is.")
      case .secret: say("Enter goes on. A team's number and a letter, as in 1 b, is what that team answers.")
      case .buzz: say("Enter goes on. A team's number says who was first; then a letter is its answer.")
      }
    return [
      answering,
      match.setup.mode == .secret
        ? say("lock: no more answers. skip: the question is void.")
        : say("pass: no answer. lock: no more answers. skip: the question is void."),
      say("undo and redo: take back and make again, as often as you like."),
      say("overrule TEAM: right becomes wrong, and wrong right."),
    ] + (match.setup.mode == .secret ? [say("joker TEAM: their joker counts now.")] : []) + [
      say("points TEAM NUMBER REASON: corrects points. rename TEAM NAME."),
      say("again tells the question once more."),
      say("scores, why, rules, help. leave: the match waits. q leaves Lectern; the match waits as well."),
      say("TEAM is a team's number or its name."),
    ]
  }
}
