/// Drills that go wrong on the way: a scene, an ending or a condition that nothing comes to, and talks that do not end.
extension FaultyDrill {
  static let paths: [FaultyDrill] = [
    FaultyDrill(
      "D207: a scene whose only link is never followed", gauges: "trust: 50",
      """
      ## A
      - [Go](#end) `trust +5`
      - [Stay](#b) `if trust > 50 and trust < 50`

      ## B
      - [So](#end)

      ## End
      `ending: misery`
      """,
      told: [
        """
        warning[D207]: this condition never holds: trust is always 50 here
          talk.md:10:15
           10 | - [Stay](#b) `if trust > 50 and trust < 50`
              |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           help: change `trust > 50 and trust < 50`, or take the reply out
        """
      ]),
    FaultyDrill(
      "D202: a scene that links do not reach",
      """
      ## A
      - [Go](#end)

      ## B
      - [So](#end)

      ## End
      `ending: misery`
      """,
      told: [
        """
        error[D202]: no path reaches this scene
          talk.md:9:1
            9 | ## B
              | ^^^^
           help: let a choice lead to it, as in - [What you say](#b), or take it out
        """
      ],
      mended: ["- [Go](#end)\n\n": "- [Go](#end)\n- [Stay](#b)\n\n"]),
    FaultyDrill(
      "D202: a scene that never comes up by itself", gauges: "trust: 50",
      """
      ## A
      - [Go](#end) `trust +5`

      ## Boss
      `when trust < 50`

      - [So](#end)

      ## End
      `ending: misery`
      """,
      told: [
        """
        error[D202]: no path reaches this scene: trust is 50 or 55 in this drill
          talk.md:11:1
           11 | ## Boss
              | ^^^^^^^
           help: change its condition `when trust < 50`, or take it out
        """
      ],
      mended: ["trust +5": "trust -5"]),
    FaultyDrill(
      "D203: a scene without a reply",
      """
      ## A
      - [Go](#b)
      - [Stop](#end)

      ## B
      Silence.

      ## End
      `ending: misery`
      """,
      told: [
        """
        error[D203]: the talk stops in this scene: it offers no choice
          talk.md:10:1
           10 | ## B
              | ^^^^
           help: add choices such as - [What you say](#another-scene), or `ending: mediocrity` below the heading
        """
      ],
      mended: ["Silence.": "- [So](#end)"]),
    FaultyDrill(
      "D204: no ending at all",
      """
      ## A
      - [Go](#b)

      ## B
      - [Back](#a)
      """,
      told: [
        """
        error[D204]: this drill has no ending
          talk.md
           help: put `ending: magnificence`, mediocrity or misery below the heading of its last scenes
        """
      ],
      mended: ["- [Back](#a)": "`ending: misery`"]),
    FaultyDrill(
      "D204: a talk whose hidden reply alone leads to the end, and what keeps it there", gauges: "trust: 50",
      """
      ## A
      - [Again](#a) `trust +5`
      - [Go](#end) `if trust < 50`

      ## End
      `ending: misery`
      """,
      told: [
        """
        error[D204]: this talk never comes to an ending, whatever is said
          talk.md:8:1
            8 | ## A
              | ^^^^
           help: take the condition off a reply that leads to an ending, or change it so that it can hold
        """
      ],
      mended: ["trust < 50": "trust > 50"]),
    FaultyDrill(
      "D205: scenes that lead only to one another",
      """
      ## A
      - [Go](#b)
      - [Stop](#end)

      ## B
      - [On](#c)

      ## C
      - [Back](#b)

      ## End
      `ending: misery`
      """,
      told: [
        """
        error[D205]: no reply leads out of this loop: B and C
          talk.md:10:1
           10 | ## B
              | ^^^^
           help: let a choice lead out of it, as in - [What you say](#end)
        """
      ],
      mended: ["[Back](#b)": "[Back](#a)"]),
    FaultyDrill(
      "D205: a loop whose only way out is hidden", gauges: "trust: 50",
      """
      ## A
      - [Go](#b) `trust -10`
      - [Stop](#end)

      ## B
      - [Wait](#b)
      - [Leave](#end) `if trust >= 50`

      ## End
      `ending: misery`
      """,
      told: [
        """
        error[D205]: the talk can never leave this scene again
          talk.md:12:1
           12 | ## B
              | ^^^^
           help: add a reply without a condition that leads on; this way shows it: A › "Go" › B (trust 40)
        """,
        """
        warning[D207]: this condition never holds: trust is always 40 here
          talk.md:14:18
           14 | - [Leave](#end) `if trust >= 50`
              |                  ^^^^^^^^^^^^^^
           help: change `trust >= 50`, or take the reply out
        """,
      ],
      mended: ["trust >= 50": "trust >= 40"]),
    FaultyDrill(
      "D206: a scene whose replies can all be hidden", gauges: "trust: 50",
      """
      ## A
      - [Well](#b) `trust +10`
      - [Badly](#b) `trust -10`

      ## B
      - [Go](#end) `if trust > 50`

      ## End
      `ending: misery`
      """,
      told: [
        """
        error[D206]: the talk is stuck here when every reply is hidden
          talk.md:12:1
           12 | ## B
              | ^^^^
           help: add a reply without a condition; this way shows it: A › "Badly" › B (trust 40)
        """
      ],
      mended: ["trust > 50": "trust >= 40"]),
    FaultyDrill(
      "D206: a reply that can be said once, in a scene that is come to twice",
      """
      ## A
      - [Go](#b)
      - [Stop](#end)

      ## B
      - [Back](#a) `once`

      ## End
      `ending: misery`
      """,
      told: [
        """
        error[D206]: the talk is stuck here when every reply is hidden
          talk.md:10:1
           10 | ## B
              | ^^^^
           help: add a reply without a condition; this way shows it: A › "Go" › B › "Back" › A › "Go" › B
        """
      ],
      mended: [" `once`": ""]),
    FaultyDrill(
      "D207: a gauge that never gets there", gauges: "trust: 50",
      """
      ## A
      - [Well](#b) `trust +10`
      - [Badly](#b) `trust -10`

      ## B
      - [Go](#end)
      - [Dance](#end) `if trust > 60`

      ## End
      `ending: misery`
      """,
      told: [
        """
        warning[D207]: this condition never holds: trust is 40 or 60 here
          talk.md:14:18
           14 | - [Dance](#end) `if trust > 60`
              |                  ^^^^^^^^^^^^^
           help: change `trust > 60`, or take the reply out
        """
      ],
      mended: ["trust > 60": "trust >= 60"]),
    FaultyDrill(
      "D207: a flag that is set only later",
      """
      ## A
      - [Go](#b)
      - [As I said](#b) `if promised`

      ## B
      - [I promise](#end) `set promised`

      ## End
      `ending: misery`
      """,
      told: [
        """
        warning[D207]: this condition never holds: promised is never set here
          talk.md:8:20
            8 | - [As I said](#b) `if promised`
              |                    ^^^^^^^^^^^
           help: change `promised`, or take the reply out
        """
      ],
      mended: ["`if promised": "`if not promised"]),
    FaultyDrill(
      "D207: a line of a route that another one hides", gauges: "trust: 50",
      """
      ## A
      - [Well](#sorting) `trust +10`
      - [Badly](#sorting) `trust -10`

      ## Sorting
      `route`

      - [1](#end) `if trust >= 40`
      - [2](#end) `if trust >= 60`
      - [3](#end)

      ## End
      `ending: misery`
      """,
      told: [
        """
        warning[D207]: this line of the route is never followed: whenever it holds, one above it does
          talk.md:16:14
           16 | - [2](#end) `if trust >= 60`
              |              ^^^^^^^^^^^^^^
           help: move it up, change `trust >= 60`, or take the line out
        """
      ],
      mended: ["trust >= 40": "trust = 40"]),
  ]
}
