import Course
import Training

/// The certificate, line by line.
extension PlainSession {
  static let certificateWord = "certificate"

  /// Says where it would be written, asks, and writes it.
  func writeCertificate(for course: Course) throws(Leaving) {
    survey(course)
    say("")
    let offer = keeper.offerCertificate(state.certificateRequest(course))
    guard case .ready(let certificate, let page, let text) = offer else {
      if case .refused(let reasons) = offer { for reason in reasons { say(reason) } }
      return
    }
    say("A page to print, and the same as text:")
    say("- " + page)
    say("- " + text)
    say(CertificateWords.proof)
    let answer = try askWord(
      ["yes", "y", "no", "n", "b", ""],
      hint: "Write the certificate of \(certificate.name) for \"\(course.title)\"? Type yes, or Enter for no.")
    guard answer.hasPrefix("y") else { return say("Nothing was written.") }
    switch keeper.writeCertificate(offer) {
    case .written: say("Your certificate is written. Number \(certificate.number)")
    case .failed(let reason): say("It could not be written: \(reason).")
    }
  }
}
