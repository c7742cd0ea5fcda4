/// The kinds of mistake an author can make; the raw value is what is printed and searched for.
///
/// M: Markdown and files. Q: questions. D: drills. L: lessons.
// swift-format-ignore: AlwaysUseLowerCamelCase
public enum DiagnosticCode: String, Hashable, Sendable, CaseIterable {
  case M001, M002, M003, M004, M005, M006, M007, M008, M009, M010
  case M011, M012, M013, M014, M015, M016, M017, M018, M019, M020, M021, M022, M023
  case Q101, Q102, Q103, Q104, Q105, Q106, Q107, Q108, Q109, Q110
  case Q111, Q112, Q113, Q114, Q115, Q116, Q117, Q118
  case D201, D202, D203, D204, D205, D206, D207, D208, D209, D210
  case D211, D212, D213, D214, D215, D216
  case L301, L302, L303, L304

  public var severity: Diagnostic.Severity {
    switch self {
    case .M001, .M002, .M003, .M004, .M005, .M006, .M008, .M009, .M010, .M012, .M013, .M014, .M015, .M019, .M020, .M021,
      .Q101, .Q102, .Q103, .Q111, .Q112, .Q113, .Q115, .Q116,
      .D201, .D202, .D203, .D204, .D205, .D206, .D210, .D213:
      .error
    case .M007, .M011, .M017, .M018, .M022, .Q104, .Q105, .Q106, .Q107, .Q109, .Q110, .Q114, .Q117, .Q118,
      .D207, .D208, .D211, .D212, .D214, .D215, .D216, .L301, .L302, .L304:
      .warning
    case .M016, .M023, .Q108, .D209, .L303:
      .info
    }
  }
}
