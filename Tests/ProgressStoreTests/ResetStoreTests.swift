import Course
import Testing
import Training

@testable import ProgressStore

@Suite("Resets on disk")
struct ResetStoreTests {
  private let sandbox = StoreSandbox()
  private let quiz = ItemKey("course/quiz")

  @Test("A reset and all that takes it back are in the summary as in the journal, and the doctor finds them well")
  func snapshot() throws {
    let learner = try sandbox.data().createLearner(name: "Ana")
    let store = try sandbox.data().open(learner)
    for id in ["q1", "q2"] { try store.record(StoreSandbox.answered(id)) }
    let before = store.progress
    let reset = try store.record(.reset(.init(item: quiz)))
    try store.saveSnapshot()

    let later = try sandbox.data().open(learner)
    #expect(later.progress == store.progress && later.progress[quiz] == ItemProgress())
    #expect(Doctor(sandbox.data()).examine() == [])
    // The summary itself is read, and not only the journal behind it.
    let reader = TapeReader()
    let summary = Snapshot.read(sandbox.file(learner, "progress.json"), .system, reader)
    #expect(summary?.progress == store.progress)

    try later.record(.undone(.init(item: quiz.rawValue, of: reset.sequence)))
    #expect(later.progress.items == before.items && later.progress.reviews == before.reviews)
    #expect(try sandbox.answersIfAny(learner).prefix(2) == ["q1", "q2"], "the journal keeps every line")
  }

  @Test("Two terminals: one resets, the other's next answer comes after it and counts, and nothing is taken back then")
  func twoTerminals() throws {
    let learner = try sandbox.data().createLearner(name: "Ana")
    let (first, second) = (try sandbox.data().open(learner), try sandbox.data().open(learner))
    try second.record(StoreSandbox.answered("q1"))
    let reset = try first.record(.reset(.init(course: "course")))
    try second.record(StoreSandbox.answered("q2"))
    try first.record(.undone(.init(item: "course", of: reset.sequence)))
    for store in [first, second] {
      store.refresh()
      #expect(store.progress[quiz].attempt.answers.map(\.questionID) == ["q2"])
      #expect(store.progress.reviews.entries.keys.sorted() == ["course/quiz#q2"])
    }
  }
}
