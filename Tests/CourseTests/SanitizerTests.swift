import Course
import HostileTexts
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
    let wrong = SafeScalars.all.filter { scalar in
      let text = String(Character(scalar))
      return Sanitizer.isHarmful(scalar) == SafeScalars.mayPass(scalar)
        || Sanitizer.clean("a" + text) != (SafeScalars.mayPass(scalar) ? "a" + text : "a")
    }
    #expect(wrong.map { String($0.value, radix: 16) } == [])
  }

  @Test("A line holds no line end and no tab, whatever it is made of")
  func lineOfEveryScalar() {
    var text = String.UnicodeScalarView()
    for scalar in SafeScalars.all { text += ["a", scalar] }
    #expect(SafeScalars.harmful(in: Sanitizer.cleanLine(String(text)), isLine: true) == [])
  }
}
