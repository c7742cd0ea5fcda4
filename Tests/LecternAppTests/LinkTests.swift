import Course
import CourseFormat
import Foundation
import TerminalUI
import Testing
import Training

@testable import LecternApp

@Suite("Links and images")
struct LinkTests {
  typealias Step = ScriptedTerminal.Step

  private static let page: [Block] = [
    .paragraph([
      .text("See "), .link(destination: "b.md#two", [.text("the second page of the other")]), .text(", or "),
      .strong([.link(destination: "#last", [.text("the last page")])]), .text("."),
    ]),
    .list(
      ListBlock(items: [
        [.paragraph([.link(destination: "https://example.org/a", [.text("A place outside")])])],
        [.paragraph([.link(destination: "c.md", [.text("What comes later")])])],
      ])),
    .paragraph([.image(source: "plan.png", alternative: "A plan of the lobby, with the desk on the left")]),
    .table(
      Table(
        alignments: [.leading], header: [[.text("Where")]],
        rows: [[[.link(destination: "ftp://example.org", [.text("An old address")])]]])),
    .paragraph([.text("And "), .link(destination: "../secret.txt", [.text("a file above")]), .text(".")]),
  ]

  static let library = TestCourse.library(
    lessons: [("a.md", "First"), ("b.md", "Other"), ("d.md", "Before"), ("c.md", "Later")],
    locate: { $0 == "plan.png" ? "/courses/test/plan.png" : nil },
    read: { entry in
      let names = entry.file == "a.md" ? ["start", "middle", "last"] : ["one", "two"]
      return Lesson(
        title: entry.title,
        pages: names.map { name in
          .init(
            id: name, title: nil, content: .text(name == "start" ? page : [.paragraph([.text("Here is \(name).")])]))
        })
    })

  /// Opens the page and then plays; what the system was asked to open.
  private func play(
    _ steps: [Step], size: Size = Size(columns: 80, rows: 24), refusal: String? = nil
  ) -> (terminal: ScriptedTerminal, opened: [String]) {
    let terminal = ScriptedTerminal(size: size, [.key(.down), .enter, .enter] + steps)
    let keeper = MemoryKeeper()
    var opened: [String] = []
    let state = AppState(
      library: Self.library, learnerName: keeper.learnerName, progress: keeper.progress, size: size, seed: 42)
    let opener = { (target: String) -> String? in
      opened.append(target)
      return refusal
    }
    Runtime(terminal: terminal, keeper: keeper, state: state, clock: { terminal.now }, opener: opener).run()
    return (terminal, opened)
  }

  @Test("Links and images are counted in the order of reading, wherever they stand, and the one in focus is shown")
  func order() throws {
    var links = PageLinks(Self.page)
    #expect(
      links.links.map(\.destination) == [
        "b.md#two", "#last", "https://example.org/a", "c.md", "plan.png", "ftp://example.org", "../secret.txt",
      ])
    #expect(links.links.map(\.isImage) == [false, false, false, false, true, false, false])
    let layout = BlockLayout(width: 40, glyphs: .unicode)
    #expect(links.row(in: layout.lines(links.marked(Self.page))) == nil)
    var rows: [Int] = []
    for _ in links.links {
      links.move(by: 1)
      let lines = layout.lines(links.marked(Self.page))
      rows.append(try #require(links.row(in: lines)))
      // Only the one in focus looks like that, and nothing is written that was not there.
      let marked = lines.flatMap(\.spans).filter { $0.style.attributes.isSuperset(of: PageLinks.focusLook) }
      #expect(!marked.isEmpty && lines.map(\.text) == layout.lines(Self.page).map(\.text))
    }
    #expect(rows == rows.sorted() && Set(rows).count > 4)
    links.move(by: 1)
    #expect(links.focus == 0)
    links.move(by: -1)
    #expect(links.focus == 6)
  }

  @Test("Tab goes to a link and says where it leads; Enter follows it into the course, and Esc comes back")
  func inside() {
    let (_, opened) = play([
      .see("Tab links"), .key(.tab), .see("→ b.md#two"), .see("Enter open"), .enter, .see("Here is two."),
      .see("page 2/2"), .escape, .see("→ b.md#two"), .key(.tab), .enter, .see("Here is last."), .see("page 3/3"),
    ])
    #expect(opened.isEmpty)
  }

  @Test("Addresses and images are opened outside; what may not be opened says why and can be copied")
  func outside() {
    let tabs = { (count: Int) in [Step](repeating: .key(.tab), count: count) }
    let (_, opened) = play(
      tabs(3) + [.key(.character("o")), .see("A place outside")] + tabs(1) + [
        .enter, .see("This opens after \"Before\"."), .see("c.md"), .escape,
      ] + tabs(1) + [.enter] + tabs(1) + [.enter, .see("web and mail addresses only"), .escape] + tabs(1) + [
        .enter, .see("It leads out of the course's folder."), .escape, .see("a file above"),
      ])
    #expect(opened == ["https://example.org/a", "/courses/test/plan.png"])
  }

  @Test("Where nothing can open it, the address is shown")
  func refused() {
    _ = play(
      [.key(.tab), .key(.tab), .key(.tab), .enter, .see("No desktop here."), .see("https://example.org/a")],
      refusal: "No desktop here.")
  }

  @Test("An image by itself is its description in a frame, at any width, and a word for ears")
  func frames() {
    let image = [Block.paragraph([.image(source: "x", alternative: "A plan of the lobby, with the desk on the left")])]
    let wide = BlockLayout(width: 40, glyphs: .unicode).lines(image).map(\.text)
    #expect(
      wide == [
        "┌─ Image ────────────────────────────┐", "│ A plan of the lobby, with the desk │",
        "│ on the left                        │", "└────────────────────────────────────┘",
      ])
    for width in 1...60 {
      let lines = BlockLayout(width: width, glyphs: .unicode).lines(image)
      #expect(lines.allSatisfy { $0.width <= width } || width < 2, "\(width)")
      if width >= 12 { #expect(Set(lines.map(\.width)).count == 1, "\(width)") }
    }
    let spoken = BlockLayout(width: 76, glyphs: .spoken, isSpoken: true).lines(image).map(\.text)
    #expect(spoken == ["Image: A plan of the lobby, with the desk on the left, file x"])
  }

  @Test("An image's title is its caption: below the frame, and behind the description for ears and within a text")
  func captions() {
    let image = Inline.image(source: "x", alternative: "A plan", title: "Our lobby since the summer of last year")
    let layout = BlockLayout(width: 24, glyphs: .unicode)
    #expect(
      layout.lines([.paragraph([image])]).map(\.text) == [
        "┌─ Image ─┐", "│ A plan  │", "└─────────┘", "  Our lobby since the", "  summer of last year",
      ])
    let spoken = BlockLayout(width: 76, glyphs: .spoken, isSpoken: true)
    #expect(
      spoken.lines([.paragraph([image])]).map(\.text) == [
        "Image: A plan, file x. Our lobby since the summer of last year"
      ])
    let inline = BlockLayout(width: 76, glyphs: .unicode).lines([.paragraph([.text("See "), image])])
    #expect(inline.map(\.text) == ["See [image: A plan. Our lobby since the summer of last year]"])
    // Without a description the title is all there is.
    let bare = layout.lines([.paragraph([.image(source: "x", alternative: "", title: "Our lobby")])])
    #expect(bare.map(\.text) == ["┌─ Image ───┐", "│ Our lobby │", "└───────────┘"])
  }

  @Test("An image beside a lone file is there; of what is on no shelf, as in a preview, nothing is said to be missing")
  func lone() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "lone.md")
    try Data("---\nkind: lesson\n---\n# Lone\n\n![A](a.png)\n".utf8).write(to: file)
    try Data().write(to: folder.appending(path: "a.png"))
    let (library, course) = Library.single(path: file.path)
    let place = Place(course: try #require(course), entry: try #require(course?.entries.first))
    let state = AppState(library: library, learnerName: "Ana")
    #expect(!state.lacks("a.png", at: place) && state.lacks("b.png", at: place))
    #expect(!AppState(library: Library(), learnerName: "Ana").lacks("b.png", at: place))
  }

  @Test("An image that is not there says so, wherever it stands")
  func missing() {
    let image = { (source: String) in Inline.image(source: source, alternative: "A plan") }
    let blocks: [Block] = [
      .paragraph([image("plan.png")]), .paragraph([image("gone.png")]), .paragraph([.text("See "), image("gone.png")]),
    ]
    let links = PageLinks(blocks) { $0 == "gone.png" }
    let lines = BlockLayout(width: 40, glyphs: .unicode).lines(links.marked(blocks)).map(\.text)
    #expect(
      lines == [
        "┌─ Image ─┐", "│ A plan  │", "└─────────┘", "", "┌─ Image (not there) ─┐", "│ A plan              │",
        "└─────────────────────┘", "", "See [image, not there: A plan]",
      ])
  }
}
