/// Single fields of a row: cheaper than the whole observation.
extension SegmentedColumns {
  /// The whole observation in a row.
  subscript(row: Int) -> Observation {
    packed(row).observation(periods)
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
    return count == Columns.noCount ? nil : count
  }

  /// The whole counted in a row.
  @inline(__always)
  func denominator(_ row: Int) -> Int64? {
    let count = denominator[row]
    return count == Columns.noCount ? nil : count
  }

  /// The published value of a row.
  @inline(__always)
  func published(_ row: Int) -> FixedDecimal? {
    let scale = scale[row]
    guard scale != Columns.noScale else { return nil }
    return FixedDecimal(unscaled: published[row], scale: Int(scale))
  }

  /// Whether the indicator does not apply in a row.
  @inline(__always)
  func isNotApplicable(_ row: Int) -> Bool {
    state[row] & Columns.notApplicableFlag != 0
  }

  /// The status of a row; an unknown one counts as the weakest.
  @inline(__always)
  func status(_ row: Int) -> Status {
    Status(rawValue: state[row] & ~Columns.notApplicableFlag) ?? .simulated
  }

  /// The as-of day of a row.
  @inline(__always)
  func asOf(_ row: Int) -> Day? {
    let number = asOf[row]
    return number == Columns.noDay ? nil : Day(number: number)
  }

  /// The provenance of a row.
  @inline(__always)
  func provenance(_ row: Int) -> ProvenanceIndex {
    ProvenanceIndex(raw: provenance[row])
  }
}
