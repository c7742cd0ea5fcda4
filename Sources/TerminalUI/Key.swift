/// A key a person can press, whatever bytes the terminal sends for it.
public enum Key: Hashable, Sendable {
  /// A typed scalar; combining marks arrive as scalars of their own.
  case character(Unicode.Scalar)
  /// Ctrl and a letter, lower case.
  case control(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, pageUp, pageDown, home, end
  /// F1 to F12.
  case function(Int)

  /// What a footer or a help page calls it.
  public var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let scalar): String(Character(scalar))
    case .control(let letter): "Ctrl-" + letter.uppercased()
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    case .function(let number): "F\(number)"
    }
  }
}

/// What a mouse did, where the terminal reports it.
public struct MouseEvent: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The first button went down.
    case press
    /// It was let go.
    case release
    case wheelUp, wheelDown
  }

  public var kind: Kind
  public var position: Position

  public init(_ kind: Kind, at position: Position) {
    self.kind = kind
    self.position = position
  }
}

/// Something that happened at the terminal.
public enum InputEvent: Hashable, Sendable {
  case key(Key)
  case mouse(MouseEvent)
  /// Bracketed paste, whole, unsanitised.
  case paste(String)
  case resize(Size)
  /// SIGTERM, SIGHUP or a closed terminal: save and go.
  case terminate
  /// Back from a suspension: repaint everything.
  case resumed
  /// Something has changed in a watched folder.
  case filesChanged
}
