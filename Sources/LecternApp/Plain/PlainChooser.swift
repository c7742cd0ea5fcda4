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
      let hint =
        isFirst
        ? say("Type a number; Enter alone takes 1. q leaves.")
        : say("Type a number; Enter alone takes 1. b goes back, q leaves.")
      let answer = try askNumber(of: people.count + 1, hint: hint, words: isFirst ? [""] : ["", "b"])
      switch answer {
      case .word("b"): return
      case .number(let index) where index == people.count:
        if try askName(orBack: true) { return }
      case .number(let index):
        if try open(people[index]) { return }
      case .word:
        if let first = people.first, try open(first) { return }
      }
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
    var hint =
      hasOthers
      ? say("What is your name? It keeps your place. b goes back.") : say("What is your name? It keeps your place.")
    while true {
      let typed = try ask(hint)
      if hasOthers, typed.lowercased() == "b" { return false }
      guard !typed.isEmpty else {
        hint = say("Please type a name; any name you like to be called.")
        continue
      }
      if let reason = keeper.createLearner(name: typed) {
        hint = say("That name cannot be taken: \(reason).")
        continue
      }
      greet(typed)
      return true
    }
  }
}
