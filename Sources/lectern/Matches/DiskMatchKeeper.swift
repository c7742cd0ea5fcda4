import LecternApp
import Phrases
import ProgressStore
import Training

/// Keeps matches on disk. What cannot be written waits in memory, each match's events by themselves, and is tried again with
/// every event, whenever nobody plays, and every ten seconds.
final class DiskMatchKeeper: MatchKeeper {
  private let data: DataFolder
  /// The match that is played.
  private var played: HeldMatch?
  /// Matches that were left with something that is not on the disk; the newest last.
  private var left: [HeldMatch] = []
  /// How many were begun here, for the names of those that the disk has nothing of.
  private var begun = 0

  init(data: DataFolder) { self.data = data }

  var unsaved: UnsavedMatch? {
    let waiting = (left + [played].compactMap { $0 }).filter { $0.reason != nil }
    guard let reason = waiting.last?.reason else { return nil }
    return UnsavedMatch(reason: reason.reason, place: reason.path, changes: waiting.reduce(0) { $0 + $1.changes })
  }

  func lobby() -> MatchLobby {
    leave()
    retry()
    let ids = ids
    var offered: KeptMatch?
    for id in ids {
      guard let kept = kept(id), !kept.match.isOver else { continue }
      offered = offered ?? kept
      guard kept.isPlayedElsewhere else {
        offered = kept
        break
      }
    }
    let obstacle = data.tryMatch().map { UnsavedMatch(reason: $0.reason, place: $0.path) }
    return MatchLobby(offered: offered, count: ids.count, obstacle: obstacle)
  }

  func matches() -> [KeptMatch] { ids.compactMap(kept) }

  func resume(_ id: String) -> MatchOpening {
    leave()
    if let index = left.firstIndex(where: { $0.id == id }) {
      let match = left.remove(at: index)
      match.flush()
      played = match
    } else {
      do throws(StoreError) { played = try HeldMatch(id, data) } catch { return .refused(error.reason) }
    }
    guard let history = played?.history else {
      played = nil
      return .refused(say("there is no such match that can be read"))
    }
    return .opened(history)
  }

  func record(_ entries: [MatchEvent.Entry]) {
    if case .began? = entries.first {
      leave()
      begun += 1
      played = HeldMatch(newNumber: begun, data)
    }
    played?.record(entries)
  }

  func retry() {
    for match in left + [played].compactMap({ $0 }) { match.flush() }
    letGo()
  }

  /// What is lost when the program ends now, after a last try; nil where nothing is.
  func close() -> UnsavedMatch? {
    leave()
    retry()
    return unsaved.flatMap { $0.changes > 0 ? $0 : nil }
  }

  private func leave() {
    guard let match = played else { return }
    match.flush()
    left.append(match)
    played = nil
    letGo()
  }

  /// A match that is on the disk is for whoever wants to go on with it.
  private func letGo() {
    for match in left where match.isSaved { match.close() }
    left.removeAll(where: \.isSaved)
  }

  private var ids: [String] {
    let there = data.matchIDs()
    return left.map(\.id).filter { !there.contains($0) }.reversed() + there
  }

  private func kept(_ id: String) -> KeptMatch? {
    if let held = left.first(where: { $0.id == id }), let match = held.history?.match {
      return KeptMatch(id: id, began: held.began, match: match)
    }
    return data.match(id).map {
      KeptMatch(id: id, began: $0.began, match: $0.match, isPlayedElsewhere: data.isPlayed(id))
    }
  }
}

/// A match that this program plays, or has played and has not saved yet.
private final class HeldMatch {
  private let data: DataFolder
  private let number: Int
  /// Of a match that was there; nil where it was begun here.
  private let found: String?
  private var store: MatchStore?
  /// How many events its file had when it was opened.
  private var known = 0
  private(set) var began = ""
  /// All that happened, on the disk or not; nil where that makes no match.
  private(set) var history: MatchHistory?
  private var waiting: [(entry: MatchEvent.Entry, time: String)] = []
  /// Why what waits is not on the disk.
  private(set) var reason: StoreError?

  /// Begins a match.
  init(newNumber number: Int, _ data: DataFolder) {
    (self.number, self.data, found) = (number, data, nil)
  }

  /// Opens a match that is there. Where the disk does not let it be written, it is played all the same, unsaved and saying so.
  ///
  /// - Throws: Where another window plays it, or a newer Lectern has written it.
  init(_ id: String, _ data: DataFolder) throws(StoreError) {
    (number, self.data, found) = (0, data, id)
    guard data.match(id) != nil else { return }
    do throws(StoreError) { store = try data.openMatch(id) } catch {
      guard error.isOfSystem else { throw error }
      reason = error
    }
    // Only now nobody else adds to it.
    let record = data.match(id)
    (history, began, known) = (record?.history, record?.began ?? "", record?.events.count ?? 0)
  }

  /// Its name on the disk, or one that no file has.
  var id: String { store?.id ?? found ?? "new-\(number)" }

  var isSaved: Bool { waiting.isEmpty }

  /// How many changes of the match wait.
  var changes: Int { waiting.count { !$0.entry.isForTheRecord } }

  func record(_ entries: [MatchEvent.Entry]) {
    for entry in entries {
      if case .began(let setup) = entry { history = MatchHistory(setup) } else { history?.apply(entry) }
      waiting.append((entry, Clock.now()))
    }
    began = began.isEmpty ? waiting.first?.time ?? "" : began
    flush()
  }

  /// Writes what waits, as far as the disk takes it.
  func flush() {
    guard !waiting.isEmpty else { return }
    do throws(StoreError) {
      try open().record(waiting)
      (waiting, reason) = ([], nil)
    } catch {
      reason = error
    }
  }

  private func open() throws(StoreError) -> MatchStore {
    if let store { return store }
    guard let found else {
      let new = try data.createMatch()
      store = new
      return new
    }
    let opened = try data.openMatch(found)
    guard data.match(found)?.events.count == known else {
      opened.close()
      throw StoreError(found, reason: say("another window has gone on with this match"))
    }
    store = opened
    return opened
  }

  func close() {
    store?.close()
    store = nil
  }
}
