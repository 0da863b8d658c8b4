import Measures
import Text

/// One figure of a page as files carry it: free of language and of the screen.
public struct ExportRow: Sendable {
  /// The unit's identifier.
  public let unit: String
  /// The unit's full name.
  public let name: SafeText
  /// The indicator's identifier.
  public let indicator: String
  /// The version of the indicator's definition.
  public let definition: String
  /// The code of the period.
  public let period: String
  /// The value in the indicator's unit of measure, with a decimal point; empty when missing.
  public let value: String
  /// The part counted.
  public let numerator: Int64?
  /// The whole counted.
  public let denominator: Int64?
  /// The rank, among how many.
  public let rank: Int?
  /// How many were ranked.
  public let ranked: Int?
  /// `final`, `provisional`, `derived` or `simulated`.
  public let status: String
  /// `given`, or how it was computed: `over-time 6/6`, `rolled-up 63/63`.
  public let origin: String
  /// The publication, or empty for a computed figure.
  public let source: SafeText
  /// The target in force, with a decimal point; empty without one.
  public let target: String
  /// `met`, `near`, `missed` or `critical`; empty without a target.
  public let targetStatus: String
  /// Whose units are shown: `then` for those of the period, `today` for those of today.
  public let units: String

  /// The names of the columns, in the order of `fields`.
  public static let columns = [
    "period", "unit", "name", "indicator", "definition", "value", "numerator", "denominator",
    "rank", "ranked", "status", "origin", "target", "target_status", "source",
    "units",
  ]

  /// The row of a figure.
  init(_ shown: PageFigure) {
    let (figure, unit, scene) = (shown.figure, shown.unit, shown.scene)
    let dataset = scene.dataset
    let measure = shown.indicator
    let period = scene.period
    let bound = shown.target
    self.unit = dataset.registry[unit].id
    name = dataset.registry[unit].name(.vietnamese, at: period.end)
    self.indicator = measure.id
    definition = measure.definition
    self.period = period.code
    value =
      figure.shown(decimals: measure.exportDecimals)?.code
      ?? (figure.content == .notApplicable ? "n/a" : "")
    numerator = figure.numerator
    denominator = figure.denominator
    rank = shown.rank
    ranked = shown.ranked
    status = figure.content == .missing ? "missing" : "\(figure.status)"
    origin = Self.text(of: figure.origin)
    source = figure.provenance.flatMap { dataset[$0]?.publication } ?? .empty
    target = bound?.value.code ?? ""
    units = (scene.isFolding ? UnitVintage.today : .then).rawValue
    targetStatus = shown.status.map { "\($0)" } ?? ""
  }

  private static func text(of origin: Figure.Origin) -> String {
    switch origin {
    case .given: "given"
    case .overTime(let parts, let all): "over-time \(parts)/\(all)"
    case .rolledUp(let parts, let all): "rolled-up \(parts)/\(all)"
    case .folded(let parts, let all): "folded \(parts)/\(all)"
    }
  }
}

extension Indicator {
  /// Decimals of a computed value in a file: enough for any reading, none for what is counted.
  fileprivate var exportDecimals: Int {
    switch unit {
    case .percent, .points, .index, .days: 4
    case .rank, .count: 0
    }
  }
}
