import Phrases
import Training

/// The settings, line by line.
extension PlainSession {
  /// Lists them and changes what is asked for, until the person goes back.
  func changeSettings() throws(Leaving) {
    let all = LearnerSetting.allCases
    tell("")
    tellSettings()
    let prompt = PlainPrompt<Wish>(
      [
        .number(upTo: all.count + 1, say("Type a number to change that one.")) { .change($0) },
        .word("list", act: .list, say("\(TypedWord.list.spoken) tells all of them again.")),
      ] + PlainWord.enterOrBack(.back))
    while true {
      let index: Int
      switch try ask(prompt) {
      case .back: return
      case .list:
        tellSettings()
        continue
      case .change(let chosen): index = chosen
      }
      guard all.indices.contains(index) else {
        try changeKeys()
        continue
      }
      try change(all[index])
      if state.language != .current { return try speakingAnew { try changeSettings() } }
    }
  }

  private enum Wish {
    case list, back
    case change(Int)
  }

  private func tellSettings() {
    let all = LearnerSetting.allCases
    tell(SettingWords.title)
    for (index, setting) in all.enumerated() {
      let value = SettingWords.value(setting, state.settings[setting])
      tell("\(index + 1)) \(SettingWords.name(setting)): \(value). \(SettingWords.does(setting))")
    }
    tell("\(all.count + 1)) \(SettingWords.keysName): \(state.settings.keyCountWords). \(SettingWords.keys)")
  }

  private func change(_ setting: LearnerSetting) throws(Leaving) {
    guard case .words(let words) = setting.values else { return try type(setting) }
    for (index, word) in words.enumerated() {
      let value = SettingWords.value(setting, word)
      tell("\(index + 1)) " + (word == state.settings[setting] ? say("\(value), as it is now") : value))
    }
    let prompt = PlainPrompt<Int?>([
      .number(upTo: words.count, say("Type a number.")) { .some($0) },
      .named(words.enumerated().flatMap { [(SettingWords.value(setting, $1), $0), ($1, $0)] }) { .some($0) },
      .enter(nil, keeping(setting)), .word("b", act: nil, ""),
    ])
    guard let index = try ask(prompt) else { return }
    make(.value(setting, words[index]))
  }

  private func type(_ setting: LearnerSetting) throws(Leaving) {
    let prompt = PlainPrompt<String?>([
      // What the lines are is told before how to leave them.
      .enter(nil, ""), .word("b", act: nil, ""),
      .text(say("Type \(setting.expectation).")) { .some($0) },
      .word("", act: nil, keeping(setting), leads: true),
    ])
    while let typed = try ask(prompt) {
      guard setting.canonical(typed) != nil else {
        tell(say("Please type \(setting.expectation)."))
        continue
      }
      if make(.value(setting, typed)) { return }
    }
  }

  private func keeping(_ setting: LearnerSetting) -> String {
    say("b or Enter alone leaves it as it is: \(SettingWords.value(setting, state.settings[setting])).")
  }

  private func changeKeys() throws(Leaving) {
    for command in KeyCommand.allCases {
      let keys = state.settings.keyWords(of: command).joined(separator: " ")
      tell("- \(command.rawValue): \(SettingWords.does(command))" + (keys.isEmpty ? "" : "; \(keys)"))
    }
    let prompt = PlainPrompt<String?>(
      PlainWord.enterOrBack(nil) + [
        .text(say("Type a command and its key for the full screen, as in hint=H or hint=standard.")) { .some($0) }
      ])
    while let typed = try ask(prompt) {
      let parts = typed.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let command = KeyCommand(rawValue: parts[0].lowercased()) else {
        tell(say("\"\(PlainWords.short(typed))\" means nothing here."))
        continue
      }
      make(.key(command, SettingWords.key(typed: parts[1])))
    }
  }

  /// What was set, and to what.
  private func saved(_ change: SettingChange) -> String {
    // The language that has been chosen is spoken from here on.
    keeper.language.whileSpoken {
      guard case .value(let setting, _) = change else { return say("Saved.") }
      return say("Saved. \(SettingWords.name(setting)): \(SettingWords.value(setting, state.settings[setting]))")
    }
  }

  /// Whether it could be made; otherwise why not is said.
  @discardableResult
  private func make(_ change: SettingChange) -> Bool {
    let (effects, problem) = state.change(change)
    for effect in effects {
      switch effect {
      case .change(let change): keeper.change(change)
      case .stock(let shelves): for shelf in shelves { state.library.read(shelf) }
      default: break
      }
    }
    state.language = keeper.language
    if let problem {
      tell(say("That cannot be: \(problem)."))
    } else {
      warnIfUnsaved()
      if keeper.unsaved == nil { tell(saved(change)) }
    }
    return problem == nil
  }
}
