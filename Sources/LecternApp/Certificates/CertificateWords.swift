import Phrases
import Training

/// What is said of certificates, on the full screen, in plain mode and by the command line.
public enum CertificateWords {
  /// Why there is none yet and what to do, a sentence each; empty where there is one.
  ///
  /// - Parameter limit: How many of the items that are still to do are named.
  public static func refusal(
    _ outcome: CertificateRequest.Outcome, _ request: CertificateRequest, of name: String, naming limit: Int = .max
  ) -> [String] {
    switch outcome {
    case .finished: []
    case .nothingToFinish: [say("There is nothing to finish in \"\(request.title)\" yet, so there is no certificate.")]
    case .missing(let items):
      [say("\(name) has not finished \"\(request.title)\" yet. Still to do:")] + items.prefix(limit).map { "- " + $0 }
        + (items.count > limit ? [more(items.count - limit)] : [])
        + [say("When all of it is done and passed, the certificate can be written.")]
    }
  }

  /// How many a screen, or a voice, names.
  public static let few = 5

  private static func more(_ count: Int) -> String {
    say(
      count, one: "- and 1 more, which the course's page lists",
      other: "- and \(count) more, which the course's page lists")
  }

  static var proof: String {
    say(
      """
      Its number commits to your journal: lectern verify FILE checks it on this machine. It shows that the journal here \
      holds these finishes; it cannot show who sat there.
      """)
  }
}
