import Course

/// What a code span says when it is more than text.
enum Attribute: Hashable {
  case id(String)
  case was(String)
  case kind(String)
  case tags([String])
  /// Above 0.
  case points(Double)
  /// Seconds.
  case time(Int)
  case tries(Int)
  /// 0 to 1.
  case penalty(Double)
  case difficulty(Int)
  case revision(Int)
  case match(FillInBody.Match)
  case ending(Moment)
  /// What a line of a rubric is worth, above 0.
  case amount(Int)
  /// -1 to 1, where in range.
  case percent(Double)
  case adjust(gauge: String, by: Int)
  case set(String)
  case clear(String)
  case condition(Condition)
  case trigger(Condition)
  case once, timeout, last, route, debrief, survey, keepOrder, optional
  case moment(Moment)
}

extension Attribute {
  /// What there can be one of in a place, for messages; nil for what may stand there several times.
  var onlyOnce: String? {
    switch self {
    case .id: "an id"
    case .kind: "a kind"
    case .points, .amount, .percent: "a worth"
    case .time: "a time"
    case .tries: "a number of tries"
    case .penalty: "a penalty"
    case .difficulty: "a difficulty"
    case .revision: "a rev"
    case .match: "a match"
    case .condition: "an if"
    case .trigger: "a when"
    case .moment: "a rating"
    // Each makes another kind of scene.
    case .ending, .route, .debrief: "a part to play"
    case .was, .tags, .adjust, .set, .clear, .once, .timeout, .last, .survey, .keepOrder, .optional: nil
    }
  }
}

/// An attribute and where it stands.
struct PlacedAttribute {
  var attribute: Attribute
  var span: Span
}

extension [PlacedAttribute] {
  /// The first that `pick` finds a value in.
  func first<Value>(_ pick: (Attribute) -> Value?) -> Value? {
    for placed in self { if let value = pick(placed.attribute) { return value } }
    return nil
  }

  /// What `was` says, in the order written.
  var formerIDs: [String] { compactMap { if case .was(let id) = $0.attribute { id } else { nil } } }

  /// Whether none of them makes an ending or a debrief of a scene, where nobody replies.
  var areOfTalk: Bool { !has(.debrief) && span { if case .ending = $0 { true } else { false } } == nil }

  func has(_ attribute: Attribute) -> Bool { contains { $0.attribute == attribute } }

  func span(_ isWanted: (Attribute) -> Bool) -> Span? { first { isWanted($0.attribute) }?.span }
}

/// The names of all attributes: what stands before the colon, or the word itself.
enum AttributeName: String, CaseIterable {
  case id, was, kind, tags, points, time, tries, penalty, difficulty, rev, match, ending
  case percent, amount, adjust, set, clear, `if`, when
  case once, timeout, last, route, debrief, survey, optional
  case keepOrder = "keep-order"
  case misery, mediocrity, magnificence

  /// Written with a colon and a value.
  var takesValue: Bool {
    switch self {
    case .id, .was, .kind, .tags, .points, .time, .tries, .penalty, .difficulty, .rev, .match, .ending: true
    default: false
    }
  }

  /// Recognised by its form, not by a word of its own.
  var isForm: Bool { self == .percent || self == .amount || self == .adjust }
}

/// Where an attribute stands decides which ones make sense.
struct AttributeContext {
  /// For messages: "a question", "a choice".
  let place: String
  let names: Set<AttributeName>
  /// Those that mean nothing here and yet are no words of a text, where they stand at its end.
  var strangers: Set<AttributeName> = []
  /// The gauges of the drill that is being read.
  var gauges: [String] = []

  static let page = AttributeContext(place: "a page", names: [.id, .was, .tags])
  static let module = AttributeContext(place: "a module", names: [.optional])
  static let question = AttributeContext(
    place: "a question",
    names: [
      .id, .was, .kind, .tags, .points, .time, .tries, .penalty, .difficulty, .rev, .match, .survey, .keepOrder,
    ])
  static let option = AttributeContext(place: "an option", names: [.percent, .last])
  static let criterion = AttributeContext(place: "a line of a rubric", names: [.amount])
  static let scene = AttributeContext(
    place: "a scene", names: [.id, .was, .time, .route, .debrief, .ending, .when])
  static let choice = AttributeContext(
    place: "a choice",
    names: [.adjust, .set, .clear, .if, .once, .timeout, .misery, .mediocrity, .magnificence],
    strangers: [.when, .route, .debrief, .last, .survey, .keepOrder, .percent])
  static let branch = AttributeContext(
    place: "a line of a route", names: [.if],
    strangers: [.adjust, .set, .clear, .when, .once, .timeout, .route, .debrief, .misery, .mediocrity, .magnificence])

  /// In the order of the specification, for help lines.
  var keys: [AttributeName] { AttributeName.allCases.filter { names.contains($0) && $0.takesValue } }
}
