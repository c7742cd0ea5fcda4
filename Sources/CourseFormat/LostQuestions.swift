import Course

/// The names that a file's questions are found by: what they are called now, and what `was` says they were called.
struct QuestionNames: Sendable {
  /// As `course.lock` writes them.
  var keys: [String] = []
  /// The paths that the file had before.
  var formerFiles: [String] = []

  init(_ reading: ItemReading, _ file: String) {
    formerFiles = reading.item?.formerFiles ?? []
    let files = [file] + formerFiles
    for question in reading.questions {
      for id in [question.id] + question.formerIDs {
        if let sign = id.firstIndex(of: "#") {
          keys.append(CourseLock.key(String(id[..<sign]), String(id[id.index(after: sign)...])))
        } else {
          keys += files.map { CourseLock.key($0, id) }
        }
      }
    }
  }

  init() {}
}

/// Questions that `course.lock` knows and that nothing in the course is called any more (M022).
struct LostQuestions {
  /// What is lost of one file.
  private struct Loss {
    /// The path that the file had when it was pinned.
    var file: String
    var ids: [String]
  }

  private let losses: [Loss]

  /// - Parameter names: Those of every file that the course lists; without one of them, nobody knows what is lost.
  init(_ lock: CourseLock, names: [QuestionNames]) {
    let known = names.reduce(into: Set<String>()) { $0.formUnion($1.keys) }
    var losses: [Loss] = []
    for key in lock.entries.keys.sorted() where !known.contains(key) {
      guard let sign = key.lastIndex(of: "#") else { continue }
      let (file, id) = (String(key[..<sign]) + ".md", String(key[key.index(after: sign)...]))
      if losses.last?.file == file {
        losses[losses.count - 1].ids.append(id)
      } else {
        losses.append(Loss(file: file, ids: [id]))
      }
    }
    self.losses = losses
  }

  /// The key of a question that a quiz draws, in the file it is drawn from; nil for one of its own.
  private static func origin(of id: String) -> String? {
    guard let slash = id.lastIndex(of: "/") else { return nil }
    return CourseLock.key(String(id[..<slash]) + ".md", String(id[id.index(after: slash)...]))
  }

  /// As `course.lock` writes them, sorted.
  var keys: [String] { losses.flatMap { loss in loss.ids.map { CourseLock.key(loss.file, $0) } } }

  /// One warning for each file that lacks some: at that file, or at the lock's first line about one that is gone.
  ///
  /// - Parameters:
  ///   - files: The course's files, each with the paths that it had before.
  ///   - lock: The text of `course.lock`.
  func diagnostics(files: [String: [String]], lock: SourceText) -> [Diagnostic] {
    let all = Set(keys)
    return losses.compactMap { loss in
      // What a quiz draws is told of where it stands.
      let ids = loss.ids.filter { id in LostQuestions.origin(of: id).map { !all.contains($0) } ?? true }
      return ids.isEmpty ? nil : Loss(file: loss.file, ids: ids)
    }.map { (loss: Loss) in
      let names = loss.ids.prefix(8).map { "\"\($0)\"" }
      let more = loss.ids.count - names.count
      let list = Spelling.list(more > 0 ? names + ["\(more) more"] : names, "and")
      let questions = (loss.ids.count == 1 ? "the question " : "the questions ") + list
      let forGood = "; if it is gone for good, run lectern pin --accept for the course"
      let heir = files[loss.file] != nil ? loss.file : files.filter { $0.value.contains(loss.file) }.keys.min()
      if let heir {
        return Diagnostic(
          .M022, Sanitizer.cleanLine("course.lock knows \(questions), and this course has no such question any more"),
          at: SourceLocation(file: heir),
          help: Sanitizer.cleanLine(
            "write `was: \(loss.ids[0])` below the heading that the question has now\(forGood)"))
      }
      let start = CourseLock.key(loss.file, loss.ids[0]) + " "
      let line = (1...lock.lineCount).first {
        String(decoding: lock.bytes[lock.range(ofLine: $0)], as: UTF8.self).hasPrefix(start)
      }
      return Diagnostic(
        .M022, Sanitizer.cleanLine("course.lock knows \(questions) of \(loss.file), which course.md no longer lists"),
        at: SourceLocation(file: CourseLock.fileName, line: line ?? 0),
        help: Sanitizer.cleanLine(
          "write `was: \(loss.file)` between the lines of --- of the file that took its place\(forGood)"),
        excerpt: line.map { lock.excerpt(line: $0) })
    }
  }
}
