import Course

/// A link to a scene, as written.
struct DrillTarget {
  var anchor: String
  var span: FileSpan
  /// The id of the scene that holds it.
  var scene: String
}

/// Checks that a drill's scenes hang together: every link leads somewhere, every scene is reached, the talk can end.
///
/// A scene with a mistake of its own may have meant to have choices, and a mistake anywhere may be why something is not
/// reached: what follows from one that is told already waits until that one is mended.
struct DrillLinks {
  let findings: Findings
  /// What links call the scenes, and the scenes' ids.
  let anchors: [String: String]
  let targets: [DrillTarget]
  /// `when`, by the scenes' ids.
  let triggers: [String: FileSpan]

  /// Replaces the links' anchors by scene ids and reports what does not fit together.
  func resolve(_ drill: inout Drill) {
    // Half a drill says nothing about the whole.
    if findings.isCutShort || findings.included.values.contains(where: \.isCutShort) { return }
    guard !drill.scenes.isEmpty else {
      if findings.hasErrors { return }
      return findings.reportFile(
        .D204, "this drill has no scenes", help: "begin each scene with a line like ## The call")
    }
    reportBroken(drill)
    for index in drill.scenes.indices { drill.scenes[index].role = resolved(drill.scenes[index].role) }
    reportDeadEnds(drill)
    reportOpening(drill)
    reportCircles(drill, Dictionary(drill.scenes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
    guard !findings.hasErrorsAnywhere else { return }
    if drill.endings.isEmpty {
      findings.reportFile(
        .D204, "this drill has no ending",
        help: "put `ending: magnificence`, mediocrity or misery below the heading of its last scenes")
    }
    reportUnreached(drill)
  }

  /// A talk begins with the first scene, before any `when` is asked.
  private func reportOpening(_ drill: Drill) {
    guard let first = drill.scenes.first(where: { $0.role != .debrief }), first.trigger != nil,
      let span = triggers[first.id]
    else { return }
    findings.report(
      .M021, "the first scene cannot have a `when`: the talk begins with it", at: span,
      help: "take the `when` out, or put the scene that the talk begins with above it")
  }

  private func reportBroken(_ drill: Drill) {
    let debrief = drill.debrief?.id
    let met = Set(targets.compactMap { anchors[$0.anchor] })
    // A wrong name is one mistake, told of at its first link in each file.
    var broken: [BrokenName: [FileSpan]] = [:]
    var order: [BrokenName] = []
    for target in targets {
      guard let id = anchors[target.anchor] else {
        let name = BrokenName(anchor: target.anchor, file: ObjectIdentifier(target.span.findings))
        if broken[name] == nil { order.append(name) }
        broken[name, default: []].append(target.span)
        continue
      }
      if id == debrief {
        findings.report(
          .D201, "a choice cannot lead to the debrief", at: target.span,
          help: "lead to an ending: the debrief follows every ending by itself")
      }
    }
    for name in order where !findings.isFull { report(name.anchor, broken[name] ?? [], drill, met) }
  }

  /// What links of a file call a scene that is not there.
  private struct BrokenName: Hashable {
    var anchor: String
    var file: ObjectIdentifier
  }

  /// - Parameters:
  ///   - links: All by this name in one file.
  ///   - met: The scenes that other links lead to.
  private func report(_ anchor: String, _ links: [FileSpan], _ drill: Drill, _ met: Set<String>) {
    guard !anchor.isEmpty else {
      let help = help(anchor, drill)
      for link in links { findings.report(.D201, "this choice names no scene", at: link, help: help) }
      return
    }
    guard let first = links.first else { return }
    let others = links.dropFirst().prefix(5).map { String($0.span.line) } + (links.count > 6 ? ["more"] : [])
    let also =
      others.isEmpty
      ? "" : ", like \(others.count == 1 ? "the one in line" : "those in lines") \(Spelling.list(others, "and"))"
    // A scene that several links seem to mean, and that none leads to, may have a wrong name itself.
    let isMisnamed = { (scene: Scene) in
      !others.isEmpty && !met.contains(scene.id) && scene.location.file == first.findings.source.file
    }
    findings.report(
      .D201, "this choice leads nowhere\(also)", at: first, help: help(anchor, drill, isMisnamed: isMisnamed))
  }

  private func help(_ anchor: String, _ drill: Drill, isMisnamed: (Scene) -> Bool = { _ in false }) -> String {
    // In the order of the file, so that of two equally near scenes the first is named.
    let names = drill.scenes.map(\.id)
    let missing = "there is no scene \"\(anchor)\"; "
    guard let guess = Spelling.nearest(to: anchor, in: names) else {
      let list = Spelling.list(names.prefix(8).map { "#" + $0 }, names.count > 8 ? "," : "and")
      return missing + "the scenes are \(list)"
    }
    guard let scene = drill.scene(guess), isMisnamed(scene) else {
      return missing + "did you mean #\(guess)?"
    }
    return missing + "did you mean #\(guess), or is the heading in line \(scene.location.line) misspelt?"
  }

  private func resolved(_ role: Scene.Role) -> Scene.Role {
    switch role {
    case .conversation(var choices):
      for index in choices.indices { choices[index].target = anchors[choices[index].target] ?? choices[index].target }
      return .conversation(choices)
    case .route(var branches):
      for index in branches.indices {
        branches[index].target = anchors[branches[index].target] ?? branches[index].target
      }
      return .route(branches)
    case .ending, .debrief: return role
    }
  }

  private func reportDeadEnds(_ drill: Drill) {
    let linking = Set(targets.map(\.scene))
    for (place, scene) in drill.scenes.enumerated() where !hasError(place, drill) {
      switch scene.role {
      case .conversation(let choices) where choices.isEmpty && !linking.contains(scene.id):
        let (reason, help) = deadEnd(scene)
        findings.report(
          .D203, "the talk stops in this scene: \(reason)", at: findings.line(of: scene.location), help: help)
      case .route(let branches) where branches.isEmpty:
        findings.report(
          .D203, "this route leads nowhere", at: findings.line(of: scene.location),
          help: "add lines such as - [Otherwise](#another-scene)")
      case .route(let branches)
      where !branches.contains(where: { $0.condition == nil })
        && !RouteConditions(branches.compactMap(\.condition)).leaveNothingOpen:
        findings.report(
          .D203, "this route leads nowhere when none of its conditions holds", at: findings.line(of: scene.location),
          help: "end it with a line without a condition, as in - [Otherwise](#another-scene)")
      default: break
      }
    }
  }

  /// Whether an error is told of between a scene's heading and the next one.
  private func hasError(_ place: Int, _ drill: Drill) -> Bool {
    let location = drill.scenes[place].location
    let findings = findings.included[location.file] ?? findings
    let next = drill.scenes.dropFirst(place + 1).first { $0.location.file == location.file }?.location.line
    return findings.hasError(in: location.line...max(location.line, (next ?? .max) - 1))
  }

  /// What a scene without choices has instead, and what to do about it.
  private func deadEnd(_ scene: Scene) -> (reason: String, help: String) {
    if let written = scene.codeLine {
      return (
        "`\(DrillWords.cut(written, to: 40))` is no attribute of it, and it offers no choice",
        "write one of `ending: magnificence`, `ending: mediocrity` and `ending: misery`, or add choices"
      )
    }
    guard let item = scene.lastBullet else {
      return (
        "it offers no choice",
        "add choices such as - [What you say](#another-scene), or "
          + (scene.title.lowercased().contains("debrief") ? "`debrief`" : "`ending: mediocrity`") + " below the heading"
      )
    }
    let words = DrillWords.cut(Sanitizer.cleanLine(item.spoken.plainText), to: 40)
    let target = item.lazy.compactMap(\.destination).first { anchors[$0] != nil } ?? "another-scene"
    return ("its bullets lead to no scene", "begin each with a link to one, as in - [\(words)](#\(target))")
  }

  private func reportUnreached(_ drill: Drill) {
    guard let start = drill.start else {
      return findings.reportFile(
        .D202, "this drill has no scene to begin with", help: "add a scene that is neither debrief nor `when`")
    }
    if start.ending != nil, drill.scenes.contains(where: { !$0.choices.isEmpty }) {
      return findings.report(
        .D202, "the talk begins with this scene, the first of the file, and ends with it",
        at: findings.line(of: start.location),
        help: "move the scene that the talk begins with above it")
    }
    var reached: Set<String> = [start.id]
    var waiting = [start] + drill.scenes.filter { $0.trigger != nil || $0.role == .debrief }
    reached.formUnion(waiting.map(\.id))
    let scenes = Dictionary(drill.scenes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    while let scene = waiting.popLast() {
      for target in scene.targets where reached.insert(target).inserted {
        if let next = scenes[target] { waiting.append(next) }
      }
    }
    if !drill.endings.isEmpty, !drill.endings.contains(where: { reached.contains($0.id) }) {
      return findings.report(
        .D204, "this talk cannot end: no choice leads from here to an ending", at: findings.line(of: start.location),
        help: "let a choice lead to one, as in - [What you say](#\(drill.endings[0].id))")
    }
    if !drill.endings.isEmpty { reportTraps(drill, reached) }
    for scene in drill.scenes where !reached.contains(scene.id) {
      let isEnding = scene.ending != nil
      findings.report(
        isEnding ? .D211 : .D202, isEnding ? "no path reaches this ending" : "no path reaches this scene",
        at: findings.line(of: scene.location),
        help: "let a choice lead to it, as in - [What you say](#\(scene.id)), or take it out")
    }
  }

  /// Reports scenes that lead only to one another.
  private func reportTraps(_ drill: Drill, _ reached: Set<String>) {
    let places = Dictionary(drill.scenes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var links = drill.scenes.map { $0.targets.compactMap { places[$0] } }
    // A `when` scene may come up after any reply: a point of its own stands for all of them.
    let interruptions = drill.scenes.indices.filter { drill.scenes[$0].trigger != nil }
    if !interruptions.isEmpty {
      for (place, scene) in drill.scenes.enumerated() where !scene.choices.isEmpty { links[place].append(links.count) }
      links.append(interruptions)
    }
    for loop in Digraph(links).closedLoops where !findings.isFull {
      let scenes = loop.filter { drill.scenes.indices.contains($0) }.map { drill.scenes[$0] }
      guard let first = scenes.first, reached.contains(first.id), scenes.contains(where: { !$0.choices.isEmpty })
      else { continue }
      findings.report(
        .D205, loopMessage(scenes.map(\.title)), at: findings.line(of: first.location),
        help: "let a choice lead out of it, as in - [What you say](#\(drill.endings.first?.id ?? "an-ending"))")
    }
  }

  private func loopMessage(_ titles: [String]) -> String {
    guard titles.count > 1 else { return "this scene leads only to itself, for ever" }
    return "no reply leads out of this loop: \(DrillWords.list(titles))"
  }

  /// Reports routes that lead back to themselves: nobody speaks on the way, so nothing would ever change.
  private func reportCircles(_ drill: Drill, _ scenes: [String: Scene]) {
    var told: Set<String> = []
    var done: Set<String> = []
    for start in drill.scenes where !done.contains(start.id) {
      // Each scene is entered once, going deeper first; one that leads back into the path closes a circle.
      var path: [(scene: Scene, waiting: ArraySlice<String>)] = []
      var places: [String: Int] = [:]
      func enter(_ scene: Scene) {
        guard case .route(let branches) = scene.role, done.insert(scene.id).inserted else { return }
        places[scene.id] = path.count
        path.append((scene, branches.map(\.target)[...]))
      }
      enter(start)
      while !path.isEmpty, !findings.isFull {
        guard let target = path[path.count - 1].waiting.popFirst() else {
          places[path.removeLast().scene.id] = nil
          continue
        }
        if let place = places[target] {
          guard !told.contains(target) else { continue }
          let circle = path[place...].map(\.scene)
          told.formUnion(circle.map(\.id))
          if let first = circle.min(by: { $0.location.line < $1.location.line }) { reportCircle(first) }
        } else if let scene = scenes[target] {
          enter(scene)
        }
      }
    }
  }

  private func reportCircle(_ scene: Scene) {
    findings.report(
      .D205, "this route can lead back to itself without a word", at: findings.line(of: scene.location),
      help: "let one of its lines lead to a scene with choices, or to an ending")
  }
}

extension Scene {
  /// What stands below its heading as a line of code, where attributes stand.
  fileprivate var codeLine: String? {
    guard case .narration(let blocks)? = beats.first, case .paragraph(let text)? = blocks.first else { return nil }
    let isCode = text.allSatisfy {
      switch $0 {
      case .code, .softBreak: true
      case .text(let words): words.allSatisfy(\.isWhitespace)
      default: false
      }
    }
    guard isCode, case .code(let written)? = text.first else { return nil }
    return written
  }

  /// The first item of the list that it ends with, where choices stand.
  fileprivate var lastBullet: [Inline]? {
    for beat in beats.reversed() {
      guard case .narration(let blocks) = beat, let last = blocks.last(where: \.isList) else { continue }
      if case .list(let list) = last, case .paragraph(let text)? = list.items.first?.first { return text }
    }
    return nil
  }

  /// The ids of the scenes that may follow.
  fileprivate var targets: [String] {
    switch role {
    case .conversation(let choices): choices.map(\.target)
    case .route(let branches): branches.map(\.target)
    case .ending, .debrief: []
    }
  }
}

extension Block {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }
}

extension [Inline] {
  /// Its words without the code that ends it, where attributes stand.
  fileprivate var spoken: [Inline] {
    var words = self
    while words.count > 1, let last = words.last {
      guard last.isCode || [last].plainText.allSatisfy(\.isWhitespace) else { break }
      words.removeLast()
    }
    return words
  }
}

extension Inline {
  fileprivate var isCode: Bool { if case .code = self { true } else { false } }

  fileprivate var destination: String? { if case .link(let destination, _) = self { destination } else { nil } }
}
