import Course
import Testing

@testable import CourseFormat

@Suite("What makes a lesson better")
struct PageLintTests {
  private static let check = "## Try %\n\n" + fullOptions + "\n"

  // MARK: L301

  static let plain = "The cat sat on the mat and it was glad. "
  static let hard =
    "Organisational responsibilities necessitate considerable deliberation regarding communication, while the guest waits. "

  @Test("A lesson above the course's grade is told of at its longest sentence")
  func grade() {
    let text =
      String(repeating: Self.plain, count: 6) + "\n" + "\n## Work\n\n" + String(repeating: Self.hard, count: 5) + "\n"
    #expect(
      printed(lints(.lesson, text.replacing(" \n", with: "\n"), grade: 6).filter { $0.code == .L301 }).map(Self.short)
        == [
          """
          warning[L301]: this lesson reads at grade 14.1, and the course aims at 6 or less
            item.md:10:1
          help: shorten or split long sentences: this is the longest, with 11 words, and "Work" is the hardest page (29.5)
          """
        ])
  }

  /// Without the source line and its carets.
  private static func short(_ text: String) -> String {
    text.split(separator: "\n").filter { !$0.contains("|") }.map { $0.hasPrefix("   ") ? $0.dropFirst(3) : $0 }
      .joined(separator: "\n")
  }

  @Test("Without a target, below it, in another language or in a few words, nothing is said")
  func gradeNearMisses() {
    let text = "## Work\n\n" + String(repeating: Self.hard, count: 10) + "\n"
    #expect(lints(.lesson, text, grade: 8).map(\.code) == [.L301])
    #expect(lints(.lesson, text, language: "en-GB", grade: 8).map(\.code) == [.L301])
    #expect(lints(.lesson, text) == [])
    #expect(lints(.lesson, text, language: "es", grade: 8) == [])
    #expect(lints(.lesson, String(repeating: Self.plain, count: 20) + "\n", grade: 3) == [])
    #expect(lints(.lesson, String(repeating: Self.hard, count: 4) + "\n", grade: 3) == [])
  }

  @Test("Names, numbers, code and addresses do not make a text hard")
  func gradeOfNames() {
    let text =
      "We met Alexandra Papadopoulos in Constantinople at 10:30 on <https://example.org/long/address>. "
      + "Type `uncharacteristically`. "
    #expect(lints(.lesson, String(repeating: text, count: 10) + "\n", grade: 5) == [])
  }

  @Test("A full stop in a title or in e.g. ends no sentence")
  func sentences() {
    var count = ReadingCount()
    let source = SourceText(
      file: "a.md", bytes: Array("# T\n\nMr. Wu, e.g. Dr. No, came. \"Why?\" he asked! **So.** It’s 3.5 long\n".utf8))
    count.add(Document.read(source).introduction)
    #expect(count.sentences == 5 && count.words == 13)
    #expect(count.longest?.words == 6 && count.longest?.span.column == 1)
  }

  static let syllables: [(Int, String)] = [
    (
      1,
      "a the cat sat tree house eye time times asked walked rhythms-less loved whole mile smile through queue real ease planned"
    ),
    (1, "strength moved changed clothes boards aisle once scratch your voice hour choice said"),
    (
      2,
      "table little people water service lesson colleague wanted needed boxes places pages wishes quiet client going business something lion being guessing handled movement safely hopeful"
    ),
    (
      2,
      "careless perfect moment answer always promise promised only minute over paper doctor sorry pretty yellow create"
    ),
    (
      3,
      "customer customers everyone area idea piano radio remember expected another important manager tomorrow banana beautiful created different recipe attitude"
    ),
    (
      4,
      "experience magnificent communicate mediocrity-less information society variety interesting understanding activity"
    ),
    (5, "opportunity immediately creativity university"),
  ]

  @Test("Syllables are counted as a dictionary has them", arguments: syllables)
  func countsSyllables(_ count: Int, _ words: String) {
    for word in words.split(separator: " ") where !word.contains("-") {
      #expect(Syllables.count(word.utf8) == count, "\(word)")
    }
  }

  // MARK: L302

  @Test("A page that a screen cannot hold is told of where the screen ends")
  func height() {
    let text = "## Long\n\n" + (1...11).map { "Line \($0).\n\n" }.joined()
    #expect(
      printed(lints(.lesson, text)) == [
        """
        warning[L302]: this page takes 23 rows, and a screen of 80x24 shows 21: it ends before this line
          item.md:28:1
           28 | Line 11.
              | ^^^^^^^^
           help: begin a new page above line 28: a line of three hyphens, ---, with a blank line before it
        """
      ])
    #expect(lints(.lesson, "## Long\n\n" + (1...10).map { "Line \($0).\n\n" }.joined()) == [])
    #expect(
      lints(
        .lesson,
        "## Long\n\n" + (1...6).map { "Line \($0).\n\n" }.joined() + "---\n\n"
          + (7...12).map { "Line \($0).\n\n" }.joined()) == [])
  }

  @Test("A heading goes with what stands below it, and one long block can only be parted")
  func heightAdvice() {
    let page = "## Long\n\n" + (1...9).map { "Line \($0).\n\n" }.joined() + "### Part\n\nWords.\n"
    #expect(lints(.lesson, page).map { $0.help?.prefix(32) } == ["begin a new page above line 26: "])
    let list = "## Long\n\n" + (1...25).map { "- Item \($0)\n" }.joined()
    let told = lints(.lesson, list)
    #expect(told.map(summary) == ["L302 27:1"])
    #expect(told.first?.message.hasSuffix("it ends before this line") == true)
    #expect(told.first?.help?.hasPrefix("shorten it, or make two blocks of it") == true)
  }

  @Test("In a long line the screen may end in the middle")
  func heightOfParagraph() {
    let told = lints(.lesson, "Short.\n\n" + String(repeating: "Some words. ", count: 150) + "\n")
    #expect(told.map(summary) == ["L302 8:1"])
    #expect(told.first?.message.hasSuffix("shows 21: it ends within this line") == true)
  }

  // MARK: L303

  @Test("Six pages without a question are told of at the seventh")
  func pages() {
    let pages = { (range: ClosedRange<Int>) in range.map { "## Page \($0)\n\nText\n\n" }.joined() }
    #expect(
      printed(lints(.lesson, pages(1...8))) == [
        """
        info[L303]: six pages without a question come before this one
          item.md:30:1
           30 | ## Page 7
              | ^^^^^^^^^
           help: ask something before it: a section with a list of check boxes, - [ ] and - [x]
        """
      ])
    #expect(lints(.lesson, pages(1...6)) == [])
    #expect(lints(.lesson, pages(1...6) + Self.check + pages(7...12)) == [])
    #expect(lints(.lesson, pages(1...2) + Self.check + pages(3...9)).count == 1)
  }

  // MARK: L304

  @Test("A table wider than the text is told of with its width")
  func table() {
    let wide =
      "| a | b |\n| - | - |\n| \(String(repeating: "wide ", count: 14)) | \(String(repeating: "日", count: 4)) |\n"
    let told = printed(lints(.lesson, wide))
    #expect(
      told == [
        """
        warning[L304]: this table is 79 columns wide, and a screen of 80 has room for 76
          item.md:6:1
            6 | | a | b |
              | ^^^^^^^^^
           help: shorten its longest cells, or make two tables of it
        """
      ])
    let fitting =
      "| a | b |\n| - | - |\n| \(String(repeating: "wide ", count: 13)) | \(String(repeating: "日", count: 5)) |\n"
    #expect(lints(.lesson, fitting) == [])
    #expect(lints(.lesson, "> - \(wide.replacing("\n", with: "\n>   "))\n").map(\.code) == [.L304])
  }
}
