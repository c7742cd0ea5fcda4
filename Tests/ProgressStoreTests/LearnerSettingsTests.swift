import Foundation
import Testing
import Training

@testable import ProgressStore

@Suite("A learner's settings")
struct LearnerSettingsTests {
  private let sandbox = StoreSandbox()

  /// A learner whose `learner.json` has this for `settings`.
  private func learner(_ settings: String?) throws -> Learner {
    let learner = try sandbox.data().createLearner(name: "Ana")
    let field = settings.map { ",\"settings\":\($0)" } ?? ""
    try Data("{\"v\":1,\"name\":\"Ana\"\(field),\"theme\":\"dark\"}".utf8)
      .write(to: URL(filePath: sandbox.file(learner, "learner.json")))
    return try sandbox.data().learner(named: "Ana")
  }

  private func text(_ learner: Learner) throws -> String {
    try String(contentsOfFile: sandbox.file(learner, "learner.json"), encoding: .utf8).filter { !$0.isWhitespace }
  }

  @Test(
    "What the file says counts, and what is standard where it says nothing",
    arguments: [
      (nil, 30, 4 * 3600), ("{}", 30, 4 * 3600), (#"{"dailyLimit":50}"#, 50, 4 * 3600),
      (#"{"dailyLimit":null,"dayEnds":"03:30"}"#, nil, 12600), (#"{"dayEnds":"0:00","later":[1]}"#, 30, 0),
    ] as [(String?, Int?, Int)])
  func reads(text: String?, limit: Int?, start: Int) throws {
    let settings = try learner(text).settings
    #expect(settings.reviews == ReviewSettings(dailyLimit: limit, dayStart: start) && settings.problems == [])
  }

  @Test(
    "What cannot be read is told by name, the standard counts for it, and what else there is counts",
    arguments: [
      #"{"dailyLimit":"many","dayEnds":"03:00"}"#, #"{"dailyLimit":0,"dayEnds":"03:00"}"#,
      #"{"dailyLimit":2.5,"dayEnds":"03:00"}"#,
    ])
  func badLimit(text: String) throws {
    let learner = try learner(text)
    #expect(learner.settings.reviews == ReviewSettings(dailyLimit: 30, dayStart: 3 * 3600))
    #expect(
      learner.settings.problems == [
        "its setting dailyLimit is not a whole number from 1 to 9999, or none for no limit, so 30 counts"
      ])
    let found = Doctor(sandbox.data()).examine().filter(\.isWrong)
    #expect(found.map(\.kind) == [.learnerSettings] && !found[0].isMendable)
    // A look changes nothing.
    #expect(try self.text(learner).contains(text))
  }

  @Test("A time of day has hours and minutes", arguments: ["24:00", "3", "03:60", "3:5", "-1:00", "0３:00", ""])
  func badTime(time: String) throws {
    let settings = try learner("{\"dailyLimit\":5,\"dayEnds\":\"\(time)\"}").settings
    #expect(settings.reviews == ReviewSettings(dailyLimit: 5))
    #expect(settings.problems.first?.contains("dayEnds is not a time of day from 00:00 to 23:59") == true)
  }

  @Test("A streak is counted where it is chosen, and is on or off")
  func streak() throws {
    let learner = try learner(#"{"streak":"on"}"#)
    #expect(learner.settings.reviews == ReviewSettings(dailyLimit: 30, showsStreak: true))
    #expect(learner.settings.problems == [])
    #expect(try !sandbox.data().set([.value(.streak, "off")], of: learner).settings.reviews.showsStreak)
    #expect(try sandbox.data().set([.value(.streak, "ON")], of: learner).settings.reviews.showsStreak)
    #expect(throws: StoreError.self) { try sandbox.data().set([.value(.streak, "yes")], of: learner) }
  }

  @Test("A streak that is neither on nor off is told, and off")
  func badStreak() throws {
    let settings = try learner(#"{"streak":true}"#).settings
    #expect(settings.reviews == ReviewSettings(dailyLimit: 30))
    #expect(settings.problems == ["its setting streak is not on or off, so off counts"])
  }

  @Test("Settings are set together or not at all, and unknown fields stay as they were")
  func sets() throws {
    let learner = try learner(#"{"later":{"x":[1]},"dailyLimit":"many"}"#)
    let changed = try sandbox.data().set([.value(.dailyLimit, "30"), .value(.dayEnds, "03:00")], of: learner)
    #expect(changed.settings.reviews == ReviewSettings(dailyLimit: 30, dayStart: 3 * 3600))
    #expect(changed.settings.problems == [] && changed.settings.dayEnds == "03:00")
    for part in [#""later":{"x":[1]}"#, #""dailyLimit":30"#, #""dayEnds":"03:00""#, #""theme":"dark""#] {
      #expect(try text(learner).contains(part), "\(part)")
    }
    #expect(throws: StoreError.self) {
      try sandbox.data().set([.value(.dailyLimit, "5"), .value(.dayEnds, "noon")], of: learner)
    }
    #expect(try sandbox.data().learner(named: "Ana").settings.reviews.dailyLimit == 30)
    let none = try sandbox.data().set([.value(.dailyLimit, "none")], of: learner)
    #expect(none.settings.reviews == ReviewSettings(dayStart: 3 * 3600))
  }

  @Test("Clocks are on or off, and on where the file says something else")
  func timers() throws {
    #expect(LearnerSettings().hasTimers)
    let learner = try learner(#"{"timers":"off","dailyLimit":5}"#)
    #expect(!learner.settings.hasTimers && learner.settings.reviews.dailyLimit == 5 && learner.settings.problems == [])
    #expect(try sandbox.data().set([.value(.timers, "ON")], of: learner).settings.hasTimers)
    #expect(try !sandbox.data().set([.value(.timers, "off")], of: learner).settings.hasTimers)
    #expect(try text(learner).contains(#""timers":"off""#))
    #expect(throws: StoreError.self) { try sandbox.data().set([.value(.timers, "never")], of: learner) }
  }

  @Test("A setting of clocks that cannot be read is told of, and clocks run")
  func badTimers() throws {
    let settings = try learner(#"{"timers":0}"#).settings
    #expect(settings.hasTimers)
    #expect(settings.problems == ["its setting timers is not on or off, so on counts"])
  }

  @Test("Settings that are no object are told of, and not written over")
  func noObject() throws {
    let learner = try learner("[1,2]")
    #expect(learner.settings.problems == ["its settings are no JSON object, so what is standard counts"])
    #expect(throws: StoreError.self) { try sandbox.data().set([.value(.dailyLimit, "5")], of: learner) }
    #expect(try text(learner).contains(#""settings":[1,2]"#))
  }
}
