import Phrases
import Training

/// What is said of certificates, on the full screen, in plain mode and by the command line.
public enum CertificateWords {
  /// Why there is none yet and what to do, a sentence each; empty where there is one.
  public static func refusal(
    _ outcome: CertificateRequest.Outcome, _ request: CertificateRequest, of name: String
  ) -> [String] {
    switch outcome {
    case .finished: []
    case .nothingToFinish: [say("There is nothing to finish in \"\(request.title)\" yet, so there is no certificate.")]
    case .missing(let items):
      [say("\(name) has not finished \"\(request.title)\" yet. Still to do:")] + items.map { "- " + $0 }
        + [say("When all of it is done and passed, the certificate can be written.")]
    }
  }

  static var proof: String {
    say(
      """
      Its number commits to your journal: lectern verify FILE checks it on this machine. It shows that the journal here \
      holds these finishes; it cannot show who sat there.
      """)
  }
}
