import Testing

@testable import Phrases

@Suite("What the interface says")
struct CatalogueTests {
  private static let catalogue = Catalogue([
    """
    Question {} of {}
      Von {2} Fragen die {1}.
    page {}
      Seite {}
    1 card is due in {}
    {} cards are due in {}
      one: 1 Karte ist in {2} fällig
      few: {} Karten sind in {2} fällig
      other: {1} Karten in {2}
    open
      öffnen
    open [a kind of question]
      frei
    """
  ])

  /// A language for these tests.
  private static let language = InterfaceLanguage.testing(catalogue) { $0 == 1 ? .one : $0 < 5 ? .few : .other }

  @Test("Where there is nothing but ASCII, German spells its umlauts, and values stay as they are")
  func spelling() {
    let said = { (isForASCII: Bool) in
      InterfaceLanguage.$isForASCII.withValue(isForASCII) {
        InterfaceLanguage.german.whileSpoken { say("\"\("K\u{E4}se")\" opens after \"\("\u{D6}l")\".") }
      }
    }
    #expect(said(false) == "\u{201E}K\u{E4}se\u{201C} \u{F6}ffnet sich nach \u{201E}\u{D6}l\u{201C}.")
    #expect(said(true) == "\u{201E}K\u{E4}se\u{201C} oeffnet sich nach \u{201E}\u{D6}l\u{201C}.")
    let all = "\u{E4}\u{F6}\u{FC}\u{C4}\u{D6}\u{DC}\u{DF}\u{E9}"
    #expect(InterfaceLanguage.german.inASCII(all) == "aeoeueAeOeUess\u{E9}")
    #expect(InterfaceLanguage.english.inASCII(all) == all)
  }

  @Test("English is what the code says")
  func english() {
    let (number, all) = (3, 7)
    #expect(say("Question \(number) of \(all)") == "Question 3 of 7")
    #expect(say(1, one: "1 card", other: "\(1) cards") == "1 card")
    #expect(say(0, one: "1 card", other: "\(0) cards") == "0 cards")
    #expect(decimal(2) == "2")
    #expect(decimal(2.5) == "2.5")
  }

  @Test("The key of a phrase has {} for each value, whatever the values are")
  func keys() {
    let phrase: Phrase = "\("ä{}")\("")b \(12)é"
    #expect(phrase.key == "{}{}b {}é")
    #expect(phrase.english == "ä{}b 12é")
    #expect(phrase.arguments == ["ä{}", "", "12"])
  }

  @Test("A translation puts values where its sentence has them, and takes them as they are")
  func translated() {
    Self.language.whileSpoken {
      #expect(say("Question \(3) of \(7)") == "Von 7 Fragen die 3.")
      #expect(say("page \("{2}")") == "Seite {2}")
      #expect(say("open") == "öffnen")
      #expect(say("open", in: "a kind of question") == "frei")
      #expect(say("not in it: \(1)") == "not in it: 1")
      #expect(decimal(2.5) == "2,5")
    }
    #expect(say("open") == "open")
  }

  @Test("A plural has the forms of its language, and another one where a form is missing")
  func plurals() {
    let due = { (count: Int) in
      say(count, one: "1 card is due in \("Rom")", other: "\(count) cards are due in \("Rom")")
    }
    Self.language.whileSpoken {
      #expect(due(1) == "1 Karte ist in Rom fällig")
      #expect(due(3) == "3 Karten sind in Rom fällig")
      #expect(due(9) == "9 Karten in Rom")
    }
    #expect(due(9) == "9 cards are due in Rom")
  }

  @Test("Languages are found by their codes, and each calls itself by its own name")
  func languages() {
    #expect(InterfaceLanguage.named("de") === InterfaceLanguage.german)
    #expect(InterfaceLanguage.named("xx") == nil)
    #expect(InterfaceLanguage.all.map(\.name) == ["English", "Deutsch"])
  }

  @Test("The masked language hides what is said, and keeps values and places")
  func masked() {
    InterfaceLanguage.masked.whileSpoken {
      #expect(say("page \("x"), no \(2).") == "жжжж x, жж 2.")
      #expect(say("in \(say("a week"))") == "жж ж жжжж")
      #expect(say(2, one: "1 page", other: "\(2) pages") == "2 жжжжж")
    }
  }
}
