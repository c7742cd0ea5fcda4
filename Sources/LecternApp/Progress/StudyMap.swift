import Phrases
import TerminalUI
import Training

/// The study days of the last weeks as a map: a column a week, a row a weekday, a character for how much was done.
struct StudyMap {
  private let steps: [CalendarDay: Int]
  private let today: CalendarDay
  private let width: Int
  private let glyphs: Glyphs

  /// What stands before the first week.
  private static let label = 4
  private static let mostWeeks = 53

  init(steps: [CalendarDay: Int], today: CalendarDay, width: Int, glyphs: Glyphs) {
    (self.steps, self.today, self.width, self.glyphs) = (steps, today, width, glyphs)
  }

  /// A week takes two columns, so that the map is about as wide as it is long.
  private var weeks: Int { max(1, min(Self.mostWeeks, (width - Self.label) / 2)) }
  private var mondays: [CalendarDay] { (0..<weeks).map { today.monday + ($0 - weeks + 1) * 7 } }

  /// The months, the seven weekdays, and what the characters mean.
  var lines: [Line] { [monthLine] + (0..<7).map(row) + [.empty] + legend }

  /// Each month's name above its first whole week, where there is room for it.
  private var monthLine: Line {
    var text = String(repeating: " ", count: Self.label)
    for (index, monday) in mondays.enumerated() {
      let column = Self.label + index * 2
      guard monday.date.day <= 7, text.count <= column, column + 3 <= width else { continue }
      text += String(repeating: " ", count: column - text.count) + ProgressWords.month(monday) + " "
    }
    return Line(text, Theme.muted)
  }

  private func row(_ weekday: Int) -> Line {
    var spans = [Span(ProgressWords.weekdays[weekday] + " ", Theme.muted)]
    for monday in mondays {
      let day = monday + weekday
      guard day <= today else { break }
      let shade = ProgressWords.shade(steps[day] ?? 0)
      let style = shade == 0 ? Theme.muted : Theme.right
      spans.append(Span(glyphs.shades[shade], day == today ? style.adding(.underline) : style))
      spans.append(Span(" "))
    }
    return Line(spans)
  }

  private var legend: [Line] {
    let starts = ProgressWords.shadeStarts
    let ranges =
      starts.enumerated().map { index, start in
        index + 1 < starts.count ? "\(start)-\(starts[index + 1] - 1)" : say("\(start) and more")
      }
    let words = zip(glyphs.shades, [say("none")] + ranges).map { "\($0) \($1)".replacing(" ", with: "\u{A0}") }
    return Line.wrap([Span(say("Steps a day: \(words.joined(separator: "  "))"), Theme.muted)], width: width)
  }
}
