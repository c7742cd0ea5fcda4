extension German {
  /// What `--help` says of the commands that learners use, and the parser's own words.
  static let help = """
    OVERVIEW
      ÜBERBLICK
    USAGE
      AUFRUF
    ARGUMENTS
      ANGABEN
    OPTIONS
      OPTIONEN
    SUBCOMMANDS
      BEFEHLE
    Show help information.
      Zeigt diese Hilfe.
    Show the version.
      Zeigt die Version.
    See '{}' for detailed help.
      Mehr dazu sagt „{}“.
    See '{}' for more information.
      Mehr dazu sagt „{}“.
    Usage
      Aufruf
    Help
      Hilfe
    Error: {}
      Fehler: {}
    Unknown option {}. Did you mean {}?
      Die Option {} gibt es nicht. Ist {} gemeint?
    Unknown option {}
      Die Option {} gibt es nicht.
    Missing value for {}
      Zu {} fehlt der Wert.
    Missing expected argument {}
      Es fehlt {}.
    Unexpected argument {}
      {} ist zu viel.
    {} unexpected arguments: {}
      {} Angaben sind zu viel: {}
    The value {} is invalid for {}. Possible are {}.
      Der Wert {} passt nicht zu {}. Möglich sind {}.
    The value {} is invalid for {}
      Der Wert {} passt nicht zu {}.
    {} or {} [the last of a list]
      {} oder {}
    Learn in the terminal: lessons, quizzes and drills.
      Lernen im Terminal: Lektionen, Quizze und Gespräche.
    Without a command, Lectern opens your courses where you left off.
      Ohne Befehl öffnet Lectern Ihre Kurse, wo Sie aufgehört haben.
    Leave at any point; your place is saved.
      Sie können jederzeit aufhören; Ihre Stelle ist gespeichert.
    Open your courses where you left off (the default).
      Öffnet Ihre Kurse, wo Sie aufgehört haben (ohne Befehl ebenso).
    Open one course, lesson, quiz or drill directly.
      Öffnet einen Kurs, eine Lektion, ein Quiz oder ein Gespräch.
    A course folder, or a lesson, quiz or drill file.
      Der Ordner eines Kurses oder die Datei einer Lektion, eines Quizzes oder Gesprächs.
    Keep progress in this folder instead of $LECTERN_DATA or ~/.local/share/lectern.
      Hält den Fortschritt in diesem Ordner fest statt in $LECTERN_DATA oder ~/.local/share/lectern.
    Learn under this name; a new name begins a new learner.
      Unter diesem Namen lernen; ein neuer Name beginnt neu.
    Read courses in this language where they are translated, as in es or pt-BR, and have Lectern speak it where it can; \
    otherwise the system's.
      Kurse in dieser Sprache lesen, wo sie übersetzt sind, etwa es oder pt-BR, und Lectern spricht sie, wo es kann; sonst die \
    des Systems.
    Line by line instead of full screen: for pipes, screen readers and simple terminals.
      Zeile für Zeile statt auf dem ganzen Bildschirm: für Pipes, Screenreader und einfache Terminals.
    Speak this language where Lectern can, as in de, and read courses in it where they are translated; otherwise what the \
    learner has set, or the system's.
      Diese Sprache sprechen, wo Lectern es kann, etwa de, und Kurse in ihr lesen, wo sie übersetzt sind; sonst, was \
    eingestellt ist, oder die des Systems.
    A course, or a folder of courses; may be given several times. Otherwise the courses installed with Lectern.
      Ein Kurs oder ein Ordner mit Kursen, auch mehrmals. Sonst die Kurse, die mit Lectern installiert sind.
    Write a certificate for a course that you have finished, as a page to print or as text.
      Schreibt ein Zertifikat für einen Kurs, den Sie abgeschlossen haben, als Seite zum Drucken oder als Text.
    It says your name, the course and its version, the day of the last finish that was needed, the best scores that \
    passed, and a number that lectern verify can check. What the number shows: the journal on this machine holds these finishes, and \
    nothing on the certificate was changed. What it does not show: who sat there. It is no signature, for whoever can write \
    the journal can write any journal.
      Es nennt Ihren Namen, den Kurs und seine Version, den Tag des letzten nötigen Abschlusses, die besten bestandenen \
    Ergebnisse und eine Nummer, die lectern verify prüft. Was die Nummer zeigt: Das Protokoll auf diesem Rechner enthält diese Abschlüsse, \
    und auf dem Zertifikat wurde nichts geändert. Was sie nicht zeigt: wer davor saß. Sie ist keine Unterschrift, denn wer \
    das Protokoll schreiben kann, kann jedes Protokoll schreiben.
    Whose; otherwise of whoever learned last.
      Von wem; sonst von dem, der zuletzt gelernt hat.
    Write it here instead of to standard output; what is there stays.
      Schreibt es hierhin statt auf die Standardausgabe; was dort ist, bleibt.
    A course folder, or the id or title of a course. Needed where you have begun more than one.
      Der Ordner eines Kurses, seine Kennung oder sein Titel. Nötig, wo Sie mehr als einen begonnen haben.
    html or text; otherwise by the name of the output, and text on standard output.
      html oder text; sonst nach dem Namen der Ausgabe, und text auf der Standardausgabe.
    Exit status: 0 when it is done, 1 when it could not be, 2 for wrong usage.
      Rückgabewert: 0, wenn es getan ist, 1, wenn es nicht ging, 2 bei falschem Aufruf.
    Print your notes and marks as Markdown.
      Gibt Ihre Notizen und Markierungen als Markdown aus.
    Course by course, under the lesson and the page that each belongs to. Notes of courses that are not here come last, \
    under the names that the journal has.
      Kurs für Kurs, unter der Lektion und der Seite, zu der sie gehören. Notizen aus Kursen, die nicht hier sind, kommen \
    zuletzt, unter den Namen im Protokoll.
    Have a lesson, quiz, drill or course begin anew, or take that back.
      Lässt eine Lektion, ein Quiz, ein Gespräch oder einen Kurs neu beginnen oder nimmt das zurück.
    A course folder, a file in one, or the name that lectern progress --json has for it: course or course/file.
      Der Ordner eines Kurses, eine Datei darin oder der Name, den lectern progress --json dafür hat: Kurs oder Kurs/Datei.
    Take the last reset back.
      Nimmt das letzte Zurücksetzen zurück.
    Do not ask.
      Fragt nicht nach.
    What was done in it counts no more: neither place nor scores, nor its questions in reviews. The journal keeps it all, \
    and --undo brings it back for as long as nothing new is done there. It asks first.
      Was darin getan wurde, zählt nicht mehr: weder Stelle noch Ergebnisse noch Fragen in Wiederholungen. Das Protokoll \
    behält alles, und --undo holt es zurück, solange dort nichts Neues getan ist. Es wird vorher gefragt.
    Say what you have done, course by course, and what is due for review.
      Sagt, was Sie getan haben, Kurs für Kurs, und was zur Wiederholung ansteht.
    Print JSON.
      Gibt JSON aus.
    --json prints one object: learner, folder, lastActive; courses (id, title, percent, lastActive, items); others, which \
    are items that no course here lists; reviews (today, and next for the seven days after it). An item has the fields \
    item, title, state, bestPercent, attempts and lastActive; state is open, locked, underway, attempted, done, changed or \
    broken. What is not known is null. reviews has twoWeeks, too, today first. Besides: objectives (course, tag, title, \
    questions, answered, masteryPercent); studyDays (date, steps), the days on which something was done; streak (days, \
    shown); sureButWrong (item, question, title, lesson), questions last answered wrong though sure.
      --json gibt ein Objekt aus: learner, folder, lastActive; courses (id, title, percent, lastActive, items); others, \
    Einträge, die kein Kurs hier nennt; reviews (today, und next für die sieben Tage danach). Ein Eintrag hat die Felder \
    item, title, state, bestPercent, attempts und lastActive; state ist open, locked, underway, attempted, done, changed \
    oder broken. Was nicht bekannt ist, ist null. reviews hat auch twoWeeks, heute zuerst. Außerdem: objectives (course, \
    tag, title, questions, answered, masteryPercent); studyDays (date, steps), die Tage, an denen etwas getan wurde; streak \
    (days, shown); sureButWrong (item, question, title, lesson), Fragen, die zuletzt sicher und doch falsch beantwortet \
    wurden.
    An objective's mastery is the mean over its questions: the probability that one is remembered where its last answer \
    was right, 0 where that was wrong or there is none.
      Wie weit ein Lernziel beherrscht wird, ist das Mittel über seine Fragen: die Wahrscheinlichkeit, dass eine erinnert \
    wird, wo die letzte Antwort richtig war, sonst 0.
    Check certificates against the journals on this machine.
      Prüft Zertifikate anhand der Protokolle auf diesem Rechner.
    The certificates.
      Die Zertifikate.
    Reads each certificate that Lectern wrote, as a page or as text, looks for the journal it was made from, and says what \
    holds and what does not. Where all holds, this journal contains these finishes, and nothing on the certificate was \
    changed. It shows nothing about who sat there, and whoever can write the journal can write any journal.
      Liest jedes Zertifikat, das Lectern geschrieben hat, als Seite oder Text, sucht das Protokoll, aus dem es entstand, und \
    sagt, was stimmt und was nicht. Wo alles stimmt, enthält dieses Protokoll diese Abschlüsse, und auf dem Zertifikat wurde \
    nichts geändert. Wer davor saß, zeigt es nicht, und wer das Protokoll schreiben kann, kann jedes Protokoll schreiben.
    Exit status: 0 when all of all holds, 1 when something does not or cannot be confirmed here, 2 for wrong usage.
      Rückgabewert: 0, wenn bei allen alles stimmt, 1, wenn etwas nicht stimmt oder hier nicht zu bestätigen ist, 2 bei \
    falschem Aufruf.
    Play a quiz in teams at this screen.
      Spielt ein Quiz in Teams an diesem Bildschirm.
    The teams' names, with commas between them: two to six.
      Die Namen der Teams, mit Kommas dazwischen: zwei bis sechs.
    How many questions are asked.
      Wie viele Fragen gestellt werden.
    Draw the same questions and the same order again.
      Zieht dieselben Fragen und dieselbe Reihenfolge noch einmal.
    Go on with this match, as it was settled.
      Setzt dieses Spiel fort, wie es vereinbart war.
    A quiz file.
      Die Datei eines Quizzes.
    rounds: in turns; secret: all answer, unseen; buzz: whoever presses first.
      rounds: reihum; secret: alle antworten verdeckt; buzz: wer zuerst drückt.
    Opens a lobby, in which all of this can be changed. Without a quiz, the courses' quizzes are offered, and first those \
    made for it (showdown.md).
      Öffnet einen Vorraum, in dem sich all das ändern lässt. Ohne Quiz werden die Quizze der Kurse angeboten, zuerst die \
    dafür gemachten (showdown.md).
    A match that was begun is gone on with by its id, which lectern matches lists; one that is over opens at its last page, \
    and everything in it can be taken back.
      Ein begonnenes Spiel geht mit seiner Kennung weiter, die lectern matches nennt; eines, das vorbei ist, öffnet sich auf \
    der letzten Seite, und alles darin lässt sich zurücknehmen.
    Say what is wrong in a course, and how to mend it.
      Sagt, was an einem Kurs falsch ist und wie es sich beheben lässt.
    Say more about a message of lectern check.
      Sagt mehr zu einer Meldung von lectern check.
    Write a quiz in a format that other learning platforms import.
      Schreibt ein Quiz in einem Format, das andere Lernplattformen einlesen.
    Tidy the layout of course files, and never what they say.
      Räumt das Aussehen von Kursdateien auf, nie, was sie sagen.
    Draw a drill: its scenes, its replies, and how often each is reached.
      Zeichnet ein Gespräch: seine Szenen, seine Sätze und wie oft jeder erreicht wird.
    Begin a course, a lesson, a quiz or a drill with a small example.
      Beginnt einen Kurs, eine Lektion, ein Quiz oder ein Gespräch mit einem kleinen Beispiel.
    Write down ids, so that headings can change and progress stays.
      Schreibt Kennungen fest, damit Überschriften sich ändern können und der Fortschritt bleibt.
    See a course, lesson, quiz or drill while you write it.
      Zeigt einen Kurs, eine Lektion, ein Quiz oder ein Gespräch, während Sie es schreiben.
    Say what is wrong with the files that hold progress.
      Sagt, was an den Dateien falsch ist, die den Fortschritt festhalten.
    Say who learns here; add, rename, export or erase someone, or say how they learn.
      Sagt, wer hier lernt; fügt jemanden hinzu, benennt um, gibt aus, löscht oder sagt, wie jemand lernt.
    Where progress is kept, instead of $LECTERN_DATA or ~/.local/share/lectern.
      Wo der Fortschritt liegt, statt in $LECTERN_DATA oder ~/.local/share/lectern.
    Say how team matches went, write them out, or make a quiz of what was missed.
      Sagt, wie Teamspiele ausgingen, schreibt sie heraus oder macht ein Quiz aus dem, was gefehlt hat.
    """
}
