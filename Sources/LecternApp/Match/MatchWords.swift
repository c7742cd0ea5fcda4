import Phrases
import Training

/// The words of a match that people read or hear, in one place.
enum MatchWords {
  // MARK: The lobby

  static var title: String { say("Team match") }
  static var teamNames: [String] {
    [
      say("Red", in: "a team"), say("Blue", in: "a team"), say("Green", in: "a team"), say("Yellow", in: "a team"),
      say("Purple", in: "a team"), say("Orange", in: "a team"),
    ]
  }
  static func team(_ number: Int) -> String { say("Team \(number)") }
  static var noQuiz: String { say("There is no quiz here to play with.") }
  static var nothingToAsk: String { say("This quiz has no question that can be played like this.") }
  static var tooManyTeamsForKeys: String {
    say("Four keys each are for \(MatchRules.keyTeamCount.upperBound) teams at most: use cards.")
  }
  static var searching: String { say("Looking for quizzes…") }

  static func mode(_ mode: MatchMode) -> String {
    switch mode {
    case .rounds: say("Rounds", in: "a way to play")
    case .secret: say("Secret", in: "a way to play")
    case .buzz: say("Buzz", in: "a way to play")
    }
  }

  static func explain(_ mode: MatchMode) -> String {
    switch mode {
    case .rounds: say("Rounds: in turns; the next team may steal")
    case .secret: say("Secret: all teams answer, unseen")
    case .buzz: say("Buzz: whoever presses first")
    }
  }

  static func answering(_ answering: MatchAnswering) -> String {
    answering == .cards ? say("cards held up, keyed by the host") : say("four keys for each team")
  }

  static func questions(_ count: Int, of playable: Int) -> String { say("\(count) of \(playable)") }

  static func leftOut(_ draw: MatchDraw) -> [String] {
    MatchDraw.Reason.allCases.compactMap { reason in
      guard let count = draw.leftOut[reason] else { return nil }
      return switch reason {
      case .notAloud:
        say(
          count, one: "1 question is left out: a letter or a number cannot answer it.",
          other: "\(count) questions are left out: a letter or a number cannot answer them.")
      case .survey:
        say(
          count, one: "1 opinion is left out: opinions are for Secret.",
          other: "\(count) opinions are left out: opinions are for Secret.")
      case .keys:
        say(
          count, one: "1 question is left out: one of four keys cannot answer it.",
          other: "\(count) questions are left out: one of four keys cannot answer them.")
      }
    }
  }

  static func kept(_ draw: MatchDraw) -> String? {
    let count = draw.tieBreaks.count
    return count == 0
      ? nil
      : say(count, one: "1 question is kept back for a tie.", other: "\(count) questions are kept back for a tie.")
  }

  static var uneven: String { say("The turns do not go round evenly: some teams have one more than others.") }
  static var rulesTitle: String { say("Rules") }
  static var start: String { say("Start") }
  static var addTeam: String { say("+ one more team") }
  static var quizLabel: String { say("Quiz", in: "a setting of a match") }
  static var modeLabel: String { say("Mode", in: "a setting of a match") }
  static var questionsLabel: String { say("Questions", in: "a setting of a match") }
  static var answersLabel: String { say("Answers", in: "a setting of a match") }
  static var wrongLabel: String { say("Wrong", in: "a setting of a match") }
  static var speedLabel: String { say("Speed", in: "a setting of a match") }
  static var lastLabel: String { say("Last one", in: "a setting of a match") }
  static var openingLabel: String { say("Opens", in: "how a question does, in a lobby") }
  static func opening(byHost: Bool) -> String {
    byHost ? say("with Enter alone") : say("by itself, or with Enter")
  }
  static func gentle(_ isGentle: Bool, _ rules: MatchRules) -> String {
    isGentle ? say("costs nothing") : say("costs \(rules.wrongBuzzPoints)")
  }
  static func speed(_ isOn: Bool, _ rules: MatchRules) -> String {
    isOn ? say("adds up to \(rules.speedPercent) %") : say("does not count")
  }
  static func wagerChoice(_ isOn: Bool) -> String { isOn ? say("for a stake") : say("like the others") }

  static func resume(_ match: Match) -> String {
    let teams = match.names.joined(separator: ", ")
    let title = match.setup.title
    if match.current?.isTieBreak == true { return say("Resume the tie-break of \"\(title)\"? \(teams)") }
    return match.number == 0
      ? say("Resume \"\(title)\", just begun? \(teams)")
      : say("Resume question \(match.number) of \"\(title)\"? \(teams)")
  }

  static func cannotBeSaved(_ reason: String) -> String { say("A match could not be saved here: \(reason)") }
  static var playedElsewhere: String { say("it is being played in another window") }
  static func elsewhere(_ match: Match) -> String {
    say("Played in another window: question \(match.number), \(match.names.joined(separator: ", "))")
  }
  static func refused(_ reason: String) -> String { say("It cannot be gone on with: \(reason).") }
  static var staysInList: String { say("Start loses nothing of the match above: it stays among the earlier ones.") }

  // MARK: Earlier matches

  static func earlier(_ count: Int) -> String { say("Earlier matches: \(count)") }
  static var earlierTitle: String { say("Earlier matches") }
  static var noMatches: String { say("No match has been played here yet.") }

  /// "Question 2 of 4: Showdown"
  static func standing(_ kept: KeptMatch) -> String {
    let match = kept.match
    if match.isOver { return say("Over: \(match.setup.title)") }
    return match.number == 0
      ? say("Just begun: \(match.setup.title)")
      : say("Question \(match.number) of \(match.length): \(match.setup.title)")
  }

  /// "2026-11-28 14:05  Red 10, Blue 5"
  static func scores(_ kept: KeptMatch) -> String {
    let scores = kept.match.shownScores
    let teams = kept.match.teams.map { "\(kept.match.names[$0]) \(scores[$0])" }.joined(separator: ", ")
    let began = kept.began.prefix(16).split(separator: "T").joined(separator: " ")
    return began.isEmpty ? teams : began + "  " + teams
  }

  // MARK: Keys

  static func pressKey(_ team: String) -> String { say("\(team): press your key") }
  static func pressKey(_ team: String, letter: String) -> String { say("\(team): press your key for \(letter)") }
  static func keyTaken(_ key: String, by team: String) -> String {
    say("The key \(key) belongs to \(team). Another one, please.")
  }
  static func keyReserved(_ key: String) -> String {
    say("The key \(key) has another meaning here. Another one, please.")
  }
  static func suggested(_ keys: String) -> String { say("Enter gives: \(keys)") }
  static func reserved(letters: Bool) -> String {
    letters ? say("A to H, ? and Space mean something else.") : say("? and Space mean something else.")
  }
  static var together: String { say("Now all teams at once.") }
  static func allCame(_ count: Int) -> String { say("All \(count) came together. These keys will do.") }
  static func cameTogether(_ teams: String, missing: String) -> String {
    say(
      """
      Together: \(teams). Missing: \(missing). Once more, all at once. Who never comes needs a key further off: many \
      keyboards promise only two.
      """)
  }

  // MARK: The match

  static func heading(_ match: Match) -> String {
    guard let current = match.current else { return match.setup.title }
    if current.isTieBreak { return say("Tie-break") }
    let count = match.length
    if current.question.isSurvey { return say("Question \(match.number) of \(count): an opinion") }
    if current.hasWagers { return say("Question \(match.number) of \(count), for a stake") }
    return say("Question \(match.number) of \(count)")
  }

  static var correct: String { say("CORRECT") }
  static var wrong: String { say("WRONG") }
  static var paused: String { say("PAUSED") }
  static var void: String { say("VOID: nobody scores") }
  static var halfTime: String { say("Half-time") }
  static var halfTimeCheer: String { say("All to play for.") }
  static var answer: String { say("Answer", in: "what is right") }
  static var why: String { say("Why", in: "an explanation") }
  static var survey: String { say("An opinion: no right, no wrong") }
  static var noAnswer: String { say("NO ANSWER") }
  static var clockAnew: String { say("The clock begins anew.") }
  static func unsaved(_ reason: String) -> String { say("not being saved: \(reason)") }

  static func reading(_ asking: AskedQuestion.Asking) -> String {
    asking == .buzz ? say("Listen… the buzzers are closed") : say("Listen…")
  }

  static var isNext: String { say("is asked", in: "after a team's name") }
  static func turn(_ points: Int) -> String { say("your turn, for \(points)") }
  static func steal(_ points: Int) -> String { say("yours to steal, for \(points)") }
  static var allAnswer: String { say("All teams: make up your minds") }
  static var lockIn: String { say("All teams: press your key") }
  static var cardsUp: String { say("Cards up!") }
  static var nearestWins: String { say("Write down a number: the nearest wins") }
  static var numbersUp: String { say("Numbers up!") }
  static func handsUp(_ keys: String) -> String { say("Hands up! Who was first? \(keys)") }
  static var buzzersOpen: String { say("BUZZ!") }
  static func lastToAnswer(_ key: String) -> String { say("may still answer: \(key)", in: "after a team's name") }
  static func reopening(_ teams: String) -> String { say("Wait… then \(teams)") }
  static func lockedIn(_ teams: String) -> String { say("\(teams): locked in") }
  static var hasIt: String { say("answers", in: "after a team's name") }
  static var buzzed: String { say("was first", in: "after a team's name") }
  static var noise: String { say("Too many keys at once: nobody has it") }
  static func tooEarly(_ teams: String) -> String { say("Too early: \(teams)") }

  static func photo(_ teams: String, _ winner: String, _ rule: MatchEvent.PhotoRule) -> String {
    switch rule {
    case .first: say("PHOTO FINISH \(teams): \(winner)")
    case .lowerScore: say("PHOTO FINISH \(teams): \(winner), by the lower score")
    case .fewerBuzzes: say("PHOTO FINISH \(teams): \(winner), by fewer buzzes won")
    case .draw: say("PHOTO FINISH \(teams): \(winner), by the draw")
    }
  }

  /// How far apart the first two of a photo finish were.
  static func apart(_ ms: Int) -> String { ms == 0 ? say("at the same moment") : say("\(ms) ms apart") }

  static var nobody: String { say("Nobody has it") }
  static var nearest: String { say("NEAREST") }
  static func points(_ points: Int) -> String { points > 0 ? "+\(points)" : "\(points)" }
  static func number(_ value: Double) -> String {
    let sign = InterfaceLanguage.current.decimalSign
    return String(value.written.map { $0 == "." ? sign : $0 })
  }

  /// What was right, in letters and words.
  static func rightAnswer(_ question: MatchQuestion) -> String {
    guard !question.isNumber else {
      return question.low == question.high
        ? number(question.low) : say("\(number(question.low)) to \(number(question.high))")
    }
    let texts = question.right.map { "\(OptionLetter.name($0))  \(question.options[$0])" }
    return texts.joined(separator: question.kind == .ordering ? " / " : ", ")
  }

  /// - Parameter count: How many have answered.
  static func revealNext(_ count: Int, of all: Int) -> String {
    if count == 0 { return say("Nobody has answered. Enter shows the answer.") }
    return count == all
      ? say("All in. Enter shows the answers.") : say("\(count) of \(all) have answered. Enter shows the answers.")
  }
  static func tie(_ teams: String) -> String { say("Level: \(teams).") }

  // MARK: What Enter does

  static var continueKey: String { say("continue") }
  static var firstKey: String { say("first question") }
  static var questionKey: String { say("the question") }
  static var keepKey: String { say("keep") }
  static var openKey: String { say("open", in: "let teams answer") }
  static var closeKey: String { say("close", in: "let no more answers in") }
  static var answersKey: String { say("answers", in: "what teams have said") }
  static var solutionKey: String { say("solution") }
  static var halfTimeKey: String { say("half-time") }
  static var nextKey: String { say("next", in: "what comes in a match") }
  static var chooseKey: String { say("do it") }

  // MARK: Wagers

  static var wagersTitle: String { say("The last question is for a stake") }
  static func wager(_ team: String, limit: Int) -> String { say("\(team): stake 0 to \(limit), unseen:") }
  static var wagersIn: String { say("All stakes are in. Enter shows the question.") }

  // MARK: What the host is asked

  static func ask(_ kind: HostPrompt.Kind) -> String {
    switch kind {
    case .adjust: say("Correct whose points?")
    case .rename: say("Rename which team?")
    case .judge: say("Overrule for which team?")
    case .joker: say("Whose joker?")
    case .leave: leave
    }
  }
  static func adjustBy(_ team: String) -> String { say("\(team): points and a reason, as in -5 shouting:") }
  static func newName(_ team: String) -> String { say("\(team): new name:") }
  static var adjustForm: String { say("A number first, then a reason.") }
  static var nameTaken: String { say("That name is taken, or empty.") }
  static func leave(unsaved changes: Int) -> String {
    say(
      changes,
      one:
        "Leave the match? Enter leaves, Ctrl-X ends it, Esc stays. 1 change is not on the disk: it is kept as long as Lectern runs.",
      other: """
        Leave the match? Enter leaves, Ctrl-X ends it, Esc stays. \(changes) changes are not on the disk: they are kept as long as Lectern \
        runs.
        """)
  }
  static func unsaved(changes: Int) -> String {
    say(
      changes, one: "1 change of a match is not saved.", other: "\(changes) changes of a match are not saved.")
  }
  static var judgesRight: String { say("Enter counts it as right.") }
  static var judgesWrong: String { say("Enter counts it as wrong.") }
  static var leave: String {
    say("Leave the match? Enter leaves, and it can be gone on with; Ctrl-X ends it; Esc stays.")
  }

  // MARK: The end

  static var finalResult: String { say("Final result") }
  static func shared(_ teams: String) -> String { say("A shared win: \(teams)") }
  static func winner(_ team: String) -> String { say("\(team) wins!") }
  static var endedEarly: String { say("Final result, ended early") }
  static func result(_ match: Match) -> String {
    let names = match.winners.map { match.names[$0] }
    if match.isCutShort, names.count == match.names.count { return say("Nobody has won.") }
    guard names.count == 1 else { return shared(names.joined(separator: ", ")) }
    return match.isWonByTieBreak ? say("\(names[0]) wins by the tie-break!") : winner(names[0])
  }

  static func story(_ line: MatchStory.Line, _ names: [String]) -> String {
    switch line {
    case .comeback(let team, let points, let question):
      say("\(names[team]) was behind by \(points) after question \(question).")
    case .photo(0, let teams): say("\(names[teams[0]]) and \(names[teams[1]]) once pressed at the same moment.")
    case .photo(let ms, let teams):
      say("The closest finish: \(ms) ms between \(names[teams[0]]) and \(names[teams[1]]).")
    case .ledThroughout(let team): say("\(names[team]) led from the first question to the last.")
    case .lastQuestion(let team): say("\(names[team]) took it with the last question.")
    }
  }

  static func again(_ title: String) -> String {
    // Once is enough, however often it is.
    let nothing = ""
    return title.hasPrefix(say("Look again: \(nothing)")) ? title : say("Look again: \(title)")
  }

  static func ending(_ choice: MatchEnding.Choice, missed: Int) -> String {
    switch choice {
    case .rematch: say("Rematch")
    case .missed: say(missed, one: "Play the missed one", other: "Play the \(missed) missed ones")
    case .lobby: say("End", in: "a match is over")
    }
  }
  static var mostMissed: String { say("Most missed") }
  static var allKnew: String { say("Nobody missed these") }
  static var noneMissed: String { say("No question was missed.") }
  static var noneCounted: String { say("No question counted.") }
  static func right(_ figure: MatchSummary.Figure) -> String { say("\(figure.right) of \(figure.all) right") }
}
