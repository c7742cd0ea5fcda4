/// Days in a row on which someone learned.
public enum Streak {
  /// How many study days the run has that reaches today.
  ///
  /// One rest day in any seven days does not break it, and does not count in it. Today is not over: without study it
  /// neither breaks the run nor is its rest day.
  ///
  /// - Parameter isStudied: Whether something was done on a day.
  public static func length(until today: CalendarDay, isStudied: (CalendarDay) -> Bool) -> Int {
    var count = isStudied(today) ? 1 : 0
    var day = today + -1
    var rest: CalendarDay?
    while true {
      if isStudied(day) {
        count += 1
      } else {
        if let rest, rest.number - day.number < 7 { return count }
        rest = day
      }
      day = day + -1
    }
  }
}
