import Testing

@testable import Runtime

@Suite("The clock of frames")
struct FrameClockTests {
  @Test("counts twenty a second while a tour runs, and whatever is late once")
  func counting() {
    let start = ContinuousClock.now
    var clock = FrameClock()
    #expect(clock.framesPassed(at: start) == 0)
    clock.follow(isRunning: true, at: start)
    #expect(clock.wait(for: 1, at: start) == .milliseconds(50))
    #expect(clock.framesPassed(at: start + .milliseconds(49)) == 0)
    #expect(clock.framesPassed(at: start + .milliseconds(120)) == 2)
    #expect(clock.wait(for: 1, at: start + .milliseconds(120)) == .milliseconds(30))
    #expect(clock.framesPassed(at: start + .milliseconds(120)) == 0)
    #expect(clock.framesPassed(at: start + .seconds(1)) == 18)
    #expect(clock.wait(for: 1, at: start + .seconds(2)) == .zero)
  }

  @Test("forgets the time of a pause")
  func pausing() {
    let start = ContinuousClock.now
    var clock = FrameClock()
    clock.follow(isRunning: true, at: start)
    #expect(clock.framesPassed(at: start + .milliseconds(70)) == 1)
    clock.follow(isRunning: false, at: start + .milliseconds(70))
    #expect(clock.framesPassed(at: start + .seconds(60)) == 0)
    clock.follow(isRunning: true, at: start + .seconds(60))
    #expect(clock.framesPassed(at: start + .seconds(60) + .milliseconds(50)) == 1)
  }
}
