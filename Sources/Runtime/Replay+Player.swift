import Dashboard
import DataSources
import Measures

extension Replay {
  /// Where a player is now, as exactly as it is shown.
  init(_ player: ReplayPlayer) {
    let playback = player.playback
    let precision = Self.precision(speed: playback.speed, isPaused: playback.isPaused)
    let seconds = player.now.seconds
    // Rounded down also before 1970.
    let rest = ((seconds % precision) + precision) % precision
    self.init(
      time: Moment(seconds: seconds - rest), start: playback.start,
      firstDataset: player.firstDataset, end: playback.end, speed: playback.speed,
      isPaused: playback.isPaused, isAtEnd: player.isAtEnd)
  }
}

extension ReplayPlayer {
  /// Ten pictures a second of a running clock are enough.
  private static let pace = Duration.milliseconds(100)

  /// How long until the time that is shown changes by itself; nil when it does not.
  var untilShownTimeChanges: Duration? {
    let shown = Replay(self)
    guard !shown.isPaused, !shown.isAtEnd else { return nil }
    let precision = Replay.precision(speed: shown.speed, isPaused: false)
    let next = min(Moment(seconds: shown.time.seconds + precision), shown.end)
    return duration(until: next).map { max(Self.pace, $0) }
  }

  /// Does what a person asks of the replay.
  func follow(_ order: ReplayOrder) {
    change { playback, now in
      switch order {
      case .pause(let isPaused): playback.pause(isPaused, at: now)
      case .speed(let speed): playback.setSpeed(speed, at: now)
      case .step(let steps): playback.step(by: steps, at: now)
      case .seek(let moment): playback.seek(to: moment, at: now)
      }
    }
  }
}
