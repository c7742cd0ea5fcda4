import Foundation
import Testing

@testable import ProgressStore

@Suite("A PIN")
struct PINTests {
  private let sandbox = StoreSandbox()

  @Test("A PIN is known again, kept as a salted Argon2id hash alone, and gone when it is removed")
  func setsAndRemoves() throws {
    let learner = try sandbox.data().createLearner(name: "Ana")
    #expect(!learner.hasPIN && !learner.checkPIN("") && !learner.checkPIN("2468"))
    var hashes: Set<String> = []
    for _ in 0..<2 {
      try sandbox.data().setPIN("24\u{FC}8", of: learner)
      let text = try String(contentsOfFile: sandbox.file(learner, "learner.json"), encoding: .utf8)
      #expect(text.contains("$argon2id$v=19$m=65536,t=2,p=1$") && !text.contains("24\u{FC}8"))
      hashes.insert(text)
    }
    #expect(hashes.count == 2, "one PIN has one hash, so there is no salt")
    let known = try sandbox.data().learner(named: "Ana")
    #expect(known.hasPIN && known.checkPIN("24\u{FC}8") && known.name == "Ana" && known.created == learner.created)
    for wrong in ["", "24u8", "24\u{FC}8 ", "24\u{FC}"] { #expect(!known.checkPIN(wrong)) }
    try sandbox.data().setPIN(nil, of: known)
    #expect(try !sandbox.data().learner(named: "Ana").hasPIN)
  }

  @Test("A PIN that is too short changes nothing, and a hash that is none opens to nobody")
  func refuses() throws {
    let learner = try sandbox.data().createLearner(name: "Ana")
    #expect(throws: StoreError.self) { try sandbox.data().setPIN("123", of: learner) }
    #expect(try !sandbox.data().learner(named: "Ana").hasPIN)
    for hash in ["", "1234", String(repeating: "$argon2id$", count: 40)] {
      try Data(#"{"name":"Ana","pin":"\#(hash)","v":1}"#.utf8)
        .write(to: URL(filePath: sandbox.file(learner, "learner.json")))
      let found = try sandbox.data().learner(named: "Ana")
      #expect(found.hasPIN && !found.checkPIN("1234") && !found.checkPIN(hash))
    }
  }

  @Test("Another name leaves the PIN as it is")
  func survivesRenaming() throws {
    let learner = try sandbox.data().createLearner(name: "Ana")
    let known = try sandbox.data().setPIN("2468", of: learner)
    let renamed = try sandbox.data().rename(known, to: "Maria")
    #expect(renamed.checkPIN("2468") && sandbox.data().learners().first?.checkPIN("2468") == true)
  }
}
