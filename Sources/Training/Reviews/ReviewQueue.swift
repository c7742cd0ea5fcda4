/// What a deck has to ask, and when.
extension ReviewDeck {
  /// How many cards are due at a moment, in seconds since 1970-01-01T00:00:00Z.
  public func countDue(at moment: Int, in days: StudyDays) -> Int {
    entries.values.count { $0.card.due(seenAt: moment, in: days) <= moment }
  }

  /// The cards to ask at a moment: the most overdue first, mixed so that two of one course follow each other only where
  /// no other course has any left to put between.
  ///
  /// With a daily limit, so many different cards come up in a study day; the most overdue are taken. A card that was
  /// reviewed today and is due once more, as one that was forgotten, counts no second time.
  ///
  /// - Parameters:
  ///   - moment: Seconds since 1970-01-01T00:00:00Z.
  ///   - limit: How many cards a study day may bring; nil: all that are due.
  public func due(at moment: Int, limit: Int? = nil, days: StudyDays) -> [Entry] {
    let due = entries.values.filter { $0.card.due(seenAt: moment, in: days) <= moment }.sorted(by: Self.isMoreOverdue)
    guard let limit else { return Self.mixed(due) }
    let today = days.number(of: moment)
    let reviewed = { (entry: Entry) in self.isReviewed(entry, on: today, days) }
    var left = Swift.max(0, limit) - entries.values.count(where: reviewed)
    return Self.mixed(
      due.filter { entry in
        if reviewed(entry) { return true }
        left -= 1
        return left >= 0
      })
  }

  /// Whether a card came up for review on a study day and not only in its lesson or quiz.
  private func isReviewed(_ entry: Entry, on day: Int, _ days: StudyDays) -> Bool {
    entry.isReviewed && days.number(of: entry.card.lastReview) == day
  }

  /// How many cards fall due in each of the coming study days: today first, with all that is overdue.
  public func forecast(from moment: Int, days count: Int, in days: StudyDays) -> [Int] {
    guard count > 0 else { return [] }
    var numbers = Array(repeating: 0, count: count)
    let today = days.number(of: moment)
    for entry in entries.values {
      let day = Swift.max(0, days.number(of: entry.card.due(seenAt: moment, in: days)) - today)
      if day < count { numbers[day] += 1 }
    }
    return numbers
  }

  /// How many cards come up in each of the coming study days, where a day brings so many at most: what does not come up
  /// in one waits for the next.
  public func forecast(from moment: Int, days count: Int, in days: StudyDays, limit: Int?) -> [Int] {
    var numbers = forecast(from: moment, days: count, in: days)
    guard let limit, !numbers.isEmpty else { return numbers }
    let today = days.number(of: moment)
    // What was reviewed today and comes up once more counts no second time; the rest of the limit is for other cards.
    let reviewed = entries.values.filter { isReviewed($0, on: today, days) }
    let again = reviewed.count { days.number(of: $0.card.due(seenAt: moment, in: days)) <= today }
    let others = numbers[0] - again
    let asked = Swift.min(others, Swift.max(0, limit - reviewed.count))
    numbers[0] = again + asked
    var waiting = others - asked
    for index in numbers.indices.dropFirst() {
      let all = numbers[index] + waiting
      numbers[index] = Swift.min(all, Swift.max(0, limit))
      waiting = all - numbers[index]
    }
    return numbers
  }

  /// When the next card falls due that is not due yet; nil where none is left.
  public func nextDue(after moment: Int, in days: StudyDays) -> Int? {
    entries.values.lazy.map { $0.card.due(seenAt: moment, in: days) }.filter { $0 > moment }.min()
  }

  private static func isMoreOverdue(_ a: Entry, _ b: Entry) -> Bool {
    a.card.due != b.card.due ? a.card.due < b.card.due : a.key < b.key
  }

  /// The same cards, neighbours from different courses where that can be.
  ///
  /// The most overdue card of another course than the last one's comes next, unless a course has so many cards left that
  /// it must come now to be kept apart.
  private static func mixed(_ due: [Entry]) -> [Entry] {
    var places: [Substring: Int] = [:]
    var courses: [ArraySlice<Entry>] = []
    for entry in due {
      let place = places[entry.course, default: courses.count]
      if place == courses.count {
        places[entry.course] = place
        courses.append([])
      }
      courses[place].append(entry)
    }
    guard courses.count > 1 else { return due }
    var mixed: [Entry] = []
    var last: Int?
    while mixed.count < due.count {
      let left = due.count - mixed.count
      let others = courses.indices.filter { $0 != last && !courses[$0].isEmpty }
      let crowded = others.first { courses[$0].count > left / 2 }
      let next =
        crowded
        ?? others.min { a, b in
          guard let a = courses[a].first, let b = courses[b].first else { return false }
          return isMoreOverdue(a, b)
        }
      guard let place = next ?? last, let entry = courses[place].popFirst() else { break }
      mixed.append(entry)
      last = place
    }
    return mixed
  }
}
