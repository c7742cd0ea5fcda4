import Phrases
import Testing
import Training

@testable import LecternApp
@testable import lectern

@Suite("What commands write")
struct OutputTests {
  @Test(
    "On a terminal a sentence is broken between words; what is indented, or fits, stays as it is, and so does all in a pipe"
  )
  func broken() {
    let text = "One two three four\n  indented and far too long for it\nshort"
    #expect(Output.broken(text, columns: 10) == "One two\nthree four\n  indented and far too long for it\nshort")
    #expect(Output.broken(text, columns: nil) == text)
  }

  @Test("A setting is taken in the words that it is shown in, in any language, and as it is kept")
  func kept() {
    #expect(SettingWords.kept(.timers, typed: "off") == "off")
    #expect(SettingWords.kept(.theme, typed: "High Contrast") == "high-contrast")
    #expect(SettingWords.kept(.timers, typed: "perhaps") == "perhaps")
    InterfaceLanguage.german.whileSpoken {
      #expect(SettingWords.kept(.timers, typed: "aus") == "off")
      #expect(SettingWords.kept(.timers, typed: "off") == "off")
    }
  }
}
