import Measures
import Text
import Words

/// One look at the alerts for cron and monitoring systems: a word, a line, and a document.
///
/// The line is that of the monitoring-plugins guidelines: service, status, text, and after `|` the
/// counts. Simulated figures are counted and change no status: nobody is to be called for those.
public struct CheckReport: Sendable {
  /// How things stand.
  public enum Status: Int, Sendable, Hashable, CaseIterable {
    /// No alert about published figures or sources.
    case ok
    /// Somebody should look at it.
    case warning
    /// Somebody should look at it now.
    case critical
    /// It could not be found out.
    case unknown

    /// The word of the guidelines.
    public var word: String {
      switch self {
      case .ok: "OK"
      case .warning: "WARNING"
      case .critical: "CRITICAL"
      case .unknown: "UNKNOWN"
      }
    }
  }

  /// How things stand.
  public let status: Status
  /// What follows the status on the line.
  public let text: SafeText
  /// The counts behind `|`; empty when nothing is known.
  public let counts: String
  /// The same as a JSON object.
  public let json: String

  /// Alerts that are named on the line: a message of a monitoring system is no list.
  private static let named = 5

  /// The report on the alerts of a state.
  public init(_ state: State) {
    let words = state.words
    let dataset = state.dataset ?? .empty
    let scene = Scene(
      dataset: dataset, indicator: state.alerts.indicator ?? IndicatorIndex(raw: 0),
      period: state.alerts.period ?? .day(state.clock.day), preference: .published, words: words)
    let firing = state.alerts.book.firing
    let count = AlertCount(state.alerts.book)
    let real = firing.filter { !$0.finding.isSimulated }
    status = count.critical > 0 ? .critical : count.published > 0 ? .warning : .ok
    let warnings = count.published - count.critical
    counts = "critical=\(count.critical) warning=\(warnings) simulated=\(count.simulated)"
    text = Self.text(count, real, scene)
    json = Self.document(
      status,
      [
        ("period", state.alerts.period.map { .text($0.code) } ?? .none),
        (
          "indicator",
          state.alerts.indicator.map { .text(dataset.catalogue[$0].id) } ?? .none
        ),
        ("critical", .number(String(count.critical))), ("warning", .number(String(warnings))),
        ("simulated", .number(String(count.simulated))),
        ("omitted", .number(String(state.alerts.omitted))),
      ],
      alerts: firing.map { alert in
        ExportTable.object(AlertExport.columns, AlertExport.fields(alert, in: scene))
      })
  }

  /// The report when there is nothing to judge.
  public init(unknown reason: SafeText) {
    status = .unknown
    text = reason
    counts = ""
    json = Self.document(.unknown, [("reason", .text(reason.string))], alerts: [])
  }

  /// The line.
  public var line: String {
    // A bar would begin the counts.
    let safe = text.string.replacing("|", with: "/")
    return "DVCTOP \(status.word) - \(safe)" + (counts.isEmpty ? "" : " | \(counts)")
  }

  private static func text(_ count: AlertCount, _ real: [Alert], _ scene: Scene) -> SafeText {
    let words = scene.words
    func number(_ value: Int) -> SafeText { words.numbers.integer(Int64(value)) }
    let simulated =
      count.simulated == 0
      ? SafeText.empty
      : words.sentence(
        Bilingual(" · ≈{0} mô phỏng, không tính", " · ≈{0} simulated, not counted"),
        number(count.simulated))
    guard !real.isEmpty else {
      return words.sentence(
        Bilingual("không có cảnh báo ({0})", "no alerts ({0})"), words.short(scene.period))
        + simulated
    }
    let head = words.sentence(
      Bilingual("{0} nghiêm trọng, {1} chú ý ({2}): ", "{0} critical, {1} warnings ({2}): "),
      number(count.critical), number(count.published - count.critical), words.short(scene.period))
    let lines = real.prefix(named).map { scene.headline($0.finding) }
    let more =
      real.count > named
      ? SafeText("; +") + number(real.count - named) : .empty
    return head + lines.joined(separator: SafeText("; ")) + more + simulated
  }

  private static func document(
    _ status: Status, _ members: [(String, ExportField)], alerts: [String]
  ) -> String {
    let head: [(String, ExportField)] = [
      ("status", .text(status.word)), ("code", .number(String(status.rawValue))),
    ]
    let fields = (head + members).map { "\"\($0.0)\": \($0.1.json)" }.joined(separator: ", ")
    let list =
      alerts.isEmpty ? "[]" : "[\n    " + alerts.joined(separator: ",\n    ") + "\n  ]"
    return "{\(fields),\n  \"alerts\": \(list)}\n"
  }
}
