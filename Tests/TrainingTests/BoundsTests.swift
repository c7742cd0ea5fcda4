import Course
import Foundation
import Testing

@testable import Training

@Suite("Bounds of what is folded in")
struct BoundsTests {
  private static let quiz = ItemKey("course/quiz")

  private static func progress(_ entries: Event.Entry...) -> Training.Progress {
    var progress = Training.Progress()
    for entry in entries { progress.apply(Event(sequence: progress.sequence + 1, time: "", entry: entry)) }
    return progress
  }

  @Test(
    "A score that is none is the nearest that is one",
    arguments: [
      (1e300, 1.0), (.infinity, 1), (-5, 0), (-.infinity, 0), (.nan, 0), (0.4, 0.4), (1, 1), (0, 0),
    ] as [(Double, Double)])
  func score(written: Double, counted: Double) {
    let progress = Self.progress(.finished(.init(item: Self.quiz, kind: .quiz, score: written, passed: true)))
    #expect(progress[Self.quiz].bestScore == counted && progress[Self.quiz].firstScore == counted)
  }

  @Test("So are points, pages and durations")
  func others() {
    let answered = Event.Answered(
      item: "course/quiz#q", fingerprint: "f", response: [], score: 1e308, max: 2, confidence: .sure, ms: .min)
    let answer = Self.progress(.answered(answered))[Self.quiz].attempt.answers.first
    #expect(answer?.score == 2 && answer?.max == 2 && answer?.ms == 0)
    for page in [Int.min, -1, 0] {
      let record = Self.progress(.viewed(.init(item: Self.quiz, page: page, pages: page, scroll: page)))[Self.quiz]
      #expect(record.page == 1 && record.pages == 0 && record.scroll == 0)
    }
    let far = Self.progress(.viewed(.init(item: Self.quiz, page: .max, pages: .max, scroll: .max)))[Self.quiz]
    #expect(far.page == 1_000_000 && far.furthestPage == 1_000_000 && far.isTouched)
  }

  @Test(
    "An event's number leaves room for those that follow, or it is none", arguments: [Int.max, .min, 7, -7, 1 << 54])
  func sequence(number: Int) throws {
    let text = #"{"v":1,"seq":\#(number),"at":"","type":"thing"}"#
    let event = try? JSONDecoder().decode(Event.self, from: Data(text.utf8))
    #expect(event?.sequence == (number == 7 || number == -7 ? number : nil))
  }

  @Test("A summary with such numbers is refused", arguments: ["99", "-1", "1e99"])
  func summary(score: String) throws {
    let progress = Self.progress(.finished(.init(item: Self.quiz, kind: .quiz, score: 0.25, passed: true)))
    let encoder = JSONEncoder()
    let text = String(decoding: try encoder.encode(progress), as: UTF8.self)
    #expect(try JSONDecoder().decode(Training.Progress.self, from: Data(text.utf8)) == progress)
    let wrong = text.replacing(#""bestScore":0.25"#, with: #""bestScore":"# + score)
    #expect(wrong != text)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Training.Progress.self, from: Data(wrong.utf8)) }
  }
}
