import Course
import HostileTexts

/// Files in which the same text stands wherever an author can write one.
enum HarmfulPages {
  /// How a scalar can be written in a file.
  enum Spelling: String, CaseIterable {
    case raw, decimal, hexadecimal, yaml, percent

    /// Nil where the scalar would end the line or the word it stands in, or cannot be written so.
    func text(_ scalar: Unicode.Scalar) -> String? {
      let digits = String(scalar.value, radix: 16)
      switch self {
      case .raw: return scalar == "\n" || scalar == "\r" || (0x20...0x7E).contains(scalar.value) ? nil : String(scalar)
      case .decimal: return "&#\(scalar.value);"
      case .hexadecimal: return "&#x\(digits);"
      case .yaml: return "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
      case .percent:
        return String(scalar).utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      }
    }
  }

  /// Stretches of scalars, each of which is one of the texts.
  static func texts(_ spelling: Spelling, of scalars: [Unicode.Scalar], length: Int) -> [String] {
    stride(from: 0, to: scalars.count, by: length).map { start in
      "x" + scalars[start..<min(start + length, scalars.count)].compactMap(spelling.text).joined(separator: "x") + "x"
    }
  }

  /// Every template with a text in all its places.
  ///
  /// - Parameter value: The same for front matter, which refuses a control character as it is.
  static func pages(_ text: String, value: String) -> [(name: String, text: String)] {
    templates.map { ($0.name, $0.text.replacing("§", with: text).replacing("¤", with: value)) }
  }

  static let templates: [(name: String, text: String)] = [
    ("lesson.md", lesson), ("quiz.md", quiz), ("drill.md", drill), ("faults.md", faults), ("course.md", course),
  ]

  private static let lesson = """
    ---
    kind: lesson
    was: "¤.md"
    ---
    # T §

    I § *§* **§** ~~§~~ `§` [§](§.md "§") ![§](§.png "§") <https://x.org/§> <b title="§">§</b>

    ## P §
    `id: p§`

    - § [§][r]
      1. §

    > §

    > [!TIP]
    > §

    | § | § |
    | - | - |
    | § | `§` |

    ```§
    §
    ```

        §

    <div title="§">§</div>

    <!-- § -->

    [§](§.md "include")

    [r]: §.md "§"

    """

  private static let quiz = """
    ---
    kind: quiz
    draw:
      - "2 from ¤.md"
      - "1 tagged ¤"
    ---
    # T §

    I §

    ## Choice §
    `id: §` `tags: a§, b` `was: §#§`

    P §

    > [!TIP]
    > §

    - [x] § `last`
      > §
    - [ ] no § `50%`
      > §

    > [!NOTE]
    > §

    ## Blanks §
    `match: exact`

    Say [[§|b§]] and [[= 3 +- 1]] and [[a § b]] now.

    ## Pairs §
    P

    - l§ -> r§
      > §
    - m -> s§
    - -> d§

    ## Steps §
    P

    1. a§
    2. b §

    ## Open §
    P

    [[...]]

    - r§ `2`
    - s§

    ## Survey §
    `survey`

    - [ ] a§
    - [ ] b§

    """

  private static let drill = """
    ---
    kind: drill
    gauges:
      "g¤": 50
      trust: 40
    pass: "g¤ > 5 and f¤"
    ---
    # T §

    B §

    ## Start
    `time: 20s`

    N §

    > **S §:** "§"

    - [§](#end) `g§ +5` `set f§` `magnificence`
      > §
    - [b §](#§) `if g§ > 3 or not f§` `misery` `once`

    ## Way §
    `route` `when f§`

    - [§](#end) `if f§`
    - [§](#start)

    ## End
    `ending: misery`

    § end

    ## Debrief
    `debrief`

    §

    """

  private static let faults = """
    ---
    kind: "§"
    "§": §
    ---
    # T §

    ## `id: §`
    `§: 3` `id:§`

    -[ ] §
    [x]§

    ## A `id: §`
    [TIP] §

    [[§

    ## A `id: §`

    """

  private static let course = """
    ---
    id: "¤"
    version: "¤"
    language: "¤"
    pass: "¤"
    tags:
      "t¤": "¤"
    ---
    # T §

    § [§](§.md)

    ## M §
    §

    1. [§](a§.md)
    2. [§](b§.md#§) §
    3. §

    """
}

/// All strings anywhere in a value: what a screen could show of it, whatever its parts are called.
func strings(in value: Any) -> [String] {
  if let text = value as? String { return [text] }
  return Mirror(reflecting: value).children.flatMap { strings(in: $0.value) }
}
