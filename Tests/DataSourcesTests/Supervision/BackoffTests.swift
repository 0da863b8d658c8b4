import DataSources
import Measures
import SeededRandom
import Testing
import Text

@Suite("Waiting after failures")
struct BackoffTests {
  private let backoff = Backoff(
    first: .seconds(1), firstPermanent: .seconds(30), cap: .seconds(100),
    retryAfterLimit: .seconds(3_600))

  @Test("doubles up to the cap, and half of it is chance")
  func doubling() {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    for (failures, whole) in [(1, 1), (2, 2), (3, 4), (7, 64), (8, 100), (31, 100), (.max, 100)] {
      var seen: Set<Duration> = []
      for _ in 0..<100 {
        let delay = backoff.delay(
          afterFailures: failures, .timedOut(seconds: 1), using: &generator)
        #expect(delay >= .seconds(whole) / 2 && delay <= .seconds(whole), "seed \(seed)")
        seen.insert(delay)
      }
      #expect(seen.count > 10, "seed \(seed)")
    }
  }

  @Test("begins later when somebody must mend something")
  func permanent() {
    var generator = SeededGenerator(seed: 1)
    for error in [SourceError.unauthorized(status: 401), .notFound(path: SafeText("a"))] {
      let delay = backoff.delay(afterFailures: 1, error, using: &generator)
      #expect(delay >= .seconds(15) && delay <= .seconds(30))
    }
  }

  @Test(
    "is never shorter than the server asks, within reason",
    arguments: [(0, 0, 1), (50, 50, 55), (3_600, 3_600, 3_960), (.max, 3_600, 3_960), (-5, 0, 1)])
  func retryAfter(_ seconds: Int, least: Int, most: Int) {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let delay = backoff.delay(
        afterFailures: 1, .busy(retryAfterSeconds: seconds), using: &generator)
      #expect(delay >= .seconds(least) && delay <= .seconds(most), "seed \(seed)")
    }
  }
}
