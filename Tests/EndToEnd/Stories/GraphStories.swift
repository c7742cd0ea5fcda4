import Foundation
import Testing

extension EndToEnd {
  @Suite("lectern graph") struct Graph {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private var drill: String { Workspace.storiesCourse.appending(path: "drill.md").path }

    @Test(
      "A drill is drawn as text, for Mermaid and for Graphviz",
      arguments: [
        ([], "2 of 2 endings reached"), (["--format", "mermaid"], "flowchart TD\n"),
        (["--format", "dot"], "digraph drill {\n"),
      ])
    func draws(options: [String], expected: String) throws {
      let run = try workspace.lectern(["graph", drill] + options)
      #expect(run.status == .exited(0), "\(run.errors)")
      #expect(run.output.contains(expected), "\(run.output)")
      #expect(run.errors == "")
    }

    @Test("What is no drill is refused in a sentence, and so is a drill with a mistake")
    func refuses() throws {
      let lesson = Workspace.storiesCourse.appending(path: "lesson.md").path
      let refused = try workspace.lectern(["graph", lesson])
      #expect(refused.status == .exited(1) && refused.output.isEmpty)
      #expect(refused.errors.hasSuffix("is a lesson; only drills can be drawn\n"))
      let file = try workspace.write(
        "---\nkind: drill\n---\n# T\n\n## A\n- [Go](#b)\n\n## End\n`ending: misery`\n", to: "t.md")
      let broken = try workspace.lectern(["graph", file.path])
      #expect(broken.status == .exited(1) && broken.errors.contains("error[D201]"))
      let folder = try workspace.lectern(["graph", Workspace.storiesCourse.path])
      #expect(folder.status == .exited(2) && folder.errors.contains("name the file of a drill in it"))
      #expect(try workspace.lectern(["graph", "nowhere.md"]).status == .exited(2))
      #expect(try workspace.lectern(["graph", drill, "--format", "song"]).status == .exited(2))
    }
  }
}
