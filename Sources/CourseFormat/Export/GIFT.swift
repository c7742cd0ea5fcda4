import Course

/// Writes a quiz in GIFT, which Moodle and other learning platforms import.
///
/// Source: MoodleDocs, "GIFT format".
struct GIFT {
  /// What the format cannot carry, question by question.
  private(set) var losses: [(question: Question, what: [String])] = []

  /// The same for the question at hand.
  private var lost: [String] = []

  /// The same for the quiz as a whole.
  private(set) var quizLosses: [String] = []

  /// The whole quiz; questions that have no form in GIFT are left out.
  mutating func text(of quiz: Quiz) -> String {
    var parts = ["// \(escapeLine(quiz.title))"]
    quizLosses = losses(of: quiz)
    for question in quiz.questions {
      lost = []
      if let text = text(of: question) {
        noteLosses(question)
        parts.append(text)
      }
      if !lost.isEmpty { losses.append((question, lost)) }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// What belongs to the quiz and not to one of its questions, each told once.
  private func losses(of quiz: Quiz) -> [String] {
    var lost: [String] = []
    if !quiz.introduction.isEmpty { lost.append("the introduction is left out") }
    if quiz.length < quiz.questions.count {
      lost.append("`draw` is left out: all \(quiz.questions.count) questions are written, not \(quiz.length)")
    }
    if quiz.passMark != nil { lost.append("`pass` is left out: it belongs to the quiz there") }
    if quiz.questions.contains(where: { !$0.tags.isEmpty }) { lost.append("the tags are left out") }
    if quiz.questions.contains(where: { $0.difficulty != nil }) { lost.append("the difficulty is left out") }
    return lost
  }

  // MARK: One question

  private mutating func text(of question: Question) -> String? {
    guard let answers = answers(of: question) else { return nil }
    var prompt = HTMLText.of(question.prompt.isEmpty ? [.paragraph([.text(question.title)])] : question.prompt)
    let title = "::\(escapeLine(question.title))::"
    let general = question.explanation.isEmpty ? "" : "####" + html(question.explanation)
    prompt = escape(prompt)
    return "\(title)[html]\(prompt){\n\(answers)\(general)}"
  }

  private mutating func answers(of question: Question) -> String? {
    switch question.body {
    case .choice(let body):
      if question.isSurvey { return leaveOut("a survey has no right answer, and the question is left out") }
      return choice(body)
    case .fillIn(let body):
      guard body.blanks.count == 1, let blank = body.blanks.first else {
        return leaveOut("several blanks have no form in GIFT, and the question is left out")
      }
      return self.blank(blank)
    case .matching(let body):
      let pairs = body.pairs.map { "=\(html($0.left)) -> \(line($0.right))\n" }
      return (pairs + body.distractors.map { "= -> \(line($0))\n" }).joined()
    case .ordering: return leaveOut("putting steps in order has no form in GIFT, and the question is left out")
    case .open(let body):
      if !body.rubric.isEmpty { lost.append("the rubric of a free answer is left out") }
      return ""
    }
  }

  private mutating func leaveOut(_ why: String) -> String? {
    lost.append(why)
    return nil
  }

  private mutating func choice(_ body: ChoiceBody) -> String {
    let right = 1 / Double(max(1, body.options.count(where: \.isCorrect)))
    let shares = body.shares ?? (body.takesSeveral ? body.options.map { $0.isCorrect ? right : -right } : nil)
    let weights = shares.map { $0.map(GIFT.weight) }
    if let shares, let weights {
      let rounded = zip(shares, weights).filter { abs($0 * 100 - $1) > 1e-4 }
      var told: [String] = []
      for (share, weight) in rounded {
        let sentence = "\(percent(share))% becomes \(number(weight))%"
        if !told.contains(sentence) { told.append(sentence) }
      }
      if !told.isEmpty { lost.append("Moodle takes certain shares only: \(Spelling.list(told, "and"))") }
    }
    return body.options.enumerated().map { index, option in
      let sign = weights.map { "~%\(number($0[index]))%" } ?? (option.isCorrect ? "=" : "~")
      let feedback = option.feedback.isEmpty ? "" : "#" + html(option.feedback)
      return sign + html(option.text) + feedback + "\n"
    }.joined()
  }

  /// The shares that Moodle imports, in percent; each may be taken away as well.
  ///
  /// Source: MoodleDocs, "Question fractions"; `question_bank::fraction_options` in Moodle's `question/engine/bank.php`.
  private static let weights: [Double] = [
    0, 5, 10, 11.11111, 12.5, 14.28571, 16.66667, 20, 25, 30, 33.33333, 40, 50, 60, 66.66667, 70, 75, 80, 83.33333, 90,
    100,
  ]

  /// The nearest share that Moodle imports, in percent; of two that are as near, the smaller.
  private static func weight(_ share: Double) -> Double {
    let percent = abs(share) * 100
    let nearest = weights.min { (abs($0 - percent), $0) < (abs($1 - percent), $1) } ?? 0
    return share < 0 ? -nearest : nearest
  }

  private mutating func blank(_ blank: FillInBody.Blank) -> String {
    switch blank.accepted {
    case .number(let range) where range.lowerBound == range.upperBound: return "#\(number(range.lowerBound)):0\n"
    case .number(let range): return "#\(number(range.lowerBound))..\(number(range.upperBound))\n"
    case .words(let words):
      if blank.match == .exact { lost.append("GIFT does not tell capitals from small letters") }
      // A star stands for any other words (MoodleDocs, "Short-Answer question type").
      return words.map { "=" + escape(blank.match == .contains ? "*\($0)*" : $0) + "\n" }.joined()
    }
  }

  private mutating func noteLosses(_ question: Question) {
    if !question.hints.isEmpty { lost.append("the hints are left out") }
    if question.tries > 1 { lost.append("the number of tries is left out: it belongs to the quiz there") }
    if question.timeLimit != nil { lost.append("the time limit is left out: it belongs to the quiz there") }
    if question.points != 1 { lost.append("the points are left out: every question counts the same there") }
    if case .choice(let body) = question.body,
      body.options.contains(where: \.isLast) || (body.keepsOrder && body.kind != .trueFalse)
    {
      lost.append("the options may be shuffled there")
    }
    if question.prompt.contains(where: \.hasImage) {
      lost.append("an image stays behind, and its description stands for it")
    }
  }

  // MARK: Text

  /// `~ = # { } :` and the backslash mean something in GIFT.
  private func escape(_ text: String) -> String {
    var result = ""
    for character in text {
      if "~=#{}:\\".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  private func escapeLine(_ text: String) -> String { escape(Sanitizer.cleanLine(text)) }

  private func html(_ blocks: [Block]) -> String { escape(HTMLText.of(blocks)) }
  private func html(_ text: [Inline]) -> String { escape(HTMLText.of(text)) }
  /// Right sides of pairs are plain text there.
  private func line(_ text: [Inline]) -> String { escapeLine(text.plainText) }

  private func percent(_ share: Double) -> String { number((share * 100 * 100_000).rounded() / 100_000) }

  /// Without a fraction where there is none.
  private func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}

extension Block {
  /// Whether an image stands in it.
  fileprivate var hasImage: Bool {
    switch self {
    case .heading(_, let text), .paragraph(let text): text.contains(where: \.hasImage)
    case .list(let list): list.items.contains { $0.contains(where: \.hasImage) }
    case .quote(let blocks), .callout(_, let blocks): blocks.contains(where: \.hasImage)
    case .table(let table): ([table.header] + table.rows).contains { $0.contains { $0.contains(where: \.hasImage) } }
    case .code, .rule: false
    }
  }
}

extension Inline {
  fileprivate var hasImage: Bool {
    switch self {
    case .image: true
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner):
      inner.contains(where: \.hasImage)
    default: false
    }
  }
}
