import DataSources
import Measures
import SeededRandom
import Testing

@Suite("When to pull next")
struct PullScheduleTests {
  private let start = ContinuousClock.now
  private var schedule: PullSchedule
  private var generator = SeededGenerator(seed: 7)

  init() {
    schedule = PullSchedule(
      PullSchedule.Timing(
        interval: .seconds(60), gap: .seconds(1),
        backoff: Backoff(first: .seconds(8), cap: .seconds(100))), now: start)
  }

  private func at(_ seconds: Int) -> PullSchedule.Instant { start + .seconds(seconds) }

  @Test("At once, then by the interval, one at a time")
  mutating func interval() {
    #expect(schedule.nextPull == at(0))
    let isFirst = schedule.begin(at: at(0))
    #expect(isFirst)
    let isSecond = schedule.begin(at: at(5))
    #expect(!isSecond, "one is under way")
    #expect(schedule.nextPull == nil)
    schedule.succeed(at: at(10))
    #expect(schedule.nextPull == at(70))
    let isEarly = schedule.begin(at: at(69))
    #expect(!isEarly)
    let isDue = schedule.begin(at: at(70))
    #expect(isDue)
  }

  @Test("Changes that come together are one pull, and one in the middle is another")
  mutating func storm() {
    _ = schedule.begin(at: at(0))
    schedule.change(at: at(1))
    schedule.change(at: at(2))
    schedule.succeed(at: at(3))
    #expect(schedule.nextPull == at(4), "after the gap")
    _ = schedule.begin(at: at(4))
    schedule.succeed(at: at(5))
    #expect(schedule.nextPull == at(65), "nothing has changed meanwhile")
    schedule.change(at: at(5))
    #expect(schedule.nextPull == at(6))
  }

  @Test("Later after each failure, and as usual after a success")
  mutating func failures() throws {
    var waits: [Duration] = []
    var now = at(0)
    for count in 1...6 {
      _ = schedule.begin(at: now)
      schedule.fail(.timedOut(seconds: 1), at: now, using: &generator)
      #expect(schedule.failures == count)
      let next = try #require(schedule.nextPull)
      waits.append(next - now)
      now = next
    }
    for (wait, whole) in zip(waits, [8, 16, 32, 64, 100, 100]) {
      #expect(wait >= .seconds(whole) / 2 && wait <= .seconds(whole))
    }
    _ = schedule.begin(at: now)
    schedule.succeed(at: now)
    #expect(schedule.failures == 0)
    #expect(schedule.nextPull == now + .seconds(60))
  }

  @Test("A change or a person ends a wait after failures, but not one the server asked for")
  mutating func asked() throws {
    _ = schedule.begin(at: at(0))
    schedule.fail(.timedOut(seconds: 1), at: at(1), using: &generator)
    schedule.ask(at: at(1))
    #expect(schedule.nextPull == at(1))
    _ = schedule.begin(at: at(1))
    schedule.fail(.busy(retryAfterSeconds: 200), at: at(2), using: &generator)
    let next = try #require(schedule.nextPull)
    #expect(next >= at(202))
    schedule.ask(at: at(3))
    #expect(schedule.nextPull == next)
    schedule.change(at: at(4))
    #expect(schedule.nextPull == next)
    _ = schedule.begin(at: next)
    schedule.succeed(at: next)
    schedule.ask(at: next)
    #expect(schedule.nextPull == next, "nothing is asked for any more")
  }

  @Test("A pull that was given up is no failure")
  mutating func cancelled() {
    _ = schedule.begin(at: at(0))
    schedule.fail(.cancelled, at: at(2), using: &generator)
    #expect(schedule.failures == 0)
    #expect(schedule.nextPull == at(3))
  }

  @Test("A source without an interval waits for changes")
  mutating func watched() {
    schedule = PullSchedule(PullSchedule.Timing(interval: nil), now: start)
    _ = schedule.begin(at: at(0))
    schedule.succeed(at: at(1))
    #expect(schedule.nextPull == nil)
    let isLate = schedule.begin(at: at(1_000))
    #expect(!isLate)
    schedule.change(at: at(1_000))
    let isChanged = schedule.begin(at: at(1_000))
    #expect(isChanged)
  }
}
