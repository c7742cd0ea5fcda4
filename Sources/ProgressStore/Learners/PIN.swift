import CSodium
import Phrases

/// A learner's PIN, kept as a salted hash that is slow to make (Argon2id, RFC 9106).
///
/// It deters peeking on a shared account. It is no security: whoever may read the files may read what is in them.
extension Learner {
  private static let pinField = "pin"
  /// The fewest characters of a PIN.
  public static let pinMinimum = 4

  /// Whether a PIN is asked for before this learner's progress is shown.
  public var hasPIN: Bool { rest[Self.pinField]?.text != nil }

  /// Whether the file's PIN is none that Lectern has made: a text that is no hash lets nobody in, and anything else asks
  /// nobody.
  var pinProblem: String? {
    switch rest[Self.pinField] {
    case nil, .null?: return nil
    case .string(let hash)?:
      guard sodium_init() >= 0 else { return nil }
      let isHash =
        hash.utf8.count < Int(crypto_pwhash_strbytes())
        && crypto_pwhash_str_needs_rehash(
          hash, UInt64(crypto_pwhash_opslimit_interactive()), crypto_pwhash_memlimit_interactive()) >= 0
      return isHash ? nil : "its pin is no PIN of Lectern's, so nobody is let in until that field is taken out"
    default: return "its pin is no text, so no PIN is asked for"
    }
  }

  /// Whether this is the PIN; without one, nothing is.
  public func checkPIN(_ typed: String) -> Bool {
    guard let hash = rest[Self.pinField]?.text, sodium_init() >= 0 else { return false }
    // The library may look at as many bytes as a hash can have.
    let length = Int(crypto_pwhash_strbytes())
    var bytes = hash.utf8.prefix(length - 1).map { CChar(bitPattern: $0) }
    bytes += Array(repeating: 0, count: length - bytes.count)
    let pin = typed.utf8.map { CChar(bitPattern: $0) }
    return crypto_pwhash_str_verify(bytes, pin, UInt64(pin.count)) == 0
  }

  /// Sets a PIN, or removes it; false where it is too short, or there is not the memory that hashing takes.
  mutating func setPIN(_ typed: String?) -> Bool {
    guard let typed else {
      rest[Self.pinField] = nil
      return true
    }
    guard typed.count >= Self.pinMinimum, sodium_init() >= 0 else { return false }
    var hash = [CChar](repeating: 0, count: Int(crypto_pwhash_strbytes()))
    let pin = typed.utf8.map { CChar(bitPattern: $0) }
    let isMade = crypto_pwhash_str(
      &hash, pin, UInt64(pin.count), UInt64(crypto_pwhash_opslimit_interactive()), crypto_pwhash_memlimit_interactive())
    guard isMade == 0 else { return false }
    rest[Self.pinField] = .string(
      String(decoding: hash.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
    return true
  }
}

extension DataFolder {
  /// Gives a learner a PIN, or takes it away.
  @discardableResult
  public func setPIN(_ pin: String?, of learner: Learner) throws(StoreError) -> Learner {
    var changed = learner
    guard changed.setPIN(pin) else {
      let path = folder(learner.id) + "/" + Learner.fileName
      guard pin?.count ?? 0 >= Learner.pinMinimum else {
        throw StoreError(path, reason: say("a PIN has at least \(Learner.pinMinimum) characters"))
      }
      throw StoreError(path, reason: say("there is not the memory to make a PIN's hash, so nothing was changed"))
    }
    // The slow part is done before the lock is taken.
    return try change(learner) { $0.takePIN(of: changed) }
  }
}

extension Learner {
  fileprivate mutating func takePIN(of other: Learner) { rest[Self.pinField] = other.rest[Self.pinField] }
}
