import Course
import CourseFormat
import HostileTexts
import ProgressStore
import TerminalUI
import Testing
import Training

@testable import LecternApp

/// The last wall before a terminal: whatever text gets as far as a screen or a line, nothing harmful leaves it.
@Suite("No harmful character gets onto a terminal")
struct ScreenSafetyTests {
  /// All scalars in stretches of some hundreds, each between letters.
  private static func stretches(_ scalars: [Unicode.Scalar], length: Int) -> [String] {
    stride(from: 0, to: scalars.count, by: length).map { start in
      var text = String.UnicodeScalarView()
      for scalar in scalars[start..<min(start + length, scalars.count)] { text += ["a", scalar] }
      return String(text)
    }
  }

  private static func harm(in frame: Frame) -> [String] {
    SafeScalars.harmful(in: frame.cells.reduce(into: "") { $0 += $1.glyph.text }, isLine: true)
  }

  @Test("A frame's cells hold none, whatever text is put into them")
  func cells() {
    var frame = Frame(size: Size(columns: 2100, rows: 1))
    for text in Self.stretches(SafeScalars.all, length: 1000) {
      frame.put(text, row: 0, column: 0)
      #expect(Self.harm(in: frame) == [])
    }
  }

  @Test("A typed text holds none, whatever is pasted")
  func typing() {
    for text in Self.stretches(SafeScalars.all, length: 20_000) {
      #expect(SafeScalars.harmful(in: TextEntry(limit: 50_000, text: text).text, isLine: true) == [])
    }
    for text in Self.stretches(SafeScalars.telling, length: 100) {
      #expect(SafeScalars.harmful(in: TextEntry(limit: 1000, takesLines: true, text: text).text) == [])
    }
  }

  @Test("A learner's name holds none and is one line, whatever is typed")
  func names() {
    for scalar in SafeScalars.all {
      let name = Learner.cleanName("a" + String(scalar) + "b") ?? ""
      if !SafeScalars.mayPass(scalar) || scalar == "\n" || scalar == "\t" {
        #expect(SafeScalars.harmful(in: name, isLine: true) == [])
      }
    }
    for text in Self.stretches(SafeScalars.telling, length: 20) {
      #expect(SafeScalars.harmful(in: Learner.cleanName(text) ?? "", isLine: true) == [])
    }
  }

  /// A course with the same text wherever a learner could see one, never cleaned by a parser.
  private static func library(_ text: String) -> Library {
    let inline = [
      Inline.text(text), .code(text), .emphasis([.text(text)]), .link(destination: text, [.text(text)]),
      .image(source: text, alternative: text), .lineBreak, .text(text),
    ]
    let blocks: [Block] = [
      .paragraph(inline), .heading(level: 3, inline), .list(ListBlock(items: [[.paragraph(inline)]])),
      .quote([.paragraph(inline)]), .callout(.tip, [.paragraph(inline)]),
      .table(Table(alignments: [.leading], header: [inline], rows: [[inline]])), .code(language: text, text),
    ]
    let question = Question(
      id: "q", title: text, prompt: blocks,
      body: .choice(
        ChoiceBody(
          kind: .single,
          options: [.init(text: inline, isCorrect: true, feedback: blocks), .init(text: inline, isCorrect: false)])),
      hints: [blocks], explanation: blocks)
    let lesson = Lesson(
      title: text,
      pages: [
        .init(id: "p", title: text, content: .text(blocks)), .init(id: "q", title: text, content: .check(question)),
      ])
    let drill = Drill(
      title: text, briefing: blocks, gauges: [.init(name: text, start: 50)],
      scenes: [
        Scene(
          id: "a", title: text, beats: [.speech(speaker: text, blocks), .narration(blocks)],
          role: .conversation([
            Choice(
              text: inline, target: "b", effects: [.adjust(gauge: text, by: 3)], moment: .misery, note: blocks)
          ])),
        Scene(id: "b", title: text, beats: [.narration(blocks)], role: .ending(.misery)),
        Scene(id: "c", title: text, beats: [.narration(blocks)], role: .debrief),
      ])
    let kinds = [
      Question(
        id: "b", title: text, prompt: [.paragraph([.text(text), .blank(0)])],
        body: .fillIn(FillInBody(blanks: [.init(.words([text]), shown: text)])), explanation: blocks),
      Question(
        id: "m", title: text, prompt: blocks,
        body: .matching(MatchingBody(pairs: [.init(left: inline, right: inline)], distractors: [inline]))),
      Question(
        id: "o", title: text, prompt: blocks,
        body: .ordering(OrderingBody(items: [.init(text: inline), .init(text: [.text("b")])]))),
      Question(
        id: "f", title: text, prompt: blocks, body: .open(OpenBody(rubric: [.init(text: inline, points: 1)]))),
    ]
    let quiz = Quiz(title: text, introduction: blocks, questions: [question] + kinds, shuffle: .no)
    let items: [(String, Item)] = [
      ("lesson.md", .lesson(lesson)), ("quiz.md", .quiz(quiz)), ("drill.md", .drill(drill)),
    ]
    let course = Course(
      id: "harm", title: text, introduction: blocks,
      modules: [
        CourseModule(
          title: text,
          entries: items.map { file, _ in
            CourseEntry(
              key: ItemKey(course: "harm", file: file), title: text, file: file, isSequential: false,
              location: SourceLocation(file: "course.md"))
          })
      ])
    let broken = Diagnostic(.M013, text, at: SourceLocation(file: text, line: 3, column: 1), help: text, excerpt: text)
    return Library(
      shelves: [
        .init(
          name: text, readCourse: { Loaded(course, []) },
          readItem: { entry in Loaded(items.first { $0.0 == entry.file }?.1, []) }),
        .init(name: text, readCourse: { Loaded(nil, [broken]) }, readItem: { _ in Loaded(nil, [broken]) }),
      ], problems: [broken])
  }

  /// Keys that lead through each item in turn.
  private static func keys(to item: Int) -> [ScriptedTerminal.Step] {
    let down = ScriptedTerminal.Step.key(.down)
    let all: [ScriptedTerminal.Step] = [
      .enter, .space, .key(.right), .key(.right), .key(.character("h")), .key(.character("a")), .enter, .enter, .enter,
      .key(.character("b")), .enter, .enter, .key(.character("?")), .escape, .key(.down), .enter, .enter, .key(.right),
      .enter, .enter, .key(.right), .enter, .enter, .escape, .escape,
    ]
    return [down, .enter] + [ScriptedTerminal.Step](repeating: down, count: item) + all
  }

  @Test("Every frame of a course made of harmful text", arguments: 0..<4)
  func frames(_ item: Int) {
    for text in Self.stretches(SafeScalars.telling, length: 150) {
      let keys = item < 3 ? Self.keys(to: item) : [.key(.end), .enter, .enter, .escape]
      let terminal = play(keys, library: Self.library(text), size: Size(columns: 60, rows: 20)).terminal
      #expect(terminal.frames.count > 3)
      for frame in terminal.frames { #expect(Self.harm(in: frame) == []) }
    }
  }

  @Test("Every line of plain mode, with a harmful name and harmful answers")
  func lines() {
    for text in Self.stretches(SafeScalars.telling, length: 150) {
      let typed = [text, "1", "", "", "1", "", "", text, "1", "", text, "1", text, "", "/h", "1", "", "1", "1", "q"]
      for start in ["1", "2"] {
        let console = playPlain([start] + typed, library: Self.library(text))
        #expect(console.written.count > 3)
        for line in console.written {
          #expect(SafeScalars.harmful(in: line) == [])
          // Code keeps its tabs.
          #expect(!line.unicodeScalars.contains("\n"))
        }
      }
    }
  }

  @Test("An editor gets a file's name as one word that is no option, whatever it is made of")
  func editors() {
    let names = [
      "-rf", "--cmd", "+q", "+!rm", "-", "+", "a b", "a'b", "a\"b", "$(x)", "`x`", "a;b", "a|b", "a&b", "a\nb", "a\\b",
      "*",
      "~", "%", "#", "\u{1B}[31m", "-\u{202E}", "a:7",
    ]
    for file in names {
      for editor in EditorCommand.usual + [
        "hx", "code --wait", "subl", "kate", "emacs -nw", "gedit", "ed", "my-editor",
      ] {
        for line in [0, 7] {
          let words = EditorCommand(editor, file: file, line: line)?.words ?? []
          let own = EditorCommand(editor, file: "plain.md", line: line)?.words ?? []
          let safe = file.hasPrefix("-") || file.hasPrefix("+") ? "./" + file : file
          #expect(words == own.map { $0.replacing("plain.md", with: safe) }, "\(editor): \(file)")
        }
      }
    }
  }
}
