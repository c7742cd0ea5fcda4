import Phrases
import TerminalUI
import Training

/// How a team is told apart: a glyph, a letter and a colour, of which the colour is never alone.
struct TeamLook {
  let glyph: String
  /// The first letter of its name, or where another team has that letter those of its first two words, or its first two
  /// letters, or else its number.
  let letter: String
  let style: Style
  let name: String

  private static let colors: [Color] = [.red, .brightBlue, .green, .yellow, .magenta, .cyan]

  /// - Parameter first: What the teams were called when the match began, where they have been renamed since: a glyph and a
  ///   colour stay with the team, and a new name takes no other team's letter.
  static func all(_ names: [String], first: [String]? = nil, _ glyphs: Glyphs) -> [TeamLook] {
    let kinds = kinds(of: first ?? names)
    let letters = letters(of: names, first: first ?? names)
    return names.enumerated().map { place, name in
      let index = kinds[place]
      return TeamLook(
        glyph: glyphs.teams[index % glyphs.teams.count], letter: letters[place],
        style: Style(colors[index % colors.count], on: .terminalDefault, .bold), name: name)
    }
  }

  private static func letters(of names: [String], first: [String]) -> [String] {
    var taken: Set<String> = []
    var letters = names.indices.map { String($0 + 1) }
    let (kept, renamed) = (
      names.indices.filter { names[$0] == first[$0] }, names.indices.filter { names[$0] != first[$0] }
    )
    for place in kept + renamed {
      let initial = names[place].first.map { String($0).uppercased() } ?? ""
      // A number alone would be read as points.
      let second = names[place].dropFirst().first.map { initial + $0.lowercased() } ?? ""
      let words = names[place].split(separator: " ").prefix(2).compactMap(\.first).map { String($0).uppercased() }
      for short in [initial, words.count == 2 ? words.joined() : "", second]
      where !short.isEmpty && taken.insert(short).inserted {
        letters[place] = short
        break
      }
    }
    return letters
  }

  /// Which of the colours each team has: the one that it is called by, in whatever language, or else the next that is free.
  static func kinds(of names: [String]) -> [Int] {
    let called = InterfaceLanguage.all.map { $0.whileSpoken { MatchWords.teamNames.map { $0.lowercased() } } }
    var kinds: [Int?] = []
    for name in names {
      let kind = called.lazy.compactMap { $0.firstIndex(of: name.lowercased()) }.first
      // Somebody is called Red, and somebody else Rot.
      kinds.append(kind.flatMap { kinds.contains($0) ? nil : $0 })
    }
    var free = colors.indices.filter { !kinds.contains($0) }
    for place in kinds.indices where kinds[place] == nil { kinds[place] = free.isEmpty ? place : free.removeFirst() }
    return kinds.map { $0 ?? 0 }
  }

  var sign: Span { Span(glyph, style) }
  var title: Span { Span(glyph + " " + name, style) }
}

extension Glyphs {
  /// A text of the course: three dots in one sign are three where only ASCII can be shown, or a gap would be a full stop.
  func spelled(_ text: String) -> String {
    self == .unicode ? text : text.split(separator: "…", omittingEmptySubsequences: false).joined(separator: ellipsis)
  }

  /// A shape for each team.
  var teams: [String] {
    self == .unicode ? ["■", "▲", "●", "◆", "★", "♥"] : ["%", "^", "o", "*", "+", "@"]
  }
}

/// What the score strip says of a team besides its score.
struct TeamMark {
  var isActive = false
  /// A word or a sign behind the score: locked in, out, too early, joker.
  var sign = ""
}

/// All teams with their scores, along one row or as many as it takes.
struct ScoreStrip {
  let looks: [TeamLook]
  let scores: [Int]
  let marks: [TeamMark]
  /// The teams in the order they stand there.
  let seats: [Int]
  let glyphs: Glyphs

  /// The fewest letters that a name is cut to.
  private static let shortest = 5

  /// The names as far as they fit into one row: cut to the same length, or where that would leave too little, or names
  /// that look the same, the longest of them give way to their letters first.
  func lines(width: Int) -> [Line] {
    let longest = looks.indices.map(room).max() ?? 0
    let lengths = Array(stride(from: longest, through: Self.shortest, by: -1))
    for (length, isReserving) in lengths.map({ ($0, true) }) + lengths.map({ ($0, false) }) {
      let cut = looks.map { TextWidth.truncate($0.name, to: length, ellipsis: glyphs.ellipsis) }
      // Of those that would look the same the letters tell more.
      let names = cut.map { name in cut.count { $0 == name } == 1 ? name : nil }
      let fits =
        Self.rows(seats.map { cell($0, name: names[$0], isReserving: isReserving) }, gap: 3, width: width).count <= 1
      if fits { return Self.rows(seats.map { cell($0, name: names[$0]) }, gap: 3, width: width) }
    }
    var long = Set(looks.indices)
    while true {
      let cells = seats.map { cell($0, name: long.contains($0) ? looks[$0].name : nil) }
      let rows = Self.rows(cells, gap: long.isEmpty ? 2 : 3, width: width)
      guard rows.count > 1, let longest = long.max(by: { (room($0), $0) < (room($1), $1) }) else { return rows }
      long.remove(longest)
    }
  }

  private func room(_ team: Int) -> Int { TextWidth.of(looks[team].name) }

  /// - Parameters:
  ///   - name: Nil: the letter stands for it.
  ///   - isReserving: Whether it has room for a sign that is not there yet, so that names stay as they are when one comes.
  private func cell(_ team: Int, name: String?, isReserving: Bool = false) -> Line {
    let look = looks[team]
    let mark = marks[team]
    let pointer = mark.isActive ? glyphs.pointer : " "
    let style = mark.isActive ? look.style.adding(.underline) : look.style
    let title = name.map { look.glyph + " " + $0 } ?? look.glyph + look.letter
    return Line(
      [Span(pointer, Theme.selected), Span(title, style), Span(" \(scores[team])", Theme.key)]
        + (mark.sign.isEmpty ? isReserving ? [Span("   ")] : [] : [Span(" " + mark.sign, Theme.muted)]))
  }

  private static func rows(_ cells: [Line], gap: Int, width: Int) -> [Line] {
    var rows: [Line] = []
    for cell in cells {
      if let last = rows.last, last.width + gap + cell.width <= width {
        rows[rows.count - 1].spans += [Span(String(repeating: " ", count: gap))] + cell.spans
      } else {
        rows.append(cell)
      }
    }
    return rows
  }
}
