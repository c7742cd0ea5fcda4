import Course

/// What a translation's own front matter and replies decide, compared with its original's.
extension TranslationCheck {
  private struct Rule {
    var key: String
    var here: String
    var there: String
  }

  /// Reports front matter that decides another way: whoever changes the language would be measured by another rule.
  func reportRules(_ translation: ItemReading, _ original: ItemReading) {
    var rules: [Rule] = []
    switch (translation.item, original.item) {
    case (.quiz(let here)?, .quiz(let there)?):
      rules.append(Rule(key: "pass", here: share(here.passMark), there: share(there.passMark)))
    case (.drill(let here)?, .drill(let there)?):
      rules.append(Rule(key: "gauges", here: gauges(here), there: gauges(there)))
      rules.append(
        Rule(
          key: "pass", here: written("pass", translation, here.passCondition),
          there: written("pass", original, there.passCondition)))
    default: return
    }
    for rule in rules where rule.here != rule.there {
      let entry = translation.document?.frontMatter.entry(rule.key)
      translation.findings.report(
        .M018, "\"\(rule.key)\" is \(rule.here) here, and \(rule.there) in \(file), which this translates",
        at: entry?.key.span ?? Span(line: 1, columns: 1...3), help: "write the same in both",
        severity: nil)
    }
  }

  private func share(_ mark: Double?) -> String { mark.map { "\(Int(($0 * 100).rounded()))%" } ?? "not given" }

  private func gauges(_ drill: Drill) -> String {
    drill.gauges.isEmpty
      ? "not given" : drill.gauges.map { "\($0.name): \($0.start)" }.sorted().joined(separator: ", ")
  }

  private func written(_ key: String, _ reading: ItemReading, _ condition: Condition?) -> String {
    guard condition != nil, case .scalar(let scalar)? = reading.document?.frontMatter.entry(key)?.value else {
      return "not given"
    }
    return Sanitizer.cleanLine(scalar.text)
  }

  /// Reports scenes whose replies are rated, lead or change things in another way; scenes are found by their ids.
  func reportScenes(_ here: Drill, _ there: Drill, _ translation: ItemReading) {
    let originals = Dictionary(there.scenes.map { ($0.id, $0) }) { first, _ in first }
    for scene in here.scenes where !translation.findings.isFull {
      guard let other = originals[scene.id], let difference = difference(scene.choices, other.choices) else { continue }
      translation.findings.report(
        .M018, "this scene is not the one in \(file): \(difference)", at: translation.findings.line(of: scene.location),
        help: "make the two alike, with the replies in the same order: a learner may change the language at any time")
    }
  }

  private func difference(_ here: [Choice], _ there: [Choice]) -> String? {
    guard here.count == there.count else {
      return "the number of its replies is \(here.count) here, and \(there.count) there"
    }
    let places = here.indices.filter { here[$0].moment != there[$0].moment || here[$0].effects != there[$0].effects }
      .map { "\($0 + 1)" }
    guard !places.isEmpty else { return nil }
    return places.count > 1
      ? "numbers \(Spelling.list(places, "and")) of its replies do not count the same"
      : "number \(places[0]) of its replies does not count the same"
  }
}
