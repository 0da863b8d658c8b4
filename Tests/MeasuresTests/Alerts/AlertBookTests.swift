import Measures
import Testing

@Suite("Alert book")
struct AlertBookTests {
  private static let rule = AlertRule(
    id: "below-target", condition: .belowTarget(.standard), pendingSeconds: 300, margin: 1)

  /// The finding of a unit at a value: a breach below 30, kept alive below 31, else nothing.
  static func finding(
    _ value: Int64, of unit: String = "da-nang", severity: AlertSeverity? = nil,
    isSimulated: Bool = false, rule: AlertRule = rule
  ) -> AlertFinding? {
    guard value < 31 else { return nil }
    return AlertFinding(
      .unit(unit), indicator: "e2e", rule: rule,
      severity: severity ?? (value < 15 ? .critical : .warning),
      cause: .belowTarget(
        value: FixedDecimal(integer: value), target: FixedDecimal(integer: 30),
        comparison: .atLeast, deadline: nil, status: .missed, clearing: FixedDecimal(integer: 31)),
      isBreach: value < 30, isSimulated: isSimulated, depth: 3,
      gap: FixedDecimal(integer: 30 - value))
  }

  private static func at(_ minutes: Int64) -> Moment { Moment(seconds: minutes * 60) }

  /// The events of a series of looks at one value, a minute apart.
  private static func events(
    _ values: [Int64], book: inout AlertBook
  ) -> [(minute: Int, kind: AlertEvent.Kind)] {
    var found: [(Int, AlertEvent.Kind)] = []
    for (minute, value) in values.enumerated() {
      let next = book.updated(
        with: [finding(value)].compactMap(\.self), at: at(Int64(minute)))
      book = next.book
      found += next.events.map { (minute, $0.kind) }
    }
    return found
  }

  @Test("Pending, then firing after the rule's time, then resolved beyond the margin")
  func life() {
    var book = AlertBook()
    let values: [Int64] = [29, 29, 29, 29, 29, 29, 28, 30, 30, 31, 40]
    let events = Self.events(values, book: &book)
    #expect(events.map(\.minute) == [5, 9])
    #expect(events.map(\.kind) == [.raised, .resolved])
    #expect(book.alerts.isEmpty)
    #expect(book.recent.map(\.kind) == [.raised, .resolved])
  }

  @Test("While it is pending nobody is told, and it goes away without a word")
  func pending() throws {
    var book = AlertBook()
    #expect(Self.events([29, 29, 29], book: &book).isEmpty)
    let alert = try #require(book.alerts.first)
    #expect(alert.stage == .pending)
    #expect(alert.heldSeconds == 120)
    #expect(alert.since == Self.at(0))
    #expect(book.firing.isEmpty)
    let gone = book.updated(with: [], at: Self.at(3))
    #expect(gone.events.isEmpty && gone.book.alerts.isEmpty)
  }

  @Test("A value within the margin keeps an alert and starts none")
  func margin() {
    var book = AlertBook()
    #expect(Self.events([30, 30, 30, 30, 30, 30, 30], book: &book).isEmpty)
    #expect(book.alerts.isEmpty)
    // Waiting goes on inside the margin, and ends in an alarm only while the threshold is crossed.
    let events = Self.events([29, 30, 30, 30, 30, 30, 30, 29], book: &book)
    #expect(events.map(\.minute) == [7])
  }

  @Test("The first look may skip the pending time; a rule may have none")
  func skipping() throws {
    let found = try #require(Self.finding(20))
    let first = AlertBook().updated(with: [found], at: Self.at(0), skippingPending: true)
    #expect(first.events.map(\.kind) == [.raised])
    #expect(first.book.firing.count == 1)
    let prompt = AlertRule(id: "x", condition: .incompleteCoverage, pendingSeconds: 0)
    let other = try #require(Self.finding(20, rule: prompt))
    #expect(AlertBook().updated(with: [other], at: Self.at(0)).events.count == 1)
  }

  @Test("It gets worse once, however often the severity changes")
  func worsening() {
    var book = AlertBook()
    let values: [Int64] = [20, 20, 20, 20, 20, 20, 10, 20, 10, 20, 10]
    let events = Self.events(values, book: &book)
    #expect(events.map(\.kind) == [.raised, .worsened])
    #expect(book.alerts.first?.severity == .critical)
  }

  @Test("A value that trembles raises no storm")
  func flapping() {
    var book = AlertBook()
    let steps = (0..<1_000).map { Int64($0 % 2 == 0 ? 29 : 30) }
    #expect(Self.events(steps, book: &book).count == 1)
    var other = AlertBook()
    let jumps = (0..<1_000).map { Int64($0 % 2 == 0 ? 29 : 60) }
    #expect(Self.events(jumps, book: &other).isEmpty)
  }

  @Test("A published value in place of a simulated one is another alert")
  func simulated() throws {
    let made = try #require(Self.finding(20, isSimulated: true))
    let real = try #require(Self.finding(20))
    let first = AlertBook().updated(with: [made], at: Self.at(0), skippingPending: true).book
    let next = first.updated(with: [real], at: Self.at(1))
    #expect(next.events.map(\.kind) == [.resolved])
    #expect(next.book.alerts.map(\.stage) == [.pending])
    #expect(next.book.alerts.map(\.finding.isSimulated) == [false])
  }

  @Test("A clock that is set back counts as no time, and ages stay true")
  func backwards() throws {
    let found = [try #require(Self.finding(20))]
    var book = AlertBook().updated(with: found, at: Self.at(10_000)).book
    book = book.updated(with: found, at: Self.at(10_003)).book
    book = book.updated(with: found, at: Self.at(5_000)).book
    #expect(book.alerts.first?.heldSeconds == 180)
    #expect(book.alerts.first?.since == Self.at(4_997))
    #expect(book.alerts.first?.stage == .pending)
    let (next, events) = book.updated(with: found, at: Self.at(5_002))
    #expect(events.map(\.kind) == [.raised])
    #expect(next.alerts.first?.heldSeconds == 300)
  }

  @Test("A clock that leaps counts a day at most, to the ends of time")
  func forwards() throws {
    let found = [try #require(Self.finding(20))]
    var book = AlertBook().updated(with: found, at: Moment(seconds: .min)).book
    for seconds in [Int64.max, .min, 0, .max, -1, .max] {
      book = book.updated(with: found, at: Moment(seconds: seconds)).book
      let held = try #require(book.alerts.first?.heldSeconds)
      #expect(held >= 0 && held <= 6 * AlertBook.longestGapSeconds)
    }
  }

  @Test("The worst of what is new finds room, what lasts keeps its own")
  func limits() throws {
    let many = (0..<(AlertBook.alertLimit + 100)).compactMap {
      Self.finding(Int64($0 % 30), of: "unit-\($0)")
    }
    let first = AlertBook().updated(with: many, at: Self.at(0), skippingPending: true)
    #expect(first.book.alerts.count == AlertBook.alertLimit)
    #expect(first.book.omitted == 100)
    #expect(first.book.recent.count == AlertBook.eventLimit)
    let least = first.book.alerts.compactMap(\.finding.gap).min()
    #expect(try #require(least) > FixedDecimal(integer: 2))
    let worse = try #require(Self.finding(0, of: "another"))
    let next = first.book.updated(with: many + [worse], at: Self.at(1))
    #expect(next.events.isEmpty)
    #expect(next.book.alerts.map(\.id) == first.book.alerts.map(\.id))
  }

  @Test("Of two findings of one alert the worse counts")
  func duplicates() throws {
    let mild = try #require(Self.finding(29))
    let grave = try #require(Self.finding(5))
    for pair in [[mild, grave], [grave, mild]] {
      let book = AlertBook().updated(with: pair, at: Self.at(0)).book
      #expect(book.alerts.map(\.severity) == [.critical])
    }
  }

  @Test("An identity is one word that is safe in addresses, and tells subjects apart")
  func identity() {
    let unit = AlertID(rule: "below-target", subject: .unit("da-nang@2025"), indicator: "e2e:emc")
    #expect(unit.description == "below-target~da-nang@2025~e2e:emc")
    let source = AlertID(rule: "stale", subject: .source(SourceID("kho/số liệu~")))
    #expect(source.description == "stale~source:kho%2Fs%E1%BB%91%20li%E1%BB%87u%7E~")
    #expect(unit != AlertID(rule: "below-target", subject: .unit("da-nang@2025")))
  }
}
