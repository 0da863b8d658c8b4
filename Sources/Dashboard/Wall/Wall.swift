import Drawing
import Measures

/// A screen on a wall: the round of its pages, and what interrupts it.
public struct Wall: Hashable, Sendable {
  /// The round.
  public let plan: WallPlan
  /// True when keys do nothing: the screen hangs where anybody can reach the keyboard.
  public let isLocked: Bool
  /// True to move the picture only when another page comes.
  public let reducesMotion: Bool
  /// The time, in seconds since 1970.
  private(set) var seconds: Int64
  /// Pages that a person has gone ahead, or back.
  private(set) var turned = 0
  /// The page that a person holds.
  private(set) var held: Int?
  /// Until when a new alert has the screen.
  private(set) var alarmEnd: Int64?
  /// The alerts for which the screen left its round; none once it goes on.
  private(set) var raised: Set<AlertID> = []
  /// True once alerts were looked at: what is there at the start is no news.
  private var knowsAlerts = false

  /// Seconds for which a new alert has the screen.
  static let alarmSeconds: Int64 = 60

  /// A wall at a time, in seconds since 1970.
  public init(
    _ plan: WallPlan, isLocked: Bool = false, reducesMotion: Bool = false, seconds: Int64
  ) {
    self.plan = plan
    self.reducesMotion = reducesMotion
    self.isLocked = isLocked
    self.seconds = seconds
  }

  /// The position of the page that stands now.
  var position: Int { held ?? plan.position(at: seconds, turned: turned) }

  /// The page that stands now: that of the alerts while a new one has the screen.
  var page: WallPage { hasAlarm ? .alerts : plan.pages[position] }

  /// True while a new alert has the screen.
  var hasAlarm: Bool { alarmEnd.map { seconds < $0 } ?? false }

  /// Seconds until something on the screen looks different, at least 1.
  public func secondsToNextStep(at seconds: Int64) -> Int {
    let step = plan.secondsToNextStep(at: seconds)
    guard let alarmEnd, alarmEnd > seconds else { return step }
    return min(step, Int(alarmEnd - seconds))
  }

  /// Columns and rows by which the picture is moved: one cell an hour, so that nothing burns in.
  ///
  /// With reduced motion the cell is that of the moment at which the page began.
  var drift: Point {
    let time = reducesMotion ? plan.beginning(at: seconds) : seconds
    return switch ((time / 3_600) % 4 + 4) % 4 {
    case 0: Point(x: 0, y: 0)
    case 1: Point(x: 1, y: 0)
    case 2: Point(x: 1, y: 1)
    default: Point(x: 0, y: 1)
    }
  }

  /// Time has passed.
  mutating func tick(_ seconds: Int64) {
    self.seconds = seconds
    if !hasAlarm { endAlarm() }
  }

  /// Alerts were looked at.
  mutating func note(_ events: [AlertEvent]) {
    defer { knowsAlerts = true }
    let news = events.filter { $0.kind != .resolved }
    guard knowsAlerts, !news.isEmpty else { return }
    if !hasAlarm { raised = [] }
    raised.formUnion(news.map(\.alert.id))
    alarmEnd = seconds + Self.alarmSeconds
  }

  private mutating func endAlarm() {
    alarmEnd = nil
    raised = []
  }

  /// Holds the page that stands, or goes on with the round.
  mutating func hold() {
    held = held == nil ? position : nil
  }

  /// Goes to the next page, or the one before.
  mutating func turn(by pages: Int) {
    endAlarm()
    if let held {
      self.held = ((held + pages) % plan.pages.count + plan.pages.count) % plan.pages.count
    } else {
      turned = (turned + pages) % plan.pages.count
    }
  }
}

extension WallClock {
  /// The hours in which a wall is dimmed: from ten in the evening to six in the morning.
  public var isNight: Bool { minute < 6 * 60 || minute >= 22 * 60 }
}
