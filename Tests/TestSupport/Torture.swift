#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How much the tests that tear at programs and files do: a little with every change, all of it in `make torture`.
public enum Torture {
  public static let isFull = getenv("LECTERN_TORTURE").map { String(cString: $0) } == "1"

  public static func count(short: Int, full: Int) -> Int { isFull ? full : short }
}
