import Course

/// A `##` section of a lesson, quiz or drill, seen as something that has an id.
struct SectionOutline {
  /// The explicit id, or the one that the heading implies.
  var id: String
  var isExplicit: Bool
  /// Whether progress is kept under the id: a question, a check or a scene, not a page.
  var isRecorded: Bool
  var heading: Span
  /// Of the file that the section stands in: this one, or one that it includes.
  var findings: Findings
  /// The line below the heading, when it holds attributes.
  var attributes: [PlacedAttribute]

  /// Where the question's revision is written.
  var revision: Span? { attributes.span { if case .revision = $0 { true } else { false } } }

  /// The sections of a file without errors, in its order; none for other files.
  static func all(in reading: ItemReading) -> [SectionOutline] {
    guard let kind = reading.loaded.value?.kind, let document = reading.document else { return [] }
    return document.sections.map { section in
      // What there is to tell about the attributes has been told.
      let finder = AttributeFinder(findings: Findings(section.findings.source))
      var blocks = section.blocks
      let isCheck = kind == .lesson && AnswerForm.asks(blocks)
      let isRecorded = kind != .lesson || isCheck
      let context: AttributeContext = kind == .drill ? .scene : isRecorded ? .question : .page
      let attributes = finder.takeLine(&blocks, context)
      let explicit = attributes.first { if case .id(let id) = $0 { id } else { nil } }
      return SectionOutline(
        id: explicit ?? (isRecorded ? section.plainSlug : section.slug), isExplicit: explicit != nil,
        isRecorded: isRecorded, heading: section.heading, findings: section.findings, attributes: attributes)
    }
  }
}
