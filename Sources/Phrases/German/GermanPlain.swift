extension German {
  /// Plain mode.
  static let plain = """
    yes [a word to type]
      ja
    no [a word to type]
      nein
    quit [a word to type]
      beenden
    undo [a word to type]
      rückgängig
    reset [a word to type]
      neu
    all [a word to type]
      alles
    certificate [a word to type]
      zertifikat
    notes [a word to type]
      notizen
    settings [a word to type]
      einstellungen
    y [a word to type]
      j
    b to go back
      b zum Zurückgehen
    q to leave
      q zum Beenden
    Welcome to Lectern.
      Willkommen bei Lectern.
    Type a number; Enter alone takes 1. q leaves.
      Geben Sie eine Zahl ein; nur Enter nimmt 1. q beendet.
    Type a number; Enter alone takes 1. b goes back, q leaves.
      Geben Sie eine Zahl ein; nur Enter nimmt 1. b geht zurück, q beendet.
    PIN of {}:
      PIN von {}:
    Hello, {}.
      Guten Tag, {}.
    What is your name? It keeps your place. b goes back.
      Wie heißen Sie? Ihr Name hält Ihren Platz frei. b geht zurück.
    What is your name? It keeps your place.
      Wie heißen Sie? Ihr Name hält Ihren Platz frei.
    Please type a name; any name you like to be called.
      Bitte geben Sie einen Namen ein, einen beliebigen, mit dem Sie angesprochen werden möchten.
    Goodbye.
      Auf Wiedersehen.
    Not saved: {}. Enter tries again, q leaves without saving.
      Nicht gespeichert: {}. Enter versucht es noch einmal, q beendet, ohne zu speichern.
    Your place is saved. Goodbye.
      Ihre Stelle ist gespeichert. Auf Wiedersehen.
    "{}" means nothing here.
      „{}“ hat hier keine Bedeutung.
    Not being saved: {}
      Wird nicht gespeichert: {}
    Problem in {}: {}
      Problem in {}: {}
    There are no courses here yet. Start Lectern with a folder of courses: lectern --courses FOLDER
      Hier gibt es noch keine Kurse. Starten Sie Lectern mit einem Ordner voller Kurse: lectern --courses ORDNER
    r shows what comes up again
      r zeigt, was noch einmal drankommt
    p tells your progress
      p nennt Ihren Fortschritt
    l lets somebody else learn
      l lässt jemand anderes lernen
    q leaves
      q beendet
    Type a number; Enter alone takes 1.
      Geben Sie eine Zahl ein; nur Enter nimmt 1.
    There is no "{}" here.
      „{}“ gibt es hier nicht.
    Continue: {}
      Weiter: {}
    Course: {}, broken
      Kurs: {}, fehlerhaft
    Course: {}, new
      Kurs: {}, neu
    Course: {}, {} done
      Kurs: {}, {} geschafft
    lesson begun
      Lektion läuft
    lesson next
      Lektion folgt
    quiz begun
      Quiz läuft
    quiz next
      Quiz folgt
    drill begun
      Gespräch läuft
    drill next
      Gespräch folgt
    r to do this again
      r, um das noch einmal zu machen
    Enter or r to try again
      Enter oder r, um es noch einmal zu versuchen
    u with a turn's number to try another way from there
      u mit der Nummer eines Schritts, um von dort einen anderen Weg zu versuchen
    Enter for the next: {};
      Enter für das Nächste: {};
    n for the next: {};
      n für das Nächste: {};
    A number opens the lesson on that question.
      Eine Zahl öffnet die Lektion zu dieser Frage.
    {} writes your certificate.
      {} schreibt Ihr Zertifikat.
    "{}" cannot be opened: its file has a mistake. Everything else works.
      „{}“ lässt sich nicht öffnen: In der Datei ist ein Fehler. Alles andere funktioniert.

    There is nothing in this course yet.
      In diesem Kurs gibt es noch nichts.
    reset 1 has the first one begin anew, reset all the whole course; undo takes that back.
      neu 1 lässt den ersten Eintrag neu beginnen, neu alles den ganzen Kurs; rückgängig nimmt das zurück.
    You have finished the whole course. {} writes your certificate.
      Sie haben den ganzen Kurs abgeschlossen. {} schreibt Ihr Zertifikat.
    Type a number to open it, /word to search, n for your notes, b to go back, q to leave.
      Geben Sie eine Zahl zum Öffnen ein, /Wort zum Suchen, n für Ihre Notizen, b zum Zurückgehen, q zum Beenden.
    "{}" opens after "{}".
      „{}“ öffnet sich nach „{}“.
    Please type 1, or q to leave.
      Bitte geben Sie 1 ein, oder q zum Beenden.
    Please type a number from 1 to {}, or q to leave.
      Bitte geben Sie eine Zahl von 1 bis {} ein, oder q zum Beenden.
    undo on the course's page
      rückgängig auf der Seite des Kurses
    Type yes, or Enter to keep it.
      Geben Sie ja ein, oder nur Enter, um es zu behalten.
    Nothing was forgotten.
      Nichts wurde vergessen.
    Reset. undo takes it back.
      Beginnt neu. rückgängig nimmt das zurück.
    There is no reset to take back.
      Es gibt kein Zurücksetzen, das rückgängig zu machen wäre.
    done, and changed since: do it again
      abgeschlossen und seither geändert: bitte noch einmal
    done with {}
      abgeschlossen mit {}
    tried with {}, not passed yet
      versucht mit {}, noch nicht bestanden
    tried, not passed yet
      versucht, noch nicht bestanden
    under way
      begonnen
    opens after "{}"
      öffnet sich nach „{}“
    Write the certificate of {} for "{}"? Type yes, or Enter for no.
      Das Zertifikat von {} für „{}“ schreiben? Geben Sie ja ein, oder nur Enter für nein.
    Nothing was written.
      Nichts wurde geschrieben.
    Your certificate is written. Number {}
      Ihr Zertifikat ist geschrieben. Nummer {}

    Page {} of {}
      Seite {} von {}
    Enter to finish
      Enter zum Abschließen
    Enter for the open question
      Enter für die offene Frage
    Enter for the next page
      Enter für die nächste Seite
    p for the page before
      p für die Seite davor
    n for a note
      n für eine Notiz
    m to mark the page
      m zum Markieren der Seite
    /word to search
      /Wort zum Suchen
    You have marked this page.
      Sie haben diese Seite markiert.
    Your note: {}
      Ihre Notiz: {}
    The page is marked.
      Die Seite ist markiert.
    The page is no longer marked.
      Die Seite ist nicht mehr markiert.
    Type your note in one line; Enter alone writes none.
      Geben Sie Ihre Notiz in einer Zeile ein; nur Enter schreibt keine.
    Type the note anew in one line; Enter alone keeps it, - alone throws it away.
      Geben Sie die Notiz in einer Zeile neu ein; nur Enter behält sie, nur - wirft sie weg.
    The note is gone.
      Die Notiz ist weg.
    The note is kept.
      Die Notiz ist gespeichert.
    {}, marked
      {}, markiert
    Type a number to go there, b to go back, q to leave.
      Geben Sie eine Zahl ein, um dorthin zu gehen, b zum Zurückgehen, q zum Beenden.
    That page cannot be opened.
      Diese Seite lässt sich nicht öffnen.
    Type the words after the stroke, as in /listen.
      Geben Sie die Wörter nach dem Schrägstrich ein, wie in /zuhören.
    No open page of this course has "{}".
      Auf keiner offenen Seite dieses Kurses steht „{}“.
    1 page with "{}":
    {} pages with "{}":
      one: 1 Seite mit „{2}“:
      other: {} Seiten mit „{}“:

    Question {} of {}
      Frage {} von {}
    (On the full screen a clock gives {} for this. Here there is no clock.)
      (Auf dem vollen Bildschirm läuft dafür eine Uhr: {}. Hier läuft keine.)
    Why:
      Warum:
    Hint:
      Tipp:
    There are no more hints.
      Es gibt keine weiteren Tipps.
    This answer will be kept as a guess.
      Diese Antwort gilt als geraten.
    "{}" means nothing here. ? alone lists what can be typed.
      „{}“ hat hier keine Bedeutung. Nur ? zeigt, was Sie eingeben können.
    add g if you are guessing
      dazu g, wenn Sie raten
    {}h for a hint
      {}h für einen Tipp
    {}x to begin anew
      {}x beginnt von vorn
    Enter alone hands that in.
      Enter allein gibt das ab.
    You had typed "{}" here; Enter alone keeps it.
      Hier hatten Sie „{}“ geschrieben; Enter allein behält es.
    You had ticked: {}.
      Angekreuzt hatten Sie: {}.
    You had this order: {}.
      Ihre Reihenfolge war: {}.
    {}) with {}
      {}) mit {}
    You had matched {}. Go on, or type all numbers anew.
      Zugeordnet hatten Sie {}. Machen Sie weiter, oder tippen Sie alle Nummern neu.
    You had written:
      Sie hatten geschrieben:
    Write on; an empty line ends it, and /x begins anew. ? alone for a hint and other words.
      Schreiben Sie weiter; eine leere Zeile beendet es, /x beginnt von vorn. ? allein zeigt Hinweise und weitere Wörter.
    Gone. Write your answer; an empty line ends it.
      Gelöscht. Schreiben Sie Ihre Antwort; eine leere Zeile beendet sie.
    /g if you are guessing
      /g, wenn Sie raten
    {}s to leave it for later
      {}s, um sie für später aufzuheben
    {}b to go back
      {}b zum Zurückgehen
    {}q to leave
      {}q zum Beenden
    Only the first {} letters were taken.
      Nur die ersten {} Zeichen wurden übernommen.
    Please type something, or /b to go back.
      Bitte geben Sie etwas ein, oder /b zum Zurückgehen.
    Type what belongs there; ? alone for a hint and other words.
      Geben Sie ein, was dort hingehört; nur ? für einen Tipp und anderes.
    Blank {} of {}: type what belongs there; ? alone for a hint and other words.
      Lücke {} von {}: Geben Sie ein, was dort hingehört; nur ? für einen Tipp und anderes.
    Blank {} of {}:
      Lücke {} von {}:
    Type the numbers of all that fit, such as 1 3; {}
      Geben Sie die Zahlen aller passenden ein, etwa 1 3; {}
    Type a number; {}
      Geben Sie eine Zahl ein; {}
    Please type one or more numbers from 1 to {}, with spaces between them.
      Bitte geben Sie eine oder mehrere Zahlen von 1 bis {} ein, mit Leerzeichen dazwischen.
    Please type one number from 1 to {}.
      Bitte geben Sie eine Zahl von 1 bis {} ein.
    To match with:
      Zuzuordnen:
    A number may fit more than once.
      Eine Zahl kann mehrmals passen.
    Type a number for each line from the top, such as {}, or one at a time; {}
      Geben Sie von oben an für jede Zeile eine Zahl ein, etwa {}, oder eine nach der anderen; {}
    Please type {} numbers from 1 to {}, with spaces between them.
      Bitte geben Sie {} Zahlen von 1 bis {} ein, mit Leerzeichen dazwischen.
    Each number fits one line only. Please begin again.
      Jede Zahl passt nur zu einer Zeile. Bitte beginnen Sie noch einmal.
    not right.
      nicht richtig.
    right: {}
      richtig: {}
    not right; right would be: {}
      nicht richtig; richtig wäre: {}
    not right; you matched: {}; right would be: {}
      nicht richtig; Sie haben zugeordnet: {}; richtig wäre: {}
    What was asked for; you judge this yourself:
      Was gefragt war; das beurteilen Sie selbst:
    Type the numbers of those that your text meets, such as 1 2, or 0 if none; {}
      Geben Sie die Zahlen derer ein, die Ihr Text erfüllt, etwa 1 2, oder 0 für keine; {}
    Please type numbers from 1 to {}, with spaces between them, or 0.
      Bitte geben Sie Zahlen von 1 bis {} ein, mit Leerzeichen dazwischen, oder 0.
    Write your answer; an empty line ends it. ? alone for a hint and other words.
      Schreiben Sie Ihre Antwort; eine leere Zeile beendet sie. Nur ? für einen Tipp und anderes.
    Please write something, or /b to go back.
      Bitte schreiben Sie etwas, oder /b zum Zurückgehen.
    Only {} letters fit; the rest was left out.
      Nur {} Zeichen passen hinein; der Rest wurde weggelassen.
    Not met: {}
      Nicht erfüllt: {}
    Type the numbers in the right order, such as {}; {}
      Geben Sie die Zahlen in der richtigen Reihenfolge ein, etwa {}; {}
    Please type each number from 1 to {} once, with spaces between them.
      Bitte geben Sie jede Zahl von 1 bis {} einmal ein, mit Leerzeichen dazwischen.
    Your order:
      Ihre Reihenfolge:
    in the right order
      in der richtigen Reihenfolge
    not in the right order
      nicht in der richtigen Reihenfolge
    The right order:
      Die richtige Reihenfolge:
    Enter takes up the first question left for later, a number that question; i hands in as it stands, b goes back, \
    q leaves.
      Enter nimmt die erste aufgehobene Frage wieder auf, eine Zahl diese Frage; i gibt ab, wie es ist, b geht \
    zurück, q beendet.
    y hands in; n or Enter does not.
      j gibt ab; n oder Enter nicht.
    That one is answered.
      Die ist schon beantwortet.

    The talk goes on after: {}
      Das Gespräch geht weiter nach: {}
    (On the full screen a clock gives {} for this reply. Here there is no clock.)
      (Auf dem vollen Bildschirm läuft für diese Antwort eine Uhr: {}. Hier läuft keine.)
    Type a number, b to go back, q to leave; the talk waits.
      Geben Sie eine Zahl ein, b zum Zurückgehen, q zum Beenden; das Gespräch wartet.
    You: {}
      Sie: {}
    Score: {}.
      Ergebnis: {}.
    Debrief
      Rückblick
    Turn {}, {}: {}
      Schritt {}, {}: {}
    Turn {}: {}
      Schritt {}: {}
    {} (leads to {})
      {} (Folge: {})

    Review, 1 question left. {}
    Review, {} questions left. {}
      one: Wiederholung, noch 1 Frage. {2}
      other: Wiederholung, noch {} Fragen. {}
    Enter to go on, o for the lesson "{}", u to take the answer back, q to leave.
      Enter für weiter, o für die Lektion „{}“, u, um die Antwort zurückzunehmen, q zum Beenden.
    Enter to go on, u to take the answer back, q to leave.
      Enter für weiter, u, um die Antwort zurückzunehmen, q zum Beenden.
    There is nothing to take back.
      Es gibt nichts zurückzunehmen.
    Taken back; the question comes up again.
      Zurückgenommen; die Frage kommt noch einmal.
    What comes up: {}.
      Was ansteht: {}.
    """
}
