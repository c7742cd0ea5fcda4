import Course
import Foundation
import Testing

@testable import CourseFormat

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A course beside a folder that is none of its business. Whatever lies there says so: `SECRET` is in every file.
private final class Neighbours {
  let disk: TemporaryFolder
  var course: String { disk.path + "/course" }
  var outside: String { disk.path + "/outside" }

  /// A quiz that can be included, drawn from, linked to, mended, tidied and pinned.
  static let secret = "---\nkind: quiz\n---\n# SECRET\n\n\n\n## SECRET\n- [x]SECRET a\n- [ ] b\n"

  init() throws {
    disk = try TemporaryFolder()
    try disk.write("course/course.md", "# T\n\n## M\n- [A](a.md)\n")
    try disk.write("course/a.md", "---\nkind: lesson\n---\n# A\n\nText\n")
    try disk.write("course/week/own.md", Self.secret.replacing("SECRET", with: "own"))
    for name in ["secret.md", "course.md", "course.lock", "a.es.md", "secret.png"] {
      try disk.write("outside/" + name, Self.secret)
    }
    try disk.write("course/.hidden/secret.md", Self.secret)
    try disk.write("course/.secret.md", Self.secret)
    disk.link("course/link.md", to: "../outside/secret.md")
    disk.link("course/absolute.md", to: outside + "/secret.md")
    disk.link("course/out", to: "../outside")
    disk.link("course/shown", to: ".hidden")
    disk.link("course/chain.md", to: "link.md")
    disk.link("course/round", to: ".")
    disk.link("course/loop.md", to: "loop.md")
    disk.makeFolder("course/folder.md")
    disk.makePipe("course/pipe.md")
    disk.link("course/device.md", to: "/dev/zero")
    disk.makeSocket("course/socket.md")
  }

  /// What lies outside, to see that it stays the same.
  var untouched: [String: Data] {
    var found: [String: Data] = [:]
    for root in [outside, course + "/.hidden"] {
      for name in (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? [] {
        found[root + "/" + name] = FileManager.default.contents(atPath: root + "/" + name)
      }
    }
    return found
  }
}

extension TemporaryFolder {
  /// A socket's name must be short, so it is made from within its folder's short name where that is too long.
  fileprivate func makeSocket(_ name: String) {
    #if canImport(Glibc)
      let type = Int32(SOCK_STREAM.rawValue)
    #else
      let type = SOCK_STREAM
    #endif
    let descriptor = socket(AF_UNIX, type, 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = (path + "/" + name).utf8.map { CChar(bitPattern: $0) }
    precondition(bytes.count < MemoryLayout.size(ofValue: address.sun_path))
    withUnsafeMutableBytes(of: &address.sun_path) { buffer in
      bytes.withUnsafeBytes { buffer.copyMemory(from: $0) }
    }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let code = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
    }
    precondition(code == 0)
  }
}

@Suite("No path leaves the course folder")
struct PathTests {
  private let place: Neighbours

  init() throws { place = try Neighbours() }

  /// Ways to name a file that a course may not read, as an author could write them; `!` stands for the disk's folder.
  static let paths = [
    "../outside/secret.md", "week/../../outside/secret.md", "./../outside/secret.md", "..//outside/secret.md",
    "!/outside/secret.md", "//!/outside/secret.md", "%2e%2e/outside/secret.md", "..%2foutside%2fsecret.md",
    "%2E%2E%2Foutside%2Fsecret.md", "%252e%252e/outside/secret.md", "..\\outside\\secret.md",
    "%2e%2e%5coutside%5csecret.md", "file:///!/outside/secret.md", "FILE:../outside/secret.md",
    "fi%6ce:../outside/secret.md", "link.md", "absolute.md", "chain.md", "out/secret.md", "out/../outside/secret.md",
    "round/link.md", "round/round/round/out/secret.md", ".hidden/secret.md", "shown/secret.md", ".secret.md",
    "week/../.hidden/secret.md", "%2ehidden/secret.md", "link.md%00", "link.md%00.md", "out%00/secret.md",
    ".%00./outside/secret.md", "%e2%80%8b../outside/secret.md", "out/secret.md/", "LINK.md", "OUT/secret.md",
    "folder.md", "pipe.md", "device.md", "socket.md", "loop.md", "round/round/pipe.md",
    String(repeating: "n", count: 5000) + ".md", String(repeating: "x/", count: 3000) + "secret.md",
    String(repeating: "round/", count: 60) + "link.md",
  ]

  private func path(_ text: String) -> String { text.replacing("!", with: place.disk.path.dropFirst()) }

  /// Everything that the program learns of a course and of one of its files, as one text.
  private func told(_ file: String) -> String {
    let folder = CourseFolder(path: place.course, language: Language(tag: "es"))
    var words = strings(in: folder.course().value as Any)
    for name in (folder.course().value?.entries.map(\.file) ?? []) + [file] {
      let item = folder.item(name)
      words += strings(in: item.value as Any) + item.diagnostics.flatMap { [$0.message, $0.excerpt ?? ""] }
      if case .reading(let reading) = folder.reading(name) { words += strings(in: reading.item as Any) }
    }
    words += Checker.check(path: place.course).flatMap { [$0.message, $0.excerpt ?? ""] }
    words += Checker.check(path: place.course + "/" + file).flatMap { [$0.message, $0.excerpt ?? ""] }
    words += strings(in: ItemFile.load(path: place.course + "/" + file).value as Any)
    let export = QuizExport.gift(path: place.course + "/" + file)
    words += [export.value ?? ""] + folder.ownFiles + folder.itemFiles
    return words.joined(separator: "\n")
  }

  /// The places where a course names a file; `§` stands for the name.
  static let namings: [(place: String, file: String, text: String)] = [
    ("an entry", "course.md", "# T\n\n## M\n- [A](<§>)\n"),
    ("a link of the course", "course.md", "# T\n\n[x](<§>)\n\n## M\n- [A](a.md)\n"),
    ("a link", "a.md", "---\nkind: lesson\n---\n# A\n\n[x](<§>) [y](<§#secret>)\n"),
    ("a link by reference", "a.md", "---\nkind: lesson\n---\n# A\n\n[x][r]\n\n[r]: <§>\n"),
    ("an image", "a.md", "---\nkind: lesson\n---\n# A\n\n![x](<§>)\n"),
    ("an include", "a.md", "---\nkind: lesson\n---\n# A\n\n## P\nx\n\n[x](<§> \"include\")\n"),
    ("an include of a quiz", "a.md", "---\nkind: quiz\n---\n# A\n\n## Q\n- [x] a\n- [ ] b\n\n[x](<§> \"include\")\n"),
    ("a draw", "a.md", "---\nkind: quiz\ndraw:\n  - \"1 from §\"\n---\n# A\n\n## Q\n- [x] a\n- [ ] b\n"),
    ("a former file", "a.md", "---\nkind: quiz\nwas: \"§\"\n---\n# A\n\n## Q\n`was: §#q`\n\n- [x] a\n- [ ] b\n"),
  ]

  @Test("Whatever a course names, and wherever, nothing outside is read", arguments: namings.indices)
  func reading(_ index: Int) throws {
    let naming = Self.namings[index]
    for path in Self.paths {
      try place.disk.write("course/" + naming.file, naming.text.replacing("§", with: self.path(path)))
      #expect(!told("a.md").contains("SECRET"), "\(naming.place): \(path)")
    }
  }

  @Test("The same files inside the folder can be read, so that the test above tests something")
  func inside() throws {
    for naming in Self.namings where naming.place.hasPrefix("an include of") || naming.place == "a draw" {
      for path in ["week/own.md", "round/week/own.md", "%77eek%2fown.md", "./week/../week/own.md"] {
        try place.disk.write("course/" + naming.file, naming.text.replacing("§", with: path))
        #expect(told("a.md").contains("own"), "\(naming.place): \(path)")
      }
    }
  }

  @Test("A file whose own name leads out is not read by its course", arguments: paths)
  func files(_ path: String) {
    let folder = CourseFolder(path: place.course)
    let name = self.path(path)
    #expect(folder.item(name).value == nil)
    #expect(folder.found(name) == nil && !folder.holds(name))
    guard case .problem = folder.source(name) else {
      Issue.record("\(path) was read")
      return
    }
  }

  @Test("What is no ordinary file is told at once, without waiting for it")
  func devices() {
    for name in ["pipe.md", "device.md", "socket.md", "round/pipe.md"] {
      let told = ItemFile.load(path: place.course + "/" + name).diagnostics
      #expect(told.map(\.message) == ["this is not an ordinary file"], "\(name)")
    }
  }

  @Test("A translation, a lock and a course.md that are links out are not read")
  func links() throws {
    place.disk.link("course/a.es.md", to: "../outside/a.es.md")
    place.disk.link("course/course.lock", to: "../outside/course.lock")
    place.disk.link("course/course.es.md", to: "../outside/course.md")
    #expect(!told("a.md").contains("SECRET"))
    try FileManager.default.removeItem(atPath: place.course + "/course.md")
    place.disk.link("course/course.md", to: "../outside/course.md")
    #expect(!told("a.md").contains("SECRET"))
    #expect(CourseFolder(path: place.course).course().diagnostics.map(\.code) == [.M020])
  }

  @Test("A link put in the place of a file that was found is followed neither for reading nor for writing")
  func swapped() throws {
    let folder = CourseFolder(path: place.course)
    let before = place.untouched
    let file = try #require(folder.found("week/own.md"))
    let own = try #require(CourseText.read(file).value)
    for (name, target) in [("course/week", "../outside"), ("course/week/own.md", "../../outside/secret.md")] {
      try FileManager.default.removeItem(atPath: place.disk.path + "/course/week")
      if name.hasSuffix(".md") { place.disk.makeFolder("course/week") }
      place.disk.link(name, to: target)
      if name.hasSuffix("week") { try place.disk.write("outside/own.md", own.bytes) }
      #expect(CourseText.read(file).value == nil, "\(name)")
      #expect(throws: FileProblem.self) { try FileWriter.replace(file, holding: own.bytes, with: [1, 2, 3]) }
      guard case .failed = FileMender.mend(file) else {
        Issue.record("\(name) was mended")
        return
      }
    }
    #expect(place.untouched.filter { before[$0.key] != nil } == before)
    #expect(FileManager.default.contents(atPath: place.outside + "/own.md").map(Array.init) == own.bytes)
  }

  @Test("The files that commands write are those of the course and no others", arguments: paths)
  func listed(_ path: String) throws {
    let name = self.path(path)
    try place.disk.write("course/course.md", "# T\n\n## M\n- [A](a.md)\n- [B](<\(name)>)\n")
    try place.disk.write(
      "course/a.md", "---\nkind: quiz\ndraw:\n  - \"1 from \(name)\"\n---\n# A\n\n[x](<\(name)> \"include\")\n")
    for files in [CourseFiles.at(place.course), CourseFiles.checked(at: place.course)] {
      let inside = try #require(Disk.realPath(place.course)) + "/"
      for file in files.files {
        #expect(file.place.hasPrefix(inside) && !file.place.dropFirst(inside.count).hasPrefix("."), "\(file.name)")
      }
    }
  }

  @Test("A new file is put in no link's place, and no half of one is left")
  func creating() {
    let before = place.untouched
    for name in ["link.md", "loop.md", "pipe.md", "folder.md", "a.md", "out/secret.md"] {
      #expect(throws: FileProblem.self, "\(name)") { try FileWriter.create(place.course + "/" + name, with: [1]) }
    }
    place.disk.link("course/nowhere.md", to: "../outside/new.md")
    #expect(throws: FileProblem.self) { try FileWriter.create(place.course + "/nowhere.md", with: [1]) }
    #expect(place.untouched == before)
  }

  @Test("A lock that is a link out is left alone")
  func lock() throws {
    try place.disk.write("outside/course.lock", CourseLock.heading + "\n")
    place.disk.link("course/course.lock", to: "../outside/course.lock")
    let folder = CourseFolder(path: place.course)
    #expect(folder.updatedLock(folder.itemFiles, isWhole: true, accepts: false).lock == nil)
    #expect(folder.found(CourseLock.fileName) == nil)
  }

  @Test("A preview watches the course's folders, each once, and none that a link out leads to")
  func watched() throws {
    let found = EditedFile.folders(around: place.course + "/out/secret.md", in: CourseFolder(path: place.course))
    let root = try #require(Disk.realPath(place.course))
    #expect(found.map { Disk.realPath($0)?.dropFirst(root.count) } == ["", "/folder.md", "/week"])
  }
}
