import Course

/// Sets explanations as text for a terminal or a pipe, and as Markdown for programs that show it.
public enum ExplanationPrinter {
  /// The groups of codes, by their first letter.
  private static let groups: [(letter: Character, name: String)] = [
    ("M", "Markdown and files"), ("Q", "Questions"), ("D", "Drills"), ("L", "Lessons"),
  ]

  /// All codes with their titles, by group.
  public static func list() -> String {
    let parts = groups.map { group in
      let lines = Explanation.all.filter { $0.code.rawValue.first == group.letter }
        .map { "  \($0.code.rawValue)  \($0.title)" }
      return ([group.name] + lines).joined(separator: "\n")
    }
    return parts.joined(separator: "\n\n")
  }

  /// One entry, without a last line end.
  ///
  /// - Parameter width: In columns; examples keep their own lines.
  public static func text(_ entry: Explanation, width: Int = 76) -> String {
    let parts = [
      wrapped("\(entry.code.rawValue) (\(name(entry.code))): \(entry.title)", width),
      wrapped(entry.why, width),
      "Wrong:\n\n" + indented(entry.bad.shown),
      "Right:\n\n" + indented(entry.good.shown),
      wrapped("To mend it: " + entry.mend, width),
    ]
    return parts.joined(separator: "\n\n")
  }

  /// One entry as Markdown.
  public static func markdown(_ entry: Explanation) -> String {
    // Four backticks: an example may hold three.
    let parts = [
      "**\(entry.title)**", plain(entry.why), "Wrong:", "````markdown\n\(entry.bad.shown)\n````", "Right:",
      "````markdown\n\(entry.good.shown)\n````", plain(entry.mend),
    ]
    return parts.joined(separator: "\n\n")
  }

  /// The code that somebody meant, small letters allowed; else the nearest one, if there is one near enough.
  public static func find(_ text: String) -> (code: DiagnosticCode?, nearest: DiagnosticCode?) {
    let name = Sanitizer.cleanLine(text).uppercased()
    if let code = DiagnosticCode(rawValue: name) { return (code, nil) }
    let guess = Spelling.nearest(to: name, in: DiagnosticCode.allCases.map(\.rawValue))
    return (nil, guess.flatMap(DiagnosticCode.init(rawValue:)))
  }

  private static func name(_ code: DiagnosticCode) -> String {
    switch code {
    case .M013, .D210: return "error: it plays, and does not keep what it promises"
    case .M014: return "error, or a warning where a description is missing: it plays, and a learner would suffer"
    default: break
    }
    return switch code.severity {
    case .error: "error: it cannot be played"
    case .warning: "warning: it plays, and a learner would suffer"
    case .info: "a remark"
    }
  }

  /// A text on one line.
  static func plain(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    " + $0 }
      .joined(separator: "\n")
  }

  /// Words set in lines; a word that is longer than a line has one of its own.
  private static func wrapped(_ text: String, _ width: Int) -> String {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(whereSeparator: \.isWhitespace) {
      let length = word.reduce(0) { $0 + DisplayWidth.of($1) }
      if !line.isEmpty, used + 1 + length > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if !line.isEmpty { (line, used) = (line + " ", used + 1) }
      (line, used) = (line + word, used + length)
    }
    lines.append(line)
    return lines.joined(separator: "\n")
  }
}
