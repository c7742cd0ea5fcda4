import Course

/// A rule of good style: what it looks for, and where.
///
/// A file that breaks one can be played; a learner would suffer. The checker asks for these, the player does not: it
/// opens an item at once.
struct LintRule: Sendable {
  /// The codes it may report.
  let codes: [DiagnosticCode]
  let look: @Sendable (LintedFile) -> Void

  /// Every rule that looks at one lesson, quiz or drill. What a whole course is needed for stands in `CourseLints`.
  static let all: [LintRule] = [
    LintRule(codes: [.Q104], look: ShuffledReference.look),
    LintRule(codes: [.Q105], look: LongestOption.look),
    LintRule(codes: [.Q106], look: FixedPlace.look),
    LintRule(codes: [.Q107, .Q108], look: MissingFeedback.look),
    LintRule(codes: [.Q109], look: HiddenNegation.look),
    LintRule(codes: [.Q110], look: SilentMultiple.look),
    LintRule(codes: [.L301], look: ReadingGrade.look),
    LintRule(codes: [.L302], look: PageHeight.look),
    LintRule(codes: [.L303], look: PagesWithoutCheck.look),
    LintRule(codes: [.L304], look: TableWidth.look),
  ]

  /// Looks at a file that can be played. What follows from an error would change with its mending.
  static func check(_ reading: ItemReading, course: CourseStyle) {
    for document in reading.documents { SuspiciousCharacters.look(document.findings, document: document) }
    guard !reading.hasErrors, let item = reading.item, let document = reading.document else { return }
    let file = LintedFile(item: item, document: document, course: course)
    for rule in all { rule.look(file) }
  }
}

/// What a course says about how its files are written.
struct CourseStyle {
  /// A BCP 47 tag.
  var language = "en"
  /// The school grade that texts should not go beyond; nil: any.
  var readingGrade: Double?
}
