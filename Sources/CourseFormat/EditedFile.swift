import Course

/// What is asked about files while someone edits them.
public enum EditedFile {
  /// Whether there is nothing at a path, or nothing in it: a moment in the way many editors save.
  public static func isMissingOrEmpty(_ path: String) -> Bool { Disk.size(path).map { $0 == 0 } ?? true }

  /// Whether an ordinary file is there.
  public static func exists(_ path: String) -> Bool { Disk.isFile(path) }

  /// A tree may be a whole disk, by a link or by mistake.
  static let folderLimit = 64
  private static let levelLimit = 8
  /// Entries of one folder among which others are looked for.
  private static let entryLimit = 1000

  /// The folders to watch for changes of a file, and of the course it belongs to.
  ///
  /// First those that matter most: where the file is, and where a link that stands for it leads; then the course's
  /// folders, level by level, without hidden ones, `folderLimit` in all.
  public static func folders(around file: String, in course: CourseFolder?) -> [String] {
    var found: [String] = []
    func add(_ folder: String) {
      if found.count < folderLimit, !found.contains(folder) { found.append(folder) }
    }
    add(parent(of: file))
    if let real = Disk.realPath(file) { add(parent(of: real)) }
    guard let course else { return found }
    var level = [course.path]
    for _ in 0..<levelLimit where !level.isEmpty && found.count < folderLimit {
      for folder in level { add(folder) }
      level = level.prefix(folderLimit).flatMap { folder in
        guard case .names(let names) = Disk.list(folder) else { return [String]() }
        return names.sorted().prefix(entryLimit).filter { !$0.hasPrefix(".") }.map { folder + "/" + $0 }.filter(
          Disk.isFolder)
      }
    }
    return found
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
