import Phrases
import TerminalUI

/// The keys and the words of the links on a page.
enum LinkKeys {
  typealias Binding = Keymap<Action>.Binding

  /// Of a page that has links; what opens the one in focus comes first.
  static func bindings(_ links: PageLinks) -> [Binding] {
    guard !links.links.isEmpty else { return [] }
    let turning = [
      Binding([.tab], .turnToLink(1), links.focus == nil ? say("links") : nil, help: say("to the next link or image")),
      Binding([.backTab], .turnToLink(-1), nil, help: say("to the link or image before")),
    ]
    guard let link = links.focused else { return turning }
    let help = link.isImage ? say("open the image in focus") : say("open the link in focus")
    return [Binding([.enter, .character("o")], .follow, say("open"), help: help)] + turning
  }

  /// Where the link in focus leads.
  static func status(_ links: PageLinks, _ glyphs: Glyphs) -> [Span]? {
    links.focused.map { [Span("\(glyphs.arrow) \($0.destination)", Theme.link)] }
  }
}
