import Course

/// A link's destination, and the path it means within the course folder.
public enum Destination: Equatable {
  /// A web or mail address, or anything else with a scheme.
  case elsewhere
  /// A place in the same file.
  case anchor(String)
  /// A path relative to the course folder, and the place in that file.
  case file(String, anchor: String?)
  /// It leaves the course folder or goes into a hidden one.
  case outside

  /// - Parameter file: The path of the file that holds the link, relative to the course folder.
  public init(_ text: String, from file: String) {
    if text.hasPrefix("#") {
      self = .anchor(Destination.decode(text.dropFirst()))
      return
    }
    if Destination.hasScheme(text) {
      // No scheme is one letter long: that is a disk of one computer.
      let isDisk = text.utf8.dropFirst().first == UInt8(ascii: ":")
      self = isDisk || text.lowercased().hasPrefix("file:") ? .outside : .elsewhere
      return
    }
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let folder = file.split(separator: "/").dropLast().map(String.init)
    let path = Destination.decode(parts.first ?? "")
    guard !path.hasPrefix("/"), let clean = RelativePath.resolve(path, in: folder) else {
      self = .outside
      return
    }
    self = .file(clean, anchor: parts.count > 1 ? Destination.decode(parts[1]) : nil)
  }

  private static func hasScheme(_ text: String) -> Bool {
    if text.hasPrefix("//") { return true }
    guard let colon = text.firstIndex(of: ":"), colon != text.startIndex else { return false }
    return text[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
  }

  /// Percent signs undone; the text as it is if that makes no UTF-8.
  private static func decode(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return Sanitizer.clean(String(decoding: bytes, as: UTF8.self))
  }
}

/// Paths within a course folder, by component.
enum RelativePath {
  /// A Markdown file's path without its `.md`, as progress knows it.
  static func withoutExtension(_ path: String) -> String { path.hasSuffix(".md") ? String(path.dropLast(3)) : path }

  /// The folder that a path as typed leads through.
  static func folder(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 1 ? "." : parts.count == 2 && parts[0].isEmpty ? "/" : parts.dropLast().joined(separator: "/")
  }

  /// The path from the course folder, without `.` and `..`; nil when it leaves the folder or enters a hidden one.
  static func resolve(_ path: String, in folder: [String] = []) -> String? {
    var components = folder
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard !components.isEmpty else { return nil }
        components.removeLast()
      default:
        guard !part.hasPrefix(".") else { return nil }
        components.append(String(part))
      }
    }
    return components.joined(separator: "/")
  }
}
