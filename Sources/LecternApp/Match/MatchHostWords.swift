import Phrases
import TerminalUI
import Training

/// What the host of a match is told: what a key could not do and why, and what it has done.
extension MatchWords {
  static func stakeMissing(_ team: String) -> String { say("\(team): a stake first, 0 at least.") }
  /// Behind the score of a team whose answer or stake is in.
  static var isIn: String { say("in", in: "a team's answer") }
  /// Behind the score of a team that has its joker, while it may be played.
  static var hasJoker: String { say("joker", in: "a team may still play it") }
  static var markTeam: String { say("Mark the team that is to go.") }
  static var asksToLeave: String { say("Esc once more leaves; the teams and all that was settled here are gone then.") }
  static var asksToEnd: String { say("x again ends it as it stands; it stays among the earlier ones.") }
  static var ended: String { say("That match is over now.") }
  static func cannotEnd(_ reason: String) -> String { say("It cannot be ended: \(reason).") }
  static var wakeUp: String { say("Enter brings the screen back.") }
  static var noTime: String { say("The time is over.") }
  static var clockStands: String { say("The clock stands, and nothing is taken. Enter goes on.") }
  static var keepFirst: String { say("Enter keeps what was typed; Backspace takes it back.") }
  static var allAreIn: String { say("All are in. Tab chooses the team whose answer is to change.") }
  static func lettersMissing(_ wanted: Int, _ given: Int) -> String {
    say("\(wanted) letters are needed; there are \(given) so far.")
  }
  static var answerFirst: String { say("The explanation comes with the answer.") }
  static var tooLate: String { say("That came too late: the time was over.") }
  static func tooSoon(_ team: String) -> String {
    say("That came right after the answer before it. \(team), it is your turn.")
  }
  static func takenBack(_ letter: Int, leaving letters: [Int]) -> String {
    let name = OptionLetter.name(letter)
    let rest = letters.map(OptionLetter.name).joined(separator: " ")
    return letters.isEmpty ? say("\(name) is out again.") : say("\(name) is out again; in: \(rest).")
  }
  static func wrongAlready(_ letters: String) -> String { say("\(letters) was wrong already. Another one, please.") }
  /// What an undo or redo is of.
  static func change(_ entry: MatchEvent.Entry, _ names: [String]) -> String {
    let name = { (team: Int) in names.indices.contains(team) ? names[team] : "" }
    return switch entry {
    case .shown: say("the question", in: "what is taken back")
    case .opened: say("that it was open", in: "what is taken back")
    case .answered(let answered): say("what \(name(answered.team)) said", in: "what is taken back")
    case .missed(let missed): say("that \(name(missed.team)) had no answer", in: "what is taken back")
    case .buzzed(let buzzed): say("that \(name(buzzed.team)) was first", in: "what is taken back")
    case .closed: say("that it was closed", in: "what is taken back")
    case .revealed: say("what was shown last", in: "what is taken back")
    case .judged(let judged): say("the judgement on \(name(judged.team))", in: "what is taken back")
    case .skipped: say("that it was void", in: "what is taken back")
    case .adjusted(let adjusted): say("the correction of \(name(adjusted.team))'s points", in: "what is taken back")
    case .renamed: say("a team's name", in: "what is taken back")
    case .joker(let joker): say("\(name(joker.team))'s joker", in: "what is taken back")
    case .wagering: say("the call for stakes", in: "what is taken back")
    case .wagered(let wagered): say("\(name(wagered.team))'s stake", in: "what is taken back")
    case .ended: say("the end", in: "what is taken back")
    case .began, .undone, .redone, .paused, .continued, .extended, .resumed, .unknown: ""
    }
  }
  static func takenBack(_ change: String) -> String { say("Taken back: \(change).") }
  static func madeAgain(_ change: String) -> String { say("Made again: \(change).") }
  static var nothingToUndo: String { say("There is nothing to take back.") }
  static var nothingToRedo: String { say("There is nothing to make again.") }

  static var allInClose: String { say("All in. Enter closes the question.") }
  static func answerMissing(_ team: String, hasTeamKeys: Bool) -> String {
    let key = hasTeamKeys ? Key.control("l").words : "l"
    return say("\(team): no answer yet. \(key) closes the question as it is.")
  }
  static func missing(_ teams: String) -> String { say("No answer yet: \(teams). Enter again goes on without.") }
  static func takenBack(leaving count: Int) -> String {
    say(count, one: "A letter is out again; 1 is in.", other: "A letter is out again; \(count) are in.")
  }
  static var reasonMissing: String { say("And a reason, as in -5 shouting.") }
  static var noNumber: String { say("That is no number.") }
  static var thousandsOrFraction: String {
    say("Does that sign part thousands? Type the number without it, or with a 0 at its end.")
  }
  static var jokerTooLate: String { say("Jokers are declared before the question closes.") }
  static func noNumber(_ text: String) -> String { say("\(text) is no number.") }
  static var digitsAlone: String { say("Only digits, please.") }
  static var digitsAndSigns: String { say("Only digits, please, with a point, a comma or a minus.") }
  static func digitsAtMost(_ count: Int) -> String { say("\(count) digits at most.") }
  static func lettersAtMost(_ count: Int) -> String { say("\(count) letters at most.") }
  static func pointsAtMost(_ count: Int) -> String { say("\(count) points at most, up or down.") }
  static func stakeAtMost(_ limit: Int, _ team: String) -> String { say("\(team) may stake 0 to \(limit).") }
  static var fromReserve: String { say("One of the reserve is asked for it at the end.") }
  static var lastTieVoid: String {
    say("That was the last question for the tie: Enter shares the win, undo asks it again.")
  }
  static var nothingToOverrule: String { say("There is nothing to overrule here.") }
  static func hadNoTurn(_ team: String) -> String { say("\(team) was not asked.") }
  static var overruleLater: String { say("Overrule once what is right is shown.") }
  static var noJokerHere: String { say("No joker counts for this question.") }
  static func jokerPlayed(_ team: String) -> String { say("\(team) has played its joker.") }
  static var noJokerLeft: String { say("Every team has played its joker.") }

  /// What the host has done, and of a judgement what it has done to the scores, or why it has done nothing.
  static func told(of entry: MatchEvent.Entry, _ before: Match, _ after: Match) -> String? {
    let did = did(entry, before.names)
    guard case .judged(let judged) = entry, let did else { return did }
    let moved = after.teams.filter { after.score($0) != before.score($0) }
    if moved.isEmpty, judged.isRight, let winner = after.current?.winners.first, winner != judged.team {
      return say("That changes nothing: \(after.names[winner]) has it already. Count that as wrong first.")
    }
    var told = did + "."
    if !moved.isEmpty {
      let changes = moved.map { "\(after.names[$0]) \(points(after.score($0) - before.score($0)))" }
      told += " " + changes.joined(separator: ", ") + "."
    }
    // The room has seen what is right.
    let isShown = before.current?.winners == [judged.team] && before.showsAnswer
    if isShown, !judged.isRight, let after = after.current, after.asking == .turns || after.asking == .buzz {
      told += " " + say("The answer has been seen, so that nobody else can have it.")
    }
    return told
  }

  /// What the host has done, where it may be seen nowhere else.
  static func did(_ entry: MatchEvent.Entry, _ names: [String]) -> String? {
    switch entry {
    case .judged(let judged):
      judged.isRight
        ? say("The host counts it as right: \(names[judged.team])")
        : say("The host counts it as wrong: \(names[judged.team])")
    case .adjusted(let adjusted): "\(names[adjusted.team]) \(points(adjusted.points)): \(adjusted.reason)"
    case .joker(let joker): say("\(names[joker.team]) plays its joker.")
    default: nil
    }
  }
}
