import Phrases

/// A line that was typed.
struct PlainLine {
  /// As it was typed.
  let typed: String
  /// In small letters, with the English word for each of the spoken language's. What begins with a stroke stays as it is.
  let command: String

  /// The word that goes back, typed with a stroke as beside text: that works everywhere, and looks for no letter.
  var withoutStroke: PlainLine? { command == "/b" ? PlainLine("b") : nil }

  init(_ typed: String) {
    self.typed = typed
    let small = typed.lowercased()
    command = small.hasPrefix("/") ? small : TypedWord.english(typed)
  }

  /// Whether it asks what can be typed.
  var asksForHelp: Bool { command == "?" }
  /// The same in a word, where that is no answer.
  var saysHelp: Bool { command == "help" }
  /// Whether it asks for what was told last once more, where that is no answer.
  var asksAgain: Bool { command == "again" }
  var leaves: Bool { ["q", "quit", "/q"].contains(command) }

  /// The number that it is, counted from 0; nil where it is none of the first `count`.
  func index(below count: Int) -> Int? { Self.index(command, below: count) }

  /// The same of the number behind a word, as in `link 2` or `link2`.
  func index(after word: String, below count: Int) -> Int? {
    guard command.hasPrefix(word) else { return nil }
    return Self.index(String(command.dropFirst(word.count).drop { $0 == " " }), below: count)
  }

  private static func index(_ text: String, below count: Int) -> Int? {
    Int(text).flatMap { (1...max(1, count)).contains($0) && count > 0 ? $0 - 1 : nil }
  }
}

/// What can be typed at a prompt: how it is read, and what is said of it.
struct PlainWord<Act> {
  /// A whole sentence, which names what is typed.
  let help: String
  /// Whether the sentence stands in every prompt, and not only in the first one that has it.
  let leads: Bool
  /// How many numbers there are to choose from, where it is a number.
  let count: Int?
  /// Whether it takes whatever is typed.
  let isText: Bool
  /// Nil where the line is something else.
  let read: (PlainLine) -> Act?
  /// What is said of a line that begins as it does and is something else; nil of other lines.
  let correction: (PlainLine) -> String?

  private init(
    _ help: String, leads: Bool, count: Int? = nil, isText: Bool = false, read: @escaping (PlainLine) -> Act?,
    correction: @escaping (PlainLine) -> String? = { _ in nil }
  ) {
    (self.help, self.leads, self.count, self.isText) = (help, leads, count, isText)
    (self.read, self.correction) = (read, correction)
  }

  /// An empty line.
  static func enter(_ act: Act, _ help: String, leads: Bool = true) -> Self {
    Self(help, leads: leads) { $0.command.isEmpty ? act : nil }
  }

  /// One of these words, in English; those of the spoken language count as well.
  static func word(_ words: String..., act: Act, _ help: String, leads: Bool = false) -> Self {
    Self(help, leads: leads) { words.contains($0.command) ? act : nil }
  }

  /// One of these names, as they stand in a list of numbers; of two that are the same, the first.
  static func named<Choice>(_ names: [(name: String, choice: Choice)], act: @escaping (Choice) -> Act) -> Self {
    Self("", leads: false) { line in
      let typed = line.typed.lowercased()
      return names.first { $0.name.lowercased() == typed }.map { act($0.choice) }
    }
  }

  /// A number from 1 to `count`; `act` has it counted from 0.
  static func number(upTo count: Int, _ help: String, act: @escaping (Int) -> Act) -> Self {
    Self(help, leads: true, count: count) { $0.index(below: count).map(act) }
  }

  /// A word and a number behind it.
  static func numbered(
    _ word: String, upTo count: Int, _ help: String, leads: Bool = false, act: @escaping (Int) -> Act
  ) -> Self {
    Self(
      help, leads: leads, read: { $0.index(after: word, below: count).map(act) },
      correction: { line in
        guard line.command.split(separator: " ").first.map({ $0.prefix { !$0.isNumber } == word }) ?? false else {
          return nil
        }
        let spoken = TypedWord(rawValue: word)?.spoken ?? word
        return count == 1
          ? say("Please type \(spoken) 1; ? tells what else can be typed.")
          : say(
            "Please type \(spoken) and a number from 1 to \(count), as in \(spoken) 1; ? tells what else can be typed.")
      })
  }

  /// A stroke and the words to look for.
  ///
  /// - Parameter course: Its title, where it is not the one that the person is in.
  static func search(in course: String? = nil, act: @escaping (String) -> Act) -> Self {
    let help =
      course.map { say("/ before a word looks for it in \($0), as in /listen.") }
      ?? say("/ before a word looks for it in this course, as in /listen.")
    return Self(help, leads: false) { $0.command.hasPrefix("/") ? act($0.command) : nil }
  }

  /// Anything else, as it was typed.
  static func text(_ help: String, leads: Bool = true, act: @escaping (String) -> Act) -> Self {
    Self(help, leads: leads, isText: true) { act($0.typed) }
  }

  static func back(_ act: Act) -> Self { .word("b", "back", act: act, say("b goes back.")) }

  /// Enter and `b`, which both go back.
  static func enterOrBack(_ act: Act) -> [Self] {
    [.enter(act, say("b or Enter alone goes back.")), .word("b", "back", act: act, "")]
  }
}

/// All that can be typed at one place. The same table reads what is typed and says what can be typed, so that the two cannot
/// differ.
struct PlainPrompt<Act> {
  /// What is to be done here, where no word's sentence says it; empty: they do.
  let lead: String
  let words: [PlainWord<Act>]

  init(_ lead: String, _ words: [PlainWord<Act>]) { (self.lead, self.words) = (lead, words) }
  init(_ words: [PlainWord<Act>]) { self.init("", words) }

  func read(_ line: PlainLine) -> Act? {
    // A text that anything is part of takes no word from it.
    let bare = line.withoutStroke.flatMap { bare in words.lazy.filter { !$0.isText }.compactMap { $0.read(bare) }.first
    }
    return bare ?? words.lazy.compactMap { $0.read(line) }.first
  }

  /// All sentences, as `?` tells them.
  ///
  /// - Parameter leave: How one leaves, where no word of the table says it.
  func help(leave: String? = PlainWords.leave) -> [String] {
    ([lead] + words.map(\.help) + [leave ?? ""]).filter { !$0.isEmpty }
  }

  /// What is said before a line is typed: all sentences the first time that they hold, and later those that lead.
  func sentences(told: inout Set<String>, leave: String? = PlainWords.leave) -> String {
    let leading = Set([lead] + words.filter(\.leads).map(\.help))
    let help = help(leave: leave)
    let said = help.filter { leading.contains($0) || told.insert($0).inserted }
    return (said + (said.count < help.count ? [PlainWords.more] : [])).joined(separator: " ")
  }

  /// What is said of a line that is none of the words.
  func refusal(_ typed: PlainLine) -> String {
    if let correction = words.lazy.compactMap({ $0.correction(typed) }).first { return correction }
    let line = PlainWords.short(typed.typed)
    guard let count = words.lazy.compactMap(\.count).first, count > 0 else {
      return say("\"\(line)\" means nothing here. ? tells what can be typed.")
    }
    return count == 1
      ? say("Please type 1; ? tells what else can be typed.")
      : say("Please type a number from 1 to \(count); ? tells what else can be typed.")
  }
}

/// What several prompts have.
enum PlainWords {
  static var leave: String { say("q leaves; your place is saved.") }
  static var more: String { say("? tells what else can be typed.") }
  /// A line as it is read back: nobody wants to hear all of a paste again.
  static func short(_ line: String) -> String { line.count <= 40 ? line : line.prefix(40) + "…" }
  static var again: String { say("\(TypedWord.again.spoken) tells this once more.") }
}

extension PlainSession {
  /// Asks until a line is one of the prompt's words. `q` leaves, and `?` tells all of the words, a sentence each.
  func ask<Act>(_ prompt: PlainPrompt<Act>) throws(Leaving) -> Act {
    let passage = passage
    var hint = prompt.sentences(told: &told)
    while true {
      let line = PlainLine(try askText(hint))
      hint = ""
      if line.leaves { throw Leaving() }
      if !line.asksForHelp, let act = prompt.read(line) {
        beginPassage()
        return act
      } else if line.asksForHelp || line.saysHelp {
        for sentence in prompt.help() + [PlainWords.again] { tellOnce(sentence) }
      } else if line.asksAgain {
        repeatPassage(passage)
        hint = prompt.sentences(told: &told)
      } else {
        tellOnce(prompt.refusal(line))
      }
    }
  }

  /// Asks for one of several lines that were told; nil: the person goes back.
  func askNumber(of count: Int, _ help: String) throws(Leaving) -> Int? {
    try ask(PlainPrompt([.number(upTo: count, help) { .some($0) }] + PlainWord.enterOrBack(nil)))
  }

  /// Asks whether something is to be done. Enter alone is no, as on the full screen.
  func askYes(_ question: String) throws(Leaving) -> Bool {
    try ask(
      PlainPrompt(
        question,
        [
          .word("yes", "y", act: true, say("\(TypedWord.yes.spoken) does it."), leads: true),
          .enter(false, say("Enter alone, or \(TypedWord.no.spoken), does not.")),
          .word("no", "n", "b", act: false, ""),
        ]))
  }
}
