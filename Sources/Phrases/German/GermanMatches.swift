extension German {
  /// Team matches: keys, rules and the lobby.
  static let matches = """
    keep
      behalten
    keep the name
      den Namen behalten
    cancel
      abbrechen
    leave [a match]
      verlassen
    leave the name as it was
      den Namen lassen, wie er war
    begin, change what is marked, or name a team
      beginnen, das Markierte ändern oder ein Team benennen
    change
      ändern
    the one before; h too
      das davor; auch h
    the next one; l too
      das nächste; auch l
    team
      Team
    one more team, six at most
      ein Team mehr, höchstens sechs
    take the marked team out
      das markierte Team herausnehmen
    start
      los
    begin the match
      das Spiel beginnen
    rules
      Regeln
    all the rules of this match
      alle Regeln dieses Spiels
    these keys will do
      mit diesen Tasten geht es
    the one before
      davor
    choose the last key anew
      die letzte Taste neu wählen
    back to the lobby
      zurück zur Vorbereitung
    all rules
      alle Regeln
    pause
      Pause
    stop the clock, or let it run on
      die Uhr anhalten oder weiterlaufen lassen
    take the last change back, as often as you like
      die letzte Änderung zurücknehmen, so oft Sie wollen
    make again what was taken back
      wiederherstellen, was zurückgenommen war
    void [a question nobody scores by]
      ungültig
    the question is void: nobody scores
      die Frage ist ungültig: niemand bekommt Punkte
    more time, as the rules say
      mehr Zeit, so viel die Regeln sagen
    pass
      weiter
    the team whose turn it is has no answer
      das Team, das dran ist, hat keine Antwort
    lock
      Schluss
    in [a team's answer]
      da
    answer [a key that gives one]
      Antwort
    the option that the team says
      die Antwort, die das Team nennt
    stake
      Einsatz
    what the team stakes, in digits
      was das Team setzt, in Ziffern
    number
      Zahl
    the team's number, in digits
      die Zahl des Teams, in Ziffern
    how many questions
      wie viele Fragen
    no more answers
      keine Antworten mehr
    joker
      Joker
    a team declares its joker
      ein Team setzt seinen Joker
    why
      warum
    the explanation, or the question again
      die Erklärung oder wieder die Frage
    overrule the program for a team
      für ein Team anders urteilen als das Programm
    correct a team's points, with a reason
      die Punkte eines Teams berichtigen, mit einem Grund
    give a team another name
      einem Team einen anderen Namen geben
    blank the screen, and stop the clock; the same key, Enter or Esc brings it back
      den Bildschirm leeren und die Uhr anhalten; dieselbe Taste, Enter oder Esc holt alles zurück
    overrule
      anders urteilen
    points
      Punkte
    blank
      leer
    this team
      dieses Team
    the next one
      das nächste
    do it
      ausführen
    change nothing
      nichts ändern
    the next team
      das nächste Team
    the team before
      das Team davor
    take back what was typed
      Getipptes zurücknehmen
    leave the match; it can be gone on with
      das Spiel verlassen; es lässt sich fortsetzen
    a quiz for teams at this screen
      ein Quiz für Teams an diesem Bildschirm

    Teams answer in turns, aloud, with a letter.
      Die Teams antworten reihum, laut, mit einem Buchstaben.
    You have {} seconds. Right: {} points.
      Sie haben {} Sekunden. Richtig: {} Punkte.
    Wrong, passed or too late: the next team has {} seconds, for {}.
      Falsch, gepasst oder zu spät: Das nächste Team hat {} Sekunden, für {}.
    A wrong answer costs nothing.
      Eine falsche Antwort kostet nichts.
    All teams answer each question, unseen.
      Alle Teams beantworten jede Frage, verdeckt.
    Think for {} seconds, then hold up your card.
      Denken Sie {} Sekunden nach, dann die Karte hoch.
    You have {} seconds; your last key counts.
      Sie haben {} Sekunden; die letzte Taste zählt.
    The last question is for a stake.
      Bei der letzten Frage geht es um einen Einsatz.
    Each team has one joker, declared before the question closes: its points for that question count double.
      Jedes Team hat einen Joker, anzusagen, bevor die Frage schließt: Seine Punkte für diese Frage zählen doppelt.
    Each team has one joker, declared before the question closes: its points for that question count {} times.
      Jedes Team hat einen Joker, anzusagen, bevor die Frage schließt: Seine Punkte für diese Frage zählen {}-fach.
    Listen to the question. When it opens, the first hand up wins it.
      Hören Sie die Frage. Wenn sie frei ist, gewinnt, wer zuerst die Hand hebt.
    Listen to the question. When it opens, the first key wins it.
      Hören Sie die Frage. Wenn sie frei ist, gewinnt die erste Taste.
    Too early: locked out for {} s, and again with each press.
      Zu früh: {} s gesperrt, und mit jedem Druck von neuem.
    Right within {} seconds: {} points.
      Richtig in {} Sekunden: {} Punkte.
    Wrong: it costs nothing, and the others go on.
      Falsch: Es kostet nichts, und die anderen machen weiter.
    Wrong, or no answer: {} points less, and the others go on.
      Falsch oder keine Antwort: {} Punkte weniger, und die anderen machen weiter.
    Right: {} points.
      Richtig: {} Punkte.
    Speed adds up to {} %.
      Tempo bringt bis zu {} % dazu.
    Speed adds {}.
      Tempo bringt dazu: {}.
    {} within {} s [points that speed adds]
      {} in {} s
    Speed is told by the clock: while it stands, it costs nothing.
      Für das Tempo zählt die Uhr: Solange sie steht, kostet es nichts.
    Speed is told by how long the buzzers stood open, without pauses and without the time of a team that was wrong: \
    whoever buzzes after it may still win it.
      Für das Tempo zählt, wie lange die Buzzer offen waren, ohne Pausen und ohne die Zeit eines Teams, das falsch lag: \
    Wer nach ihm buzzert, kann es noch gewinnen.
    What one team was wrong with, the next one cannot say again.
      Womit ein Team falsch lag, kann das nächste nicht noch einmal sagen.
    Wrong or passed: the next team may answer, for {}.
      Falsch oder gepasst: Das nächste Team darf antworten, für {}.
    The host says who was first.
      Die Spielleitung sagt, wer zuerst war.
    The host asks each team for its letter.
      Die Spielleitung fragt jedes Team nach seinem Buchstaben.
    A team that was wrong is out; the others go on.
      Wer falsch liegt, ist raus; die anderen machen weiter.
    The host may make a question void, overrule the program, correct points with a reason, and take anything back.
      Wer leitet, darf eine Frage für ungültig erklären, anders urteilen als das Programm, Punkte mit einem Grund \
    berichtigen und alles zurücknehmen.
    A tie at the top: the nearest number, then one buzz, then a shared win.
      Gleichstand an der Spitze: wer einer Zahl am nächsten kommt, dann einmal Buzzern, dann ein geteilter Sieg.
    A tie at the top: the nearest number, then a shared win.
      Gleichstand an der Spitze: wer einer Zahl am nächsten kommt, dann ein geteilter Sieg.
    A tie at the top: the nearest number, then one question by hands, then a shared win.
      Gleichstand an der Spitze: wer einer Zahl am nächsten kommt, dann eine Frage mit Handzeichen, dann ein geteilter Sieg.
    A tie at the top: one question by hands, then a shared win.
      Gleichstand an der Spitze: eine Frage mit Handzeichen, dann ein geteilter Sieg.
    By hands: whose hand is up first answers; the host says whose it was. Wrong: the others go on.
      Mit Handzeichen: Wer zuerst die Hand hebt, antwortet; die Spielleitung sagt, wer es war. Falsch: die anderen machen weiter.
    The turns do not go round evenly: {} has one more.
    The turns do not go round evenly: {} have one more.
      one: Die Runde geht nicht auf: {} ist einmal öfter an der Reihe.
      other: Die Runde geht nicht auf: {} sind einmal öfter an der Reihe.

    A letter that is keyed within {} s after the time was over is not taken: it is too late for one team, and not the next one's.
      Ein Buchstabe, der binnen {} s nach Ablauf der Zeit getippt wird, zählt nicht: Für das eine Team ist er zu spät, und vom nächsten ist er nicht.
    end the match as it stands: the final result
      das Spiel beenden, wie es steht: das Endergebnis
    The turns do not go round evenly: some teams have one more than others.
      Die Runde geht nicht auf: Manche Teams sind einmal öfter an der Reihe als andere.
    match {}
      Spiel {}
    end that match as it stands
      dieses Spiel beenden, wie es steht
    Enter gives: {}
      Enter vergibt: {}
    A to H, ? and Space mean something else.
      A bis H, ? und die Leertaste bedeuten etwas anderes.
    ? and Space mean something else.
      ? und die Leertaste bedeuten etwas anderes.
    give keys
      Tasten vergeben
    give each team keys that lie well apart
      jedem Team Tasten geben, die gut auseinanderliegen
    joker [a team may still play it]
      Joker
    Enter brings the screen back.
      Enter bringt den Bildschirm zurück.
    The time is over.
      Die Zeit ist um.
    Resume the tie-break of "{}"? {}
      Beim Stechen von „{}“ weitermachen? {}
    Resume "{}", just begun? {}
      „{}“, eben begonnen, weiterspielen? {}
    Resume question {} of "{}"? {}
      Bei Frage {} von „{}“ weitermachen? {}
    A tie at the top: one buzz, then a shared win.
      Gleichstand an der Spitze: einmal Buzzern, dann ein geteilter Sieg.
    A tie at the top is a shared win.
      Gleichstand an der Spitze ist ein geteilter Sieg.
    In a tie-break the first key wins. Too early: locked out for {} s, and again with each press.
      Im Stechen gewinnt die erste Taste. Zu früh: für {} s gesperrt, und mit jedem Druck von Neuem.
    A question is read for {} seconds at least, {} words a second, before it opens; Enter opens it sooner.
      Eine Frage wird mindestens {} Sekunden gelesen, {} Wörter in der Sekunde, bevor sie frei ist; Enter gibt sie früher frei.
    A number is asked of all teams at once, in every mode: the nearest wins {}, in a tie-break only the tie. Teams that are equally near all win.
      Nach einer Zahl werden immer alle Teams zugleich gefragt: Wer am nächsten dran ist, gewinnt {}, im Stechen nur das \
    Stechen. Teams, die gleich nah sind, gewinnen alle.
    Where several letters are the answer, each option adds 1 second.
    Where several letters are the answer, each option adds {} seconds.
      one: Wo mehrere Buchstaben die Antwort sind, gibt es je Möglichkeit 1 Sekunde mehr.
      other: Wo mehrere Buchstaben die Antwort sind, gibt es je Möglichkeit {} Sekunden mehr.
    Of two options, one that was wrong ends the question: nobody has the other.
      Bei zwei Möglichkeiten endet die Frage, wenn eine falsch war: Die andere bekommt niemand.
    For a void question one of the reserve is asked at the end, as far as there are any.
      Für eine ungültige Frage kommt am Ende eine aus der Reserve, soweit es welche gibt.
    A question is read until the host opens it with Enter.
      Eine Frage wird gelesen, bis die Spielleitung sie mit Enter freigibt.
    Opens [how a question does, in a lobby]
      Freigabe
    with Enter alone
      nur mit Enter
    by itself, or with Enter
      von selbst oder mit Enter
    question [a key that shows it again]
      Frage
    What is all there when the time is over counts.
      Was vollständig dasteht, wenn die Zeit um ist, zählt.
    The teams' keys: {}.
      Die Tasten der Teams: {}.
    Who begins was drawn: {}.
      Wer beginnt, ist ausgelost: {}.
    A stake may be 0 to the score, or to {} where the score is lower; wrong loses it. No joker doubles it, and speed adds nothing.
      Ein Einsatz geht von 0 bis zum Punktestand, oder bis {}, wo der niedriger ist; falsch verliert ihn. Kein Joker \
    verdoppelt ihn, und Tempo bringt nichts dazu.
    Opinions are told, team by team, and score nothing.
      Meinungen werden gesagt, Team für Team, und bringen keine Punkte.
    Opinions show their bars and score nothing.
      Meinungen zeigen ihre Balken und bringen keine Punkte.
    Presses within {} milliseconds are a photo finish: the lower score has it, then the fewest won buzzes, then the \
    draw: {}.
      Wird innerhalb von {} Millisekunden mehrmals gedrückt, ist das ein Fotofinish: Es gewinnt der niedrigere Punktestand, dann wer \
    seltener vorn war, dann das Los: {}.
    A team that was wrong is out; the others go on after {} s. Without a press the question is over after {} seconds.
      Wer falsch liegt, ist raus; die anderen machen nach {} s weiter. Ohne einen Druck ist die Frage nach {} Sekunden \
    vorbei.
    Many keys at once, as a paste or a cat makes them, win nothing.
      Viele Tasten auf einmal, wie beim Einfügen oder von einer Katze, gewinnen nichts.
    The host may pause, make a question void, add {} seconds, overrule the program, correct points with a reason, and \
    take anything back.
      Wer leitet, darf anhalten, eine Frage für ungültig erklären, {} Sekunden dazugeben, anders urteilen als das \
    Programm, Punkte mit einem Grund berichtigen und alles zurücknehmen.

    Team match
      Teamspiel
    Red [a team]
      Rot
    Blue [a team]
      Blau
    Green [a team]
      Grün
    Yellow [a team]
      Gelb
    Purple [a team]
      Lila
    Orange [a team]
      Orange
    Team {}
      Team {}
    There is no quiz here to play with.
      Hier ist kein Quiz zum Spielen.
    This quiz has no question that can be played like this.
      In diesem Quiz ist keine Frage, die sich so spielen lässt.
    Four keys each are for {} teams at most: use cards.
      Je vier Tasten reichen für höchstens {} Teams: Nehmen Sie Karten.
    Looking for quizzes…
      Quiz werden gesucht …
    Rounds [a way to play]
      Runden
    Secret [a way to play]
      Verdeckt
    Buzz [a way to play]
      Buzzer
    Rounds: in turns; the next team may steal
      Runden: reihum; das nächste Team darf stehlen
    Secret: all teams answer, unseen
      Verdeckt: alle Teams antworten, ungesehen
    Buzz: whoever presses first
      Buzzer: wer zuerst drückt
    cards held up, keyed by the host
      Karten hoch, die Spielleitung tippt sie ein
    four keys for each team
      vier Tasten für jedes Team
    1 question is left out: a letter or a number cannot answer it.
    {} questions are left out: a letter or a number cannot answer them.
      one: 1 Frage fällt weg: Ein Buchstabe oder eine Zahl beantwortet sie nicht.
      other: {} Fragen fallen weg: Ein Buchstabe oder eine Zahl beantwortet sie nicht.
    1 opinion is left out: opinions are for Secret.
    {} opinions are left out: opinions are for Secret.
      one: 1 Meinung fällt weg: Meinungen gibt es nur verdeckt.
      other: {} Meinungen fallen weg: Meinungen gibt es nur verdeckt.
    1 question is left out: one of four keys cannot answer it.
    {} questions are left out: one of four keys cannot answer them.
      one: 1 Frage fällt weg: Eine von vier Tasten beantwortet sie nicht.
      other: {} Fragen fallen weg: Eine von vier Tasten beantwortet sie nicht.
    1 question is kept back for a tie.
    {} questions are kept back for a tie.
      one: 1 Frage bleibt für einen Gleichstand zurück.
      other: {} Fragen bleiben für einen Gleichstand zurück.
    Rules
      Regeln
    + one more team
      + ein Team mehr
    Quiz [a setting of a match]
      Quiz
    Mode [a setting of a match]
      Art
    Questions [a setting of a match]
      Fragen
    Answers [a setting of a match]
      Antworten
    Wrong [a setting of a match]
      Falsch
    Speed [a setting of a match]
      Tempo
    Last one [a setting of a match]
      Letzte Frage
    costs nothing
      kostet nichts
    costs {}
      kostet {}
    adds up to {} %
      bringt bis zu {} % dazu
    does not count
      zählt nicht
    for a stake
      mit Einsatz
    like the others
      wie die anderen
    {}: press your key
      {}: Drücken Sie Ihre Taste
    {}: press your key for {}
      {}: Drücken Sie Ihre Taste für {}
    The key {} belongs to {}. Another one, please.
      Die Taste {} gehört {}. Bitte eine andere.
    The key {} has another meaning here. Another one, please.
      Die Taste {} bedeutet hier etwas anderes. Bitte eine andere.
    Now all teams at once.
      Jetzt alle Teams zugleich.
    All {} came together. These keys will do.
      Alle {} kamen zugleich an. Mit diesen Tasten geht es.
    Together: {}. Missing: {}. Once more, all at once. Who never comes needs a key further off: many keyboards promise \
    only two.
      Zugleich: {}. Es fehlen: {}. Noch einmal, alle zugleich. Wer nie ankommt, braucht eine Taste weiter weg: Viele \
    Tastaturen versprechen nur zwei.
    """
}
