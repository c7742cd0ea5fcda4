import Course

/// A value read from an author's files, with everything there is to tell the author about it.
public struct Loaded<Value: Sendable>: Sendable {
  /// Nil exactly when `diagnostics` holds an error.
  public var value: Value?
  /// In the order of the file.
  public var diagnostics: [Diagnostic]

  /// Withholds the value when there is an error, so that nobody plays half a file.
  public init(_ value: Value?, _ diagnostics: [Diagnostic]) {
    self.value = diagnostics.contains { $0.severity == .error } ? nil : value
    self.diagnostics = diagnostics
  }
}

extension Loaded: Equatable where Value: Equatable {}
