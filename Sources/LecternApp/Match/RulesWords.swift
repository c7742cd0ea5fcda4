import Training

/// The rules as they are read out, written from the very figures that the match is played by.
struct RulesWords {
  let setup: MatchSetup
  private var rules: MatchRules { setup.rules }

  /// Five lines before the start; how ties are broken is the last.
  var five: [String] {
    var lines: [String]
    switch setup.mode {
    case .rounds:
      lines = [
        "Teams answer in turns, aloud, with a letter.",
        "Right: \(rules.rightPoints) points. You have \(rules.turnSeconds) seconds.",
        "Wrong, passed or too late: the next team has \(rules.stealSeconds) seconds, for \(rules.stealPoints).",
        "A wrong answer costs nothing.",
      ]
    case .secret:
      lines = [
        "All teams answer each question, unseen.",
        setup.answering == .cards
          ? "Think for \(rules.secretSeconds) seconds, then hold up your card."
          : "You have \(rules.secretSeconds) seconds; your last key counts.",
        "Right: \(rules.rightPoints) points." + speed,
        "Each team has one joker: declared before the answer, it counts \(times(rules.jokerFactor)).",
      ]
      if setup.hasWager { lines[2] += " The last question is for a stake, 0 to your score." }
    case .buzz:
      lines = [
        "Listen to the question. When it opens, the first key wins it.",
        "Too early: locked out for \(seconds(rules.lockoutMilliseconds)), and again with each press.",
        "Right within \(rules.wonSeconds) seconds: \(rules.rightPoints) points." + speed,
        "Wrong: " + (setup.isGentle ? "it costs nothing" : "\(rules.wrongBuzzPoints) points less")
          + ", and the others go on.",
      ]
    }
    return lines + [tie]
  }

  private var speed: String { setup.hasSpeedBonus ? " Speed adds up to \(rules.speedPercent) %." : "" }

  var tie: String {
    "A tie at the top: the nearest number, then one buzz, then a shared win."
  }

  /// All of it, for the rules page.
  var page: [String] {
    let all = [
      "A question is read for \(rules.readingSeconds) seconds at least, \(rules.wordsASecond) words a second, before it opens.",
      "A number is asked of all teams at once, in every mode: the nearest wins \(rules.rightPoints).",
    ]
    let mode: [String] =
      switch setup.mode {
      case .rounds: ["Who begins was drawn: \(order)."]
      case .secret:
        ["A stake may be 0 to the score, or to \(rules.smallestWagerLimit) where the score is lower; wrong loses it.",
          "Opinions show their bars and score nothing."]
      case .buzz:
        [
          "Presses within \(rules.photoMilliseconds) milliseconds are a photo finish: the lower score has it, then the fewest"
            + " won buzzes, then the draw: \(order).",
          "A team that was wrong is out; the others go on after \(counted(rules.reopenSeconds, "second")). Without a press the"
            + " question is over after \(rules.deadSeconds) seconds.",
          "Many keys at once, as a paste or a cat makes them, win nothing.",
        ]
      }
    let host = [
      "The host may pause, make a question void, add \(rules.extraSeconds) seconds, overrule the program, correct points with a"
        + " reason, and take anything back."
    ]
    return five + all + mode + host
  }

  private var order: String { setup.order.map { setup.teams[$0].name }.joined(separator: ", ") }

  private func times(_ factor: Int) -> String { factor == 2 ? "double" : "\(factor) times" }
  private func seconds(_ milliseconds: Int) -> String {
    milliseconds % 1000 == 0 ? counted(milliseconds / 1000, "second") : "\(milliseconds) milliseconds"
  }
}
