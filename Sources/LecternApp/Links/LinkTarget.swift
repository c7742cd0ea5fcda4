import Course
import CourseFormat
import Phrases
import TerminalUI
import Training

/// What a link or an image of a page leads to.
enum LinkTarget: Hashable, Sendable {
  /// An item of the course, at a page of it or where it was left.
  case item(CourseEntry, page: String?)
  /// A web or mail address.
  case address(String)
  /// A file in the course's folder that is no item: its path from there.
  case file(String)
  /// Nothing that can be opened, and why.
  case nothing(String)

  init(_ link: PageLinks.Link, from place: Place) {
    switch Destination(link.destination, from: place.entry.file) {
    case .anchor(let page): self = .item(place.entry, page: page)
    case .outside: self = .nothing(say("It leads out of the course's folder."))
    case .elsewhere:
      let schemes = ["http://", "https://", "mailto:"]
      let isKnown = schemes.contains { link.destination.lowercased().hasPrefix($0) }
      self = isKnown ? .address(link.destination) : .nothing(say("Lectern opens web and mail addresses only."))
    case .file(let path, let anchor):
      self = place.course.entries.first { $0.file == path }.map { .item($0, page: anchor) } ?? .file(path)
    }
  }
}

extension LinkTarget {
  /// The heading of the page that it leads to, where that is in the lesson that is read.
  func heading(in lesson: Lesson, at entry: CourseEntry) -> String? {
    guard case .item(let there, let page?) = self, there.key == entry.key else { return nil }
    return lesson.pages.first { $0.id == page }?.title
  }
}

extension AppState {
  /// Whether the course's folder has no image that is written like this in an item.
  func lacks(_ source: String, at place: Place) -> Bool {
    guard library.canLocate(in: place.course) else { return false }
    return switch Destination(source, from: place.entry.file) {
    case .file(let path, _): library.locate(path, in: place.course) == nil
    case .anchor, .outside: true
    case .elsewhere: false
    }
  }

  /// Goes where a link leads; `isOutside`: to another program, whatever it is.
  mutating func follow(_ link: PageLinks.Link, from place: Place) -> Outcome {
    switch LinkTarget(link, from: place) {
    case .item(let entry, let page):
      if case .locked(let after) = standing(place.course).state(entry.key) {
        return .push(TextScreen.link(link.destination, say("This opens after \"\(after)\".")))
      }
      target = PageTarget(item: entry.key, page: page)
      return .perform([.open(entry, in: place.course)])
    case .address(let address): return .perform([.openOutside(address: address)])
    case .file(let path): return .perform([.openFile(path, in: place.course)])
    case .nothing(let reason): return .push(TextScreen.link(link.destination, reason))
    }
  }
}

extension TextScreen {
  /// A question that was to be looked up, and nothing teaches it.
  static var untaught: TextScreen {
    TextScreen(title: say("A lesson")) { width, _ in
      Line.wrap([Span(say("No open lesson of this course teaches this."))], width: width)
    }
  }

  /// What teaches a question is not open yet.
  static func taughtLater(_ lesson: CourseEntry, after: String) -> TextScreen {
    TextScreen(title: lesson.title) { width, _ in
      Line.wrap([Span(taughtLaterWords(lesson, after: after))], width: width)
    }
  }

  static func taughtLaterWords(_ lesson: CourseEntry, after: String) -> String {
    say("The lesson \"\(lesson.title)\" teaches this. It opens after \"\(after)\".")
  }

  /// A link that was not opened: why, and where it leads, to be copied.
  static func link(_ destination: String, _ reason: String) -> TextScreen {
    TextScreen(title: say("Not opened")) { width, _ in
      Line.wrap([Span(reason)], width: width) + [.empty] + Line.wrap([Span(destination, Theme.link)], width: width)
    }
  }
}
