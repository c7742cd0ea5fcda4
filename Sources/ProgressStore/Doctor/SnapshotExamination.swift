import Training

/// What is wrong with a snapshot, held against its journal.
struct SnapshotExamination {
  /// The snapshot's bytes.
  let bytes: [UInt8]
  let journal: [UInt8]
  let reading: JournalReading
  let path: String

  private struct Version: Decodable { var v: Int }

  func finding() -> Finding? {
    let reader = TapeReader()
    guard let version = bytes.withUnsafeBytes({ reader.decode(Version.self, from: $0) })?.v else {
      return finding(.snapshotUnreadable, "this summary cannot be read; the journal has everything")
    }
    guard version == Snapshot.currentVersion else {
      return finding(
        .snapshotOfOtherVersion,
        "this summary is of version \(version) and not \(Snapshot.currentVersion); it is written anew from the journal")
    }
    guard let snapshot = Snapshot(bytes, reader) else {
      return finding(.snapshotUnreadable, "this summary cannot be read; the journal has everything")
    }
    // Against a damaged journal nothing can be said of it; it is written anew with the mending.
    guard reading.damage.isEmpty else { return nil }
    let last = reading.progress().sequence
    guard snapshot.sequence <= last else {
      return finding(
        .snapshotAhead,
        "this summary knows of events up to number \(snapshot.sequence), and the journal ends at \(last)")
    }
    guard Journal.ending(of: journal, upTo: snapshot.bytes) == snapshot.ending else {
      return finding(.snapshotUnfit, "this summary is not of this journal, which is then read from its beginning")
    }
    guard snapshot.progress == reading.progress(upTo: snapshot.bytes) else {
      return finding(.snapshotDiffers, "this summary says something else than the journal it was made from")
    }
    return nil
  }

  private func finding(_ kind: Finding.Kind, _ sentence: String) -> Finding {
    Finding(kind: kind, path: path, sentence: sentence)
  }
}
