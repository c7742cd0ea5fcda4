#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The wall clock.
public enum Clock {
  /// Now in local time: RFC 3339 with milliseconds and the offset from UTC.
  public static func now() -> String {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return text(seconds: Int(time.tv_sec), milliseconds: Int(time.tv_nsec) / 1_000_000)
  }

  /// Today in local time, as in 2026-11-22.
  static func today() -> String { String(now().prefix(10)) }

  /// A moment since 1970-01-01T00:00:00Z in the zone that `TZ` or the system names.
  static func text(seconds: Int, milliseconds: Int) -> String {
    var moment = time_t(seconds)
    var local = tm()
    localtime_r(&moment, &local)
    let offset = Int(local.tm_gmtoff) / 60
    let zone = (offset < 0 ? "-" : "+") + two(abs(offset) / 60) + ":" + two(abs(offset) % 60)
    let date = "\(Int(local.tm_year) + 1900)-\(two(Int(local.tm_mon) + 1))-\(two(Int(local.tm_mday)))"
    let clock = "\(two(Int(local.tm_hour))):\(two(Int(local.tm_min))):\(two(Int(local.tm_sec)))"
    let fraction = String(repeating: "0", count: 3 - String(milliseconds).count) + String(milliseconds)
    return "\(date)T\(clock).\(fraction)\(zone)"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
