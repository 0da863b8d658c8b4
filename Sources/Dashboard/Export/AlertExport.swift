import Measures
import Text

/// Alerts as files carry them: free of language and of the screen.
enum AlertExport {
  /// The names of the columns, in the order of `fields`.
  static let columns = [
    "id", "rule", "subject_kind", "severity", "stage", "unit", "name", "source", "indicator",
    "period", "value", "threshold", "status", "since", "seconds", "missing",
  ]

  /// One alert.
  static func fields(_ alert: Alert, in scene: Scene) -> [ExportField] {
    let finding = alert.finding
    var unit = ""
    var source = ""
    switch finding.id.subject {
    case .unit(let id): unit = id
    case .source(let id): source = SafeText(id.name).string
    }
    let name = scene.unit(of: finding.id.subject).map {
      scene.dataset.registry[$0].name(.vietnamese, at: scene.period.end).string
    }
    var missing = ""
    if case .incompleteCoverage(_, _, let ids) = finding.cause {
      missing = ids.joined(separator: " ")
    }
    return [
      .text(finding.id.description), .text(finding.rule.id),
      .text(finding.rule.subject == .data ? "data" : "performance"),
      .text(alert.severity.code), .text(alert.stage.code), text(unit), text(name ?? ""),
      text(source), text(finding.id.indicator), text(finding.period?.code ?? ""),
      number(finding.cause.value), number(finding.cause.threshold),
      .text(finding.isSimulated ? "simulated" : "published"), .text(alert.since.exportCode),
      .number(String(alert.heldSeconds)), text(missing),
    ]
  }

  private static func text(_ text: String) -> ExportField { text.isEmpty ? .none : .text(text) }

  private static func number(_ value: FixedDecimal?) -> ExportField {
    value.map { .number($0.code) } ?? .none
  }
}

/// Sources as files carry them.
enum SourceExport {
  /// The names of the columns, in the order of `fields`.
  static let columns = [
    "source", "state", "age_seconds", "last_success", "last_attempt", "next_attempt",
    "duration_ms", "failures", "errors", "warnings", "error",
  ]

  /// One source; `moment` is the time at which its age is taken.
  static func fields(_ health: SourceHealth, at moment: Moment) -> [ExportField] {
    [
      .text(SafeText(health.source.name).string), .text(health.state.code),
      number(health.ageSeconds(at: moment)), time(health.lastSuccess), time(health.lastAttempt),
      time(health.nextAttempt), number(health.durationMilliseconds),
      number(Int64(health.failuresInARow)), number(Int64(health.errorCount)),
      number(Int64(health.warningCount)),
      health.error.map { .text($0.exportCode) } ?? .none,
    ]
  }

  private static func number(_ value: Int64?) -> ExportField {
    value.map { .number(String($0)) } ?? .none
  }

  private static func time(_ moment: Moment?) -> ExportField {
    moment.map { .text($0.exportCode) } ?? .none
  }
}

extension SourceError {
  /// The kind of the error as one word.
  fileprivate var exportCode: String {
    switch self {
    case .notFound: "not-found"
    case .permissionDenied: "permission-denied"
    case .notARegularFile: "not-a-regular-file"
    case .folderWithoutData: "folder-without-data"
    case .inputOutput: "input-output"
    case .unusable: "unusable"
    case .tooLarge: "too-large"
    case .unknownHost: "unknown-host"
    case .connectionRefused: "connection-refused"
    case .insecure: "insecure"
    case .network: "network"
    case .badAddress: "bad-address"
    case .tokenFile: "token-file"
    case .unauthorized: "unauthorized"
    case .httpStatus(let status, _): "http-\(status)"
    case .busy: "busy"
    case .malformed: "malformed"
    case .contractVersion: "contract-version"
    case .timedOut: "timed-out"
    case .cancelled: "cancelled"
    case .damaged: "damaged"
    case .recorded: "recorded"
    case .other: "other"
    }
  }
}
