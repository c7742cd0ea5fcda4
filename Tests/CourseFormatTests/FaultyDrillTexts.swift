/// Drills that can be played, and whose figures or texts do not serve the learner.
extension FaultyDrill {
  static let advice: [FaultyDrill] = [
    FaultyDrill(
      "D208: a reply that another one outdoes", gauges: "trust: 50", pass: "trust >= 50",
      """
      ## A
      - [Yes](#end) `trust +10` `mediocrity`
      - [Well, yes](#end) `trust +5` `mediocrity`

      ## End
      `ending: misery`
      """,
      told: [
        """
        warning[D208]: the reply in line 10 does the same as this one, and better
          talk.md:11:1
           11 | - [Well, yes](#end) `trust +5` `mediocrity`
              | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           help: both lead to the same scene with the same rating, and line 10 moves the gauges better: change the rating, the target or a gauge of one of the two
        """
      ],
      mended: ["trust +5` `mediocrity": "trust +5` `magnificence"]),
    FaultyDrill(
      "D210: a pass mark that nobody reaches", gauges: "trust: 50", pass: "trust >= 70",
      """
      ## A
      - [Well](#end) `trust +10`
      - [Badly](#end) `trust -10`

      ## End
      `ending: misery`
      """,
      told: [
        """
        error[D210]: no path can pass this drill: trust is 40 or 60 at the endings
          talk.md:5:7
            5 | pass: trust >= 70
              |       ^^^^^^^^^^^
           help: ask for less, or let replies do more
        """
      ],
      mended: ["trust >= 70": "trust >= 60"]),
    FaultyDrill(
      "D210: a flag and a gauge that exclude each other", gauges: "trust: 50", pass: "kind and trust >= 60",
      """
      ## A
      - [Kindly](#end) `set kind`
      - [Well](#end) `trust +10`

      ## End
      `ending: misery`
      """,
      told: [
        """
        error[D210]: no path can pass this drill: its parts never hold together at the endings
          talk.md:5:7
            5 | pass: kind and trust >= 60
              |       ^^^^^^^^^^^^^^^^^^^^
           help: ask for less, or let replies do more
        """
      ],
      mended: ["set kind`": "set kind` `trust +10`"]),
    FaultyDrill(
      "D211: an ending that links do not reach",
      """
      ## A
      - [Go](#end)

      ## End
      `ending: misery`

      ## Good
      `ending: magnificence`
      """,
      told: [
        """
        warning[D211]: no path reaches this ending
          talk.md:12:1
           12 | ## Good
              | ^^^^^^^
           help: let a choice lead to it, as in - [What you say](#good), or take it out
        """
      ],
      mended: ["- [Go](#end)": "- [Go](#end)\n- [Stay](#good)"]),
    FaultyDrill(
      "D211: an ending that never comes up by itself", gauges: "trust: 50",
      """
      ## A
      - [Go](#end) `trust -20`

      ## End
      `ending: misery`

      ## Gone
      `ending: misery` `when trust <= 0`
      """,
      told: [
        """
        warning[D211]: no path reaches this ending: trust is 30 or 50 in this drill
          talk.md:14:1
           14 | ## Gone
              | ^^^^^^^
           help: change its condition `when trust <= 0`, or take it out
        """
      ],
      mended: ["`trust -20`": "`trust -20`\n- [Shout](#end) `trust -50`"]),
    FaultyDrill(
      "D212: a gauge that nothing asks for", gauges: "trust: 50",
      """
      ## A
      - [Go](#end) `trust +5`

      ## End
      `ending: misery`
      """,
      told: [
        """
        warning[D212]: replies move trust, and nothing asks for it
          talk.md:4:3
            4 |   trust: 50
              |   ^^^^^
           help: let `pass`, a `when` or an `if` ask for it, as in `if trust >= 50`, or take it out
        """
      ],
      mended: ["---\n# Title": "pass: trust > 0\n---\n# Title"]),
    FaultyDrill(
      "D212: a gauge that nothing moves", gauges: "trust: 50", pass: "trust >= 50",
      """
      ## A
      - [Go](#end)

      ## End
      `ending: misery`
      """,
      told: [
        """
        warning[D212]: conditions ask for trust, and no reply moves it
          talk.md:4:3
            4 |   trust: 50
              |   ^^^^^
           help: let replies move it, as in `trust +10`, or take it out of the conditions
        """
      ],
      mended: ["(#end)\n": "(#end) `trust +5`\n"]),
    FaultyDrill(
      "D212: a gauge that nothing uses", gauges: "trust: 50",
      """
      ## A
      - [Go](#end)

      ## End
      `ending: misery`
      """,
      told: [
        """
        warning[D212]: nothing uses trust
          talk.md:4:3
            4 |   trust: 50
              |   ^^^^^
           help: let `pass`, a `when` or an `if` ask for it, as in `if trust >= 50`, or take it out
        """
      ]),
    FaultyDrill(
      "D212: a flag that nothing asks for",
      """
      ## A
      - [Go](#end) `set promised`

      ## End
      `ending: misery`
      """,
      told: [
        """
        warning[D212]: a reply sets promised, and nothing asks for it
          talk.md:7:15
            7 | - [Go](#end) `set promised`
              |               ^^^^^^^^^^^^
           help: let `pass`, a `when` or an `if` ask for it, as in `if promised`, or take it out
        """
      ],
      mended: ["---\n# Title": "pass: promised\n---\n# Title"]),
    FaultyDrill(
      "D214: a clock that is too quick to read by",
      """
      ## A
      `time: 5s`

      > **Ana:** "The parcel that I ordered on Monday was due on Tuesday, and today is Friday, and nobody has called me."

      - [I am sorry, let me look](#end)
      - [(silence)](#end) `timeout`

      ## End
      `ending: misery`
      """,
      told: [
        """
        warning[D214]: this clock runs out before the scene is read: 27 words take about 7 seconds
          talk.md:7:2
            7 | `time: 5s`
              |  ^^^^^^^^
           help: give it `time: 15s`, or fewer words (counted are 238 a minute)
        """
      ],
      mended: ["time: 5s": "time: 10s"]),
    FaultyDrill(
      "D215: the best reply always comes first",
      """
      ## A
      - [Good](#b) `magnificence`
      - [Rather poor](#b) `mediocrity`

      ## B
      - [Good](#c) `magnificence`
      - [Rather poor](#c) `mediocrity`

      ## C
      - [Good](#d) `magnificence`
      - [Rather poor](#d) `mediocrity`

      ## D
      - [Good](#end) `magnificence`
      - [Rather poor](#end) `mediocrity`

      ## End
      `ending: misery`
      """,
      told: [
        """
        warning[D215]: in all 4 scenes the best reply comes first
          talk.md:6:1
            6 | ## A
              | ^^^^
           help: put it elsewhere in some: whoever sees the pattern no longer reads
        """
      ],
      mended: [
        "- [Good](#c) `magnificence`\n- [Rather poor](#c) `mediocrity`":
          "- [Rather poor](#c) `mediocrity`\n- [Good](#c) `magnificence`"
      ]),
    FaultyDrill(
      "D215: the best reply is always the longest",
      """
      ## A
      - [Good in every way](#b) `magnificence`
      - [Poor](#b) `mediocrity`

      ## B
      - [Good in every way](#c) `magnificence`
      - [Poor](#c) `mediocrity`

      ## C
      - [Poor](#d) `mediocrity`
      - [Good in every way](#d) `magnificence`

      ## D
      - [Good in every way](#end) `magnificence`
      - [Poor](#end) `mediocrity`

      ## End
      `ending: misery`
      """,
      told: [
        """
        warning[D215]: in all 4 scenes the best reply is the longest
          talk.md:6:1
            6 | ## A
              | ^^^^
           help: shorten it in some, or say more in a worse one: whoever sees the pattern no longer reads
        """
      ],
      mended: ["[Good in every way](#end)": "[Good](#end)"]),
    FaultyDrill(
      "D216: a misery reply without a coach's note",
      """
      ## A
      - [No](#end) `misery`
      - [Yes](#end) `magnificence`

      ## End
      `ending: misery`
      """,
      told: [
        """
        warning[D216]: this misery reply has no coach's note
          talk.md:7:1
            7 | - [No](#end) `misery`
              | ^^^^^^^^^^^^^^^^^^^^^
           help: say below it, in a line that begins with > and is indented, why a decent person might say it
        """
      ],
      mended: ["`misery`\n- ": "`misery`\n  > Why not?\n- "]),
  ]
}
