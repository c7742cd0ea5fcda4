extension Item {
  /// The same item without the places its parts have in the file: equal before and after a change of layout.
  public var unplaced: Item {
    switch self {
    case .lesson(var lesson):
      for index in lesson.pages.indices {
        lesson.pages[index].location = .nowhere
        guard case .check(let question) = lesson.pages[index].content else { continue }
        lesson.pages[index].content = .check(question.unplaced)
      }
      return .lesson(lesson)
    case .quiz(var quiz):
      quiz.questions = quiz.questions.map(\.unplaced)
      return .quiz(quiz)
    case .drill(var drill):
      drill.scenes = drill.scenes.map(\.unplaced)
      return .drill(drill)
    }
  }
}

extension Course {
  /// The same course without the places its entries have in `course.md`.
  public var unplaced: Course {
    var course = self
    for module in course.modules.indices {
      for entry in course.modules[module].entries.indices {
        course.modules[module].entries[entry].location = .nowhere
      }
    }
    return course
  }
}

extension Question {
  fileprivate var unplaced: Question {
    var question = self
    question.location = .nowhere
    return question
  }
}

extension Scene {
  fileprivate var unplaced: Scene {
    var scene = self
    scene.location = .nowhere
    switch role {
    case .conversation(var choices):
      for index in choices.indices { choices[index].location = .nowhere }
      scene.role = .conversation(choices)
    case .route(var branches):
      for index in branches.indices { branches[index].location = .nowhere }
      scene.role = .route(branches)
    case .ending, .debrief: break
    }
    return scene
  }
}

extension SourceLocation {
  fileprivate static let nowhere = SourceLocation(file: "")
}
