import Course

/// What a diagnostic's message has no room for; `lectern explain` shows it.
public struct Explanation: Sendable {
  public var code: DiagnosticCode
  /// What is wrong, as a heading without a full stop.
  public var title: String
  /// What a learner would suffer, or what the program cannot do, in two or three sentences.
  public var why: String
  /// Shows the mistake, and no other.
  public var bad: Example
  /// The same without it.
  public var good: Example
  /// How to get from one to the other.
  public var mend: String

  init(_ code: DiagnosticCode, _ title: String, why: String, bad: Example, good: Example, mend: String) {
    self.code = code
    self.title = title
    self.why = why
    self.bad = bad
    self.good = good
    self.mend = mend
  }

  /// Every entry, in the order of the codes.
  public static let all: [Explanation] =
    markdown + files + courses + options + questions + scenes + paths + lessons

  private static let byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  /// The entry for a code; a test sees to it that each has one.
  public static func of(_ code: DiagnosticCode) -> Explanation? { byCode[code] }
}

/// One or more files that show a mistake or its mending.
public struct Example: Sendable {
  public struct File: Hashable, Sendable {
    public var name: String
    public var text: String
  }

  /// What a person is shown: of a single file, perhaps a part.
  public var shown: String
  /// The files whole, as they would lie in a folder.
  public var files: [File]

  /// A file of some kind; a text without front matter stands below the title of a file that has nothing else wrong.
  static func file(_ kind: Item.Kind, _ text: String, shown: String? = nil) -> Example {
    let whole = text.hasPrefix("---") ? text : "---\nkind: \(kind.rawValue)\n---\n# Example\n\n" + text
    return Example(shown: shown ?? text, files: [File(name: kind.rawValue + ".md", text: whole + "\n")])
  }

  static func lesson(_ text: String) -> Example { file(.lesson, text) }
  static func quiz(_ text: String, shown: String? = nil) -> Example { file(.quiz, text, shown: shown) }
  static func drill(_ text: String) -> Example { file(.drill, text) }

  /// Several files, each below a line `=== its-name.md`.
  static func folder(_ text: String) -> Example {
    var files: [File] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== ") {
        files.append(File(name: String(line.dropFirst(4)), text: ""))
      } else if !files.isEmpty {
        files[files.count - 1].text += line + "\n"
      }
    }
    return Example(shown: text, files: files)
  }
}
