import Course
import CourseFormat
import Training

extension AppState {
  /// What an action does: the only place where state changes. Pure: no clock, no file, no chance of its own.
  public mutating func update(_ action: Action) -> [Effect] {
    let effects = react(to: action)
    return begun(effects)
  }

  private mutating func react(to action: Action) -> [Effect] {
    if preview != nil, let effects = updatePreview(action) { return effects }
    switch action {
    case .quit:
      guard unsavedReason != nil, preview == nil, !(screens.last is UnsavedScreen) else { return leaving + [.quit] }
      return leaving + follow(.push(UnsavedScreen()))
    case .suspend:
      return leaving + [.suspend]
    case .help:
      return isTooSmall
        ? []
        : follow(.push(TextScreen.help(keymap, card: screens.last?.helpCard ?? [], leadsToSettings: leadsToSettings)))
    case .showSettings: return isTooSmall ? [] : follow(.push(SettingsScreen()))
    case .progressed(let progress, let unsaved):
      let notes = self.progress.notes
      take(progress)
      self.unsaved = unsaved
      retryAt = unsavedReason.map { _ in now + Self.retryInterval }
      // Help may lie over the question whether to leave.
      if unsavedReason == nil, screens.contains(where: { $0 is UnsavedScreen }) { return [.quit] }
      // A note stands on the page it belongs to.
      return self.progress.notes == notes ? [] : updateFront(.resized)
    case .matchNews(.recorded(let unsaved)):
      unsavedMatch = unsaved
      return []
    case .tick where retryAt.map { now >= $0 } ?? false:
      retryAt = now + Self.retryInterval
      return updateFront(.tick) + [.retry]
    case .tick where quietAt.map { now >= $0 } ?? false:
      (quietAt, keptAt) = (nil, now)
      return updateFront(.tick) + leaving
    case .taught(let taught, _) where (screens.last as? QuizScreen)?.place.entry.key == taught.entry.key:
      return follow(.push(TextScreen.untaught))
    case .taught(let taught, let course):
      if let after = taught.lockedAfter { return follow(.push(TextScreen.taughtLater(taught.entry, after: after))) }
      target = PageTarget(item: taught.entry.key, page: taught.page)
      return [.open(taught.entry, in: course)]
    case .notOpened(let link, let reason):
      return follow(.push(TextScreen.link(link, reason)))
    case .learnerReady(let learner):
      return welcome(learner)
    case .spoken(let language):
      self.language = language
      return []
    case .changedElsewhere(let settings, let language, let name):
      (self.settings, self.language, learnerName) = (settings, language, name ?? learnerName)
      return updateFront(.resized)
    case .surveyed(let summaries):
      take(summaries)
      return []
    case .nextKindsFound(let kinds):
      nextKinds.merge(kinds) { $1 }
      return []
    case .opened(let entry, let course, let loaded):
      take([entry.key: loaded.value?.summary ?? .broken])
      // What comes next must be known to be playable.
      let survey: [Effect] =
        course.entries.allSatisfy { summaries[$0.key] == nil || $0 == entry } ? [.survey(course)] : []
      return follow(open(entry, course: course, loaded)) + survey
    case .stocked(let index, let loaded):
      library.put(loaded, on: index)
      guard let course = library.shelves[index].course else { return [] }
      replace(course)
      return hasLostItems(course) ? [.survey(course)] : []
    default:
      return updateFront(action)
    }
  }

  private mutating func updateFront(_ action: Action) -> [Effect] {
    if case .select = action, keyStreak.isHeld, keyStreak.hasMovedOn { return [] }
    guard var front = screens.popLast() else { return [] }
    let outcome = front.update(action, in: &self)
    screens.append(front)
    return follow(outcome)
  }

  /// Plans to record what was begun, once it has been quiet for a while: a program that is killed (kill(2), SIGKILL) cannot.
  /// Where there is nothing to record nothing is planned, so that nobody is woken for it.
  mutating func planKeeping() {
    quietAt = leaving.isEmpty ? nil : max(now + Self.quietTime, (keptAt ?? .min / 2) + Self.keepingInterval)
  }

  /// What is to be recorded before the program goes, however it goes.
  var leaving: [Effect] { preview == nil ? screens.flatMap { $0.leaving(in: self) } : [] }

  mutating func follow(_ outcome: Outcome) -> [Effect] {
    if preview != nil { return followPreview(outcome) }
    return step(outcome)
  }

  mutating func step(_ outcome: Outcome) -> [Effect] {
    if case .stay = outcome.transition {} else { keyStreak.hasMovedOn = true }
    switch outcome.transition {
    case .stay:
      return outcome.effects
    case .push(let screen):
      coveredAt.append(now)
      screens.append(screen)
    case .replace(let screen):
      screens.removeLast()
      screens.append(screen)
    case .pop:
      guard screens.count > 1 else { return outcome.effects }
      let left = screens.removeLast()
      let farewell = preview == nil ? left.leaving(in: self) : []
      let away = now - coveredAt.removeLast()
      return outcome.effects + farewell + update(.shown(away: away))
    }
    return outcome.effects
  }

  /// The screen for an item that was just read, with what has to be recorded to begin.
  private mutating func open(_ entry: CourseEntry, course: Course, _ loaded: Loaded<Item>) -> Outcome {
    guard let item = loaded.value else {
      return arrive(TextScreen.problem(title: entry.title, loaded.diagnostics))
    }
    return opening(item, at: Place(course: course, entry: entry))
  }

  /// The screen for an item, with what has to be recorded to begin.
  mutating func opening(_ item: Item, at place: Place) -> Outcome {
    let entry = place.entry
    let record = progress.record(of: entry.key, as: item)
    let isPeek = isPeek(at: entry.key)
    unbegun[entry.key] = nil
    defer { target = nil }
    switch item {
    case .lesson(let lesson):
      guard !lesson.pages.isEmpty else { return arrive(TextScreen.problem(title: entry.title, [])) }
      let started = record.isTouched ? nil : Event.Started(item: entry.key, kind: .lesson, seed: nextSeed())
      // Options stand from the first look on where they stand for whoever comes back.
      let begun = started.map { record.begun(seed: $0.seed) } ?? record
      var screen = LessonScreen(place: place, lesson: lesson, progress: begun, state: self, isPeek: isPeek)
      if let target, target.item == entry.key { screen.go(to: target, in: self) }
      if isPeek {
        unbegun[entry.key] = started
        return arrive(screen)
      }
      var effects: [Effect] = started.map { [.record(.started($0))] } ?? []
      effects.append(.record(.viewed(screen.viewed)))
      // A journal cut off between the last answer and the end still tells all that is needed to end it.
      if screen.run.isFinished, !record.isFinished { effects.append(.record(.finished(screen.run.finished))) }
      return arrive(screen, effects)
    case .quiz(let quiz):
      let (attempt, started) = attempt(for: entry.key, kind: .quiz)
      let screen = QuizScreen(
        place: place, quiz: quiz, attempt: attempt, ended: record.attempts, now: now, timing: timing)
      if started == nil, attempt.isBegun, screen.run.isComplete {
        return arrive(screen.finishScreen, [.record(.finished(screen.finished))])
      }
      return arrive(screen, beginning(with: started, isPeek: isPeek))
    case .drill(let drill):
      let (attempt, started) = attempt(for: entry.key, kind: .drill)
      let screen = DrillScreen(
        place: place, drill: drill, attempt: attempt, ended: record.attempts, now: now, timing: timing)
      if started == nil, attempt.isBegun, screen.run.isOver {
        return arrive(screen, [.record(.finished(screen.run.finished))])
      }
      return arrive(screen, beginning(with: started, isPeek: isPeek))
    }
  }

  /// What begins an attempt: at once, or with the first thing done in it where a link led there.
  private mutating func beginning(with entry: Event.Entry?, isPeek: Bool) -> [Effect] {
    guard let entry else { return [] }
    guard isPeek, case .started(let started) = entry else { return [.record(entry)] }
    unbegun[started.item] = started
    return []
  }

  /// A finish screen gives way to what it leads to, but for a look at something; every other screen waits below.
  private func arrive(_ screen: any Screen, _ effects: [Effect] = []) -> Outcome {
    switch screens.last {
    case is FinishScreen where target == nil: return .replace(screen, effects)
    // From one place of a search to the next.
    case let lesson as LessonScreen where lesson.isPeek && target?.isOfSearch ?? false:
      return .replace(screen, lesson.leaving(in: self) + effects)
    default: return .push(screen, effects)
    }
  }
}

/// Where an item stands: which course, which line of it.
struct Place: Hashable, Sendable {
  var course: Course
  var entry: CourseEntry
}
