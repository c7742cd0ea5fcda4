import Course
import CourseFormat

/// What a text yields, as `code line:column message: help`; the lines of its head are not counted.
func toldOf(_ kind: Item.Kind, _ text: String) -> [String] {
  item(kind, text).diagnostics.map { diagnostic in
    var diagnostic = diagnostic
    if diagnostic.location.line > 0 { diagnostic.location.line -= 5 }
    return "\(summary(diagnostic)) \(diagnostic.message): \(diagnostic.help ?? "")"
  }
}

/// A text after `--fix`.
func mendedText(_ kind: Item.Kind, _ text: String) -> String {
  let head = "---\nkind: \(kind.rawValue)\n---\n# Title\n\n"
  let bytes = Mender.mend(Array((head + text).utf8), file: "item.md").bytes
  return String(String(decoding: bytes, as: UTF8.self).dropFirst(head.count))
}
