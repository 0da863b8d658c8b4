/// Where a tour is: the step, how far it has played, and whether it plays on.
///
/// Time is counted in frames. Nothing here knows a clock, so a step and a frame are all that a
/// picture depends on.
public struct TourPlayback: Hashable, Sendable {
  /// How long a step plays, and what comes then.
  struct Length: Hashable, Sendable {
    /// Frames.
    var frames: Int
    /// True when it then waits for a key.
    var waits: Bool
  }

  /// Frames in a second of a tour: movement looks smooth, and a terminal over a network keeps up.
  public static let framesPerSecond = 20

  private let lengths: [Length]
  /// The step that is shown, from 0.
  public private(set) var step = 0
  /// Frames that the step has played.
  public private(set) var frame = 0
  /// True when somebody has stopped the tour.
  public private(set) var isPaused = false
  /// True while the screen is black: nothing goes on behind it.
  public private(set) var isBlack = false

  /// The beginning of a tour of so many steps, at least one.
  init(_ lengths: [Length]) {
    self.lengths = lengths.isEmpty ? [Length(frames: 0, waits: true)] : lengths
  }

  /// The beginning of a tour.
  init(_ tour: Tour) {
    self.init(
      tour.steps.map { Length(frames: $0.seconds * Self.framesPerSecond, waits: $0.waits) })
  }

  /// How many steps there are.
  var count: Int { lengths.count }
  /// Frames that the step plays.
  var length: Int { lengths[step].frames }
  /// True when the step has played to its end.
  var isPlayed: Bool { frame >= length }
  /// True when the last step has played to its end: its picture stays.
  var isAtEnd: Bool { step == count - 1 && isPlayed }
  /// True when the step has played and only a key goes on.
  var isWaiting: Bool { isPlayed && (lengths[step].waits || step == count - 1) }
  /// True while time counts.
  var isRunning: Bool { !isPaused && !isBlack && !isWaiting }

  /// Lets frames pass; those beyond a step count for the next one.
  mutating func advance(by frames: Int) {
    var left = frames
    while left > 0, isRunning {
      let played = min(left, length - frame)
      frame += played
      left -= played
      guard isPlayed, !isWaiting else { continue }
      step += 1
      frame = 0
    }
  }

  /// Stops the tour, or goes on with it.
  mutating func togglePause() { isPaused.toggle() }

  /// Makes the screen black, or brings the picture back.
  mutating func toggleBlack() { isBlack.toggle() }

  /// Goes some steps on, or back; at both ends it stays.
  mutating func move(by steps: Int) {
    let next = min(max(step + steps, 0), count - 1)
    guard next != step || steps < 0 else { return }
    step = next
    frame = 0
  }

  /// Begins again.
  mutating func restart() {
    step = 0
    frame = 0
    isPaused = false
  }
}
