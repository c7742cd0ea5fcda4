import Course

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `read` under a name that does not clash with ours.
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

/// Reads a file's bytes, or says in a sentence why not.
enum FileReader {
  /// Bytes.
  static let sizeLimit = 1 << 20
  static let tooLarge = "this file is larger than 1 MiB"
  static let tooLargeHelp = "split it into several lessons, quizzes or drills; pictures belong in files of their own"

  enum Outcome {
    case source(SourceText)
    case problem(Diagnostic)
  }

  enum Contents {
    case bytes([UInt8])
    case problem(Diagnostic)
  }

  /// - Parameters:
  ///   - path: Where it is.
  ///   - name: What it is called in diagnostics.
  static func read(_ path: String, as name: String) -> Outcome {
    switch bytes(path, as: name) {
    case .bytes(let bytes): .source(SourceText(file: Sanitizer.cleanLine(name), bytes: bytes))
    case .problem(let problem): .problem(problem)
    }
  }

  /// The same for a file that was found before, where it was found.
  static func read(_ file: FoundFile) -> Outcome {
    switch bytes(file) {
    case .bytes(let bytes): .source(SourceText(file: file.shown, bytes: bytes))
    case .problem(let problem): .problem(problem)
    }
  }

  /// The same as bytes, a byte order mark among them.
  static func bytes(_ path: String, as name: String) -> Contents {
    // Without O_NONBLOCK, opening a named pipe that nobody writes to would wait for ever.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { return .problem(problem(errno, name)) }
    defer { close(descriptor) }
    return bytes(descriptor, as: name)
  }

  /// The same for a file that was found before, where it was found.
  static func bytes(_ file: FoundFile) -> Contents {
    guard file.place.hasPrefix("/") else { return bytes(file.place, as: file.name) }
    let descriptor = Disk.openPlace(file.place)
    guard descriptor >= 0 else { return .problem(problem(errno, file.name)) }
    defer { close(descriptor) }
    return bytes(descriptor, as: file.name)
  }

  /// The same for an open file.
  static func bytes(_ descriptor: Int32, as name: String) -> Contents {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .problem(problem(errno, name)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: return .problem(problem(EISDIR, name))
    default: return .problem(problem(ENXIO, name))
    }
    guard status.st_size <= sizeLimit else {
      return .problem(
        Diagnostic(.M019, tooLarge, at: SourceLocation(file: Sanitizer.cleanLine(name)), help: tooLargeHelp))
    }
    return contents(descriptor, size: Int(status.st_size), name)
  }

  private static func contents(_ descriptor: Int32, size: Int, _ name: String) -> Contents {
    // The file may grow while it is read; what passes the limit is reported by whoever parses it.
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var count = 0
    while count < bytes.count {
      let received = bytes.withUnsafeMutableBytes { buffer in
        readBytes(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      }
      if received < 0 {
        if errno == EINTR { continue }
        return .problem(problem(errno, name))
      }
      if received == 0 { break }
      count += received
    }
    bytes.removeLast(bytes.count - count)
    return .bytes(bytes)
  }

  /// The sentence for an error number.
  static func problem(_ number: Int32, _ name: String) -> Diagnostic {
    let place = SourceLocation(file: Sanitizer.cleanLine(name))
    switch number {
    case ENOENT, ENOTDIR:
      return Diagnostic(
        .M013, "there is no such file", at: place, help: "check the name, capitals and small letters too")
    case EACCES, EPERM:
      return Diagnostic(
        .M019, "you have no permission to read this file", at: place,
        help: "ask its owner, or change its permissions")
    case EISDIR:
      return Diagnostic(.M019, "this is a folder, not a file", at: place, help: "name a Markdown file inside it")
    // What opening a socket or a pipe says.
    case ENXIO, ENODEV:
      return Diagnostic(.M019, "this is not an ordinary file", at: place, help: "name a Markdown file")
    case ESTALE: return Diagnostic(.M019, FileProblem.changed, at: place, help: nil)
    case ELOOP:
      return Diagnostic(
        .M019, "this link leads round in a circle", at: place, help: "replace the link with the file itself")
    case ENAMETOOLONG:
      return Diagnostic(.M019, "this file name is too long", at: place, help: "give the file a shorter name")
    default:
      return Diagnostic(
        .M019, "this file cannot be read: \(String(cString: strerror(number)))", at: place,
        help: "try again; if it stays so, the disk may need a look")
    }
  }
}
