import LecternApp
import ProgressStore
import Training

/// Keeps matches on disk. What cannot be written waits in memory and is tried again with the next event.
final class DiskMatchKeeper: MatchKeeper {
  private let data: DataFolder
  private var store: MatchStore?
  /// With the times when they happened (RFC 3339).
  private var waiting: [(entry: MatchEvent.Entry, time: String)] = []
  private(set) var unsaved: String?

  init(data: DataFolder) { self.data = data }

  func unfinished() -> UnfinishedMatch? {
    data.unfinishedMatch().map { UnfinishedMatch(id: $0.id, history: $0.history) }
  }

  func resume(_ id: String) {
    // What waits belongs to the match that was left; the disk may take it by now.
    if !waiting.isEmpty { record([]) }
    (store, waiting, unsaved) = (nil, [], nil)
    do { store = try data.openMatch(id) } catch { unsaved = error.description }
  }

  func record(_ entries: [MatchEvent.Entry]) {
    for entry in entries {
      // A match begins with nothing behind it.
      if case .began = entry { (store, waiting) = (nil, []) }
      waiting.append((entry, Clock.now()))
    }
    do {
      if store == nil { store = try data.createMatch() }
      guard let first = waiting.first else { return }
      try store?.record(waiting.map(\.entry), at: first.time)
      (waiting, unsaved) = ([], nil)
    } catch {
      unsaved = error.description
    }
  }
}
