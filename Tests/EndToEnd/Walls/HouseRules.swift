import Foundation

/// A line of code that breaks a rule of the house, with what to do instead.
struct Breach: CustomStringConvertible, Equatable {
  var path: String
  var line: Int
  var reason: String

  var description: String { "\(path):\(line): \(reason)" }
}

/// One file of Sources, as the rules see it.
struct SourceFile {
  /// From the repository's root.
  let path: String
  let text: String

  /// The module: the folder right under Sources.
  var room: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
  var name: String { path.split(separator: "/").last.map(String.init) ?? "" }
}

/// The rules of the house that a search can hold. The compiler holds the rest.
enum HouseRules {
  /// The table of "who may import whom"; a room that is not in it may not exist.
  static let mayImport: [String: Set<String>] = [
    "CTerminal": [],
    "CCmark": [],
    "CYaml": [],
    "CSodium": [],
    "CMemoryPool": [],
    "Phrases": [],
    "Course": [],
    "CourseFormat": ["Course", "CCmark", "CYaml", "CMemoryPool"],
    "Training": ["Course", "Phrases"],
    "ProgressStore": ["Training", "Course", "Phrases", "CSodium"],
    "TerminalUI": [],
    "CursesTerminal": ["TerminalUI", "CTerminal"],
    "LecternApp": ["Training", "Course", "CourseFormat", "TerminalUI", "Phrases"],
    "lectern": [
      "Course", "CourseFormat", "Training", "ProgressStore", "TerminalUI", "CursesTerminal", "LecternApp", "Phrases",
      "CTerminal", "ArgumentParser",
    ],
  ]

  /// Files, clocks and signals are reached from these rooms alone.
  static let libc: Set = ["Glibc", "Musl", "Darwin"]
  static let roomsWithLibc: Set = ["CourseFormat", "ProgressStore", "CursesTerminal", "lectern"]

  /// JSON, dates and files. Foundation itself stands in for it on macOS.
  static let foundation: Set = ["FoundationEssentials", "Foundation"]
  static let roomsWithFoundation: Set = ["ProgressStore", "lectern"]

  static let longestFile = 400

  /// A pattern that no line may have, but in the rooms named.
  struct Ban {
    let pattern: String
    let rooms: Set<String>
    let suffixes: Set<String>
    let reason: String
  }

  static let bans = [
    Ban(
      pattern: #"\bexit\("#, rooms: ["lectern"], suffixes: ["swift", "c", "h"],
      reason: "exit() skips saving and leaves the terminal raw; return an outcome and let lectern choose the status"),
    Ban(
      pattern: #"\bn?cursesw?\b"#, rooms: ["CTerminal"], suffixes: ["swift", "c", "h"],
      reason: "curses is CTerminal's alone; export a function from CTerminal.h"),
    Ban(
      pattern: #"[\w)\]}]!(?![=\w])"#, rooms: [], suffixes: ["swift"],
      reason: "try!, as! and a forced unwrap end the program; throw, use guard let or ??, or a type that cannot be nil"),
    Ban(
      pattern: #"@testable|@_exported"#, rooms: [], suffixes: ["swift"],
      reason: "a way around the walls between the rooms"),
  ]

  /// All that is wrong with a file.
  static func breaches(of file: SourceFile) -> [Breach] {
    let lines = BareCode.lines(of: file.text)
    return shape(of: file) + imports(of: file, lines) + banned(in: file, lines)
  }

  private static func shape(of file: SourceFile) -> [Breach] {
    var breaches: [Breach] = []
    let count = file.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    if count > longestFile {
      let reason = "\(count) lines, and no file has more than \(longestFile); it holds more than one idea"
      breaches.append(Breach(path: file.path, line: longestFile + 1, reason: reason))
    }
    let stem = file.name.split(separator: ".").first.map { $0.lowercased() } ?? ""
    if ["utils", "util", "utilities", "helpers", "misc", "common"].contains(stem) {
      breaches.append(Breach(path: file.path, line: 1, reason: "a file is named after the one idea it holds"))
    }
    if mayImport[file.room] == nil {
      let reason = "\"\(file.room)\" is no room of the house; write into the table what it may import"
      breaches.append(Breach(path: file.path, line: 1, reason: reason))
    }
    return breaches
  }

  private static func imports(of file: SourceFile, _ lines: [Substring]) -> [Breach] {
    let isPublicHeader = file.room == "CTerminal" && file.path.contains("/include/")
    return lines.enumerated().flatMap { index, line -> [Breach] in
      if isPublicHeader, line.contains("#include"), line.contains(/curses|term\.h/) {
        let reason = "curses.h in a public header shows its shared mutable state to Swift; include it in a .c file"
        return [Breach(path: file.path, line: index + 1, reason: reason)]
      }
      return importedModules(in: line).filter { !isAllowed($0, in: file.room) }.map { module in
        let allowed = mayImport[file.room, default: []].sorted().joined(separator: ", ")
        let list = allowed.isEmpty ? "no other room" : "only \(allowed)"
        return Breach(
          path: file.path, line: index + 1, reason: "\(file.room) imports \(module), and may import \(list)")
      }
    }
  }

  private static func isAllowed(_ module: String, in room: String) -> Bool {
    mayImport[room, default: []].contains(module)
      || libc.contains(module) && roomsWithLibc.contains(room)
      || foundation.contains(module) && roomsWithFoundation.contains(room)
  }

  /// The module of each import on a line, with or without an access level and the kind of what is imported.
  static func importedModules(in line: Substring) -> [String] {
    let pattern =
      /(?:^|[;\s])import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var|actor)\s+)?([A-Za-z_]\w*)/
    return line.matches(of: pattern).map { String($0.output.1) }
  }

  private static func banned(in file: SourceFile, _ lines: [Substring]) -> [Breach] {
    let suffix = file.name.split(separator: ".").last.map(String.init) ?? ""
    return bans.filter { $0.suffixes.contains(suffix) && !$0.rooms.contains(file.room) }.flatMap { ban -> [Breach] in
      guard let pattern = try? Regex(ban.pattern).wordBoundaryKind(.simple) else {
        return [Breach(path: file.path, line: 1, reason: "the rule's pattern is broken: \(ban.pattern)")]
      }
      return lines.enumerated().filter { $0.element.contains(pattern) }.map { index, _ in
        Breach(path: file.path, line: index + 1, reason: ban.reason)
      }
    }
  }
}
