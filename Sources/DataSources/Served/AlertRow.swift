import Measures
import Text

/// An alert as an object of JSON, as `/v1/alerts` and the `alert` events carry it.
///
/// The members before `details` are those of exports. `details` has what a screen needs beside
/// them to show the alert as if it had found it itself; readers that do not know it lose nothing.
enum AlertRow {
  /// Writes an alert as an object.
  static func write(_ alert: Alert, _ writer: inout JSONRowWriter) {
    let finding = alert.finding
    writer.open()
    writer.text("id", alert.id.description)
    writer.text("rule", finding.rule.id)
    writer.text("subject_kind", finding.rule.subject == .data ? "data" : "performance")
    writer.text("severity", alert.severity.code)
    writer.text("stage", alert.stage.code)
    switch alert.id.subject {
    case .unit(let unit): writer.text("unit", unit)
    case .source(let source): writer.text("source", SafeText(source.name).string)
    }
    writer.text("indicator", alert.id.indicator)
    writer.text("period", finding.period?.code ?? "")
    writer.number("value", digits: finding.cause.value?.code)
    writer.number("threshold", digits: finding.cause.threshold?.code)
    writer.text("status", finding.isSimulated ? simulated : "published")
    writer.text("since", alert.since.code)
    writer.number("seconds", alert.heldSeconds)
    if case .incompleteCoverage(_, _, let missing) = finding.cause {
      writer.key("missing")
      writer.strings(missing)
    }
    writer.key("details")
    writer.open()
    writer.text("worst_severity", alert.worstSeverity.code)
    if !finding.isBreach { writer.truth("breach", false) }
    writer.number("depth", Int64(finding.depth))
    writer.number("gap", digits: finding.gap?.code)
    CauseRow.write(finding.cause, &writer)
    writer.close()
    writer.close()
  }

  /// Reads an alert; nil when it is none, or of a rule that this program does not know.
  static func read(_ object: JSONValue, rules: [AlertRule]) -> Alert? {
    guard let details = object["details"], let word = object["rule"]?.string,
      let rule = rules.first(where: { $0.id == word }), let subject = subject(object),
      let stage = Alert.Stage.allCases.first(where: { $0.code == object["stage"]?.string }),
      let severity = severity(object["severity"]), let since = object["since"]?.moment,
      let seconds = object["seconds"]?.count,
      let cause = CauseRow.read(details, beside: object), cause.fits(rule.condition)
    else { return nil }
    let period = object["period"]?.string
    let finding = AlertFinding(
      subject, indicator: object["indicator"]?.string ?? "", rule: rule, severity: severity,
      cause: cause, period: period.flatMap { Period(code: $0) },
      isBreach: details["breach"]?.truth ?? true,
      isSimulated: object["status"]?.string == simulated, depth: details["depth"]?.count ?? 0,
      gap: details["gap"]?.decimal)
    return Alert(
      finding: finding, stage: stage, since: since, heldSeconds: Int64(seconds),
      worstSeverity: self.severity(details["worst_severity"]) ?? severity)
  }

  private static let simulated = "simulated"

  private static func subject(_ object: JSONValue) -> AlertSubject? {
    if let unit = object["unit"]?.string { return .unit(SafeText(unit).string) }
    return object["source"]?.string.map { .source(SourceID(SafeText($0).string)) }
  }

  private static func severity(_ value: JSONValue?) -> AlertSeverity? {
    AlertSeverity.allCases.first { $0.code == value?.string }
  }
}

extension AlertCause {
  /// Whether a rule with a condition finds such a thing: the words for a rule and those for its
  /// finding belong together.
  fileprivate func fits(_ condition: AlertRule.Condition) -> Bool {
    switch (self, condition) {
    case (.belowTarget, .belowTarget), (.belowAverage, .belowAverage),
      (.suddenDrop, .suddenDrop), (.rankDrop, .rankDrop), (.stale, .stale),
      (.incompleteCoverage, .incompleteCoverage), (.differsFromMembers, .differsFromMembers),
      (.contradictsCounts, .contradictsCounts), (.jointJump, .jointJump),
      (.impossibleValue, .impossibleValue), (.restated, .restated):
      true
    default: false
    }
  }
}
