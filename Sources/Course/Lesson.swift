/// Pages to read, with a question now and then.
public struct Lesson: Hashable, Sendable {
  public var title: String
  public var pages: [Page]

  public init(title: String, pages: [Page]) {
    self.title = title
    self.pages = pages
  }

  public struct Page: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
      case text([Block])
      /// A section that holds an answerable list: a question inside the lesson.
      case check(Question)
    }

    /// The section's explicit id or its heading's slug; a page after a thematic break appends `-2`, `-3`, …
    public var id: String
    /// The `##` heading; nil before the first one.
    public var title: String?
    public var content: Content
    /// The heading, or the first line of a page without one.
    public var location: SourceLocation

    public init(
      id: String, title: String?, content: Content, location: SourceLocation = SourceLocation(file: "")
    ) {
      self.id = id
      self.title = title
      self.content = content
      self.location = location
    }

    public var check: Question? {
      if case .check(let question) = content { question } else { nil }
    }
  }

  public var checks: [Question] { pages.compactMap(\.check) }
}
