import Measures

/// Where a replay is: a state machine without a clock of its own.
///
/// Time that passes outside is multiplied by the speed; it stands still while paused and at the end.
public struct Playback: Sendable, Hashable {
  /// A time of the clock that the caller reads.
  public typealias Instant = ContinuousClock.Instant

  /// The speeds that can be asked for.
  public static let speeds = 1...1_000_000

  /// When something changes, in order; never empty.
  public let moments: [Moment]

  /// How many seconds are replayed in a second.
  public private(set) var speed: Int

  /// Whether it stands still because somebody asked for it.
  public private(set) var isPaused: Bool

  private var anchor: Instant
  /// The place at the anchor, from the beginning.
  private var place: Duration

  /// A replay that begins at a time.
  ///
  /// - Parameters:
  ///   - moments: when something changes.
  ///   - position: where to begin; within the replay.
  ///   - speed: how many seconds are replayed in a second.
  ///   - isPaused: whether it waits to be told.
  ///   - now: the time outside.
  public init(
    moments: [Moment], from position: Moment? = nil, speed: Int = 1, isPaused: Bool = false,
    at now: Instant
  ) {
    self.moments = moments.isEmpty ? [Moment(seconds: 0)] : moments.sorted()
    self.speed = min(max(speed, Self.speeds.lowerBound), Self.speeds.upperBound)
    self.isPaused = isPaused
    anchor = now
    place = .zero
    if let position { place = offset(of: position) }
  }

  /// The first time that is replayed.
  public var start: Moment { moments.first ?? Moment(seconds: 0) }

  /// The last time that is replayed.
  public var end: Moment { moments.last ?? Moment(seconds: 0) }

  private var length: Duration { .seconds(end.seconds - start.seconds) }

  private func offset(of moment: Moment) -> Duration {
    .seconds(min(max(moment, start), end).seconds - start.seconds)
  }

  private func place(at now: Instant) -> Duration {
    guard !isPaused else { return place }
    return min(length, place + max(.zero, now - anchor) * speed)
  }

  /// The time that is replayed.
  public func moment(at now: Instant) -> Moment {
    Moment(seconds: start.seconds + place(at: now).components.seconds)
  }

  /// Whether everything has been replayed.
  public func isAtEnd(at now: Instant) -> Bool { place(at: now) >= length }

  /// When the replayed time comes to a later one; nil when it does not by itself.
  public func instant(of moment: Moment, at now: Instant) -> Instant? {
    guard !isPaused, moment <= end else { return nil }
    let left = offset(of: moment) - place(at: now)
    // A nanosecond more, so that what is rounded down does not come too early.
    return now + max(.zero, left) / speed + (left > .zero ? .nanoseconds(1) : .zero)
  }

  /// The next time at which something changes; nil behind the last.
  public func nextMoment(at now: Instant) -> Moment? {
    let current = moment(at: now)
    let index = moments.firstIndex(after: current)
    return index < moments.count ? moments[index] : nil
  }

  // MARK: - Orders

  /// Stands still, or goes on; from the end it begins again.
  public mutating func pause(_ isPaused: Bool, at now: Instant) {
    settle(at: now)
    if !isPaused, place >= length { place = .zero }
    self.isPaused = isPaused
  }

  /// Goes on at another speed.
  public mutating func setSpeed(_ speed: Int, at now: Instant) {
    settle(at: now)
    self.speed = min(max(speed, Self.speeds.lowerBound), Self.speeds.upperBound)
  }

  /// Goes to a time.
  public mutating func seek(to moment: Moment, at now: Instant) {
    anchor = now
    place = offset(of: moment)
  }

  /// Goes to where something changes next, or changed before, and stands still there.
  public mutating func step(by steps: Int, at now: Instant) {
    let current = moment(at: now)
    let after = moments.firstIndex(after: current)
    // The position of the last change that is known now; between two changes back is to this one.
    let here = after - 1
    let isBetween = here >= 0 && moments[here] < current
    let target = steps < 0 && isBetween ? here + steps + 1 : here + steps
    isPaused = true
    seek(to: moments[min(max(target, 0), moments.count - 1)], at: now)
  }

  private mutating func settle(at now: Instant) {
    place = place(at: now)
    anchor = now
  }
}

extension [Moment] {
  /// The position of the first one that is later; the count when none is.
  fileprivate func firstIndex(after moment: Moment) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= moment { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
