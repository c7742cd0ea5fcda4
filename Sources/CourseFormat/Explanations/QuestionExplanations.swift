extension Explanation {
  /// What a question asks, how it is scored, and what quizzes draw.
  static let questions: [Explanation] = [
    Explanation(
      .Q109, "A \"not\" that is easily overlooked",
      why: """
        One small word turns the question round. Who reads past it knows the answer and gets it wrong, which measures
        reading and not knowledge.
        """,
      bad: .quiz(
        """
        ## Which of these is not a greeting?
        - [ ] A nod
          > It says: I see you.
        - [x] A sigh
          > It says: you again.

        > [!NOTE]
        > A greeting tells somebody that they were seen.
        """),
      good: .quiz(
        """
        ## Which of these is **not** a greeting?
        - [ ] A nod
          > It says: I see you.
        - [x] A sigh
          > It says: you again.

        > [!NOTE]
        > A greeting tells somebody that they were seen.
        """),
      mend: "Make the word bold, or ask for what is right."),
    Explanation(
      .Q110, "Several right options, and the question does not say so",
      why: "A learner who expects one answer stops at the first right one, and loses points for the others.",
      bad: .quiz(
        """
        ## What is a greeting?
        - [x] A nod
        - [x] A word
        - [ ] A sigh
          > It says: you again.

        > [!NOTE]
        > A greeting tells somebody that they were seen.
        """),
      good: .quiz(
        """
        ## Which two are a greeting?
        - [x] A nod
        - [x] A word
        - [ ] A sigh
          > It says: you again.

        > [!NOTE]
        > A greeting tells somebody that they were seen.
        """),
      mend: "Say how many, or ask for all that are right."),
    Explanation(
      .Q111, "The options give more than the question is worth, or too little",
      why: """
        A score above 100% would make up for questions that were answered wrongly. An option that is not ticked and is
        worth as much as the right one makes the wrong answer right; and who ticks all that is right should get it all.
        """,
      bad: .quiz(
        """
        ## Which two are a greeting?
        - [x] A nod `60%`
        - [x] A word `60%`
        - [ ] A sigh
          > It says: you again.

        > [!NOTE]
        > A greeting tells somebody that they were seen.
        """),
      good: .quiz(
        """
        ## Which two are a greeting?
        - [x] A nod `50%`
        - [x] A word `50%`
        - [ ] A sigh
          > It says: you again.

        > [!NOTE]
        > A greeting tells somebody that they were seen.
        """),
      mend: """
        Let the right options together give 100%, and no other option as much as the right one. An option may take away
        100% at most.
        """),
    Explanation(
      .Q112, "A blank that other marks break",
      why: """
        Bold, italics, code and links cut a text into pieces. A blank across two of them is none: learners would see its
        brackets, and the answer with them.
        """,
      bad: .quiz(
        """
        ## The first word
        A guest is greeted [[at **once**|at first sight]].

        > [!NOTE]
        > Being seen is most of being served.
        """),
      good: .quiz(
        """
        ## The first word
        A guest is greeted [[at once|at first sight]].

        > [!NOTE]
        > Being seen is most of being served.
        """),
      mend: "Take the marks out of the double brackets."),
    Explanation(
      .Q113, "A range that holds no number",
      why: "No answer lies between 30 and 10, or within less than nothing of 24: every learner would be wrong.",
      bad: .quiz(
        """
        ## How soon?
        A message is answered within [[= 30..10]] minutes.

        > [!NOTE]
        > Sooner is better, and later is forgotten.
        """),
      good: .quiz(
        """
        ## How soon?
        A message is answered within [[= 10..30]] minutes.

        > [!NOTE]
        > Sooner is better, and later is forgotten.
        """),
      mend: "Write the smaller number first, as in [[= 10..30]], and what is allowed as [[= 24 +- 1]]."),
    Explanation(
      .Q114, "A blank that accepts one spelling only",
      why: """
        Learners find more words for the same thing than you can think of. Who types another good one is told that it is
        wrong.
        """,
      bad: .quiz(
        """
        ## The first word
        Who is at home says [[hello]].

        > [!NOTE]
        > One word is enough.
        """),
      good: .quiz(
        """
        ## The first word
        Who is at home says [[hello|hi|good morning|good evening]].

        > [!NOTE]
        > One word is enough.
        """),
      mend: "Add other good answers with | between them, or make it a question with options."),
    Explanation(
      .Q115, "A quiz draws more questions than there are",
      why: "A quiz that says it asks six questions, and has one, disappoints whoever prepared for six.",
      bad: .quiz(
        """
        ---
        kind: quiz
        draw: 6
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
        draw: 1
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
      mend: "Write more questions, or draw fewer. \"4 from traits.md\" counts the questions of that file."),
    Explanation(
      .Q116, "A question or a scene with two lists of answers",
      why: """
        Nobody can tell which of the two is meant to be answered. The same goes for a scene with two lists of replies,
        and for a question with checkboxes and a blank.
        """,
      bad: .quiz(
        """
        ## Who speaks first?
        - [ ] The guest
          > They may be too shy.
        - [x] You
          > One word is enough.

        And who speaks second?

        - [x] The guest's friend
          > Now they can.
        - [ ] Nobody
          > A pity.

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

        ## And who speaks second?
        - [x] The guest
          > Now they can.
        - [ ] Nobody
          > A pity.

        > [!NOTE]
        > A greeting is an invitation.
        """),
      mend: "Make one list of them, or give the second its own ## heading."),
    Explanation(
      .Q117, "A tag without its objective, or an objective without a question",
      why: """
        The tags in course.md are what people should be able to do afterwards. A question with another tag counts for
        none of them, and an objective that no question asks for is never tested.
        """,
      bad: .folder(
        """
        === course.md
        ---
        id: front-desk
        tags:
          greeting: A good first minute
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
        `tags: greeting, greting`

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
        tags:
          greeting: A good first minute
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
        `tags: greeting`

        - [ ] The guest
          > They may be too shy.
        - [x] You
          > One word is enough.

        > [!NOTE]
        > Whoever is at home greets.
        """),
      mend: "Write the tag as course.md does, or add it there. Give every objective a question."),
    Explanation(
      .Q118, "An export would lose something",
      why: """
        Other programs know fewer kinds of questions. What they cannot hold would be missing for the people who learn
        there.
        """,
      bad: .quiz(
        """
        ## Who speaks first?
        - [ ] The guest `-25%`
          > They may be too shy.
        - [x] You
          > One word is enough.

        > [!TIP]
        > Who is at home?

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
      mend: "Ask the question in a simpler way, or choose a format that holds it. In Lectern nothing is wrong with it."),
  ]
}
