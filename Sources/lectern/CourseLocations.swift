import Course
import Phrases

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where courses are looked for when nobody says where.
enum CourseLocations {
  /// `$LECTERN_COURSES` (folders separated by colons), else the courses installed beside the program, else `courses`
  /// in the current folder.
  static func standard() -> [String] {
    if let named = getenv("LECTERN_COURSES").map({ String(cString: $0) }), !named.isEmpty {
      return named.split(separator: ":").map(String.init)
    }
    if let program = programPath() {
      // PREFIX/bin/lectern and PREFIX/share/lectern/courses.
      let parts = program.split(separator: "/").dropLast(2)
      let installed = "/" + (parts + ["share", "lectern", "courses"]).joined(separator: "/")
      if FileKind(installed) == .folder { return [installed] }
    }
    return ["courses"]
  }

  /// Folders that somebody has named.
  ///
  /// - Throws: What is wrong where one of them is not there.
  static func present(_ named: [String]) throws -> [String] {
    for path in named where FileKind(path) != .folder {
      throw ExitStatus(
        code: ExitStatus.usage, message: say("--courses \(Sanitizer.cleanLine(path)): there is no such folder"))
    }
    return named
  }

  /// The running program's file, links resolved.
  private static func programPath() -> String? {
    #if canImport(Darwin)
      var size = UInt32(PATH_MAX)
      var buffer = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&buffer, &size) == 0, let real = realpath(buffer, nil) else { return nil }
    #else
      guard let real = realpath("/proc/self/exe", nil) else { return nil }
    #endif
    defer { free(real) }
    return String(cString: real)
  }
}
