/// The words that the rules look for, in one language; all in small letters.
struct LintLanguage: Sendable {
  /// Words that turn a question round.
  let negations: Set<String>
  /// Pieces of which every such word holds one, for a quick look.
  let negationStems: ByteStems
  /// After a negation, these make it harmless: "not only".
  let harmlessAfter: Set<String>
  /// Before a negation, these do: "whether or not".
  let harmlessBefore: Set<String>
  /// Words that begin a question in which a negation would be overlooked.
  let questionWords: Set<String>
  /// Words that may stand before them.
  let prepositions: Set<String>
  /// Words that begin a clause of its own, in which a negation is no trap.
  let clauseWords: Set<String>
  /// Words that tell a learner that several options are right.
  let several: Set<String>
  /// Numbers tell it after an order, a question word or an article: "choose two", "the three".
  let numbers: Set<String>
  let articles: Set<String>
  /// Words that ask for a choice; what follows them says of what.
  let orders: Set<String>
  /// Pieces of an option that speaks of the options above it.
  let above: ByteStems
  /// Whole options that speak of the others.
  let aboutOthers: Set<String>
  /// Pieces of which every such option holds one, for a quick look.
  let otherStems: ByteStems

  /// The table for a BCP 47 tag; nil when there is none.
  static func of(_ tag: String) -> LintLanguage? {
    // Each table is made when it is first asked for.
    switch tag.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
    case "en": english
    case "es": spanish
    case "de": german
    case "fr": french
    default: nil
    }
  }

  /// Whether an option's text speaks of the other options.
  func isAboutOthers(_ text: String) -> Bool {
    if above.occur(in: text) { return true }
    // Such options are short, and hold one of a few words.
    guard text.utf8.count <= 60, otherStems.occur(in: text) else { return false }
    return aboutOthers.contains(String(text.lowercased().reversed().drop { ".!".contains($0) }.reversed()))
  }
}

extension LintLanguage {
  private static let english = LintLanguage(
    negations: [
      "not", "except", "cannot", "isn't", "aren't", "wasn't", "weren't", "doesn't", "don't", "didn't", "can't",
      "shouldn't", "won't", "wouldn't", "mustn't",
    ], negationStems: ["not", "n't", "n\u{2019}t", "except"],
    harmlessAfter: ["only", "just", "merely", "simply", "least", "yet"],
    harmlessBefore: ["or", "if", "why", "whether", "perhaps", "certainly", "but"],
    questionWords: ["which", "what", "who", "whom", "whose"],
    prepositions: ["in", "of", "to", "for", "with", "at", "on", "by", "from", "and", "so", "but"],
    clauseWords: [
      "if", "when", "while", "because", "since", "although", "though", "unless", "as", "where", "after", "before",
      "until", "who", "whom", "whose", "that", "so", "than", "and", "but",
    ],
    several: [
      "all", "several", "both", "any", "multiple", "answers", "options", "boxes", "ones",
    ],
    numbers: ["two", "three", "four", "five", "six", "seven", "eight", "nine", "2", "3", "4", "5", "6", "7", "8", "9"],
    articles: ["the", "these", "those", "exactly", "least"],
    orders: ["select", "choose", "pick", "tick", "mark", "check", "name", "find", "which"],
    above: ["of the above", "all the above", "the above answers", "the answers above", "the options above"],
    aboutOthers: [
      "all of these", "none of these", "all of them", "none of them", "both of these", "neither of these",
      "any of these", "all of the others", "none of the others", "all of the below", "none of the below",
    ],
    otherStems: ["these", "them", "others", "below"])

  private static let spanish = LintLanguage(
    negations: ["no", "excepto", "salvo", "ninguna", "ninguno"],
    negationStems: ["no", "excepto", "salvo", "ningun"],
    harmlessAfter: ["solo", "sólo", "solamente", "obstante"],
    harmlessBefore: ["o", "si", "y", "por"],
    questionWords: ["cuál", "cuáles", "qué", "quién", "quiénes"],
    prepositions: ["en", "de", "a", "para", "con", "por", "y", "pero"],
    clauseWords: [
      "si", "cuando", "mientras", "porque", "aunque", "donde", "que", "quien", "quienes", "como", "pero", "y",
    ],
    several: [
      "todas", "todos", "todo", "varias", "varios", "ambas", "ambos", "cuáles", "quiénes", "opciones", "respuestas",
    ],
    numbers: ["dos", "tres", "cuatro", "cinco", "seis", "2", "3", "4", "5", "6"],
    articles: ["las", "los", "estas", "estos", "menos", "qué"],
    orders: ["elige", "elija", "marca", "marque", "selecciona", "seleccione", "escoge", "escoja", "señala", "señale"],
    above: [
      "las anteriores", "los anteriores", "lo anterior", "anteriores es", "de arriba", "respuestas anteriores",
      "opciones anteriores",
    ],
    aboutOthers: ["todas estas", "ninguna de estas", "todas ellas", "ninguna de ellas", "ninguna de las otras"],
    otherStems: ["estas", "ellas", "otras"])

  private static let german = LintLanguage(
    negations: [
      "nicht", "kein", "keine", "keinen", "keinem", "keiner", "keines", "außer", "ausgenommen", "niemals",
    ], negationStems: ["nicht", "kein", "außer", "ausgenommen", "niemals"],
    harmlessAfter: ["nur", "bloß", "allein", "wahr", "zuletzt"],
    harmlessBefore: ["oder", "ob", "warum", "wieso", "wenn", "und", "aber"],
    questionWords: ["welche", "welcher", "welches", "welchen", "welchem", "was", "wer", "wen", "wem", "wessen"],
    prepositions: ["in", "von", "zu", "für", "mit", "an", "auf", "bei", "aus", "und", "aber"],
    clauseWords: [
      "wenn", "falls", "weil", "obwohl", "während", "ob", "dass", "damit", "bevor", "nachdem", "solange", "und", "aber",
    ],
    several: [
      "alle", "allen", "aller", "mehrere", "mehreren", "beide", "beiden", "antworten", "aussagen", "möglichkeiten",
      "sind",
    ],
    numbers: ["zwei", "drei", "vier", "fünf", "sechs", "2", "3", "4", "5", "6"],
    articles: ["die", "diese", "diesen", "mindestens", "genau"],
    orders: ["wähle", "wählen", "kreuze", "kreuzen", "markiere", "markieren", "nenne", "nennen"],
    above: [
      "oben genannten", "oben genannte", "obigen", "obige", "oben stehenden", "obenstehenden", "vorstehenden",
      "vorgenannten", "antworten oben",
    ],
    aboutOthers: [
      "alle genannten", "keine der genannten", "keines davon", "keine davon", "nichts davon", "alles davon",
      "alle davon", "alle antworten", "keine der antworten",
    ],
    otherStems: ["genannten", "davon", "antworten"])

  private static let french = LintLanguage(
    negations: ["pas", "sauf", "excepté", "aucun", "aucune", "jamais", "hormis"],
    negationStems: ["pas", "sauf", "except", "aucun", "jamais", "hormis"],
    harmlessAfter: ["seulement", "uniquement", "que", "encore"],
    harmlessBefore: ["ou", "pourquoi", "n'est-ce", "et"],
    questionWords: [
      "quel", "quelle", "quels", "quelles", "lequel", "laquelle", "lesquels", "lesquelles", "qui", "que", "qu'est-ce",
      "qu'est",
    ],
    prepositions: ["dans", "de", "à", "pour", "avec", "par", "sur", "chez", "en", "et", "mais"],
    clauseWords: [
      "si", "quand", "lorsque", "parce", "car", "pendant", "puisque", "où", "qui", "que", "dont", "mais", "et",
    ],
    several: [
      "tous", "toutes", "tout", "plusieurs", "quels", "quelles", "lesquels", "lesquelles", "cases", "réponses",
    ],
    numbers: ["deux", "trois", "quatre", "cinq", "six", "2", "3", "4", "5", "6"],
    articles: ["les", "ces", "moins"],
    orders: ["choisis", "choisissez", "coche", "cochez", "sélectionne", "sélectionnez", "indique", "indiquez"],
    above: ["ci-dessus", "qui précède", "qui précèdent", "réponses précédentes", "précédentes"],
    aboutOthers: [
      "toutes ces réponses", "aucune de ces réponses", "toutes les réponses", "aucune réponse", "aucune des deux",
      "aucun de ces choix",
    ],
    otherStems: ["ponse", "deux", "choix"])
}

extension LintLanguage {
  /// Whether a number after this word counts what is to be chosen.
  func bringsNumber(_ word: String) -> Bool {
    orders.contains(word) || questionWords.contains(word) || articles.contains(word)
  }
}
