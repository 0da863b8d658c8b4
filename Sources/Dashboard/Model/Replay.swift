import Measures

/// A replay of what was recorded: where it is and how it goes.
public struct Replay: Hashable, Sendable {
  /// What time is replayed, as exactly as it is shown.
  public var time: Moment
  /// The first time of the recording.
  public var start: Moment
  /// When the first dataset was there; before it nothing was known.
  public var firstDataset: Moment
  /// The last time of the recording.
  public var end: Moment
  /// How many seconds are replayed in a second.
  public var speed: Int
  /// True while it stands still because somebody asked for it.
  public var isPaused: Bool
  /// True when everything has been replayed.
  public var isAtEnd: Bool

  /// A replay; without a time of the first dataset it begins with one.
  public init(
    time: Moment, start: Moment, firstDataset: Moment? = nil, end: Moment, speed: Int = 1,
    isPaused: Bool = false, isAtEnd: Bool = false
  ) {
    self.time = time
    self.start = start
    self.firstDataset = firstDataset ?? start
    self.end = end
    self.speed = speed
    self.isPaused = isPaused
    self.isAtEnd = isAtEnd
  }

  /// The fastest replay: eleven days in a second.
  static let fastest = 1_000_000

  /// From what speed on the seconds change too fast to be read.
  private static let blur = 100

  /// How exactly the time is shown, in seconds: none can be read that fly past.
  public static func precision(speed: Int, isPaused: Bool) -> Int64 {
    isPaused || speed < blur ? 1 : 60
  }

  /// How much of the recording lies behind, in hundredths.
  var percent: Int {
    let (length, overflow) = end.seconds.subtractingReportingOverflow(start.seconds)
    guard !overflow, length > 0 else { return 100 }
    let done = min(max(0, time.seconds - start.seconds), length)
    return Int(Double(done) / Double(length) * 100)
  }
}

/// What a person asks of a replay.
public enum ReplayOrder: Hashable, Sendable {
  /// Stand still, or go on.
  case pause(Bool)
  /// Go on at another speed.
  case speed(Int)
  /// Go so many changes on, or back when negative, and stand still.
  case step(Int)
  /// Go to a time.
  case seek(Moment)
}
