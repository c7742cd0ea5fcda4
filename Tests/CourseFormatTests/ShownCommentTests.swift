import Course
import CourseFormat
import Testing

/// A trainer's note that is no comment, and so would be read by learners.
@Suite struct ShownCommentTests {
  static let form =
    "this is no comment, and so learners read it: "
    + "begin it with <!-- and end it with -->, in plain hyphens and without spaces between these signs"
  static let end = "this comment never ends, and so learners read it: end the comment with -->"
  static let place = "this is no comment here, and so learners read it: put the comment on lines of its own"

  static let shown: [(String, String)] = [
    ("«M012»<!- trainer: secret ->", form),
    ("«M012»\u{2039}!\u{2014} trainer: secret \u{2014}>", form),
    ("«M012»\u{2039}!\u{2013}- trainer: secret -\u{2013}>", form),
    ("«M012»\u{2039} !-- trainer: secret -->", form),
    ("«M012»<!\u{2014} trainer: secret \u{2014}>", form),
    ("«M012»< !-- trainer: secret -->", form),
    ("- Text «M012»<! -- trainer: secret -->", form),
    ("### Text «M012»<!- trainer ->", form),
    ("| a «M012»<!- b -> |\n| --- |", form),
    ("Text «M012»<!-- trainer: secret", end),
    ("Text «M012»<!-- trainer\n\nMore.", end),
    ("Text «M012»<!-- a -- b -->", place),
  ]

  @Test("What looks like a comment and is none is told where it begins", arguments: shown)
  func told(_ marked: String, _ words: String) {
    let text = MarkedText("## Page\n\n\(marked)\n")
    #expect(places(.lesson, text.text) == text.expected)
    #expect(item(.lesson, text.text).diagnostics.map { "\($0.message): \($0.help ?? "")" } == [words])
  }

  static let fine = [
    "Text <!-- trainer --> more.", "<!-- trainer: secret -->", "<!--\ntrainer: <!- so ->\n-->", "`<!- code ->`",
    "```\n<!- code ->\n```", "    <!- code ->", "\\<!-- shown -->", "&lt;!-- shown -->", "Hi! - so", "a <- b",
    "No ! - so",
  ]

  @Test("Comments, code and what is meant to be shown are left alone", arguments: fine)
  func isFine(_ text: String) { #expect(places(.lesson, "## Page\n\nHi.\n\n\(text)\n") == []) }
}
