extension Explanation {
  /// Names, characters, links and images.
  static let files: [Explanation] = [
    Explanation(
      .M009, "Two things with the same id",
      why: """
        What a learner did is kept under the id of the question. With two of the same name one answer would count for
        both.
        """,
      bad: .quiz(
        """
        ## Greeting
        Who speaks first?

        - [ ] The guest
          > They may be too shy.
        - [x] You
          > One word is enough.

        > [!NOTE]
        > Whoever is at home greets.

        ## Greeting
        When do you look up?

        - [x] At once
          > Being seen is half of it.
        - [ ] When I am done
          > From the door that looks like a no.

        > [!NOTE]
        > The first minute counts.
        """),
      good: .quiz(
        """
        ## Greeting
        Who speaks first?

        - [ ] The guest
          > They may be too shy.
        - [x] You
          > One word is enough.

        > [!NOTE]
        > Whoever is at home greets.

        ## Looking up
        When do you look up?

        - [x] At once
          > Being seen is half of it.
        - [ ] When I am done
          > From the door that looks like a no.

        > [!NOTE]
        > The first minute counts.
        """),
      mend: """
        Give one of the two another heading, or put a line such as `id: looking-up` below it. In course.md, list each
        file once.
        """),
    Explanation(
      .M010, "A control character",
      why: """
        Characters that cannot be seen could garble the screen, or make a text read otherwise than it is written. They
        come along when text is copied from elsewhere.
        """,
      bad: .lesson(
        """
        ## Greet first
        Look up and say &#27;[1mhello.
        """),
      good: .lesson(
        """
        ## Greet first
        Look up and say **hello**.
        """),
      mend: "Delete the character at the place named; if you cannot see it, delete the word and type it again."),
    Explanation(
      .M011, "A character that looks like another, or like nothing",
      why: """
        A letter of another alphabet, or a space without width, looks right and is not: a search does not find the word,
        a screen reader spells it out, and an answer that is typed does not match.
        """,
      bad: .lesson(
        """
        ## Greet first
        Look up and say hel\u{200B}lo.
        """),
      good: .lesson(
        """
        ## Greet first
        Look up and say hello.
        """),
      mend: "Delete the word at the place named and type it again. (Above, a space without width stands in it.)"),
    Explanation(
      .M012, "HTML",
      why: """
        A terminal shows no HTML. Learners would miss what it does, or read its signs as text. Comments are allowed:
        they are notes among trainers.
        """,
      bad: .lesson(
        """
        ## Greet first
        Look up and say <b>hello</b>.
        """),
      good: .lesson(
        """
        ## Greet first
        <!-- Let them try it in pairs. -->
        Look up and say **hello**.
        """),
      mend: "Write it as Markdown. To show the sign < itself, put a backslash before it."),
    Explanation(
      .M013, "A link that leads nowhere",
      why: "A learner who follows it finds nothing, and a course whose list names a missing file has a hole in it.",
      bad: .lesson(
        """
        See [how to greet](#geeting).

        ## Greeting
        Look up and say hello.
        """),
      good: .lesson(
        """
        See [how to greet](#greeting).

        ## Greeting
        Look up and say hello.
        """),
      mend: """
        Check the name of the file, capitals and small letters too. A heading is called by its words in small letters,
        with hyphens for spaces.
        """),
    Explanation(
      .M014, "An image that is missing, or has no description",
      why: """
        A terminal shows the description in place of the picture, and a screen reader reads it out: for many learners it
        is all there is.
        """,
      bad: .folder(
        """
        === lesson.md
        ---
        kind: lesson
        ---
        # The desk

        ![](desk.png)

        Everything has its place.

        === desk.png
        (a picture)
        """),
      good: .folder(
        """
        === lesson.md
        ---
        kind: lesson
        ---
        # The desk

        ![The desk from the guest's side: bell, pen, and nothing else](desk.png)

        Everything has its place.

        === desk.png
        (a picture)
        """),
      mend: "Say between the square brackets what the picture shows, and put the file where the link says."),
    Explanation(
      .M015, "Files that include each other",
      why: "A text that holds itself has no end. The message names the files in a row, back to the first.",
      bad: .folder(
        """
        === lesson.md
        ---
        kind: lesson
        ---
        # The first minute

        Look up first.

        [The second minute](second.md "include")

        === second.md
        ---
        kind: lesson
        ---
        # The second minute

        ## Listen
        Say nothing for a while.

        [The first minute](lesson.md "include")
        """),
      good: .folder(
        """
        === lesson.md
        ---
        kind: lesson
        ---
        # The first minute

        Look up first.

        [The second minute](second.md "include")

        === second.md
        ---
        kind: lesson
        ---
        # The second minute

        ## Listen
        Say nothing for a while.
        """),
      mend: "Take out one of the links marked \"include\"."),
    Explanation(
      .M016, "A question of a published course that has no id of its own",
      why: """
        A course with a version: in course.md has learners. Without an id, a question's answers are kept under its
        heading, and are lost to it when the heading changes.
        """,
      bad: .folder(
        """
        === course.md
        ---
        id: front-desk
        version: 1.0
        ---
        # The Front Desk

        ## Day one
        1. [Check yourself](check.md)

        === check.md
        ---
        kind: quiz
        ---
        # Check yourself

        ## Who speaks first?
        - [ ] The guest
          > They may be too shy.
        - [x] You
          > One word is enough.

        > [!NOTE]
        > Whoever is at home greets.
        """),
      good: .folder(
        """
        === course.md
        ---
        id: front-desk
        version: 1.0
        ---
        # The Front Desk

        ## Day one
        1. [Check yourself](check.md)

        === check.md
        ---
        kind: quiz
        ---
        # Check yourself

        ## Who speaks first?
        `id: who-speaks-first`

        - [ ] The guest
          > They may be too shy.
        - [x] You
          > One word is enough.

        > [!NOTE]
        > Whoever is at home greets.
        """),
      mend: "Run \"lectern pin\" for the course: it writes the ids in, and headings can change freely."),
  ]
}
