import Course
import Phrases
import TerminalUI
import Training

/// A certificate that is to be written: where, and then that it is there.
struct CertificateConsent: Consent {
  static var key: Binding {
    Binding([.character("c")], .certificate, say("certificate"), help: say("write your certificate; asks first"))
  }

  let course: Course
  private var offer: CertificateOffer?
  private var writing: CertificateWriting?

  var title: String { say("Certificate") }

  /// Asks for a course's certificate.
  static func opened(for course: Course) -> Outcome {
    .push(ConsentScreen(CertificateConsent(course: course)), [.offerCertificate(course)])
  }

  private init(course: Course) { self.course = course }

  private var isAsking: Bool { if case .ready = offer { writing == nil } else { false } }

  var choice: (yes: Binding, no: Refusal)? {
    guard isAsking else { return nil }
    return (
      Binding(Key.yes, .select, say("write it"), help: say("write both files")),
      Refusal(short: say("not now"), help: say("go back and write nothing"))
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
        return wrap(say("Write the certificate of \(certificate.name) for \"\(course.title)\"?"), Theme.title) + [
          .empty
        ]
          + wrap(say("A page to print, and the same as text:"), Theme.text) + path(page) + path(text) + [.empty]
          + wrap(CertificateWords.proof, Theme.muted)
      case .failed(let reason):
        return wrap("\(state.glyphs.failed) \(say("It could not be written: \(reason)."))", Theme.warning)
      case .written:
        return wrap("\(state.glyphs.done) \(say("Your certificate is written:"))", Theme.right) + path(page)
          + path(text)
          + [.empty] + wrap(say("Number \(certificate.number)"), Theme.text)
          + wrap(say("A browser shows the page and prints it on one sheet."), Theme.muted)
          + wrap(CertificateWords.proof, Theme.muted)
      }
    }
  }
}
