/// The keys as the settings list them: by where they count.
public enum KeyGroup: CaseIterable, Sendable {
  case everywhere, lists, reading, questions, drills

  /// A command there, and the kind of screen whose keys stand for the group.
  public struct Row: Hashable, Sendable {
    public let group: KeyGroup
    public let command: KeyCommand
    public let kind: KeyTable.Kind
  }

  /// Its commands in the order in which they are wanted. One that means something else elsewhere has a row there, too.
  public var rows: [Row] {
    let listed: [(KeyTable.Kind, [KeyCommand])] =
      switch self {
      case .everywhere:
        [(.home, [.help, .settings, .quit]), (.course, [.back, .up, .down, .first, .last, .pageUp, .pageDown])]
      case .lists:
        [
          (.home, [.next, .review, .progress, .search, .note, .team, .learner]),
          (.course, [.certificate, .reset, .resetCourse, .undo]), (.overview, [.handIn]),
        ]
      case .reading:
        [
          (.page, [.next, .nextPage, .previousPage, .openLink, .search, .note, .mark]),
          (.places, [.nextPlace, .previousPlace]), (.answered, [.lesson, .undo]), (.finish, [.again]),
        ]
      case .questions:
        [(.question, [.next, .tick, .guess, .hint, .skip, .moreTime, .stepUp, .stepDown, .clear])]
      case .drills: [(.drill, [.next, .moreTime]), (.debrief, [.undo])]
      }
    return listed.flatMap { kind, commands in commands.map { Row(group: self, command: $0, kind: kind) } }
  }

  /// The group that tells of a command on a kind of screen; nil where none does.
  public static func row(of command: KeyCommand, at kind: KeyTable.Kind) -> Row? {
    let rows = allCases.flatMap(\.rows).filter { $0.command == command }
    return rows.first { $0.kind == kind } ?? rows.first
  }
}

extension LearnerSettings {
  /// The names of the keys that a row's command has there, apart from those that nobody can take away.
  public func keyNames(of row: KeyGroup.Row) -> [String] {
    KeyTable.place(row.kind).map { keys.keys(of: row.command, at: $0) } ?? []
  }
}

extension KeyGroup.Row {
  /// Whether its command can be given another key there.
  public var takesKeys: Bool {
    guard let standard = KeyTable.place(kind)?.standard[command] else { return false }
    return !standard.isEmpty || !command.needsLetter
  }
}
