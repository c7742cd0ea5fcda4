import Course
import Phrases
import Testing

@testable import Training

@Suite("Certificates")
struct CertificateTests {
  private static let lesson = ItemKey("course/lesson")
  private static let quiz = ItemKey("course/quiz")

  private static func entry(_ key: ItemKey, _ title: String) -> CourseEntry {
    CourseEntry(
      key: key, title: title, file: "\(title).md", isSequential: true, location: SourceLocation(file: "course.md"))
  }

  private static let course = Course(
    id: "course", title: "Story Time", version: "1.0", language: "es",
    modules: [CourseModule(title: "Week", entries: [entry(lesson, "Pages"), entry(quiz, "Questions")])])

  private static func finished(_ key: ItemKey, _ score: Double? = nil, passed: Bool = true) -> Event.Entry {
    .finished(.init(item: key, kind: key == lesson ? .lesson : .quiz, score: score, passed: passed))
  }

  /// A day an event, from the first of November on.
  private static func journal(_ entries: [Event.Entry]) -> [Event] {
    entries.enumerated().map { index, entry in
      let day = index < 9 ? "0\(index + 1)" : "\(index + 1)"
      return Event(sequence: index + 1, time: "2026-11-\(day)T09:00:00.000+01:00", entry: entry)
    }
  }

  private static func outcome(
    _ entries: [Event.Entry], _ request: CertificateRequest = CertificateRequest(course: course)
  ) -> CertificateRequest.Outcome { request.outcome(for: "Ana", by: Finishes(journal(entries))) }

  private static func certificate(_ entries: [Event.Entry]) throws -> Certificate {
    guard case .finished(let certificate) = outcome(entries) else {
      Issue.record("\(outcome(entries))")
      throw CancellationError()
    }
    return certificate
  }

  @Test(
    "What is optional is not asked for: not by the certificate, the share, or what comes next, but once it is begun")
  func optional() {
    var course = Self.course
    let extra = ItemKey("course/extra")
    course.modules.append(CourseModule(title: "More", entries: [Self.entry(extra, "Extra")], isOptional: true))
    let done = [Self.finished(Self.lesson), Self.finished(Self.quiz, 0.8)]
    guard case .finished(let certificate) = Self.outcome(done, CertificateRequest(course: course)) else {
      Issue.record("the certificate asks for what is optional")
      return
    }
    #expect(certificate.items.map(\.key) == [Self.lesson, Self.quiz])
    let standing = { (entries: [Event.Entry]) in
      CourseStanding(
        course: course,
        progress: Self.journal(entries).reduce(into: Progress()) { progress, event in progress.fold(event) })
    }
    #expect(standing(done).share == 1 && standing(done).next == nil && standing(done).state(extra) == .open)
    // To open it is no beginning: somebody has looked what it is.
    #expect(standing(done + [.viewed(.init(item: extra, page: 1, pages: 2))]).next == nil)
    let begun = standing(done + [.viewed(.init(item: extra, page: 2, pages: 2))])
    #expect(begun.next?.key == extra && begun.share == 1)
    // A course of nothing else asks for all of it.
    course.modules = [CourseModule(title: "More", entries: [Self.entry(extra, "Extra")], isOptional: true)]
    #expect(course.required.map(\.key) == [extra] && standing([]).next?.key == extra)
  }

  @Test("The day is that of the last finish that was needed, the score the best one, whatever came when")
  func dayAndScore() throws {
    let certificate = try Self.certificate([
      Self.finished(Self.quiz, 0.5, passed: false), Self.finished(Self.quiz, 0.7), Self.finished(Self.lesson),
      Self.finished(Self.quiz, 0.929), Self.finished(Self.quiz, 0.8), Self.finished(Self.lesson),
    ])
    #expect(certificate.date == "2026-11-03" && certificate.version == "1.0" && certificate.language == "es")
    #expect(certificate.items.map(\.score) == ["done", "92 %"])
    #expect(certificate.items.map(\.passedBy) == [3, 2] && certificate.items.map(\.scoredBy) == [3, 4])
  }

  @Test("What is missing is named: never passed, or with a file that cannot be opened")
  func missing() {
    let request = CertificateRequest(course: Self.course, broken: [Self.lesson])
    #expect(
      Self.outcome([Self.finished(Self.quiz, 0.5, passed: false)], request)
        == .missing(["Pages (its file has a mistake and cannot be opened)", "Questions"]))
    #expect(
      Self.outcome([], CertificateRequest(course: Course(id: "empty", title: "Empty", modules: [])))
        == .nothingToFinish)
  }

  @Test("A reset takes a finish away, and taking it back brings it again, unless something was done since")
  func resets() throws {
    let all = [Self.finished(Self.lesson), Self.finished(Self.quiz, 1), .reset(.init(course: "course"))]
    #expect(Self.outcome(all) == .missing(["Pages", "Questions"]))
    let back = try Self.certificate(all + [.undone(.init(item: "course", of: 3))])
    #expect(back.items.map(\.passedBy) == [1, 2])
    let late = [Self.finished(Self.lesson), .undone(.init(item: "course", of: 3))]
    #expect(Self.outcome(all + late) == .missing(["Questions"]))
  }

  @Test("What was finished under a file's former name counts, and is named as the journal has it")
  func renamed() throws {
    let former = ItemKey("course/old")
    let request = CertificateRequest(course: Self.course, renames: [former: Self.quiz])
    guard
      case .finished(let certificate) = Self.outcome([Self.finished(Self.lesson), Self.finished(former, 1)], request)
    else { return #expect(Bool(false), "not finished") }
    #expect(certificate.items.map(\.key) == [Self.lesson, former])
  }

  /// Names and titles made to break out of either form.
  private static let harmful = [
    "Zo\u{EB} L\u{F3}pez", "<script>alert(1)</script>", "a\" data-lectern=\"name\" b='&amp;&lt;'", "x</b></span></li>",
    "Name: Eve", "What was finished", "Was abgeschlossen wurde", "\u{1B}[31mred\u{7}\nNumber: 0",
    "&\u{301}<\u{301} combining", "event 1, a/b",
    "%",
    "\u{202E}txt.exe", "100 % sure",
  ]

  @Test(
    "Whatever names and titles say, a certificate is read as it was written", arguments: harmful,
    ["en", "de", "de-AT", "es"])
  func roundTrip(_ text: String, language: String) throws {
    var certificate = Certificate(
      name: text, course: text, title: text, version: text, language: language, date: "2026-11-03",
      items: [
        .init(title: text, key: ItemKey("course/" + text), passedBy: 2, scoredBy: 4, percent: 100),
        .init(title: text, key: Self.lesson, passedBy: 3, scoredBy: 3, percent: nil),
      ])
    certificate.number = "0123-4567"
    for format in Certificate.Format.allCases {
      let file = Array(certificate.written(as: format).utf8)
      #expect(Certificate(reading: file) == certificate, "\(String(decoding: file, as: UTF8.self))")
      #expect(certificate.isAsWritten(in: file))
      let mailed: [UInt8] =
        [0xEF, 0xBB, 0xBF] + file.flatMap { (byte: UInt8) -> [UInt8] in byte == 10 ? [13, 10] : [byte] }
      #expect(Certificate(reading: mailed) == certificate && certificate.isAsWritten(in: mailed))
      #expect(!certificate.isAsWritten(in: file + Array("more".utf8)))
    }
  }

  @Test(
    "A text certificate with another figure is read and told as changed, however wide the figure is",
    arguments: ["9 %    ", "9 %  ", "100 % ", "100 %  ", "100%", "5 % "])
  func altered(_ figure: String) throws {
    let certificate = try Self.certificate([Self.finished(Self.lesson), Self.finished(Self.quiz, 0.83)])
    let text = certificate.written(as: .text)
    #expect(text.contains("\n83 %   Questions\n"))
    let changed = Array((text.replacing("83 %   Questions", with: figure + "Questions")).utf8)
    let read = try #require(Certificate(reading: changed))
    #expect(read.items.last?.title == "Questions" && read.items.last?.percent != 83)
    #expect(read.number == certificate.number && read != certificate)
  }

  @Test("The page has no scripts and nothing from elsewhere, and says its language")
  func page() throws {
    let certificate = try Self.certificate([Self.finished(Self.lesson), Self.finished(Self.quiz, 1)])
    let page = certificate.written(as: .html)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"es\">") && page.contains("<span lang=\"en\">Number</span>"))
    for word in ["<script", "<img", "<link", "src=", "href=", "url(", "@import", "http:", "https:", "onload"] {
      #expect(!page.lowercased().contains(word), "\(word)")
    }
  }

  @Test("A German course's certificate is in German, whatever is spoken where it is written or read")
  func german() throws {
    let items = [Certificate.Item(title: "Seiten", key: Self.lesson, passedBy: 2, scoredBy: 2, percent: nil)]
    var certificate = Certificate(
      name: "Ana", course: "kurs", title: "Guter Service", version: "1.0", language: "de", date: "2026-11-03",
      items: items)
    certificate.number = "0123-4567"
    let page = certificate.written(as: .html)
    #expect(page.contains("<h1>Zertifikat</h1>") && page.contains("<b>fertig</b>") && !page.contains("lang=\"en\""))
    let text = InterfaceLanguage.german.whileSpoken { certificate.written(as: .text) }
    #expect(text == certificate.written(as: .text))
    #expect(text.hasPrefix("Zertifikat\n\nName: Ana\nKurs: Guter Service\nFassung: 1.0\n"))
    #expect(text.contains("\nfertig Seiten\n"))
    #expect(Certificate(reading: Array(text.utf8)) == certificate)
    // What the number is made of is the same in every language.
    #expect(certificate.statement.last == "done")
    certificate.language = "en"
    let english = InterfaceLanguage.german.whileSpoken { certificate.written(as: .text) }
    #expect(english.hasPrefix("Certificate of completion\n"))
  }

  @Test("Bytes of any kind are read without harm: cut short, with single bytes changed, and none at all")
  func oddBytes() throws {
    let certificate = try Self.certificate([Self.finished(Self.lesson), Self.finished(Self.quiz, 1)])
    #expect(Certificate(reading: []) == nil && Certificate(reading: [0xFF, 0xFE, 0]) == nil)
    for format in Certificate.Format.allCases {
      let file = Array(certificate.written(as: format).utf8)
      for cut in 0..<file.count {
        _ = Certificate(reading: Array(file[..<cut]))
        var changed = file
        changed[cut] = UInt8(truncatingIfNeeded: cut &* 31 &+ 127)
        guard let read = Certificate(reading: changed) else { continue }
        let texts = read.statement + [read.number]
        #expect(texts.allSatisfy { $0 == Sanitizer.cleanLine($0) })
      }
    }
    let large = [UInt8](repeating: UInt8(ascii: "<"), count: Certificate.sizeLimit + 1)
    #expect(Certificate(reading: large) == nil)
  }

  @Test("Files are named after the course in letters that every system takes")
  func fileName() throws {
    var certificate = try Self.certificate([Self.finished(Self.lesson), Self.finished(Self.quiz, 1)])
    #expect(certificate.fileName == "certificate-course")
    for (course, name) in [
      ("../../etc/passwd", "certificate-etc-passwd"), ("\u{674E}", "certificate"), ("A b--C", "certificate-a-b-c"),
    ] {
      certificate.course = course
      #expect(certificate.fileName == name)
    }
  }
}
