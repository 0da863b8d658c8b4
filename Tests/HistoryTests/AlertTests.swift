import Measures
import Testing
import Text

@testable import History

@Suite("Alert events")
struct AlertTests {
  @Test("come back newest first, and the last of each alert to go on from")
  func readBack() async throws {
    let folder = try HistoryFolder()
    let history = folder.history()
    let events = [
      AlertRecord(alert: "a", rule: "target", unit: "hue", state: "pending", at: .at(0)),
      AlertRecord(
        alert: "b", rule: "stale", state: "firing", at: .at(1), details: SafeText("3 ngày")),
      AlertRecord(
        alert: "a", rule: "target", unit: "hue", indicator: "e2e", state: "firing", at: .at(2)),
    ]
    try await history.append(Array(events[..<2]))
    try await history.append(Array(events[2...]))
    try await history.append([])
    let other = folder.history()
    #expect(try await other.alerts() == events.reversed())
    #expect(try await other.alerts(since: .at(1)) == [events[2], events[1]])
    #expect(try await other.alerts(limit: 1) == [events[2]])
    #expect(try await other.currentAlerts() == [events[1], events[2]])
  }
}
