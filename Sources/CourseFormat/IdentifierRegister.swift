import Course

/// Sees to it that no two questions, pages or scenes of a file share an id.
struct IdentifierRegister {
  /// For messages: "question", "scene".
  let what: String
  private var taken: [String: (line: Int, findings: Findings)] = [:]
  /// The same for all sections, pages among them, which may share a name.
  private var known: [String: (line: Int, findings: Findings)] = [:]
  /// What `was` says, and the id of the section that says it.
  private var former: [(name: String, id: String, place: FileSpan)] = []

  init(what: String) { self.what = what }

  /// The section's explicit id or its heading's slug, reported when another section has it.
  mutating func register(_ section: Document.Section, _ attributes: [PlacedAttribute]) -> String {
    let explicit = attributes.first { if case .id(let id) = $0 { id } else { nil } }
    let id = explicit ?? section.plainSlug
    let findings = section.findings
    guard let first = taken[id] else {
      taken[id] = (section.heading.line, findings)
      remember(id, section, attributes)
      return id
    }
    let span = attributes.span { if case .id = $0 { true } else { false } } ?? section.heading
    let place = first.findings === findings ? "on line \(first.line)" : "in \(first.findings.source.file)"
    findings.report(
      .M009, "another \(what) has the id \"\(id)\" already, \(place)", at: span,
      help: "give one of the two another heading, or a line of its own with `id: ` and a new name")
    return section.slug
  }

  /// Takes note of a section's id, which others may have too, and of what it was called.
  mutating func remember(_ id: String, _ section: Document.Section, _ attributes: [PlacedAttribute]) {
    if known[id] == nil { known[id] = (section.heading.line, section.findings) }
    for placed in attributes {
      guard case .was(let name) = placed.attribute else { continue }
      former.append((name, id, FileSpan(findings: section.findings, span: placed.span)))
    }
  }

  /// Reports each `was` that names an id of today: what was recorded under it stays where it is.
  func checkFormer() {
    for (name, id, place) in former {
      guard let other = known[name] else { continue }
      let isItself = name == id
      let line = other.findings === place.findings ? "on line \(other.line)" : "in \(other.findings.source.file)"
      place.findings.report(
        .M021,
        isItself
          ? "this \(what) is called \"\(name)\" today"
          : "the \(what) \(line) is called \"\(name)\" today, and keeps what was recorded under that name",
        at: place.span,
        help: isItself
          ? "take it out, or write what the \(what) was called before"
          : "take it out, or give the other \(what) an id of its own", severity: .warning)
    }
  }
}
