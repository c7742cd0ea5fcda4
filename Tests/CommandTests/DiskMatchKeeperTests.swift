import LecternApp
import Synchronization
import Testing
import Training

@testable import ProgressStore
@testable import lectern

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("Matches kept on a disk that fails, and by several windows")
struct DiskMatchKeeperTests {
  /// What the disk does not let be done.
  private enum Failure: Int { case none, full, readOnly }

  /// A disk that can be filled and made read-only, and made well again.
  private final class Disk: Sendable {
    private let failure = Atomic(Failure.none.rawValue)

    func fail(_ failure: Failure) { self.failure.store(failure.rawValue, ordering: .relaxed) }

    func fault(_ call: FileCall, _ path: String) -> Fault? {
      switch Failure(rawValue: failure.load(ordering: .relaxed)) {
      case .full: call == .write ? .error(ENOSPC) : nil
      case .readOnly:
        call == .makeFolder || call == .write
          || (call == .open && (path.hasSuffix("lock") || path.hasSuffix(".playing") || path.contains(".new-")))
          ? .error(EROFS) : nil
      default: nil
      }
    }
  }

  private let sandbox = CommandSandbox()
  private let disk = Disk()

  /// A window of its own.
  private func keeper() -> DiskMatchKeeper { DiskMatchKeeper(data: data) }
  private var data: DataFolder {
    let disk = disk
    return DataFolder(path: sandbox.path, FileAccess(fault: { disk.fault($0, $1) }))
  }

  private func adjusted(_ points: Int) -> MatchEvent.Entry {
    .adjusted(.init(team: 0, points: points, reason: "fair"))
  }

  private let began = MatchEvent.Entry.began(MatchMaking.setup(.rounds))

  private func score(_ opening: MatchOpening) throws -> Int {
    guard case .opened(let history) = opening else {
      Issue.record("\(opening)")
      return -1
    }
    return history.match.score(0)
  }

  @Test("Left on a full disk and gone on with in the same window, a match has lost nothing")
  func full() throws {
    let keeper = keeper()
    keeper.record([began, .shown])
    keeper.record([adjusted(3)])
    #expect(keeper.unsaved == nil)
    disk.fail(.full)
    keeper.record([adjusted(5)])
    keeper.record([.paused, adjusted(7)])
    // Pausing changes nothing.
    #expect(keeper.unsaved?.changes == 2)
    #expect(keeper.unsaved?.reason == "the disk is full")

    let lobby = keeper.lobby()
    let offered = try #require(lobby.offered)
    #expect(lobby.obstacle?.reason == "the disk is full")
    #expect(offered.match.score(0) == 15 && !offered.isPlayedElsewhere)
    #expect(keeper.matches().map(\.id) == [offered.id])
    #expect(data.match(offered.id)?.match.score(0) == 3)
    #expect(try score(keeper.resume(offered.id)) == 15)
    keeper.record([.resumed, adjusted(1)])
    #expect(keeper.unsaved?.changes == 3)

    disk.fail(.none)
    keeper.record([adjusted(1)])
    #expect(keeper.unsaved == nil)
    let record = try #require(data.match(offered.id))
    #expect(record.match.score(0) == 17)
    #expect(record.events.map(\.sequence) == Array(1...record.events.count))
    #expect(keeper.close() == nil)
  }

  @Test("A match that the disk never had is in the list, is gone on with, and is saved when it can be")
  func readOnly() throws {
    disk.fail(.readOnly)
    let keeper = keeper()
    #expect(keeper.lobby().obstacle?.reason == "the disk is read-only")
    keeper.record([began, .shown, adjusted(4)])
    #expect(keeper.unsaved?.changes == 3)
    let offered = try #require(keeper.lobby().offered)
    #expect(offered.match.score(0) == 4)
    #expect(try score(keeper.resume(offered.id)) == 4)
    keeper.record([adjusted(2)])
    #expect(keeper.close()?.changes == 4)
    #expect(data.matchIDs().isEmpty)
    disk.fail(.none)
    keeper.retry()
    #expect(keeper.unsaved == nil && keeper.close() == nil)
    #expect(data.matchIDs().count == 1)
    #expect(data.matchIDs().first.flatMap(data.match)?.match.score(0) == 6)
  }

  @Test("A match that is begun beside an unsaved one takes none of its events, and both are saved")
  func two() throws {
    let keeper = keeper()
    keeper.record([began, .shown])
    let first = try #require(data.matchIDs().first)
    disk.fail(.full)
    keeper.record([adjusted(5)])
    keeper.record([began, .shown, adjusted(8)])
    // Both have changes that are not on the disk.
    #expect(keeper.unsaved?.changes == 4)
    #expect(keeper.lobby().count == 2)
    #expect(keeper.matches().map { $0.match.score(0) } == [8, 5])
    disk.fail(.none)
    #expect(keeper.close() == nil)
    let second = try #require(data.matchIDs().first)
    #expect(data.match(first)?.match.score(0) == 5)
    #expect(second != first && data.match(second)?.match.score(0) == 8)
    #expect(data.match(second)?.events.count == 3)
  }

  @Test("A rematch lets the match before it go: another window may go on with it")
  func rematch() throws {
    let (one, other) = (keeper(), keeper())
    one.record([began, .shown])
    let first = try #require(data.matchIDs().first)
    #expect(data.isPlayed(first))
    one.record([began, .shown])
    let second = try #require(data.matchIDs().first { $0 != first })
    #expect(!data.isPlayed(first) && data.isPlayed(second))
    #expect(try score(other.resume(first)) == 0)
    #expect(data.isPlayed(first))
  }

  @Test("A match that one window plays is shown in another one and refused; left, it is for both")
  func windows() throws {
    let (one, other) = (keeper(), keeper())
    one.record([began, .shown])
    let seen = try #require(other.lobby().offered)
    #expect(seen.isPlayedElsewhere)
    #expect(other.resume(seen.id) == .refused("it is being played in another window"))
    // Reading is free.
    #expect(data.match(seen.id) != nil && data.isPlayed(seen.id))
    _ = one.lobby()
    #expect(!data.isPlayed(seen.id))
    #expect(try score(other.resume(seen.id)) == 0)
    other.record([adjusted(9)])
    // What the other one has done since is there.
    _ = other.lobby()
    #expect(try score(one.resume(seen.id)) == 9)
    #expect(one.matches().count == 1)
  }

  @Test("Left with something unsaved, a match stays with its window")
  func unsavedStays() throws {
    let (one, other) = (keeper(), keeper())
    one.record([began, .shown])
    disk.fail(.full)
    one.record([adjusted(5)])
    _ = one.lobby()
    #expect(other.lobby().offered?.isPlayedElsewhere == true)
    disk.fail(.none)
    one.retry()
    #expect(try score(other.resume(try #require(data.matchIDs().first))) == 5)
  }

  @Test("An older match that nobody plays is offered before a newer one that somebody plays")
  func offersTheFree() throws {
    let (one, other) = (keeper(), keeper())
    one.record([began, .shown])
    one.record([began, .shown])
    let ids = data.matchIDs()
    #expect(ids.count == 2)
    let offered = try #require(other.lobby().offered)
    #expect(offered.id == ids[1] && !offered.isPlayedElsewhere)
    #expect(other.matches().map(\.isPlayedElsewhere) == [true, false])
    #expect(other.resume("../" + ids[1]) == .refused("there is no such match that can be read"))
  }

  @Test("Where nobody could tell that another window plays, nothing is written over what that one did")
  func overtaken() throws {
    let (one, other) = (keeper(), DiskMatchKeeper(data: DataFolder(path: sandbox.path)))
    one.record([began, .shown])
    _ = one.lobby()
    let id = try #require(data.matchIDs().first)
    disk.fail(.readOnly)
    #expect(try score(one.resume(id)) == 0)
    one.record([adjusted(5)])
    _ = other.resume(id)
    other.record([adjusted(9)])
    _ = other.lobby()
    disk.fail(.none)
    one.record([adjusted(5)])
    #expect(one.unsaved?.reason == "another window has gone on with this match")
    #expect(data.match(id)?.match.score(0) == 9)
    #expect(!data.isPlayed(id))
  }

  @Test("A match that is over can be opened, taken back from, and ended again")
  func reopens() throws {
    let keeper = keeper()
    keeper.record([began, .shown, adjusted(2), .ended])
    #expect(keeper.lobby().offered == nil)
    let id = try #require(keeper.matches().first?.id)
    #expect(try score(keeper.resume(id)) == 2)
    keeper.record([.resumed, .undone])
    #expect(keeper.lobby().offered?.id == id)
    #expect(try score(keeper.resume(id)) == 2)
    keeper.record([.ended])
    #expect(keeper.lobby().offered == nil && keeper.lobby().count == 1)
  }
}
