import TerminalUI

/// One thing on screen: its keys, what an action does to it, and how it looks. A value; nothing in it reads a clock, a
/// file or chance but through the state.
protocol Screen: Sendable {
  /// The keys of this screen; those that work everywhere are added to them.
  func keymap(in state: AppState) -> Keymap<Action>
  mutating func update(_ action: Action, in state: inout AppState) -> Outcome
  func view(in state: AppState) -> Frame
  /// When this screen wants a `tick` next; nil: never.
  func nextDeadline(now: Int) -> Int?
  /// The same for a screen that waits for more than its own clock.
  func nextDeadline(in state: AppState) -> Int?
  /// What is to be recorded before the screen goes, or the program, so that its place is found again.
  func leaving(in state: AppState) -> [Effect]
  /// Whether what is done here depends on what the same learner has done at other terminals up to this moment.
  var followsJournal: Bool { get }
  /// Whether keys count by the moment they were pressed at (`AppState.pressedAt`), so that a clock which has run out
  /// since does not come before them.
  var judgesKeysByTime: Bool { get }
  /// What the wheel of the mouse means, one notch down (1) or up (-1); nil: the same as the arrow key.
  func wheel(_ step: Int, in state: AppState) -> Action?
  /// Whether something is held that a button of the mouse which is let go puts down.
  var takesDrops: Bool { get }
  /// What a key means where that can be told without the table of keys, and is the same; nil: the table says.
  func quickAction(for key: Key) -> Action?
  /// The keys that the help page names first.
  var helpCard: [HelpCardKey] { get }
}

/// A key on the card at the top of the help page, and one word for what it does.
struct HelpCardKey: Hashable, Sendable {
  var key: String
  var words: String
}

extension Screen {
  var judgesKeysByTime: Bool { false }
  var takesDrops: Bool { false }
  var helpCard: [HelpCardKey] { [] }
  func quickAction(for key: Key) -> Action? { nil }
  func nextDeadline(now: Int) -> Int? { nil }
  func nextDeadline(in state: AppState) -> Int? { nextDeadline(now: state.now) }
  func leaving(in state: AppState) -> [Effect] { [] }
  var followsJournal: Bool { false }
  func wheel(_ step: Int, in state: AppState) -> Action? { nil }
}

/// What an action leads to: another screen perhaps, and effects in order.
struct Outcome: Sendable {
  enum Transition: Sendable {
    case stay
    case push(any Screen)
    /// This screen goes and another comes.
    case replace(any Screen)
    /// Back to the screen before; at the last one nothing happens.
    case pop
  }

  var transition: Transition
  var effects: [Effect]

  init(_ transition: Transition = .stay, _ effects: [Effect] = []) {
    self.transition = transition
    self.effects = effects
  }

  static let stay = Outcome()
  static let pop = Outcome(.pop)
  static func push(_ screen: any Screen, _ effects: [Effect] = []) -> Outcome { Outcome(.push(screen), effects) }
  static func replace(_ screen: any Screen, _ effects: [Effect] = []) -> Outcome { Outcome(.replace(screen), effects) }
  static func perform(_ effects: [Effect]) -> Outcome { Outcome(.stay, effects) }
}
