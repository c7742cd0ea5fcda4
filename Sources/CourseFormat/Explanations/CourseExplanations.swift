extension Explanation {
  /// What a course's files must agree on.
  static let courses: [Explanation] = [
    Explanation(
      .M017, "A question is scored in another way, and its rev: is the same",
      why: """
        Whoever answered it before was measured by other rules. Raising rev: asks them again; leaving it would mix two
        kinds of answers in one score.
        """,
      bad: .folder(
        """
        === course.md
        ---
        id: front-desk
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

        === course.lock
        # Written by lectern pin: how each question is scored, so that a change is noticed. Keep it with the course.
        check#who-speaks-first 1 single:1.0:-=cb6a9c1a,x=da7f7845
        """),
      good: .folder(
        """
        === course.md
        ---
        id: front-desk
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
        `id: who-speaks-first` `rev: 2`

        - [ ] The guest
          > They may be too shy.
        - [x] You
          > One word is enough.

        > [!NOTE]
        > Whoever is at home greets.

        === course.lock
        # Written by lectern pin: how each question is scored, so that a change is noticed. Keep it with the course.
        check#who-speaks-first 1 single:1.0:-=cb6a9c1a,x=da7f7845
        """),
      mend: """
        Raise the number, as in `rev: 2`, and run "lectern pin". If you only mended a slip, run "lectern pin --accept".
        """),
    Explanation(
      .M018, "A translation lacks an id, or asks another question under it",
      why: """
        A translation shares the ids of the file it translates, so that a learner may change the language and keep what
        they did. A question without that id begins anew in each language. One with other right answers, another kind,
        other points or another rev: scores the same learner in two ways.
        """,
      bad: .folder(
        """
        === course.md
        ---
        id: front-desk
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
        `id: first-word`

        - [ ] The guest
          > They may be too shy.
        - [x] You
          > One word is enough.

        > [!NOTE]
        > Whoever is at home greets.

        === check.es.md
        ---
        kind: quiz
        ---
        # Prueba

        ## ¿Quién habla primero?
        - [ ] El cliente
          > Quizá es tímido.
        - [x] Usted
          > Basta una palabra.

        > [!NOTE]
        > Saluda quien está en casa.
        """),
      good: .folder(
        """
        === course.md
        ---
        id: front-desk
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
        `id: first-word`

        - [ ] The guest
          > They may be too shy.
        - [x] You
          > One word is enough.

        > [!NOTE]
        > Whoever is at home greets.

        === check.es.md
        ---
        kind: quiz
        ---
        # Prueba

        ## ¿Quién habla primero?
        `id: first-word`

        - [ ] El cliente
          > Quizá es tímido.
        - [x] Usted
          > Basta una palabra.

        > [!NOTE]
        > Saluda quien está en casa.
        """),
      mend: """
        Put the same `id:` below the heading in every language, and keep the options in the same order, with the same
        ones right. The words are free.
        """),
    Explanation(
      .M019, "A file that cannot be what it should be",
      why: """
        It does not say what it is, has no title or nothing below it, is too large, includes too much, cannot be read, or
        is no text in UTF-8. The message says which; Lectern cannot open it, or has to guess.
        """,
      bad: .folder(
        """
        === lesson.md
        # The first minute

        Look up when somebody comes in.
        """),
      good: .folder(
        """
        === lesson.md
        ---
        kind: lesson
        ---
        # The first minute

        Look up when somebody comes in.
        """),
      mend: """
        Begin the file with ---, kind: lesson (or quiz, or drill) and --- again, then a title such as # The first
        minute. Save it in the encoding UTF-8.
        """),
    Explanation(
      .M020, "A path that leaves the course's folder",
      why: """
        A course is handed on as one folder. What lies outside of it will not be there for the next person, and a course
        from elsewhere should not look at your other files.
        """,
      bad: .lesson(
        """
        ## Greet first
        More in [the house rules](../rules.md).
        """),
      good: .lesson(
        """
        ## Greet first
        More in [the house rules](https://example.org/rules).
        """),
      mend: "Keep every file inside the course's folder, and out of folders whose name begins with a dot."),
    Explanation(
      .M021, "Something that does not fit where it stands",
      why: """
        A value that its key cannot have, an attribute of something else, a callout that is none, a sign without its
        space: the program cannot tell what you meant, and a learner would see something else.
        """,
      bad: .quiz(
        """
        ## Who speaks first?
        `points: many`

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
        `points: 2`

        - [ ] The guest
          > They may be too shy.
        - [x] You
          > One word is enough.

        > [!NOTE]
        > Whoever is at home greets.
        """),
      mend: """
        Do what the message's last line says. Where a space or a sign is missing, "lectern check --fix" puts it in.
        """),
    Explanation(
      .M022, "A pinned question is gone, or is called something else now",
      why: """
        What learners answered is kept under the question's id. A question with another id begins at nothing, and the
        old answers wait for an id that nobody has any more.
        """,
      bad: .folder(
        """
        === course.md
        ---
        id: front-desk
        ---
        # The Front Desk

        ## Day one
        1. [Check yourself](check.md)

        === check.md
        ---
        kind: quiz
        ---
        # Check yourself

        ## Who says the first word?
        `id: first-word`

        - [ ] The guest
          > They may be too shy.
        - [x] You
          > One word is enough.

        > [!NOTE]
        > Whoever is at home greets.

        === course.lock
        # Written by lectern pin: how each question is scored, so that a change is noticed. Keep it with the course.
        check#who-speaks-first 1 single:1.0:-=cb6a9c1a,x=da7f7845
        """),
      good: .folder(
        """
        === course.md
        ---
        id: front-desk
        ---
        # The Front Desk

        ## Day one
        1. [Check yourself](check.md)

        === check.md
        ---
        kind: quiz
        ---
        # Check yourself

        ## Who says the first word?
        `id: first-word` `was: who-speaks-first`

        - [ ] The guest
          > They may be too shy.
        - [x] You
          > One word is enough.

        > [!NOTE]
        > Whoever is at home greets.

        === course.lock
        # Written by lectern pin: how each question is scored, so that a change is noticed. Keep it with the course.
        check#who-speaks-first 1 single:1.0:-=cb6a9c1a,x=da7f7845
        """),
      mend: """
        Write what it was called below its heading, as in `was: who-speaks-first`; for a file with another name, write
        was: old-name.md between its lines of ---. If it is gone for good, run "lectern pin --accept".
        """),
    Explanation(
      .M023, "A file that nothing in the course leads to",
      why: """
        It lies in the course's folder, and no learner ever sees it: course.md does not list it, and no other file
        includes it, draws from it or links to it. Often a line was forgotten, or a name changed.
        """,
      bad: .folder(
        """
        === course.md
        ---
        id: front-desk
        ---
        # The Front Desk

        ## Day one
        1. [The door](door.md)

        === door.md
        ---
        kind: lesson
        ---
        # The door

        Whoever comes in is seen at once.

        === counter.md
        ---
        kind: lesson
        ---
        # The counter

        Nobody waits without a word.
        """),
      good: .folder(
        """
        === course.md
        ---
        id: front-desk
        ---
        # The Front Desk

        ## Day one
        1. [The door](door.md)
        2. [The counter](counter.md)

        === door.md
        ---
        kind: lesson
        ---
        # The door

        Whoever comes in is seen at once.

        === counter.md
        ---
        kind: lesson
        ---
        # The counter

        Nobody waits without a word.
        """),
      mend: """
        List it in course.md, or include it or link to it from another file. What is not for learners may stay under a
        name in capitals alone, such as NOTES.md, or lie elsewhere.
        """),
  ]
}
