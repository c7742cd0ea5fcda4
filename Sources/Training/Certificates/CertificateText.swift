import Course
import Phrases

extension Certificate {
  /// The labels of the plain text form, which `init(reading:)` looks for.
  enum Label: CaseIterable {
    case name, title, version, date, number, course, language

    var start: String { words + ": " }

    private var words: String {
      switch self {
      case .name: say("Name", in: "a certificate")
      case .title: say("Course", in: "a certificate")
      case .version: say("Version", in: "a certificate")
      case .date: say("Finished", in: "a certificate")
      case .number: say("Number", in: "a certificate")
      case .course: say("Course id", in: "a certificate")
      case .language: say("Language", in: "a certificate")
      }
    }
  }

  static var textHeading: String { say("Certificate of completion") }
  static var itemsHeading: String { say("What was finished", in: "a certificate") }
  /// How many bytes of an item's line its score takes.
  static let scoreWidth = 7

  /// Plain text: a label and a value a line, then two lines an item.
  var text: String {
    var lines = [Self.textHeading, ""]
    for label in Label.allCases {
      if let value = value(label) { lines.append(label.start + value) }
    }
    lines += ["", Self.itemsHeading, ""]
    for item in items {
      let gap = max(0, Self.scoreWidth - item.shownScore.utf8.count)
      lines.append(item.shownScore + String(repeating: " ", count: gap) + item.title)
      lines.append(String(repeating: " ", count: Self.scoreWidth) + item.evidence)
    }
    lines.append("")
    lines += Self.meaning
    return lines.joined(separator: "\n") + "\n"
  }

  private func value(_ label: Label) -> String? {
    switch label {
    case .name: name
    case .title: title
    case .version: version
    case .date: date
    case .number: number
    case .course: course
    case .language: language
    }
  }
}

extension Certificate.Item {
  static let evidenceStart = "event "

  /// The events' numbers and the item's name: "event 41, stories/quiz", or "event 12 and 41, stories/quiz".
  var evidence: String {
    let numbers = passedBy == scoredBy ? "\(passedBy)" : "\(passedBy) and \(scoredBy)"
    return "\(Self.evidenceStart)\(numbers), \(key.rawValue)"
  }

  /// The same read: nil where it is none.
  init?(title: String, score: String, evidence: String) {
    guard evidence.hasPrefix(Self.evidenceStart), let comma = evidence.firstIndex(of: ",") else { return nil }
    let numbers = evidence[..<comma].dropFirst(Self.evidenceStart.count).split(separator: " ")
    let key = evidence[evidence.index(after: comma)...].drop { $0 == " " }
    guard let passed = numbers.first.flatMap({ Int($0) }), let scored = numbers.last.flatMap({ Int($0) }),
      !key.isEmpty
    else { return nil }
    let percent = score.hasSuffix(" %") ? Int(score.dropLast(2)) : nil
    guard percent != nil || score == Self.done else { return nil }
    self.init(title: title, key: ItemKey(String(key)), passedBy: passed, scoredBy: scored, percent: percent)
  }
}
