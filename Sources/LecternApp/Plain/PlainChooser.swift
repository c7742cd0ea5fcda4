import Course
import Phrases
import Training

/// Who is learning, line by line.
extension PlainSession {
  /// Asks who learns here, where nobody has said so yet.
  func meet() throws(Leaving) {
    guard state.learnerName == nil else { return }
    tell(say("Welcome to Lectern."))
    let people = keeper.learners()
    if people.isEmpty { try askName() } else { try choose(among: people) }
  }

  /// Asks who goes on; nobody else where the person goes back.
  func changeLearner() throws(Leaving) { try choose(among: keeper.learners()) }

  private func choose(among people: [KnownLearner]) throws(Leaving) {
    let isFirst = state.learnerName == nil
    while true {
      tell("")
      tell(ChooserWords.question)
      for index in people.indices {
        let remarks = ChooserWords.remarks(index, people, current: state.learnerName)
        tell("\(index + 1)) " + ([ChooserWords.name(people[index], among: people)] + remarks).joined(separator: ", "))
      }
      tell("\(people.count + 1)) \(ChooserWords.somebodyNew)")
      var words: [PlainWord<Int?>] = [.number(upTo: people.count + 1, say("Type a number.")) { .some($0) }]
      words.append(.enter(0, say("Enter alone takes 1.")))
      if !isFirst { words.append(.back(nil)) }
      guard let index = try ask(PlainPrompt(words)) else { return }
      let isThere = try people.indices.contains(index) ? open(people[index]) : askName(orBack: true)
      if isThere { return }
    }
  }

  /// Whether their journal is open now.
  private func open(_ listed: KnownLearner) throws(Leaving) -> Bool {
    var person = listed
    var pin: String?
    while true {
      if person.asksPIN {
        state.now = now
        if let words = state.pinPauseWords {
          tell(words)
          return false
        }
        guard let typed = console.readSecret(say("PIN of \(person.name):")) else { throw Leaving() }
        guard !typed.isEmpty else { return false }
        pin = typed
      }
      switch keeper.open(learner: person.id, pin: pin) {
      case .opened:
        greet(person.name)
        return true
      case .refused(let reason):
        tell(say("That cannot be done now: \(reason)."))
        return false
      case .wrongPIN where !person.asksPIN:
        // It was given one since the list was made.
        person.asksPIN = true
      case .wrongPIN:
        tell(ChooserWords.wrongPIN)
        state.now = now
        if state.missPIN() { return false }
      }
    }
  }

  /// Takes in whose journal has been opened.
  private func greet(_ name: String) {
    let first = state.first
    for effect in state.welcome(OpenedLearner(keeper, name: name)) {
      switch effect {
      case .survey(let course): survey(course)
      case .stock(let shelves): for shelf in shelves { state.library.read(shelf) }
      default: break
      }
    }
    state.first = first
    tell(say("Hello, \(keeper.learnerName ?? name)."))
    if let notice = keeper.notice { tell(notice) }
    warnIfUnsaved()
  }

  /// Whether there is a new learner now; `b` goes back where there are others to choose from.
  @discardableResult
  private func askName(orBack hasOthers: Bool = false) throws(Leaving) -> Bool {
    var words: [PlainWord<String?>] = hasOthers ? [.back(nil)] : []
    words.append(
      .text(say("What is your name? It keeps your place. Any name you like to be called will do.")) { .some($0) })
    while true {
      guard let typed = try ask(PlainPrompt(words)) else { return false }
      guard !typed.isEmpty else {
        tell(say("Please type a name; any name you like to be called."))
        continue
      }
      if let reason = keeper.createLearner(name: typed) {
        tell(say("That name cannot be taken: \(reason)."))
        continue
      }
      greet(typed)
      return true
    }
  }
}
