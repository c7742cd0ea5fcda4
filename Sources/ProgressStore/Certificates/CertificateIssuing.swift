import CSodium
import Course
import Phrases
import Training

extension DataFolder {
  /// A learner's certificate for a course with its number, or what is still to be finished; reads the journal and changes
  /// nothing.
  public func certificate(
    of learner: Learner, for request: CertificateRequest
  ) throws(StoreError) -> CertificateRequest.Outcome {
    let reading = try reading(of: learner)
    let outcome = request.outcome(for: learner.name, by: Finishes(reading.events))
    guard case .finished(var certificate) = outcome else { return outcome }
    guard let number = CertificateNumber.of(certificate, in: reading, folder: learner.id) else {
      throw StoreError(folder(learner.id), reason: say("the certificate's number could not be made"))
    }
    certificate.number = number
    return .finished(certificate)
  }

  func reading(of learner: Learner) throws(StoreError) -> JournalReading {
    JournalReading(try files.read(folder(learner.id) + "/" + JournalFile.name) ?? [])
  }
}

/// The number of a certificate: a BLAKE2b hash of 128 bits (RFC 7693, by libsodium's `crypto_generichash`) of what it
/// says, of the learner's folder, and of the lines that the journal has for the finishes it names, byte by byte.
///
/// A line holds the event's number, time, item and score, and its own checksum. So the number shows that this journal
/// holds just these finishes, and that nothing on the certificate was changed. It is no signature: whoever can write
/// the journal can write any journal, and make a number for it.
enum CertificateNumber {
  private static let length = 16
  private static let groupLength = 4
  /// What is hashed first, so that no other use of the hash gives the same number.
  private static let purpose = "lectern certificate 1"

  /// Nil where the journal lacks one of the finishes.
  static func of(_ certificate: Certificate, in journal: JournalReading, folder: String) -> String? {
    var parts = [purpose, folder].map { Array($0.utf8) } + certificate.statement.map { Array($0.utf8) }
    for item in certificate.items {
      for sequence in [item.passedBy, item.scoredBy] {
        guard let line = journal.finish(sequence, item: item.key) else { return nil }
        parts.append(line.bytes)
      }
    }
    return hash(parts).map(grouped)
  }

  /// Each part goes with its length before it, so that nothing can move from one to the next.
  private static func hash(_ parts: [[UInt8]]) -> [UInt8]? {
    var message: [UInt8] = []
    for part in parts {
      message += Array("\(part.count):".utf8)
      message += part
    }
    guard sodium_init() >= 0 else { return nil }
    var digest = [UInt8](repeating: 0, count: length)
    guard crypto_generichash(&digest, digest.count, message, UInt64(message.count), nil, 0) == 0 else { return nil }
    return digest
  }

  private static func grouped(_ digest: [UInt8]) -> String {
    let digits = digest.map { byte in
      let text = String(byte, radix: 16, uppercase: true)
      return text.count == 1 ? "0" + text : text
    }.joined()
    var groups: [Substring] = []
    var rest = digits[...]
    while !rest.isEmpty {
      groups.append(rest.prefix(groupLength))
      rest = rest.dropFirst(groupLength)
    }
    return groups.joined(separator: "-")
  }
}

extension JournalReading {
  /// The line with this number that says that an item was finished and passed; its name as a certificate has it.
  func finish(_ sequence: Int, item: ItemKey) -> (bytes: [UInt8], time: String, score: Double?)? {
    for line in lines where line.event?.sequence == sequence {
      guard let event = line.event, case .finished(let finished) = event.entry, finished.passed,
        Sanitizer.cleanLine(finished.item.rawValue) == item.rawValue
      else { continue }
      return (line.bytes, event.time, finished.score)
    }
    return nil
  }
}
