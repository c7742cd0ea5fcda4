import Course
import TerminalUI
import Training

/// A match as the room sees it.
struct MatchScreen: Screen {
  private(set) var play: MatchPlay
  /// Letters put in so far, where one alone is not the answer, and a number's digits.
  private(set) var letters: [Int] = []
  private(set) var digits = ""
  /// Whose answer is put in, where all answer.
  private(set) var focus = 0
  private(set) var prompt: HostPrompt?
  private(set) var isBlank = false
  private(set) var showsExplanation = false
  private(set) var scroll = 0

  /// What is to be recorded before it is seen.
  let opening: [Effect]

  init(_ play: MatchPlay) {
    self.play = play
    let entries = self.play.takeEntries()
    opening = entries.isEmpty ? [] : [.match(.record(entries))]
    settle(true)
  }

  /// Goes on with a match that was opened.
  init(_ history: MatchHistory, in state: AppState) { self.init(MatchPlay(history, now: state.now * 1000)) }

  var match: Match { play.match }
  var judgesKeysByTime: Bool { true }

  func keymap(in state: AppState) -> Keymap<Action> { MatchKeys.keymap(self) }

  func nextDeadline(now: Int) -> Int? {
    play.nextDeadline(now: now * 1000).map { ($0 + 999) / 1000 }
  }

  func wheel(_ step: Int, in state: AppState) -> Action? { .page(step) }

  func view(in state: AppState) -> Frame { MatchView(screen: self, state: state).frame() }

  // MARK: Actions

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    if case .shown(let away) = action { play.shift(by: away * 1000) }
    let (stage, number, turn) = (match.stage, match.asked.count, match.current?.turn)
    let moment = state.moment
    play.advance(to: moment)
    let outcome = prompt == nil ? take(action, at: moment) : takePrompt(action, at: moment)
    let isNew = match.asked.count != number
    if isNew || match.stage != stage || match.current?.turn != turn { settle(isNew) }
    let entries = play.takeEntries()
    guard !entries.isEmpty else { return outcome }
    return Outcome(outcome.transition, [.match(.record(entries))] + outcome.effects)
  }

  /// What was being put in belongs to the stage that has gone.
  private mutating func settle(_ isNew: Bool) {
    (letters, digits, scroll) = ([], "", 0)
    focus = teamsToAnswer.first { !hasAnswered($0) } ?? teamsToAnswer.first ?? 0
    if isNew { showsExplanation = false }
  }

  private mutating func take(_ action: Action, at moment: Int) -> Outcome {
    switch action {
    case .match(let command): return obey(command, at: moment)
    case .page(let step): scroll = max(0, scroll + step * 3)
    case .back: ask(.leave, at: moment)
    default: break
    }
    return .stay
  }

  private mutating func obey(_ command: MatchCommand, at moment: Int) -> Outcome {
    if isBlank, command != .blank { return .stay }
    switch command {
    case .goOn: return goOn(at: moment)
    case .key(let scalar): take(scalar, at: moment)
    case .erase:
      if !digits.isEmpty { digits.removeLast() } else if !letters.isEmpty { letters.removeLast() }
    case .pass: play.pass(at: moment)
    case .pause: play.togglePause(at: moment)
    case .skip: play.skip(at: moment)
    case .extend: play.extend(at: moment)
    case .undo: play.undo(at: moment)
    case .redo: play.redo(at: moment)
    case .lock: play.lock(at: moment)
    case .judge: ask(.judge, at: moment)
    case .adjust: ask(.adjust, at: moment)
    case .rename: ask(.rename, at: moment)
    case .joker: ask(.joker, at: moment)
    case .explain: showsExplanation.toggle()
    case .blank:
      isBlank.toggle()
      if isBlank, !play.isPaused { play.togglePause(at: moment) }
    case .turnToTeam(let step): turn(by: step)
    case .addTeam, .removeTeam, .rules, .leave: break
    }
    return .stay
  }

  private mutating func goOn(at moment: Int) -> Outcome {
    if play.isPaused {
      play.togglePause(at: moment)
    } else if takesEntry, !letters.isEmpty || !digits.isEmpty {
      submit(at: moment)
    } else if case .over(let shown) = match.stage, shown == match.podiumSteps {
      return .pop
    } else {
      play.goOn(at: moment)
    }
    return .stay
  }

  // MARK: The host's questions

  /// Nobody answers while the host is asked something.
  private mutating func ask(_ kind: HostPrompt.Kind, at moment: Int) {
    if play.clock != nil, !play.isPaused { play.togglePause(at: moment) }
    prompt = HostPrompt(kind)
  }

  private mutating func takePrompt(_ action: Action, at moment: Int) -> Outcome {
    let match = match
    switch prompt?.take(action, match) {
    case .cancel: prompt = nil
    case .leave: return .pop
    case .done(let entry):
      prompt = nil
      play.change(entry, at: moment)
    case .stay, nil: break
    }
    return .stay
  }

  // MARK: Answers

  /// Whether teams press keys of their own in this match, so that the host's letters need Ctrl.
  var hasTeamKeys: Bool {
    match.setup.mode == .buzz || match.setup.answering == .keys
      || (match.current?.asking == .buzz && match.revealed == nil)
  }

  /// Whether teams' own keys mean something now.
  var hearsTeams: Bool { play.isBuzzing || (isKeyed && match.stage == .open) }

  /// Whether all teams answer by their keys now.
  private var isKeyed: Bool { match.current?.asking == .all && match.setup.answering == .keys }

  /// Whether the host puts answers in now.
  var takesEntry: Bool {
    if match.stage == .wagers { return true }
    if case .won = match.stage { return true }
    return match.takesAnswers && !isKeyed && match.current?.asking != .buzz
  }

  /// Whether answers are put in team by team.
  var isFocusedOnTeams: Bool {
    takesEntry && (match.stage == .wagers || match.current?.asking == .all || match.current?.asking == .nearest)
  }

  /// Those whose answers are put in, in that order.
  var teamsToAnswer: [Int] {
    if match.stage == .wagers { return Array(match.teams) }
    return match.current?.asking == .all || match.current?.asking == .nearest ? match.current?.teams ?? [] : []
  }

  func hasAnswered(_ team: Int) -> Bool {
    match.stage == .wagers ? match.currentWagers[team] != nil : match.current?.answers[team] != nil
  }

  private mutating func turn(by step: Int) {
    let teams = teamsToAnswer
    guard let place = teams.firstIndex(of: focus), !teams.isEmpty else { return }
    (letters, digits) = ([], "")
    focus = teams[(place + step + teams.count) % teams.count]
  }

  /// Who answers with what is put in now.
  var answering: Int? {
    if case .won(let team) = match.stage { return team }
    return isFocusedOnTeams ? focus : match.current?.turn
  }

  private mutating func take(_ scalar: Unicode.Scalar, at moment: Int) {
    let key = TeamKey.value(scalar)
    if play.isBuzzing {
      guard let team = match.setup.teams.firstIndex(where: { $0.keys.contains(key) }) else {
        return play.pressNobody(at: moment)
      }
      play.press(team, at: moment)
    } else if isKeyed {
      guard match.stage == .open, let current = match.current else { return }
      for team in match.setup.teams.indices {
        guard let letter = match.setup.teams[team].keys.firstIndex(of: key) else { continue }
        if letter < current.question.options.count { play.answer(team, MatchAnswer(letters: [letter]), at: moment) }
      }
    } else if takesEntry {
      enter(scalar, at: moment)
    }
  }

  private mutating func enter(_ scalar: Unicode.Scalar, at moment: Int) {
    let question = match.current?.question
    if match.stage == .wagers || question?.isNumber == true {
      if "0123456789".unicodeScalars.contains(scalar)
        || (".,-".unicodeScalars.contains(scalar) && match.stage != .wagers),
        digits.count < 12
      {
        digits.unicodeScalars.append(scalar)
      }
      return
    }
    guard let question, let letter = OptionLetter.index(scalar), letter < question.options.count else { return }
    if question.takesOneLetter {
      letters = [letter]
      return submit(at: moment)
    }
    if let place = letters.firstIndex(of: letter) { letters.remove(at: place) } else { letters.append(letter) }
    if question.kind == .ordering, letters.count == question.options.count { submit(at: moment) }
  }

  private mutating func submit(at moment: Int) {
    guard let team = answering else { return }
    if match.stage == .wagers {
      guard let points = Int(digits), play.change(.wagered(.init(team: team, points: points)), at: moment) else {
        return
      }
    } else {
      let number = MatchScreen.number(digits)
      let sorted = match.current?.question.kind == .ordering ? letters : letters.sorted()
      guard play.answer(team, MatchAnswer(letters: sorted, number: number), at: moment) else { return }
    }
    (letters, digits) = ([], "")
    if isFocusedOnTeams { focus = teamsToAnswer.first { !hasAnswered($0) } ?? focus }
  }

  /// A number as people write it, with a point or a comma.
  static func number(_ text: String) -> Double? {
    let number = Double(text.split(separator: ",", omittingEmptySubsequences: false).joined(separator: "."))
    return number?.isFinite == true ? number : nil
  }

  // MARK: Which keys make sense

  func offers(_ command: MatchCommand) -> Bool {
    switch command {
    case .joker: match.setup.mode == .secret
    case .pass: match.setup.mode != .secret
    default: true
    }
  }

  /// Whether the footer names a key now; the help page has them all.
  func isFitting(_ command: MatchCommand) -> Bool {
    switch command {
    case .pause, .extend: play.clock != nil
    case .lock: match.stage == .open
    case .pass: answering != nil && !isFocusedOnTeams
    case .skip: play.clock != nil
    case .joker: match.stage == .open
    case .explain: match.revealed != nil && match.current?.question.explanation.isEmpty == false
    default: true
    }
  }

  var goOnWords: String? {
    if play.isPaused { return MatchWords.continueKey }
    switch match.stage {
    case .ready: return MatchWords.firstKey
    case .wagers: return match.teams.allSatisfy(hasAnswered) ? MatchWords.questionKey : MatchWords.keepKey
    case .reading: return MatchWords.openKey
    case .open, .won:
      // One letter needs no Enter.
      return takesEntry && match.current?.question.takesOneLetter == false ? MatchWords.keepKey : nil
    case .closed(let shown): return shown < match.steps ? MatchWords.revealKey : MatchWords.nextKey
    case .over(let shown): return shown < match.podiumSteps ? MatchWords.nextKey : MatchWords.endKey
    }
  }
}
