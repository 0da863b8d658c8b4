import GRDB
import Measures
import Text

extension Store {
  private static let columns = "alert, rule, unit, indicator, state, at, details"

  /// Keeps changes of alerts.
  func append(_ alerts: [AlertRecord]) throws {
    if alerts.isEmpty { return }
    try queue.write { database in
      for alert in alerts {
        try database.run(
          "INSERT INTO alert_event (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?)",
          [
            alert.alert, alert.rule, alert.unit, alert.indicator, alert.state, alert.at.seconds,
            alert.details.string,
          ])
      }
    }
  }

  /// The last changes, newest first.
  func alerts(since moment: Moment?, limit: Int) throws -> [AlertRecord] {
    try queue.read { database in
      try database.rows(
        "SELECT \(Self.columns) FROM alert_event WHERE at >= ? ORDER BY at DESC, id DESC LIMIT ?",
        [moment?.seconds ?? .min, max(0, limit)]
      ).map { AlertRecord($0) }
    }
  }

  /// The last change of every alert, in the order in which these happened.
  func currentAlerts() throws -> [AlertRecord] {
    try queue.read { database in
      try database.rows(
        """
        SELECT \(Self.columns) FROM alert_event
        WHERE id IN (SELECT max(id) FROM alert_event GROUP BY alert) ORDER BY at, id
        """
      ).map { AlertRecord($0) }
    }
  }
}

extension AlertRecord {
  fileprivate init(_ row: Row) {
    self.init(
      alert: row[0], rule: row[1], unit: row[2], indicator: row[3], state: row[4],
      at: Moment(seconds: row[5]), details: SafeText(row[6] as String))
  }
}
