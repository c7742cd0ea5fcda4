import Course
import Phrases
import TerminalUI

/// How a page of a lesson looks.
enum LessonView {
  /// - Parameter isMissing: Whether the course has no image with this source.
  static func links(_ page: Lesson.Page, isMissing: (String) -> Bool) -> PageLinks {
    if case .text(let blocks) = page.content { PageLinks(blocks, isMissing: isMissing) } else { PageLinks() }
  }

  static func lines(
    _ page: Lesson.Page, _ links: PageLinks = PageLinks(), language: String? = nil, width: Int, glyphs: Glyphs
  ) -> [Line] {
    let layout = BlockLayout(width: width, glyphs: glyphs, typography: Typography(language))
    var lines: [Line] = []
    if let title = page.title {
      lines += Line.wrap([Span(layout.typography.spelled(title), Theme.title)], width: width) + [.empty]
    }
    if case .text(let blocks) = page.content { lines += layout.lines(links.marked(blocks)) }
    return lines
  }
}
