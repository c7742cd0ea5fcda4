import Course
import CourseFormat

/// Feeds libFuzzer's inputs to one of the targets, or to all of them: `make fuzz SECONDS=60 TARGET=item`.
///
/// Built by `make fuzz` alone, with the fuzzer's flags; see Tests/README.md.
@main
enum Fuzz {
  static func main() {
    // libFuzzer's own main() would be found first by some linkers; its driver is the same without the name.
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    _ = run(&count, &arguments) { bytes, size in
      let input = Array(UnsafeBufferPointer(start: bytes, count: size))
      for target in FuzzTarget.all { target.run(input) }
      return 0
    }
  }

  /// Fuzzing as a library: https://llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library
  @_silgen_name("LLVMFuzzerRunDriver")
  private static func run(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
  ) -> Int32
}

/// Something that reads what an author wrote: it must come back, whatever it is given.
struct FuzzTarget: Sendable {
  let name: String
  let run: @Sendable ([UInt8]) -> Void

  /// Every reader of files. Add what comes to read them here: one line, and `make fuzz` tries it.
  static let all: [FuzzTarget] = [
    FuzzTarget(name: "item") { verify(ItemFile.parse($0, file: "item.md").diagnostics) },
    FuzzTarget(name: "course") { verify(CourseFile.parse($0, folder: "folder").diagnostics) },
    FuzzTarget(name: "folder") { bytes in
      FuzzFolder.shared.write(bytes)
      verify(Checker.check(path: FuzzFolder.shared.path))
    },
  ]

  /// What holds of all diagnostics: each can be printed, points into its file, and nothing in it steers a terminal.
  private static func verify(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      let printed = DiagnosticPrinter.text(diagnostic)
      precondition(!printed.unicodeScalars.contains(where: Sanitizer.isHarmful), "a harmful character is printed")
      let width = diagnostic.excerpt?.unicodeScalars.count ?? 0
      precondition(diagnostic.location.column - 1 <= width, "a diagnostic points past its line")
      precondition(diagnostic.location.length >= 1 && diagnostic.help?.isEmpty == false, "a diagnostic says too little")
    }
  }
}
