extension Explanation {
  /// How files begin, and what Markdown makes of their lines.
  static let markdown: [Explanation] = [
    Explanation(
      .M001, "The facts at the top of a file cannot be read",
      why: """
        Between the two lines of three hyphens stand facts about the file. If the second line is missing, or a value is
        written in a way that YAML gives another meaning, nobody can tell the facts from the text, and the file cannot
        be opened.
        """,
      bad: .lesson(
        """
        ---
        kind: lesson
        # The first minute

        Look up when somebody comes in.
        """),
      good: .lesson(
        """
        ---
        kind: lesson
        ---
        # The first minute

        Look up when somebody comes in.
        """),
      mend: """
        Put --- on a line of its own before and after the facts. Write one "key: value" a line, indent with spaces, and
        put a value that begins with a sign such as * or & in "quotes".
        """),
    Explanation(
      .M002, "A key or an attribute that nobody knows",
      why: """
        A misspelt word is not what you meant it to be: the pass mark would not count, the option would not stay at the
        end, and the word itself might be shown to learners.
        """,
      bad: .quiz(
        """
        ---
        kind: quiz
        pas: 80%
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
      good: .quiz(
        """
        ---
        kind: quiz
        pass: 80%
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
      mend: "Write the word that the message names, or take it out."),
    Explanation(
      .M003, "Three hyphens under a text make a heading of it",
      why: """
        Markdown takes a line of hyphens directly below a text for underlining, and the text becomes a heading. A
        learner would see a new page with a whole paragraph for its name.
        """,
      bad: .lesson(
        """
        ## Greet first
        Look up and say hello.
        ---
        Then wait for an answer.
        """),
      good: .lesson(
        """
        ## Greet first
        Look up and say hello.

        ---

        Then wait for an answer.
        """),
      mend: """
        For a new page, put a blank line before the hyphens. For a heading, write ## and a space before its words and
        take the hyphens out.
        """),
    Explanation(
      .M004, "A checkbox that Markdown does not see",
      why: """
        Without its spaces a checkbox is plain text. The option would be wrong, or it would not be an option at all, and
        a learner who picks the right answer would be told otherwise.
        """,
      bad: .quiz(
        """
        ## Who speaks first?
        - [ ] The guest
          > They may be too shy.
        - [x]You
          > One word is enough.

        > [!NOTE]
        > Whoever is at home greets.
        """),
      good: .quiz(
        """
        ## Who speaks first?
        - [ ] The guest
          > They may be too shy.
        - [x] You
          > One word is enough.

        > [!NOTE]
        > Whoever is at home greets.
        """),
      mend: """
        Write a hyphen, a space, [ ] or [x], another space, and the text. "lectern check --fix" puts missing spaces in.
        """),
    Explanation(
      .M005, "Feedback that belongs to no option",
      why: """
        A quote at the margin ends the list of options and begins another one below it. The feedback would be shown to
        everyone, before they answer.
        """,
      bad: .quiz(
        """
        ## Who speaks first?
        - [ ] The guest
        > They may be too shy.
        - [x] You
          > One word is enough.

        > [!NOTE]
        > Whoever is at home greets.
        """),
      good: .quiz(
        """
        ## Who speaks first?
        - [ ] The guest
          > They may be too shy.
        - [x] You
          > One word is enough.

        > [!NOTE]
        > Whoever is at home greets.
        """),
      mend: """
        Put two spaces before each > so that it lines up with the text of the option. "lectern check --fix" does it for
        you.
        """),
    Explanation(
      .M006, "Options that begin with different signs",
      why: """
        In Markdown a list ends where the sign changes, so these options are two lists. A question has one.
        """,
      bad: .quiz(
        """
        ## Who speaks first?
        - [ ] The guest
          > They may be too shy.
        * [x] You
          > One word is enough.

        > [!NOTE]
        > Whoever is at home greets.
        """),
      good: .quiz(
        """
        ## Who speaks first?
        - [ ] The guest
          > They may be too shy.
        - [x] You
          > One word is enough.

        > [!NOTE]
        > Whoever is at home greets.
        """),
      mend: """
        Begin all options with a hyphen. "lectern check --fix" gives them the sign that most of them have.
        """),
    Explanation(
      .M007, "A gauge or a flag that does not exist",
      why: """
        A change to a gauge with a misspelt name changes nothing, and a condition about a flag that no choice sets never
        holds. The talk goes on as if the learner had said something else.
        """,
      bad: .drill(
        """
        ---
        kind: drill
        gauges:
          trust: 50
        pass: trust >= 60
        ---
        # The early guest

        ## At the desk
        - [Rooms are ready at three o'clock, as always.](#left) `trust -20`
        - [May I take your bag?](#relief) `trsut +20`
        - [Sit down, I will see what I can do.](#relief) `trust +15`

        ## Relief
        `ending: magnificence`

        She puts her bag down.

        ## Left
        `ending: misery`

        She goes to look for another hotel.
        """),
      good: .drill(
        """
        ---
        kind: drill
        gauges:
          trust: 50
        pass: trust >= 60
        ---
        # The early guest

        ## At the desk
        - [Rooms are ready at three o'clock, as always.](#left) `trust -20`
        - [May I take your bag?](#relief) `trust +20`
        - [Sit down, I will see what I can do.](#relief) `trust +15`

        ## Relief
        `ending: magnificence`

        She puts her bag down.

        ## Left
        `ending: misery`

        She goes to look for another hotel.
        """),
      mend: """
        Write the name as it stands under gauges: at the top of the file, or let a choice set the flag, as in `set
        promised`.
        """),
    Explanation(
      .M008, "A line of attributes that is glued to something",
      why: """
        Facts about a question stand on a line of their own, directly below its heading. Joined to the text they would
        be read out to the learner.
        """,
      bad: .quiz(
        """
        ## The first word
        `points: 2`
        Who speaks first?

        - [ ] The guest
          > They may be too shy.
        - [x] You
          > One word is enough.

        > [!NOTE]
        > Whoever is at home greets.
        """),
      good: .quiz(
        """
        ## The first word
        `points: 2`

        Who speaks first?

        - [ ] The guest
          > They may be too shy.
        - [x] You
          > One word is enough.

        > [!NOTE]
        > Whoever is at home greets.
        """),
      mend: """
        Put the attributes on the line below the heading, and a blank line after them. "lectern check --fix" puts the
        blank line in.
        """),
  ]
}
