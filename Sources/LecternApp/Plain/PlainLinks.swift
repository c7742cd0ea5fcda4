import Course
import Phrases
import Training

/// A link of a page, as plain mode tells it.
struct PlainLink {
  /// The words that are the link.
  let label: String
  let target: LinkTarget
  /// As the author wrote it.
  let destination: String
  /// Of a page of the same lesson, its heading.
  let heading: String?
  let isImage: Bool
  /// Whether it is an image that the course's folder does not have.
  let isMissing: Bool

  /// The links and images of a page in the order in which they are read.
  static func all(_ links: PageLinks, of place: Place, _ lesson: Lesson) -> [PlainLink] {
    links.links.map { link in
      let target = LinkTarget(link, from: place)
      let heading = target.heading(in: lesson, at: place.entry)
      return PlainLink(
        label: link.label, target: target, destination: link.destination, heading: heading, isImage: link.isImage,
        isMissing: link.isMissing)
    }
  }

  /// All of them in one sentence, numbered from 1.
  static func sentence(_ links: [PlainLink]) -> String {
    let list = links.enumerated().map { "\($0.offset + 1) \($0.element.words)" }.joined(separator: "; ")
    return say(links.count, one: "Link: \(list).", other: "Links: \(list).")
  }

  /// What it is called, and where it leads unless that says it.
  private var words: String {
    let image = label.isEmpty ? destination : label
    if isMissing { return say("image, not there: \(image)") }
    if isImage { return say("image: \(image)") }
    let place =
      switch target {
      case .item(let entry, _): heading ?? entry.title
      case .address(let address): address
      case .file(let path): path
      case .nothing: destination
      }
    return label.isEmpty || label == place ? place : "\(label), \(place)"
  }
}

extension PlainSession {
  /// Says where a link leads, unless it is to be opened.
  ///
  /// - Returns: What is to be opened; `state.target` is its page.
  func follow(_ link: PlainLink, from place: Place) -> CourseEntry? {
    switch link.target {
    case .item(let entry, let page):
      if case .locked(let after) = state.standing(place.course).state(entry.key) {
        tell(say("\"\(entry.title)\" opens after \"\(after)\"."))
        return nil
      }
      state.target = page.map { PageTarget(item: entry.key, page: $0) }
      return entry
    case .address(let address): tell(say("Open this address in a browser: \(address)"))
    case .file(let path):
      let place = state.library.locate(path, in: place.course)
      tell(place.map { say("It is this file: \($0)") } ?? say("The course's folder has no file \(path)."))
    case .nothing(let reason): tell("\(reason) \(link.destination)")
    }
    return nil
  }
}
