import Measures
import Testing

@Suite("Alerts from one run to the next")
struct KeptAlertTests {
  private static let rule = AlertRule(
    id: "below-target", condition: .belowTarget(.standard), pendingSeconds: 300, margin: 1)

  private static func finding(_ unit: String) -> AlertFinding {
    AlertFinding(
      .unit(unit), indicator: "e2e", rule: rule,
      cause: .impossibleValue(
        value: FixedDecimal(integer: 120), largest: FixedDecimal(integer: 100)))
  }

  private static func at(_ minutes: Int64) -> Moment { Moment(seconds: minutes * 60) }

  /// A book in which one alert fires since minute 0, and another one waits since minute 8.
  private static func earlier() -> AlertBook {
    var book = AlertBook().updated(with: [finding("da-nang")], at: at(0)).book
    book = book.updated(with: [finding("da-nang")], at: at(6)).book
    return book.updated(with: [finding("da-nang"), finding("hue")], at: at(8)).book
  }

  @Test("What changed is kept, and nothing is when nothing did")
  func changes() {
    let book = Self.earlier()
    let kept = book.changes(since: AlertBook(), at: Self.at(8))
    #expect(kept.map(\.stage) == [.firing, .pending])
    #expect(kept.map(\.unit) == ["da-nang", "hue"])
    #expect(kept.map(\.since) == [Self.at(0), Self.at(8)])
    let same = book.updated(with: [Self.finding("da-nang"), Self.finding("hue")], at: Self.at(9))
    #expect(same.book.changes(since: book, at: Self.at(9)).isEmpty)
    let over = book.updated(with: [Self.finding("hue")], at: Self.at(9)).book
    #expect(over.changes(since: book, at: Self.at(9)).map(\.stage) == [nil])
  }

  @Test("An alert that is found again goes on, and nobody is told twice")
  func goingOn() throws {
    var book = AlertBook()
    book.resume(Self.earlier().changes(since: AlertBook(), at: Self.at(8)))
    let look = book.updated(
      with: [Self.finding("da-nang"), Self.finding("hue")], at: Self.at(10))
    let alerts = look.book.alerts
    #expect(alerts.map(\.stage) == [.firing, .pending])
    #expect(alerts.map(\.since) == [Self.at(0), Self.at(8)])
    #expect(look.events.isEmpty)
    let later = look.book.updated(
      with: [Self.finding("da-nang"), Self.finding("hue")], at: Self.at(13))
    #expect(later.events.map(\.alert.id.subject) == [.unit("hue")], "it has waited five minutes")
  }

  @Test("What is not found any more is over, once every source had its say")
  func over() {
    var book = AlertBook()
    let kept = Self.earlier().changes(since: AlertBook(), at: Self.at(8))
    book.resume(kept)
    let waiting = book.updated(with: [], at: Self.at(10), skippingPending: true).book
    #expect(waiting.changes(since: book, at: Self.at(10)).isEmpty)
    let settled = waiting.updated(with: [], at: Self.at(11)).book
    let changes = settled.changes(since: waiting, at: Self.at(11))
    #expect(changes.map(\.key) == kept.map(\.key))
    #expect(changes.map(\.stage) == [nil, nil])
  }

  @Test("Data may come before what was kept")
  func lateMemory() throws {
    var book = AlertBook().updated(
      with: [Self.finding("da-nang")], at: Self.at(10), skippingPending: true
    ).book
    book.resume(Self.earlier().changes(since: AlertBook(), at: Self.at(8)))
    #expect(book.alerts.map(\.since) == [Self.at(0)])
  }
}
