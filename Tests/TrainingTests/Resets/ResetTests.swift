import Course
import Foundation
import Testing

@testable import Training

@Suite("Resets folded from the journal")
struct ResetTests {
  private static func key(_ name: String) -> ItemKey { ItemKey("c/" + name) }

  private func fold(_ entries: [Event.Entry], onto progress: Training.Progress = .init()) -> Training.Progress {
    var progress = progress
    for entry in entries {
      progress.apply(Event(sequence: progress.sequence + 1, time: "2026-11-22T08:00:00Z", entry: entry))
    }
    return progress
  }

  private func answered(_ name: String) -> Event.Entry {
    .answered(
      .init(item: "c/" + name, fingerprint: "00ff", response: ["a"], score: 1, max: 1, confidence: .sure, ms: 1))
  }
  private func started(_ name: String) -> Event.Entry { .started(.init(item: Self.key(name), kind: .quiz, seed: 7)) }
  private func finished(_ name: String) -> Event.Entry {
    .finished(.init(item: Self.key(name), kind: .quiz, score: 0.9, passed: true))
  }
  private func viewed(_ name: String, page: Int) -> Event.Entry {
    .viewed(.init(item: Self.key(name), page: page, pages: 3))
  }
  private func reset(_ name: String, former: [String] = [], ids: [String] = []) -> Event.Entry {
    .reset(.init(item: Self.key(name), former: former.map(Self.key), formerIDs: ids))
  }

  /// A quiz half way through its second attempt, a finished lesson, and a quiz of another course.
  private var before: Training.Progress {
    fold([
      started("quiz"), answered("quiz#one"), finished("quiz"), started("quiz"), answered("quiz#two"),
      viewed("lesson", page: 3), answered("lesson#check"),
      .answered(.init(item: "d/quiz#q", fingerprint: "", response: [], score: 1, max: 1, confidence: .sure, ms: 1)),
    ])
  }

  @Test("A reset item begins like new, its statistics and review cards are gone, and everything else stays")
  func item() throws {
    let after = fold([reset("quiz")], onto: before)
    #expect(after[Self.key("quiz")] == ItemProgress())
    #expect(after.items[Self.key("quiz")] == nil)
    #expect(after.reviews.entries.keys.sorted() == ["c/lesson#check", "d/quiz#q"])
    #expect(after[Self.key("lesson")] == before[Self.key("lesson")] && after.lastItem == before.lastItem)
    let forgotten = before.forgotten(by: .init(item: Self.key("quiz")))
    #expect(forgotten.isUnderway && forgotten.finishedItems == 1 && forgotten.attempts == 1)
    #expect(forgotten.answeredQuestions == 2 && forgotten.reviewCards == 2 && forgotten.bestScore == 0.9)
  }

  @Test("A reset course forgets what was done in all its files, and in no other course")
  func course() throws {
    let after = fold([.reset(.init(course: "c"))], onto: before)
    #expect(after.items.keys.map(\.course) == ["d"] && after.reviews.entries.keys.sorted() == ["d/quiz#q"])
  }

  @Test("Taken back by its number, everything is as it was, and once only")
  func undone() throws {
    for entry in [reset("quiz"), .reset(.init(course: "c"))] {
      let after = fold([entry], onto: before)
      let undo = try #require(after.undoableReset(of: Self.key("quiz")))
      #expect(undo.sequence == after.sequence)
      let other = fold([.undone(.init(item: "c/quiz", of: undo.sequence - 1))], onto: after)
      #expect(other.items == after.items, "another number takes nothing back")
      let back = fold([.undone(.init(item: undo.reset.item, of: undo.sequence))], onto: after)
      #expect(back.items == before.items && back.reviews == before.reviews)
      #expect(back.undoableReset(of: Self.key("quiz")) == nil)
      let again = fold([.undone(.init(item: undo.reset.item, of: undo.sequence))], onto: back)
      #expect(again.items == back.items)
    }
  }

  @Test("What was begun in a review goes with a reset and comes back with it; taking a review back takes no reset back")
  func reviewDrafts() {
    let draft = Event.Entry.draftedReview(.init(item: "c/lesson#check", fingerprint: "00ff", draft: ["half"]))
    let after = fold([draft, reset("lesson")], onto: before)
    #expect(after.reviewDrafts.isEmpty)
    let undone = fold([.undone(.init(item: "c/lesson", of: after.sequence))], onto: after)
    #expect(undone.reviewDrafts.map(\.draft) == [["half"]])
    let other = fold([.undone(.init(item: "c/quiz#one", of: after.sequence))], onto: after)
    #expect(other.canUndoReset(after.sequence) && other.reviewDrafts.isEmpty)
  }

  @Test("What another terminal answers in the middle counts after the reset, and makes it final")
  func counts() throws {
    let after = fold([reset("quiz"), answered("quiz#two")], onto: before)
    #expect(after[Self.key("quiz")].attempt.answers.count == 1 && after[Self.key("quiz")].isOpen)
    #expect(after.reviews["c/quiz#two"] != nil && after.reviews["c/quiz#one"] == nil)
    #expect(after.undoableReset(of: Self.key("quiz")) == nil)
    let late = fold([.undone(.init(item: "c/quiz", of: before.sequence + 1))], onto: after)
    #expect(late.items == after.items && late.reviews == after.reviews)
  }

  @Test("Opening an item to look leaves the reset to be taken back; whatever is done in it, or reviewed, does not")
  func settles() throws {
    let looked = fold([reset("lesson"), started("lesson"), viewed("lesson", page: 1)], onto: before)
    let undo = try #require(looked.undoableReset(of: Self.key("lesson")))
    let back = fold([.undone(.init(item: "c/lesson", of: undo.sequence))], onto: looked)
    #expect(back[Self.key("lesson")] == before[Self.key("lesson")])
    let reviewed = Event.Reviewed(
      item: "c/lesson#check", fingerprint: "", rating: .good, response: [], score: 1, max: 1, confidence: .sure, ms: 1)
    let chose = Event.Chose(
      item: Self.key("lesson"), scene: "s", choice: "c", timeout: false, moment: nil, ms: 1)
    let drafted = Event.Drafted(item: "c/lesson#check", fingerprint: "", draft: ["a"])
    for entry in [
      viewed("lesson", page: 2), answered("lesson#check"), finished("lesson"), .reviewed(reviewed), .chose(chose),
      .drafted(drafted),
    ] {
      let after = fold([entry], onto: looked)
      #expect(after.undoableReset(of: Self.key("lesson")) == nil, "\(entry)")
    }
    #expect(fold([answered("quiz#one")], onto: looked).undoableReset(of: Self.key("lesson")) != nil)
  }

  @Test("Of an item reset, looked at and reset with its course, both are taken back in either order")
  func nested() throws {
    let item = before.sequence + 1
    let after = fold([reset("quiz"), started("quiz"), .reset(.init(course: "c"))], onto: before)
    let course = after.sequence
    for order in [[item, course], [course, item]] {
      let back = fold(order.map { .undone(.init(item: "c", of: $0)) }, onto: after)
      #expect(back.items == before.items && back.reviews == before.reviews, "\(order)")
    }
  }

  @Test("A renamed file is reset with what was done under its former name, and questions from other files go with it")
  func renamed() throws {
    let renames = [Self.key("old"): Self.key("new")]
    let old = fold(
      [started("old"), answered("old#q"), answered("other#moved"), answered("other#stays"), answered("new#r")])
    let entry = reset("new", former: ["old"], ids: ["earlier", "other.md#moved"])
    #expect(
      entry == .reset(.init(item: Self.key("new"), former: [Self.key("old")], formerIDs: ["other.md#moved"])))
    let after = fold([entry], onto: old)
    #expect(after.renaming(renames)[Self.key("new")] == ItemProgress())
    #expect(after[Self.key("other")].questions.keys.sorted() == ["stays"])
    #expect(after[Self.key("other")].attempt.answers.map(\.questionID) == ["stays"])
    #expect(after.reviews.entries.keys.sorted() == ["c/other#stays"])
    let back = fold([.undone(.init(item: "c/new", of: after.sequence))], onto: after)
    #expect(back.items == old.items && back.reviews == old.reviews)
    // A reset made before the renaming is found under the name of now.
    let early = fold([reset("old")], onto: old).renaming(renames)
    #expect(early.undoableReset(of: Self.key("new"))?.reset.item == "c/new")
  }

  @Test("A reset of nothing leaves nothing to take back")
  func nothing() {
    let after = fold([reset("never")], onto: before)
    #expect(after.items == before.items && after.undoableReset(of: Self.key("never")) == nil)
  }

  @Test("The event and what it took are read as they were written")
  func coding() throws {
    let event = Event(sequence: 3, time: "", entry: reset("new", former: ["old"]))
    let text = String(decoding: try JSONEncoder().encode(event), as: UTF8.self)
    #expect(text.contains(#""type":"reset""#) && text.contains(#""was":["c\/old"]"#), "\(text)")
    #expect(try JSONDecoder().decode(Event.self, from: Data(text.utf8)) == event)
    let after = fold([reset("quiz")], onto: before)
    #expect(try JSONDecoder().decode(Training.Progress.self, from: JSONEncoder().encode(after)) == after)
  }
}
