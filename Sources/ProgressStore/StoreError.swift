import Phrases

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What went wrong with a file, in words a learner can act on.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  public var path: String
  /// "no space left on the disk"
  public var reason: String
  /// The system's number for it (errno(3)); 0 where it is not the system's.
  let code: Int32

  init(_ path: String, errno code: Int32) {
    self.path = path
    self.code = code
    reason =
      switch code {
      case ENOSPC: say("the disk is full")
      case EDQUOT: say("your disk quota is used up")
      case EFBIG: say("the file may not grow any more")
      case EACCES, EPERM: say("no permission")
      case EROFS: say("the disk is read-only")
      case ENOENT: say("no such file or folder")
      case ENOTDIR: say("a file stands where a folder is needed")
      case EISDIR: say("a folder stands where a file is needed")
      case EIO: say("the disk reported an error")
      case EMFILE, ENFILE: say("too many files are open")
      default: String(cString: strerror(code)).lowercased()
      }
  }

  public init(_ path: String, reason: String) {
    self.path = path
    self.reason = reason
    code = 0
  }

  /// Whether it was the system that refused, and not Lectern's own rules.
  public var isOfSystem: Bool { code != 0 }

  /// Whether the system lets nobody look there, or not this person.
  var isRefusal: Bool { code == EACCES || code == EPERM }

  /// The reason first: a narrow screen may cut the path off.
  public var description: String { "\(reason): \(path)" }

  /// The same by itself, and not behind other words. A key's name, which is a single letter, stays as it is.
  public var sentence: String {
    let text = description
    guard text.dropFirst().first?.isLetter ?? false else { return text }
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
