import Course
import Training

/// What can be written for a course.
public enum CertificateOffer: Hashable, Sendable {
  /// The certificate, and the paths of the files that it would be written to.
  case ready(Certificate, page: String, text: String)
  /// Why there is none, a line each.
  case refused([String])
}

/// What came of writing it.
public enum CertificateWriting: Hashable, Sendable {
  case written
  /// Why not, as it goes on after a colon.
  case failed(String)
}

extension AppState {
  /// A course whose items are all finished, where the certificate can be asked for; nothing is, in a preview.
  func offersCertificate(_ course: Course) -> Bool { preview == nil && standing(course).share >= 1 }

  /// What is asked of the journal for a course's certificate.
  func certificateRequest(_ course: Course) -> CertificateRequest {
    CertificateRequest(
      course: course, renames: renames,
      broken: Set(course.entries.map(\.key).filter { summaries[$0]?.isBroken ?? false }))
  }
}
