import Phrases
import Training

/// The rules as they are read out, written from the very figures that the match is played by.
struct RulesWords {
  let setup: MatchSetup
  /// Whether there are clocks; in plain mode the host keeps the time.
  var hasClocks = true
  private var rules: MatchRules { setup.rules }
  /// Whether teams press keys; in plain mode hands go up, whatever keys they have.
  private var hasKeys: Bool { hasClocks && setup.hasTeamKeys }

  /// Five lines before the start; how ties are broken is the last.
  var five: [String] {
    switch setup.mode {
    case .rounds:
      [
        say("Teams answer in turns, aloud, with a letter."),
        hasClocks ? say("You have \(rules.turnSeconds) seconds. Right: \(rules.rightPoints) points.") : right,
        hasClocks
          ? say("Wrong, passed or too late: the next team has \(rules.stealSeconds) seconds, for \(rules.stealPoints).")
          : say("Wrong or passed: the next team may answer, for \(rules.stealPoints)."),
        say("A wrong answer costs nothing."), tie,
      ]
    case .secret:
      [
        say("All teams answer each question, unseen."), answering,
        join([right, speed(of: rules.secretSeconds), setup.hasWager ? say("The last question is for a stake.") : nil]),
        joker, tie,
      ]
    case .buzz:
      [
        hasClocks
          ? say("Listen to the question. When it opens, the first key wins it.")
          : say("Listen to the question. When it opens, the first hand up wins it."),
        hasClocks
          ? say(
            """
            Too early: locked out for \(decimal(Double(rules.lockoutMilliseconds) / 1000)) s, and again with each press.
            """) : say("The host says who was first."),
        hasClocks
          ? join([
            say("Right within \(rules.wonSeconds) seconds: \(rules.rightPoints) points."), speed(of: rules.deadSeconds),
          ]) : right,
        setup.isGentle
          ? say("Wrong: it costs nothing, and the others go on.")
          : say("Wrong, or no answer: \(rules.wrongBuzzPoints) points less, and the others go on."),
        tie,
      ]
    }
  }

  private var answering: String {
    guard hasClocks else { return say("The host asks each team for its letter.") }
    return setup.answering == .cards
      ? say("Think for \(rules.secretSeconds) seconds, then hold up your card.")
      : say("You have \(rules.secretSeconds) seconds; your last key counts.")
  }

  private var joker: String {
    rules.jokerFactor == 2
      ? say("Each team has one joker, declared before the question closes: its points for that question count double.")
      : say(
        "Each team has one joker, declared before the question closes: its points for that question count \(rules.jokerFactor) times."
      )
  }

  private var right: String { say("Right: \(rules.rightPoints) points.") }

  /// What speed adds, and until when; nil where it does not count.
  private func speed(of seconds: Int) -> String? {
    guard setup.hasSpeedBonus, hasClocks else { return nil }
    let steps = rules.speedSteps(rules.rightPoints, of: seconds)
    // More of them than can be remembered are told as a share.
    guard !steps.isEmpty, steps.count <= 3 else { return say("Speed adds up to \(rules.speedPercent) %.") }
    let listed = steps.map {
      say("\($0.points) within \(decimal(Double($0.ms) / 1000)) s", in: "points that speed adds")
    }
    return say("Speed adds \(listed.joined(separator: ", ")).")
  }

  /// By the questions that are kept back for it.
  private var tie: String {
    let kept = setup.tieBreaks
    switch (kept.contains(where: \.isNumber), kept.contains { !$0.isNumber }) {
    case (true, true):
      return hasKeys
        ? say("A tie at the top: the nearest number, then one buzz, then a shared win.")
        : say("A tie at the top: the nearest number, then one question by hands, then a shared win.")
    case (true, false): return say("A tie at the top: the nearest number, then a shared win.")
    case (false, true):
      return hasKeys
        ? say("A tie at the top: one buzz, then a shared win.")
        : say("A tie at the top: one question by hands, then a shared win.")
    case (false, false): return say("A tie at the top is a shared win.")
    }
  }

  private var hasNumbers: Bool { setup.allQuestions.contains(where: \.isNumber) }
  /// Questions that one team answers after another.
  private var inTurns: [MatchQuestion] {
    setup.mode == .secret ? setup.tieBreaks.filter { !$0.isNumber } : setup.allQuestions.filter { !$0.isNumber }
  }
  private var buzzesInTie: Bool { setup.mode != .buzz && setup.tieBreaks.contains { !$0.isNumber } }

  /// Sentences, one after the other.
  private func join(_ sentences: [String?]) -> String { sentences.compactMap { $0 }.joined(separator: " ") }

  /// All of it, for the rules page.
  var page: [String] { five + forAll + ofMode + keys + [host] }

  /// Which keys are whose: someone looks for theirs in the middle of it.
  private var keys: [String] {
    guard hasKeys, setup.teams.allSatisfy({ !$0.keys.isEmpty }) else { return [] }
    let listed = setup.teams.map { "\($0.name) \($0.keys.map(TeamKey.label).joined(separator: " "))" }
    return [say("The teams' keys: \(listed.joined(separator: "; ")).")]
  }

  private var forAll: [String] {
    let reading =
      rules.hostOpens == true
      ? say("A question is read until the host opens it with Enter.")
      : say(
        """
        A question is read for \(rules.readingSeconds) seconds at least, \(rules.wordsASecond) words a second, before \
        it opens; Enter opens it sooner.
        """)
    let number =
      !hasNumbers
      ? []
      : [
        say(
          """
          A number is asked of all teams at once, in every mode: the nearest wins \(rules.rightPoints), in a tie-break \
          only the tie. Teams that are equally near all win.
          """)
      ]
    let hands = say("By hands: whose hand is up first answers; the host says whose it was. Wrong: the others go on.")
    let keys = say(
      """
      In a tie-break the first key wins. Too early: locked out for \
      \(decimal(Double(rules.lockoutMilliseconds) / 1000)) s, and again with each press.
      """)
    let tie = buzzesInTie ? [hasKeys ? keys : hands] : []
    let seconds = rules.optionSeconds ?? 0
    let letters =
      hasClocks && seconds > 0 && inTurns.contains { !$0.takesOneLetter }
      ? [
        say(
          seconds, one: "Where several letters are the answer, each option adds 1 second.",
          other: "Where several letters are the answer, each option adds \(seconds) seconds.")
          + " " + say("What is all there when the time is over counts.")
      ] : []
    let two =
      rules.closesTwo == true && inTurns.contains { $0.options.count == 2 }
      ? [say("Of two options, one that was wrong ends the question: nobody has the other.")] : []
    return (hasClocks ? [reading] : []) + number + letters + two + tie + reserve
  }

  private var reserve: [String] {
    setup.reserves?.isEmpty == false
      ? [say("For a void question one of the reserve is asked at the end, as far as there are any.")] : []
  }

  private var ofMode: [String] {
    switch setup.mode {
    case .rounds:
      [
        say("Who begins was drawn: \(order)."),
        moreTurns,
        say("What one team was wrong with, the next one cannot say again."),
        hasClocks
          ? say(
            "A letter that is keyed within \(decimal(Double(MatchRules.lateTime) / 1_000_000)) s after the time was over is not taken: it is too late for one team, and not the next one's."
          )
          : nil,
      ].compactMap { $0 }
    case .secret:
      (setup.hasWager
        ? [
          say(
            """
            A stake may be 0 to the score, or to \(rules.smallestWagerLimit) where the score is lower; wrong loses it. No \
            joker doubles it, and speed adds nothing.
            """)
        ] : []) + (setup.allQuestions.contains(where: \.isSurvey) ? [opinions] : [])
        + (setup.hasSpeedBonus && hasClocks
          ? [say("Speed is told by the clock: while it stands, it costs nothing.")] : [])
    case .buzz: hasClocks ? ofBuzz : [say("A team that was wrong is out; the others go on.")]
    }
  }

  private var opinions: String {
    hasClocks
      ? say("Opinions show their bars and score nothing.") : say("Opinions are told, team by team, and score nothing.")
  }

  private var ofBuzz: [String] {
    let all = [
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
    guard setup.hasSpeedBonus else { return all }
    return all + [
      say(
        """
        Speed is told by how long the buzzers stood open, without pauses and without the time of a team that was wrong: \
        whoever buzzes after it may still win it.
        """)
    ]
  }

  private var host: String {
    hasClocks
      ? say(
        """
        The host may pause, make a question void, add \(rules.extraSeconds) seconds, overrule the program, correct points \
        with a reason, and take anything back.
        """)
      : say(
        """
        The host may make a question void, overrule the program, correct points with a reason, and take anything back.
        """)
  }

  /// Which teams have one turn more than others; nil where all have as many.
  private var moreTurns: String? {
    let turns = setup.questions.count { !$0.isNumber }
    let favoured = setup.order.prefix(turns % setup.order.count).map { setup.teams[$0].name }
    guard !favoured.isEmpty else { return nil }
    return say(
      favoured.count, one: "The turns do not go round evenly: \(favoured[0]) has one more.",
      other: "The turns do not go round evenly: \(favoured.joined(separator: ", ")) have one more.")
  }

  private var order: String { setup.order.map { setup.teams[$0].name }.joined(separator: ", ") }
}
