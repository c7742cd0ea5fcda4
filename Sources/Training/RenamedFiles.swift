import Course

extension Course {
  /// The names that files had before, and those they have now.
  ///
  /// A name that the course still lists is no former one, and a name that two files claim goes to the first.
  ///
  /// - Parameter formerFiles: What `was` says in the files' front matter, by item.
  public func renames(_ formerFiles: [ItemKey: [String]]) -> [ItemKey: ItemKey] {
    guard formerFiles.values.contains(where: { !$0.isEmpty }) else { return [:] }
    let entries = entries
    let listed = Set(entries.map(\.key))
    var renames: [ItemKey: ItemKey] = [:]
    for entry in entries {
      for file in formerFiles[entry.key] ?? [] {
        let former = ItemKey(course: id, file: file, language: language)
        if !listed.contains(former), renames[former] == nil { renames[former] = entry.key }
      }
    }
    return renames
  }
}

extension Progress {
  /// The same progress with the names that files have now.
  ///
  /// The journal keeps the old names: each event says what was true when it was written.
  public func renaming(_ renames: [ItemKey: ItemKey]) -> Progress {
    guard !renames.isEmpty else { return self }
    let found = renames.filter { items[$0.key] != nil }
    var progress = self
    progress.renameNotes(renames)
    progress.reviews = reviews.renaming(renames)
    progress.forgotten = forgotten.map { $0.renaming(renames) }
    for (old, new) in found.sorted(by: { $0.key < $1.key }) {
      guard let record = progress.removeItem(old) else { continue }
      progress.put(progress[new].continuing(record), at: new)
      if lastItem == old { progress.point(to: new) }
    }
    return progress
  }

  /// An item's record with the answers that its questions bring along from other files (`was: file#id`).
  ///
  /// In a lesson they count as given; in a quiz, whose attempts stand by themselves, for the statistics alone.
  public func record(of key: ItemKey, as item: Item) -> ItemProgress {
    var record = self[key]
    for question in item.questions {
      for former in question.formerIDs {
        guard let place = key.elsewhere(former), let other = items[place.item] else { continue }
        record.questions[former] = other.questions[place.question]
        guard item.kind == .lesson else { continue }
        let brought = other.attempt.answers.filter { $0.questionID == place.question }.map { answer in
          var answer = answer
          answer.item = key.question(question.id)
          return answer
        }
        record.attempt.answers.insert(contentsOf: brought, at: 0)
      }
    }
    return record
  }
}

extension ItemKey {
  /// The other file and the question there that `file#id` means; nil for an id of the same file.
  func elsewhere(_ former: String) -> (item: ItemKey, question: String)? {
    guard let sign = former.firstIndex(of: "#") else { return nil }
    return (ItemKey(course: course, file: String(former[..<sign])), String(former[former.index(after: sign)...]))
  }
}

extension ItemProgress {
  /// Whether the attempt goes on with the one begun under the former name.
  ///
  /// One that was opened before `was` told of that name gives way to it, unless it began the answers anew: it is folded
  /// with each start again, so what it said first has to show which of the two it is.
  private func takesUp(_ former: ItemProgress) -> Bool {
    guard standsAlone else { return true }
    let given = former.attempt
    guard attempts == 0, !given.answers.isEmpty || !given.turns.isEmpty else { return false }
    if let turn = attempt.turns.first { return turn.scene != given.turns.first?.scene }
    guard let first = attempt.answers.first else { return true }
    if let last = given.answers.last, last.questionID == first.questionID { return last.score < last.max }
    return !given.answers.contains { $0.questionID == first.questionID }
  }

  /// What was done under this name, after what was done under the file's former one.
  func continuing(_ former: ItemProgress) -> ItemProgress {
    var whole = self
    if takesUp(former) {
      whole.attempt.seed = former.attempt.seed
      whole.attempt.answers = former.attempt.answers + attempt.answers
      whole.attempt.skipped = former.attempt.skipped + attempt.skipped
      whole.attempt.turns = former.attempt.turns
      for turn in attempt.turns { whole.attempt.append(turn) }
      whole.isOpen = isOpen || (attempts == 0 && former.isOpen)
      whole.standsAlone = former.standsAlone
    }
    if page == 0 {
      (whole.page, whole.pages, whole.section, whole.scroll) =
        (former.page, former.pages, former.section, former.scroll)
    }
    if former.furthestPage > furthestPage {
      (whole.furthestPage, whole.furthestSection) = (former.furthestPage, former.furthestSection)
    }
    whole.isFinished = isFinished || former.isFinished
    whole.attempts = former.attempts + attempts
    whole.firstScore = former.firstScore ?? firstScore
    whole.bestScore = [former.bestScore, bestScore].compactMap { $0 }.max()
    whole.endings = former.endings + endings.filter { !former.endings.contains($0) }
    whole.questions.merge(former.questions, uniquingKeysWith: +)
    return whole
  }
}
