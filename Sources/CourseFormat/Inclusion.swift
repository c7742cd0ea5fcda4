import Course

/// The rest of the course around one file, for what the file brings in from others.
struct Surroundings {
  let folder: CourseFolder
  /// The path of the file itself, relative to the folder.
  let file: String
  /// The file that it translates, or the file itself: what other files call it.
  let original: String
  /// What it translates into; nil for an original.
  let language: Language?

  init(folder: CourseFolder, file: String) {
    self.folder = folder
    self.file = file
    let name = folder.translationName(file)
    original = name?.original ?? file
    language = name.flatMap { Language(tag: $0.tag) }
  }

  /// The file to read for one that is named: its translation into the same language, where there is one.
  func nearest(to path: String) -> String { language?.names(of: path).first(where: folder.holds) ?? path }
}

/// A paragraph that stands for another file's sections: `[any text](other.md "include")`.
struct Include {
  var destination: String
  /// The whole link.
  var span: Span
  /// How many of the file's sections stand before it.
  var position: Int
}

/// Puts the sections of included files where they belong.
struct Inclusion {
  /// How many files may include each other in a row. Source: the course language, "Files".
  static let depthLimit = 8

  /// How many bytes one file may bring in: what it becomes is held in memory as a whole.
  static let sizeLimit = 8 << 20

  private let surroundings: Surroundings?
  /// Every file brought in, each once: a second time its ids would clash.
  private(set) var documents: [Document] = []
  private var taken: Set<String> = []
  /// The bytes brought in so far.
  private var size = 0

  init(_ surroundings: Surroundings?) { self.surroundings = surroundings }

  /// The sections of a document in order, those of the files it includes among them.
  ///
  /// - Parameter chain: The files that led here, this one last, relative to the folder.
  mutating func sections(of document: Document, chain: [String]) -> [Document.Section] {
    var result: [Document.Section] = []
    var position = 0
    for include in document.includes {
      result += document.sections[position..<include.position]
      position = include.position
      result += sections(of: include, document.findings, chain)
    }
    return result + document.sections[position...]
  }

  private mutating func sections(
    of include: Include, _ findings: Findings, _ chain: [String]
  ) -> [Document.Section] {
    let place = findings.target(of: include.span)
    guard let path = path(of: include, place, findings, from: chain.last ?? "") else { return [] }
    if let start = chain.firstIndex(of: path) {
      findings.report(
        .M015, "these files include each other in a circle: \((chain[start...] + [path]).joined(separator: " > "))",
        at: place, help: "take one of the includes out")
      return []
    }
    guard chain.count <= Inclusion.depthLimit else {
      findings.report(
        .M015,
        "files include each other more than \(Inclusion.depthLimit) deep: "
          + (chain + [path]).joined(separator: " > "), at: place,
        help: "include the last file directly where it is needed")
      return []
    }
    guard taken.insert(path).inserted else {
      findings.report(
        .M009, "\"\(path)\" is included already, and its ids would stand here twice", at: place,
        help: "include each file once")
      return []
    }
    return read(path, place, findings, chain)
  }

  private func path(of include: Include, _ place: Span, _ findings: Findings, from file: String) -> String? {
    switch Destination(include.destination, from: file) {
    case .file(let path, nil) where path.hasSuffix(".md"): return surroundings?.nearest(to: path) ?? path
    // Told with the other links.
    case .outside: return nil
    default:
      findings.report(
        .M021, "this is no Markdown file of the course", at: place,
        help: "include a whole file by its name, as in [More](more.md \"include\")")
      return nil
    }
  }

  private mutating func read(
    _ path: String, _ place: Span, _ findings: Findings, _ chain: [String]
  ) -> [Document.Section] {
    let source: SourceText
    switch surroundings?.folder.source(path) {
    case .source(let text): source = text
    case .problem(let problem):
      if problem.code == .M013 {
        findings.reportNoFile(path, at: place)
      } else {
        findings.report(problem.code, problem.message, at: place, help: problem.help ?? "look at the file")
      }
      return []
    case nil:
      findings.reportNoFile(path, at: place)
      return []
    }
    size += source.bytes.count
    guard size <= Inclusion.sizeLimit else {
      findings.report(
        .M019, "with \"\(path)\", the files included here come to more than 8 MiB", at: place,
        help: "include fewer files: split this lesson, quiz or drill into several")
      return []
    }
    let document = Document.read(source)
    documents.append(document)
    if document.isReadable, document.sections.isEmpty, document.includes.isEmpty {
      findings.report(
        .M021, "\"\(path)\" has no section to include", at: place, help: "begin its sections with lines like ## Name")
    } else if !document.introduction.isEmpty {
      findings.report(
        .M021, "what stands before the first ## of \"\(path)\" is left out", at: place,
        help: "give it a heading that begins with ##", severity: .warning)
    }
    Inclusion.checkFrontMatter(of: document)
    return sections(of: document, chain: chain + [path])
  }

  /// Says of an included file's front matter that it counts for nothing there; less loudly of a file that can be played
  /// by itself, where it counts.
  private static func checkFrontMatter(of document: Document) {
    let isItem = document.frontMatter.entry("kind") != nil
    let said = document.frontMatter.entries.map(\.key).filter { key in
      key.text != "kind" && !(isItem && key.text == "was")
        && (QuizParser.keys.contains(key.text) || DrillParser.keys.contains(key.text))
    }
    guard let first = said.first else { return }
    let keys = Spelling.list(said.map { "\"\($0.text)\"" }, "and")
    document.findings.report(
      .M021, "where this file is included, its \(keys) \(said.count == 1 ? "counts" : "count") for nothing",
      at: first.span, help: "write it between the lines of --- of the file that includes this one",
      severity: isItem ? .info : .warning)
  }
}

extension Findings {
  func reportNoFile(_ path: String, nearest: String? = nil, at place: Span) {
    report(
      .M013, "there is no file \"\(path)\"", at: place,
      help: nearest.map { "did you mean \($0)?" }
        ?? "check the name, capitals and small letters too, or add the file")
  }
}
