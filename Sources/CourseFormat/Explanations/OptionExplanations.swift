extension Explanation {
  /// The options of a question.
  static let options: [Explanation] = [
    Explanation(
      .Q101, "No option is marked as right",
      why: "Whatever a learner picks would be wrong.",
      bad: .quiz(
        """
        ## Who speaks first?
        - [ ] The guest
          > They may be too shy.
        - [ ] You
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
      mend: "Put an x between the brackets of the right option; of two or more, if several are right."),
    Explanation(
      .Q102, "Nothing to choose from",
      why: "A question with one option, or with none, asks nothing.",
      bad: .quiz(
        """
        ## Who speaks first?
        - [x] You
          > One word is enough.

        > [!NOTE]
        > Whoever is at home greets.
        """),
      good: .quiz(
        """
        ## Who speaks first?
        - [x] You
          > One word is enough.
        - [ ] The guest
          > They may be too shy.

        > [!NOTE]
        > Whoever is at home greets.
        """),
      mend: "Add an option that a decent person in a hurry might pick."),
    Explanation(
      .Q103, "The same option twice",
      why: """
        Of two options with the same words, a learner cannot know which one is meant. What was chosen is kept by its
        words, too.
        """,
      bad: .quiz(
        """
        ## Who speaks first?
        - [ ] The guest
          > They may be too shy.
        - [x] You
          > One word is enough.
        - [ ] The guest
          > They may be too shy.

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
        - [ ] Your colleague
          > It is your desk.

        > [!NOTE]
        > Whoever is at home greets.
        """),
      mend: "Change the words of one of the two, or delete it."),
    Explanation(
      .Q104, "An option about the others would be shuffled",
      why: """
        Options come in another order for each learner. "All of the above" is not true any more when it stands first.
        """,
      bad: .quiz(
        """
        ## What makes a good first minute?
        - [ ] A look
          > Yes, and more.
        - [ ] A word
          > Yes, and more.
        - [x] All of the above
          > Each of them says: I see you.

        > [!NOTE]
        > Being seen is most of being served.
        """),
      good: .quiz(
        """
        ## What makes a good first minute?
        - [ ] A look
          > Yes, and more.
        - [ ] A word
          > Yes, and more.
        - [x] All of the above `last`
          > Each of them says: I see you.

        > [!NOTE]
        > Being seen is most of being served.
        """),
      mend: "Write `last` after the option, in backticks: it stays at the end."),
    Explanation(
      .Q105, "The longest option is the right one too often",
      why: """
        Who writes a question takes care that the right option is quite right, and it gets long. Learners notice, and
        pick the longest one without reading.
        """,
      bad: sixQuestions { question in question.options("Look up, say one clear word, and mean it", at: 1) },
      good: sixQuestions { question in question.options("Look up", at: 1) },
      mend: "Make some wrong options as long as the right one, or shorten the right one."),
    Explanation(
      .Q106, "The right option stands in the same place too often",
      why: """
        Where options keep their order, learners notice that it is always the second one, and stop reading. (Options
        that are shuffled cannot have this fault.)
        """,
      bad: sixQuestions(shuffle: "no") { question in question.options("Look up", at: 1) },
      good: sixQuestions(shuffle: "no") { question in question.options("Look up", at: question.number % 3) },
      mend: "Move some of the right options, or let the options be shuffled."),
    Explanation(
      .Q107, "A question without an explanation",
      why: """
        Learning happens after the answer. Who was wrong wants to know why, and who guessed right should know it too.
        """,
      bad: .quiz(
        """
        ## Who speaks first?
        - [ ] The guest
          > They may be too shy.
        - [x] You
        """),
      good: .quiz(
        """
        ## Who speaks first?
        - [ ] The guest
          > They may be too shy.
        - [x] You

        > [!NOTE]
        > Whoever is at home greets.
        """),
      mend: "After the options, write a line > [!NOTE], and below it > and the reason."),
    Explanation(
      .Q108, "A wrong option without feedback",
      why: """
        Whoever picks it had a reason. Feedback that speaks to that reason teaches more than the right answer alone.
        """,
      bad: .quiz(
        """
        ## Who speaks first?
        - [ ] The guest
        - [x] You

        > [!NOTE]
        > Whoever is at home greets.
        """),
      good: .quiz(
        """
        ## Who speaks first?
        - [ ] The guest
          > They may be too shy.
        - [x] You

        > [!NOTE]
        > Whoever is at home greets.
        """),
      mend: "Below the option write two spaces, > and what is tempting about it, and what is wrong."),
  ]

  /// One of six questions that differ in little.
  private struct Sample {
    let number: Int

    /// Three options, the right one at a place counted from 0.
    func options(_ right: String, at place: Int) -> String {
      var lines = ["- [ ] Finish your call\n  > They wait.", "- [ ] Ask for a name\n  > Too soon."]
      lines.insert("- [x] \(right)\n  > They are seen.", at: place)
      return lines.joined(separator: "\n")
    }
  }

  /// A quiz whose fault shows only in several questions; a person is shown the first of them.
  private static func sixQuestions(shuffle: String? = nil, _ options: (Sample) -> String) -> Example {
    let head = "---\nkind: quiz\n" + (shuffle.map { "shuffle: \($0)\n" } ?? "") + "---\n# Example\n\n"
    let places = ["desk", "door", "phone", "table", "counter", "lift"]
    let questions = places.enumerated().map { number, place in
      "## Somebody comes to the \(place). What first?\n\(options(Sample(number: number)))"
        + "\n\n> [!NOTE]\n> Being seen is most of being served."
    }
    return .quiz(
      head + questions.joined(separator: "\n\n"),
      shown: (shuffle == nil ? "" : head) + questions[..<2].joined(separator: "\n\n")
        + "\n\n(and four more questions like these)")
  }
}
