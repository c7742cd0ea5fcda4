import TerminalUI
import Training

/// What makes sense at this moment of a match: who answers how, and which of the host's keys do something.
extension MatchScreen {
  /// Whether teams press keys of their own in this match, so that the host's letters need Ctrl.
  var hasTeamKeys: Bool { match.setup.hasTeamKeys }

  /// Where teams press keys of their own no letter is the host's, so ten thousand of them in a paste ask for no table.
  func quickAction(for key: Key) -> Action? {
    guard hasTeamKeys, prompt == nil, !isBlank, case .character(let scalar) = key, scalar != " ", scalar != "?" else {
      return nil
    }
    return .match(.key(scalar))
  }

  /// Whether teams' own keys mean something now.
  var hearsTeams: Bool { play.isBuzzing || (isKeyed && match.stage == .open) }

  /// Whether all teams answer by their keys now.
  var isKeyed: Bool { match.current?.asking == .all && match.setup.answering == .keys }

  /// Whether the host puts answers in now.
  var takesEntry: Bool {
    if match.stage == .wagers { return true }
    if case .won = match.stage { return true }
    return match.takesAnswers && !isKeyed && match.current?.asking != .buzz && match.current?.isVoid == false
  }

  /// Whether answers are put in team by team.
  var isFocusedOnTeams: Bool {
    takesEntry && (match.stage == .wagers || match.current?.asking == .all || match.current?.asking == .nearest)
  }

  /// Those whose answers are put in, in that order.
  var teamsToAnswer: [Int] {
    if match.stage == .wagers { return match.seats }
    guard let current = match.current, current.asking == .all || current.asking == .nearest else { return [] }
    return match.seats.filter(current.teams.contains)
  }

  /// Whether the host has begun to put in what teams say unseen.
  var isPuttingIn: Bool { isFocusChosen || !entry.isEmpty || teamsToAnswer.contains(where: hasAnswered) }

  /// Whether what is put in could be handed in.
  var isWhole: Bool {
    guard let question = match.current?.question, !entry.isEmpty else { return false }
    if question.isNumber { return MatchScreen.number(entry.digits) != nil && !MatchEntry.isAmbiguous(entry.digits) }
    return question.kind != .ordering || entry.letters.count == question.options.count
  }

  /// A number as people write it, with a point or a comma.
  static func number(_ text: String) -> Double? {
    let number = Double(text.split(separator: ",", omittingEmptySubsequences: false).joined(separator: "."))
    return number?.isFinite == true ? number : nil
  }

  func hasAnswered(_ team: Int) -> Bool {
    match.stage == .wagers ? match.currentWagers[team] != nil : match.current?.answers[team] != nil
  }

  /// Who answers with what is put in now; nil where nobody does.
  var answering: Int? {
    if case .won(let team) = match.stage { return team }
    if isFocusedOnTeams { return focus }
    return match.stage == .open ? match.current?.turn : nil
  }

  /// Whether every team's answer is in, and nothing is waited for but the clock.
  var isAllIn: Bool {
    match.stage == .open && entry.isEmpty && !teamsToAnswer.isEmpty && teamsToAnswer.allSatisfy(hasAnswered)
  }

  /// The teams whose answers the host has still to put in before they are shown; nil where none is.
  var missingCards: [Int]? {
    guard match.revealed == 0, takesEntry else { return nil }
    let missing = teamsToAnswer.filter { !hasAnswered($0) }
    return missing.isEmpty ? nil : missing
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
    case .joker: match.teams.contains { match.jokerRefusal($0) == nil }
    case .explain: match.showsAnswer && !match.showsHalfTime && match.current?.question.explanation.isEmpty == false
    default: true
    }
  }

  /// What Enter does now; nil where it does nothing.
  var goOnWords: String? {
    if play.isPaused { return MatchWords.continueKey }
    switch match.stage {
    case .ready: return MatchWords.firstKey
    case .wagers:
      return match.teams.allSatisfy(hasAnswered) && entry.isEmpty ? MatchWords.questionKey : MatchWords.keepKey
    case .reading: return MatchWords.openKey
    case .open where isAllIn: return MatchWords.closeKey
    case .open, .won:
      // One letter needs no Enter.
      return takesEntry && match.current?.question.takesOneLetter == false ? MatchWords.keepKey : nil
    case .closed(let shown) where shown >= match.steps: return MatchWords.nextKey
    case .closed(let shown) where shown == match.steps - 1 && match.isHalfTime: return MatchWords.halfTimeKey
    case .closed(0) where takesEntry && !entry.isEmpty: return MatchWords.keepKey
    case .closed(0) where match.hidesAnswers: return MatchWords.answersKey
    case .closed: return MatchWords.solutionKey
    case .over: return isEnding ? MatchWords.chooseKey : MatchWords.nextKey
    }
  }
}

extension Match {
  /// Why the host cannot overrule the program now; nil where that is possible. What all answer unseen is not judged before
  /// it is seen: the judgement would tell what a team has said.
  var overruleRefusal: String? {
    guard let current, !current.isVoid, !current.question.isSurvey, !isOver, stage != .reading else {
      return MatchWords.nothingToOverrule
    }
    let isUnseen = (current.asking == .all || current.asking == .nearest) && !showsAnswer
    return isUnseen ? MatchWords.overruleLater : nil
  }

  /// The teams whose answers the host may judge otherwise: in turns, those that had theirs, or have it.
  var judgeable: [Int] {
    guard let current else { return [] }
    guard current.asking == .turns else { return current.teams }
    return current.teams.filter { current.done.contains($0) || $0 == current.turn }
  }

  /// Why a team, or every team, cannot declare its joker now; nil where it can.
  func jokerRefusal(_ team: Int?) -> String? {
    // Who has seen the others' cards knows too much.
    guard takesJokers, revealed == nil else {
      return countsJokers && revealed != nil ? MatchWords.jokerTooLate : MatchWords.noJokerHere
    }
    guard let team else { return MatchWords.noJokerLeft }
    return hasUsedJoker(team) ? MatchWords.jokerPlayed(names[team]) : nil
  }
}

/// What may follow a match, as its last page offers it.
struct MatchEnding: Hashable, Sendable {
  enum Choice: Hashable, Sendable { case rematch, missed, lobby }

  private var index = 0

  /// The way out comes first: whoever presses Enter once too often begins no other match.
  func choices(in match: Match) -> [Choice] {
    MatchSummary(match).mostMissed.isEmpty ? [.lobby, .rematch] : [.lobby, .rematch, .missed]
  }

  func marked(in match: Match) -> Choice {
    let choices = choices(in: match)
    return choices[min(index, choices.count - 1)]
  }

  mutating func turn(by step: Int, in match: Match) {
    let count = choices(in: match).count
    index = (min(index, count - 1) + step + count) % count
  }
}

extension MatchScreen {
  /// Whether the last page is shown, with what may follow.
  var isEnding: Bool { match.showsLastStep }

  func end(in state: inout AppState) -> Outcome {
    switch ending.marked(in: match) {
    case .lobby: return .pop
    case .rematch:
      // The lobby has the quiz, and so the other questions.
      state.rematch = match
      return .pop
    case .missed:
      guard let setup = MatchSetup(missedIn: match, title: MatchWords.again(match.setup.title)) else { return .pop }
      return .replace(BriefingScreen(setup, enteredAt: state.moment))
    }
  }
}
