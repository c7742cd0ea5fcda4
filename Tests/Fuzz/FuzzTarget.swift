import Course
import CourseFormat
import Training

/// Something that reads what an author wrote: it must come back, whatever it is given.
struct FuzzTarget: Sendable {
  let name: String
  let run: @Sendable ([UInt8]) -> Void

  /// Every reader of files. Add what comes to read them here: one line, and `make fuzz` tries it.
  static let all: [FuzzTarget] = [
    FuzzTarget(name: "item") { verify(ItemFile.parse($0, file: "item.md").diagnostics) },
    FuzzTarget(name: "kinds") { bytes in
      for kind in Item.Kind.allCases {
        verify(ItemFile.parse(Array("---\nkind: \(kind.rawValue)\n---\n".utf8) + bytes, file: "item.md").diagnostics)
      }
    },
    FuzzTarget(name: "course") { verify(CourseFile.parse($0, folder: "folder").diagnostics) },
    FuzzTarget(name: "folder") { bytes in
      FuzzFolder.shared.write(bytes)
      verify(Checker.check(path: FuzzFolder.shared.path))
    },
    FuzzTarget(name: "explorer") { bytes in
      guard case .drill(let drill)? = ItemFile.parse(bytes, file: "item.md").value else { return }
      for format in DrillGraph.Format.allCases { verify(DrillGraph(drill).drawing(format)) }
    },
    FuzzTarget(name: "format") { format($0, file: "item.md") },
    FuzzTarget(name: "format of a course") { format($0, file: "course.md") },
    FuzzTarget(name: "fix") { bytes in
      let (mended, _) = Mender.mend(bytes, file: "item.md")
      precondition(Mender.mend(mended, file: "item.md").bytes == mended, "mending twice is not mending once")
    },
    FuzzTarget(name: "pin") { bytes in
      guard case .pinned(let pinned, _) = Pinner.pin(CourseText(bytes, file: "item.md")) else { return }
      guard case .pinned(let again, let ids) = Pinner.pin(CourseText(pinned, file: "item.md")), ids.isEmpty else {
        preconditionFailure("pinned once, not the second time")
      }
      precondition(again == pinned, "pinning twice is not pinning once")
    },
    FuzzTarget(name: "export") { bytes in
      FuzzFolder.shared.write(bytes)
      let exported = QuizExport.gift(path: FuzzFolder.shared.path + "/item.md")
      verify(exported.diagnostics)
      if let text = exported.value { verify(text) }
    },
    FuzzTarget(name: "certificate") { bytes in
      for start in ["", "Certificate of completion\n\n", "<html lang=\""] {
        guard let certificate = Certificate(reading: Array(start.utf8) + bytes) else { continue }
        verify((certificate.statement + [certificate.number]).joined())
      }
    },
  ]

  /// What holds of all diagnostics: each can be printed, points into its file, and nothing in it steers a terminal.
  private static func verify(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      verify(DiagnosticPrinter.text(diagnostic))
      let width = diagnostic.excerpt?.unicodeScalars.count ?? 0
      precondition(diagnostic.location.column - 1 <= width, "a diagnostic points past its line")
      // A remark may have nothing to mend.
      precondition(diagnostic.severity == .info || diagnostic.help?.isEmpty == false, "a diagnostic helps nobody")
      precondition(diagnostic.location.length >= 1, "a diagnostic points at nothing")
    }
  }

  private static func verify(_ printed: String) {
    precondition(!printed.unicodeScalars.contains(where: Sanitizer.isHarmful), "a harmful character is printed")
  }

  /// What is tidy stays as it is, and the checker tells the same of it.
  private static func format(_ bytes: [UInt8], file: String) {
    let text = CourseText(bytes, file: file)
    guard case .tidy(let tidy) = CourseFormat.Formatter.format(text) else { return }
    guard case .tidy(let again) = CourseFormat.Formatter.format(CourseText(tidy, file: file)) else {
      preconditionFailure("formatted once, refused the second time")
    }
    precondition(again == tidy, "formatting twice is not formatting once")
    let told = [bytes, tidy].map { bytes in
      text.isCourseFile
        ? CourseFile.parse(bytes, folder: "folder").diagnostics : ItemFile.parse(bytes, file: file).diagnostics
    }
    precondition(told[0].map(\.code) == told[1].map(\.code), "formatting changes what is told")
  }
}
