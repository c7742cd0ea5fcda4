import TerminalUI
import Testing

@testable import LecternApp

@Suite("The name field")
struct NameScreenTests {
  typealias Step = ScriptedTerminal.Step

  /// The name a person gets who does this and then presses Enter.
  private func name(_ steps: [Step], columns: Int = 80) -> String? {
    let keeper = MemoryKeeper(learner: nil)
    let fits = Step.check { frame in
      let widest = frame.text.map { TextWidth.of($0) }.max() ?? 0
      Expect.that(widest <= columns && frame.text.count == 24, "\(widest) columns:", frame)
    }
    play(steps + [fits, .enter], keeper: keeper, size: Size(columns: columns, rows: 24))
    return keeper.learnerName
  }

  @Test("A name longer than the limit stops at it, typed or pasted", arguments: [80, 40])
  func limit(columns: Int) {
    let long = String(repeating: "abcdefghij", count: 7)
    let kept = String(long.prefix(60))
    #expect(name(.type(long), columns: columns) == kept)
    #expect(name([.event(.paste(long))], columns: columns) == kept)
    #expect(name([.event(.paste(long))] + .type("k"), columns: columns) == kept)
  }

  @Test("After the limit a letter can be deleted and another one typed")
  func deleteAtLimit() {
    let full = String(repeating: "a", count: 60)
    #expect(name(.type(full) + [.key(.backspace)] + .type("bc")) == full.dropLast() + "b")
  }

  @Test(
    "A megabyte pasted for a name is cut to the limit at once",
    arguments: ["a", "李", "x y\n", "\u{1B}[31mred\u{7}\u{202E}", "👩‍👩‍👧 "])
  func megabyte(unit: String) throws {
    // Without a limit the rest would take minutes to fail.
    try #require(name(.type(String(repeating: "a", count: 61)))?.count == 60)
    let paste = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
    let taken = name([.event(.paste(paste)), .event(.paste(paste))])
    let name = try #require(taken)
    #expect((1...60).contains(name.count))
    #expect(!name.unicodeScalars.contains("\u{1B}") && !name.contains("\n"))
  }
}
