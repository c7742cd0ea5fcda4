import Training

/// What is wrong with a snapshot, held against its journal.
struct SnapshotExamination {
  /// The snapshot's bytes.
  let bytes: [UInt8]
  let journal: [UInt8]
  let reading: JournalReading
  let path: String
  var isMissing = false

  func finding() -> Finding? {
    let reader = TapeReader()
    let head = bytes.withUnsafeBytes { reader.decode(JournalReading.Head.self, from: $0) }
    guard let version = head?.version else {
      return finding(.snapshotUnreadable, "this summary cannot be read; it is written anew from the journal")
    }
    let last = reading.progress().sequence
    guard version == Snapshot.currentVersion else {
      if let sequence = head?.sequence, sequence > last, reading.damage.isEmpty { return ahead(sequence, of: last) }
      return finding(
        .snapshotOfOtherVersion,
        "this summary is of version \(version) and not \(Snapshot.currentVersion); it is written anew from the journal, "
          + "and kept as progress.json.old")
    }
    guard let snapshot = Snapshot(bytes, reader) else {
      let what = Snapshot.isAsWritten(bytes) ? "cannot be read" : "is not as it was written"
      return finding(.snapshotUnreadable, "this summary \(what); a new one is made from the journal")
    }
    // Against a damaged journal nothing can be said of it; it is written anew with the mending.
    guard reading.damage.isEmpty else { return nil }
    guard snapshot.sequence <= last else { return ahead(snapshot.sequence, of: last) }
    guard Journal.ending(of: journal, upTo: snapshot.bytes) == snapshot.ending else {
      // Other line ends, or a lost one: the journal's bytes are others, and it says the same.
      let isSame = snapshot.progress == reading.progress(upToNumber: snapshot.sequence)
      return finding(
        .snapshotUnfit,
        isSame
          ? "the lines that this summary was made from stand at other places now; the journal says the same, and is read "
            + "from its beginning"
          : "this summary is not of this journal, which is then read from its beginning")
    }
    guard snapshot.progress == reading.progress(upTo: snapshot.bytes) else {
      return finding(.snapshotDiffers, "this summary says something else than the journal it was made from")
    }
    return nil
  }

  private func ahead(_ sequence: Int, of last: Int) -> Finding {
    finding(
      .snapshotAhead,
      "this summary knows of events up to number \(sequence), and the journal "
        + (isMissing ? "is missing" : "ends at \(last)")
        + "; it holds more, and is kept as progress.json.old when a new one is written")
  }

  private func finding(_ kind: Finding.Kind, _ sentence: String) -> Finding {
    Finding(kind: kind, path: path, sentence: sentence)
  }

  /// What an older summary that was put out of the way still has.
  func findingOfKept() -> Finding {
    let reader = TapeReader()
    guard let head = bytes.withUnsafeBytes({ reader.decode(JournalReading.Head.self, from: $0) }),
      let sequence = head.sequence
    else { return finding(.setAside, "Lectern has set this older summary aside, and cannot read it") }
    let last = reading.lines.compactMap(\.head.sequence).max() ?? 0
    guard sequence <= last else {
      return finding(
        .journalShort,
        "the journal \(isMissing ? "is missing" : last == 0 ? "is empty" : "ends at number \(last)"), and this older summary knows of events up to "
          + "number \(sequence): it holds more, so keep it")
    }
    guard let snapshot = Snapshot(bytes, reader), reading.damage.isEmpty else {
      return finding(
        .setAside, "Lectern has set this older summary aside; what it holds cannot be compared, so keep it")
    }
    guard snapshot.progress == reading.progress(upToNumber: sequence) else {
      return finding(
        .setAside, "Lectern has set this older summary aside; it says what the journal does not, so keep it")
    }
    return finding(.setAside, "Lectern has set this older summary aside; the journal has all that it says")
  }
}
