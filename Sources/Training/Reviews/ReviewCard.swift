/// How well one thing is known, and when to ask for it again. A card begins with its first review.
public struct ReviewCard: Hashable, Sendable {
  /// Where a card is on its way; steps are counted from 0.
  public enum State: Hashable, Sendable {
    /// New: it comes up again after minutes.
    case learning(step: Int)
    /// Known: it comes up again after days.
    case review
    /// Forgotten: it comes up again after minutes.
    case relearning(step: Int)
  }

  public internal(set) var state: State
  /// Days after which it is remembered with a probability of 0.9; at least 0.001.
  public internal(set) var stability: Double
  /// 1 easy to 10 hard.
  public internal(set) var difficulty: Double
  /// When to ask again, in seconds since 1970-01-01T00:00:00Z. Whole seconds, because every interval has whole ones.
  public internal(set) var due: Int
  /// When it was rated last, in the same seconds.
  public internal(set) var lastReview: Int

  /// The last rating that is dated more than a day from the one after it: what to hold a clock against that was wrong.
  var earlier: Earlier?

  /// A rating before the last one.
  struct Earlier: Hashable, Sendable {
    /// In seconds since 1970-01-01T00:00:00Z.
    var moment: Int
    /// Days, as `ReviewCard.stability` was then.
    var stability: Double
  }

  /// Seconds between the last review and the next: what FSRS's own tables speak of, against which it is tested.
  public var interval: Int { due - lastReview }

  /// When to ask again, as it looks at a moment: at once, where the last review is dated more than a day after it.
  ///
  /// A clock that was wrong dated it, and without this the card would be gone until that day comes.
  ///
  /// What waits for days comes up as soon as a study day begins, and not at the hour of the last answer: whoever learns late
  /// one evening finds it there in the morning all the same.
  ///
  /// - Parameters:
  ///   - moment: Seconds since 1970-01-01T00:00:00Z.
  ///   - days: How time is cut into study days.
  public func due(seenAt moment: Int, in days: StudyDays) -> Int {
    let due = lastReview - Self.day > moment ? Swift.min(due, moment) : due
    return interval < Self.day ? due : Swift.min(due, days.beginning(of: days.number(of: due)))
  }

  /// Whether a moment is one at which the card is asked before its hour, for its day has begun. Nothing else asks it then.
  func isDueLater(onDayOf moment: Int) -> Bool { interval >= Self.day && (1..<Self.day).contains(due - moment) }

  private static let day = 86400
  /// The start of 2024: a clock that says less stood before there was a Lectern.
  private static let firstMoment = 1_704_067_200

  /// The card to rate at a moment, where clocks may have been wrong: what the order of the ratings contradicts counts as no
  /// time.
  ///
  /// A rating that is dated ahead of this one was given by a wrong clock: the time that made its stability grow never
  /// passed. Time is counted from the last rating that is not ahead, whichever of the two before that is, and not at all
  /// from a clock that had never been set.
  func rated(at moment: Int) -> ReviewCard {
    // Nearly always: nothing is held against a clock that has gone on by less than a day.
    if earlier == nil, lastReview >= Self.firstMoment, (0...Self.day).contains(moment - lastReview) { return self }
    var card = self
    if lastReview - Self.day > moment {
      if let earlier {
        card.stability = Swift.min(stability, earlier.stability)
        if earlier.moment - Self.day <= moment { card.lastReview = earlier.moment }
      }
    } else if let earlier, earlier.moment > lastReview, earlier.moment - Self.day <= moment {
      card.lastReview = earlier.moment
    }
    if card.lastReview < Self.firstMoment, moment >= Self.firstMoment { card.lastReview = moment }
    if abs(lastReview - moment) > Self.day { card.earlier = Earlier(moment: lastReview, stability: stability) }
    return card
  }

  init(
    state: State, stability: Double, difficulty: Double, due: Int, lastReview: Int, earlier: Earlier? = nil
  ) {
    self.earlier = earlier
    self.state = state
    self.stability = stability
    self.difficulty = difficulty
    self.due = due
    self.lastReview = lastReview
  }
}
