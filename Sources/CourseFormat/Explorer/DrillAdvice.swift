import Course

/// Tells an author what the text of a drill alone shows: how long it takes to read, and how its replies give
/// themselves away.
struct DrillAdvice {
  /// How fast a grown-up reads plain English silently, in words a minute. Source: M. Brysbaert, "How many words do we
  /// read per minute?", Journal of Memory and Language 109 (2019): 238 for non-fiction.
  static let readingSpeed = 238
  /// In fewer scenes than this, that the best reply has always the same place may be chance.
  static let sceneMinimum = 4

  let findings: Findings
  let drill: Drill
  let places: DrillPlaces

  func report() {
    for scene in drill.scenes where !findings.isFull {
      checkTime(scene)
      checkNotes(scene)
      DrillTwins(drill).check(scene, findings)
    }
    checkGiveaways()
  }

  /// A timer that leaves no time to read.
  private func checkTime(_ scene: Scene) {
    guard let limit = scene.timeLimit, let span = places.timers[scene.id] else { return }
    let texts = scene.beats.map(\.plainText) + scene.choices.map(\.plainText)
    let words = texts.reduce(0) { $0 + DrillAdvice.words(in: $1) }
    let needed = (words * 60 + DrillAdvice.readingSpeed - 1) / DrillAdvice.readingSpeed
    guard limit < needed else { return }
    findings.report(
      .D214, "this clock runs out before the scene is read: \(words) words take about \(needed) seconds", at: span,
      help:
        "give it `time: \((needed + 9) / 5 * 5)s`, or fewer words (counted are \(DrillAdvice.readingSpeed) a minute)")
  }

  /// Words are what stands between spaces; in scripts without spaces, every ideograph counts as one.
  static func words(in text: String) -> Int {
    var count = 0
    var isInside = false
    for scalar in text.unicodeScalars {
      let isIdeograph = scalar.properties.isIdeographic
      let isWord = !isIdeograph && !scalar.properties.isWhitespace
      if isIdeograph || isWord && !isInside { count += 1 }
      isInside = isWord
    }
    return count
  }

  private func checkNotes(_ scene: Scene) {
    for choice in scene.choices where choice.moment == .misery && choice.note.isEmpty {
      findings.report(
        .D216, "this misery reply has no coach's note", at: findings.line(of: choice.location),
        help: "say below it, in a line that begins with > and is indented, why a decent person might say it")
    }
  }

  /// The best reply of every scene in the first place, or the longest.
  private func checkGiveaways() {
    let scenes = drill.scenes.compactMap(DrillAdvice.best)
    guard scenes.count >= DrillAdvice.sceneMinimum, let first = scenes.first?.scene else { return }
    let span = findings.line(of: first.location)
    let count = scenes.count
    if scenes.allSatisfy({ $0.best == 0 }) {
      findings.report(
        .D215, "in all \(count) scenes the best reply comes first", at: span,
        help: "put it elsewhere in some: whoever sees the pattern no longer reads")
    } else if scenes.allSatisfy(\.isLongest) {
      findings.report(
        .D215, "in all \(count) scenes the best reply is the longest", at: span,
        help: "shorten it in some, or say more in a worse one: whoever sees the pattern no longer reads")
    }
  }

  private struct Best {
    var scene: Scene
    /// Its place among the replies that a person chooses.
    var best: Int
    var isLongest: Bool
  }

  /// A scene's best reply, where one is better than all others; the clock's reply is nobody's choice.
  private static func best(of scene: Scene) -> Best? {
    let choices = scene.choices.filter { !$0.isTimeout }
    let rated = choices.compactMap(\.moment?.score)
    guard choices.count > 1, let top = rated.max(), rated.count(where: { $0 == top }) == 1,
      let best = choices.firstIndex(where: { $0.moment?.score == top })
    else { return nil }
    let lengths = choices.map(\.plainText.count)
    let isLongest = lengths.indices.allSatisfy { $0 == best || lengths[$0] < lengths[best] }
    return Best(scene: scene, best: best, isLongest: isLongest)
  }
}

extension Beat {
  fileprivate var plainText: String {
    switch self {
    case .narration(let blocks), .speech(_, let blocks): blocks.plainText
    }
  }
}
