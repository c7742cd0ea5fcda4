import Training

/// Keeps progress as long as the program runs: what a trainer tries out is nobody's learning.
public final class ForgetfulKeeper: ProgressKeeper {
  public let learnerName: String? = "Preview"
  public private(set) var progress = Progress()
  public let unsaved: String? = nil
  public let notice: String? = nil
  public let settings = LearnerSettings()

  public init() {}

  public func createLearner(name: String) -> String? { nil }
  public func learners() -> [KnownLearner] { [] }
  public func open(learner id: String, pin: String?) -> LearnerOpening { .refused("this is a preview") }
  public func offerCertificate(_ request: CertificateRequest) -> CertificateOffer { .refused(["This is a preview."]) }
  public func writeCertificate(_ offer: CertificateOffer) -> CertificateWriting { .failed("this is a preview") }
  public func change(_ change: SettingChange) {}
  public func refresh() {}
  public func close() {}

  public func record(_ entry: Event.Entry) {
    progress.apply(Event(sequence: progress.sequence + 1, time: "", entry: entry))
  }
}
