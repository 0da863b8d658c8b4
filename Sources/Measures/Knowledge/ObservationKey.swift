/// Names one observation whatever the dataset: unit, indicator with its definition, period.
public struct ObservationKey: Sendable, Hashable {
  /// The id of the unit.
  public let unit: String
  /// The id of the indicator.
  public let indicator: String
  /// The definition of the indicator, exactly as the catalogue has it.
  public let definition: String
  /// The time it covers.
  public let period: Period

  /// Makes a key from its parts.
  public init(unit: String, indicator: String, definition: String = "", period: Period) {
    self.unit = unit
    self.indicator = indicator
    self.definition = definition
    self.period = period
  }
}
