/// The mouse, as a terminal reports it (xterm's ctlseqs, mode 1006).
extension Story {
  /// Clicks on these words once they are there.
  func click(_ words: String) throws {
    let screen = try waitFor(words)
    guard let row = screen.row(of: words), let start = screen.lines[row].range(of: words)?.lowerBound else {
      throw StoryFailure("\(words) is not on the screen:\n\(screen)")
    }
    let line = screen.lines[row]
    let place = "\(line.distance(from: line.startIndex, to: start) + 1);\(row + 1)"
    try type("\u{1B}[<0;\(place)M\u{1B}[<0;\(place)m")
  }
}
