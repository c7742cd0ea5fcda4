import Phrases

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Has the system open what Lectern does not show: web pages, mail, images.
enum OutsideOpener {
  /// Opens an address or a file's path in the program that the system has for it, and does not wait for that.
  ///
  /// - Returns: Why it cannot be opened; nil: it is being opened.
  static func open(_ target: String) -> String? {
    #if os(macOS)
      let (program, isAtHand) = ("open", true)
    #else
      // Without a desktop, as over ssh, xdg-open would look for a browser in the terminal that Lectern has.
      let program = "xdg-open"
      let isAtHand = ["DISPLAY", "WAYLAND_DISPLAY"].contains { (name: String) in
        getenv(name).map { $0.pointee != 0 } ?? false
      }
    #endif
    guard isAtHand, ChildProgram.isInstalled(program) else {
      return say("There is no desktop here that could open it. It leads to:")
    }
    return ChildProgram.launch([program, target])
  }
}
