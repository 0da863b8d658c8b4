/// Single fields of a row: cheaper than the whole observation.
extension ObservationTable.Columns {
  /// The whole observation in a row.
  subscript(row: Int) -> Observation {
    Observation(
      unit: UnitIndex(raw: unit[row]), indicator: IndicatorIndex(raw: indicator[row]),
      period: period(row), numerator: numerator(row), denominator: denominator(row),
      published: published(row), notApplicable: isNotApplicable(row), status: status(row),
      asOf: asOf(row), provenance: provenance(row), line: line[row])
  }

  /// The unit of a row.
  @inline(__always)
  func unit(_ row: Int) -> UnitIndex { UnitIndex(raw: unit[row]) }

  /// The period of a row.
  @inline(__always)
  func period(_ row: Int) -> Period { periods[Int(period[row])] }

  /// The part counted in a row.
  @inline(__always)
  func numerator(_ row: Int) -> Int64? {
    let count = numerator[row]
    return count == Self.noCount ? nil : count
  }

  /// The whole counted in a row.
  @inline(__always)
  func denominator(_ row: Int) -> Int64? {
    let count = denominator[row]
    return count == Self.noCount ? nil : count
  }

  /// The published value of a row.
  @inline(__always)
  func published(_ row: Int) -> FixedDecimal? {
    let scale = scale[row]
    guard scale != Self.noScale else { return nil }
    return FixedDecimal(unscaled: published[row], scale: Int(scale))
  }

  /// Whether the indicator does not apply in a row.
  @inline(__always)
  func isNotApplicable(_ row: Int) -> Bool {
    state[row] & Self.notApplicableFlag != 0
  }

  /// The status of a row; an unknown one counts as the weakest.
  @inline(__always)
  func status(_ row: Int) -> Status {
    Status(rawValue: state[row] & ~Self.notApplicableFlag) ?? .simulated
  }

  /// The as-of day of a row.
  @inline(__always)
  func asOf(_ row: Int) -> Day? {
    let number = asOf[row]
    return number == Self.noDay ? nil : Day(number: number)
  }

  /// The provenance of a row.
  @inline(__always)
  func provenance(_ row: Int) -> ProvenanceIndex {
    ProvenanceIndex(raw: provenance[row])
  }
}
