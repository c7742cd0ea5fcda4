extension MatchEvent: Codable {
  private enum Keys: String, CodingKey {
    case version = "v"
    case sequence = "seq"
    case time = "at"
    case type
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    version = try container.decode(Int.self, forKey: .version)
    sequence = try container.decode(Int.self, forKey: .sequence).bounded(to: Bounds.sequences)
    time = try container.decode(String.self, forKey: .time)
    let type = try container.decode(String.self, forKey: .type)
    entry = try Self.plain[type] ?? Self.laden[type]?.read(decoder) ?? .unknown(type: type)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(version, forKey: .version)
    try container.encode(sequence, forKey: .sequence)
    try container.encode(time, forKey: .time)
    if let type = Self.plain.first(where: { $0.value == entry })?.key {
      try container.encode(type, forKey: .type)
    } else if case .unknown(let type) = entry {
      try container.encode(type, forKey: .type)
    } else {
      for (type, form) in Self.laden {
        guard let payload = form.payload(entry) else { continue }
        try container.encode(type, forKey: .type)
        try payload.encode(to: encoder)
      }
    }
  }

  /// The word that stands for an event in the journal.
  public var type: String {
    if case .unknown(let type) = entry { return type }
    return Self.plain.first { $0.value == entry }?.key ?? Self.laden.first { $0.value.payload(entry) != nil }?.key ?? ""
  }

  /// Events that say nothing but that they happened.
  private static let plain: [String: Entry] = [
    "shown": .shown, "opened": .opened, "closed": .closed, "revealed": .revealed, "skipped": .skipped,
    "wagering": .wagering, "ended": .ended, "undone": .undone, "redone": .redone, "paused": .paused,
    "continued": .continued, "resumed": .resumed,
  ]

  /// How an event with a payload is read, and its payload found.
  private struct Form: Sendable {
    var read: @Sendable (any Decoder) throws -> Entry
    var payload: @Sendable (Entry) -> (any Encodable)?

    init<Payload: Codable & Sendable>(
      _ make: @escaping @Sendable (Payload) -> Entry, _ payload: @escaping @Sendable (Entry) -> Payload?
    ) {
      read = { make(try Payload(from: $0)) }
      self.payload = { payload($0) }
    }
  }

  private static let laden: [String: Form] = [
    "began": Form(Entry.began) { if case .began(let payload) = $0 { payload } else { nil } },
    "answered": Form(Entry.answered) { if case .answered(let payload) = $0 { payload } else { nil } },
    "missed": Form(Entry.missed) { if case .missed(let payload) = $0 { payload } else { nil } },
    "buzzed": Form(Entry.buzzed) { if case .buzzed(let payload) = $0 { payload } else { nil } },
    "judged": Form(Entry.judged) { if case .judged(let payload) = $0 { payload } else { nil } },
    "adjusted": Form(Entry.adjusted) { if case .adjusted(let payload) = $0 { payload } else { nil } },
    "renamed": Form(Entry.renamed) { if case .renamed(let payload) = $0 { payload } else { nil } },
    "joker": Form(Entry.joker) { if case .joker(let payload) = $0 { payload } else { nil } },
    "wagered": Form(Entry.wagered) { if case .wagered(let payload) = $0 { payload } else { nil } },
    "extended": Form(Entry.extended) { if case .extended(let payload) = $0 { payload } else { nil } },
  ]
}
