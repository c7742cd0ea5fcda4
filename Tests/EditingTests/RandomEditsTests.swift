import Course
import CourseFormat
import Testing
import Training

/// Numbers that come again with their seed (xorshift64, George Marsaglia, 2003).
private struct Dice {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func roll(_ sides: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % max(1, sides)
  }
}

@Suite("Any edits at all")
struct RandomEditsTests {
  /// One question as its author has it.
  private struct Section {
    var heading: String
    var prompt: String
    var options: [String]
    var attributes: [String] = []

    var text: String {
      let line = attributes.isEmpty ? "" : attributes.map { "`\($0)`" }.joined(separator: " ") + "\n\n"
      let list = options.enumerated().map { "- [\($0 == 0 ? "x" : " ")] \($1)" }.joined(separator: "\n")
      return "## \(heading)\n\(line)\(prompt)\n\n\(list)\n"
    }
  }

  private static let course = "---\nid: any\n---\n# Any\n\n## All\n- [Quiz](quiz.md)\n- [Lesson](lesson.md)\n"

  private static func write(_ sections: [Section], to room: Classroom) throws {
    let body = sections.map(\.text).joined(separator: "\n")
    try room.write("quiz.md", "---\nkind: quiz\nshuffle: all\n---\n# Quiz\n\n" + body)
    try room.write("lesson.md", "---\nkind: lesson\n---\n# Lesson\n\n" + body)
  }

  /// Changes one thing, as authors do.
  private static func edit(_ sections: inout [Section], _ dice: inout Dice, _ number: Int) {
    let fresh = Section(heading: "New \(number)", prompt: "Prompt \(number)?", options: ["a \(number)", "b", "c"])
    guard sections.count > 1 else { return sections.append(fresh) }
    let index = dice.roll(sections.count)
    switch dice.roll(9) {
    case 0: sections.insert(fresh, at: index)
    case 1: sections.remove(at: index)
    case 2: sections.swapAt(index, dice.roll(sections.count))
    case 3: sections[index].heading = "Heading \(number)"
    case 4:
      let old = sections[index].heading.lowercased().split(separator: " ").joined(separator: "-")
      sections[index].attributes.append("was: \(old)")
      sections[index].heading = "Named \(number)"
    case 5: sections[index].prompt = "Another prompt \(number)?"
    case 6: sections[index].options[dice.roll(3)] = "option \(number)"
    case 7: sections[index].options.append(sections[index].options.remove(at: 1))
    default:
      sections[index].attributes.removeAll { $0.hasPrefix("rev") }
      sections[index].attributes.append("rev: \(number + 2)")
    }
  }

  @Test("No answer is ever lost: each belongs to a question or waits as an orphan", arguments: UInt64(1)...12)
  func nothingIsLost(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    var sections = (0..<5).map {
      Section(heading: "First \($0)", prompt: "What \($0)?", options: ["a \($0)", "b \($0)", "c \($0)"])
    }
    let room = try Classroom(["course.md": Self.course])
    try Self.write(sections, to: room)
    var given: [ItemKey: Int] = [:]
    var edits = 0
    for number in 0..<12 {
      if number % 5 == 0 { try room.begin("quiz.md", .quiz, seed: UInt32(seed)) }
      if try room.quiz().current != nil {
        try room.answer()
        given[ItemKey("any/quiz"), default: 0] += 1
      }
      var lesson = try room.lesson()
      if let page = lesson.firstOpenCheck {
        lesson.turn(to: page)
        try room.read(to: lesson.current.id, answering: "b")
        given[ItemKey("any/lesson"), default: 0] += 1
      }
      for _ in 0...dice.roll(3) {
        edits += 1
        Self.edit(&sections, &dice, edits)
      }
      try Self.write(sections, to: room)

      let items = try room.items()
      #expect(items.count == 2, "the files can be read")
      let orphans = try room.orphans()
      for (key, item) in items {
        let attached = try room.progress()[key].records(of: item.questions).values.reduce(0) { $0 + $1.answers }
        let waiting = orphans.filter { $0.item == key }.reduce(0) { $0 + $1.answers }
        #expect(attached + waiting == given[key, default: 0], "\(key) after edit \(number)")
      }
    }
  }
}
