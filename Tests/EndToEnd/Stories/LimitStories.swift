import Foundation
import Testing

extension EndToEnd {
  /// A journal that may not grow any more, by the shell's own limit (setrlimit(2)).
  @Suite("A limit on file sizes") struct LimitStories {
    @Test("It is told and learning goes on, where the system would end the program for it")
    func plain() throws {
      let workspace = try Workspace(courses: [Workspace.storiesCourse])
      let quiz = try workspace.write(
        "---\nkind: quiz\nshuffle: no\n---\n# Colours\n\n"
          + (1...12).map { "## Colour \($0)\n\nThe sky is [[blue]].\n" }.joined(separator: "\n"), to: "quiz.md")
      let answers = String(repeating: "blue\n", count: 12)
      let run = try Command.run(
        ["/bin/sh", "-c", "ulimit -f 1; exec \"$0\" \"$@\"", Workspace.binary.path]
          + ["play", quiz.path, "--plain", "--learner", "Ana"],
        environment: workspace.environment, input: answers)
      #expect(run.output.contains("Not being saved: the file may not grow any more"), "\(run.status) \(run.errors)")
      #expect(run.output.contains("Score: 12 of 12, 100 %."))
    }
  }
}
