import Measures

extension KnownRow {
  /// The row as an observation of a dataset.
  func observation(
    _ unit: UnitIndex, _ indicator: IndicatorIndex, _ period: Period, _ origin: ProvenanceIndex
  ) -> Observation {
    Observation(
      unit: unit, indicator: indicator, period: period,
      numerator: numerator == Columns.noCount ? nil : numerator,
      denominator: denominator == Columns.noCount ? nil : denominator, published: decimal,
      notApplicable: state & Columns.notApplicableFlag != 0, status: status,
      asOf: asOfDay, provenance: origin)
  }

  /// The row apart from which observation it is of.
  func value(_ provenance: Provenance) -> StatedValue {
    StatedValue(
      numerator: numerator == Columns.noCount ? nil : numerator,
      denominator: denominator == Columns.noCount ? nil : denominator, published: decimal,
      notApplicable: state & Columns.notApplicableFlag != 0, status: status, asOf: asOfDay,
      provenance: provenance)
  }

  /// A status of a later version counts as the weakest.
  private var status: Status {
    Status(rawValue: state & ~Columns.notApplicableFlag) ?? .simulated
  }

  private var asOfDay: Day? { asOf == Columns.noDay ? nil : Day(number: asOf) }
}
