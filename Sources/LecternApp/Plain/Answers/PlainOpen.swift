import Course
import Phrases
import Training

/// Lines of the learner's own, and then the rubric.
struct PlainOpen: PlainAnswer {
  let body: OpenBody

  var takesText: Bool { true }
  var takesGuesses: Bool { false }

  func present(on session: PlainSession) {}

  func ask(_ asking: inout PlainAsking) throws(Leaving) -> [String]? {
    guard let text = try write(&asking) else { return nil }
    guard !body.rubric.isEmpty else { return [text] }
    asking.session.tell(say("What was asked for; you judge this yourself:"))
    for (index, criterion) in body.rubric.enumerated() { asking.session.tell("\(index + 1)) \(criterion.plainText)") }
    asking.takesText = false
    while true {
      let prompt = say("Type the numbers of those that your text meets, such as 1 2, or 0 if none.")
      guard case .typed(let line) = try asking.line(prompt) else { return nil }
      if line == "0" { return [text] }
      if let numbers = asking.numbers(in: line, upTo: body.rubric.count), !numbers.isEmpty {
        return [text] + Set(numbers).sorted().map { body.rubric[$0 - 1].plainText }
      }
      asking.refuse(say("Please type numbers from 1 to \(body.rubric.count), with spaces between them, or 0."))
    }
  }

  /// Lines until an empty one.
  private func write(_ asking: inout PlainAsking) throws(Leaving) -> String? {
    var entry = TextEntry(limit: OpenPad.limit, takesLines: true, text: asking.draft.first ?? "")
    var prompt = say("Write your answer; an empty line ends it.")
    if !entry.isBlank {
      asking.session.tell(say("You had written:"))
      for line in entry.text.split(separator: "\n") { asking.session.tell(String(line)) }
      prompt = say("Write on; an empty line ends it.")
      asking.mayBeginAnew = true
    }
    defer { (asking.mayBeginAnew, asking.ending) = (false, "") }
    while true {
      let line: String
      switch try asking.line(prompt, goesOn: prompt.isEmpty) {
      case .typed(let typed): line = typed
      case .back: return nil
      case .anew:
        entry.clear()
        asking.mayBeginAnew = false
        prompt = say("Gone. Write your answer; an empty line ends it.")
        continue
      }
      if line.isEmpty, !entry.isBlank { return entry.text }
      if line.isEmpty {
        asking.refuse(say("Please write something; ? alone tells what else can be typed."))
      } else {
        entry.insert((entry.isBlank ? "" : "\n") + line)
        asking.draft = [entry.text]
        if entry.isFull { asking.session.tell(say("Only \(OpenPad.limit) letters fit; the rest was left out.")) }
      }
      prompt = ""
      asking.ending = say("An empty line ends your answer.")
    }
  }

  func explain(_ response: [String], isDone: Bool, on session: PlainSession) {
    let met = Set(response.dropFirst())
    guard !response.isEmpty else { return }
    for criterion in body.rubric where !met.contains(criterion.plainText) {
      session.tell(say("Not met: \(criterion.plainText)"))
    }
  }
}
