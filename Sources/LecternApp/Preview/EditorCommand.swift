/// How an editor is started so that it opens a file at a line.
public struct EditorCommand: Hashable, Sendable {
  /// The program and its arguments.
  public let words: [String]
  /// Whether it opens a window of its own and leaves the terminal alone.
  public let isWindowed: Bool

  /// The program as a person calls it.
  public var name: String { Self.name(words.first ?? "") }

  /// What is tried where neither VISUAL nor EDITOR says anything, the gentlest first.
  public static let usual = ["nano", "vim", "vi"]

  /// - Parameters:
  ///   - setting: VISUAL or EDITOR: words as a shell reads them, `code --wait` or `"/My Tools/edit" -x`.
  ///   - line: Counted from 1; less than that opens the file without a line.
  ///
  /// Nil where the setting names no program, or a quotation in it never ends.
  public init?(_ setting: String, file: String, line: Int) {
    guard let words = Self.split(setting), let program = words.first, !program.isEmpty else { return nil }
    // Not to be taken for an option or a line.
    let file = file.hasPrefix("-") || file.hasPrefix("+") ? "./" + file : file
    let kind = Self.kinds.first { $0.names.contains(Self.name(program)) }
    isWindowed = kind?.isWindowed ?? false
    self.words = words + (line > 0 ? kind?.place(file, line) ?? [file] : [file])
  }

  private static func name(_ program: String) -> String {
    program.split(separator: "/").last.map(String.init) ?? program
  }

  // MARK: Editors

  private struct Kind {
    let names: Set<String>
    let isWindowed: Bool
    let place: @Sendable (_ file: String, _ line: Int) -> [String]
  }

  private static let kinds = [
    Kind(
      names: [
        "vi", "vim", "nvim", "view", "nvi", "vis", "ex", "elvis", "nano", "rnano", "pico", "micro", "kak", "joe",
        "jstar", "jmacs", "jpico", "ne", "emacs", "emacsclient", "mg", "jed", "zile", "mcedit", "tilde",
      ], isWindowed: false, place: { file, line in ["+\(line)", file] }),
    Kind(names: ["hx", "helix"], isWindowed: false, place: { file, line in ["\(file):\(line)"] }),
    Kind(
      names: ["gvim", "mvim", "gedit", "pluma", "xed", "gnome-text-editor", "bbedit"], isWindowed: true,
      place: { file, line in ["+\(line)", file] }),
    Kind(
      names: ["subl", "sublime_text", "zed", "zeditor", "lapce"], isWindowed: true,
      place: { file, line in ["\(file):\(line)"] }),
    Kind(
      names: ["code", "code-insiders", "codium", "vscodium", "cursor", "windsurf", "positron"], isWindowed: true,
      place: { file, line in ["--goto", "\(file):\(line)"] }),
    Kind(names: ["kate", "mate"], isWindowed: true, place: { file, line in ["-l", "\(line)", file] }),
  ]

  // MARK: Words

  /// Splits a line into words by the shell's rules for quotes and backslashes; nothing is expanded. Nil where a
  /// quotation never ends. Source: POSIX.1-2024, Shell Command Language, 2.2.
  static func split(_ text: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var rest = text[...]
    while let character = rest.popFirst() {
      switch (character, quote) {
      case ("'", nil), ("\"", nil): (quote, word) = (character, word ?? "")
      case (_, .some(let open)) where character == open: quote = nil
      case ("\\", .none):
        if let next = rest.popFirst() { word = (word ?? "") + String(next) }
      case ("\\", "\""):
        // Between double quotes a backslash is one, but before these.
        if let next = rest.first, "\"\\$`".contains(next) {
          rest.removeFirst()
          word = (word ?? "") + String(next)
        } else {
          word = (word ?? "") + "\\"
        }
      case (_, nil) where character.isWhitespace:
        if let whole = word { words.append(whole) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    guard quote == nil else { return nil }
    return words + [word].compactMap { $0 }
  }
}
