import Testing
import Training

@testable import ProgressStore

@Suite("A match's lines")
struct MatchLineTests {
  /// Each event, and what stands beside `at`, `seq` and `v`.
  private static let lines: [(MatchEvent.Entry, String)] = [
    (.shown, #""type":"shown""#), (.opened, #""type":"opened""#), (.closed, #""type":"closed""#),
    (.revealed, #""type":"revealed""#), (.skipped, #""type":"skipped""#), (.wagering, #""type":"wagering""#),
    (.ended, #""type":"ended""#), (.undone, #""type":"undone""#), (.redone, #""type":"redone""#),
    (.paused, #""type":"paused""#), (.continued, #""type":"continued""#), (.resumed, #""type":"resumed""#),
    (.unknown(type: "sung"), #""type":"sung""#),
    (
      .answered(.init(team: 1, answer: MatchAnswer(letters: [0, 2]), ms: 3)),
      #""answer":{"letters":[0,2]},"ms":3,"team":1,"type":"answered""#
    ),
    (
      .answered(.init(team: 1, answer: MatchAnswer(number: 7.5), ms: 3)),
      #""answer":{"letters":[],"number":7.5},"ms":3,"team":1,"type":"answered""#
    ),
    (.missed(.init(team: 0, timeout: true)), #""team":0,"timeout":true,"type":"missed""#),
    (
      .buzzed(.init(team: 1, photo: [0, 1], rule: .fewerBuzzes, ms: 5)),
      #""ms":5,"photo":[0,1],"rule":{"fewerBuzzes":{}},"team":1,"type":"buzzed""#
    ),
    (.judged(.init(team: 0, isRight: false)), #""isRight":false,"team":0,"type":"judged""#),
    (
      .adjusted(.init(team: 0, points: -2, reason: "loud")),
      #""points":-2,"reason":"loud","team":0,"type":"adjusted""#
    ),
    (.renamed(.init(team: 0, name: "Rot")), #""name":"Rot","team":0,"type":"renamed""#),
    (.joker(.init(team: 1)), #""team":1,"type":"joker""#),
    (.wagered(.init(team: 0, points: 5)), #""points":5,"team":0,"type":"wagered""#),
    (.extended(.init(seconds: 15)), #""seconds":15,"type":"extended""#),
  ]

  /// The fields with the envelope's among them, by name.
  private static func object(_ fields: String, _ envelope: [String] = [#""at":"t""#, #""seq":7"#, #""v":1"#]) -> String
  {
    var parts: [String] = []
    var depth = 0
    for part in fields.split(separator: ",", omittingEmptySubsequences: false) {
      if depth == 0 { parts.append(String(part)) } else { parts[parts.count - 1] += "," + part }
      depth += part.count { "{[".contains($0) } - part.count { "}]".contains($0) }
    }
    return "{" + (parts + envelope).sorted().joined(separator: ",") + "}"
  }

  @Test("Every event is written as it always was, and read back")
  func bytes() throws {
    for (entry, fields) in Self.lines {
      let event = MatchEvent(sequence: 7, time: "t", entry: entry)
      let line = try JournalLine.encode(event).dropLast()
      #expect(String(decoding: JournalLine.unsealed(Array(line)), as: UTF8.self) == Self.object(fields))
      #expect(Array(line).withUnsafeBytes { TapeReader().decode(MatchEvent.self, from: $0) } == event)
    }
  }

  @Test("A field that nobody knows is passed over, and a type that nobody knows is kept as such")
  func unknown() throws {
    let line = #"{"at":"t","louder":{"by":[1]},"seq":7,"team":1,"type":"joker","v":1}"#
    let event = Array(line.utf8).withUnsafeBytes { TapeReader().decode(MatchEvent.self, from: $0) }
    #expect(event == MatchEvent(sequence: 7, time: "t", entry: .joker(.init(team: 1))))
    let strange = #"{"at":"t","seq":8,"song":"la","type":"sung","v":1}"#
    #expect(
      Array(strange.utf8).withUnsafeBytes { TapeReader().decode(MatchEvent.self, from: $0) }?.entry
        == .unknown(type: "sung"))
  }
}
