extension German {
  /// What commands say to whoever learns.
  static let commands = """
    What you did last is not saved: {}.
      Was Sie zuletzt getan haben, ist nicht gespeichert: {}.
    There is no journal yet.
      Es gibt noch kein Protokoll.
    Neither this folder nor your home folder can be written to.
      Weder in diesen Ordner noch in Ihr Benutzerverzeichnis lässt sich schreiben.
    lectern certificate --output FILE writes it elsewhere.
      lectern certificate --output DATEI schreibt es an eine andere Stelle.
    Your journal cannot be read: {}.
      Ihr Protokoll ist nicht lesbar: {}.
    there is no certificate
      es gibt kein Zertifikat
    In your learner.json, {}.
      In Ihrer learner.json: {}.
    Your learner.json cannot be read, so your name, your PIN and your settings are not known.
      Ihre learner.json ist nicht lesbar; deshalb sind Ihr Name, Ihre PIN und Ihre Einstellungen nicht bekannt.
    Somebody's folder, {}, cannot be looked into: {}.
      Der Ordner von jemandem, {}, lässt sich nicht einsehen: {}.
    Somebody's folder, {}, cannot be looked into: {}
      Der Ordner von jemandem, {}, lässt sich nicht einsehen: {}
    A newer Lectern has written your journal. What it holds is shown, and nothing is added to it.
      Ein neueres Lectern hat Ihr Protokoll geschrieben. Sie sehen, was darin steht; hinzugefügt wird nichts.
    Your journal holds less than was saved before. What was known is kept in {}, and is not shown.
      Ihr Protokoll enthält weniger, als zuvor gespeichert war. Was bekannt war, bleibt in {} und wird nicht gezeigt.
    Your journal says other things than were saved before. What was known is kept in {}, and is not shown.
      Ihr Protokoll sagt anderes, als zuvor gespeichert war. Was bekannt war, bleibt in {} und wird nicht gezeigt.
    A newer Lectern has written your learner.json; nothing in it is changed here.
      Ein neueres Lectern hat Ihre learner.json geschrieben; hier wird darin nichts geändert.
    The courses that this was done in are not here; --courses says where they are.
      Die Kurse, in denen das getan wurde, sind nicht hier; --courses sagt, wo sie sind.
    Nothing here is called {}; lectern progress --json says what there is.
      Hier heißt nichts {}; lectern progress --json sagt, was es gibt.
    at a time that the journal does not tell
      zu einer Zeit, die das Protokoll nicht nennt
    Erasing {}, which had been cut off, is finished.
      Das Löschen von {}, das abgebrochen war, ist abgeschlossen.
    The folder of {} is gone, with all that was in it.
      Der Ordner von {} ist gelöscht, mit allem, was darin war.
    {} has the name, or the folder's, in it or is called so, and is not Lectern's to change: left as it is.
      {} enthält den Namen oder den des Ordners oder heißt so und gehört nicht Lectern: unverändert gelassen.
    1 line of your journal could not be read and was put into {}.
    {} lines of your journal could not be read and were put into {}.
      one: 1 Zeile Ihres Protokolls war nicht lesbar und liegt jetzt in {2}.
      other: {} Zeilen Ihres Protokolls waren nicht lesbar und liegen jetzt in {}.
    1 line of your journal could not be read and is passed over.
    {} lines of your journal could not be read and are passed over.
      one: 1 Zeile Ihres Protokolls ist nicht lesbar und wird übergangen.
      other: {} Zeilen Ihres Protokolls sind nicht lesbar und werden übergangen.
    Nothing was deleted.
      Gelöscht wurde nichts.
    Everything else is there, and nothing was deleted.
      Alles andere ist da, und gelöscht wurde nichts.
    nobody learns there any more
      dort lernt niemand mehr
    what {} did is not saved yet
      was {} getan hat, ist noch nicht gespeichert
    what was done is not saved yet
      was getan wurde, ist noch nicht gespeichert
    {} was erased, and somebody else has the folder now
      {} wurde gelöscht, und der Ordner gehört jetzt jemand anderem
    the folder of {} is gone: somebody has erased it or moved it away, so start Lectern again to learn under a name
      der Ordner von {} ist weg: Jemand hat ihn gelöscht oder verschoben; starten Sie Lectern neu, um unter einem Namen zu lernen
    --learner needs a name with at least one letter
      --learner braucht einen Namen mit mindestens einem Buchstaben
    Your progress cannot be opened: {}
      Ihr Fortschritt lässt sich nicht öffnen: {}
    {} Lectern goes on line by line.
      {} Lectern macht zeilenweise weiter.
    {}: there is no such command, course or file; lectern --help lists the commands
      {}: Einen solchen Befehl, Kurs oder eine solche Datei gibt es nicht; lectern --help nennt die Befehle
    --teams: "{}" is longer than {} letters
      --teams: „{}“ hat mehr als {} Buchstaben
    {}: there is no such file or folder
      {}: Diese Datei oder diesen Ordner gibt es nicht
    There is no desktop here that could open it. It leads to:
      Hier gibt es keine Arbeitsoberfläche, die es öffnen könnte. Es führt zu:

    Nobody has learned here yet.
      Hier hat noch niemand gelernt.
    {} is no course that can be read; lectern check says why.
      {} ist kein lesbarer Kurs; lectern check sagt, warum.
    The certificate could not be written: {}
      Das Zertifikat ließ sich nicht schreiben: {}
    The certificate of {} is in {}.
      Das Zertifikat von {} liegt in {}.
    There is no course "{}" here; --courses says where to look.
      Einen Kurs „{}“ gibt es hier nicht; --courses sagt, wo zu suchen ist.
    {} has begun none of the courses here; --courses says where to look.
      {} hat keinen der Kurse hier begonnen; --courses sagt, wo zu suchen ist.
    Which course? {}
      Welcher Kurs? {}
    last active {}
      zuletzt aktiv {}
    not begun
      nicht begonnen
    1 event
    {} events
      one: 1 Ereignis
      other: {} Ereignisse
    {} can begin: lectern --learner {}
      {} kann beginnen: lectern --learner {}
    {} is called {} now; the folder is still {}.
      {} heißt jetzt {}; der Ordner ist weiterhin {}.
    Written to {}.
      Geschrieben nach {}.
    Nothing was erased.
      Nichts wurde gelöscht.
    Everything that was held of {} is gone.
      Alles, was über {} gespeichert war, ist weg.
    {} names nobody in their place.
      {} nennt an dieser Stelle niemanden mehr.
    {} is another learner's and has the same name or word in it: left as it is.
      {} gehört jemand anderem und enthält denselben Namen oder dasselbe Wort: Die Datei bleibt, wie sie ist.
    Without a terminal to ask at, --yes says that you mean it. Nothing was erased.
      Ohne ein Terminal zum Nachfragen sagt --yes, dass Sie es ernst meinen. Nichts wurde gelöscht.
    This removes all that {} has done (folder {}), for good.
      Das entfernt alles, was {} getan hat (Ordner {}), und zwar endgültig.
    Type the name to go on:
      Geben Sie den Namen ein, um fortzufahren:
    {} has no notes yet.
      {} hat noch keine Notizen.
    {} has no PIN.
      {} hat keine PIN.
    {} is asked for no PIN any more.
      Nach der PIN von {} wird nicht mehr gefragt.
    New PIN of {}, at least {} characters:
      Neue PIN von {}, mindestens {} Zeichen:
    Once more:
      Noch einmal:
    Nothing was changed.
      Nichts wurde geändert.
    The two are not the same, so nothing was changed.
      Die beiden sind nicht gleich, also wurde nichts geändert.
    {} is asked for the PIN from now on. It deters peeking; it is no security.
      Nach der PIN von {} wird ab jetzt gefragt. Sie hält neugierige Blicke fern; Sicherheit ist sie nicht.
    Without the PIN of {} nothing is opened. Others learn with --learner NAME.
      Ohne die PIN von {} wird nichts geöffnet. Andere lernen mit --learner NAME.
    opens later
      öffnet sich später
    {} has done nothing in {}.
      {} hat in {} noch nichts getan.
    Nothing was reset.
      Nichts wurde zurückgesetzt.
    {} begins anew for {}; lectern reset --undo takes it back.
      {} beginnt neu für {}; lectern reset --undo nimmt das zurück.
    There is no reset of {} to take back.
      Für {} gibt es kein Zurücksetzen, das rückgängig zu machen wäre.
    Without a terminal to ask at, --yes says that you mean it. Nothing was reset.
      Ohne ein Terminal zum Nachfragen sagt --yes, dass Sie es ernst meinen. Nichts wurde zurückgesetzt.
    Of what {} did, Lectern then forgets:
      Von dem, was {} getan hat, vergisst Lectern dann:
    Type yes to go on:
      Geben Sie ja ein, um fortzufahren:
    {} is no course that can be read; lectern check says what is wrong.
      {} ist kein lesbarer Kurs; lectern check sagt, was nicht stimmt.
    {} sets nothing. There is {}; and key.COMMAND=…, a key, where COMMAND is one of {}.
      {} stellt nichts ein. Es gibt {}; und key.BEFEHL=…, eine Taste, wobei BEFEHL einer von diesen ist: {}.
    {} is {}
      {} ist {}
    at most 1 review a day, which ends at {}
    at most {} reviews a day, which ends at {}
      one: höchstens 1 Wiederholung am Tag, der um {2} endet
      other: höchstens {} Wiederholungen am Tag, der um {} endet
    all reviews that are due; the day ends at {}
      alle fälligen Wiederholungen; der Tag endet um {}
    days in a row are shown
      Tage in Folge werden gezeigt
    no clocks
      keine Uhren
    Lectern speaks {}
      Lectern spricht {}
    has not begun yet
      hat noch nicht begonnen
    {}: {} % done
      {}: {} % geschafft
    In none of the courses here:
      In keinem der Kurse hier:
    Reviews: {} due today (your daily limit is {}); on the seven days after it {}
      Wiederholungen: {} heute fällig (Ihre Tagesgrenze ist {}); an den sieben Tagen danach {}
    Reviews: {} due today; on the seven days after it {}
      Wiederholungen: {} heute fällig; an den sieben Tagen danach {}
    (best {} %)
      (bestes Ergebnis {} %)
    {}: this is no certificate that Lectern can read.
      {}: Das ist kein Zertifikat, das Lectern lesen kann.
    This certificate says that {} has finished {}, version {}.
      Dieses Zertifikat besagt, dass {} den Kurs {}, Fassung {}, abgeschlossen hat.
    This certificate says that {} has finished {}.
      Dieses Zertifikat besagt, dass {} den Kurs {} abgeschlossen hat.
    It cannot be confirmed here: no journal here has any of its finishes, and nobody of that name learns here.
      Hier lässt es sich nicht bestätigen: In keinem Protokoll hier steht einer seiner Abschlüsse, und niemand \
    dieses Namens lernt hier.
    The journal may be on another machine or in another folder (--data), or it was erased.
      Das Protokoll liegt vielleicht auf einem anderen Rechner oder in einem anderen Ordner (--data), oder es wurde \
    gelöscht.
    holds
      stimmt
    DOES NOT HOLD
      STIMMT NICHT
    The file: it shows more or other things than Lectern wrote. Trust the lines below alone.
      Die Datei: Sie zeigt mehr oder anderes, als Lectern geschrieben hat. Vertrauen Sie nur den Zeilen darunter.
    Not all of it holds.
      Nicht alles stimmt.
    {} ends in neither .html nor .txt: say --format html or --format text with it.
      {} endet weder auf .html noch auf .txt: Bitte --format html oder --format text dazu sagen.
    All of it holds: the journal here contains these finishes. Who sat there, it cannot show.
      Alles stimmt: Das Protokoll hier enthält diese Abschlüsse. Wer davor saß, kann es nicht zeigen.
    there is no such file
      diese Datei gibt es nicht
    it cannot be opened: {}
      sie lässt sich nicht öffnen: {}
    it cannot be read: {}
      sie ist nicht lesbar: {}
    it is larger than 1 MiB, and no certificate is
      sie ist größer als 1 MiB, und so groß ist kein Zertifikat
    {}-{}-{} {}
      {3}.{2}.{1} {4}
    --courses {}: there is no such folder
      --courses {}: Diesen Ordner gibt es nicht
    """
}
