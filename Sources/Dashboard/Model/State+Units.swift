import Measures
import Text
import Words

extension State {
  /// The day whose units are shown; nil for those of the period.
  ///
  /// Never a day before the end of the period, at which the clock of a replay may stand.
  var unitsDay: Day? {
    units == .today ? max(clock.day, period.end) : nil
  }

  /// Changes between the units of the period and those of today, and stays with the same body.
  mutating func switchUnits() {
    units = units == .then ? .today : .then
    place.unit = counterpart(of: place.unit)
    positions[.unit] = ListPosition()
    guard let dataset, let localities = dataset.registry.localities else { return }
    let count = dataset.registry.members(
      of: localities, level: .province, during: unitsDay.map { .day($0) } ?? period
    ).count
    notice = Notice(
      words(
        units == .today ? .unitsOfToday : .unitsOfPeriod, words.numbers.integer(Int64(count))))
  }

  /// The unit that stands for another one in the units shown.
  ///
  /// Đà Nẵng of today for that of 2024, and the reverse. Ministries stand for themselves: their
  /// tasks were divided otherwise.
  func counterpart(of unit: UnitIndex) -> UnitIndex {
    guard let registry = dataset?.registry, registry.units.indices.contains(Int(unit.raw)),
      registry[unit].level >= .province
    else { return unit }
    return if let unitsDay {
      registry.heir(of: unit, at: unitsDay)
    } else {
      registry.forebear(of: unit, at: period.end)
    }
  }
}
