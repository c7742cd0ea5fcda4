import Course

/// What is wrong with a link's destination besides that there is no such file.
struct LinkSlips {
  let findings: Findings

  /// Reports an address that nothing opens: `htp://…`, `javascript:…`.
  func reportScheme(of link: LinkReference, at place: Span) {
    guard let colon = link.destination.utf8.firstIndex(of: UInt8(ascii: ":")) else { return }
    let scheme = link.destination[..<colon].lowercased()
    if ["http", "https", "mailto", ""].contains(scheme) { return }
    if ["javascript", "data", "vbscript", "about"].contains(scheme) {
      return findings.report(
        .M013, "nothing opens where this link leads", at: place, help: "link to a file, or to an address with https://")
    }
    guard scheme.hasPrefix("h"), let guess = Spelling.nearest(to: scheme, in: ["https", "http"]) else { return }
    findings.report(
      .M013, "there are no addresses with \(scheme):", at: place, help: "did you mean \(guess)://?")
  }

  /// Reports an address that lacks its beginning, and a path with the sign of another system; whether it was one.
  func reportAddress(_ link: LinkReference, at place: Span) -> Bool {
    let text = link.destination
    let help: String
    if text.lowercased().hasPrefix("www.") {
      help = "write https://\(text)"
    } else if isMailAddress(text) {
      help = "write mailto:\(text)"
    } else if text.utf8.contains(UInt8(ascii: "\\")) {
      help = "write / between folders and files, as in \(String(text.map { $0 == "\\" ? "/" : $0 }))"
    } else {
      return false
    }
    findings.report(link.isImage ? .M014 : .M013, "there is no file \"\(text)\"", at: place, help: help)
    return true
  }

  private func isMailAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && !text.contains("/") && parts[1].contains(".")
      && !parts[1].hasSuffix(".md")
  }

  /// Whether a link stands in a line that a sign of a list begins.
  func mayBeReply(_ link: LinkReference) -> Bool {
    let line = findings.source.range(ofLine: link.span.line)
    guard let ink = findings.source.firstInk(line) else { return true }
    return "-*+[0123456789".utf8.contains(findings.source.bytes[ink])
  }
}
