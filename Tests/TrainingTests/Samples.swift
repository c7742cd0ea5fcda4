import Course
import Training

/// Small questions, quizzes and drills to test with.
enum Sample {
  static let item = ItemKey("sample/item")

  static func option(_ text: String, right: Bool = false, credit: Double? = nil, last: Bool = false)
    -> ChoiceBody.Option
  {
    .init(text: [.text(text)], isCorrect: right, credit: credit, isLast: last)
  }

  static func question(
    _ id: String = "q", kind: Question.Kind = .single, options: [ChoiceBody.Option]? = nil, tries: Int = 1,
    penalty: Double = 0, points: Double = 1, hints: Int = 0
  ) -> Question {
    let standard = [option("a", right: true), option("b"), option("c")]
    return Question(
      id: id, title: id, body: .choice(.init(kind: kind, options: options ?? standard)),
      hints: Array(repeating: [.paragraph([.text("hint")])], count: hints), points: points, tries: tries,
      penalty: penalty)
  }

  static func choice(
    _ text: String, to target: String, _ effects: [Effect] = [], if condition: Condition? = nil, once: Bool = false,
    timeout: Bool = false, moment: Moment? = nil
  ) -> Choice {
    Choice(
      text: [.text(text)], target: target, effects: effects, condition: condition, isOnce: once, isTimeout: timeout,
      moment: moment)
  }

  /// The parcel drill of the course language's own page.
  static let parcel = Drill(
    title: "The missing parcel", gauges: [.init(name: "trust", start: 50), .init(name: "patience", start: 40)],
    passCondition: .compare(gauge: "trust", .greaterOrEqual, 60),
    scenes: [
      Scene(
        id: "the-call", title: "The call",
        role: .conversation([
          choice("look", to: "look-up", [.adjust(gauge: "trust", by: 15)], moment: .magnificence),
          choice("number", to: "look-up", [.adjust(gauge: "patience", by: -10)], moment: .mediocrity),
          choice(
            "not mine", to: "escalation",
            [.adjust(gauge: "trust", by: -30), .adjust(gauge: "patience", by: -30)], moment: .misery),
          choice("silence", to: "escalation", [.adjust(gauge: "patience", by: -20)], timeout: true, moment: .misery),
        ]), timeLimit: 20),
      Scene(
        id: "look-up", title: "Look up",
        role: .conversation([
          choice(
            "tonight", to: "outcome", [.adjust(gauge: "trust", by: 20), .set(flag: "promised")],
            moment: .magnificence),
          choice("collect", to: "outcome", [.adjust(gauge: "patience", by: -20)], moment: .mediocrity),
          choice("blame", to: "escalation", [.adjust(gauge: "trust", by: -10)], once: true, moment: .misery),
        ])),
      Scene(
        id: "escalation", title: "Escalation",
        role: .conversation([
          choice(
            "own it", to: "look-up", [.adjust(gauge: "trust", by: 5)],
            if: .compare(gauge: "patience", .greater, 10), moment: .magnificence),
          choice("transfer", to: "cold-transfer", moment: .misery),
        ])),
      Scene(
        id: "outcome", title: "Outcome",
        role: .route([
          Branch(
            condition: .all([.flag("promised"), .compare(gauge: "trust", .greaterOrEqual, 60)]), target: "delighted"),
          Branch(condition: nil, target: "satisfied"),
        ])),
      Scene(id: "delighted", title: "Delighted", role: .ending(.magnificence)),
      Scene(id: "satisfied", title: "Satisfied", role: .ending(.mediocrity)),
      Scene(id: "cold-transfer", title: "Cold transfer", role: .ending(.misery)),
      Scene(
        id: "walked-out", title: "Walked out", role: .ending(.misery),
        trigger: .compare(gauge: "patience", .lessOrEqual, 0)),
      Scene(id: "debrief", title: "Debrief", role: .debrief),
    ])
}
