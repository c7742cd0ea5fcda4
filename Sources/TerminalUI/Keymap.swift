/// The keys of one screen: read by the key press, the footer and the help page alike.
public struct Keymap<Action: Sendable>: Sendable {
  public struct Binding: Sendable {
    public var keys: [Key]
    public var action: Action
    /// What the footer says after the keys; nil leaves the binding to the help page.
    public var short: String?
    /// What the help page says: a sentence fragment.
    public var help: String
    /// How the keys are written, where listing them would be long: `↑↓`, `a–d`.
    public var label: String?

    public init(_ keys: [Key], _ action: Action, _ short: String?, help: String, label: String? = nil) {
      self.keys = keys
      self.action = action
      self.short = short
      self.help = help
      self.label = label
    }

    /// The keys as a person reads them: the first one in the footer.
    public var title: String { label ?? keys.first?.label ?? "" }
  }

  public var bindings: [Binding]
  /// What to do with a typed character that no binding takes: text entry.
  public var text: (@Sendable (Unicode.Scalar) -> Action)?
  /// What to do with any other key that no binding takes.
  public var other: (@Sendable (Key) -> Action)?

  public init(
    _ bindings: [Binding], text: (@Sendable (Unicode.Scalar) -> Action)? = nil,
    other: (@Sendable (Key) -> Action)? = nil
  ) {
    self.bindings = bindings
    self.text = text
    self.other = other
  }

  /// The first binding that has the key decides.
  public func action(for key: Key) -> Action? {
    if let binding = bindings.first(where: { $0.keys.contains(key) }) { return binding.action }
    if case .character(let scalar) = key, let text { return text(scalar) }
    // With Caps Lock a letter is the same, where the capital is no key of its own.
    if case .character(let scalar) = key, scalar.properties.isUppercase,
      let small = scalar.properties.lowercaseMapping.unicodeScalars.first,
      let binding = bindings.first(where: { $0.keys.contains(.character(small)) })
    {
      return binding.action
    }
    return other?(key)
  }
}
