import Phrases
import Training

/// The rules as they are read out, written from the very figures that the match is played by.
struct RulesWords {
  let setup: MatchSetup
  private var rules: MatchRules { setup.rules }

  /// Five lines before the start; how ties are broken is the last.
  var five: [String] {
    switch setup.mode {
    case .rounds:
      [
        say("Teams answer in turns, aloud, with a letter."),
        say("Right: \(rules.rightPoints) points. You have \(rules.turnSeconds) seconds."),
        say(
          "Wrong, passed or too late: the next team has \(rules.stealSeconds) seconds, for \(rules.stealPoints)."),
        say("A wrong answer costs nothing."), tie,
      ]
    case .secret:
      [
        say("All teams answer each question, unseen."),
        setup.answering == .cards
          ? say("Think for \(rules.secretSeconds) seconds, then hold up your card.")
          : say("You have \(rules.secretSeconds) seconds; your last key counts."),
        join([right, speed, setup.hasWager ? say("The last question is for a stake.") : nil]),
        say(
          "Each team has one joker, declared before the answer: points count \(rules.jokerFactor) times."),
        tie,
      ]
    case .buzz:
      [
        say("Listen to the question. When it opens, the first key wins it."),
        say(
          """
          Too early: locked out for \(decimal(Double(rules.lockoutMilliseconds) / 1000)) s, and again with each press.
          """),
        join([say("Right within \(rules.wonSeconds) seconds: \(rules.rightPoints) points."), speed]),
        setup.isGentle
          ? say("Wrong: it costs nothing, and the others go on.")
          : say("Wrong: \(rules.wrongBuzzPoints) points less, and the others go on."),
        tie,
      ]
    }
  }

  private var right: String { say("Right: \(rules.rightPoints) points.") }
  private var speed: String? { setup.hasSpeedBonus ? say("Speed adds up to \(rules.speedPercent) %.") : nil }

  private var tie: String { say("A tie at the top: the nearest number, then one buzz, then a shared win.") }

  /// Sentences, one after the other.
  private func join(_ sentences: [String?]) -> String { sentences.compactMap { $0 }.joined(separator: " ") }

  /// All of it, for the rules page.
  var page: [String] { five + forAll + ofMode + [host] }

  private var forAll: [String] {
    [
      say(
        """
        A question is read for \(rules.readingSeconds) seconds at least, \(rules.wordsASecond) words a second, before \
        it opens.
        """),
      say("A number is asked of all teams at once, in every mode: the nearest wins \(rules.rightPoints)."),
    ]
  }

  private var ofMode: [String] {
    switch setup.mode {
    case .rounds: [say("Who begins was drawn: \(order).")]
    case .secret:
      [
        say(
          """
          A stake may be 0 to the score, or to \(rules.smallestWagerLimit) where the score is lower; wrong loses it.
          """),
        say("Opinions show their bars and score nothing."),
      ]
    case .buzz:
      [
        say(
          """
          Presses within \(rules.photoMilliseconds) milliseconds are a photo finish: the lower score has it, then the \
          fewest won buzzes, then the draw: \(order).
          """),
        say(
          """
          A team that was wrong is out; the others go on after \(rules.reopenSeconds) s. Without a press the question \
          is over after \(rules.deadSeconds) seconds.
          """),
        say("Many keys at once, as a paste or a cat makes them, win nothing."),
      ]
    }
  }

  private var host: String {
    say(
      """
      The host may pause, make a question void, add \(rules.extraSeconds) seconds, overrule the program, correct points \
      with a reason, and take anything back.
      """)
  }

  private var order: String { setup.order.map { setup.teams[$0].name }.joined(separator: ", ") }
}
