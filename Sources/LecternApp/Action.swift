import Course
import CourseFormat
import Phrases
import TerminalUI
import Training

/// What can happen to the program: a key's meaning, or news from outside. Screens read only these.
public enum Action: Sendable {
  // Moving and choosing.
  case move(Int)
  case page(Int)
  case first, last
  case next, previous
  case select
  case guess
  case toggle
  /// The option, choice or line with this index, counted from 0.
  case choose(Int)
  /// The line or field with this index gets the mark.
  case point(Int)
  /// The caret goes to this place of the text that is being written, its rows as they are shown, with what stands before them.
  case placeCaret(Position)
  /// This many rows on, in what is longer than its place.
  case scroll(Int)
  /// A key that means nothing here.
  case missed(Key)
  case hint
  /// Gives the clock's time once more.
  case moreTime
  /// Leaves the question for later.
  case skip
  /// Hands in a quiz with questions open.
  case handIn
  /// Takes what is marked this many places along.
  case carry(Int)
  case rewind
  /// Opens where something is taught.
  case lookUp
  case review
  /// Shows what has been learned, and when.
  case showProgress
  /// To the next section of a page, or the one before.
  case turnToSection(Int)
  /// Looks for words in the course.
  case search
  /// Writes a note to the page, or lists all of them.
  case note
  /// Marks the page to be found again, or no longer.
  case mark
  /// To the next link of the page, or the one before.
  case turnToLink(Int)
  /// Opens the link in focus.
  case follow
  /// To the next place of what was looked for, or the one before.
  case turnToPlace(Int)
  /// Somebody else goes on.
  case changeLearner
  case showSettings
  /// A key was pressed that is to be a command's from now on.
  case giveKey(Key)
  case again
  case back
  /// Has the marked item begin like new.
  case reset
  case resetCourse
  /// Asks for the course's certificate.
  case certificate
  /// To the lobby of a team match.
  case teamMatch
  case match(MatchCommand)

  // Typing.
  case insert(String)
  case deleteBackward, deleteForward, deleteWord
  case clearText
  /// This many letters to the right.
  case moveCaret(Int)

  // Looking at a file while writing it.
  case edit
  /// Pages, questions or scenes on, without answering.
  case turn(Int)
  case showAnswers
  case toggleProblems
  /// Into the list of problems, or out of it.
  case switchPane

  // The program as a whole.
  case help
  case quit
  case suspend

  // News from outside.
  /// Time passed: a deadline may be due.
  case tick
  /// The window has another size, `state.size`.
  case resized
  /// This screen is on top again after `away` milliseconds under another one, or after a suspension.
  case shown(away: Int)
  case opened(CourseEntry, course: Course, Loaded<Item>)
  case surveyed([ItemKey: ItemSummary])
  /// A course was read for the shelf at this index.
  case stocked(Int, Loaded<Course>)
  case progressed(Progress, unsaved: String?)
  /// What is due for review, and the names of cards that nothing can be asked of.
  case gathered([ReviewItem], absent: Set<String>)
  /// What the courses' files tell of the learner's progress.
  case figured(ProgressFigures)
  /// What kind of item comes next in each course; nil: its file has errors.
  case nextKindsFound([ItemKey: Item.Kind?])
  /// Whether a review was taken back; otherwise it was rated elsewhere since.
  case takenBack(Bool)
  /// What a link leads to could not be opened, and why.
  case notOpened(String, reason: String)
  /// The pages of a course that have notes or marks.
  case keptPages([KeptPage])
  /// A course's pages, to look through.
  case searchable(SearchableCourse)
  case learnerReady(OpenedLearner)
  /// Why a name cannot be taken, or a journal opened.
  case learnerFailed(reason: String)
  case pinRefused
  /// What the interface speaks from now on.
  case spoken(InterfaceLanguage)
  /// The learner has other settings, or another name, by what was done at another terminal.
  case changedElsewhere(LearnerSettings, InterfaceLanguage, name: String?)
  case certificateOffered(CertificateOffer)
  case certificateWritten(CertificateWriting)
  /// Where a question's matter is taught, to be opened: a lesson and the id of its page, or the item that asks it.
  case taught(TaughtPage, in: Course)
  /// Everyone who learns here, whoever learned last first.
  case learnersListed([KnownLearner])
  /// Something has changed in the folders of the previewed file.
  case filesChanged
  case reloaded(PreviewReading)
  /// All there is to tell about what was read last.
  case checked([Diagnostic])
  case matchNews(MatchNews)
  /// The editor has been left; why it could not do its work, nil when all is well.
  case edited(problem: String?)
}

/// What only the outside can do. `Runtime` performs these and feeds the outcome back as an `Action`.
public enum Effect: Sendable {
  /// Append to the journal and sync; answered by `progressed`.
  case record(Event.Entry)
  /// Change a setting on the disk; answered by `progressed`.
  case change(SettingChange)
  /// Append that a review is taken back; answered by `progressed` and `takenBack`.
  case takeBack(Event.Undone)
  /// Read an item's file; answered by `opened`.
  case open(CourseEntry, in: Course)
  /// Have the system open a web or mail address; answered by `notOpened` where it cannot.
  case openOutside(address: String)
  /// The same for a file of a course that is no item, an image for instance: its path in the course's folder.
  case openFile(String, in: Course)
  /// Read what a course's items are; answered by `surveyed`.
  case survey(Course)
  /// Read the courses on these shelves; answered by one `stocked` each.
  case stock([Int])
  /// Read the questions that are due for review; answered by `gathered`.
  case gatherReviews
  /// Read what the begun courses tell of the learner's progress; answered by `figured`.
  case gatherFigures
  /// Read where the notes of a course stand; answered by `keptPages`.
  case gatherNotes(Course)
  /// Read a course's lessons to look through them; answered by `searchable`.
  case gatherPages(Course)
  /// Look for the page that teaches what a question asks; answered by `taught`.
  case findTeaching(Question, of: CourseEntry, in: Course)
  /// Ask the journal for a course's certificate; answered by `certificateOffered`.
  case offerCertificate(Course)
  /// Write what was offered; answered by `certificateWritten`.
  case writeCertificate(CertificateOffer)
  /// Answered by `learnerReady` or `learnerFailed`.
  case createLearner(name: String)
  /// Answered by `learnersListed`.
  case listLearners
  /// Open the journal of the learner with this id; answered by `learnerReady`, `pinRefused` or `learnerFailed`.
  case openLearner(String, pin: String?)
  /// Read the previewed file, or this item of the previewed course; answered by `reloaded`.
  case reload(CourseEntry?)
  /// Check it with all that its course knows, which may take a moment; answered by `checked`.
  case check(CourseEntry?)
  /// Open the editor there; answered by `edited`.
  case edit(SourceLocation)
  /// Try again to save what is not saved; answered by `progressed`.
  case retry
  /// What a team match needs; answered by `matchNews`.
  case match(MatchEffect)
  /// Do what the key does on the screen in front by then.
  case press(Key)
  case suspend
  case quit
}
