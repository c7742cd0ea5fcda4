import Testing
import Training

@Suite("Keys of single commands")
struct KeyChoicesTests {
  private func objection(_ changes: (KeyCommand, String?)...) -> String? {
    var settings = LearnerSettings()
    var last: String?
    for (command, key) in changes { last = settings.take(.key(command, key)) }
    return last
  }

  @Test("A free key is taken, in the form in which it is kept")
  func taken() {
    var settings = LearnerSettings()
    for (command, key, kept) in [
      (KeyCommand.next, "space", "space"), (.hint, "H", "H"), (.note, "CTRL-O", "ctrl-o"), (.search, "F3", "f3"),
      (.mark, "ñ", "ñ"),
    ] {
      #expect(settings.take(.key(command, key)) == nil)
      #expect(settings.keys.keys[command] == kept)
    }
    #expect(settings.take(.key(.hint, nil)) == nil && settings.keys.keys[.hint] == nil)
  }

  @Test(
    "Keys that must keep their meaning are refused, and what is no key",
    arguments: [
      "?", "enter", "Enter", "esc", "Esc", "ctrl-c", "ctrl-z", "ctrl-m", "ctrl-i", "ctrl-h", "f1", "tab", "↑", "up", "",
      "ab", "\u{1B}", "\u{301}", "f13", "\n",
    ])
  func refused(key: String) {
    var settings = LearnerSettings()
    #expect(settings.take(.key(.hint, key))?.contains("cannot do hint") == true)
    #expect(settings.keys.keys.isEmpty)
  }

  @Test("A key that another command has on the same screen is refused with place, reason and fix")
  func conflicts() {
    #expect(
      objection((.hint, "g"))
        == "g cannot do hint: at a question it does guess; choose another key, or give guess another one first")
    #expect(
      objection((.hint, "e"))
        == "e cannot do hint: at a question it is needed for something else; choose another key")
    // Room is made first, and then it cannot be taken back.
    #expect(objection((.guess, "G"), (.hint, "g")) == nil)
    #expect(objection((.guess, "G"), (.hint, "g"), (.guess, nil))?.contains("g cannot do guess: at a question") == true)
    // On other screens the same letter may mean another thing.
    #expect(objection((.review, "h")) == nil)
    #expect(objection((.progress, "r"))?.contains("at home it does review") == true)
    // Where text is typed, letters are text and keys with Ctrl are commands.
    #expect(objection((.guess, "ctrl-t"))?.contains("it does hint") == true)
    #expect(objection((.guess, "ctrl-u"))?.contains("where an answer is typed") == true)
  }

  @Test("A reason calls commands and keys as whoever is told calls them")
  func names() {
    var settings = LearnerSettings()
    let names = KeyNames(
      command: { command, kind in "<\(command.rawValue)\(kind == .question ? " there" : "")>" },
      key: { $0.uppercased() })
    #expect(
      settings.take(.key(.hint, "g"), names: names)
        == "G cannot do <hint there>: at a question it does <guess there>; choose another key, or give <guess there> another one first"
    )
    #expect(settings.take(.key(.hint, "up"), names: names)?.hasPrefix("\"up\" cannot do <hint>: ") == true)
  }

  @Test("Keys that the screens of a match need are refused there")
  func match() {
    #expect(objection((.help, "ctrl-k"))?.contains("in a match it is needed for something else") == true)
    #expect(objection((.back, "-"))?.contains("in the lobby of a match it is needed for something else") == true)
  }

  @Test("The keys of a file are taken together, and one that cannot be is left out and told")
  func reading() {
    var settings = LearnerSettings()
    #expect(settings.take(keys: ["guess": "G", "hint": "g", "next": "space"]) == [])
    #expect(settings.keys.keys == [.guess: "G", .hint: "g", .next: "space"])
    let problems = settings.take(keys: ["hint": "g", "fly": "x", "mark": "enter", "review": "R"])
    #expect(settings.keys.keys == [.review: "R"])
    #expect(problems.count == 3 && problems.contains { $0.contains("g cannot do hint") })
    #expect(problems.contains { $0.contains("which is no command") })
    // Two that want one key: the first by name has it.
    #expect(settings.take(keys: ["note": "Q", "mark": "Q"]).count == 1)
    #expect(settings.keys.keys == [.note: "Q"])
  }

  @Test("Esc, Enter, the arrows, ? and Ctrl-C are in no place of the table")
  func fixed() {
    for place in KeyTable.places {
      for key in place.standard.values.joined() { #expect(KeyName(key)?.text == key, "\(place.kind): \(key)") }
    }
  }
}
