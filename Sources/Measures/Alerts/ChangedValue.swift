/// A value of a past period that a source gives otherwise than it did before.
public struct ChangedValue: Sendable, Hashable {
  /// The unit's identifier.
  public let unit: String
  /// How near to the nation the unit is: 0 for the nation.
  public let depth: Int
  /// The indicator with its definition, as in ``AlertID/indicator``.
  public let indicator: String
  /// The period.
  public let period: Period
  /// The value it had.
  public let before: FixedDecimal
  /// The value it has.
  public let after: FixedDecimal
  /// When the change was seen.
  public let seenAt: Moment

  /// A changed value.
  public init(
    unit: String, depth: Int, indicator: String, period: Period, before: FixedDecimal,
    after: FixedDecimal, seenAt: Moment
  ) {
    self.unit = unit
    self.depth = depth
    self.indicator = indicator
    self.period = period
    self.before = before
    self.after = after
    self.seenAt = seenAt
  }

  /// Whether another change is about the same unit, indicator and period.
  func isSameFigure(as other: ChangedValue) -> Bool {
    period == other.period && unit == other.unit && indicator == other.indicator
  }
}

extension Dataset {
  /// Values of nation, blocks, ministries and provinces that are final here and were something
  /// else in an earlier reading.
  ///
  /// Compared is what the same publication says of the same period. Provisional and simulated
  /// values are expected to change.
  ///
  /// - Parameters:
  ///   - earlier: the reading before, of any registry and catalogue.
  ///   - indicator: what is compared.
  ///   - moment: when this was read.
  /// - Returns: what was changed, by period.
  public func restatements(
    since earlier: Dataset, indicator: IndicatorIndex, at moment: Moment
  ) -> [ChangedValue] {
    let measure = catalogue[indicator]
    guard self != earlier,
      let old = earlier.catalogue.index(id: measure.id, definition: measure.definition)
    else { return [] }
    let code = measure.definition.isEmpty ? measure.id : measure.id + ":" + measure.definition
    var found: [ChangedValue] = []
    for unit in observations.units(indicator) where registry[unit].level <= .province {
      let body = registry[unit]
      guard let oldUnit = earlier.registry.index(id: body.id) else { continue }
      let known = earlier.settledValues(of: oldUnit, old)
      guard !known.isEmpty else { continue }
      for (key, after) in settledValues(of: unit, indicator) {
        guard let before = known[key], before.exact != after.exact else { continue }
        found.append(
          ChangedValue(
            unit: body.id, depth: body.level.depth, indicator: code, period: key.period,
            before: before.shown, after: after.shown, seenAt: moment))
      }
    }
    return found.sorted {
      ($0.period.end, $0.period.start, $0.unit) < ($1.period.end, $1.period.start, $1.unit)
    }
  }

  private struct ValueKey: Hashable {
    let period: Period
    let publication: Provenance?
  }

  private struct SettledValue {
    let exact: Ratio
    let shown: FixedDecimal
  }

  private func settledValues(
    of unit: UnitIndex, _ indicator: IndicatorIndex
  ) -> [ValueKey: SettledValue] {
    var values: [ValueKey: SettledValue] = [:]
    for row in observations.rows(indicator, unit) {
      let given = observations[row]
      guard given.status == .final || given.status == .derived else { continue }
      let key = ValueKey(period: given.period, publication: self[given.provenance])
      let figure = Figure(
        content: .value, numerator: given.numerator, denominator: given.denominator,
        published: given.published, isPercent: traits[indicator].isPercent)
      guard let exact = figure.value, let shown = figure.shown(decimals: AlertCause.decimals)
      else { continue }
      values[key] = SettledValue(exact: exact, shown: shown)
    }
    return values
  }
}
