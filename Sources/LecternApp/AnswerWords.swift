import Course
import Phrases
import Training

/// Why an answer was wrong, in words: what was chosen, and what was right. The full screen and plain mode say the same.
enum AnswerWords {
  static var chosen: String { say("You chose") }
  static var right: String { say("Right would be") }

  /// What is said of an option where several are to be chosen; nothing of one that was left out rightly.
  static func verdict(isChosen: Bool, isRight: Bool) -> String? {
    switch (isChosen, isRight) {
    case (true, true): say("chosen, right")
    case (true, false): say("chosen, not right")
    case (false, true): say("not chosen, but right")
    case (false, false): nil
    }
  }

  /// "1 of 3 pairs is right."
  static func pairs(_ right: Int, of all: Int) -> String {
    say(right, one: "\(right) of \(all) pairs is right.", other: "\(right) of \(all) pairs are right.")
  }
}

extension ChoiceBody {
  /// Whether an answer, which was wrong, needs words of what was chosen and what was right: not where the author has said
  /// something to whoever chose it, nor where each option says it of itself.
  func needsContrast(_ response: [String]) -> Bool {
    let chosen = options.filter { response.contains($0.plainText) }
    let right = Set(rightResponse)
    return !takesSeveral && !right.isEmpty && right.isDisjoint(with: response)
      && chosen.allSatisfy { $0.feedback.isEmpty }
  }

  /// What is said of the options in an answer that was not fully right, by their places in the author's list; before the
  /// question is done only of what was chosen. Empty where one is to be chosen.
  func verdicts(_ response: [String], isDone: Bool) -> [Int: String] {
    let right = Set(rightResponse)
    let chosen = Set(response)
    guard takesSeveral, !right.isEmpty, right != chosen else { return [:] }
    return options.indices.reduce(into: [:]) { words, index in
      let text = options[index].plainText
      guard isDone || chosen.contains(text) else { return }
      words[index] = AnswerWords.verdict(isChosen: chosen.contains(text), isRight: right.contains(text))
    }
  }
}

extension MatchingBody {
  /// How many pairs are right; nil where all are, or nothing was answered.
  func verdict(_ response: [String]) -> String? {
    let given = Set(response)
    let right = rightResponse.count { given.contains($0) }
    return right < pairs.count && !given.isEmpty ? AnswerWords.pairs(right, of: pairs.count) : nil
  }

  /// What a left side was matched with; nil where it was with nothing.
  func chosen(for pair: Pair, in response: [String]) -> String? {
    choices.first { response.contains(MatchingBody.response(pair.left, $0)) }?.plainText
  }
}

extension OrderingBody {
  /// The texts of a response that stand in their right order, as places in it. A single step is in order with nothing: it
  /// wins nothing, and is not said to be right.
  func inOrder(_ response: [String]) -> Set<Int> {
    let run = longestRun(of: response)
    return Set(run.count > 1 || items.count == 1 ? run : [])
  }

  /// Where a step belongs, counted from 1; nil where several steps have its text.
  func rightPlace(of text: String) -> Int? {
    let places = items.indices.filter { items[$0].plainText == text }
    return places.count == 1 ? places[0] + 1 : nil
  }
}
