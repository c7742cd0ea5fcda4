import TerminalUI
import Training

extension Action {
  /// The command that a key can be given to; nil for what belongs to its key, such as typing or an option's letter.
  var command: KeyCommand? {
    switch self {
    case .move(let step): step < 0 ? .up : .down
    case .page(let step): step < 0 ? .pageUp : .pageDown
    case .first: .first
    case .last: .last
    case .next: .nextPage
    case .previous: .previousPage
    case .select: .next
    case .guess: .guess
    case .toggle: .tick
    case .hint: .hint
    case .moreTime: .moreTime
    case .skip: .skip
    case .handIn: .handIn
    case .carry(let step): step < 0 ? .stepUp : .stepDown
    case .rewind: .undo
    case .lookUp: .lesson
    case .review: .review
    case .showProgress: .progress
    case .search: .search
    case .note: .note
    case .mark: .mark
    case .follow: .openLink
    case .deleteBackward: .clear
    case .turnToPlace(let step): step < 0 ? .previousPlace : .nextPlace
    case .changeLearner: .learner
    case .teamMatch: .team
    case .showSettings: .settings
    case .again: .again
    case .back: .back
    case .reset: .reset
    case .resetCourse: .resetCourse
    case .certificate: .certificate
    case .help: .help
    case .quit: .quit
    default: nil
    }
  }
}

extension Key {
  init?(_ name: KeyName) {
    let text = name.text
    if text == "space" {
      self = .character(" ")
    } else if text.hasPrefix("ctrl-"), let letter = text.last {
      self = .control(letter)
    } else if text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first {
      self = .character(scalar)
    } else if let number = Int(text.dropFirst()) {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// What a key is called that can be given to a command; nil where it is none of the kind that can.
  var name: String? {
    switch self {
    case .character(" "): "space"
    case .character(let scalar): String(Character(scalar))
    case .control(let letter): "ctrl-\(letter)"
    case .function(let number): "f\(number)"
    default: nil
    }
  }

  /// Whether a command can lose it: all others keep their meaning, so that nobody can lock themselves in.
  fileprivate var canBeTaken: Bool { name.flatMap(KeyName.init) != nil }

  fileprivate var isTyped: Bool { if case .character = self { true } else { false } }
}

extension Keymap<Action> {
  /// The keys as the learner wants them.
  ///
  /// A command that would get a key which another one has on this screen keeps its standard ones: nothing becomes
  /// impossible, whatever a file says.
  func inForce(_ settings: LearnerSettings) -> Keymap<Action> {
    var keymap = self
    for (command, name) in settings.keys.keys.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      guard let key = KeyName(name).flatMap(Key.init), text == nil || !key.isTyped else { continue }
      keymap.give(command, key)
    }
    // Two commands may have changed their keys; only now is it known what is free.
    for index in keymap.bindings.indices {
      let others = Set(keymap.bindings.enumerated().filter { $0.offset != index }.flatMap(\.element.keys))
      let binding = keymap.bindings[index]
      guard binding.action.command.map({ settings.keys.keys[$0] != nil }) ?? false,
        binding.keys.contains(where: { !bindings[index].keys.contains($0) && others.contains($0) })
      else { continue }
      keymap.bindings[index] = bindings[index]
    }
    return settings[.keySet] == "vi" && text == nil ? keymap.withVi() : keymap
  }

  /// Has keys open the settings that mean nothing else here; where text is typed, none do.
  func leading(toSettings keys: @autoclosure () -> [Key]) -> Keymap<Action> {
    guard text == nil else { return self }
    let free = keys().filter { key in !bindings.contains { $0.keys.contains(key) } }
    guard !free.isEmpty else { return self }
    var keymap = self
    keymap.bindings.append(Binding(free, CommonKeys.settings.action, nil, help: CommonKeys.settings.help))
    return keymap
  }

  /// Gives a key to a command in place of those that can be taken from it.
  private mutating func give(_ command: KeyCommand, _ key: Key) {
    let own = bindings.indices.filter { bindings[$0].action.command == command }
    let lettered = own.first { bindings[$0].keys.contains(where: \.canBeTaken) }
    guard let target = lettered ?? (command.needsLetter ? nil : own.first) else { return }
    for index in own {
      let isFirstTaken = bindings[index].keys.first?.canBeTaken ?? false
      let kept = bindings[index].keys.filter { !$0.canBeTaken }
      if index == target {
        bindings[index].keys = isFirstTaken ? [key] + kept : kept + [key]
      } else if !kept.isEmpty {
        bindings[index].keys = kept
      }
    }
  }

  /// With vi's letters wherever the keys are whose meaning they have, as far as they are free.
  private func withVi() -> Keymap<Action> {
    let letters: [(Key, Key)] = [
      (.left, .character("h")), (.down, .character("j")), (.up, .character("k")), (.right, .character("l")),
      (.home, .character("g")), (.end, .character("G")), (.pageDown, .control("f")), (.pageUp, .control("b")),
    ]
    var keymap = self
    var taken = Set(bindings.flatMap(\.keys))
    for (key, letter) in letters where !taken.contains(letter) {
      guard let index = bindings.firstIndex(where: { $0.keys.contains(key) }) else { continue }
      keymap.bindings[index].keys.append(letter)
      taken.insert(letter)
    }
    return keymap
  }
}
