extension German {
  /// Plain mode: what is said of each word that can be typed, and of lines that cannot be taken.
  static let plainWords = """
    "{}" means nothing here. ? tells what can be typed.
      „{}“ hat hier keine Bedeutung. ? sagt, was Sie eingeben können.
    - alone throws it away.
      Nur - wirft sie weg.
    / before a word looks for it in this course, as in /listen.
      / vor einem Wort sucht es in diesem Kurs, wie in /zuhören.
    /g says that you are guessing; then type your answer.
      /g sagt, dass Sie raten; geben Sie danach Ihre Antwort ein.
    /q keeps it and leaves.
      /q behält sie und beendet.
    /q leaves; your place is saved.
      /q beendet; Ihre Stelle bleibt gespeichert.
    /x begins it anew.
      /x beginnt sie von vorn.
    ? tells what else can be typed.
      ? sagt, was Sie sonst eingeben können.
    Open this address in a browser: {}
      Öffnen Sie diese Adresse in einem Browser: {}
    A number opens what teaches that question.
      Eine Zahl öffnet, wo steht, was diese Frage wissen will.
    A number takes up that question.
      Eine Zahl nimmt diese Frage wieder auf.
    An empty line, or . alone, keeps it.
      Eine leere Zeile, oder nur ein Punkt, behält sie.
    / alone leaves a line empty.
      Nur / lässt eine Zeile leer.
    /b goes back and keeps nothing of what you typed.
      /b geht zurück und behält nichts von dem, was Sie eingegeben haben.
    Nothing was kept.
      Es wurde nichts behalten.
    The note is as it was.
      Die Notiz ist, wie sie war.
    / before a word looks for it in {}, as in /listen.
      / vor einem Wort sucht es in {}, wie in /zuhören.
    n lists your notes and marks in {}.
      n zeigt Ihre Notizen und Markierungen in {}.
    Please type {} 1; ? tells what else can be typed.
      Bitte geben Sie {} 1 ein; ? sagt, was Sie sonst eingeben können.
    Please type {} and a number from 1 to {}, as in {} 1; ? tells what else can be typed.
      Bitte geben Sie {} und eine Zahl von 1 bis {} ein, wie in {} 1; ? sagt, was Sie sonst eingeben können.
    Arrows and keys like them do nothing here, so that line was not taken. Please type it again.
      Pfeiltasten und dergleichen tun hier nichts; die Zeile wurde nicht übernommen. Bitte geben Sie sie noch einmal ein.
    Begun anew. Until you write something, the old note stays.
      Sie beginnen von vorn. Bis Sie etwas schreiben, bleibt die alte Notiz.
    Blank 1 of {}: type what belongs there.
      Lücke 1 von {}: Geben Sie ein, was dort hingehört.
    Enter alone goes back.
      Enter allein geht zurück.
    Enter alone opens 1.
      Enter allein öffnet 1.
    Enter alone opens the next: {}.
      Enter allein öffnet das Nächste: {}.
    Enter alone opens what comes next.
      Enter allein öffnet, was als Nächstes kommt.
    Enter alone takes 1.
      Enter allein nimmt 1.
    Enter alone takes up the first question left for later.
      Enter allein nimmt die erste aufgehobene Frage wieder auf.
    Enter alone, or r, tries this again.
      Enter allein, oder r, versucht es noch einmal.
    Enter alone, or {}, does not.
      Enter allein, oder {}, tut es nicht.
    Enter finishes the lesson.
      Enter schließt die Lektion ab.
    Enter reads on from here.
      Enter liest von hier aus weiter.
    Enter turns to the next page.
      Enter blättert zur nächsten Seite.
    Enter turns to the question that is open.
      Enter blättert zur offenen Frage.
    It is this file: {}
      Es ist diese Datei: {}
    Link: {}.
    Links: {}.
      one: Verweis: {}.
      other: Verweise: {}.
    Nothing has changed.
      Es hat sich nichts geändert.
    Please type 1; ? tells what else can be typed.
      Bitte geben Sie 1 ein; ? sagt, was Sie sonst eingeben können.
    Please type a number from 1 to {}; ? tells what else can be typed.
      Bitte geben Sie eine Zahl von 1 bis {} ein; ? sagt, was Sie sonst eingeben können.
    Please type something; ? alone tells what else can be typed.
      Bitte geben Sie etwas ein; nur ? sagt, was Sie sonst eingeben können.
    Please write something; ? alone tells what else can be typed.
      Bitte schreiben Sie etwas; nur ? sagt, was Sie sonst eingeben können.
    Some letters of that line are not UTF-8 and cannot be read, so it was not taken. Please type it again.
      Einige Zeichen der Zeile sind kein UTF-8 und nicht lesbar; sie wurde nicht übernommen. Bitte geben Sie sie noch einmal ein.
    Taken back; here is the question again.
      Zurückgenommen; hier ist die Frage noch einmal.
    The course's folder has no file {}.
      Im Ordner des Kurses gibt es keine Datei {}.
    This blank is still empty. To leave it so and answer as a guess: /g, and then Enter alone.
      Diese Lücke ist noch leer. Um sie so zu lassen und geraten abzugeben: /g, und dann nur Enter.
    Type a command and its key for the full screen, as in hint=H or hint=standard.
      Geben Sie einen Befehl und seine Taste für den Vollbildmodus ein, wie in hint=H oder hint=standard.
    Type a number for each line from the top, such as {}, or one at a time.
      Geben Sie von oben an für jede Zeile eine Zahl ein, etwa {}, oder eine nach der anderen.
    Type a number to change that one.
      Geben Sie eine Zahl ein, um diese Einstellung zu ändern.
    Type a number to look there.
      Geben Sie eine Zahl ein, um dort nachzusehen.
    Type a number to open that line.
      Geben Sie eine Zahl ein, um diese Zeile zu öffnen.
    Type a number to open what teaches it.
      Geben Sie eine Zahl ein, um zu öffnen, wo es steht.
    Type a number.
      Geben Sie eine Zahl ein.
    Type the number of your answer.
      Geben Sie die Zahl Ihrer Antwort ein.
    Type the number of your reply.
      Geben Sie die Zahl Ihrer Erwiderung ein.
    Type the numbers in the right order, such as {}.
      Geben Sie die Zahlen in der richtigen Reihenfolge ein, etwa {}.
    Type the numbers of all that fit, such as 1 3.
      Geben Sie die Zahlen aller passenden ein, etwa 1 3.
    Type the numbers of those that your text meets, such as 1 2, or 0 if none.
      Geben Sie die Zahlen derer ein, die Ihr Text erfüllt, etwa 1 2, oder 0 für keine.
    Type what belongs there.
      Geben Sie ein, was dort hingehört.
    Type {}.
      Tippen Sie {}.
    What is your name? It keeps your place. Any name you like to be called will do.
      Wie heißen Sie? Ihr Name hält Ihren Platz frei; jeder ist recht, mit dem Sie angesprochen werden möchten.
    Write on below your note.
      Schreiben Sie unter Ihrer Notiz weiter.
    Write on; an empty line ends it.
      Schreiben Sie weiter; eine leere Zeile beendet es.
    Write your answer; an empty line ends it.
      Schreiben Sie Ihre Antwort; eine leere Zeile beendet sie.
    Write your note.
      Schreiben Sie Ihre Notiz.
    You are looking this up; your place stays where it was.
      Sie sehen hier nur nach; Ihre Stelle bleibt, wo sie war.
    Your note:
      Ihre Notiz:
    {} (met)
      {} (erfüllt)
    {} (not met)
      {} (nicht erfüllt)
    b goes back to "{}".
      b geht zurück zu „{}“.
    b goes back to the pages that were found.
      b geht zurück zu den gefundenen Seiten.
    b goes back to your notes.
      b geht zurück zu Ihren Notizen.
    b goes back.
      b geht zurück.
    b goes back; the talk waits.
      b geht zurück; das Gespräch wartet.
    b or Enter alone goes back.
      b oder nur Enter geht zurück.
    b or Enter alone leaves it as it is: {}.
      b oder Enter allein lässt es, wie es ist: {}.
    g beside the answer says that you are guessing.
      g neben der Antwort sagt, dass Sie raten.
    i hands in as it stands.
      i gibt ab, wie es ist.
    learner [a word to type]
      wechseln
    link [a word to type]
      verweis
    list [a word to type]
      liste
    m marks this page to find it again, or takes the mark away.
      m markiert diese Seite zum Wiederfinden oder nimmt die Markierung weg.
    n lists your notes and marks in this course.
      n zeigt Ihre Notizen und Markierungen in diesem Kurs.
    n opens the next: {}.
      n öffnet das Nächste: {}.
    n writes a note to this page, or changes it.
      n schreibt eine Notiz zu dieser Seite oder ändert sie.
    o opens the page that teaches it.
      o öffnet die Seite, auf der das steht.
    Blank {} stays: {}.
      Lücke {} bleibt: {}.
    o opens the lesson "{}".
      o öffnet die Lektion „{}“.
    p tells your progress.
      p nennt Ihren Fortschritt.
    p turns to the page before.
      p blättert zur Seite davor.
    q leaves; your place is saved.
      q beendet; Ihre Stelle bleibt gespeichert.
    r asks what comes up again, or tells when it does.
      r fragt, was noch einmal drankommt, oder sagt, wann.
    r does this once more.
      r macht das noch einmal.
    t plays a quiz in teams.
      t spielt ein Quiz in Teams.
    u and the number of a turn tries another way from there, as in u 1.
      u mit der Nummer eines Schritts versucht von dort einen anderen Weg, wie in u 1.
    u takes the answer back, so that the question is asked again.
      u nimmt die Antwort zurück, und die Frage wird noch einmal gestellt.
    {} 1 has the first line begin anew, after asking.
      {} 1 lässt die erste Zeile neu beginnen, nach einer Rückfrage.
    {} and a number opens that link, as in {} 1.
      {} mit einer Zahl öffnet diesen Verweis, wie in {} 1.
    {} does it.
      {} tut es.
    {} lets somebody else learn.
      {} lässt jemand anderen lernen.
    {} lists what can be set.
      {} zeigt, was sich einstellen lässt.
    {} takes the last reset back.
      {} nimmt den letzten Neubeginn zurück.
    {} tells what the course is about.
      {} sagt, worum es im Kurs geht.
    {} tells all lines.
      {} nennt alle Zeilen.
    {} tells what is missing for a certificate.
      {} sagt, was für ein Zertifikat noch fehlt.
    {} to {}) {} more, which open one by one after "{}"
      {} bis {}) {} weitere, die sich nach „{}“ öffnen
    {} {} has the whole course begin anew, after asking.
      {} {} lässt den ganzen Kurs neu beginnen, nach einer Rückfrage.
    {}: done
      {}: abgeschlossen
    {}: {} of {} done
      {}: {} von {} abgeschlossen
    {}b goes back.
      {}b geht zurück.
    {}h gives a hint.
      {}h gibt einen Tipp.
    {}s leaves the question for later.
      {}s hebt die Frage für später auf.
    {}x begins anew.
      {}x beginnt von vorn.
    """
}
