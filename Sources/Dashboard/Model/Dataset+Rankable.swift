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
}
