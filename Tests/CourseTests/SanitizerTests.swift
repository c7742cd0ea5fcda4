import Course
import Testing

@Suite("The sanitiser")
struct SanitizerTests {
  @Test(
    "A line loses what could steer a terminal, and its spaces are single",
    arguments: [
      ("", ""), (" ", ""), ("a", "a"), ("a b", "a b"), (" a", "a"), ("a ", "a"), ("a  b", "a b"), ("a\tb\nc", "a b c"),
      ("\u{1B}[31mred\u{7}", "[31mred"), ("a\u{202E}b", "ab"), ("\u{FEFF}x", "x"), ("é  李", "é 李"), ("a\u{7F}", "a"),
      ("flag\u{E0067}\u{E007F}", "flag"), ("a\u{9B}31m", "a31m"),
    ])
  func lines(typed: String, clean: String) {
    #expect(Sanitizer.cleanLine(typed) == clean)
  }

  @Test("Of all code points, no harmful one is left and no harmless one is lost")
  func everyScalar() {
    var harmful = 0
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let cleaned = Sanitizer.clean(String(Character(scalar)))
      let controls = scalar.properties.generalCategory == .control && value != 9 && value != 10
      if Sanitizer.isHarmful(scalar) {
        harmful += 1
        #expect(cleaned.isEmpty)
      } else {
        #expect(!controls && !cleaned.isEmpty, "U+\(String(value, radix: 16))")
      }
    }
    #expect(harmful > 150)
  }
}
