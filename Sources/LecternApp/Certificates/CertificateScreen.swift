import Course
import TerminalUI
import Training

/// A certificate that is to be written: where, and then that it is there.
struct CertificateConsent: Consent {
  static let key = Binding([.character("c")], .certificate, "certificate", help: "write your certificate; asks first")

  let course: Course
  private var offer: CertificateOffer?
  private var writing: CertificateWriting?

  let title = "Certificate"

  /// Asks for a course's certificate.
  static func opened(for course: Course) -> Outcome {
    .push(ConsentScreen(CertificateConsent(course: course)), [.offerCertificate(course)])
  }

  private init(course: Course) { self.course = course }

  private var isAsking: Bool { if case .ready = offer { writing == nil } else { false } }

  var choice: (yes: Binding, no: Refusal)? {
    guard isAsking else { return nil }
    return (
      Binding([.character("y"), .enter], .select, "write it", help: "write both files"),
      Refusal(short: "not now", help: "go back and write nothing", isEnter: false)
    )
  }

  mutating func take(_ action: Action) -> Outcome? {
    switch action {
    case .certificateOffered(let offer): self.offer = offer
    case .certificateWritten(let writing): self.writing = writing
    case .select:
      guard isAsking, let offer else { return nil }
      return .perform([.writeCertificate(offer)])
    default: return nil
    }
    return .stay
  }

  func lines(width: Int, in state: AppState) -> [Line] {
    let wrap = { (text: String, style: Style) in Line.wrap([Span(text, style)], width: width) }
    let path = { (text: String) in
      Line.wrap([Span(text, Theme.link)], width: width, firstPrefix: Line("  "), prefix: Line("  "))
    }
    switch offer {
    case nil: return []
    case .refused(let reasons):
      return reasons.enumerated().flatMap { wrap($1, $0 == 0 ? Theme.warning : Theme.text) }
    case .ready(let certificate, let page, let text):
      switch writing {
      case nil:
        return wrap("Write the certificate of \(certificate.name) for \"\(course.title)\"?", Theme.title) + [.empty]
          + wrap("A page to print, and the same as text:", Theme.text) + path(page) + path(text) + [.empty]
          + wrap(CertificateWords.proof, Theme.muted)
      case .failed(let reason):
        return wrap("\(state.glyphs.failed) It could not be written: \(reason).", Theme.warning)
      case .written:
        return wrap("\(state.glyphs.done) Your certificate is written:", Theme.right) + path(page) + path(text)
          + [.empty] + wrap("Number \(certificate.number)", Theme.text)
          + wrap("A browser shows the page and prints it on one sheet.", Theme.muted)
          + wrap(CertificateWords.proof, Theme.muted)
      }
    }
  }
}
