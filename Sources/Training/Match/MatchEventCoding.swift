extension MatchEvent.Entry: JournalEntry {
  public init(type: String, from decoder: any Decoder) throws {
    self =
      switch type {
      case "began": .began(try MatchSetup(from: decoder))
      case "shown": .shown
      case "opened": .opened
      case "answered": .answered(try .init(from: decoder))
      case "missed": .missed(try .init(from: decoder))
      case "buzzed": .buzzed(try .init(from: decoder))
      case "closed": .closed
      case "revealed": .revealed
      case "judged": .judged(try .init(from: decoder))
      case "skipped": .skipped
      case "adjusted": .adjusted(try .init(from: decoder))
      case "renamed": .renamed(try .init(from: decoder))
      case "joker": .joker(try .init(from: decoder))
      case "wagering": .wagering
      case "wagered": .wagered(try .init(from: decoder))
      case "ended": .ended
      case "undone": .undone
      case "redone": .redone
      case "paused": .paused
      case "continued": .continued
      case "extended": .extended(try .init(from: decoder))
      case "resumed": .resumed
      default: .unknown(type: type)
      }
  }

  public var written: (type: String, payload: (any Encodable)?) {
    switch self {
    case .began(let payload): ("began", payload)
    case .shown: ("shown", nil)
    case .opened: ("opened", nil)
    case .answered(let payload): ("answered", payload)
    case .missed(let payload): ("missed", payload)
    case .buzzed(let payload): ("buzzed", payload)
    case .closed: ("closed", nil)
    case .revealed: ("revealed", nil)
    case .judged(let payload): ("judged", payload)
    case .skipped: ("skipped", nil)
    case .adjusted(let payload): ("adjusted", payload)
    case .renamed(let payload): ("renamed", payload)
    case .joker(let payload): ("joker", payload)
    case .wagering: ("wagering", nil)
    case .wagered(let payload): ("wagered", payload)
    case .ended: ("ended", nil)
    case .undone: ("undone", nil)
    case .redone: ("redone", nil)
    case .paused: ("paused", nil)
    case .continued: ("continued", nil)
    case .extended(let payload): ("extended", payload)
    case .resumed: ("resumed", nil)
    case .unknown(let type): (type, nil)
    }
  }
}
