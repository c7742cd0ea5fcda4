import Course

/// Checks links and images: alone by their paths, or within a course by what is on disk.
enum LinkCheck {
  /// Reports paths that leave the course folder; touches no disk.
  ///
  /// - Parameter file: The path of the file within the folder, where it is not what diagnostics call it.
  static func paths(_ reading: ItemReading, from file: String? = nil) {
    let file = file ?? reading.findings.source.file
    for link in reading.document?.links ?? [] where Destination(link.destination, from: file) == .outside {
      reading.findings.reportOutside(reading.findings.target(of: link.span))
    }
  }

  /// Reports links and images whose files or places do not exist.
  ///
  /// - Parameters:
  ///   - exists: Whether there is such a file in the course folder.
  ///   - anchors: Where links into a Markdown file may point; nil when that is not known.
  static func existence(
    _ reading: ItemReading, exists: (String) -> Bool, anchors: (String) -> Set<String>?
  ) {
    let file = reading.findings.source.file
    let findings = reading.findings
    for link in reading.document?.links ?? [] {
      let place = findings.target(of: link.span)
      switch Destination(link.destination, from: file) {
      case .elsewhere, .outside: break
      case .anchor(let anchor):
        // A drill's links to its scenes are checked with the drill.
        if case .drill = reading.item { break }
        check(anchor, in: reading.document?.anchors ?? [], place, findings)
      case .file(let path, let anchor):
        guard exists(path) else {
          reportMissing(path, link, place, findings)
          continue
        }
        if let anchor, !anchor.isEmpty, path.hasSuffix(".md"), let known = anchors(path) {
          check(anchor, in: known, place, findings)
        }
      }
    }
  }

  private static func reportMissing(_ path: String, _ link: LinkReference, _ place: Span, _ findings: Findings) {
    if link.isImage {
      findings.report(
        .M014, "there is no image \"\(path)\"", at: place,
        help: "check the name, capitals and small letters too, or add the file")
    } else {
      findings.report(
        .M013, "there is no file \"\(path)\"", at: place,
        help: "check the name, capitals and small letters too, or add the file")
    }
  }

  private static func check(_ anchor: String, in anchors: Set<String>, _ place: Span, _ findings: Findings) {
    guard !anchor.isEmpty, !anchors.contains(anchor) else { return }
    let guess = Spelling.nearest(to: anchor, in: anchors.sorted())
    findings.report(
      .M013, "there is no heading \"\(anchor)\" to link to", at: place,
      help: guess.map { "did you mean #\($0)?" }
        ?? "a heading's name in links is in small letters, with hyphens for spaces")
  }
}
