import TestSupport

extension TerminalProgram {
  /// Types keys and waits for what they bring. Enter comes not sooner than 750 ms after what was before, for a match takes
  /// an earlier one for a key that is held.
  func typeUnhurried(_ keys: String, until words: String) throws {
    if keys == "\r" { _ = watch(for: .milliseconds(750)) }
    type(keys)
    _ = try moment(of: words)
  }
}
