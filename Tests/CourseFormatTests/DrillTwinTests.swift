import Course
import Testing

@testable import CourseFormat

/// Which replies of one rating are told of, and which may differ.
@Suite struct DrillTwinTests {
  private static let harm =
    "- [No](#bad) `trust -10` `misery`\n  > Why.\n- [Never](#bad) `trust -20` `misery`\n  > Why.\n"

  @Test("Two wrong replies may differ in the harm that they do")
  func wrong() {
    #expect(toldOfDrill("## A\n\(kindReply)\(Self.harm)") == [])
    #expect(toldOfDrill("## A\n\(kindReply)\(Self.harm.replacing("misery", with: "mediocrity"))") == [])
    #expect(toldOfDrill("## A\n- [So](#b)\n\n## B\n\(Self.harm)- [Hm](#good) `trust +1` `patience +1`\n") == [])
  }

  @Test("Of two right replies neither may be outdone")
  func right() {
    let told = toldOfDrill("## A\n\(kindReply)- [Yo](#good) `trust +10` `magnificence`\n\(Self.harm)")
    #expect(told.map { $0.prefix(8) } == ["D208 3:1"])
  }
}
