import Course
import Phrases
import Training

/// The certificate, line by line.
extension PlainSession {
  /// Says where it would be written, asks, and writes it.
  func writeCertificate(for course: Course) throws(Leaving) {
    survey(course)
    tell("")
    let offer = keeper.offerCertificate(state.certificateRequest(course))
    guard case .ready(let certificate, let page, let text) = offer else {
      if case .refused(let reasons) = offer { for reason in reasons { tell(reason) } }
      return
    }
    tell(say("A page to print, and the same as text:"))
    tell("- " + page)
    tell("- " + text)
    tell(CertificateWords.proof)
    guard try askYes(say("Write the certificate of \(certificate.name) for \"\(course.title)\"?")) else {
      return tell(say("Nothing was written."))
    }
    switch keeper.writeCertificate(offer) {
    case .written: tell(say("Your certificate is written. Number \(certificate.number)"))
    case .failed(let reason): tell(say("It could not be written: \(reason)."))
    }
  }
}
