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
        Two replies
        3 situations, 2 of 3 endings reached

        The call  (start, 20s)                                             1 situation
          - Welcome
            → Sorting (magnificence, trust +15, set promised)
          - (nothing)
            → Sorting (misery, trust -60, timeout)
          - Again
            → The call (if trust < 50, once)

        Sorting  (route)                                                   passed once
          if promised → Good
          else → Gone

        Good  (ending: magnificence)                                       1 situation

        Gone  (ending: misery, when trust <= 0)                            1 situation

        Lost  (ending: mediocrity)                                       never reached

        Best path, 100%: The call › "Welcome" › Good
        Worst path, 0%: The call › "(nothing)" › Gone
        A situation is a scene with the gauges, flags and once replies as they stand
        when the talk comes to it. A route is passed; counted are the replies that
        pass it.

        """)
  }

  @Test("For Mermaid the scenes are boxes with names of their own")
  func mermaid() throws {
    #expect(
      try graph(DrillGraphTests.small).drawing(.mermaid) == """
        flowchart TD
          s0["The call<br/>start<br/>20s<br/>1 situation"]
          class s0 start
          s0 -->|"Welcome<br/>magnificence"| s1
          s0 -->|"#40;nothing#41;<br/>misery<br/>timeout"| s1
          s0 -->|"Again<br/>if trust #60; 50"| s0
          s1["Sorting<br/>route<br/>passed once"]
          class s1 route
          s1 -->|"if promised"| s2
          s1 -->|"else"| s3
          s2["Good<br/>ending#58; magnificence<br/>1 situation"]
          class s2 magnificence
          s3["Gone<br/>ending#58; misery<br/>1 situation"]
          class s3 misery
          s4["Lost<br/>ending#58; mediocrity<br/>never reached"]
          class s4 mediocrity,unreached
          any(["any scene"])
          class any anywhere
          any -.->|"when trust #60;#61; 0"| s3
          classDef start fill:#dbe9f6,stroke:#555555,color:#000000
          classDef talk fill:#f5f5f5,stroke:#555555,color:#000000
          classDef route fill:#e8e0f0,stroke:#555555,color:#000000
          classDef misery fill:#f6d0d0,stroke:#555555,color:#000000
          classDef mediocrity fill:#fbeebc,stroke:#555555,color:#000000
          classDef magnificence fill:#cfe8cf,stroke:#555555,color:#000000
          classDef unreached stroke-dasharray:4 4
          classDef anywhere fill:#ffffff,stroke:#555555,color:#000000
          linkStyle 0 stroke:#2e7d32
          linkStyle 1 stroke:#b02a2a
          linkStyle 2 stroke:#555555
          linkStyle 3 stroke:#555555
          linkStyle 4 stroke:#555555

        """)
  }

  @Test("For Graphviz likewise")
  func dot() throws {
    #expect(
      try graph(DrillGraphTests.small).drawing(.dot) == """
        digraph drill {
          label="Two replies\\n3 situations, 2 of 3 endings reached";
          labelloc=t;
          node [shape=box, style="rounded,filled", fontname="sans-serif"];
          edge [fontname="sans-serif", fontsize=10];
          s0 [label="The call\\nstart\\n20s\\n1 situation", fillcolor="#dbe9f6"];
          s0 -> s1 [label="Welcome\\nmagnificence", color="#2e7d32"];
          s0 -> s1 [label="(nothing)\\nmisery\\ntimeout", color="#b02a2a"];
          s0 -> s0 [label="Again\\nif trust < 50", color="#555555"];
          s1 [label="Sorting\\nroute\\npassed once", fillcolor="#e8e0f0"];
          s1 -> s2 [label="if promised", color="#555555"];
          s1 -> s3 [label="else", color="#555555"];
          s2 [label="Good\\nending: magnificence\\n1 situation", fillcolor="#cfe8cf"];
          s3 [label="Gone\\nending: misery\\n1 situation", fillcolor="#f6d0d0"];
          s4 [label="Lost\\nending: mediocrity\\nnever reached", fillcolor="#fbeebc", style="rounded,filled,dashed"];
          any [label="any scene", shape=oval, style=dashed, fontsize=10];
          any -> s3 [label="when trust <= 0", style=dashed, color="#555555"];
        }

        """)
  }

  @Test("A drill without `when` has no place for any scene", arguments: [DrillGraph.Format.mermaid, .dot])
  func noInterruption(_ format: DrillGraph.Format) throws {
    let drawing = try graph("---\nkind: drill\n---\n# T\n\n## A\n- [B](#c) `misery`\n\n## C\n`ending: misery`\n")
      .drawing(format)
    #expect(drawing.contains("C") && !drawing.contains("any"))
  }

  /// A heading, a reply and a title that try to end what they stand in.
  private static let hostile = """
    ---
    kind: drill
    ---
    # "]; evil\\" --> x

    ## A"]:::b; click s0 "javascript:alert\\(1)" %% `end` \\\\ &#34; &amp;
    - [x"| s1 \\]; subgraph &lt;b> &#27;[2J](#end-of-1-it) `misery`
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
        #expect(label.allSatisfy { $0.isLetter || $0.isNumber || " ,#;…".contains($0) }, "\(line)")
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
