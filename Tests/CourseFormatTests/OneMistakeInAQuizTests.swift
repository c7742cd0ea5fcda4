import Course
import CourseFormat
import Testing

/// A question with one mistake yields one message.
@Suite struct OneMistakeInAQuizTests {
  @Test("A misspelt `survey` is told as an error, and not as a question without a right option")
  func survey() {
    for line in ["`servey`", "`id: x` `servey`"] {
      let told = item(.quiz, "## Q\n\(line)\n\n- [ ] A\n- [ ] B\n").diagnostics
      #expect(told.map(\.code) == [.M002], "\(line)")
      #expect(told.map(\.severity) == [.error])
      #expect(told.map(\.help) == ["did you mean `survey`?"])
    }
    let ticked = item(.quiz, "## Q\n`servey`\n\n- [x] A\n- [ ] B\n").diagnostics
    #expect(ticked.map(\.severity) == [.warning])
  }
}
