import Course

/// Checks links and images: alone by their paths, or within a course by what is on disk.
enum LinkCheck {
  /// Reports paths that leave the course folder; touches no disk.
  ///
  /// - Parameter file: The path of the file within the folder, where it is not what diagnostics call it.
  static func paths(_ reading: ItemReading, from file: String? = nil) {
    for document in reading.documents {
      let findings = document.findings
      let file = findings === reading.findings ? file ?? findings.source.file : findings.source.file
      for link in document.links where Destination(link.destination, from: file) == .outside {
        findings.reportOutside(findings.target(of: link.span))
      }
    }
  }

  /// Reports links and images whose files or places do not exist.
  ///
  /// - Parameters:
  ///   - exists: Whether there is such a file in the course folder.
  ///   - leadsOut: Whether a link of the file system leads from there out of the folder.
  ///   - nearest: The name beside a missing file's place that is nearest to its own; nil where none is near.
  ///   - anchors: Where links into a Markdown file may point; nil when that is not known.
  static func existence(
    _ reading: ItemReading, exists: (String) -> Bool, leadsOut: (String) -> Bool, nearest: (String) -> String?,
    anchors: (String) -> Set<String>?
  ) {
    for document in reading.documents {
      existence(
        document, ids: reading.sceneIDs, isDrill: reading.item?.kind == .drill, exists: exists, leadsOut: leadsOut,
        nearest: nearest,
        anchors: anchors)
    }
  }

  private static func existence(
    _ document: Document, ids: Set<String>, isDrill: Bool, exists: (String) -> Bool, leadsOut: (String) -> Bool,
    nearest: (String) -> String?, anchors: (String) -> Set<String>?
  ) {
    let findings = document.findings
    let file = findings.source.file
    let scenes = isDrill && findings.hasErrors ? document.anchors : []
    let slips = LinkSlips(findings: findings)
    let places = isDrill ? document.anchors.union(ids) : document.anchors
    // Each file is asked of the disk, and what is full tells no more.
    for link in document.links where !findings.isFull {
      let place = findings.target(of: link.span)
      switch Destination(link.destination, from: file) {
      case .elsewhere: slips.reportScheme(of: link, at: place)
      case .outside: break
      case .anchor(let anchor):
        // A drill's replies are checked with the drill.
        if isDrill, slips.mayBeReply(link) { break }
        check(anchor, in: places, place, findings)
      case .file(let path, let anchor):
        guard exists(path) else {
          if leadsOut(path) {
            findings.reportOutside(place)
            continue
          }
          if isDrill, findings.hasErrors, !link.isImage {
            // Told of already, as a choice that leads to no scene.
            if scenes.contains(path) || findings.hasError(in: link.span.line...link.span.line) { break }
          }
          if slips.reportAddress(link, at: place) { continue }
          reportMissing(path, nearest: nearest(path), link, place, findings)
          continue
        }
        if let anchor, !anchor.isEmpty, path.hasSuffix(".md"), let known = anchors(path) {
          check(anchor, in: known, place, findings)
        }
      }
    }
  }

  private static func reportMissing(
    _ path: String, nearest: String?, _ link: LinkReference, _ place: Span, _ findings: Findings
  ) {
    guard !path.isEmpty else {
      return findings.report(
        link.isImage ? .M014 : .M013, "this \(link.isImage ? "image" : "link") names no file", at: place,
        help: "write a file's name between the round brackets")
    }
    if link.isImage {
      findings.report(
        .M014, "there is no image \"\(path)\"", at: place,
        help: nearest.map { "did you mean \($0)?" }
          ?? "check the name, capitals and small letters too, or add the file")
    } else {
      findings.reportNoFile(path, nearest: nearest, at: place)
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

extension ItemReading {
  /// What the scenes of a drill are called.
  fileprivate var sceneIDs: Set<String> {
    if case .drill(let drill)? = item { Set(drill.scenes.map(\.id)) } else { [] }
  }
}
