extension Explanation {
  /// How a drill's scenes hang together.
  static let scenes: [Explanation] = [
    Explanation(
      .D201, "A choice that leads nowhere",
      why: "Whoever says this has nowhere to go on. The name after # must be that of a scene.",
      bad: .drill(
        """
        ## The call
        - [Transfer the call to the depot](#cold-trasnfer)
        - [Can you call the courier, please?](#cold-transfer)
        - [I'm sorry, let me look](#found)

        ## Found
        `ending: magnificence`

        The parcel is one street away.

        ## Cold transfer
        `ending: misery`

        She starts again with a stranger.
        """),
      good: .drill(
        """
        ## The call
        - [Transfer the call to the depot](#cold-transfer)
        - [Can you call the courier, please?](#cold-transfer)
        - [I'm sorry, let me look](#found)

        ## Found
        `ending: magnificence`

        The parcel is one street away.

        ## Cold transfer
        `ending: misery`

        She starts again with a stranger.
        """),
      mend:
        "A scene is called by its heading in small letters, with hyphens for spaces. Correct the name, or add the scene."
    ),
    Explanation(
      .D202, "A scene that no path reaches",
      why: "Nobody will ever see it. Perhaps a choice leads elsewhere than you think.",
      bad: .drill(
        """
        ## The call
        - [Call again later, please](#lost)
        - [I'm sorry, let me look](#found)

        ## On hold
        The music plays.

        - [Thank you for waiting](#found)

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
        - [I'm sorry, let me look](#on-hold)

        ## On hold
        The music plays.

        - [Thank you for waiting](#found)

        ## Found
        `ending: magnificence`

        The parcel is one street away.

        ## Lost
        `ending: misery`

        She hangs up.
        """),
      mend: "Let a choice lead to it, or take it out."),
    Explanation(
      .D203, "A scene in which the talk stops",
      why: "A learner who gets there can say nothing more, and the drill never ends for them.",
      bad: .drill(
        """
        ## The call
        - [Call again later, please](#silence)
        - [I'm sorry, let me look](#found)

        ## Silence
        She says nothing.

        ## Found
        `ending: magnificence`

        The parcel is one street away.
        """),
      good: .drill(
        """
        ## The call
        - [Call again later, please](#silence)
        - [I'm sorry, let me look](#found)

        ## Silence
        `ending: misery`

        She says nothing.

        ## Found
        `ending: magnificence`

        The parcel is one street away.
        """),
      mend: """
        Add choices to the scene, or write `ending: misery` (or mediocrity, or magnificence) below its heading. A route
        needs a last line without a condition.
        """),
    Explanation(
      .D204, "A drill without an end",
      why: "A drill is done when an ending is reached. Without one it goes on for ever and never counts as done.",
      bad: .drill(
        """
        ## The call
        - [I'm sorry, let me look](#the-depot)

        ## The depot
        - [It is not here. What was in it?](#the-call)
        """),
      good: .drill(
        """
        ## The call
        - [I'm sorry, let me look](#the-depot)

        ## The depot
        `ending: magnificence`

        The parcel is one street away.
        """),
      mend: "Put `ending: magnificence`, mediocrity or misery below the headings of the last scenes."),
    Explanation(
      .D205, "A circle without a way out",
      why: "Whoever comes into it never gets out: each scene of the circle leads only to the others.",
      bad: .drill(
        """
        ## The call
        - [Let me see who is here](#the-office)
        - [I'm sorry, let me look](#found)

        ## The office
        `route`

        - [Nobody](#the-depot)

        ## The depot
        `route`

        - [Nobody](#the-office)

        ## Found
        `ending: magnificence`

        The parcel is one street away.
        """),
      good: .drill(
        """
        ## The call
        - [Let me see who is here](#the-office)
        - [I'm sorry, let me look](#found)

        ## The office
        `route`

        - [Nobody](#the-depot)

        ## The depot
        `route`

        - [Somebody](#found)

        ## Found
        `ending: magnificence`

        The parcel is one street away.
        """),
      mend: "Let one of its scenes lead to an ending, or to a scene from which one is reached."),
    Explanation(
      .D206, "A scene whose choices can all be hidden",
      why: """
        Each choice has a condition, and there is a way through the talk on which none of them holds. The learner stands
        there with nothing to say. The message shows such a way.
        """,
      bad: .drill(
        """
        ---
        kind: drill
        gauges:
          trust: 50
        ---
        # The early guest

        ## At the desk
        - [Rooms are ready at three o'clock, as always.](#waiting) `trust -20`
        - [May I take your bag?](#the-bag)

        ## The bag
        She hands it over.

        - [This way, please.](#waiting) `trust +20`

        ## Waiting
        - [Coffee, while you wait?](#relief) `if trust > 50`

        ## Relief
        `ending: magnificence`

        She sits down.
        """),
      good: .drill(
        """
        ---
        kind: drill
        gauges:
          trust: 50
        ---
        # The early guest

        ## At the desk
        - [Rooms are ready at three o'clock, as always.](#waiting) `trust -20`
        - [May I take your bag?](#the-bag)

        ## The bag
        She hands it over.

        - [This way, please.](#waiting) `trust +20`

        ## Waiting
        - [I'm afraid it will take a while.](#left)
        - [Coffee, while you wait?](#relief) `if trust > 50`

        ## Relief
        `ending: magnificence`

        She sits down.

        ## Left
        `ending: misery`

        She goes to look for another hotel.
        """),
      mend: "Leave one choice without a condition, or make the conditions cover every case."),
    Explanation(
      .D207, "A condition that never holds",
      why:
        "The choice is never offered, however somebody plays. The message says between which values the gauge stays.",
      bad: .drill(
        """
        ---
        kind: drill
        gauges:
          trust: 50
        ---
        # The early guest

        ## At the desk
        - [Rooms are ready at three o'clock, as always.](#waiting) `trust -20`
        - [May I take your bag?](#the-bag)

        ## The bag
        She hands it over.

        - [This way, please.](#waiting) `trust +20`

        ## Waiting
        - [I'm afraid it will take a while.](#left)
        - [I will call you when it is ready.](#relief)
        - [Coffee, while you wait?](#relief) `if trust > 90`

        ## Relief
        `ending: magnificence`

        She sits down.

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
        ---
        # The early guest

        ## At the desk
        - [Rooms are ready at three o'clock, as always.](#waiting) `trust -20`
        - [May I take your bag?](#the-bag)

        ## The bag
        She hands it over.

        - [This way, please.](#waiting) `trust +20`

        ## Waiting
        - [I'm afraid it will take a while.](#left)
        - [I will call you when it is ready.](#relief)
        - [Coffee, while you wait?](#relief) `if trust > 60`

        ## Relief
        `ending: magnificence`

        She sits down.

        ## Left
        `ending: misery`

        She goes to look for another hotel.
        """),
      mend: "Change the number, or let the choices before it move the gauge further."),
    Explanation(
      .D208, "A choice that is never better than another",
      why: """
        Another choice of the scene has the same rating, leads to the same place and moves the gauges better. Where both
        have the best rating there is, nobody who thinks for a moment would take this one, and whoever does learns
        nothing from it.
        """,
      bad: .drill(
        """
        ---
        kind: drill
        gauges:
          trust: 50
        pass: trust >= 50
        ---
        # The early guest

        ## At the desk
        - [Rooms are ready at three o'clock.](#waiting) `trust -20` `mediocrity`
        - [Not before three. May I take your bag?](#waiting) `trust +20` `mediocrity`

        ## Waiting
        `ending: mediocrity`

        She waits.
        """),
      good: .drill(
        """
        ---
        kind: drill
        gauges:
          trust: 50
        pass: trust >= 50
        ---
        # The early guest

        ## At the desk
        - [Rooms are ready at three o'clock.](#waiting) `trust -20` `mediocrity`
        - [Not before three. May I take your bag?](#waiting) `trust +20` `magnificence`

        ## Waiting
        `ending: mediocrity`

        She waits.
        """),
      mend: "Rate the two differently, let each gain something that the other does not, or lead one elsewhere."),
  ]
}
