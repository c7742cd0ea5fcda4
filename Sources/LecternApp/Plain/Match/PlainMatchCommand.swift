import Course
import Training

/// A line that the host of a match types in plain mode.
enum PlainMatchCommand: Hashable {
  case goOn
  case answer(MatchAnswer)
  /// What one team of several says, or stakes.
  case answerOf(Int, MatchAnswer)
  case buzz(Int)
  case pass, undo, redo, skip, lock, scores, why, rules, help, again, leave
  case overrule(Int)
  case joker(Int)
  case rename(Int, String)
  case adjust(MatchEvent.Adjusted)
  /// It is understood and cannot be taken, and why.
  case refused(String)

  /// Nil where the line means nothing in this match, now.
  init?(_ line: String, _ match: Match) {
    let words = line.split(separator: " ").map(String.init)
    guard let first = words.first else {
      self = .goOn
      return
    }
    let word = MatchWord(typed: first)
    if words.count == 1, let command = word.flatMap({ Self.plain[$0] }) {
      self = command
    } else if words.count >= 2, let word, let team = Self.team(words[1], match),
      let command = Self.command(word, of: team, words.dropFirst(2).joined(separator: " "))
    {
      self = command
    } else {
      self.init(answer: words, match)
    }
  }

  private static func command(_ word: MatchWord, of team: Int, _ rest: String) -> Self? {
    switch word {
    case .overrule: return .overrule(team)
    case .joker: return .joker(team)
    case .rename where !rest.isEmpty: return .rename(team, rest)
    case .points:
      switch HostPrompt.adjustment(rest, team) {
      case .success(let adjusted): return .adjust(adjusted)
      case .failure(let refusal):
        return .refused(refusal.reason == MatchWords.reasonMissing ? PlainMatchWords.reasonMissing : refusal.reason)
      }
    default: return nil
    }
  }

  private init?(answer words: [String], _ match: Match) {
    if match.stage == .open, match.current?.asking == .buzz {
      guard words.count == 1, let team = Self.team(words[0], match) else { return nil }
      self = .buzz(team)
    } else if Self.isAskedOfAll(match) {
      guard words.count >= 2, let team = Self.team(words[0], match) else { return nil }
      let said = Array(words.dropFirst())
      guard let answer = Self.answer(said, match) else {
        guard let refusal = Self.refusal(said, match) else { return nil }
        self = .refused(refusal)
        return
      }
      self = .answerOf(team, answer)
    } else {
      guard let answer = Self.answer(words, match) else {
        guard let refusal = Self.refusal(words, match) else { return nil }
        self = .refused(refusal)
        return
      }
      self = .answer(answer)
    }
  }

  /// Why what was said is no answer, where it is nearly one; nil where it means nothing at all.
  private static func refusal(_ words: [String], _ match: Match) -> String? {
    if words.count == 1, MatchEntry.isAmbiguous(words[0]) { return MatchWords.thousandsOrFraction }
    guard match.stage != .wagers, let question = match.current?.question, question.kind == .ordering else { return nil }
    let letters = words.joined().unicodeScalars.map(OptionLetter.index)
    guard letters.allSatisfy({ $0.map(question.options.indices.contains) ?? false }) else { return nil }
    return MatchWords.lettersMissing(question.options.count, letters.count)
  }

  static func isAskedOfAll(_ match: Match) -> Bool {
    match.stage == .wagers || match.current?.asking == .all || match.current?.asking == .nearest
  }

  private static let plain: [MatchWord: PlainMatchCommand] = [
    .pass: .pass, .undo: .undo, .redo: .redo, .skip: .skip, .lock: .lock, .scores: .scores, .why: .why, .rules: .rules,
    .help: .help, .again: .again, .leave: .leave,
  ]

  /// A team by its number or its name.
  private static func team(_ word: String, _ match: Match) -> Int? {
    if let number = Int(word) { return match.teams.contains(number - 1) ? number - 1 : nil }
    return match.names.firstIndex { $0.lowercased() == word.lowercased() }
  }

  private static func answer(_ words: [String], _ match: Match) -> MatchAnswer? {
    if match.stage == .wagers || match.current?.question.isNumber == true {
      guard words.count == 1, !MatchEntry.isAmbiguous(words[0]), let number = MatchScreen.number(words[0]) else {
        return nil
      }
      return MatchAnswer(number: number)
    }
    // "a c" and "ac" alike.
    let letters = words.joined().unicodeScalars.map(OptionLetter.index)
    guard let question = match.current?.question,
      letters.allSatisfy({ $0.map(question.options.indices.contains) ?? false })
    else { return nil }
    let indices = letters.compactMap { $0 }
    let answer = MatchAnswer(letters: question.kind == .ordering ? indices : indices.sorted())
    return question.isComplete(answer) ? answer : nil
  }
}
