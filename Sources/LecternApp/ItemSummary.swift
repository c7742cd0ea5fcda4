import Course
import Phrases

/// What a course's page says of an item without opening it.
public struct ItemSummary: Hashable, Sendable {
  public var kind: Item.Kind
  /// A rough estimate, at least 1.
  public var minutes: Int
  /// Whether its file has errors.
  public var isBroken: Bool
  /// Paths it had before, from the course folder.
  public var formerFiles: [String] = []
  /// What `was` says of its questions: ids they had before, and `file#id` of those from other files.
  public var formerQuestions: [String] = []
  /// The questions whose `rev` was ever raised.
  public var revised: [Question] = []

  public init(kind: Item.Kind, minutes: Int, isBroken: Bool = false) {
    self.kind = kind
    self.minutes = minutes
    self.isBroken = isBroken
  }

  /// Of an item that cannot be read.
  static let broken = ItemSummary(kind: .lesson, minutes: 1, isBroken: true)
}

enum ItemSummaryWords {
  /// What kind of item it is, and how long it takes.
  static func estimate(_ summary: ItemSummary) -> String {
    let minutes = summary.minutes
    return switch summary.kind {
    case .lesson: say("lesson, \(minutes) min")
    case .quiz: say("quiz, \(minutes) min")
    case .drill: say("drill, \(minutes) min")
    }
  }
}

extension Item {
  var summary: ItemSummary {
    var summary = ItemSummary(kind: kind, minutes: minutes)
    summary.formerFiles = formerFiles
    summary.formerQuestions = questions.flatMap(\.formerIDs)
    summary.revised = questions.filter { $0.revision > 1 }
    return summary
  }

  /// Minutes at an easy pace: 180 words a minute to read, 40 seconds a question, 20 seconds a drill's scene.
  public var minutes: Int {
    let seconds: Double =
      switch self {
      case .lesson(let lesson):
        lesson.pages.reduce(0) { sum, page in
          switch page.content {
          case .text(let blocks): sum + Double(blocks.plainText.wordCount) / 3
          case .check: sum + 40
          }
        }
      case .quiz(let quiz): Double(quiz.length) * 40
      case .drill(let drill): Double(drill.scenes.count) * 20
      }
    return max(1, Int((seconds / 60).rounded()))
  }
}

extension String {
  /// How many stretches without a space it has, told by the bytes: whole courses are counted before they are shown.
  fileprivate var wordCount: Int {
    var text = self
    return text.withUTF8 { bytes in
      var (count, isInWord) = (0, false)
      for byte in bytes {
        if byte != UInt8(ascii: " "), !isInWord { count += 1 }
        isInWord = byte != UInt8(ascii: " ")
      }
      return count
    }
  }
}

extension AppState {
  /// A course longer than this shows no estimates: reading its files would take longer than a person waits.
  private static let surveyLimit = 300

  /// Reads what a course's items are, as far as that is not known.
  func survey(_ course: Course) -> [ItemKey: ItemSummary] {
    guard course.entries.count <= Self.surveyLimit else { return [:] }
    var found: [ItemKey: ItemSummary] = [:]
    for entry in course.entries where summaries[entry.key] == nil {
      found[entry.key] = library.read(entry, in: course)?.value?.summary ?? .broken
    }
    return found
  }
}
