import CMemoryPool
import Testing

@testable import CourseFormat

@Suite("The pool that a file's Markdown tree lives in")
struct MemoryPoolTests {
  /// Around every step between classes, and the sizes that have blocks of their own.
  static let sizes = Array(0...2100) + [65_527, 65_528, 65_529, 65_536, 100_000]

  @Test("Pieces are aligned, zeroed and apart, whatever was freed before")
  func pieces() throws {
    defer { pool_empty() }
    for round in 0..<3 {
      var taken: [(bytes: UnsafeMutablePointer<UInt8>, size: Int)] = []
      for size in Self.sizes {
        let piece = try #require(pool_calloc(1, size))
        #expect(Int(bitPattern: piece) % 16 == 0, "\(size) bytes")
        let bytes = piece.assumingMemoryBound(to: UInt8.self)
        #expect((0..<size).allSatisfy { bytes[$0] == 0 }, "\(size) bytes in round \(round)")
        for index in 0..<size { bytes[index] = UInt8(truncatingIfNeeded: size &+ index) }
        taken.append((bytes, size))
      }
      for (bytes, size) in taken {
        let isWhole = (0..<size).allSatisfy { bytes[$0] == UInt8(truncatingIfNeeded: size &+ $0) }
        #expect(isWhole, "\(size) bytes were written over")
        // Every second one stays until the pool is emptied.
        if size.isMultiple(of: 2) { pool_free(bytes) }
      }
      if round == 1 { pool_empty() }
    }
  }

  @Test("What a piece holds stays when it grows and when it shrinks")
  func growing() throws {
    defer { pool_empty() }
    var piece = try #require(pool_realloc(nil, 1))
    piece.storeBytes(of: 7, as: UInt8.self)
    var size = 1
    for next in [8, 24, 25, 1016, 1017, 65_528, 65_529, 300_000, 100_000, 65_529, 65_528, 200, 9] {
      piece = try #require(pool_realloc(piece, next))
      let bytes = piece.assumingMemoryBound(to: UInt8.self)
      #expect((0..<min(size, next)).allSatisfy { bytes[$0] == 7 }, "from \(size) to \(next) bytes")
      for index in 0..<next { bytes[index] = 7 }
      size = next
    }
  }

  @Test("A freed piece is used again, and an emptied pool begins anew")
  func reuse() throws {
    defer { pool_empty() }
    let first = try #require(pool_calloc(1, 100))
    pool_free(first)
    #expect(pool_calloc(1, 100) == first)
    pool_empty()
    #expect(pool_calloc(1, 100) == first)
  }

  @Test("Threads have pools of their own")
  func threads() {
    let sums = WorkQueue.results(16) { job -> Int in
      defer { pool_empty() }
      var sum = 0
      var pieces: [UnsafeMutableRawPointer] = []
      for size in 1...2000 {
        guard let piece = pool_calloc(1, size + 8) else { continue }
        piece.storeBytes(of: job, as: Int.self)
        pieces.append(piece)
      }
      for piece in pieces where piece.load(as: Int.self) == job { sum += 1 }
      return sum
    }
    #expect(sums == Array(repeating: 2000, count: 16))
  }
}
