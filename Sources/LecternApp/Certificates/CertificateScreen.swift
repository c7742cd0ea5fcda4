import Course
import Phrases
import TerminalUI
import Training

/// Asks before a certificate is written, says where, and then that it is there.
struct CertificateScreen: Screen {
  static var key: Keymap<Action>.Binding {
    .init([.character("c")], .certificate, say("certificate"), help: say("write your certificate; asks first"))
  }

  let course: Course
  private var offer: CertificateOffer?
  private var writing: CertificateWriting?
  private var scroll = ScrollPosition()

  /// Asks for a course's certificate.
  static func opened(for course: Course) -> Outcome {
    .push(CertificateScreen(course: course), [.offerCertificate(course)])
  }

  private init(course: Course) { self.course = course }

  private var isAsking: Bool { if case .ready = offer { writing == nil } else { false } }

  func keymap(in state: AppState) -> Keymap<Action> {
    guard isAsking else {
      return Keymap(
        [
          .init(
            CommonKeys.back.keys + [.enter, .character(" "), .left], .back, say("back"), help: say("go back"),
            label: "Esc")
        ] + ScrollPosition.keys)
    }
    return Keymap(
      [
        .init(Key.yes + [.enter], .select, say("write it"), help: say("write both files")),
        .init(
          CommonKeys.back.keys + [.character("n"), .left], .back, say("not now"),
          help: say("go back and write nothing"),
          label: "Esc"),
      ] + ScrollPosition.keys)
  }

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    case .back: return .pop
    case .certificateOffered(let offer): self.offer = offer
    case .certificateWritten(let writing): (self.writing, scroll) = (writing, ScrollPosition())
    case .select:
      guard isAsking, let offer else { return .stay }
      return .perform([.writeCertificate(offer)])
    default: scroll.take(action, lines: lines(in: state).count, in: state.size)
    }
    return .stay
  }

  func view(in state: AppState) -> Frame {
    var composer = Composer(state, title: say("Certificate"))
    composer.draw(lines(in: state), offset: scroll.offset)
    composer.focus(row: composer.body.lowerBound)
    return composer.frame
  }

  private func lines(in state: AppState) -> [Line] {
    let width = Composer.textWidth(state.size)
    let wrap = { (text: String, style: Style) in Line.wrap([Span(text, style)], width: width) }
    let path = { (text: String) in
      Line.wrap([Span(text, Theme.link)], width: width, firstPrefix: Line("  "), prefix: Line("  "))
    }
    switch offer {
    case nil: return []
    case .refused(let reasons):
      return reasons.enumerated().flatMap { wrap($1, $0 == 0 ? Theme.warning : Theme.text) }
    case .ready(let certificate, let page, let text):
      switch writing {
      case nil:
        return wrap(say("Write the certificate of \(certificate.name) for \"\(course.title)\"?"), Theme.title) + [
          .empty
        ]
          + wrap(say("A page to print, and the same as text:"), Theme.text) + path(page) + path(text) + [.empty]
          + wrap(CertificateWords.proof, Theme.muted)
      case .failed(let reason):
        return wrap("\(state.glyphs.failed) \(say("It could not be written: \(reason)."))", Theme.warning)
      case .written:
        return wrap("\(state.glyphs.done) \(say("Your certificate is written:"))", Theme.right) + path(page)
          + path(text)
          + [.empty] + wrap(say("Number \(certificate.number)"), Theme.text)
          + wrap(say("A browser shows the page and prints it on one sheet."), Theme.muted)
          + wrap(CertificateWords.proof, Theme.muted)
      }
    }
  }
}
