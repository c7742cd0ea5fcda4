import Course
import Training

@testable import CourseFormat
@testable import LecternApp

/// Someone at plain mode's console who answers everything right, or everything wrong.
///
/// What is asked is known from what was recorded, not from the words on the screen; the words say only what kind of
/// prompt it is.
final class CourseGuide: Console {
  enum Aim { case best, worst }

  private let library: Library
  private let course: Course
  private let keeper: any ProgressKeeper
  private let aim: Aim
  private var heard: [String] = []
  /// Lines that answer the question in front.
  private var waiting: [String] = []
  private var isThrough = false
  /// Read and explored once: each reply asks for them.
  private var items: [ItemKey: Item] = [:]
  private var ways: [String: (map: DrillMap, way: DrillScores.Way?)] = [:]
  /// What could not be answered.
  private(set) var problems: [String] = []

  init(library: Library, course: Course, keeper: any ProgressKeeper, aim: Aim) {
    (self.library, self.course, self.keeper, self.aim) = (library, course, keeper, aim)
  }

  /// What was said last, for a failing test.
  var lastWords: String { heard.suffix(12).joined(separator: "\n") }

  // MARK: Console

  func readSecret(_ question: String) -> String? { nil }
  func prompt(_ text: String) {}
  func write(_ line: String) { heard.append(line) }

  func readLine() -> String? {
    if !waiting.isEmpty { return waiting.removeFirst() }
    // Every course ends some time, and nothing that is typed is refused.
    let words = heard.last ?? ""
    guard problems.isEmpty, heard.count < 200_000 else { return nil }
    if words.contains("means nothing here") || words.contains("Please type") { return fail("refused") }
    if words.contains("tries this again") || words.contains("Enter alone opens the next:") { return "b" }
    // What is optional is played as well, once the rest is done.
    if words.contains("Enter alone goes back"), words.contains("Type a number to open that line") { return openNext() }
    if words.contains("Enter alone goes back") { return "b" }
    if words.contains("Enter goes on.") { return "" }
    if words.contains("Enter turns to") || words.contains("Enter finishes the lesson") { return "" }
    if words.contains("Enter alone opens what comes next") { return openNext() }
    if words.contains("Enter alone opens 1") { return "q" }
    return answer()
  }

  /// The number of the first item that is not finished; back when there is none.
  private func openNext() -> String {
    guard let index = course.entries.firstIndex(where: { !keeper.progress[$0.key].isFinished }), !isThrough else {
      return "b"
    }
    // Asked for twice, it will not be finished.
    isThrough = keeper.progress[course.entries[index].key].attempts > 0
    return isThrough ? "b" : "\(index + 1)"
  }

  // MARK: Answers

  private func answer() -> String? {
    guard let key = keeper.progress.lastItem, let entry = course.entries.first(where: { $0.key == key }),
      let item = item(entry)
    else { return fail("nothing is under way") }
    let record = keeper.progress[key]
    switch item {
    case .lesson(let lesson):
      let run = LessonRun(item: key, lesson: lesson, progress: record)
      guard let check = run.currentCheck else { return fail("no question on the page") }
      waiting = lines(check)
    case .quiz(let quiz):
      guard let current = QuizRun(item: key, quiz: quiz, attempt: record.attempt).current else {
        return fail("no question in the quiz")
      }
      waiting = lines(current)
    case .drill(let drill):
      let run = DrillRun(item: key, drill: drill, attempt: record.attempt)
      let (map, way) = way(drill)
      let replies = way?.replies ?? []
      guard run.turns.count < replies.count else { return fail("the talk goes on after its planned end") }
      let turn = replies[run.turns.count]
      guard let wanted = map.scene(turn.state)?.choices[turn.choice],
        let index = run.choices.firstIndex(where: { $0.text == wanted.text })
      else { return fail("the planned reply is not offered") }
      return String(index + 1)
    }
    return waiting.isEmpty ? fail("no answer") : waiting.removeFirst()
  }

  private func fail(_ problem: String) -> String? {
    problems.append("\(problem), after: \(lastWords)")
    return nil
  }

  private func item(_ entry: CourseEntry) -> Item? {
    if let known = items[entry.key] { return known }
    items[entry.key] = library.read(entry, in: course)?.value
    return items[entry.key]
  }

  private func way(_ drill: Drill) -> (map: DrillMap, way: DrillScores.Way?) {
    if let known = ways[drill.title] { return known }
    let map = DrillMap(drill.untimed)
    let scores = DrillScores(map)
    let found = (map, aim == .best ? scores.best : scores.worst)
    ways[drill.title] = found
    return found
  }

  /// From 0 to 1: what an item is to end with.
  func expected(_ item: Item) -> Double? {
    switch item {
    case .lesson: nil
    case .quiz: aim == .best ? 1 : 0
    case .drill(let drill): way(drill).way?.score
    }
  }

  /// What to type for a question, line by line.
  private func lines(_ run: QuestionRun) -> [String] {
    let numbers = { (indices: [Int]) in [indices.map { String($0 + 1) }.joined(separator: " ")] }
    switch run.question.body {
    case .choice(let body):
      let places = run.optionOrder.indices.filter { place in
        run.question.isSurvey || body.options[run.optionOrder[place]].isCorrect == (aim == .best)
      }
      return numbers(body.takesSeveral ? places : Array(places.prefix(1)))
    case .fillIn(let body):
      return body.blanks.map { blank in
        switch blank.accepted {
        case .words(let words): aim == .best ? words[0] : "zebra"
        case .number(let range): aim == .best ? Self.number(in: range) : "-98765"
        }
      }
    case .matching(let body):
      let choices = run.optionOrder.map { body.choices[$0] }
      // Each line gets the right side of the next one, or its own.
      let wanted = body.pairs.indices.map { body.pairs[($0 + (aim == .best ? 0 : 1)) % body.pairs.count].right }
      return numbers(wanted.compactMap { right in choices.firstIndex { $0 == right } })
    case .ordering(let body):
      let wanted = aim == .best ? Array(body.items.indices) : body.items.indices.reversed()
      return numbers(wanted.compactMap { run.optionOrder.firstIndex(of: $0) })
    case .open(let body):
      let all = body.rubric.indices.map { String($0 + 1) }.joined(separator: " ")
      return ["Some words of my own.", ""] + (body.rubric.isEmpty ? [] : [aim == .best ? all : "0"])
    }
  }

  private static func number(in range: ClosedRange<Double>) -> String {
    let whole = range.lowerBound.rounded(.up)
    return range.contains(whole) ? String(Int(whole)) : String(range.lowerBound)
  }
}

extension Drill {
  /// The drill as plain mode plays it: without clocks, and without what they choose.
  fileprivate var untimed: Drill {
    var drill = self
    for index in drill.scenes.indices {
      drill.scenes[index].timeLimit = nil
      if case .conversation(let choices) = drill.scenes[index].role {
        drill.scenes[index].role = .conversation(choices.filter { !$0.isTimeout })
      }
    }
    return drill
  }
}
