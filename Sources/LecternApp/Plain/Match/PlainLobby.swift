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
    if let id = request.resumed { try resume(id) }
    while true {
      tell("")
      let lobby = matches?.lobby() ?? MatchLobby()
      describe(plan, lobby)
      let answer = try ask(PlainLobbyWords.hint(lobby))
      let words = answer.split(separator: " ", maxSplits: 1).map(String.init)
      let value = words.count > 1 ? words[1] : ""
      switch words.first?.lowercased() {
      case nil:
        guard let setup = plan.setup else {
          tell(plan.obstacle ?? MatchWords.noQuiz)
          continue
        }
        plan.seed = plan.seed &+ 1
        try play(MatchPlay(setup, now: now * 1000, hasClocks: false))
      case "b": return
      case "resume":
        if value.isEmpty {
          if let offered = lobby.offered { try resume(offered.id) } else { tell(MatchWords.noMatches) }
        } else {
          // As the list counts them, or by its id.
          let kept = matches?.matches() ?? []
          try resume(Int(value).flatMap { kept.indices.contains($0 - 1) ? kept[$0 - 1].id : nil } ?? value)
        }
      case "matches": tellMatches()
      case "rules": if let setup = plan.setup { tellRules(of: setup) }
      default: if !plan.take(words[0].lowercased(), value) { tell(PlainLobbyWords.unknown(answer)) }
      }
    }
  }

  /// Goes on with a match, or says why that cannot be done.
  private func resume(_ id: String) throws(Leaving) {
    switch matches?.resume(id) {
    case .opened(let history): try play(MatchPlay(history, now: now * 1000, hasClocks: false))
    case .refused(let reason): tell(MatchWords.refused(reason))
    case nil: break
    }
  }

  private func tellMatches() {
    let kept = matches?.matches() ?? []
    if kept.isEmpty { tell(MatchWords.noMatches) }
    for (index, match) in kept.enumerated() {
      tell("\(index + 1)) \(MatchWords.standing(match)). \(MatchWords.scores(match))")
    }
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
    tell("\(MatchWords.quizLabel): \(plan.quiz?.title ?? "-")")
    tell("\(MatchWords.modeLabel): \(MatchWords.explain(plan.mode))")
    guard let draw = plan.draw else { return tell(MatchWords.noQuiz) }
    tell("\(MatchWords.questionsLabel): \(MatchWords.questions(draw.questions.count, of: draw.playable))")
    tell(PlainLobbyWords.teams(plan.teams.map(\.name).joined(separator: ", ")))
    if plan.mode == .buzz { tell("\(MatchWords.wrongLabel): \(MatchWords.gentle(plan.isGentle, plan.rules))") }
    if plan.mode == .secret { tell("\(MatchWords.lastLabel): \(MatchWords.wagerChoice(plan.hasWager))") }
    for remark in MatchWords.leftOut(draw) + [MatchWords.kept(draw)].compactMap({ $0 }) { tell(remark) }
  }
}

extension MatchPlan {
  /// Takes a setting in words; false where it says nothing that can be set.
  mutating func take(_ name: String, _ value: String) -> Bool {
    switch (name, value.lowercased()) {
    case ("mode", "rounds"): mode = .rounds
    case ("mode", "secret"): mode = .secret
    case ("mode", "buzz"): mode = .buzz
    case ("wrong", "free"): isGentle = true
    case ("wrong", "costs"): isGentle = false
    case ("stake", "on"): hasWager = true
    case ("stake", "off"): hasWager = false
    case ("quiz", let number):
      guard let number = Int(number), quizzes.indices.contains(number - 1) else { return false }
      quizIndex = number - 1
    case ("questions", let number):
      guard let number = Int(number), (1...MatchRules.longestMatch).contains(number) else { return false }
      count = number
    case ("teams", _):
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
  static func hint(_ lobby: MatchLobby) -> String {
    let canResume = lobby.offered.map { !$0.isPlayedElsewhere } ?? false
    let resume = canResume ? say("resume goes on with the match above.") : nil
    let earlier = lobby.count > 0 ? say("matches lists earlier ones; resume 2 goes on with number 2 of them.") : nil
    let settings = say(
      """
      mode rounds, secret or buzz; questions 12; teams Red, Blue; quiz 2; wrong free or costs; stake on or off; rules; \
      b goes back.
      """)
    return [say("Enter begins."), resume, earlier, settings].compactMap { $0 }.joined(separator: " ")
  }

  static func unknown(_ line: String) -> String { say("\"\(line)\" sets nothing here.") }
  static func quiz(_ number: Int, _ title: String) -> String { say("quiz \(number): \(title)") }
  static func teams(_ names: String) -> String { say("Teams: \(names)") }
}
