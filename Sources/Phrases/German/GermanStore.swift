extension German {
  /// Why something cannot be kept, and what certificates are checked for.
  static let store = """
    {} settings in your learner.json do not count as they are written; lectern doctor tells of each.
      {} Einstellungen in Ihrer learner.json zählen nicht, wie sie dastehen; lectern doctor nennt jede.
    the disk is full
      der Datenträger ist voll
    your disk quota is used up
      Ihr Speicherplatz ist aufgebraucht
    the file may not grow any more
      die Datei darf nicht weiter wachsen
    no permission
      keine Berechtigung
    the disk is read-only
      der Datenträger ist schreibgeschützt
    no such file or folder
      diese Datei oder diesen Ordner gibt es nicht
    a file stands where a folder is needed
      wo ein Ordner gebraucht wird, steht eine Datei
    a folder stands where a file is needed
      wo eine Datei gebraucht wird, steht ein Ordner
    the disk reported an error
      der Datenträger meldet einen Fehler
    too many files are open
      zu viele Dateien sind offen
    another Lectern holds your journal and does not answer
      ein anderes Lectern hält Ihr Protokoll und antwortet nicht
    another program writes to it
      ein anderes Programm schreibt hinein
    an event could not be written as JSON
      ein Ereignis ließ sich nicht als JSON schreiben
    an event is too long to be written down
      ein Ereignis ist zu lang, um aufgeschrieben zu werden
    a newer Lectern has written here, and this one changes nothing
      ein neueres Lectern hat hier geschrieben, und dieses ändert nichts
    its damaged lines could not be set aside
      die beschädigten Zeilen ließen sich nicht beiseitelegen
    not writable as JSON
      nicht als JSON zu schreiben
    this is not an ordinary file
      das ist keine gewöhnliche Datei
    this is a file and no folder
      das ist eine Datei und kein Ordner
    a name needs a letter, or another sign that can be seen
      ein Name braucht einen Buchstaben oder ein anderes sichtbares Zeichen
    the folder was taken away meanwhile
      der Ordner wurde inzwischen weggenommen
    a newer Lectern has written this file, and this one changes nothing in it
      ein neueres Lectern hat diese Datei geschrieben, und dieses ändert darin nichts
    a name needs at least one letter
      ein Name braucht mindestens einen Buchstaben
    this is no folder of Lectern's own; a link and what it leads to are yours to remove
      das ist kein Ordner von Lectern selbst; einen Verweis und sein Ziel entfernen Sie bitte selbst
    this file is there already, and is replaced with --force only
      diese Datei gibt es schon; ersetzt wird sie nur mit --force
    the folder {} is there for somebody who seems to be called so, and cannot be looked into: {}
      der Ordner {} gehört jemandem, der offenbar so heißt, und lässt sich nicht einsehen: {}
    nobody called "{}" learns here, and lectern learners list says who does
      niemand namens „{}“ lernt hier; lectern learners list sagt, wer hier lernt
    {} learners are called "{}"; say which by the name of the folder: {}
      {} Lernende heißen „{}“; sagen Sie mit dem Namen des Ordners, wer gemeint ist: {}
    somebody is called "{}" already, so choose a name that tells the two apart
      jemand heißt schon „{}“; wählen Sie einen Namen, der beide unterscheidet
    it cannot be read, and lectern doctor --repair puts another in its place
      sie ist nicht lesbar; lectern doctor --repair ersetzt sie durch eine andere
    a whole number from {} to {}, or {} for no limit
      eine ganze Zahl von {} bis {}, oder {} für keine Grenze
    a time of day from 00:00 to 23:59, as in 04:00
      eine Uhrzeit von 00:00 bis 23:59, wie 04:00
    {} or {}
      {} oder {}
    no limit
      keine Grenze
    its settings are no JSON object, so what is standard counts
      die Einstellungen sind kein JSON-Objekt, also gilt, was üblich ist
    its setting {} is not {}, so {} counts
      die Einstellung {} ist nicht wie verlangt ({}), also gilt: {}
    "{}" is not what {} takes: {}
      „{}“ passt nicht zu {}: {}
    its settings are no JSON object; take the field out, and set them again
      die Einstellungen sind kein JSON-Objekt; entfernen Sie das Feld und setzen Sie sie neu
    a PIN has at least {} characters
      eine PIN hat mindestens {} Zeichen
    there is not the memory to make a PIN's hash, so nothing was changed
      für die Prüfsumme einer PIN reicht der Speicher nicht, also wurde nichts geändert
    the certificate's number could not be made
      die Nummer des Zertifikats ließ sich nicht bilden

    Name: {} learns here.
      Name: {} lernt hier.
    {}: the journal has no such finish.
      {}: Im Protokoll steht kein solcher Abschluss.
    {}: the certificate says {}.
      {}: Das Zertifikat sagt {}.
    {}: the certificate says {}, and the journal {}.
      {}: Das Zertifikat sagt {}, das Protokoll {}.
    Date: the last of these finishes was on {}.
      Datum: Der letzte dieser Abschlüsse war am {}.
    Date: the certificate says {}.
      Datum: Das Zertifikat sagt {}.
    Date: the certificate says {}, and the journal {}.
      Datum: Das Zertifikat sagt {}, das Protokoll {}.
    Date: it cannot be confirmed, for finishes are missing.
      Datum: Es lässt sich nicht bestätigen, denn es fehlen Abschlüsse.
    Number: it is the one that this journal gives for this certificate.
      Nummer: Sie ist die, die dieses Protokoll für dieses Zertifikat ergibt.
    Number: it is the one that this journal gives for its own name, date and scores.
      Nummer: Sie ist die, die dieses Protokoll für seinen eigenen Namen, sein Datum und seine Ergebnisse ergibt.
    Number: it cannot be confirmed, for finishes are missing.
      Nummer: Sie lässt sich nicht bestätigen, denn es fehlen Abschlüsse.
    Number: it is not the one that this journal gives; it was changed, or the course's title, version or items.
      Nummer: Sie ist nicht die, die dieses Protokoll ergibt; sie wurde geändert, oder Titel, Fassung oder Einträge \
    des Kurses.
    Name: the certificate was made for {}.
      Name: Das Zertifikat wurde für {} ausgestellt.
    Name: the certificate was made for {}, who is called {} here now.
      Name: Das Zertifikat wurde für {} ausgestellt; hier lautet der Name jetzt {}.
    Name: the certificate says {}.
      Name: Das Zertifikat sagt {}.
    Name: the certificate says {}, and this is the journal of {}.
      Name: Das Zertifikat sagt {}, und das ist das Protokoll von {}.
    """
}
