import Course
import Training

/// What is wrong with a journal.
struct JournalExamination {
  let reading: JournalReading
  let path: String

  /// Whether something has to be set aside, or a line feed put in.
  var needsMending: Bool { !reading.damage.isEmpty || !reading.lostFeeds.isEmpty }

  func findings(withEvents: Bool = true) -> [Finding] {
    var found = damage()
    if !reading.lostFeeds.isEmpty {
      add(
        .lostFeed, "\(Finding.lines(reading.lostFeeds)): only the end of the line is not as it was written", to: &found
      )
    }
    guard withEvents else { return found }
    let newest = reading.lines.compactMap(\.head.version).max() ?? 0
    if reading.isNewer {
      add(.newer, "a newer Lectern has written here (version \(newest)), so this one changes nothing", to: &found)
    }
    let odd = reading.lines.filter { $0.event == nil && $0.head.version ?? 0 <= Event.currentVersion }.map(\.number)
    if !odd.isEmpty {
      let verb = odd.count == 1 ? "is as it was written and says" : "are as they were written and say"
      add(.unreadableEvents, "\(Finding.lines(odd)) \(verb) nothing that this version can read", to: &found)
    }
    return found + unknownTypes() + order() + gaps() + times()
  }

  private func add(_ kind: Finding.Kind, _ sentence: String, to found: inout [Finding]) {
    found.append(Finding(kind: kind, path: path, sentence: sentence))
  }

  private func damage() -> [Finding] {
    var found: [Finding] = []
    let numbers = reading.damage.map(\.number).filter { $0 != reading.tornLine }
    let good = Finding.count(reading.lines.count, "good line is", "good lines are")
    if !numbers.isEmpty {
      let verb = numbers.count == 1 ? "is" : "are"
      add(.damagedLines, "\(Finding.lines(numbers)) \(verb) damaged, and \(good) there", to: &found)
    }
    if let torn = reading.tornLine {
      add(.tornLine, "the last line, number \(torn), was cut short, and \(good) there", to: &found)
    }
    return found
  }

  private func unknownTypes() -> [Finding] {
    var types: [String] = []
    var count = 0
    for case .unknown(let type) in reading.events.map(\.entry) {
      count += 1
      let type = Sanitizer.cleanLine(type)
      if !types.contains(type) { types.append(type) }
    }
    guard count > 0 else { return [] }
    let what = Finding.count(count, "event is of a type", "events are of types")
    let names = types.prefix(5).joined(separator: ", ") + (types.count > 5 ? ", …" : "")
    return [
      Finding(
        kind: .unknownTypes, path: path,
        sentence: "\(what) that this version does not know (\(names)), and \(count == 1 ? "is" : "are") kept")
    ]
  }

  /// Lines whose number does not rise.
  private func order() -> [Finding] {
    var low: [Int] = []
    var again: [Int] = []
    var shared: [Int] = []
    var seen: [Int: [[UInt8]]] = [:]
    var highest = Int.min
    for line in reading.lines {
      guard let sequence = line.event?.sequence else { continue }
      let others = seen[sequence, default: []]
      if others.contains(line.bytes) {
        again.append(line.number)
      } else if !others.isEmpty {
        shared.append(line.number)
      } else if sequence < highest {
        low.append(line.number)
      }
      seen[sequence, default: []].append(line.bytes)
      highest = max(highest, sequence)
    }
    var found: [Finding] = []
    func has(_ lines: [Int]) -> String { lines.count == 1 ? "has" : "have" }
    if !low.isEmpty {
      let sentence = "\(Finding.lines(low)) \(has(low)) a lower number than a line before, and it is read by number"
      add(.outOfOrder, sentence, to: &found)
    }
    if !again.isEmpty {
      add(
        .repeated,
        "\(Finding.lines(again)) \(has(again)) been there before, word for word, and \(again.count == 1 ? "counts" : "count") once",
        to: &found
      )
    }
    if !shared.isEmpty {
      let sentence = "\(Finding.lines(shared)) \(has(shared)) a number that another event has too, and both count"
      add(.sharedNumbers, sentence, to: &found)
    }
    return found
  }

  /// Lines with a date or an hour that never was, or none at all: such an answer counts in no review and on no day.
  private func times() -> [Finding] {
    let lines = reading.lines.filter { line in
      guard let event = line.event else { return false }
      if case .unknown = event.entry { return false }
      return Timestamp(event.time) == nil
    }.map(\.number)
    guard !lines.isEmpty else { return [] }
    let sentence =
      lines.count == 1
      ? "\(Finding.lines(lines)) has a time that never was, so no day and no review counts it"
      : "\(Finding.lines(lines)) have times that never were, so no day and no review counts them"
    return [Finding(kind: .impossibleTimes, path: path, sentence: sentence)]
  }

  /// Numbers between the first and the last that no line has. Where lines are damaged, those may be theirs; where lines
  /// share a number, Lectern itself has gone on above.
  private func gaps() -> [Finding] {
    guard reading.damage.isEmpty else { return [] }
    let numbered = reading.lines.filter { $0.head.sequence ?? 0 > 0 }
      .sorted { ($0.head.sequence ?? 0) < ($1.head.sequence ?? 0) }
    let isRead = { (line: JournalReading.Line) in
      line.event != nil || line.head.version ?? 0 > Event.currentVersion
    }
    // A line that says nothing to this version has its number all the same, but tells of none before it.
    guard let last = numbered.last(where: isRead)?.head.sequence else { return [] }
    var missing: [ClosedRange<Int>] = []
    var before = 0
    for (index, line) in numbered.enumerated() {
      let number = line.head.sequence ?? 0
      guard number <= last else { break }
      if number == before, isRead(line), isRead(numbered[index - 1]), numbered[index - 1].bytes != line.bytes {
        return []
      }
      if number > before + 1 { missing.append(before + 1...number - 1) }
      before = number
    }
    guard !missing.isEmpty else { return [] }
    let isOne = missing.count == 1 && missing[0].count == 1
    return [
      Finding(
        kind: .missingNumbers, path: path,
        sentence: "no line has the \(Finding.numbers(missing)), so what \(isOne ? "it" : "they") said is not here")
    ]
  }
}
