import TerminalUI

/// The keys a preview adds to those of the screen in front.
extension Preview {
  private typealias Binding = Keymap<Action>.Binding

  /// - Parameters:
  ///   - isRoot: Whether there is no screen to go back to.
  func keymap(over base: Keymap<Action>, front: any Screen, isRoot: Bool, window: Size) -> Keymap<Action> {
    if showsPane(in: window), pane.isFocused { return Keymap(Self.paneKeys) }
    var bindings = base.bindings
    let isTyping = base.text != nil
    if isRoot {
      // Nothing lies behind the first screen but the shell.
      bindings.removeAll { if case .back = $0.action { true } else { false } }
      // Where letters are text, q is one; the key that leaves from everywhere is shown instead, early enough to fit.
      let quit = Binding(
        [isTyping ? .control("c") : .character("q")], .quit, "quit", help: "leave the preview; nothing was saved",
        label: isTyping ? "^C" : nil)
      bindings.insert(quit, at: isTyping ? min(1, bindings.count) : bindings.count)
    }
    let taken = Set(bindings.flatMap(\.keys))
    // A letter that the screen needs for something else gives way to a capital, or to a function key.
    let added = keys(for: front).compactMap { binding -> Binding? in
      var binding = binding
      binding.keys.removeAll { key in
        if isTyping, case .character = key { return true }
        return taken.contains(key)
      }
      if binding.label != nil, !binding.keys.contains(where: { if case .character = $0 { true } else { false } }) {
        binding.label = nil
      }
      return binding.keys.isEmpty ? nil : binding
    }
    // What Enter does comes first in the footer, then what only a preview has.
    bindings.insert(contentsOf: added, at: min(isRoot && isTyping ? 2 : 1, bindings.count))
    return Keymap(bindings, text: base.text, other: base.other)
  }

  private func keys(for front: any Screen) -> [Binding] {
    var keys = [
      Binding([.character("e"), .character("E"), .function(2)], .edit, "edit", help: Self.editing)
    ]
    let item = front as? any ItemScreen
    if item != nil {
      keys += [
        Binding(
          [.character("]"), .function(8)], .turn(1), "turn", help: "go on without answering; [ goes back", label: "[ ]"),
        Binding([.character("["), .function(7)], .turn(-1), nil, help: "go back without answering"),
      ]
    }
    if item?.question != nil {
      keys.append(
        Binding([.character("A"), .function(3)], .showAnswers, "answers", help: "show what is right, and every text"))
    }
    guard pane.summary != nil else { return keys }
    keys.append(
      Binding(
        [.character("d"), .character("D"), .function(4)], .toggleProblems, nil,
        help: "show or hide what is wrong in the file"))
    if pane.isOpen {
      keys.append(
        Binding([.tab, .function(6)], .switchPane, nil, help: "into the list of what is wrong, and out again"))
    }
    return keys
  }

  private static let editing =
    "open the editor at this place: the one that the variable VISUAL or EDITOR names, else nano, vim or vi"

  private static let paneKeys =
    [
      Binding([.enter, .character("e"), .character("E"), .function(2)], .edit, "edit", help: Self.editing)
    ]
    + [
      Binding(
        [.escape, .tab, .character("q"), .function(6)], .back, "back", help: "back to the page; the list stays"),
      Binding([.character("d"), .character("D"), .function(4)], .toggleProblems, "hide", help: "close the list"),
    ] + CommonKeys.list(of: .problems) + CommonKeys.scroll
}
