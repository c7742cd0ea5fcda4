import Training

/// The words of a match that people read or hear, in one place, for they are to be translated.
enum MatchWords {
  // MARK: The lobby

  static let title = "Team match"
  static let teamNames = ["Red", "Blue", "Green", "Yellow", "Purple", "Orange"]
  static func team(_ number: Int) -> String { "Team \(number)" }
  static let noQuiz = "There is no quiz here to play with."
  static let nothingToAsk = "This quiz has no question that can be played like this."
  static let tooManyTeamsForKeys =
    "Four keys each are for \(MatchRules.keyTeamCount.upperBound) teams at most: use cards."
  static let searching = "Looking for quizzes…"

  static func mode(_ mode: MatchMode) -> String {
    switch mode {
    case .rounds: "Rounds"
    case .secret: "Secret"
    case .buzz: "Buzz"
    }
  }

  static func explain(_ mode: MatchMode) -> String {
    switch mode {
    case .rounds: "in turns; the next team may steal"
    case .secret: "all teams answer, unseen"
    case .buzz: "whoever presses first"
    }
  }

  static func answering(_ answering: MatchAnswering) -> String {
    answering == .cards ? "cards held up, keyed by the host" : "four keys for each team"
  }

  static func questions(_ count: Int, of playable: Int) -> String { "\(count) of \(playable)" }

  static func leftOut(_ draw: MatchDraw) -> [String] {
    MatchDraw.Reason.allCases.compactMap { reason in
      guard let count = draw.leftOut[reason] else { return nil }
      let why =
        switch reason {
        case .notAloud: "not to be answered aloud in a letter or a number"
        case .survey: "opinions, which are for Secret"
        case .keys: "more than one of four keys"
        }
      return "\(counted(count, "question")) left out: \(why)."
    }
  }

  static func kept(_ draw: MatchDraw) -> String? {
    draw.tieBreaks.isEmpty ? nil : "\(counted(draw.tieBreaks.count, "question")) kept back for a tie."
  }

  static let rulesTitle = "Rules"
  static let start = "Start"
  static let addTeam = "+ one more team"
  static let quizLabel = "Quiz"
  static let modeLabel = "Mode"
  static let questionsLabel = "Questions"
  static let answersLabel = "Answers"
  static let wrongLabel = "Wrong"
  static let speedLabel = "Speed"
  static let lastLabel = "Last one"
  static func gentle(_ isGentle: Bool, _ rules: MatchRules) -> String {
    isGentle ? "costs nothing" : "costs \(rules.wrongBuzzPoints)"
  }
  static func speed(_ isOn: Bool, _ rules: MatchRules) -> String {
    isOn ? "adds up to \(rules.speedPercent) %" : "does not count"
  }
  static func wagerChoice(_ isOn: Bool) -> String { isOn ? "for a stake" : "like the others" }

  static func resume(_ match: Match) -> String {
    let place = match.number == 0 ? "not begun" : "question \(match.number)"
    return "Resume \(place)?  \(match.names.joined(separator: ", "))"
  }

  // MARK: Keys

  static func pressKey(_ team: String) -> String { "\(team): press your key" }
  static func pressKey(_ team: String, letter: String) -> String { "\(team): press your key for \(letter)" }
  static func keyTaken(_ key: String, by team: String) -> String { "\(key) is \(team)'s. Another one, please." }
  static func keyReserved(_ key: String) -> String { "\(key) has another meaning here. Another one, please." }
  static let together = "Now all teams at once, hold it a moment."
  static func togetherCame(_ count: Int, of all: Int) -> String {
    count == all
      ? "All \(all) arrived. These keys will do."
      : "\(count) of \(all) arrived so far. If one never does, choose keys further apart: many keyboards"
        + " promise only two keys at once."
  }

  // MARK: The match

  static func heading(_ match: Match) -> String {
    guard let current = match.current else { return match.setup.title }
    if current.isTieBreak { return "Tie-break" }
    return "Question \(match.number) of \(match.setup.questions.count)"
  }

  static let correct = "CORRECT"
  static let wrong = "WRONG"
  static let paused = "PAUSED"
  static let void = "VOID: nobody scores"
  static let timeUp = "TIME'S UP"
  static let halfTime = "Half-time"
  static let halfTimeCheer = "All to play for."
  static let answer = "Answer"
  static let why = "Why"
  static let survey = "An opinion: no right, no wrong"
  static let blank = "The screen is blank. w brings it back."
  static let unsaved = "not being saved"

  static func reading(_ asking: AskedQuestion.Asking) -> String {
    asking == .buzz ? "Listen… buzzers are closed" : "Listen…"
  }

  static func turn(_ points: Int) -> String { "your turn, for \(points)" }
  static func steal(_ points: Int) -> String { "yours to steal, for \(points)" }
  static let allAnswer = "All teams: make up your minds"
  static let lockIn = "All teams: press your key"
  static let cardsUp = "Cards up!"
  static let nearestWins = "Write down a number: the nearest wins"
  static let numbersUp = "Numbers up!"
  static let buzzersOpen = "BUZZ!"
  static func reopening(_ teams: String) -> String { "Ready: \(teams)" }
  static let lockedIn = "locked in"
  static let hasIt = "answers"
  static let buzzed = "was first"
  static let noise = "Too many keys at once: nobody has it"
  static func tooEarly(_ teams: String) -> String { "Too early: \(teams)" }

  static func photo(_ teams: String, _ winner: String, _ rule: MatchEvent.PhotoRule) -> String {
    let why =
      switch rule {
      case .first: "first"
      case .lowerScore: "lower score"
      case .fewerBuzzes: "fewer buzzes won"
      case .draw: "by the draw"
      }
    return "PHOTO FINISH \(teams): \(winner), \(why)"
  }

  static let nobody = "Nobody has it"
  static func points(_ points: Int) -> String { points > 0 ? "+\(points)" : "\(points)" }
  static let nearest = "NEAREST"
  static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }

  /// What was right, in letters and words.
  static func rightAnswer(_ question: MatchQuestion) -> String {
    guard !question.isNumber else {
      return question.low == question.high
        ? number(question.low) : "\(number(question.low)) to \(number(question.high))"
    }
    return question.right.map { "\(OptionLetter.name($0))  \(question.options[$0])" }
      .joined(separator: question.kind == .ordering ? ", then " : ", ")
  }
  static let revealNext = "All in. Enter shows the answers."
  static func tie(_ teams: String) -> String { "Level: \(teams)" }

  static let continueKey = "continue"
  static let firstKey = "first question"
  static let questionKey = "the question"
  static let keepKey = "keep"
  static let openKey = "open"
  static let revealKey = "reveal"
  static let nextKey = "next"
  static let endKey = "end"

  // MARK: Wagers

  static let wagersTitle = "The last question"
  static func wager(_ team: String, limit: Int) -> String { "\(team): stake 0 to \(limit), unseen" }
  static let wagersIn = "All stakes are in. Enter shows the question."

  // MARK: What the host is asked

  static func ask(_ kind: HostPrompt.Kind) -> String {
    switch kind {
    case .adjust: "Correct whose points?"
    case .rename: "Rename which team?"
    case .judge: "Overrule for which team?"
    case .joker: "Whose joker?"
    case .leave: leave
    }
  }
  static func adjustBy(_ team: String) -> String { "\(team): points and a reason, as in -5 shouting" }
  static func newName(_ team: String) -> String { "\(team): new name" }
  static let adjustForm = "A number first, then a reason."
  static let nameTaken = "That name is taken, or empty."
  static let leave = "Leave the match? Enter leaves, Esc stays. It can be gone on with."

  // MARK: The end

  static let finalResult = "Final result"
  static let sharedWin = "A shared win"
  static func winner(_ team: String) -> String { "\(team) wins!" }
  static let mostMissed = "Most missed"
  static let noneMissed = "No question was missed."
  static func place(_ place: Int) -> String { "\(place)." }
}
