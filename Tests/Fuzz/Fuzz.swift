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
