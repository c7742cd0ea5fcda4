/// Courses made for measuring the checker: always the same ones, from a seed.
struct Corpus {
  /// How many files of how many questions.
  let quizzes: Int
  let questions: Int

  private static let words = """
    guest desk morning parcel promise minute door voice answer name rain ticket window porter supper key list weekend \
    train coffee queue smile mistake luggage phone kindness plan reason street colleague lamp letter garden patience \
    early quiet honest second careful warm late small whole own next busy first clear tired young calm ready
    """.split(separator: " ").map(String.init)

  /// Each file's name and text, one at a time, so that a large corpus needs no memory.
  func forEachFile(_ body: (_ name: String, _ text: String) throws -> Void) rethrows {
    let entries = (1...quizzes).map { "- [Quiz \($0)](quiz-\($0).md)\n" }.joined()
    try body("course.md", "---\nid: corpus\n---\n# A corpus\n\nMade for measuring.\n\n## Everything\n\(entries)")
    var random = SeededGenerator(state: 0x9E37_79B9_7F4A_7C15)
    for number in 1...quizzes {
      var text = "---\nkind: quiz\npass: 80%\n---\n# Quiz \(number)\n\nSome questions, all of them made up.\n\n"
      for question in 1...questions { text += Corpus.question(question, &random) }
      try body("quiz-\(number).md", text)
    }
  }

  /// A question as authors write them: facts, a prompt, options with feedback, a hint, an explanation; about 425 bytes.
  private static func question(_ number: Int, _ random: inout SeededGenerator) -> String {
    let right = random.below(3)
    var text = "## The \(phrase(2, &random)) \(number)\n`id: q-\(number)` `difficulty: \(1 + random.below(3))`\n\n"
    text += "\(sentence(6, &random))\nWhat do *\(phrase(1, &random))* people do about \(phrase(2, &random))?\n\n"
    for option in 0..<3 {
      text += "- [\(option == right ? "x" : " ")] \(sentence(4, &random)) \(option)\n  > \(sentence(4, &random))\n"
    }
    text += "\n> [!TIP]\n> \(sentence(3, &random))\n"
    return text + "\n> [!NOTE]\n> \(sentence(3, &random)) **\(phrase(1, &random))** \(sentence(3, &random))\n\n"
  }

  private static func phrase(_ count: Int, _ random: inout SeededGenerator) -> String {
    (0..<count).map { _ in words[random.below(words.count)] }.joined(separator: " ")
  }

  static func sentence(_ count: Int, _ random: inout SeededGenerator) -> String {
    let phrase = phrase(count, &random)
    return phrase.prefix(1).uppercased() + phrase.dropFirst() + "."
  }
}

/// Numbers that come out the same each time (Marsaglia's xorshift).
struct SeededGenerator {
  var state: UInt64

  mutating func below(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(count))
  }
}
