import Course

/// What `course.lock` says: how each question was scored when the course was last pinned.
///
/// A text file, one line a question: the file without `.md`, `#`, the question's id, its `rev`, its scoring. Sorted, so
/// that two authors' changes merge.
public struct CourseLock: Hashable, Sendable {
  public static let fileName = "course.lock"
  /// What every lock begins with.
  static let mark = "# Written by lectern pin"
  static let heading = "\(mark): how each question is scored, so that a change is noticed. Keep it with the course."

  struct Entry: Hashable, Sendable {
    var revision: Int
    var scoring: Scoring

    enum Scoring: Hashable, Sendable {
      case known(PinnedScoring)
      /// One hash of everything, as locks had it at first: it tells that something changed, and not what.
      case hashed(String)
    }

    init(revision: Int, scoring: Scoring) {
      self.revision = revision
      self.scoring = scoring
    }

    init(_ question: Question) {
      self.init(revision: question.revision, scoring: .known(PinnedScoring(question)))
    }

    fileprivate var text: String {
      switch scoring {
      case .known(let scoring): "\(revision) \(scoring.text)"
      case .hashed(let digits): "\(revision) \(digits)"
      }
    }
  }

  var entries: [String: Entry] = [:]

  /// The file's text.
  public var text: String {
    let lines = entries.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.text)" }
    return ([CourseLock.heading] + lines).joined(separator: "\n") + "\n"
  }

  /// A question's key: its file without `.md`, `#` and its id.
  static func key(_ file: String, _ question: String) -> String {
    RelativePath.withoutExtension(file) + "#" + question
  }

  /// Reads a lock; a line that is none is told of and left out, a file that is none is told of as a whole (nil).
  static func parse(_ source: SourceText) -> (lock: CourseLock?, problems: [Diagnostic]) {
    let findings = Findings(source)
    let first = String(decoding: source.bytes[source.range(ofLine: 1)], as: UTF8.self)
    guard source.firstInvalid == nil, source.bytes.count <= FileReader.sizeLimit, first.hasPrefix(mark) else {
      findings.reportFile(
        .M019, "this is not a course.lock that lectern pin wrote", help: "move it away, then run lectern pin",
        severity: .warning)
      return (nil, findings.diagnostics)
    }
    var lock = CourseLock()
    for number in 1...source.lineCount {
      let line = source.bytes[source.range(ofLine: number)]
      guard !line.isEmpty, line.first != UInt8(ascii: "#") else { continue }
      if let (key, entry) = entry(String(decoding: line, as: UTF8.self)), lock.entries[key] == nil {
        lock.entries[key] = entry
      } else {
        findings.report(
          .M021, "this line of course.lock is damaged, or stands here twice",
          at: Span(line: number, columns: 1...line.count),
          help: "run lectern pin for the course: it writes the file anew", severity: .warning)
      }
    }
    return (lock, findings.diagnostics)
  }

  /// `week/check#greeting 2 single:1.0:-=1a2b3c4d,x=5e6f7a8b`; a file's name may hold spaces.
  private static func entry(_ line: String) -> (String, Entry)? {
    let parts = line.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count >= 3, let revision = Values.natural(String(parts[parts.count - 2]), in: 1...9999) else {
      return nil
    }
    let key = parts.dropLast(2).joined(separator: " ")
    guard key.contains("#"), key == Sanitizer.cleanLine(key), let scoring = scoring(parts[parts.count - 1]) else {
      return nil
    }
    return (key, Entry(revision: revision, scoring: scoring))
  }

  private static func scoring(_ text: Substring) -> Entry.Scoring? {
    if let scoring = PinnedScoring(text) { return .known(scoring) }
    let isHash =
      text.utf8.count == 16
      && text.utf8.allSatisfy {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0
      }
    return isHash ? .hashed(String(text)) : nil
  }
}

extension CourseFolder {
  /// The folder's lock with what is wrong with it; an empty one when there is none, nil when it is not one of ours.
  func lock() -> (lock: CourseLock?, problems: [Diagnostic]) {
    guard Disk.isTaken(path + "/" + CourseLock.fileName) else { return (CourseLock(), []) }
    return lock(in: source(CourseLock.fileName))
  }

  private func lock(in source: FileReader.Outcome) -> (lock: CourseLock?, problems: [Diagnostic]) {
    switch source {
    case .source(let source): return CourseLock.parse(source)
    case .problem(var problem):
      problem.severity = .warning
      return (nil, [problem])
    }
  }

  /// A lock brought up to date, and what stands in the way.
  public struct LockUpdate: Sendable {
    /// Nil when what lies there is not ours to replace.
    public var lock: CourseLock?
    /// Questions that are scored in another way under the same `rev` (M017); their lines stay as they were.
    public var problems: [Diagnostic]
    /// The same questions, as the lock names them.
    public var held: [String] = []
    /// Questions that nothing in the course is called any more, as the lock names them: dropped when changes are
    /// accepted, else kept.
    public var lost: [String] = []
    /// Its bytes on the disk; nil where there is no such file yet.
    public var old: [UInt8]?
    /// Whether the file on the disk says something else.
    public var isChanged: Bool
  }

  /// Reads the questions of some files and the lock, and writes nothing.
  ///
  /// - Parameters:
  ///   - files: The lessons and quizzes to look at, by their paths in the folder.
  ///   - isWhole: Whether these are all; lines about other files count as lost then. Those of a file with errors stay.
  ///   - accepts: Whether a question may be scored in another way under the same `rev`, and be gone.
  public func updatedLock(_ files: [String], isWhole: Bool, accepts: Bool) -> LockUpdate {
    let isNew = !Disk.isTaken(path + "/" + CourseLock.fileName)
    let there = isNew ? nil : source(CourseLock.fileName)
    let (found, problems) = there.map(lock(in:)) ?? (CourseLock(), [])
    var bytes: [UInt8]?
    if case .source(let source)? = there { bytes = source.fileBytes }
    guard let old = found else { return LockUpdate(lock: nil, problems: problems, old: bytes, isChanged: false) }
    var update = LockUpdate(lock: nil, problems: [], old: bytes, isChanged: false)
    var new = CourseLock()
    var names: [QuestionNames] = []
    // A question may have moved into any of the course's files.
    let all = files + (isWhole ? [] : itemFiles.filter { !files.contains($0) })
    for file in all {
      guard case .reading(let reading) = reading(file), reading.loaded.value != nil else { continue }
      names.append(QuestionNames(reading, file))
      guard files.contains(file) else { continue }
      let changed = accepts ? [] : LockCheck(lock: old, file: file).changed(reading)
      update.problems += changed.map(\.diagnostic)
      update.held += changed.map(\.key)
      for question in reading.questions {
        let key = CourseLock.key(file, question.id)
        guard key == Sanitizer.cleanLine(key) else { continue }
        let stays = changed.contains { $0.key == key }
        new.entries[key] = stays ? old.entries[key] : CourseLock.Entry(question)
      }
    }
    let lost = Set(LostQuestions(old, names: names).keys)
    // What a file with errors holds, nobody knows.
    let isCertain = names.count == all.count
    let pinned = Set(files.map { CourseLock.key($0, "") })
    for (key, entry) in old.entries where new.entries[key] == nil {
      let isAbout = isWhole || pinned.contains(String(key[...(key.lastIndex(of: "#") ?? key.startIndex)]))
      let isLost = isAbout && isCertain && lost.contains(key)
      if isLost { update.lost.append(key) }
      if !isAbout || !isCertain || isLost && !accepts { new.entries[key] = entry }
    }
    update.lost.sort()
    update.lock = new
    update.isChanged = isNew || new != old || !problems.isEmpty
    return update
  }
}
