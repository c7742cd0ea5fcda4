import Course

/// Who is learning: the content of `learner.json`.
public struct Learner: Hashable, Sendable {
  /// The version of the file.
  public var version: Int
  /// The folder's name: lower-case ASCII letters, digits and hyphens.
  public var id: String
  /// The display name, one clean line.
  public var name: String
  /// RFC 3339; empty where the file does not say.
  public var created: String
  /// Whether there is a file and it cannot be read; then the folder's name is all that is known.
  public internal(set) var isUnreadable = false
  /// What else the file holds, a newer version's fields perhaps: it is written back as it was.
  var rest: [String: JSONValue] = [:]

  public static let currentVersion = 1

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

extension Learner: Codable {
  private static let fields = (version: "v", id: "id", name: "name", created: "created")

  public init(from decoder: any Decoder) throws {
    var fields = try decoder.singleValueContainer().decode([String: JSONValue].self)
    version = fields.removeValue(forKey: Self.fields.version)?.integer ?? 0
    id = fields.removeValue(forKey: Self.fields.id)?.text ?? ""
    name = fields.removeValue(forKey: Self.fields.name)?.text ?? ""
    created = fields.removeValue(forKey: Self.fields.created)?.text ?? ""
    rest = fields
  }

  public func encode(to encoder: any Encoder) throws {
    var fields = rest
    fields[Self.fields.version] = .integer(version)
    fields[Self.fields.id] = .string(id)
    fields[Self.fields.name] = .string(name)
    fields[Self.fields.created] = .string(created)
    var container = encoder.singleValueContainer()
    try container.encode(fields)
  }
}
