import Course
import Phrases
import Training

/// The lobby, line by line.
extension PlainSession {
  /// Settles a match and plays it; comes back when the host does not want another.
  func teamMatch(_ request: MatchRequest) throws(Leaving) {
    var plan = MatchPlan(request, seed: state.nextSeed())
    if plan.quizzes.isEmpty {
      for index in state.shelvesForLobby { state.library.read(index) }
      plan.quizzes = state.readQuizzes()
    }
    var last: Match?
    if let id = request.resumed { last = try resume(id) }
    var isNew = true
    while true {
      let lobby = matches?.lobby() ?? MatchLobby()
      if isNew {
        tell("")
        describe(plan, lobby)
      }
      isNew = false
      let hint = PlainLobbyWords.hint(lobby, canPlayAgain: last?.isOver == true)
      // Once is enough, as at any prompt.
      let isKnown = !told.insert(hint).inserted
      let answer = try ask(isKnown ? say("Enter begins. help tells what else can be typed.") : hint)
      let words = answer.split(separator: " ", maxSplits: 1).map(String.init)
      guard let first = words.first else {
        if let match = try begin(&plan) { (last, isNew) = (match, true) }
        continue
      }
      if first.lowercased() == "b" { return }
      switch (MatchWord(typed: first), last) {
      case (.resume, _):
        if let match = try resume(words.count > 1 ? words[1] : "", lobby) { (last, isNew) = (match, true) }
      case (.matches, _): tellMatches()
      case (.end, _): try end(words.count > 1 ? words[1] : "")
      case (.rematch, let match?) where match.isOver:
        plan.adopt(match)
        if let match = try begin(&plan) { (last, isNew) = (match, true) }
      case (.missed, let match?) where match.isOver:
        guard let setup = MatchSetup(missedIn: match, title: MatchWords.again(match.setup.title)) else {
          tell(MatchWords.noneMissed)
          continue
        }
        last = try play(MatchPlay(setup, now: now * 1000, hasClocks: false))
        isNew = true
      case (.rules, _): if let setup = plan.setup { tellRules(of: setup) } else { tell(plan.obstacle ?? "") }
      case (.list, _): isNew = true
      case (.help, _):
        tell(hint)
        for sentence in PlainLobbyWords.help + [PlainWords.leave] { tell(sentence) }
      case (let word, _):
        if let word, plan.take(word, words.count > 1 ? words[1] : "") {
          tellSetting(word, plan)
        } else {
          tell(PlainLobbyWords.unknown(answer, word))
        }
      }
    }
  }

  /// Goes on with a match, the one offered or another by its number in the list or its id; nil where that cannot be done,
  /// which is said.
  private func resume(_ word: String, _ lobby: MatchLobby) throws(Leaving) -> Match? {
    guard word.isEmpty else {
      let kept = matches?.matches() ?? []
      return try resume(Int(word).flatMap { kept.indices.contains($0 - 1) ? kept[$0 - 1].id : nil } ?? word)
    }
    guard let offered = lobby.offered else {
      tell(PlainLobbyWords.nothingToResume)
      return nil
    }
    return try resume(offered.id)
  }

  private func resume(_ id: String) throws(Leaving) -> Match? {
    switch matches?.resume(id) {
    case .opened(let history): return try play(MatchPlay(history, now: now * 1000, hasClocks: false))
    case .refused(let reason): tell(MatchWords.refused(reason))
    case nil: break
    }
    return nil
  }

  /// Ends a match by its number in the list or its id, and says so.
  private func end(_ word: String) throws(Leaving) {
    let kept = matches?.matches() ?? []
    let named = Int(word).flatMap { kept.indices.contains($0 - 1) ? kept[$0 - 1] : nil } ?? kept.first { $0.id == word }
    let id = named?.id ?? word
    if let named, try !askYes(PlainLobbyWords.asksToEnd(named)) { return }
    if let reason = matches?.end(id) { tell(MatchWords.cannotEnd(reason)) } else { tell(MatchWords.ended) }
  }

  private func tellMatches() {
    let kept = matches?.matches() ?? []
    if kept.isEmpty { tell(MatchWords.noMatches) }
    for (index, match) in kept.enumerated() {
      tell("\(index + 1)) \(MatchWords.standing(match)). \(MatchWords.scores(match))")
    }
  }

  /// Plays what is settled; nil where it cannot begin, which is said.
  private func begin(_ plan: inout MatchPlan) throws(Leaving) -> Match? {
    guard let setup = plan.setup else {
      tell(plan.obstacle ?? MatchWords.noQuiz)
      return nil
    }
    plan.seed = plan.seed &+ 1
    return try play(MatchPlay(setup, now: now * 1000, hasClocks: false))
  }

  private func describe(_ plan: MatchPlan, _ lobby: MatchLobby) {
    tell(MatchWords.title)
    if let obstacle = lobby.obstacle { tell(MatchWords.cannotBeSaved(obstacle.description)) }
    if let offered = lobby.offered {
      tell(offered.isPlayedElsewhere ? MatchWords.elsewhere(offered.match) : MatchWords.resume(offered.match))
    }
    for (index, quiz) in plan.quizzes.enumerated() where plan.quizzes.count > 1 {
      tell(PlainLobbyWords.quiz(index + 1, quiz.title))
    }
    tellSetting(.quiz, plan)
    tellSetting(.mode, plan)
    guard let draw = plan.draw else { return }
    tellSetting(.questions, plan)
    tellSetting(.teams, plan)
    if plan.mode == .buzz { tellSetting(.wrong, plan) }
    if plan.mode == .secret { tellSetting(.stake, plan) }
    for remark in MatchWords.leftOut(draw) + [MatchWords.kept(draw)].compactMap({ $0 }) { tell(remark) }
  }

  /// What a setting is now, and where it counts if that is not here.
  private func tellSetting(_ word: MatchWord, _ plan: MatchPlan) {
    switch word {
    case .quiz:
      tell("\(MatchWords.quizLabel): \(plan.quiz?.title ?? "-")")
      if plan.draw == nil { tell(MatchWords.noQuiz) }
    case .mode: tell("\(MatchWords.modeLabel): \(MatchWords.explain(plan.mode))")
    case .questions:
      let draw = plan.draw
      tell(
        "\(MatchWords.questionsLabel): \(MatchWords.questions(draw?.questions.count ?? 0, of: draw?.playable ?? 0))")
    case .teams: tell(PlainLobbyWords.teams(plan.teams.map(\.name).joined(separator: ", ")))
    case .wrong:
      tell("\(MatchWords.wrongLabel): \(MatchWords.gentle(plan.isGentle, plan.rules))")
      if plan.mode != .buzz { tell(PlainLobbyWords.counts(in: .buzz)) }
    case .stake:
      tell("\(MatchWords.lastLabel): \(MatchWords.wagerChoice(plan.hasWager))")
      if plan.mode != .secret { tell(PlainLobbyWords.counts(in: .secret)) }
    default: break
    }
  }
}

extension MatchPlan {
  /// Takes a setting in words; false where it says nothing that can be set.
  mutating func take(_ setting: MatchWord, _ value: String) -> Bool {
    switch (setting, MatchWord(typed: value)) {
    case (.mode, .rounds): mode = .rounds
    case (.mode, .secret): mode = .secret
    case (.mode, .buzz): mode = .buzz
    case (.wrong, .free): isGentle = true
    case (.wrong, .costs): isGentle = false
    case (.stake, .on): hasWager = true
    case (.stake, .off): hasWager = false
    case (.quiz, _):
      guard let number = Int(value), quizzes.indices.contains(number - 1) else { return false }
      quizIndex = number - 1
    case (.questions, _):
      guard let number = Int(value), (1...MatchRules.longestMatch).contains(number) else { return false }
      count = number
    case (.teams, _):
      let names = value.split(separator: ",").map { MatchPlan.clean(String($0)) }.filter { !$0.isEmpty }
      let isUnique = Set(names.map { $0.lowercased() }).count == names.count
      guard MatchRules.teamCount.contains(names.count), isUnique else { return false }
      teams = names.map { MatchTeam(name: $0) }
    default: return false
    }
    return true
  }
}

enum PlainLobbyWords {
  static func asksToEnd(_ kept: KeptMatch) -> String {
    say("End this match as it stands? \(MatchWords.standing(kept)). \(MatchWords.scores(kept))")
  }
  static func hint(_ lobby: MatchLobby, canPlayAgain: Bool) -> String {
    let canResume = lobby.offered.map { !$0.isPlayedElsewhere } ?? false
    let resume = canResume ? say("resume goes on with the match above.") : nil
    let earlier =
      lobby.count > 0 ? say("matches lists earlier ones; resume 2 goes on with number 2 of them, end 2 ends it.") : nil
    let again = canPlayAgain ? say("rematch asks the same teams other questions; missed asks what was missed.") : nil
    return [say("Enter begins."), resume, earlier, again, settings].compactMap { $0 }.joined(separator: " ")
  }

  private static var settings: String { say("help tells how to change what is settled; b goes back.") }

  /// What can be settled, a sentence for each word.
  static var help: [String] {
    [
      say("mode rounds, mode secret or mode buzz says how it is played."),
      say("questions and a number says how many are asked, as in questions 12."),
      say("teams and names with commas between them says who plays, as in teams Red, Blue."),
      say("quiz and a number takes another quiz, as in quiz 2."),
      say("wrong costs has a wrong answer in Buzz cost points; wrong free has it cost nothing."),
      say("stake on has the last question of Secret be for a stake; stake off has it be like the others."),
      say("list tells what is settled; rules tells the rules of this match."),
    ]
  }

  /// - Parameter word: The setting that it begins with.
  static func unknown(_ line: String, _ word: MatchWord?) -> String {
    let nothing = say("\"\(line)\" sets nothing here.")
    return switch word {
    case .teams:
      nothing + " "
        + say(
          """
          There are \(MatchRules.teamCount.lowerBound) to \(MatchRules.teamCount.upperBound) teams, each with a name of \
          its own, as in teams Red, Blue.
          """)
    case .questions: nothing + " " + say("1 to \(MatchRules.longestMatch) can be asked, as in questions 12.")
    default: nothing + " " + say("help tells what can be set.")
    }
  }
  static func quiz(_ number: Int, _ title: String) -> String { say("quiz \(number): \(title)") }
  static func teams(_ names: String) -> String { say("Teams: \(names)") }
  static var nothingToResume: String { say("No match is waiting here.") }
  static func counts(in mode: MatchMode) -> String { say("That counts in \(MatchWords.mode(mode)) only.") }
}
