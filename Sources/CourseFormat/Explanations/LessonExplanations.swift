extension Explanation {
  /// How a lesson reads.
  static let lessons: [Explanation] = [
    Explanation(
      .L301, "A text that is harder to read than the course wants",
      why: """
        Long words and long sentences shut out whoever is tired, in a hurry, or reading in a language that is not their
        own. The course says which school grade its texts are meant for.
        """,
      bad: .folder(
        """
        === course.md
        ---
        id: front-desk
        grade: 6
        ---
        # The Front Desk

        ## Day one
        1. [The first minute](lesson.md)

        === lesson.md
        ---
        kind: lesson
        ---
        # The first minute

        ## Greet first
        Establishing immediate visual acknowledgement of every individual approaching the
        reception area constitutes an indispensable prerequisite for subsequently developing
        a satisfactory professional relationship. Notwithstanding simultaneous administrative
        responsibilities, receptionists should consequently prioritise interpersonal
        communication over documentation. Organisational investigations demonstrate
        considerable improvements regarding customer satisfaction whenever employees
        consistently implement appropriate acknowledgement procedures. Furthermore,
        communicating anticipated waiting durations substantially diminishes dissatisfaction
        among individuals experiencing unavoidable administrative interruptions, particularly
        following international transportation.

        Experienced supervisors additionally recommend anticipating individual requirements
        before explicit communication becomes unavoidable. Comprehensive preparation
        facilitates considerably more appropriate recommendations, particularly whenever
        extraordinary circumstances necessitate immediate organisational flexibility.
        Subsequently, responsibilities remain transparently documented, and accountability
        remains unmistakably established throughout the participating departments.
        """),
      good: .folder(
        """
        === course.md
        ---
        id: front-desk
        grade: 6
        ---
        # The Front Desk

        ## Day one
        1. [The first minute](lesson.md)

        === lesson.md
        ---
        kind: lesson
        ---
        # The first minute

        ## Greet first
        Look up when a guest comes in. Say hello, even if you are on the phone. One nod is
        enough. The guest now knows that you know. Then they can wait. If it takes long, say
        how long. A guest who knows how long it takes is calm. A guest who does not know is
        not. Write your notes when the guest has gone. The notes can wait, and the guest has
        come a long way to be here.
        """),
      mend: "Write shorter sentences and everyday words; read it aloud, and cut where you run out of breath."),
    Explanation(
      .L302, "A page that is longer than a screen",
      why: "What stands below the edge is read by fewer people. A page that can be seen whole is remembered better.",
      bad: .lesson("## Greet first\n" + words(26)),
      good: .lesson("## Greet first\n" + words(6) + "\n\n---\n\n" + words(6)),
      mend: "Split the page: a line of three hyphens, with a blank line above and below it, begins a new one."),
    Explanation(
      .L303, "Six pages without a question",
      why:
        "Who is asked remembers more than who reads on. A question every few pages also tells a learner what they missed.",
      bad: .lesson((1...7).map { "## Page \($0)\nLook up and say hello." }.joined(separator: "\n\n")),
      good: .lesson(
        (1...3).map { "## Page \($0)\nLook up and say hello." }.joined(separator: "\n\n")
          + """


          ## Who speaks first?
          - [ ] The guest
            > They may be too shy.
          - [x] You
            > One word is enough.

          > [!NOTE]
          > Whoever is at home greets.

          """ + (4...6).map { "\n## Page \($0)\nLook up and say hello." }.joined(separator: "\n")),
      mend: "Put a section with checkboxes between them, or make two lessons of one."),
    Explanation(
      .L304, "A table that is wider than a screen",
      why: """
        A terminal of 80 columns shows 76 of a table. In a wider one the cells break into several lines, and nobody can
        follow a row any more.
        """,
      bad: .lesson(
        """
        ## Words
        | When you hear | It is better to say | Because otherwise the guest thinks that |
        |---|---|---|
        | We have no room | The next room is ready at three | they have come in vain and must leave |
        | That is not my job | I will find who can help you now | nobody here feels responsible for them |
        """),
      good: .lesson(
        """
        ## Words
        | When you hear | It is better to say |
        |---|---|
        | We have no room | The next room is ready at three |
        | That is not my job | I will find who can help you now |
        """),
      mend: "Leave a column out, shorten the cells, or make a list of the table."),
  ]

  /// Lines of plain words, each a paragraph of its own.
  private static func words(_ count: Int) -> String {
    (1...count).map { "Guest number \($0) comes in. Look up and say hello." }.joined(separator: "\n\n")
  }
}
