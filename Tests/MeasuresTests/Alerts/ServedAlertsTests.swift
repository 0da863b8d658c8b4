import Measures
import Testing
import Text

@Suite("The alerts of a server")
struct ServedAlertsTests {
  private static func alert(
    _ unit: String, _ stage: Alert.Stage = .firing, worst: AlertSeverity = .warning
  ) -> Alert {
    let rule = AlertRule(
      id: "impossible-value", condition: .impossibleValue, pendingSeconds: 60)
    let finding = AlertFinding(
      .unit(unit), indicator: "e2e", rule: rule,
      cause: .impossibleValue(
        value: FixedDecimal(integer: 101), largest: FixedDecimal(integer: 100)))
    return Alert(
      finding: finding, stage: stage, since: Moment(seconds: 10), heldSeconds: 5,
      worstSeverity: worst)
  }

  @Test("take the place of the book, and what changed is told once")
  func following() {
    var watch = AlertWatch()
    let first = watch.follow(
      ServedAlerts([Self.alert("a"), Self.alert("b", .pending)]), at: Moment(seconds: 100))
    #expect(first.map(\.kind) == [.raised])
    #expect(first.first?.at == Moment(seconds: 10), "it was raised before anybody looked")
    #expect(watch.isFollowing && watch.book.alerts.count == 2)
    let again = watch.follow(
      ServedAlerts([Self.alert("a"), Self.alert("b", .pending)]), at: Moment(seconds: 160))
    #expect(again.isEmpty)
    let second = watch.follow(
      ServedAlerts([Self.alert("b"), Self.alert("c", worst: .critical)], omitted: 3),
      at: Moment(seconds: 220))
    #expect(second.map(\.kind) == [.resolved, .raised, .raised])
    #expect(second.allSatisfy { $0.at == Moment(seconds: 220) })
    #expect(watch.omitted == 3)
    let worse = watch.follow(
      ServedAlerts([Self.alert("b", worst: .critical)]), at: Moment(seconds: 280))
    #expect(worse.map(\.kind) == [.resolved, .worsened])
    #expect(watch.book.recent.count == 6)
  }

  @Test("are not mixed with what was kept here, and forgotten when the server has none any more")
  func leaving() {
    var watch = AlertWatch()
    _ = watch.follow(ServedAlerts([Self.alert("a")]), at: Moment(seconds: 100))
    watch.resume([
      KeptAlert(
        key: Self.alert("a").id.description, rule: "impossible-value", unit: "a",
        indicator: "e2e", stage: .firing, since: Moment(seconds: 1), worstSeverity: .critical,
        at: Moment(seconds: 1))
    ])
    #expect(watch.book.alerts == [Self.alert("a")])
    _ = watch.look(at: [], at: Moment(seconds: 200))
    #expect(watch.book.alerts.isEmpty && !watch.isFollowing)
  }

  @Test("that are told twice, or are more than a book holds, are counted")
  func tooMany() {
    var watch = AlertWatch()
    let many = (0..<AlertBook.alertLimit + 5).map { Self.alert("u\($0)") }
    _ = watch.follow(ServedAlerts(many + [many[0]], omitted: 2), at: Moment(seconds: 1))
    #expect(watch.book.alerts.count == AlertBook.alertLimit)
    #expect(watch.omitted == 7)
  }
}
