import Course

/// A file as a person typed it, to name the files beside it in the same way.
struct TypedPath {
  /// The path as typed.
  let path: String
  /// The same file's path in its course or folder.
  let file: String

  /// What another file of the course or folder is called, seen from where the person is.
  func name(of other: String) -> String {
    if other == file || other == Sanitizer.cleanLine(file) { return Sanitizer.cleanLine(path) }
    let own = file.split(separator: "/")
    let others = other.split(separator: "/")
    // A link in another place says nothing about where the files lie that its target names.
    guard path.split(separator: "/").last == own.last else { return other }
    let common = zip(own.dropLast(), others.dropLast()).prefix { $0 == $1 }.count
    var base = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    for _ in common..<max(common, own.count - 1) {
      if let last = base.last, !["", ".", ".."].contains(last) { base.removeLast() } else { base.append("..") }
    }
    return Sanitizer.cleanLine((base + others.dropFirst(common)).joined(separator: "/"))
  }
}

extension [Diagnostic] {
  /// The same with their files called as the person calls them.
  func named(as typed: TypedPath) -> [Diagnostic] {
    map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.location.file = typed.name(of: diagnostic.location.file)
      return diagnostic
    }
  }
}
