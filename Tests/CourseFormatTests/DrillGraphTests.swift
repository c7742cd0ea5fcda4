import Course
import Testing

@testable import CourseFormat

@Suite("A drill, drawn")
struct DrillGraphTests {
  private static let small = """
    ---
    kind: drill
    gauges:
      trust: 50
    pass: trust > 50
    ---
    # Two replies

    ## The call
    `time: 20s`

    - [Welcome](#sorting) `trust +15` `set promised` `magnificence`
    - [*(nothing)*](#sorting) `timeout` `trust -60` `misery`
      > A note.
    - [Again](#the-call) `once` `if trust < 50`

    ## Sorting
    `route`

    - [1](#good) `if promised`
    - [2](#gone)

    ## Good
    `ending: magnificence`

    ## Gone
    `ending: misery` `when trust <= 0`

    ## Lost
    `ending: mediocrity`

    ## Afterwards
    `debrief`

    Well?
    """

  private func graph(_ text: String) throws -> DrillGraph { DrillGraph(try parsedDrill(text)) }

  @Test("As text it reads from top to bottom")
  func text() throws {
    #expect(
      try graph(DrillGraphTests.small).drawing(.text) == """
        """)
  }

  @Test("For Mermaid the scenes are boxes with names of their own")
  func mermaid() throws {
    #expect(
      try graph(DrillGraphTests.small).drawing(.mermaid) == """
        """)
  }

  @Test("For Graphviz likewise")
  func dot() throws {
    #expect(
      try graph(DrillGraphTests.small).drawing(.dot) == """
        """)
  }

  /// A heading, a reply and a title that try to end what they stand in.
  private static let hostile = """
    ---
    kind: drill
    ---
    # "]; evil\\" --> x

    ## A"]:::b; click s0 "javascript:alert\\(1)" %% `end` \\\\ &#34; &amp;
    - [x"| s1\\"]; subgraph &lt;b>](#end-of-1-it) `misery`
    - [\\\\](#end-of-1-it)

    ## end of 1. "it"
    `ending: misery`
    """

  @Test("A hostile heading leaves its quotes in no format", arguments: DrillGraph.Format.allCases)
  func quotes(_ format: DrillGraph.Format) throws {
    let drawing = try graph(DrillGraphTests.hostile).drawing(format)
    #expect(!drawing.unicodeScalars.contains { Sanitizer.isHarmful($0) })
    let lines = drawing.split(separator: "\n")
    switch format {
    case .text: #expect(lines.allSatisfy { $0.count <= 80 })
    case .mermaid:
      for line in lines where line.contains("\"") {
        // One pair of quotes a line, and between them nothing that Mermaid reads.
        let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
        #expect(parts.count == 3, "\(line)")
        let label = parts[1].replacing("<br/>", with: "")
        #expect(label.allSatisfy { $0.isLetter || $0.isNumber || " ,#;".contains($0) }, "\(line)")
      }
    case .dot:
      for line in lines {
        // With escaped characters taken out, quotes come in pairs, and what is outside them is our own.
        let plain = line.replacing("\\\\", with: "").replacing("\\\"", with: "")
        let parts = plain.split(separator: "\"", omittingEmptySubsequences: false)
        #expect(parts.count % 2 == 1, "\(line)")
        let outside = parts.enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined()
        #expect(outside.allSatisfy { $0.isLetter || $0.isNumber || " ,;=[]{}->".contains($0) }, "\(line)")
      }
    }
  }

  @Test("Text stays within 80 columns, wide letters and endless words aside")
  func width() throws {
    let words = String(repeating: "many words ", count: 30)
    let drawing = try graph(
      "---\nkind: drill\n---\n# \(words)\n\n## \(words)\n- [\(words)](#end) `misery`\n\n## End\n`ending: misery`\n"
    ).drawing(.text)
    #expect(drawing.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
