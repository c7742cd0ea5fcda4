import Phrases
import TerminalUI

/// The keys and the words of the links on a page.
enum LinkKeys {
  typealias Binding = Keymap<Action>.Binding

  /// Of a page that has links; what opens the one in focus comes first.
  static func bindings(_ links: PageLinks) -> [Binding] {
    guard !links.links.isEmpty else { return [] }
    let turning = [
      Binding(
        [.tab], .turnToLink(1),
        links.focus != nil ? nil : links.links.allSatisfy(\.isImage) ? say("images") : say("links"),
        help: say("to the next link or image")),
      Binding([.backTab], .turnToLink(-1), nil, help: say("to the link or image before")),
    ]
    guard let link = links.focused else {
      return turning + [
        Binding([.character("o")], .follow, nil, help: say("open the link or image, or go to the first of several"))
      ]
    }
    let help = link.isImage ? say("open the image in focus") : say("open the link in focus")
    return [Binding([.enter, .character("o")], .follow, say("open"), help: help)] + turning
  }

  /// Where the link in focus leads, with its end, beside as much of the page's title as a third of the header holds.
  ///
  /// - Parameter heading: Of the page that it leads to, where that is in the same lesson.
  static func status(
    _ links: PageLinks, to heading: String?, beside title: String, width: Int, _ glyphs: Glyphs
  ) -> [Span]? {
    links.focused.map { link in
      let room = width - 2 - min(TextWidth.of(title), width / 3) - TextWidth.of(glyphs.arrow) - 1
      let address = TextWidth.truncateMiddle(heading ?? link.destination, to: room, ellipsis: glyphs.ellipsis)
      return [Span("\(glyphs.arrow) \(address)", Theme.link)]
    }
  }
}
