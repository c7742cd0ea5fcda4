import Phrases
import ProgressStore

extension DataOptions {
  /// Whom a command is about, once whoever asks knows the PIN there may be.
  ///
  /// - Throws: `ExitStatus` where nobody is called so, or the PIN is not known.
  func unlocked(_ name: String) throws -> Learner {
    let learner = try refusing { try folder.learner(named: name) }
    try PINPrompt.unlock(learner)
    return learner
  }

  /// The same; without a name, whoever learned last, and nil where nobody has learned yet.
  func unlockedOrLast(_ name: String?) throws -> Learner? {
    if let name { return try unlocked(name) }
    guard let last = try refusing({ try folder.mostRecent(of: folder.everyone()) }) else { return nil }
    try PINPrompt.unlock(last)
    return last
  }
}

extension Learner {
  /// What they want the interface to speak, or what the system does.
  var spoken: InterfaceLanguage { settings.language ?? Launcher.interfaceLanguage }
}
