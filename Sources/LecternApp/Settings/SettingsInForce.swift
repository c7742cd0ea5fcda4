import Training

/// What follows from a learner's settings.
extension AppState {
  var theme: ThemeChoice { ThemeChoice(rawValue: settings[.theme]) ?? .terminal }

  /// Whether the mouse may click; otherwise it is left to the terminal, which selects text with it.
  var reportsMouse: Bool { settings.isOn(.mouse) }

  public var reviewSettings: ReviewSettings { settings.reviews }

  /// Nothing of a learner's is set in a preview, nor before it is known who learns.
  var offersSettings: Bool { preview == nil && learnerName != nil }
  /// The same where they are not on screen already.
  var leadsToSettings: Bool { offersSettings && !screens.contains { $0 is SettingsScreen || $0 is KeysScreen } }

  /// Makes a change at once, and saves it.
  ///
  /// - Parameter names: What the reason calls commands and keys.
  /// - Returns: What saves it; nil and why not where it cannot be made.
  mutating func change(
    _ change: SettingChange, names: KeyNames = .typed
  ) -> (effects: [Effect], problem: String?) {
    if let reason = settings.take(change, names: names) { return ([], reason) }
    return ([.change(change)] + turnCourses(), nil)
  }
}
