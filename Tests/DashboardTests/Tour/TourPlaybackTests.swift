import Testing

@testable import Dashboard

@Suite("The playback of a tour")
struct TourPlaybackTests {
  /// Two seconds, a step that waits at once, one second and then a wait, one second.
  private static func playback() -> TourPlayback {
    TourPlayback([
      .init(frames: 40, waits: false), .init(frames: 0, waits: true),
      .init(frames: 20, waits: true), .init(frames: 20, waits: false),
    ])
  }

  @Test("Frames that pass go from step to step, and stop where a key is waited for")
  func playing() {
    var playback = Self.playback()
    playback.advance(by: 39)
    #expect(playback.step == 0 && playback.frame == 39 && playback.isRunning)
    playback.advance(by: 1)
    #expect(playback.step == 1 && playback.frame == 0)
    #expect(playback.isWaiting && !playback.isRunning)
    playback.advance(by: 1_000)
    #expect(playback.step == 1)
    playback.move(by: 1)
    playback.advance(by: 25)
    #expect(playback.step == 2 && playback.frame == 20 && playback.isWaiting)
    playback.move(by: 1)
    playback.advance(by: 25)
    #expect(playback.isAtEnd && playback.step == 3 && playback.frame == 20)
  }

  @Test("However frames are counted, the same number leads to the same place")
  func skipping() {
    var slow = Self.playback()
    var fast = Self.playback()
    slow.advance(by: 33)
    for _ in 0..<33 { fast.advance(by: 1) }
    #expect(slow == fast)
    slow.advance(by: 33)
    for _ in 0..<33 { fast.advance(by: 1) }
    #expect(slow == fast)
  }

  @Test("A pause holds the frame; so does a black screen, which a tour goes on behind after it")
  func holding() {
    var playback = Self.playback()
    playback.advance(by: 10)
    playback.togglePause()
    playback.advance(by: 10)
    #expect(playback.frame == 10 && !playback.isRunning)
    playback.toggleBlack()
    playback.togglePause()
    playback.advance(by: 10)
    #expect(playback.frame == 10)
    playback.toggleBlack()
    playback.advance(by: 10)
    #expect(playback.frame == 20)
  }

  @Test("Steps are gone through both ways and not beyond the ends; a restart plays")
  func moving() {
    var playback = Self.playback()
    playback.advance(by: 10)
    playback.move(by: -1)
    #expect(playback.step == 0 && playback.frame == 0)
    playback.move(by: 9)
    playback.advance(by: 5)
    playback.move(by: 1)
    #expect(playback.step == 3 && playback.frame == 5)
    playback.togglePause()
    playback.restart()
    #expect(playback.step == 0 && playback.frame == 0 && playback.isRunning)
  }
}
