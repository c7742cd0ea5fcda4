import Course
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("How a match looks")
struct MatchSnapshotTests {
  typealias Step = ScriptedTerminal.Step

  static let sizes = [Size(columns: 40, rows: 12), Size(columns: 80, rows: 24)]

  enum Story: String, CaseIterable, Sendable {
    case lobby
    case lobbyNaming = "lobby-naming"
    case lobbySecret = "lobby-secret"
    case lobbyResume = "lobby-resume"
    case lobbyElsewhere = "lobby-elsewhere"
    case lobbyUnsaved = "lobby-unsaved"
    case earlier
    case keys
    case keyTaken = "key-taken"
    case together, briefing, rules
    case reading, turn, steal, right, nobody, why, void, paused, adjusting, overruling, leaving, blank, card
    case cards, bars, answers, stakes
    case spoken = "spoken-already"
    case buzzClosed = "buzz-closed"
    case buzzOpen = "buzz-open"
    case buzzWon = "buzz-won"
    case buzzPhoto = "buzz-photo"
    case buzzNoise = "buzz-noise"
    case buzzEarly = "buzz-early"
    case buzzWrong = "buzz-wrong"
    case number
    case numberRight = "number-right"
    case halfTime = "half-time"
    case halfTimeVoid = "half-time-void"
    case podiumHidden = "podium-hidden"
    case podium, missed, comeback
    case tie
    case unsaved
    case leavingUnsaved = "leaving-unsaved"

    var mode: MatchMode {
      switch self {
      case .lobbySecret, .cards, .bars, .answers, .stakes: .secret
      case .keys, .keyTaken, .together, .buzzClosed, .buzzOpen, .buzzWon, .buzzPhoto, .buzzNoise, .buzzEarly,
        .buzzWrong:
        .buzz
      default: .rounds
      }
    }

    var steps: [Step] {
      let type = { (text: String) in [Step].type(text) }
      let turn = [Step].toFirstTurn
      switch self {
      case .lobby, .lobbySecret, .lobbyResume, .lobbyElsewhere, .lobbyUnsaved: return []
      case .earlier: return type("jj") + [.enter] + type("j")
      case .lobbyNaming: return type("jjjj") + [.enter, .key(.control("u"))] + type("Night shift")
      case .keys: return type("sq")
      case .keyTaken: return type("sqq")
      case .together: return type("sqpmqm")
      case .briefing: return type("s")
      case .rules: return type("sr")
      case .reading: return .toFirstQuestion
      case .turn, .unsaved: return turn
      case .steal: return turn + type("b")
      case .right: return turn + type("b") + [.pass(400)] + type("a")
      case .nobody: return turn + type("b") + [.pass(400)] + type("c")
      case .why: return turn + type("ax")
      case .void: return turn + type("k")
      case .paused: return turn + [.pass(4000)] + type("p")
      case .adjusting: return turn + type("s") + [.key(.right), .enter] + type("-5 shouting")
      case .overruling: return turn + type("b") + [.pass(400)] + type("cv")
      case .card: return turn + type("?")
      case .spoken: return turn + type("bb")
      case .leaving, .leavingUnsaved: return turn + [.escape]
      case .blank: return turn + type("w")
      case .cards: return turn + type("a")
      case .bars: return turn + type("abal") + [.enter]
      case .answers: return Self.bars.steps + [.enter]
      case .buzzClosed: return type("sqpm") + [.enter, .enter]
      case .buzzOpen: return .toFirstBuzz
      case .buzzWon: return .toFirstBuzz + type("p") + [.pass(100)]
      case .buzzPhoto: return .toFirstBuzz + type("pm") + [.pass(100)]
      case .buzzNoise: return .toFirstBuzz + type("pzx") + [.pass(100)]
      case .buzzEarly: return Self.buzzClosed.steps + type("q")
      case .buzzWrong: return Self.buzzWon.steps + type("b") + [.pass(1500)]
      case .stakes, .number, .numberRight, .halfTime, .halfTimeVoid, .podiumHidden, .podium, .missed, .comeback, .tie:
        return []
      }
    }

    /// What cannot be reached in a few keys, made by its events.
    var play: MatchPlay? {
      switch self {
      case .stakes: return MatchSample.wagers
      case .number: return MatchSample.number(steps: 0)
      case .numberRight: return MatchSample.number(steps: 2)
      case .halfTime: return MatchSample.halfTime
      case .halfTimeVoid:
        var play = MatchSample.halfTime
        play.skip(at: 0)
        play.goOn(at: 0)
        return play
      case .comeback: return MatchSample.comeback
      case .podiumHidden: return MatchSample.podium(steps: 1)
      case .podium: return MatchSample.podium(steps: 3)
      case .missed: return MatchSample.podium(steps: 4)
      case .tie: return MatchSample.tie
      default: return nil
      }
    }

    @MainActor var keeper: MemoryMatchKeeper {
      let keeper = MemoryMatchKeeper()
      switch self {
      case .unsaved, .leavingUnsaved: keeper.refusal = "the disk is full"
      case .lobbyUnsaved: keeper.obstacle = "the disk is full"
      case .lobbyResume: keeper.keep("2026-11-28-3", MatchScreenTests.begun)
      case .lobbyElsewhere: keeper.keep("2026-11-28-3", MatchScreenTests.begun, isPlayedElsewhere: true)
      case .earlier:
        keeper.keep("2026-11-28-4", MatchScreenTests.begun, isPlayedElsewhere: true)
        keeper.keep("2026-11-28-3", MatchScreenTests.begun)
        keeper.keep("2026-11-28-2", MatchSample.podium(steps: 3).history)
        keeper.keep("2026-11-28-1", MatchSample.play(.buzz, [MatchCourse.single(1)]).history)
      default: break
      }
      return keeper
    }
  }

  @MainActor private func frame(_ story: Story, _ size: Size, _ glyphs: Glyphs = .unicode) -> Frame {
    guard let play = story.play else {
      return playMatch(
        story.steps, mode: story.mode, keeper: story.keeper, size: size, glyphs: glyphs
      ).terminal.lastFrame
    }
    var state = AppState(library: MatchCourse.singles, learnerName: "Ana", size: size, glyphs: glyphs)
    state.screens.append(MatchScreen(play))
    return state.frame()
  }

  @Test("Every screen of a match looks as it was last approved, at two sizes", arguments: Story.allCases, sizes)
  @MainActor func looks(_ story: Story, _ size: Size) {
    Snapshot.check(frame(story, size), named: "match-" + story.rawValue)
  }

  @Test(
    "Without colours (NO_COLOR) every screen says the same, in words, signs and attributes", arguments: Story.allCases)
  @MainActor func withoutColours(_ story: Story) {
    let size = Size(columns: 80, rows: 24)
    let plain = frame(story, size).mapStyles { ThemeChoice.none.painted($0, colors: 16) }
    Snapshot.check(plain, named: "match-" + story.rawValue + "-no-color")
  }

  @Test(
    "Nothing but ASCII is drawn where only ASCII can be shown, and nothing that has no likeness",
    arguments: Story.allCases)
  @MainActor func ascii(_ story: Story) {
    let size = Size(columns: 80, rows: 24)
    let text = frame(story, size, .ascii).text.joined(separator: "\n")
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    #expect(isASCII, "\(text)")
    let unknown = { (text: String) in text.count { $0 == "?" } }
    #expect(unknown(text) == unknown(frame(story, size).text.joined()), "\(text)")
  }

  @Test("No screen is too small to crash on", arguments: Story.allCases)
  @MainActor func tiny(_ story: Story) {
    for (columns, rows) in [(1, 1), (19, 5), (20, 6), (39, 11), (200, 60)] {
      _ = frame(story, Size(columns: columns, rows: rows))
    }
  }
}
