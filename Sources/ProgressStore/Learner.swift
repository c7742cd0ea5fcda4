import Course

/// Who is learning: the content of `learner.json`.
public struct Learner: Hashable, Sendable, Codable {
  /// The version of the file.
  public var version: Int
  /// The folder's name: lower-case ASCII letters, digits and hyphens.
  public var id: String
  /// The display name, one clean line.
  public var name: String
  /// RFC 3339.
  public var created: String

  private enum CodingKeys: String, CodingKey {
    case version = "v"
    case id, name, created
  }

  /// The longest display name kept, in characters.
  public static let nameLimit = 60

  /// A typed name made fit to show and keep; nil when nothing is left of it.
  public static func cleanName(_ typed: String) -> String? {
    // Scalars too are limited: a letter may carry any number of marks.
    let scalars = Sanitizer.cleanLine(typed).unicodeScalars.prefix(nameLimit * 4)
    let name = String(String(String.UnicodeScalarView(scalars)).prefix(nameLimit))
    return name.isEmpty ? nil : name
  }

  /// A folder name for a display name; the caller makes it unique.
  static func slug(_ name: String) -> String {
    var slug = ""
    for scalar in name.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
      default: if !slug.isEmpty, slug.last != "-" { slug.append("-") }
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "learner" : String(slug.prefix(40))
  }
}
