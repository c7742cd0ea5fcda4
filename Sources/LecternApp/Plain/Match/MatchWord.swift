import Phrases

/// A word that plain mode takes for a match: the English one, and the one of the language that is spoken.
enum MatchWord: String, CaseIterable {
  // While it is played.
  case pass, undo, redo, skip, lock, scores, why, rules, help, again, leave, overrule, joker, rename, points
  // Before and after.
  case resume, matches, end, rematch, missed, list, quiz, mode, questions, teams, wrong, stake
  // What a setting may be.
  case rounds, secret, buzz, free, costs, on, off

  /// As the spoken language has it, in small letters.
  var spoken: String {
    switch self {
    case .pass: say("pass", in: "a word to type in a match")
    case .undo: say("undo", in: "a word to type in a match")
    case .redo: say("redo", in: "a word to type in a match")
    case .skip: say("skip", in: "a word to type in a match")
    case .lock: say("lock", in: "a word to type in a match")
    case .scores: say("scores", in: "a word to type in a match")
    case .why: say("why", in: "a word to type in a match")
    case .rules: say("rules", in: "a word to type in a match")
    case .help: say("help", in: "a word to type in a match")
    case .again: say("again", in: "a word to type in a match")
    case .leave: say("leave", in: "a word to type in a match")
    case .overrule: say("overrule", in: "a word to type in a match")
    case .joker: say("joker", in: "a word to type in a match")
    case .rename: say("rename", in: "a word to type in a match")
    case .points: say("points", in: "a word to type in a match")
    case .resume: say("resume", in: "a word to type in a match")
    case .matches: say("matches", in: "a word to type in a match")
    case .end: say("end", in: "a word to type in a match")
    case .rematch: say("rematch", in: "a word to type in a match")
    case .missed: say("missed", in: "a word to type in a match")
    case .list: say("list", in: "a word to type in a match")
    case .quiz: say("quiz", in: "a word to type in a match")
    case .mode: say("mode", in: "a word to type in a match")
    case .questions: say("questions", in: "a word to type in a match")
    case .teams: say("teams", in: "a word to type in a match")
    case .wrong: say("wrong", in: "a word to type in a match")
    case .stake: say("stake", in: "a word to type in a match")
    case .rounds: say("rounds", in: "a word to type in a match")
    case .secret: say("secret", in: "a word to type in a match")
    case .buzz: say("buzz", in: "a word to type in a match")
    case .free: say("free", in: "a word to type in a match")
    case .costs: say("costs", in: "a word to type in a match")
    case .on: say("on", in: "a word to type in a match")
    case .off: say("off", in: "a word to type in a match")
    }
  }

  /// The word that was typed, in either language; nil: it is none of these.
  init?(typed: some StringProtocol) {
    let word = typed == "?" ? "help" : typed.lowercased()
    // What stands on the screen's keys, and what is typed as soon as the word itself.
    let others: [String: MatchWord] = ["question": .again, "void": .skip, "u": .undo, "score": .scores]
    guard let found = Self.allCases.first(where: { $0.spoken == word }) ?? MatchWord(rawValue: word) ?? others[word]
    else { return nil }
    self = found
  }
}
