import CourseFormat
import Testing

/// The folder of example courses, found from this file.
let fixtures = #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined() + "/Fixtures/courses"

/// Everything that is told about an item's text, printed.
func printed(_ text: String, file: String = "item.md") -> [String] {
  ItemFile.parse(Array(text.utf8), file: file).diagnostics.map(DiagnosticPrinter.text)
}

/// The codes of what is told about an item's text.
func codes(_ text: String, file: String = "item.md") -> [String] {
  ItemFile.parse(Array(text.utf8), file: file).diagnostics.map(\.code.rawValue)
}
