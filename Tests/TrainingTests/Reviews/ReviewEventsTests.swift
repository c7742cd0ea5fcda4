import Course
import Foundation
import Testing

@testable import Training

@Suite("Reviews folded from the journal")
struct ReviewEventsTests {
  private static let start = 1_795_334_400

  private func fold(_ events: [(time: String, entry: Event.Entry)]) -> Training.Progress {
    var progress = Training.Progress()
    for (index, event) in events.enumerated() {
      progress.apply(Event(sequence: index + 1, time: event.time, entry: event.entry))
    }
    return progress
  }

  private func answer(_ question: Question, _ response: [String], _ confidence: Event.Confidence = .sure) throws
    -> Event.Answered
  {
    var run = QuestionRun(item: Sample.item, question: question, seed: 1, shufflesOptions: false)
    let answered = run.answer(response, confidence: confidence, milliseconds: 5)
    return try #require(answered)
  }

  @Test(
    "An answer in a lesson or quiz makes a card",
    arguments: [(["a"], Event.Confidence.sure, Rating.good), (["a"], .guessing, .hard), (["b"], .sure, .again)])
  func answersCount(response: [String], confidence: Event.Confidence, rating: Rating) throws {
    let answered = try answer(Sample.question(), response, confidence)
    let progress = fold([("2026-11-22T09:00:00.999+01:00", .answered(answered))])
    let entry = try #require(progress.reviews["sample/item#q"])
    // Right and sure, it needs no steps of minutes: the course was that.
    #expect(entry.card == (rating == .good ? FSRS.taught : .standard).review(nil, rating, at: Self.start))
    #expect(rating == .good ? entry.card.interval == 2 * 86400 : entry.card.interval < 600)
    #expect(entry.fingerprint == Sample.question().fingerprint && entry.sequence == 1 && !entry.isReviewed)
  }

  @Test("Surveys and open questions are nothing to be remembered")
  func othersDoNot() throws {
    var survey = Sample.question("survey")
    survey.isSurvey = true
    let open = Question(id: "open", title: "Why?", body: .open(OpenBody()))
    #expect(!survey.isAutoGraded && !open.isAutoGraded && Sample.question().isAutoGraded)
    for answered in [try answer(survey, ["a"]), try answer(open, ["Because"])] {
      #expect(!answered.isAutoGraded)
      let progress = fold([("2026-11-22T09:00:00Z", .answered(answered))])
      #expect(progress.reviews == ReviewDeck())
      #expect(progress[Sample.item].questions.count == 1)
    }
  }

  @Test("An answer without a time that can be read counts as before, and schedules nothing", arguments: ["", "today"])
  func withoutTime(time: String) throws {
    let progress = fold([(time, .answered(try answer(Sample.question(), ["a"])))])
    #expect(progress.reviews == ReviewDeck() && progress[Sample.item].attempt.answers.count == 1)
  }

  @Test("A journal from before reviews is read, and its answers are cards")
  func oldJournals() throws {
    let line =
      #"{"at":"2026-11-22T08:00:00.000Z","confidence":"sure","fingerprint":"00ff","item":"c/quiz#rule","max":1,"#
      + #""ms":8200,"response":["x"],"score":1,"seq":12,"type":"answered","v":1}"#
    let event = try JSONDecoder().decode(Event.self, from: Data(line.utf8))
    var progress = Training.Progress()
    progress.apply(event)
    #expect(progress.reviews["c/quiz#rule"]?.card.lastReview == Self.start)
  }

  @Test("A review moves the card, and neither the item it is in nor what to continue with")
  func reviewed() throws {
    let answered = try answer(Sample.question(), ["a"])
    let before = fold([
      ("2026-11-22T08:00:00Z", .answered(answered)),
      ("2026-11-22T08:01:00Z", .viewed(.init(item: ItemKey("sample/lesson"), page: 1, pages: 2))),
    ])
    let card = try #require(before.cards(of: Sample.item, as: Self.quiz([Sample.question()]))["q"])
    let reviewed = Event.Reviewed(try answer(Sample.question(), ["b"]), card: card)
    #expect(reviewed.rating == .again && reviewed.item == "sample/item#q" && reviewed.was == nil)
    #expect(Event.Reviewed(answered, card: card, rating: .easy).rating == .easy)
    var after = before
    after.apply(Event(sequence: 3, time: "2026-11-23T08:00:00Z", entry: .reviewed(reviewed)))
    #expect(after.reviews["sample/item#q"]?.card.lastReview == Self.start + 86400)
    #expect(after.reviews["sample/item#q"]?.isReviewed == true)
    #expect(after.items == before.items && after.lastItem == before.lastItem)

    let undone = try #require(after.reviews.undoing("sample/item#q"))
    after.apply(Event(sequence: 4, time: "", entry: .undone(undone)))
    #expect(after.reviews["sample/item#q"]?.card == before.reviews["sample/item#q"]?.card)
  }

  @Test("The order is the journal's, whatever the clock said")
  func order() throws {
    let answered = try answer(Sample.question(), ["a"])
    let missed = try answer(Sample.question(), ["b"])
    let progress = fold([
      ("2026-11-22T09:00:00Z", .answered(answered)), ("2025-11-22T09:00:00Z", .answered(missed)),
    ])
    let entry = try #require(progress.reviews["sample/item#q"])
    #expect(entry.card.state == .relearning(step: 0) && entry.sequence == 2)
    #expect(entry.card.due == entry.card.lastReview + 600)
  }

  private static func quiz(_ questions: [Question]) -> Item { .quiz(Quiz(title: "", questions: questions)) }
  private static func question(_ id: String, _ text: String, was: [String] = []) -> Question {
    var question = Sample.question(id)
    question.prompt = [.paragraph([.text(text)])]
    question.formerIDs = was
    return question
  }

  private func answered(_ key: String, _ text: String) -> Event.Entry {
    .answered(
      .init(
        item: key, fingerprint: Self.question("any", text).fingerprint, response: ["a"], score: 1, max: 1,
        confidence: .sure, ms: 1))
  }

  @Test("A renamed question keeps its card, found by its text or by `was`", arguments: [[], ["old"]])
  func renamedQuestion(was: [String]) throws {
    let progress = fold([("2026-11-22T08:00:00Z", answered("sample/item#old", "A"))])
    let question = Self.question("new", was.isEmpty ? "A" : "B", was: was)
    let cards = progress.cards(of: Sample.item, as: Self.quiz([Self.question("other", "C"), question]))
    #expect(cards.keys.sorted() == ["new"] && cards["new"]?.names == ["sample/item#old"])

    let card = try #require(cards["new"])
    let reviewed = Event.Reviewed(try answer(question, ["a"]), card: card)
    #expect(reviewed.was == ["sample/item#old"])
    var later = progress
    later.apply(Event(sequence: 2, time: "2026-11-24T08:00:00Z", entry: .reviewed(reviewed)))
    #expect(later.reviews.entries.keys.sorted() == ["sample/item#new"])
    let due = card.entry.card.due
    let went = FSRS.standard.review(card.entry.card.rated(at: due), .good, at: due)
    #expect(later.reviews["sample/item#new"]?.card == went)
  }

  @Test("A question answered under two names has the card that was rated last, and both names")
  func twoNames() throws {
    let progress = fold([
      ("2026-11-22T08:00:00Z", answered("sample/item#new", "A")),
      ("2026-11-22T08:00:00Z", answered("sample/item#old", "A")),
    ])
    let card = try #require(
      progress.cards(of: Sample.item, as: Self.quiz([Self.question("new", "A", was: ["old"])]))["new"])
    #expect(card.entry.key == "sample/item#old" && card.names == ["sample/item#new", "sample/item#old"])
  }

  @Test("A card comes along to another file, and follows a file's new name")
  func otherFiles() throws {
    let progress = fold([
      ("2026-11-22T08:00:00Z", answered("sample/old#x", "A")), ("2026-11-22T08:00:00Z", answered("sample/item#z", "Z")),
    ])
    let moved = Self.quiz([Self.question("y", "B", was: ["old.md#x"]), Self.question("z", "Z")])
    let cards = progress.cards(of: Sample.item, as: moved)
    #expect(cards.keys.sorted() == ["y", "z"] && cards["y"]?.names == ["sample/old#x"])

    let renamed = progress.renaming([ItemKey("sample/old"): ItemKey("sample/new")])
    let entry = try #require(renamed.reviews["sample/old#x"])
    #expect(entry.item == ItemKey("sample/new") && entry.key == "sample/old#x")
    let file = Self.quiz([Self.question("x", "A")])
    #expect(renamed.cards(of: ItemKey("sample/new"), as: file)["x"]?.names == ["sample/old#x"])
    #expect(renamed.cards(of: ItemKey("sample/old"), as: file) == [:])
    #expect(progress.reviews["sample/old#x"]?.item == ItemKey("sample/old"))
  }

  @Test("A question that is gone, or that the program cannot judge now, has no card")
  func gone() {
    let progress = fold([("2026-11-22T08:00:00Z", answered("sample/item#q", "A"))])
    #expect(progress.cards(of: Sample.item, as: Self.quiz([Self.question("other", "B")])) == [:])
    var survey = Self.question("q", "A")
    survey.isSurvey = true
    #expect(progress.cards(of: Sample.item, as: Self.quiz([survey])) == [:])
    #expect(progress.cards(of: Sample.item, as: Self.quiz([Self.question("q", "A")])).count == 1)
  }
}
