/// One row of the table: a figure and what it is held against.
struct Row {
  var name: String
  var measured: String
  var target: String
  /// nil for what is only told.
  var isMet: Bool?

  var verdict: String { isMet.map { $0 ? "ok" : "over" } ?? "" }
}

/// Figures in columns.
enum Report {
  static func table(_ rows: [Row]) -> String {
    let all = [["figure", "measured", "target", ""]] + rows.map { [$0.name, $0.measured, $0.target, $0.verdict] }
    let widths = (0..<4).map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { cells in
      var line = cells.enumerated().map { index, cell in
        let space = String(repeating: " ", count: widths[index] - cell.count)
        return index == 0 || index == 3 ? cell + space : space + cell
      }.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// A number with so many digits after the point.
  static func number(_ value: Double, digits: Int = 1) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int((value * scale).rounded())
    let whole = String(scaled / Int(scale))
    guard digits > 0 else { return whole }
    let rest = String(scaled % Int(scale))
    return whole + "." + String(repeating: "0", count: digits - rest.count) + rest
  }
}

extension Duration {
  var milliseconds: Double {
    Double(components.seconds) * 1000 + Double(components.attoseconds) / 1_000_000_000_000_000
  }
}

extension [Double] {
  /// The value that so large a share of all values is not above; 0.5 is the median. The list must not be empty.
  func quantile(_ share: Double) -> Double {
    let sorted = sorted()
    return sorted[Swift.min(sorted.count - 1, Int((Double(sorted.count) * share).rounded(.up)) - 1)]
  }
}
