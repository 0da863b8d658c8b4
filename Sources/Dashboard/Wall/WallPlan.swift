/// Which page stands on a wall when.
///
/// Screens side by side keep step without talking to one another: the page follows from the time
/// alone. It is the whole part of the seconds since 1970 (UTC) divided by the dwell, plus the
/// offset of the screen, modulo the number of pages.
public struct WallPlan: Hashable, Sendable {
  /// The pages, in their order; at least one.
  public let pages: [WallPage]
  /// Seconds that a page stands.
  public let dwell: Int
  /// Pages by which this screen is ahead of a screen with offset 0.
  public let offset: Int

  /// Seconds that may be asked for: less could not be read, more is no round.
  public static let dwells = 5...3_600
  /// Seconds when nobody asks for others.
  public static let standardDwell = 20
  /// Steps of the countdown: few enough that a standing page costs next to nothing.
  static let countdownSteps = 10

  /// A round; the standard pages for an empty list, and the dwell cut to what is allowed.
  public init(
    pages: [WallPage] = WallPage.standard, dwell: Int = standardDwell, offset: Int = 0
  ) {
    self.pages = pages.isEmpty ? WallPage.standard : pages
    self.dwell = min(max(dwell, Self.dwells.lowerBound), Self.dwells.upperBound)
    self.offset = offset % self.pages.count
  }

  /// The position of the page that stands at a time, in seconds since 1970.
  func position(at seconds: Int64, turned: Int = 0) -> Int {
    let turn = Self.floor(seconds, dividedBy: Int64(dwell)) % Int64(pages.count)
    let sum = (Int(turn) + offset + turned % pages.count) % pages.count
    return sum < 0 ? sum + pages.count : sum
  }

  /// When the page that stands at a time began.
  func beginning(at seconds: Int64) -> Int64 {
    Self.floor(seconds, dividedBy: Int64(dwell)) * Int64(dwell)
  }

  /// Seconds until the next page, 1...dwell.
  func secondsLeft(at seconds: Int64) -> Int {
    let turn = Self.floor(seconds, dividedBy: Int64(dwell))
    return dwell - Int(seconds - turn * Int64(dwell))
  }

  /// Full steps of the countdown that are left, 1...`countdownSteps`.
  func stepsLeft(at seconds: Int64) -> Int {
    (secondsLeft(at: seconds) * Self.countdownSteps + dwell - 1) / dwell
  }

  /// Seconds until the countdown looks different, at least 1.
  func secondsToNextStep(at seconds: Int64) -> Int {
    let now = stepsLeft(at: seconds)
    var ahead = 1
    while ahead < dwell, stepsLeft(at: seconds + Int64(ahead)) == now { ahead += 1 }
    return ahead
  }

  private static func floor(_ value: Int64, dividedBy divisor: Int64) -> Int64 {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }
}
