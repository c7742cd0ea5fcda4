import Course

/// Makes a `Drill` of a file with `kind: drill`.
struct DrillParser {
  static let keys = ["kind", "gauges", "pass", "was"]

  private let document: Document
  /// Of the file that is being read: this one, or one that it includes.
  private var findings: Findings
  private var prose: Prose { Prose(findings: findings) }
  private var finder: AttributeFinder { AttributeFinder(findings: findings) }
  private var places: DrillPlaces
  private var targets: [DrillTarget] = []
  /// What may stand behind a reply.
  private var reply = AttributeContext.choice
  private var head = AttributeContext.scene

  static func parse(_ document: Document) -> (Drill, DrillPlaces) {
    var parser = DrillParser(document)
    let drill = parser.drill()
    return (drill, parser.places)
  }

  private init(_ document: Document) {
    self.document = document
    findings = document.findings
    places = DrillPlaces(names: DrillNames(findings: document.findings))
  }

  private mutating func drill() -> Drill {
    let keys = FrontMatterKeys(document, known: DrillParser.keys)
    var drill = Drill(title: document.requiredTitle(), scenes: [])
    drill.formerFiles = keys.formerFiles()
    reportHomeless(document.introduction)
    drill.briefing = prose.blocks(document.introduction)
    drill.gauges = gauges(keys)
    places.names.gauges = drill.gauges.map(\.name)
    places.names.areGaugesKnown = !findings.hasError(in: 1...max(1, document.frontMatter.lineCount))
    reply.gauges = places.names.gauges
    head.gauges = places.names.gauges
    finder.reportBelowTitle(document.introduction, head)
    if let pass = keys.scalar("pass") {
      switch ConditionParser.parse(pass.text) {
      case .condition(let condition):
        drill.passCondition = condition
        places.pass = pass.span
        places.names.pass = (condition, pass.span)
        places.names.read(condition, at: place(pass.span))
      case .problem(let sentence): keys.misfit(pass, sentence, "write it like pass: trust >= 60 and not angry")
      }
    }
    var ids = IdentifierRegister(what: "scene")
    var anchors: [String: String] = [:]
    for section in document.sections {
      findings = section.findings
      let scene = scene(section, &ids)
      // Links work by the explicit id, and by the heading as they do on GitHub.
      for name in [scene.id, section.slug] where anchors[name] == nil { anchors[name] = scene.id }
      drill.scenes.append(scene)
    }
    ids.checkFormer()
    findings = document.findings
    places.names.check()
    if findings.hasUnknownName { for scene in drill.scenes { places.names.checkOffered(scene) } }
    DrillLinks(findings: findings, anchors: anchors, targets: targets, triggers: places.triggers).resolve(&drill)
    return drill
  }

  private mutating func gauges(_ keys: FrontMatterKeys) -> [Drill.Gauge] {
    var spans: [String: Span] = [:]
    defer { places.names.gaugeSpans = spans }
    return (keys.map("gauges", example: "trust: 50") ?? []).compactMap { name, value in
      guard spans.updateValue(name.span, forKey: name.text) == nil else {
        findings.report(
          .M009, "another gauge has the name \"\(name.text)\" already", at: name.span,
          help: "give one of the two another name, or delete it")
        return nil
      }
      var lexer = Lexer(name.text)
      guard lexer.next() == .word(name.text), !ConditionParser.reserved.contains(name.text) else {
        keys.misfit(
          name, "\"\(name.text)\" cannot be the name of a gauge",
          ConditionParser.reserved.contains(name.text)
            ? "choose another: \"\(name.text)\" is a word that conditions and changes are written with"
            : "use one word of letters, digits and hyphens, as in trust: 50")
        return nil
      }
      guard let start = Values.natural(value.text, in: Drill.Gauge.range) else {
        keys.misfit(
          value, "\"\(value.text)\" is no level for a gauge",
          "write a whole number from 0 to 100, as in \(name.text): 50")
        return Drill.Gauge(name: name.text, start: 50)
      }
      return Drill.Gauge(name: name.text, start: start)
    }
  }

  // MARK: Scenes

  /// Reports replies above the first heading.
  private func reportHomeless(_ introduction: [MarkdownNode]) {
    guard let list = introduction.first(where: { $0.isList && $0.children.contains(where: isReply) }) else { return }
    findings.report(
      .M021, "these replies stand in no scene", at: list.firstLine,
      help: "put a line like ## The call above them, and above what is said before them")
  }

  private func isReply(_ item: MarkdownNode) -> Bool { findings.sceneLink(in: item) != nil }

  private func place(_ span: Span) -> FileSpan { FileSpan(findings: findings, span: span) }

  private mutating func scene(_ section: Document.Section, _ ids: inout IdentifierRegister) -> Scene {
    var blocks = section.blocks
    let attributes = finder.takeLine(&blocks, head)
    let id = ids.register(section, attributes)
    let list = SceneReplies(findings).take(&blocks, of: attributes)
    if attributes.areOfTalk {
      let lost = LostReplies(findings: findings)
      if list == nil { lost.report(blocks, below: section.heading.line) } else { lost.reportFirst(blocks) }
    }
    var scene = Scene(
      id: id, title: section.title, role: .conversation([]), location: findings.source.location(section.heading))
    scene.formerIDs = attributes.formerIDs
    scene.timeLimit = attributes.first { if case .time(let seconds) = $0 { seconds } else { nil } }
    let time = attributes.span { if case .time = $0 { true } else { false } }
    places.timers[id] = time.map(place)
    for placed in attributes {
      guard case .trigger(let condition) = placed.attribute else { continue }
      scene.trigger = condition
      places.triggers[id] = place(placed.span)
      places.names.read(condition, at: place(placed.span))
    }
    scene.role = role(attributes, list, scene: id)
    if case .route = scene.role, let text = blocks.first {
      findings.report(
        .M021, "a route passes by silently, so this is never shown", at: text.firstLine,
        help: "move it to the scenes that the route leads to", severity: .warning)
    }
    while blocks.last?.isRule == true { blocks.removeLast() }
    scene.beats = BeatReader(prose: prose).beats(blocks)
    SceneClock(findings: findings, scene: scene, time: time).check(heading: section.heading.line, list)
    return scene
  }

  private mutating func role(_ attributes: [PlacedAttribute], _ list: MarkdownNode?, scene: String) -> Scene.Role {
    let ending = attributes.first { if case .ending(let moment) = $0 { moment } else { nil } }
    if attributes.has(.debrief) || ending != nil {
      if let list {
        findings.report(
          .M021, "\(ending == nil ? "a debrief" : "an ending") offers no choices", at: list.firstLine,
          help: "take the list out, or take the attribute from below the heading")
      }
      return ending.map(Scene.Role.ending) ?? .debrief
    }
    let items = SceneReplies(findings).withoutProse(list?.children ?? [])
    if attributes.has(.route) { return .route(items.compactMap { branch($0, scene) }) }
    var seen: Set<String> = []
    return .conversation(
      items.compactMap { item in
        guard let choice = choice(item, scene) else { return nil }
        let words = Sanitizer.cleanLine(choice.plainText)
        if !words.isEmpty, !seen.insert(words).inserted {
          findings.report(
            .Q103, "this reply stands twice in the scene",
            at: findings.sceneLink(in: item)?.link.span ?? item.firstLine,
            help: "change the words of one of the two: progress knows a reply by its words")
        }
        return choice
      })
  }

  private mutating func target(of item: MarkdownNode, _ scene: String) -> (text: [MarkdownNode], target: String)? {
    guard let (link, anchor) = findings.sceneLink(in: item) else {
      // What is told of the line already may be why.
      if findings.hasError(in: item.span.line...item.span.line) { return nil }
      if reportMissingSign(item) { return nil }
      findings.report(
        .D201, "this line leads to no scene", at: item.firstLine,
        help: "begin it with a link to a scene, as in [What you say](#the-scene)")
      return nil
    }
    targets.append(DrillTarget(anchor: anchor, span: place(findings.target(of: link)), scene: scene))
    return (link.children + item.children[0].children.dropFirst(), anchor)
  }

  /// Reports `[Yes](end)` where `end` is a scene; whether that is what the line begins with.
  private func reportMissingSign(_ item: MarkdownNode) -> Bool {
    guard let link = item.children.first?.children.first, case .link(let name, _) = link.kind,
      document.sections.contains(where: { $0.slug == name })
    else { return false }
    let place = findings.target(of: link)
    findings.report(
      .D201, "without a # this link leads to a file, not to the scene", at: place, help: "write (#\(name))",
      fix: place == link.span
        ? nil : Fix([findings.source.insert("#", at: findings.source.offset(line: place.line, column: place.column))]))
    return true
  }

  private mutating func choice(_ item: MarkdownNode, _ scene: String) -> Choice? {
    guard let (found, target) = target(of: item, scene) else { return nil }
    var text = found
    let spoken = findings.sceneLink(in: item)?.link.children.count ?? 1
    findings.cutSwallowedReply(off: &text, item)
    FeedbackSlips(kind: .replies, findings: findings).take(&text, of: item, spoken: spoken)
    let attributes = finder.takeTrailing(&text, reply, keeping: spoken)
    var choice = Choice(
      text: prose.inlines(text), target: target, isOnce: attributes.has(.once), isTimeout: attributes.has(.timeout),
      location: findings.source.location(item.firstLine))
    if choice.plainText.allSatisfy(\.isWhitespace) {
      findings.report(
        .M021, "this choice has no words", at: item.firstLine,
        help: "write between the square brackets what the learner says")
    }
    for placed in attributes {
      switch placed.attribute {
      case .adjust(let gauge, let amount):
        choice.effects.append(.adjust(gauge: gauge, by: amount))
        places.names.move(gauge, at: place(placed.span))
      case .set(let flag):
        choice.effects.append(.set(flag: flag))
        places.names.set(flag, at: place(placed.span))
      case .clear(let flag):
        choice.effects.append(.clear(flag: flag))
        places.names.clear(flag, at: place(placed.span))
      case .condition(let condition):
        choice.condition = condition
        places.conditions[choice.location] = place(placed.span)
        places.names.read(condition, at: place(placed.span))
      case .moment(let moment): choice.moment = moment
      default: break
      }
    }
    choice.note = note(item)
    return choice
  }

  private func note(_ item: MarkdownNode) -> [Block] {
    var note: [Block] = []
    for block in item.children.dropFirst() {
      if block.isQuote {
        SwallowedLines(kind: .replies, findings: findings).look(block, of: item)
        FeedbackSlips(kind: .replies, findings: findings).reportAttributes(in: block)
        note += prose.blocks(block.children)
      } else if !FeedbackSlips(kind: .replies, findings: findings).report(block, of: item) {
        findings.report(
          .M021, "a choice is one paragraph of text", at: block.firstLine,
          help: block.isList && block.children.contains(where: isReply)
            ? "take the spaces at its beginning away to make it a reply like the others"
            : "join it to the choice, or begin it with > to make it the coach's note")
      }
    }
    return note
  }

  private mutating func branch(_ item: MarkdownNode, _ scene: String) -> Branch? {
    guard let (found, target) = target(of: item, scene) else { return nil }
    var text = found
    let spoken = findings.sceneLink(in: item)?.link.children.count ?? 1
    let attributes = finder.takeTrailing(&text, .branch, keeping: spoken)
    var branch = Branch(condition: nil, target: target, location: findings.source.location(item.firstLine))
    for placed in attributes {
      guard case .condition(let condition) = placed.attribute else { continue }
      branch.condition = condition
      places.conditions[branch.location] = place(placed.span)
      places.names.read(condition, at: place(placed.span))
    }
    return branch
  }
}
