import Measures

extension Dataset {
  /// The indicators of which more than one unit has figures: those a list can be ranked by.
  var rankableIndicators: [IndicatorIndex] {
    catalogue.indices.filter { observations.units($0).count > 1 }
  }

  /// The periods for which a source itself gives an indicator of a unit, in order.
  func givenPeriods(of unit: UnitIndex, _ indicator: IndicatorIndex) -> [Period] {
    observations.rows(indicator, unit).map { observations[$0].period }
  }

  /// The period for which most units have a figure of an indicator, the latest of several.
  func fullestPeriod(of indicator: IndicatorIndex) -> Period? {
    var counts: [Period: Int] = [:]
    for row in observations.rows(indicator) { counts[observations[row].period, default: 0] += 1 }
    return counts.max { ($0.value, $0.key.end) < ($1.value, $1.key.end) }?.key
  }
}
