import Course

/// What a course's page says of an item without opening it.
public struct ItemSummary: Hashable, Sendable {
  public var kind: Item.Kind
  /// A rough estimate, at least 1.
  public var minutes: Int
  /// Whether its file has errors.
  public var isBroken: Bool

  public init(kind: Item.Kind, minutes: Int, isBroken: Bool = false) {
    self.kind = kind
    self.minutes = minutes
    self.isBroken = isBroken
  }

  /// Of an item that cannot be read.
  static let broken = ItemSummary(kind: .lesson, minutes: 1, isBroken: true)
}

extension Item {
  var summary: ItemSummary { ItemSummary(kind: kind, minutes: minutes) }

  /// Minutes at an easy pace: 180 words a minute to read, 40 seconds a question, 20 seconds a drill's scene.
  public var minutes: Int {
    let seconds: Double =
      switch self {
      case .lesson(let lesson):
        lesson.pages.reduce(0) { sum, page in
          switch page.content {
          case .text(let blocks): sum + Double(blocks.plainText.split(separator: " ").count) / 3
          case .check: sum + 40
          }
        }
      case .quiz(let quiz): Double(quiz.questions.count) * 40
      case .drill(let drill): Double(drill.scenes.count) * 20
      }
    return max(1, Int((seconds / 60).rounded()))
  }
}
