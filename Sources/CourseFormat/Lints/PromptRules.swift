import Course

/// Q109: a "not" in a question that is easily overlooked.
///
/// Only the clause that asks counts: "Which of these is not a trait?", not "What do you do if the guest is not there?".
enum HiddenNegation {
  static func look(_ file: LintedFile) {
    guard let language = file.language else { return }
    for question in file.questions where question.choice != nil {
      let asked = question.asked
      guard asked.contains(where: { language.negationStems.occur(in: $0) }) else { continue }
      let sentences = SentenceReader.read(asked, question.findings.source)
      guard let word = word(in: sentences, of: question, language) else { continue }
      question.findings.report(
        .Q109, "\"\(word.text)\" turns this question round, and is easily overlooked", at: word.span,
        help: "make it bold, as in **\(word.text)**, or ask for what is right")
    }
  }

  private static func word(
    in sentences: [LintSentence], of question: LintedQuestion, _ language: LintLanguage
  ) -> LintWord? {
    let isStatement = question.question.kind == .trueFalse
    let questions = sentences.filter(\.isQuestion)
    let asking = isStatement || questions.isEmpty ? sentences.suffix(1) : questions[...]
    for sentence in asking {
      let words = sentence.words
      guard let start = isStatement ? 0 : begin(of: words, language) else { continue }
      for index in words.indices.dropFirst(start) {
        let word = words[index]
        if index > start + 1, word.beginsClause || language.clauseWords.contains(word.text) { break }
        guard language.negations.contains(word.text), !word.isEmphasised, !word.isQuoted else { continue }
        let before = index > 0 ? words[index - 1].text : ""
        let after = index + 1 < words.count ? words[index + 1].text : ""
        // At the end it asks for agreement: "..., or not?"
        guard !language.harmlessBefore.contains(before), !language.harmlessAfter.contains(after), !after.isEmpty else {
          continue
        }
        return word
      }
    }
    return nil
  }

  /// The question word, where it begins the sentence or a clause.
  private static func begin(of words: [LintWord], _ language: LintLanguage) -> Int? {
    words.indices.first { index in
      guard !words[index].isQuoted else { return false }
      guard
        language.questionWords.contains(words[index].text)
          || (language.orders.contains(words[index].text) && index == 0)
      else { return false }
      return words[index].beginsClause
        || (words[index - 1].beginsClause && language.prepositions.contains(words[index - 1].text))
    }
  }
}

/// Q110: a question with several right options that does not say so.
enum SilentMultiple {
  static func look(_ file: LintedFile) {
    guard let language = file.language else { return }
    for question in file.questions {
      guard let body = question.choice, body.kind == .multiple, body.options.count(where: \.isCorrect) > 1 else {
        continue
      }
      let sentences = SentenceReader.read([question.name] + question.prompt.map(\.children), question.findings.source)
      guard !sentences.contains(where: { saysSeveral($0.words, language) }) else { continue }
      question.findings.report(
        .Q110, "\(body.options.count(where: \.isCorrect)) options are right, and the question does not say so",
        at: question.promptSpan, help: "add a sentence like: \(file.advice)")
    }
  }

  private static func saysSeveral(_ words: [LintWord], _ language: LintLanguage) -> Bool {
    for (index, word) in words.enumerated() where !word.isQuoted {
      if language.several.contains(word.text) { return true }
      if index > 0, language.numbers.contains(word.text), language.bringsNumber(words[index - 1].text) { return true }
      guard language.orders.contains(word.text) else { continue }
      if words.dropFirst(index + 1).prefix(3).contains(where: \.looksPlural) { return true }
      // "Which of these are …"
      if word.text == "which", words.dropFirst(index + 1).contains(where: { ["are", "were"].contains($0.text) }) {
        return true
      }
    }
    return false
  }
}

extension LintedFile {
  fileprivate var advice: String {
    switch course.language.prefix(2).lowercased() {
    case "es": "Elige todas las que correspondan."
    case "de": "Wähle alle, die passen."
    case "fr": "Choisis toutes les réponses qui conviennent."
    default: "Choose all that apply."
    }
  }
}

extension LintWord {
  /// An English noun in the plural, as far as its ending tells.
  fileprivate var looksPlural: Bool {
    text.utf8.count > 3 && text.hasSuffix("s") && !text.hasSuffix("ss")
      && !["this", "does", "was", "has"].contains(text)
  }
}
