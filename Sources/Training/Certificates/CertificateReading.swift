import Course
import Phrases

extension Certificate {
  /// The longest file that is read as a certificate, in bytes: 1 MiB.
  public static let sizeLimit = 1 << 20

  /// Reads a certificate of either form. Nothing in it is believed: whatever it says is one clean line, and `isAsWritten`
  /// tells whether the file shows just that.
  ///
  /// - Returns: Nil where the bytes are no certificate.
  public init?(reading bytes: [UInt8]) {
    guard bytes.count <= Self.sizeLimit else { return nil }
    let text = Self.normal(bytes)
    let spoken = { () -> Certificate? in
      InterfaceLanguage.all.lazy.compactMap { language in language.whileSpoken { Self.read(text: text) } }.first
    }
    guard let found = Self.read(page: text) ?? spoken() else { return nil }
    self = found
  }

  /// Whether a file has this certificate in one of its forms and nothing else: ends of lines may be those of any system.
  public func isAsWritten(in bytes: [UInt8]) -> Bool {
    let text = Self.normal(bytes)
    return Format.allCases.contains { written(as: $0).utf8.elementsEqual(text) }
  }

  /// Without a byte order mark, and with line feeds alone.
  private static func normal(_ bytes: [UInt8]) -> [UInt8] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    return text.filter { $0 != UInt8(ascii: "\r") }
  }

  // MARK: Plain text

  /// In the words of the language that is spoken.
  private static func read(text bytes: [UInt8]) -> Certificate? {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let first = lines.first, first.elementsEqual(textHeading.utf8) else { return nil }
    let heading = lines.firstIndex { $0.elementsEqual(itemsHeading.utf8) } ?? lines.endIndex
    var values: [Label: String] = [:]
    for line in lines[..<heading] {
      for label in Label.allCases where values[label] == nil && line.starts(with: label.start.utf8) {
        values[label] = String(decoding: line.dropFirst(label.start.utf8.count), as: UTF8.self)
      }
    }
    var items: [Item] = []
    var index = heading + 2
    while index + 1 < lines.count, !lines[index].isEmpty {
      let (score, title) = scored(String(decoding: lines[index], as: UTF8.self))
      let evidence = Sanitizer.cleanLine(String(decoding: lines[index + 1], as: UTF8.self))
      guard let item = Item(title: title, score: score, evidence: evidence) else { return nil }
      items.append(item)
      index += 2
    }
    return Certificate(values, items)
  }

  /// An item's score and title. Whoever changes a figure may move what is behind it: it is read all the same, and told as
  /// changed.
  private static func scored(_ line: String) -> (score: String, title: String) {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let sign = digits.isEmpty ? Item.done : digits + (line.dropFirst(digits.count).hasPrefix("%") ? "%" : " %")
    guard line.hasPrefix(sign) else { return ("", line) }
    return (digits.isEmpty ? sign : digits + " %", String(line.dropFirst(sign.count).drop { $0 == " " }))
  }

  /// Nil where something is missing that every certificate has.
  private init?(_ values: [Label: String], _ items: [Item]) {
    guard let name = values[.name], let title = values[.title], let date = values[.date],
      let number = values[.number], let course = values[.course], let language = values[.language], !items.isEmpty
    else { return nil }
    self.init(
      name: name, course: course, title: title, version: values[.version], language: language, date: date,
      items: items)
    self.number = Sanitizer.cleanLine(number)
  }

  // MARK: HTML

  private static func read(page bytes: [UInt8]) -> Certificate? {
    var scanner = ByteScanner(bytes)
    guard let language = scanner.text(from: "<html lang=\"", to: "\"") else { return nil }
    var values: [Label: String] = [.language: language]
    let fields: [(Label, String)] = [
      (.name, "name"), (.title, "title"), (.version, "version"), (.date, "date"), (.number, "number"),
      (.course, "course"),
    ]
    for (label, field) in fields {
      // A field may be missing; the ones behind it are still to be found.
      var ahead = scanner
      values[label] = ahead.text(from: "data-lectern=\"\(field)\" dir=\"auto\">", to: "<")
    }
    var items: [Item] = []
    while let evidence = scanner.text(from: "<li data-evidence=\"", to: "\"") {
      guard let title = scanner.text(from: "<span dir=\"auto\">", to: "<"),
        let cell = scanner.text(from: "<b>", to: "</b>"),
        let item = Item(title: title, score: cell.hasSuffix("%") ? cell : Item.done, evidence: evidence)
      else { return nil }
      items.append(item)
    }
    return Certificate(values, items)
  }
}

/// Finds marked texts in bytes, from front to back.
private struct ByteScanner {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The text between two marks, with its spelt-out signs read; nil, and nothing passed over, where there is none.
  mutating func text(from start: String, to end: String) -> String? {
    guard let begin = find(Array(start.utf8), from: place).map({ $0 + start.utf8.count }),
      let stop = find(Array(end.utf8), from: begin)
    else { return nil }
    place = stop
    return Self.unescaped(String(decoding: bytes[begin..<stop], as: UTF8.self))
  }

  private func find(_ mark: [UInt8], from start: Int) -> Int? {
    guard let first = mark.first, bytes.count >= mark.count else { return nil }
    var place = start
    while place <= bytes.count - mark.count {
      if bytes[place] == first, bytes[place..<(place + mark.count)].elementsEqual(mark) { return place }
      place += 1
    }
    return nil
  }

  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    // By scalars, as it was escaped: a mark may sit on any sign.
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let next = rest.first {
      if next == "&", let spelt = Certificate.spellings.first(where: { rest.starts(with: $0.name.unicodeScalars) }) {
        result.append(spelt.scalar)
        rest = rest.dropFirst(spelt.name.unicodeScalars.count)
      } else {
        result.append(next)
        rest.removeFirst()
      }
    }
    return String(result)
  }
}
