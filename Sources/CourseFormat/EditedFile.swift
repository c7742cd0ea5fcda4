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
  /// folders, level by level, without hidden ones, `folderLimit` in all. Links that leave the course are not followed,
  /// and a folder that several links lead to is watched once.
  public static func folders(around file: String, in course: CourseFolder?) -> [String] {
    var found: [String] = []
    func add(_ folder: String) {
      if found.count < folderLimit, !found.contains(folder) { found.append(folder) }
    }
    let isEntry = course.map { file.hasPrefix($0.path + "/") } ?? false
    let parent = RelativePath.folder(of: file)
    // A file that was named may stand anywhere; one that a course names, only in the course.
    if !isEntry || course?.encloses(parent) == true { add(parent) }
    if let real = Disk.realPath(file), course?.encloses(real) != false { add(RelativePath.folder(of: real)) }
    guard let course else { return found }
    var level = [course.path]
    var seen: Set<String> = [Disk.realPath(course.path) ?? course.path]
    for _ in 0..<levelLimit where !level.isEmpty && found.count < folderLimit {
      for folder in level { add(folder) }
      level = level.prefix(folderLimit).flatMap { folder in
        guard case .names(let names) = Disk.list(folder) else { return [String]() }
        return names.sorted().prefix(entryLimit).filter { !$0.hasPrefix(".") }.map { folder + "/" + $0 }.filter {
          Disk.isFolder($0) && course.encloses($0) && seen.insert(Disk.realPath($0) ?? $0).inserted
        }
      }
    }
    return found
  }
}
