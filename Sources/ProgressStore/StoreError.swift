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
      case ENOSPC: "the disk is full"
      case EDQUOT: "your disk quota is used up"
      case EFBIG: "the file may not grow any more"
      case EACCES, EPERM: "no permission"
      case EROFS: "the disk is read-only"
      case ENOENT: "no such file or folder"
      case ENOTDIR: "a file stands where a folder is needed"
      case EISDIR: "a folder stands where a file is needed"
      case EIO: "the disk reported an error"
      case EMFILE, ENFILE: "too many files are open"
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
}
