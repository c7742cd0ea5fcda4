import LecternApp
import Phrases
import ProgressStore
import Training

/// Keeps a learner's progress on disk. What cannot be written waits in memory and is tried again with the next event.
final class DiskKeeper: ProgressKeeper {
  let data: DataFolder
  private var store: LearnerStore?
  /// With the times when they happened (RFC 3339).
  private var waiting: [(entry: Event.Entry, time: String)] = []
  private(set) var learner: Learner?
  /// Folders that may not be looked into, so that nobody knows who learns there.
  private let closedFolders: [(name: String, reason: StoreError)]
  /// Whose PIN is asked for before their journal is opened.
  private(set) var awaited: Learner?
  private(set) var learnerName: String?
  private(set) var progress = Progress()
  private(set) var unsaved: String?
  var unsavedMatter: UnsavedMatter {
    var matter: UnsavedMatter = waiting.isEmpty ? [] : .answers
    if !waitingChanges.isEmpty { matter.insert(.settings) }
    return matter
  }
  /// What the learner has set, saved or not.
  private(set) var settings = LearnerSettings()
  /// Changes that are not on the disk yet.
  private var waitingChanges: [SettingChange] = []
  /// What `--language` asks for goes before the learner's setting, until that is changed, and what the system speaks comes
  /// after it.
  private var namedLanguage: InterfaceLanguage?
  private let systemLanguage = InterfaceLanguage.current
  var language: InterfaceLanguage { namedLanguage ?? settings.language ?? systemLanguage }
  /// What is wrong with the journal that was opened, and with the learner's settings; nil when all is well.
  var notice: String? { language.whileSpoken { noticeNow } }
  private var noticeNow: String? {
    // Nobody is sent to a folder that is not there.
    guard !isGone else { return nil }
    let journal = store.map { Self.notices($0.health, folder: $0.folder) } ?? []
    let problems = Self.settingNotices(learner?.settings.problems ?? [])
    let who =
      learner?.isUnreadable == true
      ? [say("Your learner.json cannot be read, so your name, your PIN and your settings are not known.")]
      : learner?.isNewer == true
        ? [say("A newer Lectern has written your learner.json; nothing in it is changed here.")] : []
    let closed = closedFolders.map { say("Somebody's folder, \($0.name), cannot be looked into: \($0.reason).") }
    let sentences = journal + who + problems + closed
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// More than two would be a wall of words before anything else.
  private static func settingNotices(_ problems: [String]) -> [String] {
    guard problems.count > 2 else { return problems.map { say("In your learner.json, \($0).") } }
    return [
      say(
        "\(problems.count) settings in your learner.json do not count as they are written; lectern doctor tells of each."
      )
    ]
  }

  private static func notices(_ health: JournalHealth, folder: String) -> [String] {
    if health.isNewer {
      return [say("A newer Lectern has written your journal. What it holds is shown, and nothing is added to it.")]
    }
    var sentences: [String] = []
    let kept = health.snapshotKept ?? folder
    if health.isJournalShort {
      sentences.append(
        say("Your journal holds less than was saved before. What was known is kept in \(kept), and is not shown."))
    } else if health.isJournalOther {
      sentences.append(
        say(
          "Your journal says other things than were saved before. What was known is kept in \(kept), and is not shown.")
      )
    }
    let (aside, unread) = (health.setAside, health.unreadableLines)
    guard aside > 0 || unread > 0 else { return sentences }
    let place = health.setAsideIn ?? folder
    sentences.append(
      aside > 0
        ? say(
          aside, one: "1 line of your journal could not be read and was put into \(place).",
          other: "\(aside) lines of your journal could not be read and were put into \(place).")
        : say(
          unread, one: "1 line of your journal could not be read and is passed over.",
          other: "\(unread) lines of your journal could not be read and are passed over."))
    sentences.append(
      health.isJournalShort || health.isJournalOther
        ? say("Nothing was deleted.") : say("Everything else is there, and nothing was deleted."))
    return sentences
  }

  /// Opens the learner named, or the only one there is. A new name makes a new learner; where several learn here or a PIN
  /// is asked for, nobody's journal is opened yet.
  init(data: DataFolder, learner name: String?, language: InterfaceLanguage? = nil) throws(StoreError) {
    self.data = data
    namedLanguage = language
    closedFolders = data.closedFolders()
    let everyone = data.learners()
    if let name, let clean = Learner.cleanName(name) {
      // Where two share a name, the second is reached by the folder's.
      let known =
        everyone.first { $0.name.lowercased() == clean.lowercased() } ?? everyone.first { $0.id == clean }
      if let known {
        begin(with: known)
      } else if let reason = createLearner(name: clean) {
        // Another terminal may have made them just now.
        guard let known = data.learners().first(where: { $0.name.lowercased() == clean.lowercased() }) else {
          throw StoreError(data.path, reason: reason)
        }
        begin(with: known)
      }
    } else if everyone.count == 1, let only = everyone.first {
      begin(with: only)
    }
  }

  /// Where a journal cannot be opened, learning begins all the same, unsaved and saying so; every event tries again.
  private func begin(with known: Learner) {
    guard !known.hasPIN else {
      awaited = known
      return
    }
    (learner, learnerName, settings) = (known, known.name, known.settings)
    flush()
  }

  /// How long another program's lock is waited for, in milliseconds: somebody looks at the screen. A system that shuts down
  /// gives a second.
  private static let patience = 700

  /// Opens a learner's journal; whoever asks has to know the PIN.
  func open(_ learner: Learner) throws(StoreError) {
    let store = try data.open(learner, patience: Self.patience)
    (self.store, self.learner, awaited) = (store, learner, nil)
    settings = learner.settings
    for change in waitingChanges { _ = settings.take(change) }
    learnerName = learner.name
    progress = store.progress
  }

  func learners() -> [KnownLearner] {
    let everyone = data.learners()
    let last = data.mostRecent(of: everyone)
    let others = everyone.filter { $0.id != last?.id }.sorted {
      ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id)
    }
    return ([last].compactMap { $0 } + others).map { KnownLearner($0, hasBegun: data.hasBegun($0)) }
  }

  func open(learner id: String, pin: String?) -> LearnerOpening {
    guard let known = data.learner(in: id) else { return .refused(say("nobody learns there any more")) }
    guard !known.hasPIN || known.checkPIN(pin ?? "") else { return .wrongPIN }
    if let reason = reasonToStay { return .refused(reason) }
    saveSnapshot()
    do throws(StoreError) {
      try open(known)
      unsaved = nil
      return .opened
    } catch {
      return .refused(error.description)
    }
  }

  /// Why nobody else can learn now; nil where all that was done is on the disk.
  private var reasonToStay: String? {
    flush()
    return waiting.isEmpty && waitingChanges.isEmpty
      ? nil : learnerName.map { say("what \($0) did is not saved yet") } ?? say("what was done is not saved yet")
  }

  /// Where the folder cannot be made, learning begins all the same, unsaved and saying so; every event tries again.
  func createLearner(name: String) -> String? {
    guard let name = Learner.cleanName(name) else { return say("a name needs at least one letter") }
    if let reason = data.objection(to: name) ?? (learnerName == nil ? nil : reasonToStay) { return reason }
    var created: Learner?
    do throws(StoreError) { created = try data.addLearner(name: name) } catch {
      // Another terminal may have been given the name in between; a disk that takes nothing is no objection to a name.
      guard error.isOfSystem else { return error.reason }
    }
    saveSnapshot()
    (store, learner, progress, settings) = (nil, created, Progress(), created?.settings ?? LearnerSettings())
    learnerName = name
    flush()
    return nil
  }

  func refresh() {
    if isStillOurs() { store?.refresh() }
    flush()
  }

  /// Whether somebody has taken the learner's folder away.
  private var isGone: Bool { learner.map { data.isThere && data.learner(in: $0.id) == nil } ?? false }

  /// Whether the folder is not another learner's by now: this one erased, and somebody of that name added.
  ///
  /// What is known of the learner is read where it has changed, for this is asked with every key: what was set at another
  /// terminal holds from then on, and what was set here and is not saved goes before it.
  private func isStillOurs() -> Bool {
    guard let learner else { return true }
    let stamp = data.stamp(of: learner)
    guard stamp != look?.stamp || look?.id != learner.id else { return look?.isOurs ?? true }
    let isOurs = data.isStillThere(learner)
    look = (learner.id, stamp, isOurs)
    if isOurs, let now = data.learner(in: learner.id), !now.isUnreadable, now != learner {
      (self.learner, learnerName, settings) = (now, now.name, now.settings)
      for change in waitingChanges { _ = settings.take(change) }
    }
    return isOurs
  }

  /// What was found there the last time.
  private var look: (id: String, stamp: [Int], isOurs: Bool)?

  func record(_ entry: Event.Entry) {
    waiting.append((entry, Clock.now()))
    flush()
    if case .finished = entry { saveSnapshot() }
  }

  func change(_ change: SettingChange) {
    guard settings.take(change) == nil else { return }
    if case .value(.language, _) = change { namedLanguage = nil }
    waitingChanges.append(change)
    flush()
  }

  /// Writes what waits, in order, as far as the disk takes it.
  private func flush() {
    do {
      if store == nil, let learner {
        try open(learner)
        // Nobody could know that an attempt was under way: what was done since belongs to it.
        waiting.removeAll { event in
          if case .started(let started) = event.entry { progress[started.item].isOpen } else { false }
        }
      } else if store == nil, let learnerName {
        try open(data.createLearner(name: learnerName))
      }
      guard isStillOurs() else {
        unsaved = say("\(learnerName ?? "?") was erased, and somebody else has the folder now")
        return fold()
      }
      while let (entry, time) = waiting.first, let store {
        try store.record(entry, at: time)
        waiting.removeFirst()
      }
      if !waitingChanges.isEmpty, let learner {
        self.learner = try data.set(waitingChanges, of: learner)
        waitingChanges = []
      }
      unsaved = nil
    } catch {
      unsaved = error.description
      if isGone, let learner {
        unsaved = say(
          "the folder of \(learner.name) is gone: somebody has erased it or moved it away, so start Lectern again to learn under a name"
        )
      }
    }
    fold()
  }

  private func fold() {
    // Other terminals' events are in the store's progress; what waits comes after them.
    progress = store?.progress ?? Progress()
    for (entry, time) in waiting {
      progress.apply(Event(sequence: progress.sequence + 1, time: time, entry: entry))
    }
  }

  func close() {
    flush()
    saveSnapshot()
  }

  /// The journal has everything; a snapshot that cannot be written only makes the next start slower.
  private func saveSnapshot() { if isStillOurs() { try? store?.saveSnapshot() } }
}

extension KnownLearner {
  init(_ learner: Learner, hasBegun: Bool = true) {
    self.init(id: learner.id, name: learner.name, asksPIN: learner.hasPIN, hasBegun: hasBegun)
  }
}
