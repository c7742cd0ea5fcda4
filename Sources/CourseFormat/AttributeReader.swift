import Course

/// Reads one code span as an attribute.
struct AttributeReader {
  enum Reading {
    case attribute(Attribute)
    /// Certainly meant as an attribute, and wrong.
    /// `instead` spares the author the errors that would follow from leaving it out; `parts` are the attributes that
    /// belong between backticks of their own.
    case malformed(message: String, help: String, instead: Attribute? = nil, parts: [String]? = nil)
    /// An attribute that has no meaning here.
    case misplaced(AttributeName)
    /// Text, it seems; `nearest` when it looks like a slip.
    case text(nearest: String?)
  }

  let context: AttributeContext

  func read(_ text: String) -> Reading {
    let reading = readOne(text)
    if case .attribute = reading { return reading }
    guard let parts = several(text) else { return reading }
    return .malformed(
      message: "these are several attributes in one pair of backticks",
      help: "write each between backticks of its own, as in " + parts.map { "`\($0)`" }.joined(separator: " "),
      parts: parts)
  }

  private func readOne(_ text: String) -> Reading {
    if let reading = quotedSlip(text) { return reading }
    // Nearly all attributes are of this form, which takes no lexer.
    if let (word, value) = Lexer.pair(text) { return pair(word, value) }
    var lexer = Lexer(text)
    guard case .word(let word) = lexer.next() else { return swappedSlip(text) ?? percent(text) }
    if lexer.take(.sign(":")) { return pair(word, lexer.remainder) }
    if lexer.isAtEnd, let name = AttributeName(rawValue: word), let plain = AttributeReader.words[name] {
      return context.names.contains(name) ? .attribute(plain) : .misplaced(name)
    }
    if let name = AttributeName(rawValue: word), let reading = phrase(name, lexer) {
      return context.names.contains(name) ? reading : .misplaced(name)
    }
    if let reading = valueSlip(word, lexer) { return reading }
    if context.names.contains(.adjust), !lexer.isAtEnd, let reading = adjustment(word, lexer) { return reading }
    if let reading = wordedCondition(text) ?? gaugeSlip(word, lexer.remainder) { return reading }
    if context.strangers.contains(.adjust), case .attribute? = adjustment(word, lexer) { return .misplaced(.adjust) }
    if let reading = conditionSlip(text) { return reading }
    if word == "unset", context.names.contains(.clear), case .word(let flag) = lexer.peek() {
      return .text(nearest: "clear \(flag)")
    }
    if !lexer.isAtEnd, let whole = apartSlip(text) { return .text(nearest: whole) }
    if context.names.contains(.adjust), lexer.isAtEnd, let apart = spaced(word) { return .text(nearest: apart) }
    return .text(nearest: moment(text)?.rawValue ?? nearest(to: word, isAlone: lexer.isAtEnd))
  }

  /// `timeout 20s`; nil when it is something else.
  private func valueSlip(_ word: String, _ lexer: Lexer) -> Reading? {
    guard case .digits = lexer.peek(), let name = AttributeName(rawValue: word), context.names.contains(name),
      let meant = AttributeReader.words[name]
    else { return nil }
    return wordSlip(name, meant)
  }

  /// `trust +15`; nil when it is something else.
  private func adjustment(_ gauge: String, _ lexer: Lexer) -> Reading? {
    var rest = lexer
    if let amount = rest.integer(signRequired: true), rest.isAtEnd {
      return .attribute(.adjust(gauge: gauge, by: amount))
    }
    guard let amount = rest.natural(), rest.isAtEnd else { return nil }
    return .malformed(
      message: "it is not clear whether \(gauge) rises or falls",
      help: "write `\(gauge) +\(amount)` or `\(gauge) -\(amount)`")
  }

  /// The attributes that signs or white space part, at least two; nil when that is not what it is.
  private func several(_ text: String) -> [String]? { parts(of: text).flatMap { $0.count > 1 ? $0 : nil } }

  /// The attributes that some text is made of, however they are parted; nil when something else stands in it.
  func parts(of text: String) -> [String]? {
    let listed = text.split { $0 == "," || $0 == ";" || $0 == "`" }.map { Sanitizer.cleanLine(String($0)) }
    if listed.count > 1, listed.count <= 8, listed.allSatisfy(isAttribute) { return listed }
    let words = text.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" })
    return words.count <= 12 ? parts(of: words[...]) : nil
  }

  private func parts(of words: ArraySlice<Substring>) -> [String]? {
    guard !words.isEmpty else { return nil }
    // No attribute of several words but a condition is longer, and that ends the text.
    for count in Set(1...words.count).intersection([1, 2, 3, words.count]).sorted() {
      let first = words.prefix(count).joined(separator: " ")
      guard isAttribute(first) else { continue }
      if count == words.count { return [first] }
      if let rest = parts(of: words.dropFirst(count)) { return [first] + rest }
    }
    return nil
  }

  private func isAttribute(_ text: String) -> Bool { if case .attribute = readOne(text) { true } else { false } }

  /// `trust-20` with the space that is missing, for a hyphen may be part of a word.
  private func spaced(_ word: String) -> String? {
    guard let hyphen = word.lastIndex(of: "-"), hyphen > word.startIndex else { return nil }
    let amount = word[word.index(after: hyphen)...]
    guard (1...3).contains(amount.utf8.count), amount.allSatisfy(\.isNumber) else { return nil }
    return "\(word[..<hyphen]) -\(amount)"
  }

  /// What the first word of some text was perhaps meant to be.
  private func nearest(to word: String, isAlone: Bool) -> String? {
    guard word.unicodeScalars.count >= 3 else { return nil }
    if !isAlone, let key = AttributeName(rawValue: word), key.takesValue, context.names.contains(key) {
      return word + ":"
    }
    let phrases: Set<AttributeName> = [.set, .clear, .if, .when]
    let candidates = AttributeName.allCases.filter {
      context.names.contains($0) && !$0.takesValue && !$0.isForm && phrases.contains($0) != isAlone
    }
    return Spelling.nearest(to: word, in: candidates.map(\.rawValue))
  }

  /// The words that say everything by themselves.
  static let words: [AttributeName: Attribute] = [
    .once: .once, .timeout: .timeout, .last: .last, .route: .route, .debrief: .debrief, .survey: .survey,
    .optional: .optional, .keepOrder: .keepOrder, .misery: .moment(.misery), .mediocrity: .moment(.mediocrity),
    .magnificence: .moment(.magnificence),
  ]

  /// `2 points`.
  private func wordedPoints(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = Sanitizer.cleanLine(String(text.dropFirst(digits.count))).lowercased()
    guard ["point", "points", "pt", "pts", "pt.", "pts."].contains(unit) else { return nil }
    return Values.natural(String(digits), in: 1...9999)
  }

  private func percent(_ text: String) -> Reading {
    if context.names.contains(.amount), let points = Values.natural(text, in: 1...9999) {
      return .attribute(.amount(points))
    }
    if context.names.contains(.amount), let points = wordedPoints(text) {
      return .malformed(
        message: "the points of a line of a rubric are a number alone", help: "write `\(points)`",
        instead: .amount(points))
    }
    var lexer = Lexer(text)
    if context.names.contains(.amount), lexer.number() != nil, lexer.isAtEnd || lexer.take(.sign("%")), lexer.isAtEnd {
      return .malformed(
        message: "the points of a line of a rubric are a whole number above 0", help: "write it alone, as in `2`",
        instead: .amount(1))
    }
    lexer = Lexer(text)
    guard let number = lexer.number(), lexer.take(.sign("%")), lexer.isAtEnd else { return .text(nearest: nil) }
    return context.names.contains(.percent) ? .attribute(.percent(number / 100)) : .misplaced(.percent)
  }

  /// `set flag`, `clear flag`, `if …`, `when …`; nil for other names.
  private func phrase(_ name: AttributeName, _ lexer: Lexer) -> Reading? {
    switch name {
    case .set, .clear:
      var rest = lexer
      if case .digits = lexer.peek() {
        return .malformed(
          message: "the name of a flag begins with a letter",
          help: "write another one, as in `\(name.rawValue) promised`")
      }
      guard case .word(let flag) = rest.next(), rest.isAtEnd, !ConditionParser.reserved.contains(flag) else {
        return .malformed(
          message: "\(name.rawValue) needs the name of one flag", help: "write `\(name.rawValue) promised`")
      }
      return .attribute(name == .set ? .set(flag) : .clear(flag))
    case .if, .when:
      switch ConditionParser.parse(lexer.remainder) {
      case .condition(let condition): return .attribute(name == .if ? .condition(condition) : .trigger(condition))
      case .problem(let sentence):
        return wordedCondition("\(name.rawValue) \(lexer.remainder)")
          ?? .malformed(message: sentence, help: "write it like `\(name.rawValue) trust >= 60 and not promised`")
      }
    default: return nil
    }
  }

  private func pair(_ word: String, _ value: String) -> Reading {
    let name = AttributeName(rawValue: word)
    if let name, !name.takesValue, context.names.contains(name),
      case .attribute(let meant)? = phrase(name, Lexer(value))
    {
      return .malformed(
        message: "no colon stands after \(word)", help: "write `\(word) \(value)`", instead: meant)
    }
    if let name, !name.takesValue, context.names.contains(name), let meant = AttributeReader.words[name] {
      return wordSlip(name, meant)
    }
    if let reading = gaugeSlip(word, value) { return reading }
    guard let name, name.takesValue else {
      if let reading = settingSlip(word, value) ?? ratingSlip(value) { return reading }
      let nearest = synonym(word, value) ?? Spelling.nearest(to: word, in: context.keys.map(\.rawValue))
      return .text(nearest: word.unicodeScalars.count >= 2 ? nearest.map { $0 + ":" } : nil)
    }
    guard context.names.contains(name) else { return .misplaced(name) }
    guard let attribute = AttributeReader.value(name, value) else {
      return .malformed(
        message: value.isEmpty ? "\(word) has no value" : "\"\(value)\" does not fit \(word)",
        help: "write \(AttributeReader.example(name))", instead: name == .ending ? .ending(.mediocrity) : nil)
    }
    return .attribute(attribute)
  }

  private static func value(_ name: AttributeName, _ text: String) -> Attribute? {
    switch name {
    case .id: Slug.isIdentifier(text) ? .id(text) : nil
    case .was: isFormerID(text) ? .was(text) : nil
    case .kind: text.isEmpty ? nil : .kind(text)
    case .tags:
      TagList.parse(text).map(Attribute.tags)
    case .points: Values.number(text).flatMap { $0 > 0 ? .points($0) : nil }
    case .time: Values.seconds(text).map(Attribute.time)
    case .tries: Values.natural(text, in: 1...99).map(Attribute.tries)
    case .penalty: Values.share(text).map(Attribute.penalty)
    case .difficulty: Values.natural(text, in: 1...3).map(Attribute.difficulty)
    case .rev: Values.natural(text, in: 1...9999).map(Attribute.revision)
    case .match: FillInBody.Match(rawValue: text).map(Attribute.match)
    case .ending: Moment(rawValue: text).map(Attribute.ending)
    default: nil
    }
  }

  /// An id, or `file#id` for what stood in another file of the course.
  private static func isFormerID(_ text: String) -> Bool {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return Slug.isIdentifier(text) }
    return Slug.isIdentifier(String(parts[1])) && RelativePath.resolve(String(parts[0]))?.isEmpty == false
  }

  private static func example(_ name: AttributeName) -> String {
    switch name {
    case .id, .was: "letters, digits and hyphens, as in `\(name.rawValue): golden-rule`"
    case .kind: "`kind: \(Spelling.list(Question.Kind.allCases.map(\.rawValue)))`"
    case .tags: "the tags with commas between them, as in `tags: attentive, golden-rule`"
    case .points: "a number above 0, as in `points: 2`"
    case .time: "seconds or minutes, as in `time: 20s` or `time: 2m`"
    case .tries: "a whole number from 1 to 99, as in `tries: 2`"
    case .penalty: "a share from 0% to 100%, as in `penalty: 25%`"
    case .difficulty: "1, 2 or 3, as in `difficulty: 2`"
    case .rev: "a whole number that goes up with each change, as in `rev: 2`"
    case .match: "`match: close`, `match: exact` or `match: contains`"
    case .ending: "`ending: misery`, `ending: mediocrity` or `ending: magnificence`"
    default: "`\(name.rawValue)`"
    }
  }
}

/// The tags of a question: words with commas or spaces between them.
enum TagList {
  static func parse(_ text: String) -> [String]? {
    let tags = text.split { $0 == "," || $0.isWhitespace }.map(String.init)
    return tags.isEmpty || tags.contains { $0.hasSuffix(":") } ? nil : tags
  }
}

/// The kinds of value that attributes and front matter share.
enum Values {
  static func natural(_ text: String, in range: ClosedRange<Int>) -> Int? {
    var lexer = Lexer(text)
    guard let number = lexer.natural(), lexer.isAtEnd, range.contains(number) else { return nil }
    return number
  }

  static func number(_ text: String, digits: Int = 6) -> Double? {
    var lexer = Lexer(text)
    guard let number = lexer.number(digits: digits), lexer.isAtEnd else { return nil }
    return number
  }

  /// `80%` as 0.8; from 0% to 100%.
  static func share(_ text: String) -> Double? {
    var lexer = Lexer(text)
    guard let number = lexer.number(), lexer.take(.sign("%")), lexer.isAtEnd, (0...100).contains(number) else {
      return nil
    }
    return number / 100
  }

  /// `20s`, `2m`, `1m30s` or plain seconds; from 1 second to a day.
  static func seconds(_ text: String) -> Int? {
    // Sign by sign: to the lexer, `m30s` is one word.
    var rest = text.unicodeScalars.filter { !$0.properties.isWhitespace }[...]
    func take(_ unit: String) -> Bool {
      guard rest.starts(with: unit.unicodeScalars) else { return false }
      rest = rest.dropFirst(unit.unicodeScalars.count)
      return true
    }
    func number() -> Int? {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      rest = rest.dropFirst(digits.count)
      return digits.count > 6 ? nil : Int(String(String.UnicodeScalarView(digits)))
    }
    guard var total = number() else { return nil }
    if take("min") || take("m") {
      total *= 60
      if !rest.isEmpty {
        guard let seconds = number() else { return nil }
        total += seconds
        _ = take("s")
      }
    } else {
      _ = take("s")
    }
    return rest.isEmpty && (1...86_400).contains(total) ? total : nil
  }
}
