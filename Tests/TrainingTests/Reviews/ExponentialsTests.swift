import Foundation
import Testing

@testable import Training

@Suite("Exponentials of our own")
struct ExponentialsTests {
  private static func isNear(_ a: Double, _ b: Double, _ bound: Double = 1e-15) -> Bool { abs(a - b) <= bound * abs(b) }

  @Test("They agree with the C library's over all that scheduling asks for")
  func agree() {
    for step in -6999...7000 {
      let x = Double(step) / 10
      let e = Exponentials.exp(x)
      #expect(Self.isNear(e, Foundation.exp(x)), "exp \(x)")
      let base = Foundation.exp(x / 40)
      #expect(Self.isNear(Exponentials.log(base), Foundation.log(base), 2e-15), "log \(base)")
      for power in [-6.485, -0.1666, -0.0658, 0.2629, 1] {
        let ours = Exponentials.pow(base, power)
        #expect(Self.isNear(ours, Foundation.pow(base, power), 5e-14), "\(base) to the \(power)")
      }
    }
  }

  @Test("These bits are the same on every machine")
  func bits() {
    #expect(Exponentials.exp(1).bitPattern == 0x4005_BF0A_8B14_576A)
    #expect(Exponentials.log(10).bitPattern == 0x4002_6BB1_BBB5_5516)
    #expect(Exponentials.exp(0) == 1 && Exponentials.log(1) == 0 && Exponentials.pow(7, 0) == 1)
  }

  @Test("Past the ends they stay what mathematics makes of them")
  func ends() {
    #expect(Exponentials.exp(1000) == .infinity && Exponentials.exp(-1000) == 0)
    #expect(Exponentials.log(0) == -.infinity && Exponentials.log(-1).isNaN && Exponentials.log(.infinity) == .infinity)
    #expect(Exponentials.exp(.infinity) == .infinity && Exponentials.exp(-.infinity) == 0)
    #expect(Exponentials.exp(.nan).isNaN)
  }
}
