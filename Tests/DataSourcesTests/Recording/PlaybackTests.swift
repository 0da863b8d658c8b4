import Measures
import Testing

@testable import DataSources

/// The clockwork of a replay, in a time that passes only when a test says so.
@Suite("Playback")
struct PlaybackTests {
  private static let zero = ContinuousClock.now
  private static let moments = [0, 10, 20, 3_600].map { Moment(seconds: 1_000 + $0) }

  private static func playback(
    from second: Int64? = nil, speed: Int = 1, isPaused: Bool = false
  ) -> Playback {
    Playback(
      moments: moments, from: second.map { Moment(seconds: 1_000 + $0) }, speed: speed,
      isPaused: isPaused, at: zero)
  }

  private static func second(_ playback: Playback, after seconds: Double) -> Int64 {
    playback.moment(at: zero + .seconds(seconds)).seconds - 1_000
  }

  @Test("goes at its speed and stops at the end", arguments: [1, 10, 100, 1_000])
  func speed(_ speed: Int) {
    let playback = Self.playback(speed: speed)
    #expect(Self.second(playback, after: 0) == 0)
    #expect(Self.second(playback, after: 3) == min(3_600, Int64(3 * speed)))
    #expect(Self.second(playback, after: 10_000) == 3_600)
    #expect(playback.isAtEnd(at: Self.zero + .seconds(10_000)))
    #expect(!playback.isAtEnd(at: Self.zero))
  }

  @Test("stands still while paused, and goes on from there")
  func pausing() {
    var playback = Self.playback(speed: 10)
    playback.pause(true, at: Self.zero + .seconds(2))
    #expect(Self.second(playback, after: 500) == 20)
    #expect(playback.instant(of: Moment(seconds: 1_030), at: Self.zero) == nil)
    playback.pause(false, at: Self.zero + .seconds(500))
    #expect(Self.second(playback, after: 501) == 30)
  }

  @Test("goes on from where it is when the speed changes")
  func changingSpeed() {
    var playback = Self.playback()
    playback.setSpeed(100, at: Self.zero + .seconds(5))
    #expect(Self.second(playback, after: 6) == 105)
    playback.setSpeed(0, at: Self.zero + .seconds(6))
    #expect(playback.speed == 1)
    #expect(Self.second(playback, after: 7) == 106)
  }

  @Test("says when the next change is due")
  func due() {
    let playback = Self.playback(speed: 10)
    let now = Self.zero + .seconds(1.5)
    #expect(playback.nextMoment(at: now) == Moment(seconds: 1_020))
    let due = playback.instant(of: Moment(seconds: 1_020), at: now)
    #expect(due.map { playback.moment(at: $0) } == Moment(seconds: 1_020))
    #expect(due.map { $0 - Self.zero } ?? .zero < .seconds(2.001))
    #expect(playback.nextMoment(at: Self.zero + .seconds(400)) == nil)
  }

  @Test("steps from change to change and stands still there")
  func stepping() {
    var playback = Self.playback(from: 15)
    var seen: [Int64] = []
    for steps in [1, 1, 1, -1, -1, -1, -1] {
      playback.step(by: steps, at: Self.zero)
      seen.append(Self.second(playback, after: 50))
    }
    #expect(seen == [20, 3_600, 3_600, 20, 10, 0, 0])
    #expect(playback.isPaused)
    var between = Self.playback(from: 15)
    between.step(by: -1, at: Self.zero)
    #expect(Self.second(between, after: 0) == 10)
  }

  @Test("goes where it is told, no further than the ends")
  func seeking() {
    var playback = Self.playback(speed: 100)
    for (target, place) in [(40, 40), (-5, 0), (9_999, 3_600)] as [(Int64, Int64)] {
      playback.seek(to: Moment(seconds: 1_000 + target), at: Self.zero + .seconds(7))
      #expect(Self.second(playback, after: 7) == place)
    }
  }

  @Test("begins again when it is to go on at the end")
  func again() {
    var playback = Self.playback(from: 3_600, isPaused: true)
    playback.pause(false, at: Self.zero)
    #expect(Self.second(playback, after: 5) == 5)
  }

  @Test("of nothing stands still")
  func nothing() {
    let playback = Playback(moments: [], speed: 1_000_000, at: Self.zero)
    #expect(playback.isAtEnd(at: Self.zero))
    #expect(playback.nextMoment(at: Self.zero) == nil)
  }
}
