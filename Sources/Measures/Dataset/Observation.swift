/// One indicator of one unit for one period, as one source gives it.
///
/// A rate carries its two counts, or only the value that was published, or both. A count carries
/// itself as `numerator` and no denominator; a count that was published rounded ("16.4 million")
/// is a `published` value, because no sum may be made of it.
public struct Observation: Sendable, Hashable {
  /// The body that is measured.
  public var unit: UnitIndex
  /// What is measured, with its definition.
  public var indicator: IndicatorIndex
  /// The time it covers; a single day for a stock.
  public var period: Period
  /// The part counted, at least 0.
  public var numerator: Int64?
  /// The whole counted, at least 0.
  public var denominator: Int64?
  /// The value as it was published, in the indicator's unit of measure (percent: 0 to 100).
  public var published: FixedDecimal?
  /// Whether the indicator does not apply to the unit: neither missing nor 0.
  public var notApplicable: Bool
  /// How sure the value is.
  public var status: Status
  /// The day whose state of affairs it describes, when the source says so.
  public var asOf: Day?
  /// Where it comes from.
  public var provenance: ProvenanceIndex
  /// The line of the file, from 1; 0 when there are no lines.
  public var line: UInt32

  /// Makes an observation; everything that is left out is unknown.
  public init(
    unit: UnitIndex, indicator: IndicatorIndex, period: Period, numerator: Int64? = nil,
    denominator: Int64? = nil, published: FixedDecimal? = nil, notApplicable: Bool = false,
    status: Status = .final, asOf: Day? = nil, provenance: ProvenanceIndex, line: UInt32 = 0
  ) {
    self.unit = unit
    self.indicator = indicator
    self.period = period
    self.numerator = numerator
    self.denominator = denominator
    self.published = published
    self.notApplicable = notApplicable
    self.status = status
    self.asOf = asOf
    self.provenance = provenance
    self.line = line
  }

  /// Whether both say the same: same counts, same value, or both not applicable.
  public func hasSameValue(as other: Observation) -> Bool {
    numerator == other.numerator && denominator == other.denominator
      && published == other.published && notApplicable == other.notApplicable
  }
}
