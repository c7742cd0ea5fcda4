/// The figures that a team match is played by. A match carries its own, so that what it was played by stays true; the
/// rules page is written from them.
///
/// Times are in seconds, but where the name says otherwise.
public struct MatchRules: Hashable, Sendable, Codable {
  /// What a right answer wins.
  public var rightPoints = 10
  /// What it wins whoever has the question after somebody else.
  public var stealPoints = 5
  /// What a wrong answer costs whoever buzzed for it, unless the match is gentle.
  public var wrongBuzzPoints = 5
  /// What a joker multiplies a question's points by.
  public var jokerFactor = 2
  /// The most that speed adds, in percent of a right answer's points.
  public var speedPercent = 20
  /// Whether what speed adds is rounded to whole points; nil in matches of versions that cut it.
  public var roundsSpeed: Bool? = true
  /// Whether speed adds to the points for a number, which the host keys; nil, which is yes, in matches of versions that had
  /// it so.
  public var speedsNumbers: Bool? = false
  /// Rounds and Buzz: what each option adds to the time of the team that answers, where its answer takes several letters;
  /// nil, which is nothing, in matches of versions without it.
  public var optionSeconds: Int? = 2
  /// Rounds and Buzz: whether a question of two options is over once one of them was wrong, or whoever comes next could not
  /// miss; nil, which is no, in matches of versions without it.
  public var closesTwo: Bool? = true
  /// A wager may be this high, whatever the score.
  public var smallestWagerLimit = 10

  /// Whether only the host opens a question that is read aloud; nil, which is no: it opens by itself as well.
  public var hostOpens: Bool?
  /// The least time to read a question in.
  public var readingSeconds = 3
  /// Words read in a second.
  public var wordsASecond = 3
  /// Rounds: the time of the team whose turn it is.
  public var turnSeconds = 30
  /// Rounds: the time of the next team.
  public var stealSeconds = 10
  /// Secret, and numbers in every mode: the time of all.
  public var secretSeconds = 30
  /// Buzz: the time of whoever has won the buzz.
  public var wonSeconds = 7
  /// Buzz: without a press, the question is over after that.
  public var deadSeconds = 10
  /// Buzz: how long the others wait after a wrong answer.
  public var reopenSeconds = 1
  /// What the host's key adds to a clock.
  public var extraSeconds = 15
  /// An early press locks a team out for so many milliseconds, and each further press begins them anew.
  public var lockoutMilliseconds = 1000
  /// Presses no more than so many milliseconds after the first are a photo finish.
  public var photoMilliseconds = 25

  public init() {}

  public static let teamCount = 2...6
  /// Four keys each for more teams would not fit under two hands.
  public static let keyTeamCount = 2...4
  /// Options that have a letter.
  public static let optionCount = 2...8
  /// Keys of a team that answers by keys: A to D.
  public static let answerKeys = 4
  public static let longestMatch = 100
  /// Half-time comes in a match of so many questions or more.
  public static let halfTimeFrom = 6
  /// The longest team's name, in letters.
  public static let nameLimit = 24
  /// Rounds: a letter that comes so soon after a team's time was over was that team's, and counts for nobody; in
  /// microseconds. A host keys what was called out a moment later.
  public static let lateTime = 1_500_000

  /// How long a question is read before it opens: at least `readingSeconds`.
  public func readingTime(words: Int) -> Int { Swift.max(readingSeconds, words / Swift.max(1, wordsASecond)) }

  /// What is added to the time of a team that answers, in seconds.
  public func moreTime(for question: MatchQuestion) -> Int {
    question.isNumber || question.takesOneLetter ? 0 : question.options.count * (optionSeconds ?? 0)
  }

  /// The highest wager of a team with that score.
  public func wagerLimit(score: Int) -> Int { Swift.max(score, smallestWagerLimit) }

  /// The most that a correction gives or takes at once.
  public static let adjustmentLimit = 100_000

  /// What speed adds to so many points: all of it at once, nothing at the clock's end.
  ///
  /// - Parameters:
  ///   - ms: After how many milliseconds of the clock the answer came.
  ///   - seconds: What the clock gives.
  public func speedBonus(_ points: Int, ms: Int, of seconds: Int) -> Int {
    guard seconds > 0 else { return 0 }
    let whole = 100 * seconds * 1000
    let share = points * speedPercent * Swift.max(0, seconds * 1000 - ms)
    return (share + (roundsSpeed == true ? whole / 2 : 0)) / whole
  }

  /// Until when speed adds how many points, the most first.
  ///
  /// - Returns: The points, and the last milliseconds of the clock that add them.
  public func speedSteps(_ points: Int, of seconds: Int) -> [(points: Int, ms: Int)] {
    let most = speedBonus(points, ms: 0, of: seconds)
    guard most > 0 else { return [] }
    let whole = 100 * seconds * 1000
    return (1...most).reversed().map { step in
      let share = step * whole - (roundsSpeed == true ? whole / 2 : 0)
      let perMillisecond = points * speedPercent
      return (step, seconds * 1000 - (share + perMillisecond - 1) / perMillisecond)
    }
  }

  /// Whether the figures are such that nothing that is reckoned with them is too large for a number.
  var isSound: Bool {
    [
      rightPoints, stealPoints, wrongBuzzPoints, jokerFactor, speedPercent, smallestWagerLimit, readingSeconds,
      wordsASecond, turnSeconds, stealSeconds, secretSeconds, wonSeconds, deadSeconds, reopenSeconds, extraSeconds,
      lockoutMilliseconds, photoMilliseconds, optionSeconds ?? 0,
    ].allSatisfy((0...10_000).contains)
  }
}

/// How a match is played.
///
/// The cases are written into the journal as keys and not as texts: erasing somebody called "rounds" changes no match.
public enum MatchMode: Hashable, Sendable, Codable, CaseIterable {
  /// In turns, and the next team may steal.
  case rounds
  /// All answer at once, unseen.
  case secret
  /// Whoever presses first.
  case buzz
}

/// How all answer at once.
public enum MatchAnswering: Hashable, Sendable, Codable {
  /// Teams hold up cards, and the host keys what they say.
  case cards
  /// Each team has four keys.
  case keys
}

/// A team as it enters the match.
public struct MatchTeam: Hashable, Sendable, Codable {
  public var name: String
  /// The scalars of its keys: one to buzz with, or one for each letter from A on.
  public var keys: [UInt32]

  public init(name: String, keys: [UInt32] = []) {
    self.name = name
    self.keys = keys
  }
}

/// All that is settled before a match begins.
public struct MatchSetup: Hashable, Sendable, Codable {
  public var title: String
  public var mode: MatchMode
  public var answering: MatchAnswering
  public var teams: [MatchTeam]
  /// In the order asked. The match carries them, so that an edited quiz changes nothing in it.
  public var questions: [MatchQuestion]
  /// Kept back for a tie: a number to be guessed, then one to buzz for; either may be missing.
  public var tieBreaks: [MatchQuestion]
  /// Asked after the others in the place of those that were void; nil, which is none, in matches of versions without them.
  public var reserves: [MatchQuestion]?
  /// The teams' places in the order drawn: who begins, and who has a photo finish that nothing else decides.
  public var order: [Int]
  public var seed: UInt32
  /// A wrong answer to a buzz costs nothing.
  public var isGentle: Bool
  public var hasSpeedBonus: Bool
  /// The last question is answered with a wager.
  public var hasWager: Bool
  public var rules: MatchRules

  public init(
    title: String, mode: MatchMode, answering: MatchAnswering = .cards, teams: [MatchTeam],
    questions: [MatchQuestion], tieBreaks: [MatchQuestion] = [], reserves: [MatchQuestion]? = nil, seed: UInt32,
    isGentle: Bool = true,
    hasSpeedBonus: Bool = false, hasWager: Bool = false, rules: MatchRules = MatchRules()
  ) {
    self.title = title
    self.mode = mode
    self.answering = answering
    self.teams = teams
    self.questions = questions
    self.tieBreaks = tieBreaks
    self.reserves = reserves
    self.seed = seed
    self.isGentle = isGentle
    self.hasSpeedBonus = hasSpeedBonus
    self.hasWager = hasWager && mode == .secret
    self.rules = rules
    var order = Array(teams.indices)
    var generator = SplitMix64(seed: UInt64(seed) ^ "match order".stableHash)
    order.shuffleStably(using: &generator)
    self.order = order
  }

  /// Whether teams press keys of their own; otherwise the host keys what they say, and whose hand was up first.
  public var hasTeamKeys: Bool { mode == .buzz || answering == .keys }

  /// All that may be asked.
  public var allQuestions: [MatchQuestion] { questions + (reserves ?? []) + tieBreaks }

  /// What a journal says of a match, where it makes sense: whatever stands there, playing it on never fails.
  public var isSound: Bool {
    MatchRules.teamCount.contains(teams.count) && !questions.isEmpty && rules.isSound
      && order.sorted() == Array(teams.indices)
      && allQuestions.allSatisfy(\.isSound)
  }
}
