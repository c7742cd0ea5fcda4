import Foundation
import Testing

extension EndToEnd {
  @Suite("Looking something up") struct Peeks {
    @Test("A page that a search has found is looked up; after Ctrl-C there the place is where it was")
    func search() throws {
      let story = try Story.atHome()
      try story.press(.enter)
      try story.waitFor("Whoever waits at the counter", "page 1/3")
      try story.press(.letter("/"))
      try story.waitFor("Search in Story Time")
      try story.type("last thing")
      try story.waitFor("1 place")
      try story.press(.enter)
      try story.waitFor("Looking up: Three pages", "The last thing said", "1 of 1", "page 3/3")
      #expect(try story.events(of: "viewed").count == 1)
      try story.press(.control("c"))
      #expect(try story.exitStatus() == .exited(0))
      let later = try story.restarted()
      try later.waitFor("Continue  Three pages, page 1 of 3")
    }
  }
}
