#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `write` under a name that does not clash with ours.
private func writeBytes(_ descriptor: Int32, _ bytes: [UInt8], _ count: Int) -> Int { write(descriptor, bytes, count) }

/// A course folder that holds the fuzzer's input twice: as `course.md` and as an item, `item.md`.
///
/// Where the input holds a line `=== b.md`, what follows is the file `b.md`, which the first part may include.
final class FuzzFolder: Sendable {
  static let shared = FuzzFolder()

  let path: String

  private init() {
    path = "/tmp/lectern-fuzz-\(getpid())"
    mkdir(path, 0o700)
    write(Array("---\nkind: lesson\n---\n# Neighbour\n\n## Part\n\nText\n".utf8), to: "b.md")
  }

  /// Where the input begins with `# `, it is read as the course; an item it is in any case.
  func write(_ input: [UInt8]) {
    let course = "---\nid: fuzz\ntags:\n  a: A\n---\n# Fuzz\n\n## All\n- [Item](item.md)\n- [B](b.md)\n"
    write(input.starts(with: Array("# ".utf8)) ? input : Array(course.utf8), to: "course.md")
    let mark = Array("\n=== b.md\n".utf8)
    let cut = input.firstRange(of: mark)
    write(Array(input[..<(cut?.lowerBound ?? input.count)]), to: "item.md")
    if let cut { write(Array(input[cut.upperBound...]), to: "b.md") }
  }

  private func write(_ bytes: [UInt8], to name: String) {
    let file = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { fatalError("\(path) cannot be written") }
    defer { _ = close(file) }
    guard writeBytes(file, bytes, bytes.count) == bytes.count else { fatalError("\(path) cannot be written") }
  }
}
