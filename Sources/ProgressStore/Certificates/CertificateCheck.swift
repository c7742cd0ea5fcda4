import Course
import Phrases
import Training

/// What holds of a certificate, and what does not, by the journals of one data folder.
public struct CertificateCheck: Hashable, Sendable {
  /// One thing that was looked at, in a sentence of one clean line.
  public struct Finding: Hashable, Sendable {
    public var holds: Bool
    public var words: String
  }

  /// Whose journal it was held against; nil where none here has to do with it.
  public private(set) var learner: Learner?
  public private(set) var findings: [Finding] = []

  /// Whether all that was looked at holds.
  public var holds: Bool { learner != nil && findings.allSatisfy(\.holds) }

  fileprivate init() {}
}

extension DataFolder {
  /// Checks a certificate against every journal here, and changes nothing.
  public func check(_ certificate: Certificate) throws(StoreError) -> CertificateCheck {
    var best: (evidence: CertificateEvidence, learner: Learner)?
    for learner in try everyone() {
      // One journal that cannot be read hides no other.
      guard let reading = try? reading(of: learner) else { continue }
      let evidence = CertificateEvidence(certificate, learner, reading)
      if evidence.weight > best?.evidence.weight ?? 0 { best = (evidence, learner) }
    }
    var check = CertificateCheck()
    guard let best else { return check }
    check.tell(certificate, best.evidence, best.learner)
    return check
  }
}

/// What one learner's journal says of a certificate.
private struct CertificateEvidence {
  enum Number: Int {
    /// It is not what this journal gives, or cannot be made of it.
    case fails
    /// It is what the journal gives for its own name, day and scores, and not for those on the certificate.
    case holdsOfJournal
    case holds
  }

  var number: Number
  var isNamed: Bool
  /// How many items' finishes are there.
  var found = 0
  /// The day of the last finish that was needed; nil where not all are there.
  var day: String?
  /// For each item: whether its finishes are there, and the score that the journal has.
  var items: [(isThere: Bool, percent: Int?)] = []

  init(_ certificate: Certificate, _ learner: Learner, _ journal: JournalReading) {
    isNamed = Sanitizer.cleanLine(learner.name).utf8.elementsEqual(certificate.name.utf8)
    var truth = certificate
    truth.name = Sanitizer.cleanLine(learner.name)
    var last: (sequence: Int, time: String)?
    for (index, item) in certificate.items.enumerated() {
      guard let passed = journal.finish(item.passedBy, item: item.key),
        let scored = journal.finish(item.scoredBy, item: item.key)
      else {
        items.append((false, nil))
        continue
      }
      found += 1
      let percent = scored.score.map(Certificate.percent)
      items.append((true, percent))
      truth.items[index].percent = percent
      if last.map({ $0.sequence < item.passedBy }) ?? true { last = (item.passedBy, passed.time) }
    }
    if found == items.count, let last {
      truth.date = Certificate.day(of: last.time)
      day = truth.date
    }
    let isMade = { CertificateNumber.of($0, in: journal, folder: learner.id) == certificate.number }
    number = found < items.count ? .fails : isMade(certificate) ? .holds : isMade(truth) ? .holdsOfJournal : .fails
  }

  /// How much it speaks for this learner; 0: nothing does.
  var weight: Int {
    guard number == .fails else { return Int.max - 2 + number.rawValue }
    return found * 2 + (isNamed ? 1 : 0)
  }
}

extension CertificateCheck {
  fileprivate mutating func tell(_ certificate: Certificate, _ evidence: CertificateEvidence, _ learner: Learner) {
    self.learner = learner
    add(evidence.isNamed, say("Name: \(certificate.name) learns here."), wrongName(certificate, evidence, learner))
    for (item, found) in zip(certificate.items, evidence.items) {
      guard found.isThere else {
        add(false, "", say("\(item.title): the journal has no such finish."))
        continue
      }
      let score = { (percent: Int?) in percent.map { "\($0) %" } ?? say("done") }
      let (shown, known) = (score(item.percent), score(found.percent))
      add(
        found.percent == item.percent, "\(item.title): \(shown).",
        learner.hasPIN
          ? say("\(item.title): the certificate says \(shown).")
          : say("\(item.title): the certificate says \(shown), and the journal \(known)."))
    }
    if let day = evidence.day {
      add(
        day == certificate.date, say("Date: the last of these finishes was on \(certificate.date)."),
        learner.hasPIN
          ? say("Date: the certificate says \(certificate.date).")
          : say("Date: the certificate says \(certificate.date), and the journal \(day)."))
    } else {
      add(false, "", say("Date: it cannot be confirmed, for finishes are missing."))
    }
    switch evidence.number {
    case .holds: add(true, say("Number: it is the one that this journal gives for this certificate."), "")
    case .holdsOfJournal:
      add(true, say("Number: it is the one that this journal gives for its own name, date and scores."), "")
    case .fails where evidence.found < evidence.items.count:
      add(false, "", say("Number: it cannot be confirmed, for finishes are missing."))
    case .fails:
      add(
        false, "",
        say(
          """
          Number: it is not the one that this journal gives; it was changed, or the course's title, version or items.
          """))
    }
  }

  /// What a journal says instead is for those who may open it.
  private func wrongName(_ certificate: Certificate, _ evidence: CertificateEvidence, _ learner: Learner) -> String {
    let (shown, known) = (certificate.name, learner.name)
    return switch (evidence.number == .holds, learner.hasPIN) {
    case (true, true): say("Name: the certificate was made for \(shown).")
    case (true, false): say("Name: the certificate was made for \(shown), who is called \(known) here now.")
    case (false, true): say("Name: the certificate says \(shown).")
    case (false, false): say("Name: the certificate says \(shown), and this is the journal of \(known).")
    }
  }

  private mutating func add(_ holds: Bool, _ right: String, _ wrong: String) {
    findings.append(Finding(holds: holds, words: Sanitizer.cleanLine(holds ? right : wrong)))
  }
}
