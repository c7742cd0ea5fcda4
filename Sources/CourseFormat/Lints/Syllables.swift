/// Counts the syllables of an English word by its letters.
///
/// Groups of vowels, less the silent ones at the end, plus the few pairs that are spoken apart. English spelling is no
/// rule book, so a word may be one off; over a page that evens out.
enum Syllables {
  /// At least 1. Letters in small; anything else parts the vowels as a consonant would.
  static func count(_ word: some Collection<UInt8>) -> Int {
    let letters = Array(word)
    if let known = exceptions[String(decoding: letters, as: UTF8.self)] { return known }
    var count = 0
    var wasVowel = false
    for index in letters.indices {
      let isVowel = isVowel(letters, index)
      if isVowel, !wasVowel || isSpokenApart(letters, index) { count += 1 }
      wasVowel = isVowel
    }
    return max(1, count - silentEnd(letters))
  }

  private static func isVowel(_ letters: [UInt8], _ index: Int) -> Bool {
    switch letters[index] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    // At the start, or before another vowel, y is a consonant: "yes", "beyond".
    case UInt8(ascii: "y"): index > 0 && !(index + 1 < letters.count && "aeiou".utf8.contains(letters[index + 1]))
    default: false
    }
  }

  /// Two vowels of which each is heard: "giant", "radio", "idea", "being".
  private static func isSpokenApart(_ letters: [UInt8], _ index: Int) -> Bool {
    let pair = (letters[index - 1], letters[index])
    let before = index > 1 ? letters[index - 2] : 0
    let isLast = index == letters.count - 1
    switch pair {
    case (UInt8(ascii: "i"), UInt8(ascii: "a")), (UInt8(ascii: "i"), UInt8(ascii: "o")),
      (UInt8(ascii: "i"), UInt8(ascii: "u")):
      // "special", "nation", "region": the i only softens what stands before it.
      return !"tcsg".utf8.contains(before)
    case (UInt8(ascii: "e"), UInt8(ascii: "o")), (UInt8(ascii: "u"), UInt8(ascii: "a")):
      return !"qg".utf8.contains(before)
        && !(letters[index - 1] == UInt8(ascii: "e") && letters.starts(with: "people".utf8))
    case (UInt8(ascii: "e"), UInt8(ascii: "i")):
      return letters[(index + 1)...].elementsEqual("ng".utf8)
    case (UInt8(ascii: "u"), UInt8(ascii: "i")):
      return letters[(index + 1)...].elementsEqual("ng".utf8) && before != UInt8(ascii: "q")
    case (UInt8(ascii: "e"), UInt8(ascii: "a")):
      // "area", "create", "creative", but "creature".
      let rest = letters[(index + 1)...]
      return isLast && letters.count > 3 || rest.elementsEqual("te".utf8)
        || (letters.starts(with: "creat".utf8) && !letters.starts(with: "creatu".utf8))
    case (UInt8(ascii: "i"), UInt8(ascii: "e")):
      // "experience", "convenient", but "patient", "friend".
      let rest = letters[(index + 1)...]
      return (rest.starts(with: "nc".utf8) || rest.starts(with: "nt".utf8)) && !"tcs".utf8.contains(before)
    case (UInt8(ascii: "y"), UInt8(ascii: "i")), (UInt8(ascii: "o"), UInt8(ascii: "i")):
      return letters[(index + 1)...].elementsEqual("ng".utf8)
    default: return false
    }
  }

  /// 1 for an ending that is written with a vowel and spoken without: "time", "times", "asked".
  private static func silentEnd(_ letters: [UInt8]) -> Int {
    func ends(_ ending: String) -> Bool { letters.suffix(ending.utf8.count).elementsEqual(ending.utf8) }
    func letter(fromEnd place: Int) -> UInt8 { letters.count >= place ? letters[letters.count - place] : 0 }
    func isConsonant(fromEnd place: Int) -> Bool { letters.count >= place && !isVowel(letters, letters.count - place) }
    if ends("e") {
      // "table", "little", but "whole", "mile".
      if ends("le"), isConsonant(fromEnd: 3) { return 0 }
      return isConsonant(fromEnd: 2) ? 1 : 0
    }
    if ends("es"), isConsonant(fromEnd: 3) {
      // "boxes", "places", "pages", "wishes".
      if ends("les"), isConsonant(fromEnd: 4) { return 0 }
      return "sxzcg".utf8.contains(letter(fromEnd: 3)) || ends("ches") || ends("shes") ? 0 : 1
    }
    if ends("ed"), isConsonant(fromEnd: 3), letters.count > 3 {
      return "td".utf8.contains(letter(fromEnd: 3))
        || (ends("led") && isConsonant(fromEnd: 4) && letter(fromEnd: 4) != UInt8(ascii: "l")) ? 0 : 1
    }
    // "somewhere", "movement", "safely": a silent e inside.
    for ending in ["ement", "ements", "eful", "eless", "ely"]
    where ends(ending) && letters.count > ending.utf8.count + 2 {
      return isConsonant(fromEnd: ending.utf8.count + 1) ? 1 : 0
    }
    return 0
  }

  /// Common words that the rules get wrong.
  private static let exceptions: [String: Int] = [
    "every": 2, "everyone": 3, "everything": 3, "everybody": 4, "business": 2, "people": 1 + 1, "something": 2,
    "sometimes": 2, "someone": 2, "somewhere": 2, "somebody": 3, "different": 3, "colleague": 2, "colleagues": 2,
    "science": 2, "aisle": 1, "aisles": 1, "quiet": 2, "create": 2, "created": 3, "area": 3, "idea": 3, "ideas": 3,
    "real": 1, "really": 2,
    "being": 2, "doing": 2, "going": 2, "seeing": 2, "poem": 2, "lion": 2, "trial": 2, "client": 2, "clients": 2,
    "society": 4, "variety": 4, "evening": 2, "interest": 3, "interesting": 4, "therefore": 2, "whatever": 3,
    "the": 1, "eye": 1, "eyes": 1, "queue": 1, "queues": 1, "hour": 1, "hours": 1, "isn't": 2, "doesn't": 2,
    "didn't": 2, "wasn't": 2, "couldn't": 2, "wouldn't": 2, "shouldn't": 2, "hadn't": 2, "hasn't": 2, "haven't": 2,
    "recipe": 3, "cafe": 2, "karate": 3, "resume": 3,
  ]
}
