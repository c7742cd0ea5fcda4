import Course
import TerminalUI
import Training

/// A match as the room sees it.
struct MatchScreen: Screen {
  private(set) var play: MatchPlay
  private(set) var entry = MatchEntry()
  /// Whose answer is put in, where all answer.
  private(set) var focus = 0
  /// Whether the host has chosen that team: one that has answered is changed by no other letter.
  private(set) var isFocusChosen = false
  private(set) var prompt: HostPrompt?
  /// What is marked of what may follow the match.
  private(set) var ending = MatchEnding()
  /// Whether the clock stands because the host is asked something.
  private var pausedForPrompt = false
  private(set) var isBlank = false
  private(set) var showsExplanation = false
  private(set) var scroll = 0
  /// What the last key could not do and why, or what it did where that is not to be seen otherwise.
  private(set) var notice: String?
  /// Whether the host has been told whose answers are missing.
  private var isWarned = false
  private var held: HeldEnter

  /// What is to be recorded before it is seen.
  let opening: [Effect]

  /// - Parameter enteredAt: When the Enter came that has led here, in microseconds.
  init(_ play: MatchPlay, enteredAt: Int? = nil) {
    self.play = play
    held = HeldEnter(last: enteredAt)
    let entries = self.play.takeEntries()
    opening = entries.isEmpty ? [] : [.match(.record(entries))]
    settle(true)
  }

  /// Goes on with a match that was opened.
  init(_ history: MatchHistory, in state: AppState) { self.init(MatchPlay(history, now: state.now * 1000)) }

  var match: Match { play.match }
  var judgesKeysByTime: Bool { true }

  func keymap(in state: AppState) -> Keymap<Action> { MatchKeys.keymap(self) }

  var helpCard: [HelpCardKey] { MatchKeys.card(self) }

  func nextDeadline(now: Int) -> Int? {
    play.nextDeadline(now: now * 1000).map { ($0 + 999) / 1000 }
  }

  func wheel(_ step: Int, in state: AppState) -> Action? { .page(step) }

  func view(in state: AppState) -> Frame { MatchView(screen: self, state: state).frame() }

  // MARK: Actions

  mutating func update(_ action: Action, in state: inout AppState) -> Outcome {
    switch action {
    case .tick, .resized, .matchNews: break
    case .shown(let away):
      play.shift(by: away * 1000)
      // Nobody is ready the moment that it is back.
      if play.clock != nil, !play.isPaused { play.togglePause(at: state.moment) }
    default: notice = nil
    }
    let (stage, number, turn) = (match.stage, match.asked.count, match.current?.turn)
    let moment = state.moment
    handInAtTheEnd(of: moment)
    play.advance(to: moment)
    let outcome = prompt == nil ? take(action, at: moment, in: &state) : takePrompt(action, at: moment)
    let isNew = match.asked.count != number
    if isNew || match.stage != stage || match.current?.turn != turn { settle(isNew) }
    let entries = play.takeEntries()
    guard !entries.isEmpty else { return outcome }
    return Outcome(outcome.transition, [.match(.record(entries))] + outcome.effects)
  }

  /// What was being put in belongs to the stage that has gone.
  private mutating func settle(_ isNew: Bool) {
    scroll = 0
    isWarned = false
    if isNew || !match.showsAnswer || match.showsHalfTime { showsExplanation = false }
    // A number that was half typed when the time was over is typed on, for the same team.
    if !isNew, isFocusedOnTeams, !entry.digits.isEmpty { return }
    entry.clear()
    isFocusChosen = false
    focus = teamsToAnswer.first { !hasAnswered($0) } ?? teamsToAnswer.first ?? 0
  }

  private mutating func take(_ action: Action, at moment: Int, in state: inout AppState) -> Outcome {
    if isBlank { return takeBlank(action) }
    switch action {
    case .match(let command): return obey(command, at: moment, in: &state)
    case .page(let step): scroll = max(0, scroll + step * 3)
    // One that is over waits for nobody.
    case .back where match.isOver: return .pop
    case .back: ask(.leave, of: [], at: moment)
    default: break
    }
    return .stay
  }

  /// Nothing is shown, so nothing is done but to show it again.
  private mutating func takeBlank(_ action: Action) -> Outcome {
    switch action {
    case .match(.blank), .match(.goOn), .back: isBlank = false
    case .match, .page: notice = MatchWords.wakeUp
    default: break
    }
    return .stay
  }

  private mutating func obey(_ command: MatchCommand, at moment: Int, in state: inout AppState) -> Outcome {
    switch command {
    case .goOn: return goOn(at: moment, in: &state)
    case .key(let scalar): take(scalar, at: moment)
    case .erase: entry.erase()
    case .pass: play.pass(at: moment)
    case .pause: play.togglePause(at: moment)
    case .skip:
      let length = match.length
      play.skip(at: moment)
      if match.length > length { notice = MatchWords.fromReserve }
      if match.current?.isTieBreak == true, match.current?.isVoid == true, match.next == .end {
        notice = MatchWords.lastTieVoid
      }
    case .extend:
      if play.clock == nil { notice = MatchWords.noTime }
      play.extend(at: moment)
    // As in any other field, what is being typed goes first.
    case .undo where takesEntry && !entry.isEmpty: entry.clear()
    case .undo:
      let last = play.history.standing.last
      play.undo(at: moment)
      focus(on: last)
      notice = last.map { MatchWords.takenBack(MatchWords.change($0, match.names)) } ?? MatchWords.nothingToUndo
    case .redo:
      let last = play.history.takenBack.last
      play.redo(at: moment)
      isFocusChosen = false
      notice = last.map { MatchWords.madeAgain(MatchWords.change($0, match.names)) } ?? MatchWords.nothingToRedo
    case .lock: play.lock(at: moment)
    case .judge: askToJudge(at: moment)
    case .adjust: ask(.adjust, of: Array(match.teams), at: moment)
    case .rename: ask(.rename, of: Array(match.teams), at: moment)
    case .joker: askForJoker(at: moment)
    case .explain:
      if match.showsAnswer { showsExplanation.toggle() } else { notice = MatchWords.answerFirst }
    case .blank:
      isBlank = true
      if !play.isPaused { play.togglePause(at: moment) }
    case .turnToTeam(let step): if isEnding { ending.turn(by: step, in: match) } else { turn(by: step) }
    case .rules: return .push(TextScreen.rules(match.namedSetup))
    case .addTeam, .removeTeam, .leave: break
    }
    return .stay
  }

  private mutating func goOn(at moment: Int, in state: inout AppState) -> Outcome {
    // What opens a question, or begins another match, is not done by the first repeat of a key either.
    let isRisky = match.stage == .reading || isEnding
    let isHeld = held.takes(at: moment, within: isRisky ? HeldEnter.firstRepeat : MatchEntry.grace)
    if play.isPaused {
      play.togglePause(at: moment)
    } else if takesEntry, !entry.isEmpty {
      submit(at: moment)
    } else if isHeld {
      return .stay
    } else if isEnding {
      return end(in: &state)
    } else if match.stage == .wagers, let team = match.teams.first(where: { !hasAnswered($0) }) {
      notice = MatchWords.stakeMissing(match.names[team])
      (focus, isFocusChosen) = (team, true)
    } else if isAllIn {
      play.lock(at: moment)
    } else if match.stage == .open, isFocusedOnTeams, let team = teamsToAnswer.first(where: { !hasAnswered($0) }) {
      notice = MatchWords.answerMissing(match.names[team], hasTeamKeys: hasTeamKeys)
    } else if let missing = missingCards, !isWarned {
      (isWarned, notice) = (true, MatchWords.missing(missing.map { match.names[$0] }.joined(separator: ", ")))
    } else {
      play.goOn(at: moment)
    }
    return .stay
  }

  // MARK: The host's questions

  /// Nobody answers while the host is asked something.
  private mutating func ask(_ kind: HostPrompt.Kind, of teams: [Int], first: Int? = nil, at moment: Int) {
    if play.clock != nil, !play.isPaused {
      play.togglePause(at: moment)
      pausedForPrompt = true
    }
    prompt = HostPrompt(kind, teams: teams, first: first)
  }

  private mutating func askToJudge(at moment: Int) {
    notice = match.overruleRefusal
    guard notice == nil, let current = match.current else { return }
    let teams = match.judgeable
    guard !teams.isEmpty else {
      notice = MatchWords.nothingToOverrule
      return
    }
    ask(.judge, of: teams, first: answering ?? current.done.last, at: moment)
  }

  private mutating func askForJoker(at moment: Int) {
    let teams = match.teams.filter { match.jokerRefusal($0) == nil }
    if teams.isEmpty {
      notice = match.jokerRefusal(nil)
    } else {
      ask(.joker, of: teams, first: focus, at: moment)
    }
  }

  private mutating func takePrompt(_ action: Action, at moment: Int) -> Outcome {
    let match = match
    switch prompt?.take(action, match) {
    case .cancel: endPrompt(at: moment)
    case .leave: return .pop
    case .end:
      endPrompt(at: moment)
      for entry in match.ending { play.change(entry, at: moment) }
    case .done(let entry):
      endPrompt(at: moment)
      if play.change(entry, at: moment) {
        notice = MatchWords.told(of: entry, match, play.match)
      }
    case .stay, nil: break
    }
    return .stay
  }

  /// A joker is declared in the middle of a question, and whoever stays has changed nothing: the clock that stood runs on.
  private mutating func endPrompt(at moment: Int) {
    let isBrief = prompt?.kind == .joker || prompt?.kind == .leave
    if isBrief, pausedForPrompt, play.isPaused { play.togglePause(at: moment) }
    (prompt, pausedForPrompt) = (nil, false)
  }

  // MARK: Answers

  /// What is taken back is put in again for the same team.
  private mutating func focus(on entry: MatchEvent.Entry?) {
    let team: Int? =
      switch entry {
      case .answered(let answered): answered.team
      case .wagered(let wagered): wagered.team
      default: nil
      }
    guard let team, isFocusedOnTeams, teamsToAnswer.contains(team) else { return }
    (focus, isFocusChosen) = (team, true)
  }

  /// An answer that is all there when the time is over counts: it was said in time.
  private mutating func handInAtTheEnd(of moment: Int) {
    guard let end = play.clock?.end, end <= moment, takesEntry, !entry.letters.isEmpty, isWhole else { return }
    submit(at: end - 1)
  }

  private mutating func turn(by step: Int) {
    // What is typed is the team's that it was typed for, and nobody else knows whether it is whole.
    guard entry.isEmpty else {
      notice = MatchWords.keepFirst
      return
    }
    let teams = teamsToAnswer
    guard let place = teams.firstIndex(of: focus), !teams.isEmpty else { return }
    focus = teams[(place + step + teams.count) % teams.count]
    isFocusChosen = true
  }

  private mutating func take(_ scalar: Unicode.Scalar, at moment: Int) {
    let key = TeamKey.value(scalar)
    if play.isBuzzing {
      // Nobody is locked out because the host was quick.
      guard hasTeamKeys || match.stage == .open else { return }
      guard let team = match.setup.teams.firstIndex(where: { $0.keys.contains(key) }) else {
        return play.press(stray: key, at: moment)
      }
      play.press(team, at: moment)
    } else if play.isPaused, match.revealed != 0, isKeyed || takesEntry {
      // What is told while the clock stands would be taken for another team's later.
      notice = MatchWords.clockStands
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
    let outcome: MatchEntry.Outcome
    // What is in is changed by nobody who only types on.
    if isFocusedOnTeams, !isFocusChosen, hasAnswered(focus) {
      guard let missing = teamsToAnswer.first(where: { !hasAnswered($0) }) else {
        notice = MatchWords.allAreIn
        return
      }
      focus = missing
    }
    if match.stage == .wagers {
      outcome = entry.takeDigit(scalar, isStake: true)
    } else if let question = match.current?.question {
      if question.isNumber {
        outcome = entry.takeDigit(scalar, isStake: false)
      } else {
        guard let letter = OptionLetter.index(scalar), letter < question.options.count else { return }
        // It was meant for the team that had the turn before; what that was wrong with is refused in any case.
        if let passed = play.passed, let current = match.current, current.isSteal,
          moment - passed.at < (passed.isTimeout ? MatchRules.lateTime : MatchEntry.grace),
          !current.isOut(MatchAnswer(letters: [letter]))
        {
          notice = passed.isTimeout ? MatchWords.tooLate : MatchWords.tooSoon(answering.map { match.names[$0] } ?? "")
          return
        }
        outcome = entry.takeLetter(letter, of: question, at: moment)
      }
    } else {
      return
    }
    switch outcome {
    case .nothing: break
    case .complete: submit(at: moment)
    case .refused(let reason): notice = reason
    case .takenBack(let letter):
      // What is put in unseen is not told.
      notice =
        isFocusedOnTeams
        ? MatchWords.takenBack(leaving: entry.letters.count) : MatchWords.takenBack(letter, leaving: entry.letters)
    }
  }

  private mutating func submit(at moment: Int) {
    guard let team = answering else { return }
    if match.stage == .wagers { stake(team, at: moment) } else { answer(team, at: moment) }
  }

  private mutating func stake(_ team: Int, at moment: Int) {
    let limit = match.setup.rules.wagerLimit(score: match.score(team))
    guard let points = Int(entry.digits), points <= limit else {
      notice = MatchWords.stakeAtMost(limit, match.names[team])
      entry.clear()
      return
    }
    play.change(.wagered(.init(team: team, points: points)), at: moment)
    wentIn()
  }

  private mutating func answer(_ team: Int, at moment: Int) {
    guard let current = match.current else { return }
    let number = MatchScreen.number(entry.digits)
    if current.question.isNumber, number == nil {
      notice = isFocusedOnTeams ? MatchWords.noNumber : MatchWords.noNumber(entry.digits)
      return
    }
    if current.question.isNumber, MatchEntry.isAmbiguous(entry.digits) {
      notice = MatchWords.thousandsOrFraction
      return
    }
    let wanted = current.question.options.count
    if current.question.kind == .ordering, entry.letters.count < wanted {
      notice = MatchWords.lettersMissing(wanted, entry.letters.count)
      return
    }
    let sorted = current.question.kind == .ordering ? entry.letters : entry.letters.sorted()
    let answer = MatchAnswer(letters: sorted, number: number)
    if current.isOut(answer) {
      notice = MatchWords.wrongAlready(sorted.map(OptionLetter.name).joined(separator: " "))
      entry.clear()
      return
    }
    if play.answer(team, answer, at: moment) { wentIn() }
  }

  private mutating func wentIn() {
    entry.clear()
    (isFocusChosen, isWarned) = (false, false)
    if isFocusedOnTeams { focus = teamsToAnswer.first { !hasAnswered($0) } ?? focus }
  }
}
