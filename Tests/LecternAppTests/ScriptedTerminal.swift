import TerminalUI

@testable import LecternApp

/// A terminal that plays a list of events and keeps every frame. Its clock moves only by what the script says.
final class ScriptedTerminal: Terminal {
  enum Step {
    case event(InputEvent)
    /// Let this many milliseconds pass; a wait that ends before wakes up on time.
    case pass(Int)
    case check((Frame) -> Void)
    /// What comes next depends on what is shown.
    case look((Frame) -> [Step])
    /// A key that arrives this many milliseconds after the wait began, whatever the deadline was.
    case late(Int, Key)
    /// A click that arrives so, on these words.
    case lateClick(Int, String)
    /// The process stood still for so many milliseconds, and others have it go on.
    case stopped(Int)
    /// A key of which it is known when it was pressed, this many milliseconds after what was before.
    case timed(Int, Key)
  }

  private(set) var size: Size
  private(set) var frames: [Frame] = []
  private(set) var now = 1_000
  private(set) var waits: [Int?] = []
  private(set) var suspensions = 0
  private(set) var loans = 0
  private(set) var eventTime: Int?
  private(set) var mouse = false
  private(set) var watched: [[String]] = []
  private var steps: [Step]
  /// How long a suspension lasts, in milliseconds.
  var suspensionLength = 60_000

  init(size: Size = Size(columns: 80, rows: 24), _ steps: [Step]) {
    self.size = size
    self.steps = steps
  }

  /// Adds steps that look at the screen first.
  func play(_ steps: [(Frame) -> [Step]]) { self.steps += steps.map { .look($0) } }

  var lastFrame: Frame { frames.last ?? Frame(size: size) }

  func nextEvent(timeout: Int?) -> InputEvent? {
    waits.append(timeout)
    // Nobody is as quick as that.
    if timeout == 0 { return nil }
    eventTime = nil
    while !steps.isEmpty {
      switch steps.removeFirst() {
      case .event(let event):
        if case .resize(let size) = event { self.size = size }
        return event
      case .pass(let milliseconds):
        guard let timeout, timeout <= milliseconds else {
          now += milliseconds
          continue
        }
        now += timeout
        if milliseconds > timeout { steps.insert(.pass(milliseconds - timeout), at: 0) }
        return nil
      case .late(let milliseconds, let key):
        now += milliseconds
        return .key(key)
      case .stopped(let milliseconds):
        now += milliseconds
        return .resumed
      case .timed(let milliseconds, let key):
        now += milliseconds
        eventTime = now * 1000
        return .key(key)
      case .lateClick(let milliseconds, let words):
        now += milliseconds
        guard let place = lastFrame.place(of: words) else { continue }
        return .mouse(MouseEvent(.press, at: place))
      case .check(let look):
        look(lastFrame)
      case .look(let look):
        steps.insert(contentsOf: look(lastFrame), at: 0)
      }
    }
    // The script is over: the window closes.
    return .terminate
  }

  func pendingEvent() -> InputEvent? { nil }
  func show(_ frame: Frame) { frames.append(frame) }
  func close() {}
  func watch(_ folders: [String]) { watched.append(folders) }
  func reportMouse(_ isWanted: Bool) { mouse = isWanted }

  func lend(while body: () -> Void) {
    loans += 1
    body()
  }

  func suspend() {
    suspensions += 1
    now += suspensionLength
  }
}

extension Frame {
  /// Where these words stand first, behind others on the same row; nil where they do not.
  func place(of words: String, after start: String? = nil) -> Position? {
    for (row, line) in text.enumerated() {
      let from = start == nil ? line.startIndex : line.firstRange(of: start ?? "")?.upperBound
      guard let from, let place = line[from...].firstRange(of: words) else { continue }
      return Position(row: row, column: TextWidth.of(line[..<place.lowerBound]))
    }
    return nil
  }
}

extension ScriptedTerminal.Step {
  /// A press of the mouse on these words, wherever they stand by then, behind others on the same row. Nobody hurries, but for
  /// a double click.
  static func click(_ words: String, after start: String? = nil, isHurried: Bool = false) -> Self {
    .look { frame in
      guard let place = frame.place(of: words, after: start) else {
        Expect.that(false, "\"\(words)\" is not on the screen:", frame)
        return []
      }
      return (isHurried ? [] : [.pass(500)]) + [.event(.mouse(MouseEvent(.press, at: place)))]
    }
  }

  static func key(_ key: Key) -> Self { .event(.key(key)) }
  static var enter: Self { key(.enter) }
  static var escape: Self { key(.escape) }
  static var space: Self { key(.character(" ")) }
  /// The first reply of a scene, marked and said.
  static var firstReply: Self { .look { _ in [key(.character("a")), enter, .pass(800)] } }

  static func see(_ text: String, _ comment: String = "") -> Self {
    .check { frame in
      Expect.that(frame.text.contains { $0.contains(text) }, "\"\(text)\" is not on the screen:", frame)
    }
  }

  /// Down by the arrow until these words are there, or there is no more.
  static func scroll(to text: String, atMost count: Int = 100) -> Self {
    .look { frame in
      let isThere = frame.text.contains { $0.contains(text) }
      return isThere || count == 0 ? [] : [.key(.down), scroll(to: text, atMost: count - 1)]
    }
  }

  static func dontSee(_ text: String) -> Self {
    .check { frame in
      Expect.that(!frame.text.contains { $0.contains(text) }, "\"\(text)\" is on the screen:", frame)
    }
  }
}

extension [ScriptedTerminal.Step] {
  /// Keys as a person types them.
  static func type(_ text: String) -> Self { text.unicodeScalars.map { .key(.character($0)) } }
}
