import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("Very many keys at once")
@MainActor struct KeyFloodTests {
  /// A terminal to which a paste comes key by key, a millisecond each.
  private final class FloodedTerminal: Terminal {
    let size = Size(columns: 80, rows: 24)
    private(set) var frames = 0
    /// How often what is shown besides the clock became something else.
    private(set) var changes = 0
    private var shown: [String] = []
    private(set) var now = 1000
    private var keys: [Key]

    init(_ keys: [Key]) { self.keys = keys }

    func nextEvent(timeout: Int?) -> InputEvent? { timeout == 0 ? nil : pendingEvent() ?? .terminate }

    func pendingEvent() -> InputEvent? {
      guard !keys.isEmpty else { return nil }
      now += 1
      return .key(keys.removeFirst())
    }

    func show(_ frame: Frame) {
      frames += 1
      // Below the clock.
      let rows = Array(frame.text.dropFirst(6))
      if rows != shown { changes += 1 }
      shown = rows
    }
    func close() {}
    func watch(_ folders: [String]) {}
    func reportMouse(_ isWanted: Bool) {}
    func lend(while body: () -> Void) { body() }
    func suspend() {}
  }

  /// Counts how often its table of keys is asked for.
  private struct CountingScreen: Screen {
    final class Count: @unchecked Sendable {
      var tables = 0
      var keys = 0
    }

    let count = Count()

    func keymap(in state: AppState) -> Keymap<Action> {
      count.tables += 1
      return Keymap([])
    }

    func quickAction(for key: Key) -> Action? { key == .enter ? nil : .move(1) }

    mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
      if case .move = action { count.keys += 1 }
      return .stay
    }

    func view(in state: AppState) -> Frame { Frame(size: state.size) }
  }

  private func run(_ screen: any Screen, _ keys: [Key]) -> FloodedTerminal {
    let terminal = FloodedTerminal(keys)
    var state = AppState(library: MatchCourse.singles, learnerName: "Ana")
    state.screens.append(screen)
    state.coveredAt.append(0)
    Runtime(terminal: terminal, keeper: MemoryKeeper(), state: state, clock: { terminal.now }).run()
    return terminal
  }

  @Test("10,000 letters ask for no table of keys, and a frame is drawn for each tenth of a second")
  func flood() {
    let screen = CountingScreen()
    let terminal = run(screen, Array(repeating: .character("w"), count: 10_000))
    #expect(screen.count.keys == 10_000)
    #expect(screen.count.tables == 0)
    #expect((90...110).contains(terminal.frames), "\(terminal.frames)")
  }

  @Test("A match of Buzz swallows them, and the host's key after them is heard")
  func buzz() {
    var play = MatchSample.play(.buzz, [MatchCourse.single(1)])
    MatchSample.goOn(&play, 2)
    let screen = MatchScreen(play)
    #expect(screen.quickAction(for: .character("w")) != nil)
    #expect(screen.quickAction(for: .character("?")) == nil)
    #expect(screen.quickAction(for: .control("p")) == nil)
    // A second's worth, from nobody's key and from a team's.
    for key in ["w", "q"] as [Unicode.Scalar] {
      let keeper = MemoryMatchKeeper()
      let terminal = FloodedTerminal(Array(repeating: .character(key), count: 1000) + [.control("p")])
      var state = AppState(library: MatchCourse.singles, learnerName: "Ana", now: 1000)
      var fresh = MatchPlay(play.match.setup, now: 1_000_000)
      for _ in 0..<2 { fresh.goOn(at: 1_000_000) }
      let screen = MatchScreen(fresh)
      state.screens.append(screen)
      state.coveredAt.append(0)
      keeper.record([.began(fresh.match.setup)] + fresh.history.standing)
      Runtime(
        terminal: terminal, keeper: MemoryKeeper(), state: state, matches: keeper, clock: { terminal.now }
      ).run()
      #expect(keeper.entries.last == .paused)
      #expect(keeper.match?.current?.buzzes == [])
      // The first frame, the press, the noise, the pause: nothing flashes.
      #expect(terminal.changes <= 5, "\(terminal.changes)")
    }
  }
}
