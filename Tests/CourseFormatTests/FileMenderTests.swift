import Course
import Foundation
import Testing

@testable import CourseFormat

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file is mended where it lies: whole or not at all, and with nothing else about it changed.
@Suite struct FileMenderTests {
  private let disk: TemporaryFolder
  private let wrong = "---\r\nkind: quiz\r\n---\r\n# T\r\n\r\n## Q\r\n- [x]A\r\n- [ ] B"
  private let right = "---\r\nkind: quiz\r\n---\r\n# T\r\n\r\n## Q\r\n- [x] A\r\n- [ ] B"

  init() throws {
    disk = try TemporaryFolder()
    try disk.write("q.md", wrong)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: URL(filePath: disk.path + "/" + name), encoding: .utf8)
  }

  private func mode(_ name: String) -> mode_t {
    var status = stat()
    stat(disk.path + "/" + name, &status)
    return status.st_mode & 0o7777
  }

  private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: disk.path).sorted() }

  @Test("Its permissions stay, and nothing is left beside it")
  func permissions() throws {
    chmod(disk.path + "/q.md", 0o640)
    guard case .mended(let told) = FileMender.mend(FoundFile(disk.path + "/q.md")) else { throw Missing() }
    #expect(told.map(\.code) == [.M004])
    #expect(try text("q.md") == right)
    #expect(mode("q.md") == 0o640)
    #expect(try names() == ["q.md"])
  }

  @Test("A link stays a link, and what it leads to is mended")
  func link() throws {
    try disk.write("deep/q.md", wrong)
    disk.link("alias.md", to: "deep/q.md")
    _ = FileMender.mend(FoundFile(disk.path + "/alias.md"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: disk.path + "/alias.md") == "deep/q.md")
    #expect(try text("deep/q.md") == right)
  }

  @Test("A read-only file is left as it is, and the sentence says what to do")
  func readOnly() throws {
    chmod(disk.path + "/q.md", 0o444)
    guard case .failed(let sentence) = FileMender.mend(FoundFile(disk.path + "/q.md")) else { throw Missing() }
    #expect(sentence == "this file is read-only: change its permissions first")
    #expect(try text("q.md") == wrong)
  }

  @Test("A file that was changed meanwhile is left as it is")
  func changed() throws {
    let problem = #expect(throws: FileProblem.self) {
      try FileWriter.replace(
        FoundFile(disk.path + "/q.md"), holding: Array("something else".utf8), with: Array("new".utf8))
    }
    #expect(problem?.sentence == "this file was changed at the same moment: try again")
    #expect(try text("q.md") == wrong)
    #expect(try names() == ["q.md"])
  }

  @Test("A file with nothing to mend is not written")
  func untouched() throws {
    try disk.write("fine.md", right)
    chmod(disk.path + "/fine.md", 0o444)
    guard case .mended(let told) = FileMender.mend(FoundFile(disk.path + "/fine.md")) else { throw Missing() }
    #expect(told.isEmpty)
  }

  @Test("A missing file is told of")
  func missing() throws {
    guard case .failed(let sentence) = FileMender.mend(FoundFile(disk.path + "/none.md")) else { throw Missing() }
    #expect(sentence == "there is no such file")
  }
}
