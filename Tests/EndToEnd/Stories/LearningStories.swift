import Foundation
import Testing

extension EndToEnd {
  @Suite("Learning") struct Learning {
    @Test("A newcomer reads the lesson, takes the quiz, and all of it is on disk")
    func firstRunToFinishedQuiz() throws {
      let story = try Story.atHome()
      #expect(try story.screen().contains("Start"))

      try story.press(.enter)
      try story.waitFor("Whoever waits at the counter")
      try story.press(.space)
      try story.waitFor("A greeting takes a second")
      try story.press(.letter("p"))
      try story.waitFor("Whoever waits at the counter")
      try story.press(.space)
      try story.waitFor("A greeting takes a second")
      try story.press(.space)
      try story.waitFor("The last thing said")
      try story.press(.space)
      try story.waitFor("finished")
      try story.press(.enter)

      try story.reachSecondQuestion()
      #expect(try story.answeredItems() == ["stories/quiz#greeting"])
      try story.press(.letter("a"), .letter("c"), .enter)
      try story.waitFor("Right", "Both give the other person")
      #expect(try story.answeredItems().last == "stories/quiz#listening")
      try story.press(.enter)
      try story.waitFor("What do you say last?")
      try story.press(.letter("a"), .enter)
      try story.waitFor("Not quite", "Silence sounds like relief", "People remember")
      try story.press(.enter)
      try story.waitFor("Score", "Three scenes")

      let answers = try story.events(of: "answered")
      #expect(answers.map(\.item) == ["stories/quiz#greeting", "stories/quiz#listening", "stories/quiz#farewell"])
      #expect(
        answers.map(\.response) == [
          ["As soon as you see them"], ["Repeating it in your own words", "Asking one question about it"],
          ["Nothing, the matter is settled"],
        ])
      #expect(answers.map(\.score) == [1, 1, 0] && answers.map(\.maximum) == [1, 1, 1])
      let events = try story.events()
      #expect(events.map(\.sequence) == events.indices.map { $0 + 1 })
      #expect(events.filter { $0.type == "finished" }.map(\.item) == ["stories/lesson", "stories/quiz"])
      #expect(events.filter { $0.type == "viewed" && $0.item == "stories/lesson" }.count >= 3)
    }

    @Test("A drill is talked through to its ending and its debrief")
    func drill() throws {
      let story = try Story(arguments: ["play", Story.file("drill.md")])
      try story.introduce()
      try story.waitFor("A guest stands before you")
      try story.press(.enter)
      try story.waitFor("It broke the first time", "Show me, please")
      try story.press(.letter("a"), .enter)
      try story.waitFor("Here, the third rib", "Take a new one")
      #expect(try story.events(of: "chose").count == 1)
      // The other reply first: moving says nothing yet.
      try story.press(.letter("b"))
      try story.waitUntil("the mark on reply b") { $0.cursorLine.contains("Ask again next week") }
      #expect(try story.events(of: "chose").count == 1)
      try story.press(.letter("a"), .enter)
      try story.waitFor("opens the new umbrella")
      // A key that is held goes on no further.
      try story.waitInVain(for: .milliseconds(750))
      try story.press(.enter)
      try story.waitFor("Debrief", "The smile", "1 of 2 endings")

      let choices = try story.events(of: "chose")
      #expect(choices.allSatisfy { $0.item == "stories/drill" } && choices.count == 2)
      #expect(try story.events(of: "finished").map(\.item) == ["stories/drill"])
    }

    @Test("Esc goes back, step by step, and never leaves; q leaves from home with status 0")
    func escape() throws {
      let story = try Story.atHome()
      try story.press(.enter)
      try story.waitFor("Whoever waits at the counter")
      try story.press(.escape)
      try story.waitUntil("home") { $0.contains("Continue") && $0.footer.contains("q quit") }
      try story.press(.escape)
      try story.waitInVain(for: .milliseconds(100))
      // Still here: the next key has its effect.
      try story.press(.enter)
      try story.waitFor("Whoever waits at the counter")
      try story.press(.escape)
      try story.waitUntil("home") { $0.footer.contains("q quit") }
      try story.press(.letter("q"))
      #expect(try story.exitStatus() == .exited(0))
    }

    @Test("The keys that the help screen lists are those of the screen it was asked from")
    func help() throws {
      let story = try Story.atSecondQuestion()
      try story.press(.letter("?"))
      try story.waitFor("Ctrl-C", "Ctrl-Z")
      try story.press(.escape)
      try story.waitFor("Which two show")
    }

    @Test("A second terminal of the same learner sees what the first one did, and neither loses anything")
    func twoTerminals() throws {
      let first = try Story.atSecondQuestion()
      let second = try first.restarted()
      try second.resumeQuiz()
      try second.press(.letter("a"), .letter("c"), .enter)
      try second.waitFor("Right")
      // What was answered there is not asked here any more; the next question is.
      try first.press(.letter("b"), .enter)
      try first.waitFor("answered at another terminal", "Right")
      #expect(try first.events(of: "answered").count == 2)
      try first.press(.enter)
      try first.waitFor("3/3")
      try first.press(.letter("a"), .enter)
      try first.waitFor("Silence sounds like relief")
      let events = try first.events()
      #expect(events.filter { $0.type == "answered" }.count == 3)
      #expect(events.map(\.sequence) == events.indices.map { $0 + 1 })
    }
  }
}
