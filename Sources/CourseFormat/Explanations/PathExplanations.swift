extension Explanation {
  /// What the ways through a drill come to.
  static let paths: [Explanation] = [
    Explanation(
      .D209, "How large a drill is, and its best and worst score",
      why: """
        This is no mistake. It says how many situations a talk can come to, and where the highest and the lowest score
        lead, so that you can see whether these are the endings you meant.
        """,
      bad: .drill(
        """
        ## The call
        - [Can I have your order number?](#found) `mediocrity`
        - [I'm sorry, let me look](#found) `magnificence`

        ## Found
        `ending: magnificence`

        The parcel is one street away.
        """),
      good: .drill(
        """
        ## The call
        - [Can I have your order number?](#found)
        - [I'm sorry, let me look](#found)

        ## Found
        `ending: magnificence`

        The parcel is one street away.
        """),
      mend: "There is nothing to mend. Where no reply is rated there is no score, and the message says so."),
    Explanation(
      .D210, "A pass mark that nobody can reach",
      why:
        "However well somebody plays, the drill never counts as done, and what comes after it in the course stays closed.",
      bad: .drill(
        """
        ---
        kind: drill
        gauges:
          trust: 50
        pass: trust >= 90
        ---
        # The early guest

        ## At the desk
        - [Rooms are ready at three o'clock, as always.](#left) `trust -20`
        - [May I take your bag?](#relief) `trust +20`

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

        ## Relief
        `ending: magnificence`

        She puts her bag down.

        ## Left
        `ending: misery`

        She goes to look for another hotel.
        """),
      mend: "Lower the mark, or let good replies raise the gauge further."),
    Explanation(
      .D211, "An ending that no path reaches",
      why: "Nobody will ever see it, and the drill has one ending less than you think.",
      bad: .drill(
        """
        ## The call
        - [I'm sorry, let me look](#found)

        ## Found
        `ending: magnificence`

        The parcel is one street away.

        ## Lost
        `ending: misery`

        She hangs up.
        """),
      good: .drill(
        """
        ## The call
        - [Call again later, please](#lost)
        - [I'm sorry, let me look](#found)

        ## Found
        `ending: magnificence`

        The parcel is one street away.

        ## Lost
        `ending: misery`

        She hangs up.
        """),
      mend: "Let a choice lead to it, or take it out."),
    Explanation(
      .D212, "A gauge or a flag that means nothing",
      why: """
        It is changed, and nothing ever asks for it; or it is asked for, and nothing ever changes it. A learner sees a
        gauge move and looks for a reason that is not there.
        """,
      bad: .drill(
        """
        ## The call
        - [Call again later, please](#lost)
        - [I'm sorry, I will find it](#found) `set promised`

        ## Found
        `ending: magnificence`

        The parcel is one street away.

        ## Lost
        `ending: misery`

        She hangs up.
        """),
      good: .drill(
        """
        ## The call
        - [Call again later, please](#lost)
        - [I'm sorry, I will find it](#found)

        ## Found
        `ending: magnificence`

        The parcel is one street away.

        ## Lost
        `ending: misery`

        She hangs up.
        """),
      mend: "Let a condition ask for it, as in `if promised`, or take it out."),
    Explanation(
      .D213, "A clock without a reply for when it runs out",
      why: "When the time is over something must happen. Without a reply for that moment nothing does.",
      bad: .drill(
        """
        ## The call
        `time: 20s`

        - [Call again later, please](#lost)
        - [I'm sorry, let me look](#found)

        ## Found
        `ending: magnificence`

        The parcel is one street away.

        ## Lost
        `ending: misery`

        She hangs up.
        """),
      good: .drill(
        """
        ## The call
        `time: 20s`

        - [*(say nothing)*](#lost) `timeout`
        - [I'm sorry, let me look](#found)

        ## Found
        `ending: magnificence`

        The parcel is one street away.

        ## Lost
        `ending: misery`

        She hangs up.
        """),
      mend: """
        Write `timeout` after one of the choices, or take the `time:` out. The clock takes the first such choice that is
        offered: one without `if` and `once` always is.
        """),
    Explanation(
      .D214, "A clock that is faster than a reader",
      why: """
        The time runs out before somebody has read what stands there. That measures reading, and it shuts out whoever
        reads slowly or in a language that is not their own.
        """,
      bad: .drill(
        """
        ## The call
        `time: 3s`

        > **Maria:** "My parcel was due on Monday, then on Tuesday, and then your colleague
        > promised it for this morning, before nine. I have stayed at home for three days.
        > I would like to know where it is, and what you will do about it."

        - [*(say nothing)*](#lost) `timeout`
        - [I'm sorry. I will find it, and I will call you back within the hour](#found)

        ## Found
        `ending: magnificence`

        The parcel is one street away.

        ## Lost
        `ending: misery`

        She hangs up.
        """),
      good: .drill(
        """
        ## The call
        `time: 60s`

        > **Maria:** "My parcel was due on Monday, then on Tuesday, and then your colleague
        > promised it for this morning, before nine. I have stayed at home for three days.
        > I would like to know where it is, and what you will do about it."

        - [*(say nothing)*](#lost) `timeout`
        - [I'm sorry. I will find it, and I will call you back within the hour](#found)

        ## Found
        `ending: magnificence`

        The parcel is one street away.

        ## Lost
        `ending: misery`

        She hangs up.
        """),
      mend: "Give more time, or say less in the scene."),
    Explanation(
      .D215, "The best reply is always the first or the longest",
      why: "Learners notice, and choose by the place or the length of a reply instead of by what it says.",
      bad: sixScenes { _ in true },
      good: sixScenes { $0 % 2 == 0 },
      mend: "Move some of the best replies, and make some of the poor ones as long."),
    Explanation(
      .D216, "A reply that ends in misery without a coach's note",
      why: """
        The debrief shows the moments that went wrong. Without a note it says that the reply was a poor one and not why,
        and the learner will try another at random.
        """,
      bad: .drill(
        """
        ## The call
        - [That's the courier's problem](#lost) `misery`
        - [I'm sorry, let me look](#found) `magnificence`

        ## Found
        `ending: magnificence`

        The parcel is one street away.

        ## Lost
        `ending: misery`

        She hangs up.
        """),
      good: .drill(
        """
        ## The call
        - [That's the courier's problem](#lost) `misery`
          > She bought from you. Whose van it is means nothing to her.
        - [I'm sorry, let me look](#found) `magnificence`

        ## Found
        `ending: magnificence`

        The parcel is one street away.

        ## Lost
        `ending: misery`

        She hangs up.
        """),
      mend: "Below the reply write two spaces, > and what it did to the other person."),
  ]

  /// A talk of six scenes; where the best reply comes first it is also the longer one.
  private static func sixScenes(bestComesFirst: (Int) -> Bool) -> Example {
    let scenes = (1...6).map { number in
      let next = number < 6 ? "moment-\(number + 1)" : "goodbye"
      let best = bestComesFirst(number) ? "I see. Please go on." : "I see."
      let replies = [
        "- [\(best)](#\(next)) `magnificence`", "- [We are rather busy.](#\(next)) `mediocrity`",
      ]
      let ordered = bestComesFirst(number) ? replies : replies.reversed()
      return "## Moment \(number)\n> **Maria:** \"And then?\"\n\n" + ordered.joined(separator: "\n")
    }
    return .drill(scenes.joined(separator: "\n\n") + "\n\n## Goodbye\n`ending: magnificence`\n\nShe thanks you.")
  }
}
