extension CourseTemplate {
  static let courseText = """
    ---
    id: {id}
    pass: 80%
    ---
    # {title}

    <!-- Text between signs like these is a note for trainers. Learners never see it. -->
    <!-- The id names the course in everyone's saved progress: choose it once and keep it. -->
    <!-- pass is the share of points that a quiz asks for. -->

    This is what a newcomer reads first. Say in two or three sentences who the
    course is for, and what they can do afterwards.

    ## Day one

    <!-- Each ## is a module. A numbered list opens one by one; a list with hyphens is open from the start. -->

    1. [The first minute](first-minute.md)
    2. [Check yourself](check-yourself.md)

    ## Whenever you like

    - [Drill: The early guest](early-guest.md)

    """

  static let lessonText = """
    ---
    kind: lesson
    ---
    # {title}

    <!-- Text between signs like these is a note for trainers. Learners never see it. -->

    What stands up here is the first page. Say what the lesson is good for, in
    two or three short sentences.

    ## Look up first

    <!-- Every ## begins a page. About eighteen lines fit on a screen. -->

    A guest sees you before you see the guest. So the first thing is to look up:

    - look up when the door moves
    - nod, even in the middle of a call
    - say **one** sentence that fits only this person

    > [!TIP]
    > A box like this holds a piece of advice.

    ## Try it
    `id: try-it`

    <!-- A list of boxes makes a question of a page, and [x] marks the right answer. -->
    <!-- The line with the id keeps everyone's answer when you change the heading. -->

    A guest waits at the counter while you count change. What comes first?

    - [ ] Finish counting
      > Eight seconds are long for someone who waits.
    - [x] Look up and nod
    - [ ] Call a colleague to the counter
      > Help is on its way, and still nobody has greeted the guest.

    > [!NOTE]
    > A nod takes one second. The change can wait that long.

    """

  static let quizText = """
    ---
    kind: quiz
    pass: 80%
    ---
    # {title}

    <!-- Text between signs like these is a note for trainers. Learners never see it. -->
    <!-- Every ## is a question. Options are shuffled each time. -->

    Three questions on how a first meeting goes.

    ## The first word
    `id: first-word`

    <!-- The line with the id keeps everyone's answers when you change the heading. -->
    <!-- The line with > under an option is shown to whoever chose it. -->

    A guest comes in while you are on the phone. What do you do?

    - [ ] Turn away until the call is over
      > From the door that looks like "later".
    - [x] Look up and raise one finger
    - [ ] Put the caller on hold at once, without a word
      > Now the caller wonders what has happened.

    > [!TIP]
    > What can you do without a word?

    > [!NOTE]
    > Being seen is most of being served.

    ## Two signs
    `id: two-signs` `points: 2`

    <!-- Where two or more answers are right, say so in the text. -->

    Two of these tell a guest that you have time. Choose both.

    - [x] You turn to face them
    - [ ] You go on typing while they speak
      > They will think that the screen comes first.
    - [x] Your hands are still
    - [ ] You ask your questions very fast
      > That helps you, and it hurries them.

    > [!NOTE]
    > Your body says it first: turned to them, and at rest.

    ## A nod is enough while you are on the phone
    `id: a-nod`

    - [x] True
    - [ ] False
      > Nobody can hold two talks at once, and nobody asks you to.

    > [!NOTE]
    > The guest knows now that it is their turn next.

    """

  static let drillText = """
    ---
    kind: drill
    gauges:
      trust: 50
    pass: trust >= 60
    ---
    # {title}

    <!-- Text between signs like these is a note for trainers. Learners never see it. -->
    <!-- A drill is a talk. Every ## is a scene, and the first one begins it. Gauges go from 0 to 100. -->

    You are alone at the desk. It is noon, and rooms are ready at three.

    ## At the desk

    > **Amara:** "I have been up all night. Is my room ready?"

    <!-- Each reply leads to a scene: # and its heading in small letters, with hyphens for spaces. -->
    <!-- trust +20 moves the gauge. The last word rates the reply. The line with > is the coach's note. -->

    - [Rooms are ready at three, as it says in your booking.](#silence) `trust -20` `misery`
      > True, and she still stands there with her suitcase.
    - [Not before three. May I take your bag?](#relief) `trust +20` `magnificence`
      > The truth early, and the part you can do.
    - [I will see what I can do for you.](#silence) `trust -5` `mediocrity`
      > A hope that lasts four minutes.

    ## Silence

    She looks at the clock. Three hours.

    - [There is coffee in the lobby while you wait.](#waiting) `trust +5` `mediocrity`
      > Kind, and it is not coffee she needs.
    - [Would a quiet corner help?](#relief) `trust +15` `magnificence`
      > You ask what would help, and you offer it.
    - [You may wait here until it is ready.](#left) `trust -10` `misery`
      > It leaves all the waiting to her.

    ## Relief
    `ending: magnificence`

    > **Amara:** "Thank you. That is one weight less."

    ## Waiting
    `ending: mediocrity`

    She sits down with a cup of coffee and watches the clock.

    ## Left
    `ending: misery`

    She goes out to find a hotel that is ready.

    ## Afterwards
    `debrief`

    What was the first thing that Amara needed?

    """
}
