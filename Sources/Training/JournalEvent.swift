/// One line of a journal: something that happened, never changed afterwards.
///
/// Learners' journals and those of matches have one envelope: `v`, `seq`, `at` and `type`, and beside them the fields of
/// what happened. Fields that nobody knows are passed over.
public protocol JournalEvent: Codable, Hashable, Sendable {
  associatedtype Entry: JournalEntry

  /// The version of the format that this program writes.
  static var currentVersion: Int { get }

  var version: Int { get }
  /// Rises by one with every event of the journal; the order of events is this, never the clock.
  var sequence: Int { get }
  /// Local wall time, RFC 3339 with milliseconds and offset.
  var time: String { get }
  var entry: Entry { get }

  init(version: Int, sequence: Int, time: String, entry: Entry)
}

/// What happened.
public protocol JournalEntry: Hashable, Sendable {
  /// Reads what stands beside the envelope's fields. A type that this version does not know is no error.
  init(type: String, from decoder: any Decoder) throws

  /// The word that stands for it in the journal, and what stands beside the envelope; nil where nothing does.
  var written: (type: String, payload: (any Encodable)?) { get }
}

private enum EnvelopeKeys: String, CodingKey {
  case version = "v"
  case sequence = "seq"
  case time = "at"
  case type
}

extension JournalEvent {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: EnvelopeKeys.self)
    let version = try container.decode(Int.self, forKey: .version)
    let sequence = try container.decode(Int.self, forKey: .sequence)
    guard Bounds.sequences.contains(sequence) else {
      throw DecodingError.dataCorruptedError(
        forKey: .sequence, in: container, debugDescription: "no number of an event")
    }
    let time = try container.decode(String.self, forKey: .time)
    let type = try container.decode(String.self, forKey: .type)
    self.init(version: version, sequence: sequence, time: time, entry: try Entry(type: type, from: decoder))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: EnvelopeKeys.self)
    try container.encode(version, forKey: .version)
    try container.encode(sequence, forKey: .sequence)
    try container.encode(time, forKey: .time)
    let (type, payload) = entry.written
    try container.encode(type, forKey: .type)
    try payload?.encode(to: encoder)
  }
}
