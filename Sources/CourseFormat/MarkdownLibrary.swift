import CCmark
import CMemoryPool

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
  private let memory: UnsafeMutablePointer<cmark_mem>
  private let inlines = Lock()

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    extensions = ["table", "strikethrough", "tasklist"].compactMap { (name: String) in
      cmark_find_syntax_extension(name)
    }
    memory = .allocate(capacity: 1)
    memory.initialize(to: cmark_mem(calloc: pool_calloc, realloc: pool_realloc, free: pool_free))
  }

  /// Has a text parsed and its tree read; the tree is gone when this returns.
  ///
  /// - Parameters:
  ///   - feed: Feeds the text to the parser (`cmark_parser_feed`).
  ///   - read: Reads the tree, from its root.
  func parse<Result>(feed: (_ parser: OpaquePointer) -> Void, read: (_ root: OpaquePointer) -> Result?) -> Result? {
    // What a file's parser and tree are made of goes back at once: to free each piece would take longer than to make
    // it, and the threads would wait for each other.
    defer { pool_empty() }
    // Without this option lines are miscounted after a code span of two lines.
    guard let parser = cmark_parser_new_with_mem(CMARK_OPT_SOURCEPOS, memory) else { return nil }
    for known in extensions { cmark_parser_attach_syntax_extension(parser, known) }
    feed(parser)
    return inlines.hold { cmark_parser_finish(parser) }.flatMap(read)
  }
}
