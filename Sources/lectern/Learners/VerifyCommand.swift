import ArgumentParser
import Course
import Phrases
import ProgressStore
import TerminalUI
import Training

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Checks a certificate against the journals here.
struct VerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: say("Check certificates against the journals on this machine."),
      discussion: [
        say(
          """
          Reads each certificate that Lectern wrote, as a page or as text, looks for the journal it was made from, and \
          says what holds and what does not. Where all holds, this journal contains these finishes, and nothing on the \
          certificate was changed. It shows nothing about who sat there, and whoever can write the journal can write any \
          journal.
          """
        ),
        say(
          """
          Exit status: 0 when all of all holds, 1 when something does not or cannot be confirmed here, 2 for wrong \
          usage.
          """
        ),
      ].joined(separator: "\n"))
  }

  @Argument(help: ArgumentHelp(say("The certificates.")), completion: .file(extensions: ["html", "txt"]))
  var files: [String]

  @OptionGroup var speech: LanguageOptions

  @OptionGroup var options: DataOptions

  func run() throws { try speech.spoken().whileSpoken(verify) }

  /// All of them, whatever the ones before it were.
  private func verify() throws {
    var worst: Int32 = 0
    for (index, file) in files.enumerated() {
      if files.count > 1 { show((index == 0 ? "" : "\n") + "\(Sanitizer.cleanLine(file)):") }
      do {
        try verify(file)
      } catch let status as ExitStatus {
        if let message = status.message { complain(message) }
        worst = max(worst, status.code)
      }
    }
    guard worst == 0 else { throw ExitStatus(code: worst) }
  }

  private func verify(_ file: String) throws {
    let name = Sanitizer.cleanLine(file)
    let bytes: [UInt8]
    switch CertificateFile.read(file) {
    case .success(let read): bytes = read
    case .failure(let problem): throw ExitStatus(code: problem.code, message: "\(name): \(problem.words)")
    }
    guard let certificate = Certificate(reading: bytes) else {
      throw ExitStatus(code: ExitStatus.failure, message: say("\(name): this is no certificate that Lectern can read."))
    }
    let (person, title) = (certificate.name, certificate.title)
    show(
      certificate.version.map { say("This certificate says that \(person) has finished \(title), version \($0).") }
        ?? say("This certificate says that \(person) has finished \(title)."))
    let check = try refusing { try options.folder.check(certificate) }
    guard check.learner != nil else {
      show(
        say(
          "It cannot be confirmed here: no journal here has any of its finishes, and nobody of that name learns here."))
      show(say("The journal may be on another machine or in another folder (--data), or it was erased."))
      throw ExitStatus(code: ExitStatus.failure)
    }
    let (holds, fails) = (say("holds"), say("DOES NOT HOLD"))
    let column = max(TextWidth.of(holds), TextWidth.of(fails)) + 1
    let tell = { (isRight: Bool, words: String) in
      let word = isRight ? holds : fails
      show("  " + word + String(repeating: " ", count: column - TextWidth.of(word)) + words)
    }
    let isAsWritten = certificate.isAsWritten(in: bytes)
    let isWhole = check.holds && isAsWritten
    // What matters first: nobody reads fifty lines to find the one that is wrong.
    show(
      isWhole
        ? say("All of it holds: the journal here contains these finishes. Who sat there, it cannot show.")
        : say("Not all of it holds."))
    if !isAsWritten {
      tell(false, say("The file: it shows more or other things than Lectern wrote. Trust the lines below alone."))
    }
    for finding in check.findings where !finding.holds { tell(false, finding.words) }
    for finding in check.findings where finding.holds { tell(true, finding.words) }
    if !isWhole { throw ExitStatus(code: ExitStatus.failure) }
  }

  /// The certificate's words are in it, and those are anybody's.
  private func show(_ words: String) { Output.tell(Sanitizer.clean(words)) }
}

/// Reads a file that may be anything.
enum CertificateFile {
  struct Problem: Error {
    var code: Int32
    var words: String
  }

  /// The bytes of an ordinary file of at most `Certificate.sizeLimit`.
  static func read(_ path: String) -> Result<[UInt8], Problem> {
    // A pipe that nobody writes to must not hold the program up.
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      let isMissing = errno == ENOENT
      return .failure(
        Problem(
          code: isMissing ? ExitStatus.usage : ExitStatus.failure,
          words: isMissing
            ? say("there is no such file") : say("it cannot be opened: \(String(cString: strerror(errno)))")))
    }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
      return .failure(Problem(code: ExitStatus.failure, words: say("this is not an ordinary file")))
    }
    // One more than may be, for the file may grow meanwhile.
    var bytes = [UInt8](repeating: 0, count: Certificate.sizeLimit + 1)
    var held = 0
    while held < bytes.count {
      let got = bytes.withUnsafeMutableBytes { systemRead(file, $0.baseAddress.map { $0 + held }, $0.count - held) }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else {
        return .failure(
          Problem(code: ExitStatus.failure, words: say("it cannot be read: \(String(cString: strerror(errno)))")))
      }
      if got == 0 { break }
      held += got
    }
    guard held <= Certificate.sizeLimit else {
      return .failure(Problem(code: ExitStatus.failure, words: say("it is larger than 1 MiB, and no certificate is")))
    }
    return .success(Array(bytes.prefix(held)))
  }
}

// The system's call, apart from the method of the same name.
private func systemRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, bytes, count)
}
