import CCmark

/// cmark-gfm with its extensions, for several threads.
///
/// While it reads the inlines, cmark-gfm 0.29.0.gfm.6 keeps the characters that its extensions treat specially (the
/// tilde of strikethrough) in a global table: it adds them before and takes them out afterwards. Two threads at once
/// would undo each other's entries, so one at a time finishes a file. The blocks, before that, touch nothing shared.
/// (To take the tilde from the extension's own list is no way out: cmark-gfm looks there for whom a tilde belongs to,
/// and without an answer never comes back.)
struct MarkdownLibrary: @unchecked Sendable {
  static let shared = MarkdownLibrary()

  // Nothing changes them after this.
  private let extensions: [OpaquePointer]
  private let inlines = Lock()

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    extensions = ["table", "strikethrough", "tasklist"].compactMap { (name: String) in
      cmark_find_syntax_extension(name)
    }
  }

  /// A parser with the extensions; the caller frees it.
  func parser() -> OpaquePointer? {
    // Without this option lines are miscounted after a code span of two lines.
    guard let parser = cmark_parser_new(CMARK_OPT_SOURCEPOS) else { return nil }
    for known in extensions { cmark_parser_attach_syntax_extension(parser, known) }
    return parser
  }

  /// The root of what a parser has been fed; the caller frees it.
  func finish(_ parser: OpaquePointer) -> OpaquePointer? { inlines.hold { cmark_parser_finish(parser) } }
}
