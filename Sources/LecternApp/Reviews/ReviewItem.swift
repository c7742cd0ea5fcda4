import Course
import CourseFormat
import Phrases
import Training

/// A question that comes up again, with all that asking it takes.
public struct ReviewItem: Hashable, Sendable {
  /// Where it is asked in its course.
  var place: Place
  var question: Question
  var card: QuestionCard
  var shufflesOptions: Bool
  /// Where what it asks is taught.
  var lesson: CourseEntry?

  /// A run of it: one try and no clock, for a review asks what is remembered. Options are shuffled anew with each review,
  /// and stand where they stood for whoever leaves one and comes back.
  var run: QuestionRun {
    let seed = UInt32(truncatingIfNeeded: card.entry.sequence &* 0x9E37_79B9 &+ card.entry.card.lastReview)
    var asked = question
    (asked.tries, asked.penalty, asked.timeLimit) = (1, 0, nil)
    return QuestionRun(item: place.entry.key, question: asked, seed: seed, shufflesOptions: shufflesOptions)
  }
}

extension AppState {
  var studyDays: StudyDays { reviewSettings.days(offset: wall.offset) }

  /// The cards of courses that may be here; of some it is known that they are not.
  var deck: ReviewDeck {
    absent.isEmpty ? progress.reviews : progress.reviews.filter { !absent.contains($0.key) }
  }

  /// The cards to ask now.
  var dueCards: [ReviewDeck.Entry] {
    deck.due(at: wall.seconds, limit: reviewSettings.dailyLimit, days: studyDays)
  }

  /// When the next card comes up that does not now; nil where none is left.
  var nextReview: Int? { deck.nextDue(after: wall.seconds, in: studyDays) }

  /// How many there are.
  var countDue: Int {
    let all = deck.countDue(at: wall.seconds, in: studyDays)
    return reviewSettings.dailyLimit == nil || all == 0 ? all : dueCards.count
  }

  /// How many are due and wait for another day, because of the learner's own limit.
  var countWaiting: Int {
    reviewSettings.dailyLimit == nil ? 0 : max(0, deck.countDue(at: wall.seconds, in: studyDays) - dueCards.count)
  }

  /// A line a day for the coming week: what it is called, and how many come up.
  var reviewForecast: [(day: String, count: Int)] {
    ReviewWords.days(deck.forecast(from: wall.seconds, days: 7, in: studyDays, limit: reviewSettings.dailyLimit))
  }

  /// What is to be known of cards that are due and are not asked.
  /// Whether something comes up again before the day ends, as what was just missed does.
  var comesUpToday: Bool {
    nextReview.map { studyDays.number(of: $0) == studyDays.number(of: wall.seconds) } ?? false
  }

  /// What is said where nothing is due, or no more within the daily limit.
  var nothingDue: String {
    countWaiting == 0
      ? say("Nothing is due.") : comesUpToday ? say("That is all for now.") : say("That is all for today.")
  }

  var reviewNotes: [String] {
    var notes: [String] = []
    if countWaiting > 0, let limit = reviewSettings.dailyLimit {
      notes.append(ReviewWords.waiting(countWaiting, limit: limit))
    }
    let gone = progress.reviews.filter { absent.contains($0.key) }.countDue(at: wall.seconds, in: studyDays)
    if gone > 0 { notes.append(ReviewWords.gone(gone)) }
    return notes
  }

  /// Whether a question was answered or reset since its card was read, at another terminal perhaps.
  func isStale(_ item: ReviewItem) -> Bool {
    let names = Set(item.card.names + [item.place.entry.key.question(item.question.id)])
    let sequence = names.compactMap { progress.reviews[$0]?.sequence }.max()
    return sequence != item.card.entry.sequence
  }

  /// The shelves to read before what is due can be asked, and what comes up on other days is known.
  var shelvesForReviews: [Int] {
    // All that comes up: where a question is gone, another one takes its place within the daily limit.
    shelves(holding: Set(deck.entries.values.map { String($0.course) }))
  }

  /// The shelves to read before courses with these ids are known.
  func shelves(holding courses: Set<String>) -> [Int] {
    let missing = courses.filter { library.course($0) == nil }
    guard !missing.isEmpty else { return [] }
    let unread = library.shelves.indices.filter { library.shelves[$0].isUnread }
    // Most folders are named after their course.
    let named = unread.filter { missing.contains(library.shelves[$0].name) }
    return named.count == missing.count ? named : unread
  }

  /// What is due, as far as its files have it, and the names of the cards that nothing can be asked of. These take no place
  /// in the daily limit.
  func readReviews() -> (items: [ReviewItem], absent: Set<String>) {
    var state = self
    // A file that was broken before may be mended. What no course here has comes up on no other day either.
    state.absent = Set(progress.reviews.entries.values.filter { isOfNoCourse($0.course) }.map(\.key))
    while true {
      let (items, absent) = state.readDueCards()
      guard !absent.isEmpty else { return (items, state.absent) }
      state.absent.formUnion(absent)
    }
  }

  private func isOfNoCourse(_ id: Substring) -> Bool {
    library.course(String(id)) == nil && !library.shelves.contains(where: \.isUnread)
  }

  private func readDueCards() -> (items: [ReviewItem], absent: Set<String>) {
    var cards: [ItemKey: (place: Place, item: Item, cards: [String: QuestionCard])] = [:]
    var items: [ReviewItem] = []
    var absent: Set<String> = []
    var taken: Set<String> = []
    for entry in dueCards {
      let key = entry.item
      if cards[key] == nil, let course = library.course(key.course),
        let line = course.entries.first(where: { $0.key == key }), let item = library.read(line, in: course)?.value
      {
        cards[key] = (Place(course: course, entry: line), item, progress.cards(of: key, as: item))
      }
      guard let found = cards[key], let (id, card) = found.cards.first(where: { $0.value.names.contains(entry.key) }),
        let question = found.item.questions.first(where: { $0.id == id })
      else {
        absent.insert(entry.key)
        continue
      }
      // Answered under two names, it is due twice and asked once.
      guard taken.insert(found.place.entry.key.question(id)).inserted else { continue }
      items.append(
        ReviewItem(
          place: found.place, question: question, card: card, shufflesOptions: found.item.shufflesOptions,
          lesson: lesson(for: found.place, found.item)))
    }
    return (items, absent)
  }

  /// Where an item's questions are taught: a lesson itself, else the one before it in its module.
  func lesson(for place: Place, _ item: Item) -> CourseEntry? {
    if item.kind == .lesson { return place.entry }
    guard let module = place.course.modules.first(where: { $0.entries.contains { $0.key == place.entry.key } }),
      let here = module.entries.firstIndex(where: { $0.key == place.entry.key })
    else { return nil }
    return module.entries[..<here].last { library.read($0, in: place.course)?.value?.kind == .lesson }
  }
}

extension ReviewDeck {
  /// The cards without those that are due and that nothing can be asked of in these courses.
  ///
  /// - Parameter progress: Whose cards they are.
  public static func present(of progress: Progress, in library: Library, at wall: WallTime) -> ReviewDeck {
    var state = AppState(library: library, learnerName: nil, progress: progress)
    state.wall = wall
    for index in state.shelvesForReviews { state.library.read(index) }
    let absent = state.readReviews().absent
    return progress.reviews.filter { !absent.contains($0.key) }
  }
}

extension Item {
  fileprivate var shufflesOptions: Bool { if case .quiz(let quiz) = self { quiz.shuffle.movesOptions } else { true } }
}

/// When something comes up again, in words.
enum ReviewWords {
  /// "in 10 minutes", "tomorrow", "in 12 days".
  static func when(_ due: Int, from wall: WallTime, _ days: StudyDays) -> String {
    let seconds = max(0, due - wall.seconds)
    let away = days.number(of: due) - days.number(of: wall.seconds)
    if seconds < 60 { return say("in a moment") }
    if away <= 0 || seconds < 6 * 3600 {
      let (minutes, hours) = ((seconds + 30) / 60, seconds / 3600)
      return seconds < 5400
        ? say(minutes, one: "in 1 minute", other: "in \(minutes) minutes")
        : say(hours, one: "in 1 hour", other: "in \(hours) hours")
    }
    return away == 1 ? say("tomorrow") : inDays(away)
  }

  /// Seconds until `when` says something else while somebody waits, or the question is due.
  static func secondsToChange(_ due: Int, from wall: WallTime) -> Int {
    let seconds = max(0, due - wall.seconds)
    // Minutes are rounded, hours are not; a day more or less is told within an hour.
    let next = seconds < 60 ? 0 : seconds < 5400 ? max(59, (seconds + 30) / 60 * 60 - 31) : seconds / 3600 * 3600 - 1
    return max(1, seconds - next)
  }

  private static func inDays(_ count: Int) -> String { say(count, one: "in 1 day", other: "in \(count) days") }

  /// How a round of reviews went.
  static func remembered(_ right: Int, of all: Int) -> String {
    say(
      all, one: "Done for now: \(right) of 1 question remembered.",
      other: "Done for now: \(right) of \(all) questions remembered.")
  }

  /// When something comes up again, as a sentence.
  static func comesUp(_ due: Int, from wall: WallTime, _ days: StudyDays) -> String {
    say("Comes up again \(when(due, from: wall, days)).")
  }

  /// "12 questions due, about 4 minutes": some 20 seconds each.
  static func due(_ count: Int) -> String {
    let minutes = max(1, (count * 20 + 30) / 60)
    let time = say(minutes, one: "about 1 minute", other: "about \(minutes) minutes")
    return say(count, one: "1 question due, \(time)", other: "\(count) questions due, \(time)")
  }

  /// Days from today on by their names.
  static func days(_ counts: [Int]) -> [(day: String, count: Int)] {
    counts.enumerated().map { index, count in
      (index == 0 ? say("today") : index == 1 ? say("tomorrow") : inDays(index), count)
    }
  }

  /// "3 more tomorrow: your daily limit is 3."
  static func waiting(_ count: Int, limit: Int) -> String {
    count <= limit
      ? say("\(count) more tomorrow: your daily limit is \(limit).")
      : say("\(count) more on the days after this one: your daily limit is \(limit).")
  }

  /// Of questions that are due and cannot be asked.
  static func gone(_ count: Int) -> String {
    say(
      count, one: "1 question is left out: its course is not open here or has it no more, or its file has errors.",
      other:
        "\(count) questions are left out: their courses are not open here or have them no more, or files have errors.")
  }

  /// Said where an answer is not taken.
  static var takenAway: String {
    say("The question before was answered at another terminal meanwhile, and that answer counts.")
  }

  /// Said of the question on screen.
  static var isTaken: String {
    say("It was answered at another terminal meanwhile, and that answer counts, not this one.")
  }

  static var ratedElsewhere: String {
    say("It was answered at another terminal since, and that answer counts. There is nothing to take back here.")
  }
}
