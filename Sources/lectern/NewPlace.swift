import Course
import CourseFormat

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where something new is to stand: a path whose folder exists and whose name a course can use.
struct NewPlace {
  let path: String
  let name: String

  /// - Parameter suffix: What the name ends with; it is added when missing.
  init(_ path: String, suffix: String = "") throws(ExitStatus) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    let shown = Sanitizer.cleanLine(path)
    if !suffix.isEmpty, FileKind(path) == .folder {
      throw NewPlace.usage("\(shown): this is a folder; name the new file in it, as in \(shown)/name\(suffix)")
    }
    guard let last = path.split(separator: "/").last, last != ".", last != ".." else {
      throw NewPlace.usage("\(shown): this is no name for something new")
    }
    if !path.hasSuffix(suffix) { path += suffix }
    self.path = path
    name = last.hasSuffix(suffix) ? String(last) : last + suffix
    let folder = NewPlace.folder(of: path)
    if let reason = NewPlace.objection(to: name) ?? NewPlace.missing(folder) {
      throw NewPlace.usage("\(Sanitizer.cleanLine(path)): \(reason)")
    }
  }

  private static func usage(_ message: String) -> ExitStatus { ExitStatus(code: ExitStatus.usage, message: message) }

  /// Why a name is none for a course's files, as a sentence; nil when it is fine.
  private static func objection(to name: String) -> String? {
    if name.hasPrefix(".") { return "a name that begins with a dot is hidden, and courses skip hidden files" }
    if name != Sanitizer.cleanLine(name) { return "this name holds characters that cannot be seen, or too many spaces" }
    guard let sign = name.first(where: { "<>#?%\\:*\"|()[]".contains($0) }) else { return nil }
    return "a file's name cannot hold the sign \(sign), because links could not lead to it; "
      + "letters, digits, hyphens and spaces are fine"
  }

  private static func missing(_ folder: String) -> String? {
    switch FileKind(folder) {
    case .folder: nil
    case .file: "\(Sanitizer.cleanLine(folder)) is a file, not a folder"
    case nil:
      "there is no folder \(Sanitizer.cleanLine(folder)) yet; make it first, as in mkdir -p \(Self.quote(folder))"
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// For messages.
  var shown: String { Sanitizer.cleanLine(path) }

  /// For a command that someone copies.
  var quoted: String { NewPlace.quote(path) }

  private static func quote(_ path: String) -> String {
    let shown = Sanitizer.cleanLine(path)
    let isPlain = shown.allSatisfy { $0.isLetter || $0.isNumber || "-_./~".contains($0) }
    return isPlain && !shown.hasPrefix("-") ? shown : "'" + shown.replacing("'", with: "'\\''") + "'"
  }

  /// The `course.md` above the file, and the file's path from there; nil where courses do not look.
  var course: (list: String, file: String)? {
    guard let (folder, file) = CourseFolder.enclosing(file: path),
      !file.split(separator: "/").contains(where: { $0.hasPrefix(".") })
    else { return nil }
    // As it was typed, where the way there was.
    let list =
      path.hasSuffix("/" + file)
      ? path.dropLast(file.count) + CourseFolder.fileName : folder.pathOf(CourseFolder.fileName)
    return (path == file ? CourseFolder.fileName : list, file)
  }
}

/// A new folder with its files: all of them, or none.
enum NewFolder {
  static func make(_ path: String, files: [(name: String, bytes: [UInt8])]) throws(FileProblem) {
    let isMade = mkdir(path, 0o777) == 0
    if !isMade {
      let code = errno
      guard code == EEXIST, FileKind(path) == .folder else { throw FileProblem(path, errno: code) }
      guard isEmpty(path) else {
        throw FileProblem(path, "this folder has something in it already; nothing was changed")
      }
    }
    var written: [String] = []
    do {
      for file in files {
        try FileWriter.create(path + "/" + file.name, with: file.bytes)
        written.append(path + "/" + file.name)
      }
    } catch {
      for file in written { _ = unlink(file) }
      if isMade { _ = rmdir(path) }
      throw error
    }
  }

  private static func isEmpty(_ path: String) -> Bool {
    guard let folder = opendir(path) else { return false }
    defer { closedir(folder) }
    var count = 0
    // "." and ".." are always there.
    while readdir(folder) != nil { count += 1 }
    return count <= 2
  }
}
