import Course

@testable import CourseFormat

/// What the rules of style say about an item's text, whose first five lines are its front matter and title.
func lints(_ kind: Item.Kind, _ text: String, language: String = "en", grade: Double? = nil, head: String = "")
  -> [Diagnostic]
{
  let text = "---\nkind: \(kind.rawValue)\(head)\n---\n# Title\n\n\(text)"
  let reading = ItemReading.read(SourceText(file: "item.md", bytes: Array(text.utf8)))
  LintRule.check(reading, course: CourseStyle(language: language, readingGrade: grade))
  return reading.findings.diagnostics
}

func printed(_ diagnostics: [Diagnostic]) -> [String] { diagnostics.map(DiagnosticPrinter.text) }

/// Options of which the first is right, and everything that other rules ask for.
let fullOptions = "- [x] Yes\n- [ ] No\n  > Why not.\n\n> [!NOTE]\n> Because.\n"

/// The same with two right ones.
let fullBoxes = "- [x] Yes\n- [x] Well\n- [ ] No\n  > Why not.\n\n> [!NOTE]\n> Because.\n"
