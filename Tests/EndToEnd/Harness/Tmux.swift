import Foundation

/// A tmux server of one story's own: the terminal that the program runs in.
struct Tmux {
  let socket: String
  let configuration: String
  let environment: [String: String]

  /// Runs one or more commands, separated by ";"; what they print.
  @discardableResult
  func callAsFunction(_ arguments: String...) throws -> String { try self(arguments) }

  @discardableResult
  func callAsFunction(_ arguments: [String]) throws -> String {
    let command = try Command.run(
      ["tmux", "-u", "-S", socket, "-f", configuration] + arguments, environment: environment)
    guard command.status == .exited(0) else {
      throw StoryFailure("tmux \(arguments.joined(separator: " ")): \(command.errors)")
    }
    return command.output
  }

  /// What the server is set to.
  ///
  /// `window-size` is left alone: tmux 3.3a falls over when it is `manual` before there is a window, and without a
  /// client the size stays what it is told anyway.
  static let settings = """
    set -g default-terminal tmux-256color
    set -g status off
    set -g history-limit 2000
    set -s escape-time 0
    set -s set-clipboard off
    """

  /// The first process of a terminal: waits at a gate, runs the program, and tells how it ended.
  ///
  /// It tells by itself because tmux 3.3a now and then does not hear of the end of a process. It stays afterwards, so
  /// that the last screen can be read, and a closed window does not end it before it has told. Its two pipes are open
  /// from the start: when the tests are gone they end, and it does too.
  /// Arguments: the gate, where to tell the status, where to write the program's process id, the program.
  static let caretaker = """
    id=$3
    exec 3>&2 2>/dev/null 4<"$1" 5>"$2"
    shift 3
    read _ <&4
    trap : HUP INT QUIT TERM
    sh -c 'echo $$ > "$0"; exec "$@"' "$id" "$@" 2>&3 3>&- 4<&- 5>&-
    status=$?
    printf '\\033]7777;over\\007'
    echo $status >&5
    trap - HUP INT QUIT TERM
    read _ <&4
    """
}

/// What a terminal shows at one moment, and the state it is in.
struct Screen: CustomStringConvertible {
  let columns: Int
  let rows: Int
  /// One a row, without the spaces at its end.
  let lines: [String]
  let cursor: (column: Int, row: Int)
  let modes: Modes
  let title: String
  /// The first process of the terminal's session.
  let leader: pid_t
  let terminalPath: String

  /// The modes a program may leave a terminal in by mistake.
  struct Modes: Equatable {
    var isAlternate: Bool
    var isCursorVisible: Bool
    var isMouseReported: Bool
    var isKeypadApplication: Bool
    var areCursorKeysApplication: Bool
    var isInserting: Bool
    var isOriginRelative: Bool
    var isWrapping: Bool
  }

  var text: String { lines.joined(separator: "\n") }
  func contains(_ words: String) -> Bool { text.contains(words) }
  /// The first row, from 0, that has the words.
  func row(of words: String) -> Int? { lines.firstIndex { $0.contains(words) } }
  var header: String { lines.first ?? "" }
  /// The bottom row, where the keys are listed.
  var footer: String { lines.count >= rows ? lines[lines.count - 1] : "" }
  /// The row where the cursor stands.
  var cursorLine: String { lines.indices.contains(cursor.row) ? lines[cursor.row] : "" }

  var description: String {
    let frame = lines.map { "│" + $0 }.joined(separator: "\n")
    let cursorState = modes.isCursorVisible ? "cursor" : "hidden cursor"
    return "\(columns)x\(rows), \(cursorState) at column \(cursor.column), row \(cursor.row)\n\(frame)"
  }
}

extension Screen {
  /// What tmux is asked to print before the screen itself: one field a line.
  static let format = [
    "window_width", "window_height", "cursor_x", "cursor_y", "alternate_on", "cursor_flag", "mouse_any_flag",
    "keypad_flag", "keypad_cursor_flag", "insert_flag", "origin_flag", "wrap_flag", "pane_title", "pane_pid",
    "pane_tty",
  ].map { "#{\($0)}" }.joined(separator: "\n")

  /// Reads the terminal; `withHistory` includes the lines that have scrolled away.
  init(of tmux: Tmux, withHistory: Bool = false) throws {
    let start = withHistory ? ["-S", "-"] : []
    let answer = try tmux(["display-message", "-p", Self.format, ";", "capture-pane", "-p"] + start)
      .components(separatedBy: "\n")
    func flag(_ index: Int) -> Bool { answer[index] == "1" }
    func number(_ index: Int) -> Int { Int(answer[index]) ?? 0 }
    (columns, rows, cursor) = (number(0), number(1), (number(2), number(3)))
    modes = Modes(
      isAlternate: flag(4), isCursorVisible: flag(5), isMouseReported: flag(6), isKeypadApplication: flag(7),
      areCursorKeysApplication: flag(8), isInserting: flag(9), isOriginRelative: flag(10), isWrapping: flag(11))
    title = answer[12]
    leader = pid_t(number(13))
    terminalPath = answer[14]
    lines = answer[15...].dropLast().map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
