import Course
import Training

extension AppState {
  /// Begins a preview, before anything has been read.
  public mutating func beginPreview(of name: String) {
    preview = Preview(name: name)
    screens = [WaitingScreen(title: name, mistake: nil)]
    coveredAt = []
  }

  /// What an action does in a preview; nil where it does what it always does.
  mutating func updatePreview(_ action: Action) -> [Effect]? {
    guard let preview else { return nil }
    let rows = preview.rows(in: window)
    let shown = shownSource
    defer { if let after = self.preview?.rows(in: window), after != rows { tellFront(.resized) } }
    switch action {
    case .filesChanged: self.preview?.filesChanged(now: now)
    case .tick:
      guard let due = self.preview?.dueEffect(now: now) else { return nil }
      return [due] + tellFront(.tick)
    case .reloaded(let reading): return take(reading)
    case .checked(let diagnostics): self.preview?.pane.take(diagnostics, isUrgent: false)
    case .edited(let problem):
      self.preview?.notice = problem
      return [.reload(preview.entry)]
    case .edit: return edit()
    case .turn(let step):
      self.preview?.notice = nil
      guard var front = screens.last as? any ItemScreen else { return [] }
      let outcome = front.turn(by: step, in: self)
      screens[screens.count - 1] = front
      return follow(outcome)
    case .showAnswers:
      guard let question = (screens.last as? any ItemScreen)?.question else { return [] }
      return follow(.push(AnswersScreen(question: question)))
    case .toggleProblems:
      self.preview?.notice = nil
      self.preview?.pane.toggle(isVisible: preview.showsPane(in: window), near: shown)
    case .switchPane: self.preview?.pane.switchFocus(near: shown)
    case .resized, .shown, .progressed, .surveyed, .help, .quit, .suspend: return nil
    default:
      self.preview?.notice = nil
      guard preview.showsPane(in: window), preview.pane.isFocused else { return nil }
      _ = self.preview?.pane.update(action, in: window)
    }
    return []
  }

  /// In a preview what ends an item lies over it, and Esc comes back; another item takes its place.
  mutating func followPreview(_ outcome: Outcome) -> [Effect] {
    var effects: [Effect]
    switch outcome.transition {
    case .push(let screen) where screen is any ItemScreen, .replace(let screen) where screen is any ItemScreen:
      put(screen, above: floor)
      effects = outcome.effects
    case .replace(let screen): effects = step(.push(screen, outcome.effects))
    case .push, .pop, .stay: effects = step(outcome)
    }
    if preview?.entry != nil, preview?.hasCourse == true, screens.count == floor {
      preview?.entry = nil
      effects.append(.reload(nil))
    }
    return effects.compactMap { effect in
      switch effect {
      // Whatever is opened is read as what is previewed is, and checked.
      case .open(let entry, _): .reload(entry)
      case .survey: nil
      default: effect
      }
    }
  }

  /// How many screens lie below the item.
  private var floor: Int { preview?.hasCourse == true ? 1 : 0 }

  private mutating func put(_ screen: any Screen, above count: Int) {
    screens.removeSubrange(min(count, screens.count)...)
    screens.append(screen)
    coveredAt = Array(coveredAt.prefix(screens.count - 1))
    while coveredAt.count < screens.count - 1 { coveredAt.append(now) }
  }

  @discardableResult
  private mutating func tellFront(_ action: Action) -> [Effect] {
    guard var front = screens.popLast() else { return [] }
    let outcome = front.update(action, in: &self)
    screens.append(front)
    return follow(outcome)
  }

  /// Where the part of the file stands that is on screen.
  var shownSource: SourceLocation? {
    let shown = screens.last { $0 is any SourceScreen } as? any SourceScreen
    return shown?.source(in: self)
  }

  private mutating func edit() -> [Effect] {
    preview?.notice = nil
    let selected = preview?.pane.isFocused == true ? preview?.pane.selected?.location : nil
    guard let location = selected ?? shownSource, !location.file.isEmpty else { return [] }
    return [.edit(location)]
  }

  // MARK: Files read anew

  private mutating func take(_ reading: PreviewReading) -> [Effect] {
    guard preview?.take(reading, now: now) == true else { return [] }
    guard reading.isPlayable, let course = reading.course else {
      let isItemShown = screens.contains { ($0 as? any ItemScreen)?.place.entry.file == reading.entry?.file }
      let isShown = reading.entry == nil ? preview?.hasCourse == true : isItemShown
      if !isShown {
        let title = reading.entry?.title ?? preview?.name ?? ""
        let mistake = reading.diagnostics.first { $0.severity == .error }?.location
        put(WaitingScreen(title: title, mistake: mistake), above: floor)
      }
      preview?.isStale = isShown
      return []
    }
    preview?.isStale = false
    guard let entry = reading.entry, let item = reading.item else {
      show(course)
      return []
    }
    if preview?.hasCourse == true, (screens.first as? CourseScreen)?.course.id == course.id { show(course) }
    return show(item, at: Place(course: course, entry: entry))
  }

  private mutating func show(_ course: Course) {
    let shown = (screens.first as? CourseScreen)?.reloaded(course) ?? CourseScreen(course: course, state: self)
    if preview?.hasCourse == true { screens[0] = shown } else { put(shown, above: 0) }
    preview?.hasCourse = true
  }

  private mutating func show(_ item: Item, at place: Place) -> [Effect] {
    let isShown = { (screen: any Screen) in (screen as? any ItemScreen)?.place.entry.file == place.entry.file }
    guard let index = screens.lastIndex(where: isShown),
      let reloaded = (screens[index] as? any ItemScreen)?.reloaded(item, place: place, in: self)
    else {
      preview?.tellOfSave(nil)
      return follow(opening(item, at: place))
    }
    screens[index] = reloaded.screen
    preview?.tellOfSave(reloaded.notice)
    reloadScreens(above: index, reloaded.screen)
    return []
  }

  /// Those that show the same item from another side.
  private mutating func reloadScreens(above index: Int, _ shown: any ItemScreen) {
    for above in screens.indices where above > index {
      if let answers = screens[above] as? AnswersScreen {
        if let question = shown.question { screens[above] = answers.reloaded(question, in: self) }
      } else if let debrief = screens[above] as? DebriefScreen, let drill = shown as? DrillScreen {
        guard drill.run.isOver else { return put(shown, above: index) }
        screens[above] = debrief.reloaded(drill.run, place: drill.place)
      }
    }
  }
}
