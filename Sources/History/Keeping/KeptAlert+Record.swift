import Measures
import Text

/// How alerts are written into the history.
///
/// Alerts of different sources must not end each other: the sources stand before the alert.
extension KeptAlert {
  private static let over = "resolved"
  private static let separator = "\u{1F}"

  /// The record of this alert.
  ///
  /// - Parameter sources: the sources of the run, as the history calls them.
  /// - Returns: the record.
  public func record(of sources: [String]) -> AlertRecord {
    AlertRecord(
      alert: Self.prefix(sources) + key, rule: rule, unit: unit, indicator: indicator,
      state: stage?.code ?? Self.over, at: at,
      details: SafeText("since=\(since.seconds) worst=\(worstSeverity.code)"))
  }

  /// The alert that a record tells of; nil when it belongs to other sources, or to a newer version.
  public init?(_ record: AlertRecord, of sources: [String]) {
    let prefix = Self.prefix(sources)
    guard record.alert.hasPrefix(prefix) else { return nil }
    let stage = Alert.Stage.allCases.first { $0.code == record.state }
    guard stage != nil || record.state == Self.over else { return nil }
    let fields = record.details.string.split(separator: " ").map { $0.split(separator: "=") }
    func field(_ name: Substring) -> Substring? {
      fields.first { $0.count == 2 && $0[0] == name }?[1]
    }
    self.init(
      key: String(record.alert.dropFirst(prefix.count)), rule: record.rule, unit: record.unit,
      indicator: record.indicator, stage: stage,
      since: field("since").flatMap { Int64($0) }.map { Moment(seconds: $0) } ?? record.at,
      worstSeverity: field("worst") == Substring(AlertSeverity.critical.code)
        ? .critical : .warning,
      at: record.at)
  }

  private static func prefix(_ sources: [String]) -> String {
    sources.joined(separator: separator) + separator + separator
  }
}
