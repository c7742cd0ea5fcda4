/// The scheduler FSRS-6: when to ask again for what was remembered so well.
///
/// Source: the formulas of FSRS-6 as PyPI `fsrs` 6.3.2 computes them, with fuzz off.
public struct FSRS: Hashable, Sendable {
  /// w0 to w20. Source: the defaults of PyPI `fsrs` 6.3.2.
  public static let defaultParameters = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
    0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ]

  /// The default parameters, retention 0.9, steps of 1 and 10 minutes, relearning after 10.
  public static let standard = FSRS(
    checked: defaultParameters, desiredRetention: 0.9, learningSteps: [60, 600], relearningSteps: [600],
    maximumInterval: 36500)

  /// The same for what has just been taught and was answered right at once: it needs no steps of minutes, for the course is
  /// what they are for, and waits for days.
  public static let taught = FSRS(
    checked: defaultParameters, desiredRetention: 0.9, learningSteps: [], relearningSteps: [600], maximumInterval: 36500
  )

  /// w0 to w20.
  public let parameters: [Double]
  /// The probability, between 0 and 1, with which something should be remembered when it comes up.
  public let desiredRetention: Double
  /// Seconds to wait while something is new.
  public let learningSteps: [Int]
  /// Seconds to wait after something was forgotten.
  public let relearningSteps: [Int]
  /// Days that no interval exceeds.
  public let maximumInterval: Int

  // What every review needs and no review changes.
  private let decay: Double
  private let factor: Double
  private let intervalPerStability: Double
  private let recallScale: Double
  private let forgetLimit: Double
  private let easyDifficulty: Double

  /// A scheduler of one's own; nil where it could not schedule: other than 21 finite parameters with w20 above 0, a
  /// retention outside 0 to 1, steps below a second, no whole day.
  public init?(
    parameters: [Double] = FSRS.defaultParameters, desiredRetention: Double = 0.9, learningSteps: [Int] = [60, 600],
    relearningSteps: [Int] = [600], maximumInterval: Int = 36500
  ) {
    guard parameters.count == 21, parameters.allSatisfy(\.isFinite), parameters[20] > 0, desiredRetention > 0,
      desiredRetention < 1, (1...FSRS.defaultMaximum).contains(maximumInterval),
      (learningSteps + relearningSteps).allSatisfy({ (1...86400).contains($0) })
    else { return nil }
    self.init(
      checked: parameters, desiredRetention: desiredRetention, learningSteps: learningSteps,
      relearningSteps: relearningSteps, maximumInterval: maximumInterval)
  }

  private static let defaultMaximum = 36500

  private init(
    checked w: [Double], desiredRetention: Double, learningSteps: [Int], relearningSteps: [Int], maximumInterval: Int
  ) {
    parameters = w
    self.desiredRetention = desiredRetention
    self.learningSteps = learningSteps
    self.relearningSteps = relearningSteps
    self.maximumInterval = maximumInterval
    decay = -w[20]
    factor = Exponentials.pow(0.9, 1 / decay) - 1
    intervalPerStability = Exponentials.pow(desiredRetention, 1 / decay) - 1
    recallScale = Exponentials.exp(w[8])
    forgetLimit = Exponentials.exp(w[17] * w[18])
    easyDifficulty = w[4] - Exponentials.exp(w[5] * 3) + 1
  }

  /// A card after it was rated; nil stands for one that has never been.
  ///
  /// Time that ran backwards since the last review counts as none, and the card is due after this one all the same.
  ///
  /// - Parameters:
  ///   - moment: Seconds since 1970-01-01T00:00:00Z, taken to lie in the years 1 to 9999.
  ///   - isOnTime: Whether it was asked on the day that it was due: at an earlier hour than when it was rated last, too, all of
  ///     the interval counts as gone by.
  public func review(_ card: ReviewCard?, _ rating: Rating, at moment: Int, isOnTime: Bool = false) -> ReviewCard {
    let moment = Timestamp.clamp(moment)
    var next: ReviewCard
    if let card {
      next = card
      let days = elapsedDays(since: card, at: isOnTime ? Swift.max(moment, card.due) : moment)
      next.stability = days < 1 ? sameDay(card, rating) : later(card, rating, days)
      next.difficulty = difficulty(after: card, rating)
    } else {
      next = ReviewCard(
        state: .learning(step: 0), stability: Swift.max(parameters[Int(rating.grade) - 1], FSRS.minimumStability),
        difficulty: firstDifficulty(rating), due: moment, lastReview: moment)
    }
    next.lastReview = moment
    next.due = moment + schedule(&next, rating)
    return next
  }

  /// The probability, 0 to 1, that a card is remembered at a moment.
  ///
  /// Source: FSRS-6, R = (1 + F t / S)^d with d = -w20, F = 0.9^(1/d) - 1, and t in whole days.
  public func retrievability(of card: ReviewCard, at moment: Int) -> Double {
    let days = elapsedDays(since: card, at: Timestamp.clamp(moment))
    return days == 0 ? 1 : Exponentials.pow(1 + factor * Double(days) / card.stability, decay)
  }

  /// Whole periods of 24 hours; 0 where the clock ran backwards.
  private func elapsedDays(since card: ReviewCard, at moment: Int) -> Int {
    Swift.max(0, moment - card.lastReview) / 86400
  }
}

/// What a rating makes of stability and difficulty.
extension FSRS {
  private static let minimumStability = 0.001

  /// Source: FSRS-6, D0(G) = w4 - e^(w5 (G - 1)) + 1, from 1 to 10.
  private func firstDifficulty(_ rating: Rating) -> Double {
    clampDifficulty(parameters[4] - Exponentials.exp(parameters[5] * (rating.grade - 1)) + 1)
  }

  /// Source: FSRS-6, D' = w7 D0(4) + (1 - w7) (D - w6 (G - 3) (10 - D) / 9), from 1 to 10, with D0(4) as it falls.
  private func difficulty(after card: ReviewCard, _ rating: Rating) -> Double {
    let change = -(parameters[6] * (rating.grade - 3))
    let damped = card.difficulty + (10 - card.difficulty) * change / 9
    return clampDifficulty(parameters[7] * easyDifficulty + (1 - parameters[7]) * damped)
  }

  private func clampDifficulty(_ difficulty: Double) -> Double { Swift.min(Swift.max(difficulty, 1), 10) }

  /// Source: FSRS-6, S e^(w17 (G - 3 + w18)) S^-w19, where only Again may take something away.
  private func sameDay(_ card: ReviewCard, _ rating: Rating) -> Double {
    let w = parameters
    let growth = Exponentials.exp(w[17] * (rating.grade - 3 + w[18])) * Exponentials.pow(card.stability, -w[19])
    return Swift.max(card.stability * (rating == .again ? growth : Swift.max(growth, 1)), FSRS.minimumStability)
  }

  /// Source: FSRS-6, recalled: S (1 + e^w8 (11 - D) S^-w9 (e^(w10 (1 - R)) - 1)), with w15 for Hard and w16 for Easy;
  /// forgotten: w11 D^-w12 ((S + 1)^w13 - 1) e^(w14 (1 - R)), and S / e^(w17 w18) at most.
  private func later(_ card: ReviewCard, _ rating: Rating, _ days: Int) -> Double {
    let w = parameters
    let (stability, difficulty) = (card.stability, card.difficulty)
    let lost = 1 - Exponentials.pow(1 + factor * Double(days) / stability, decay)
    guard rating != .again else {
      let forgotten =
        w[11] * Exponentials.pow(difficulty, -w[12]) * (Exponentials.pow(stability + 1, w[13]) - 1)
        * Exponentials.exp(w[14] * lost)
      return Swift.max(Swift.min(forgotten, stability / forgetLimit), FSRS.minimumStability)
    }
    let bonus = rating == .hard ? w[15] : rating == .easy ? w[16] : 1
    let growth =
      recallScale * (11 - difficulty) * Exponentials.pow(stability, -w[9]) * (Exponentials.exp(w[10] * lost) - 1)
    return Swift.max(stability * (1 + growth * bonus), FSRS.minimumStability)
  }
}

/// When a card comes up again.
extension FSRS {
  /// Moves a card on by its rating, and says after how many seconds it is due.
  private func schedule(_ card: inout ReviewCard, _ rating: Rating) -> Int {
    switch card.state {
    case .learning(let step):
      return walk(&card, rating, step, learningSteps) { .learning(step: $0) }
    case .relearning(let step):
      return walk(&card, rating, step, relearningSteps) { .relearning(step: $0) }
    case .review:
      guard rating == .again, let first = relearningSteps.first else { return days(card.stability) * 86400 }
      card.state = .relearning(step: 0)
      return first
    }
  }

  /// Again goes to the first step, Hard waits once more, Good goes to the next one, Easy leaves the steps behind.
  ///
  /// Hard at the first step waits for the mean of the first two, or half as long again where there is but one.
  private func walk(
    _ card: inout ReviewCard, _ rating: Rating, _ step: Int, _ steps: [Int], _ state: (Int) -> ReviewCard.State
  ) -> Int {
    let target: Int
    switch rating {
    case .again: target = 0
    case .hard: target = step
    case .good: target = step + 1
    case .easy: target = steps.count
    }
    guard steps.indices.contains(target) else {
      card.state = .review
      return days(card.stability) * 86400
    }
    card.state = state(target)
    guard rating == .hard, step == 0 else { return steps[target] }
    return steps.count > 1 ? (steps[0] + steps[1]) / 2 : steps[0] * 3 / 2
  }

  /// Source: FSRS-6, I = (S / F) (r^(1/d) - 1) in whole days, half to even, from 1 to the maximum.
  private func days(_ stability: Double) -> Int {
    let days = ((stability / factor) * intervalPerStability).rounded(.toNearestOrEven)
    return days >= Double(maximumInterval) ? maximumInterval : days >= 1 ? Int(days) : 1
  }
}
