import Testing

@testable import LecternApp

@Suite("How an editor is started")
struct EditorCommandTests {
  @Test(
    "each known editor opens the file at the line, and an unknown one opens the file",
    arguments: [
      ("vi", ["vi", "+7", "a.md"]), ("/usr/bin/vim -u NONE", ["/usr/bin/vim", "-u", "NONE", "+7", "a.md"]),
      ("nano", ["nano", "+7", "a.md"]), ("emacs -nw", ["emacs", "-nw", "+7", "a.md"]),
      ("micro", ["micro", "+7", "a.md"]), ("kak", ["kak", "+7", "a.md"]), ("joe", ["joe", "+7", "a.md"]),
      ("hx", ["hx", "a.md:7"]), ("subl -w", ["subl", "-w", "a.md:7"]), ("zed", ["zed", "a.md:7"]),
      ("code --wait", ["code", "--wait", "--goto", "a.md:7"]), ("kate", ["kate", "-l", "7", "a.md"]),
      ("my-editor", ["my-editor", "a.md"]), ("env A=b vim", ["env", "A=b", "vim", "a.md"]),
    ])
  func places(setting: String, words: [String]) {
    #expect(EditorCommand(setting, file: "a.md", line: 7)?.words == words)
  }

  @Test("Editors with windows of their own leave the terminal alone", arguments: ["code --wait", "subl", "gvim -f"])
  func windows(setting: String) {
    #expect(EditorCommand(setting, file: "a.md", line: 1)?.isWindowed == true)
    #expect(EditorCommand("vim", file: "a.md", line: 1)?.isWindowed == false)
  }

  @Test("Without a line the file is opened as it is")
  func noLine() { #expect(EditorCommand("vim", file: "a.md", line: 0)?.words == ["vim", "a.md"]) }

  @Test("A file's name is never taken for an option", arguments: ["-rf.md", "+1.md"])
  func names(file: String) {
    #expect(EditorCommand("vim", file: file, line: 2)?.words == ["vim", "+2", "./" + file])
  }

  @Test(
    "words are those of a shell",
    arguments: [
      ("a b", ["a", "b"]), ("  a\t b ", ["a", "b"]), ("'my editor' -x", ["my editor", "-x"]),
      (#""/My Tools/ed" "a \"b\"""#, ["/My Tools/ed", #"a "b""#]), (#"a\ b c"#, ["a b", "c"]),
      (#"'a\b' "c\d""#, [#"a\b"#, #"c\d"#]), ("a''b ''", ["ab", ""]), ("", []),
    ])
  func words(text: String, words: [String]) { #expect(EditorCommand.split(text) == words) }

  @Test(
    "A quotation without an end is no command, and neither is nothing", arguments: ["'vim", "vim \"", "", " ", "''"])
  func broken(setting: String) { #expect(EditorCommand(setting, file: "a.md", line: 1) == nil) }
}
