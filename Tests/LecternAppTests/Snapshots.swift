import Foundation
import TerminalUI
import Testing

/// Compares a frame with the one kept in Tests/Snapshots.
///
/// `LECTERN_RECORD=1 swift test` writes what is seen instead; look at the difference before you commit it.
enum Snapshot {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Snapshots")
  private static let records = ProcessInfo.processInfo.environment["LECTERN_RECORD"] == "1"

  static func check(_ frame: Frame, named name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let seen = text(of: frame)
    let file = folder.appending(path: "\(name)-\(frame.size.columns)x\(frame.size.rows).txt")
    if records {
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try seen.write(to: file, atomically: true, encoding: .utf8)
      } catch {
        Issue.record(error, sourceLocation: sourceLocation)
      }
      return
    }
    let kept = try? String(contentsOf: file, encoding: .utf8)
    if kept != seen {
      Issue.record(
        "\(file.lastPathComponent) differs; LECTERN_RECORD=1 keeps the new one. Seen:\n\(seen)\nKept:\n\(kept ?? "nothing")",
        sourceLocation: sourceLocation)
    }
  }

  /// The rows, then where the cursor is, then the runs that are not plain.
  private static func text(of frame: Frame) -> String {
    var lines = frame.text.map { "|" + $0 }
    lines.append(frame.cursor.map { "cursor \($0.row),\($0.column)" } ?? "cursor hidden")
    for row in 0..<frame.size.rows {
      let styles = runs(frame.row(row))
      if !styles.isEmpty { lines.append("\(row): " + styles) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func runs(_ cells: ArraySlice<Cell>) -> String {
    var runs: [(start: Int, end: Int, style: Style)] = []
    for (column, cell) in cells.enumerated() {
      if let last = runs.last, last.style == cell.style, last.end == column {
        runs[runs.count - 1].end = column + 1
      } else if cell.style != .plain {
        runs.append((column, column + 1, cell.style))
      }
    }
    return runs.map { "\($0.start)-\($0.end) \(name(of: $0.style))" }.joined(separator: ", ")
  }

  private static func name(of style: Style) -> String {
    var words: [String] = []
    if style.foreground != .terminalDefault { words.append("\(style.foreground)") }
    if style.background != .terminalDefault { words.append("on \(style.background)") }
    let names: [(Style.Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"), (.reverse, "reverse"),
      (.strikethrough, "struck"),
    ]
    words += names.filter { style.attributes.contains($0.0) }.map(\.1)
    return words.joined(separator: " ")
  }
}
