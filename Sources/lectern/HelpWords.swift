import Phrases

/// The parser's own words in a help text, in the language that is spoken: it has them in English alone.
enum HelpWords {
  /// A help text with its headings and its fixed sentences translated.
  static func spoken(_ text: String) -> String {
    guard InterfaceLanguage.current != .english else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line($0) }.joined(separator: "\n")
  }

  private static func line(_ line: Substring) -> String {
    for (english, spoken) in headings where line.hasPrefix(english + ":") {
      return spoken + line.dropFirst(english.count)
    }
    // The parser breaks lines after these words, as all that stands at an option's right does.
    for (english, spoken) in sentences where line.hasSuffix(english) {
      return line.dropLast(english.count) + spoken
    }
    if let found = Sentence(line).parts(between: "  See '", "' for detailed help.") {
      return "  " + say("See '\(found[0])' for detailed help.")
    }
    if let found = Sentence(line).parts(between: "  See '", "' for more information.") {
      return "  " + say("See '\(found[0])' for more information.")
    }
    return UsageErrors.spoken(line) ?? String(line)
  }

  private static var headings: [(String, String)] {
    [
      ("OVERVIEW", say("OVERVIEW")), ("USAGE", say("USAGE")), ("ARGUMENTS", say("ARGUMENTS")),
      ("OPTIONS", say("OPTIONS")), ("SUBCOMMANDS", say("SUBCOMMANDS")), ("Usage", say("Usage")), ("Help", say("Help")),
    ]
  }

  private static var sentences: [(String, String)] {
    [
      ("Show help information.", say("Show help information.")), ("Show the version.", say("Show the version.")),
    ]
  }
}
