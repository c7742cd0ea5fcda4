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
    return name.unicodeScalars.contains(where: isSeen) ? name : nil
  }

  /// Whether a scalar leaves a mark on a screen: a name of others would be a blank line in a list.
  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    // The braille pattern without dots.
    if scalar == "\u{2800}" { return false }
    let properties = scalar.properties
    guard !properties.isDefaultIgnorableCodePoint, !properties.isWhitespace else { return false }
    switch properties.generalCategory {
    case .control, .format, .surrogate: return false
    default: return true
    }
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

extension Learner {
  private static let fields = (version: "v", id: "id", name: "name", created: "created")

  /// What `learner.json` says; nil where it is no JSON object.
  init?(json: [UInt8]) {
    guard case .object(var fields)? = JSONValue(json: json) else { return nil }
    version = fields.removeValue(forKey: Self.fields.version)?.integer ?? 0
    id = fields.removeValue(forKey: Self.fields.id)?.text ?? ""
    name = fields.removeValue(forKey: Self.fields.name)?.text ?? ""
    created = fields.removeValue(forKey: Self.fields.created)?.text ?? ""
    rest = fields
  }

  /// The content of `learner.json`.
  var json: [UInt8] {
    var fields = rest
    fields[Self.fields.version] = .integer(version)
    fields[Self.fields.id] = .string(id)
    fields[Self.fields.name] = .string(name)
    fields[Self.fields.created] = .string(created)
    return JSONValue.object(fields).json() + [UInt8(ascii: "\n")]
  }

  /// Whether a newer version has written the file: then it is read, and not changed.
  public var isNewer: Bool { version > Self.currentVersion }
}
