import Foundation
import TerminalUI
import Testing

extension EndToEnd {
  /// What Lectern paints, measured by a terminal itself.
  @Suite("Widths on a terminal") struct Widths {
    /// Texts that terminals like to disagree about, and one of each block's letters.
    private static let samples: [String] = {
      let joined = [
        "e\u{301}", "o\u{302}\u{323}", "\u{1100}\u{1161}\u{11A8}", "\u{915}\u{94D}\u{937}\u{93F}", "\u{E01}\u{E33}",
        "\u{5D0}\u{5B8}", "\u{628}\u{650}", "\u{1F44B}\u{1F3FD}", "\u{1F469}\u{200D}\u{1F680}", "\u{1F1E9}\u{1F1EA}",
        "1\u{FE0F}\u{20E3}", "\u{2764}\u{FE0F}", "\u{2764}", "\u{203C}\u{FE0F}", "a\u{200B}b", "a\u{AD}b", "\u{3000}",
        "\u{FF21}", "\u{FF71}", "\u{E9}", "\u{2500}", "\u{2588}", "\u{2591}", "\u{25B8}", "\u{2713}", "\u{2717}",
        "\u{2022}", "\u{2014}", "\u{2026}", "\u{A1}", "\u{B0}", "\u{2160}", "\u{2460}", "\u{FB01}", "\u{200F}\u{5E9}",
      ]
      // Private use and what is not assigned have no width that could be right.
      let odd: Set<Unicode.GeneralCategory> = [.unassigned, .privateUse, .surrogate, .control, .format]
      let letters = stride(from: UInt32(0xA1), to: 0x2_0000, by: 61).compactMap(Unicode.Scalar.init)
        .filter { !odd.contains($0.properties.generalCategory) && $0.properties.age.map { $0.major <= 13 } ?? false }
        .map { String(Character($0)) }
      return joined + letters
    }()

    /// A text as Lectern paints it, and the columns that it reckons with.
    private static func painted(_ text: String) -> (text: String, columns: Int) {
      var frame = Frame(size: Size(columns: 8, rows: 1))
      let columns = frame.put(text, row: 0, column: 0)
      return (frame.row(0).prefix(columns).filter { !$0.isContinuation }.map(\.glyph.text).joined(), columns)
    }

    /// Where tmux 3.3 and 3.4 and we differ, by scalar, and why it is so.
    private static let differences: Set<UInt32> = []

    @Test("A terminal's cursor stands where Lectern reckons, for every kind of letter")
    func cursorReports() throws {
      let workspace = try Workspace()
      let samples = Self.samples.map { (sample: $0, painted: Self.painted($0)) }.filter { $0.painted.columns > 0 }
      #expect(samples.count > 500)
      // Each on a line of its own, and then: where is the cursor? (Device Status Report 6, ECMA-48 8.3.35)
      let text = samples.map { "\u{1B}[1;1H\u{1B}[2K" + $0.painted.text + "\u{1B}[6n" }.joined()
      let file = try workspace.write(text, to: "samples").path
      let reports = workspace.folder.appending(path: "reports")
      // `ESC [ 1 ; n R`: six bytes, as no sample is wider than eight columns.
      let script = """
        stty raw -echo; cat "$0" & head -c \(samples.count * 6) > "$1"; wait; printf '\\033[2Jover'; cat > /dev/null
        """
      let story = try Story(program: ["sh", "-c", script, file, reports.path], in: workspace)
      try story.waitFor("over")
      let answers = try String(contentsOf: reports, encoding: .utf8).split(separator: "\u{1B}")
      #expect(answers.count == samples.count)
      for ((sample, painted), answer) in zip(samples, answers) {
        let columns = answer.split(separator: ";").last.flatMap { Int($0.dropLast()) }.map { $0 - 1 }
        guard columns != painted.columns, let scalar = sample.unicodeScalars.first else { continue }
        let names = sample.unicodeScalars.map { String($0.value, radix: 16) }
        #expect(
          Self.differences.contains(scalar.value), "\(sample), \(names): \(columns ?? -1) for \(painted.columns)")
      }
    }
  }
}
