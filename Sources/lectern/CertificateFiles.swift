import CourseFormat
import LecternApp
import Phrases
import ProgressStore
import Training

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a certificate's two files go: the current folder, else the home folder, under names that are free.
enum CertificateFiles {
  /// Nil where neither folder can be written to.
  static func places(for certificate: Certificate) -> (page: String, text: String)? {
    guard let folder = [currentFolder, Launcher.environment["HOME"]].compactMap({ $0 }).first(where: isWritable) else {
      return nil
    }
    let start = (folder == "/" ? "" : folder) + "/" + certificate.fileName
    var name = start
    var number = 2
    while Certificate.Format.allCases.contains(where: { isTaken(name + "." + $0.suffix) }) {
      name = "\(start)-\(number)"
      number += 1
    }
    return (name + "." + Certificate.Format.html.suffix, name + "." + Certificate.Format.text.suffix)
  }

  /// Writes both, and neither over a file that is there.
  static func write(_ certificate: Certificate, page: String, text: String) -> CertificateWriting {
    do throws(FileProblem) {
      try FileWriter.create(page, with: Array(certificate.written(as: .html).utf8))
    } catch {
      return .failed(error.description)
    }
    do throws(FileProblem) {
      try FileWriter.create(text, with: Array(certificate.written(as: .text).utf8))
    } catch {
      // Half of it would have the next one begin at another number.
      _ = unlink(page)
      return .failed(error.description)
    }
    return .written
  }

  private static var currentFolder: String? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  private static func isWritable(_ folder: String) -> Bool {
    FileKind(folder) == .folder && access(folder, W_OK | X_OK) == 0
  }

  /// A link that leads nowhere takes a name, too.
  private static func isTaken(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0
  }
}

extension DiskKeeper {
  func offerCertificate(_ request: CertificateRequest) -> CertificateOffer {
    refresh()
    if let unsaved { return .refused([say("What you did last is not saved: \(unsaved).")]) }
    guard let learner else { return .refused([say("There is no journal yet.")]) }
    do throws(StoreError) {
      let outcome = try data.certificate(of: learner, for: request)
      guard case .finished(let certificate) = outcome else {
        return .refused(CertificateWords.refusal(outcome, request, of: learner.name, naming: CertificateWords.few))
      }
      guard let places = CertificateFiles.places(for: certificate) else {
        return .refused([
          say("Neither this folder nor your home folder can be written to."),
          say("lectern certificate --output FILE writes it elsewhere."),
        ])
      }
      return .ready(certificate, page: places.page, text: places.text)
    } catch {
      return .refused([say("Your journal cannot be read: \(error.description).")])
    }
  }

  func writeCertificate(_ offer: CertificateOffer) -> CertificateWriting {
    guard case .ready(let certificate, let page, let text) = offer else {
      return .failed(say("there is no certificate"))
    }
    return CertificateFiles.write(certificate, page: page, text: text)
  }
}
